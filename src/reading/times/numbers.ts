/** Numbers as dates write them: years, days, ordinals, counts, decades, times of day. Each reads what begins at a lexeme. */
import type { Lexeme } from "./lexemes.js";
import { ORDINALS, SMALL, TENS, DECADES } from "./vocabulary.js";

/** What a class read: up to which lexeme, and its value. */
export interface Read {
  readonly end: number;
  readonly value: number;
}

export const touches = (l: Lexeme | undefined): boolean => l !== undefined && !l.spaced;
export const plainDigits = (l: Lexeme | undefined): l is Lexeme =>
  l !== undefined && l.kind === "number" && !l.lower.includes(",");

/** Whether digits stand free: not inside 3.1999, 555-1990, No. 1990, $1990, B1990, 1990kg. */
export function standsFree(all: readonly Lexeme[], at: number, end: number): boolean {
  const before = all[at - 1];
  const last = all[end];
  const first = all[at] as Lexeme;
  if (
    before &&
    /^(?:[$€£¥#№]|no\.|nr|page|pages|paragraph|article|resolution|flight|route|highway|room|section|vol|version)$/.test(
      before.lower,
    )
  )
    return false;
  if (before && !first.spaced && /^(?:[.,:/@_=%&+*]|\p{L}+)$/u.test(before.lower)) {
    if (!(before.lower === "-" || before.lower === "fy"))
      return touchesNoDigit(all, at) && before.kind === "mark" && before.lower !== "@";
  }
  if (before && !first.spaced && before.lower === "-" && !before.spaced && all[at - 2]?.kind === "number")
    return false;
  if (touches(last) && last) {
    if (last.kind === "word" && last.lower !== "'s") return false;
    if (/^[.,:/\-_@%]$/.test(last.lower) && touches(all[end + 1]) && all[end + 1]?.kind === "number")
      return false;
    if (/^[%°/_@]$/.test(last.lower)) return false;
  }
  return true;
}

/** Whether the mark before `at` does not join it to digits ("3.1999"). */
export function touchesNoDigit(all: readonly Lexeme[], at: number): boolean {
  const mark = all[at - 1];
  const before = all[at - 2];
  return !(mark && !mark.spaced && before && before.kind !== "mark");
}

export function smallNumber(all: readonly Lexeme[], at: number): Read | null {
  const l = all[at];
  if (!l) return null;
  if (l.kind === "number") {
    if (l.lower.length > 7) return null;
    const value = Number(l.lower.replace(/,/g, ""));
    return { end: at + 1, value };
  }
  const small = SMALL.get(l.lower);
  if (small !== undefined) {
    const hundred = all[at + 1]?.lower === "hundred";
    return { end: at + (hundred ? 2 : 1), value: hundred ? small * 100 : small };
  }
  const tens = TENS.get(l.lower);
  if (tens === undefined) return null;
  const joint = all[at + 1]?.lower === "-" ? 2 : 1;
  const unit = SMALL.get(all[at + joint]?.lower ?? "");
  return unit !== undefined && unit > 0 && unit < 10
    ? { end: at + joint + 1, value: tens + unit }
    : { end: at + 1, value: tens };
}

/** 1000 to 2199 in digits, or spelled ("nineteen ninety-four", "two thousand"). */
export function readYear(all: readonly Lexeme[], at: number): Read | null {
  const l = all[at];
  if (!l) return null;
  if (l.kind === "number") {
    const value = Number(l.lower);
    return plainDigits(l) && l.lower.length === 4 && value >= 1000 && value < 2200
      ? { end: at + 1, value }
      : null;
  }
  if (l.lower === "two" && all[at + 1]?.lower === "thousand") {
    const rest = smallNumber(all, at + 2);
    return rest && rest.value < 100 && all[at + 2]?.kind === "word"
      ? { end: rest.end, value: 2000 + rest.value }
      : { end: at + 2, value: 2000 };
  }
  const hundreds = SMALL.get(l.lower) ?? (l.lower === "twenty" ? 20 : 0);
  if (hundreds < 15 || hundreds > 20) return null;
  const next = all[at + 1];
  if (!next || next.kind !== "word") return null;
  if (next.lower === "hundred") return { end: at + 2, value: hundreds * 100 };
  const rest = smallNumber(all, at + 1);
  return rest && rest.value >= 10 && rest.value < 100
    ? { end: rest.end, value: hundreds * 100 + rest.value }
    : null;
}

/** A day of the month, 1 to 31, with or without "st", "nd", "rd", "th". */
export function readDay(all: readonly Lexeme[], at: number): Read | null {
  const l = all[at];
  if (!l) return null;
  if (!plainDigits(l) || l.lower.length > 2) return null;
  const value = Number(l.lower);
  if (value < 1 || value > 31) return null;
  const next = all[at + 1];
  const suffix = touches(next) && next && /^(?:st|nd|rd|th)$/.test(next.lower);
  const end = at + (suffix ? 2 : 1);
  const after = all[end];
  if (touches(after) && after && after.kind === "word" && after.lower !== "'s") return null;
  if (after && after.lower === "%") return null;
  if (
    touches(after) &&
    after &&
    /^[.,:/]$/.test(after.lower) &&
    touches(all[end + 1]) &&
    all[end + 1]?.kind === "number"
  )
    return null;
  return { end, value };
}

export function readOrdinal(all: readonly Lexeme[], at: number): Read | null {
  const l = all[at];
  if (!l) return null;
  const word = ORDINALS.get(l.lower);
  if (word !== undefined) return { end: at + 1, value: word };
  if (l.lower === "twenty" && all[at + 1]?.lower === "-") {
    const unit = ORDINALS.get(all[at + 2]?.lower ?? "");
    if (unit !== undefined && unit < 10) return { end: at + 3, value: 20 + unit };
  }
  const next = all[at + 1];
  return plainDigits(l) &&
    l.lower.length <= 2 &&
    touches(next) &&
    next &&
    /^(?:st|nd|rd|th)$/.test(next.lower)
    ? { end: at + 2, value: Number(l.lower) }
    : null;
}

/** How many: a number, or 0 where the text leaves it open ("several", "a few", "two or three"). */
export function readCount(all: readonly Lexeme[], at: number): Read | null {
  const l = all[at];
  if (!l) return null;
  const next = all[at + 1]?.lower;
  if (l.lower === "a" || l.lower === "an") {
    if (next === "few") return { end: at + 2, value: 0 };
    if (next === "couple") return { end: at + (all[at + 2]?.lower === "of" ? 3 : 2), value: 2 };
    if (next === "dozen") return { end: at + 2, value: 12 };
    if (next === "hundred") return { end: at + 2, value: 100 };
    return { end: at + 1, value: 1 };
  }
  if (/^(?:several|many|few|some|dozens|hundreds|couple)$/.test(l.lower))
    return { end: at + (next === "of" ? 2 : 1), value: l.lower === "couple" ? 2 : 0 };
  const one = smallNumber(all, at);
  if (!one) return null;
  const joint = all[one.end]?.lower;
  if (joint === "or" || joint === "to" || joint === "-") {
    const two = smallNumber(all, one.end + 1);
    if (two && two.value > one.value) return { end: two.end, value: 0 };
  }
  if (joint === "more") return { end: one.end + 1, value: one.value };
  return one;
}

export function readDecade(all: readonly Lexeme[], at: number): Read | null {
  const l = all[at];
  if (!l) return null;
  const word = DECADES.get(l.lower);
  if (word !== undefined) return { end: at + 1, value: word };
  const quoted = /^['‘]$/.test(l.lower);
  const digits = all[at + (quoted ? 1 : 0)];
  const plural = all[at + (quoted ? 2 : 1)];
  if (!plainDigits(digits) || !touches(plural) || !/^(?:'s|s)$/.test(plural?.lower ?? "")) return null;
  const value = Number(digits.lower);
  if (value % 10 !== 0) return null;
  if (quoted)
    return digits.lower.length === 2 && !digits.spaced ? { end: at + 3, value: 1900 + value } : null;
  return digits.lower.length === 4 && value >= 1000 && value < 2200 ? { end: at + 2, value } : null;
}

/** Minutes of the day: "10 a.m.", "10:35 p.m.", "10.40 a.m.", "0735 GMT", "six o'clock". */
export function readClock(all: readonly Lexeme[], at: number): Read | null {
  const l = all[at];
  if (!l) return null;
  const hour =
    l.kind === "number"
      ? l.lower.length <= 4 && !l.lower.includes(",")
        ? Number(l.lower)
        : NaN
      : SMALL.get(l.lower);
  if (hour === undefined || Number.isNaN(hour)) return null;
  let end = at + 1;
  let minute = 0;
  const mark = all[end]?.lower;
  const after = all[end + 1];
  if (
    l.kind === "number" &&
    (mark === ":" || mark === ".") &&
    touches(all[end]) &&
    touches(after) &&
    plainDigits(after) &&
    after.lower.length === 2
  ) {
    minute = Number(after.lower);
    end += 2;
  }
  const half = all[end]?.lower;
  if (half === "a.m." || half === "p.m." || ((half === "am" || half === "pm") && l.kind === "number")) {
    if (hour < 1 || hour > 12 || minute > 59) return null;
    return { end: end + 1, value: ((hour % 12) + (half.startsWith("p") ? 12 : 0)) * 60 + minute };
  }
  if (half === "o'clock") return hour >= 1 && hour <= 12 ? { end: end + 1, value: hour * 60 } : null;
  if (!/^(?:gmt|utc)$/.test(half ?? ""))
    return mark === ":" &&
      end === at + 3 &&
      l.lower.length <= 2 &&
      hour < 24 &&
      minute < 60 &&
      clockStandsFree(all, at, end)
      ? { end, value: hour * 60 + minute }
      : null;
  if (l.lower.length === 4)
    return hour % 100 < 60 && hour < 2400 ? { end, value: Math.floor(hour / 100) * 60 + (hour % 100) } : null;
  return hour < 24 && minute < 60 ? { end, value: hour * 60 + minute } : null;
}

/** A bare 10:40 is a time of day only after "at", "by", "until" and the like: it may be a score or a verse. */
export function clockStandsFree(all: readonly Lexeme[], at: number, end: number): boolean {
  return (
    /^(?:at|by|until|till|from|about|around)$/.test(all[at - 1]?.lower ?? "") && standsFree(all, at, end)
  );
}

/** A class for a name's digits: 'YY, two digits after an apostrophe. */
export function readShortYear(all: readonly Lexeme[], at: number): Read | null {
  const digits = all[at + 1];
  if (
    !/^['‘]$/.test(all[at]?.lower ?? "") ||
    !plainDigits(digits) ||
    digits.lower.length !== 2 ||
    digits.spaced
  )
    return null;
  if (touches(all[at + 2]) && all[at + 2]?.kind === "word") return null;
  const value = Number(digits.lower);
  return { end: at + 2, value: value + (value > 40 ? 1900 : 2000) };
}
