/**
 * From what a time says to the days it names: everything that needs an anchor. Nothing here falls back to
 * the date of publication; where the anchor is not known the days are null and `anchor` names it.
 */
import {
  addMonths,
  civil,
  dayPeriod,
  monthsPeriod,
  quarterPeriod,
  shiftPeriod,
  weekPeriod,
  weekdayOf,
  yearsPeriod,
  type Day,
  type Period,
} from "./calendar.js";
import { UNITS, type Unit } from "./words.js";

/** Whether the words around a time look back or ahead, as the tense tells. */
export type Direction = "past" | "future" | "unknown";

/** An earlier time of the same report. */
export interface Earlier {
  readonly id: string;
  readonly period: Period;
}

export interface Context {
  readonly published: Period | null;
  readonly direction: Direction;
  /** Whether the time hangs on the very verb that shows the direction. */
  readonly sure: boolean;
  /** The last time before this one whose days are known. */
  readonly previous: Earlier | null;
  /** The last quarter of a year told before this one. */
  readonly quarter: Earlier | null;
  /** TimeML's habits: a deixis is its whole unit, an event's date is not looked for. */
  readonly timeml: boolean;
}

/** A time as understood. `rule` where it is not the name of the row that read it. */
export interface Told {
  readonly period: Period | null;
  readonly anchor: string | null;
  readonly rule?: string;
}

export const PUBLICATION = "publication";
export const TIME_BEFORE = "the time told before";

export const unknown = (anchor: string | null = null): Told => ({ period: null, anchor });
export const absolute = (period: Period | null): Told =>
  period ? { period, anchor: null } : { period: null, anchor: null, rule: "no-such-date" };
const fromPublication = (period: Period | null, rule?: string): Told => ({
  period,
  anchor: PUBLICATION,
  ...(rule ? { rule } : {}),
});

/** The day of publication; null where it is not known to the day. */
export function today(ctx: Context): Day | null {
  const p = ctx.published;
  return p && p.from === p.to ? p.from : null;
}

