import type { Span } from "../text/span.js";
import type { WordTags } from "../tags/tags.js";
import { refusesToBargain } from "./answers.js";
import { type Clause, clausesOf } from "./clauses.js";
import { actOfCue, feelingOf, isAnswering, mainWord } from "./cues.js";
import { actOfPhrase } from "./cuePhrases.js";
import { type Governed, OVERRULED, SPECIAL, bidden, subjunctive } from "./governed.js";
import { blamesInPassing, praiseOrBlame } from "./praiseAndBlame.js";
import type { Act } from "./record.js";
import type { StatementSpans } from "./statements.js";
import { type Syntax, headOf, kids, low, negated, tokensIn, wordsOf } from "./syntax.js";
import { actOfClause } from "./whatIsDone.js";

/** What `actOf` needs of a statement. */
export type Told = Pick<StatementSpans, "source" | "cue" | "content" | "form">;

/**
 * What the speaker does by saying it, `state` where nothing more specific fits. In this order: a refusal to speak or
 * to do ("would not say", "refused to disarm"); a fixed phrase ("called for"); the cue's own act, with its negation
 * ("did not deny"); what the words themselves do, under a verb of plain speech ("said it would never accept").
 */
export function actOf(s: Syntax, statement: Told): Act {
  const { cue } = statement;
  if (cue === null) return actOfTurn(s, statement);
  const head = mainWord(s, cue);
  // A release "attributable to" somebody holds many acts and is none of them.
  if (head < 0 || RELEASING.has(s.words[head]?.lemma ?? "")) return "state";
  const clauses = clausesOf(s, statement, SENTENCES_READ);
  return (
    actOfRefusal(s, cue, head, clauses[0] ?? null, statement.source) ??
    actOfPhrase(wordsOf(s, cue), contentOf(s, statement), () => actOfContent(s, statement, clauses)) ??
    actOfCueItself(s, statement, cue, head, clauses) ??
    actOfContent(s, statement, clauses) ??
    actInPassing(s, statement, clauses) ??
    "state"
  );
}

const RELEASING = new Set(["attributable", "release", "statement"]);

/** What the first clause that does anything does. */
function actOfContent(s: Syntax, statement: Told, clauses: readonly Clause[]): Act | null {
  if (clauses.length > LONGEST_SHORT_TURN || measures(s, statement)) return null;
  for (const clause of clauses) {
    const act = actOfClause(s, statement, clause);
    if (act !== null && !(act === "ask" && clauses.length > 1)) return act;
  }
  return null;
}

/** What the words do by the way: whom they blame, in whatever corner of a clause. */
function actInPassing(s: Syntax, statement: Told, clauses: readonly Clause[]): Act | null {
  if (measures(s, statement)) return null;
  return clauses
    .slice(0, LONGEST_SHORT_TURN)
    .some(
      (c) =>
        blamesInPassing(s, c) || (clauses.length > LONGEST_SHORT_TURN && praiseOrBlame(s, c) === "blame"),
    )
    ? "accuse"
    : null;
}

/** Surveys and figures do nothing by what they tell. */
function measures(s: Syntax, { source }: Told): boolean {
  if (source === null) return false;
  const head = headOf(s, source);
  return (
    MEASURES.has(s.words[head]?.lemma ?? "") || kids(s, head, "compound").some((t) => MEASURES.has(low(s, t)))
  );
}

const MEASURES = new Set("poll survey data figure statistic result record census".split(" "));

/** Not to blame, threaten or judge is to keep silent: "declined to condemn the raid". */
const UNSPOKEN = new Set<Act>(["accuse", "threaten", "believe", "confirm", "deny"]);
const REFUSERS = new Set(["refuse", "decline"]);
/** Verbs of holding back from what follows: "avoided criticizing", "stopped short of accusing". */
const HOLDING_BACK =
  /\b(?:avoid\w*|refrain\w*|abstain\w*|(?:stop\w*|fell|fall\w*)\s+short|shied|shies|shying|shy)\b/i;
const NOT = new Set(["not", "n't", "n’t", "never", "neither", "no", "cannot"]);
const NOBODY = /^(?:neither|nobody|no one|none)\b/i;
const WOULD = new Set(["will", "wo", "would", "going", "could", "can", "ca", "cannot"]);

