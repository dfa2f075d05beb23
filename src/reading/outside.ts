import { coverOf, sentenceOf, tokensOf } from "../text/doc.js";
import { type Span, contains, overlaps } from "../text/span.js";
import type { Attribution, Frame, WordTags } from "../tags/tags.js";
import { actOfCue } from "./cues.js";
import { SPEECH, byVerb } from "./nested.js";
import { BY_PARSE, byAdjective } from "./predicates.js";
import { countryInWords, countryOfPublisher } from "./publishers.js";
import type { Act } from "./record.js";
import { isRelease } from "./signers.js";
import { type Syntax, kids, low, negated, subtreeSpan, trimmed } from "./syntax.js";
import { isPassive } from "./verbGroup.js";

/**
 * What the network has missed outside everything that somebody says, where the parse leaves no doubt: denials ("an
 * official disputed that"), speech with a clause ("the union told it that …"), and stands that last ("remains opposed
 * to"). Other verbs that may attribute mostly tell of deeds there: on PolNeAR dev two of three were no attribution.
 */
export function verbsOutside(
  s: Syntax,
  known: readonly Attribution[],
  frames: readonly Frame[] = [],
): Attribution[] {
  const bargaining = new Set(
    frames.filter((f) => f.kind !== "event" && f.chance >= SURE).map((f) => f.token),
  );
  const taken = coverOf(
    s.doc,
    known.flatMap((a) => [a.cue, ...a.content]),
  );
  const free = (span: Span) => !taken.meets(span);
  return s.words.flatMap((w, t) => {
    if (taken.holds(t) || (w.upos !== "VERB" && w.upos !== "ADJ")) return [];
    const sentence = s.doc.sentences[sentenceOf(s.doc, t)] as Span;
    const told =
      standing(s, byAdjective(s, t)) ??
      (says(s, t) || (bargaining.has(t) && performs(s, t)) ? byVerb(s, t, sentence) : null);
    const found = told ?? spokeOf(s, t) ?? inOwnVoice(s, t);
    if (found === null || !free(found.cue)) return [];
    // "We commend those who have pledged support": what others say may stand whole in what is said.
    const crossed = known.some((a) =>
      found.content.some((c) => [a.cue, ...a.content].some((x) => overlaps(x, c) && !contains(c, x))),
    );
    const whole = found.content.every(free) || (told === null && !crossed);
    return whole ? [found] : [];
  });
}

/** "remains opposed", "stands ready", "is committed": a stand; "was ready" mostly tells of a state of things. */
function standing(s: Syntax, a: Attribution | null): Attribution | null {
  if (a === null) return null;
  const { firstToken, endToken } = tokensOf(s.doc, a.cue);
  const pledged = low(s, endToken - 1) === "committed" && ["is", "are", "am"].includes(low(s, firstToken));
  const first = s.words[firstToken];
  return pledged || first?.lemma === "remain" || first?.lemma === "stand" ? a : null;
}

/**
 * "We urge the parties to meet", "We commend those who", "I thank": what the text itself does in its own voice by saying
 * so, as releases and declarations do. Of what one only plans, thinks or tells to have done nothing is made.
 */
function inOwnVoice(s: Syntax, t: number): Attribution | null {
  const w = s.words[t] as WordTags;
  if (w.upos !== "VERB" || !["root", "conj"].includes(w.relation) || negated(s, t)) return null;
  const helpers = kids(s, t, "aux");
  if (!PERFORMED.has(w.lemma.toLowerCase()) || helpers.some((k) => !["do", "also"].includes(low(s, k))))
    return null;
  const subject = kids(s, t, "nsubj").find((k) => k < t) ?? ofJoined(s, t);
  if (subject === null || !(["we", "i"].includes(low(s, subject)) || isPublisher(s, subject, t))) return null;
  const told = [
    ...kids(s, t, "obj", "obl", "xcomp", "ccomp"),
    ...kids(s, t, "advcl").filter((k) => kids(s, k, "mark").some((m) => low(s, m) === "to")),
  ].filter((k) => k > t);
  const [first] = told;
  if (first === undefined) return null;
  const preposition = kids(s, first, "case").find((c) => c === t + 1);
  const parts = told.map((k) => subtreeSpan(s, k));
  const end = trimmed(s, Math.max(...parts.map((x) => x.end)));
  const cueEnd = s.doc.tokens[preposition ?? t]?.end ?? 0;
  const start = Math.max(cueEnd, Math.min(...parts.map((x) => x.start)));
  const content = { start: start === cueEnd ? start + 1 : start, end };
  if (content.end <= content.start) return null;
  const cue = { start: s.doc.tokens[t]?.start ?? 0, end: cueEnd };
  return { source: subtreeSpan(s, subject), cue, content: [content], confidence: BY_PARSE };
}

