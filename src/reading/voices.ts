import { sentenceOf } from "../text/doc.js";
import type { Span } from "../text/span.js";
import type { Tags, WordTags } from "../tags/tags.js";
import { type Phrase, readPhrase } from "./phrases.js";
import { isRole } from "./roles.js";
import type { StatementSpans } from "./statements.js";
import { type Syntax, kids, low } from "./syntax.js";

/** One who speaks in a report, through all the phrases that mean the same one. */
export interface Voice {
  /** Where it was introduced: the first phrase, or the one that names it. */
  readonly introduced: Phrase;
  readonly phrases: readonly Phrase[];
  /** The voice of many that this one is among ("one of them"), by index. */
  readonly among: number | null;
  /** Voices that may be the same, where the text leaves it open, by index. */
  readonly maybeSame: readonly number[];
}

/** Voices in order of first speech, and for each statement its voice (null where the text gives no source). */
export interface Voices {
  readonly voices: readonly Voice[];
  readonly ofStatement: readonly (number | null)[];
}

interface Growing {
  introduced: Phrase;
  phrases: Phrase[];
  among: number | null;
  maybeSame: number[];
}

/** Sentences back to which a pronoun may reach. */
const REACH = 3;

/**
 * Joins the sources of statements that mean one speaker: names by their surname, "the official" with the last
 * source that fits, "he" and "they" with the last one spoken of, "I" with the one quoted. Two descriptions with
 * an indefinite article stay two; where they could be one, `maybeSame` says so.
 */
export function findVoices(s: Syntax, tags: Tags, statements: readonly StatementSpans[]): Voices {
  const voices: Growing[] = [];
  const ofStatement: (number | null)[] = [];
  for (const statement of statements) {
    if (statement.source === null) {
      ofStatement.push(null);
      continue;
    }
    const phrase = readPhrase(s, tags, statement.source);
    const parent = statement.parent === null ? null : (ofStatement[statement.parent] ?? null);
    const at = antecedent(s, tags, phrase, voices, parent, ofStatement.at(-1) ?? null);
    if (at !== null) {
      const voice = voices[at] as Growing;
      voice.phrases.push(phrase);
      if (phrase.person !== null && voice.introduced.person === null) voice.introduced = phrase;
      ofStatement.push(at);
      continue;
    }
    ofStatement.push(voices.length);
    voices.push({ introduced: phrase, phrases: [phrase], among: amongWhich(s, phrase, voices), maybeSame: maybeSame(s, phrase, voices) });
  }
  return { voices, ofStatement };
}

function antecedent(
  s: Syntax,
  tags: Tags,
  p: Phrase,
  voices: readonly Growing[],
  parent: number | null,
  last: number | null,
): number | null {
  if (p.head < 0) return null;
  if (p.person !== null) return latest(voices, (v) => v.phrases.some((q) => q.person !== null && sameName(s, p, q)));
  if (p.pronoun) return ofPronoun(s, tags, p, voices, parent, last);
  if (p.proper) return latest(voices, (v) => v.introduced.proper && v.introduced.person === null && bare(s, v.introduced.span) === bare(s, p.span));
  if (!p.definite || !known(p)) return null;
  const modifiers = modifiersOf(s, p);
  const fits = (v: Growing, exact: boolean) =>
    agrees(p, v.introduced) &&
    v.phrases.some(
      (q) => !q.pronoun && (q.lemma === p.lemma || (!exact && (GENERAL.has(p.lemma) || p.lemma === "minister") && describable(q))) && modifiers.every((m) => describes(s, q, m)),
    );
  return latest(voices, (v) => fits(v, true)) ?? latest(voices, (v) => fits(v, false));
}

/** Words that can take up any person again. */
const GENERAL = new Set(["official", "source", "person", "man", "woman", "diplomat", "aide", "adviser", "spokesman", "spokeswoman", "spokesperson"]);

function known(p: Phrase): boolean {
  return isRole("unnamed", p.lemma) || isRole("office", p.lemma) || isRole("collective", p.lemma) || isRole("outlet", p.lemma);
}

function describable(p: Phrase): boolean {
  return !p.proper && (isRole("unnamed", p.lemma) || isRole("office", p.lemma));
}

