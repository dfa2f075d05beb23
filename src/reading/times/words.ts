/**
 * The classes that patterns name. Each reads one or more lexemes and gives a number; what they make of it
 * together stands in grammar.ts.
 */
import type { Lexeme } from "./lexemes.js";
import {
  plainDigits,
  readYear,
  readDay,
  readOrdinal,
  readCount,
  readDecade,
  readClock,
  readShortYear,
  type Read,
} from "./numbers.js";
import {
  list,
  MONTHS,
  WEEKDAYS,
  WEEKDAYS_PLURAL,
  ORDINALS,
  DECADES,
  UNIT,
  UNITS_PLURAL,
  UNIT_ONE,
  SEASONS,
  DAYPARTS,
  PARTS,
  EDGES,
  HOLIDAY_WORDS,
  NUMBER_WORDS,
  YEAR_WORDS,
  WHICH,
} from "./vocabulary.js";

export interface WordClass {
  /** Every word that can begin it. */
  readonly words: readonly string[];
  /** Whether it can begin with digits. */
  readonly numbers: boolean;
  readonly read: (all: readonly Lexeme[], at: number) => Read | null;
}

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
function readHoliday(all: readonly Lexeme[], at: number): Read | null {
  if (!all[at]?.capital) return null;
  let best: Read | null = null;
  HOLIDAY_WORDS.forEach((words, i) => {
    if (words.every((w, k) => all[at + k]?.lower === w) && words.length > (best ? best.end - at : 0))
      best = { end: at + words.length, value: i };
  });
  return best;
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
