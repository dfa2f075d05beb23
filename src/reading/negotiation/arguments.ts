import { type Syntax, kids, low, negated } from "../syntax.js";
import { subjectOf, verbGroup } from "../verbGroup.js";

/** Whether a verb is told as done to somebody: "was carried", "offered by the front". */
export function isPassive(s: Syntax, verb: number): boolean {
  const w = s.words[verb];
  if (w === undefined) return false;
  // "Suriname offered to free the crew": a participle by its form, with a subject and no auxiliary of its own.
  const helped = kids(s, verb, "aux").some((t) => s.words[t]?.lemma === "be" || s.words[t]?.lemma === "get");
  if (!helped && kids(s, verb, "nsubj").some((k) => k < verb)) return false;
  if (w.feats.includes("Voice=Pass")) return true;
  return (
    w.feats.includes("VerbForm=Part") &&
    kids(s, verb, "aux").some((t) => s.words[t]?.lemma === "be") &&
    !low(s, verb).endsWith("ing")
  );
}

/** Nouns after one of the prepositions, hanging on a token. */
export function behind(s: Syntax, token: number, ...prepositions: readonly string[]): number[] {
  return kids(s, token, "obl", "nmod").filter((k) =>
    kids(s, k, "case").some((c) => c < k && prepositions.includes(low(s, c))),
  );
}

/** Verbs whose passive tells what its subject does itself: "is engaged in", "was involved with". */
const STATES = new Set(["engage", "involve", "commit", "prepare"]);

/** Those who do what a verb tells: its subject, of a passive those after "by". */
export function doers(s: Syntax, verb: number): number[] {
  if (isPassive(s, verb) && !STATES.has(s.words[verb]?.lemma ?? ""))
    return behind(s, verb, "by").filter((t) => t > verb);
  // "Secretary of State Antony Blinken spoke", parsed as two subjects: the one beside the verb.
  const own = kids(s, verb, "nsubj").filter((k) => k < verb);
  if (own.length > 1) return own.slice(kids(s, own.at(-1) as number, "cc").length > 0 ? 0 : -1);
  // "The Kosovo Government's decision to reject it": whose the decision is.
  const noun = s.words[verb]?.relation === "acl" ? (s.words[verb]?.head ?? -1) : -1;
  if (noun >= 0 && own.length === 0 && isInfinitive(s, verb)) {
    const theirs = [...owners(s, noun), ...kids(s, noun, "nmod", "compound").filter((k) => k < noun)];
    if (theirs.length > 0) return theirs;
  }
  const subject = subjectOf(s, verbGroup(s, verb));
  return subject === null ? [] : [subject];
}

/**
 * The first token that `known` holds for behind one of the prepositions after a verb, by word order: for long
 * sentences, whose parse hangs them anywhere. At most a few words may stand between.
 */
export function followsAfter(
  s: Syntax,
  verb: number,
  prepositions: readonly string[],
  known: (token: number) => boolean,
): number[] {
  for (let t = verb + 1; t < Math.min(verb + REACH, s.words.length); t++) {
    if (s.words[t]?.upos === "VERB" || /^[.;:]$/.test(low(s, t))) return [];
    if (!prepositions.includes(low(s, t))) continue;
    for (let k = t + 1; k < Math.min(t + REACH, s.words.length); k++) {
      if (known(k)) return [k];
      if (s.words[k]?.upos === "VERB" || /^[.;:,]$/.test(low(s, k))) return [];
    }
    return [];
  }
  return [];
}

const REACH = 9;

/**
 * The noun behind one of the prepositions, by word order, however the parse hangs it: "talks held on Monday between
 * officials of"; only a participle may stand between.
 */
export function phraseAfter(
  s: Syntax,
  token: number,
  prepositions: readonly string[],
  reach = PHRASE_REACH,
): number[] {
  for (let t = token + 1; t < Math.min(token + reach, s.words.length); t++) {
    const w = s.words[t];
    if (w === undefined || /^[.;:!?,]$/.test(low(s, t))) return [];
    if (["VERB", "AUX"].includes(w.upos) && !w.feats.includes("VerbForm=Part")) return [];
    if (prepositions.includes(low(s, t)) && w.relation === "case") return [w.head];
  }
  return [];
}

const PHRASE_REACH = 12;

/** What a verb is done to: its object, of a passive its subject or the noun it describes ("a truce offered by"). */
export function undergoers(s: Syntax, verb: number): number[] {
  if (!isPassive(s, verb)) {
    const described = describedBy(s, verb);
    const objects = kids(s, verb, "obj");
    if (described < 0) return objects;
    // "A letter that the envoy took", whose "that" the parse may take for anything.
    // "A claim that it had offered to go" is no such thing.
    const bare =
      objects.length === 0 &&
      kids(s, verb, "xcomp", "ccomp").length === 0 &&
      kids(s, verb, "mark", "obl").some((k) => low(s, k) === "that");
    if (bare && kids(s, verb, "nsubj").length > 0) return [described];
    return objects.map((k) => (RELATIVE.has(low(s, k)) ? described : k));
  }
  const { relation, head } = s.words[verb] ?? { relation: "", head: -1 };
  if ((relation === "acl" || relation === "amod") && head >= 0 && kids(s, verb, "aux").length === 0)
    return [head];
  const subject = subjectOf(s, verbGroup(s, verb));
  return subject === null ? [] : [subject];
}

