/**
 * What a large dossier costs: `npx tsx --expose-gc bench/dossierScale.ts RECORDS.jsonl [--vectors FILE] [--plot FILE]`,
 * where each line of RECORDS.jsonl holds `record`, or `{id, record}` as `hearsay extract` prints them. Times dossiers of
 * growing size; beyond the records given, of copies of them whose words and vectors are turned so that they tell of
 * other things. Then reports added one by one, and the views on the whole.
 */
import { createReadStream, existsSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { gridView } from "../src/cli/dossierViews/gridView.js";
import { disputesView } from "../src/cli/dossierViews/disputesView.js";
import { proposalsView } from "../src/cli/dossierViews/proposalsView.js";
import { timelineOfDossier } from "../src/cli/dossierViews/timelineView.js";
import { makeKept } from "../src/dossier/kept.js";
import { makeDossier } from "../src/dossier/makeDossier.js";
import { pointsOf } from "../src/dossier/points.js";
import type { DossierReport } from "../src/dossier/reports.js";
import { type Vector, type Vectors, textsToCompare } from "../src/dossier/vectors.js";
import type { HearsayRecord } from "../src/reading/record.js";
import { openVectors } from "../src/cli/textVectors.js";
import { openModel } from "../src/tags/model.js";
import { optionsOf } from "./options.js";

const { operands, options } = optionsOf(process.argv.slice(2).filter((a) => a !== "--expose-gc"));
const [file] = operands;
if (file === undefined || !existsSync(file))
  throw new Error("give a file of JSON lines with records, as hearsay extract prints them");
const MOST = Number(options["statements"] ?? 100_000);
/** Reports that are added one by one at the end. */
const MORE = 8;

const reports: DossierReport[] = [];
const ids = new Set<string>();
for await (const line of createInterface({ input: createReadStream(file) })) {
  if (line.trim() === "") continue;
  const { record } = JSON.parse(line) as { record: HearsayRecord };
  if (ids.has(record.id)) continue;
  ids.add(record.id);
  reports.push({ id: record.id, file: null, record });
}
const networks = await openVectors(openModel().vocabulary, options["vectors"] ?? null);
const started = performance.now();
const known = new Map<string, Vector>();
for (const r of reports)
  for (const text of textsToCompare(r.record))
    if (!known.has(text)) known.set(text, await networks.vector(text));
networks.save();
await networks.close();
console.log(
  `${reports.length} reports, ${known.size} texts; ${networks.asked()} vectors reckoned in ${seconds(started)} s`,
);

const statements = (list: readonly DossierReport[]) =>
  list.reduce((n, r) => n + r.record.statements.length, 0);
const rows: { statements: number; seconds: number; memory: number }[] = [];
/** The vectors of sentences; of turned ones, those of the sentence that they were made of, turned too. */
const lookUp = (turn: ReadonlyMap<string, readonly [string, number]>) => (text: string) => {
  const [original, by] = turn.get(text) ?? [text, 0];
  const v = known.get(original);
  return v === undefined ? null : rotated(v, by);
};
for (const share of [0.03, 0.1, 0.3, 1]) {
  const part = reports.slice(0, Math.max(1, Math.round(reports.length * share)));
  measure(part, lookUp(new Map<string, readonly [string, number]>()));
}
const whole = reports;
for (let copies = 2; statements(whole) * (copies - 1) < MOST; copies++) {
  const all = [...whole];
  const turn = new Map<string, readonly [string, number]>();
  for (let k = 1; k < copies; k++)
    for (const r of whole) {
      const record = turnedRecord(r.record, k);
      const [before, after] = [pointsOf(r.record), pointsOf(record)];
      if (before.length === after.length)
        for (const [i, p] of after.entries()) turn.set(p.text, [before[i]?.text ?? "", k]);
      all.push({ id: `${r.id}-${k}`, file: null, record });
    }
  measure(all, lookUp(turn));
}
if (options["plot"]) writeFileSync(options["plot"], plot());

const vectors: Vectors = (text) => known.get(text) ?? null;
const kept = makeKept();
makeDossier(reports.slice(0, -MORE), { vectors, kept });
const times = Array.from({ length: MORE }, (_, i) => {
  const from = performance.now();
  makeDossier(reports.slice(0, reports.length - MORE + i + 1), { vectors, kept });
  return Number(seconds(from));
});
const memory = Math.round(process.memoryUsage().rss / 1e6);
console.log(`one more report: ${times.join(", ")} s, ${memory} MB`);
const dossier = makeDossier(reports, { vectors, kept });
const fresh = makeDossier(reports, { vectors });
console.log(`the same as compared from scratch: ${JSON.stringify(dossier) === JSON.stringify(fresh)}`);
const layout = { columns: 80, paint: (_: unknown, text: string) => text };
for (const [name, view] of Object.entries({
  who: gridView,
  timeline: timelineOfDossier,
  proposals: proposalsView,
  disputes: disputesView,
})) {
  const times = Array.from({ length: 30 }, () => {
    const from = performance.now();
    view(dossier, layout);
    return performance.now() - from;
  }).sort((a, b) => a - b);
  console.log(`${name}: ${Math.round(times[28] as number)} ms (p95)`);
}

function measure(list: readonly DossierReport[], vectors: Vectors): void {
  const from = performance.now();
  const { claims } = makeDossier(list, { vectors });
  const row = {
    statements: statements(list),
    seconds: Number(seconds(from)),
    memory: Math.round(process.memoryUsage().rss / 1e6),
  };
  rows.push(row);
  console.log(
    `${list.length} reports, ${row.statements} statements: ${row.seconds} s, ${row.memory} MB, ${claims.length} claims`,
  );
}

function seconds(from: number): string {
  return ((performance.now() - from) / 1000).toFixed(1);
}

/** A record whose longer words have their letters moved along the alphabet: as long, and of other things. */
function turnedRecord(record: HearsayRecord, by: number): HearsayRecord {
  const text = record.text.replace(/(?<!\p{L})[a-z]{4,}(?!\p{L})/gu, (w) =>
    [...w].map((c) => String.fromCharCode(97 + ((c.charCodeAt(0) - 97 + by) % 26))).join(""),
  );
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== "object" || value === null) return value;
    const { start, end } = value as { start?: unknown; end?: unknown };
    const inner = Object.fromEntries(Object.entries(value).map(([k, v]) => [k, walk(v)]));
    return typeof start === "number" && typeof end === "number"
      ? { ...inner, text: text.slice(start, end) }
      : inner;
  };
  return { ...(walk(record) as HearsayRecord), text };
}

