import { type Changes, compareRecords } from "./ledger/changes.js";
import type { KeptReport, Ledger, Original } from "./ledger/ledger.js";
import type { HearsayRecord } from "./reading/record.js";
import type { Given } from "./text/makeReport.js";

/** A text to be read and kept. */
export interface Incoming {
  readonly text: string;
  readonly given: Given;
  /** The file's name without its folders; null where there is none. */
  readonly name: string | null;
  readonly dossier: string | null;
  /** The file it was found in, which is kept beside it; null or absent where there is none. */
  readonly original?: Original | null;
}

/** What reads, and what it is called in the ledger. */
export interface KeepReader {
  readonly name: string;
  readonly read: (text: string, given: Given) => Promise<HearsayRecord>;
}

/**
 * What became of a text: `new`; `version`, a changed text of a URL that is kept; `known`, the same text as one
 * that is kept; `read-again`, the same text read by another reader.
 */
export interface Keeping {
  readonly as: "new" | "version" | "known" | "read-again";
  readonly report: KeptReport;
  /** Null where nothing was read. */
  readonly record: HearsayRecord | null;
  /** What is different from the version or reading before; null where there is none before. */
  readonly changes: Changes | null;
}

/**
 * Reads a text, compares it with what is kept, and keeps it. A text that is kept is not read again, except, with
 * `again`, where another reader read it. When the promise fulfils, the report is kept; where it rejects, nothing is.
 */
export async function keep(
  { text, given, name, dossier, original = null }: Incoming,
  { ledger, reader, again = false }: { ledger: Ledger; reader: KeepReader; again?: boolean },
): Promise<Keeping> {
  const met = await ledger.meet(text, again ? reader.name : null, { given, name, dossier, original });
  if (met !== null) return { as: "known", report: met, record: null, changes: null };
  const record = await reader.read(text, given);
  const outcome = await ledger.keep({ record, reader: reader.name, given, name, dossier, original });
  const { report } = outcome;
  if (!outcome.isNew) {
    const changes = outcome.before === null ? null : compareRecords(outcome.before.record, record);
    return { as: outcome.readingKept ? "read-again" : "known", report, record, changes };
  }
  if (report.previous === null) return { as: "new", report, record, changes: null };
  const before = (await ledger.load(report.previous))?.readings.at(-1)?.record;
  return {
    as: "version",
    report,
    record,
    changes: before === undefined ? null : compareRecords(before, record),
  };
}

/** Reads a kept report again and keeps the reading beside the ones before; decisions stay as they are. */
export async function readAgain(
  id: string,
  { ledger, reader }: { ledger: Ledger; reader: KeepReader },
): Promise<Keeping | null> {
  const kept = await ledger.load(id);
  const first = kept?.appearances[0];
  const text = kept?.readings.at(-1)?.record.text;
  if (first === undefined || text === undefined) return null;
  const { given, name } = first;
  return keep({ text, given, name, dossier: null }, { ledger, reader, again: true });
}
