import type { WordTags } from "../tags/tags.js";
import { institution } from "./bodyWords.js";
import { type Clause, own } from "./clauses.js";
import { actOfCue } from "./cues.js";
import { judgementOf } from "./judgements.js";
import type { Act } from "./record.js";
import { isRole } from "./roles.js";
import { type Syntax, kids, low } from "./syntax.js";
import { refuses, threatens } from "./whatIsDone.js";

/** What a cue governs. */
export interface Governed {
  readonly s: Syntax;
  readonly lemma: string;
  /** Whether the cue stands in the past. */
  readonly past: boolean;
  readonly cue: string;
  /** The words of the source; empty where there is none. */
  readonly source: string;
  readonly content: string;
  readonly clause: Clause | null;
  readonly toDo: boolean;
}

/** Acts that the content may turn into another: null leaves the act of the cue. */
export const OVERRULED: Partial<Record<Act, (g: Governed, deed: () => Act | null) => Act | null>> = {
  // "vowed never to accept" is a refusal; "assured him that no shot had been fired" a denial.
  promise: ({ clause }, deed) =>
    clause === null
      ? null
      : refuses(clause)
        ? "reject"
        : clause.past && !clause.infinitive
          ? (deed() ?? "state")
          : null,
  // What is rejected may be a proposal, or somebody's account of things.
  reject: ({ lemma, content }) =>
    DISMISSING.has(lemma) && ACCOUNT.test(content.split(/\s+/).slice(0, 4).join(" ")) ? "deny" : null,
  // "recognised their bravery" admits nothing.
  confirm: ({ content }) => (judgementOf(content.split(/\s+/, 6).join(" ")) === "praise" ? "support" : null),
  // "thanked him for wrecking the talks" thanks nobody.
  support: ({ content }) =>
    /\bfor\s+(?:\w+ly\s+)?(\w+)ing\b/i.test(content) && judgementOf(content) === "blame" ? "accuse" : null,
};
const DISMISSING = new Set(["reject", "dismiss", "bristle", "scoff"]);
const ACCOUNT =
  /\b(?:accounts?|claims?|allegations?|accusations?|charges?|reports?|assertions?|suggestions?|stor(?:y|ies)|characteri[sz]ations?|notions?|premises?|rumou?rs?|versions?|insinuations?|speculation)\b/i;

/** Cues whose act hangs on what follows them; null leaves it to the content. */
export const SPECIAL: ReadonlyMap<string, (g: Governed) => Act | null> = new Map(
  Object.entries<(g: Governed) => Act | null>({
    warn: ({ s, clause, cue, content }) =>
      /\bagainst\b/i.test(`${cue} ${content.slice(0, 30)}`) ||
      /(?:^|[\s,])(?:not|never) to \p{L}/u.test(content) ||
      (clause !== null && bidden(s, clause))
        ? "demand"
        : clause !== null &&
            (threatens(s, clause) ||
              (own(clause) && clause.modals.some((m) => m === "would" || m === "will")))
          ? "threaten"
          : null,
    caution: ({ content }) => (/^(?:\w+\s+)?against\b/i.test(content) ? "demand" : null),
    insist: ({ s, clause, cue, content, past }) =>
      /\bon\b/i.test(cue) ||
      /^(?:on|upon)\b/i.test(content) ||
      (clause !== null && subjunctive(s, clause, past))
        ? "demand"
        : null,
    insistence: () => "demand",
    suggest: ({ s, clause, toDo, content, past }) =>
      toDo || /^\w+ing\b/.test(content) || (clause !== null && subjunctive(s, clause, past))
        ? "propose"
        : null,
    agree: ({ cue, toDo, clause, content }) =>
      /\bwith\b/i.test(`${cue} ${content.split(" ", 1)[0] ?? ""}`)
        ? "support"
        : toDo ||
            clause === null ||
            clause.modals.includes("should") ||
            /^(?:on|to|a|an|the)\b/i.test(content)
          ? "accept"
          : null,
    disagree: () => "deny",
    vote: ({ clause }) => (clause?.infinitive === true ? actOfCue(clause.lemma, "VERB") : null),
    chant: ({ toDo }) => (toDo ? "demand" : null),
    cry: ({ toDo }) => (toDo ? "demand" : null),
    compare: judging,
    // "Identified herself as the source", "claimed the raid for itself".
    identify: ({ content }) =>
      /^(?:him|her|it|my|them|our)sel(?:f|ves)\b/i.test(content) ? "confirm" : null,
    claim: ({ content }) =>
      /^(?:sole |joint )?responsibility\b/i.test(content)
        ? "confirm"
        : NOTHING_DONE.test(content)
          ? "deny"
          : null,
    profess: ({ content }) => (NOTHING_DONE.test(content) ? "deny" : null),
    ask: ({ content, toDo, cue }) =>
      !ASKED.test(content) && ((toDo && !QUESTION.test(content)) || asksToDo(content) || /\bfor\b/i.test(cue))
        ? "demand"
        : "ask",
    // "We expect the parties to act" bids them; "he expects the deal to be signed" does not.
    expect: ({ s, clause, source }) =>
      ["we", "i"].includes(source.toLowerCase()) &&
      clause !== null &&
      bidden(s, clause) &&
      kids(s, clause.verb, "nsubj")
        .concat(clause.tokens.slice(0, 6))
        .some((t) => canAct(s, t)) &&
      s.words[clause.verb]?.upos === "VERB" &&
      !clause.passive
        ? "demand"
        : "believe",
    tell: ({ toDo }) => (toDo ? "demand" : null),
    question: ({ content }) => (QUESTION.test(content) ? "ask" : "believe"),
    consider: ({ content, cue }) =>
      /\bconsidering\b/i.test(cue) || /^\w+ing\b/.test(content) ? "intend" : "believe",
    want: ({ content }) => (/^to\b/.test(content) ? "intend" : "demand"),
    challenge: ({ toDo }) => (toDo ? "demand" : null),
    give: ({ content }) => plan(content),
    present: ({ content }) => plan(content),
    submit: ({ content }) => plan(content),
    unveil: ({ content }) => plan(content),
    circulate: ({ content }) => plan(content),
    call: (g) =>
      g.toDo && g.clause?.infinitive === true && !SAID_BY_PHONE.has(g.clause.lemma) ? "demand" : judging(g),
    describe: judging,
    brand: judging,
    label: judging,
    dub: judging,
    deem: judging,
    portray: judging,
    depict: judging,
    characterize: judging,
    characterise: judging,
    characteriz: judging,
  }),
);

