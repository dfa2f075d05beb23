import type { WordTags } from "../../tags/tags.js";
import type { Span } from "../../text/span.js";
import { type Syntax, kids, low } from "../syntax.js";
import { isRole } from "../roles.js";
import { isPassive } from "./voice.js";
import { type EventKind, LEXICON, type VerbSense } from "./lexicon.js";

/** A word that tells of an event. */
export interface Trigger {
  /** The verb or noun. */
  readonly token: number;
  readonly kind: EventKind;
  /** The verb that says that it takes place ("held" of "held talks"): the token itself where that is a verb; null for a bare noun. */
  readonly verb: number | null;
  /** Whether the verb stands with what it acts on, so that the words alone are sure: "lifting the curfew". */
  readonly phrase: boolean;
  readonly span: Span;
}

/** Verbs that only say that the event of their noun takes place. */
const LIGHT = new Set(
  (
    "hold have conduct launch carry begin start stage make undertake mount wage attend host convene join resume continue " +
    "conclude impose issue sign pay arrange open lead do suffer face schedule plan complete finish end order commit " +
    "perpetrate reach announce declare encounter choose authorise authorize escalate intensify expand renew perform"
  ).split(" "),
);
const SAYS = new Set(["announce", "declare"]);
const TAKES_PART = new Set("engage participate take enter join".split(" "));
/** Verbs whose subject is the event that takes place: "talks resumed", "fighting broke out". */
const HAPPENS = new Set(
  "begin start resume continue happen occur take break erupt end follow last fail stall collapse ensue escalate intensify conclude be".split(
    " ",
  ),
);
/** No phrase of a verb and its noun is longer, in words. */
const LONGEST_PHRASE = 7;

/** Words that may tell of an event, in text order; verbs with the nouns that they take up. */
export function findTriggers(s: Syntax): Trigger[] {
  const verbs: Trigger[] = [];
  const taken = new Set<number>();
  for (const [t, w] of s.words.entries()) {
    // "the detained fishermen" tells what they are.
    if ((w.upos !== "VERB" && w.upos !== "NOUN") || isAttribute(s, t, w)) continue;
    const found = senseOf(s, t, w);
    if (found === null || isOnlyHow(s, t)) continue;
    if (found.noun !== null) taken.add(found.noun);
    verbs.push({
      token: t,
      kind: found.kind,
      verb: w.upos === "VERB" ? t : null,
      phrase: found.noun !== null && s.words[found.noun]?.upos !== "PROPN",
      // "Secretary of State Ana Sol met": who talks is no part of the talk.
      span: phrase(s, t, isWhoTalks(s, t, found) ? null : found.noun),
    });
    if (w.upos === "NOUN") taken.add(t);
  }
  const nouns = [...s.words.entries()].flatMap(([t, w]): Trigger[] => {
    if (w.upos !== "NOUN" || taken.has(t) || w.relation === "compound") return [];
    const kind = nounKind(s, t, w);
    if (kind === null) return [];
    const verb = carrierOf(s, t, w);
    // Who declares a massacre names one.
    if (verb !== null && kind.type === "ASSAULT" && SAYS.has(s.words[verb]?.lemma ?? "") && w.lemma !== "war")
      return [];
    const light = verb !== null && !HAPPENS.has(s.words[verb]?.lemma ?? "") ? verb : null;
    return [
      {
        token: t,
        kind,
        verb,
        phrase: light !== null,
        span: phrase(s, light ?? t, light === null ? null : t),
      },
    ];
  });
  return [...verbs, ...nouns].sort((a, b) => a.token - b.token);
}

function isWhoTalks(s: Syntax, t: number, { kind, noun }: { kind: EventKind; noun: number | null }): boolean {
  return (
    kind.type === "CONSULT" && noun !== null && noun < t && s.words[t]?.upos === "VERB" && !isPassive(s, t)
  );
}

