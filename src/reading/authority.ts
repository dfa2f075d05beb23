import { sentenceOf, tokensOf } from "../text/doc.js";
import { type Span, overlaps, quote } from "../text/span.js";
import type { Condition } from "./anonymity.js";
import { type Cast, membersByHead, mentionsFrom } from "./cast.js";
import { isChair, questioned } from "./labels.js";
import { isLabel } from "./naming.js";
import type { Phrase } from "./phrases.js";
import { speaksOfOwn } from "./principals.js";
import type { Act, Authority, Basis, Naming, Terms } from "./record.js";
import { isContender, isRole } from "./roles.js";
import { citedPaper, toldByAnother } from "./secondHand.js";
import { type Standing, findStandings } from "./standings.js";
import type { StatementSpans } from "./statements.js";
import { type Syntax, tokensIn, wordsOf } from "./syntax.js";
import type { Voice, Voices } from "./voices.js";
import { isInsider, witnessed } from "./witnesses.js";

interface Context {
  readonly s: Syntax;
  readonly cast: Cast;
  readonly byHead: ReadonlyMap<number, number>;
  readonly statements: readonly StatementSpans[];
  readonly acts: readonly Act[];
  readonly voices: readonly Voice[];
  readonly ofStatement: readonly (number | null)[];
  readonly standings: readonly Standing[];
  /** For each statement, those directly inside it that another voice makes. */
  readonly inner: ReadonlyMap<number, readonly StatementSpans[]>;
  /** What voices without a name tell of what they saw, by the place of the voice. */
  readonly seen: ReadonlyMap<number, Known>;
}

interface Known {
  readonly basis: Basis;
  readonly span: Span | null;
}

/**
 * On what authority each statement rests. What the text says of a source where it was introduced, or in any
 * sentence about it, holds wherever it speaks: "the official" carries what was said of "a senior official".
 */
export function findAuthorities(
  s: Syntax,
  cast: Cast,
  statements: readonly StatementSpans[],
  { voices, ofStatement }: Voices,
  acts: readonly Act[],
  conditions: readonly Condition[],
): Authority[] {
  const standings = findStandings(s, cast, voices, conditions);
  const inner = innerStatements(statements, ofStatement);
  const c: Context = {
    s,
    cast,
    byHead: membersByHead(cast),
    statements,
    acts,
    voices,
    ofStatement,
    standings,
    inner,
    seen: findSeen(s, statements, ofStatement, standings, voices),
  };
  return statements.map((statement, i) => {
    const at = ofStatement[i] ?? null;
    return at === null ? withoutSource(s, statement) : authorityOf(c, i, at);
  });
}

function authorityOf(c: Context, i: number, at: number): Authority {
  const { text } = c.s.doc;
  const statement = c.statements[i] as StatementSpans;
  const voice = c.voices[at] as Voice;
  const standing = c.standings[at] as Standing;
  const { naming } = standing;
  const { condition, terms } = termsOf(c, i, at);
  const known = knownBy(c, i, at);
  const open = terms === "unstated" && naming !== "collective" && publicly(c.s, statement);
  return {
    naming,
    count: countOf(c, naming, phraseOf(voice, statement), voice),
    affiliation:
      naming === "unnamed" || naming === "described" || naming === "collective" ? standing.affiliation : null,
    terms: open ? "on-record" : terms,
    condition: condition?.condition ? quote(text, condition.condition) : null,
    reason: condition?.reason ? quote(text, condition.reason) : null,
    basis: known.basis,
    basisSpan: known.span === null ? null : quote(text, known.span),
  };
}

const UNSTATED: Known = { basis: "unstated", span: null };

/**
 * How a voice knows what it says: as its own description tells; else because another told it; else as the
 * many tell whom it is among; else because it saw it, or speaks of its own doings.
 */
