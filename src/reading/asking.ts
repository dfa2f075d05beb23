import { type SilenceKind } from "./record.js";
import { type Syntax, kids, low } from "./syntax.js";
import { type VerbGroup, endOfSentence, isNominal, startOfSentence } from "./verbGroup.js";

/** A word read as a silence: what kind, by whose verb, and where it says what was asked. */
export interface Refusal {
  readonly kind: SilenceKind;
  readonly group: VerbGroup;
  /** Token whose clause, object or "on …" says what was asked; null where nothing does. */
  readonly asked: number | null;
  /** Last token of the evidence. */
  readonly last: number;
  /** Whether nothing in particular is refused ("declined to comment"). */
  readonly bare: boolean;
  /** Token that governs the one asked, where that is no subject: "calls to the ministry went unanswered". */
  readonly whom?: number;
  /** Whether only a speaker of itself can mean a silence by it: "I'd rather leave it there". */
  readonly firstPerson?: boolean;
}

export function refusal(
  kind: SilenceKind,
  group: VerbGroup,
  asked: number | null,
  last: number,
  bare: boolean,
): Refusal {
  return { kind, group, asked, last, bare };
}

export const set = (words: string) => new Set(words.split(" "));

/** What reporters send: the lack of an answer to one of these is a silence, that to an offer or an attack is none. */
export const REQUESTS = set(
  "request call message email e-mail question query inquiry enquiry text voicemail interview",
);

/** What is given or told in answer: "declined to give details", not "declined to give ground". */
export const INFORMATION = set(
  "detail figure number name reason date comment interview timetable timeline explanation information specifics evidence proof list estimate example breakdown documentation document record plan view answer response account opinion statement position description copy tape transcript identity location price cost total tag guess assessment prediction",
);

export const WH = set("whether if who whom what when where why how which");

export const PRESS = set(
  "reporter journalist correspondent press media photographer cameraman newspaper crew",
);

export const MODAL = ["will", "would", "can", "could", "may", "might", "should", "must", "to"];

export const has = (group: VerbGroup, ...words: readonly string[]) => words.some((w) => group.before.has(w));

export const lemmaOf = (s: Syntax, t: number) => (s.words[t]?.lemma ?? "").toLowerCase();

export function wordAt(s: Syntax, t: number): string {
  return t >= 0 && t < s.words.length ? low(s, t) : "";
}

/** The first of `nouns` within a few words after a verb, before the clause turns to something else. */
export function objectAfter(s: Syntax, verb: number, nouns: ReadonlySet<string>): number | null {
  const end = Math.min(endOfSentence(s, verb), verb + 9);
  for (let t = verb + 1; t < end; t++) {
    const lemma = lemmaOf(s, t);
    const noun = !low(s, t).endsWith("ed") && (nouns.has(lemma) || nouns.has(low(s, t).replace(/s$/, "")));
    if (noun && !(lemma === "interview" && REQUESTS.has(lemmaOf(s, t + 1)))) return t;
    if (
      ["PUNCT", "SCONJ", "CCONJ"].includes(s.words[t]?.upos ?? "") &&
      !["'", "’", "-"].includes(low(s, t)) &&
      low(s, t) !== "and" &&
      low(s, t) !== "or"
    )
      return null;
    if (WH.has(low(s, t)) || low(s, t) === "that") return null;
  }
  return null;
}

/** Whether a request is one for words: "for comment", "for an interview", "to discuss", "seeking comment", "interview requests". */
export function seeksWords(s: Syntax, request: number): boolean {
  if (lemmaOf(s, request) === "interview" || wordAt(s, request - 1) === "interview") return true;
  const words = s.doc.tokens.slice(request + 1, request + 7).map((_, k) => low(s, request + 1 + k));
  const goal = words.findIndex((w) => w === "for" || w === "to" || w === "seeking" || w === "asking");
  return (
    goal >= 0 &&
    words
      .slice(goal + 1)
      .some((w) =>
        /^(?:comments?|interviews?|reaction|reply|response|information|clarification|discuss|speak|talk|respond|details)$/.test(
          w,
        ),
      )
  );
}

/** The end of "a request for comment": its last word that says what for. */
export function lastOfRequest(s: Syntax, request: number): number {
  const [next, then] = [wordAt(s, request + 1), wordAt(s, request + 2)];
  return (next === "for" || next === "seeking") && then === "comment" ? request + 2 : request;
}

/** The noun that governs the phrase after a preposition or verb at `t`, within `end`. */
export function governorAfter(s: Syntax, t: number, end: number): number | null {
  let first = t + 1;
  while (first < end && !isNominal(s, first)) first++;
  if (first >= end) return null;
  let head = first;
  for (let steps = 0; steps < 8; steps++) {
    const up = s.words[head]?.head ?? -1;
    if (up <= t || up >= end || !isNominal(s, up)) return head;
    head = up;
  }
  return head;
}

/** In "none of the ministries responded", "nobody at the palace answered calls": the ministries, the palace. */
export function nobodyOf(s: Syntax, group: VerbGroup): number | null {
  const start = startOfSentence(s, group.verb);
  // "Neither the foreign ministry of Chile nor …": as far before as its noun is the subject.
  const subject = kids(s, group.verb, "nsubj")[0] ?? group.first;
  const neither = kids(s, subject, "det", "cc").find((d) => d < subject && low(s, d) === "neither");
  if (neither !== undefined && neither >= start) return governorAfter(s, neither, group.first);
  for (let t = group.first - 1; t >= Math.max(start, group.first - 8); t--) {
    const word = low(s, t);
    if (word === "neither") return governorAfter(s, t, group.first);
    const none = word === "none" || word === "nobody" || (word === "one" && wordAt(s, t - 1) === "no");
    if (none && ["of", "at", "from", "in"].includes(wordAt(s, t + 1)))
      return governorAfter(s, t + 1, group.first);
  }
  return null;
}