/** "The talks, mediated by Qatar": how they were held, and no event beside them. */
function isOnlyHow(s: Syntax, t: number): boolean {
  const w = s.words[t] as WordTags;
  if (!ARRANGING.has(w.lemma.toLowerCase()) || w.upos !== "VERB" || !isPassive(s, t)) return false;
  const held = [...kids(s, t, "nsubj"), ...(w.relation === "acl" ? [w.head] : [])];
  return held.some((k) => {
    const noun = s.words[k];
    return noun?.upos === "NOUN" && nounKind(s, k, noun)?.type === "CONSULT";
  });
}

/** Whether a noun for talks is told with those who arranged them: "the talks, mediated by Qatar, began in May". */
export function isArranged(s: Syntax, noun: number): boolean {
  const { relation, head } = s.words[noun] as WordTags;
  const near = [...kids(s, noun, "acl"), ...(relation === "nsubj" ? [head] : [])];
  return near.some((k) => isOnlyHow(s, k) && kids(s, k, "obl").length > 0);
}
const ARRANGING = new Set(["mediate", "moderate", "facilitate", "broker", "host", "sponsor", "convene"]);

function isAttribute(s: Syntax, t: number, w: WordTags): boolean {
  return w.upos === "VERB" && w.relation === "amod" && kids(s, t, "obj", "obl", "nsubj").length === 0;
}

/** Kind of an event noun, with the word before it where that says more: "air strike"; null for other nouns. */
export function nounKind(s: Syntax, t: number, w: WordTags): EventKind | null {
  return namedKind(s, t) ?? LEXICON.nouns.get(w.lemma.toLowerCase()) ?? null;
}

/** What a noun tells together with the word before it. */
function namedKind(s: Syntax, noun: number): EventKind | null {
  const lemma = s.words[noun]?.lemma.toLowerCase() ?? "";
  const before = kids(s, noun, "compound", "amod").map((k) =>
    LEXICON.nouns.get(`${s.words[k]?.lemma.toLowerCase()}_${lemma}`),
  );
  return before.find((k) => k !== undefined) ?? null;
}

function senseOf(s: Syntax, t: number, w: WordTags): { kind: EventKind; noun: number | null } | null {
  for (const sense of LEXICON.verbs.get(w.lemma.toLowerCase()) ?? []) {
    // A noun tells of an event by its phrases only: "the collapse of the talks".
    if (w.upos === "NOUN" && (sense.nouns === null || sense.prepositions === null)) continue;
    if (sense.particle !== null && !hasParticle(s, t, sense.particle)) continue;
    if (sense.prepositions !== null && !hasPreposition(s, t, sense.prepositions)) continue;
    // "is calling for Norway to act"
    if (sense.kind.type === "CONSULT" && w.lemma === "call" && ["for", "on", "upon"].includes(low(s, t + 1)))
      continue;
    // "killed themselves"
    if (kids(s, t, "obj").some((k) => /sel(?:f|ves)$/.test(low(s, k)))) continue;
    if (sense.nouns?.has(NOTHING)) {
      if (isPassive(s, t) || kids(s, t, "obj", "ccomp").length > 0) continue;
      return { kind: sense.kind, noun: null };
    }
    const noun = sense.nouns === null ? null : governedAmong(s, t, w, sense);
    if (sense.nouns !== null && noun === null) continue;
    // "Launched air strikes" stops no work.
    return { kind: (noun === null ? null : namedKind(s, noun)) ?? sense.kind, noun };
  }
  return null;
}

function hasParticle(s: Syntax, t: number, particle: string): boolean {
  return (
    kids(s, t, "compound", "advmod", "obl", "xcomp").some(
      (k) => k > t && k - t < LONGEST_PHRASE && low(s, k) === particle,
    ) ||
    (low(s, Math.min(t + 1, s.words.length - 1)) === particle && s.words[t + 1]?.upos === "ADP") ||
    hasPreposition(s, t, new Set([particle]))
  );
}

