/** What a reader of GUM knows beyond the words: names, quotations, and who speaks. */
import { aroundOf as aroundOfReport } from "../src/reading/floor.js";
import type { Around } from "../src/reading/mentionTraits.js";
import type { Name } from "../src/tags/tags.js";
import type { Doc } from "../src/text/doc.js";
import type { GumDocument } from "./gum.js";

/** As in a report, but with the speakers that GUM notes above its sentences, unless `withSpeakers` is false. */
export function aroundOf(
  document: GumDocument,
  doc: Doc,
  names: readonly Name[],
  withSpeakers = true,
): Around {
  const around = aroundOfReport(doc, names);
  if (!withSpeakers) return around;
  const speakers: (string | null)[] = [];
  let i = 0;
  for (const token of doc.tokens) {
    while (i < document.spoken.length && (document.spoken[i]?.end ?? 0) <= token.start) i++;
    const s = document.spoken[i];
    speakers.push(s !== undefined && s.start <= token.start ? s.speaker : null);
  }
  return { ...around, speakerAt: (token) => speakers[token] ?? null };
}
