import { sentenceOf } from "../text/doc.js";
import { type Span, contains, overlaps, quote } from "../text/span.js";
import type { WordTags } from "../tags/tags.js";
import type { Condition } from "./anonymity.js";
import { type Knowing, knowingIn } from "./basis.js";
import type { Cast } from "./cast.js";
import { questioned } from "./labels.js";
import type { Phrase } from "./phrases.js";
import type { Act, ActorKind, Authority, Naming, Terms } from "./record.js";
import { isRole } from "./roles.js";
import type { StatementSpans } from "./statements.js";
import { type Syntax, kids, low, mainSubjectOf, subtreeSpan, tokensIn } from "./syntax.js";
import type { Voice, Voices } from "./voices.js";
import { longestPrefix, lookupPlace } from "./world/world.js";

/** What a voice carries through the report, wherever it speaks. */
interface Standing {
  readonly naming: Naming;
  readonly affiliation: string | null;
  readonly condition: Condition | null;
  readonly terms: Terms;
  readonly knowing: Knowing | null;
}

/**
 * On what authority each statement rests. What the text says of a source where it was introduced, or in any
 * sentence about it, holds wherever it speaks: "the official" carries what was said of "a senior official".
 */
export function findAuthorities(
  s: Syntax,
  cast: Cast,
  statements: readonly StatementSpans[],
  voices: Voices,
  acts: readonly Act[],
  conditions: readonly Condition[],
): Authority[] {
  const background = isTranscript(s) ? (conditions.find((c) => c.terms === "background") ?? null) : null;
  const standings: Standing[] = [];
  for (const voice of voices.voices) {
    const own = standingOf(s, cast, voice, conditions, background, statements);
    const many = voice.among ?? voice.sideOf;
    standings.push(many === null ? own : inherited(own, standings[many], voice.sideOf !== null));
  }
  return statements.map((statement, i) => {
    const at = voices.ofStatement[i];
    if (at === null || at === undefined) return withoutSource(s, statement);
    return authorityOf(s, statement, acts[i] as Act, voices.voices[at] as Voice, standings[at] as Standing, cast);
  });
}

/** One of many knows what the many know; "we" speaks on the terms of the one who says it. */
function inherited(own: Standing, from: Standing | undefined, side: boolean): Standing {
  if (from === undefined) return own;
  if (side) return { ...own, condition: from.condition, terms: from.terms === "anonymous" ? "unstated" : from.terms };
  return {
    naming: from.naming === "collective" ? own.naming : from.naming,
    affiliation: own.affiliation ?? from.affiliation,
    condition: own.condition ?? from.condition,
    terms: from.terms,
    knowing: own.knowing ?? from.knowing,
  };
}

function authorityOf(s: Syntax, statement: StatementSpans, act: Act, voice: Voice, standing: Standing, cast: Cast): Authority {
  const phrase = phraseOf(voice, statement);
  const { naming, condition } = standing;
  const hidden = naming === "unnamed" || naming === "described" || naming === "collective";
  const knowing = standing.knowing ?? knowingBySaying(s, statement, act, voice, naming, cast);
  return {
    naming,
    count: countOf(naming, phrase, voice, cast),
    affiliation: hidden ? standing.affiliation : null,
    terms: standing.terms === "unstated" && publicly(s, statement) && naming !== "collective" ? "on-record" : standing.terms,
    condition: condition?.condition ? quote(s.doc.text, condition.condition) : null,
    reason: condition?.reason ? quote(s.doc.text, condition.reason) : null,
    basis: knowing === null ? "unstated" : typeof knowing === "string" ? knowing : knowing.basis,
    basisSpan: knowing === null || typeof knowing === "string" ? null : quote(s.doc.text, knowing.span),
  };
}

/** "It was reported that", "claims of": nobody, or the press. */
function withoutSource(s: Syntax, statement: StatementSpans): Authority {
  const words = statement.cue === null ? "" : s.doc.text.slice(statement.cue.start, statement.cue.end);
  const press = /\b(?:report(?:s|ed|edly|ing)?|media|press)\b/i.test(words);
  return { naming: press ? "outlet" : "unnamed", count: null, affiliation: null, terms: "unstated", condition: null, reason: null, basis: "unstated", basisSpan: null };
}

