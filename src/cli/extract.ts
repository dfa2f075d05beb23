import type { Readable } from "node:stream";
import type { Line } from "../inputs/jsonLines.js";
import { type Args, type Command, usage } from "./command.js";
import type { FieldMap } from "../inputs/mapping.js";
import type { Pool } from "./pool.js";
import { MAP_OPTION, mapOf } from "./reports.js";
import { type Terminal, printableJson } from "./terminal.js";

const MOST_WORKERS = 64;

/** Reports per worker, and UTF-16 units in all, that are held at once: a bound on memory, whatever the input's size. */
const HELD_PER_WORKER = 4;
const HELD_UNITS = 32 * 1024 * 1024;

export const extractCommand: Command = {
  name: "extract",
  usage: "[OPTION]... [FILE|-]",
  summary: "Reads reports in bulk: JSON lines in, one record a line out.",
  details: `Each line of FILE (standard input without one) is an object with id, text and,
where known, published, outlet, title, url, byline and language; other fields
are passed over. Each gives one line in the same order: {"id": …, "record":
…}, with the record as hearsay read --json prints it, or {"id": …, "error":
"…"} with what was wrong. The id is null where the line has none. Blank lines
give nothing.

FILE may also be a table (*.csv, *.tsv) with a report in each row: --map says
which column is what. With --map, a line or row without an id has its number.

The output is the same whatever the number of workers.

Exit code: 0; 1 when a line could not be read (the others still are); 2 when
the call was wrong.`,
  options: [
    MAP_OPTION,
    {
      name: "workers",
      value: "N",
      help: "threads that read, each with one core and its own model\n(default: 2, or 1 on one core)",
    },
  ],
  run,
};

async function run({ options, operands }: Args, terminal: Terminal): Promise<number> {
  const map = await mapOf(extractCommand, options);
  if (operands.length > 1)
    throw usage(extractCommand, `extract takes one FILE, but got ${operands.length}; join them with cat`);
  const workers = await workersOf(options["workers"]);
  const path = operands[0] ?? "-";
  const { stream, size } = await openLines(path, terminal);
  const { openPool } = await import("./pool.js");
  const pool = openPool(workers);
  try {
    return await extract(linesIn(stream, path, map), size, { pool, workers, terminal });
  } finally {
    await pool.close();
  }
}

/** The lines of JSON or the rows of a table, by the file's name. */
async function* linesIn(
  stream: Readable,
  path: string,
  map: FieldMap | null,
): AsyncGenerator<{ line: Line | null; size: number }> {
  const { isTable, tableLines } = await import("../inputs/tables.js");
  if (isTable(path)) {
    yield* tableLines(stream, { name: path, map, call: "extract" });
    return;
  }
  const { parseLine, splitLines } = await import("../inputs/jsonLines.js");
  const { mapped } = await import("../inputs/mapping.js");
  let number = 0;
  for await (const { bytes, size } of splitLines(stream)) {
    number++;
    // Who maps fields may have none that is an id; then the line's number is.
    const id = number;
    const line =
      map === null
        ? parseLine(bytes, number)
        : parseLine(bytes, number, (fields) => ({ id, ...mapped(fields, map) }));
    yield { line, size };
  }
}

async function workersOf(value: string | true | undefined): Promise<number> {
  const { availableParallelism } = await import("node:os");
  if (typeof value !== "string") return Math.min(2, availableParallelism());
  const workers = Number(value);
  if (!/^\d+$/.test(value) || workers < 1 || workers > MOST_WORKERS)
    throw usage(extractCommand, `--workers is ${value}, but takes a number from 1 to ${MOST_WORKERS}`);
  return workers;
}

/** The input, opened, and its size in bytes where that is known. Throws UnreadableError. */
async function openLines(
  path: string,
  terminal: Terminal,
): Promise<{ stream: Readable; size: number | null }> {
  const { fstatSync } = await import("node:fs");
  const { open } = await import("node:fs/promises");
  const { unreadable } = await import("../inputs/files.js");
  const name = path === "-" ? "standard input" : path;
  try {
    const file = path === "-" ? null : await open(path);
    const about = fstatSync(file?.fd ?? 0);
    if (about.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
    return { stream: file?.createReadStream() ?? terminal.stdin, size: about.isFile() ? about.size : null };
  } catch (error) {
    throw unreadable(name, error);
  }
}

async function extract(
  lines: AsyncIterable<{ line: Line | null; size: number }>,
  size: number | null,
  { pool, workers, terminal }: { pool: Pool; workers: number; terminal: Terminal },
): Promise<number> {
  const { openRoom } = await import("./room.js");
  const room = openRoom({ most: HELD_PER_WORKER * workers, heaviest: HELD_UNITS });
  const progress = startProgress(size, terminal);
  let bad = 0;
  let printed = Promise.resolve();
  for await (const { line, size: lineBytes } of lines) {
    const weight = line !== null && "text" in line ? line.text.length : 0;
    await room.enter(weight);
    const answer = line === null ? null : readLine(line, pool);
    answer?.catch(() => {}); // awaited below, after the lines before it
    printed = printed.then(async () => {
      const { output, failed } = (await answer) ?? { output: "", failed: false };
      if (failed) bad++;
      if (output !== "") await terminal.print(output);
      room.leave(weight);
      progress.step(lineBytes, line === null ? 0 : 1);
    });
    printed.catch(room.fail);
  }
  await printed;
  progress.end();
  if (bad > 0)
    terminal.warn(`${bad} of ${progress.reports()} lines could not be read; their lines of output say why`);
  return bad > 0 ? 1 : 0;
}

async function readLine(line: Line, pool: Pool): Promise<{ output: string; failed: boolean }> {
  const id = printableJson(line.id);
  const wrong = (error: string) => ({
    output: `{"id":${id},"error":${printableJson(error)}}\n`,
    failed: true,
  });
  if ("error" in line) return wrong(line.error);
  try {
    return { output: `{"id":${id},"record":${await pool.read(line)}}\n`, failed: false };
  } catch (error) {
    if ((error as Error).name === "FailedReport") return wrong((error as Error).message);
    throw error;
  }
}

/** Draws how far it is, five times a second, where standard error is a terminal. */
function startProgress(allBytes: number | null, terminal: Terminal) {
  const started = performance.now();
  let reports = 0;
  let bytes = 0;
  const draw = async () => {
    const { progressLine } = await import("./progress.js");
    const seconds = (performance.now() - started) / 1000;
    terminal.draw(progressLine({ reports, bytes, allBytes, seconds }));
  };
  const timer = terminal.live ? setInterval(() => void draw(), 200) : null;
  timer?.unref();
  return {
    step(lineBytes: number, lineReports: number) {
      bytes += lineBytes;
      reports += lineReports;
    },
    end() {
      if (timer !== null) clearInterval(timer);
      terminal.draw("");
    },
    reports: () => reports,
  };
}
