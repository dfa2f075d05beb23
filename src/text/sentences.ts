import {
  ABBREVIATIONS,
  AFTER_HOURS,
  BEFORE_NUMBER,
  NEVER_LAST,
  OFTEN_LAST,
  STARTERS,
  TITLES,
  words,
} from "./abbreviations.js";
import type { Token } from "./doc.js";

const CLOSING = /^(?:["'”’)\]}»]|'')$/u;
const OPENING = /^(?:["'“‘(\[{«]|``)$/u;
const SAYING = words(
  "said says say asked asks ask told added adds replied replies wrote writes tweeted shouted cried called continued insisted",
);

/** Last characters of the tokens that can end a sentence. */
const STOPS = ".!?…。！？";

/**
 * Where sentences begin among the tokens `[firstToken, endToken)` of one paragraph, first one included. A stop
 * ends a sentence with the quotation marks and brackets that close after it, unless what follows goes on with it.
 */
export function sentenceStarts(
  text: string,
  tokens: readonly Token[],
  firstToken: number,
  endToken: number,
): number[] {
  if (firstToken >= endToken) return [];
  const starts = [firstToken];
  const wordAt = (i: number): string => {
    const t = tokens[i];
    return t === undefined || i < firstToken || i >= endToken ? "" : text.slice(t.start, t.end);
  };
  const touches = (i: number): boolean => tokens[i - 1]?.end === tokens[i]?.start;
  for (let i = firstToken; i < endToken - 1; i++) {
    if (!STOPS.includes(text[(tokens[i] as Token).end - 1] as string) || !isStop(wordAt(i))) continue;
    let next = i + 1;
    for (let more = trailing(wordAt, touches, next); more > 0; more = trailing(wordAt, touches, next))
      next += more;
    if (next >= endToken) break;
    if (endsBefore(wordAt, touches, i, next, starts.at(-1) as number)) starts.push(next);
    i = next - 1;
  }
  return starts;
}

type WordAt = (token: number) => string;
type Touches = (token: number) => boolean;

/** How many tokens at `i` still belong to the stop before them: marks that close, a note's number, a smiley. */
function trailing(wordAt: WordAt, touches: Touches, i: number): number {
  const word = wordAt(i);
  if (isFinal(word) || /^[:;=]-?[()DPp]$|^\^_\^$/u.test(word)) return 1;
  if (word === "[" && /^(?:\d{1,3}|\.\.\.|…)$/u.test(wordAt(i + 1)) && wordAt(i + 2) === "]") return 3;
  if (/^\d{1,2}$/u.test(word) && touches(i) && !touches(i + 1) && /^\p{Lu}|^["“]/u.test(wordAt(i + 1)))
    return 1;
  return CLOSING.test(word) && closes(wordAt, touches, i) ? 1 : 0;
}

/** A straight quotation mark closes where it touches the word before it and not the one after it. */
function closes(wordAt: WordAt, touches: Touches, i: number): boolean {
  if (!/^["']$/u.test(wordAt(i))) return true;
  return touches(i) || wordAt(i + 1) === "" || (!touches(i + 1) && wordAt(i) === '"');
}

/** Marks that can end a sentence; an abbreviation's stop is one of them. */
function isStop(word: string): boolean {
  return /^(?:[.!?。！？]+|…+)$/u.test(word) || (word.endsWith(".") && word.length > 1);
}

function isFinal(word: string): boolean {
  return /^(?:[.!?。！？]+)$/u.test(word);
}

/** Whether a sentence ends with the stop at `stop` and another begins at `next`. */
function endsBefore(wordAt: WordAt, touches: Touches, stop: number, next: number, start: number): boolean {
  const mark = wordAt(stop);
  const opened = OPENING.test(wordAt(next)) ? next + 1 : next;
  const word = wordAt(opened);
  const quoted = next > stop + 1 && /["'”’]/u.test(wordAt(next - 1));
  if (/^\p{Ll}/u.test(word) && !/^(?:i|e-?\p{L}+|i\p{Lu}\p{L}+)$/u.test(word))
    return mark === "." && !quoted && next === stop + 1 && !touches(next) && wordAt(stop - 1).length > 1;
  if (/^[,;:–—-]+$/u.test(word)) return false;
  if (/^[.。！？!?]+$/u.test(mark) && mark !== "..") {
    if (/^\.\.+$/u.test(mark)) return STARTERS.has(word.toLowerCase()) || !touches(next);
    if (stop === start + 1 && /^(?:\d{1,3}|\p{L}|[ivxIVX]+)$/u.test(wordAt(start))) return false;
    if (quoted && /[!?]/u.test(mark)) return !saidBy(wordAt, next);
    if (mark === "." && touches(next) && next === stop + 1) return /^\p{Lu}\p{Ll}/u.test(word);
    return true;
  }
  if (/^…/u.test(mark)) return !quoted || !saidBy(wordAt, next);
  for (let i = stop + 1; i < next; i++) if (isFinal(wordAt(i)) && !quoted) return true;
  return endsAfterAbbreviation(wordAt, stop, opened, quoted);
}

/** Whether the words from `next` say who asked or shouted what has just been quoted. */
function saidBy(wordAt: WordAt, next: number): boolean {
  for (let i = next; i < next + 6; i++) {
    const word = wordAt(i);
    if (SAYING.has(word.toLowerCase())) return true;
    if (/^[.,:;!?"“”]$/u.test(word)) return false;
  }
  return false;
}

function endsAfterAbbreviation(wordAt: WordAt, stop: number, next: number, quoted: boolean): boolean {
  const abbreviation = wordAt(stop).slice(0, -1).toLowerCase();
  const word = wordAt(next);
  const lower = word.toLowerCase();
  if (TITLES.has(abbreviation) || BEFORE_NUMBER.has(abbreviation) || NEVER_LAST.has(abbreviation))
    return false;
  if (quoted) return true;
  if (/^[ap]\.m$/u.test(abbreviation)) return /^\p{Lu}/u.test(word) && !AFTER_HOURS.has(lower);
  if (!/^\p{Lu}/u.test(word)) return false;
  if (/^\p{L}$/u.test(abbreviation)) return STARTERS.has(lower) && /^\p{Ll}/u.test(wordAt(stop - 1));
  if (OFTEN_LAST.has(abbreviation) || ABBREVIATIONS.has(abbreviation) || abbreviation.includes("."))
    return STARTERS.has(lower);
  return true;
}
