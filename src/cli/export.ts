import type { Kept, Ledger, Moment } from "../ledger/ledger.js";
import { type Args, type Command, usage } from "./command.js";
import { AS_OF_OPTION, LEDGER_OPTION, asOfOf, textOf, withLedger } from "./ledgers.js";
import { type Terminal, printableJson } from "./terminal.js";

const FORMATS = ["jsonl", "csv", "annotations"] as const;

export const exportCommand: Command = {
  name: "export",
  usage: "[OPTION]...",
  summary: "Prints the ledger as JSON lines, CSV or Web Annotations.",
  details: `jsonl: one report a line with all its readings, dossiers and decisions, which
hearsay import takes back without loss, and the files they came in. csv: one
statement a row, as decisions leave it, with ids that stay when the report is
read again. annotations: one statement a line, in the W3C Web Annotation Data
Model, with position and quote selectors and the SHA-256 of the text.

Exit code: 0; 1 when the ledger could not be read; 2 when the call was wrong.`,
  options: [
    { name: "format", value: "FORMAT", help: "jsonl (default), csv, annotations" },
    { name: "dossier", value: "NAME", help: "only the reports of a dossier" },
    { name: "without-files", help: "jsonl: leave out the files that reports came in" },
    AS_OF_OPTION,
    LEDGER_OPTION,
  ],
  run,
};

async function run(args: Args, terminal: Terminal): Promise<number> {
  const { options, operands } = args;
  if (operands.length > 0)
    throw usage(exportCommand, "export takes no FILE; send what it prints to one: > FILE");
  const format = textOf(options, "format") ?? "jsonl";
  if (!FORMATS.some((f) => f === format))
    throw usage(exportCommand, `--format is "${format}", but takes ${FORMATS.join(", ")}`);
  const { asOf } = await asOfOf(exportCommand, options);
  const dossier = textOf(options, "dossier");
  return withLedger(args, "read", async (ledger) => {
    const which = { ...(dossier === undefined ? {} : { dossier }), ...(asOf === undefined ? {} : { asOf }) };
    const reports = await ledger.reports(which);
    if (dossier !== undefined && reports.length === 0)
      terminal.warn(`no report is in the dossier ${dossier}`);
    const { head, lines } = await shower(format, ledger, options["without-files"] !== true, asOf);
    if (head !== "") await terminal.print(head);
    for (const { id } of reports) {
      const kept = await ledger.load(id, asOf);
      if (kept !== null) for await (const line of lines(kept)) await terminal.print(line);
    }
    return 0;
  });
}

/** How a format begins, and what it makes of a report. */
interface Shower {
  readonly head: string;
  readonly lines: (kept: Kept) => Iterable<string> | AsyncIterable<string>;
}

async function shower(
  format: string,
  ledger: Ledger,
  withFiles: boolean,
  asOf: Moment | undefined,
): Promise<Shower> {
  if (format === "jsonl") {
    const { toFileLine, toLedgerLine } = await import("../export/ledgerLines.js");
    const printed = new Set<string>();
    return {
      head: "",
      async *lines(kept) {
        const foundIn = withFiles ? await ledger.foundIn(kept.report.id, asOf) : [];
        for (const { sha256 } of foundIn) {
          const file = printed.has(sha256) ? null : await ledger.file(sha256);
          printed.add(sha256);
          if (file !== null) yield `${toFileLine(file)}\n`;
        }
        yield `${toLedgerLine(kept, foundIn)}\n`;
      },
    };
  }
  const { recordOf } = await import("../review/decide.js");
  if (format === "csv") {
    const { csvHead, csvRows } = await import("../export/csv.js");
    return { head: csvHead(), lines: (kept) => [csvRows(recordOf(kept))] };
  }
  const { toAnnotations } = await import("../export/annotations.js");
  return {
    head: "",
    lines: (kept) => toAnnotations(recordOf(kept)).map((a) => `${printableJson(a)}\n`),
  };
}
