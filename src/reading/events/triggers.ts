import type { WordTags } from "../../tags/tags.js";
import type { Span } from "../../text/span.js";
import { type Syntax, kids, low } from "../syntax.js";
import { type EventKind, NOUN_KINDS, VERB_SENSES, type VerbSense } from "./lexicon.js";

/** A word that tells of an event. */
export interface Trigger {
  /** The verb or noun. */
  readonly token: number;
  readonly kind: EventKind;
  /** The verb that says that it takes place ("held" of "held talks"): the token itself where that is a verb; null for a bare noun. */
  readonly verb: number | null;
  readonly span: Span;
}

/** Verbs that only say that the event of their noun takes place. */
const LIGHT = new Set(
  (
    "hold have conduct launch carry begin start stage make undertake mount wage attend host convene join resume continue " +
    "conclude impose place issue sign give pay exchange arrange open lead enter do engage suffer face participate take see " +
    "schedule plan follow complete finish end order commit perpetrate complete reach announce declare grant provide deliver"
  ).split(" "),
);
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
    if (w.upos !== "VERB") continue;
    const found = senseOf(s, t, w);
    if (found === null) continue;
    if (found.noun !== null) taken.add(found.noun);
    verbs.push({ token: t, kind: found.kind, verb: t, span: phrase(s, t, found.noun) });
  }
  const nouns = [...s.words.entries()].flatMap(([t, w]): Trigger[] => {
    if (w.upos !== "NOUN" || taken.has(t) || w.relation === "compound") return [];
    const kind = nounKind(s, t, w);
    if (kind === null) return [];
    const verb = carrierOf(s, t, w);
    const light = verb !== null && !HAPPENS.has(s.words[verb]?.lemma ?? "") ? verb : null;
    return [{ token: t, kind, verb, span: phrase(s, light ?? t, light === null ? null : t) }];
  });
  return [...verbs, ...nouns].sort((a, b) => a.token - b.token);
}

/** Kind of an event noun, with the word before it where that says more: "air strike"; null for other nouns. */
export function nounKind(s: Syntax, t: number, w: WordTags): EventKind | null {
  const lemma = w.lemma.toLowerCase();
  const before = kids(s, t, "compound", "amod").map((k) =>
    NOUN_KINDS.get(`${s.words[k]?.lemma.toLowerCase()}_${lemma}`),
  );
  return before.find((k) => k !== undefined) ?? NOUN_KINDS.get(lemma) ?? null;
}

function senseOf(s: Syntax, t: number, w: WordTags): { kind: EventKind; noun: number | null } | null {
  for (const sense of VERB_SENSES.get(w.lemma.toLowerCase()) ?? []) {
    if (sense.particle !== null && !hasParticle(s, t, sense.particle)) continue;
    if (sense.preposition !== null && !hasPreposition(s, t, sense.preposition)) continue;
    const noun = sense.nouns === null ? null : governedAmong(s, t, w, sense);
    if (sense.nouns !== null && noun === null) continue;
    return { kind: sense.kind, noun };
  }
  return null;
}

function hasParticle(s: Syntax, t: number, particle: string): boolean {
  return (
    kids(s, t, "compound", "advmod", "obl", "xcomp").some(
      (k) => k > t && k - t < LONGEST_PHRASE && low(s, k) === particle,
    ) ||
    (low(s, Math.min(t + 1, s.words.length - 1)) === particle && s.words[t + 1]?.upos === "ADP") ||
    hasPreposition(s, t, particle)
  );
}

function hasPreposition(s: Syntax, t: number, preposition: string): boolean {
  return kids(s, t, "obl", "xcomp", "advcl").some((k) =>
    kids(s, k, "case", "mark").some((c) => low(s, c) === preposition),
  );
}

/** What a verb acts on, or what happens by it: objects, subjects, obliques, and the noun that its clause describes. */
function governedAmong(s: Syntax, t: number, w: WordTags, sense: VerbSense): number | null {
  const near = kids(s, t, "obj", "obl", "nsubj", "xcomp").flatMap((k) => [
    k,
    ...kids(s, k, "conj", "compound"),
  ]);
  const described = w.relation === "acl" && w.head >= 0 ? [w.head] : [];
  return [...near, ...described].find((k) => sense.nouns?.has(s.words[k]?.lemma.toLowerCase() ?? "")) ?? null;
}

/** The verb by which an event noun takes place; null where none says so. */
function carrierOf(s: Syntax, t: number, w: WordTags): number | null {
  if (w.relation === "conj" && w.head >= 0 && w.head < t) {
    const first = s.words[w.head] as WordTags;
    return first.upos === "NOUN" ? carrierOf(s, w.head, first) : null;
  }
  const head = s.words[w.head];
  if (head === undefined || head.upos !== "VERB") return null;
  const lemma = head.lemma.toLowerCase();
  if (w.relation === "nsubj" && (HAPPENS.has(lemma) || LIGHT.has(lemma))) return w.head;
  return (w.relation === "obj" || w.relation === "obl") && LIGHT.has(lemma) ? w.head : null;
}

/** From the verb to its noun where they stand close together, else the word alone. */
function phrase(s: Syntax, t: number, noun: number | null): Span {
  const last = noun !== null && Math.abs(noun - t) < LONGEST_PHRASE ? noun : t;
  const [first, end] = [Math.min(t, last), Math.max(t, last)];
  const particle = kids(s, end, "compound").find((k) => k === end + 1 && s.words[k]?.upos === "ADP");
  return { start: s.doc.tokens[first]?.start ?? 0, end: s.doc.tokens[particle ?? end]?.end ?? 0 };
}
