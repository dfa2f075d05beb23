/**
 * A treebank's raw text through the reader, printed as CoNLL-U:
 * `npm run --silent bench:ud -- FILE.conllu > out.conllu`, then `score_ud.py FILE.conllu out.conllu`.
 * `--model FOLDER` takes another model than the shipped one.
 */
import { readFileSync } from "node:fs";
import { makeTags } from "../src/tags/makeTags.js";
import { openModel } from "../src/tags/model.js";
import { openTagger } from "../src/tags/tagger.js";
import { makeDoc } from "../src/text/makeDoc.js";
import { makeReport } from "../src/text/makeReport.js";
import { rawText, readConllu, writeConllu } from "./conllu.js";
import { optionsOf } from "./options.js";

const { operands, options } = optionsOf(process.argv.slice(2));
const file = operands[0];
if (file === undefined) {
  console.error("Usage: npm run --silent bench:ud -- [--model FOLDER] FILE.conllu > out.conllu");
  process.exit(2);
}
const tagger = await openTagger(openModel(options["model"]));
const doc = makeDoc(makeReport(rawText(readConllu(readFileSync(file, "utf8")))));
const { words } = await makeTags(doc, tagger);
await tagger.close();
process.stdout.write(writeConllu(doc, words));
