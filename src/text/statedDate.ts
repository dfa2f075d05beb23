const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH = String.raw`(?<month>(?:jan|febr?|apr|aug|sept?|oct|nov|dec)\.?|january|february|march|mar\.?|april|may|june|jun\.?|july|jul\.?|august|september|october|november|december)`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;

const DATES = [
  new RegExp(String.raw`\b${DAY}(?: of)? ${MONTH},? (?<year>\d{4})\b`, "iu"),
  new RegExp(String.raw`\b${MONTH} ${DAY}(?:,|,? at)? (?<year>\d{4})\b`, "iu"),
  /\b(?<year>\d{4})-(?<number>\d\d)-(?<day>\d\d)\b/u,
  new RegExp(String.raw`\b${MONTH},? (?<year>\d{4})\b`, "iu"),
];
const WITHOUT_YEAR = [
  new RegExp(String.raw`\b${DAY}(?: of)? ${MONTH}(?![\p{L}])`, "iu"),
  new RegExp(String.raw`\b${MONTH} ${DAY}\b`, "iu"),
];

/** The first full date in a short line as EDTF ("2027-04-23", or "2027-04" without a day); null without a year. */
export function statedDate(line: string): string | null {
  for (const pattern of DATES) {
    const groups = pattern.exec(line)?.groups;
    if (groups === undefined) continue;
    const { year, month, number, day } = groups;
    const m =
      number === undefined ? MONTHS.indexOf((month ?? "").slice(0, 3).toLowerCase()) + 1 : Number(number);
    const y = Number(year);
    if (m < 1 || m > 12) continue;
    const stem = `${year ?? ""}-${String(m).padStart(2, "0")}`;
    if (day === undefined) return stem;
    if (Number(day) < 1 || Number(day) > new Date(Date.UTC(y, m, 0)).getUTCDate()) continue;
    return `${stem}-${day.padStart(2, "0")}`;
  }
  return null;
}

/** Whether a short line holds a date, with or without its year. */
export function holdsDate(line: string): boolean {
  return statedDate(line) !== null || WITHOUT_YEAR.some((pattern) => pattern.test(line));
}
