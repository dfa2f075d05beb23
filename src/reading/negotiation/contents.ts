import { tokensOf } from "../../text/doc.js";
import type { Quote, Span } from "../../text/span.js";
import type { Statement } from "../record.js";
import { type Syntax, kids, low, subtreeSpan, tokensIn, wordsOf } from "../syntax.js";
import { endOfSentence } from "../verbGroup.js";
import { joinedParts } from "./coordination.js";
import { type Scene, toldAt, union } from "./scene.js";

/** The part of a content that says something: not the "which" before its cue. */
export function saidContent(st: Statement): Quote | null {
  return st.content.find((c) => c.text.length > SHORT) ?? st.content.at(-1) ?? null;
}

const SHORT = 8;

/** Ids of the statement and of those that hold it. */
export function toldBy(scene: Scene, st: Statement): string[] {
  return union(st.cue === null ? [] : toldAt(scene, tokensOf(scene.syntax.doc, st.cue).firstToken), [st.id]);
}

/** The first of the clauses of a content: "… must be resolved" without "and we stand ready to …" or what it is for. */
export function firstClause(s: Syntax, content: Span, head: number): Span {
  const last = endOfSentence(s, tokensOf(s.doc, content).firstToken) - 1;
  let end = Math.min(content.end, s.doc.tokens[last]?.end ?? content.end);
  const next = kids(s, head, "conj").find((k) => k > head && kids(s, k, "nsubj").length > 0);
  const [part] = next === undefined ? [] : joinedParts(s, head);
  if (part !== undefined) end = Math.min(end, part.span.end);
  const other = otherVerbAfter(s, { start: content.start, end });
  if (other !== null) end = Math.min(end, other);
  const purpose = PURPOSE.exec(
    wordsOf(s, { start: content.start, end: Math.min(end, content.start + LONGEST) }),
  );
  if (purpose !== null && purpose.index > 20) end = content.start + purpose.index;
  return { start: content.start, end: Math.max(end, content.start + 1) };
}

/**
 * Where "and" leads back to a verb above the content, which is another deed of the speaker: "the return of all
 * detainees and stand ready to assist". Null where it joins what is said.
 */
function otherVerbAfter(s: Syntax, content: Span): number | null {
  const tokens = tokensIn(s, content);
  const first = tokens[0] ?? 0;
  for (const t of tokens) {
    if (s.words[t]?.relation !== "cc" || t - first < 2) continue;
    const joined = s.words[t]?.head ?? -1;
    const w = s.words[joined];
    const above = w?.head ?? -1;
    if (w?.relation !== "conj" || w.upos !== "VERB" || above < 0) continue;
    const own = low(s, t - 1) === "," && SPEAKERS_OWN.has(w.lemma) && kids(s, joined, "nsubj").length === 0;
    if ((above >= first && !own) || low(s, joined) === "including") continue;
    if (kids(s, joined, "mark").some((k) => low(s, k) === "to")) continue;
    return s.doc.tokens[t]?.start ?? null;
  }
  return null;
}

/** What a speaker does by speaking, however far down the parse hangs it: ", and call for". */
const SPEAKERS_OWN = new Set(
  "call urge demand reiterate reaffirm welcome condemn commend stand remain express underscore".split(" "),
);

/** A content that ends in "to" before its verb, or in a verb before its object: with the rest of that verb's clause. */
export function wholeInfinitive(s: Syntax, content: Span): Span {
  const last = tokensIn(s, content).at(-1) ?? -1;
  const verb = s.words[last]?.relation === "mark" && low(s, last) === "to" ? (s.words[last]?.head ?? -1) : -1;
  if (verb > last) return { start: content.start, end: subtreeSpan(s, verb).end };
  // "To ensure, as the president has said, free access"
  const lost = s.words[last]?.upos === "VERB" && kids(s, last, "obj", "ccomp").some((k) => k > last);
  return lost ? { start: content.start, end: subtreeSpan(s, last).end } : content;
}

/** What is demanded, with what goes on behind an interruption: "to ensure, as the president has said, free access". */
export function wholeContent(s: Syntax, st: Statement, first: Quote): Span {
  const at = st.content.indexOf(first);
  const next = st.content[at + 1];
  const cue = st.cue;
  const between = next === undefined ? "" : s.doc.text.slice(first.end, next.start);
  const goesOn =
    next !== undefined &&
    cue !== null &&
    cue.end <= first.start &&
    between.length < INTERRUPTION &&
    !/[.;:]/.test(between);
  return goesOn ? { start: first.start, end: next.end } : wholeInfinitive(s, first);
}

const INTERRUPTION = 80;
const LONGEST = 1000;
const PURPOSE =
  /,\s+(?:which|who|but|only if|provided|unless|so that|in the best|arguing|saying|citing|leading)\b|,?\s+(?:in order to|so that|to pave the way)\b|,\s+and\s+(?:we|he|she|they|it)\b/i;