function phraseOf(voice: Voice, statement: StatementSpans): Phrase {
  const source = statement.source as Span;
  return voice.phrases.find((p) => overlaps(p.span, source)) ?? voice.introduced;
}

function standingOf(
  s: Syntax,
  cast: Cast,
  voice: Voice,
  conditions: readonly Condition[],
  background: Condition | null,
  statements: readonly StatementSpans[],
): Standing {
  const naming = namingOf(s, cast, voice);
  const hides = naming === "unnamed" || naming === "collective" || naming === "described";
  const label = isLabel(s, voice);
  const borne = hides && !label ? (conditions.find((c) => bears(s, voice, c, statements)) ?? null) : null;
  const asks = label && questioned(wordsOf(s, voice.introduced.span));
  const condition = borne ?? (naming === "unnamed" && label && !asks ? background : null);
  const hidden = condition !== null && naming !== "collective" ? "unnamed" : naming;
  const knowing = naming === "document" || naming === "outlet" || label ? null : knowingIn(s.doc.text, descriptionOf(s, voice));
  const terms = condition?.terms ?? (hidden === "unnamed" ? "anonymous" : "unstated");
  return { naming: hidden, affiliation: affiliationOf(s, voice), condition, terms, knowing };
}

function isLabel(s: Syntax, voice: Voice): boolean {
  return s.doc.report.parts.some((p) => p.role === "speaker-label" && contains(p, voice.introduced.span));
}

/** Words for many that tell who they are only roughly, when they stand for a group of the cast. */
const KINDS_NAMED: ReadonlySet<ActorKind> = new Set(["person", "state", "government", "body", "organisation", "armed-group"]);

/** How far the text names a voice: by the cast, else by its best phrase. */
export function namingOf(s: Syntax, cast: Cast, voice: Voice): Naming {
  const p = voice.introduced;
  const member = voice.member === null ? undefined : cast.members[voice.member];
  const lemma = p.lemma.toLowerCase();
  const words = wordsOf(s, p.span);
  if (voice.sideOf !== null) return "named";
  if (isLabel(s, voice)) return namingOfLabel(words, p);
  if (isRole("document", lemma) && !voice.phrases.some((q) => q.person !== null)) return mentionsOutlet(s, p) ? "outlet" : "document";
  if (member?.kind === "outlet" || isOutlet(s, p)) return "outlet";
  if (member !== undefined && KINDS_NAMED.has(member.kind)) return "named";
  if (voice.phrases.some((q) => q.person !== null)) return "named";
  if (p.pronoun) return MANY.has(p.head < 0 ? "" : low(s, p.head)) ? "collective" : "named";
  if (/^spokes/i.test(lemma)) return "described";
  if (["west", "public", "some", "many", "others", "most", "few"].includes(lemma) || (p.head >= 0 && MANY.has(low(s, p.head)))) return "collective";
  if (isRole("office", lemma) && !p.plural && (p.definite || /^\p{Lu}\p{Ll}/u.test(words) || p.proper)) return "described";
  if (isRole("collective", lemma) && p.plural && !counted(p) && !isRole("unnamed", lemma)) return "collective";
  if (["analyst", "expert", "resident", "witness"].includes(lemma) && p.plural && !counted(p)) return "collective";
  if (isRole("unnamed", lemma) || isRole("office", lemma)) return "unnamed";
  if (isRole("collective", lemma)) return p.plural && !counted(p) ? "collective" : "unnamed";
  if (p.proper || p.joined) return "named";
  if (p.plural) return "collective";
  return p.definite ? "named" : "unnamed";
}

const MANY = new Set(["some", "many", "others", "most", "few", "those", "everyone", "several"]);

/** A plural whose number is told: "three analysts". */
function counted(p: Phrase): boolean {
  return p.count[1] !== null || p.count[0] > 2;
}

