import type { Span } from "../text/span.js";
import type { WordTags } from "../tags/tags.js";
import { ANSWERING, actOfCue, mainWord } from "./cues.js";
import type { Act } from "./record.js";
import type { StatementSpans } from "./statements.js";
import { type Syntax, kids, low, negated, predicateOf, tokensIn } from "./syntax.js";

/**
 * What the speaker does by saying it. The words that report it decide, with their negation ("did not deny",
 * "refused to say"); under a verb of plain speech what is said decides ("said it would never accept" is a
 * refusal), since a reported act beats its cue verb. `state` where nothing more specific fits.
 */
export function actOf(s: Syntax, statement: StatementSpans): Act {
  const { cue } = statement;
  const content = statement.content[0] as Span;
  if (cue === null) return actOfTurn(s, statement);
  const head = mainWord(s, cue);
  if (head < 0) return "state";
  const w = s.words[head] as WordTags;
  const refusing = refusal(s, cue, head, content);
  if (refusing !== null) return refusing;
  const followed = infinitive(s, content) ? "to" : null;
  const own = actOfCue(w.lemma.toLowerCase(), w.upos, followed);
  const not = negated(s, head) || tokensIn(s, cue).some((t) => ["not", "n't", "never"].includes(low(s, t)));
  const special = SPECIAL[w.lemma.toLowerCase()]?.(s, content, followed);
  if (special !== undefined && special !== null) return special;
  if (own === null) return actOfContent(s, statement) ?? "state";
  if (not) return NEGATED[own] ?? own;
  if (own === "promise" && refuses(s, content)) return "reject";
  return own;
}

/** What is left of an act when its cue is denied: "did not accept", "does not believe" (which is still a belief). */
const NEGATED: Partial<Record<Act, Act>> = {
  accept: "reject",
  support: "reject",
  confirm: "decline",
  deny: "state",
  reject: "state",
  promise: "decline",
  propose: "state",
};

/** Cues whose act hangs on what follows them. */
const SPECIAL: Readonly<Record<string, (s: Syntax, content: Span, followed: "to" | null) => Act | null>> = {
  warn: (s, c) => (selfWould(s, c) ? "threaten" : null),
  insist: (s, c) => (/^(?:on|upon)\b/i.test(wordsOf(s, c)) || subjunctive(s, c) ? "demand" : null),
  agree: (_s, _c, followed) => (followed === "to" ? "accept" : null),
  call: (s, c) => (/^(?:on|upon|for)\b/i.test(wordsOf(s, c)) ? "demand" : judging(s, c)),
  tell: (s, c, followed) => (followed === "to" ? "demand" : actOfClause(s, c)),
  ask: (_s, c, followed) => (followed === "to" || /^for\b/i.test(wordsOf(_s, c)) ? "demand" : null),
  describe: judging,
  brand: judging,
  label: judging,
  dub: judging,
  characterize: judging,
  characterise: judging,
};

const UNTRUE = /\b(?:fairy ?tales?|lies?|false|untrue|fabricat\w*|baseless|nonsense|fiction|invention|unfounded|rubbish|fake|hoax|not true|without foundation)\b/i;
const BAD =
  /\b(?:propaganda|farce|aggress\w+|illegal|unlawful|criminal|terroris\w+|disgrac\w+|shame\w*|outrag\w+|brutal|barbar\w+|cowardly|dangerous|reckless|provocati\w+|hypocri\w+|corrupt\w*|unacceptable|land grab|liar|traitor|absurd|irresponsible|racis\w+|genocid\w+|massacre|crimes?)\b/i;

function judging(s: Syntax, content: Span): Act | null {
  const words = wordsOf(s, content);
  return UNTRUE.test(words) ? "deny" : BAD.test(words) ? "accuse" : null;
}

const REFUSERS = new Set(["refuse", "decline"]);

/** "declined to say", "would not discuss", "refused to disarm": to speak, or to do; null where nothing is refused. */
function refusal(s: Syntax, cue: Span, head: number, content: Span): Act | null {
  const tokens = tokensIn(s, cue);
  const refuser = tokens.find((t) => REFUSERS.has((s.words[t] as WordTags).lemma));
  if (refuser !== undefined) {
    const inCue = tokens.filter((t) => t > refuser && s.words[t]?.upos === "VERB").at(0);
    const doing = inCue ?? (infinitive(s, content) ? predicateOf(s, content) : -1);
    if (doing < 0) return "reject";
    return answering(s, doing) ? "decline" : "reject";
  }
  const would = tokens.some((t) => ["will", "wo", "would", "going", "could", "can", "ca"].includes(low(s, t)));
  const not = tokens.some((t) => ["not", "n't", "n’t", "never", "neither"].includes(low(s, t)));
  return would && not && answering(s, head) ? "decline" : null;
}

function answering(s: Syntax, verb: number): boolean {
  const lemma = (s.words[verb] as WordTags).lemma;
  return ANSWERING.has(lemma) || (lemma === "be" && kids(s, verb, "aux:pass").length > 0) || low(s, verb) === "drawn";
}

/** A turn of a transcript: a question asks; a short one may do nothing but decline, confirm or deny. */
function actOfTurn(s: Syntax, statement: StatementSpans): Act {
  const label = statement.source === null ? "" : s.doc.text.slice(statement.source.start, statement.source.end);
  if (/^(?:question|q)\b/i.test(label)) return "ask";
  return "state";
}

