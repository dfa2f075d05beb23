/** Times made of other times: parts of them, units inside them, ranges over two. */
import {
  type Period,
  civil,
  dayPeriod,
  monthsPeriod,
  shiftPeriod,
  weekPeriod,
  weekdayOf,
} from "./calendar.js";
import { unitPeriod } from "./stretches.js";
import { type Context, type Told, unknown } from "./told.js";
import { UNITS, type Unit } from "./vocabulary.js";

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

/** The first or second half of a stretch. */
export function halfOf(told: Told, n: number): Told {
  const p = told.period;
  if (!p || p.from === null || p.to === null || p.to <= p.from) return told;
  const middle = Math.floor((p.from + p.to) / 2);
  const cut = n === 1 ? { from: p.from, to: middle } : { from: middle + 1, to: p.to };
  return { ...told, period: { ...cut, grain: "day", looseFrom: n !== 1, looseTo: n === 1 } };
}

/** The weekday that falls in another time ("Tuesday of last week"). */
export function weekdayIn(n: number, told: Told): Told {
  const p = told.period;
  if (!p || p.from === null || p.to === null || p.to - p.from > 7) return unknown(told.anchor);
  return { ...told, period: dayPeriod(p.from + ((((n - weekdayOf(p.from)) % 7) + 7) % 7)) };
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

/** Adds the hour to a time of one day; a time of day alone has no day. */
export function at(told: Told, minutes: number, zone = ""): Told {
  const p = told.period;
  if (!p || p.from === null || p.from !== p.to || p.grain !== "day") return told;
  const clock = `T${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}${zone}`;
  return { ...told, period: { ...p, clock } };
}

const WEEKDAYS = new Set(["weekday-before-publication", "weekday-after-publication"]);

const YEARLESS = new Set(["last-before-publication", "next-after-publication", "same-year-as-publication"]);

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
