import type { Span } from "../text/span.js";
import type { WordTags } from "../tags/tags.js";
import { ANSWERING } from "./cues.js";
import type { Act } from "./record.js";
import { type Syntax, kids, low, negated, predicateOf } from "./syntax.js";

/** Judgements that a thing is not so, and those that it is bad: what "called it …" does. */
const UNTRUE =
  /\b(?:fairy ?tales?|lies?|false|untrue|fabricat\w*|baseless|nonsense|fiction|invention|unfounded|rubbish|fake|hoax|not true|without foundation)\b/i;
const BAD =
  /\b(?:propaganda|farce|aggress\w+|illegal|unlawful|illegitimate|criminals?|crimes?|terroris\w+|disgrac\w+|shame\w*|outrag\w+|brutal|barbar\w+|cowardly|dangerous|reckless|provocati\w+|hypocri\w+|corrupt\w*|unacceptable|inappropriate|land grab|liars?|traitors?|absurd|irresponsible|racis\w+|genocid\w+|massacre|piracy|faker?|fraud\w*|opportunist|rapists?|ransom|insult|dishonest|incompetent|ridiculous|pathetic|bias(?:ed)?)\b/i;
const RED_LINE = /\b(?:red line|non-?starter|out of the question|off the table|no deal)\b/i;
const LIVING_WITH = /\b(?:can|could|would)\s+(?:live|go along)\s+with\b/i;

/** "called it a farce": a denial, an accusation, or null for a plain name. */
export function judging(s: Syntax, content: Span): Act | null {
  const words = wordsOf(s, content);
  return UNTRUE.test(words) ? "deny" : BAD.test(words) ? "accuse" : null;
}

const READY = new Set(["open", "ready", "willing", "prepared"]);
const OUGHT = new Set(["must", "should", "ought"]);
const TURNING_DOWN = new Set(["reject", "refuse", "oppose", "rebuff", "veto"]);
const LEAVING = new Set(["resign", "quit", "walk", "retaliate", "respond", "withdraw"]);
const AGREEING = new Set(
  "accept agree negotiate participate join consider entertain concede recognize recognise hand surrender give allow tolerate attend sign cede disarm withdraw talk bargain discuss compromise return release stop halt yield relinquish abandon meet deal rent".split(" "),
);

