import type { WordTags } from "./tags.js";

/** A sentence whose words know their places in it: `head` counts from the sentence's first word, -1 for the root. */
export interface Parsed {
  readonly words: readonly WordTags[];
  /** Words that hang on each word, in order. */
  readonly kids: readonly (readonly number[])[];
}

/** Makes heads count from the sentence's first word, `firstToken` in its report. */
export function parsedOf(words: readonly WordTags[], firstToken: number): Parsed {
  const own = words.map((w) => ({ ...w, head: w.head < 0 ? -1 : w.head - firstToken }));
  const kids: number[][] = own.map(() => []);
  for (const [i, w] of own.entries()) kids[w.head]?.push(i);
  return { words: own, kids };
}

const FEATURES = /^(?:Voice|VerbForm|Tense|Number)=/;
/** Relations whose word says something of what it hangs on. */
const TELLING = new Set(
  "aux advmod mark case compound obj obl nmod xcomp amod det cop nsubj ccomp advcl".split(" "),
);
/** Longer ways through the tree are one and the same to the scorer. */
const LONGEST_PATH = 5;

/** What the tree says of a word by itself. Names of features are read by no program but the scorer. */
export function wordFeatures({ words, kids }: Parsed, i: number): string[] {
  const w = words[i] as WordTags;
  const out = [`u=${w.upos}`, `r=${w.relation}`, `l=${w.lemma}`];
  for (const f of w.feats.split("|")) if (FEATURES.test(f)) out.push(`f=${f}`);
  const head = words[w.head];
  if (head !== undefined) out.push(`h=${head.lemma}`, `hr=${head.relation}`, `hu=${head.upos}`);
  for (const k of kids[i] ?? []) {
    const { relation, lemma } = words[k] as WordTags;
    if (relation === "punct") continue;
    out.push(`cr=${relation}`);
    if (TELLING.has(relation)) out.push(`c=${relation}:${lemma}`);
    if (relation === "obl" || relation === "nmod") out.push(`cc=${relation}:${caseOf({ words, kids }, k)}`);
  }
  return out;
}

/** What the tree says of word `j` beside word `i`: the way from one to the other, what introduces `j`, how far it is. */
export function pairFeatures(s: Parsed, i: number, j: number): string[] {
  const [from, to] = [s.words[i] as WordTags, s.words[j] as WordTags];
  const way = pathOf(s.words, i, j, LONGEST_PATH) ?? "far";
  const introduced = caseOf(s, j);
  const voice = isPassive(s, i) ? "P" : "A";
  return [
    `p=${way}`,
    `vp=${voice}${way}`,
    `pc=${way}:${introduced}`,
    `c=${introduced}`,
    `u=${to.upos}`,
    `d=${distance(j - i)}`,
    `ul=${from.upos}${way}`,
    `r=${to.relation}`,
    `lc=${from.lemma}:${to.relation}:${introduced}`,
    `lp=${from.lemma}:${way}`,
  ];
}

function caseOf({ words, kids }: Parsed, j: number): string {
  for (const k of kids[j] ?? []) if (words[k]?.relation === "case") return words[k]?.lemma ?? "";
  return "";
}

function isPassive({ words, kids }: Parsed, i: number): boolean {
  const { feats } = words[i] as WordTags;
  if (feats.includes("Voice=Pass")) return true;
  if (!feats.includes("VerbForm=Part") || !feats.includes("Tense=Past")) return false;
  return (kids[i] ?? []).some((k) => words[k]?.relation === "aux" && words[k]?.lemma === "be");
}

function distance(d: number): number {
  const far = Math.abs(d);
  const step = far === 0 ? 0 : far <= 2 ? 1 : far <= 5 ? 2 : far <= 10 ? 3 : 4;
  return d < 0 ? -step : step;
}

/** Relations on the way from `i` up to where it meets the way of `j`, and down to `j`; null where there is none of at most `longest` steps. */
export function pathOf(words: readonly WordTags[], i: number, j: number, longest: number): string | null {
  const [up, down] = [upwards(words, i, longest), upwards(words, j, longest)];
  const meeting = up.find((k) => down.includes(k));
  if (meeting === undefined) return null;
  const ups = up.slice(0, up.indexOf(meeting));
  const downs = down.slice(0, down.indexOf(meeting)).reverse();
  if (ups.length + downs.length > longest) return null;
  const relation = (k: number) => words[k]?.relation ?? "";
  return ups.map((k) => `^${relation(k)}`).join("") + downs.map((k) => `_${relation(k)}`).join("");
}

/** A word and what it hangs on, as far up as a way can lead that is not too long. */
function upwards(words: readonly WordTags[], i: number, longest: number): number[] {
  const chain = [i];
  for (let k = words[i]?.head ?? -1; k >= 0 && chain.length <= longest; k = words[k]?.head ?? -1)
    chain.push(k);
  return chain;
}
