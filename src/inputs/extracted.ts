import type { Given } from "../text/makeReport.js";

/** A report found in a file: its text, and what the file says of it. */
export interface Extracted {
  readonly text: string;
  readonly given: Given;
}

/** An EDTF day, month or year of a date as files write it ("2024-02-13T10:00:00Z", "Tue, 13 Feb 2024 …"); null where it is none. */
export function publishedOf(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const iso = /^\s*(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?=$|[T\s])/.exec(value);
  if (iso !== null) return [iso[1], iso[2], iso[3]].filter((x) => x !== undefined).join("-");
  const compact = /^\s*(\d{4})(\d\d)(\d\d)(?:T|$)/.exec(value);
  if (compact !== null) return compact.slice(1, 4).join("-");
  const told =
    /(\d{1,2})\s+([A-Z][a-z]{2})[a-z]*\s+(\d{4})|([A-Z][a-z]{2})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})/.exec(
      value,
    );
  if (told === null) return null;
  const [day, month, year] =
    told[1] === undefined ? [told[5], told[4], told[6]] : [told[1], told[2], told[3]];
  const number = MONTHS.indexOf(month as string) + 1;
  if (number === 0) return null;
  return `${year}-${String(number).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
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
