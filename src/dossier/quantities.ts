import { SMALL, TENS } from "../reading/times/vocabulary.js";
import { stem } from "./words.js";

/** A number that a text gives for something. */
export interface Quantity {
  /** Durations are in days (a week 7, a month 30, a year 365). */
  readonly value: number;
  /** Stems of the words after it that may say what is counted, nearest first; empty where it stands alone. */
  readonly units: readonly string[];
  /** "45 days, not 60": a number that is given as wrong. */
  readonly refused: boolean;
}

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };
/** The unit of every duration. */
export const DURATION = "day";

const MONTHS =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)$/u;
/** Words that end what is counted, and those that may stand between a number and it. */
const STOPS =
  /^(?:a|an|the|of|in|on|at|to|for|from|with|by|and|or|but|as|than|that|which|who|were|was|is|are|had|has|have|would|will|not|rather|if|when|after|before|since|until|said|says|its|his|her|their|he|she|it|they|we|you)$/u;
/** Names of what carries a number as its name: "Resolution 2254", "Route 13", "page 4". */
const NAMED =
  /^(?:no|number|article|resolution|page|paragraph|section|chapter|phase|group|flight|route|highway|room)$/u;
/** Words read after a number in search of what it counts. */
const REACH = 3;

interface Word {
  readonly low: string;
  readonly capital: boolean;
  /** What stands between it and the word before. */
  readonly gap: string;
}

/**
 * The numbers in a text that count something: in digits or words, durations in days. Dates, years, times of day,
 * ordinals and numbers that are names are none. Linear in the text.
 */
export function quantitiesIn(text: string): Quantity[] {
  const words = wordsWithGaps(text);
  const out: Quantity[] = [];
  for (let i = 0; i < words.length;) {
    const read = readNumber(words, i);
    if (read === null) {
      i++;
      continue;
    }
    if (!isDateOrName(words, i, read.end, read.value)) {
      const { units, factor } = unitsAfter(words, read.end);
      const money = /[$€£¥]$/u.test(words[i]?.gap ?? "") ? ["money"] : [];
      out.push({
        value: read.value * factor,
        units: [...money, ...units],
        refused: isRefused(words, i),
      });
    }
    i = read.end;
  }
  // "45 days, not 60": a number that is refused counts what the one beside it counts.
  return out.map((q, i) =>
    q.refused && q.units.length === 0 ? { ...q, units: out[i - 1]?.units ?? out[i + 1]?.units ?? [] } : q,
  );
}

/** "not 60", "never for 60", "rather than (the) 60", "instead of 60". */
function isRefused(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 3), at).map((w) => w.low);
  const [x = "", y = ""] = [before.at(-2), before.at(-1)];
  if (y === "not" || y === "never") return true;
  if (/\b(?:rather than|instead of)(?: the)?$/u.test(before.join(" "))) return true;
  return (x === "not" || x === "never") && /^(?:for|of|the|asked|at)$/u.test(y);
}

function wordsWithGaps(text: string): Word[] {
  const out: Word[] = [];
  let last = 0;
  for (const m of text.matchAll(/\p{N}[\p{N},]*(?:\.\p{N}+)?|\p{L}+(?:['’]\p{L}+)?/gu)) {
    const word = m[0].replace(/,+$/u, "");
    out.push({ low: word.toLowerCase(), capital: /^\p{Lu}/u.test(word), gap: text.slice(last, m.index) });
    last = m.index + word.length;
  }
  return out;
}

function readNumber(words: readonly Word[], at: number): { value: number; end: number } | null {
  const w = words[at] as Word;
  let value: number;
  let end = at + 1;
  if (/^\p{N}/u.test(w.low)) {
    value = Number(w.low.replaceAll(",", ""));
    if (!Number.isFinite(value)) return null;
  } else {
    const tens = TENS.get(w.low);
    const small = SMALL.get(w.low);
    if (tens !== undefined) {
      value = tens;
      const ones = SMALL.get(words[end]?.low ?? "");
      if (ones !== undefined && ones > 0 && ones < 10 && /^[-‐\s]$/u.test(words[end]?.gap ?? "")) {
        value += ones;
        end++;
      }
    } else if (small !== undefined && small > 1) value = small;
    else if (w.low === "dozen" || w.low === "dozens") value = 12;
    else return null;
  }
  for (
    let scale = SCALES[words[end]?.low ?? ""];
    scale !== undefined;
    scale = SCALES[words[end]?.low ?? ""]
  ) {
    value *= scale;
    end++;
  }
  return { value, end };
}

const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  bn: 1e9,
};

function isDateOrName(words: readonly Word[], at: number, end: number, value: number): boolean {
  const w = words[at] as Word;
  const before = words[at - 1];
  const after = words[end];
  if (MONTHS.test(before?.low ?? "") && before?.capital) return true;
  if (after !== undefined && MONTHS.test(after.low) && after.capital) return true;
  const digits = /^\p{N}/u.test(w.low);
  // "G7", "COVID-19", "F-16": digits that are part of a name.
  if (digits && before !== undefined && (w.gap === "" || (w.gap === "-" && before.capital))) return true;
  if (digits && /^(?:19|20)\d\d$/u.test(w.low) && !/^\s*$/u.test(after?.gap ?? " x")) return true;
  if (digits && /^(?:19|20)\d\d$/u.test(w.low) && STOPS.test(after?.low ?? "of")) return true;
  if (digits && /^(?:st|nd|rd|th|am|pm|a|p)$/u.test(after?.low ?? "") && (after?.gap ?? "") === "")
    return true;
  if (/^[:/]$/u.test(w.gap) || /^[:/]$/u.test(after?.gap ?? "")) return true;
  if (before !== undefined && NAMED.test(before.low)) return true;
  // "Route Nationale 13": a number after a name of two capitals.
  return digits && at >= 2 && before?.capital === true && words[at - 2]?.capital === true && value < 10_000;
}

/** "Nineteen persons" are nineteen people. */
const PERSONS = /^persons?$/u;

function unitsAfter(words: readonly Word[], at: number): { units: string[]; factor: number } {
  const units: string[] = [];
  for (let i = at; i < words.length && units.length < REACH; i++) {
    const w = words[i] as Word;
    if (i === at ? !/^[-‐\s%]*$/u.test(w.gap) : !/^[-‐\s]*$/u.test(w.gap)) break;
    // "Thirty of its people": people are counted.
    if (
      units.length === 0 &&
      (w.low === "of" ||
        (words[i - 1]?.low === "of" && /^(?:the|its|their|his|her|our|those|these)$/u.test(w.low)))
    )
      continue;
    if (STOPS.test(w.low) || /^\p{N}/u.test(w.low)) break;
    const unit = stem(PERSONS.test(w.low) ? "people" : w.low);
    const days = DAYS[unit];
    if (days !== undefined) return { units: [DURATION], factor: days };
    units.push(unit);
  }
  const percent = words[at]?.gap.startsWith("%") || units[0] === "percent";
  return { units: percent ? ["percent"] : units, factor: 1 };
}
