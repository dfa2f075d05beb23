import { type Cast, mentionsFrom } from "./cast.js";
import { homeCountry } from "./home.js";
import type { Phrase } from "./phrases.js";
import { countryInWords } from "./publishers.js";
import { type Syntax, kids, low } from "./syntax.js";
import type { Voice } from "./voices.js";
import { longestAt } from "./world/world.js";

/** What a report has only one of, so that an adjective is enough to mean it. */
export interface Home {
  /** ISO 3166-1 alpha-3 of the country it is filed from and about; null where it is not plain. */
  readonly country: string | null;
  /** Name of its one armed group; null where it has none or several. */
  readonly rebels: string | null;
}

export function findHome(s: Syntax, cast: Cast): Home {
  const groups = cast.members.filter((m) => m.kind === "armed-group" && /(?:^|\s)\p{Lu}\S*$/u.test(m.name));
  return { country: homeCountry(s.doc), rebels: groups.length === 1 ? (groups[0]?.name ?? null) : null };
}

/**
 * Where a description says that an unnamed voice belongs: a country ("a senior Malagasy official"), else a body
 * ("an official at the defence ministry", "a palace adviser"). Only what describes the noun itself counts: "who
 * spoke to Fox News" makes nobody an American. Null where it says nothing.
 */
export function affiliationOf(s: Syntax, cast: Cast, voice: Voice, home: Home): string | null {
  for (const p of voice.phrases) {
    if (p.head < 0 || p.pronoun) continue;
    const found = inPhrase(s, cast, p, home);
    if (found !== null) return found;
  }
  return null;
}

function inPhrase(s: Syntax, cast: Cast, p: Phrase, home: Home): string | null {
  if (kids(s, p.head, "nsubj", "cop").length === 0 && labelled(s, p))
    return countryInWords(s.doc.text.slice(p.span.start, p.span.end));
  const describing = tokensOfDescription(s, p);
  for (const t of describing) {
    const known = longestAt(s.doc, t);
    const country = known?.matches[0]?.row.country;
    if (country) return country;
  }
  const body = bodyIn(cast, describing);
  if (body !== null) return body;
  for (const t of [...describing, p.head]) {
    const w = s.words[t]?.lemma.toLowerCase() ?? "";
    if (REBELS.has(w)) return home.rebels;
    const own = BODY_OF[w];
    if (own !== undefined) return own;
    if (OF_STATE.has(w)) return home.country;
  }
  return null;
}

/** Adjectives and nouns before a noun that stand for a body. */
const BODY_OF: Readonly<Record<string, string>> = {
  presidential: "presidency",
  palace: "presidency",
  congressional: "congress",
  parliamentary: "parliament",
};
const REBELS: ReadonlySet<string> = new Set(["rebel", "insurgent", "guerrilla", "separatist"]);
/** What every country has one of: with them the report's own country is meant. */
const OF_STATE: ReadonlySet<string> = new Set(
  "government cabinet capital state ministerial military army security intelligence police".split(" "),
);

/** Clauses say what somebody does, not where they belong. */
const DESCRIBING = ["amod", "compound", "nmod", "appos", "flat"] as const;

/** The tokens of what describes the noun of a phrase and is no clause, in text order. */
export function tokensOfDescription(s: Syntax, p: Phrase): number[] {
  const out: number[] = [];
  const stack = [p.head, ...kids(s, p.head, "conj")];
  for (let steps = 0; stack.length > 0 && steps < 40; steps++) {
    for (const k of kids(s, stack.pop() as number, ...DESCRIBING)) {
      const by = kids(s, k, "case").map((t) => low(s, t));
      if (by.some((w) => BESIDE.has(w) || (w === "of" && JUDGES.has(s.words[p.head]?.lemma ?? "")))) continue;
      out.push(k);
      stack.push(k);
    }
  }
  return out.sort((a, b) => a - b);
}

/** Those who are for or against what follows, and not of it: "critics of the bank". */
const JUDGES: ReadonlySet<string> = new Set(
  "critic opponent supporter advocate proponent detractor defender foe fan".split(" "),
);

/** Prepositions that tell what somebody has to do with, not whose they are. */
const BESIDE: ReadonlySet<string> = new Set("about on with into over between against familiar".split(" "));

/** The country or the name of a body or person of the cast that a description names. */
function bodyIn(cast: Cast, tokens: readonly number[]): string | null {
  const first = tokens[0];
  if (first === undefined) return null;
  const inside = new Set(tokens);
  for (const m of mentionsFrom(cast, Math.max(0, first - 8), (tokens.at(-1) as number) + 1)) {
    const member = cast.members[m.member];
    if (member === undefined || !inside.has(m.head) || member.kind === "group" || member.kind === "unnamed")
      continue;
    if (member.kind === "person" || member.kind === "state" || member.kind === "government") {
      if (member.country !== null) return member.country;
    } else if (member.kind !== "outlet")
      return member.kind === "organisation" && member.country !== null
        ? member.country
        : bodyName(member.name);
  }
  return null;
}

function bodyName(name: string): string {
  const words = name.replace(/^(?:the|its|their|his|her)\s+/i, "");
  return /^(?:presidential\s+)?palace$/i.test(words) ? "presidency" : words;
}

function labelled(s: Syntax, p: Phrase): boolean {
  const words = s.doc.text.slice(p.span.start, p.span.end);
  return words === words.toUpperCase();
}
