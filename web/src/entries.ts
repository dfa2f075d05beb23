/** The record as the page shows it: entries of all lists in one order, with their words and what marks them. */
import { type HearsayRecord, LOOKED_AT, type Statement } from "../../src/reading/record.js";
import type { Quote } from "../../src/text/span.js";
import type { Decision, ReportView } from "./api.js";

export const LISTS = [...LOOKED_AT, "notes", "findings", "actors", "times"] as const;
export type List = (typeof LISTS)[number];

export const LIST_WORDS: Readonly<Record<List, readonly [one: string, many: string]>> = {
  proposals: ["Proposal", "Proposals"],
  responses: ["Answer", "Answers"],
  conditions: ["Condition", "Conditions"],
  contacts: ["Contact", "Contacts"],
  statements: ["Statement", "Statements"],
  silences: ["Silence", "Silences"],
  disputes: ["Dispute", "Disputes"],
  events: ["Event", "Events"],
  notes: ["Note", "Notes"],
  findings: ["Finding", "Findings"],
  actors: ["Actor", "Actors"],
  times: ["Time", "Times"],
};

/** How a stretch of the report belongs to an entry. */
export type Part = "source" | "cue" | "content" | "words";

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly entry: string;
  readonly part: Part;
}

interface EntryOf<L extends List> {
  readonly id: string;
  readonly list: L;
  readonly value: HearsayRecord[L][number];
  /** Depth of nesting, of statements. */
  readonly depth: number;
  readonly marks: readonly Mark[];
  /** The decisions that it stands as it does for. */
  readonly decisions: readonly Decision[];
  readonly refused: Decision | null;
}

export type Entry = { [L in List]: EntryOf<L> }[List];

const NONE: readonly Decision[] = [];

/**
 * Every entry of a report in the order of the page: by list, in a list as the text has them, nested under their parent.
 * What did not change since `before` is the same object, so that it need not be drawn again.
 */
export function entriesOf({ record, marks, refused }: ReportView, before: readonly Entry[] = []): Entry[] {
  const out: Entry[] = [];
  const known = new Map(before.map((e) => [e.id, e]));
  const put = (list: List, value: HearsayRecord[List][number], depth: number, no: Decision | null) => {
    const decisions = marks[value.id] ?? NONE;
    const old = known.get(value.id);
    const sameWords = old?.list === list && old.value === value;
    if (sameWords && old.depth === depth && old.decisions === decisions && old.refused === no) out.push(old);
    else {
      const own = sameWords ? old.marks : marksOf(list, value);
      out.push({ id: value.id, list, value, depth, marks: own, decisions, refused: no } as Entry);
    }
  };
  for (const list of LISTS) {
    if (list === "statements") for (const [value, depth] of nested(record)) put(list, value, depth, null);
    else for (const value of record[list]) put(list, value, 0, null);
    for (const r of refused.filter((r) => r.list === list))
      put(list, r.entry as HearsayRecord[List][number], 0, r.decision);
  }
  return out;
}

function nested(record: HearsayRecord): [Statement, number][] {
  const children = new Map<string | null, Statement[]>();
  const known = new Set(record.statements.map((s) => s.id));
  for (const s of record.statements) {
    const parent = s.parent !== null && known.has(s.parent) && s.parent !== s.id ? s.parent : null;
    children.set(parent, [...(children.get(parent) ?? []), s]);
  }
  const out: [Statement, number][] = [];
  const seen = new Set<string>();
  const walk = (parent: string | null, depth: number) => {
    for (const s of children.get(parent) ?? []) {
      if (seen.has(s.id)) continue;
      seen.add(s.id);
      out.push([s, depth]);
      walk(s.id, depth + 1);
    }
  };
  walk(null, 0);
  return out;
}

function isQuote(value: unknown): value is Quote {
  return typeof value === "object" && value !== null && "start" in value && "end" in value && "text" in value;
}

function quotesIn(value: unknown): Quote[] {
  if (isQuote(value)) return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(quotesIn);
}

function marksOf(list: List, value: HearsayRecord[List][number]): Mark[] {
  const mark = (q: Quote, part: Part): Mark => ({ start: q.start, end: q.end, entry: value.id, part });
  if (list !== "statements") return quotesIn(value).map((q) => mark(q, "words"));
  const { source, cue, content } = value as Statement;
  return [
    ...(source === null ? [] : [mark(source, "source")]),
    ...(cue === null ? [] : [mark(cue, "cue")]),
    ...content.map((c) => mark(c, "content")),
  ];
}

/** The fields of a statement whose words are told apart in the report. */
const PARTS: Readonly<Record<string, Part>> = { source: "source", cue: "cue", content: "content" };

/** An entry with marks on other stretches of the report: those that its fields hold while they are edited. */
export function withStretches(
  entry: Entry,
  fields: Readonly<Record<string, readonly (readonly [number, number])[]>>,
  shown: string | null,
): Entry {
  const marks = Object.entries(fields).flatMap(([field, stretches]) => {
    const part = entry.list === "statements" ? PARTS[field] : "words";
    if (part === undefined && field !== shown) return [];
    return stretches.map(([start, end]): Mark => ({ start, end, entry: entry.id, part: part ?? "words" }));
  });
  return { ...entry, marks };
}

/** A stretch of the text between two ends of marks, with the marks that cover it, the widest first. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
}

/** The text cut at every end of a mark. Marks that only actors, times and findings have are left to the selected entry. */
export function segmentsOf(length: number, marks: readonly Mark[]): Segment[] {
  const cuts = new Set([0, length]);
  for (const m of marks) cuts.add(Math.min(m.start, length)).add(Math.min(m.end, length));
  const ends = [...cuts].sort((a, b) => a - b);
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Segment[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (let i = 0; i + 1 < ends.length; i++) {
    const [start, end] = [ends[i] as number, ends[i + 1] as number];
    open = open.filter((m) => m.end > start);
    while (next < sorted.length && (sorted[next] as Mark).start <= start) {
      const m = sorted[next++] as Mark;
      if (m.end > start) open.push(m);
    }
    out.push({ start, end, marks: [...open] });
  }
  return out;
}

/** Whether nobody has decided on an entry that a person should look at. */
export function undecided(entry: Entry): boolean {
  return reviewed.has(entry.list) && entry.refused === null && entry.decisions.length === 0;
}

const reviewed: ReadonlySet<List> = new Set(LOOKED_AT);
