import { sentenceOf } from "../../text/doc.js";
import type { WordTags } from "../../tags/tags.js";
import { type Syntax, low as word } from "../syntax.js";

/** Words that say that something is not so. */
const NEGATIONS = new Set([
  "not",
  "n't",
  "never",
  "no",
  "nor",
  "neither",
  "none",
  "without",
  "nobody",
  "nothing",
]);
const SMALL = new Set(["aux", "mark", "cop", "advmod", "det", "cc", "case", "expl"]);
const IN_GROUP = new Set(["aux", "mark", "case"]);
/** Words above a word that are looked at. */
const LEVELS = 3;

/**
 * What the words around a word say of whether it tells of something that is so: its form, the words before it, what
 * hangs on it, and the same of the words that it hangs on. Names of features are read by no program but the scorer.
 */
export function realisFeatures(s: Syntax, token: number): string[] {
  const w = s.words[token] as WordTags;
  const own = formOf(w);
  const lemma = w.lemma.toLowerCase();
  const out = [`u=${own}`, `r=${w.relation}:${own}`, `l=${lemma}`, `l=${lemma}:${own}`];
  for (let k = 1; k <= LEVELS && token >= k; k++) out.push(`p${k}=${low(s, token - k)}`);
  if (token >= 2) out.push(`pp=${low(s, token - 2)}_${low(s, token - 1)}`);
  if (token + 1 < s.words.length) out.push(`n1=${low(s, token + 1)}`);
  const group = dependents(s, token, out);
  out.push(`g=${group.join("_")}:${own}`);
  above(s, token, own, group, out);
  const sentence = s.doc.sentences[sentenceOf(s.doc, token)];
  if (sentence !== undefined && s.doc.text.slice(sentence.end - 1, sentence.end) === "?")
    out.push("q", `q:${w.relation}`);
  return out;
}

/** What hangs on the word; gives its auxiliaries and conjunctions. */
function dependents(s: Syntax, token: number, out: string[]): string[] {
  const group: string[] = [];
  for (const c of s.children[token] ?? []) {
    const { relation } = s.words[c] as WordTags;
    const form = low(s, c);
    if (NEGATIONS.has(form)) out.push("neg0");
    if (SMALL.has(relation)) {
      out.push(`k=${relation}:${form}`);
      if (IN_GROUP.has(relation)) group.push(form);
      continue;
    }
    out.push(`kr=${relation}`);
    for (const g of s.children[c] ?? [])
      if (NEGATIONS.has(low(s, g)) || s.words[g]?.relation === "mark")
        out.push(`kk=${relation}:${low(s, g)}`);
  }
  return group;
}

/** The words that it hangs on, one above the other. */
function above(s: Syntax, token: number, own: string, group: readonly string[], out: string[]): void {
  let at = token;
  let path = "";
  for (let level = 1; level <= LEVELS; level++) {
    const { head, relation } = s.words[at] as WordTags;
    const upper = s.words[head];
    if (upper === undefined) {
      out.push(`h${level}=root:${own}`);
      return;
    }
    const lemma = upper.lemma.toLowerCase();
    path += `${relation}>`;
    out.push(`h${level}=${relation}:${lemma}`, `hl${level}=${lemma}`, `hr${level}=${path}${upper.upos}`);
    out.push(`hf${level}=${formOf(upper)}:${relation}`);
    const beside: string[] = [];
    for (const c of s.children[head] ?? []) {
      if (c === at) continue;
      const r = (s.words[c] as WordTags).relation;
      const form = low(s, c);
      if (SMALL.has(r) && r !== "cc" && r !== "expl") out.push(`hk${level}=${form}`);
      if (r === "aux" || r === "mark" || r === "cop" || r === "case") beside.push(form);
      if (NEGATIONS.has(form)) out.push(`neg${level}`, `neg${level}:${relation}:${lemma}`);
    }
    if (level === 1) {
      if (group.length > 0 && CLAUSES.has(relation)) out.push(`gh=${group.join("_")}:${lemma}`);
      if (relation === "conj") out.push(`ch=${beside.join("_")}:${formOf(upper)}`);
      out.push(`mh=${own}:${relation}:${lemma}`);
    }
    at = head;
  }
}

const CLAUSES = new Set(["xcomp", "ccomp", "advcl", "acl"]);

function low(s: Syntax, token: number): string {
  return word(s, token).replace("’", "'");
}

/** Part of speech with the form of a verb: "VERB:FinPast", "VERB:PartPastP". */
function formOf({ upos, feats }: WordTags): string {
  const value = (name: string) => new RegExp(`${name}=(\\w+)`).exec(feats)?.[1] ?? "";
  return `${upos}:${value("VerbForm")}${value("Tense")}${value("Mood")}${feats.includes("Voice=") ? "P" : ""}`;
}
