/**
 * Training sentences with their frames through the network: `npx tsx bench/frameExamples.ts OUT FILE.jsonl …` writes
 * OUT.jsonl (one line a sentence, with its words, tree and pieces), for training/frames.py.
 * A line of FILE: `{p, t, f}`, a sentence, the passage that it belongs to, and its frames in words; for `t` may stand
 * `doc`, `start` and `end`, where in the data sets the sentence is. A line may also be a report with its entries
 * (`training/entries`).
 */
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { type Parsed, pairFeatures, parsedOf, wordFeatures } from "../src/tags/frameFeatures.js";
import { openModel } from "../src/tags/model.js";
import { makeTags } from "../src/tags/makeTags.js";
import { type Tagger, openTagger } from "../src/tags/tagger.js";
import { casing } from "../src/tags/windows.js";
import type { Piece } from "../src/tags/wordpiece.js";
import { makeDoc } from "../src/text/makeDoc.js";
import { makeReport } from "../src/text/makeReport.js";
import type { FrameKind } from "../src/tags/tags.js";
import { type Judged, framesIn, kindsJudged } from "./judgedEntries.js";
import { textOf } from "./trainingTexts.js";
import { tokensOf, word } from "../src/text/doc.js";

type Words = string | readonly [string, number];
interface Line {
  readonly p: string;
  readonly t: string;
  readonly doc?: string;
  readonly start?: number;
  readonly end?: number;
  readonly f: readonly Readonly<Record<string, unknown>>[];
  /** Kinds that its reader looked for; where absent, those of `training/frames`. */
  readonly known?: readonly FrameKind[];
}

