import { type Span, contains } from "../text/span.js";
import { institution } from "./bodyWords.js";
import type { Cast } from "./cast.js";
import { isShare } from "./counts.js";
import { isChair, questioned } from "./labels.js";
import { isOutlet, outletInside } from "./outlets.js";
import { type Phrase, isOrigin } from "./phrases.js";
import type { ActorKind, Naming } from "./record.js";
import { isContender, isKin, isRole, numberOf } from "./roles.js";
import { type Syntax, kids, low, wordsOf } from "./syntax.js";
import type { Voice } from "./voices.js";
import { isOneOfAPeople, lookup } from "./world/world.js";

/** How far the text names a voice: by the cast, else by the phrase that introduced it. */
export function namingOf(s: Syntax, cast: Cast, voice: Voice): Naming {
  const p = voice.introduced;
  if (voice.sideOf !== null || voice.called !== null || voice.joint !== null || voice.row?.kind === "state")
    return "named";
  if (isLabel(s, voice)) return namingOfLabel(wordsOf(s, p.span), p);
  const known = voice.member === null ? undefined : cast.members[voice.member];
  // "ELN rebels" are the movement.
  const member = known?.kind !== "armed-group" && namesNoOne(s, p) ? undefined : known;
  const words = wordsOf(s, { start: p.span.start, end: Math.min(p.span.end, p.span.start + LONGEST_NAME) });
  if (member?.kind === "outlet" || voice.row?.kind === "outlet" || NEWS.test(words)) return "outlet";
  if (isOneOfAPeople(words)) return "unnamed";
  if (isPeople(s, p) || (!p.pronoun && isShare(wordsOf(s, p.span)))) return "collective";
  if (member?.kind === "person" || voice.phrases.some((q) => q.person !== null)) return "named";
  if (member?.kind === "group" && (p.plural || member.plural)) return p.joined ? "named" : "collective";
  if (member !== undefined && KINDS_NAMED.has(member.kind) && !isRole("document", p.lemma)) return "named";
  return p.pronoun ? namingOfPronoun(s, p) : namingOfNoun(s, cast, p);
}

/** Names by which an agency or a station says what it is, wherever its country stands in them. */
const NEWS =
  /^(?:the\s+)?(?:\p{L}+\s+){0,4}?(?:(?:News|Press) (?:Agency|Service)|(?:Radio|Agence|Agencia|Agenzia) \p{Lu}\S*(?: (?:de|\p{Lu}\S*))*)$/u;
const LONGEST_NAME = 120;

const KINDS_NAMED: ReadonlySet<ActorKind> = new Set([
  "person",
  "state",
  "government",
  "body",
  "organisation",
  "armed-group",
]);

/** Words for many of whom nobody can say who they are. */
const MANY: ReadonlySet<string> = new Set(
  "some many others most few those everyone everybody several all".split(" "),
);

function namingOfPronoun(s: Syntax, p: Phrase): Naming {
  return p.head >= 0 && MANY.has(low(s, p.head)) ? "collective" : "named";
}

