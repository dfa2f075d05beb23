/**
 * Prints the times of documents as JSON lines `{id, times}` for a TimeML scorer.
 * `npm run --silent bench:times -- FILE…`: each line `{"id", "published", "text"}`; standard input without FILE.
 * `--record` finds what the record keeps instead of what TimeML counts; `--parse` lets the tagger's parse show
 * the tense instead of the nearest word.
 */
import { readFileSync } from "node:fs";
import { findTimes } from "../src/reading/times/times.js";
import { makeTags } from "../src/tags/makeTags.js";
import { openModel } from "../src/tags/model.js";
import { openTagger } from "../src/tags/tagger.js";
import { makeDoc } from "../src/text/makeDoc.js";
import { makeReport } from "../src/text/makeReport.js";

interface Line {
  readonly id: string;
  readonly published: string | null;
  readonly text: string;
}

const args = process.argv.slice(2);
const style = args.includes("--record") ? "record" : "timeml";
const tagger = args.includes("--parse") ? await openTagger(openModel(), { threads: 2 }) : null;
const files = args.filter((a) => !a.startsWith("--"));
for (const file of files.length > 0 ? files : [0])
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line.trim() === "") continue;
    const { id, published, text } = JSON.parse(line) as Line;
    const doc = makeDoc(makeReport(text, { published }));
    const words = tagger && (await makeTags(doc, tagger)).words;
    console.log(JSON.stringify({ id, times: findTimes(doc, words, { style }) }));
  }
await tagger?.close();