/** A questioner is named where the turn before gives the word to somebody by name, described by an outlet in brackets. */
function namingOfLabel(words: string, p: Phrase): Naming {
  if (p.surname !== null) return "named";
  if (/\([^)]+\)\s*$/.test(words)) return "described";
  if (questioned(words)) return "unnamed";
  return isRole("unnamed", p.lemma) && !/^(?:moderator|operator|host)$/i.test(words) ? "unnamed" : "described";
}

/** "A Meridian Wire report of 23 April". */
function mentionsOutlet(s: Syntax, p: Phrase): boolean {
  const near = kids(s, p.head, "compound", "nmod", "amod").map((t) => subtreeSpan(s, t));
  return near.some((x) => OUTLET_NAME.test(wordsOf(s, x)) || lookupPlace(wordsOf(s, x).replace(/['’]s$/, ""))?.kind === "outlet");
}

/** Last words of names of newspapers, agencies and stations. */
const OUTLET_NAME =
  /\b(?:Wire|News|Times|Post|Press|Herald|Tribune|Journal|Gazette|Courier|Daily|Guardian|Telegraph|Agency|Radio|TV|Television|Broadcasting|Network|Standard|Observer|Chronicle|Mail|Express|Review|Weekly|Courant|Sun|Mirror|Globe|Examiner|Magazine)(?:['’]s)?$/;

function isOutlet(s: Syntax, p: Phrase): boolean {
  const words = wordsOf(s, p.span).replace(/^(?:the|a|an)\s+/i, "").replace(/['’]s$/, "");
  if (words.toLowerCase() === s.doc.report.outlet?.toLowerCase()) return true;
  if (p.proper && p.person === null && OUTLET_NAME.test(words)) return true;
  return isRole("outlet", p.lemma) && !p.plural && !p.proper;
}

/**
 * The stretches that describe a voice: each of its noun phrases with all that hangs on them, and what is said
 * of it as the subject of a sentence outside of what it says itself.
 */
function descriptionOf(s: Syntax, voice: Voice): Span[] {
  const out: Span[] = [];
  for (const p of voice.phrases) {
    if (p.head < 0 || p.pronoun) continue;
    out.push(p.span, subtreeSpan(s, p.head));
  }
  return out;
}

/** Whether a condition is this voice's: said of its noun, or in the sentence where it speaks and of nobody else there. */
function bears(s: Syntax, voice: Voice, c: Condition, statements: readonly StatementSpans[]): boolean {
  const place = c.condition ?? c.reason;
  if (place === null) return false;
  for (const p of voice.phrases) {
    if (p.head < 0) continue;
    if (c.holder === p.head || contains(p.span, place)) return true;
  }
  if (c.holder !== null) {
    const holder = c.holder;
    const word = low(s, holder);
    // "The officials spoke on condition of anonymity": a sentence of its own about sources met before or after it.
    const lemma = (s.words[holder] as WordTags).lemma;
    if (isRole("unnamed", lemma) && voice.phrases.some((p) => p.lemma === lemma) && s.words[holder]?.relation === "nsubj") return true;
    if (["he", "she", "they", "who"].includes(word)) return nearestVoice(s, voice, holder, statements);
  }
  return voice.phrases.some((p) => p.head >= 0 && sentenceOf(s.doc, p.head) === c.sentence) && c.holder === null;
}

function nearestVoice(s: Syntax, voice: Voice, token: number, statements: readonly StatementSpans[]): boolean {
  const sources = statements.flatMap((x) => (x.source === null ? [] : [x.source]));
  const before = sources.filter((x) => x.start <= (s.doc.tokens[token]?.start ?? 0)).at(-1);
  return before !== undefined && voice.phrases.some((p) => overlaps(p.span, before));
}

/** Country code that a description gives: "a senior Malagasy official", "a spokeswoman for the Norwegian embassy". */
function affiliationOf(s: Syntax, voice: Voice): string | null {
  for (const p of voice.phrases) {
    if (p.head < 0 || p.pronoun) continue;
    const words = wordsOf(s, p.span).split(/[\s,]+/);
    for (let i = 0; i < words.length; i++) {
      const length = longestPrefix(words.slice(i, i + 6).map(capitalised));
      if (length === 0) continue;
      const row = lookupPlace(words.slice(i, i + length).map(capitalised).join(" "));
      if (row?.country) return row.country;
      i += length - 1;
    }
  }
  return null;
}

/** "STATE" of a label in capitals as "State"; short acronyms stay. */
function capitalised(word: string): string {
  return word.length > 3 && word === word.toUpperCase() ? word.charAt(0) + word.slice(1).toLowerCase() : word.replace(/['’]s$/, "");
}

function countOf(naming: Naming, p: Phrase, voice: Voice, cast: Cast): readonly [number, number | null] {
  const source = p.pronoun && !voice.introduced.pronoun ? voice.introduced : p;
  const person = (voice.member !== null && cast.members[voice.member]?.kind === "person") || source.person !== null || source.surname !== null;
  if (voice.sideOf !== null) return [1, null];
  if (source.joined) return [source.count[0], person || naming === "unnamed" ? source.count[1] : null];
  if (person) return [1, 1];
  if (naming === "outlet" || naming === "document") return source.plural ? [2, null] : [1, null];
  if (naming === "named" && source.pronoun && ["i", "he", "she"].includes(source.lemma.toLowerCase())) return [1, 1];
  if (naming === "named") return source.plural && voice.member === null ? [Math.max(2, source.count[0]), null] : [1, null];
  if (naming === "collective") return [Math.max(2, source.count[0]), null];
  return source.count;
}

const OWN_ACTS = new Set<Act>(["propose", "accept", "reject", "demand", "promise", "threaten", "intend", "decline", "deny", "support"]);

/**
 * What the saying itself shows: an outlet passes on what others told; a paper's words are its own; a principal
 * that speaks of its own acts or positions took part in them.
 */
function knowingBySaying(s: Syntax, statement: StatementSpans, act: Act, voice: Voice, naming: Naming, cast: Cast): Knowing["basis"] | null {
  if (naming === "outlet") return "second-hand";
  if (naming !== "named" && naming !== "described" && !isLabel(s, voice)) return null;
  if (isLabel(s, voice) && (questioned(wordsOf(s, voice.introduced.span)) || /^(?:moderator|operator)/i.test(wordsOf(s, voice.introduced.span)))) return null;
  if (OWN_ACTS.has(act)) return "participant";
  const person = voice.member !== null && cast.members[voice.member]?.kind === "person";
  const own = statement.content.some((c) => tokensIn(s, c).some((t) => ownWord(s, t, person)));
  return own ? "participant" : null;
}

/** A word in what is said that means the speaker or its side. */
function ownWord(s: Syntax, token: number, person: boolean): boolean {
  const w = low(s, token);
  if (["we", "our", "us"].includes(w)) return true;
  if (w === "i") return !["think", "guess", "believe", "hope"].includes(s.words[s.words[token]?.head ?? -1]?.lemma ?? "");
  return person ? w === "my" : (w === "it" || w === "its") && s.words[token]?.relation !== "expl" && mainSubjectOf(s, token);
}

/** Shown as said in public: in a statement, a speech, an interview, before reporters, in a post. */
function publicly(s: Syntax, statement: StatementSpans): boolean {
  if (statement.cue === null) return true;
  const at = tokensIn(s, statement.cue)[0];
  if (at === undefined) return false;
  const sentence = s.doc.sentences[sentenceOf(s.doc, at)];
  if (sentence === undefined) return false;
  return /\b(?:in\s+an?\s+(?:\w+\s+)?(?:statement|speech|interview|address|briefing|tweet|post|letter)|news\s+conference|press\s+conference|told\s+(?:reporters|parliament|lawmakers|journalists)|on\s+(?:twitter|television|radio))\b/i.test(s.doc.text.slice(sentence.start, sentence.end));
}

function wordsOf(s: Syntax, span: Span): string {
  return s.doc.text.slice(span.start, span.end);
}

function isTranscript(s: Syntax): boolean {
  return s.doc.report.parts.some((p) => p.role === "speaker-label");
}
