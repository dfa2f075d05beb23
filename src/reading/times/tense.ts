/**
 * Which way the words around a time look. With the parse: the tense of the verb that governs the time.
 * Without it: the nearest word that shows a tense, in the same sentence.
 */
import type { WordTags } from "../../tags/tags.js";
import type { Doc } from "../../text/doc.js";
import { word } from "../../text/doc.js";
import type { Lexeme } from "./lexemes.js";
import type { Direction } from "./told.js";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const AHEAD = set("will shall ll wo would going");
const MODAL = set("may might can could should must");
/** What lies ahead of whoever does this. */
const PLANS = set(
  "plan schedule expect intend hope aim due set slate prepare agree promise vow pledge want propose decide offer ask invite urge threaten ready bound",
);
const PLANNED = set(
  "planned plans plan scheduled schedules expected expects intends intended hopes due slated promised vowed pledged upcoming agreed",
);
/** Verbs whose present tense tells of a timetable ("the talks resume on Monday"). */
const TIMETABLE = set(
  "meet begin start open resume arrive leave travel visit hold host return end expire fly depart convene vote take go come face",
);
const PAST_WORDS = set(
  "said told was were had did went came met made took gave got began became held left sent saw put kept led let brought thought found stood heard spoke wrote rose fell won lost paid sold bought broke chose drew drove flew grew knew ran sat spent struck shook swore threw wore hit cut shot killed",
);
const LOOK = 14;
/** How near a word that shows a tense must be to be the verb of the time ("met in March"). */
const NEAR = 3;

export interface Tense {
  readonly direction: Direction;
  /** Whether the time hangs on that verb itself, not on a name or another verb between. */
  readonly sure: boolean;
}

export function directionAt(
  doc: Doc,
  words: readonly WordTags[] | null,
  all: readonly Lexeme[],
  first: number,
  end: number,
): Tense {
  const before = all[first - 1]?.lower ?? "";
  const second = all[first - 2]?.lower ?? "";
  if (/^(?:until|till)$/.test(before) && all[first - 1]?.capital === false && second !== "up")
    return guess("future");
  if (before === "as" && /^(?:soon|early)$/.test(second)) return guess("future");
  const told = (words && byParse(doc, words, all, first, end)) ?? byNearestWord(all, first, end);
  return told.direction === "past" && before === "by" ? guess("unknown") : told;
}

const guess = (direction: Direction): Tense => ({ direction, sure: false });

function byParse(
  doc: Doc,
  words: readonly WordTags[],
  all: readonly Lexeme[],
  first: number,
  end: number,
): Tense | null {
  const from = (all[first] as Lexeme).token;
  const to = (all[end - 1] as Lexeme).token;
  let at = from;
  let between = 0;
  for (let steps = 0; steps < 40; steps++) {
    const w = words[at];
    if (!w) return null;
    const inside = at >= from && at <= to;
    if (!inside && (w.upos === "VERB" || w.upos === "AUX" || hasCopula(words, at)))
      return { direction: tenseOf(doc, words, at), sure: between === 0 };
    if (!inside) between++;
    if (w.head < 0 || w.head === at) return null;
    at = w.head;
  }
  return null;
}

function hasCopula(words: readonly WordTags[], at: number): boolean {
  for (let i = Math.max(0, at - LOOK); i < at; i++)
    if (words[i]?.head === at && words[i]?.relation === "cop") return true;
  return false;
}

function tenseOf(doc: Doc, words: readonly WordTags[], verb: number, depth = 0): Direction {
  const v = words[verb] as WordTags;
  let past = /Tense=Past/.test(v.feats) && !/VerbForm=Inf/.test(v.feats);
  let presentBe = false;
  let infinitive = /VerbForm=Inf/.test(v.feats);
  let perfect = false;
  let modal = false;
  for (let i = Math.max(0, verb - LOOK); i < Math.min(words.length, verb + LOOK); i++) {
    const w = words[i] as WordTags;
    if (w.head !== verb) continue;
    const lower = word(doc, i).toLowerCase();
    if (w.relation === "aux" || w.relation === "cop") {
      const form = lower.replace(/['’]/g, "");
      if (AHEAD.has(form)) return "future";
      if (MODAL.has(form)) modal = true;
      if (/^(?:have|has|had|ve)$/.test(form)) perfect = true;
      if (/^(?:is|are|am|m|re)$/.test(form)) presentBe = true;
      if (/^(?:was|were|did)$/.test(form)) past = true;
      infinitive &&= w.lemma === "do" ? false : true;
    }
  }
  if (perfect) return "past";
  if (modal) return "future";
  if (PLANS.has(v.lemma) && presentBe) return "future";
  if (infinitive) {
    const up = words[v.head];
    if (up && PLANS.has(up.lemma)) return "future";
    if (v.head >= 0 && v.relation === "xcomp" && depth < 3) return tenseOf(doc, words, v.head, depth + 1);
    return "future";
  }
  if (past) return "past";
  if (/Tense=Pres/.test(v.feats)) {
    if (/VerbForm=Part/.test(v.feats) && presentBe) return "future";
    if (/VerbForm=Part|VerbForm=Ger/.test(v.feats) && v.head >= 0 && v.relation === "advcl" && depth < 3)
      return tenseOf(doc, words, v.head, depth + 1);
    if (TIMETABLE.has(v.lemma)) return "future";
  }
  if (presentBe && /VerbForm=Part/.test(v.feats)) return "past";
  return "unknown";
}

function byNearestWord(all: readonly Lexeme[], first: number, end: number): Tense {
  let toward = false; // "vowed in January to" looks back, "vowed to leave in January" ahead
  for (let i = first - 1; i >= Math.max(0, first - LOOK); i--) {
    const l = all[i] as Lexeme;
    if (endsSentence(l)) break;
    if (AHEAD.has(l.lower) || (MODAL.has(l.lower) && !l.capital)) return guess("future");
    if (toward && (PLANNED.has(l.lower) || l.lower === "set")) return guess("future");
    toward ||= l.lower === "to" || l.lower === "for";
    if (looksPast(l)) return { direction: "past", sure: first - i < NEAR };
    if (l.breaks) break;
  }
  for (let i = end; i < Math.min(all.length, end + LOOK); i++) {
    const l = all[i] as Lexeme;
    if (endsSentence(l) || l.breaks) break;
    if (AHEAD.has(l.lower)) return guess("future");
    if (looksPast(l)) return guess("past");
  }
  return guess("unknown");
}

function endsSentence(l: Lexeme): boolean {
  return /^[.;?!]$/.test(l.lower);
}

function looksPast(l: Lexeme): boolean {
  return PAST_WORDS.has(l.lower) || (l.lower.length > 4 && l.lower.endsWith("ed") && !/eed$/.test(l.lower));
}
