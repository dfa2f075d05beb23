/** The words that times are made of, with their values. */

export const list = (words: string): readonly string[] => words.split(" ");
export const numbered = (rows: readonly string[], from = 1): ReadonlyMap<string, number> =>
  new Map(rows.flatMap((row, i) => list(row).map((w) => [w, i + from] as const)));

export const MONTHS = numbered([
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
export const WEEKDAYS = numbered([
  "monday mon.",
  "tuesday tue. tues.",
  "wednesday wed.",
  "thursday thu. thur. thurs.",
  "friday fri.",
  "saturday sat.",
  "sunday sun.",
]);
export const WEEKDAYS_PLURAL = numbered(
  list("mondays tuesdays wednesdays thursdays fridays saturdays sundays"),
);
export const ORDINALS = numbered([
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
export const SMALL = numbered(
  list(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  ),
  0,
);
export const TENS = new Map(
  list("twenty thirty forty fifty sixty seventy eighty ninety").map((w, i) => [w, 20 + 10 * i] as const),
);
export const DECADES = new Map(
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
export const UNIT = numbered(
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
export const UNITS_PLURAL = new Map([...UNIT].filter(([w]) => w.endsWith("s")));
export const UNIT_ONE = new Map([...UNIT].filter(([w]) => !w.endsWith("s")));

/** 1 spring to 4 winter, northern. */
export const SEASONS = numbered([
  "spring springtime",
  "summer summertime",
  "autumn fall",
  "winter wintertime",
]);
export const DAYPARTS = numbered([
  "morning daybreak dawn",
  "noon midday lunchtime",
  "afternoon",
  "evening dusk sunset",
  "night",
  "midnight",
]);

/** Which third of a stretch is meant: 1 early, 2 middle, 3 late. */
export const PARTS = numbered(["early", "mid", "late"]);
export const EDGES = numbered(["beginning start outset opening", "middle midpoint", "end close"]);

/** Feasts and holidays, word by word; holidays.ts says when they are. */
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
export const HOLIDAY_WORDS = HOLIDAY_NAMES.map((name) => name.split(" "));

export const NUMBER_WORDS = [...SMALL.keys(), ...TENS.keys()];
export const YEAR_WORDS = list("two fifteen sixteen seventeen eighteen nineteen twenty");

export const WHICH = new Map([
  ...list("last past").map((w) => [w, -1] as const),
  ...list("this current").map((w) => [w, 0] as const),
  ...list("next coming upcoming").map((w) => [w, 1] as const),
]);
