import { sentenceOf, tokensOf } from "../text/doc.js";
import type { Span } from "../text/span.js";
import type { WordTags } from "../tags/tags.js";
import type { StatementSpans } from "./statements.js";
import { genderOfFirstName } from "./firstNames.js";
import { genderOfTitle } from "./titles.js";
import { countryInWords } from "./publishers.js";
import { type Syntax, headOf, kids, low, negated, subtreeSpan, tokensIn, wordsOf } from "./syntax.js";

/** Whose doing a clause tells of: the speaker's own side's, perhaps its side's (a body or a name that may be), another's, or nobody's. */
export type Side = "self" | "maybe" | "other" | "none";

/** One clause of what is said, with what decides about its act. */
export interface Clause {
  /** As written, what interrupts it ("…, he said, …") left out. */
  readonly words: string;
  readonly tokens: readonly number[];
  /** The token that carries the predicate: a verb, or the adjective or noun of a copula. */
  readonly verb: number;
  readonly lemma: string;
  /** Auxiliaries in lower case; "going" for "going to". */
  readonly modals: readonly string[];
  readonly negated: boolean;
  readonly past: boolean;
  /** "to do something": a content that its cue completes. */
  readonly infinitive: boolean;
  /** "be released", "was offered": the subject does not do it. */
  readonly passive: boolean;
  readonly subject: number | null;
  readonly side: Side;
}

/** Auxiliaries of what is to come, of what can be, and of what ought to be; "wo" is that of "won't". */
export const WILL = new Set(["will", "would", "'ll", "’ll", "'d", "’d", "going", "shall", "wo"]);
export const ABLE = new Set(["can", "could", "ca", "cannot", "may", "might"]);
export const OUGHT = new Set(["must", "should", "ought"]);

export const will = (c: Clause) => c.modals.some((m) => WILL.has(m));
export const toCome = (c: Clause) => c.infinitive || c.modals.some((m) => WILL.has(m) || ABLE.has(m));
export const own = (c: Clause) => c.side === "self" || c.side === "maybe";

/**
 * The clauses of a statement's content, a sentence each, of its first `most` sentences; a sentence that its own cue
 * interrupts is one clause.
 */
export function clausesOf(
  s: Syntax,
  statement: Pick<StatementSpans, "source" | "cue" | "content" | "form">,
  most = Infinity,
): Clause[] {
  const sentences = new Map<number, Span[]>();
  for (const content of statement.content) {
    if (sentences.size > most) break;
    for (let i = sentenceOf(s.doc, tokensOf(s.doc, content).firstToken); i < s.doc.sentences.length; i++) {
      const x = s.doc.sentences[i] as Span;
      if (x.start >= content.end || sentences.size > most) break;
      const [start, end] = [Math.max(x.start, content.start), Math.min(x.end, content.end)];
      if (start < end) sentences.set(i, [...(sentences.get(i) ?? []), { start, end }]);
    }
  }
  return [...sentences.values()].slice(0, most).flatMap((parts) => clauseOf(s, statement, parts) ?? []);
}

function clauseOf(
  s: Syntax,
  statement: Pick<StatementSpans, "source" | "form">,
  parts: readonly Span[],
): Clause | null {
  const tokens = parts.flatMap((p) => tokensIn(s, p));
  const words = parts.map((p) => s.doc.text.slice(p.start, p.end)).join(" ");
  const top = predicateAmong(s, tokens);
  return top < 0 ? null : describe(s, statement, words, tokens, top);
}

