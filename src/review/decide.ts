/** Making decisions: what a person typed, checked against the report that it is about. */
import { UsageError } from "../errors.js";
import { type Entry, type Json, collectionsOf, isQuote, keysOf, quotesIn } from "../ledger/entries.js";
import type { Action, Decision, Kept, Ledger, Moment } from "../ledger/ledger.js";
import type { HearsayRecord } from "../reading/record.js";
import { type Quote, agrees, quote } from "../text/span.js";
import { EMPTY, FIELDS, type Field, typedValue, valueAt } from "./fields.js";
import { refsIn, targetOf } from "./locate.js";
import { review } from "./reviewed.js";

/** One entry of a kept report, as decisions leave it; without an entry, the report itself. */
export interface Referred {
  readonly kept: Kept;
  readonly record: HearsayRecord;
  readonly collection: string;
  readonly entry: Entry | null;
}

/** The report whose id begins so. Throws UsageError where there is none or more than one. */
export async function findKept(ledger: Ledger, beginning: string, asOf?: Moment): Promise<Kept> {
  const ids = await ledger.idsLike(beginning);
  if (ids.length > 1)
    throw new UsageError(
      `${ids.length} reports begin with ${beginning}: ${ids.slice(0, 3).join(", ")}; write more of it`,
    );
  const kept = ids[0] === undefined ? null : await ledger.load(ids[0], asOf);
  if (kept === null)
    throw new UsageError(
      `there is no report ${beginning} in the ledger; hearsay search --in reports lists them`,
    );
  return kept;
}

/** The record that a kept report has by now: its newest reading, as decisions leave it. */
export function recordOf(kept: Kept): HearsayRecord {
  const reading = kept.readings.at(-1);
  if (reading === undefined) throw new Error(`report ${kept.report.id} has no reading`);
  return review(reading.record, kept.decisions).record;
}

/** `REPORT` or `REPORT/ENTRY`, the report by the beginning of its id, the entry by its id or key. Throws UsageError. */
export async function refer(ledger: Ledger, reference: string): Promise<Referred> {
  const [report = "", name, ...rest] = reference.split("/");
  if (rest.length > 0)
    throw new UsageError(`"${reference}" is no reference; write REPORT or REPORT/ENTRY: 1a2b3c/s4`);
  const kept = await findKept(ledger, report);
  const record = recordOf(kept);
  if (name === undefined || name === "") return { kept, record, collection: "report", entry: null };
  for (const [collection, entries] of collectionsOf(record)) {
    const keys = keysOf(collection, entries);
    const entry = entries.find((e, i) => e.id === name || keys[i] === name);
    if (entry !== undefined) return { kept, record, collection, entry };
  }
  throw new UsageError(
    `report ${kept.report.id} has no entry ${name}; hearsay show ${kept.report.id} lists them`,
  );
}

export function judge(what: "accept" | "refuse" | "note", { record, collection, entry }: Referred): Action {
  if (entry === null && what !== "note") throw new UsageError(`name the entry to ${what}: ${record.id}/s1`);
  return { do: what, on: targetOf(record, collection, entry) };
}

/** A change of one field; `typed` is what the person wrote. Throws UsageError. */
export function edit({ record, collection, entry }: Referred, field: string, typed: string): Action {
  const known = FIELDS[collection];
  const path = known?.[`authority.${field}`] !== undefined ? `authority.${field}` : field;
  const kind =
    known?.[path] ??
    (known === undefined && entry !== null && path in entry && path !== "id" ? JSON_FIELD : undefined);
  if (kind === undefined)
    throw new UsageError(
      `${collection} have no field ${field} to edit; they have ${Object.keys(known ?? entry ?? {}).join(", ")}`,
    );
  const value = toValue(record, field, kind, typedValue(typed));
  if (JSON.stringify(valueAt(entry ?? record, path)) === JSON.stringify(value))
    throw new UsageError(`${field} of ${entry?.id ?? record.id} is ${typed} already`);
  return {
    do: "edit",
    on: targetOf(record, collection, entry),
    field: path,
    value,
    refs: refsIn(record, value),
  };
}

const JSON_FIELD: Field = { is: "json" };

/** An entry that the machine missed; `fields` hold what the person says of it, quotes as `120-131`. Throws UsageError. */
export function add(
  { record }: Referred,
  collection: string,
  fields: Readonly<Record<string, Json>>,
): Action {
  const known = FIELDS[collection];
  const empty = EMPTY[collection];
  if (known === undefined || empty === undefined)
    throw new UsageError(`${collection} cannot be added to; add ${Object.keys(EMPTY).join(", ")}`);
  let entry: Entry = { id: "new", ...structuredClone(empty) };
  for (const [field, given] of Object.entries(fields)) {
    const path = known[`authority.${field}`] !== undefined ? `authority.${field}` : field;
    const kind = known[path];
    if (kind === undefined)
      throw new UsageError(
        `${collection} have no field ${field}; they have ${Object.keys(known).join(", ")}`,
      );
    entry = setField(entry, path, toValue(record, field, kind, given));
  }
  for (const [path, kind] of Object.entries(known))
    if (kind.is === "quote" && kind.needed && valueAt(entry, path) === null)
      throw new UsageError(`give ${path} as START-END`);
  if (quotesIn(entry).length === 0)
    throw new UsageError(`give the words it stands on, as START-END offsets in UTF-16 units`);
  if (entry["name"] === "") entry = { ...entry, name: quotesIn(entry)[0]?.text };
  return { do: "add", on: targetOf(record, collection, entry) };
}

