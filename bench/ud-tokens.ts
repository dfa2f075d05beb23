/**
 * A treebank's raw text through makeDoc, printed as CoNLL-U with dummy heads, to score sentences and words:
 * `npx tsx bench/ud-tokens.ts gum-dev.conllu > system.conllu`, then `score_ud.py gum-dev.conllu system.conllu`.
 */
import { readFileSync } from "node:fs";
import { makeDoc } from "../src/text/makeDoc.js";
import { makeReport } from "../src/text/makeReport.js";
import { rawText, readConllu, writeConllu } from "./conllu.js";

const file = process.argv[2];
if (file === undefined) {
  console.error("Usage: npx tsx bench/ud-tokens.ts FILE.conllu");
  process.exit(2);
}
const doc = makeDoc(makeReport(rawText(readConllu(readFileSync(file, "utf8")))));
process.stdout.write(writeConllu(doc, null));
