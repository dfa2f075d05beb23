import { ABBREVIATIONS, BEFORE_NUMBER, TITLES, words } from "./abbreviations.js";
import { cutsOf } from "./clitics.js";
import type { Token } from "./doc.js";
import type { Span } from "./span.js";

/** First parts of hyphenated words that the treebanks leave whole ("non-aligned", but "self - made"). */
const PREFIXES = words(`
  anti arch co counter cross e ex inter intra mid micro mini multi neo non over pan post pre pro proto
  re semi socio sub super ultra un
`);

const TOP_LEVEL =
  "com|COM|org|ORG|net|gov|GOV|edu|int|mil|info|biz|tv|io|eu|uk|ca|au|nz|de|fr|ru|ua|cn|jp|ir|tr|ch|at|pl";
const FILE_TYPES = "docx?|DOCX?|xlsx?|XLSX?|pdf|PDF|txt|html?|pptx?|jpe?g|png|gif|zip|url|csv";

/**
 * The grammar: alternatives tried in order at each place of a run without blanks. Every alternative is
 * bounded or takes what it has looked at, so that the time is linear whatever the text.
 */
const WEB = new RegExp(
  [
    String.raw`(?<url>(?:[Hh][Tt][Tt][Pp][Ss]?|ftp):\/\/[^\s<>"“”]+|[Ww]{3}\.[^\s<>"“”]+)`,
    String.raw`(?<mail>[\p{L}\p{N}_%+.-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,6})`,
    String.raw`(?<domain>(?:[\p{L}\p{N}-]{1,63}\.){1,6}(?:${TOP_LEVEL})(?![\p{L}\p{N}-])(?:\/[^\s<>"“”]*)?)`,
    String.raw`(?<file>[\p{L}\p{N}_-]{0,80}\.(?:${FILE_TYPES})(?![\p{L}\p{N}]))`,
    String.raw`(?<handle>[@#]\p{L}[\p{L}\p{N}_]{1,80})`,
  ].join("|"),
  "uy",
);

const PIECE = new RegExp(
  [
    String.raw`(?<dotted>(?:\p{L}\.){2,8}(?:\p{L}(?![\p{L}\p{N}]))?|\p{L}\.\p{L}(?![\p{L}\p{N}.]))`,
    String.raw`(?<degree>(?:Ph|M|B|D|Ed|LL)\.(?:D|Sc|A|Phil|M|B)\.)`,
    String.raw`(?<phone>(?:1[-.])?\d{3}[-.]\d{3}[-.]\d{4}(?!\d)|\d{3}-\d{4}(?!\d))`,
    String.raw`(?<date>\d{4}-\d\d-\d\d(?!\d)|\d{1,2}-\d{1,2}-(?:\d{4}|\d\d)(?!\d))`,
    String.raw`(?<number>(?<![\p{L}\p{N})\]"”])[+.]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:[.:\/]\d+)*(?:(?:st|nd|rd|th|s|['’]s)(?![\p{L}\p{N}]))?)`,
    String.raw`(?<currency>(?:US|C|A|HK|NZ|R)\$)`,
    String.raw`(?<ampersand>\p{Lu}{1,3}&\p{Lu}{1,3}(?!\p{L}))`,
    String.raw`(?<clitic>(?<=\S)['’](?:[sSmM]|re|ve|ll|d)(?![\p{L}\p{N}])|['’](?:\d\ds?|em|til|cause|bout|cuz)(?![\p{L}\p{N}]))`,
    String.raw`(?<smile>[:;=]-?[()DPp](?![\p{L}\p{N}()]))`,
    String.raw`(?<dots>\.{2,}|…+)`,
    String.raw`(?<marks>[!?]+)`,
    String.raw`(?<run>(?<same>[-–—*=_~+#])\k<same>*)`,
    String.raw`(?<quotes>\x27\x27|\x60\x60|‘‘|‘’|’’|<<|>>)`,
    String.raw`(?<word>[\p{L}\p{M}\p{N}\p{Cf}_](?:[\p{L}\p{M}\p{N}\p{Cf}_]|['’](?=[\p{L}\p{N}])){0,255})`,
    String.raw`(?<other>[^])`,
  ].join("|"),
  "uy",
);

/** Units written onto a number that are words of their own ("5kg", "10k", "3pm"). */
const UNIT =
  /^(\d+(?:[.,:]\d+)*)(am|pm|k|kg|g|mg|km|m|cm|mm|bn|mn|mph|kph|kw|mw|gb|mb|ft|lb|lbs|yrs?|hrs?)$/iu;

