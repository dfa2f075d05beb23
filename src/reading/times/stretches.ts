/** Stretches of the calendar by their units. */
import {
  type Day,
  type Period,
  civil,
  dayPeriod,
  monthsPeriod,
  weekPeriod,
  yearsPeriod,
} from "./calendar.js";
import { type Unit } from "./vocabulary.js";

/** The unit of the calendar that holds a day, `shift` units on. */
export function unitPeriod(day: Day, unit: Unit, shift = 0): Period | null {
  const c = civil(day);
  if (unit === "minute" || unit === "hour") return dayPeriod(day);
  if (unit === "day") return dayPeriod(day + shift);
  if (unit === "week") return weekPeriod(day, shift);
  if (unit === "month") return monthsPeriod(c.year, c.month + shift);
  if (unit === "quarter") return monthsPeriod(c.year, 3 * Math.floor((c.month - 1) / 3) + 1 + 3 * shift, 3);
  if (unit === "year") return yearsPeriod(c.year + shift);
  if (unit === "decade") return yearsPeriod(10 * Math.floor(c.year / 10) + 10 * shift, 10);
  return yearsPeriod(100 * Math.floor((c.year - 1) / 100) + 1 + 100 * shift, 100);
}

/** A season, northern: spring is March to May. Both ends are a guess. */
export function seasonPeriod(year: number, season: number): Period | null {
  const p = monthsPeriod(year, 3 * season, 3);
  return p && { ...p, looseFrom: true, looseTo: true };
}

export function loose(period: Period | null): Period | null {
  return period && { ...period, looseFrom: true, looseTo: true };
}

/** The part of a stretch up to a day. */
export function until(period: Period, day: Day): Period {
  return period.to !== null && day < period.to ? { ...period, to: day, grain: "day" } : period;
}

/** From one day to another; null where one does not exist or they stand the wrong way round. */
export function daysPeriod(first: Period | null, last: Period | null): Period | null {
  if (!first || !last || (first.from as Day) > (last.to as Day)) return null;
  return { from: first.from, to: last.to, grain: "day" };
}
