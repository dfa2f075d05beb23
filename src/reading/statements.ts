import { type Doc, sentenceOf, tokensOf } from "../text/doc.js";
import { isHeading } from "../text/report.js";
import { type Span, contains, overlaps } from "../text/span.js";
import type { StatementModel } from "../tags/statementModel.js";
import type { Attribution, Tags, WordTags } from "../tags/tags.js";
import { type Condition, conditionSpans } from "./anonymity.js";
import { type Cited, withCited } from "./cited.js";
import { asSaid } from "./asSaid.js";
import { closedBySource } from "./closings.js";
import { actOfCue, mainWord } from "./cues.js";
import { withLimits } from "./limits.js";
import { nestedByParse } from "./nested.js";
import { isDeed } from "./deeds.js";
import { findQuotations, hasQuotationMark, type Quotation } from "./quotations.js";
import { refusedToSay } from "./notSaid.js";
import { partAt } from "./partRole.js";
import { verbsOutside } from "./outside.js";
import { learntStatements } from "./learntStatements.js";
import { nounsOutside } from "./predicates.js";
import type { Form } from "./record.js";
import { refineAttributions } from "./refine.js";
import { findReleases } from "./releases.js";
import { type Syntax, kids, low, tokensIn } from "./syntax.js";
import type { SilenceSpans } from "./silences.js";
import { findTurns } from "./turns.js";
import { cutConditions } from "./unspoken.js";
import { MAY_BE } from "./verbGroup.js";
import { seenBySomebody } from "./viewpoints.js";

/** Where one statement stands: what `findStatements` finds before anything is known of its speaker or act. */
export interface StatementSpans {
  readonly source: Span | null;
  /** Null in a turn of a transcript. */
  readonly cue: Span | null;
  /** At least one, in text order, none overlapping. */
  readonly content: readonly Span[];
  readonly form: Form;
  /** Index of the innermost statement whose content holds this one, or null. */
  readonly parent: number | null;
  /** 0 to 1, uncalibrated. */
  readonly confidence: number;
}

type Flat = Omit<StatementSpans, "form" | "parent"> & Pick<Cited, "passedOnBy">;

/**
 * The statements of a report, in text order: the network's attributions, the turns of a transcript, and the
 * release that is "attributable to" somebody. Contents that run over paragraphs are joined; a statement
 * inside another's content has it as parent; the same words never make two statements. Cues inside bare
 * `silences` ("declined to comment") and conditions of anonymity make none, and conditions are no content.
 */
export function findStatements(
  s: Syntax,
  tags: Tags,
  silences: readonly Span[] = [],
  conditions: readonly Condition[] = [],
  refusals: readonly SilenceSpans[] = [],
  model: StatementModel | null = null,
): StatementSpans[] {
  const notSaid = [...silences, ...conditionSpans(conditions)];
  const { doc } = s;
  const quotations = findQuotations(doc.text);
  const releases = findReleases(doc);
  const layout = [...findTurns(doc), ...releases];
  const labels = doc.report.parts.filter((p) => p.role === "speaker-label");
  const seen = withCited(
    s,
    cutConditions(s, refineAttributions(s, tags.attributions), conditions, quotations),
    quotations,
  );
  const known = [...seen, ...nounsOutside(s, seen), ...closedBySource(s, seen)];
  const outermost = [
    ...known,
    ...verbsOutside(
      s,
      known.filter((a) => isSure(s, a)),
      tags.frames,
    ),
  ];
  const withheld = refusedToSay(s, refusals, outermost);
  const before = [...asSaid(s), ...seenBySomebody(s)].filter(
    (a) => !outermost.some((o) => overlaps(o.cue, a.cue)),
  );
  const read = [
    ...outermost,
    ...withheld,
    ...before,
    ...nestedByParse(s, [...outermost, ...layout], outermost),
  ];
  const spoken = layout.flatMap((l) => l.content);
  const learnt =
    model === null
      ? []
      : learntStatements(
          s,
          read.filter((a) => isSure(s, a)),
          spoken,
          tags.frames ?? [],
          model.candidates,
        );
  const found = [...read, ...learnt]
    .filter((a) => !labels.some((l) => overlaps(l, a.cue) || (a.source !== null && overlaps(l, a.source))))
    .filter((a) => !releases.some((r) => overlaps(r.cue, a.cue)))
    .flatMap((a) => withinTurn(a, layout))
    .flatMap((a) => withinHeading(doc, a))
    .filter((a) => isSure(s, a))
    .filter(
      (a) => !isHedge(s, a) && !isNote(s, a) && !isDeed(s, a) && !notSaid.some((n) => overlaps(n, a.cue)),
    )
    .filter((a) => !outermost.some((o) => o !== a && o.source !== null && contains(o.source, a.cue)))
    .map((a) => ({
      ...a,
      source: a.source && unpunctuated(doc.text, a.source),
      content: closed(s, a).map((c) => tidy(doc.text, c, quotations)),
    }));
  const told = withLimits(s, found, quotations);
  const all = withoutRepeats([...layout, ...continued(doc, told, quotations)]).sort(byPlace);
  return all.map(({ passedOnBy: _, ...x }, i) => ({
    ...x,
    form: formOf(doc, x, quotations),
    parent: parentOf(i, all),
  }));
}

