import { type Syntax, kids, low } from "./syntax.js";
import { type WordTags, mayRefer } from "../tags/tags.js";

/** A phrase that may stand for somebody or something: tokens `[firstToken, endToken)`, `head` the one that governs. */
export interface NounPhrase {
  readonly firstToken: number;
  readonly endToken: number;
  readonly head: number;
  readonly sort: PhraseSort;
}

/**
 * How a phrase picks out what it means. `possessed`: "his car", "Norway's offer". `bare`: no article. `joined`: two
 * or more under one head, "Norway and Mauritius" (its members are phrases too).
 */
export const SORTS = [
  "pronoun",
  "demonstrative",
  "name",
  "definite",
  "indefinite",
  "possessed",
  "bare",
  "number",
  "joined",
] as const;
export type PhraseSort = (typeof SORTS)[number];

/**
 * All such phrases in text order, the longer first where two begin together: names, pronouns and descriptions with
 * what qualifies them (clauses too), without what stands beside them in apposition and without other members of a
 * list. Takes time linear in the report.
 */
export function findNounPhrases(s: Syntax): NounPhrase[] {
  const spans = innerSpans(s);
  const out: NounPhrase[] = [];
  for (let head = 0; head < s.words.length; head++) {
    const w = s.words[head] as WordTags;
    if (!refers(s, head, w)) continue;
    const own = spans[head] as TokenSpan;
    out.push({ ...own, head, sort: sortOf(s, head, w, own) });
    const last = kids(s, head, "conj").at(-1);
    if (last !== undefined && last > head && nominal(s.words[last] as WordTags)) {
      const end = Math.max(own.endToken, (spans[last] as TokenSpan).endToken);
      out.push({ firstToken: own.firstToken, endToken: end, head, sort: "joined" });
    }
  }
  return out.sort((a, b) => a.firstToken - b.firstToken || b.endToken - a.endToken || a.head - b.head);
}

interface TokenSpan {
  firstToken: number;
  endToken: number;
}

/** Relations whose words are no part of the phrase of their head. */
const OUTSIDE = new Set([
  "conj",
  "cc",
  "appos",
  "parataxis",
  "discourse",
  "vocative",
  "dislocated",
  "list",
  "case",
  "mark",
  "cop",
  "nsubj",
  "csubj",
  "expl",
  "orphan",
  "reparandum",
]);
/** The same, of a noun that is the predicate ("the talks were *a success* on Monday"). */
const OF_PREDICATE = new Set([...OUTSIDE, "aux", "advmod", "advcl", "obl", "ccomp", "xcomp", "obj"]);

/** For each token the stretch of its phrase around it: its subtree without the words that stand outside, unbroken. */
function innerSpans(s: Syntax): TokenSpan[] {
  const count = s.words.length;
  const spans: (TokenSpan | null)[] = new Array<TokenSpan | null>(count).fill(null);
  for (const top of s.words.keys()) {
    if ((s.words[top] as WordTags).head >= 0) continue;
    // Children before their heads: the reverse of a walk from the top.
    const order = [top];
    for (let i = 0; i < order.length; i++)
      for (const c of s.children[order[i] as number] ?? []) order.push(c);
    for (const t of order.reverse()) spans[t] = spanOf(s, t, spans);
  }
  return spans.map((span, t) => span ?? { firstToken: t, endToken: t + 1 });
}

