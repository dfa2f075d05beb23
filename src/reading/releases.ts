import type { Doc } from "../text/doc.js";
import type { Span } from "../text/span.js";

/** A release that says whose words all of it are. */
export interface Release {
  readonly source: Span;
  readonly cue: Span;
  /** One entry a paragraph. */
  readonly content: readonly Span[];
  readonly confidence: number;
}

/** "The below is attributable to Spokesperson X:", "The text of the following statement was released by the Governments of X and Y:" */
const OPENING =
  /\b((?:is|are|was|were)\s+(?:attributable\s+to|(?:released|issued|adopted|agreed)\s+by))\s+([^\n:]{2,400}):?\s*$/i;
/** The paragraphs in which such an opening may stand. */
const LEAD = 8;

/** At most one: what follows the opening, up to the end or to boilerplate. */
export function findReleases(doc: Doc): Release[] {
  const paragraphs = paragraphsOf(doc.text);
  for (const [i, p] of paragraphs.slice(0, LEAD).entries()) {
    const words = doc.text.slice(p.start, p.end);
    const m = words.length <= 600 ? OPENING.exec(words) : null;
    if (m === null) continue;
    const cueStart = p.start + m.index;
    const cue = { start: cueStart, end: cueStart + (m[1] as string).length };
    const sourceStart = doc.text.indexOf(m[2] as string, cue.end);
    const content = paragraphs.slice(i + 1).filter((x) => !isBoilerplate(doc, x));
    if (content.length === 0) return [];
    return [
      {
        source: { start: sourceStart, end: sourceStart + speakersIn(m[2] as string).length },
        cue,
        content,
        confidence: 1,
      },
    ];
  }
  return [];
}

/** The speakers without what they speak about ("the governments of X and Y on the elections."). */
function speakersIn(words: string): string {
  return words
    .split(/\s(?:on|regarding|concerning|following|after|upon|at)\s/i, 1)
    .join("")
    .replace(/[\s.,;]+$/, "");
}

function isBoilerplate(doc: Doc, paragraph: Span): boolean {
  return doc.report.parts.some(
    (p) => p.role === "boilerplate" && p.start <= paragraph.start && p.end >= paragraph.end,
  );
}

function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/\S[^\n]*/g)].map((m) => ({
    start: m.index,
    end: m.index + m[0].trimEnd().length,
  }));
}
