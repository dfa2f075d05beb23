import { type Args, type Command, usage } from "./command.js";
import { LEDGER_OPTION, textOf, withLedger } from "./ledgers.js";
import { MAP_OPTION, REPORT_OPTIONS, givenBy, guessWords, mapOf, skippedWords } from "./reports.js";
import type { Terminal } from "./terminal.js";

export const addCommand: Command = {
  name: "add",
  usage: "[OPTION]... FILE|FOLDER|-...",
  summary: "Reads reports and keeps them in the ledger.",
  details: `FILE is a text, a page, a PDF, a Word document, mail, a feed, subtitles or a web
archive, told by what it holds (docs/inputs.md); or, by the name *.jsonl, JSON
lines as hearsay extract takes them (without needing an id); or, by the name
*.csv or *.tsv, a table with a report in each row and --map. FOLDER stands for
such files in it and in its folders, READMEs aside; - is standard input.

Prints a line for each report once it is safe on the disk: "kept" and its id.
The same text twice is one report ("known"). A changed text of a URL that is
kept is a new version beside the old one, and what is different is printed.

Exit code: 0; 1 when an input could not be read (the others still are) or the
ledger could not take it; 2 when the call was wrong.`,
  options: [
    { name: "dossier", value: "NAME", help: "put them into a dossier: the reports about one process" },
    { name: "again", help: "read again what another version of Hearsay read" },
    ...REPORT_OPTIONS,
    MAP_OPTION,
    { name: "workers", value: "N", help: "threads that read (default: 2, or 1 on one core)" },
    LEDGER_OPTION,
  ],
  run,
};

async function run(args: Args, terminal: Terminal): Promise<number> {
  const { options, operands } = args;
  if (operands.length === 0) throw usage(addCommand, "add needs a FILE, a FOLDER or - (standard input)");
  if (operands.filter((o) => o === "-").length > 1) throw usage(addCommand, "- can be given once");
  const { given, forOne } = await givenBy(addCommand, options);
  const map = await mapOf(addCommand, options);
  const { workersOf } = await import("./workers.js");
  const workers = workersOf(addCommand, options["workers"]);
  const paths: string[] = [];
  let failed = 0;
  const fail = (message: string) => {
    failed++;
    terminal.warn(message);
  };
  const { findReports } = await import("../inputs/files.js");
  for await (const found of findReports(operands)) {
    if (found.kind === "report") paths.push(found.path);
    else if (found.kind === "unreadable") fail(found.error.message);
    else {
      const { isBulk } = await import("./texts.js");
      // A folder's tables are taken only where it is said what their columns hold.
      const isTaken = (n: string) => isBulk(n) && (map !== null || !/\.[ct]sv$/i.test(n));
      const lines = found.names.filter(isTaken);
      const others = found.names.filter((n) => !isTaken(n));
      const { join } = await import("node:path");
      paths.push(...lines.map((n) => join(found.folder, n)));
      if (others.length > 0) terminal.warn(skippedWords(found.folder, others));
    }
  }
  if (forOne !== null && (paths.length > 1 || /\.(?:jsonl|ndjson|[ct]sv)$/i.test(paths[0] ?? "")))
    throw usage(addCommand, `--${forOne} is for one report`);
  if (paths.length === 0) return 1;
  return withLedger(args, "create", async (ledger) => {
    const { openPool } = await import("./pool.js");
    const pool = openPool(workers);
    try {
      const { eachText } = await import("./texts.js");
      const texts = eachText(paths, given, terminal, {
        guessed: (input) => terminal.warn(guessWords(input)),
        map,
        fetch: options["fetch"] === true,
      });
      const dossier = textOf(options, "dossier") ?? null;
      const adding = { ledger, pool, workers, terminal, dossier, again: options["again"] === true, fail };
      const { addAll, countWords } = await import("./adding.js");
      await terminal.print(`${countWords(await addAll(texts, adding))} in ${ledger.place}\n`);
    } finally {
      await pool.close();
    }
    return failed > 0 ? 1 : 0;
  });
}
