import { word } from "../text/doc.js";
import type { NamePhrase } from "./namePhrases.js";
import { titleOffice } from "./names.js";
import type { Syntax } from "./syntax.js";
import { longestAt } from "./world/world.js";

/**
 * The office in the title before a name, without the country whose office it is: "Iran's Foreign Minister" is
 * "Foreign Minister"; what the office is for stays ("Special Envoy for Yemen"). Null where the title has none.
 */
export function officeOfTitle(s: Syntax, phrase: NamePhrase): string | null {
  const words: string[] = [];
  for (let t = phrase.firstTitle; t < phrase.firstName;) {
    const found = longestAt(s.doc, t);
    const afterPreposition = /^(?:of|for|to|on|the)$/i.test(words[words.length - 1] ?? "");
    const country =
      found !== null &&
      found.endToken <= phrase.firstName &&
      !afterPreposition &&
      found.matches.some((m) => m.row.kind === "state");
    if (country) {
      t = found.endToken;
      continue;
    }
    const w = word(s.doc, t);
    const hyphen = /^[-–]$/.test(w) || /[-–]$/.test(words[words.length - 1] ?? "");
    if (hyphen && words.length > 0) words[words.length - 1] += w;
    else if (!/^['’]s?$/.test(w)) words.push(w);
    t++;
  }
  return titleOffice(words);
}
