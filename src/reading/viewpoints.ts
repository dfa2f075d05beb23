import { sentenceOf, tokensOf } from "../text/doc.js";
import { type Span, withoutEdges } from "../text/span.js";
import type { Attribution } from "../tags/tags.js";
import { BY_PARSE } from "./predicates.js";
import { type Syntax, kids, low, spanOf, subtreeSpan } from "./syntax.js";

/** What is somebody's when the rest of the sentence is told as seen or said by him, by its preposition. */
const VIEWS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    in: "view opinion words eyes judgment judgement estimation telling phrase assessment reckoning version",
    by: "reckoning account count estimate admission calculation tally",
  }).map(([preposition, nouns]) => [preposition, new Set(nouns.split(" "))] as const),
);

/**
 * "In the view of one envoy, the obstacle was trust", "the boats, by the ministry's account, were at sea": what the rest of
 * the sentence tells is told as somebody's. The phrase stands between commas, or a comma and an end of the sentence.
 */
export function seenBySomebody(s: Syntax): Attribution[] {
  return s.words.flatMap((w, t) => {
    if (w.upos !== "NOUN") return [];
    const preposition = kids(s, t, "case").find((k) => k < t);
    if (preposition === undefined || VIEWS.get(low(s, preposition))?.has(low(s, t)) !== true) return [];
    const who = whose(s, t);
    const sentence = s.doc.sentences[sentenceOf(s.doc, t)];
    if (who === null || sentence === undefined) return [];
    const last = tokensOf(s.doc, { start: 0, end: who.end }).endToken - 1;
    const after = Math.max(last, t) + 1;
    const opens = preposition === sentence.firstToken;
    const closes = /^[.!?]$/.test(low(s, after)) && after >= sentence.endToken - 2;
    if (!opens && low(s, preposition - 1) !== ",") return [];
    if (!closes && low(s, after) !== ",") return [];
    const parts = [
      ...(opens ? [] : [{ start: sentence.start, end: spanOf(s, preposition - 1).start }]),
      ...(closes ? [] : [{ start: spanOf(s, after).end, end: sentence.end }]),
    ].map((x) => trimmed(s.doc.text, x));
    const content = parts.filter((x) => x.end - x.start > 2);
    const words = content.reduce(
      (n, x) => n + tokensOf(s.doc, x).endToken - tokensOf(s.doc, x).firstToken,
      0,
    );
    if (words < FEWEST) return [];
    const behind = who.start > spanOf(s, t).start;
    const cue = { start: spanOf(s, preposition).start, end: behind ? who.start - 1 : spanOf(s, t).end };
    return [{ source: withoutEdges(s.doc.text, who), cue, content, confidence: BY_PARSE }];
  });
}

/** Tokens of the shortest sentence that tells something beside whose it is. */
const FEWEST = 4;

/** "Of one European envoy", with the description behind it; "the ministry's", "his". */
function whose(s: Syntax, noun: number): Span | null {
  const behind = kids(s, noun, "nmod").find(
    (k) => k > noun && kids(s, k, "case").some((c) => c < k && low(s, c) === "of"),
  );
  if (behind !== undefined) {
    const of = kids(s, behind, "case").find((c) => low(s, c) === "of") as number;
    return trimmed(s.doc.text, { start: spanOf(s, of + 1).start, end: subtreeSpan(s, behind).end });
  }
  const owner = kids(s, noun, "nmod").find((k) => k < noun);
  if (owner === undefined) return null;
  const mark = kids(s, owner, "case").find((c) => c > owner);
  if (mark === undefined) return s.words[owner]?.upos === "PRON" ? spanOf(s, owner) : null;
  return { start: subtreeSpan(s, owner).start, end: spanOf(s, mark).start };
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s,;]/.test(text.charAt(start))) start++;
  while (end > start && /[\s,;.!?]/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
