/** Days as numbers that sort, from dates as records keep them. Day 0 stands for an unknown date, before all others. */

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/;
const MS_PER_DAY = 86_400_000;
const YEAR_1 = -719_162; // days from 1970-01-01 to 0001-01-01

/** The first and the last day that a date can mean (`2024-02`: 1 and 29 February); null for what is no date. */
export function daysOf(date: string | null): readonly [first: number, last: number] | null {
  const m = DATE.exec(date ?? "");
  if (m === null) return null;
  const [year, month, day] = [Number(m[1]), m[2] && Number(m[2]), m[3] && Number(m[3])] as const;
  const number = (y: number, mo: number, d: number) =>
    new Date(0).setUTCFullYear(y, mo, d) / MS_PER_DAY - YEAR_1 + 1;
  if (!month) return [number(year, 0, 1), number(year + 1, 0, 0)];
  if (!day) return [number(year, month - 1, 1), number(year, month, 0)];
  return [number(year, month - 1, day), number(year, month - 1, day)];
}

/**
 * The last moment of a day, month or year, in UTC; a moment stays what it is. The ledger's own clock is written
 * `2024-02-13T09:30:00.000Z`, which sorts as text. Null for what is no date.
 */
export function lastMoment(date: string): string | null {
  if (date.includes("T")) {
    const moment = new Date(date);
    return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
  }
  const days = daysOf(date);
  if (days === null) return null;
  return new Date((days[1] + YEAR_1) * MS_PER_DAY - 1).toISOString();
}
