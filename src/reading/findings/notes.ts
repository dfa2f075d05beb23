import { sentenceOf, tokensOf } from "../../text/doc.js";
import { type Span, contains, overlaps, quote } from "../../text/span.js";
import type { Account } from "../account.js";
import { isOutlet } from "../outlets.js";
import { nounPhrase } from "../phrases.js";
import { findQuotations } from "../quotations.js";
import type { OutletNote } from "../record.js";
import { type Syntax, kids, low, subtreeSpan } from "../syntax.js";
import { isNominal, startOfSentence, subjectOf, verbGroup } from "../verbGroup.js";
import { NOTE_WORDS, type NoteWords } from "./noteWords.js";

/**
 * What the outlet says of its own story, in text order: that it is new, that it could not or could be checked, what
 * is corrected, on what terms it had access. Of the outlet's own voice only: what somebody says, quoted or reported,
 * is a statement of his ("the letter had not been disclosed, he said"), but for a clause that the outlet puts in
 * ("the letter, which has not been reported before, …").
 */
export function findNotes(account: Account): OutletNote[] {
  const { text } = account.syntax.doc;
  const spoken = inOrder([
    ...findQuotations(text),
    ...account.statements.flatMap((x) => (x.form === "direct" && x.cue !== null ? x.content : [])),
  ]);
  const turns = inOrder(account.statements.flatMap((x) => (x.cue === null ? x.content : [])));
  const reported = inOrder(account.statements.flatMap((x) => (x.cue === null ? [] : x.content)));
  const found: Found[] = [];
  for (const words of NOTE_WORDS)
    for (const m of text.matchAll(words.pattern)) {
      const place = m.indices?.groups?.["verb"];
      if (place === undefined) continue;
      const evidence = { start: m.index, end: endOf(account.syntax, m) };
      const at = { start: place[0], end: place[1] };
      const verb = tokensOf(account.syntax.doc, at).firstToken;
      if (spoken(at) || (turns(at) && words.spoken !== true) || refused(account.syntax, verb)) continue;
      if (reported(at) && !turns(at) && !putIn(account.syntax, verb)) continue;
      const outlet = outletOf(account, words, verb);
      if (words.by !== null && outlet === null) continue;
      const whole =
        outlet !== null && words.by === "agent"
          ? { start: evidence.start, end: Math.max(evidence.end, outlet.end) }
          : evidence;
      if (found.some((x) => overlaps(x.evidence, whole))) continue;
      found.push({ kind: words.kind, about: aboutOf(account, words, verb, whole), evidence: whole });
    }
  return withoutHeadings(text, found)
    .sort((x, y) => x.evidence.start - y.evidence.start)
    .map((x, i) => ({
      id: `n${i + 1}`,
      kind: x.kind,
      about: x.about && quote(text, x.about),
      evidence: quote(text, x.evidence),
    }));
}

/** Where the words of a match end: of a heading ("Correction:"), with the sentence that it heads. */
function endOf({ doc }: Syntax, m: RegExpExecArray): number {
  const end = m.index + m[0].trimEnd().length;
  if (!m[0].endsWith(":")) return end;
  const next = tokensOf(doc, { start: end, end: end + FAR_BELOW }).firstToken;
  const sentence = next < doc.tokens.length ? doc.sentences[sentenceOf(doc, next)] : undefined;
  return sentence === undefined || sentence.start > end + FAR_BELOW ? end : Math.max(end, sentence.end);
}
/** Characters below a heading within which what it heads begins. */
const FAR_BELOW = 4;

interface Found {
  readonly kind: OutletNote["kind"];
  readonly about: Span | null;
  readonly evidence: Span;
}

/** Without what only announces a correction that the same paragraph tells ("Correction: An earlier version …"). */
function withoutHeadings(text: string, found: readonly Found[]): Found[] {
  const corrections = found.filter((x) => x.kind === "correction");
  const sameParagraph = (x: Found, y: Found) =>
    !text
      .slice(Math.min(x.evidence.end, y.evidence.end), Math.max(x.evidence.start, y.evidence.start))
      .includes("\n");
  return found.filter(
    (x) =>
      x.kind !== "correction" ||
      x.about !== null ||
      !corrections.some(
        (y) => y !== x && (y.about !== null || y.evidence.start < x.evidence.start) && sameParagraph(x, y),
      ),
  );
}

/** Whether one of the spans holds a place, asked in logarithmic time. */
function inOrder(spans: readonly Span[]): (at: Span) => boolean {
  const sorted = [...spans].sort((x, y) => x.start - y.start);
  const reach: number[] = [];
  for (const x of sorted) reach.push(Math.max(x.end, reach.at(-1) ?? 0));
  return (at) => {
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const mid = (from + to) >> 1;
      if ((sorted[mid] as Span).start <= at.start) from = mid + 1;
      else to = mid;
    }
    return from > 0 && (reach[from - 1] as number) >= at.end;
  };
}

/** Whether a verb stands in a clause that says more of a noun: "which has not been reported", "seen by Reuters". */
function putIn(s: Syntax, verb: number): boolean {
  return s.words[verb]?.relation === "acl";
}

