import { sentenceOf } from "../text/doc.js";
import type { Span } from "../text/span.js";
import type { WordTags } from "../tags/tags.js";
import type { Cast } from "./cast.js";
import { countryOf, isCommentator, isOfCountry, ownSide, speaksForAnother } from "./ownSide.js";
import { findQuotations } from "./quotations.js";
import type { Act, Naming } from "./record.js";
import { isKin } from "./roles.js";
import type { StatementSpans } from "./statements.js";
import { type Syntax, kids, low, predicateOf, tokensIn, wordsOf } from "./syntax.js";
import type { Voice } from "./voices.js";
import { longestAt } from "./world/world.js";

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

/** Cues of what one can only do for oneself: owning up, putting right, making known what one does. */
const OF_ITSELF: ReadonlySet<string> = new Set(
  "acknowledge admit announce conclude determine unveil preview concede confess correct identify disown convey apologize apologise reveal attributable release issue".split(
    " ",
  ),
);

/** Tokens of a content that are looked at. */
const MOST = 400;

interface Teller {
  readonly s: Syntax;
  readonly byHead: ReadonlyMap<number, number>;
  readonly statement: StatementSpans;
  /** Whether nobody can say who speaks. */
  readonly hidden: boolean;
  readonly isSide: (member: number) => boolean;
  /** ISO 3166-1 alpha-3 of the state for which the speaker acts, or null. */
  readonly country: string | null;
  /** Pronouns that can mean the speaker, or the one it speaks for, in words that are not the speaker's own. */
  readonly self: ReadonlySet<string>;
  /** Whether it speaks for somebody else, whom its own words call "he" or "the president". */
  readonly forAnother: boolean;
}

/**
 * Whether a principal speaks of its own acts, its own side or its own position: it took part in what it tells. One
 * who is known by name or office and confirms or denies speaks for itself, and so does a spokesman, as long as he
 * tells of no other side. Who states speaks of itself where the subject of what is said, or whose doing it is, is the
 * speaker or its side. Those who only comment are never principals.
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
  if (hidden) return naming === "unnamed" && statement.content.some((c) => tellsOfMe(s, statement, c));
  if (isCommentator(s, cast, voice)) return false;
  if (OWN_ACTS.has(act)) return true;
  if (act === "confirm" || act === "deny" || saysOfItself(s, statement)) return true;
  const side = ownSide(s, cast, byHead, voice);
  const country = countryOf(s, cast, voice, affiliation);
  const ofCountry = isOfCountry(cast, country);
  const forAnother = speaksForAnother(s, cast, voice);
  const teller: Teller = {
    s,
    byHead,
    statement,
    hidden,
    isSide: (member) => side.has(member) || ofCountry(member),
    country,
    self: selfOf(cast, voice, forAnother),
    forAnother,
  };
  if (forAnother) return !statement.content.every((c) => ofOthers(teller, c));
  return statement.content.some((c) => ofOwn(teller, c));
}

function saysOfItself(s: Syntax, statement: StatementSpans): boolean {
  return (
    statement.cue !== null && tokensIn(s, statement.cue).some((t) => OF_ITSELF.has(s.words[t]?.lemma ?? ""))
  );
}

function ofOwn(c: Teller, content: Span): boolean {
  const { s, statement } = c;
  const tokens = tokensIn(s, content).slice(0, MOST);
  if (/^\d[\d,.]*$/.test(wordsOf(s, content))) return true;
  if (statement.form !== "indirect" && tokens.some((t) => ofUs(s, t))) return true;
  const root = predicateOf(s, content);
  if (root >= 0 && isDoing(s, root) && ownedByUs(c, root)) return true;
  if (root >= 0 && kids(s, root, "obj", "iobj").some((t) => isPatient(c, content, t))) return true;
  if (root >= 0 && agentsOf(s, root).some((t) => isOwn(c, content, t))) return true;
  return mainSubjects(s, content, tokens)
    .flatMap((t) => [t, ...kids(s, t, "conj")])
    .some((t) => isOwn(c, content, t));
}

/** "Vetted by his firm's counsel": who does what is told in the passive. */
function agentsOf(s: Syntax, verb: number): number[] {
  return kids(s, verb, "obl").filter((t) => kids(s, t, "case").some((k) => low(s, k) === "by"));
}

/** "The guards had beaten him": what was done to the speaker or its side. */
function isPatient(c: Teller, content: Span, object: number): boolean {
  const self = OBJECTS[low(c.s, object)];
  if (self !== undefined) return c.self.has(self) && !isQuoted(c, content, object);
  const member = c.byHead.get(object);
  return member !== undefined && c.isSide(member);
}

const OBJECTS: Readonly<Record<string, string>> = { him: "he", her: "she", it: "it", them: "they" };

/** Whether what a spokesman tells has a subject, and it is one of another side. */
function ofOthers(c: Teller, content: Span): boolean {
  const tokens = tokensIn(c.s, content).slice(0, MOST);
  const subject = mainSubjects(c.s, content, tokens)[0];
  const member = subject === undefined ? undefined : c.byHead.get(subject);
  return member !== undefined && !c.isSide(member);
}

