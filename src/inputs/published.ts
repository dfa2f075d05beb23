/**
 * Whether `value` is a date of publication as records keep it: EDTF level 0 or 1 for one date
 * (`2024`, `2024-02`, `2024-02-13`, with a time or a `~`, `?`, `%` at the end), of the calendar.
 */
export function isPublicationDate(value: string): boolean {
  const m = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(T\d\d:\d\d(:\d\d)?(\.\d{1,9})?(Z|[+-]\d\d:\d\d)?)?)?)?[~?%]?$/.exec(
    value,
  );
  if (m === null) return false;
  const [year, month, day] = [Number(m[1]), Number(m[2] ?? 1), Number(m[3] ?? 1)];
  if (month < 1 || month > 12) return false;
  return day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] as number;
}

/** Why a value is no date of publication, to go on after the words that name the field. */
export function publishedProblem(value: string): string {
  return `"${value.slice(0, 40)}", which is no date; write it as 2024-02-13, 2024-02 or 2024`;
}
