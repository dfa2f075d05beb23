/**
 * Words that may tell of a statement, as their scorer sees them: `npx tsx bench/candidateExamples.ts OUT [--labels FILE.jsonl]
 * [--polnear COUNT] [--gold FOLDER]` writes OUT.jsonl, for training/candidates.py. FILE.jsonl: a line for each candidate that a reader
 * judged, its document (`claims/DOSSIER/REPORT`, of training/claims), the place of its cue and whether it is one. COUNT: so many
 * articles of PolNeAR train, whose annotations say which are; FOLDER: texts with gold records, for figures.
 */
import { closeSync, existsSync, openSync, readFileSync, readdirSync, writeSync } from "node:fs";
import { join } from "node:path";
import { candidateFeatures, framesAt } from "../src/reading/candidateFeatures.js";
import { type Candidate, mayTell } from "../src/reading/mayTell.js";
import { makeSyntax } from "../src/reading/syntax.js";
import { type Span, contains, overlaps } from "../src/text/span.js";
import { type GoldAttribution, codePointAt, goldStatements, readAnn, wordsIn } from "./goldAttributions.js";
import { optionsOf } from "./options.js";
import { dataFolder, needed } from "./places.js";
import { openTaggedReader } from "./taggedReader.js";
import { textOf } from "./trainingTexts.js";

const { operands, options } = optionsOf(process.argv.slice(2));
const [out] = operands;
if (out === undefined) throw new Error("give OUT");
const reader = await openTaggedReader();
const lines = openSync(`${out}.jsonl`, "w");
let [count, told] = [0, 0];

if (options["labels"] !== undefined) {
  const labels = new Map<string, Map<string, boolean>>();
  for (const row of readFileSync(options["labels"], "utf8").trim().split("\n")) {
    const { doc, cue, yes } = JSON.parse(row) as { doc: string; cue: [number, number]; yes: boolean };
    const own = labels.get(doc) ?? new Map<string, boolean>();
    labels.set(doc, own.set(cue.join("-"), yes));
  }
  for (const [doc, own] of labels)
    await write(doc, textOf(doc), (c) => own.get(`${c.cue.start}-${c.cue.end}`) ?? null);
}
if (options["polnear"] !== undefined) {
  const folder = join(needed(dataFolder(), "the data sets"), "polnear/train");
  const articles = readdirSync(folder).filter((f) => f.endsWith(".txt"));
  for (const file of articles.slice(0, Number(options["polnear"]))) {
    const text = readFileSync(join(folder, file), "utf8");
    const ann = readdirSync(folder).find((f) => f.endsWith(".ann") && f.startsWith(file.slice(0, -4)));
    if (ann === undefined) continue;
    const gold = readAnn(readFileSync(join(folder, ann), "utf8"), codePointAt(text));
    await write(`polnear/train/${file.slice(0, -4)}`, text, (c, inside) =>
      inside ? null : isIn(text, gold, c),
    );
  }
}
if (options["gold"] !== undefined) {
  const folder = options["gold"];
  for (const file of readdirSync(folder).filter((f) => f.endsWith(".txt"))) {
    const path = join(folder, file.replace(/\.txt$/, ".gold.json"));
    if (!existsSync(path)) continue;
    const text = readFileSync(join(folder, file), "utf8");
    const gold = goldStatements(
      text,
      JSON.parse(readFileSync(path, "utf8")) as Parameters<typeof goldStatements>[1],
    );
    await write(`gold/${file.slice(0, -4)}`, text, (c) => isIn(text, gold, c));
  }
}
closeSync(lines);
await reader.close();
console.error(`${count} candidates, ${told} of them tell`);

/** Writes the candidates of a text whose cue no statement has, with what `judge` says of each; null leaves one out. */
async function write(
  doc: string,
  text: string,
  judge: (c: Candidate, inside: boolean) => boolean | null,
): Promise<void> {
  const { record, doc: of, tags } = await reader.read(text);
  const syntax = makeSyntax(of, tags.words);
  const cues = record.statements.flatMap((s) => s.cue ?? []);
  const contents = record.statements.flatMap((s) => s.content);
  const frames = framesAt(tags.frames ?? []);
  for (const c of mayTell(syntax)) {
    if (cues.some((x) => overlaps(x, c.cue))) continue;
    const inside = contents.some((x) => contains(x, c.cue));
    const yes = judge(c, inside);
    if (yes === null) continue;
    count++;
    if (yes) told++;
    const features = candidateFeatures(syntax, c, { inside, frames });
    const words = [c.source, c.cue, ...c.content].map((x) => text.slice(x.start, x.end)).join(" | ");
    writeSync(lines, `${JSON.stringify({ doc, inside, shape: c.shape, yes, features, words })}\n`);
  }
}

/** Whether people's statements have one with this source and, by half of the words of both, this content. */
function isIn(text: string, gold: readonly GoldAttribution[], { source, content }: Candidate): boolean {
  const own = wordsIn(text, content);
  return gold.some((g) => {
    if (!g.source.some((x) => overlaps(x, source as Span))) return false;
    const theirs = wordsIn(text, g.content);
    const shared = [...own].filter((w) => theirs.has(w)).length;
    return shared >= 0.5 * (own.size + theirs.size - shared);
  });
}
