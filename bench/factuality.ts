/** Sentences whose events people judged as having happened or not, from −3 to +3 (data/factuality). */
import { readFileSync } from "node:fs";
import { makeTags } from "../src/tags/makeTags.js";
import type { Tagger } from "../src/tags/tagger.js";
import { makeDoc } from "../src/text/makeDoc.js";
import { makeReport } from "../src/text/makeReport.js";
import { type Syntax, makeSyntax } from "../src/reading/syntax.js";

export interface Judged {
  readonly syntax: Syntax;
  readonly token: number;
  /** −3 (certainly not) to +3 (certainly so). */
  readonly label: number;
}

interface Line {
  readonly text: string;
  readonly targets: readonly { readonly span1: readonly [number, number]; readonly label: number }[];
}

/** The judged words of a file of JSON lines, read by the network; those that our tokens do not show are left out. */
export async function* judgedWords(file: string, tagger: Tagger): AsyncGenerator<Judged> {
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line === "") continue;
    const { text: treebank, targets } = JSON.parse(line) as Line;
    const { text, starts } = plainText(treebank.split(" "));
    const doc = makeDoc(makeReport(text));
    const syntax = makeSyntax(doc, (await makeTags(doc, tagger)).words);
    for (const { span1, label } of targets) {
      const start = starts[span1[0]] as number;
      const token = doc.tokens.findIndex((t) => t.start <= start && start < t.end);
      if (token >= 0) yield { syntax, token, label };
    }
  }
}

const BRACKETS: Readonly<Record<string, string>> = {
  "``": '"',
  "''": '"',
  "-LRB-": "(",
  "-RRB-": ")",
  "-LSB-": "[",
  "-RSB-": "]",
};
const CLOSE = new Set(". , ; : ? ! ) ] } % n't 's 'm 're 've 'll 'd n’t ’s ...".split(" "));

/** Words of a treebank as a newspaper prints them, and where each begins. */
export function plainText(words: readonly string[]): { text: string; starts: readonly number[] } {
  let text = "";
  let open = false;
  let glued = true;
  const starts: number[] = [];
  for (const [i, raw] of words.entries()) {
    const word = BRACKETS[raw] ?? raw;
    const hyphen = word === "-" && /\w$/.test(words[i - 1] ?? "") && /^\w/.test(words[i + 1] ?? "");
    const quotes = word === '"';
    if (quotes) open = !open;
    const blank = !glued && !CLOSE.has(word) && !hyphen && !(quotes && !open);
    if (blank) text += " ";
    starts.push(text.length);
    text += word;
    glued = hyphen || (quotes && open) || ["(", "[", "$", "#"].includes(word);
  }
  return { text, starts };
}
