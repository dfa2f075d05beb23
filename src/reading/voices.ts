import { sentenceOf } from "../text/doc.js";
import { type Span, contains } from "../text/span.js";
import type { Tags, WordTags } from "../tags/tags.js";
import { type Cast, membersByHead } from "./cast.js";
import { type Phrase, readPhrase } from "./phrases.js";
import { isRole } from "./roles.js";
import type { StatementSpans } from "./statements.js";
import { type Syntax, kids, low, tokensIn } from "./syntax.js";
import { labelPhrase, questioned } from "./labels.js";

/** One who speaks in a report, through all the phrases that mean the same one. */
export interface Voice {
  /** Place in the cast of the one named, or null for a description without a name. */
  readonly member: number | null;
  /** Where it was introduced: its first phrase that is no pronoun, where it has one. */
  readonly introduced: Phrase;
  readonly phrases: readonly Phrase[];
  /** The voice of many that this one is among ("one of them"), by index. */
  readonly among: number | null;
  /** The voice that says "we" for its side, by index. */
  readonly sideOf: number | null;
  /** Voices that may be the same, where the text leaves it open, by index. */
  readonly maybeSame: readonly number[];
}

/** Voices in order of first speech, and for each statement its voice (null where the text gives no source). */
export interface Voices {
  readonly voices: readonly Voice[];
  readonly ofStatement: readonly (number | null)[];
}

interface Growing {
  member: number | null;
  introduced: Phrase;
  phrases: Phrase[];
  among: number | null;
  sideOf: number | null;
  maybeSame: number[];
}

/** Sentences back to which a pronoun may reach. */
const REACH = 3;

/** What the search for an antecedent needs beside the phrase. */
interface Context {
  readonly s: Syntax;
  readonly cast: Cast;
  readonly byHead: ReadonlyMap<number, number>;
  readonly voices: Growing[];
  readonly statements: readonly StatementSpans[];
  readonly ofStatement: (number | null)[];
}

/**
 * Joins the sources of statements that mean one speaker: names by the cast, "the official" with the last source
 * that fits, "he" and "they" with the last one spoken of, "I" with the one quoted, "we" with its side. Two
 * descriptions with an indefinite article stay two; where they could be one, `maybeSame` says so.
 */
export function findVoices(s: Syntax, tags: Tags, cast: Cast, statements: readonly StatementSpans[]): Voices {
  const c: Context = { s, cast, byHead: membersByHead(cast), voices: [], statements, ofStatement: [] };
  for (const [i, statement] of statements.entries()) {
    if (statement.source === null) {
      c.ofStatement.push(null);
      continue;
    }
    const phrase = statement.cue === null ? labelPhrase(s, tags, statement.source) : readPhrase(s, tags, statement.source);
    c.ofStatement.push(voiceOf(c, phrase, i));
  }
  return { voices: c.voices, ofStatement: c.ofStatement };
}

function voiceOf(c: Context, phrase: Phrase, i: number): number {
  const statement = c.statements[i] as StatementSpans;
  const label = statement.cue === null;
  const named = label ? memberOfLabel(c, phrase) : memberOf(c, phrase);
  const found = named === null ? (label ? sameLabel(c, phrase, i) : antecedent(c, phrase, i)) : latest(c, (v) => v.member === named);
  if (found !== null) {
    const voice = c.voices[found] as Growing;
    voice.phrases.push(phrase);
    if (voice.introduced.pronoun && !phrase.pronoun) voice.introduced = phrase;
    return found;
  }
  const member = named ?? (phrase.pronoun ? memberOfPronoun(c, phrase) : null) ?? (phrase.definite && !phrase.pronoun ? memberByOffice(c, phrase) : null);
  const known = member === null ? null : latest(c, (v) => v.member === member);
  if (known !== null) {
    (c.voices[known] as Growing).phrases.push(phrase);
    return known;
  }
  c.voices.push({ member, introduced: phrase, phrases: [phrase], among: amongWhich(c, phrase), sideOf: sideOf(c, phrase, i), maybeSame: maybeSame(c, phrase) });
  return c.voices.length - 1;
}

/** The member of the cast that a phrase names by its governing word, or by a name in apposition to it. */
function memberOf(c: Context, p: Phrase): number | null {
  if (p.head < 0 || p.pronoun) return null;
  if (p.joined) return null;
  const near = [p.head, ...kids(c.s, p.head, "appos", "flat")].filter((t) => t < lastToken(c.s, p.span));
  for (const t of near) {
    const member = c.byHead.get(t);
    if (member !== undefined && (t === p.head || c.cast.members[member]?.kind === "person")) return member;
  }
  const covering = c.cast.mentions.find((m) => m.firstToken <= p.head && p.head < m.endToken && m.how === "name" && within(c.s, m, p.span));
  return covering?.member ?? null;
}

