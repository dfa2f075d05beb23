/** What the commands on dossiers share: reports side by side, from files or from a ledger, and their vectors. */
import type { Dossier } from "../dossier/dossier.js";
import type { DossierReport } from "../dossier/reports.js";
import type { Given } from "../text/makeReport.js";
import { type Command, usage } from "./command.js";
import type { Pool } from "./pool.js";
import type { Terminal } from "./terminal.js";

/** A text to be compared; `id` where its line gives one. */
interface Incoming {
  readonly id: string | null;
  readonly file: string | null;
  readonly text: string;
  readonly given: Given;
}

/** Reports read, and how many inputs could not be. */
export interface ReadReports {
  readonly reports: readonly DossierReport[];
  readonly failed: number;
}

/** Reads the reports of files and folders, or of JSON lines. The same text twice is one report, which is said. */
export async function readReportsOf(
  { paths, lines }: { paths: readonly string[]; lines: string | null },
  workers: number,
  terminal: Terminal,
): Promise<ReadReports> {
  const pool = await openReading(lines === null ? null : workers);
  const reports: (DossierReport | null)[] = [];
  const texts = new Map<string, string>();
  const ids = new Set<string>();
  const waiting: Promise<void>[] = [];
  let failed = 0;
  const fail = (message: string) => {
    failed++;
    terminal.warn(message);
  };
  try {
    for await (const found of lines === null ? fromFiles(paths, terminal) : fromLines(lines, terminal)) {
      if ("error" in found) {
        fail(found.error);
        continue;
      }
      const name = found.file ?? found.id ?? "standard input";
      const before = texts.get(found.text);
      if (before !== undefined) {
        terminal.warn(`${name} is the same text as ${before}; it counts once`);
        continue;
      }
      if (found.id !== null && ids.has(found.id)) {
        fail(`${name} has the id of an earlier line; give every report its own`);
        continue;
      }
      texts.set(found.text, name);
      if (found.id !== null) ids.add(found.id);
      const at = reports.push(null) - 1;
      if (waiting.length >= 4 * workers) await waiting.shift();
      const given = Object.entries(found.given).filter(
        (e): e is [string, string] => typeof e[1] === "string",
      );
      const read = pool.read({ text: found.text, given: Object.fromEntries(given) }).then(
        (json) => {
          const record = JSON.parse(json) as DossierReport["record"];
          reports[at] = { id: found.id ?? record.id, file: found.file, record };
        },
        (error: Error) => {
          if (error.name !== "FailedReport") throw error;
          fail(`${name} ${error.message}`);
        },
      );
      read.catch(() => {});
      waiting.push(read);
      terminal.draw(`reading ${reports.length}`);
    }
    await Promise.all(waiting);
  } finally {
    terminal.draw("");
    await pool.close();
  }
  return { reports: reports.filter((r) => r !== null), failed };
}

/** Readers for a few files, in this thread; for lines by the thousand, in threads of their own. */
async function openReading(workers: number | null): Promise<Pool> {
  if (workers !== null) return (await import("./pool.js")).openPool(workers);
  const { openReader } = await import("../read.js");
  const reader = await openReader();
  return {
    read: async ({ text, given }) => JSON.stringify(await reader.read(text, given)),
    close: () => reader.close(),
  };
}

async function* fromFiles(
  paths: readonly string[],
  terminal: Terminal,
): AsyncGenerator<Incoming | { error: string }> {
  const { basename } = await import("node:path");
  const { findReports, readReports, STDIN } = await import("../inputs/files.js");
  const { UnreadableError } = await import("../errors.js");
  const { guessWords, skippedWords } = await import("./reports.js");
  for await (const found of findReports(paths)) {
    if (found.kind === "unreadable") yield { error: found.error.message };
    else if (found.kind === "skipped") terminal.warn(skippedWords(found.folder, found.names));
    else
      try {
        for (const input of await readReports(found.path, terminal.stdin)) {
          if (input.guessed) terminal.warn(guessWords(input));
          yield {
            id: null,
            file: found.path === STDIN ? null : basename(found.path),
            text: input.text,
            given: input.given,
          };
        }
      } catch (error) {
        if (!(error instanceof UnreadableError)) throw error;
        yield { error: error.message };
      }
  }
}

async function* fromLines(path: string, terminal: Terminal): AsyncGenerator<Incoming | { error: string }> {
  const { createReadStream } = await import("node:fs");
  const { unreadable } = await import("../inputs/files.js");
  const { parseLine, splitLines } = await import("../inputs/jsonLines.js");
  const stream = path === "-" ? terminal.stdin : createReadStream(path);
  const name = path === "-" ? "standard input" : path;
  let number = 0;
  try {
    for await (const { bytes } of splitLines(stream)) {
      const line = parseLine(bytes, ++number);
      if (line === null) continue;
      if ("error" in line) yield { error: `${name}, ${line.error}` };
      else yield { id: String(line.id), file: fileIn(bytes), text: line.text, given: line.given };
    }
  } catch (error) {
    throw unreadable(name, error);
  }
}

/** The "file" of a line, which only a dossier's reports carry; null where there is none. */
function fileIn(bytes: Uint8Array | null): string | null {
  const { file } = JSON.parse(Buffer.from(bytes ?? []).toString("utf8")) as { file?: unknown };
  return typeof file === "string" ? file : null;
}

/** The dossier of reports; with `without`, as it would be had that source told nothing. */
export async function dossierOf(
  command: Command,
  reports: readonly DossierReport[],
  { without = null, beside = null }: { without?: string | null; beside?: string | null },
  terminal: Terminal,
): Promise<Dossier> {
  const { openComparer } = await import("./comparing.js");
  const comparer = openComparer(beside, (done, all) =>
    terminal.draw(`comparing ${done} of ${all} sentences`),
  );
  try {
    const dossier = await comparer.compare(reports);
    if (without === null) return dossier;
    return await comparer.compare(await withoutSource(command, dossier, without));
  } finally {
    terminal.draw("");
    await comparer.close();
  }
}

/** The reports of a dossier had a source told nothing. Throws UsageError where nobody is called so. */
async function withoutSource(command: Command, dossier: Dossier, without: string) {
  const { actorsNamed, withoutActors } = await import("../dossier/without.js");
  const gone = actorsNamed(dossier, without);
  if (gone.length === 0) {
    const { nearest } = await import("./command.js");
    const near = nearest(
      without,
      dossier.actors.flatMap((a) => [a.name, ...a.aliases]),
    );
    throw usage(
      command,
      `nobody in these reports is called "${without}"${near === null ? "" : `; did you mean "${near}"?`}`,
    );
  }
  return withoutActors(dossier, gone);
}