/** A day of publication that is good enough to tell its month or year; null where the date is coarser. */
function nowWithin(ctx: Context, unit: Unit): Day | null {
  const day = today(ctx);
  if (day !== null || !ctx.published || ctx.published.from === null || ctx.published.to === null) return day;
  const a = civil(ctx.published.from);
  const b = civil(ctx.published.to);
  if (a.year !== b.year) return null;
  if (unit === "year" || unit === "decade" || unit === "century") return ctx.published.from;
  return unit === "month" && a.month === b.month ? ctx.published.from : null;
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

/** The part of a stretch up to a day. */
export function until(period: Period, day: Day): Period {
  return period.to !== null && day < period.to ? { ...period, to: day, grain: "day" } : period;
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

/** "two weeks later", "a year earlier": counted from the time told before. */
export function fromEarlier(count: number, unit: number, sign: 1 | -1, ctx: Context): Told {
  const name = UNITS[unit] as Unit;
  const base = ctx.previous;
  if (!base) return unknown(TIME_BEFORE);
  if (count === 0 || name === "hour" || name === "minute" || Math.abs(count) > 20_000)
    return { period: null, anchor: base.id };
  const steps = name === "decade" ? 10 : name === "century" ? 100 : name === "quarter" ? 3 : 1;
  const unitName = name === "quarter" ? "month" : name === "decade" || name === "century" ? "year" : name;
  const moved = shiftPeriod(base.period, unitName, sign * count * steps);
  const loose = name === "day" || moved === null ? moved : { ...moved, looseFrom: true, looseTo: true };
  return { period: loose && stripClock(loose), anchor: base.id };
}

function stripClock(period: Period): Period {
  const { clock: _, ...rest } = period;
  return rest;
}

/** "that year", "the same day", "the following month": the unit that holds the time told before, `shift` on. */
export function unitOfEarlier(unit: number, shift: number, ctx: Context): Told {
  const base = ctx.previous;
  const name = UNITS[unit] as Unit;
  if (!base || base.period.from === null) return unknown(TIME_BEFORE);
  const p = base.period;
  const narrow = name === "day" && p.from !== p.to;
  if (narrow) return { period: null, anchor: base.id };
  return { period: unitPeriod((shift > 0 ? p.to : p.from) ?? (p.from as Day), name, shift), anchor: base.id };
}

/** Early, middle and late thirds; of a year its first and last quarter, of a week or less the whole. */
export function part(told: Told, which: number, ctx: Context): Told {
  const p = told.period;
  if (ctx.timeml || !p || p.from === null || p.to === null) return told;
  const days = p.to - p.from + 1;
  if (days < 28) return told;
  if (days > 300) {
    const a = civil(p.from);
    const months = Math.round(days / 30.44);
    const edge = Math.max(3, Math.round(months / 3 / 12) * 12);
    const at = which === 1 ? 0 : which === 3 ? months - edge : Math.round((months - edge) / 2);
    const width = which === 2 && months === 12 ? 4 : edge;
    const cut = monthsPeriod(a.year, a.month + at, width);
    if (!cut) return told;
    const whole = months > 12 && cut.from !== null && civil(cut.from).month === 1;
    return { ...told, period: loosen({ ...cut, grain: whole ? "year" : "month" }, which) };
  }
  const third = days > 40 ? Math.round(days / 3) : 10;
  const from = which === 1 ? p.from : which === 2 ? p.from + third : p.from + 2 * third;
  const to = which === 1 ? p.from + third - 1 : which === 2 ? p.from + 2 * third - 1 : p.to;
  return { ...told, period: loosen({ from, to, grain: "day" }, which) };
}

function loosen(p: Period, which: number): Period {
  return { ...p, looseFrom: which !== 1, looseTo: which !== 3 };
}

/** A season, northern: spring is March to May. Both ends are a guess. */
export function seasonPeriod(year: number, season: number): Period | null {
  const p = monthsPeriod(year, 3 * season, 3);
  return p && { ...p, looseFrom: true, looseTo: true };
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

/** "the latest quarter" of a company report: the one told of, else the last that is over. */
export function latestQuarter(ctx: Context): Told {
  if (ctx.quarter) return { period: ctx.quarter.period, anchor: ctx.quarter.id };
  const now = today(ctx);
  return now === null ? unknown(PUBLICATION) : fromPublication(unitPeriod(now, "quarter", -1));
}

/** "a year ago" after a quarter was told is that quarter of the year before, in company reports. */
export function yearAgo(ctx: Context): Told {
  if (!ctx.timeml || !ctx.quarter) return fromNow(1, UNITS.indexOf("year"), -1, ctx);
  return { period: shiftPeriod(ctx.quarter.period, "year", -1), anchor: ctx.quarter.id };
}

/** A quarter or half with a year given by another time ("last year's third quarter"). */
export function within(told: Told, cut: (year: number) => Period | null): Told {
  const p = told.period;
  return p?.from === null || p === null ? told : { ...told, period: cut(civil(p.from).year) };
}

/** The `n`-th week of a month, days 1 to 7, 8 to 14 …; -1 is the last. */
export function weekOf(told: Told, n: number): Told {
  const p = told.period;
  if (!p || p.from === null || p.to === null) return told;
  const from = n < 0 ? p.to - 6 : p.from + 7 * (n - 1);
  if (from > p.to) return { period: null, anchor: told.anchor, rule: "no-such-date" };
  return {
    ...told,
    period: { from, to: Math.min(from + 6, p.to), grain: "day", looseFrom: true, looseTo: true },
  };
}

/** The `n`-th unit of a stretch ("the third month of 2022", "the last day of May"); -1 is the last. */
export function nthOf(told: Told, n: number, unit: number): Told {
  const p = told.period;
  const name = UNITS[unit] as Unit;
  if (!p || p.from === null || p.to === null) return told;
  if (name === "week") return p.to - p.from < 32 ? weekOf(told, n) : unknown(told.anchor);
  const at = n < 0 ? unitPeriod(p.to, name, n + 1) : unitPeriod(p.from, name, n - 1);
  const inside = at && at.from !== null && at.to !== null && at.from >= p.from && at.to <= p.to;
  return inside ? { ...told, period: at } : { period: null, anchor: told.anchor, rule: "no-such-date" };
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

/** The days of `a`, in the year that `b` gives where `a` gives none ("between March and April 2023"). */
function sameYear(a: Told, b: Told): Period | null {
  const p = a.period;
  const q = b.period;
  if (!p || !q || p.from === null || q.from === null || b.anchor !== null || !YEARLESS.has(a.rule ?? ""))
    return p;
  const years = civil(q.from).year - civil(p.from).year;
  const moved = shiftPeriod(p, "year", years);
  return moved?.from && moved.from > q.from ? shiftPeriod(p, "year", years - 1) : moved;
}
const WEEKDAYS = new Set(["weekday-before-publication", "weekday-after-publication"]);
const YEARLESS = new Set(["last-before-publication", "next-after-publication", "same-year-as-publication"]);

/** The union of two times, in the order of the calendar; unknown where one of them is. */
export function span(a: Told, b: Told): Told {
  const p = sameYear(a, b);
  const q = b.period;
  const anchor = a.anchor ?? b.anchor;
  if (!p || !q) return unknown(p ? b.anchor : a.anchor);
  if (
    p.from !== null &&
    q.to !== null &&
    p.from > q.to &&
    p.from - q.to < 7 &&
    a.rule === b.rule &&
    WEEKDAYS.has(b.rule ?? "")
  )
    return span(a, { ...b, period: dayPeriod(q.to + 7) }); // "from Friday to Monday"
  if (p.from === null || q.to === null || p.from > q.to)
    return { period: null, anchor, rule: "no-such-range" };
  return {
    anchor,
    period: {
      from: p.from,
      to: q.to,
      grain: p.grain,
      ...(q.grain === p.grain ? {} : { grainTo: q.grain }),
      ...(p.looseFrom ? { looseFrom: true } : {}),
      ...(q.looseTo ? { looseTo: true } : {}),
    },
  };
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

/** The weekday that falls in another time ("Tuesday of last week"). */
export function weekdayIn(n: number, told: Told): Told {
  const p = told.period;
  if (!p || p.from === null || p.to === null || p.to - p.from > 7) return unknown(told.anchor);
  return { ...told, period: dayPeriod(p.from + ((((n - weekdayOf(p.from)) % 7) + 7) % 7)) };
}

/** From one day to another; null where one does not exist or they stand the wrong way round. */
export function daysPeriod(first: Period | null, last: Period | null): Period | null {
  if (!first || !last || (first.from as Day) > (last.to as Day)) return null;
  return { from: first.from, to: last.to, grain: "day" };
}

/** Adds the hour to a time of one day; a time of day alone has no day. */
export function at(told: Told, minutes: number, zone = ""): Told {
  const p = told.period;
  if (!p || p.from === null || p.from !== p.to || p.grain !== "day") return told;
  const clock = `T${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}${zone}`;
  return { ...told, period: { ...p, clock } };
}

/** The day of publication, `shift` days on. */
export function fromToday(shift: number, ctx: Context): Told {
  const now = today(ctx);
  return now === null ? unknown(PUBLICATION) : fromPublication(dayPeriod(now + shift));
}

/** "the previous Friday", "the following Monday": the nearest such day before or after the time told before. */
export function weekdayFromEarlier(n: number, sign: 1 | -1, ctx: Context): Told {
  const base = ctx.previous;
  if (!base || base.period.from === null || base.period.to === null) return unknown(TIME_BEFORE);
  const start = sign > 0 ? base.period.to : base.period.from;
  const far = (((sign * (n - weekdayOf(start))) % 7) + 7) % 7 || 7;
  return { period: dayPeriod(start + sign * far), anchor: base.id };
}

/** "the same evening": the day told before, where it was told to the day. */
export function sameDay(ctx: Context): Told {
  return unitOfEarlier(UNITS.indexOf("day"), 0, ctx);
}

export function loose(period: Period | null): Period | null {
  return period && { ...period, looseFrom: true, looseTo: true };
}

/** The first or second half of a stretch. */
export function halfOf(told: Told, n: number): Told {
  const p = told.period;
  if (!p || p.from === null || p.to === null || p.to <= p.from) return told;
  const middle = Math.floor((p.from + p.to) / 2);
  const cut = n === 1 ? { from: p.from, to: middle } : { from: middle + 1, to: p.to };
  return { ...told, period: { ...cut, grain: "day", looseFrom: n !== 1, looseTo: n === 1 } };
}

/** Monday to Sunday around a day. */
export function weekHolding(told: Told): Told {
  const from = told.period?.from;
  return from === null || from === undefined ? told : { ...told, period: weekPeriod(from) };
}

/** The Saturday and Sunday nearest to a day. */
export function weekendOf(told: Told): Told {
  const from = told.period?.from;
  if (from === null || from === undefined) return told;
  const saturday =
    (weekdayOf(from) === 1 ? from - 3 : from) + 6 - weekdayOf(weekdayOf(from) === 1 ? from - 3 : from);
  return { ...told, period: { from: saturday, to: saturday + 1, grain: "day" } };
}

/** The days around a feast: three before to three after. */
export function around(told: Told): Told {
  const p = told.period;
  if (!p || p.from === null || p.to === null || p.from !== p.to) return told;
  return {
    ...told,
    period: { from: p.from - 3, to: p.to + 3, grain: "day", looseFrom: true, looseTo: true },
  };
}