function knownBy(c: Context, i: number, at: number): Known {
  const statement = c.statements[i] as StatementSpans;
  const voice = c.voices[at] as Voice;
  const { naming, knowing, knowsAsOneOfMany, affiliation } = c.standings[at] as Standing;
  const inner = c.inner.get(i) ?? [];
  if (naming === "outlet") return { basis: "second-hand", span: null };
  if (knowing !== null && !knowsAsOneOfMany) return knowing;
  const label = isLabel(c.s, voice);
  if (naming === "document")
    return citedPaper(c.s, statement) ?? toldByAnother(c.s, statement, inner, true) ?? UNSTATED;
  if (label && speaksForNobody(wordsOf(c.s, voice.introduced.span))) return UNSTATED;
  const hidden = naming === "unnamed" || naming === "collective";
  // Who repeats what was said before in the same meeting repeats its own words.
  if (!hidden || label)
    if (voice.sideOf !== null || ownWords(phraseOf(voice, statement)))
      return { basis: "participant", span: null };
  const known = toldByAnother(c.s, statement, inner, hidden) ?? knowing ?? c.seen.get(at);
  if (known !== undefined && known !== null) return known;
  const own = speaksOfOwn(c, statement, c.acts[i] as Act, voice, label ? "described" : naming, affiliation);
  return own ? { basis: "participant", span: null } : UNSTATED;
}

/** "I said", "you said" in a transcript. */
function ownWords(p: Phrase): boolean {
  return p.pronoun && ["i", "you", "my", "me"].includes(p.lemma.toLowerCase());
}

function speaksForNobody(label: string): boolean {
  return questioned(label) || isChair(label);
}

/**
 * The terms on which a voice speaks here. "We" speaks on those of whose turn it is. Somebody without a name
 * inside another's words told that one, and asked the outlet for nothing, unless an outlet passes it on.
 */
function termsOf(c: Context, i: number, at: number): { condition: Condition | null; terms: Terms } {
  const standing = c.standings[at] as Standing;
  const { parent } = c.statements[i] as StatementSpans;
  if ((c.voices[at] as Voice).sideOf !== null) {
    const turn = c.ofStatement[outermost(c.statements, i)] ?? at;
    const from = c.standings[turn] as Standing;
    if (turn !== at && from.terms === "background") return from;
    return { condition: null, terms: "unstated" };
  }
  const teller = parent === null ? null : (c.ofStatement[parent] ?? null);
  const toldOther = teller !== null && teller !== at && c.standings[teller]?.naming !== "outlet";
  return toldOther && standing.condition === null ? { condition: null, terms: "unstated" } : standing;
}

function outermost(statements: readonly StatementSpans[], i: number): number {
  let at = i;
  for (let steps = 0; steps < 20; steps++) {
    const parent = statements[at]?.parent ?? null;
    if (parent === null) return at;
    at = parent;
  }
  return at;
}

function innerStatements(
  statements: readonly StatementSpans[],
  ofStatement: readonly (number | null)[],
): Map<number, StatementSpans[]> {
  const out = new Map<number, StatementSpans[]>();
  for (const [j, x] of statements.entries()) {
    if (x.parent === null || ofStatement[j] === ofStatement[x.parent]) continue;
    const list = out.get(x.parent);
    if (list === undefined) out.set(x.parent, [x]);
    else list.push(x);
  }
  return out;
}

/** A nurse who says in one sentence what she saw has seen what she says in the others. */
function findSeen(
  s: Syntax,
  statements: readonly StatementSpans[],
  ofStatement: readonly (number | null)[],
  standings: readonly Standing[],
  voices: readonly Voice[],
): Map<number, Known> {
  const out = new Map<number, Known>();
  for (const [i, x] of statements.entries()) {
    const at = ofStatement[i] ?? null;
    if (at === null || out.has(at) || x.cue === null || x.form === "indirect") continue;
    if (standings[at]?.naming !== "unnamed" || isInsider((voices[at] as Voice).introduced)) continue;
    const seen = witnessed(s.doc.text, x.content);
    if (seen !== null) out.set(at, seen);
  }
  return out;
}

/** "It was reported that", "claims of": nobody, or the press. */
function withoutSource(s: Syntax, statement: StatementSpans): Authority {
  const words = statement.cue === null ? "" : wordsOf(s, statement.cue);
  const press = /\b(?:reported(?:ly)?|reporting|media|press)\b/i.test(words);
  return {
    naming: press ? "outlet" : "unnamed",
    count: null,
    affiliation: null,
    terms: "unstated",
    condition: null,
    reason: null,
    basis: "unstated",
    basisSpan: null,
  };
}

