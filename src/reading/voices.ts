import { tokensOf } from "../text/doc.js";
import type { Tags } from "../tags/tags.js";
import { pronounSpeaker } from "./antecedents.js";
import { type Cast, membersByHead, mentionsFrom } from "./cast.js";
import {
  alsoFits,
  amongWhich,
  describedBefore,
  describedLater,
  groupBefore,
  namedBy,
  personBefore,
} from "./descriptions.js";
import { titleHolders } from "./holders.js";
import { labelPhrase, questioned } from "./labels.js";
import { ownerOf } from "./papers.js";
import { type Phrase, nounPhrase, readPhrase, relativeNoun } from "./phrases.js";
import type { Earlier } from "./earlier.js";
import { findQuestioners } from "./questioners.js";
import { findQuotations } from "./quotations.js";
import { sideOfSpeaker } from "./sides.js";
import { isRelease } from "./signers.js";
import type { StatementSpans } from "./statements.js";
import { type Syntax, low } from "./syntax.js";
import { type Conversation, type Growing, latest } from "./conversation.js";
import { type WorldRow, isOneOfAPeople, longestAt, lookupPlace } from "./world/world.js";

/** One who speaks in a report, through all the phrases that mean the same one. */
export interface Voice {
  /** Place in the cast of the one named, or null for a description without a name. */
  readonly member: number | null;
  /** The name by which a moderator calls a questioner; null for all others. */
  readonly called: string | null;
  /** What every newspaper reader knows, where the cast does not have it: the state that a "we" stands for. */
  readonly row: WorldRow | null;
  /** Place in the cast of the one whose paper it is ("the army's own register"); null for all but papers. */
  readonly owner: number | null;
  /** How many people speak together in a list of names ("Foreign Ministers A, B and C"); null for all others. */
  readonly joint: readonly [number, number | null] | null;
  /** Where it was introduced: its first phrase that is no pronoun, where it has one. */
  readonly introduced: Phrase;
  readonly phrases: readonly Phrase[];
  /** The voice of many that this one is among ("one of them"), by index. */
  readonly among: number | null;
  /** The voice that says "we" for its side, by index; its own where a report in its own voice says so. */
  readonly sideOf: number | null;
  /** Voices that may be the same, where the text leaves it open, by index. */
  readonly maybeSame: readonly number[];
}

/** Voices in order of first speech, and for each statement its voice (null where the text gives no source). */
export interface Voices {
  readonly voices: readonly Voice[];
  readonly ofStatement: readonly (number | null)[];
}

/**
 * Joins the sources of statements that mean one speaker: names by the cast, "the official" with the last source
 * that fits, "he" and "they" with the last one spoken of, "I" with the one quoted, "we" with its side. Two
 * descriptions with an indefinite article stay two; where they could be one, `maybeSame` says so. `earlier` is what
 * the antecedent scorer takes pronouns and descriptions for: it weighs among the fitting, and decides where no rule does.
 */
export function findVoices(
  s: Syntax,
  tags: Tags,
  cast: Cast,
  statements: readonly StatementSpans[],
  earlier: ReadonlyMap<number, Earlier> = new Map(),
): Voices {
  const c: Conversation = {
    s,
    tags,
    cast,
    byHead: membersByHead(cast),
    holders: titleHolders(s, cast),
    quotations: findQuotations(s.doc.text),
    questioners: findQuestioners(s, cast),
    voices: [],
    recent: [],
    byMember: new Map(),
    byWords: new Map(),
    statements,
    earlier,
    ofStatement: [],
  };
  // One phrase is one voice, however many cues it serves.
  const byPlace = new Map<number, number>();
  for (const [i, { source }] of statements.entries()) {
    const voice = source === null ? null : (byPlace.get(source.start) ?? voiceOf(c, tags, i));
    if (source !== null && voice !== null) byPlace.set(source.start, voice);
    c.ofStatement.push(voice);
  }
  return { voices: c.voices, ofStatement: c.ofStatement };
}

