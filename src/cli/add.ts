import type { Incoming, KeepReader, Keeping } from "../keep.js";
import type { Ledger } from "../ledger/ledger.js";
import type { Given } from "../text/makeReport.js";
import { type Args, type Command, usage } from "./command.js";
import { LEDGER_OPTION, readerName, textOf, withLedger } from "./ledgers.js";
import type { Pool } from "./pool.js";
import { MAP_OPTION, REPORT_OPTIONS, givenBy, guessWords, mapOf, skippedWords } from "./reports.js";
import { type Terminal, painter } from "./terminal.js";

/** Reports per worker, and UTF-16 units in all, that are held at once: a bound on memory, whatever is added. */
const HELD_PER_WORKER = 4;
const HELD_UNITS = 32 * 1024 * 1024;

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

/** A text to add, or why there is none; and a share of the whole, for the progress. */
type Found = { readonly incoming: Omit<Incoming, "dossier"> } | { readonly error: string };

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
      });
      const dossier = textOf(options, "dossier") ?? null;
      const adding = { ledger, pool, workers, terminal, dossier, again: options["again"] === true, fail };
      await addAll(texts, adding);
    } finally {
      await pool.close();
    }
    return failed > 0 ? 1 : 0;
  });
}

interface Adding {
  readonly ledger: Ledger;
  readonly pool: Pool;
  readonly workers: number;
  readonly terminal: Terminal;
  readonly dossier: string | null;
  readonly again: boolean;
  readonly fail: (message: string) => void;
}

/** Reads in parallel and keeps in order, so that a later version of a URL comes after the one before. */
async function addAll(
  texts: AsyncIterable<Found & { readonly done: number | null }>,
  { ledger, pool, workers, terminal, dossier, again, fail }: Adding,
): Promise<void> {
  const { keep } = await import("../keep.js");
  const { openRoom } = await import("./room.js");
  const { reportId } = await import("../ledger/keeping.js");
  const room = openRoom({ most: HELD_PER_WORKER * workers, heaviest: HELD_UNITS });
  const name = await readerName();
  const counts = { new: 0, version: 0, known: 0, "read-again": 0 };
  const progress = startProgress(terminal);
  let kept = Promise.resolve();
  try {
    for await (const found of texts) {
      if ("error" in found) {
        kept = kept.then(() => fail(found.error));
        continue;
      }
      const incoming: Incoming = { ...found.incoming, dossier };
      const weight = incoming.text.length;
      await room.enter(weight);
      const isKept = !again && (await ledger.idsLike(reportId(incoming.text))).length > 0;
      const reading = isKept ? null : pool.read(jobOf(incoming.text, incoming.given));
      reading?.catch(() => {}); // awaited below, after the texts before it
      const read: KeepReader["read"] = async (text, given) =>
        JSON.parse(await (reading ?? pool.read(jobOf(text, given)))) as Awaited<
          ReturnType<KeepReader["read"]>
        >;
      kept = kept.then(async () => {
        try {
          const keeping = await keep(incoming, { ledger, reader: { name, read }, again });
          counts[keeping.as]++;
          await terminal.print(await keepingWords(keeping, incoming.name, terminal));
        } catch (error) {
          if ((error as Error).name !== "FailedReport") throw error;
          fail(`${incoming.name ?? "standard input"} ${(error as Error).message}`);
        }
        room.leave(weight);
        progress.step(found.done);
      });
      kept.catch(room.fail);
    }
    await kept;
  } finally {
    progress.end();
  }
  const words = [
    `${counts.new} kept`,
    ...(counts.version > 0 ? [`${counts.version} new versions`] : []),
    ...(counts["read-again"] > 0 ? [`${counts["read-again"]} read again`] : []),
    ...(counts.known > 0 ? [`${counts.known} known`] : []),
  ];
  await terminal.print(`${words.join(", ")} in ${ledger.place}\n`);
}

function jobOf(text: string, given: Given): { text: string; given: Record<string, string> } {
  const known = Object.entries(given).filter((e): e is [string, string] => typeof e[1] === "string");
  return { text, given: Object.fromEntries(known) };
}

/** "kept 1a2b3c4d5e6f7a8b  The title", and what is different from the version or reading before. */
export async function keepingWords(
  { as, report, changes }: Keeping,
  name: string | null,
  terminal: Terminal,
): Promise<string> {
  const { changesView, reportWords } = await import("./ledgerView.js");
  const what = { new: "kept", version: "kept", known: "known", "read-again": "read again" }[as];
  const version = as === "version" ? `, version ${report.version} beside ${report.previous}` : "";
  const line = `${what} ${report.id}  ${reportWords(report, name)}${version}\n`;
  if (changes === null || as === "known") return line;
  return line + changesView(changes, { columns: terminal.columns, paint: painter(terminal.colour) });
}

/** Draws how far it is, five times a second, where standard error is a terminal. */
function startProgress(terminal: Terminal) {
  const started = performance.now();
  let reports = 0;
  let share: number | null = 0;
  const draw = async () => {
    const { progressLine } = await import("./progress.js");
    const seconds = (performance.now() - started) / 1000;
    const all = share === null ? null : 1;
    terminal.draw(progressLine({ reports, bytes: share ?? 0, allBytes: all, seconds }));
  };
  const timer = terminal.live ? setInterval(() => void draw(), 200) : null;
  timer?.unref();
  return {
    step(done: number | null) {
      reports++;
      share = done;
    },
    end() {
      if (timer !== null) clearInterval(timer);
      terminal.draw("");
    },
  };
}
