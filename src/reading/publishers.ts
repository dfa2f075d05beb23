import type { Doc } from "../text/doc.js";
import { countryOfOffice, signerOf } from "./signers.js";
import { longestPrefix, lookupPlace } from "./world/world.js";

/** The country in a label or description: "SENIOR STATE DEPARTMENT OFFICIAL", "A Canadian official". */
export function countryInWords(label: string): string | null {
  const words = label.split(/\s+/).map(capitalised);
  for (let i = 0; i < words.length; i++) {
    const length = longestPrefix(words.slice(i, i + 6));
    const row = length === 0 ? null : lookupPlace(words.slice(i, i + length).join(" "));
    // "Ministry of Foreign Affairs" names no magazine of that name.
    if (row?.country && row.kind !== "outlet") return row.country;
  }
  return null;
}

/** "STATE" of a label in capitals as "State"; short acronyms stay. */
function capitalised(word: string): string {
  const bare = word.replace(/[,.]$|['’]s$/g, "");
  return bare.length > 3 && bare === bare.toUpperCase() ? bare.charAt(0) + bare.slice(1).toLowerCase() : bare;
}

/** The country of a release's publisher: by its outlet, its signer or its masthead, never by what it is about. */
export function countryOfPublisher(doc: Doc): string | null {
  const { outlet, text, parts } = doc.report;
  const signer = signerOf(doc);
  const office = signer === null ? null : (countryInWords(signer.office) ?? countryOfOffice(signer.office));
  const masthead = parts
    .slice(0, HEAD)
    .filter((p) => p.role === "boilerplate" || p.role === "byline")
    .map((p) => text.slice(p.start, Math.min(p.end, p.start + LONGEST_LINE)));
  return (
    countryInWords(outlet ?? "") ??
    office ??
    masthead.map((line) => countryInWords(line) ?? countryOfOffice(line)).find((code) => code !== null) ??
    (masthead.length > 0 ? countryOfOffice(text.slice(0, START)) : null)
  );
}

const LONGEST_LINE = 200;
/** Characters of a release in which it says what house it comes from. */
const START = 4_000;

/** Parts at the top among which a release names who publishes it. */
export const HEAD = 6;