/** Attributions without a source that the network is less sure of are mostly none: on PolNeAR dev one of four is one. */
const FAINTEST_NAMELESS = 0.6;

const isSure = (s: Syntax, a: Attribution): boolean =>
  a.source !== null || a.confidence >= FAINTEST_NAMELESS || isImpersonal(s, a);

/** "It is rumoured that …": nobody is named, and yet it is told as said. */
function isImpersonal(s: Syntax, a: Attribution): boolean {
  const head = mainWord(s, a.cue);
  return head >= 0 && kids(s, head, "nsubj", "expl").some((t) => low(s, t) === "it");
}

/** What of an attribution lies in the turn of its cue: nobody's words run on into another's turn. */
function withinTurn(a: Attribution, layout: readonly Flat[]): Attribution[] {
  const turnOf = (x: Span) => layout.find((l) => l.content.some((c) => overlaps(c, x)));
  const turn = turnOf(a.cue);
  const content = a.content.filter((c) => turnOf(c) === turn);
  if (content.length === 0) return [];
  return [{ ...a, content, source: a.source !== null && turnOf(a.source) === turn ? a.source : null }];
}

/** What of an attribution stands in the story, or in the heading, where its cue does: no headline is part of what the story says. */
function withinHeading(doc: Doc, a: Attribution): Attribution[] {
  const headingOf = (x: Span) => {
    const part = partAt(doc, x.start);
    return isHeading(part?.role) ? part : null;
  };
  const heading = headingOf(a.cue);
  const content = a.content.filter((c) => headingOf(c) === heading);
  return content.length === 0 ? [] : [{ ...a, content }];
}

/** Verbs by which speakers hedge or frame their own speech: "I think", "I know", "I want to say". */
const HEDGES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    think: ["i"],
    guess: ["i"],
    suppose: ["i"],
    mean: ["i", "you"],
    wonder: ["i"],
    know: ["i", "we", "you"],
    want: ["i", "we", "you"],
    like: ["i", "we", "you"],
    prefer: ["i", "we", "you"],
    mention: ["you"],
    hear: ["i", "we"],
    see: ["i"],
    learn: ["i"],
  }),
);

/** Hedges, and "want", "know" and bare feelings, are no statements: see the conventions of docs/data-model.md. */
function isHedge(s: Syntax, a: Flat): boolean {
  if (a.cue === null || a.source === null) return false;
  const source = s.doc.text.slice(a.source.start, a.source.end).toLowerCase();
  const head = mainWord(s, a.cue);
  if (head < 0) return false;
  const lemma = (s.words[head] as WordTags).lemma.toLowerCase();
  if (HEDGES.get(lemma)?.includes(source)) return true;
  return source === "i" && ["glad", "happy", "sorry", "grateful", "pleased"].includes(lemma);
}

