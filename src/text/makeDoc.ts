import type { Doc, Sentence, Token } from "./doc.js";
import type { Report } from "./report.js";
import { sentenceStarts } from "./sentences.js";
import { cutTokens } from "./tokens.js";

/** Cuts a report into sentences and tokens. No sentence reaches over the edge of a part. */
export function makeDoc(report: Report): Doc {
  const { text } = report;
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  for (const part of report.parts) {
    const first = tokens.length;
    for (const token of cutTokens(text, part)) tokens.push(token);
    const starts = sentenceStarts(text, tokens, first, tokens.length);
    for (const [i, firstToken] of starts.entries()) {
      const endToken = starts[i + 1] ?? tokens.length;
      const start = (tokens[firstToken] as Token).start;
      sentences.push({ start, end: (tokens[endToken - 1] as Token).end, firstToken, endToken });
    }
  }
  return { report, text, tokens, sentences };
}
