/**
 * The words that times are made of, each class with the value of every word. Classes read one or more
 * lexemes and give a number; what they make of it together stands in grammar.ts.
 */
import type { Lexeme } from "./lexemes.js";

/** What a class read: up to which lexeme, and its value. */
export interface Read {
  readonly end: number;
  readonly value: number;
}

export interface WordClass {
  /** Every word that can begin it. */
  readonly words: readonly string[];
  /** Whether it can begin with digits. */
  readonly numbers: boolean;
  readonly read: (all: readonly Lexeme[], at: number) => Read | null;
}

const list = (words: string): readonly string[] => words.split(" ");
const numbered = (rows: readonly string[], from = 1): ReadonlyMap<string, number> =>
  new Map(rows.flatMap((row, i) => list(row).map((w) => [w, i + from] as const)));

const MONTHS = numbered([
  "january jan jan.",
  "february feb feb.",
  "march mar.",
  "april apr apr.",
  "may",
  "june jun jun.",
  "july jul jul.",
  "august aug aug.",
  "september sept sept. sep sep.",
  "october oct oct.",
  "november nov nov.",
  "december dec dec.",
]);
const WEEKDAYS = numbered([
  "monday mon.",
  "tuesday tue. tues.",
  "wednesday wed.",
  "thursday thu. thur. thurs.",
  "friday fri.",
  "saturday sat.",
  "sunday sun.",
]);
const WEEKDAYS_PLURAL = numbered(list("mondays tuesdays wednesdays thursdays fridays saturdays sundays"));
const ORDINALS = numbered([
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
  "thirteenth",
  "fourteenth",
  "fifteenth",
  "sixteenth",
  "seventeenth",
  "eighteenth",
  "nineteenth",
  "twentieth",
  "twenty-first",
]);
const SMALL = numbered(
  list(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  ),
  0,
);
const TENS = new Map(
  list("twenty thirty forty fifty sixty seventy eighty ninety").map((w, i) => [w, 20 + 10 * i] as const),
);
const DECADES = new Map(
  list("twenties thirties forties fifties sixties seventies eighties nineties").map(
    (w, i) => [w, 1920 + 10 * i] as const,
  ),
);

/** Units of time, in the order of their values. */
export const UNITS = [
  "minute",
  "hour",
  "day",
  "week",
  "month",
  "quarter",
  "year",
  "decade",
  "century",
] as const;
export type Unit = (typeof UNITS)[number];
const UNIT = numbered(
  [
    "minute minutes",
    "hour hours",
    "day days",
    "week weeks",
    "month months",
    "quarter quarters",
    "year years",
    "decade decades",
    "century centuries",
  ],
  0,
);
const UNITS_PLURAL = new Map([...UNIT].filter(([w]) => w.endsWith("s")));
const UNIT_ONE = new Map([...UNIT].filter(([w]) => !w.endsWith("s")));

/** 1 spring to 4 winter, northern. */
const SEASONS = numbered(["spring springtime", "summer summertime", "autumn fall", "winter wintertime"]);
const DAYPARTS = numbered([
  "morning daybreak dawn",
  "noon midday lunchtime",
  "afternoon",
  "evening dusk sunset",
  "night",
  "midnight",
]);

/** Which third of a stretch is meant: 1 early, 2 middle, 3 late. */
const PARTS = numbered(["early", "mid", "late"]);
const EDGES = numbered(["beginning start outset opening", "middle midpoint", "end close"]);

/** Whole-word lookup. */
function simple(map: ReadonlyMap<string, number>, fits: (l: Lexeme) => boolean = () => true): WordClass {
  return {
    words: [...map.keys()],
    numbers: false,
    read(all, at) {
      const l = all[at];
      const value = l && map.get(l.lower);
      return l && value !== undefined && fits(l) ? { end: at + 1, value } : null;
    },
  };
}

const capital = (l: Lexeme): boolean => l.capital;
const touches = (l: Lexeme | undefined): boolean => l !== undefined && !l.spaced;
const plainDigits = (l: Lexeme | undefined): l is Lexeme =>
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
function touchesNoDigit(all: readonly Lexeme[], at: number): boolean {
  const mark = all[at - 1];
  const before = all[at - 2];
  return !(mark && !mark.spaced && before && before.kind !== "mark");
}

