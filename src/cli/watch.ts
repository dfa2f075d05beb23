import { stat } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { UnreadableError } from "../errors.js";
import type { Fetching } from "../inputs/fetch.js";
import type { Ledger } from "../ledger/ledger.js";
import type { Counts } from "./adding.js";
import { type Args, type Command, usage } from "./command.js";
import { LEDGER_OPTION, textOf, withLedger } from "./ledgers.js";
import type { Pool } from "./pool.js";
import { guessWords, skippedWords } from "./reports.js";
import type { Terminal } from "./terminal.js";
import type { FoundText } from "./texts.js";

const EVERY = "5m";
/** Seconds between two polls, at least: no server is asked more often. */
const LEAST_SECONDS = 60;

export const watchCommand: Command = {
  name: "watch",
  usage: "[OPTION]... FEED-URL|FOLDER...",
  summary: "Polls feeds and folders and keeps what is new.",
  details: `FEED-URL is the http or https address of a feed (RSS, Atom, JSON Feed) or a
page, which is fetched, and nothing else is; FOLDER is looked through for new
and changed files, as hearsay add takes them. Runs until it is stopped
(Ctrl-C); with --once it looks once, for a timer that calls it.

A server is asked only for what changed since the last time, at most once a
minute, and not for what its robots.txt forbids. What is kept already is passed
over. A feed that cannot be read is named, and tried again the next time.

Exit code: 0; 1 when, with --once, something could not be read; 2 when the call
was wrong.`,
  options: [
    { name: "dossier", value: "NAME", help: "put what is new into a dossier" },
    { name: "every", value: "TIME", help: `how often to look: 90s, 5m, 2h (default: ${EVERY})` },
    { name: "once", help: "look once and end" },
    { name: "workers", value: "N", help: "threads that read (default: 2, or 1 on one core)" },
    LEDGER_OPTION,
  ],
  run,
};

async function run(args: Args, terminal: Terminal): Promise<number> {
  const { options, operands } = args;
  if (operands.length === 0) throw usage(watchCommand, "watch needs a FEED-URL or a FOLDER");
  const seconds = secondsOf(textOf(options, "every") ?? EVERY);
  const { workersOf } = await import("./workers.js");
  const workers = workersOf(watchCommand, options["workers"]);
  return withLedger(args, "create", async (ledger) => {
    const { openPool } = await import("./pool.js");
    const pool = openPool(workers);
    const watch = makeWatch(operands, {
      ledger,
      pool,
      workers,
      terminal,
      dossier: textOf(options, "dossier") ?? null,
    });
    try {
      for (;;) {
        const { counts, failed } = await watch();
        const { countWords } = await import("./adding.js");
        if (options["once"] || counts.new + counts.version > 0)
          await terminal.print(`${countWords(counts)} in ${ledger.place}\n`);
        if (options["once"]) return failed > 0 ? 1 : 0;
        await setTimeout(seconds * 1000);
      }
    } finally {
      await pool.close();
    }
  });
}

function secondsOf(every: string): number {
  const [, number, unit] = /^(\d{1,6})(s|m|h)$/.exec(every) ?? [];
  const seconds = Number(number) * { s: 1, m: 60, h: 3600 }[(unit ?? "s") as "s" | "m" | "h"];
  if (number === undefined)
    throw usage(watchCommand, `--every is "${every}", which is no time; write 90s, 5m or 2h`);
  if (seconds < LEAST_SECONDS)
    throw usage(
      watchCommand,
      `--every is ${every}, the least is ${LEAST_SECONDS}s; servers are asked no more often`,
    );
  return seconds;
}

interface Watching {
  readonly ledger: Ledger;
  readonly pool: Pool;
  readonly workers: number;
  readonly terminal: Terminal;
  readonly dossier: string | null;
  readonly fetching?: Fetching;
}

/** A function that looks once at all places and keeps what is new; it remembers the files that it saw. */
export function makeWatch(
  places: readonly string[],
  { ledger, pool, workers, terminal, dossier, fetching = {} }: Watching,
): () => Promise<{ counts: Counts; failed: number }> {
  const seen = new Map<string, string>();
  return async () => {
    const { addAll } = await import("./adding.js");
    let failed = 0;
    const fail = (message: string) => {
      failed++;
      terminal.warn(message);
    };
    const known = new Set((await ledger.reports(dossier === null ? {} : { dossier })).map((r) => r.id));
    const answered: (() => Promise<void>)[] = [];
    const { reportId } = await import("../ledger/keeping.js");
    async function* found(): AsyncGenerator<FoundText> {
      for (const place of places) {
        try {
          const texts = /^https?:/i.test(place) ? atAddress(place) : inFolder(place);
          for await (const text of texts) {
            if ("incoming" in text) {
              const id = reportId(text.incoming.text);
              if (known.has(id)) continue;
              known.add(id);
            }
            yield text;
          }
        } catch (error) {
          if (!(error instanceof UnreadableError)) throw error;
          fail(error.message);
        }
      }
    }
    async function* atAddress(address: string): AsyncGenerator<FoundText> {
      const { fetchUrl } = await import("../inputs/fetch.js");
      const { textsOf } = await import("../inputs/files.js");
      const last = await ledger.watched(address);
      const fetched = await fetchUrl(address, { ...fetching, ...(last === null ? {} : { known: last }) });
      if (fetched === null) return;
      const { bytes, url, etag, lastModified } = fetched;
      const texts = await textsOf(bytes, address, url);
      for (const { text, given, original } of texts)
        yield { done: 1, incoming: { text, given, name: null, original } };
      // Noted once all is kept: where that fails, the same is fetched again.
      answered.push(() => ledger.noteWatched(address, { etag, lastModified }));
    }
    async function* inFolder(folder: string): AsyncGenerator<FoundText> {
      const { findReports, readReports } = await import("../inputs/files.js");
      const { basename } = await import("node:path");
      for await (const file of findReports([folder])) {
        // A folder may be empty until something comes.
        if (file.kind === "unreadable" && !/^has no file/.test(file.error.problem))
          yield { done: 1, error: file.error.message };
        if (file.kind === "skipped" && !seen.has(folder))
          terminal.warn(skippedWords(file.folder, file.names));
        if (file.kind !== "report") continue;
        const about = await stat(file.path).catch(() => null);
        const state = `${about?.mtimeMs} ${about?.size}`;
        if (about === null || seen.get(file.path) === state) continue;
        seen.set(file.path, state);
        try {
          for (const input of await readReports(file.path, terminal.stdin)) {
            if (input.guessed) terminal.warn(guessWords(input));
            const { text, given, original } = input;
            yield { done: 1, incoming: { text, given, name: basename(input.name), original } };
          }
        } catch (error) {
          if (!(error instanceof UnreadableError)) throw error;
          yield { done: 1, error: error.message };
        }
      }
      seen.set(folder, "");
    }
    const counts = await addAll(found(), { ledger, pool, workers, terminal, dossier, again: false, fail });
    for (const note of answered) await note();
    return { counts, failed };
  };
}