/** What somebody does by saying a clause, whatever verb reports it; null where it only states. */
export function actOfClause(s: Syntax, content: Span): Act | null {
  const words = wordsOf(s, content);
  if (/\?["”’]?$/.test(words)) return "ask";
  const verb = predicateOf(s, content);
  if (verb < 0) return null;
  if (refuses(s, content)) return "reject";
  const own = ownSubject(s, verb, content);
  const lemma = (s.words[verb] as WordTags).lemma;
  const aux = kids(s, verb, "aux").map((t) => low(s, t));
  const not = negated(s, verb);
  if (own && READY.has(lemma) && !not) return "propose";
  if (not && lemma === "comment") return "decline";
  if (own && not && ANSWERING.has(lemma) && !past(s, verb)) return "decline";
  if (own && TURNING_DOWN.has(lemma) && !not) return "reject";
  if (RED_LINE.test(words)) return "reject";
  if (LIVING_WITH.test(words)) return "accept";
  if (own && LEAVING.has(lemma) && aux.some((a) => WILL.has(a)) && !not) return "threaten";
  if (!own && (aux.some((a) => OUGHT.has(a)) || needs(s, verb))) return "demand";
  if (imperative(s, verb, content) || (lemma === "want" && firstPerson(s, verb))) return "demand";
  if (not && denies(s, verb, own)) return "deny";
  if (own && kids(s, verb, "aux").length === 0 && lemma === "unaware") return "deny";
  if (own && !not && aux.some((a) => WILL.has(a)) && pronounSubject(s, verb)) return "intend";
  return null;
}

const WILL = new Set(["will", "would", "'ll", "’ll", "'d", "’d"]);
const TO_COME = new Set([...WILL, "wo", "can", "ca", "could"]);

/** "would never accept", "will not negotiate", "cannot agree", "there can be no release": one's own refusal to come. */
export function refuses(s: Syntax, content: Span): boolean {
  const verb = predicateOf(s, content);
  if (verb < 0) return false;
  const aux = kids(s, verb, "aux").map((t) => low(s, t));
  const bare = infinitive(s, content);
  const lemma = (s.words[verb] as WordTags).lemma;
  if (!(bare || aux.some((a) => TO_COME.has(a))) || !negated(s, verb)) return false;
  if (AGREEING.has(lemma)) return bare || ownSubject(s, verb, content);
  return lemma === "be" && kids(s, verb, "expl").length > 0 && aux.some((a) => a === "can" || a === "could" || a === "will");
}

/** A warning of what one's own side will do: a subject that can act, and "will" or "would". */
export function selfWould(s: Syntax, content: Span): boolean {
  const verb = predicateOf(s, content);
  if (verb < 0 || !kids(s, verb, "aux").some((t) => WILL.has(low(s, t)))) return false;
  if (ownSubject(s, verb, content)) return true;
  const subject = kids(s, verb, "nsubj")[0];
  return subject !== undefined && FORCES.has((s.words[subject] as WordTags).lemma.toLowerCase());
}

const FORCES = new Set("army force government military troop movement front party union alliance side ally court ministry".split(" "));

/** A denial tells that something is not, or was not, so; a refusal to come is none. */
export function denies(s: Syntax, verb: number, own: boolean): boolean {
  const lemma = (s.words[verb] as WordTags).lemma;
  if (lemma === "be" && kids(s, verb, "expl").length > 0) return true;
  if (kids(s, verb, "nsubj").some((t) => ["nobody", "nothing", "none"].includes(low(s, t)) || kids(s, t, "det").some((d) => low(s, d) === "no"))) return true;
  return own && past(s, verb);
}

/** Whether a content is "to do something" or "never to do something". */
export function infinitive(s: Syntax, content: Span): boolean {
  if (!/^(?:not\s+|never\s+)?to\s+(?:never\s+|not\s+)?["“‘]?\p{L}/iu.test(wordsOf(s, content))) return false;
  const verb = predicateOf(s, content);
  return verb >= 0 && (kids(s, verb, "mark").some((t) => low(s, t) === "to") || s.words[verb]?.feats.includes("VerbForm=Inf") === true);
}

/** A content whose subject may be the speaker or its side: a pronoun or a name, or none at all in an infinitive. */
function ownSubject(s: Syntax, verb: number, content: Span): boolean {
  const subject = kids(s, verb, "nsubj")[0];
  if (subject === undefined) return infinitive(s, content);
  return ["i", "we", "he", "she", "it", "they"].includes(low(s, subject)) || s.words[subject]?.upos === "PROPN";
}

function pronounSubject(s: Syntax, verb: number): boolean {
  return kids(s, verb, "nsubj").some((t) => ["we", "he", "she", "it", "they", "i"].includes(low(s, t)));
}

function firstPerson(s: Syntax, verb: number): boolean {
  return kids(s, verb, "nsubj").some((t) => ["we", "i"].includes(low(s, t)));
}

function past(s: Syntax, verb: number): boolean {
  const w = s.words[verb] as WordTags;
  const helpers = kids(s, verb, "aux", "cop");
  return (
    w.feats.includes("Tense=Past") ||
    helpers.some((t) => (s.words[t]?.feats ?? "").includes("Tense=Past") || ["has", "have", "had", "'ve", "’ve", "did"].includes(low(s, t)))
  );
}

function needs(s: Syntax, verb: number): boolean {
  return (s.words[verb] as WordTags).lemma === "need" && kids(s, verb, "xcomp").length > 0;
}

/** "Publish the lists", "let it say so": a bare verb without subject in what is quoted. */
function imperative(s: Syntax, verb: number, content: Span): boolean {
  const w = s.words[verb] as WordTags;
  return w.feats.includes("Mood=Imp") && kids(s, verb, "nsubj").length === 0 && /^["“‘]/.test(wordsOf(s, content));
}

function wordsOf(s: Syntax, span: Span): string {
  return s.doc.text.slice(span.start, span.end);
}
