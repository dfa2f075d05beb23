import type { Span } from "../text/span.js";
import { numberOf } from "./roles.js";
import { type Syntax, kids, low } from "./syntax.js";

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const OPEN = set("several some many multiple numerous various few dozens scores most");
/** "A group of lawmakers", "a chorus of critics": as many as there are. */
const GROUPS = set("group handful chorus host crowd couple number series pair");
const AT_LEAST = /\b(?:at least|more than|over|no fewer than)\b/i;
const UP_TO = /\b(?:up to|at most|no more than)\b/i;
/** "one or two people", "two or three officials". */
const RANGE =
  /\b(one|two|three|four|five|six|\d{1,3})\s+(?:or|to)\s+(two|three|four|five|six|seven|\d{1,3})\b/i;

/**
 * How many people the noun phrase of a head means, `[min, max]`, max null when open: "three sources" 3, "at least
 * three" 3 or more, "several" 2 or more, "a senior and a junior official" 2, "both" 2, "half a dozen" 6.
 */
export function countOf(
  s: Syntax,
  head: number,
  plural: boolean,
  span: Span,
): readonly [number, number | null] {
  if (head < 0) return [1, null];
  const words = s.doc.text.slice(span.start, Math.min(span.end, span.start + 200));
  if (isShare(words)) return [2, null];
  const range = RANGE.exec(words);
  if (range !== null && plural) return [numberOf(range[1] as string) ?? 1, numberOf(range[2] as string)];
  if (/\bhalf a dozen\b/i.test(words)) return [6, 6];
  if (/\b(?:a|one) dozen\b/i.test(words)) return [12, AT_LEAST.test(words) ? null : 12];
  const number =
    kids(s, head, "nummod")
      .filter((t) => s.doc.text.charAt(s.doc.tokens[t]?.end ?? 0) !== "-")
      .map((t) => peopleOf(low(s, t)))
      .find((n) => n !== null) ??
    numberOf(low(s, head)) ??
    (plural ? leadingNumber(words) : null);
  const group =
    GROUPS.has(s.words[head]?.lemma ?? "") && /\bof\s+(?:[\p{L}-]+\s+){0,3}\p{L}+s\b/u.test(words);
  if (group) return [2, null];
  const several =
    kids(s, head, "amod", "det", "nummod").some((t) => OPEN.has(low(s, t))) || OPEN.has(low(s, head));
  const joined = joinedTo(s, head).filter(
    // "Minister Sol" is one, whatever the parse joins; so are "friends and allies" of somebody.
    (t) =>
      (s.doc.tokens[t]?.start ?? 0) < span.end &&
      isNoun(s, t) &&
      !kids(s, head, "conj").includes(t - 1) &&
      !(plural && isPlural(s, t) && kids(s, t, "det", "amod", "nummod", "compound", "nmod").length === 0),
  );
  if (number !== null && number > 0 && joined.length === 0)
    return UP_TO.test(words) ? [1, number] : [number, AT_LEAST.test(words) ? null : number];
  if (/^(?:the\s+)?both\b/i.test(words) && joined.length === 0) return [2, 2];
  if (several) return [2, null];
  if (joined.length > 0) return together(s, [head, ...joined], plural);
  const adjectives = kids(s, head, "amod").flatMap((t) =>
    kids(s, t, "conj").filter((k) => kids(s, k, "det").length > 0),
  );
  if (adjectives.length > 0 && !plural) return [1 + adjectives.length, 1 + adjectives.length];
  return plural ? [2, null] : [1, 1];
}

/**
 * What is joined to a noun as one more of the kind. "A lawyer at Sol & Miro" is one, and so are "Ana Sol, a director of
 * the bank and a professor" and "the former secretary and current nominee", who is told in two words.
 */
export function joinedTo(s: Syntax, head: number): number[] {
  return kids(s, head, "conj").filter((t) => {
    if (kids(s, t, "cc").some((c) => low(s, c) === "&")) return false;
    const article = kids(s, t, "det").length > 0;
    const told = s.words[head]?.upos === "PROPN" && s.words[t]?.upos === "NOUN";
    if (told && article && kids(s, head, "appos").length > 0) return false;
    return article || isPlural(s, t) || !thenAndNow(s, head, t);
  });
}

/** "The former secretary and current nominee": what one was and is. */
function thenAndNow(s: Syntax, head: number, other: number): boolean {
  return [head, other].some((t) => kids(s, t, "amod").some((k) => TIMES.has(low(s, k))));
}

const TIMES = set("former current then-current onetime one-time sometime");

/** A number of people; "a 1996 opinion" tells a year. */
function peopleOf(word: string): number | null {
  return /^(?:19|20)\d\d$/.test(word) ? null : numberOf(word);
}

const ABOUT = String.raw`(?:(?:just|about|around|nearly|almost|over|under|some|roughly|only|more than|fewer than|less than|up to|at least|as many as|a|the|(?:an?\s+|the\s+)?(?:overwhelming|vast|large|great|clear|slim|small|growing))\s+){0,3}`;
const SHARE = new RegExp(
  String.raw`^${ABOUT}(?:(?:\d[\d.,]*|[a-z]+(?:-[a-z]+)?)\s*(?:%|percent\b|per\s+cent\b)|(?:one|two|three|four|five|six|seven|eight|nine|\d+)\s+(?:in|out\s+of)\s+(?:every\s+)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)\b|(?:one[\s-]|two[\s-]|three[\s-]|four[\s-])?(?:quarter|third|half|fifth|tenth)s?(?:\s+of\b|,\s+\d)|(?:two|three)-(?:thirds|quarters|fifths)\b|(?:majority|minority|plurality|share|percentage|number)\s+of\b)`,
  "i",
);

/** "72 percent of voters", "one in three", "two-thirds", "a majority of members": a part of a multitude. */
export function isShare(words: string): boolean {
  return SHARE.test(words) || /,\s*\d[\d.]*\s*(?:%|percent)$/i.test(words);
}

/** "three" of "the three intelligence sources", where the parse hangs it elsewhere. */
function leadingNumber(words: string): number | null {
  const m =
    /^(?:(?:the|these|those|another|at least|about|some|more than|over)\s+)*([a-z]+(?:-[a-z]+)?|\d{1,4})\s/i.exec(
      words,
    );
  return m === null ? null : numberOf(m[1] as string);
}

function isPlural(s: Syntax, token: number): boolean {
  return (s.words[token]?.feats ?? "").includes("Number=Plur");
}

function isNoun(s: Syntax, token: number): boolean {
  return ["NOUN", "PROPN", "PRON"].includes(s.words[token]?.upos ?? "");
}

/** "The diplomat and the three people": the sum of what each noun counts. */
function together(s: Syntax, heads: readonly number[], plural: boolean): readonly [number, number | null] {
  let min = 0;
  let max: number | null = 0;
  for (const [i, head] of heads.entries()) {
    const number =
      kids(s, head, "nummod")
        .map((t) => numberOf(low(s, t)))
        .find((n) => n !== null) ?? null;
    const many = i === 0 ? plural : (s.words[head]?.feats ?? "").includes("Number=Plur");
    min += number ?? (many ? 2 : 1);
    max = max === null || (many && number === null) ? null : max + (number ?? 1);
  }
  return [min, max];
}
