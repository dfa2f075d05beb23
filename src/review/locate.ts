/** Finding the entry that a decision was about in another reading of the same report: by its evidence. */
import { type Entry, collectionsOf, quotesIn } from "../ledger/entries.js";
import type { Target } from "../ledger/ledger.js";
import type { HearsayRecord } from "../reading/record.js";
import type { Span } from "../text/span.js";

/** Share of the evidence of both that must be the same words; under it they are two entries. */
const SAME = 0.5;

/** The target of an entry: with the entries that it names, so that these too can be found again. */
export function targetOf(record: HearsayRecord, collection: string, entry: Entry | null): Target {
  return { report: record.id, collection, entry, refs: entry === null ? {} : refsIn(record, entry) };
}

/** The entries that a value names by their ids, and the ones that those name. */
export function refsIn(record: HearsayRecord, value: unknown): Target["refs"] {
  const lists = collectionsOf(record);
  const byId = new Map(
    [...lists].flatMap(([collection, list]) => list.map((entry) => [entry.id, { collection, entry }])),
  );
  const own = (value as Partial<Entry> | null)?.id;
  const refs: Record<string, { collection: string; entry: Entry }> = {};
  const visit = (inner: unknown, depth: number) => {
    for (const id of idsIn(inner)) {
      const found = byId.get(id);
      if (found === undefined || id === own || id in refs) continue;
      refs[id] = found;
      if (depth > 0) visit(found.entry, depth - 1);
    }
  };
  visit(value, 1);
  return refs;
}

/** Fields that hold words, in which a text that looks like an id is none. */
const WORDS = new Set([
  "name",
  "aliases",
  "text",
  "edtf",
  "rule",
  "said",
  "office",
  "affiliation",
  "country",
  "wikidata",
]);

function idsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => (WORDS.has(field) ? [] : idsIn(inner)));
}

/** A value in which entries go by other ids; ids that `ids` does not hold stay. */
export function withIds<T>(value: T, ids: ReadonlyMap<string, string>): T {
  const change = (inner: unknown): unknown => {
    if (typeof inner === "string") return ids.get(inner) ?? inner;
    if (Array.isArray(inner)) return inner.map(change);
    if (typeof inner !== "object" || inner === null) return inner;
    return Object.fromEntries(
      Object.entries(inner).map(([field, v]) => [field, WORDS.has(field) ? v : change(v)]),
    );
  };
  return ids.size === 0 ? value : (change(value) as T);
}

/** The entry of a list whose evidence is the same or mostly the same; null where there is none. */
export function locate(list: readonly Entry[], wanted: Entry): Entry | null {
  let best: Entry | null = null;
  let most = SAME;
  for (const entry of list) {
    const likeness = likenessOf(entry, wanted);
    if (likeness > most || (likeness === most && (best === null || entry.id === wanted.id)))
      [best, most] = [entry, likeness];
  }
  return best;
}

function likenessOf(a: Entry, b: Entry): number {
  const [spansA, spansB] = [quotesIn(a), quotesIn(b)];
  const shared = sharedUnits(spansA, spansB);
  // An actor is who it is called, wherever a model saw it mentioned.
  if (typeof a["name"] === "string") {
    const same = a["name"] === b["name"] && a["kind"] === b["kind"];
    if (same) return shared > 0 || spansB.length === 0 ? 1 : 0;
  }
  if (spansA.length + spansB.length === 0)
    return JSON.stringify({ ...a, id: "" }) === JSON.stringify({ ...b, id: "" }) ? 1 : 0;
  const all = unitsIn(merged(spansA)) + unitsIn(merged(spansB)) - shared;
  return all === 0 ? 0 : shared / all;
}

function sharedUnits(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0;
  const [left, right] = [merged(a), merged(b)];
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const [l, r] = [left[i] as Span, right[j] as Span];
    sum += Math.max(0, Math.min(l.end, r.end) - Math.max(l.start, r.start));
    if (l.end < r.end) i++;
    else j++;
  }
  return sum;
}

function unitsIn(spans: readonly Span[]): number {
  return spans.reduce((sum, s) => sum + s.end - s.start, 0);
}

/** Spans in text order, those that overlap as one. */
function merged(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last !== undefined && span.start <= last.end)
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else out.push({ start: span.start, end: span.end });
  }
  return out;
}
