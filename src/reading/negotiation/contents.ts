import { tokensOf } from "../../text/doc.js";
import type { Quote, Span } from "../../text/span.js";
import type { Statement } from "../record.js";
import { type Syntax, kids, wordsOf } from "../syntax.js";
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
  const purpose = PURPOSE.exec(
    wordsOf(s, { start: content.start, end: Math.min(end, content.start + LONGEST) }),
  );
  if (purpose !== null && purpose.index > 20) end = content.start + purpose.index;
  return { start: content.start, end: Math.max(end, content.start + 1) };
}

const LONGEST = 1000;
const PURPOSE =
  /,\s+(?:which|who|but|only if|provided|unless|so that|in the best|arguing|saying|citing|leading)\b|,?\s+(?:in order to|so that|to pave the way)\b|,\s+and\s+(?:we|he|she|they|it)\b/i;