/** What plain speech does by its content; null where it only states. */
function actOfContent(s: Syntax, statement: StatementSpans): Act | null {
  for (const content of statement.content) {
    const act = actOfClause(s, content);
    if (act !== null) return act;
  }
  return null;
}

const READY = new Set(["open", "ready", "willing", "prepared"]);
const OUGHT = new Set(["must", "should", "ought"]);
const TURNING_DOWN = new Set(["reject", "refuse", "oppose", "rebuff", "veto"]);
const AGREEING = new Set(
  "accept agree negotiate participate join consider entertain concede recognize recognise hand surrender give allow tolerate attend sign cede disarm withdraw talk bargain discuss compromise return release stop halt yield relinquish abandon meet deal".split(" "),
);

function actOfClause(s: Syntax, content: Span): Act | null {
  const words = wordsOf(s, content);
  if (/\?["”’]?$/.test(words)) return "ask";
  const verb = predicateOf(s, content);
  if (verb < 0) return null;
  if (refuses(s, content)) return "reject";
  const own = ownSubject(s, verb, content);
  const lemma = (s.words[verb] as WordTags).lemma;
  const aux = kids(s, verb, "aux").map((t) => low(s, t));
  if (own && READY.has(lemma) && !negated(s, verb)) return "propose";
  if (own && negated(s, verb) && ANSWERING.has(lemma) && !past(s, verb)) return "decline";
  if (own && TURNING_DOWN.has(lemma) && !negated(s, verb)) return "reject";
  if (!own && (aux.some((a) => OUGHT.has(a)) || needs(s, verb))) return "demand";
  if (imperative(s, verb, content)) return "demand";
  if (negated(s, verb) && denies(s, verb, own)) return "deny";
  return null;
}

/** "would never accept", "will not negotiate", "cannot agree", "there can be no release": one's own refusal to come. */
function refuses(s: Syntax, content: Span): boolean {
  const verb = predicateOf(s, content);
  if (verb < 0) return false;
  const aux = kids(s, verb, "aux").map((t) => low(s, t));
  const bare = infinitive(s, content);
  const toCome = bare || aux.some((a) => ["will", "wo", "would", "can", "ca", "could", "’ll", "'ll"].includes(a));
  const lemma = (s.words[verb] as WordTags).lemma;
  if (!toCome || !negated(s, verb)) return false;
  if (AGREEING.has(lemma)) return bare || ownSubject(s, verb, content);
  return lemma === "be" && kids(s, verb, "expl").length > 0 && aux.some((a) => a === "can" || a === "could" || a === "will");
}

/** A content whose subject may be the speaker or its side: a pronoun, or none at all in an infinitive. */
function ownSubject(s: Syntax, verb: number, content: Span): boolean {
  const subject = kids(s, verb, "nsubj")[0];
  if (subject === undefined) return infinitive(s, content);
  return ["i", "we", "he", "she", "it", "they"].includes(low(s, subject)) || s.words[subject]?.upos === "PROPN";
}

function selfWould(s: Syntax, content: Span): boolean {
  const verb = predicateOf(s, content);
  return verb >= 0 && ownSubject(s, verb, content) && kids(s, verb, "aux").some((t) => ["will", "would", "'ll", "’ll"].includes(low(s, t)));
}

/** A denial tells that something is not, or was not, so; a refusal to come is none. */
function denies(s: Syntax, verb: number, own: boolean): boolean {
  const lemma = (s.words[verb] as WordTags).lemma;
  if (lemma === "be" && kids(s, verb, "expl").length > 0) return true;
  return own && past(s, verb);
}

function past(s: Syntax, verb: number): boolean {
  const w = s.words[verb] as WordTags;
  return w.feats.includes("Tense=Past") || kids(s, verb, "aux", "cop").some((t) => (s.words[t]?.feats ?? "").includes("Tense=Past") || ["has", "have", "had", "'ve", "’ve"].includes(low(s, t)));
}

function needs(s: Syntax, verb: number): boolean {
  const lemma = (s.words[verb] as WordTags).lemma;
  return lemma === "need" && kids(s, verb, "xcomp").length > 0;
}

/** "Publish the lists", "release them": a bare verb that begins what is quoted. */
function imperative(s: Syntax, verb: number, content: Span): boolean {
  const w = s.words[verb] as WordTags;
  return w.feats.includes("Mood=Imp") && kids(s, verb, "nsubj").length === 0 && /^["“‘']/.test(wordsOf(s, content));
}

/** "that the rebels lay down their arms": a bare verb with a subject in the third person. */
function subjunctive(s: Syntax, content: Span): boolean {
  const verb = predicateOf(s, content);
  if (verb < 0 || kids(s, verb, "nsubj").length === 0 || kids(s, verb, "aux").length > 0) return false;
  const w = s.words[verb] as WordTags;
  const subject = kids(s, verb, "nsubj")[0] as number;
  const plural = (s.words[subject]?.feats ?? "").includes("Number=Plur");
  return w.feats.includes("Mood=Sub") || (low(s, verb) === w.lemma && !plural && w.lemma !== "be") || low(s, verb) === "be";
}

/** Whether a content is "to do something" or "never to do something". */
function infinitive(s: Syntax, content: Span): boolean {
  return /^(?:not\s+|never\s+)?to\s+(?:never\s+|not\s+)?[a-z“"‘]/i.test(wordsOf(s, content)) && kids(s, predicateOf(s, content), "mark").some((t) => low(s, t) === "to");
}

function wordsOf(s: Syntax, span: Span): string {
  return s.doc.text.slice(span.start, span.end);
}
