import { coverOf } from "../text/doc.js";
import type { Span } from "../text/span.js";
import type { Attribution, WordTags } from "../tags/tags.js";
import { meansSomebody } from "./bodyWords.js";
import { actOfCue } from "./cues.js";
import type { Act } from "./record.js";
import { type Syntax, kids, low, subtreeSpan } from "./syntax.js";

/** How often what the parse alone attributes is right: 27 of 36 on the gold records read while rules were made, less beyond. */
export const BY_PARSE = 0.65;

/** Acts that a noun with an owner performs: "its demand that …", "the pledge by X to …". */
const BY_NOUN: ReadonlySet<Act> = new Set<Act>([
  "propose",
  "demand",
  "promise",
  "reject",
  "threaten",
  "accept",
  "intend",
  "believe",
  "deny",
]);
/** Nouns of those acts that mostly name a thing and not what somebody does: "the plan of", "an opposition to". */
const THINGS = new Set(
  "plan agreement opposition order charge view opinion aim goal desire ambition feeling estimate judgment judgement doubt approval guarantee complaint protest oath instruction assessment push project decision".split(
    " ",
  ),
);

/** Nouns that tell what is said by a clause alone: "his claim that the ship had left"; "his claim on it" tells of something else. */
const TELLING: ReadonlySet<string> = new Set(
  "claim assertion contention allegation accusation argument complaint statement announcement warning remark insistence".split(
    " ",
  ),
);

/** Acts that a noun performs for sure, outside anybody's words too: fears, plans and decisions mostly only stand there. */
const FOR_SURE: ReadonlySet<Act> = new Set<Act>([
  "propose",
  "demand",
  "promise",
  "reject",
  "threaten",
  "deny",
]);

/** The attributions of such nouns that the network has not seen: "The front's offer to free prisoners came late". */
export function nounsOutside(s: Syntax, known: readonly Attribution[]): Attribution[] {
  const spans = known.flatMap((a) => [a.cue, ...(a.source === null ? [] : [a.source]), ...a.content]);
  const taken = coverOf(s.doc, spans);
  const out: Attribution[] = [];
  for (const [t, w] of s.words.entries()) {
    if (w.upos !== "NOUN" || taken.holds(t)) continue;
    const act = actOfCue(w.lemma.toLowerCase(), "NOUN");
    const sure = (act !== null && FOR_SURE.has(act)) || TELLING.has(w.lemma.toLowerCase());
    const found = sure ? byNoun(s, t) : null;
    if (found !== null && !taken.meets(found.cue)) out.push(found);
  }
  return out;
}

/** "Putin's suggestion of a ceasefire", "their calls for justice", "the pledge by Oslo to pay": whose, the noun, and of what. */
export function byNoun(s: Syntax, t: number): Attribution | null {
  const w = s.words[t] as WordTags;
  const lemma = w.lemma.toLowerCase();
  if (w.upos !== "NOUN" || THINGS.has(lemma)) return null;
  const act = actOfCue(lemma, "NOUN");
  const tells = TELLING.has(lemma);
  if (!tells && (act === null || !BY_NOUN.has(act))) return null;
  const owner = kids(s, t, "nmod").find((k) => k < t && owns(s, k));
  const agent = kids(s, t, "nmod").find((k) => k > t && kids(s, k, "case").some((c) => low(s, c) === "by"));
  const who = owner ?? agent;
  if (who === undefined || !["PROPN", "NOUN", "PRON"].includes(s.words[who]?.upos ?? "")) return null;
  const matter = [
    ...kids(s, t, "acl", "ccomp", "advcl", "xcomp"),
    ...kids(s, t, "nmod").filter(
      (k) => k > t && kids(s, k, "case").some((c) => ["of", "for", "on", "to"].includes(low(s, c))),
    ),
  ]
    .filter(
      (k) =>
        k > t &&
        k !== agent &&
        !kids(s, k, "nsubj").some((x) => ["that", "which", "who"].includes(low(s, x))),
    )
    .sort((a, b) => a - b)[0];
  if (matter === undefined) return null;
  if (tells && !kids(s, matter, "mark").some((k) => ["that", "to"].includes(low(s, k)))) return null;
  const whole = subtreeSpan(s, matter);
  const preposition = s.words[matter]?.relation === "nmod" ? kids(s, matter, "case").at(-1) : undefined;
  const start = preposition === undefined ? whole.start : (s.doc.tokens[preposition]?.end ?? whole.start) + 1;
  const source = withoutMark(s, who);
  const first = owner === undefined ? t : Math.min(t, ...kids(s, owner, "case").filter((k) => k > owner));
  const cue = { start: s.doc.tokens[first]?.start ?? 0, end: s.doc.tokens[preposition ?? t]?.end ?? 0 };
  if (start >= whole.end || (source.end > whole.start + 1 && owner !== undefined)) return null;
  return { source, cue, content: [{ start, end: whole.end }], confidence: BY_PARSE };
}

