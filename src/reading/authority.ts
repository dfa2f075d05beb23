import { sentenceOf } from "../text/doc.js";
import { type Span, contains, overlaps, quote } from "../text/span.js";
import type { Tags, WordTags } from "../tags/tags.js";
import { type Condition, findConditions } from "./anonymity.js";
import { type Knowing, knowingIn } from "./basis.js";
import type { Phrase } from "./phrases.js";
import type { Act, Authority, Naming } from "./record.js";
import { isRole } from "./roles.js";
import type { StatementSpans } from "./statements.js";
import { type Syntax, kids, low, mainSubjectOf, subtreeSpan, tokensIn } from "./syntax.js";
import type { Voice, Voices } from "./voices.js";
import { lookupPlace } from "./world/world.js";

/** What a voice carries through the report, wherever it speaks. */
interface Standing {
  readonly naming: Naming;
  readonly affiliation: string | null;
  readonly condition: Condition | null;
  readonly knowing: Knowing | null;
}

/**
 * On what authority each statement rests. What the text says of a source where it was introduced, or in any
 * sentence about it, holds wherever it speaks: "the official" carries what was said of "a senior official".
 */
export function findAuthorities(s: Syntax, tags: Tags, statements: readonly StatementSpans[], voices: Voices, acts: readonly Act[]): Authority[] {
  const conditions = findConditions(s);
  const standings: Standing[] = [];
  for (const voice of voices.voices) {
    const own = standingOf(s, voice, conditions, statements);
    const many = voice.among === null ? undefined : standings[voice.among];
    standings.push({
      naming: own.naming,
      affiliation: own.affiliation ?? many?.affiliation ?? null,
      condition: own.condition ?? many?.condition ?? null,
      knowing: own.knowing ?? many?.knowing ?? null,
    });
  }
  const background = conditions.find((c) => c.terms === "background" && isTranscript(s)) ?? null;
  return statements.map((statement, i) => {
    const at = voices.ofStatement[i];
    if (at === null || at === undefined) return withoutSource(s, statement);
    const voice = voices.voices[at] as Voice;
    const standing = standings[at] as Standing;
    return authorityOf(s, statement, acts[i] as Act, voice, standing, background, tags, statements);
  });
}

