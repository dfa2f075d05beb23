import type { Span } from "../text/span.js";
import type { WordTags } from "../tags/tags.js";
import { ANSWERING, actOfCue, mainWord } from "./cues.js";
import type { Act } from "./record.js";
import type { StatementSpans } from "./statements.js";
import { type Syntax, kids, low, negated, predicateOf, tokensIn } from "./syntax.js";
import { actOfClause, denies, infinitive, judging, refuses, selfWould } from "./whatIsDone.js";

/**
 * What the speaker does by saying it. The words that report it decide, with their negation ("did not deny",
 * "refused to say"); under a verb of plain speech what is said decides ("said it would never accept" is a
 * refusal), since a reported act beats its cue verb. `state` where nothing more specific fits.
 */
export function actOf(s: Syntax, statement: StatementSpans): Act {
  const { cue } = statement;
  if (cue === null) return actOfTurn(s, statement);
  const head = mainWord(s, cue);
  if (head < 0) return "state";
  const whole = wholeOf(s, statement);
  const refusing = refusal(s, cue, head, statement.content[0] as Span);
  if (refusing !== null) return refusing;
  const phrase = actOfPhrase(s, cue, whole);
  if (phrase !== null) return phrase;
  const w = s.words[head] as WordTags;
  const lemma = w.lemma.toLowerCase();
  const toDo = statement.content.some((c) => infinitive(s, c));
  const special = SPECIAL[lemma]?.(s, whole, toDo, cue);
  if (special !== undefined && special !== null) return special;
  const own = (LIGHT.has(lemma) ? actOfNoun(s, cue, whole) : null) ?? actOfCue(lemma, w.upos, toDo ? "to" : null);
  if (own === null) return actOfContent(s, statement, whole) ?? "state";
  if (negated(s, head) || tokensIn(s, cue).some((t) => NOT.has(low(s, t)))) return NEGATED[own] ?? own;
  return own === "promise" && refuses(s, whole) ? "reject" : own;
}

const NOT = new Set(["not", "n't", "n’t", "never"]);

/** What is left of an act when its cue is denied: "did not accept", "does not believe" (which is still a belief). */
const NEGATED: Partial<Record<Act, Act>> = {
  accept: "reject",
  support: "reject",
  confirm: "decline",
  deny: "confirm",
  reject: "state",
  promise: "decline",
  propose: "state",
};

/** Cues of more than one word, and cues whose first word of content belongs to them. */
const PHRASES: readonly (readonly [RegExp, Act])[] = [
  [/^(?:has |have |had )?(?:call|calls|called|calling)\s+(?:\w+ly\s+)?(?:for|on|upon)\b/i, "demand"],
  [/\b(?:press|push|ask|plead)\w*\s+for\b/i, "demand"],
  [/\brul\w+\s+out\b/i, "reject"],
  [/\bturn\w*\s+(?:\S+\s+)?down\b/i, "reject"],
  [/\bno\s+longer\s+(?:disput|den|contest|reject)\w*/i, "confirm"],
  [/\b(?:stands?|stood|am|is|are|was|were)\s+(?:\w+ly\s+)?ready\b/i, "propose"],
  [/\bput\s+forward\b|\bcounter(?:s|ed|ing)?\s+with\b/i, "propose"],
  [/\bmade?\s+(?:it\s+)?(?:\w+ly\s+)?clear\b/i, "state"],
  [/\bplay(?:s|ed|ing)?\s+down\b/i, "state"],
];

