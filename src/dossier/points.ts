import { makeDoc } from "../text/makeDoc.js";
import { type Span, overlaps } from "../text/span.js";
import type { HearsayRecord, Statement } from "../reading/record.js";
import { once } from "./once.js";
import { type Quantity, quantitiesIn } from "./quantities.js";
import { contentWords, lowWords, topicsIn } from "./words.js";

/** One sentence, or part of one, of what a statement tells, ready to be compared. */
export interface Point {
  /** Statement id. */
  readonly statement: string;
  /** What is told, with pronouns replaced by names and, where the act is more than telling, its speaker and cue before it. */
  readonly text: string;
  readonly words: readonly string[];
  /** How many words of its own carry meaning, the speaker's name and the cue not counted. */
  readonly weight: number;
  readonly topics: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
  /** Where its words stand in the report, from the first to the last. */
  readonly start: number;
  readonly end: number;
  /** Whether its words say that something is not so. */
  readonly negated: boolean;
  /** Whether it says that something is not so: by its act or by its words. */
  readonly negative: boolean;
}

/** Acts by which nothing is done but telling: the content alone says what is told. */
const TELLING: ReadonlySet<string> = new Set(["state", "confirm", "deny", "ask", "believe", "decline"]);
const SELF = /^(?:i|me|my|mine|myself)$/iu;
const OWN = /^(?:we|us|our|ours|ourselves)$/iu;
const PRONOUN = /^(?:he|him|his|she|her|hers|it|its|they|them|their|theirs)$/iu;
const POSSESSIVE = /^(?:my|our|his|her|its|their)$/iu;
const NEGATION = /^(?:no|not|never|nobody|none|nothing|neither|nor|without|cannot)$|n['’]t$/u;
const DENYING = /^(?:den(?:y|ies|ied)|refut\w+|rebut\w*|disput\w+|false|untrue|baseless)$/u;
/** Sentences of one statement that are compared: a bound for books that one speaker tells. */
const MOST = 400;

/**
 * What a report's statements tell, sentence by sentence, in the record's order. Depends on the record alone, and is
 * found once for each.
 */
export const pointsOf = once((record: HearsayRecord) => record, findPoints);

function findPoints(record: HearsayRecord): Point[] {
  const doc = makeDoc(record);
  const names = new Map(record.actors.map((a) => [a.id, a.name]));
  const pronouns = record.actors
    .filter((a) => a.kind !== "unnamed")
    .flatMap((a) =>
      a.mentions
        .filter((m) => PRONOUN.test(m.text) || SELF.test(m.text) || OWN.test(m.text))
        .map((m) => ({ ...m, name: a.name })),
    )
    .sort((a, b) => a.start - b.start);
  const out: Point[] = [];
  for (const s of record.statements) {
    const speaker = (s.speaker === null ? undefined : names.get(s.speaker)) ?? s.source?.text ?? null;
    const parts = new Map<number, Span[]>();
    for (const span of s.content) {
      let i = firstAfter(doc.sentences, span.start);
      for (
        let sentence = doc.sentences[i];
        sentence !== undefined && sentence.start < span.end;
        sentence = doc.sentences[++i]
      ) {
        const list = parts.get(i) ?? [];
        list.push({ start: Math.max(span.start, sentence.start), end: Math.min(span.end, sentence.end) });
        parts.set(i, list);
      }
      if (parts.size > MOST) break;
    }
    for (const spans of parts.values()) {
      const words = spans.map((span) => resolved(record.text, span, pronouns, speaker)).join(" … ");
      const text =
        TELLING.has(s.act) || speaker === null || s.cue === null
          ? words
          : `${speaker} ${s.cue.text} ${words}`;
      out.push({
        statement: s.id,
        text: text.replace(/\s+/gu, " ").slice(0, 600),
        words: contentWords(text),
        weight: contentWords(words).length,
        topics: topicsIn(text),
        quantities: quantitiesIn(words),
        start: Math.min(...spans.map((x) => x.start)),
        end: Math.max(...spans.map((x) => x.end)),
        negated: isNegated(words),
        negative: s.act === "deny" || isNegated(words),
      });
    }
  }
  return out;
}

/** UTF-16 units before a point that are read with it. */
const BEFORE = 480;
/** Parts a text that is read in its context: it stands in no report's text that was decoded. */
export const APART = "\u001f";

/**
 * A point as the network of claims reads it: what stands before it in its report, who tells it and by what cue, and
 * its words, apart by `APART`. Depends on the record alone.
 */
export function inContext({ text, actors }: HearsayRecord, s: Statement, point: Point): string {
  const from = Math.max(0, point.start - BEFORE);
  const before = text.slice(from, point.start);
  const speaker =
    (s.speaker === null ? undefined : actors.find((a) => a.id === s.speaker)?.name) ?? s.source?.text;
  const who = [speaker ?? "", s.cue?.text ?? ""].join(" ");
  return [from === 0 ? before : before.replace(/^\S*/u, ""), who, point.text]
    .map((part) => part.replace(/[\s\u001f]+/gu, " ").trim())
    .join(APART);
}

/** Index of the first sentence that ends after a place. */
function firstAfter(sentences: readonly Span[], place: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((sentences[mid] as Span).end > place) high = mid;
    else low = mid + 1;
  }
  return low;
}

/** The words at a span with pronouns replaced by whom they mean, and I and we by the speaker. */
function resolved(
  text: string,
  span: Span,
  pronouns: readonly (Span & { text: string; name: string })[],
  speaker: string | null,
): string {
  let out = "";
  let at = span.start;
  let i = firstAfter(pronouns, span.start);
  for (let p = pronouns[i]; p !== undefined && p.start < span.end; p = pronouns[++i]) {
    if (p.start < at || !overlaps(p, span)) continue;
    out += plainSelf(text.slice(at, p.start), speaker) + (POSSESSIVE.test(p.text) ? `${p.name}'s` : p.name);
    at = p.end;
  }
  return out + plainSelf(text.slice(at, span.end), speaker);
}

function plainSelf(words: string, speaker: string | null): string {
  if (speaker === null) return words;
  return words.replace(/\b(?:I|[Mm]y|[Ww]e|[Oo]ur)\b(?!['’])/gu, (w) =>
    /y$|r$/u.test(w) ? `${speaker}'s` : speaker,
  );
}

function isNegated(words: string): boolean {
  return lowWords(words).some((w) => NEGATION.test(w) || DENYING.test(w));
}
