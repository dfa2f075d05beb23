import { type Span, contains, overlaps } from "../text/span.js";
import type { Attribution, WordTags } from "../tags/tags.js";
import { actOfCue } from "./cues.js";
import type { Act } from "./record.js";
import { byBareNoun, byHearer } from "./ofNobody.js";
import { BY_PARSE, byAdjective, byNoun } from "./predicates.js";
import { type Syntax, kids, low, negated, spanOf, subtreeSpan, tokensIn } from "./syntax.js";
import { MAY_BE, isPassive } from "./verbGroup.js";

/** Verbs of plain speech that tell, in a clause, what somebody said. */
export const SPEECH: ReadonlySet<string> = new Set(
  "say tell state report announce claim argue explain declare insist stress emphasize emphasise reveal disclose contend clarify reiterate inform signal indicate assert allege warn admit maintain acknowledge concede testify".split(
    " ",
  ),
);
/** Acts that a verb with a mere object performs ("offered a truce"); other acts need a clause ("believes that …"). */
const WITH_OBJECT: ReadonlySet<Act> = new Set<Act>([
  "propose",
  "accept",
  "reject",
  "demand",
  "deny",
  "promise",
  "accuse",
]);
/** Verbs of those acts that mostly mean something else. */
const TOO_WIDE = new Set(
  "attack approve press order offer-up own table resist exclude require back hail see feel find consider trust own undertake".split(
    " ",
  ),
);
/** Acts that a clause or an infinitive shows. */
const WITH_CLAUSE: ReadonlySet<Act> = new Set<Act>([
  "believe",
  "intend",
  "confirm",
  "threaten",
  "support",
  "ask",
  ...WITH_OBJECT,
]);

/**
 * What contents report in their turn, by the parse alone: the network was taught only the outermost attributions
 * and reads a content again less surely than a sentence of its own. A verb inside a content attributes where it
 * has a subject of its own and a clause, or an object of an act of negotiation ("the front had sought the release").
 */
export function nestedByParse(
  s: Syntax,
  outer: readonly { readonly content: readonly Span[] }[],
  known: readonly Attribution[],
): Attribution[] {
  const out: Attribution[] = [];
  const seen = new Set<number>();
  for (const o of outer) {
    for (const content of o.content) {
      for (const t of tokensIn(s, content)) {
        if (seen.has(t)) continue;
        seen.add(t);
        const found =
          [
            byVerb(s, t, content),
            byAgent(s, t),
            byNoun(s, t),
            byAdjective(s, t),
            byBareNoun(s, t),
            byHearer(s, t),
          ].find((f) => f !== null && within(content, f)) ?? null;
        if (found === null || known.some((k) => overlaps(k.cue, found.cue))) continue;
        out.push(found);
      }
    }
  }
  return out;
}

export function byVerb(s: Syntax, t: number, within: Span): Attribution | null {
  const w = s.words[t] as WordTags;
  if (
    w.upos !== "VERB" ||
    w.relation === "amod" ||
    HYPOTHETICAL.some((m) => kids(s, t, "mark").some((k) => low(s, k) === m))
  )
    return null;
  // "The candidate could decide to keep her": nobody is told to have decided.
  if (!negated(s, t) && kids(s, t, "aux").some((k) => MAY_BE.has(low(s, k)))) return null;
  const lemma = w.lemma.toLowerCase();
  const act = SPEECH.has(lemma) ? "state" : TOO_WIDE.has(lemma) ? null : actOfCue(lemma, w.upos);
  if (act === null) return null;
  const subject = kids(s, t, "nsubj").find(
    (k) => (s.doc.tokens[k]?.end ?? 0) <= (s.doc.tokens[t]?.start ?? 0),
  );
  if (subject === undefined || !speaks(s, subject) || isPassive(s, t)) return null;
  const clause = kids(s, t, "ccomp", "xcomp").filter((k) => k > t);
  const object = WITH_OBJECT.has(act) ? kids(s, t, "obj").filter((k) => k > t) : [];
  const told =
    clause.length > 0 && (act === "state" ? kids(s, t, "ccomp").length > 0 : WITH_CLAUSE.has(act))
      ? clause
      : object;
  if (told.length === 0) return null;
  const content = bounded(
    s,
    told.map((k) => subtreeSpan(s, k)),
    within,
    t,
  );
  const source = uninterrupted(s, subject);
  if (content === null || source.start < within.start || overlaps(source, content)) return null;
  const first = Math.min(t, ...kids(s, t, "aux", "advmod").filter((k) => k < t && k > subject));
  return {
    source,
    cue: { start: s.doc.tokens[first]?.start ?? 0, end: s.doc.tokens[t]?.end ?? 0 },
    content: [content],
    confidence: BY_PARSE,
  };
}

/** "a truce offered by the front": a participle with its agent, and the thing that it is said of. */
function byAgent(s: Syntax, t: number): Attribution | null {
  const w = s.words[t] as WordTags;
  if (w.upos !== "VERB" || w.relation !== "acl" || w.head < 0 || w.head >= t) return null;
  const act = actOfCue(w.lemma.toLowerCase(), w.upos);
  if (act === null || !WITH_OBJECT.has(act) || TOO_WIDE.has(w.lemma)) return null;
  const by = (k: number) => kids(s, k, "case").find((c) => low(s, c) === "by");
  const agent = kids(s, t, "obl").find((k) => k > t && by(k) !== undefined);
  const preposition = agent === undefined ? undefined : by(agent);
  if (agent === undefined || preposition === undefined || !speaks(s, agent)) return null;
  const content = { start: subtreeSpan(s, w.head).start, end: spanOf(s, t - 1).end };
  const source = { start: spanOf(s, preposition + 1).start, end: uninterrupted(s, agent).end };
  if (content.start >= content.end || source.start >= source.end) return null;
  return {
    source,
    cue: { start: spanOf(s, t).start, end: spanOf(s, preposition).end },
    content: [content],
    confidence: BY_PARSE,
  };
}

function within(content: Span, a: Attribution): boolean {
  return a.content.every((c) => contains(content, c)) && contains(content, a.cue);
}

const HYPOTHETICAL = ["if", "unless", "whether"];

/** A subject up to the comma after its governing word: "the Americans, through intermediaries,". */
export function uninterrupted(s: Syntax, subject: number): Span {
  const whole = subtreeSpan(s, subject);
  const after = s.doc.tokens[subject]?.end ?? whole.end;
  const comma = s.doc.text.slice(after, whole.end).indexOf(",");
  return comma < 0 ? whole : { start: whole.start, end: after + comma };
}

/** A subject that can speak: no bare thing, no relative or question word. */
function speaks(s: Syntax, subject: number): boolean {
  const w = s.words[subject] as WordTags;
  if (w.upos === "PRON")
    return ["i", "we", "he", "she", "they", "it", "others", "some", "you"].includes(low(s, subject));
  return w.upos === "PROPN" || w.upos === "NOUN";
}

function bounded(s: Syntax, spans: readonly Span[], within: Span, verb: number): Span | null {
  const start = Math.max(Math.min(...spans.map((x) => x.start)), s.doc.tokens[verb]?.end ?? 0);
  let end = Math.min(Math.max(...spans.map((x) => x.end)), within.end);
  while (end > start && /[\s,;.!?"”’]/.test(s.doc.text.charAt(end - 1))) end--;
  return end > start ? { start, end } : null;
}
