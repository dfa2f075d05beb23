/** What the ledger holds, as the API tells it. */
import { citationOf } from "./citation.js";
import { targetsOf } from "../ledger/keeping.js";
import type { Decision, Hit, Kept, KeptReport } from "../ledger/ledger.js";
import type { HearsayRecord } from "../reading/record.js";
import { isUndone } from "../review/decide.js";
import { inForce, review } from "../review/reviewed.js";

export interface WireDecision {
  id: string;
  at: string;
  by: string;
  note: string | null;
  do: Decision["action"]["do"];
  on: { report: string; list: string; entry: string | null }[];
  field: string | null;
  value?: unknown;
  undone: boolean;
}

export function toWire(decision: Decision, all: readonly Decision[]): WireDecision {
  const { id, at, by, note, action } = decision;
  return {
    id,
    at,
    by,
    note,
    do: action.do,
    on: targetsOf(action).map((t) => ({ report: t.report, list: t.collection, entry: t.entry?.id ?? null })),
    field: action.do === "edit" ? action.field : null,
    ...(action.do === "edit"
      ? { value: action.value }
      : action.do === "undo"
        ? { value: action.decision }
        : {}),
    undone: isUndone(decision, all),
  };
}

export interface WireReport extends KeptReport {
  /** Decisions about it that hold. */
  decided: number;
}

/** Reports with how many decisions about each hold. */
export function toReportLines(reports: readonly KeptReport[], decisions: readonly Decision[]): WireReport[] {
  const counts = new Map<string, number>();
  for (const { action } of inForce(decisions))
    for (const report of new Set(targetsOf(action).map((t) => t.report)))
      counts.set(report, (counts.get(report) ?? 0) + 1);
  return reports.map((r) => ({ ...r, decided: counts.get(r.id) ?? 0 }));
}

export interface WireView {
  report: WireReport;
  record: HearsayRecord;
  reader: string;
  readAt: string;
  marks: Record<string, WireDecision[]>;
  refused: { list: string; entry: { id: string }; decision: WireDecision }[];
  decisions: WireDecision[];
  dossiers: string[];
  /** The id of the version that came after it. */
  next: string | null;
}

/** A kept report as decisions leave it; without `decided`, as the machine read it. `next`: the version after it. */
export function toView(
  kept: Kept,
  { decided = true, next = null }: { decided?: boolean; next?: string | null } = {},
): WireView {
  const decisions = decided ? kept.decisions : [];
  const reading = kept.readings.at(-1);
  if (reading === undefined) throw new Error(`report ${kept.report.id} has no reading`);
  const wire = (d: Decision) => toWire(d, decisions);
  const { record, marks, refused } = review(reading.record, decisions);
  return {
    report: toReportLines([kept.report], decisions)[0] as WireReport,
    record,
    reader: reading.reader,
    readAt: reading.readAt,
    marks: Object.fromEntries([...marks].map(([id, list]) => [id, list.map(wire)])),
    refused: refused.map((r) => ({ list: r.collection, entry: r.entry, decision: wire(r.decision) })),
    decisions: decisions.map(wire),
    dossiers: kept.dossiers.map((d) => d.name),
    next,
  };
}

/** A found line with a citation to paste. */
export function toHit(hit: Hit) {
  const { report, kind, id, speaker, act, spans, words } = hit;
  const said =
    kind === "report" ? (report.title ?? report.url ?? "a report without a title") : words.join(" … ");
  const cited = { report, entry: kind === "report" ? null : id, speaker, act, spans, words: said };
  return { report, kind, id, speaker, act, spans, words, citation: citationOf(cited) };
}

/** A part of a list and the cursor of the next, null at the end: a position in the list as it then stood. */
export function pageOf<T>(
  list: readonly T[],
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): { items: T[]; next: string | null; total: number } {
  const from = cursor === undefined ? 0 : Number(cursor);
  const end = from + limit;
  return { items: list.slice(from, end), next: end < list.length ? `${end}` : null, total: list.length };
}