function voiceOf(c: Conversation, tags: Tags, i: number): number {
  const { source, cue } = c.statements[i] as StatementSpans;
  if (source === null) return -1;
  if (cue === null) return ofLabel(c, labelPhrase(c.s, tags, source));
  const phrase = readPhrase(c.s, tags, source);
  const noun = relativeNoun(c.s, tags, phrase);
  if (noun !== null) return joined(c, ofPhrase(c, tags, noun, i), phrase);
  return ofPhrase(c, tags, phrase, i);
}

/** A label that stood before is the same voice; each "QUESTION" is whoever was called to ask, or somebody else. */
function ofLabel(c: Conversation, p: Phrase): number {
  const words = c.s.doc.text.slice(p.span.start, p.span.end).toLowerCase();
  if (questioned(words)) {
    const who = c.questioners.get(p.span.start) ?? null;
    const key = who === null ? null : `called ${who.name.toLowerCase()}`;
    const known = key === null ? undefined : c.byWords.get(key);
    if (known !== undefined) return joined(c, known, p);
    const voice = added(c, p, { member: who?.member ?? null, called: who?.name ?? null });
    if (key !== null) c.byWords.set(key, voice);
    return voice;
  }
  const before = c.byWords.get(words);
  if (before !== undefined) return joined(c, before, p);
  const member = p.surname === null ? null : (c.holders.bySurname.get(p.surname.toLowerCase()) ?? null);
  const voice = (member === null ? undefined : c.byMember.get(member)) ?? null;
  const at = voice === null ? added(c, p, { member }) : joined(c, voice, p);
  c.byWords.set(words, at);
  return at;
}

function ofPhrase(c: Conversation, tags: Tags, p: Phrase, i: number): number {
  const speaker = quoting(c, i);
  const w = p.head < 0 ? "" : low(c.s, p.head);
  if ((p.pronoun && WE.has(w)) || startsWithWe(c, p)) return ofSide(c, p, speaker);
  const joint = jointNames(c, p);
  if (joint !== null) return added(c, p, { joint });
  const among = amongWhich(c, p);
  if (among !== null) return added(c, p, { among });
  const compatriot = oneOfAPeople(c, p);
  if (compatriot !== null) return compatriot;
  const found = p.pronoun
    ? pronounSpeaker(c, p, i, speaker)
    : (namedBy(c, p) ??
      groupBefore(c, p) ??
      describedBefore(c, p) ??
      describedLater(c, p) ??
      personBefore(c, p));
  if (found === null)
    return ofWorld(c, p) ?? added(c, p, { owner: ownerOf(c, p), maybeSame: alsoFits(c, p) });
  if ("head" in found) return joined(c, added(c, nounPhrase(c.s, tags, found.head), {}), p);
  if ("voice" in found) return joined(c, found.voice, p);
  const known = c.byMember.get(found.member);
  return known === undefined ? added(c, p, { member: found.member }) : joined(c, known, p);
}

/** "The Ethiopian": one person, the last of that country who was described and not named, or somebody new; null for any other phrase. */
function oneOfAPeople(c: Conversation, p: Phrase): number | null {
  const words = c.s.doc.text.slice(p.span.start, p.span.end);
  if (!isOneOfAPeople(words) || p.plural || p.joined) return null;
  const people = words.split(/\s+/)[1] as string;
  const text = (q: Phrase) => c.s.doc.text.slice(q.span.start, q.span.end);
  const before = latest(
    c,
    (v) =>
      v.member === null &&
      v.row === null &&
      v.phrases.some((q) => !q.plural && text(q).includes(`${people} `)),
  );
  return before === null ? added(c, p, {}) : joined(c, before, p);
}

