import { sentenceOf } from "../text/doc.js";
import type { Span } from "../text/span.js";
import type { WordTags } from "../tags/tags.js";
import type { Cast } from "./cast.js";
import type { Act, Naming } from "./record.js";
import type { StatementSpans } from "./statements.js";
import { type Syntax, kids, low, predicateOf, subtreeSpan, tokensIn } from "./syntax.js";
import type { Voice } from "./voices.js";

/** Acts that one does for oneself or one's side. */
const OWN_ACTS: ReadonlySet<Act> = new Set([
  "propose",
  "accept",
  "reject",
  "demand",
  "promise",
  "threaten",
  "intend",
  "decline",
  "support",
]);

/**
 * Whether a principal speaks of its own acts, its own side or its own position: it took part in what it tells. One
 * who is known by name or office and confirms or denies speaks for itself; who states speaks of itself where
 * the subject of what is said is the speaker or its side. Those who only comment are never principals.
 */
export function speaksOfOwn(
  { s, cast, byHead }: { s: Syntax; cast: Cast; byHead: ReadonlyMap<number, number> },
  statement: StatementSpans,
  act: Act,
  voice: Voice,
  naming: Naming,
  affiliation: string | null,
): boolean {
  const hidden = naming === "unnamed" || naming === "collective";
  const answers = act === "confirm" || act === "deny";
  if (hidden && !answers) return false;
  if (!hidden && (OWN_ACTS.has(act) || answers || saysOfItself(s, statement))) return true;
  if (isCommentator(s, cast, voice)) return false;
  const sides = hidden ? NOBODY : sidesOf(cast, voice, affiliation);
  const direct = statement.form !== "indirect";
  return statement.content.some((c) => {
    const tokens = tokensIn(s, c).slice(0, MOST);
    if (/^\d[\d,.]*$/.test(s.doc.text.slice(c.start, c.end))) return !hidden;
    if (!hidden && tokens.some((t) => ofUs(s, t, direct))) return true;
    return mainSubjects(s, c, tokens).some((t) => isOwn(s, byHead, t, sides));
  });
}

/** Cues of what one can only do for oneself: owning up, putting right. */
const OF_ITSELF: ReadonlySet<string> = new Set(
  "acknowledge admit concede confess correct identify disown convey apologize apologise reveal".split(" "),
);

function saysOfItself(s: Syntax, statement: StatementSpans): boolean {
  return (
    statement.cue !== null && tokensIn(s, statement.cue).some((t) => OF_ITSELF.has(s.words[t]?.lemma ?? ""))
  );
}

const NOBODY: ReadonlySet<number> = new Set();

/** Tokens of a content that are looked at. */
const MOST = 400;

/** Roles of those who tell what they think of other people's doings. */
const COMMENTATOR =
  /\b(?:analysts?|experts?|economists?|professors?|historians?|scholars?|researchers?|fellows?|scientists?|pundits?|commentators?|pollsters?|columnists?|think\s+tanks?|institutes?|universit(?:y|ies)|residents?|married\s+to|wife|widow|mother|father|brother|sister)\b/i;

function isCommentator(s: Syntax, cast: Cast, voice: Voice): boolean {
  const member = voice.member === null ? undefined : cast.members[voice.member];
  if (member !== undefined && COMMENTATOR.test(member.office ?? "")) return true;
  return voice.phrases.slice(0, 4).some((p) => {
    if (p.head < 0 || p.pronoun) return false;
    const { start, end } = subtreeSpan(s, p.head);
    return COMMENTATOR.test(s.doc.text.slice(start, Math.min(end, start + 300)));
  });
}

/** The members of the cast that are the speaker or its side: its bodies and its country. */
function sidesOf(cast: Cast, voice: Voice, affiliation: string | null): ReadonlySet<number> {
  const out = new Set<number>();
  const place = voice.member;
  const member = place === null ? undefined : cast.members[place];
  if (affiliation !== null)
    for (const [k, m] of cast.members.entries())
      if (m.kind !== "person" && m.country === affiliation) out.add(k);
  if (place === null || member === undefined) return out;
  out.add(place);
  for (const k of member.memberOf) out.add(k);
  return out;
}

/** "We", "our", "us", and "I" where it is no hedge, in a direct quotation. */
function ofUs(s: Syntax, token: number, direct: boolean): boolean {
  const w = low(s, token);
  if (w === "we" || w === "our" || w === "us") return direct;
  return w === "i" && direct && !HEDGES.has(s.words[s.words[token]?.head ?? -1]?.lemma ?? "");
}

const HEDGES: ReadonlySet<string> = new Set([
  "think",
  "guess",
  "believe",
  "hope",
  "know",
  "mean",
  "suppose",
  "say",
]);

/** The subjects of the clauses that a content states, those of clauses inside it aside. */
function mainSubjects(s: Syntax, content: Span, tokens: readonly number[]): number[] {
  const root = predicateOf(s, content);
  if (root < 0) return [];
  const inside = new Set(tokens);
  const here = sentenceOf(s.doc, root);
  const clauses = tokens.filter(
    (t) =>
      t === root || ["conj", "parataxis"].includes(s.words[t]?.relation ?? "") || s.words[t]?.head === -1,
  );
  return clauses
    .flatMap((t) => kids(s, t, "nsubj"))
    .filter((t) => inside.has(t) && sentenceOf(s.doc, t) >= here);
}

const SELF: ReadonlySet<string> = new Set(["he", "she", "it", "they", "i", "we"]);

function isOwn(
  s: Syntax,
  byHead: ReadonlyMap<number, number>,
  subject: number,
  sides: ReadonlySet<number>,
): boolean {
  const w = s.words[subject] as WordTags;
  if (SELF.has(low(s, subject))) return w.relation !== "expl";
  const member = byHead.get(subject);
  if (member !== undefined && sides.has(member)) return true;
  const passive = (s.words[w.head]?.feats ?? "").includes("Voice=Pass");
  return (
    !passive &&
    kids(s, subject, "nmod", "det").some((t) => ["her", "his", "its", "their"].includes(low(s, t)))
  );
}
