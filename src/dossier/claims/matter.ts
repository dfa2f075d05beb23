import type { HearsayRecord } from "../../reading/record.js";
import type { Span } from "../../text/span.js";
import { type Days, daysOf, meet } from "../days.js";
import type { Material } from "../material.js";
import { once, whileSame } from "../once.js";
import type { Point } from "../points.js";
import { type Quantity, quantitiesIn } from "../quantities.js";
import { type Indexed, type Ref, byText, ref } from "../reports.js";
import { isClear, shareSide } from "../sides.js";
import { type Vector, cosine } from "../vectors.js";
import { contentWords } from "../words.js";
import { hashesOf } from "./candidates.js";

/** A proposal, contact or event of one report, with whom it is between and what words tell of it. */
export interface Matter<T> {
  readonly at: Ref;
  readonly report: Indexed;
  readonly entry: T;
  /** Dossier actors. */
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly when: ReturnType<typeof daysOf>;
  readonly vectors: readonly Vector[];
  readonly words: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
  /** What it must share with another to be compared, as hashes. */
  readonly keys: Int32Array;
}

/** The matters of one report. */
export interface MattersIn<T> {
  /** In the order of the record. */
  readonly list: readonly Matter<T>[];
  /** In the order of their texts. */
  readonly inOrder: readonly Matter<T>[];
}

/** An entry of a record with what it is compared by, in the words of its report. */
export interface Entry<T> {
  readonly entry: T;
  /** Ids of the report's actors. */
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly texts: readonly string[];
  readonly evidence?: readonly Span[];
}

/** Days by which two tellings of one date may miss each other. */
const SLACK = 7;
/** Days from which two dates tell two matters. */
export const APART = 40;

/**
 * The matters of a report that some of its entries tell: the same objects again as long as nothing of them is another than
 * it was. The version is the same for longer: as long as they would be compared alike.
 */
export function mattersBy<
  T extends { readonly id: string; readonly when: string | null; readonly according: readonly string[] },
>(
  find: (record: HearsayRecord) => readonly Entry<T>[],
): (report: Indexed, material: Material) => MattersIn<T> & { readonly version: object } {
  const entriesIn = once(
    (record: HearsayRecord) => record,
    (record) => {
      const entries = find(record);
      return { entries, parties: [...new Set(entries.flatMap((e) => [...e.by, ...e.to]))] };
    },
  );
  const made = whileSame<HearsayRecord, MattersIn<T>>();
  const versions = whileSame<HearsayRecord, object>();
  return (report, material) => {
    const { record, id } = report;
    const { entries, parties } = entriesIn(record);
    const { toldIn, versionOf, cast, faceOf } = material;
    const faces = parties.map((actor) => faceOf(cast.idOf.get(ref(report, actor)) ?? ""));
    const version = versions(record, [versionOf.get(id), ...faces.map((f) => f.byHandles)], () => ({}));
    const matters = made(record, [version, toldIn.get(id), ...faces.map((f) => f.byIds)], () => {
      const list = entries.map((e) => matterOf(material, report, e));
      return { list, inOrder: [...list].sort((a, b) => byText(a.at, b.at)) };
    });
    return { ...matters, version };
  };
}

function matterOf<
  T extends { readonly id: string; readonly when: string | null; readonly according: readonly string[] },
>(
  { cast, faceOf, byRef, vectors }: Material,
  report: Indexed,
  { entry, texts, evidence = [], ...who }: Entry<T>,
): Matter<T> {
  const actors = (ids: readonly string[]) => ids.flatMap((id) => cast.idOf.get(ref(report, id)) ?? []);
  const told = entry.according.flatMap((s) => byRef.get(ref(report, s))?.points ?? []);
  const { places, words, quantities, hashes } = gistOf({ entry, texts, evidence, told });
  const near = places.map((i) => told[i]?.vector ?? null);
  const [by, to] = [actors(who.by), actors(who.to)];
  return {
    at: ref(report, entry.id),
    report,
    entry,
    by,
    to,
    when: daysOf(entry.when),
    vectors: [...texts.map(vectors), ...near].filter((v) => v !== null),
    words,
    quantities,
    keys: hashesOf([
      ...hashes,
      ...[...by, ...to].flatMap((id) => faceOf(id).handles),
      ...by.flatMap((x) => to.map((y) => `s:${cast.handleOf.get(x)}>${cast.handleOf.get(y)}`)),
    ]),
  };
}

interface Words {
  readonly entry: object;
  readonly texts: readonly string[];
  readonly evidence: readonly Span[];
  readonly told: readonly Point[];
}

/** What an entry's own words tell, which depends on its report alone. */
const gistOf = once(
  ({ entry }: Words) => entry,
  ({ texts, evidence, told }) => {
    // Of a long turn only the sentence that tells of the matter counts.
    const places = [...told.keys()].filter((i) => {
      const p = told[i] as Point;
      return evidence.some((e) => p.start < e.end && e.start < p.end);
    });
    const points = places.map((i) => told[i] as Point);
    const words = new Set([...texts.flatMap(contentWords), ...points.flatMap((p) => p.words)]);
    const quantities = [...texts.flatMap(quantitiesIn), ...points.flatMap((p) => p.quantities)];
    return { places, words, quantities, hashes: [...hashesOf(wordKeys(words, quantities))] };
  },
);

/** 0 to 1: how alike the words are that tell of two matters. */
export function alike(a: Matter<unknown>, b: Matter<unknown>): number {
  let most = 0;
  for (const x of a.vectors) for (const y of b.vectors) most = Math.max(most, cosine(x, y));
  const [short, long] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  const fewer = short.size;
  let shared = 0;
  for (const w of short) if (long.has(w)) shared++;
  if (fewer > 0) most = Math.max(most, (0.8 * shared) / Math.max(3, fewer));
  return most;
}

/**
 * -1 to 0.5: whether two matters can be between the same sides at the same time. What a report leaves open speaks
 * neither for nor against; of whom it tells clearly may not be somebody else.
 */
export function between({ cast, sides }: Material, a: Matter<unknown>, b: Matter<unknown>): number {
  const gap = daysBetween(a.when, b.when);
  if (gap > APART) return -1;
  const published = daysBetween(a.report.published, b.report.published);
  let score = gap > SLACK ? -0.1 : meet(a.when, b.when) ? 0.15 : published > APART ? -0.05 : 0.05;
  for (const [x, y, known, unknown, other] of [
    [a.by, b.by, 0.25, 0.1, -1],
    [a.to, b.to, 0.1, 0.05, 0],
  ] as const) {
    const clear = (ids: readonly string[]) => ids.some((id) => isClear(cast, sides, id));
    if (x.length > 0 && y.length > 0 && shareSide(sides, x, y)) score += known;
    else if (!clear(x) || !clear(y)) score += unknown;
    else score += other;
  }
  return score;
}

/** Days between two times; 0 where they meet or one is unknown. */
export function daysBetween(a: Days | null, b: Days | null): number {
  return a === null || b === null ? 0 : Math.max(0, a[0] - b[1], b[0] - a[1]);
}

/** Wide keys (a word) and narrow ones (two words together, a number of something). */
function wordKeys(all: ReadonlySet<string>, quantities: readonly Quantity[]): string[] {
  const words = [...all].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, 12);
  const out = words.map((w) => `w:${w}`);
  for (const [i, x] of words.entries())
    for (const y of words.slice(i + 1, 8)) out.push(x < y ? `2:${x} ${y}` : `2:${y} ${x}`);
  for (const q of quantities) for (const u of q.units) out.push(`q:${q.value} ${u}`);
  return out;
}
