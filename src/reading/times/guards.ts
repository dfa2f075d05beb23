/** Words that look like a time and are none: a name, a verb, a number. */
import type { WordTags } from "../../tags/tags.js";
import type { Row } from "./grammar.js";
import type { Lexeme } from "./lexemes.js";
import { standsFree } from "./numbers.js";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const LEADS_IN = set(
  "in since until till by last this next early late mid of from to through throughout before after and or between during on for every each around about past coming , ( - already as ago year than back",
);
const BEFORE_YEAR = set(
  "in into since until till by late early mid of from to through throughout before after and or between during for around about than , ( - the a an its his her their 's our my that this as year again back only even both not & /",
);
const PLURAL = /(?:[^s'.]s|people|men|women|children|police)$/;

/** Whether a match that the table allows stands for a time where it stands. */
export function fits(
  row: Row,
  all: readonly Lexeme[],
  first: number,
  end: number,
  words: readonly WordTags[] | null,
): boolean {
  const l = all[first] as Lexeme;
  const last = all[end - 1] as Lexeme;
  if ((l.kind === "number" || last.kind === "number" || last.lower === "s") && !standsFree(all, first, end))
    return false;
  const single = end === first + 1;
  if (row.rule === "month-without-year" && single) return monthFits(all, first, words);
  if (row.rule === "weekday" && single) return !l.lower.endsWith(".") && tag(words, l) !== "VERB";
  if (row.rule === "year" && last.kind === "number" && l.kind !== "number" && l.kind !== "word")
    return !all[end]?.capital;
  if (row.rule === "year" && l.lower !== "the") return yearFits(all, first, end);
  if (row.rule === "season-without-year")
    return (
      /^(?:in|during|by|until|since|before|after|over|for|through|throughout|to|into|from|of)$/.test(
        all[first - 1]?.lower ?? "",
      ) && !/^(?:of|from|in)$/.test(all[end]?.lower ?? "")
    );
  const before = all[first - 1]?.lower ?? "";
  const after = all[end];
  // "over the next year", but "the next year they met again"
  if (row.rule === "next-unit")
    return /^(?:over|in|within|for|during|through)$/.test(before) && last.lower !== "day";
  // "USA TODAY", a newspaper.
  if (l.lower === "today" && before === "usa") return false;
  if (/^(?:today|tomorrow)$/.test(l.lower) && before === "of")
    return !/^(?:leaders|children|youth|people|world|those)$/.test(all[first - 2]?.lower ?? "");
  if (row.rule === "vague-future" && last.lower === "future") return after?.lower !== "of";
  if (row.rule === "vague-past" && last.lower === "past")
    return /^(?:in|of|from)$/.test(before) && !isCount(after) && after?.lower !== "of";
  if (row.rule === "from-event") return /^(?:before|after)$/.test(all[end]?.lower ?? "");
  if (row.rule === "same-as-another" && /^that$/.test(l.lower))
    return all[end]?.kind !== "word" || tag(words, l) !== "SCONJ";
  return true;
}

function isCount(l: Lexeme | undefined): boolean {
  return (
    l !== undefined &&
    (l.kind === "number" || /^(?:two|three|four|five|six|ten|dozen|several|few|couple)$/.test(l.lower))
  );
}

function tag(words: readonly WordTags[] | null, l: Lexeme): string | undefined {
  return words?.[l.token]?.upos;
}

/** "May" may be a verb or a name, "March" a verb or a procession, "April" and "June" people. */
function monthFits(all: readonly Lexeme[], at: number, words: readonly WordTags[] | null): boolean {
  const l = all[at] as Lexeme;
  const before = all[at - 1];
  const after = all[at + 1];
  if (l.lower === "mar." || (/^(?:jan|feb|apr|jun|jul|aug|sep|oct|nov|dec)$/.test(l.lower) && after?.capital))
    return false;
  const upos = tag(words, l);
  if (upos === "AUX" || upos === "VERB") return false;
  const ledIn = before !== undefined && LEADS_IN.has(before.lower);
  if (l.lower === "may")
    return ledIn && before.lower !== "," && before.lower !== "-" && before.lower !== "to";
  if (l.lower === "march") {
    if (/^(?:on|for|of|through|to|against)$/.test(after?.lower ?? "") && !ledIn) return false;
    if (
      /^(?:to|will|would|can|could|they|we|and)$/.test(before?.lower ?? "") &&
      !/^(?:\d+|and|,|\.)$/.test(after?.lower ?? "")
    )
      return false;
    return before === undefined || before.lower !== "the" || after?.kind === "word";
  }
  if (/^(?:april|june|august)$/.test(l.lower) && after?.capital && after.kind === "word" && !ledIn)
    return false;
  return true;
}

/** Four digits alone are a year only where a year can stand. */
function yearFits(all: readonly Lexeme[], at: number, end: number): boolean {
  const l = all[at] as Lexeme;
  const before = all[at - 1];
  const after = all[end];
  if (l.kind !== "number")
    return before?.lower === "in" || after?.kind !== "word" || !PLURAL.test(after.lower);
  const value = Number(l.lower);
  if (before?.kind === "number" || after?.kind === "number") return false;
  const ledIn = before === undefined || BEFORE_YEAR.has(before.lower);
  const recent = value >= 1900 && value <= 2100;
  if (
    after?.kind === "word" &&
    after.spaced &&
    /^(?:percent|per|miles|feet|meters|metres|km|kilometers|kilometres|dollars|euros|tons|tonnes|barrels|points|gmt|hours|utc|est)$/.test(
      after.lower,
    )
  )
    return false;
  if (!recent)
    return (
      before !== undefined &&
      /^(?:in|since|of)$/.test(before.lower) &&
      value >= 1400 &&
      after?.kind !== "word"
    );
  if (after?.kind === "word" && PLURAL.test(after.lower) && !isStop(after.lower)) {
    // "2000 troops", but "the 2015 talks" and "in 2015 negotiators met"
    return before !== undefined && /^(?:the|in|its|their|his|'s|since|these|those)$/.test(before.lower);
  }
  if (ledIn) return true;
  return after === undefined || after.kind === "mark" || !after.capital;
}

function isStop(word: string): boolean {
  return /^(?:is|was|has|as|its|his|'s|this|says|does)$/.test(word);
}