function authorityOf(
  s: Syntax,
  statement: StatementSpans,
  act: Act,
  voice: Voice,
  standing: Standing,
  background: Condition | null,
  tags: Tags,
  statements: readonly StatementSpans[],
): Authority {
  const phrase = phraseOf(voice, statement);
  const { naming } = standing;
  const hidden = naming === "unnamed";
  const condition = standing.condition ?? (hidden ? background : null);
  const terms = condition?.terms ?? (hidden ? "anonymous" : publicly(s, statement) ? "on-record" : "unstated");
  const knowing = standing.knowing ?? knowingByNaming(naming) ?? knowingOfPrincipal(s, statement, act, voice, standing, tags, statements);
  return {
    naming,
    count: countOf(naming, phrase, voice),
    affiliation: hidden || naming === "described" || naming === "collective" ? standing.affiliation : null,
    terms,
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

function standingOf(s: Syntax, voice: Voice, conditions: readonly Condition[], statements: readonly StatementSpans[]): Standing {
  const naming = namingOf(s, voice);
  const hides = naming === "unnamed" || naming === "collective" || naming === "described";
  const condition = hides ? (conditions.find((c) => bears(s, voice, c, statements)) ?? null) : null;
  const knowing = naming === "document" || naming === "outlet" ? null : knowingIn(s.doc.text, descriptionOf(s, voice));
  return { naming: condition !== null && naming !== "unnamed" ? "unnamed" : naming, affiliation: affiliationOf(s, voice), condition, knowing };
}

/** How far the text names a voice: by its best phrase, since a name given once names it everywhere. */
export function namingOf(s: Syntax, voice: Voice): Naming {
  const p = voice.introduced;
  if (voice.phrases.some((q) => q.person !== null)) return "named";
  const lemma = p.lemma.toLowerCase();
  if (p.head >= 0 && isOutlet(s, p)) return "outlet";
  if (isRole("document", lemma) && !p.proper) return "document";
  if (p.pronoun) return ["some", "many", "others", "most", "few", "those", "everyone", "they"].includes(lemma) ? "collective" : "named";
  const words = s.doc.text.slice(p.span.start, p.span.end);
  if (/^spokes/i.test(lemma)) return "described";
  if (p.proper && !isRole("unnamed", lemma) && !isRole("office", lemma)) return "named";
  const counted = p.count[0] > 2 || p.count[1] !== null;
  if (isRole("office", lemma) && !p.plural && (p.definite || /^\p{Lu}/u.test(words))) return "described";
  if (isRole("collective", lemma) && p.plural && !counted) return "collective";
  if (lemma === "west" || lemma === "public" || lemma === "some") return "collective";
  if (isRole("unnamed", lemma) || isRole("office", lemma) || isRole("collective", lemma)) return "unnamed";
  if (p.plural) return "collective";
  return p.definite ? "described" : "unnamed";
}

function isOutlet(s: Syntax, p: Phrase): boolean {
  const words = s.doc.text.slice(p.span.start, p.span.end).replace(/^(?:the|a|an)\s+/i, "").replace(/['’]s$/, "");
  if (words.toLowerCase() === s.doc.report.outlet?.toLowerCase()) return true;
  if (lookupPlace(words)?.kind === "outlet") return true;
  return isRole("outlet", p.lemma) && !p.plural;
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

/** Country code or body that a description gives: "a senior Malagasy official", "an official at the defence ministry". */
function affiliationOf(s: Syntax, voice: Voice): string | null {
  for (const p of voice.phrases) {
    if (p.head < 0 || p.pronoun) continue;
    const near = kids(s, p.head, "amod", "compound", "nmod", "nmod:poss");
    for (const t of near) {
      const span = s.words[t]?.relation === "nmod" ? subtreeSpan(s, t) : { start: s.doc.tokens[t]?.start ?? 0, end: s.doc.tokens[t]?.end ?? 0 };
      const words = s.doc.text.slice(span.start, span.end).replace(/^(?:of|in|at|from|for|with|close to|to|the|a|an|\s)+/i, "").replace(/['’]s?$/, "");
      const row = lookupPlace(words);
      if (row !== null && row.country !== null) return row.country;
    }
  }
  return null;
}

function countOf(naming: Naming, p: Phrase, voice: Voice): readonly [number, number | null] {
  const source = p.pronoun ? voice.introduced : p;
  if (naming === "outlet" || naming === "document") return source.plural ? [2, null] : [1, null];
  if (naming === "named" && source.person === null && !source.pronoun) return source.count[0] > 1 ? [source.count[0], source.count[1]] : [1, null];
  if (naming === "collective") return [Math.max(2, source.count[0]), null];
  return source.count;
}

function knowingByNaming(naming: Naming): Knowing["basis"] | null {
  return naming === "outlet" ? "second-hand" : null;
}

const OWN_ACTS = new Set<Act>(["propose", "accept", "reject", "demand", "promise", "threaten", "intend", "decline", "deny", "support"]);

/** A principal that speaks of its own acts or positions took part in them. */
function knowingOfPrincipal(
  s: Syntax,
  statement: StatementSpans,
  act: Act,
  voice: Voice,
  standing: Standing,
  tags: Tags,
  statements: readonly StatementSpans[],
): Knowing["basis"] | null {
  if (standing.naming !== "named" && standing.naming !== "described") return null;
  if (OWN_ACTS.has(act)) return "participant";
  void voice;
  void tags;
  void statements;
  const first = statement.content.some((c) => tokensIn(s, c).some((t) => ["i", "we", "my", "our"].includes(low(s, t)) && mainSubjectOf(s, t)));
  return first ? "participant" : null;
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

function isTranscript(s: Syntax): boolean {
  return s.doc.report.parts.some((p) => p.role === "speaker-label");
}