/** "The United States commends": the country whose release it is, and what it does in the present. */
function isPublisher(s: Syntax, subject: number, verb: number): boolean {
  if (s.words[subject]?.upos !== "PROPN" || !(s.words[verb]?.feats ?? "").includes("Tense=Pres"))
    return false;
  const country = isRelease(s.doc) ? countryOfPublisher(s.doc) : null;
  const { start, end } = subtreeSpan(s, subject);
  return country !== null && countryInWords(s.doc.text.slice(start, end)) === country;
}

/** "Residents spoke of cattle raiders", "a nurse put the dead at four": what somebody tells without a clause. */
function spokeOf(s: Syntax, t: number): Attribution | null {
  const w = s.words[t] as WordTags;
  const subject = kids(s, t, "nsubj").find((k) => k < t);
  if (w.upos !== "VERB" || subject === undefined || negated(s, t) || isPassive(s, t)) return null;
  if (["that", "which", "it"].includes(low(s, subject)) || w.relation === "acl") return null;
  const under = (preposition: string) =>
    kids(s, t, "obl").find((k) => k > t && kids(s, k, "case").some((c) => low(s, c) === preposition));
  const source = subtreeSpan(s, subject);
  const place = (token: number) => s.doc.tokens[token] ?? { start: 0, end: 0 };
  const of = w.lemma === "speak" && low(s, t + 1) === "of" ? under("of") : undefined;
  if (of !== undefined) {
    const content = { start: place(t + 2).start, end: trimmed(s, subtreeSpan(s, of).end) };
    return {
      source,
      cue: { start: place(t).start, end: place(t + 1).end },
      content: [content],
      confidence: BY_PARSE,
    };
  }
  const count = kids(s, t, "obj").find((k) => k > t && COUNTED.has(s.words[k]?.lemma.toLowerCase() ?? ""));
  const at = count === undefined ? undefined : under("at");
  if (w.lemma !== "put" || count === undefined || at === undefined) return null;
  const content = { start: subtreeSpan(s, count).start, end: trimmed(s, subtreeSpan(s, at).end) };
  return { source, cue: place(t), content: [content], confidence: BY_PARSE };
}
const COUNTED = new Set(
  "dead death toll number figure total count loss casualty cost damage share price".split(" "),
);

/** The "we" of the verb that one is joined to: "We condemn it and call on both to meet". */
function ofJoined(s: Syntax, t: number): number | null {
  let at = t;
  for (let steps = 0; s.words[at]?.relation === "conj" && steps < 4; steps++) {
    at = s.words[at]?.head ?? -1;
    if (s.words[at]?.upos !== "VERB") return null;
    const own = kids(s, at, "nsubj").find((k) => k < at);
    if (own !== undefined) return own;
  }
  return null;
}

/** Verbs by which one does something in saying so (Austin 1962), as declarations use them. */
const PERFORMED = new Set(
  "urge call encourage demand request appeal ask commend welcome applaud praise thank congratulate condemn deplore denounce reject regret support endorse reaffirm reiterate recall note underline underscore stress emphasize emphasise express acknowledge recognize recognise declare affirm pledge invite salute honor honour extend remind warn".split(
    " ",
  ),
);

/** Whether a verb offers, refuses, demands or promises by itself. */
function performs(s: Syntax, t: number): boolean {
  const { lemma, upos } = s.words[t] as WordTags;
  return PERFORMING.has(actOfCue(lemma.toLowerCase(), upos));
}
const PERFORMING: ReadonlySet<Act | null> = new Set<Act>([
  "propose",
  "accept",
  "reject",
  "demand",
  "promise",
  "threaten",
]);
/** Chance from which a verb of bargaining attributes. */
const SURE = 0.5;

/** A denial, or speech that opens its clause by "that". */
function says(s: Syntax, t: number): boolean {
  const w = s.words[t] as WordTags;
  if (actOfCue(w.lemma, w.upos) === "deny") return true;
  const clauses = SPEECH.has(w.lemma) ? kids(s, t, "ccomp") : [];
  return clauses.some((c) => kids(s, c, "mark").some((m) => low(s, m) === "that"));
}
