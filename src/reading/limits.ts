import { sentenceOf, tokensOf } from "../text/doc.js";
import type { Span } from "../text/span.js";
import type { Quotation } from "./quotations.js";
import type { Syntax } from "./syntax.js";

/** Conjunctions behind a comma that limit what their sentence told before. */
const LIMIT =
  /,\s+((?:but\s+only\s+(?:if|when|once|after)|but\s+not\s+(?:before|until|unless)|provided(?:\s+that)?|on\s+(?:the\s+)?condition\s+that)\s)/giu;

interface Told {
  readonly cue: Span | null;
  readonly content: readonly Span[];
}

/**
 * Statements with the clause that limits them: "accepted the truce, abandoning his demand that they disarm, but only
 * if …" limits what is accepted. The clause belongs to the first statement of its sentence, and to none that stands in
 * between.
 */
export function withLimits<T extends Told>(
  s: Syntax,
  found: readonly T[],
  quotations: readonly Quotation[],
): T[] {
  const { text, sentences } = s.doc;
  let out = [...found];
  for (const m of text.matchAll(LIMIT)) {
    const start = m.index + m[0].length - (m[1] as string).length;
    if (quotations.some((q) => q.start < start && start < q.end)) continue;
    const sentence = sentences[sentenceOf(s.doc, tokensOf(s.doc, { start, end: start + 1 }).firstToken)];
    if (sentence === undefined) continue;
    const clause = { start, end: ending(text, sentence.end) };
    // A cue behind the clause's beginning attributes it by itself.
    if (out.some(({ cue }) => cue !== null && cue.start >= start && cue.start < clause.end)) continue;
    const limited = out
      .filter((a) => a.cue !== null && a.cue.start >= sentence.start && a.cue.start < start)
      .filter((a) => a.content.some((c) => c.start >= sentence.start && c.start < start))
      .sort((a, b) => first(a) - first(b))[0];
    if (limited === undefined || limited.content.some((c) => c.end > start)) continue;
    out = out.map((a) =>
      a === limited
        ? { ...a, content: [...a.content, clause] }
        : { ...a, content: a.content.map((c) => before(text, c, clause)) },
    );
  }
  return out;
}

function first({ cue, content }: Told): number {
  return Math.min(cue?.start ?? Infinity, ...content.map((c) => c.start));
}

/** A content that runs from before a clause into it ends before it. */
function before(text: string, c: Span, clause: Span): Span {
  return c.start < clause.start && c.end > clause.start && c.end <= clause.end
    ? { start: c.start, end: ending(text, clause.start) }
    : c;
}

/** An end without the marks and blanks before it. */
function ending(text: string, end: number): number {
  while (end > 0 && /[\s.,;:]/u.test(text.charAt(end - 1))) end--;
  return end;
}