function phraseOf(voice: Voice, statement: StatementSpans): Phrase {
  const source = statement.source as Span;
  return voice.phrases.find((p) => overlaps(p.span, source)) ?? voice.introduced;
}

/** People behind a statement: as the phrase counts them, or the one it takes up; a body is one or more. */
function countOf(c: Context, naming: Naming, p: Phrase, voice: Voice): readonly [number, number | null] {
  const member = voice.member === null ? undefined : c.cast.members[voice.member];
  const source = p.pronoun && !voice.introduced.pronoun ? voice.introduced : p;
  if (voice.sideOf !== null) return voice.joint ?? [1, null];
  // Governments that speak at once are one speaker; ministers are as many as they are.
  if (voice.joint !== null) return BODIES.has(source.lemma) ? [1, null] : voice.joint;
  if (naming === "outlet" || naming === "document")
    return source.plural && !source.proper ? [2, null] : [1, null];
  if (voice.called !== null || member?.kind === "person")
    return source.joined ? source.count : isPair(c, source) ? [2, 2] : [1, 1];
  if (naming === "collective")
    return [Math.max(2, source.count[0]), source.count[1] === 1 ? null : source.count[1]];
  if (naming === "unnamed" || naming === "described") return source.count;
  if (member !== undefined || voice.row !== null) return source.joined ? [source.count[0], null] : [1, null];
  if (source.person !== null || source.surname !== null) return source.joined ? source.count : [1, 1];
  if (source.pronoun) return PERSONAL.has(source.lemma.toLowerCase()) ? [1, 1] : [1, null];
  if (source.plural && BODIES.has(source.lemma)) return [1, null];
  if (source.joined) return [source.count[0], isRole("office", source.lemma) ? source.count[1] : null];
  if (isContender(source.lemma) && !source.plural) return [1, 1];
  return source.plural && source.count[0] > 1
    ? [source.count[0], isRole("unnamed", source.lemma) ? source.count[1] : null]
    : [1, null];
}

/** "Sol and Senator Ana Miro": two people by name, whatever the parse joins. */
function isPair({ s, cast }: Context, p: Phrase): boolean {
  const { start, end } = p.span;
  if (end - start > 200 || !/\sand\s/.test(s.doc.text.slice(start, end))) return false;
  const { firstToken, endToken } = tokensOf(s.doc, p.span);
  const people = mentionsFrom(cast, firstToken, endToken).filter(
    (m) => m.firstToken < endToken && m.how === "name" && cast.members[m.member]?.kind === "person",
  );
  const [first, second] = people;
  if (first === undefined || second === undefined || first.member === second.member) return false;
  const between = s.doc.text.slice(
    s.doc.tokens[first.endToken - 1]?.end,
    s.doc.tokens[second.firstToken]?.start,
  );
  return people.length === 2 && /^\s*(?:\([^)]*\)\s*)?,?\s*and\s+(?:[\p{L}.-]+\s+){0,4}$/u.test(between);
}

/** Bodies that stand in the plural. */
const BODIES: ReadonlySet<string> = new Set(["government", "authority", "Governments", "Government"]);

const PERSONAL: ReadonlySet<string> = new Set(["i", "he", "she", "him", "her"]);

/** Shown as said in public: in a statement, a speech, an interview, before reporters, in a post. */
function publicly(s: Syntax, statement: StatementSpans): boolean {
  if (statement.cue === null) return true;
  const at = tokensIn(s, statement.cue)[0];
  const sentence = at === undefined ? undefined : s.doc.sentences[sentenceOf(s.doc, at)];
  return sentence !== undefined && PUBLIC.test(s.doc.text.slice(sentence.start, sentence.end));
}

const PUBLIC =
  /\b(?:in\s+an?\s+(?:\w+\s+)?(?:statement|speech|interview|address|briefing|tweet|post|letter)|(?:news|press)\s+conference|told\s+(?:reporters|parliament|lawmakers|journalists)|on\s+(?:twitter|television|radio))\b/i;
