import { civil, dayOf, monthLength, type Day, type Grain, type Period } from "./calendar.js";

const pad = (n: number, width: number): string => String(n).padStart(width, "0");

/** `YYYY-MM-DD`; null for an open end. */
export function isoDay(day: Day | null): string | null {
  if (day === null) return null;
  const c = civil(day);
  return `${pad(c.year, 4)}-${pad(c.month, 2)}-${pad(c.day, 2)}`;
}

function stamp(day: Day, grain: Grain): string {
  return (isoDay(day) as string).slice(0, grain === "year" ? 4 : grain === "month" ? 7 : 10);
}

/**
 * A stretch in EDTF (ISO 8601-2): one stamp where it is exactly one day, month or year, else an interval;
 * `~` marks an end that is a guess, `..` an open one. Weeks, quarters, seasons and decades are written as
 * intervals, so that every reader of plain ISO dates can compare them.
 */
export function toEdtf(period: Period): string {
  const { from, to, grain } = period;
  const first = from === null ? ".." : stamp(from, grain) + (period.looseFrom ? "~" : "");
  const last = to === null ? ".." : stamp(to, period.grainTo ?? grain) + (period.looseTo ? "~" : "");
  if (first !== last) return `${first}/${last}`;
  return first + (period.clock ?? "");
}

/**
 * The days of a plain ISO date, month or year, with or without a time of day or an EDTF qualifier, which
 * are ignored; null for anything else. This is all of EDTF that a date of publication needs.
 */
export function fromIso(value: string): Period | null {
  const m = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:[T ].*|[~?%])?$/.exec(value.trim().slice(0, 40));
  if (!m) return null;
  const year = Number(m[1]);
  const month = m[2] === undefined ? null : Number(m[2]);
  const day = m[3] === undefined ? null : Number(m[3]);
  const from = dayOf(year, month ?? 1, day ?? 1);
  if (from === null) return null;
  const to = day !== null ? from : dayOf(year, month ?? 12, monthLength(year, month ?? 12));
  return { from, to, grain: day !== null ? "day" : month !== null ? "month" : "year" };
}