/** "Nothing about it that had not been reported": no news. */
function refused(s: Syntax, verb: number): boolean {
  if (s.words[verb]?.relation !== "acl") return false;
  const from = Math.max(startOfSentence(s, verb), verb - FAR_BACK);
  for (let t = from; t < verb; t++) if (NOTHING.has(low(s, t))) return true;
  return false;
}
const NOTHING = new Set(["nothing", "little", "anything", "none", "no"]);
const FAR_BACK = 12;

/** The outlet where a row wants one; null where none stands there, or another than the one that publishes. */
function outletOf(
  { syntax: s, tags, actors, actorAt }: Account,
  { by }: NoteWords,
  verb: number,
): Span | null {
  if (by === null) return null;
  const agent = kids(s, verb, "obl", "nmod").find(
    (t) => t > verb && kids(s, t, "case").some((c) => low(s, c) === "by"),
  );
  const head = by === "agent" ? agent : (subjectOf(s, verbGroup(s, verb)) ?? undefined);
  if (head === undefined) return null;
  const phrase = nounPhrase(s, tags, head);
  const actor = actors.find((a) => a.id === actorAt.get(head));
  const own = s.doc.report.outlet?.toLowerCase();
  const self = ["we", "us", "i"].includes(low(s, head)) && s.words[head]?.upos === "PRON";
  if (self) return s.doc.tokens[head] ?? null;
  const names = [
    actor?.name ?? "",
    ...(actor?.aliases ?? []),
    s.doc.text.slice(phrase.span.start, phrase.span.end),
  ];
  if (own !== undefined && phrase.proper) return names.some((n) => isShortFor(n, own)) ? phrase.span : null;
  if (actor?.kind !== "outlet" && !isOutlet(s, phrase)) return null;
  return phrase.span;
}

/** "The Courant" for "Nickerie Courant". */
const isShortFor = (name: string, own: string) =>
  ` ${bare(own)}`.endsWith(` ${bare(name)}`) && bare(name) !== "";
const bare = (name: string) =>
  name
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/['’]s$/, "");

/** What a note is about: the noun that its clause says more of, what is not verified, or its subject. */
function aboutOf(
  { syntax: s, tags }: Account,
  { kind, by }: NoteWords,
  verb: number,
  evidence: Span,
): Span | null {
  const { text } = s.doc;
  const noun = kind === "access" ? null : describedNoun(s, verb);
  if (noun !== null) return outside(text, nounPhrase(s, tags, noun).span, evidence);
  const object = kids(s, verb, "obj", "ccomp", "xcomp", "obl", "nmod").find((t) => t > verb);
  if (by === "subject" || kind === "correction") {
    if (object === undefined) return null;
    const whole = subtreeSpan(s, object);
    return outside(text, whole, evidence);
  }
  const subject = subjectOf(s, verbGroup(s, verb));
  return subject === null || s.words[subject]?.upos === "PRON" || !isNominal(s, subject)
    ? null
    : outside(text, nounPhrase(s, tags, subject).span, evidence);
}

/** What a clause says more of: "the paper" of "the date of the paper seen by", "a copy" of "a copy of the paper seen by"; null for a main clause. */
function describedNoun(s: Syntax, verb: number): number | null {
  const { first } = verbGroup(s, verb);
  // "the text, a copy of which was obtained by"
  if (first >= 2 && low(s, first - 1) === "which" && low(s, first - 2) === "of") {
    for (let t = first - 3; t > 0 && first - t < FAR; t--)
      if (low(s, t) === "," && isNominal(s, t - 1)) return topOf(s, t - 1);
    return null;
  }
  const { relation, head } = s.words[verb] ?? { relation: "root", head: -1 };
  if (relation !== "acl" || head < 0 || !isNominal(s, head)) return null;
  const noun = ["NOUN", "PROPN"].includes(s.words[first - 1]?.upos ?? "") ? first - 1 : head;
  const above = s.words[noun]?.relation === "nmod" ? (s.words[noun]?.head ?? -1) : -1;
  return above >= 0 && COPIES.has(s.words[above]?.lemma ?? "") ? above : noun;
}
const FAR = 8;
const COPIES = new Set(["copy", "version", "transcript", "draft", "recording", "text", "part", "excerpt"]);

/** The noun that governs the last word of its phrase: "text" of "the text", "note" of "a joint note". */
function topOf(s: Syntax, token: number): number {
  const { relation, head } = s.words[token] ?? { relation: "root", head: -1 };
  return ["compound", "flat"].includes(relation) && head >= 0 ? head : token;
}

/** What stands before the evidence or behind it; a clause that ends in "…, a copy of which" is no part of it. */
function outside(text: string, about: Span, evidence: Span): Span | null {
  let end = about.start < evidence.start ? Math.min(about.end, evidence.start) : about.end;
  const copy = /,[^,]{1,40}\bof which\s*$/.exec(
    text.slice(about.start, Math.max(about.start, evidence.start)),
  );
  if (copy !== null) end = Math.min(end, about.start + copy.index);
  end = trimmed(text, end);
  return about.start >= end || contains(evidence, about) ? null : { start: about.start, end };
}

function trimmed(text: string, end: number): number {
  while (end > 0 && /[\s.,;]/.test(text.charAt(end - 1))) end--;
  return end;
}