const CONTENT = new Set(["VERB", "NOUN", "ADJ", "PROPN", "ADV", "AUX", "NUM", "PRON"]);
const ENUMS = new Set(["k", "ch", "st", "a", "pol", "kind", "ty", "how"]);
/** What those who wrote `training/frames` looked for. */
const OF_PASSAGES: readonly FrameKind[] = ["contact", "proposal", "response", "condition", "event"];
const [out, ...files] = process.argv.slice(2);
if (out === undefined || files.length === 0) throw new Error("give OUT and at least one FILE.jsonl");
const model = openModel();
const opened = await openTagger(model);
/** The pieces of the window that was read last. */
let pieces: readonly Piece[] = [];
const tagger: Tagger = {
  ...opened,
  score: (of, text, options) => {
    pieces = of;
    return opened.score(of, text, options);
  },
};
const lines = openSync(`${out}.jsonl`, "w");
let count = 0;
let windowCount = 0;
let lost = 0;
for (const [p, passage] of passages(files)) {
  let text = "";
  const starts: number[] = [];
  for (const { t } of passage) {
    if (text !== "") text += /[.!?”"’')]$/.test(text) ? " " : "\n\n";
    starts.push(text.length);
    text += t;
  }
  const doc = makeDoc(makeReport(text, {}));
  const seen = new Map<number, { carriers: readonly number[]; pieces: readonly Piece[] }>();
  const tags = await makeTags(doc, tagger, {
    frames: {
      vectors: (middle) => Promise.resolve(middle),
      find(first, _, carriers) {
        seen.set(first, { carriers, pieces });
        return [];
      },
      close: () => Promise.resolve(),
    },
  });
  const known = new Map<readonly Piece[], number>();
  for (const s of doc.sentences) {
    const tokens = doc.tokens.slice(s.firstToken, s.endToken);
    const frames = passage.flatMap((line, i) => {
      const at = starts[i] as number;
      return line.f.flatMap((f) => {
        const found: Record<string, unknown> = {};
        for (const [key, value] of Object.entries(f)) {
          if (ENUMS.has(key)) found[key] = value;
          else {
            const list = (
              Array.isArray(value) && typeof value[1] !== "number" ? value : [value]
            ) as (Words | null)[];
            found[key] = list.flatMap((w) => {
              const span = w === null ? null : find(line.t, w);
              if (span === null) return [];
              const { firstToken, endToken } = tokensOf(doc, {
                start: at + span.start,
                end: at + span.end,
              });
              if (firstToken < s.firstToken || endToken > s.endToken || firstToken >= endToken) return [];
              return [[firstToken - s.firstToken, endToken - s.firstToken]];
            });
          }
        }
        const anchor = (found[f["k"] === "condition" ? "x" : "h"] ?? []) as unknown[];
        if (anchor.length === 0) {
          if (at >= s.start && at < s.end) lost++;
          return [];
        }
        return [found];
      });
    });
    const parsed = parsedOf(tags.words.slice(s.firstToken, s.endToken), s.firstToken);
    const anchors = new Set(frames.map((f) => headOf(parsed, f)));
    const window = seen.get(s.firstToken);
    if (window === undefined) continue;
    const isNew = !known.has(window.pieces);
    if (isNew) known.set(window.pieces, windowCount++);
    const example = {
      p,
      known: passage[0]?.known ?? OF_PASSAGES,
      dense: passage[0]?.known?.includes("contact") ?? false,
      window: known.get(window.pieces),
      carriers: window.carriers,
      ...(isNew && {
        ids: window.pieces.map((x) => x.id),
        casing: window.pieces.map((x) => casing(text.slice(x.start, x.end))),
      }),
      words: tokens.map((_, i) => word(doc, s.firstToken + i)),
      tags: parsed.words.map((w) => [w.upos, w.head, w.relation]),
      features: tokens.map((_, i) => wordFeatures(parsed, i)),
      frames: frames.map((f) => ({ ...f, token: headOf(parsed, f) })),
      pairs: Object.fromEntries(
        [...anchors].map((i) => [i, tokens.map((_, j) => pairFeatures(parsed, i, j))]),
      ),
    };
    writeSync(lines, `${JSON.stringify(example)}\n`);
    count++;
  }
}
closeSync(lines);
await tagger.close();
console.error(`${count} sentences, ${lost} frames whose words were not found`);

function passages(names: readonly string[]): Map<string, Line[]> {
  const all = new Map<string, Line[]>();
  for (const name of names)
    for (const row of readFileSync(name, "utf8").split("\n")) {
      if (row.trim() === "") continue;
      const read = JSON.parse(row) as Line | Judged;
      if ("id" in read) {
        all.set(read.id, linesOf(read));
        continue;
      }
      const stored = read;
      const line =
        stored.doc === undefined || stored.start === undefined
          ? stored
          : { ...stored, t: flat(textOf(stored.doc).slice(stored.start, stored.end)) };
      const known = all.get(line.p);
      if (known === undefined) all.set(line.p, [line]);
      else known.push(line);
    }
  return all;
}

/** The sentences of a report with the frames that tell its entries. */
function linesOf(report: Judged): Line[] {
  const doc = makeDoc(makeReport(textOf(report.id), {}));
  const frames = framesIn(report);
  const known = kindsJudged(report);
  return doc.sentences.map(({ start, end }, i) => ({
    p: report.id,
    t: flat(doc.text.slice(start, end)),
    f: frames.get(i) ?? [],
    known,
  }));
}

/** Lines of the data sets end inside of sentences. */
function flat(words: string): string {
  return words.replace(/\s+/gu, " ");
}

/** The word of a frame's phrase that hangs on a word outside of it. */
function headOf({ words }: Parsed, frame: Readonly<Record<string, unknown>>): number {
  const [[a, b]] = frame[frame["k"] === "condition" ? "x" : "h"] as [[number, number]];
  const inside = words.flatMap((w, i) =>
    i >= a && i < b && w.upos !== "PUNCT" && !(w.head >= a && w.head < b) ? [i] : [],
  );
  return inside.find((i) => CONTENT.has(words[i]?.upos ?? "")) ?? inside[0] ?? a;
}

function find(text: string, words: Words): { start: number; end: number } | null {
  const [told, nth] = typeof words === "string" ? [words, 1] : words;
  const wanted = flat(told);
  let at = -1;
  for (let n = 0; n < nth; n++) at = text.indexOf(wanted, at + 1);
  return at < 0 || wanted === "" ? null : { start: at, end: at + wanted.length };
}
