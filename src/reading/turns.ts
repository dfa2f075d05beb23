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
const OVER =
  /^(?:the|this)\s+(?:(?:press|news)\s+)?(?:conference|briefing|interview|call|hearing|session|transcript|meeting)\s+(?:ended|concluded|was\s+(?:over|adjourned)|has\s+been\s+edited)\b/i;
/** A turn of a chair with fewer words than this gives the word to somebody, and is left out. */
const SHORTEST_TURN_OF_A_CHAIR = 40;

/** Turns in text order: a speaker label owns all body and question text up to the next label. */
export function findTurns(doc: Doc): Turn[] {
  const out: Turn[] = [];
  const { parts } = doc.report;
  for (const [i, label] of parts.entries()) {
    if (label.role !== "speaker-label") continue;
    const content: Span[] = [];
    for (let k = i + 1; k < parts.length; k++) {
      const part = parts[k] as Part;
      if (part.role === "speaker-label") break;
      if (part.role !== "body" && part.role !== "question") continue;
      if (OVER.test(doc.text.slice(part.start, part.end))) break;
      content.push(...paragraphsOf(doc.text, part));
    }
    const source = labelWords(doc.text, label);
    const chair = CHAIR.test(doc.text.slice(source.start, source.end));
    const words = content.reduce((sum, c) => sum + doc.text.slice(c.start, c.end).split(/\s+/).length, 0);
    const terms = content.some((c) => TERMS.test(doc.text.slice(c.start, c.end)));
    if (
      content.length === 0 ||
      isCourtesy(content.map((c) => doc.text.slice(c.start, c.end)).join(" ")) ||
      (chair && !terms && words < SHORTEST_TURN_OF_A_CHAIR)
    )
      continue;
    out.push({ source, cue: null, content, confidence: 1 });
  }
  return out;
}

const COURTESIES =
  /\b(?:thank(?:s| you)(?: (?:very|so) much)?(?: for [\w\s]{2,40}?(?=[.,;!?]|$))?|good (?:morning|afternoon|evening|day|to (?:be with you|see you|be here))|great|okay|ok|sure|hi|hello|welcome|please|go ahead|all right|of course|sorry|mr\.?|mrs\.?|ms\.?|madam|sir|secretary|minister|president|ambassador|yes|yeah|again|much|everyone|everybody)\b/gi;
/** A turn of up to this many words besides courtesies says nothing. */
const NOTHING_SAID = 2;

/** "Thank you, Mr. Secretary." and a turn that breaks off at once. */
function isCourtesy(words: string): boolean {
  if (words.length > 200 || words.includes("?")) return false;
  if (/\b(?:no|not|never|yes|correct|wrong)\b|n['’]t\b/i.test(words) && !/^yes[.,]? thank/i.test(words))
    return false;
  return (words.replace(COURTESIES, " ").match(/[\p{L}\p{N}’']+/gu) ?? []).length <= NOTHING_SAID;
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
