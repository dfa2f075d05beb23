import type { Doc } from "../text/doc.js";
import type { Part, PartRole } from "../text/report.js";
import type { Span } from "../text/span.js";
import { type Piece, type Vocabulary, wordPieces } from "./wordpiece.js";

/** What the network reads at once: some sentences `[firstSentence, endSentence)` and their pieces, without [CLS] and [SEP]. */
export interface Window {
  readonly firstSentence: number;
  readonly endSentence: number;
  readonly pieces: readonly Piece[];
}

/** Pieces of a window of several paragraphs: the network's time for a piece grows with the window, what it finds does not. */
const USUAL = 112;

/**
 * Cuts a doc into windows of whole paragraphs: several of up to `usual` pieces together, or one of up to `longest`; a
 * longer paragraph is cut between sentences, and a sentence of over `longest` pieces is cut wherever it must be (its windows then repeat its number).
 * Bylines, datelines and speaker labels have no pieces. Lazy: only one window is held at a time.
 */
export function* windows(
  doc: Doc,
  vocabulary: Vocabulary,
  longest: number,
  usual = USUAL,
): Generator<Window> {
  let firstSentence = 0;
  let pieces: Piece[] = [];
  let paragraphStart = 0;
  let paragraphPieces = 0;
  const window = (endSentence: number): Window => ({ firstSentence, endSentence, pieces });
  const prose = proseOf(doc);
  const heading = headingOf(doc);
  for (const [i, sentence] of doc.sentences.entries()) {
    const own = prose(sentence) ? piecesOf(doc.text, sentence, vocabulary) : [];
    const opens =
      i > 0 &&
      doc.text.slice(doc.sentences[i - 1]?.end, sentence.start).includes("\n") &&
      !announced(doc.text, doc.sentences[i - 1] as Span, sentence);
    if (opens) {
      paragraphStart = i;
      paragraphPieces = pieces.length;
    }
    if (opens && pieces.length > 0 && heading(sentence) !== heading(doc.sentences[i - 1] as Span)) {
      yield window(i);
      firstSentence = i;
      pieces = [];
      paragraphPieces = 0;
    }
    const limit = paragraphStart > firstSentence ? Math.min(usual, longest) : longest;
    if (pieces.length + own.length > limit && pieces.length > 0) {
      // Give back what the current paragraph put in, so that it is read whole, unless it fills the window alone.
      const keep = paragraphStart > firstSentence && pieces.length - paragraphPieces + own.length <= longest;
      const rest = keep ? pieces.slice(paragraphPieces) : [];
      if (keep) pieces = pieces.slice(0, paragraphPieces);
      yield window(keep ? paragraphStart : i);
      firstSentence = keep ? paragraphStart : i;
      pieces = rest;
      paragraphPieces = 0;
    }
    for (let k = 0; k + longest < own.length; k += longest) {
      pieces = own.splice(0, longest);
      yield window(i + 1);
      k -= longest;
      pieces = [];
    }
    pieces.push(...own);
  }
  if (firstSentence < doc.sentences.length) yield window(doc.sentences.length);
}

/** "He went on:" at a paragraph's end, and the quotation that opens the next one, are read together. */
function announced(text: string, before: Span, sentence: Span): boolean {
  return text.charAt(before.end - 1) === ":" && /["“]/.test(text.charAt(sentence.start));
}

const NO_PROSE: ReadonlySet<PartRole> = new Set(["byline", "dateline", "speaker-label"]);

const HEADINGS: ReadonlySet<PartRole> = new Set(["headline", "subhead"]);

/** Whether a sentence heads the story: the network, which knows stories, would run its words together with the lead. */
function headingOf(doc: Doc): (sentence: Span) => boolean {
  const headings = doc.report.parts.filter((p) => HEADINGS.has(p.role));
  return (sentence) => headings.some((p) => p.start <= sentence.start && sentence.start < p.end);
}

/** Whether a sentence is prose; asked in text order. A label or a dateline before it would only mislead the network. */
function proseOf(doc: Doc): (sentence: Span) => boolean {
  const { parts } = doc.report;
  let at = 0;
  return (sentence) => {
    while (at < parts.length && (parts[at] as Part).end <= sentence.start) at++;
    const part = parts[at];
    return part === undefined || part.start > sentence.start || !NO_PROSE.has(part.role);
  };
}

/** The pieces of a stretch of a text, placed in the text. */
export function piecesOf(text: string, span: Span, vocabulary: Vocabulary): Piece[] {
  return wordPieces(text.slice(span.start, span.end), vocabulary).map((p) => ({
    id: p.id,
    start: p.start + span.start,
    end: p.end + span.start,
  }));
}

/** Casing of a piece, as the network was taught: 0 no letter first, 1 lower case, 2 title or mixed, 3 capitals. */
export function casing(text: string): 0 | 1 | 2 | 3 {
  if (!/^\p{L}/u.test(text)) return 0;
  const lower = text.toLowerCase();
  const upper = text.toUpperCase();
  if (text === lower && lower !== upper) return 1;
  return text === upper && lower !== upper && text.length > 1 ? 3 : 2;
}