function rotated(v: Vector, by: number): Vector {
  if (by === 0) return v;
  const k = (by * 53) % v.steps.length;
  const steps = new Int8Array(v.steps.length);
  for (let i = 0; i < steps.length; i++) steps[(i + k) % steps.length] = v.steps[i] as number;
  return { ...v, steps };
}

/** Cost against size, in one small drawing. */
function plot(): string {
  const [width, height, left, low] = [520, 260, 48, 220];
  const most = rows.at(-1) as (typeof rows)[number];
  const x = (n: number) => left + (n / most.statements) * (width - left - 20);
  const y = (s: number) => low - (s / most.seconds) * (low - 24);
  const points = rows.map((r) => `${x(r.statements).toFixed(1)},${y(r.seconds).toFixed(1)}`);
  const marks = rows.map(
    (r, i) =>
      `<circle cx="${(points[i] as string).split(",")[0]}" cy="${(points[i] as string).split(",")[1]}" r="3"><title>${r.statements} statements: ${r.seconds} s</title></circle>`,
  );
  const labels = [0, 0.25, 0.5, 0.75, 1].map((p) => {
    const n = Math.round((most.statements * p) / 1000);
    return `<text x="${x(n * 1000)}" y="${low + 18}" text-anchor="middle">${n},000</text>`;
  });
  const ticks = [0, 0.5, 1].map(
    (p) =>
      `<text x="${left - 6}" y="${y(most.seconds * p) + 4}" text-anchor="end">${Math.round(most.seconds * p)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11" fill="#1B1B18">
<text x="${left}" y="14">Seconds for a dossier, by its statements</text>
<polyline points="${points.join(" ")}" fill="none" stroke="#0B62A4" stroke-width="2"/>
<g fill="#0B62A4">${marks.join("")}</g>
<path d="M${left} 20V${low}H${width - 20}" fill="none" stroke="#6B6A64"/>
${labels.join("")}${ticks.join("")}
</svg>
`;
}
