import type { Statement, Time } from "../reading/record.js";

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** What is missing, by the anchor of a time without a value; any other anchor is told as it stands. */
const MISSING: Readonly<Record<string, string>> = { publication: "the date of publication" };

/**
 * When something was, in words: the one day, month or year, or the two days it lies between, both included;
 * "approximately" where an end is a guess. A time without a value says what is missing for one.
 */
export function timeInWords({ edtf, bounds, anchor }: Pick<Time, "edtf" | "bounds" | "anchor">): string {
  if (edtf === null) return anchor === null ? "undated" : `undated (missing: ${MISSING[anchor] ?? anchor})`;
  const guessed = /[~?%]/.test(edtf) ? ", approximately" : "";
  const whole = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(T\d\d(?::\d\d)?)?[~?%]?$/.exec(edtf);
  if (whole !== null) {
    const [, year = "", month, day, clock] = whole;
    return (
      (dateWords(year, month, day) ?? edtf) + (clock === undefined ? "" : `, ${clock.slice(1)}`) + guessed
    );
  }
  const [first, last] = (bounds ?? [null, null]).map((b) => (b === null ? null : dayWords(b)));
  if (first != null && last != null) return `between ${first} and ${last}${guessed}`;
  if (first != null) return `from ${first} on${guessed}`;
  if (last != null) return `until ${last}${guessed}`;
  return edtf;
}

function dayWords(iso: string): string {
  const [year = "", month, day] = iso.split("-");
  return dateWords(year, month, day) ?? iso;
}

/** "1 Oct 2023", "Oct 2023", "2023"; null for a month that is none. */
function dateWords(year: string, month?: string, day?: string): string | null {
  const digits = year.replace(/^0+(?=\d)/, "");
  if (month === undefined) return digits;
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return null;
  return day === undefined ? `${name} ${digits}` : `${Number(day)} ${name} ${digits}`;
}

/** A time in words, then in EDTF: "Feb 2024 (2024-02)". */
export function timeAndValue(time: Pick<Time, "edtf" | "bounds" | "anchor">): string {
  const words = timeInWords(time);
  return time.edtf === null || words === time.edtf ? words : `${words} (${time.edtf})`;
}

/** The times of a record by where they begin. */
export function timesByStart(times: readonly Time[]): ReadonlyMap<number, Time> {
  return new Map(times.map((t) => [t.span.start, t]));
}

/** When a statement was made: the report's own words, then what they mean; null where the report does not tell. */
export function saidWords({ saidSpan, said }: Statement, times: ReadonlyMap<number, Time>): string | null {
  if (saidSpan === null) return null;
  const time = times.get(saidSpan.start) ?? { edtf: said, bounds: null, anchor: null };
  return `"${saidSpan.text}", ${timeAndValue(time)}`;
}

/** Tells an EDTF value of a record in words and in EDTF, with the bounds that the record knows it by. */
export function dateFinder(times: readonly Time[]): (edtf: string) => string {
  const bounds = new Map(times.flatMap((t) => (t.edtf === null ? [] : [[t.edtf, t.bounds] as const])));
  return (edtf) => timeAndValue({ edtf, bounds: bounds.get(edtf) ?? null, anchor: null });
}
