import type { Name } from "../tags/tags.js";
import { type Doc, tokensOf } from "../text/doc.js";
import type { Around } from "./mentionTraits.js";
import { findQuotations } from "./quotations.js";

/** Who has the floor at each token, by the speaker labels of a transcript, and which quotation it stands in. */
export function aroundOf(doc: Doc, names: readonly Name[]): Around {
  const speakers = new Array<string | null>(doc.tokens.length).fill(null);
  const { parts } = doc.report;
  let speaker: string | null = null;
  for (const part of parts) {
    const { firstToken, endToken } = tokensOf(doc, part);
    if (part.role === "speaker-label") {
      speaker = doc.text
        .slice(part.start, part.end)
        .replace(/[\s:.–—-]+$/, "")
        .toLowerCase();
    } else if (part.role === "body" || part.role === "question") speakers.fill(speaker, firstToken, endToken);
  }
  const quotations = new Int32Array(doc.tokens.length).fill(-1);
  for (const [i, q] of findQuotations(doc.text).entries()) {
    const { firstToken, endToken } = tokensOf(doc, q);
    quotations.fill(i, firstToken, endToken);
  }
  return {
    names,
    speakerAt: (token) => speakers[token] ?? null,
    quotationAt: (token) => quotations[token] ?? -1,
  };
}