function spanOf(s: Syntax, head: number, spans: readonly (TokenSpan | null)[]): TokenSpan {
  const children = s.children[head] ?? [];
  const predicate = children.some((c) =>
    ["cop", "nsubj", "csubj"].includes((s.words[c] as WordTags).relation),
  );
  const outside = predicate ? OF_PREDICATE : OUTSIDE;
  const verbal = ["VERB", "AUX"].includes((s.words[head] as WordTags).upos);
  let firstToken = head;
  let endToken = head + 1;
  const belongs = (c: number) => {
    const { relation, upos } = s.words[c] as WordTags;
    if (relation === "case") return upos === "PART";
    return verbal || !outside.has(relation);
  };
  // Leftwards from the nearest child, until one that does not belong; then rightwards.
  for (const c of children.filter((c) => c < head).reverse()) {
    if (!belongs(c)) break;
    firstToken = Math.min(firstToken, (spans[c] ?? { firstToken: c }).firstToken);
  }
  for (const c of children.filter((c) => c > head)) {
    if (!belongs(c)) break;
    endToken = Math.max(endToken, (spans[c] ?? { endToken: c + 1 }).endToken);
  }
  return trimmed(s, head, firstToken, endToken);
}

/** Without marks and commas at the edges; a bracket or quotation mark stays where its partner stays. */
function trimmed(s: Syntax, head: number, firstToken: number, endToken: number): TokenSpan {
  const mark = (t: number) => (s.words[t] as WordTags).upos === "PUNCT";
  while (firstToken < head && mark(firstToken)) firstToken++;
  while (endToken > head + 1 && mark(endToken - 1)) endToken--;
  return { firstToken, endToken };
}

function nominal(w: WordTags): boolean {
  return w.upos === "NOUN" || w.upos === "PROPN" || w.upos === "PRON" || w.upos === "NUM";
}

/** Relations of a word that stands in the place of a noun phrase. */
const PLACES = new Set([
  "nsubj",
  "obj",
  "iobj",
  "obl",
  "nmod",
  "conj",
  "appos",
  "root",
  "vocative",
  "dislocated",
  "xcomp",
  "parataxis",
  "list",
  "csubj",
  "ccomp",
]);

const NEVER = new Set(["flat", "fixed", "goeswith", "punct", "cc", "mark"]);

function refers(s: Syntax, t: number, w: WordTags): boolean {
  if (!mayRefer(w) || NEVER.has(w.relation)) return false;
  const word = low(s, t);
  // "It" that stands for a clause ("it is hard to leave") means what the clause tells; "there" means nothing.
  if (w.relation === "expl") return word === "it";
  if (w.upos === "PRON") return !/PronType=(?:Rel|Int)/.test(w.feats) && word !== "there";
  if (w.upos === "PROPN") return true;
  if (w.upos === "NOUN") return true;
  return (
    (PLACES.has(w.relation) || (w.upos === "NUM" && w.relation === "dep")) &&
    (w.upos === "NUM" || w.upos === "DET" || (w.upos === "ADJ" && kids(s, t, "det").length > 0))
  );
}

const DEMONSTRATIVES = new Set(["this", "that", "these", "those"]);

function sortOf(s: Syntax, head: number, w: WordTags, span: TokenSpan): PhraseSort {
  const word = low(s, head);
  if (DEMONSTRATIVES.has(word)) return "demonstrative";
  if (w.upos === "PRON") return "pronoun";
  if (w.upos === "PROPN") return "name";
  const children = (s.children[head] ?? []).filter((c) => c >= span.firstToken && c < span.endToken);
  const dets = children.filter((c) => (s.words[c] as WordTags).relation === "det").map((c) => low(s, c));
  if (dets.some((d) => DEMONSTRATIVES.has(d))) return "demonstrative";
  if (dets.includes("the") || dets.includes("both")) return "definite";
  if (children.some((c) => possesses(s, c))) return "possessed";
  if (dets.length > 0) return "indefinite";
  return w.upos === "NUM" ? "number" : "bare";
}

/** Whether a token is a possessor: "his", "Norway" in "Norway's". */
export function possesses(s: Syntax, token: number): boolean {
  const w = s.words[token] as WordTags;
  if (w.relation !== "nmod") return false;
  const cases = kids(s, token, "case");
  return (
    (w.upos === "PRON" && cases.length === 0) || cases.some((c) => (s.words[c] as WordTags).upos === "PART")
  );
}
