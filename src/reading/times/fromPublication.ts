/** Times counted from the day of publication. */
import {
  type Day,
  type Period,
  addMonths,
  civil,
  dayPeriod,
  quarterPeriod,
  shiftPeriod,
  weekPeriod,
  weekdayOf,
} from "./calendar.js";
import { unitPeriod, until } from "./stretches.js";
import { type Context, PUBLICATION, type Told, fromPublication, nowWithin, today, unknown } from "./told.js";
import { UNITS, type Unit } from "./vocabulary.js";

/** The day of publication, `shift` days on. */
export function fromToday(shift: number, ctx: Context): Told {
  const now = today(ctx);
  return now === null ? unknown(PUBLICATION) : fromPublication(dayPeriod(now + shift));
}

/** A weekday against the day of publication: the last one on or before it, or the next after it. */
export function weekday(
  n: number,
  ctx: Context,
  side: "last" | "next" | "this" | "by-tense" = "by-tense",
): Told {
  const now = today(ctx);
  if (now === null) return unknown(PUBLICATION);
  const back = (((weekdayOf(now) - n) % 7) + 7) % 7;
  if (side === "last") return fromPublication(dayPeriod(now - (back || 7)), "weekday-before-publication");
  if (
    side === "next" ||
    (side !== "this" && ctx.direction === "future") ||
    (side === "this" && ctx.direction !== "past")
  )
    return fromPublication(
      dayPeriod(side === "next" || back > 0 ? now + 7 - back : now),
      "weekday-after-publication",
    );
  return fromPublication(dayPeriod(now - back), "weekday-before-publication");
}

/**
 * A date without its year: the year that puts it nearest to the publication on the side the tense shows.
 */
export function withoutYear(inYear: (year: number) => Period | null, ctx: Context): Told {
  const now = nowWithin(ctx, "year");
  const exact = today(ctx);
  if (now === null) return unknown(PUBLICATION);
  const year = civil(now).year;
  const found = [-4, -3, -2, -1, 0, 1, 2, 3, 4]
    .map((k) => inYear(year + k))
    .filter((p): p is Period => p !== null && p.from !== null && p.to !== null);
  if (found.length === 0) return { period: null, anchor: null, rule: "no-such-date" };
  if (exact === null) {
    const same = found.find((p) => civil(p.from as Day).year === year);
    return same ? fromPublication(same, "same-year-as-publication") : unknown(PUBLICATION);
  }
  const past = found.filter((p) => (p.from as Day) <= exact).at(-1);
  const next = found.find((p) => (p.to as Day) >= exact);
  const far = (p: Period | undefined): number =>
    p ? Math.max((p.from as Day) - exact, exact - (p.to as Day), 0) : Infinity;
  const [ahead, back] = leanOf(ctx, found[0]?.grain === "day");
  return far(next) * ahead < far(past) * back
    ? fromPublication(next ?? null, "next-after-publication")
    : fromPublication(past ?? null, "last-before-publication");
}

/**
 * How much nearer one side must be to be taken against the tense; `[ahead, back]` multiply the distances. News
 * names a date of the year before or the year after by its year. Months with no tense have mostly begun.
 */
function leanOf(ctx: Context, isDay: boolean): readonly [number, number] {
  const strong = ctx.sure ? 40 : 6;
  if (ctx.direction === "past") return [strong, 1];
  if (ctx.direction === "future") return [1, 6];
  return isDay ? [1.3, 1] : [3, 1];
}

/** "last April", "next summer", "this September": never the one that holds the publication but for "this". */
export function deicticNamed(inYear: (year: number) => Period | null, which: number, ctx: Context): Told {
  const now = today(ctx);
  if (now === null) return unknown(PUBLICATION);
  const year = civil(now).year;
  const found = [-2, -1, 0, 1, 2].map((k) => inYear(year + k)).filter((p): p is Period => p !== null);
  if (which < 0) return fromPublication(found.filter((p) => (p.to as Day) < now).at(-1) ?? null);
  if (which > 0) return fromPublication(found.find((p) => (p.from as Day) > now) ?? null);
  return fromPublication(inYear(year));
}

