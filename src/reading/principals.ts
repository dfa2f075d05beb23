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
  const sides = hidden ? NOBODY : sidesOf(cast, voice);
  const isSide = (member: number) => {
    const m = cast.members[member];
    return (
      sides.has(member) ||
      (!hidden && affiliation !== null && m?.country === affiliation && m.kind !== "person")
    );
  };
  const direct = statement.form !== "indirect";
  return statement.content.some((c) => {
    const tokens = tokensIn(s, c).slice(0, MOST);
    if (/^\d[\d,.]*$/.test(s.doc.text.slice(c.start, c.end))) return !hidden;
    if (!hidden && direct && tokens.some((t) => ofUs(s, t))) return true;
    return mainSubjects(s, c, tokens).some((t) => isOwn(s, byHead, t, isSide));
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
function sidesOf(cast: Cast, voice: Voice): ReadonlySet<number> {
  const out = new Set<number>();
  const place = voice.member;
  const member = place === null ? undefined : cast.members[place];
  if (place === null || member === undefined) return out;
  out.add(place);
  for (const k of member.memberOf) out.add(k);
  return out;
}

/**
 * "We did", "I will", "our team went", "they told us": the speaker as one who does it or whom it is done to. What
 * "we see", "I think" or "we need" tells of no doing, and "our country" only says where one stands.
 */
function ofUs(s: Syntax, token: number): boolean {
  const w = low(s, token);
  const { relation, head } = s.words[token] as WordTags;
  const governor = s.words[head];
  if (w === "we" || w === "i") return relation === "nsubj" && !IN_THE_MIND.has(governor?.lemma ?? "");
  if (w === "us" || w === "me") return ["obj", "iobj"].includes(relation);
  return (w === "our" || w === "my") && governor?.relation === "nsubj" && OWN_PEOPLE.has(governor.lemma);
}

/** What one thinks, feels, sees, lacks or says of others, and no doing. */
const IN_THE_MIND: ReadonlySet<string> = new Set(
  "think guess believe hope know mean suppose say see hear feel need want like understand wonder remember love fear worry care live find wish".split(
    " ",
  ),
);

/** Those who act for a side. */
const OWN_PEOPLE: ReadonlySet<string> = new Set(
  "team government army force troop people side delegation ministry office soldier fighter diplomat envoy president minister department mission staff party company".split(
    " ",
  ),
);

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

const PERCEIVED: ReadonlySet<string> = new Set(["see", "hear", "feel", "live", "love"]);

const SELF: ReadonlySet<string> = new Set(["he", "she", "it", "they"]);

function isOwn(
  s: Syntax,
  byHead: ReadonlyMap<number, number>,
  subject: number,
  isSide: (member: number) => boolean,
): boolean {
  const w = s.words[subject] as WordTags;
  const word = low(s, subject);
  // What "we believe" or "see as a beginning" is a position; what "we see" or "hear" only is there.
  const verb = s.words[w.head];
  const perceives =
    PERCEIVED.has(verb?.lemma ?? "") &&
    !kids(s, w.head, "obl").some((t) => kids(s, t, "case").some((k) => low(s, k) === "as"));
  if (word === "we" || word === "i") return !perceives;
  if (SELF.has(word)) return w.relation !== "expl";
  const member = byHead.get(subject);
  if (member !== undefined && isSide(member)) return true;
  const passive = (s.words[w.head]?.feats ?? "").includes("Voice=Pass");
  return (
    !passive &&
    kids(s, subject, "nmod", "det").some((t) => ["her", "his", "its", "their"].includes(low(s, t)))
  );
}