/** "declined to say", "would not discuss", "refused to disarm", "could neither confirm nor deny"; null where nothing is refused. */
function actOfRefusal(
  s: Syntax,
  cue: Span,
  head: number,
  clause: Clause | null,
  source: Span | null,
): Act | null {
  // "Has yet to say whether it agrees."
  if (/\byet to (?:say|comment|decide|announce)\b/i.test(wordsOf(s, cue))) return "decline";
  const tokens = tokensIn(s, cue);
  const lemmaOf = (t: number) => (s.words[t] as WordTags).lemma.toLowerCase();
  // "Neither the ministry nor the palace would confirm it".
  const nobody = source !== null && NOBODY.test(wordsOf(s, source));
  const not = nobody || tokens.some((t) => NOT.has(low(s, t)));
  const refuser = tokens.find((t) => REFUSERS.has(lemmaOf(t)));
  if (refuser !== undefined && !not) {
    const inCue = tokens.find((t) => t > refuser && s.words[t]?.upos === "VERB");
    const toDo =
      clause !== null && (clause.infinitive || kids(s, clause.verb, "mark").some((t) => low(s, t) === "to"));
    const doing = inCue ?? (toDo ? clause.verb : -1);
    if (doing >= 0 && lemmaOf(doing) === "rule") return "state";
    if (doing >= 0 && (isAnswering(lemmaOf(doing), low(s, doing)) || tellsNothing(s, doing, clause)))
      return "decline";
    const refused = doing < 0 ? null : actOfCue(lemmaOf(doing), "VERB");
    return refused !== null && UNSPOKEN.has(refused) ? "decline" : "reject";
  }
  if (!not && HOLDING_BACK.test(wordsOf(s, cue)))
    return isAnswering(lemmaOf(head), low(s, head)) ? "decline" : "state";
  if (!not) return null;
  if (tokens.some((t) => lemmaOf(t) === "comment")) return "decline";
  const would = tokens.some((t) => WOULD.has(low(s, t)));
  if (would && lemmaOf(head) === "discuss" && refusesToBargain(s, head)) return "reject";
  return would && isAnswering(lemmaOf(head), low(s, head)) ? "decline" : null;
}

/** "Declined to offer a figure", "to release details": what is refused is to tell something. */
function tellsNothing(s: Syntax, doing: number, clause: Clause | null): boolean {
  const objects = [...kids(s, doing, "obj"), ...(clause === null ? [] : kids(s, clause.verb, "obj"))];
  const first = clause?.tokens.find((t) => s.words[t]?.upos === "NOUN");
  return [...objects, ...(first === undefined ? [] : [first])].some((t) =>
    TOLD.has(s.words[t]?.lemma.toLowerCase() ?? ""),
  );
}

const TOLD = new Set(
  "figure number estimate detail specific comment explanation answer information evidence name identity reason timeline question timetable statement".split(
    " ",
  ),
);

/** What is left of an act when its cue is denied: "did not accept", "does not believe" (which is still a belief). */
const NEGATED: Partial<Record<Act, Act>> = {
  accept: "reject",
  support: "reject",
  confirm: "decline",
  deny: "confirm",
  reject: "state",
  promise: "decline",
  propose: "state",
  accuse: "state",
  demand: "state",
  threaten: "state",
};

/** The act that the cue names, as its negation and what it governs leave it; null for plain speech. */
function actOfCueItself(
  s: Syntax,
  statement: Told,
  cue: Span,
  head: number,
  clauses: readonly Clause[],
): Act | null {
  const w = s.words[head] as WordTags;
  const lemma = w.lemma.toLowerCase();
  const first = clauses[0] ?? null;
  const governed: Governed = {
    s,
    lemma,
    past: w.feats.includes("Tense=Past"),
    cue: wordsOf(s, cue),
    source: statement.source === null ? "" : wordsOf(s, statement.source),
    content: contentOf(s, statement),
    clause: first,
    toDo: clauses.some((c) => c.infinitive || bidden(s, c)),
  };
  const special = w.upos === "NOUN" && !OF_NOUNS_TOO.has(lemma) ? undefined : SPECIAL.get(lemma)?.(governed);
  if (special !== undefined) {
    const refused = tokensIn(s, cue).some((t) => NOT.has(low(s, t)));
    return refused && (special === "accept" || special === "support") ? "reject" : special;
  }
  // "Denies backing the rebels": a denial, whatever is denied stands in the cue.
  const verbs = tokensIn(s, cue).filter((t) => s.words[t]?.upos === "VERB");
  if (
    verbs.length > 1 &&
    actOfCue(s.words[verbs[0] as number]?.lemma ?? "", "VERB") === "deny" &&
    !negated(s, verbs[0] as number)
  )
    return "deny";
  const own =
    feltIn(s, head, governed) ??
    (LIGHT.has(lemma) ? actOfNoun(s, cue, first, lemma) : null) ??
    actOfCue(lemma, w.upos, governed.toDo ? "to" : null);
  if (own === null) return null;
  // A survey that "offers a glimpse" and a suggestion "that it would fail" put nothing forward.
  if (own === "propose" && (measures(s, statement) || (lemma === "suggestion" && tellsOnly(s, first))))
    return null;
  // A cue in quotation marks of its own ("welcomed") is not meant as it stands.
  if (/^["“‘].*["”’]$/.test(governed.cue)) return null;
  if (
    (negated(s, head) && !/\bno-/i.test(governed.content)) ||
    // "Makes no apologies for accusing": what is not made is an apology.
    tokensIn(s, cue).some((t) => NOT.has(low(s, t)) && !(low(s, t) === "no" && s.words[t]?.head !== head))
  )
    return NEGATED[own] ?? own;
  return OVERRULED[own]?.(governed, () => actOfContent(s, statement, clauses)) ?? own;
}

