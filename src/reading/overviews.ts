import { sentenceOf } from "../text/doc.js";
import type { WordTags } from "../tags/tags.js";
import type { Condition } from "./anonymity.js";
import { type Knowing, knowingIn } from "./basis.js";
import { isRole } from "./roles.js";
import { type Syntax, kids, low, subtreeSpan } from "./syntax.js";

/** What an outlet says once of the sources of a whole report: "based on interviews with nine people familiar with …". */
export interface Overview {
  /** First character behind the sentence: it covers those who follow. */
  readonly from: number;
  readonly knowing: Knowing | null;
  readonly condition: Condition | null;
}

const TALKS: ReadonlySet<string> = new Set([
  "interview",
  "conversation",
  "discussion",
  "account",
  "testimony",
]);

/** The overviews of a report in text order. */
export function findOverviews(s: Syntax, conditions: readonly Condition[]): Overview[] {
  const out: Overview[] = [];
  const bySentence = new Map(conditions.map((c) => [c.sentence, c]));
  for (const [t, w] of s.words.entries()) {
    const people = peopleOfTalks(s, t, w);
    if (people === null) continue;
    const sentence = sentenceOf(s.doc, t);
    const next = bySentence.get(sentence + 1);
    const condition =
      bySentence.get(sentence) ?? (next !== undefined && pronounHolder(s, next) ? next : null);
    out.push({
      from: s.doc.sentences[sentence]?.end ?? 0,
      knowing: knowingIn(s.doc.text, [subtreeSpan(s, people)]),
      condition,
    });
  }
  return out;
}

/** The overview that covers what stands at a place: the last one before it; null where none does. */
export function overviewAt(overviews: readonly Overview[], place: number): Overview | null {
  let [low_, high] = [0, overviews.length];
  while (low_ < high) {
    const mid = (low_ + high) >> 1;
    if ((overviews[mid] as Overview).from <= place) low_ = mid + 1;
    else high = mid;
  }
  return overviews[low_ - 1] ?? null;
}

/** The noun for people behind "interviews with" or "accounts of", by its token; null for any other token. */
export function peopleOfTalks(s: Syntax, token: number, w: WordTags): number | null {
  if (w.upos !== "NOUN" || !TALKS.has(w.lemma)) return null;
  return (
    kids(s, token, "nmod").find(
      (k) => isRole("unnamed", s.words[k]?.lemma ?? "") || low(s, k) === "people",
    ) ?? null
  );
}

function pronounHolder(s: Syntax, c: Condition): boolean {
  return c.holder !== null && ["they", "all", "most", "some", "many", "both"].includes(low(s, c.holder));
}