function namingOfNoun(s: Syntax, cast: Cast, p: Phrase): Naming {
  const lemma = p.lemma.toLowerCase();
  if (isRole("document", lemma) && !p.proper)
    return outletInside(s, cast, p) && PRESS.has(lemma) ? "outlet" : "document";
  if (isOutlet(s, p)) return "outlet";
  if (/^spokes/.test(lemma) || actsFor(s, p)) return "described";
  if (isKin(lemma) && !p.plural) return "described";
  if (isRole("office", lemma) && p.plural && p.definite && kids(s, p.head, "nmod").some((t) => t > p.head))
    return "described";
  if (numberOf(lemma) !== null) return /^the\s+\S+$/i.test(wordsOf(s, p.span)) ? "named" : "unnamed";
  if (isOrigin(s, p.head)) return "named";
  const many = p.plural && !counted(p);
  if (VAGUE.has(lemma) || (p.head >= 0 && MANY.has(low(s, p.head)) && many)) return "collective";
  if (many && (!SOURCES.has(lemma) || PEOPLE.has(lemma)) && ofMany(s, p)) return "collective";
  if (isRole("office", lemma) && !p.plural && (p.definite || heldByOne(s, p))) return "described";
  if (isContender(lemma) && !p.plural && p.definite) return "named";
  if (many && isRole("collective", lemma)) return "collective";
  // "The mediators", "the leaders": people whom the report tells of, not sources that it hides.
  if (p.plural && p.definite && !SOURCES.has(lemma) && !isOwned(s, p)) return "named";
  if (many && isRole("unnamed", lemma) && !INSIDERS.has(lemma) && isBare(s, p)) return "collective";
  if (isRole("unnamed", lemma) || isRole("office", lemma) || isRole("collective", lemma)) return "unnamed";
  if (p.proper || p.joined || institution(lemma) !== null || BODIES.has(lemma)) return "named";
  if (many) return "collective";
  const owned = p.definite || /^\p{Lu}[^\n]{0,80}?['’]s?\s/u.test(wordsOf(s, p.span));
  return owned && !p.plural ? "named" : "unnamed";
}

/** "Some lawmakers", "many people": more than a reader could count, and nobody says what they know. */
function ofMany(s: Syntax, p: Phrase): boolean {
  const described = kids(s, p.head, "acl").length > 0;
  return kids(s, p.head, "det", "amod").some((t) =>
    (described ? ["many", "most"] : ["many", "most", "some", "few", "other"]).includes(low(s, t)),
  );
}

/** "Sol aides", "fact-checkers": a common noun for many, which the tagger took for somebody's name. */
function namesNoOne(s: Syntax, p: Phrase): boolean {
  if (p.head < 0 || p.pronoun || p.joined || p.person !== null) return false;
  const word = wordsOf(s, s.doc.tokens[p.head] as Span);
  if (!/^\p{Ll}.*[^s]s$/u.test(word)) return false;
  const tag = s.words[p.head];
  return isRole("unnamed", word.slice(0, -1)) || (tag?.upos === "NOUN" && tag.lemma === word);
}

/** "Sol's friends", "his advisers": known by the one whose they are, and by nothing else. */
function isOwned(s: Syntax, p: Phrase): boolean {
  return isRole("unnamed", p.lemma) && !/^(?:the|these|those|both)\b/i.test(wordsOf(s, p.span));
}

/** "Workers objected": a plural that nothing counts, points to or describes further means those of that kind in general. */
function isBare(s: Syntax, p: Phrase): boolean {
  return kids(s, p.head, "det", "nummod", "acl", "nmod", "appos").length === 0;
}

/** Words that a report keeps for those whom it will not name. */
const SOURCES: ReadonlySet<string> = new Set(
  "official source person people diplomat aide adviser advisor insider".split(" "),
);

/** Those who know from inside, and mostly hide. */
const INSIDERS: ReadonlySet<string> = new Set([
  ...SOURCES,
  ..."executive negotiator mediator staffer officer commander agent deputy delegate minister ambassador envoy".split(
    " ",
  ),
]);

const PEOPLE: ReadonlySet<string> = new Set(["person", "people"]);

/** "A lawyer for Ana Sol": known by the one for whom it speaks. */
function actsFor(s: Syntax, p: Phrase): boolean {
  if (!AGENTS.has(p.lemma.toLowerCase())) return false;
  return kids(s, p.head, "nmod").some(
    (t) =>
      s.words[t]?.upos === "PROPN" && kids(s, t, "case").some((k) => ["for", "'s", "’s"].includes(low(s, k))),
  );
}

const AGENTS: ReadonlySet<string> = new Set(
  "lawyer attorney solicitor counsel representative agent publicist".split(" "),
);

/** "Yemenis", "the Americans": a whole people. */
function isPeople(s: Syntax, p: Phrase): boolean {
  if (p.head < 0 || p.pronoun || p.joined) return false;
  return lookup(wordsOf(s, s.doc.tokens[p.head] as Span))[0]?.sense === "people";
}

/** Reports of the press, which stand for the outlet: "a Meridian Wire report". */
const PRESS: ReadonlySet<string> = new Set("report article story dispatch headline bulletin".split(" "));

const VAGUE: ReadonlySet<string> = new Set("west public some many others most few crowd world".split(" "));

/** Nouns for a body or side that is known without a name. */
const BODIES: ReadonlySet<string> = new Set(
  "authority side party front neighbour neighbor country state camp union bloc coalition company bank court council team group movement".split(
    " ",
  ),
);

/** An office without an article, as headlines and appositions have it: "Surinamese ambassador says". */
function heldByOne(s: Syntax, p: Phrase): boolean {
  return (
    /^\p{Lu}\p{Ll}/u.test(wordsOf(s, p.span)) && !/^(?:an?|one|another|some|any)\s/i.test(wordsOf(s, p.span))
  );
}

/** A plural whose number is told: "three analysts". */
function counted(p: Phrase): boolean {
  return p.count[1] !== null || p.count[0] > 2;
}

/** A label names ("MR TANGVALD"), or describes by an outlet in brackets, an office, or a role in the meeting. */
function namingOfLabel(words: string, p: Phrase): Naming {
  if (p.surname !== null) return "named";
  if (/\([^)]+\)\s*$/.test(words)) return "described";
  if (questioned(words)) return "unnamed";
  return isRole("unnamed", p.lemma) && !isChair(words) ? "unnamed" : "described";
}

/** Whether a voice is introduced by the label of a transcript. */
export function isLabel(s: Syntax, voice: Voice): boolean {
  return labelAt(s, voice.introduced.span.start) !== null;
}

function labelAt(s: Syntax, place: number): Span | null {
  const { parts } = s.doc.report;
  let [low_, high] = [0, parts.length];
  while (low_ < high) {
    const mid = (low_ + high) >> 1;
    if ((parts[mid]?.end ?? 0) <= place) low_ = mid + 1;
    else high = mid;
  }
  const part = parts[low_];
  return part?.role === "speaker-label" && contains(part, { start: place, end: place }) ? part : null;
}
