/**
 * Every form of time that Hearsay reads, one row each: group, rule, pattern, meaning, and what it counts as
 * where that is not a time. match.ts says how patterns are written, words.ts what the classes hold; fromPublication.ts,
 * fromEarlier.ts and parts.ts work the meanings out. The longest row wins; of equals the first.
 */
import { dayOf, dayPeriod, monthsPeriod, quarterPeriod, yearsPeriod, type Period } from "./calendar.js";
import { holidayIn } from "./holidays.js";
import type { Pattern } from "./match.js";
import * as earlier from "./fromEarlier.js";
import * as now from "./fromPublication.js";
import * as parts from "./parts.js";
import * as stretches from "./stretches.js";
import { absolute, TIME_BEFORE, unknown, type Context, type Told } from "./told.js";
import { UNITS } from "./vocabulary.js";
import type { ClassName } from "./words.js";

/** Values of the classes of a pattern; NaN for one that the pattern lacks or left out. */
export type Numbers = Readonly<Record<ClassName | `${ClassName}2`, number>>;

/**
 * What a row counts as. `time` everywhere; `told`: for the record only; `timeml`: for TimeML only (deixis of
 * the moment of speaking, quarters of company reports); `duration` and `set`: no times; `no`: looks like one.
 */
export type Counts = "time" | "told" | "timeml" | "duration" | "set" | "no";

export interface Row extends Pattern {
  readonly rule: string;
  /** `t` and `t2` are the times nested in it. */
  readonly mean: (n: Numbers, ctx: Context, t: Told, t2: Told) => Told;
  readonly counts: Counts;
}

const row = (
  group: string,
  rule: string,
  pattern: string,
  mean: Row["mean"],
  counts: Counts = "time",
): Row => ({ group, rule, pattern, mean, counts });

const has = (value: number): boolean => !Number.isNaN(value);
const day = (y: number, m: number, d: number): Period | null => dayPeriod(dayOf(y, m, d));
const month =
  (m: number) =>
  (y: number): Period | null =>
    monthsPeriod(y, m);
const season =
  (s: number) =>
  (y: number): Period | null =>
    stretches.seasonPeriod(y, s);
const half =
  (h: number) =>
  (y: number): Period | null =>
    monthsPeriod(y, h === 1 ? 1 : 7, 6);
const unit = (name: (typeof UNITS)[number]): number => UNITS.indexOf(name);
const YEAR_UNIT = unit("year");
const nothing = (): Told => unknown();
/** Rows for a unit of the calendar make sense from the week up ("the last minute" names no time). */
const fromWeek = (n: number, told: () => Told): Told =>
  n >= unit("week") ? told() : { period: null, anchor: null, rule: "none" };
const holiday = (n: Numbers, ctx: Context, which?: number): Told => {
  const inYear = holidayIn(n.HOLIDAY);
  if (!inYear) return unknown(null);
  if (has(n.YEAR)) return absolute(inYear(n.YEAR));
  return which === undefined ? now.withoutYear(inYear, ctx) : now.deicticNamed(inYear, which, ctx);
};
/** 13/02/2024: the order is known where one number cannot be a month; else it may be either, and stays unknown. */
const slashed = (a: number, b: number, y: number): Told =>
  a > 12
    ? absolute(day(y, b, a))
    : b > 12
      ? absolute(day(y, a, b))
      : a === b
        ? absolute(day(y, a, b))
        : unknown("the order of day and month");
const latestQuarter = (_: Numbers, ctx: Context): Told => earlier.latestQuarter(ctx);
const yearAgo = (_: Numbers, ctx: Context): Told => earlier.yearAgo(ctx);
const ABOUT = "about|around|almost|nearly|roughly|some|over|approximately|barely|just";
const ZONE = "gmt|utc|est|edt|et|cst|cdt|ct|mst|mdt|pst|pdt|pt|cet|cest|bst|eastern|local";