function hasPreposition(s: Syntax, t: number, prepositions: ReadonlySet<string>): boolean {
  // "his release", "the tanker's release"
  if (s.words[t]?.upos === "NOUN" && prepositions.has("of") && isOwned(s, t)) return true;
  // "sent troops into the town": the parse may hang the place on the troops.
  const behind = kids(s, t, "obj", "nsubj").flatMap((k) => [k, ...kids(s, k, "nmod")]);
  // "beat and used force against them": the first of two verbs may have the second's place.
  const { relation, head } = s.words[t] as WordTags;
  if (relation === "conj") behind.push(...kids(s, head, "obl").filter((k) => k > t));
  const all = [
    ...kids(s, t, "obl", "xcomp", "advcl", "nmod"),
    ...behind,
    ...behind.flatMap((k) => kids(s, k, "nmod")),
  ];
  return all.some((k) => k > t && kids(s, k, "case", "mark").some((c) => prepositions.has(low(s, c))));
}

function isOwned(s: Syntax, noun: number): boolean {
  return kids(s, noun, "nmod").some(
    (k) => k < noun && (s.words[k]?.upos === "PRON" || kids(s, k, "case").some((c) => c > k)),
  );
}

/** What a verb acts on, or what happens by it: objects, subjects, obliques, and the noun that its clause describes. */
function governedAmong(s: Syntax, t: number, w: WordTags, sense: VerbSense): number | null {
  const near =
    w.upos === "NOUN"
      ? kids(s, t, "nmod")
      : [
          ...kids(s, t, "obj", "xcomp", "advmod"),
          // Who does it is not what it is done to.
          ...(kids(s, t, "obj").length > 0 && !isPassive(s, t) ? [] : kids(s, t, "nsubj")),
          ...kids(s, t, "obl").filter((k) => isTakenUp(s, k, sense) || isWhatOf(s, t, k)),
        ];
  // "thousands of troops", "a group of 21 soldiers", "the wounded and the prisoners"
  const wider = near.flatMap((k) => [
    k,
    ...kids(s, k, "conj", "compound", "amod", "nummod"),
    ...kids(s, k, "nmod", "obl").filter(
      (n) =>
        s.words[k]?.upos === "ADJ" ||
        kids(s, n, "case").some((c) => low(s, c) === "of" || (low(s, c) === "in" && isAmount(s, k))),
    ),
  ]);
  const acts = kids(s, t, "nsubj").some((k) => ["who", "which", "that"].includes(low(s, k)));
  const described = w.relation === "acl" && w.head >= 0 && (!acts || isPassive(s, t)) ? [w.head] : [];
  const all = [...near, ...wider, ...described];
  // What stands right before the verb is its subject, whatever the parse makes of "since fighting broke out".
  const named = (k: number) =>
    !isMonth(s, k) &&
    [s.words[k]?.lemma.toLowerCase() ?? "", low(s, k), singular(s, k)].some((x) => sense.nouns?.has(x));
  // "refuses to negotiate"
  const nominal = all.filter((k) => s.words[k]?.upos !== "VERB" || s.words[k]?.relation === "xcomp");
  const own = [...nominal, ...(t > 0 ? [t - 1] : [])].find(named);
  if (own !== undefined) return own;
  if (sense.nouns?.has(NAMED)) return namedAlone(s, t);
  return sense.nouns?.has(PERSON) ? (all.find((k) => isSomebody(s, t, k)) ?? null) : null;
}

/** Whether an oblique tells what an amount is of: "sent Ukraine $400 million in military aid". */
function isWhatOf(s: Syntax, verb: number, k: number): boolean {
  return (
    kids(s, k, "case").some((c) => low(s, c) === "in") &&
    kids(s, verb, "obj").some((o) => o < k && isAmount(s, o))
  );
}

function isAmount(s: Syntax, k: number): boolean {
  return s.words[k]?.upos === "NUM" || s.words[k]?.upos === "SYM" || kids(s, k, "nummod").length > 0;
}

/** Whether an oblique is one that a phrase means: "put on alert", "agreed to the demand", not "seized a bomb in a town". */
function isTakenUp(s: Syntax, k: number, sense: VerbSense): boolean {
  const cases = kids(s, k, "case").map((c) => low(s, c));
  return (
    cases.length === 0 ||
    cases.some((c) => sense.prepositions?.has(c) || sense.particle === c || TAKEN_UP.has(c))
  );
}
const TAKEN_UP = new Set(["to", "with", "on", "of"]);

