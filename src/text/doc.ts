import type { Report } from "./report.js";
import type { Span } from "./span.js";

/** A word, number or punctuation mark, cut as the English Web Treebank cuts ("do" + "n't", "U.S.", "search" + "-" + "engine"). */
export type Token = Span;

/** A sentence: its characters (edges trimmed of blanks) and its tokens `[firstToken, endToken)`. */
export interface Sentence extends Span {
  readonly firstToken: number;
  readonly endToken: number;
}

/** A report cut into sentences and tokens, both in text order; every token lies in exactly one sentence. */
export interface Doc {
  readonly report: Report;
  /** The same string as `report.text`. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** The words of a token; empty before the first and after the last, where reports begin and end anyhow. */
export function word(doc: Doc, token: number): string {
  const t = doc.tokens[token];
  return t === undefined ? "" : doc.text.slice(t.start, t.end);
}

/** Tokens `[firstToken, endToken)` that overlap `span`; empty (both the same) where it covers none. */
export function tokensOf(doc: Doc, span: Span): { firstToken: number; endToken: number } {
  const firstToken = firstIndex(doc.tokens, (t) => t.end > span.start);
  const endToken = firstIndex(doc.tokens, (t) => t.start >= span.end);
  return { firstToken, endToken: Math.max(firstToken, endToken) };
}

/** Which tokens of a doc some stretches overlap. */
export interface Cover {
  readonly holds: (token: number) => boolean;
  /** Whether they overlap any token of a stretch. */
  readonly meets: (span: Span) => boolean;
}

export function coverOf(doc: Doc, spans: Iterable<Span>): Cover {
  const covered = new Int8Array(doc.tokens.length);
  for (const span of spans) {
    const { firstToken, endToken } = tokensOf(doc, span);
    covered.fill(1, firstToken, endToken);
  }
  return {
    holds: (token) => covered[token] === 1,
    meets(span) {
      const { firstToken, endToken } = tokensOf(doc, span);
      return covered.subarray(firstToken, endToken).includes(1);
    },
  };
}

/** Index of the sentence that holds a token. */
export function sentenceOf(doc: Doc, token: number): number {
  return firstIndex(doc.sentences, (s) => s.endToken > token);
}

/** First index for which `holds`, where it holds for all later ones too; the length where it never does. */
function firstIndex<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (holds(list[mid] as T)) high = mid;
    else low = mid + 1;
  }
  return low;
}
