import { dayOf, dayPeriod, easter, monthsPeriod, weekdayOf, type Day, type Period } from "./calendar.js";
import { HOLIDAY_NAMES } from "./vocabulary.js";

type Name = (typeof HOLIDAY_NAMES)[number];

const on =
  (month: number, day: number) =>
  (year: number): Period | null =>
    dayPeriod(dayOf(year, month, day));
const afterEaster =
  (days: number) =>
  (year: number): Period | null => {
    const sunday = easter(year);
    return sunday === null ? null : dayPeriod(sunday + days);
  };
/** The `n`-th weekday of a month, the last where n is -1. */
const nth =
  (month: number, weekday: number, n: number) =>
  (year: number): Period | null => {
    const whole = monthsPeriod(year, month);
    if (!whole) return null;
    if (n > 0) {
      const first = whole.from as Day;
      return dayPeriod(first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1));
    }
    const last = whole.to as Day;
    return dayPeriod(last - ((weekdayOf(last) - weekday + 7) % 7));
  };

/**
 * Days that follow from the year by rule. Feasts of the lunar calendars need tables, and an independence day
 * a country: their days stay unknown.
 */
const DAYS: Partial<Record<Name, (year: number) => Period | null>> = {
  christmas: on(12, 25),
  "christmas eve": on(12, 24),
  "christmas day": on(12, 25),
  "boxing day": on(12, 26),
  "orthodox christmas": on(1, 7),
  "new year": on(1, 1),
  "new year 's": on(1, 1),
  "new year 's day": on(1, 1),
  "new year 's eve": on(12, 31),
  "valentine 's day": on(2, 14),
  halloween: on(10, 31),
  "veterans day": on(11, 11),
  "good friday": afterEaster(-2),
  easter: afterEaster(0),
  "easter sunday": afterEaster(0),
  "easter monday": afterEaster(1),
  "easter week": (year) => {
    const sunday = easter(year);
    return sunday === null ? null : { from: sunday - 6, to: sunday, grain: "day" };
  },
  thanksgiving: nth(11, 4, 4),
  "thanksgiving day": nth(11, 4, 4),
  "labor day": nth(9, 1, 1),
  "memorial day": nth(5, 1, -1),
  "columbus day": nth(10, 1, 2),
  "election day": (year) => {
    const monday = nth(11, 1, 1)(year);
    return monday?.from === null || monday === null ? null : dayPeriod(monday.from + 1);
  },
};

/** The days of a holiday in a year; null where no rule of the civil calendar gives them. */
export function holidayIn(index: number): ((year: number) => Period | null) | null {
  const name = HOLIDAY_NAMES[index];
  return (name && DAYS[name]) ?? null;
}
