import { fromIso } from "../reading/times/edtf.js";

/** First and last day of a time, counted from 1970-01-01; an open end is infinite. */
export type Days = readonly [number, number];

/** The days that an EDTF value covers; null where it is absent or says nothing. Qualifiers are ignored. */
export function daysOf(edtf: string | null): Days | null {
  if (edtf === null) return null;
  const [first = "", last = first] = edtf.split("/");
  const from = stretch(first);
  const to = stretch(last);
  if (from === null && to === null) return null;
  return [from?.[0] ?? -Infinity, to?.[1] ?? Infinity];
}

function stretch(value: string): Days | null {
  const period = fromIso(value);
  return period === null || period.from === null || period.to === null ? null : [period.from, period.to];
}

/** Whether two times may be one; an unknown time may be any. `slack`: days by which they may miss each other. */
export function mayMeet(a: Days | null, b: Days | null, slack = 0): boolean {
  return a === null || b === null || (a[0] <= b[1] + slack && b[0] <= a[1] + slack);
}

/** Whether two times are both known and overlap. */
export function meet(a: Days | null, b: Days | null): boolean {
  return a !== null && b !== null && mayMeet(a, b);
}