/** "held since March" */
function isMonth(s: Syntax, k: number): boolean {
  return s.words[k]?.upos === "PROPN" && low(s, k) === "march";
}

/** "called King Salman", not "called Salman a king": the only thing that the verb takes, where that is a name. */
function namedAlone(s: Syntax, t: number): number | null {
  const taken = kids(s, t, "obj", "xcomp", "ccomp", "iobj");
  const only = taken.length === 1 && !isPassive(s, t) ? taken[0] : undefined;
  return only !== undefined && s.words[only]?.upos === "PROPN" && kids(s, t, "nsubj").length > 0
    ? only
    : null;
}

/** "Agreements" of a title, whose lemma is the word as it stands. */
function singular(s: Syntax, k: number): string {
  return s.words[k]?.upos === "PROPN" ? low(s, k).replace(/s$/, "") : "";
}

/** Of a phrase: whoever it may be; a name alone; no object. */
const PERSON = "PERSON";
const NAMED = "NAMED";
const NOTHING = "NOTHING";

/** Whether a word may mean somebody to whom the verb is done, or whose the noun is; not "called him a liar". */
function isSomebody(s: Syntax, t: number, k: number): boolean {
  const w = s.words[k] as WordTags;
  const done = w.relation === "obj" || w.relation === "nmod" || (w.relation === "nsubj" && isPassive(s, t));
  if (!done || kids(s, t, "xcomp").some((x) => s.words[x]?.upos !== "VERB")) return false;
  if (w.upos === "PRON") return !["it", "that", "this", "what", "which"].includes(low(s, k));
  return namesSomebody(s, k);
}

/** Whether a noun names somebody, by name, office or class of people. */
export function namesSomebody(s: Syntax, k: number): boolean {
  const w = s.words[k] as WordTags;
  if (w.upos === "PROPN") return true;
  const lemma = w.lemma.toLowerCase();
  return w.upos === "NOUN" && (["office", "unnamed", "collective"] as const).some((c) => isRole(c, lemma));
}

/** The verb by which an event noun takes place; null where none says so. */
function carrierOf(s: Syntax, t: number, w: WordTags): number | null {
  if (w.relation === "conj" && w.head >= 0 && w.head < t) {
    const first = s.words[w.head] as WordTags;
    return first.upos === "NOUN" ? carrierOf(s, w.head, first) : null;
  }
  // "a truce, which began on Friday"
  const began = kids(s, t, "acl").find(
    (k) => HAPPENS.has(s.words[k]?.lemma ?? "") && kids(s, k, "nsubj").length > 0,
  );
  if (began !== undefined) return began;
  // "the talks held in Oslo", "an agreement reached by both sides"
  const held = kids(s, t, "acl").find((k) => LIGHT.has(s.words[k]?.lemma ?? "") && isPassive(s, k));
  if (held !== undefined) return held;
  const head = s.words[w.head];
  // "took part in the talks"
  if (head?.lemma === "part" && s.words[head.head]?.lemma === "take") return head.head;
  if (head === undefined || head.upos !== "VERB") return null;
  const lemma = head.lemma.toLowerCase();
  if (w.relation === "nsubj" && (HAPPENS.has(lemma) || LIGHT.has(lemma))) return w.head;
  if (w.relation === "obj") return LIGHT.has(lemma) ? w.head : null;
  const within = kids(s, t, "case").some((c) => low(s, c) === "in" || low(s, c) === "into");
  return within && w.relation === "obl" && TAKES_PART.has(lemma) ? w.head : null;
}

/** From the verb to its noun where they stand close together, else the word alone. */
function phrase(s: Syntax, t: number, noun: number | null): Span {
  const last = noun !== null && Math.abs(noun - t) < LONGEST_PHRASE ? noun : t;
  const [first, end] = [Math.min(t, last), Math.max(t, last)];
  const particle = kids(s, end, "compound").find((k) => k === end + 1 && s.words[k]?.upos === "ADP");
  return { start: s.doc.tokens[first]?.start ?? 0, end: s.doc.tokens[particle ?? end]?.end ?? 0 };
}