/** The clause whose predicate is `top`, among the tokens of a larger one. */
export function describe(
  s: Syntax,
  statement: Pick<StatementSpans, "source" | "form">,
  words: string,
  tokens: readonly number[],
  top: number,
): Clause {
  const going =
    low(s, top) === "going" ? kids(s, top, "xcomp").find((t) => s.words[t]?.upos === "VERB") : undefined;
  const verb = going ?? top;
  // An interruption may part an auxiliary from its verb: "The front would not, he said, negotiate".
  const inside = new Set(tokens);
  const parted = tokens.filter(
    (t) => t < top && s.words[t]?.upos === "AUX" && !inside.has(s.words[t]?.head ?? -1),
  );
  const helpers = [...kids(s, top, "aux"), ...(going === undefined ? [] : [top]), ...parted];
  const subject =
    kids(s, top, "nsubj", "expl")[0] ?? [verb, ...parted].flatMap((t) => kids(s, t, "nsubj"))[0] ?? null;
  const infinitive =
    /^(?:not\s+|never\s+)?to\s+(?:never\s+|not\s+)?["“‘]?\p{L}/iu.test(words) &&
    (kids(s, verb, "mark").some((t) => low(s, t) === "to") || has(s, verb, "VerbForm=Inf"));
  return {
    words,
    tokens,
    verb,
    lemma: (s.words[verb] as WordTags).lemma.toLowerCase(),
    modals: helpers.map((t) => low(s, t)),
    negated: [top, verb, ...parted].some((t) => denied(s, t)) || helpers.some((t) => low(s, t) === "cannot"),
    past: isPast(s, top),
    infinitive,
    passive: kids(s, verb, "aux").some((t) => s.words[t]?.lemma === "be") && !low(s, verb).endsWith("ing"),
    subject,
    side: subject === null ? (infinitive ? "self" : "none") : sideOf(s, statement, subject),
  };
}

/** As `negated`, and "neither … nor". */
function denied(s: Syntax, token: number): boolean {
  return negated(s, token) || kids(s, token, "cc").some((t) => low(s, t) === "neither");
}

const LEADS_NOTHING = new Set(["PUNCT", "ADP", "DET", "PART", "CCONJ", "SCONJ"]);

/** The token on which the others hang: the first real one whose head lies outside, a verb before the rest. */
function predicateAmong(s: Syntax, tokens: readonly number[]): number {
  const inside = new Set(tokens);
  const tops = tokens.filter((t) => !inside.has((s.words[t] as WordTags).head));
  const real = tops.filter((t) => !LEADS_NOTHING.has((s.words[t] as WordTags).upos));
  const stated = real.find((t) => isVerb(s, t) || kids(s, t, "cop", "nsubj").length > 0);
  return (
    stated ??
    real[0] ??
    tokens.find((t) => isVerb(s, t)) ??
    tops.find((t) => s.words[t]?.upos !== "PUNCT") ??
    -1
  );
}

function isVerb(s: Syntax, token: number): boolean {
  return s.words[token]?.upos === "VERB" || s.words[token]?.upos === "AUX";
}

function has(s: Syntax, token: number, feature: string): boolean {
  return s.words[token]?.feats.includes(feature) === true;
}

function isPast(s: Syntax, verb: number): boolean {
  const past = ["has", "have", "had", "'ve", "’ve", "did", "was", "were"];
  return (
    has(s, verb, "Tense=Past") ||
    kids(s, verb, "aux", "cop").some((t) => has(s, t, "Tense=Past") || past.includes(low(s, t)))
  );
}

const FIRST = new Set(["i", "we", "my", "our", "us", "me", "mine", "ours"]);
const THIRD = new Set(["he", "she", "it", "they", "his", "her", "its", "their"]);

const OF_ONE: Readonly<Record<string, string>> = { his: "he", her: "she", its: "it" };
const OF_PEOPLE = new Set(["he", "she"]);
const SINGULAR = new Set(["he", "she", "it"]);

/** Bodies that a speaker may speak for. */
const BODIES = new Set(
  "government administration army force military movement front party alliance coalition side ally ministry office presidency palace cabinet country state nation team delegation group company firm client union council campaign department embassy troop unit commission court parliament leadership".split(
    " ",
  ),
);

/** Whether a noun, by its lemma, is a body that acts. */
export function isBody(lemma: string): boolean {
  return BODIES.has(lemma);
}

/** Those who speak for a body by their office. */
const OFFICES = new Set(
  "president minister secretary spokesman spokeswoman spokesperson chancellor ambassador chairman chairwoman chief leader adviser advisor envoy king general governor senator".split(
    " ",
  ),
);

/** Whether a source is named by an office that speaks for a state or body. */
export function speaksByOffice(s: Syntax, source: Span | null): boolean {
  return source !== null && tokensIn(s, source).some((t) => OFFICES.has(low(s, t)));
}

function sideOf(s: Syntax, statement: Pick<StatementSpans, "source" | "form">, subject: number): Side {
  if (s.words[subject]?.relation === "expl") return "none";
  const form = low(s, subject);
  if (FIRST.has(form)) return "self";
  if (statement.source === null) return "other";
  const verb = s.words[subject]?.head ?? -1;
  if (
    form === "it" &&
    s.words[verb]?.upos === "ADJ" &&
    kids(s, verb, "advcl", "csubj", "ccomp", "xcomp").length > 0
  )
    return "none";
  const mine = statement.form === "direct" || quoted(s, subject) ? FIRST : THIRD;
  const teller = headOf(s, statement.source);
  const many = s.words[teller]?.upos === "NOUN" && s.words[teller]?.feats.includes("Number=Plur") === true;
  // "He" tells of "she" and "it" as of others; "Mr. Sow" of "she", while "it" may be the side that he speaks for.
  const by = pronounOf(s, statement.source, teller);
  const ofAnother = by === low(s, teller) ? SINGULAR : OF_PEOPLE;
  if (ofAnother.has(form) && SINGULAR.has(by) && form !== by) return "other";
  // "Her advisers say she will": those who are somebody's speak for that one.
  const theirs = kids(s, teller, "nmod", "det").some((t) => OF_ONE[low(s, t)] === form);
  if (THIRD.has(form)) return mine === THIRD && (theirs || !(many && SINGULAR.has(form))) ? "self" : "other";
  const w = s.words[subject] as WordTags;
  const owners = kids(s, subject, "nmod", "det").map((t) => low(s, t));
  if (owners.some((o) => FIRST.has(o) || mine.has(o))) return "self";
  const source = tokensIn(s, statement.source);
  if (w.upos !== "PRON" && source.some((t) => s.words[t]?.lemma === w.lemma && s.words[t]?.upos !== "PUNCT"))
    return "self";
  // "A U.S. source" speaks for a side, "an aide in Paramaribo" from a place.
  const ofSide = kids(s, teller, "nmod", "compound", "amod").some(
    (t) => t < teller && /^\p{Lu}/u.test(s.doc.text.charAt(s.doc.tokens[t]?.start ?? 0)),
  );
  const speaksForOne =
    (w.upos === "PROPN" && ofSide) ||
    ["PROPN", "PRON"].includes(s.words[teller]?.upos ?? "") ||
    OFFICES.has(s.words[teller]?.lemma ?? "") ||
    BODIES.has(s.words[teller]?.lemma ?? "");
  const body =
    (w.upos === "PROPN" && !isPerson(s, subject)) || (BODIES.has(w.lemma) && owners.includes("the"));
  return body && speaksForOne && !ofTwoCountries(s, statement.source, subject) ? "maybe" : "other";
}

/** "Two Pakistani officials" tell of Kabul as of another. */
function ofTwoCountries(s: Syntax, source: Span, subject: number): boolean {
  if (s.words[subject]?.upos !== "PROPN") return false;
  const [theirs, told] = [source, subtreeSpan(s, subject)].map((x) =>
    countryInWords(wordsOf(s, x).slice(0, LONGEST_NAME)),
  );
  return theirs != null && told != null && theirs !== told;
}
const LONGEST_NAME = 120;

/** "He" or "she" for a name whose title or first name tells; else the word itself. */
function pronounOf(s: Syntax, source: Span, teller: number): string {
  if (s.words[teller]?.upos !== "PROPN") return low(s, teller);
  for (const t of tokensIn(s, source)) {
    if (t !== teller && s.words[t]?.head !== teller) continue;
    const form = s.doc.text.slice(s.doc.tokens[t]?.start, s.doc.tokens[t]?.end);
    const gender = genderOfTitle(form) ?? genderOfFirstName(form);
    if (gender !== null) return gender === "male" ? "he" : "she";
  }
  return low(s, teller);
}

/** Whether a name is one person's by how it stands: "Mr. Sow", "Ana Sow", "President Sow". */
function isPerson(s: Syntax, name: number): boolean {
  return (
    kids(s, name, "flat", "compound", "appos").some(
      (t) => s.words[t]?.relation === "flat" || OFFICES.has(low(s, t)) || TITLES.has(low(s, t)),
    ) ||
    TITLES.has(low(s, name)) ||
    OFFICES.has(low(s, name))
  );
}

const TITLES = new Set("mr mr. mrs mrs. ms ms. sen sen. rep rep. gov gov. dr dr. gen gen.".split(" "));

/** Whether the last quotation mark before a token, in its sentence, opens. */
function quoted(s: Syntax, token: number): boolean {
  let open = false;
  const sentence = s.doc.sentences[sentenceOf(s.doc, token)];
  for (let t = sentence?.firstToken ?? token; t < token; t++) {
    const form = low(s, t);
    if (form === "“") open = true;
    else if (form === "”") open = false;
    else if (form === '"' || form === "``" || form === "''") open = !open;
  }
  return open;
}
