/**
 * How soon `hearsay read` answers, and in how much memory, on a report of 1,000 words: `npm run bench:startup`.
 * Prints milliseconds from process start to the first line and to the end (median of some runs) and the peak of
 * resident memory in MB (of one more run). The report: the release nearest to 1,000 words; `--file FILE` another.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import buildWhereStale from "../scripts/built.js";
import { optionsOf } from "./options.js";
import { dataFolder, needed } from "./places.js";

const { options } = optionsOf(process.argv.slice(2));
const RUNS = Number(options["runs"] ?? 7);
const WORDS = 1000;

buildWhereStale();
const hearsay = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const file = options["file"] ?? releaseOf(WORDS);
const runs: Run[] = [];
for (let i = 0; i < RUNS; i++) runs.push(await run([hearsay, "read", file]));
// The program says at its end how much memory it took at most; a run of its own, since this delays the start.
const spy = `data:text/javascript,${encodeURIComponent('import { writeSync } from "node:fs"; process.on("exit", () => writeSync(2, `peak ${process.resourceUsage().maxRSS}\\n`));')}`;
const { messages } = await run(["--import", spy, hearsay, "read", file]);
const peak = Number(/^peak (\d+)$/m.exec(messages)?.[1]) / 1024;
console.log(
  JSON.stringify({
    words: wordsOf(readFileSync(file, "utf8")),
    firstLine: Math.round(median(runs.map((r) => r.firstLine))),
    end: Math.round(median(runs.map((r) => r.end))),
    peak: Math.round(peak),
  }),
);

interface Run {
  /** Milliseconds from process start. */
  readonly firstLine: number;
  readonly end: number;
  readonly messages: string;
}

function run(args: readonly string[]): Promise<Run> {
  return new Promise((done, failed) => {
    const started = performance.now();
    let firstLine = Infinity;
    let messages = "";
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.on("data", (data: Buffer) => {
      if (firstLine === Infinity && data.includes("\n")) firstLine = performance.now() - started;
    });
    child.stderr.on("data", (data: Buffer) => (messages += data.toString()));
    child.on("error", failed);
    child.on("close", (code) => {
      if (code === 0) done({ firstLine, end: performance.now() - started, messages });
      else failed(new Error(`hearsay read ended with code ${code}: ${messages}`));
    });
  });
}

/** A file with the release whose length comes nearest to so many words. */
function releaseOf(words: number): string {
  const releases = readFileSync(`${needed(dataFolder(), "the releases")}/statedept/releases.jsonl`, "utf8");
  let nearest = "";
  for (const line of releases.split("\n")) {
    if (line === "") continue;
    const { text } = JSON.parse(line) as { text: string };
    if (Math.abs(wordsOf(text) - words) < Math.abs(wordsOf(nearest) - words)) nearest = text;
  }
  const path = join(mkdtempSync(join(tmpdir(), "hearsay-startup-")), "release.txt");
  writeFileSync(path, nearest);
  return path;
}

function wordsOf(text: string): number {
  return text.trim().split(/\s+/).length;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] as number;
}
