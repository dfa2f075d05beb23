/**
 * Types of marked source–target pairs: `npm run --silent bench:plv -- FILE.tsv > out.jsonl`, then
 * `score_plv.py FILE.tsv out.jsonl`. Of the file only the columns `id` and `marked_sentence` are read, in which
 * `<s>…</s>` and `<t>…</t>` mark the two. `--examples` prints what training/events.py learns from instead.
 */
import { readFileSync } from "node:fs";
import { openEvents } from "../src/tags/eventModel.js";
import { makeTags } from "../src/tags/makeTags.js";
import { openModel } from "../src/tags/model.js";
import { best } from "../src/tags/scores.js";
import { openTagger } from "../src/tags/tagger.js";
import { makeDoc } from "../src/text/makeDoc.js";
import { makeReport } from "../src/text/makeReport.js";
import { betweenFeatures } from "../src/reading/events/betweenFeatures.js";
import { findTriggers } from "../src/reading/events/triggers.js";
import { makeSyntax } from "../src/reading/syntax.js";
import { markedPair } from "./markedPair.js";

const examples = process.argv.includes("--examples");
const file = process.argv.slice(2).find((a) => !a.startsWith("--"));
if (file === undefined) {
  console.error("Usage: npm run --silent bench:plv -- [--examples] FILE.tsv > out.jsonl");
  process.exit(2);
}
const [header = "", ...lines] = readFileSync(file, "utf8").split(/\r?\n/);
const column = (name: string): number => {
  const at = header.split("\t").indexOf(name);
  if (at >= 0) return at;
  console.error(`${file} has no column "${name}"; its columns are: ${header.split("\t").join(", ")}`);
  process.exit(2);
};
const [id, marked] = [column("id"), column("marked_sentence")];
const model = openEvents();
if (model === null && !examples) {
  console.error("models/events is missing; make it as training/README.md says");
  process.exit(1);
}
const tagger = await openTagger(openModel());
for (const line of lines.filter((l) => l !== "")) {
  const cells = line.split("\t").map(unquoted);
  const { text, source, target } = markedPair(cells[marked] ?? "");
  const doc = makeDoc(makeReport(text));
  const syntax = makeSyntax(doc, (await makeTags(doc, tagger)).words);
  const tokens = (spans: readonly { start: number; end: number }[]) =>
    new Set(doc.tokens.flatMap((t, i) => (spans.some((x) => t.start < x.end && t.end > x.start) ? [i] : [])));
  const features = betweenFeatures(syntax, findTriggers(syntax), {
    source: tokens(source),
    target: tokens(target),
  });
  if (examples) console.log(JSON.stringify({ id: cells[id], text, features }));
  else if (model !== null)
    console.log(
      JSON.stringify({ id: cells[id], root: model.pairs.labels[best(model.pairs.score(features))] }),
    );
}
await tagger.close();

/** A cell as spreadsheets write it: quotation marks around it, those inside doubled. */
function unquoted(cell: string): string {
  return /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