/** First place of a statement: its source, cue and content taken together. */
function extent(s: Flat): Span {
  const spans = [...s.content, ...(s.source === null ? [] : [s.source]), ...(s.cue === null ? [] : [s.cue])];
  return { start: Math.min(...spans.map((x) => x.start)), end: Math.max(...spans.map((x) => x.end)) };
}

/** In text order; what holds another comes first. */
function byPlace(a: Flat, b: Flat): number {
  const x = extent(a);
  const y = extent(b);
  return x.start - y.start || y.end - x.end || (b.cue?.start ?? -1) - (a.cue?.start ?? -1);
}

const MEETING = new Set(["discuss", "speak", "talk", "meet"]);
const LOOKING = new Set(["seem", "appear", "unclear", "know", "known"]);
const HOLDING = new Set(
  "have hold lead host co-host convene conduct enjoy chair co-chair join begin".split(" "),
);
const TALKS = new Set("discussion conversation talk meeting consultation dialogue exchange call".split(" "));

/** "Had a detailed discussion about", "led talks on": a contact, and no words. */
function talksOf(s: Syntax, a: Attribution, cue: readonly number[]): boolean {
  return (
    cue.some((t) => HOLDING.has(s.words[t]?.lemma.toLowerCase() ?? "")) &&
    cue.some((t) => TALKS.has(s.words[t]?.lemma.toLowerCase() ?? "") && s.words[t]?.upos === "NOUN") &&
    !a.content.some((c) => hasQuotationMark(s.doc.text.slice(c.start, c.end)))
  );
}

/**
 * What nobody is said to have said: "has not been previously disclosed"; and "discussed the plan", "spoke with
 * them", which tell of a contact and no words.
 */
function isNote(s: Syntax, a: Attribution): boolean {
  const cue = tokensIn(s, a.cue);
  const not = cue.some((t) => ["not", "n't", "n’t", "never", "no"].includes(low(s, t)));
  if (a.source === null && not) return true;
  const head = mainWord(s, a.cue);
  // How things look to the outlet itself: "the fax appears to have been broken", "previously known as".
  if (a.source === null && cue.some((t) => LOOKING.has(s.words[t]?.lemma.toLowerCase() ?? ""))) return true;
  if (!not && talksOf(s, a, cue)) return true;
  // "Beijing could declare a zone": nobody has.
  if (!not && cue.some((t) => MAY_BE.has(low(s, t)) && s.words[t]?.upos === "AUX")) return true;
  // "were rebuffed": a refusal of nobody's.
  const lemma = s.words[head]?.lemma.toLowerCase() ?? "";
  if (a.source === null && actOfCue(lemma, "VERB") === "reject") return true;
  if (head < 0 || not || !MEETING.has((s.words[head] as WordTags).lemma.toLowerCase())) return false;
  return !a.content.some((c) => hasQuotationMark(s.doc.text.slice(c.start, c.end)));
}

/** A source without the comma that closes it. */
function unpunctuated(text: string, span: Span): Span {
  let { end } = span;
  while (end > span.start + 1 && /[\s,;:]/.test(text.charAt(end - 1))) end--;
  return { start: span.start, end };
}

/**
 * The contents of an attribution with the gaps between them filled: two pieces of one sentence on one side of
 * the cue and the source are one content, which somebody else's attribution inside it had broken.
 */
function closed(s: Syntax, a: Attribution): Span[] {
  const out: Span[] = [];
  for (const c of a.content) {
    const last = out.at(-1);
    const between = last === undefined ? null : { start: last.end, end: c.start };
    const own = (x: Span | null) =>
      x !== null && between !== null && x.start < c.end && x.end > between.start;
    if (last === undefined || own(a.cue) || own(a.source) || !sameSentence(s, last, c)) out.push(c);
    else out[out.length - 1] = { start: last.start, end: c.end };
  }
  return out;
}

function sameSentence(s: Syntax, a: Span, b: Span): boolean {
  return (
    sentenceOf(s.doc, tokensOf(s.doc, a).firstToken) === sentenceOf(s.doc, tokensOf(s.doc, b).firstToken)
  );
}

