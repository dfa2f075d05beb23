import type { Span } from "../text/span.js";
import type { Attribution, WordTags } from "../tags/tags.js";
import { BY_PARSE, isTime, owns } from "./predicates.js";
import { type Syntax, kids, low, negated, opens, spanOf, subtreeSpan, trimmed } from "./syntax.js";
import { MAY_BE, isPassive } from "./verbGroup.js";

/** Nouns for what is told and by whom is left open; those of the second list in the plural, or as a mass. */
const CLAIMS: ReadonlySet<string> = new Set(
  "claim allegation accusation assertion suggestion insinuation rumour rumor notion".split(" "),
);
const REPORTS: ReadonlySet<string> = new Set(["report", "reporting"]);
/** Words between such a noun and what is told by no clause. */
const OF: ReadonlySet<string> = new Set(["of", "concerning"]);

/** "Refuted claims of any official contact", "called the suggestion that X baseless": what a content says that somebody tells, of whom it says nothing. */
export function byBareNoun(s: Syntax, t: number): Attribution | null {
  const w = s.words[t] as WordTags;
  const lemma = w.lemma.toLowerCase();
  if (w.upos !== "NOUN" || w.relation === "compound") return null;
  const many = low(s, t) !== "report" || kids(s, t, "det").some((k) => low(s, k) === "any");
  if (!CLAIMS.has(lemma) && !(REPORTS.has(lemma) && many)) return null;
  const after = (...relations: string[]) => kids(s, t, ...relations).filter((k) => k > t);
  if (kids(s, t, "nmod").some((k) => k < t && owns(s, k))) return null;
  if (after("nmod").some((k) => opens(s, k, "by", "from"))) return null;
  const clause = after("acl", "ccomp").find((k) => opens(s, k, "that"));
  const thing = after("nmod", "acl").find((k) => opener(s, k) !== undefined && !isTime(s, k));
  const matter = clause ?? thing;
  if (matter === undefined) return null;
  const preposition = matter === clause ? undefined : opener(s, matter);
  const whole = subtreeSpan(s, matter);
  const content: Span = {
    start: preposition === undefined ? whole.start : spanOf(s, preposition + 1).start,
    end: trimmed(s, whole.end),
  };
  const first = Math.min(t, ...kids(s, t, "det", "amod", "compound").filter((k) => k < t));
  const cue = { start: spanOf(s, first).start, end: spanOf(s, preposition ?? t).end };
  return content.end > content.start ? { source: null, cue, content: [content], confidence: BY_PARSE } : null;
}

/** The word that opens a phrase, where it is one of `OF`. */
function opener(s: Syntax, matter: number): number | undefined {
  return kids(s, matter, "case", "mark").find((k) => OF.has(low(s, k)));
}

/** Verbs whose object hears what is said. */
const HEARD: ReadonlySet<string> = new Set("tell inform assure warn notify advise order instruct".split(" "));

/** Whether a verb is a passive whose subject hears what is said, and nobody is told to say it: "had been assured that". */
export function isHeard(s: Syntax, t: number): boolean {
  const { lemma, upos } = s.words[t] as WordTags;
  if (upos !== "VERB" || !HEARD.has(lemma.toLowerCase()) || !isPassive(s, t)) return false;
  return !kids(s, t, "obl").some((k) => opens(s, k, "by"));
}

/** "People were being told that there was nothing on the table", "we were told to come back": who hears it is told, and not who says it. */
export function byHearer(s: Syntax, t: number): Attribution | null {
  if (!isHeard(s, t)) return null;
  const helpers = kids(s, t, "aux").filter((k) => k < t);
  if (helpers.some((k) => MAY_BE.has(low(s, k)))) return null;
  const told = kids(s, t, "ccomp", "xcomp").find((k) => k > t && opens(s, k, "that", "to"));
  // "As I was told", "if they are ordered to leave": nothing that somebody is told to have been told.
  if (told === undefined || negated(s, t) || opens(s, t, "if", "as", "unless")) return null;
  const whole = subtreeSpan(s, told);
  const cue = { start: spanOf(s, Math.min(t, ...helpers)).start, end: spanOf(s, t).end };
  const content: Span = { start: Math.max(whole.start, cue.end + 1), end: trimmed(s, whole.end) };
  return content.end > content.start ? { source: null, cue, content: [content], confidence: BY_PARSE } : null;
}
