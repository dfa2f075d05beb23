import { type Args, type Command, type Option, usage } from "./command.js";
import { textOf } from "./ledgers.js";
import { type Terminal, painter, printableJson } from "./terminal.js";

export const WITHOUT_OPTION: Option = {
  name: "without",
  value: "SOURCE",
  help: "as it would be had this source told nothing: what falls,\nand what still stands",
};

export const compareCommand: Command = {
  name: "compare",
  usage: "[OPTION]... FILE|FOLDER|-...",
  summary: "Puts reports side by side: who holds what, who contradicts whom.",
  details: `The inputs are those of hearsay read: the reports about one process. Prints the
claims that several statements tell, with where each actor stands (● affirms,
✕ denies, ◐ partly, ? doubts, – declined, · silent) and how many independent
sources there are, reprints and sources that may be one folded; then disputes,
changes of position, corrections, reprints, sources that are one, and where
talks are stuck. The same text twice counts once; the order changes nothing.

Exit code: 0; 1 when an input could not be read (the others still are); 2 when
the call was wrong.`,
  options: [
    { name: "json", help: "print the dossier as JSON, records included" },
    {
      name: "jsonl",
      value: "FILE",
      help: "read JSON lines of id, text and, where known, file,\npublished, outlet, title and url; - is standard input",
    },
    WITHOUT_OPTION,
    { name: "workers", value: "N", help: "threads that read (default: 2, or 1 on one core)" },
  ],
  run,
};

async function run({ options, operands }: Args, terminal: Terminal): Promise<number> {
  const lines = textOf(options, "jsonl") ?? null;
  if (lines === null && operands.length === 0)
    throw usage(compareCommand, "compare needs a FILE, a FOLDER or - (standard input), or --jsonl FILE");
  if (lines !== null && operands.length > 0)
    throw usage(compareCommand, `--jsonl takes the reports of one file, but ${operands[0]} is given too`);
  if (operands.filter((o) => o === "-").length > 1) throw usage(compareCommand, "- can be given once");
  const { workersOf } = await import("./workers.js");
  const workers = workersOf(compareCommand, options["workers"]);
  const { dossierOf, readReportsOf } = await import("./dossierInput.js");
  const { reports, failed } = await readReportsOf({ paths: operands, lines }, workers, terminal);
  if (reports.length === 0) return 1;
  const without = textOf(options, "without") ?? null;
  const dossier = await dossierOf(compareCommand, reports, { without }, terminal);
  if (options["json"]) await terminal.print(`${printableJson(dossier)}\n`);
  else {
    const { dossierView } = await import("./dossierViews/dossierView.js");
    await terminal.print(
      dossierView(dossier, { columns: terminal.columns, paint: painter(terminal.colour) }),
    );
  }
  return failed > 0 ? 1 : 0;
}