/** A quarter named without its year: the last one that has begun, or is about to where the words look ahead. */
export function quarter(n: number, ctx: Context): Told {
  const now = nowWithin(ctx, "month");
  if (now === null) return unknown(PUBLICATION);
  const year = civil(now).year;
  const latest = now + (ctx.direction === "future" ? 100 : 10);
  const begun = [year - 1, year, year + 1]
    .map((y) => quarterPeriod(y, n))
    .filter((p) => p?.from && p.from <= latest);
  return fromPublication(begun.at(-1) ?? null, "quarter-nearest-publication");
}

/** "last week", "this month", "next year". What lies wholly in the past of "this month" ends with the publication. */
export function deixis(unit: number, shift: number, ctx: Context): Told {
  const name = UNITS[unit] as Unit;
  const now = nowWithin(ctx, name);
  if (now === null) return unknown(PUBLICATION);
  const whole = unitPeriod(now, name, shift);
  const exact = today(ctx);
  if (shift !== 0 || !whole || ctx.timeml || exact === null || ctx.direction !== "past" || name === "year")
    return fromPublication(whole);
  return fromPublication(until(whole, exact));
}

/** "earlier this month" and "later this month": the side of the publication. */
export function sideOfNow(told: Told, side: "earlier" | "later", ctx: Context): Told {
  const now = today(ctx);
  const p = told.period;
  if (!p || ctx.timeml || now === null || p.from === null || p.to === null || now < p.from || now > p.to)
    return told;
  const half: Period = side === "earlier" ? until(p, now) : { ...p, from: now, grain: "day" };
  return { ...told, period: half };
}

/** A weekend against the publication: the last one, or the next where the words look ahead. */
export function weekend(shift: number | null, ctx: Context): Told {
  const now = today(ctx);
  if (now === null) return unknown(PUBLICATION);
  const saturday = weekPeriod(now).from as Day;
  const thisOne = saturday + 5;
  const inIt = now >= thisOne;
  let from = thisOne;
  if (shift === null) from = ctx.direction === "future" || inIt ? thisOne : thisOne - 7;
  else if (shift < 0) from = thisOne - 7;
  else if (shift > 0) from = thisOne + 7;
  else from = ctx.direction === "past" && !inIt ? thisOne - 7 : thisOne;
  return fromPublication({ from, to: from + 1, grain: "day" });
}

/** "two weeks ago", "a year from now"; the coarser the unit, the looser the value. */
export function fromNow(count: number, unit: number, sign: 1 | -1, ctx: Context): Told {
  const name = UNITS[unit] as Unit;
  if (name === "minute" || name === "hour") {
    const now = today(ctx);
    return now === null
      ? unknown(PUBLICATION)
      : fromPublication(count > 0 && count < 12 ? dayPeriod(now) : null);
  }
  if (count === 0) return { period: null, anchor: null };
  const now = nowWithin(ctx, name);
  if (now === null) return unknown(PUBLICATION);
  return fromPublication(offset(dayPeriod(now) as Period, count, name, sign));
}

/** A stretch `count` units away, as wide as the unit. */
function offset(from: Period, count: number, unit: Unit, sign: 1 | -1): Period | null {
  const n = sign * count;
  if (from.from === null || Math.abs(n) > 20_000) return null;
  if (unit === "day") return shiftPeriod(from, "day", n);
  const wide = unit === "decade" || unit === "century" ? "year" : unit;
  const steps = unit === "decade" ? 10 * n : unit === "century" ? 100 * n : n;
  const p = unitPeriod(from.from, wide, steps);
  return p && { ...p, looseFrom: true, looseTo: true };
}

/** "over the past year", "the next two weeks": from the publication back or on. */
export function stretch(count: number, unit: number, sign: 1 | -1, ctx: Context): Told {
  const name = UNITS[unit] as Unit;
  const now = today(ctx);
  if (name === "hour" || name === "minute")
    return count > 0 && count < 12
      ? now === null
        ? unknown(PUBLICATION)
        : fromPublication(dayPeriod(now))
      : unknown();
  if (count === 0) return unknown();
  if (now === null) return unknown(PUBLICATION);
  if (Math.abs(count) > 20_000) return unknown();
  const months = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }[name as "month"] ?? 0;
  const far =
    months > 0 ? addMonths(now, sign * count * months) : now + sign * count * (name === "week" ? 7 : 1);
  if (far === null) return unknown();
  const grain =
    name === "day" || name === "week" ? "day" : name === "decade" || name === "century" ? "year" : "month";
  return fromPublication(sign < 0 ? { from: far, to: now, grain } : { from: now, to: far, grain });
}