/** The noun that a clause describes: "letter" of "a letter that the envoy took"; -1 where it describes none. */
function describedBy(s: Syntax, verb: number): number {
  return s.words[verb]?.relation === "acl" ? (s.words[verb]?.head ?? -1) : -1;
}
const RELATIVE = new Set(["that", "which", "who", "whom"]);

/** Owners of a noun: "Putin's", "its", "the front's". */
export function owners(s: Syntax, noun: number): number[] {
  return kids(s, noun, "nmod", "det").filter(
    (k) => k < noun && (kids(s, k, "case").some((c) => c > k) || POSSESSIVES.has(low(s, k))),
  );
}

const POSSESSIVES = new Set(["its", "their", "his", "her", "our", "my"]);

const UNREAL = new Set("will would could may might should must shall can ca".split(" "));
const TOWARDS = new Set(
  "commit committed want plan hope push lobby beg implore exhort advise persuade convince agree refuse decline seek wish intend expect try attempt offer propose invite urge ask call press demand promise pledge threaten need require aim prepare vow undertake be fail like prefer encourage reiterate look schedule set due likely ready willing able unwilling open reluctant readiness willingness intention plan hope desire effort need opportunity commitment request proposal call chance possibility lead help allow enable mission".split(
    " ",
  ),
);

/** Nouns whose infinitive has come true: "its decision to reject the plan". */
const DECIDED = new Set(["decision", "choice", "move"]);
const REFUSED = new Set(["refusal", "failure"]);

/** Verbs of going on: what one goes on to do is done. */
const LASTING = new Set(["continue", "keep", "resume", "proceed"]);

/** Verbs of deciding: "voted to reject the treaty" has rejected it. */
const DECIDING = new Set(["vote", "decide", "choose", "opt"]);

export type Reality = "told" | "denied" | "unreal";

/** Whether a verb tells of something that was or is, that was not, or that is only wished, planned, supposed. */
export function realityOf(s: Syntax, verb: number): Reality {
  const group = verbGroup(s, verb);
  const { before } = group;
  if (
    [...before].some((w) => UNREAL.has(w)) ||
    before.has("going") ||
    before.has("prepared") ||
    before.has("willing")
  )
    return "unreal";
  // "Are to discuss the deal on Sunday": arranged, and not yet so.
  if (before.has("to") && !before.has("have") && ["is", "are", "was", "were"].some((w) => before.has(w)))
    return "unreal";
  if (kids(s, verb, "mark").some((t) => ["if", "unless", "whether", "until", "lest"].includes(low(s, t))))
    return "unreal";
  // "Only to be rebuffed" tells what came of it.
  if (before.has("only") && before.has("to")) return "told";
  if (isInfinitive(s, verb) && !before.has("have")) {
    const above = s.words[verb]?.head ?? -1;
    const governor = s.words[above]?.lemma.toLowerCase() ?? "";
    // "The commitment to accelerate the talks and to meet again": as real as what it is joined to.
    if (s.words[verb]?.relation === "conj" && s.words[above]?.upos === "VERB" && isInfinitive(s, above))
      return group.negative ? "denied" : realityOf(s, above);
    if (REFUSED.has(governor)) return group.negative ? "told" : "denied";
    if (DECIDED.has(governor)) return group.negative ? "denied" : "told";
    // "Are continuing to meet": as real as that they continue.
    if ((LASTING.has(governor) || DECIDING.has(governor)) && s.words[verb]?.relation === "xcomp")
      return realityOf(s, above);
    if (TOWARDS.has(s.words[group.first - 1]?.lemma.toLowerCase() ?? "")) return "unreal";
    if (TOWARDS.has(governor) || s.words[verb]?.relation === "acl") return "unreal";
    // "Has to approve"; what one had to do was mostly done.
    if (above >= 0 && ["has", "have"].includes(low(s, above))) return "unreal";
    if (above >= 0 && s.words[verb]?.relation === "xcomp" && verbGroup(s, above).negative) return "denied";
    // "Will travel to Oslo to meet the envoy": as real as the travel.
    const purpose = s.words[verb]?.relation === "advcl" && s.words[above]?.upos === "VERB" && above < verb;
    if (purpose && realityOf(s, above) === "unreal") return "unreal";
  }
  return group.negative || negated(s, verb) ? "denied" : "told";
}

export function isInfinitive(s: Syntax, verb: number): boolean {
  return (
    kids(s, verb, "mark").some((t) => low(s, t) === "to") ||
    (s.words[verb]?.feats.includes("VerbForm=Inf") === true && !kids(s, verb, "aux").length)
  );
}
