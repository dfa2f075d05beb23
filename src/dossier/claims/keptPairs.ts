import type { NumberedPairs } from "../clusters.js";
import { byText } from "../reports.js";
import { MOST, hashesOf } from "./candidates.js";

/** What is compared of one report. */
export interface Part<T> {
  /** The report's. */
  readonly id: string;
  /**
   * As long as this is the same object, there are as many items, and their keys and scores are the same; they may be other
   * objects.
   */
  readonly version: object;
  /** In the order of their texts; the same list again where nothing in it is another than it was. */
  readonly items: readonly T[];
}

/** How items are compared. It must depend on nothing that may change while the versions of two parts stay the same. */
export interface Comparing<T> {
  /** What an item must share with another to be compared. */
  readonly keysOf: (item: T) => Iterable<string | number>;
  /** How alike two items are, in either order; null where nothing is to be kept of them. */
  readonly score: (a: T, b: T) => number | null;
}

/**
 * Which items of many reports are alike, kept between calls: a report that comes, goes or changes costs what its own
 * neighbours cost. What is kept does not depend on what came before.
 */
export interface KeptPairs<T> {
  /** Looks at these reports and no others. */
  readonly update: (parts: readonly Part<T>[], how: Comparing<T>) => void;
  /**
   * All items in the order of their texts, and by their numbers the pairs with a score above 0. `rescore` makes of a kept
   * score what it comes to in the dossier as it is now; of its items the first by text comes first.
   */
  readonly all: (rescore?: (a: T, b: T, score: number) => number) => { items: T[]; pairs: NumberedPairs };
}

interface Slot<T> {
  readonly version: object;
  items: readonly T[];
  /** Of the report's items. */
  readonly places: readonly number[];
}