function lastToken(s: Syntax, span: Span): number {
  return (tokensIn(s, span).at(-1) ?? -1) + 1;
}

function within(s: Syntax, m: { firstToken: number; endToken: number }, span: Span): boolean {
  return contains(span, { start: s.doc.tokens[m.firstToken]?.start ?? 0, end: s.doc.tokens[m.endToken - 1]?.end ?? 0 });
}

/** "MR TANGVALD": the person of that surname. */
function memberOfLabel(c: Context, p: Phrase): number | null {
  const surname = p.surname?.toLowerCase();
  if (surname === undefined) return null;
  const at = c.cast.members.findIndex((m) => m.kind === "person" && m.name.toLowerCase().split(" ").at(-1) === surname);
  return at < 0 ? null : at;
}

/** A label that stood before is the same voice; each bare "QUESTION" may be somebody else. */
function sameLabel(c: Context, p: Phrase, i: number): number | null {
  const words = (x: Phrase) => c.s.doc.text.slice(x.span.start, x.span.end).toLowerCase();
  if (questioned(words(p))) {
    void i;
    return null;
  }
  return latest(c, (v) => v.phrases.some((q) => words(q) === words(p)));
}

function antecedent(c: Context, p: Phrase, i: number): number | null {
  if (p.head < 0) return null;
  const parent = c.statements[i]?.parent ?? null;
  const speaker = parent === null ? null : (c.ofStatement[parent] ?? null);
  if (p.pronoun) return ofPronoun(c, p, i, speaker);
  if (p.proper) return latest(c, (v) => v.introduced.proper && bare(c.s, v.introduced.span) === bare(c.s, p.span));
  if (!p.definite) return null;
  const modifiers = modifiersOf(c.s, p);
  const fits = (v: Growing, exact: boolean) =>
    agrees(c, p, v) &&
    v.phrases.some((q) => !q.pronoun && (q.lemma === p.lemma || (!exact && GENERAL.has(p.lemma) && describable(q))) && modifiers.every((m) => describes(c.s, q, m)));
  return latest(c, (v) => fits(v, true)) ?? (known(p) ? latest(c, (v) => fits(v, false)) : null);
}

/** Words that can take up any person again. */
const GENERAL = new Set(["official", "source", "person", "man", "woman", "diplomat", "aide", "adviser", "advisor", "spokesman", "spokeswoman", "spokesperson"]);

function known(p: Phrase): boolean {
  return isRole("unnamed", p.lemma) || isRole("office", p.lemma) || isRole("collective", p.lemma) || isRole("outlet", p.lemma);
}

function describable(p: Phrase): boolean {
  return !p.proper && (isRole("unnamed", p.lemma) || isRole("office", p.lemma));
}

function ofPronoun(c: Context, p: Phrase, i: number, speaker: number | null): number | null {
  const w = low(c.s, p.head);
  if (["i", "me", "my"].includes(w)) return speaker;
  if (["we", "us", "our"].includes(w)) return latest(c, (v) => v.sideOf !== null && v.sideOf === speaker);
  if (w === "you" || w === "your") return addressed(c, i);
  if (speaker !== null && agrees(c, p, c.voices[speaker] as Growing)) return speaker;
  const here = sentenceOf(c.s.doc, p.head);
  return latest(c, (v) => agrees(c, p, v) && v.phrases.some((q) => q.head >= 0 && q.head < p.head && here - sentenceOf(c.s.doc, q.head) <= REACH));
}

/** "You" of a question is the one who answered before, or else who answers next. */
function addressed(c: Context, i: number): number | null {
  const answers = (k: number) => c.statements[k]?.cue === null && !questioned(wordsOf(c.s, c.statements[k]?.source ?? null)) && !CHAIR.test(wordsOf(c.s, c.statements[k]?.source ?? null));
  for (let k = i - 1; k >= 0; k--) if (answers(k)) return c.ofStatement[k] ?? null;
  return null;
}

const CHAIR = /^(?:moderator|operator|host)$/i;

/** The voice that a "we" speaks for as its side: whose words it stands in. */
function sideOf(c: Context, p: Phrase, i: number): number | null {
  if (p.head < 0 || !["we", "us", "our"].includes(low(c.s, p.head))) return null;
  const parent = c.statements[i]?.parent ?? null;
  return parent === null ? null : (c.ofStatement[parent] ?? null);
}

