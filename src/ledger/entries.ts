/**
 * The entries of a record, whatever they are: statements, actors, silences, and every list that records may
 * gain. What stands here asks only that an entry has an `id` and holds quotes.
 */
import { createHash } from "node:crypto";
import type { HearsayRecord } from "../reading/record.js";
import type { Quote } from "../text/span.js";

/** Anything JSON can hold. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** One entry of a record; `id` holds within one reading only. */
export interface Entry {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** The lists of entries that a record holds, by the names of its fields, in its order. */
export function collectionsOf(record: HearsayRecord): ReadonlyMap<string, readonly Entry[]> {
  return new Map(
    Object.entries(record).filter(
      (field): field is [string, readonly Entry[]] =>
        Array.isArray(field[1]) && field[1].every((e) => typeof (e as Entry | null)?.id === "string"),
    ),
  );
}

/** A record with other entries in the named lists. */
export function withCollections(
  record: HearsayRecord,
  lists: ReadonlyMap<string, readonly Entry[]>,
): HearsayRecord {
  return { ...record, ...Object.fromEntries(lists) };
}

export function isQuote(value: unknown): value is Quote {
  const q = value as Partial<Quote> | null;
  return (
    typeof q === "object" &&
    q !== null &&
    typeof q.start === "number" &&
    typeof q.end === "number" &&
    typeof q.text === "string"
  );
}

/** All quotes in a value, in the order of its fields. */
export function quotesIn(value: unknown): Quote[] {
  if (isQuote(value)) return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(quotesIn);
}

/**
 * Names for the entries of one list that stay the same when the report is read again, as long as the same words
 * are the evidence: a letter of the list's name and a hash of where the quotes stand (of an actor, its name and
 * kind). Where two entries have the same evidence, the later ones get `-2`, `-3` …
 */
export function keysOf(collection: string, entries: readonly Entry[]): string[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const evidence =
      typeof entry["name"] === "string"
        ? [entry["name"], entry["kind"]]
        : quotesIn(entry).map((q) => [q.start, q.end]);
    const told = evidence.length > 0 ? evidence : { ...entry, id: "" };
    const hash = createHash("sha256").update(JSON.stringify(told)).digest("hex").slice(0, 10);
    const key = `${collection.slice(0, 2)}-${hash}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}-${times}`;
  });
}