// One row a line, so that it reads as the table it is.
// prettier-ignore
export const GRAMMAR: readonly Row[] = [
  // what only looks like a time
  row("no", "newspaper", "WEEKDAY times|telegraph|mirror|post|express|herald|mail|tribune|independent|star|mercury|world", nothing, "no"),
  row("no", "name of a day", "black|bloody|super|ash|palm|cyber|giving|maundy|holy WEEKDAY", nothing, "no"),
  row("no", "name of an agreement", "good WEEKDAY agreement|accord|accords|deal|pact", nothing, "no"),
  row("no", "street number", "YEAR NOUN avenue|street|road|boulevard|lane|drive|square|ave|st", nothing, "no"),
  row("no", "age", "COUNT -? UNIT -? old|olds", nothing, "no"),
  row("no", "idiom", "day by|after|to|in day", nothing, "no"),
  row("no", "idiom", "day - to - day", nothing, "no"),
  row("no", "idiom", "at|for this|that|the time being|when", nothing, "no"),
  row("no", "idiom", "now that", nothing, "no"),
  row("no", "idiom", "the long march", nothing, "no"),

  // days
  row("day", "date", "WEEKDAY? ,? MONTH DAY ,? YEAR", (n) => absolute(day(n.YEAR, n.MONTH, n.DAY))),
  row("day", "date", "WEEKDAY? ,? the? DAY of? MONTH ,? YEAR", (n) => absolute(day(n.YEAR, n.MONTH, n.DAY))),
  row("day", "date", "WEEKDAY? ,? the ORDINAL of MONTH ,? YEAR", (n) => absolute(day(n.YEAR, n.MONTH, n.ORDINAL))),
  row("day", "date", "YYYY - MM - MM", (n) => absolute(day(n.YYYY, n.MM, n.MM2))),
  row("day", "date", "MM / MM / YYYY", (n) => slashed(n.MM, n.MM2, n.YYYY)),
  row("day", "date", "MM . MM . YYYY", (n) => absolute(day(n.YYYY, n.MM2, n.MM))),
  row("day", "date", "MONTH DAY ,? of? WHICH year", (n, ctx) => parts.within(now.deixis(YEAR_UNIT, n.WHICH, ctx), (y) => day(y, n.MONTH, n.DAY))),
  row("day", "date", "DAY MONTH ,? of? WHICH year", (n, ctx) => parts.within(now.deixis(YEAR_UNIT, n.WHICH, ctx), (y) => day(y, n.MONTH, n.DAY))),
  row("day", "day-and-month", "WEEKDAY? ,? MONTH DAY", (n, ctx) => now.withoutYear((y) => day(y, n.MONTH, n.DAY), ctx)),
  row("day", "day-and-month", "WEEKDAY? ,? the? DAY of? MONTH", (n, ctx) => now.withoutYear((y) => day(y, n.MONTH, n.DAY), ctx)),
  row("day", "day-and-month", "WEEKDAY? ,? the ORDINAL of MONTH", (n, ctx) => now.withoutYear((y) => day(y, n.MONTH, n.ORDINAL), ctx)),
  row("day", "day-and-month", "WEEKDAY? ,? MONTH ORDINAL", (n, ctx) => now.withoutYear((y) => day(y, n.MONTH, n.ORDINAL), ctx)),
  row("day", "day-and-month", "last MONTH DAY", (n, ctx) => now.deicticNamed((y) => day(y, n.MONTH, n.DAY), -1, ctx)),
  row("day", "weekday", "WEEKDAY", (n, ctx) => now.weekday(n.WEEKDAY, ctx)),
  row("day", "weekday", "last|past WEEKDAY", (n, ctx) => now.weekday(n.WEEKDAY, ctx, "last")),
  row("day", "weekday", "this past WEEKDAY", (n, ctx) => now.weekday(n.WEEKDAY, ctx, "last")),
  row("day", "weekday", "this WEEKDAY", (n, ctx) => now.weekday(n.WEEKDAY, ctx, "this")),
  row("day", "weekday", "this? next|coming WEEKDAY", (n, ctx) => now.weekday(n.WEEKDAY, ctx, "next")),
  row("day", "weekday-of-week", "WEEKDAY of? WHICH week", (n, ctx) => parts.weekdayIn(n.WEEKDAY, now.deixis(unit("week"), n.WHICH, ctx))),
  row("day", "weekday-before-another", "the previous|preceding WEEKDAY", (n, ctx) => earlier.weekdayFromEarlier(n.WEEKDAY, -1, ctx)),
  row("day", "weekday-after-another", "the following|next WEEKDAY", (n, ctx) => earlier.weekdayFromEarlier(n.WEEKDAY, 1, ctx)),
  row("day", "day-of-publication", "today", (_, ctx) => now.fromToday(0, ctx)),
  row("day", "day-before-publication", "yesterday", (_, ctx) => now.fromToday(-1, ctx)),
  row("day", "day-after-publication", "tomorrow", (_, ctx) => now.fromToday(1, ctx)),
  row("day", "days-before-publication", "the? day before yesterday", (_, ctx) => now.fromToday(-2, ctx)),
  row("day", "days-after-publication", "the? day after tomorrow", (_, ctx) => now.fromToday(2, ctx)),
  row("day", "holiday", "HOLIDAY", (n, ctx) => holiday(n, ctx)),
  row("day", "holiday", "HOLIDAY ,? of? YEAR", (n, ctx) => holiday(n, ctx)),
  row("day", "holiday", "WHICH HOLIDAY", (n, ctx) => holiday(n, ctx, n.WHICH)),

  // weeks, months, quarters, seasons, years, decades, centuries
  row("span", "month", "MONTH ,? of? YEAR", (n) => absolute(monthsPeriod(n.YEAR, n.MONTH))),
  row("span", "month", "MONTH SHORTYEAR", (n) => absolute(monthsPeriod(n.SHORTYEAR, n.MONTH))),
  row("span", "month-of-year", "MONTH ,? of? WHICH year", (n, ctx) => parts.within(now.deixis(YEAR_UNIT, n.WHICH, ctx), month(n.MONTH))),
  row("span", "month-of-year", "MONTH of that|the same year", (n, ctx) => parts.within(earlier.unitOfEarlier(YEAR_UNIT, 0, ctx), month(n.MONTH))),
  row("span", "month-without-year", "MONTH", (n, ctx) => now.withoutYear(month(n.MONTH), ctx)),
  row("span", "month-from-now", "WHICH MONTH", (n, ctx) => now.deicticNamed(month(n.MONTH), n.WHICH, ctx)),
  row("span", "year", "YEAR", (n) => absolute(yearsPeriod(n.YEAR))),
  row("span", "year", "the year YEAR", (n) => absolute(yearsPeriod(n.YEAR))),
  row("span", "year", "SHORTYEAR", (n) => absolute(yearsPeriod(n.SHORTYEAR))),
  row("span", "fiscal-year", "the? fiscal|financial -? year? YEAR", (n) => absolute(stretches.loose(yearsPeriod(n.YEAR)))),
  row("span", "fiscal-year", "fy YEAR", (n) => absolute(stretches.loose(yearsPeriod(n.YEAR)))),
  row("span", "fiscal-year", "the? WHICH|latest fiscal|financial year", (n, ctx) => now.deixis(YEAR_UNIT, has(n.WHICH) ? n.WHICH : 0, ctx)),
  row("span", "decade", "the? DECADE", (n) => absolute(yearsPeriod(n.DECADE, 10))),
  row("span", "century", "the? ORDINAL -? century", (n) => absolute(yearsPeriod(100 * (n.ORDINAL - 1) + 1, 100))),
  row("span", "season", "the? SEASON of? YEAR", (n) => absolute(stretches.seasonPeriod(n.YEAR, n.SEASON))),
  row("span", "season", "the? SEASON of? WHICH year", (n, ctx) => parts.within(now.deixis(YEAR_UNIT, n.WHICH, ctx), season(n.SEASON))),
  row("span", "season-from-now", "WHICH SEASON", (n, ctx) => now.deicticNamed(season(n.SEASON), n.WHICH, ctx)),
  row("span", "season-without-year", "the SEASON", (n, ctx) => now.withoutYear(season(n.SEASON), ctx)),
  row("span", "quarter", "the? fiscal? -? ORDINAL -? quarter of? fiscal? YEAR", (n) => absolute(quarterPeriod(n.YEAR, n.ORDINAL))),
  row("span", "quarter", "the? YEAR ORDINAL quarter", (n) => absolute(quarterPeriod(n.YEAR, n.ORDINAL))),
  row("span", "quarter", "q MM ,? of? YEAR", (n) => absolute(quarterPeriod(n.YEAR, n.MM))),
  row("span", "quarter-of-year", "the? ORDINAL -? quarter of? WHICH year", (n, ctx) => parts.within(now.deixis(YEAR_UNIT, n.WHICH, ctx), (y) => quarterPeriod(y, n.ORDINAL))),
  row("span", "quarter-of-year", "WHICH year 's ORDINAL -? quarter", (n, ctx) => parts.within(now.deixis(YEAR_UNIT, n.WHICH, ctx), (y) => quarterPeriod(y, n.ORDINAL))),
  row("span", "quarter-without-year", "the? fiscal? -? ORDINAL -? quarter", (n, ctx) => now.quarter(n.ORDINAL, ctx)),
  row("span", "half-year", "the? ORDINAL half of YEAR", (n) => absolute(half(n.ORDINAL)(n.YEAR))),
  row("span", "half-year", "the? last|latter half of YEAR", (n) => absolute(half(2)(n.YEAR))),
  row("span", "half-year", "the? ORDINAL half of WHICH year", (n, ctx) => parts.within(now.deixis(YEAR_UNIT, n.WHICH, ctx), half(n.ORDINAL))),
  row("span", "half-of", "the? ORDINAL half of span.", (n, _, t) => parts.halfOf(t, n.ORDINAL)),
  row("span", "unit-from-now", "WHICH UNIT1", (n, ctx) => fromWeek(n.UNIT1, () => now.deixis(n.UNIT1, n.WHICH, ctx))),
  row("span", "weekend", "the weekend", (_, ctx) => now.weekend(null, ctx)),
  row("span", "weekend", "WHICH weekend", (n, ctx) => now.weekend(n.WHICH, ctx)),
  row("span", "weekend", "the? weekend of day.", (_n, _c, t) => parts.weekendOf(t)),
  row("span", "week-of-holiday", "HOLIDAY week|weekend|season|period", (n, ctx) => parts.around(holiday(n, ctx))),

  // parts of them
  row("part", "week-of-month", "the? ORDINAL week of|in span.", (n, _, t) => parts.weekOf(t, n.ORDINAL)),
  row("part", "week-of-month", "the? last|final week of|in span.", (_n, _c, t) => parts.weekOf(t, -1)),
  row("part", "week-of", "the week of day.", (_n, _c, t) => parts.weekHolding(t)),
  row("part", "nth-of", "the ORDINAL UNIT1 of span.", (n, _, t) => parts.nthOf(t, n.ORDINAL, n.UNIT1)),
  row("part", "nth-of", "the last|final UNIT1 of span.", (n, _, t) => parts.nthOf(t, -1, n.UNIT1)),
  row("part", "first-quarters", "the? first two quarters of YEAR", (n) => absolute(half(1)(n.YEAR))),
  row("part", "part-of", "the? very? PART part? of? day.|span.", (n, ctx, t) => parts.part(t, n.PART, ctx)),
  row("part", "part-of", "PART - day.|span.", (n, ctx, t) => parts.part(t, n.PART, ctx)),
  row("part", "part-of", "PART on|in day.|span.", (n, ctx, t) => parts.part(t, n.PART, ctx)),
  row("part", "edge-of", "the? EDGE of day.|span.|previous.", (n, ctx, t) => parts.part(t, n.EDGE, ctx)),
  row("part", "edge-of", "the EDGE of the month", (n, ctx) => parts.part(now.deixis(unit("month"), 0, ctx), n.EDGE, ctx)),
  row("part", "edge-of", "the EDGE of the year", (n, ctx) => parts.part(now.deixis(YEAR_UNIT, 0, ctx), n.EDGE, ctx)),
  row("part", "edge-of", "the EDGE of the week", (n, ctx) => parts.part(now.deixis(unit("week"), 0, ctx), n.EDGE, ctx)),
  row("part", "year-end", "year -|'s? end", (_, ctx) => parts.part(now.deixis(YEAR_UNIT, 0, ctx), 3, ctx)),
  row("part", "year-end", "the? YEAR year - end", (n, ctx) => parts.part(absolute(yearsPeriod(n.YEAR)), 3, ctx)),
  row("part", "side-of-now", "earlier in? span.|part.", (_, ctx, t) => now.sideOfNow(t, "earlier", ctx)),
  row("part", "side-of-now", "earlier on? day.", (_n, _c, t) => t, "told"),
  row("part", "side-of-now", "later in? span.|part.", (_, ctx, t) => now.sideOfNow(t, "later", ctx)),
  row("part", "side-of-now", "later on? day.", (_n, _c, t) => t, "told"),
  row("part", "side-of-now", "earlier|later yesterday", (_, ctx) => now.fromToday(-1, ctx)),
  row("part", "side-of-now", "earlier in the year", (_, ctx) => now.sideOfNow(now.deixis(YEAR_UNIT, 0, ctx), "earlier", ctx)),
  row("part", "side-of-now", "later in the year", (_, ctx) => now.sideOfNow(now.deixis(YEAR_UNIT, 0, ctx), "later", ctx)),
  row("part", "side-of-now", "earlier in the month", (_, ctx) => now.sideOfNow(now.deixis(unit("month"), 0, ctx), "earlier", ctx)),
  row("part", "side-of-now", "later in the month", (_, ctx) => now.sideOfNow(now.deixis(unit("month"), 0, ctx), "later", ctx)),
  row("part", "side-of-now", "earlier in the week", (_, ctx) => now.sideOfNow(now.deixis(unit("week"), 0, ctx), "earlier", ctx)),
  row("part", "side-of-now", "later in the week", (_, ctx) => now.sideOfNow(now.deixis(unit("week"), 0, ctx), "later", ctx)),
  row("part", "sometime", "sometime|anytime in|on? span.|day.", (_n, _c, t) => t),
  row("part", "midnight", "midnight on? day.", (_n, _c, t) => t),
  row("part", "part-of-day", "PART? day. DAYPART", (_n, _c, t) => t),
  row("part", "part-of-day", "the? DAYPART of|on day.", (_n, _c, t) => t, "told"),
  row("part", "part-of-day", "DAYPART day.", (_n, _c, t) => t),
  row("part", "part-of-day", "earlier|later? this DAYPART", (_, ctx) => now.fromToday(0, ctx)),
  row("part", "part-of-day", "earlier|later|late? last|yesterday night", (_, ctx) => now.fromToday(-1, ctx)),
  row("part", "part-of-day", "earlier|later|late? tonight", (_, ctx) => now.fromToday(0, ctx)),
  row("part", "part-of-day", "overnight", (_, ctx) => now.fromToday(0, ctx), "timeml"),
  row("part", "part-of-day", "midday", (_, ctx) => now.fromToday(0, ctx), "timeml"),
  row("part", "time-of-day", `CLOCK ${ZONE}? ,? on? day.|part.`, (n, _, t) => parts.at(t, n.CLOCK)),
  row("part", "time-of-day", `CLOCK ${ZONE}?`, (n, ctx) => parts.at(now.fromToday(0, ctx), n.CLOCK)),

  // counted from the publication
  row("ago", "year-ago", "a|one year ago", yearAgo),
  row("ago", "ago", `${ABOUT}? COUNT UNIT or so ago`, (n, ctx) => now.fromNow(n.COUNT, n.UNIT, -1, ctx)),
  row("ago", "ago", `${ABOUT}? COUNT UNIT ago`, (n, ctx) => now.fromNow(n.COUNT, n.UNIT, -1, ctx)),
  row("ago", "ago", "more|less than COUNT UNIT ago", (n, ctx) => now.fromNow(n.COUNT, n.UNIT, -1, ctx)),
  row("ago", "ago", "UNITS ago", nothing),
  row("ago", "weekday-ago", "a week ago WEEKDAY", (n, ctx) => parts.weekdayIn(n.WEEKDAY, now.deixis(unit("week"), -1, ctx))),
  row("ago", "from-now", "COUNT UNIT from now|today", (n, ctx) => now.fromNow(n.COUNT, n.UNIT, 1, ctx)),
  row("stretch", "last-stretch", "the last|past UNIT1 or? so?", (n, ctx) => now.stretch(1, n.UNIT1, -1, ctx), "told"),
  row("stretch", "last-stretch", "the? last|past|previous COUNT UNIT", (n, ctx) => now.stretch(n.COUNT, n.UNIT, -1, ctx), "told"),
  row("stretch", "last-stretch", "recent UNITS", nothing),
  row("stretch", "last-stretch", "recent UNITS and UNITS", nothing),
  row("stretch", "next-stretch", "the? next|coming COUNT UNIT", (n, ctx) => now.stretch(n.COUNT, n.UNIT, 1, ctx), "told"),
  row("stretch", "next-unit", "the next|coming UNIT1", (n, ctx) => now.stretch(1, n.UNIT1, 1, ctx), "told"),
  row("stretch", "next-stretch", "the? coming UNITS", nothing),
  row("stretch", "next-stretch", "the UNITS ahead|to? come?", nothing, "duration"),
  row("span", "last-stretch", "the past UNIT1", (n, ctx) => fromWeek(n.UNIT1, () => now.deixis(n.UNIT1, -1, ctx)), "timeml"),

  // counted from another time
  row("finance", "year-ago", "a|one year earlier|before", yearAgo, "timeml"),
  row("previous", "from-another", `${ABOUT}? COUNT UNIT later|afterwards|afterward|thereafter`, (n, ctx) => earlier.fromEarlier(n.COUNT, n.UNIT, 1, ctx)),
  row("previous", "from-another", `${ABOUT}? COUNT UNIT earlier|previously|beforehand`, (n, ctx) => earlier.fromEarlier(n.COUNT, n.UNIT, -1, ctx)),
  row("previous", "from-another", "UNITS later|earlier|afterwards", (_, ctx) => unknown(ctx.previous?.id ?? TIME_BEFORE)),
  row("previous", "from-another", "the UNIT1 before", (n, ctx) => earlier.unitOfEarlier(n.UNIT1, -1, ctx), "told"),
  row("previous", "from-another", "the following|next UNIT1", (n, ctx) => earlier.unitOfEarlier(n.UNIT1, 1, ctx)),
  row("previous", "from-another", "the previous|preceding UNIT1", (n, ctx) => earlier.unitOfEarlier(n.UNIT1, -1, ctx)),
  row("previous", "same-as-another", "the|that same UNIT1", (n, ctx) => earlier.unitOfEarlier(n.UNIT1, 0, ctx)),
  row("previous", "same-as-another", "that UNIT1", (n, ctx) => earlier.unitOfEarlier(n.UNIT1, 0, ctx)),
  row("previous", "same-as-another", "later that UNIT1", (n, ctx) => earlier.unitOfEarlier(n.UNIT1, 0, ctx)),
  row("previous", "same-as-another", "later the same UNIT1", (n, ctx) => earlier.unitOfEarlier(n.UNIT1, 0, ctx)),
  row("previous", "from-another", "the next|following DAYPART", (_, ctx) => earlier.unitOfEarlier(unit("day"), 1, ctx)),
  row("previous", "from-another", "the previous DAYPART", (_, ctx) => earlier.unitOfEarlier(unit("day"), -1, ctx)),
  row("previous", "from-event", `${ABOUT}? COUNT UNIT`, () => unknown("when that was"), "told"),
  row("previous", "from-event", "the UNITS", () => unknown("when that was"), "told"),
  row("previous", "from-event", "UNITS", () => unknown("when that was")),
  row("previous", "same-as-another", "the same DAYPART", (_, ctx) => earlier.sameDay(ctx)),
  row("previous", "same-as-another", "that same? DAYPART", (_, ctx) => earlier.sameDay(ctx)),
  row("previous", "nth-unknown", "ORDINAL UNIT1", (_, ctx) => unknown(ctx.timeml ? null : "when it began"), "told"),
  row("previous", "nth-unknown", "the ORDINAL UNIT1", () => unknown("when it began"), "told"),
  row("previous", "eve", "the? eve of the|a|an|his|her|their|its? NOUN", () => unknown("when that was"), "told"),
  row("previous", "day-of", "the DAYPART|day of the|a NOUN", () => unknown("when that was"), "told"),
  row("previous", "season-of-place", "the dry|rainy|wet|monsoon|harvest|planting|fighting|growing season", () => unknown("when that is there"), "told"),
  row("previous", "season-of-place", "the harvest", () => unknown("when that is there"), "told"),

  // company quarters
  row("finance", "latest-quarter", "the latest|current quarter|period", latestQuarter, "timeml"),
  row("finance", "latest-quarter", "the|that|its quarter", latestQuarter, "timeml"),
  row("finance", "year-ago", "the? comparable? year - ago|earlier ORDINAL? quarter|period", yearAgo, "timeml"),
  row("finance", "year-ago", "year - ago|earlier", yearAgo, "timeml"),
  row("finance", "year", "the full year", (_, ctx) => now.deixis(YEAR_UNIT, 0, ctx), "timeml"),
  row("finance", "year", "the YEAR period|quarter", (n) => absolute(yearsPeriod(n.YEAR)), "timeml"),

  // vague
  row("vague", "vague-past", "more|most? recently", nothing),
  row("vague", "vague-past", "the recent? past", nothing),
  row("vague", "vague-future", "the near|foreseeable|distant|immediate? future", nothing),
  row("vague", "vague-future", "the not - too|so - distant future", nothing),
  row("vague", "vague-future", "sometime|anytime soon", nothing),
  row("vague", "vague-future", "as soon as possible", nothing),
  row("vague", "vague-future", "the near|short|long term", nothing, "timeml"),
  row("vague", "vague-future", "future UNITS", nothing),
  row("vague", "vague-past", "past UNITS", nothing),
  row("vague", "present", "these days", nothing),
  row("vague", "present", "right? now", nothing, "timeml"),
  row("vague", "present", "currently|presently|nowadays", nothing, "timeml"),
  row("vague", "present", "current", nothing, "timeml"),

  // stretches that are named by their ends
  row("range", "range", "between day.|span.|part. and day.|span.|part.", (_n, _c, t, t2) => parts.span(t, t2), "told"),
  row("range", "range", "from day.|span.|part. to|until|till|through|- day.|span.|part.", (_n, _c, t, t2) => parts.span(t, t2), "told"),
  row("range", "range", "day.|span.|part. to|until|till|through|- day.|span.|part.", (_n, _c, t, t2) => parts.span(t, t2), "told"),
  row("range", "range", "the? late span. and|or early span.", (_, ctx, t, t2) => parts.span(parts.part(t, 3, ctx), parts.part(t2, 1, ctx)), "told"),
  row("range", "range", "the? early span. and|or late span.", (_, ctx, t, t2) => parts.span(parts.part(t, 1, ctx), parts.part(t2, 3, ctx)), "told"),
  row("range", "range", "from|between? DAY to|-|and|until DAY of? MONTH ,? YEAR", (n) => parts.span(absolute(day(n.YEAR, n.MONTH, n.DAY)), absolute(day(n.YEAR, n.MONTH, n.DAY2))), "told"),
  row("range", "range", "from|between? DAY to|-|and|until DAY of? MONTH", (n, ctx) => now.withoutYear((y) => stretches.daysPeriod(day(y, n.MONTH, n.DAY), day(y, n.MONTH, n.DAY2)), ctx), "told"),
  row("range", "range", "from|between? MONTH DAY to|-|and|until DAY ,? YEAR", (n) => parts.span(absolute(day(n.YEAR, n.MONTH, n.DAY)), absolute(day(n.YEAR, n.MONTH, n.DAY2))), "told"),
  row("range", "range", "from|between? MONTH DAY to|-|and|until DAY", (n, ctx) => now.withoutYear((y) => stretches.daysPeriod(day(y, n.MONTH, n.DAY), day(y, n.MONTH, n.DAY2)), ctx), "told"),
  row("range", "range", "from|between? MONTH to|-|and|until MONTH ,? YEAR", (n) => parts.span(absolute(monthsPeriod(n.YEAR - (n.MONTH > n.MONTH2 ? 1 : 0), n.MONTH)), absolute(monthsPeriod(n.YEAR, n.MONTH2))), "told"),
  row("range", "years", "YEAR - MM", (n) => n.MM > n.YEAR % 100 && n.MM > 12 ? absolute(yearsPeriod(n.YEAR, n.MM - (n.YEAR % 100) + 1)) : absolute(monthsPeriod(n.YEAR, n.MM)), "told"),

  // no times: how long, how often
  row("duration", "duration", `${ABOUT}? COUNT -? UNIT`, nothing, "duration"),
  row("duration", "duration", "more|less than COUNT UNIT", nothing, "duration"),
  row("duration", "duration", "at least|most COUNT UNIT", nothing, "duration"),
  row("duration", "duration", "UNITS", nothing, "duration"),
  row("duration", "stretch", "the? last|past|next|coming|previous COUNT UNIT or? so?", nothing, "duration"),
  row("duration", "duration", "the first|last|latest? COUNT UNITS", nothing, "duration"),
  row("duration", "duration", "COUNT and a half UNITS", nothing, "duration"),
  row("set", "set", "every|each UNIT1", nothing, "set"),
  row("set", "set", "every|each WEEKDAY", nothing, "set"),
  row("set", "set", "every|each MONTH", nothing, "set"),
  row("set", "set", "every|each COUNT UNITS", nothing, "set"),
  row("set", "set", "daily|hourly|weekly|monthly|quarterly|annually|yearly|nightly", nothing, "set"),
  row("set", "set", "once|twice a UNIT1", nothing, "set"),
  row("set", "set", "WEEKDAYS", nothing, "set"),
  row("set", "set", "WEEKDAY nights|mornings|evenings|afternoons", nothing, "set"),
];
