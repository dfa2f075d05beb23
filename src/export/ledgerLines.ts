/**
 * A ledger as JSON lines: one report a line with all its readings, appearances, dossiers and decisions, and before it,
 * once, each file that it was found in. What `hearsay export` writes and `hearsay import` takes back without loss.
 */
import { gunzipSync, gzipSync } from "node:zlib";
import type { FoundIn, Kept } from "../ledger/ledger.js";
import type { HearsayRecord } from "../reading/record.js";
import { reportId } from "../ledger/keeping.js";
import { shaOf } from "../ledger/originals.js";

/** The version of this format. */
const FORMAT = 1;

/** Bytes of the largest file that is taken in. */
const LARGEST_FILE = 64 * 1024 * 1024;

/** What a line holds. */
export type LedgerLine =
  | { readonly kept: Kept; readonly foundIn: readonly FoundIn[] }
  | { readonly file: Uint8Array }
  /** What is wrong with it, to go on after "line 7 ". */
  | { readonly error: string };

export function toFileLine(file: Uint8Array): string {
  const sha256 = shaOf(file);
  return JSON.stringify({ hearsayLedger: FORMAT, file: sha256, gzip: gzipSync(file).toString("base64") });
}

/** `foundIn` names files whose lines stand before this one. */
export function toLedgerLine({ report, readings, ...rest }: Kept, foundIn: readonly FoundIn[] = []): string {
  const text = readings.at(-1)?.record.text ?? "";
  // The text stands once, not in every reading.
  const bare = readings.map((r) => ({ ...r, record: { ...r.record, text: "" } }));
  return JSON.stringify({ hearsayLedger: FORMAT, report, text, readings: bare, ...rest, foundIn });
}

/** Reads a line. Never throws. */
export function fromLedgerLine(line: string): LedgerLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { error: "is not JSON; it may be cut off: take the line from the export again" };
  }
  const found = value as Partial<
    Record<keyof Kept | "hearsayLedger" | "text" | "file" | "gzip" | "foundIn", unknown>
  >;
  if (typeof value !== "object" || value === null || found.hearsayLedger === undefined)
    return { error: "is no line of hearsay export --format jsonl" };
  if (found.hearsayLedger !== FORMAT)
    return {
      error: `has format ${String(found.hearsayLedger)}, this version reads ${FORMAT}; install the version that wrote it`,
    };
  if (found.file !== undefined) return fileOf(found.file, found.gzip);
  const problem = problemOf(found as Partial<Kept>, found.text);
  if (problem !== null) return { error: problem };
  // Lines of versions that kept no files have no list of them.
  const foundIn = found.foundIn ?? [];
  if (!isFoundIn(foundIn)) return { error: WRONG_KIND };
  const { report, readings, appearances, dossiers, decisions } = found as Kept;
  const text = found.text as string;
  const whole = readings.map((r) => ({ ...r, record: { ...r.record, text } }));
  return { kept: { report, readings: whole, appearances, dossiers, decisions }, foundIn };
}

function fileOf(sha256: unknown, gzip: unknown): LedgerLine {
  if (typeof gzip !== "string") return { error: WRONG_KIND };
  try {
    const file = gunzipSync(Buffer.from(gzip, "base64"), { maxOutputLength: LARGEST_FILE });
    return shaOf(file) === sha256
      ? { file }
      : { error: `holds a file that is not ${String(sha256)}: it was changed` };
  } catch {
    return { error: `holds a file that does not unpack to at most ${LARGEST_FILE / 2 ** 20} MB` };
  }
}

function isFoundIn(list: unknown): list is readonly FoundIn[] {
  return (
    Array.isArray(list) &&
    (list as readonly Partial<FoundIn>[]).every(
      (f) =>
        typeof f?.sha256 === "string" &&
        typeof f.place === "string" &&
        typeof f.keptAt === "string" &&
        MOMENT.test(f.keptAt),
    )
  );
}

const WRONG_KIND = "has a field of the wrong kind: take the line from the export again";

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
  return sound === true ? null : WRONG_KIND;
}

function isRecord(record: Partial<HearsayRecord> | undefined, id: string): boolean {
  return record?.id === id && [record.statements, record.actors, record.silences].every(Array.isArray);
}
