import { type Span, outsideOf, overlaps } from "../text/span.js";
import type { Attribution } from "../tags/tags.js";
import type { Condition } from "./anonymity.js";
import type { Quotation } from "./quotations.js";
import { type Syntax, kids, low, tokensIn } from "./syntax.js";

/**
 * Cuts from contents the words on what terms their source spoke, and why: "…, speaking on condition of anonymity
 * because the talks are private" tells of the source and is no part of what it said. What a source says of somebody
 * else's condition stays: "said that the aide had asked not to be named", and so does what stands in quotation marks.
 */
export function cutConditions(
  s: Syntax,
  attributions: readonly Attribution[],
  conditions: readonly Condition[],
  quotations: readonly Quotation[],
): Attribution[] {
  if (conditions.length === 0) return [...attributions];
  const whole = conditions.map((c) => ({ condition: c, span: clauseOf(s, c) }));
  return attributions.flatMap((told) => {
    const a = { ...told, cue: whole.reduce((cue, { span }) => outside(s, cue, span), told.cue) };
    const cuts = whole
      .filter(({ condition, span }) => !overlaps(a.cue, span) && ofSource(s, a, condition, span))
      .map(({ span }) => span)
      .filter((span) => !quotations.some((q) => overlaps(q, span)));
    const content = a.content.flatMap((c) => without(c, cuts, s.doc.text));
    return content.length === 0 ? [] : [{ ...a, content }];
  });
}

/** "said | on condition of anonymity": a cue without the condition; the whole where nothing else attributes. */
function outside(s: Syntax, cue: Span, condition: Span): Span {
  if (!overlaps(cue, condition)) return cue;
  const says = (t: number) => s.words[t]?.upos === "VERB" || low(s, t) === "according";
  return outsideOf(cue, condition).find((x) => tokensIn(s, x).some(says)) ?? cue;
}

/** The condition and its reason with the words that lead to them: ", speaking", "but", "who". */
function clauseOf(s: Syntax, { condition, reason }: Condition): Span {
  const parts = [condition, reason].filter((x) => x !== null);
  const start = Math.min(...parts.map((x) => x.start));
  const end = Math.max(...parts.map((x) => x.end));
  const lead = LEAD.exec(s.doc.text.slice(Math.max(0, start - LONGEST_LEAD), start));
  return { start: start - (lead?.[0].length ?? 0), end };
}

const LONGEST_LEAD = 80;
const LEAD =
  /(?:\s*[,;–—-]+)?(?:\s*\b(?:but|and|while|all|both\s+of\s+whom|all\s+of\s+whom|who|(?:he|she|they)))?(?:\s*\b(?:was|were|is|are|has|have|had|also|only|agreed\s+to|(?:speak|spoke|speaks|talk|talks|talked|brief|briefed|comment|commented|confirmed|discussed)(?:ing)?(?:\s+(?:to|with)\s+reporters|\s+the\s+\w+)?))*\s*$/i;

/** Whether the words are said of the source: they have no subject of their own inside the content. */
function ofSource(s: Syntax, a: Attribution, condition: Condition, span: Span): boolean {
  const first = tokensIn(s, span)[0];
  if (first === undefined || !a.content.some((c) => overlaps(c, span))) return false;
  const words = s.doc.text.slice(span.start, span.end);
  const who = /^\W*(?:who|both\s+of\s+whom|all\s+of\s+whom)\b/i.test(words);
  if (who) {
    const noun = s.doc.tokens[condition.holder ?? -1];
    const before = s.doc.tokens[first - 1];
    const inside = (x: Span | undefined) =>
      x !== undefined && a.content.some((c) => c.start <= x.start && x.end <= c.end);
    return !inside(before) || (noun !== undefined && !inside(noun));
  }
  if (
    /^\W*(?:(?:but|and|while)\b|(?:speak|talk|brief|comment|ask|request|insist|wish|prefer|declin|refus)\w*ing\b)/i.test(
      words,
    )
  )
    return true;
  // "that a man who spoke on condition of anonymity lied": the verb that it hangs on has somebody else as subject.
  const tokens = tokensIn(s, span);
  const inside = new Set(tokens);
  const top = tokens.find((t) => !inside.has(s.words[t]?.head ?? -1));
  const verb = top === undefined ? -1 : (s.words[top]?.head ?? -1);
  const speaks = SPEAKING.has(s.words[verb]?.lemma ?? "");
  const within = a.content.some((c) => overlaps(c, s.doc.tokens[verb] ?? { start: -1, end: -1 }));
  if (condition.condition === null || /^\W*(?:was|were|is|are|had|has|ask|request)\w*\b/i.test(words))
    return !within && kids(s, top ?? -1, "nsubj").every((t) => low(s, t) === "who");
  return !(speaks && within);
}

const SPEAKING: ReadonlySet<string> = new Set("speak talk tell say brief comment meet agree".split(" "));

/** What is left of a content; pieces without a word are dropped. */
function without(content: Span, cuts: readonly Span[], text: string): Span[] {
  return cuts
    .reduce((left, cut) => left.flatMap((x) => (overlaps(x, cut) ? outsideOf(x, cut) : [x])), [content])
    .map((x) => ({
      start: x.start + (/^[\s,;]*/.exec(text.slice(x.start, x.end))?.[0].length ?? 0),
      end: x.end,
    }))
    .filter((x) => x.end > x.start && /[\p{L}\p{N}]/u.test(text.slice(x.start, x.end)));
}