/** Whoever of the cast a pronoun may mean where nobody has spoken yet: the last subject before it that agrees. */
function memberOfPronoun(c: Context, p: Phrase): number | null {
  const w = low(c.s, p.head);
  const person = ["he", "she", "his", "her"].includes(w);
  const thing = ["it", "its"].includes(w);
  if (!person && !thing) return null;
  const here = sentenceOf(c.s.doc, p.head);
  const fits = c.cast.mentions.filter((m) => {
    const kind = c.cast.members[m.member]?.kind;
    return m.head < p.head && here - sentenceOf(c.s.doc, m.head) <= REACH && (person ? kind === "person" : kind !== "person" && kind !== "unnamed");
  });
  const subject = fits.filter((m) => c.s.words[m.head]?.relation === "nsubj").at(-1);
  return (subject ?? fits.at(-1))?.member ?? null;
}

/** "The interior minister", "the president": the one person of that office whom the report names. */
function memberByOffice(c: Context, p: Phrase): number | null {
  if (!isRole("office", p.lemma)) return null;
  const modifiers = modifiersOf(c.s, p);
  const holders = c.cast.members.flatMap((m, k) => {
    const office = m.kind === "person" ? (m.office ?? "").toLowerCase() : "";
    return office.split(/[\s-]+/).includes(p.lemma.toLowerCase()) && modifiers.every((x) => office.includes(x)) ? [k] : [];
  });
  return holders.length === 1 ? (holders[0] as number) : null;
}

/** Whether a phrase can mean a voice, as far as number and kind go. */
function agrees(c: Context, p: Phrase, v: Growing): boolean {
  const q = v.introduced;
  const w = p.head < 0 ? "" : low(c.s, p.head);
  const member = v.member === null ? null : c.cast.members[v.member];
  const person = member?.kind === "person" || q.person !== null || q.surname !== null || (describable(q) && !q.plural);
  if (w === "he" || w === "she" || w === "his" || w === "her") {
    const gender = member?.gender ?? null;
    return person && (gender === null || (gender === "male") === (w === "he" || w === "his"));
  }
  if (w === "it" || w === "its") return !person && !q.plural;
  if (w === "they" || w === "their") return q.plural || q.joined || (!person && v.member !== null);
  return p.plural === q.plural;
}

function latest(c: Context, fits: (v: Growing) => boolean): number | null {
  let at: number | null = null;
  let last = -1;
  for (const [i, v] of c.voices.entries()) {
    const place = v.phrases.at(-1)?.span.start ?? -1;
    if (place >= last && fits(v)) [at, last] = [i, place];
  }
  return at;
}

function wordsOf(s: Syntax, span: Span | null): string {
  return span === null ? "" : s.doc.text.slice(span.start, span.end);
}

function bare(s: Syntax, span: Span): string {
  return wordsOf(s, span).toLowerCase().replace(/^(?:the|a|an)\s+/, "").replace(/['’]s?$/, "");
}

function modifiersOf(s: Syntax, p: Phrase): string[] {
  return kids(s, p.head, "amod", "compound", "nummod").map((t) => (s.words[t] as WordTags).lemma.toLowerCase());
}

function describes(s: Syntax, q: Phrase, modifier: string): boolean {
  return wordsOf(s, q.span).toLowerCase().includes(modifier);
}

/** "one of them", "two of the people": part of a voice of many. */
function amongWhich(c: Context, p: Phrase): number | null {
  const words = wordsOf(c.s, p.span);
  const m = /\bof\s+(them|the\s+\p{L}+|those\s+\p{L}+|these\s+\p{L}+|whom)\b/iu.exec(words);
  if (m === null && !/^both\b/i.test(words)) return null;
  const noun = /^(?:the|those|these)\s+(\p{L}+)/iu.exec(m?.[1] ?? "")?.[1]?.toLowerCase();
  const many = (v: Growing) => v.introduced.plural || v.introduced.count[0] > 1;
  return (
    latest(c, (v) => many(v) && (noun === undefined || describes(c.s, v.introduced, noun.replace(/s$/, "")))) ??
    (noun !== undefined && numberWord(noun) ? latest(c, many) : null)
  );
}

function numberWord(word: string): boolean {
  return /^(?:two|three|four|five|six|officials|people|sources)$/.test(word);
}

/** Another description that leaves open whether it is the same: same affiliation words, neither numbered apart. */
function maybeSame(c: Context, p: Phrase): number[] {
  const { s } = c;
  if (p.proper || p.person !== null || p.pronoun || /\b(?:second|third|fourth|another|other|separate|different)\b/i.test(wordsOf(s, p.span))) return [];
  if (!isRole("unnamed", p.lemma)) return [];
  const own = modifiersOf(s, p);
  return c.voices.flatMap((v, i) => {
    const q = v.introduced;
    if (v.member !== null || q.proper || q.pronoun || !isRole("unnamed", q.lemma) || q.plural !== p.plural) return [];
    return own.some((m) => describes(s, q, m)) || (own.length === 0 && GENERAL.has(p.lemma)) ? [i] : [];
  });
}