/** A content without blanks at its edges, and with the quotation marks that belong to it. */
function tidy(text: string, span: Span, quotations: readonly Quotation[]): Span {
  let { start, end } = span;
  while (start < end && /[\s,;]/.test(text.charAt(start))) start++;
  while (end > start && /[\s,;:]/.test(text.charAt(end - 1))) end--;
  for (const q of quotations) {
    if (q.start === start - 1 && q.end <= end + 2) start = q.start;
    if (
      !q.open &&
      q.start >= start &&
      q.start < end &&
      q.end > end &&
      q.end - end <= 2 &&
      !/\w/.test(text.slice(end, q.end))
    )
      end = q.end;
  }
  return { start, end };
}

/** Whether a quotation that leads its paragraph goes on with the one left open before it. */
function continued(doc: Doc, found: readonly Flat[], quotations: readonly Quotation[]): Flat[] {
  const out = found.map((a) => ({ ...a, content: [...a.content] }));
  for (const [i, open] of quotations.entries()) {
    const next = quotations[i + 1];
    if (!open.open || next === undefined || !next.leads) continue;
    if (doc.text.slice(open.end, next.start).trim() !== "") continue;
    const owner = out.find((a) => a.content.some((c) => overlaps(c, open)));
    if (owner === undefined) continue;
    // What the network took for another statement inside the continuation stays, as one told by the same voice; a piece
    // of the continuation that it took for the owner's is the whole of it.
    owner.content = owner.content.filter((c) => !contains(next, c));
    if (owner.content.some((c) => overlaps(c, next))) continue;
    owner.content.push({ start: next.start, end: next.end });
    owner.content.sort((a, b) => a.start - b.start);
  }
  return out;
}

function withoutRepeats(all: readonly Flat[]): Flat[] {
  return all.filter(
    (a, i) =>
      !all.some(
        (b, j) => j < i && sameSpan(a.source, b.source) && sameSpan(a.cue, b.cue) && sameContent(a, b),
      ),
  );
}

function sameSpan(a: Span | null, b: Span | null): boolean {
  return a === null || b === null ? a === b : overlaps(a, b);
}

function sameContent(a: Flat, b: Flat): boolean {
  return a.content.every((x) => b.content.some((y) => overlaps(x, y)));
}

/** Innermost other statement whose content holds the whole of this one. */
function parentOf(i: number, all: readonly Flat[]): number | null {
  const own = all[i] as Flat;
  const { passedOnBy } = own;
  if (passedOnBy !== undefined) {
    const teller = all.findIndex((x) => x.cue !== null && overlaps(x.cue, passedOnBy));
    const apart = all[teller]?.content.every((c) => !overlaps(c, passedOnBy)) ?? false;
    if (apart && teller !== i) return teller;
  }
  let parent: number | null = null;
  for (const [j, other] of all.entries()) {
    if (j === i || !holds(other, own) || (holds(own, other) && j > i)) continue;
    if (parent === null || holds(all[parent] as Flat, other)) parent = j;
  }
  return parent;
}

function holds(outer: Flat, inner: Flat): boolean {
  const parts = [...inner.content, ...(inner.cue === null ? [] : [inner.cue])];
  return parts.every((p) => outer.content.some((c) => contains(c, p)));
}

/** Direct where every word of the content stands in quotation marks, indirect where none does. */
function formOf(doc: Doc, s: Flat, quotations: readonly Quotation[]): Form {
  if (s.cue === null) return "direct";
  let inside = 0;
  let outside = 0;
  for (const c of s.content) {
    // Marks around the whole of an enclosing statement are not this one's own.
    const own = quotations.filter((q) => overlaps(q, c) && !(s.cue !== null && contains(q, s.cue)));
    for (const m of doc.text.slice(c.start, c.end).matchAll(/[\p{L}\p{N}]+/gu)) {
      const at = c.start + m.index;
      if (own.some((q) => q.start <= at && at < q.end)) inside++;
      else outside++;
    }
  }
  return outside === 0 && inside > 0 ? "direct" : inside === 0 ? "indirect" : "mixed";
}