/** Nouns that hang on what follows as their verbs do: "its claim to have received nothing". */
const OF_NOUNS_TOO = new Set(["insistence", "claim"]);

/** "Are encouraged that", "is dismayed by": what somebody is moved to feel, where the bare verb would move others. */
function feltIn(s: Syntax, head: number, { toDo }: Governed): Act | null {
  const moved = kids(s, head, "aux").some((t) => s.words[t]?.lemma === "be") && !low(s, head).endsWith("ing");
  return moved && !toDo ? feelingOf(low(s, head)) : null;
}

/** "That it would fail": somebody's view of how things stand, no bidding of how they should be. */
function tellsOnly(s: Syntax, clause: Clause | null): boolean {
  return (
    clause !== null &&
    /^["“‘]?that\b/i.test(clause.words) &&
    !subjunctive(s, clause, true) &&
    !clause.modals.includes("should")
  );
}

/** Verbs that only carry a noun: "reiterated its demand", "expressed concern", "emphasized the willingness". */
const LIGHT = new Set(
  "express voice reiterate reaffirm emphasize emphasise underscore underline stress renew repeat make give convey issue extend reassert restate signal raise share draw file deliver unleash launch mount wage level announce highlight outline lay set pursue remain state sign".split(
    " ",
  ),
);

/** The act of the noun that a light verb carries, in its cue or at the head of what is said. */
function actOfNoun(s: Syntax, cue: Span, clause: Clause | null, light: string): Act | null {
  const inCue = tokensIn(s, cue).find((t) => s.words[t]?.upos === "NOUN");
  const opening = (clause?.tokens ?? []).slice(0, LONGEST_OPENING_PHRASE);
  const verb = opening.findIndex((t) => s.words[t]?.upos === "VERB" && s.words[t]?.relation !== "amod");
  for (const t of inCue === undefined ? opening.slice(0, verb < 0 ? undefined : verb + 1) : [inCue]) {
    const lemma = (s.words[t] as WordTags).lemma.toLowerCase();
    if (READINESS.has(lemma)) return "propose";
    const act = s.words[t]?.upos === "NOUN" ? actOfCue(lemma, "NOUN") : null;
    if (act === null) continue;
    if (lemma === "commitment" && s.words[t + 2]?.feats.includes("VerbForm=Inf")) return "promise";
    return TELLING_OF[light]?.includes(act) === false ? null : act;
  }
  return null;
}

const READINESS = new Set(["willingness", "readiness", "preparedness"]);
/** What verbs that tell of a thing carry: to announce a plan is to intend, to highlight one's support only tells of it. */
const TELLING_OF: Readonly<Record<string, readonly Act[]>> = {
  announce: ["intend", "promise"],
  highlight: [],
  file: ["accuse"],
  draw: ["accuse", "support"],
};

/** A turn asks where its label says so; a short one does what its first sentence that does anything does. */
function actOfTurn(s: Syntax, statement: Told): Act {
  const label = statement.source === null ? "" : wordsOf(s, statement.source);
  if (/^(?:question|q|reporter|journalist)\b/i.test(label)) return "ask";
  const clauses = clausesOf(s, statement, SENTENCES_READ);
  if (clauses.slice(0, 2).some((c) => CONTRARY.test(c.words))) return "deny";
  if (clauses.length > LONGEST_SHORT_TURN) return "state";
  if (clauses.at(-1)?.words.endsWith("?") === true) return "ask";
  for (const clause of clauses) {
    const act = actOfClause(s, statement, clause);
    if (act !== null && act !== "ask" && act !== "intend" && act !== "support") return act;
  }
  return "state";
}

const LONGEST_SHORT_TURN = 4;
/** Sentences of a statement that are looked at: enough to know that it is long. */
const SENTENCES_READ = LONGEST_SHORT_TURN + 4;
const CONTRARY =
  /^(?:well,?\s+)?(?:no|not at all|never|absolutely not|of course not|(?:quite )?the contrary|(?:to|on) the contrary)\b(?!\s+(?:one|matter|doubt|question))/i;
/** Tokens before the noun that a light verb carries: "the U.S. and its allies' willingness". */
const LONGEST_OPENING_PHRASE = 7;

function contentOf(s: Syntax, statement: Told): string {
  return wordsOf(s, statement.content[0] as Span).replace(/^that\s+/, "");
}