function setField(entry: Entry, path: string, value: Json): Entry {
  const [field = "", ...rest] = path.split(".");
  if (rest.length === 0) return { ...entry, [field]: value };
  return { ...entry, [field]: { ...(entry[field] as object), [rest.join(".")]: value } };
}

/** Several actors that are one, or statements or events that tell the same. Throws UsageError. */
export function merge(referred: readonly Referred[]): Action {
  return {
    do: "merge",
    on: sameKind(referred, "merge").map((r) => targetOf(r.record, r.collection, r.entry)),
  };
}

/** Things that are not the same after all, or, of one actor, mentions of another one: `120-131`. Throws UsageError. */
export function split(referred: readonly Referred[], mentions: readonly string[]): Action {
  const [first] = referred;
  const on = (r: Referred) => targetOf(r.record, r.collection, r.entry);
  if (mentions.length === 0) return { do: "split", on: sameKind(referred, "split").map(on), mentions: [] };
  if (first === undefined || referred.length > 1 || first.collection !== "actors")
    throw new UsageError("mentions are split off one actor: REPORT/ACTOR START-END...");
  const quotes = mentions.map((m) => toQuote(first.record, "a mention", m));
  const own = (first.entry?.["mentions"] ?? []) as readonly Quote[];
  for (const q of quotes)
    if (!own.some((m) => m.start < q.end && q.start < m.end))
      throw new UsageError(
        `${q.start}-${q.end} ("${q.text}") is no mention of ${first.entry?.id}; hearsay show lists them`,
      );
  if (own.every((m) => quotes.some((q) => m.start < q.end && q.start < m.end)))
    throw new UsageError(`these are all mentions of ${first.entry?.id}; leave it at least one`);
  return { do: "split", on: [on(first)], mentions: quotes };
}

function sameKind(referred: readonly Referred[], what: string): readonly Referred[] {
  const names = new Set(referred.map((r) => `${r.record.id}/${r.entry?.id}`));
  if (names.size < 2) throw new UsageError(`${what} needs two or more entries: REPORT/a1 REPORT/a2`);
  const kinds = new Set(referred.map((r) => (r.entry === null ? "report" : r.collection)));
  if (kinds.size > 1 || kinds.has("report"))
    throw new UsageError(`${what} takes entries of one list, but got ${[...kinds].join(" and ")}`);
  return referred;
}

/** The undoing of a decision, by the beginning of its id; of an undoing too. Throws UsageError. */
export async function undo(ledger: Ledger, beginning: string): Promise<Action> {
  const all = await ledger.decisions();
  const found = all.filter((d) => d.id.startsWith(beginning));
  const [decision] = found;
  if (decision === undefined || found.length > 1)
    throw new UsageError(
      `${found.length === 0 ? "no" : found.length} decisions begin with ${beginning}; hearsay log lists them`,
    );
  if (isUndone(decision, all)) throw new UsageError(`${decision.id} is undone already`);
  return { do: "undo", decision: decision.id };
}

/** Whether a decision no longer holds; what undid it may itself be undone. */
export function isUndone(decision: Decision, all: readonly Decision[]): boolean {
  return all.some((d) => d.action.do === "undo" && d.action.decision === decision.id && !isUndone(d, all));
}

function toValue(record: HearsayRecord, name: string, field: Field, value: Json): Json {
  const wrong = (needs: string) => new UsageError(`${name} is ${JSON.stringify(value)}, but takes ${needs}`);
  const list = () => (Array.isArray(value) ? (value as Json[]) : String(value).split(","));
  switch (field.is) {
    case "text":
      if (value !== null && typeof value === "object") throw wrong("a text or null");
      return value === null ? null : String(value);
    case "texts":
      return list().map(String);
    case "choice":
      if (!field.of.includes(value as string)) throw wrong(field.of.map(String).join(", "));
      return value;
    case "quote":
      return value === null && !field.needed ? null : asJson(toQuote(record, name, value));
    case "quotes":
      if (value === null) throw wrong("START-END");
      return list().map((item) => asJson(toQuote(record, name, item)));
    case "id":
      if (value !== null && !hasEntry(record, field.in, value))
        throw wrong(`the id of one of the ${field.in}, or null`);
      return value;
    case "ids":
      if (value === null) return [];
      for (const item of list()) if (!hasEntry(record, field.in, item)) throw wrong(`ids of the ${field.in}`);
      return list();
    case "json":
      return value;
  }
}

function hasEntry(record: HearsayRecord, list: string, id: Json): boolean {
  return (
    collectionsOf(record)
      .get(list)
      ?.some((e) => e.id === id) ?? false
  );
}

/** `120-131`, or a quote, whose words must be the ones that stand there. */
function toQuote(record: HearsayRecord, name: string, value: unknown): Quote {
  const [, start, end] = /^\s*(\d+)\s*[-–]\s*(\d+)\s*$/.exec(String(value)) ?? [];
  const made = isQuote(value)
    ? value
    : quote(record.text, { start: Number(start ?? -1), end: Number(end ?? -1) });
  if (!agrees(record.text, made))
    throw new UsageError(
      `${name} is ${JSON.stringify(value)}, but takes START-END, offsets within the text's ${record.text.length} UTF-16 units`,
    );
  return made;
}

function asJson(q: Quote): Json {
  return { start: q.start, end: q.end, text: q.text };
}
