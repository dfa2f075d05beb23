/**
 * Days and stretches of days. A day is a whole number, counted from 1 January 1970 (day 0) in the
 * proleptic Gregorian calendar; nothing here knows of clocks or zones.
 */
export type Day = number;

/** How finely a stretch was told; it decides how the value is written. */
export type Grain = "day" | "month" | "year";

/** A stretch of days, both ends included; null is an open end. */
export interface Period {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly grain: Grain;
  /** The grain of the later end, where it is another ("from March to 5 May"). */
  readonly grainTo?: Grain;
  /** Whether that end is a guess ("late 2023" begins about October and surely ends with the year). */
  readonly looseFrom?: boolean;
  readonly looseTo?: boolean;
  /** "T10:40", where the text gives the hour of a single day. */
  readonly clock?: string;
}

export interface Civil {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export const FIRST_YEAR = 1;
export const LAST_YEAR = 9999;

/** The day of a calendar date; null for a date that does not exist (31 February) or a year outside 1 to 9999. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1)) return null;
  if (day > monthLength(year, month)) return null;
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day); // Date.UTC alone reads years below 100 as 19xx
  return Math.round(date.getTime() / 86_400_000);
}

export function civil(day: Day): Civil {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function dayPeriod(day: Day | null): Period | null {
  return day === null ? null : { from: day, to: day, grain: "day" };
}

/** `count` months from `month` of `year`; `month` may run over either end of the year. */
export function monthsPeriod(year: number, month: number, count = 1): Period | null {
  const first = year * 12 + month - 1;
  const last = first + count - 1;
  const from = dayOf(Math.floor(first / 12), (first % 12) + 1, 1);
  const lastYear = Math.floor(last / 12);
  const lastMonth = (last % 12) + 1;
  const to = dayOf(lastYear, lastMonth, monthLength(lastYear, lastMonth));
  return from === null || to === null ? null : { from, to, grain: "month" };
}

export function yearsPeriod(year: number, count = 1): Period | null {
  const from = dayOf(year, 1, 1);
  const to = dayOf(year + count - 1, 12, 31);
  return from === null || to === null ? null : { from, to, grain: "year" };
}

/** The week, Monday to Sunday, that holds a day, `shift` weeks on. */
export function weekPeriod(day: Day, shift = 0): Period {
  const from = day - weekdayOf(day) + 1 + 7 * shift;
  return { from, to: from + 6, grain: "day" };
}

/** The quarter (1 to 4) of a calendar year. */
export function quarterPeriod(year: number, quarter: number): Period | null {
  return monthsPeriod(year, 3 * quarter - 2, 3);
}

/** The same day `months` on, or the last day of that month where it has no such day. */
export function addMonths(day: Day, months: number): Day | null {
  const c = civil(day);
  const total = c.year * 12 + c.month - 1 + months;
  const year = Math.floor(total / 12);
  const month = (((total % 12) + 12) % 12) + 1;
  return dayOf(year, month, Math.min(c.day, monthLength(year, month)));
}

/** A stretch moved by whole units; ends that are ends of months stay so. Null where it leaves the calendar. */
export function shiftPeriod(
  period: Period,
  unit: "day" | "week" | "month" | "year",
  count: number,
): Period | null {
  const move = (day: Day, isEnd: boolean): Day | null => {
    if (unit === "day" || unit === "week") return day + count * (unit === "week" ? 7 : 1);
    const months = count * (unit === "year" ? 12 : 1);
    if (!isEnd || period.grain === "day") return addMonths(day, months);
    const after = addMonths(day + 1, months);
    return after === null ? null : after - 1;
  };
  const from = period.from === null ? null : move(period.from, false);
  const to = period.to === null ? null : move(period.to, true);
  if ((from === null) !== (period.from === null) || (to === null) !== (period.to === null)) return null;
  return { ...period, from, to };
}

/** Easter Sunday (Western), by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8). */
export function easter(year: number): Day | null {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}
