/**
 * A ledger as JSON lines: one report a line with all its readings, appearances, dossiers and decisions. What
 * `hearsay export` writes and `hearsay import` takes back without loss.
 */
import type { Kept } from "../ledger/ledger.js";
import type { HearsayRecord } from "../reading/record.js";
import { reportId } from "../ledger/keeping.js";

/** The version of this format. */
const FORMAT = 1;

export function toLedgerLine({ report, readings, ...rest }: Kept): string {
  const text = readings.at(-1)?.record.text ?? "";
  // The text stands once, not in every reading.
  const bare = readings.map((r) => ({ ...r, record: { ...r.record, text: "" } }));
  return JSON.stringify({ hearsayLedger: FORMAT, report, text, readings: bare, ...rest });
}

/** What a line holds, or what is wrong with it, to go on after "line 7 ". Never throws. */
export function fromLedgerLine(line: string): Kept | { readonly error: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { error: "is not JSON; it may be cut off: take the line from the export again" };
  }
  const found = value as Partial<Kept> & { hearsayLedger?: unknown; text?: unknown };
  if (typeof value !== "object" || value === null || found.hearsayLedger === undefined)
    return { error: "is no line of hearsay export --format jsonl" };
  if (found.hearsayLedger !== FORMAT)
    return {
      error: `has format ${String(found.hearsayLedger)}, this version reads ${FORMAT}; install the version that wrote it`,
    };
  const problem = problemOf(found, found.text);
  if (problem !== null) return { error: problem };
  const { report, readings, appearances, dossiers, decisions } = found as Kept;
  const text = found.text as string;
  return {
    report,
    readings: readings.map((r) => ({ ...r, record: { ...r.record, text } })),
    appearances,
    dossiers,
    decisions,
  };
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function problemOf(found: Partial<Kept>, text: unknown): string | null {
  const { report } = found;
  if (typeof text !== "string" || typeof report !== "object" || report === null)
    return "lacks its report or text";
  if (report.id !== reportId(text))
    return `holds a text that is not the one of report ${String(report.id)}: it was changed`;
  const lists = {
    readings: found.readings,
    appearances: found.appearances,
    dossiers: found.dossiers,
    decisions: found.decisions,
  };
  for (const [name, list] of Object.entries(lists)) if (!Array.isArray(list)) return `lacks its ${name}`;
  if (found.readings?.length === 0) return "has no reading";
  const nullable = (value: unknown) => value === null || typeof value === "string";
  const sound =
    MOMENT.test(report.keptAt) &&
    Number.isInteger(report.version) &&
    [report.previous, report.title, report.outlet, report.published, report.url].every(nullable) &&
    found.readings?.every(
      (r) => typeof r?.reader === "string" && MOMENT.test(r.readAt) && isRecord(r.record, report.id),
    ) &&
    found.appearances?.every(
      (a) => nullable(a?.url) && nullable(a.name) && typeof a.given === "object" && MOMENT.test(a.seenAt),
    ) &&
    found.dossiers?.every((d) => typeof d?.name === "string" && MOMENT.test(d.addedAt)) &&
    found.decisions?.every(
      (d) =>
        typeof d?.id === "string" &&
        typeof d.by === "string" &&
        nullable(d.note) &&
        MOMENT.test(d.at) &&
        typeof d.action?.do === "string",
    );
  return sound === true ? null : "has a field of the wrong kind: take the line from the export again";
}

function isRecord(record: Partial<HearsayRecord> | undefined, id: string): boolean {
  return record?.id === id && [record.statements, record.actors, record.silences].every(Array.isArray);
}
