import { sentenceOf } from "../text/doc.js";
import { type Quote, type Span, contains, overlaps } from "../text/span.js";
import type { WordTags } from "../tags/tags.js";
import { mainWord } from "./cues.js";
import type { Time } from "./record.js";
import { isRole } from "./roles.js";
import type { StatementSpans } from "./statements.js";
import { type Syntax, headOf, low } from "./syntax.js";

/** When a statement was made, as told. */
export interface Said {
  /** EDTF; null where the text tells no time, or one whose anchor is not known (then with `span`). */
  readonly said: string | null;
  /** The words that tell it. */
  readonly span: Quote | null;
}

const UNTOLD: Said = { said: null, span: null };

/**
 * When each statement was made, from the time that hangs on its cue: "said on Thursday", "In 2023, she signaled",
 * "asked on Monday, he would not say", "a report of 23 April said". A time inside the content is what is spoken
 * of, never when; nothing falls back to the publication date. `times` in text order, as `findTimes` gives them.
 */
export function findSaid(
  s: Syntax,
  statements: readonly StatementSpans[],
  times: readonly Time[],
  talk: Talk | null = null,
): Said[] {
  const mains = statements.map((st) => (st.cue === null ? -1 : mainWord(s, st.cue)));
  return statements.map((statement, i) => {
    const main = mains[i] ?? -1;
    const sentence = main < 0 ? undefined : s.doc.sentences[sentenceOf(s.doc, main)];
    if (sentence === undefined) return UNTOLD;
    const near = timesIn(times, sentence).filter((t) => !statement.content.some((c) => overlaps(c, t.span)));
    const time =
      near.find((t) => governs(s, statement, main, t)) ??
      near.find((t) => sharedBefore(s, main, t, mains)) ??
      (talk?.has[i] === true ? timeOfTalk(s, times, talk.verb) : undefined);
    return time === undefined ? UNTOLD : { said: time.edtf, span: time.span };
  });
}

/** A talk that a readout reports, by the verb that tells of it, and which statements were made in it. */
export interface Talk {
  readonly verb: number;
  readonly has: readonly boolean[];
}

/** "Spoke today with the minister": the day of all that was said in the talk. */
function timeOfTalk(s: Syntax, times: readonly Time[], verb: number): Time | undefined {
  const sentence = s.doc.sentences[sentenceOf(s.doc, verb)];
  if (sentence === undefined) return undefined;
  return timesIn(times, sentence).find((t) => pathUp(s, headOf(s, t.span), verb)?.length === 1);
}

/** The times inside a sentence. */
function timesIn(times: readonly Time[], sentence: Span): Time[] {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((times[mid] as Time).span.start < sentence.start) low = mid + 1;
    else high = mid;
  }
  const out: Time[] = [];
  for (let i = low; i < times.length && (times[i] as Time).span.end <= sentence.end; i++)
    out.push(times[i] as Time);
  return out;
}

/** Words between a time and its cue that the time may pass through: the paper, the question or the occasion of it. */
const PASSED = new Set(
  "date publish issue release send deliver post air broadcast record give hold ask press question confront speak write talk reach quote address appear testify".split(
    " ",
  ),
);

/** Prepositions that put the time beside the saying, not on it: "said after Monday's vote". */
const BESIDE = new Set(
  "after before ahead despite about over regarding concerning since until till following for by".split(" "),
);

/** Whether a time hangs on the cue, through nouns and the words of `PASSED` only. */
function governs(s: Syntax, statement: StatementSpans, main: number, time: Time): boolean {
  if (statement.cue !== null && contains(statement.cue, time.span)) return true;
  const path = pathUp(s, headOf(s, time.span), main);
  if (path === null) return false;
  if (statement.source !== null && contains(statement.source, time.span))
    return ofPaper(s, statement.source, path);
  return path.every((t) => mayPass(s, t)) && !besides(s, path);
}

/** The tokens from a time's head up to a token, it excluded; null where it does not lie above. */
function pathUp(s: Syntax, from: number, to: number): number[] | null {
  const path: number[] = [];
  for (let t = from; t >= 0 && path.length < 8; t = s.words[t]?.head ?? -1) {
    if (t === to) return path;
    path.push(t);
  }
  return null;
}

function mayPass(s: Syntax, token: number): boolean {
  const w = s.words[token] as WordTags;
  if (w.upos !== "VERB" && w.upos !== "AUX") return true;
  return PASSED.has(w.lemma) && ["acl", "advcl", "parataxis"].includes(w.relation);
}

/** Whether on the way up a preposition puts the time beside the saying; "since January" of the time's own opens it. */
function besides(s: Syntax, path: readonly number[]): boolean {
  return path.some((t, i) =>
    (s.children[t] ?? []).some(
      (c) =>
        c < t &&
        s.words[c]?.relation === "case" &&
        BESIDE.has(low(s, c)) &&
        !(i === 0 && OPENING.has(low(s, c))),
    ),
  );
}

const OPENING = new Set(["since", "over", "by"]);

/** "A Wire report of 23 April": what a paper says was said when the paper was made; of a person a time tells other things. */
function ofPaper(s: Syntax, source: Span, path: readonly number[]): boolean {
  const head = headOf(s, source);
  const lemma = s.words[head]?.lemma.toLowerCase() ?? "";
  const at = path.indexOf(head);
  return (
    at >= 0 &&
    (isRole("document", lemma) || lemma === "report") &&
    path.slice(0, at).every((t) => mayPass(s, t))
  );
}

/** "On Monday he told the council … and promised …": a time before the first of joined cues is that of all. */
function sharedBefore(s: Syntax, main: number, time: Time, mains: readonly number[]): boolean {
  let first = main;
  for (let i = 0; i < 8 && s.words[first]?.relation === "conj"; i++) first = s.words[first]?.head ?? first;
  const w = s.words[main] as WordTags;
  const added = w.relation === "advcl" && w.feats.includes("VerbForm=Ger") && mains.includes(w.head);
  if (added) first = w.head;
  if (first === main || (s.children[main] ?? []).some((c) => s.words[c]?.relation === "nsubj")) return false;
  const head = headOf(s, time.span);
  const path = pathUp(s, head, first);
  return path !== null && (added || head < first) && path.every((t) => mayPass(s, t)) && !besides(s, path);
}
