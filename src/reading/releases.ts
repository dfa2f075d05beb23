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

/** Where an opening has its cue and its speakers. */
interface Opening {
  readonly form: RegExp;
  /** Groups of `form`. */
  readonly cue: number;
  readonly speakers: number;
}

const STATEMENT = "(?:joint\\s+)?(?:statement|declaration|communiqu[eé])";
const OPENINGS: readonly Opening[] = [
  // "The following is the text of a joint statement by the Governments of X and Y."
  {
    form: new RegExp(
      `^(?:the\\s+)?following\\s+is\\s+(?:the\\s+text\\s+of\\s+)?((?:an?|the)\\s+${STATEMENT}\\b[^\\n]{0,120}?\\bby)\\s+([^\\n:]{2,400}):?\\s*$`,
      "i",
    ),
    cue: 1,
    speakers: 2,
  },
  // "X, Y and Z issue the following joint statement."
  {
    form: new RegExp(
      `^([^\\n:]{2,400}?)\\s+((?:issue|release|adopt)(?:s|d|ed)?)\\s+the\\s+following\\s+${STATEMENT}\\b[^\\n]{0,80}$`,
      "i",
    ),
    cue: 2,
    speakers: 1,
  },
  // "The below is attributable to Spokesperson X:", "The text of the following statement was released by the Governments of X and Y:"
  {
    form: /\b((?:is|are|was|were)\s+(?:attributable\s+to|(?:released|issued|adopted|agreed)\s+by))\s+([^\n:]{2,400}):?\s*$/i,
    cue: 1,
    speakers: 2,
  },
];
/** The paragraphs in which such an opening may stand. */
const LEAD = 8;

/** At most one: what follows the opening, up to the end or to boilerplate. */
export function findReleases(doc: Doc): Release[] {
  const paragraphs = paragraphsOf(doc.text);
  for (const [i, p] of paragraphs.slice(0, LEAD).entries()) {
    const words = doc.text.slice(p.start, p.end);
    const found = words.length <= 600 ? openingIn(words) : null;
    if (found === null) continue;
    const at = ({ start, end }: Span) => ({ start: p.start + start, end: p.start + end });
    const content = paragraphs.slice(i + 1).filter((x) => !isBoilerplate(doc, x));
    if (content.length === 0) return [];
    return [{ source: at(found.source), cue: at(found.cue), content, confidence: 1 }];
  }
  return [];
}

/** Where a paragraph says whose words follow it, counted from its beginning. */
function openingIn(words: string): { source: Span; cue: Span } | null {
  for (const { form, cue, speakers } of OPENINGS) {
    const m = form.exec(words);
    if (m === null) continue;
    const [cueWords, named] = [m[cue] as string, m[speakers] as string];
    // The two stand in the order of the groups, so that each is found behind the one before.
    const cueStart = words.indexOf(cueWords, cue < speakers ? m.index : m.index + named.length);
    const start = cue < speakers ? words.indexOf(named, cueStart + cueWords.length) : m.index;
    return {
      cue: { start: cueStart, end: cueStart + cueWords.length },
      source: { start, end: start + speakersIn(named).length },
    };
  }
  return null;
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