/** "Never to have met them", "to have received no letter", "not to know". */
const NOTHING_DONE =
  /^(?:(?:never|not) to\b|to (?:have|know|be aware)\b(?:\s+\w+){0,2}\s+(?:no|nothing|nobody)\b)/i;

/** "Called to say": by telephone. */
const SAID_BY_PHONE = new Set(
  "say tell thank congratulate express offer discuss inform complain ask apologize apologise wish warn check".split(
    " ",
  ),
);

/** "Asked him a series of questions." */
const ASKED = /^(?:\S+\s+){0,5}?questions?\b/i;
/** A name, or a word for people or a body. */
function canAct(s: Syntax, t: number): boolean {
  const { upos, lemma } = s.words[t] as WordTags;
  return (
    upos === "PROPN" ||
    (upos === "NOUN" &&
      (isRole("office", lemma) ||
        isRole("collective", lemma) ||
        institution(lemma) !== null ||
        ACTING.has(lemma)))
  );
}

const ACTING = new Set(
  "party side country state nation leader government authority partner ally regime".split(" "),
);

const QUESTION = /\?["“”’]?$|^["“‘]?(?:if|whether|why|how|what|who|when|where|about)\b/i;

/** "him to leave": somebody bidden, and what to do. */
export function bidden(s: Syntax, clause: Clause): boolean {
  const to = kids(s, clause.verb, "mark").some((t) => low(s, t) === "to");
  return (
    to &&
    kids(s, clause.verb, "aux", "cop").length === 0 &&
    clause.tokens.indexOf(clause.verb) < LONGEST_BIDDEN
  );
}

const LONGEST_BIDDEN = 8;

/** "asked him to leave", "asked the agency for help", "asked that it wait": no questions. */
function asksToDo(content: string): boolean {
  if (QUESTION.test(content)) return false;
  return /^(?:that|for)\b/i.test(content) || /^(?:\S+\s+){1,6}?(?:to|for|not to)\s+\p{L}+/u.test(content);
}

/** "gave both sides a plan in four steps": to hand over a proposal is to propose. */
function plan(content: string): Act | null {
  return /\b(?:plan|proposal|offer|draft|counter-?offer|peace deal|roadmap|road map)\b/i.test(content)
    ? "propose"
    : null;
}

/** "called it a farce": a denial, an accusation, praise, or null for a plain name. */
function judging({ content }: Governed): Act | null {
  const judgement = judgementOf(content);
  return judgement === "untrue"
    ? "deny"
    : judgement === "blame"
      ? "accuse"
      : judgement === "praise"
        ? "support"
        : null;
}

/** "insisted that the rebels lay down their arms": under a past cue, a bare verb asks for what is not yet so. */
export function subjunctive(s: Syntax, clause: Clause, afterPast: boolean): boolean {
  if (clause.subject === null) return false;
  if (
    clause.tokens.some(
      (t) => low(s, t) === "be" && (t === clause.verb || s.words[t]?.head === clause.verb),
    ) &&
    clause.modals.every((m) => m === "be")
  )
    return true;
  const w = s.words[clause.verb] as WordTags;
  return (
    clause.modals.length === 0 &&
    w.upos === "VERB" &&
    low(s, clause.verb) === w.lemma &&
    !w.feats.includes("Tense=Past") &&
    (afterPast || w.feats.includes("Mood=Sub"))
  );
}
