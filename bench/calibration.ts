/**
 * How sure the reader should be: `npm run bench:calibration [-- GOLD_FOLDER …]`. Reads PolNeAR dev and the gold
 * reports, fits the curve of models/tagger/calibration.json on both, prints the expected calibration error before
 * and after (each report by a curve fitted on other reports), and draws docs/calibration.svg.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openReader } from "../src/read.js";
import { BY_PARSE } from "../src/reading/predicates.js";
import type { Statement } from "../src/reading/record.js";
import { openModel } from "../src/tags/model.js";
import type { Span } from "../src/text/span.js";
import { dataFolder, examplesFolder, needed } from "./places.js";
import { codePointAt, type GoldAttribution, goldStatements, readAnn, wordsIn } from "./goldAttributions.js";
import {
  type Judged,
  bins,
  calibrationError,
  crossFitted,
  drawReliability,
  fitCurve,
  withCurve,
} from "./reliability.js";

/** The confidence of what the layout attributes. */
const BY_LAYOUT = 1;
const root = fileURLToPath(new URL("..", import.meta.url));
const polnear = `${needed(dataFolder(), "PolNeAR")}/polnear/dev`;
const examples = needed(examplesFolder(), "the example reports");
const given = process.argv.slice(2);
const goldFolders = given.length > 0 ? given : [...foldersIn(examples), `${root}bench/gold/samples`];

const reader = await openReader({ model: { ...openModel(), calibration: [] } });
const dev: Judged[] = [];
for (const name of readdirSync(polnear)
  .filter((f) => f.endsWith(".txt"))
  .sort()) {
  const base = name.slice(0, -".txt".length);
  const ann = readdirSync(polnear)
    .filter((f) => f.startsWith(base) && f.endsWith(".ann"))
    .sort()[0];
  if (ann === undefined) continue;
  const text = readFileSync(`${polnear}/${name}`, "utf8");
  const gold = readAnn(readFileSync(`${polnear}/${ann}`, "utf8"), codePointAt(text));
  const { statements } = await reader.read(text);
  // PolNeAR hardly annotates what stands inside other attributions.
  dev.push(
    ...judge(
      text,
      statements.filter((s) => s.parent === null && s.cue !== null),
      gold,
      base,
    ),
  );
}
const devReports = new Set(dev.map((j) => j.report));
const gold: Judged[] = [];
for (const folder of goldFolders) {
  for (const name of readdirSync(folder)
    .filter((f) => f.endsWith(".gold.json"))
    .sort()) {
    const base = name.slice(0, -".gold.json".length);
    const file = [`${folder}/${base}.txt`, `${root}samples/${base}.txt`].find((f) => existsSync(f));
    if (file === undefined) continue;
    const text = readFileSync(file, "utf8");
    const record = JSON.parse(readFileSync(`${folder}/${name}`, "utf8")) as Parameters<
      typeof goldStatements
    >[1];
    gold.push(...judge(text, (await reader.read(text)).statements, goldStatements(text, record), base));
  }
}
await reader.close();

// Turns of transcripts and what only the parse tells have a confidence of their own, not the network's.
const fromNetwork = (j: Judged) => j.confidence !== BY_LAYOUT && j.confidence !== BY_PARSE;
// Both kinds of report count the same: annotators of PolNeAR passed over more than those of the gold reports did.
const fit = (dev: readonly Judged[], gold: readonly Judged[]) => {
  const [few, many] = [gold.filter(fromNetwork), dev.filter(fromNetwork)];
  const times = Math.max(1, Math.round(many.length / Math.max(1, few.length)));
  return fitCurve([...many, ...Array.from({ length: times }, () => few).flat()]);
};
const knots = fit(dev, gold);
const after = crossFitted([...dev, ...gold], (others) => {
  const curve = fit(
    others.filter((j) => devReports.has(j.report)),
    others.filter((j) => !devReports.has(j.report)),
  );
  return (j) => (fromNetwork(j) ? withCurve(j, curve) : j);
});
const devAfter = after.filter((j) => devReports.has(j.report));
const goldAfter = after.filter((j) => !devReports.has(j.report));
const row = (name: string, judged: readonly Judged[]) =>
  console.log(
    `${name.padEnd(34)} ${String(judged.length).padStart(5)} readings  right ${share(judged)}  expected calibration error ${calibrationError(judged).toFixed(3)}`,
  );
row("PolNeAR dev, raw", dev);
row("PolNeAR dev, calibrated", devAfter);
row("gold reports, raw", gold);
row("gold reports, calibrated", goldAfter);
row(
  "of those, told by the parse alone",
  gold.filter((j) => j.confidence === BY_PARSE),
);
row(
  "of those, turns and releases",
  gold.filter((j) => j.confidence === BY_LAYOUT),
);
writeFileSync(`${root}models/tagger/calibration.json`, `${JSON.stringify({ knots })}\n`);
writeFileSync(
  `${root}docs/calibration.svg`,
  drawReliability("How often statements of a confidence are right", [
    {
      name: `PolNeAR dev, raw (error ${calibrationError(dev).toFixed(3)})`,
      color: "#c9a227",
      bins: bins(dev, 10),
    },
    {
      name: `PolNeAR dev, calibrated (error ${calibrationError(devAfter).toFixed(3)})`,
      color: "#0b6e4f",
      bins: bins(devAfter, 10),
    },
    {
      name: `gold reports, calibrated (error ${calibrationError(goldAfter).toFixed(3)})`,
      color: "#1f5fa8",
      bins: bins(goldAfter, 10),
    },
  ]),
);

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((d) => d.isDirectory())
    .map((d) => `${folder}/${d.name}`);
}

function share(judged: readonly Judged[]): string {
  return (judged.filter((j) => j.right).length / Math.max(1, judged.length)).toFixed(3);
}

/** Right is a statement with the content of a gold one (half of their words shared) and a source that overlaps its source. */
function judge(
  text: string,
  statements: readonly Statement[],
  gold: readonly GoldAttribution[],
  report: string,
): Judged[] {
  const words = (spans: readonly (Span | null)[]) =>
    wordsIn(
      text,
      spans.filter((s) => s !== null),
    );
  const known = gold.map((g) => ({ content: words(g.content), source: words(g.source) }));
  return statements.map((s) => {
    const content = words(s.content);
    const source = words([s.source]);
    const right = known.some(
      (g) =>
        alike(content, g.content) >= 0.5 &&
        ((source.size === 0 && g.source.size === 0) || common(source, g.source) > 0),
    );
    return { confidence: s.confidence, right, report };
  });
}

function common(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  return [...a].filter((x) => b.has(x)).length;
}

function alike(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const both = common(a, b);
  return both / Math.max(1, a.size + b.size - both);
}
