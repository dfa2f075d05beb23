import { word } from "../text/doc.js";
import type { NamePhrase } from "./namePhrases.js";
import type { Seen } from "./membership.js";
import { singularOffice, titleOffice } from "./names.js";
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

/** "Foreign Ministers Ana Sol and Bo Lee": those joined behind a title of many hold it too. */
export function shareTitles(s: Syntax, seen: Seen[]): void {
  for (const [i, last] of seen.entries()) {
    const { phrase, standing } = seen[i - 1] ?? last;
    const many =
      phrase !== last.phrase && standing.offices.length > 0 && isTitledMany(s, phrase, seen, i - 1);
    const between = s.lows.slice(phrase.endToken, last.phrase.firstToken).join(" ");
    if (!many || last.phrase.sort !== "person" || !JOINING.has(between)) continue;
    if (last.standing.offices.length === 0)
      seen[i] = { ...last, standing: { ...last.standing, offices: standing.offices } };
  }
}
const JOINING: ReadonlySet<string> = new Set(["and", ",", ", and"]);

/** Whether a title of many stands before a name, or before the one that it is joined to. */
function isTitledMany(s: Syntax, phrase: NamePhrase, seen: readonly Seen[], i: number): boolean {
  const own = Array.from({ length: phrase.firstName - phrase.firstTitle }, (_, k) =>
    word(s.doc, phrase.firstTitle + k),
  );
  if (own.length > 0) return own.some((w) => singularOffice(w) !== null);
  const before = seen[i - 1]?.phrase;
  if (before === undefined || phrase.firstToken - before.endToken > 1) return false;
  return isTitledMany(s, before, seen, i - 1);
}
