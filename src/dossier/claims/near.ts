import type { HearsayRecord } from "../../reading/record.js";
import type { Quantity } from "../quantities.js";
import { type Vector, cosine } from "../vectors.js";
import { MOST, hashesOf } from "./candidates.js";

/** A sentence by what it is compared by; it depends on its report alone. */
export interface Sentence {
  /** Statement id. */
  readonly statement: string;
  readonly vector: Vector | null;
  readonly quantities: readonly Quantity[];
  /** What it must share with another to be compared. */
  readonly keys: () => Iterable<string>;
}

/** A report whose sentences are compared. */
export interface Compared {
  readonly id: string;
  readonly record: HearsayRecord;
  readonly sentences: () => readonly Sentence[];
}

/**
 * Which sentences of many reports are near, kept between calls: a report that comes or goes costs what its own
 * neighbours cost. What is near does not depend on what came before.
 */
export interface Near {
  /** Looks at these reports and no others. All calls must mean the same vectors. */
  readonly update: (reports: readonly Compared[]) => void;
  /** Number of the first sentence of a report; the others follow it. */
  readonly firstOf: (id: string) => number;
  /** Numbers stay below this. */
  readonly end: () => number;
  readonly each: (tell: (a: number, b: number, score: number) => void) => void;
  /** How many pairs `each` tells. */
  readonly pairs: () => number;
}

/** Product of vectors from which two sentences are near. */
const NEAR = 0.5;

interface Slot {
  readonly record: HearsayRecord;
  readonly first: number;
  readonly count: number;
}

