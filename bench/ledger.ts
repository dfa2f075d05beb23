/**
 * How fast a ledger answers, on statements made by repeating the statements of reports with changed words:
 *   npx tsx bench/ledger.ts [--statements 1000000] [--ledger PLACE] [--keep] [--runs 40]
 * PLACE is a file or postgres://… (default: a file in the temporary folder); what is there already is used as it is.
 * With `--own` nothing is made: the ledger at PLACE is asked in the words that it holds.
 * Prints the time to open, and per query the median and the 95th percentile in milliseconds.
 */
import { existsSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Ledger } from "../src/ledger/ledger.js";
import { reportId } from "../src/ledger/keeping.js";
import { openLedger } from "../src/ledger/open.js";
import type { Act, Actor, HearsayRecord, Naming, Statement } from "../src/reading/record.js";
import { ACTS } from "../src/reading/record.js";
import { reviewed } from "../src/review/reviewed.js";
import { type Quote, quote } from "../src/text/span.js";
import { NOTHING_ELSE } from "../src/testing/record.js";
import { type Vocabulary, queriesIn, vocabularyOf } from "./ledgerQueries.js";

const { values } = parseArgs({
  options: {
    statements: { type: "string", default: "1000000" },
    ledger: { type: "string" },
    keep: { type: "boolean", default: false },
    runs: { type: "string", default: "40" },
    own: { type: "boolean", default: false },
  },
});
const wanted = Number(values.statements);
const runs = Number(values.runs);
const place = values.ledger ?? join(tmpdir(), `hearsay-bench-${wanted}.db`);
const PER_REPORT = 20;

const SPEAKERS = [
  "Ruritania",
  "the Ruritanian foreign ministry",
  "Graustark",
  "a Western official",
  "the envoy",
  "Borduria",
  "Syldavia",
  "the mediator",
];
const OUTLETS = ["Halyard Wire", "Coast Courier", "Northern Post", "The Ledger"];
/** Few words are common and most are rare, as in any text (Zipf). */
const WORDS = Array.from(
  { length: 20_000 },
  (_, i) => `${"bcdfghklmnprstvz"[i % 16]}${"aeiou"[i % 5]}${"lmnrst"[i % 6]}${(i * 7919).toString(36)}`,
);
const TOPICS = ["ceasefire", "prisoners", "border", "treaty", "sanctions", "grain", "talks", "withdrawal"];
const NAMINGS: readonly Naming[] = ["named", "described", "unnamed", "collective"];

let state = 42;
function random(): number {
  state = (state * 1664525 + 1013904223) >>> 0;
  return state / 2 ** 32;
}
const word = () => WORDS[Math.floor(WORDS.length * random() ** 3)] as string;

function makeRecord(number: number): HearsayRecord {
  const actors = SPEAKERS.map((name, i): Actor => ({
    id: `a${i + 1}`,
    name,
    kind: "government",
    country: null,
    office: null,
    memberOf: [],
    aliases: [],
    wikidata: null,
    mentions: [],
    maybeSame: [],
  }));
  let text = `Report ${number}\n`;
  const parts: {
    source: [number, number];
    cue: [number, number];
    content: [number, number];
    speaker: number;
  }[] = [];
  for (let i = 0; i < PER_REPORT; i++) {
    const speaker = Math.floor(SPEAKERS.length * random());
    const put = (words: string): [number, number] => {
      const start = text.length;
      text += words;
      return [start, text.length];
    };
    const source = put(SPEAKERS[speaker] as string);
    text += " ";
    const cue = put("said");
    text += " ";
    const topic = random() < 0.4 ? ` ${TOPICS[Math.floor(TOPICS.length * random())]}` : "";
    const content = put(`that the${topic} ${Array.from({ length: 14 }, word).join(" ")}`);
    text += ". ";
    parts.push({ source, cue, content, speaker });
  }
  const at = ([start, end]: [number, number]): Quote => quote(text, { start, end });
  const day = new Date(Date.UTC(2015, 0, 1) + (number % 4000) * 86_400_000).toISOString().slice(0, 10);
  return {
    hearsay: "1",
    id: reportId(text),
    version: 1,
    title: `Report ${number}`,
    outlet: OUTLETS[number % OUTLETS.length] as string,
    byline: null,
    dateline: null,
    published: day,
    language: "en",
    url: null,
    text,
    parts: [],
    actors,
    ...NOTHING_ELSE,
    statements: parts.map((p, i): Statement => ({
      id: `s${i + 1}`,
      source: at(p.source),
      speaker: `a${p.speaker + 1}`,
      cue: at(p.cue),
      content: [at(p.content)],
      form: "indirect",
      act: ACTS[Math.floor(ACTS.length * random())] as Act,
      parent: null,
      audience: null,
      authority: {
        naming: NAMINGS[Math.floor(NAMINGS.length * random())] as Naming,
        count: [1, 1],
        affiliation: null,
        terms: "unstated",
        condition: null,
        reason: null,
        basis: "unstated",
        basisSpan: null,
      },
      said: null,
      saidSpan: null,
      confidence: 0.5,
    })),
  } as unknown as HearsayRecord;
}