/** Tokens of `text` inside `span`, in order: every character that is not blank lies in exactly one of them. */
export function cutTokens(text: string, span: Span): Token[] {
  const tokens: Token[] = [];
  const run = /\S+/gu;
  run.lastIndex = span.start;
  for (let m = run.exec(text); m !== null && m.index < span.end; m = run.exec(text))
    cutRun(text, m.index, Math.min(m.index + m[0].length, span.end), span.end, tokens);
  return tokens;
}

/** Most runs: letters alone, which need no grammar. */
const PLAIN = /^\p{L}{1,40}$/u;

function cutRun(text: string, start: number, end: number, limit: number, tokens: Token[]): void {
  const run = text.slice(start, end);
  if (PLAIN.test(run)) {
    pushPiece(run, 0, run.length, start, tokens);
    return;
  }
  const web = /[@#\/]|\p{L}\.\p{L}/u.test(run);
  let at = 0;
  while (at < run.length) {
    const length = (web ? webLength(run, at) : 0) || pieceLength(run, at);
    at = pushPiece(run, at, length, start, tokens);
    if (run[at] === "." && run[at + 1] !== ".") at = joinStop(text, start + at, limit, tokens) - start;
  }
}

/** Length of the address, file name or handle at `at`; 0 where none begins there. */
function webLength(run: string, at: number): number {
  if (at > 0 && /[\p{L}\p{N}]/u.test(run[at - 1] as string)) return 0;
  WEB.lastIndex = at;
  const m = WEB.exec(run);
  if (m === null) return 0;
  let end = m[0].length;
  while (end > 1 && /[.,;:!?'"’”)\]}>…-]/u.test(m[0][end - 1] as string)) end--;
  return end;
}

/** Length of the piece at `at`, at least 1. */
function pieceLength(run: string, at: number): number {
  PIECE.lastIndex = at;
  const m = PIECE.exec(run) as RegExpExecArray;
  const groups = m.groups as Record<string, string | undefined>;
  let length = m[0].length;
  if (groups["number"] !== undefined) return length + lettersAfter(run, at + length, m[0]);
  if (groups["word"] !== undefined && PREFIXES.has(m[0].toLowerCase()) && run[at + length] === "-") {
    const rest = at + length + 1;
    if (/[\p{L}\p{N}]/u.test(run.slice(rest, rest + 2))) length += 1 + wordLength(run, rest);
  }
  return length;
}

const WORD = /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}_]|['’](?=[\p{L}\p{N}])){0,255}/uy;

function wordLength(run: string, at: number): number {
  WORD.lastIndex = at;
  return WORD.exec(run)?.[0].length ?? 0;
}

/** Letters that belong to the number before them ("4A", "81P"); 0 for a unit, which is a word of its own. */
function lettersAfter(run: string, at: number, number: string): number {
  const letters = wordLength(run, at);
  return letters === 0 || UNIT.test(number + run.slice(at, at + letters)) ? 0 : letters;
}

/** Adds the piece, cut at its contractions; returns where it ends. */
function pushPiece(run: string, at: number, length: number, base: number, tokens: Token[]): number {
  let from = at;
  const piece = run.slice(at, at + length);
  for (const cut of length > 2 && length < 40 ? cutsOf(piece) : []) {
    tokens.push({ start: base + from, end: base + at + cut });
    from = at + cut;
  }
  tokens.push({ start: base + from, end: base + at + length });
  return at + length;
}

/** Joins the stop at `at` to the token before it where that is an abbreviation; returns where to go on. */
function joinStop(text: string, at: number, limit: number, tokens: Token[]): number {
  const word = tokens.at(-1) as Token;
  if (word.end - word.start > 6 || !takesStop(text, word, at + 1, limit)) return at;
  tokens[tokens.length - 1] = { start: word.start, end: at + 1 };
  return at + 1;
}

function takesStop(text: string, word: Token, after: number, limit: number): boolean {
  const letters = text.slice(word.start, word.end);
  const lower = letters.toLowerCase();
  const next = /^[\s]*(\S?)/u.exec(text.slice(after, Math.min(limit, after + 20)))?.[1] ?? "";
  if (lower === "etc") return next !== "" && !/\p{Lu}/u.test(next);
  if (TITLES.has(lower) || ABBREVIATIONS.has(lower)) return isShort(letters, lower);
  if (BEFORE_NUMBER.has(lower) && !/^\p{Lu}$/u.test(letters)) return /\d/u.test(next);
  return /^\p{Lu}$/u.test(letters) && next !== "" && (letters !== "I" || /\p{Lu}/u.test(next));
}

/** Abbreviations that are also common words ("sat", "may", "mass") count only with a capital. */
const ALSO_WORDS = words(
  "sat sun mon wed mar dec del ill ind la ga pa md mo ore miss mass wash fri gov sec min max est ave co ed",
);

function isShort(letters: string, lower: string): boolean {
  return !ALSO_WORDS.has(lower) || letters !== lower;
}
