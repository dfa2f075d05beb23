/**
 * Labelled statements as the scorer of acts and bases sees them: `npx tsx bench/statementExamples.ts OUT FILE.jsonl …
 * [--tags FOLDER]` writes OUT.jsonl, for training/statements.py. A line of FILE: the document, source, cue and content by their places
 * in it, and what a reader says: act and basis, null where the words are no statement.
 */
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { openCoreference } from "../src/tags/coreferenceModel.js";
import { openModel } from "../src/tags/model.js";
import { openStatements } from "../src/tags/statementModel.js";
import type { WordScorer } from "../src/tags/wordScorer.js";
import { makeAccount } from "../src/reading/makeAccount.js";
import { statementFeatures } from "../src/reading/statementFeatures.js";
import { optionsOf } from "./options.js";
import { openTaggedReader } from "./taggedReader.js";
import { textOf } from "./trainingTexts.js";

type Place = readonly [number, number] | null;
interface Label {
  readonly doc: string;
  readonly source: Place;
  readonly cue: Place;
  readonly content: readonly Place[];
  readonly act: string | null;
  readonly basis: string | null;
}

const { operands, options } = optionsOf(process.argv.slice(2));
const [out, ...files] = operands;
if (out === undefined || files.length === 0) throw new Error("give OUT and at least one FILE.jsonl");
const labels = new Map<string, Label[]>();
for (const row of files.flatMap((f) => readFileSync(f, "utf8").trim().split("\n"))) {
  const label = JSON.parse(row) as Label;
  labels.set(label.doc, [...(labels.get(label.doc) ?? []), label]);
}
/** In place of the scorers that are learnt here: what the grammar says stands. */
const undecided: WordScorer = { labels: ["state", "deny"], score: () => new Float32Array(2) };
const known = openStatements();
const models = {
  coreference: openCoreference(openModel().manifest.sha256),
  statementModel: known && { ...known, acts: undecided, bases: undecided },
};
const reader = await openTaggedReader(options["tags"]);
const lines = openSync(`${out}.jsonl`, "w");
let [count, lost] = [0, 0];
for (const [doc, own] of labels) {
  const { doc: of, tags } = await reader.read(textOf(doc));
  const { syntax, statements } = makeAccount(of, tags, models);
  const keyOf = (x: readonly unknown[]) => JSON.stringify(x);
  const place = (q: { start: number; end: number } | null): Place => (q === null ? null : [q.start, q.end]);
  const found = new Map(
    statements.map((s) => [keyOf([place(s.source), place(s.cue), s.content.map(place)]), s]),
  );
  for (const label of own) {
    const s = found.get(keyOf([label.source, label.cue, label.content]));
    if (s === undefined) {
      lost++;
      continue;
    }
    const spans = { ...s, parent: s.parent === null ? null : 0 };
    const { basis, naming } = s.authority;
    const features = statementFeatures(syntax, spans, { act: s.act, basis, naming });
    writeSync(
      lines,
      `${JSON.stringify({ doc, act: label.act, basis: label.basis, ruleAct: s.act, ruleBasis: basis, features })}\n`,
    );
    count++;
  }
}
closeSync(lines);
await reader.close();
console.error(`${count} statements, ${lost} that the reader no longer finds`);
