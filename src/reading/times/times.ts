import type { WordTags } from "../../tags/tags.js";
import type { Doc } from "../../text/doc.js";
import { quote } from "../../text/span.js";
import type { Time } from "../record.js";
import type { Period } from "./calendar.js";
import { fromIso, isoDay, toEdtf } from "./edtf.js";
import { GRAMMAR, type Numbers, type Row } from "./grammar.js";
import { fits } from "./guards.js";
import { lexemes, type Lexeme } from "./lexemes.js";
import { grammarOf, type Match, type Matcher } from "./match.js";
import { unknown, type Context, type Earlier, type Told } from "./told.js";
import { directionAt } from "./tense.js";
import { CLASSES } from "./words.js";

export interface TimeOptions {
  /** Also how long ("for two years") and how often ("weekly"), without values; the record keeps neither. */
  readonly durations?: boolean;
  /**
   * What counts as a time: the record's, or TimeML's: that also has the moment of speaking ("now",
   * "currently") and the quarters of company reports, and leaves out ranges and open ends.
   */
  readonly style?: "record" | "timeml";
}

const NO_NUMBERS = Object.fromEntries(
  Object.keys(CLASSES).flatMap((name) => [
    [name, NaN],
    [`${name}2`, NaN],
  ]),
) as unknown as Numbers;
const NO_TIME = unknown();

const compiled = new Map<string, (all: readonly Lexeme[]) => Matcher<Row>>();
/** Compiled when first wanted: a command that reads no report does not wait for it. */
function grammar(style: "record" | "timeml"): (all: readonly Lexeme[]) => Matcher<Row> {
  let known = compiled.get(style);
  if (!known) {
    const other = style === "record" ? "timeml" : "told";
    known = grammarOf(GRAMMAR.filter((row) => row.counts !== other));
    compiled.set(style, known);
  }
  return known;
}

/**
 * The times that a report tells, in text order. `words` are the parser's, for the tense that decides between
 * the last Thursday and the next; without them the nearest word that shows a tense decides.
 */
export function findTimes(
  doc: Doc,
  words: readonly WordTags[] | null,
  { durations = false, style = "record" }: TimeOptions = {},
): Time[] {
  const all = lexemes(doc);
  const matcher = grammar(style)(all);
  const published = doc.report.published === null ? null : fromIso(doc.report.published);
  const times: Time[] = [];
  let previous: Earlier | null = null;
  let quarter: Earlier | null = null;
  let at = 0;
  while (at < all.length) {
    const first = at;
    const m = matcher.longest(at, (row, end) => fits(row, all, first, end, words));
    if (!m) {
      at++;
      continue;
    }
    at = m.end;
    const { counts } = m.row;
    if (counts === "no" || ((counts === "duration" || counts === "set") && !durations)) continue;
    const tense = directionAt(doc, words, all, first, m.end);
    const context: Context = { published, ...tense, previous, quarter, timeml: style === "timeml" };
    const told = meaning(m, context);
    if (told.rule === "none") continue;
    const id = `t${times.length + 1}`;
    const opened = style === "record" ? openEnd(told.period, all[first - 1], all[at]) : told.period;
    const start = (all[first] as Lexeme).start;
    const end = (all[at - 1] as Lexeme).end;
    times.push({
      id,
      span: quote(doc.text, { start, end }),
      edtf: opened && toEdtf(opened),
      bounds: opened && [isoDay(opened.from), isoDay(opened.to)],
      rule: told.rule ?? m.row.rule,
      anchor: told.anchor,
    });
    if (told.period) {
      previous = { id, period: told.period };
      if (
        m.row.rule === "quarter" ||
        m.row.rule === "quarter-of-year" ||
        m.row.rule === "quarter-without-year"
      )
        quarter = previous;
    }
  }
  return times;
}

function meaning(m: Match<Row>, ctx: Context): Told {
  const { time, time2 } = m.nested;
  return m.row.mean(
    { ...NO_NUMBERS, ...m.numbers },
    ctx,
    time ? meaning(time, ctx) : NO_TIME,
    time2 ? meaning(time2, ctx) : NO_TIME,
  );
}

/** "since January", "before July": the preposition stays outside the span, as in TimeML, and opens the value. */
function openEnd(
  period: Period | null,
  before: Lexeme | undefined,
  after: Lexeme | undefined,
): Period | null {
  if (!period || period.from === null || period.to === null || !before) return period;
  const { from, to, grain } = period;
  const edges = {
    ...(period.looseFrom ? { looseFrom: true } : {}),
    ...(period.looseTo ? { looseTo: true } : {}),
  };
  if (
    before.lower === "since" ||
    (before.lower === "from" && /^(?:on|onward|onwards)$/.test(after?.lower ?? ""))
  )
    return { from, to: null, grain, ...edges };
  if (before.lower === "until" || before.lower === "till") return { from: null, to, grain, ...edges };
  if (before.lower === "before") return { from: null, to: from - 1, grain, ...edges };
  if (before.lower === "after") return { from: to + 1, to: null, grain, ...edges };
  return period;
}