async function fill(ledger: Ledger): Promise<void> {
  const there = (await ledger.reports()).length;
  const reports = Math.ceil(wanted / PER_REPORT);
  if (there >= reports) return;
  const started = performance.now();
  for (let i = 0; i < reports; i++) {
    const record = makeRecord(i);
    if (i < there) continue; // the same words as the time before
    const dossier = i % 10 === 0 ? `Dossier ${i % 7}` : null;
    await ledger.keep({ record, reader: "bench", given: {}, name: null, dossier });
    if (i % 5000 === 4999)
      console.error(
        `${i + 1} reports, ${Math.round((i + 1 - there) / ((performance.now() - started) / 1000))}/s`,
      );
  }
}

const MADE: Vocabulary = {
  common: TOPICS,
  rare: WORDS,
  speakers: ["Ruritania", "Graustark", "Borduria"],
  outlets: OUTLETS,
  dossiers: Array.from({ length: 7 }, (_, i) => `Dossier ${i}`),
  since: "2023-10",
  until: "2016",
};

function percentiles(times: readonly number[]): { median: number; p95: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
  return { median: at(0.5), p95: at(0.95) };
}

if (!values.own) {
  const making = await openLedger(place, { to: "create", reviewed });
  await fill(making);
  await making.close();
}

const opening: number[] = [];
for (let i = 0; i < 10; i++) {
  const at = performance.now();
  const ledger = await openLedger(place, { to: "read", reviewed });
  await ledger.idsLike("0");
  opening.push(performance.now() - at);
  await ledger.close();
}
console.log("open", percentiles(opening));
const ledger = await openLedger(place, { to: "read", reviewed });
const vocabulary = values.own ? await vocabularyOf(ledger) : MADE;
const all: number[] = [];
for (const [name, make] of Object.entries(queriesIn(vocabulary, random))) {
  const times: number[] = [];
  let hits = 0;
  for (let i = 0; i < runs; i++) {
    const at = performance.now();
    hits += (await ledger.search(make())).hits.length;
    times.push(performance.now() - at);
  }
  all.push(...times);
  console.log(name, percentiles(times), `${(hits / runs).toFixed(1)} hits`);
}
const ids = (await ledger.reports()).map((r) => r.id);
const loads: number[] = [];
for (let i = 0; i < runs; i++) {
  const at = performance.now();
  await ledger.load(ids[Math.floor(ids.length * random())] as string);
  loads.push(performance.now() - at);
}
console.log("one report with its record", percentiles(loads));
console.log(
  "all searches",
  percentiles(all),
  `${values.own ? ids.length + " reports" : wanted + " statements"} on ${ledger.place}`,
);
await ledger.close();
if (!values.keep && values.ledger === undefined && existsSync(place)) rmSync(place);
