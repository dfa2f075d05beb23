import type { Term, Wanted } from "./connection.js";
import { daysOf } from "./days.js";
import type { Search } from "./ledger.js";
import { LINE_KINDS, facet } from "./lines.js";
import { plain } from "./plain.js";

/**
 * Lines are numbered by the day on which their report was published, then as they came, so that the latest come
 * first without sorting and a stretch of days is a stretch of numbers. 2^31 lines a day keep numbers below 2^53.
 */
const LINES_PER_DAY = 2 ** 31;

export function lineNumber(published: string | null, count: number): number {
  return (daysOf(published)?.[0] ?? 0) * LINES_PER_DAY + count;
}

/** Words as people type them, as alternatives of terms. Never throws; what holds no letter or digit is passed over. */
export function parseWords(words: string): Term[][] {
  const alternatives: Term[][] = [[]];
  for (const [, minus, quoted, bare] of words.slice(0, 1000).matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/g)) {
    if (bare === "OR" && minus === "") {
      alternatives.push([]);
      continue;
    }
    const typed = quoted ?? bare ?? "";
    const phrase = typed.replace(/[^\p{L}\p{N}\p{M}'’.-]+/gu, " ").trim();
    if (!/[\p{L}\p{N}]/u.test(phrase)) continue;
    const prefix = quoted === undefined && typed.endsWith("*");
    (alternatives.at(-1) as Term[]).push({ phrase, prefix, not: minus !== "" });
  }
  return alternatives.filter((terms) => terms.length > 0);
}

/** What the columns of the index must hold; one for each kind of line that is asked for. */
export function wantedOf(search: Search): Wanted[] {
  const { since, until, words = "", kinds = ["statement"] } = search;
  const first = since === undefined ? null : (daysOf(since)?.[0] ?? 0) * LINES_PER_DAY;
  const last = until === undefined ? null : ((daysOf(until)?.[1] ?? 0) + 1) * LINES_PER_DAY - 1;
  const facets = (["act", "naming", "terms", "form"] as const).flatMap((property) => {
    const value = search[property];
    return value === undefined ? [] : [facet(property, value)];
  });
  const said = parseWords(words);
  const who = search.speaker === undefined ? [] : [plain(search.speaker)];
  const outlet = search.outlet === undefined ? [] : [plain(search.outlet)];
  // Nearly all lines are statements: to ask the index for them too would only slow it down.
  const narrowed =
    facets.length + who.length + outlet.length > 0 ||
    (said.length > 0 && said.every((terms) => terms.some((t) => !t.not)));
  return LINE_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => ({
    kind,
    said,
    who,
    outlet,
    facets: kind === "statement" && narrowed ? facets : [facet("kind", kind), ...facets],
    // An undated report is before nothing and after nothing.
    first: first ?? (last === null ? null : LINES_PER_DAY),
    last,
  }));
}
