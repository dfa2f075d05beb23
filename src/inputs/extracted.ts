import type { Given } from "../text/makeReport.js";
import { isPublicationDate } from "./published.js";

/** A report found in a file: its text, and what the file says of it. */
export interface Extracted {
  readonly text: string;
  readonly given: Given;
}

/** An EDTF day, month or year of a date as files write it ("2024-02-13T10:00:00Z", "Tue, 13 Feb 2024 …", "13.2.2024"); null where it is none. */
export function publishedOf(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const date = dateIn(value.slice(0, 200));
  return date !== null && isPublicationDate(date) ? date : null;
}

function dateIn(value: string): string | null {
  const iso = /^\s*(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?=$|[T\s])/.exec(value);
  if (iso !== null) return [iso[1], iso[2], iso[3]].filter((x) => x !== undefined).join("-");
  const compact = /^\s*(\d{4})(\d\d)(\d\d)(?:T|$)/.exec(value);
  if (compact !== null) return compact.slice(1, 4).join("-");
  const day = (year: string, month: number, of: string) =>
    month === 0 ? null : `${year}-${String(month).padStart(2, "0")}-${of.padStart(2, "0")}`;
  const monthOf = (name: string) =>
    MONTHS.indexOf(name.slice(0, 1).toUpperCase() + name.slice(1, 3).toLowerCase()) + 1;
  for (const [, d = "", m = "", y = ""] of value.matchAll(
    /\b(\d{1,2})(?:st|nd|rd|th)?\s+([A-Z][A-Za-z]{2,9})\.?,?\s+(\d{4})\b/g,
  ))
    if (monthOf(m) > 0) return day(y, monthOf(m), d);
  for (const [, m = "", d = "", y = ""] of value.matchAll(
    /\b([A-Z][A-Za-z]{2,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/g,
  ))
    if (monthOf(m) > 0) return day(y, monthOf(m), d);
  // Points are written between numbers where the day comes first; with strokes nobody can tell.
  const [, d, m, y] = /(?:^|\s)(\d{1,2})\.(\d{1,2})\.(\d{4})\b/.exec(value) ?? [];
  return d !== undefined && m !== undefined && y !== undefined ? day(y, Number(m), d) : null;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** What is told: texts trimmed, empty ones and null left out. */
export function givenOf(told: { readonly [K in keyof Given]: string | null | undefined }): Given {
  const said = Object.entries(told).flatMap(([key, value]) => {
    const text = typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "";
    return text === "" ? [] : [[key, text] as const];
  });
  return Object.fromEntries(said);
}
