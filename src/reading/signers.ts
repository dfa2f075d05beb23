import type { Doc } from "../text/doc.js";
import type { Span } from "../text/span.js";
import type { Standing } from "./names.js";

/** "Ana Sol, Minister of Trade" above a release: who signs it, with the office. */
export interface Signer {
  /** Of the name alone. */
  readonly span: Span;
  readonly words: readonly string[];
  readonly office: string;
  readonly standing: Standing;
}

/** Null for the byline of a journalist, and where there is none. */
export function signerOf(doc: Doc): Signer | null {
  const part = doc.report.parts.slice(0, HEAD).find((p) => p.role === "byline");
  if (part === undefined) return null;
  const line = doc.text.slice(part.start, Math.min(part.end, part.start + LONGEST));
  const m = /^(\p{Lu}[^,\n]{3,60}),\s+(\p{Lu}[^\n]{3,})$/u.exec(line);
  if (m === null) return null;
  const [, name = "", office = ""] = m;
  return {
    span: { start: part.start, end: part.start + name.length },
    words: name.split(/\s+/),
    office,
    standing: { offices: [office], rank: null, gender: null },
  };
}

/** Whether a text is published by those whom it is about: it carries their masthead, or an office signs it. */
export function isRelease(doc: Doc): boolean {
  if (doc.report.parts.some((p) => p.role === "boilerplate") || signerOf(doc) !== null) return true;
  const title = doc.report.parts.find((p) => p.role === "headline");
  return (
    title !== undefined &&
    TITLED.test(doc.text.slice(title.start, Math.min(title.end, title.start + LONGEST)))
  );
}
/** "Statement by the Spokesperson on …", "Readout of …", "Joint communiqué": what an institution calls its own words. */
const TITLED =
  /^(?:(?:joint|press|official|public) )*(?:statement|declaration|communiqu[eé]|readout|press release|remarks|final document)\b(?! (?:angers|sparks|prompts|draws))/i;

const HEAD = 8;
const LONGEST = 200;

/**
 * The signer who takes the word in the release: by a speaker label, or as "I" where nobody is labelled. Else the name
 * above it is metadata, and no actor of the report.
 */
export function speakingSigner(doc: Doc): Signer | null {
  const signer = signerOf(doc);
  const surname = signer?.words.at(-1)?.toLowerCase() ?? "";
  if (signer === null || surname === "") return null;
  const labels = doc.report.parts.filter((p) => p.role === "speaker-label");
  const speaks =
    labels.length === 0
      ? /\b(?:I|my)\b/.test(doc.text)
      : labels.some((l) => doc.text.slice(l.start, l.end).toLowerCase().includes(surname));
  return speaks ? signer : null;
}

const OF_ONE_COUNTRY =
  /(?<!\b(?:U\.?S\.?|American|States)\s)\b(?:secretary of state\b(?!\s+for\b)|state department\b|department of state\b)/i;

/**
 * Whether an office or a text names, without a country, what only one country has: a "Secretary of State" for its
 * foreign minister. Behind the country's name it is somebody else who speaks of it.
 */
export function countryOfOffice(words: string): string | null {
  return OF_ONE_COUNTRY.test(words) ? "USA" : null;
}