/** "The U.S." where the cast does not have it there: what every reader knows by that name. */
function ofWorld(c: Conversation, p: Phrase): number | null {
  if (p.pronoun || p.joined || !p.proper) return null;
  const words = c.s.doc.text.slice(p.span.start, p.span.end).replace(/['’]s?$/, "");
  const row = words.length > 80 ? null : lookupPlace(words);
  if (row === null) return null;
  const member = row.wikidata === null ? undefined : c.holders.byWikidata.get(row.wikidata);
  const key = `row ${row.id}`;
  const known = member === undefined ? c.byWords.get(key) : c.byMember.get(member);
  if (known !== undefined) return joined(c, known, p);
  const at = added(c, p, member === undefined ? { row } : { member });
  c.byWords.set(key, at);
  return at;
}

/**
 * Who says the words in which a pronoun stands: the teller of the statement around it, but whoever is quoted where
 * that statement is told in others' words ("he made clear that we see …": the "we" is of the one who speaks of him).
 */
function quoting(c: Conversation, i: number): number | null {
  let parent = c.statements[i]?.parent ?? null;
  for (let steps = 0; parent !== null && steps < 20; steps++) {
    const around = c.statements[parent] as StatementSpans;
    if (around.parent === null || around.form !== "indirect" || around.cue === null) break;
    parent = around.parent;
  }
  return parent === null ? null : (c.ofStatement[parent] ?? null);
}

/**
 * Three or more people by name in one list, or the governments, ministers or leaders of two or more countries: how
 * many; null for any other phrase.
 */
function jointNames(c: Conversation, p: Phrase): readonly [number, number] | null {
  if (p.pronoun || p.head < 0 || p.span.end - p.span.start > 800) return null;
  const { firstToken, endToken } = tokensOf(c.s.doc, p.span);
  if (JOINT.test(c.s.doc.text.slice(p.span.start, p.span.start + 60))) {
    const states = countriesBetween(c, firstToken, endToken);
    if (states > 1) return [states, states];
  }
  // "Ana Sol's partner, Senator Bo Lee (Md.)" is no list.
  if (!/\b(?:and|or)\b|&/.test(c.s.doc.text.slice(p.span.start, p.span.end))) return null;
  const people = mentionsFrom(c.cast, firstToken, endToken).filter(
    (m) => c.cast.members[m.member]?.kind === "person",
  );
  const many = new Set(people.map((m) => m.member)).size;
  return many >= 3 ? [many, many] : null;
}

const JOINT =
  /^(?:the\s+)?(?:\p{L}+\s+)?(?:governments|ministers|leaders|presidents|ministries|representatives|embassies|heads)\s+of\s/iu;

function countriesBetween(c: Conversation, first: number, end: number): number {
  const found = new Set<string>();
  for (let t = first; t < end;) {
    const match = longestAt(c.s.doc, t);
    const state = match?.matches.find((m) => m.row.kind === "state")?.row;
    if (state !== undefined) found.add(state.id);
    t = match?.endToken ?? t + 1;
  }
  return found.size;
}

const WE = new Set(["we", "us", "our", "ours"]);

/** "We" is the side of the one who says it; each speaker's "we" is a voice of its own, on that speaker's terms. */
function ofSide(c: Conversation, p: Phrase, speaker: number | null): number {
  const ministers = weOf(c, p);
  if (ministers !== null) return jointWe(c, p, ministers);
  const before = latest(
    c,
    (v) => v.sideOf !== null && (v.ownVoice || v.sideOf === speaker) && v.ownVoice === ownVoice(c, speaker),
  );
  if (before !== null) return joined(c, before, p);
  const signed = speaker === null ? signatories(c) : null;
  if (signed !== null) return joined(c, jointWe(c, signed.phrase, signed.count), p);
  const side = sideOfSpeaker(c, speaker);
  if (side !== null && "voice" in side) return joined(c, side.voice, p);
  const at = c.voices.length;
  const member = side !== null && "member" in side ? side.member : null;
  const row = side !== null && "row" in side ? side.row : null;
  c.voices.push({ ...blank(p), member, row, sideOf: speaker ?? at, ownVoice: speaker === null });
  c.recent.push(at);
  return at;
}

/** Those whose joint text a report is: the "we" of its own voice, by the phrase that names them. */
function jointWe(c: Conversation, names: Phrase, count: readonly [number, number]): number {
  const at = added(c, names, { joint: count, ownVoice: true });
  (c.voices[at] as Growing).sideOf = at;
  return at;
}

/** "Representatives of A, B and C met": whose joint text a release is, as a sentence at its head begins with them; null elsewhere. */
function signatories(c: Conversation): { phrase: Phrase; count: readonly [number, number] } | null {
  const { s, tags } = c;
  if (!isRelease(s.doc)) return null;
  for (const { firstToken, start, end } of s.doc.sentences.slice(0, LEAD)) {
    if (!JOINT.test(s.doc.text.slice(start, Math.min(end, start + 60)))) continue;
    const head = [0, 1, 2].map((k) => firstToken + k).find((t) => s.words[t]?.relation === "nsubj");
    const phrase = head === undefined ? null : nounPhrase(s, tags, head);
    const count = phrase === null ? null : jointNames(c, phrase);
    if (phrase !== null && count !== null) return { phrase, count };
  }
  return null;
}
/** Sentences at the head of a joint text, its masthead among them, one of which names those who sign it. */
const LEAD = 6;

/** "We, the Foreign Ministers of …", whatever the parse takes for its head. */
function startsWithWe(c: Conversation, p: Phrase): boolean {
  return /^we,\s+the\s/i.test(c.s.doc.text.slice(p.span.start, p.span.start + 12));
}

/** "We, the Foreign Ministers of A, B and C": as many as names are listed behind "of"; null for a "we" alone. */
function weOf(c: Conversation, p: Phrase): readonly [number, number] | null {
  const words = c.s.doc.text.slice(p.span.start, p.span.start + 500);
  const m = /^we,\s+the\s+[^,\n]{3,60}?\s+of\s+/iu.exec(words);
  if (m === null) return null;
  let names = 0;
  let fresh = true;
  for (const [word] of words.slice(m[0].length).matchAll(/[\p{L}.’'-]+|,/gu)) {
    if (word === "," || word === "and") fresh = true;
    else if (/^\p{Lu}/u.test(word)) {
      if (fresh) names++;
      fresh = false;
    } else if (word !== "the" && word !== "of") break;
  }
  return names > 1 ? [names, names] : null;
}

/** Whether a "we" is of the report itself: said by nobody, or inside what its own "we" says, or the whole release. */
function ownVoice(c: Conversation, speaker: number | null): boolean {
  return speaker === null || (c.voices[speaker]?.ownVoice ?? false) || c.voices[speaker]?.joint !== null;
}

function joined(c: Conversation, at: number, p: Phrase): number {
  const voice = c.voices[at] as Growing;
  voice.phrases.push(p);
  if (voice.introduced.pronoun && !p.pronoun) voice.introduced = p;
  if (p.pronoun && p.head >= 0) voice.gender ??= GENDER_OF[low(c.s, p.head)] ?? null;
  if (c.recent.at(-1) !== at) c.recent.push(at);
  return at;
}

const GENDER_OF: Readonly<Record<string, "male" | "female">> = {
  he: "male",
  his: "male",
  him: "male",
  she: "female",
  her: "female",
};

function added(c: Conversation, p: Phrase, more: Partial<Growing>): number {
  const at = c.voices.length;
  const voice: Growing = { ...blank(p), ...more };
  voice.gender = voice.member === null ? null : (c.cast.members[voice.member]?.gender ?? null);
  if (p.pronoun && p.head >= 0) voice.gender ??= GENDER_OF[low(c.s, p.head)] ?? null;
  c.voices.push(voice);
  c.recent.push(at);
  if (voice.member !== null) c.byMember.set(voice.member, at);
  return at;
}

function blank(p: Phrase): Growing {
  return {
    member: null,
    called: null,
    row: null,
    owner: null,
    joint: null,
    introduced: p,
    phrases: [p],
    among: null,
    sideOf: null,
    maybeSame: [],
    gender: null,
    ownVoice: false,
  };
}
