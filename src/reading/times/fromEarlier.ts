/** Times counted from a time told before in the same report. */
import { type Day, type Period, dayPeriod, shiftPeriod, weekdayOf } from "./calendar.js";
import { fromNow } from "./fromPublication.js";
import { unitPeriod } from "./stretches.js";
import {
  type Context,
  PUBLICATION,
  TIME_BEFORE,
  type Told,
  fromPublication,
  today,
  unknown,
} from "./told.js";
import { UNITS, type Unit } from "./vocabulary.js";

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

/** "the same evening": the day told before, where it was told to the day. */
export function sameDay(ctx: Context): Told {
  return unitOfEarlier(UNITS.indexOf("day"), 0, ctx);
}

/** "the previous Friday", "the following Monday": the nearest such day before or after the time told before. */
export function weekdayFromEarlier(n: number, sign: 1 | -1, ctx: Context): Told {
  const base = ctx.previous;
  if (!base || base.period.from === null || base.period.to === null) return unknown(TIME_BEFORE);
  const start = sign > 0 ? base.period.to : base.period.from;
  const far = (((sign * (n - weekdayOf(start))) % 7) + 7) % 7 || 7;
  return { period: dayPeriod(start + sign * far), anchor: base.id };
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