/** "I carried it myself" of one whose name is hidden: that one was there. */
function tellsOfMe(s: Syntax, statement: StatementSpans, content: Span): boolean {
  if (statement.form === "indirect") return false;
  return tokensIn(s, content)
    .slice(0, MOST)
    .some((t) => {
      const { relation, head } = s.words[t] as WordTags;
      const verb = s.words[head];
      return (
        low(s, t) === "i" &&
        relation === "nsubj" &&
        verb?.upos === "VERB" &&
        verb.feats.includes("Tense=Past") &&
        !IN_THE_MIND.has(verb.lemma) &&
        kids(s, head, "aux").length === 0
      );
    });
}

/** Pronouns that fit the speaker; of one who speaks for another those that fit the other. */
function selfOf(cast: Cast, voice: Voice, forAnother: boolean): ReadonlySet<string> {
  const member = voice.member === null ? undefined : cast.members[voice.member];
  if (forAnother) return new Set(["he", "she", "it", "they"]);
  const one = member?.kind === "person" || voice.introduced.person !== null;
  const { joined, plural, proper } = voice.introduced;
  if (voice.joint !== null || joined || (plural && !proper)) return new Set(["they"]);
  if (!one) return new Set(member === undefined ? ["he", "she", "it", "they"] : ["it", "they"]);
  if (member?.gender === "male") return new Set(["he"]);
  if (member?.gender === "female") return new Set(["she"]);
  return new Set(["he", "she"]);
}

/** "We did", "I will", "our team went", "they told us": the speaker as one who does it or whom it is done to. */
function ofUs(s: Syntax, token: number): boolean {
  const w = low(s, token);
  const { relation, head } = s.words[token] as WordTags;
  const governor = s.words[head];
  if (w === "we" || w === "i") return relation === "nsubj" && !IN_THE_MIND.has(governor?.lemma ?? "");
  // "Let us stay away" tells of nothing done.
  if (w === "us" || w === "me") return ["obj", "iobj"].includes(relation) && governor?.lemma !== "let";
  return (w === "our" || w === "my") && governor?.relation === "nsubj" && OWN_PEOPLE.has(governor.lemma);
}

/** What one thinks, feels, sees, lacks or says of others, and no doing. */
const IN_THE_MIND: ReadonlySet<string> = new Set(
  "think guess believe hope know mean suppose say see hear feel need want like understand wonder remember love fear worry care live find wish witness face watch".split(
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

/** "U.S. support for", "its readiness to": a noun that says what somebody does. What is important or needed is an opinion. */
function isDoing(s: Syntax, root: number): boolean {
  const w = s.words[root] as WordTags;
  return w.upos === "NOUN" && kids(s, root, "nsubj", "cop").length === 0 && !OPINIONS.has(w.lemma);
}

const OPINIONS: ReadonlySet<string> = new Set(
  "importance need necessity value significance urgency danger risk role problem fact".split(" "),
);

/** Whether a token is the speaker's side, by the cast or as every reader knows it ("U.S." of "U.S. support"). */
function namesSide({ s, byHead, isSide, country }: Teller, token: number): boolean {
  const member = byHead.get(token);
  if (member !== undefined) return isSide(member);
  return (
    country !== null &&
    (longestAt(s.doc, token)?.matches ?? []).some((m) => m.row.kind === "state" && m.row.country === country)
  );
}

function ownedByUs(c: Teller, noun: number): boolean {
  const owners = kids(c.s, noun, "nmod", "compound", "amod", "det").filter((t) => t < noun);
  return owners.some((t) => {
    return namesSide(c, t) || OURS.has(low(c.s, t)) || c.self.has(POSSESSIVES[low(c.s, t)] ?? "");
  });
}

const OURS: ReadonlySet<string> = new Set(["our", "my", "their", "its"]);
const PERCEIVED: ReadonlySet<string> = new Set([
  "see",
  "hear",
  "feel",
  "know",
  "live",
  "love",
  "witness",
  "face",
]);
const POSSESSIVES: Readonly<Record<string, string>> = { his: "he", her: "she", its: "it", their: "they" };

function isOwn(c: Teller, content: Span, subject: number): boolean {
  const { s } = c;
  const w = s.words[subject] as WordTags;
  const word = low(s, subject);
  if (word === "we" || word === "i") return !perceives(s, w.head);
  // In the speaker's own words "he" and "they" are others.
  const quoted = isQuoted(c, content, subject);
  if (["he", "she", "it", "they"].includes(word)) return w.relation !== "expl" && !quoted && c.self.has(word);
  const owners = kids(s, subject, "nmod", "det").map((t) => low(s, t));
  // "My husband" is somebody else.
  if (isKin(w.lemma) && owners.some((o) => OURS.has(o) || o in POSSESSIVES)) return false;
  if (namesSide(c, subject)) return true;
  return !quoted && owners.some((o) => c.self.has(POSSESSIVES[o] ?? ""));
}

/** What "we see" or "hear" only is there; what "we believe" or "see as a beginning" is a position. */
function perceives(s: Syntax, verb: number): boolean {
  return (
    PERCEIVED.has(s.words[verb]?.lemma ?? "") &&
    !kids(s, verb, "obl").some((t) => kids(s, t, "case").some((k) => low(s, k) === "as"))
  );
}

/** Whether a token stands in the speaker's own words. */
function isQuoted({ s, statement }: Teller, content: Span, token: number): boolean {
  if (statement.form !== "mixed") return statement.form === "direct";
  // Up to the token a quotation that holds it is still open.
  const words = s.doc.text.slice(content.start, s.doc.tokens[token]?.end);
  return findQuotations(words).some((q) => q.open && q.end === words.length);
}