function ofPronoun(s: Syntax, tags: Tags, p: Phrase, voices: readonly Growing[], parent: number | null, last: number | null): number | null {
  const w = low(s, p.head);
  if (["i", "me", "my", "we", "us", "our"].includes(w)) return parent ?? last;
  if (w === "you") return null;
  if (parent !== null && agrees(p, (voices[parent] as Growing).introduced)) return parent;
  const here = sentenceOf(s.doc, p.head);
  const near = (v: Growing) => v.phrases.some((q) => q.head >= 0 && q.head < p.head && here - sentenceOf(s.doc, q.head) <= REACH);
  const spoken = latest(voices, (v) => near(v) && agrees(p, v.introduced));
  void tags;
  return spoken;
}

/** Whether a phrase can mean the same as one before it, as far as number and kind go. */
function agrees(p: Phrase, q: Phrase): boolean {
  const w = p.lemma.toLowerCase();
  const person = q.person !== null || (describable(q) && !q.plural);
  if (w === "he" || w === "she" || w === "his" || w === "her") return person;
  if (w === "it" || w === "its") return !person && !q.plural;
  if (w === "they" || w === "their" || p.plural) return q.plural || (!person && q.proper);
  return !q.plural;
}

function latest(voices: readonly Growing[], fits: (v: Growing) => boolean): number | null {
  let at: number | null = null;
  let last = -1;
  for (const [i, v] of voices.entries()) {
    const place = v.phrases.at(-1)?.span.start ?? -1;
    if (place >= last && fits(v)) [at, last] = [i, place];
  }
  return at;
}

function nameWords(s: Syntax, p: Phrase): string[] {
  if (p.person === null) return [];
  const first = s.doc.tokens[p.person.firstToken]?.start ?? 0;
  const end = s.doc.tokens[p.person.endToken - 1]?.end ?? 0;
  return s.doc.text.slice(first, end).replace(/['’]s$/, "").split(/\s+/).filter((w) => /^\p{Lu}/u.test(w));
}

/** Same surname, and no two given names that differ. */
function sameName(s: Syntax, p: Phrase, q: Phrase): boolean {
  const a = nameWords(s, p);
  const b = nameWords(s, q);
  if (a.length === 0 || b.length === 0 || a.at(-1)?.toLowerCase() !== b.at(-1)?.toLowerCase()) return false;
  return a.length < 2 || b.length < 2 || a[0]?.charAt(0) === b[0]?.charAt(0);
}

function bare(s: Syntax, span: Span): string {
  return s.doc.text.slice(span.start, span.end).toLowerCase().replace(/^(?:the|a|an)\s+/, "").replace(/['’]s?$/, "");
}

function modifiersOf(s: Syntax, p: Phrase): string[] {
  return kids(s, p.head, "amod", "compound", "nummod").map((t) => (s.words[t] as WordTags).lemma.toLowerCase());
}

function describes(s: Syntax, q: Phrase, modifier: string): boolean {
  return s.doc.text.slice(q.span.start, q.span.end).toLowerCase().includes(modifier);
}

/** "one of them", "two of the people": part of a voice of many. */
function amongWhich(s: Syntax, p: Phrase, voices: readonly Growing[]): number | null {
  const words = s.doc.text.slice(p.span.start, p.span.end);
  const m = /\bof\s+(them|the\s+\p{L}+|those\s+\p{L}+|these\s+\p{L}+|whom)\b/iu.exec(words);
  if (m === null && !/^both\b/i.test(words)) return null;
  const noun = /^(?:the|those|these)\s+(\p{L}+)/iu.exec(m?.[1] ?? "")?.[1]?.toLowerCase();
  return latest(voices, (v) => (v.introduced.plural || v.introduced.count[0] > 1) && (noun === undefined || describes(s, v.introduced, noun.replace(/s$/, ""))));
}

/** Another description that leaves open whether it is the same: same affiliation words, neither numbered apart. */
function maybeSame(s: Syntax, p: Phrase, voices: readonly Growing[]): number[] {
  if (p.proper || p.person !== null || p.pronoun || /\b(?:second|third|fourth|another|other|separate|different)\b/i.test(s.doc.text.slice(p.span.start, p.span.end))) return [];
  if (!isRole("unnamed", p.lemma)) return [];
  const own = modifiersOf(s, p);
  return voices.flatMap((v, i) => {
    const q = v.introduced;
    if (q.proper || q.person !== null || q.pronoun || !isRole("unnamed", q.lemma) || q.plural !== p.plural) return [];
    const shared = own.some((m) => describes(s, q, m));
    return shared || (own.length === 0 && GENERAL.has(p.lemma)) ? [i] : [];
  });
}