function actOfPhrase(s: Syntax, cue: Span, whole: Span): Act | null {
  const words = wordsOf(s, cue);
  if (/\b(?:not|n['’]t)\b/i.test(words)) return /\brul\w+\s+out\b/i.test(words) ? "state" : null;
  const near = `${words} ${wordsOf(s, whole).split(" ", 1)[0] ?? ""}`;
  const found = PHRASES.find(([pattern]) => pattern.test(near));
  if (found === undefined) return null;
  return found[1] === "state" ? (actOfClause(s, whole) ?? "state") : found[1];
}

/** Cues whose act hangs on what follows them. */
const SPECIAL: Readonly<Record<string, (s: Syntax, whole: Span, toDo: boolean, cue: Span) => Act | null>> = {
  warn: (s, c) => (selfWould(s, c) ? "threaten" : null),
  caution: (s, c) => (/^(?:\w+\s+)?against\b/i.test(wordsOf(s, c)) ? "demand" : null),
  insist: (s, c, _to, cue) => (/^(?:on|upon)\b/i.test(wordsOf(s, c)) || /\bon\b/i.test(wordsOf(s, cue)) || mandative(s, c) ? "demand" : null),
  agree: (_s, _c, toDo) => (toDo ? "accept" : null),
  call: judging,
  tell: (s, c, toDo) => (toDo ? "demand" : actOfClause(s, c)),
  ask: (_s, _c, toDo) => (toDo ? "demand" : null),
  describe: judging,
  brand: judging,
  label: judging,
  dub: judging,
  characterize: judging,
  characterise: judging,
  concern: () => "believe",
};

/** Verbs that only carry a noun: "reiterated its demand", "expressed concern", "emphasized the willingness". */
const LIGHT = new Set("express voice reiterate reaffirm emphasize emphasise underscore underline stress renew repeat make give convey issue extend reassert restate signal".split(" "));

/** The act of the noun that a light verb carries, in its cue or at the head of what is said. */
function actOfNoun(s: Syntax, cue: Span, whole: Span): Act | null {
  const inCue = tokensIn(s, cue).find((t) => s.words[t]?.upos === "NOUN");
  const at = inCue ?? predicateOf(s, whole);
  if (at < 0 || s.words[at]?.upos !== "NOUN") return null;
  const lemma = (s.words[at] as WordTags).lemma.toLowerCase();
  return lemma === "willingness" || lemma === "readiness" ? "propose" : actOfCue(lemma, "NOUN");
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
  const not = tokens.some((t) => NOT.has(low(s, t)) || ["neither", "no"].includes(low(s, t)));
  if (not && (s.words[head] as WordTags).lemma === "comment") return "decline";
  return would && not && answering(s, head) ? "decline" : null;
}

function answering(s: Syntax, verb: number): boolean {
  const lemma = (s.words[verb] as WordTags).lemma;
  return ANSWERING.has(lemma) || low(s, verb) === "drawn";
}

/** A turn asks where its label says so; a short one does what its first sentence that does anything does. */
function actOfTurn(s: Syntax, statement: StatementSpans): Act {
  const label = statement.source === null ? "" : wordsOf(s, statement.source);
  if (/^(?:question|q|reporter|journalist)\b/i.test(label)) return "ask";
  const sentences = s.doc.sentences.filter((x) => statement.content.some((c) => c.start <= x.start && x.end <= c.end));
  if (sentences.length > LONGEST_SHORT_TURN) return "state";
  for (const sentence of sentences) {
    const words = wordsOf(s, sentence);
    if (/^(?:no|not at all|to the contrary|never|absolutely not)\b[.,–—-]/i.test(words)) return "deny";
    const act = actOfClause(s, sentence);
    if (act !== null && act !== "ask") return act;
  }
  return "state";
}

const LONGEST_SHORT_TURN = 3;

/** What plain speech does by its content; null where it only states. */
function actOfContent(s: Syntax, statement: StatementSpans, whole: Span): Act | null {
  for (const content of [whole, ...statement.content.slice(1)]) {
    const act = actOfClause(s, content);
    if (act !== null) return act;
  }
  const verb = predicateOf(s, whole);
  return verb >= 0 && negated(s, verb) && denies(s, verb, true) ? "deny" : null;
}

/** A content that its own cue interrupts ("The front would not, he said, negotiate"), taken as one clause; else its first part. */
function wholeOf(s: Syntax, statement: StatementSpans): Span {
  const [first, second] = statement.content as [Span, Span | undefined];
  if (second === undefined || statement.cue === null) return first;
  const between = statement.cue.start >= first.end && statement.cue.end <= second.start && second.start - first.end < LONGEST_INTERRUPTION;
  return between && !/[.!?]["”’]?$/.test(wordsOf(s, first)) ? { start: first.start, end: second.end } : first;
}

const LONGEST_INTERRUPTION = 80;

/** "insisted that the rebels lay down their arms": under a past cue, a bare verb asks for what is not yet so. */
function mandative(s: Syntax, content: Span): boolean {
  const verb = predicateOf(s, content);
  if (verb < 0 || kids(s, verb, "nsubj").length === 0 || kids(s, verb, "aux").length > 0) return false;
  const w = s.words[verb] as WordTags;
  if (kids(s, verb, "cop", "aux:pass").some((t) => low(s, t) === "be")) return true;
  return w.upos === "VERB" && low(s, verb) === w.lemma && !w.feats.includes("Tense=Past");
}

function wordsOf(s: Syntax, span: Span): string {
  return s.doc.text.slice(span.start, span.end);
}
