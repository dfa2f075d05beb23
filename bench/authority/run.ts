/**
 * The authority of statements against labels made by hand on PolNeAR and on releases of the State Department:
 * `npm run bench:authority [-- --tags FOLDER] [--show train|dev|FIELD]`. A label counts where the reader finds its
 * statement: half of the content's words in common and a source that overlaps. `train` was read while the rules were
 * made, `dev` only scored and its misses read, `held` only scored: `--show` never shows it.
 */
import { existsSync, readFileSync } from "node:fs";
import { openReader } from "../../src/read.js";
import type { HearsayRecord, Statement } from "../../src/reading/record.js";
import { type Span, overlaps } from "../../src/text/span.js";
import { openModel } from "../../src/tags/model.js";
import { keptTags } from "../keptTags.js";
import { optionsOf } from "../options.js";
import { dataFolder, needed } from "../places.js";
import { type Label, SPLITS, type Split, readLabels } from "./labels.js";

const FIELDS = ["naming", "count", "terms", "basis"] as const;
const { options } = optionsOf(process.argv.slice(2));
const data = needed(dataFolder(), "PolNeAR and the releases");
const reader = await openReader({
  model: openModel(options["model"]),
  ...(options["tags"] && { tag: keptTags(options["tags"]) }),
});
const releases = new Map(
  readFileSync(`${data}/statedept/releases.jsonl`, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { url: string; title: string; published: string; text: string })
    .map((r) => [r.url, r]),
);
const records = new Map<string, Promise<HearsayRecord> | null>();
for (const split of SPLITS) {
  const right: Record<string, [number, number]> = {};
  let found = 0;
  const labels = readLabels(split);
  for (const label of labels) {
    const record = await recordOf(label);
    if (record === null) continue;
    const statement = statementOf(record, label);
    if (statement === null) continue;
    found++;
    const got = told(statement);
    for (const field of FIELDS) {
      const gold = label[field];
      if (gold === null || (field === "basis" && !basisCounts(label))) continue;
      const tally = (right[field] ??= [0, 0]);
      tally[1]++;
      if (gold === got[field]) tally[0]++;
      else if (shows(split, field)) show(split, field, gold, got[field], statement, record.text);
    }
  }
  const share = FIELDS.map((f) => {
    const [n, of] = right[f] ?? [0, 0];
    return `${f} ${((100 * n) / Math.max(1, of)).toFixed(1)} (${of})`;
  });
  console.log(`${split.padEnd(5)} found ${found} of ${labels.length}  ${share.join("  ")}`);
}
await reader.close();

function basisCounts(label: Label): boolean {
  return label.act !== "other" || (label.basis !== "participant" && label.basis !== "unstated");
}

async function recordOf({ set, report }: Label): Promise<HearsayRecord | null> {
  const known = records.get(report);
  if (known !== undefined) return known;
  const made = read(set, report);
  records.set(report, made);
  return made;
}

function read(set: Label["set"], report: string): Promise<HearsayRecord> | null {
  if (set === "statedept") {
    const r = releases.get(report);
    return r === undefined
      ? null
      : reader.read(r.text, { title: r.title, published: r.published, url: r.url });
  }
  const path = `${data}/polnear/${set}/${report}.txt`;
  return existsSync(path) ? reader.read(readFileSync(path, "utf8")) : null;
}

function told({ authority: a }: Statement): Record<(typeof FIELDS)[number], string> {
  const [min, max] = a.count ?? [null, null];
  return {
    naming: a.naming,
    count: min === null ? "none" : max === min ? `${min}` : max === null ? `${min}+` : `${min}-${max}`,
    terms: a.terms === "on-record" || a.terms === "unstated" ? "open" : a.terms,
    basis: a.basis,
  };
}

/** The statement of a record that a label means. */
function statementOf(record: HearsayRecord, label: Label): Statement | null {
  const units = (spans: readonly Span[]) => spans.map((s) => inUnits(record.text, s));
  const source = units(label.source);
  const words = wordStarts(record.text, units(label.content));
  let best: Statement | null = null;
  let most = 0.5;
  for (const s of record.statements) {
    const meets = s.source === null ? source.length === 0 : source.some((x) => overlaps(x, s.source as Span));
    if (!meets) continue;
    const share = overlap(words, wordStarts(record.text, s.content));
    if (share < most || (share === most && best !== null)) continue;
    most = share;
    best = s;
  }
  return best;
}

function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const both = [...a].filter((x) => b.has(x)).length;
  return both / Math.max(1, a.size + b.size - both);
}

function wordStarts(text: string, spans: readonly Span[]): Set<number> {
  const out = new Set<number>();
  for (const { start, end } of spans)
    for (const m of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) out.add(start + m.index);
  return out;
}

function inUnits(text: string, { start, end }: Span): Span {
  const units = (points: number) => {
    let at = 0;
    for (let n = 0; n < points && at < text.length; n++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    return at;
  };
  return { start: units(start), end: units(end) };
}

function shows(split: Split, field: string): boolean {
  const asked = options["show"];
  return split !== "held" && (asked === split || asked === field);
}

function show(split: Split, field: string, gold: string, got: string, s: Statement, text: string): void {
  const words = s.content.map((c) => c.text).join(" / ");
  const around = text.slice(Math.max(0, (s.source?.start ?? 0) - 60), (s.source?.end ?? 0) + 60);
  console.log(
    `${split} ${field} ${gold} not ${got} | ${s.source?.text} | ${s.cue?.text ?? "-"} | ${words.slice(0, 220)} | ${around}`.replace(
      /\s+/g,
      " ",
    ),
  );
}