/** A key of more than `most` items tells nothing apart, as in `eachCandidate`. */
export function makeKeptPairs<T>({ most = MOST }: { most?: number } = {}): KeptPairs<T> {
  const slots = new Map<string, Slot<T>>();
  /** Slots in the order of the texts of their items. */
  let order: readonly Slot<T>[] = [];
  /** By place; null where a report has gone and none has come into its place. */
  const items: (T | null)[] = [];
  const free: number[] = [];
  const keys: Int32Array[] = [];
  /** The turn at which each item came. */
  const born: number[] = [];
  let turn = 0;
  /** The place or the places of the items that hold a key. */
  const holders = new Map<number, number | number[]>();
  /** To what items at lower places each is alike, and how much. */
  const to: number[][] = [];
  const scores: number[][] = [];

  const heldBy = (key: number): readonly number[] => {
    const held = holders.get(key);
    return held === undefined ? [] : typeof held === "number" ? [held] : held;
  };
  const isLive = (key: number): boolean => heldBy(key).length <= most;
  const sharesLive = (a: number, b: number): boolean => {
    const own = keys[a] as Int32Array;
    for (const key of keys[b] as Int32Array) if (own.includes(key) && isLive(key)) return true;
    return false;
  };
  const unlink = (a: number, b: number): void => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const at = (to[high] as number[]).indexOf(low);
    if (at < 0) return;
    to[high]?.splice(at, 1);
    scores[high]?.splice(at, 1);
  };
  const compare = (a: number, b: number, how: Comparing<T>): void => {
    const s = how.score(items[a] as T, items[b] as T);
    if (s === null) return;
    const high = Math.max(a, b);
    to[high]?.push(Math.min(a, b));
    scores[high]?.push(s);
  };

  const remove = ({ places }: Slot<T>, crossed: Map<number, boolean>): void => {
    for (const i of places) {
      items[i] = null;
      for (const key of keys[i] as Int32Array) {
        const held = heldBy(key).filter((h) => h !== i);
        if (held.length === 0) holders.delete(key);
        else holders.set(key, held.length === 1 ? (held[0] as number) : held);
        if (held.length === most && !crossed.has(key)) crossed.set(key, false);
      }
      keys[i] = new Int32Array(0);
      [to[i], scores[i]] = [[], []];
    }
  };
  /** Takes the links to items that are gone from those that stay. */
  const unlinkGone = (): void => {
    for (const [i, list] of to.entries()) {
      if (!list.some((b) => items[b] === null)) continue;
      const kept = [...list.keys()].filter((k) => items[list[k] as number] !== null);
      to[i] = kept.map((k) => list[k] as number);
      scores[i] = kept.map((k) => scores[i]?.[k] as number);
    }
  };
  const add = ({ id, version, items: found }: Part<T>, how: Comparing<T>, crossed: Map<number, boolean>) => {
    const places = found.map((item) => {
      const i = free.pop() ?? items.length;
      const own = hashesOf(how.keysOf(item));
      items[i] = item;
      keys[i] = own;
      born[i] = turn;
      [to[i], scores[i]] = [[], []];
      for (const key of own) {
        const held = heldBy(key);
        if (held.length === 0) holders.set(key, i);
        // A list that grows by itself takes room for many more, and most keys have few holders.
        else if (held.length < most) holders.set(key, [...held, i]);
        else if ((held as number[]).push(i) === most + 1 && !crossed.has(key)) crossed.set(key, true);
      }
      return i;
    });
    slots.set(id, { version, items: found, places });
    return places;
  };
  const renew = (slot: Slot<T> | undefined, now: readonly T[]): void => {
    if (slot === undefined || slot.items === now) return;
    slot.items = now;
    for (const [k, i] of slot.places.entries()) items[i] = now[k] as T;
  };
  const clear = (): void => {
    for (const list of [items, free, keys, born, to, scores]) list.length = 0;
    slots.clear();
    holders.clear();
  };
  /** Pairs of old items that a key holds together no more, or holds together again. */
  const recross = (crossed: ReadonlyMap<number, boolean>, how: Comparing<T>): void => {
    for (const [key, wasLive] of crossed) {
      if (isLive(key) === wasLive) continue;
      const old = heldBy(key).filter((h) => born[h] !== turn);
      for (const [i, b] of old.entries())
        for (const a of old.slice(0, i)) {
          const linked = to[Math.max(a, b)]?.includes(Math.min(a, b)) === true;
          if (wasLive && linked && !sharesLive(a, b)) unlink(a, b);
          else if (!wasLive && !linked) compare(a, b, how);
        }
    }
  };
  /** New items with each other and with those that were there. */
  const compareFresh = (fresh: readonly number[], how: Comparing<T>): void => {
    const last = new Int32Array(items.length).fill(-1);
    for (const i of fresh)
      for (const key of keys[i] as Int32Array) {
        const held = holders.get(key);
        if (typeof held !== "object" || held.length > most) continue;
        for (const j of held) {
          if (j === i || (j > i && born[j] === turn) || last[j] === i) continue;
          last[j] = i;
          compare(i, j, how);
        }
      }
  };

  return {
    update(parts, how) {
      turn++;
      const now = new Map(parts.map((p) => [p.id, p.version]));
      const left = [...slots].filter(([id, slot]) => now.get(id) !== slot.version);
      /** Keys whose number of holders crossed the bound, and whether they held pairs together before. */
      const crossed = new Map<number, boolean>();
      const going = left.reduce((n, [, slot]) => n + slot.places.length, 0);
      if (going * 2 > items.length - free.length) clear();
      else if (left.length > 0) {
        for (const [id, slot] of left) {
          remove(slot, crossed);
          slots.delete(id);
        }
        unlinkGone();
        for (const [, { places }] of left) free.push(...places);
      }
      for (const p of parts) renew(slots.get(p.id), p.items);
      const fresh = parts.filter((p) => !slots.has(p.id)).flatMap((p) => add(p, how, crossed));
      recross(crossed, how);
      compareFresh(fresh, how);
      // Refs are an id, "#" and an entry, and so in another order than ids alone.
      order = parts
        .map((p) => `${p.id}#`)
        .sort(byText)
        .map((at) => slots.get(at.slice(0, -1)) as Slot<T>);
    },
    all(rescore = (_a, _b, score) => score) {
      const number = new Int32Array(items.length);
      const found: T[] = [];
      for (const { places } of order)
        for (const i of places) {
          number[i] = found.length;
          found.push(items[i] as T);
        }
      const most = to.reduce((n, list) => n + list.length, 0);
      const [a, b, score] = [new Int32Array(most), new Int32Array(most), new Float64Array(most)];
      let count = 0;
      for (let i = 0; i < to.length; i++) {
        const [others, own] = [to[i] as number[], scores[i] as number[]];
        for (let k = 0; k < others.length; k++) {
          const j = others[k] as number;
          const first = (number[i] as number) < (number[j] as number) ? i : j;
          const s = rescore(items[first] as T, items[i + j - first] as T, own[k] as number);
          if (s <= 0) continue;
          a[count] = number[i] as number;
          b[count] = number[j] as number;
          score[count++] = s;
        }
      }
      const pairs = {
        a: a.subarray(0, count),
        b: b.subarray(0, count),
        score: score.subarray(0, count),
      };
      return { items: found, pairs };
    },
  };
}
