/** CoNLL-U in and out: the treebanks' sentences, the raw text they were cut from, and a doc's own cut. */

import { isClitic, isFused } from "../src/text/clitics.js";
import { type Doc, word } from "../src/text/doc.js";
import type { WordTags } from "../src/tags/tags.js";

/** One surface word: a token of the text, cut into one syntactic word or more. */
export interface ConlluToken {
  readonly form: string;
  readonly spaceAfter: boolean;
  /** The ten columns of each syntactic word. */
  readonly words: readonly (readonly string[])[];
}

export interface ConlluSentence {
  /** Lines that begin with "#", as they stand. */
  readonly comments: readonly string[];
  readonly tokens: readonly ConlluToken[];
}

/** The sentences of a CoNLL-U file; empty nodes are left out. */
export function readConllu(text: string): ConlluSentence[] {
  return text
    .split(/\r?\n\r?\n+/)
    .map((block) => readSentence(block.split(/\r?\n/)))
    .filter((sentence) => sentence.tokens.length > 0);
}

function readSentence(lines: readonly string[]): ConlluSentence {
  const comments: string[] = [];
  const tokens: { form: string; spaceAfter: boolean; words: string[][] }[] = [];
  let fusedUntil = 0;
  for (const line of lines) {
    if (line.startsWith("#")) {
      comments.push(line);
      continue;
    }
    const columns = line.split("\t");
    const [id = "", form = ""] = columns;
    const spaceAfter = !(columns[9] ?? "").split("|").includes("SpaceAfter=No");
    if (id === "" || id.includes(".")) continue;
    const range = /^\d+-(\d+)$/.exec(id);
    if (range !== null) {
      fusedUntil = Number(range[1]);
      tokens.push({ form, spaceAfter, words: [] });
    } else if (Number(id) <= fusedUntil) tokens.at(-1)?.words.push(columns);
    else tokens.push({ form, spaceAfter, words: [columns] });
  }
  return { comments, tokens };
}

/**
 * The text that sentences were cut from: an empty line before a new document and a new paragraph, else a space
 * after each token that does not say SpaceAfter=No.
 */
export function rawText(sentences: readonly ConlluSentence[]): string {
  let text = "";
  for (const { comments, tokens } of sentences) {
    if (comments.some((line) => /^# new(?:doc|par)\b/.test(line)) && text !== "")
      text = `${text.trimEnd()}\n\n`;
    for (const { form, spaceAfter } of tokens) text += spaceAfter ? `${form} ` : form;
  }
  return text;
}

/** What stands in the columns of a word that nobody has parsed: it hangs on the sentence's first word. */
const UNPARSED = { upos: "X", feats: "_", relation: "dep", lemma: "_" };

/** The doc as CoNLL-U; `words` runs parallel to its tokens, and null writes dummy heads. */
export function writeConllu(doc: Doc, words: readonly WordTags[] | null): string {
  const lines: string[] = [];
  for (const sentence of doc.sentences) {
    const { firstToken, endToken } = sentence;
    lines.push(`# text = ${doc.text.slice(sentence.start, sentence.end).replaceAll(/\s+/g, " ")}`);
    for (let i = firstToken; i < endToken; i++) {
      if (i === firstToken || !continues(doc, i, firstToken)) {
        let end = i + 1;
        while (end < endToken && continues(doc, end, firstToken)) end++;
        if (end > i + 1) lines.push(range(doc, i, end, firstToken));
      }
      lines.push(row(doc, i, firstToken, words?.[i] ?? null));
    }
    lines.push("");
  }
  return `${lines.join("\n")}\n`;
}

/** Whether a token and the one before it are one surface word ("do" + "n't"). */
function continues(doc: Doc, token: number, firstToken: number): boolean {
  if (token <= firstToken || doc.tokens[token - 1]?.end !== doc.tokens[token]?.start) return false;
  const before = word(doc, token - 1);
  const form = word(doc, token);
  if (!/[\p{L}\p{N}.)]$/u.test(before)) return false;
  if (/^['’]$/u.test(form)) return /s$/iu.test(before) && !quoteOpen(doc, token, firstToken);
  return isClitic(form) || isFused(before, form);
}

/** Whether a single quotation mark opened earlier in the sentence still waits for its end at `token`. */
function quoteOpen(doc: Doc, token: number, firstToken: number): boolean {
  for (let i = token - 1; i >= firstToken; i--)
    if (/^['‘]$/u.test(word(doc, i))) return doc.tokens[i]?.end === doc.tokens[i + 1]?.start;
  return false;
}

function range(doc: Doc, first: number, end: number, firstToken: number): string {
  const form = doc.text.slice(doc.tokens[first]?.start, doc.tokens[end - 1]?.end);
  return [`${first - firstToken + 1}-${end - firstToken}`, form, ...Array<string>(8).fill("_")].join("\t");
}

function row(doc: Doc, token: number, firstToken: number, tags: WordTags | null): string {
  const id = token - firstToken + 1;
  const { upos, feats, relation, lemma } = tags ?? { ...UNPARSED, relation: id === 1 ? "root" : "dep" };
  const head = tags === null ? (id === 1 ? 0 : 1) : tags.head < 0 ? 0 : tags.head - firstToken + 1;
  const touches = doc.tokens[token]?.end === doc.tokens[token + 1]?.start;
  const misc = touches ? "SpaceAfter=No" : "_";
  return [id, word(doc, token), lemma, upos, "_", feats, head, relation, "_", misc].join("\t");
}
