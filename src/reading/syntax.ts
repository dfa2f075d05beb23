import { type Doc, tokensOf, word } from "../text/doc.js";
import type { Span } from "../text/span.js";
import type { WordTags } from "../tags/tags.js";

/** A doc with its parse, and the questions the reading asks of it. Tokens are named by their index. */
export interface Syntax {
  readonly doc: Doc;
  readonly words: readonly WordTags[];
  /** Tokens that hang on each token, in text order. */
  readonly children: readonly (readonly number[])[];
  /** The words of each token in lower case: the reading asks for them again and again. */
  readonly lows: readonly string[];
}

export function makeSyntax(doc: Doc, words: readonly WordTags[]): Syntax {
  const children: number[][] = Array.from({ length: words.length }, () => []);
  for (const [i, w] of words.entries()) if (w.head >= 0) children[w.head]?.push(i);
  const lows = words.map((_, i) => word(doc, i).toLowerCase());
  return { doc, words, children, lows };
}

/** The words of a token, in lower case; empty before the first and after the last. */
export function low(s: Syntax, token: number): string {
  return s.lows[token] ?? "";
}

/** Where a token stands; an empty stretch at the beginning where there is none. */
export function spanOf(s: Syntax, token: number): Span {
  return s.doc.tokens[token] ?? { start: 0, end: 0 };
}

/** The words of a stretch of the text. */
export function wordsOf(s: Syntax, span: Span): string {
  return s.doc.text.slice(span.start, span.end);
}

/** Whether the article "the" stands before a noun. */
export function isDefinite(s: Syntax, noun: number): boolean {
  return kids(s, noun, "det").some((d) => low(s, d) === "the");
}

/** The children of a token that stand in one of the relations. */
export function kids(s: Syntax, token: number, ...relations: readonly string[]): number[] {
  return (s.children[token] ?? []).filter((c) => relations.includes((s.words[c] as WordTags).relation));
}

/** Whether a phrase or clause is opened by one of the words: "of contact", "that they left". */
export function opens(s: Syntax, token: number, ...words: readonly string[]): boolean {
  return kids(s, token, "case", "mark").some((k) => words.includes(low(s, k)));
}

/** The tokens of a span, `[firstToken, endToken)`, as a list. */
export function tokensIn(s: Syntax, span: Span): number[] {
  const { firstToken, endToken } = tokensOf(s.doc, span);
  return Array.from({ length: endToken - firstToken }, (_, i) => firstToken + i);
}

/** The token of a span that governs the others: the first whose head lies outside, content words before the rest; -1 in an empty span. */
export function headOf(s: Syntax, span: Span): number {
  const tokens = tokensIn(s, span);
  const inside = new Set(tokens);
  const tops = tokens.filter((t) => !inside.has((s.words[t] as WordTags).head));
  const real = tops.filter(
    (t) => !["PUNCT", "ADP", "DET", "PART", "CCONJ", "SCONJ"].includes((s.words[t] as WordTags).upos),
  );
  return real[0] ?? tops.find((t) => s.words[t]?.upos !== "PUNCT") ?? tops[0] ?? -1;
}

/** First and last character of everything that hangs on a token, itself included. */
export function subtreeSpan(s: Syntax, token: number): Span {
  let first = token;
  let last = token;
  const stack = [token];
  const seen = new Set(stack);
  while (stack.length > 0) {
    for (const c of s.children[stack.pop() as number] ?? []) {
      if (seen.has(c)) continue;
      seen.add(c);
      stack.push(c);
      first = Math.min(first, c);
      last = Math.max(last, c);
    }
  }
  return { start: s.doc.tokens[first]?.start ?? 0, end: s.doc.tokens[last]?.end ?? 0 };
}

/** Where the phrase of a noun begins: without its preposition, its copula or what else stands before the phrase. */
export function nominalStart(s: Syntax, noun: number): number {
  const own = kids(s, noun, "det", "amod", "compound", "nummod", "nmod", "flat").filter((t) => t < noun);
  return Math.min(s.doc.tokens[noun]?.start ?? 0, ...own.map((t) => subtreeSpan(s, t).start));
}

/** The end of a stretch without the blanks and marks before it. */
export function trimmed(s: Syntax, end: number): number {
  let at = end;
  while (at > 0 && /[\s,;.:!?]/.test(s.doc.text.charAt(at - 1))) at--;
  return at;
}

const NEGATIONS = new Set([
  "not",
  "n't",
  "n’t",
  "never",
  "no",
  "nothing",
  "nobody",
  "none",
  "neither",
  "nor",
  "nowhere",
]);

/** Whether a predicate is denied: "not", "never", "no longer", a subject or object with "no". */
export function negated(s: Syntax, token: number): boolean {
  return (s.children[token] ?? []).some((c) => {
    const relation = s.words[c]?.relation ?? "";
    if (relation === "advmod" || relation === "det" || relation === "cc") return NEGATIONS.has(low(s, c));
    return (
      ["nsubj", "obj", "obl"].includes(relation) &&
      (NEGATIONS.has(low(s, c)) || kids(s, c, "det").some((d) => low(s, d) === "no"))
    );
  });
}

/** The predicate that a content states: the root of its own tree (a leading "that" and quotation marks do not count). */
export function predicateOf(s: Syntax, content: Span): number {
  const head = headOf(s, content);
  if (head < 0) return -1;
  const w = s.words[head] as WordTags;
  // "that" or a mark at the top hangs on the verb beside it.
  if (w.upos === "SCONJ" || w.upos === "PUNCT") {
    const verb = tokensIn(s, content).find((t) => s.words[t]?.upos === "VERB" || s.words[t]?.upos === "AUX");
    return verb ?? head;
  }
  return head;
}

/** Whether a token is the subject of the verb it hangs on. */
export function mainSubjectOf(s: Syntax, token: number): boolean {
  return (s.words[token] as WordTags).relation === "nsubj";
}
