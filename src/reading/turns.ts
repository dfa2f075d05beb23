import type { Doc } from "../text/doc.js";
import type { Part } from "../text/report.js";
import type { Span } from "../text/span.js";

/** A turn of a transcript: who speaks, by the label before it, and one content per paragraph. */
export interface Turn {
  readonly source: Span;
  readonly cue: null;
  readonly content: readonly Span[];
  readonly confidence: number;
}

/** Who only runs the meeting: their short turns say nothing about its matter. */
const CHAIR = /^(?:moderator|operator|host|the\s+(?:chair|president|moderator)|chair(?:man|woman|person)?)$/i;
/** On what terms one may quote: what a chair says that matters to a reader. */
const TERMS = /\b(?:on (?:deep )?background|on the record|off the record|not for attribution|embargoed)\b/i;
/** Where a transcript is over and the report goes on in its own voice. */
const OVER = /^(?:the|this)\s+(?:(?:press|news)\s+)?(?:conference|briefing|interview|call|hearing|session|transcript|meeting)\s+(?:ended|concluded|was\s+(?:over|adjourned)|has\s+been\s+edited)\b/i;
/** A turn of a chair with fewer words than this gives the word to somebody, and is left out. */
const SHORTEST_TURN_OF_A_CHAIR = 40;

/** Turns in text order: a speaker label owns all body and question text up to the next label. */
export function findTurns(doc: Doc): Turn[] {
  const out: Turn[] = [];
  const { parts } = doc.report;
  for (const [i, label] of parts.entries()) {
    if (label.role !== "speaker-label") continue;
    const content: Span[] = [];
    for (const part of parts.slice(i + 1, nextLabel(parts, i))) {
      if (part.role !== "body" && part.role !== "question") continue;
      if (OVER.test(doc.text.slice(part.start, part.end))) break;
      content.push(...paragraphsOf(doc.text, part));
    }
    const source = labelWords(doc.text, label);
    const chair = CHAIR.test(doc.text.slice(source.start, source.end));
    const words = content.reduce((sum, c) => sum + doc.text.slice(c.start, c.end).split(/\s+/).length, 0);
    const terms = content.some((c) => TERMS.test(doc.text.slice(c.start, c.end)));
    if (content.length === 0 || (chair && !terms && words < SHORTEST_TURN_OF_A_CHAIR)) continue;
    out.push({ source, cue: null, content, confidence: 1 });
  }
  return out;
}

function nextLabel(parts: readonly Part[], from: number): number {
  const at = parts.findIndex((p, k) => k > from && p.role === "speaker-label");
  return at < 0 ? parts.length : at;
}

/** The label without its colon. */
function labelWords(text: string, label: Span): Span {
  let end = label.end;
  while (end > label.start && /[\s:.–—-]/.test(text.charAt(end - 1))) end--;
  return { start: label.start, end };
}

function paragraphsOf(text: string, part: Span): Span[] {
  const out: Span[] = [];
  for (const m of text.slice(part.start, part.end).matchAll(/[^\n]+/g)) {
    const lead = m[0].length - m[0].trimStart().length;
    const start = part.start + m.index + lead;
    const end = start + m[0].trim().length;
    if (end > start) out.push({ start, end });
  }
  return out;
}