/** Whether a word says whose the noun behind it is. */
export function owns(s: Syntax, k: number): boolean {
  return (
    ["its", "their", "his", "her", "our", "my", "your"].includes(low(s, k)) ||
    kids(s, k, "case").some((c) => ["'s", "’s", "'", "’"].includes(low(s, c)))
  );
}

/** "Of last month": a noun of time, and no matter of what is told. */
export function isTime(s: Syntax, token: number): boolean {
  return TIMES.has(s.words[token]?.lemma.toLowerCase() ?? "");
}
const TIMES = new Set(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow week month year day morning evening afternoon night january february march april may june july august september october november december".split(
    " ",
  ),
);

/** An owner without its genitive mark. */
function withoutMark(s: Syntax, who: number): Span {
  const span = subtreeSpan(s, who);
  const mark = kids(s, who, "case").find((c) => c > who);
  const by = kids(s, who, "case").find((c) => c < who);
  return {
    start: by === undefined ? span.start : (s.doc.tokens[by]?.end ?? 0) + 1,
    end: mark === undefined ? span.end : (s.doc.tokens[mark]?.start ?? span.end),
  };
}

/** "Your line is open": a thing takes no stand. */
function takesStands(s: Syntax, subject: number): boolean {
  const w = s.words[subject] as WordTags;
  if (w.upos !== "NOUN") return true;
  const lemma = w.lemma.toLowerCase();
  return meansSomebody(lemma) || BODIES.has(lemma);
}

const BODIES = new Set(
  "side party country state nation ally partner team group company council committee commission court department agency campaign regime leadership union bank movement family community coalition".split(
    " ",
  ),
);

const STANDS = new Set(
  "open ready willing prepared reluctant unwilling opposed committed eager determined insistent concerned worried confident hopeful convinced adamant optimistic pessimistic skeptical sceptical".split(
    " ",
  ),
);

/** "was open to considering a ceasefire", "remains committed to", "were reluctant to press": a stand that somebody takes. */
export function byAdjective(s: Syntax, t: number): Attribution | null {
  const w = s.words[t] as WordTags;
  if ((w.upos !== "ADJ" && w.upos !== "VERB") || !STANDS.has(low(s, t))) return null;
  const copula = kids(s, t, "cop", "aux").find((k) => k < t);
  const verb =
    w.relation === "xcomp" && ["remain", "be", "seem", "stand", "stay"].includes(s.words[w.head]?.lemma ?? "")
      ? w.head
      : -1;
  const subject = kids(s, t, "nsubj")[0] ?? (verb >= 0 ? kids(s, verb, "nsubj")[0] : undefined);
  if (
    subject === undefined ||
    (copula === undefined && verb < 0) ||
    ["that", "which", "who", "there"].includes(low(s, subject))
  )
    return null;
  const matter = kids(s, t, "xcomp", "ccomp", "advcl", "obl").filter((k) => k > t)[0];
  if (matter === undefined || !takesStands(s, subject)) return null;
  const content = subtreeSpan(s, matter);
  const first = Math.min(t, ...(copula === undefined ? [] : [copula]), ...(verb >= 0 ? [verb] : []));
  return {
    source: subtreeSpan(s, subject),
    cue: { start: s.doc.tokens[first]?.start ?? 0, end: s.doc.tokens[t]?.end ?? 0 },
    content: [content],
    confidence: BY_PARSE,
  };
}