/** A key of more than `most` sentences tells nothing apart, as in `candidatePairs`. */
export function makeNear({ most = MOST }: { most?: number } = {}): Near {
  const slots = new Map<string, Slot>();
  const sentences: (Omit<Sentence, "keys"> | null)[] = [];
  const keysOf: Int32Array[] = [];
  /** The sentence or the sentences that hold a key. */
  const holders = new Map<number, number | number[]>();
  /** To what sentences before it each is near, and how near. */
  const to: number[][] = [];
  const scores: number[][] = [];
  let gone = 0;

  const heldBy = (key: number): readonly number[] => {
    const held = holders.get(key);
    return held === undefined ? [] : typeof held === "number" ? [held] : held;
  };
  const isLive = (key: number): boolean => heldBy(key).length <= most;
  const sharesLive = (a: number, b: number): boolean => {
    const own = keysOf[a] as Int32Array;
    for (const key of keysOf[b] as Int32Array) if (own.includes(key) && isLive(key)) return true;
    return false;
  };
  const unlink = (a: number, b: number): void => {
    const at = (to[Math.max(a, b)] as number[]).indexOf(Math.min(a, b));
    if (at < 0) return;
    to[Math.max(a, b)]?.splice(at, 1);
    scores[Math.max(a, b)]?.splice(at, 1);
  };
  const compare = (a: number, b: number): void => {
    const [x, y] = [sentences[a], sentences[b]];
    if (x == null || y == null || (x.statement === y.statement && isOneReport(a, b))) return;
    const score = cosine(x.vector, y.vector);
    if (score < NEAR || differentNumbers(x.quantities, y.quantities)) return;
    to[Math.max(a, b)]?.push(Math.min(a, b));
    scores[Math.max(a, b)]?.push(score);
  };
  const firsts: number[] = [];
  const isOneReport = (a: number, b: number) => firsts[a] === firsts[b];

  const remove = (slot: Slot, crossed: Map<number, boolean>): void => {
    for (let i = slot.first; i < slot.first + slot.count; i++) {
      sentences[i] = null;
      for (const key of keysOf[i] as Int32Array) {
        const held = heldBy(key).filter((h) => h !== i);
        if (held.length === 0) holders.delete(key);
        else holders.set(key, held.length === 1 ? (held[0] as number) : held);
        if (held.length === most && !crossed.has(key)) crossed.set(key, false);
      }
      keysOf[i] = new Int32Array(0);
    }
    gone += slot.count;
  };
  const add = ({ id, record, sentences: told }: Compared, crossed: Map<number, boolean>): void => {
    const first = sentences.length;
    for (const { keys, ...sentence } of told()) {
      const i = sentences.push(sentence) - 1;
      firsts.push(first);
      to.push([]);
      scores.push([]);
      const own = hashesOf(keys());
      keysOf.push(own);
      for (const key of own) {
        const held = holders.get(key);
        if (held === undefined) holders.set(key, i);
        else if (typeof held === "number") holders.set(key, [held, i]);
        else if (held.push(i) === most + 1 && !crossed.has(key)) crossed.set(key, true);
      }
    }
    slots.set(id, { record, first, count: sentences.length - first });
  };
  const clear = (): void => {
    for (const list of [sentences, keysOf, to, scores, firsts]) list.length = 0;
    slots.clear();
    holders.clear();
    gone = 0;
  };
  /** Pairs of old sentences that a key holds together no more, or holds together again. */
  const recross = (crossed: ReadonlyMap<number, boolean>, fresh: number): void => {
    for (const [key, wasLive] of crossed) {
      if (isLive(key) === wasLive) continue;
      const old = heldBy(key).filter((h) => h < fresh);
      for (const [i, b] of old.entries())
        for (const a of old.slice(0, i)) {
          const linked = to[Math.max(a, b)]?.includes(Math.min(a, b)) === true;
          if (wasLive && linked && !sharesLive(a, b)) unlink(a, b);
          else if (!wasLive && !linked) compare(a, b);
        }
    }
  };

  return {
    update(reports) {
      const now = new Map(reports.map((r) => [r.id, r.record]));
      const left = [...slots].filter(([id, slot]) => now.get(id) !== slot.record);
      /** Keys whose number of holders crossed the bound, and whether they held pairs together before. */
      const crossed = new Map<number, boolean>();
      const lost = left.reduce((n, [, slot]) => n + slot.count, gone);
      if (lost * 2 > sentences.length) clear();
      else {
        for (const [id, slot] of left) {
          remove(slot, crossed);
          slots.delete(id);
        }
        if (left.length > 0)
          for (const [i, list] of to.entries()) {
            const own = scores[i] as number[];
            const kept = list.flatMap((b, k) => (sentences[i] != null && sentences[b] != null ? [k] : []));
            if (kept.length === list.length) continue;
            to[i] = kept.map((k) => list[k] as number);
            scores[i] = kept.map((k) => own[k] as number);
          }
      }
      const fresh = sentences.length;
      for (const r of reports) if (!slots.has(r.id)) add(r, crossed);
      recross(crossed, fresh);
      const last = new Int32Array(sentences.length).fill(-1);
      for (let i = fresh; i < sentences.length; i++)
        for (const key of keysOf[i] as Int32Array) {
          const held = holders.get(key);
          if (typeof held !== "object" || held.length > most) continue;
          for (const j of held) {
            if (j >= i || last[j] === i) continue;
            last[j] = i;
            compare(i, j);
          }
        }
    },
    firstOf: (id) => slots.get(id)?.first ?? 0,
    end: () => sentences.length,
    each(tell) {
      for (let b = 0; b < to.length; b++) {
        const [others, own] = [to[b] as number[], scores[b] as number[]];
        for (let k = 0; k < others.length; k++) tell(others[k] as number, b, own[k] as number);
      }
    },
    pairs: () => to.reduce((n, list) => n + list.length, 0),
  };
}

/** Whether both give numbers of one unit, and none is the same. */
function differentNumbers(a: readonly Quantity[], b: readonly Quantity[]): boolean {
  let both = false;
  for (const x of a)
    for (const y of b)
      if (x.units.some((u) => y.units.includes(u))) {
        if (x.value === y.value) return false;
        both = true;
      }
  return both;
}
