import { sentenceOf } from "../text/doc.js";
import { type Span, outsideOf, overlaps, withoutEdges } from "../text/span.js";
import type { Attribution, WordTags } from "../tags/tags.js";
import type { Quotation } from "./quotations.js";
import { institution } from "./bodyWords.js";
import { isRole } from "./roles.js";
import { type Syntax, kids, low, spanOf, subtreeSpan, wordsOf } from "./syntax.js";

/** An attribution, and the cue of the one that passes it on where that one's content does not hold its cue. */
export interface Cited extends Attribution {
  readonly passedOnBy?: Span;
}

const CITING: ReadonlySet<string> = new Set(["cite", "quote"]);

/**
 * Who stands behind what somebody passes on. "The agency reported, citing two officials, that …": the officials
 * say what the agency reports. "It quoted a diplomat as saying …": the diplomat says it, and the agency tells both.
 * What is cited as grounds ("citing the costs") says nothing.
 */
export function withCited(
  s: Syntax,
  attributions: readonly Attribution[],
  quotations: readonly Quotation[],
): Cited[] {
  let all: readonly Cited[] = attributions;
  for (const [t, w] of s.words.entries()) {
    if (w.upos !== "VERB" || !CITING.has(w.lemma)) continue;
    const object = kids(s, t, "obj").find((k) => k > t);
    if (object === undefined) continue;
    all = quotedAsSaying(s, t, object, all, quotations) ?? citing(s, t, object, all);
  }
  return [...all];
}

/** Tokens between one quoted and "as saying". */
const MOST_BETWEEN = 20;

/** "quoted a diplomat as saying that …": what follows, or the quotation before. */
function quotedAsSaying(
  s: Syntax,
  t: number,
  object: number,
  all: readonly Cited[],
  quotations: readonly Quotation[],
): Cited[] | null {
  const teller = all.find((a) => overlaps(a.cue, spanOf(s, t)));
  if (teller === undefined) return null;
  const end = s.doc.sentences[sentenceOf(s.doc, t)]?.endToken ?? t;
  let as = object + 1;
  while (as < Math.min(end, object + MOST_BETWEEN) && low(s, as) !== "as") as++;
  if (
    as + 1 >= end ||
    low(s, as) !== "as" ||
    s.words[as + 1]?.upos !== "VERB" ||
    !low(s, as + 1).endsWith("ing")
  )
    return null;
  const source = { start: subtreeSpan(s, object).start, end: spanOf(s, as - 1).end };
  const saying = spanOf(s, as + 1);
  const told = Math.max(saying.end, ...teller.content.map((c) => c.end));
  const behind = withoutEdges(s.doc.text, { start: saying.end, end: told });
  const opener = Math.min(teller.cue.start, teller.source?.start ?? teller.cue.start);
  const before = quotations.findLast(
    (q) => q.end <= opener && !/[\p{L}\p{N}\n]/u.test(wordsOf(s, { start: q.end, end: opener })),
  );
  const content = behind.end > behind.start ? behind : before;
  if (content === undefined) return null;
  const own = { start: source.start, end: Math.max(saying.end, behind.end) };
  return [
    ...all.filter((a) => a !== teller),
    { ...teller, content: content === before ? [content, own] : [own] },
    { source, cue: saying, content: [content], confidence: teller.confidence, passedOnBy: teller.cue },
  ];
}

/** "reported, citing two officials, that …": what the cue says on which "citing" hangs. */
function citing(s: Syntax, t: number, object: number, all: readonly Cited[]): readonly Cited[] {
  if (!low(s, t).endsWith("ing") || !speaks(s, object)) return all;
  const source = upToComma(s, subtreeSpan(s, object));
  const phrase = { start: spanOf(s, t).start, end: source.end };
  const own = all.find((a) => overlaps(a.cue, spanOf(s, t)));
  const verb = spanOf(s, verbAbove(s, t));
  const telling = all.find((a) => a !== own && overlaps(a.cue, verb)) ?? own;
  if (telling === undefined) return all;
  const content = telling.content.flatMap((c) => apartFrom(s, c, phrase));
  if (content.length === 0) return all;
  const teller = {
    ...telling,
    source: (telling.source && apartFrom(s, telling.source, phrase)[0]) || telling.source,
    cue: telling === own ? verb : telling.cue,
    content,
  };
  const cue = spanOf(s, t);
  return [
    ...all.filter((a) => a !== own && a !== telling),
    teller,
    { source, cue, content, confidence: teller.confidence, passedOnBy: teller.cue },
  ];
}

/** People, bodies and papers speak; what else is cited are grounds. */
function speaks(s: Syntax, noun: number): boolean {
  const w = s.words[noun] as WordTags;
  const lemma = w.lemma.toLowerCase();
  return (
    (w.upos === "PROPN" && !w.feats.includes("Number=Plur")) ||
    lemma === "person" ||
    (["unnamed", "office", "collective", "document", "outlet"] as const).some((role) =>
      isRole(role, lemma),
    ) ||
    institution(lemma) !== null
  );
}

/** The verb of the clause that a participle adds to, where that one tells; the participle itself where none does. */
function verbAbove(s: Syntax, t: number): number {
  let at = t;
  for (let i = 0; i < 3; i++) {
    at = s.words[at]?.head ?? -1;
    if (at < 0) return t;
    if (s.words[at]?.upos === "VERB") return at;
  }
  return t;
}

/** What of a stretch does not belong to a phrase inside it. */
function apartFrom(s: Syntax, span: Span, phrase: Span): Span[] {
  if (!overlaps(span, phrase)) return [span];
  return outsideOf(span, phrase)
    .map((x) => withoutEdges(s.doc.text, x))
    .filter((x) => x.end > x.start);
}

function upToComma(s: Syntax, span: Span): Span {
  const comma = wordsOf(s, span).indexOf(",");
  return comma < 0 ? span : { start: span.start, end: span.start + comma };
}
