/**
 * A time as understood, and what it is understood from. Nothing falls back to the date of publication; where the
 * anchor is not known the days are null and `anchor` names it.
 */
import { type Day, type Period, civil } from "./calendar.js";
import { type Unit } from "./vocabulary.js";

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
export const fromPublication = (period: Period | null, rule?: string): Told => ({
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
export function nowWithin(ctx: Context, unit: Unit): Day | null {
  const day = today(ctx);
  if (day !== null || !ctx.published || ctx.published.from === null || ctx.published.to === null) return day;
  const a = civil(ctx.published.from);
  const b = civil(ctx.published.to);
  if (a.year !== b.year) return null;
  if (unit === "year" || unit === "decade" || unit === "century") return ctx.published.from;
  return unit === "month" && a.month === b.month ? ctx.published.from : null;
}