function smallNumber(all: readonly Lexeme[], at: number): Read | null {
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
function readYear(all: readonly Lexeme[], at: number): Read | null {
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
function readDay(all: readonly Lexeme[], at: number): Read | null {
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

function readOrdinal(all: readonly Lexeme[], at: number): Read | null {
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
function readCount(all: readonly Lexeme[], at: number): Read | null {
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

function readDecade(all: readonly Lexeme[], at: number): Read | null {
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
function readClock(all: readonly Lexeme[], at: number): Read | null {
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
function clockStandsFree(all: readonly Lexeme[], at: number, end: number): boolean {
  return (
    /^(?:at|by|until|till|from|about|around)$/.test(all[at - 1]?.lower ?? "") && standsFree(all, at, end)
  );
}

/** Feasts and holidays: 1-based index into HOLIDAYS of calendar names, see resolve.ts. */
export const HOLIDAY_NAMES = [
  "christmas",
  "christmas eve",
  "christmas day",
  "new year",
  "new year 's eve",
  "new year 's day",
  "new year 's",
  "boxing day",
  "easter",
  "easter sunday",
  "easter monday",
  "easter week",
  "good friday",
  "thanksgiving",
  "thanksgiving day",
  "halloween",
  "valentine 's day",
  "labor day",
  "memorial day",
  "columbus day",
  "veterans day",
  "independence day",
  "election day",
  "ramadan",
  "eid al - fitr",
  "eid al - adha",
  "eid",
  "passover",
  "yom kippur",
  "rosh hashanah",
  "hanukkah",
  "nowruz",
  "diwali",
  "lunar new year",
  "chinese new year",
  "orthodox christmas",
  "orthodox easter",
] as const;
const HOLIDAY_WORDS = HOLIDAY_NAMES.map((name) => name.split(" "));

function readHoliday(all: readonly Lexeme[], at: number): Read | null {
  if (!all[at]?.capital) return null;
  let best: Read | null = null;
  HOLIDAY_WORDS.forEach((words, i) => {
    if (words.every((w, k) => all[at + k]?.lower === w) && words.length > (best ? best.end - at : 0))
      best = { end: at + words.length, value: i };
  });
  return best;
}

const NUMBER_WORDS = [...SMALL.keys(), ...TENS.keys()];
const YEAR_WORDS = list("two fifteen sixteen seventeen eighteen nineteen twenty");

/** A class for a name's digits: 'YY, two digits after an apostrophe. */
function readShortYear(all: readonly Lexeme[], at: number): Read | null {
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

const digits = (max: number, low: number, high: number): WordClass => ({
  words: [],
  numbers: true,
  read(all, at) {
    const l = all[at];
    if (!plainDigits(l) || l.lower.length > max) return null;
    const value = Number(l.lower);
    return value >= low && value <= high ? { end: at + 1, value } : null;
  },
});

const WHICH = new Map([
  ...list("last past").map((w) => [w, -1] as const),
  ...list("this current").map((w) => [w, 0] as const),
  ...list("next coming upcoming").map((w) => [w, 1] as const),
]);

/** Which one, seen from now: -1 last, 0 this, 1 next ("this past", "this coming" are two words). */
function readWhich(all: readonly Lexeme[], at: number): Read | null {
  const value = WHICH.get(all[at]?.lower ?? "");
  if (value === undefined) return null;
  const second = value === 0 ? WHICH.get(all[at + 1]?.lower ?? "") : undefined;
  return second ? { end: at + 2, value: second } : { end: at + 1, value };
}

export const CLASSES = {
  MONTH: simple(MONTHS, capital),
  WEEKDAY: simple(WEEKDAYS, capital),
  WEEKDAYS: simple(WEEKDAYS_PLURAL, capital),
  DAY: { words: [], numbers: true, read: readDay },
  YEAR: { words: YEAR_WORDS, numbers: true, read: readYear },
  SHORTYEAR: { words: ["'", "‘"], numbers: false, read: readShortYear },
  MM: digits(2, 0, 99),
  YYYY: digits(4, 1000, 2199),
  DECADE: { words: [...DECADES.keys(), "'", "‘"], numbers: true, read: readDecade },
  ORDINAL: { words: [...ORDINALS.keys(), "twenty"], numbers: true, read: readOrdinal },
  COUNT: {
    words: [...NUMBER_WORDS, ...list("a an several many few some dozens hundreds couple")],
    numbers: true,
    read: readCount,
  },
  UNIT: simple(UNIT),
  UNIT1: simple(UNIT_ONE),
  UNITS: simple(UNITS_PLURAL),
  WHICH: { words: [...WHICH.keys()], numbers: false, read: readWhich },
  SEASON: simple(SEASONS),
  DAYPART: simple(DAYPARTS),
  PART: simple(PARTS),
  EDGE: simple(EDGES),
  CLOCK: { words: NUMBER_WORDS, numbers: true, read: readClock },
  HOLIDAY: { words: HOLIDAY_WORDS.map((w) => w[0] as string), numbers: false, read: readHoliday },
  /** Any word: what an eve is the eve of. */
  NOUN: {
    words: [],
    numbers: false,
    read: (all, at) => (all[at]?.kind === "word" ? { end: at + 1, value: 1 } : null),
  },
} as const satisfies Readonly<Record<string, WordClass>>;

export type ClassName = keyof typeof CLASSES;
