import { type Doc, type Sentence, word } from "../text/doc.js";
import { lemma } from "./lemmas.js";
import type { Model } from "./model.js";
import { hangPunctuation } from "./punctuation.js";
import { products } from "./products.js";
import type { Matrix } from "./scores.js";
import type { WordTags } from "./tags.js";
import type { Scores, Weights } from "./tagger.js";
import { bestTree } from "./tree.js";
import type { Piece } from "./wordpiece.js";

/** Tokens. Of longer sentences each word hangs on the one before: the best tree can cost time with the cube of its length. */
const LONGEST_SENTENCE = 300;

/** What a word is that the network saw no piece of. */
const UNSEEN = { upos: "X", feats: "_", relation: "dep" };

/**
 * The second half of a word that the network sees as one piece: what it is, and whether it hangs on what its first
 * half hangs on ("can" + "not") or on the verb that follows ("gon" + "na" go).
 */
const SECOND_HALVES: Readonly<
  Record<string, { upos: string; relation: string; feats: string; on: "same" | "next" }>
> = {
  not: { upos: "PART", relation: "advmod", feats: "Polarity=Neg", on: "same" },
  na: { upos: "PART", relation: "mark", feats: "_", on: "next" },
  ta: { upos: "PART", relation: "mark", feats: "_", on: "next" },
};

/**
 * Parts of speech, features, tree and lemmas of the tokens of one sentence, from the scores of the window that
 * holds it. `carriers` gives for each token the window's piece that stands for it, -1 where the window has none.
 */
export function parseSentence(
  doc: Doc,
  sentence: Sentence,
  carriers: readonly number[],
  scores: Scores,
  weights: Weights,
  model: Model,
): WordTags[] {
  const { upos, feats, relations } = model.manifest;
  const { firstToken } = sentence;
  const forms = carriers.map((_, i) => word(doc, firstToken + i));
  const classes = carriers.map((piece) =>
    piece < 0 ? UNSEEN.upos : (upos[bestColumn(scores.upos, piece + 1)] ?? UNSEEN.upos),
  );
  const heads = headsOf(forms, classes, carriers, scores);
  const related = relationsOf(carriers, heads, scores, weights, relations);
  return carriers.map((piece, i) => {
    const form = forms[i] as string;
    const head = heads[i] as number;
    const place = head < 0 ? -1 : firstToken + head;
    const half = secondHalf(form, carriers, i);
    if (half !== null && head >= 0)
      return {
        upos: half.upos,
        feats: half.feats,
        head: place,
        relation: half.relation,
        lemma: halfLemma(form),
      };
    if (piece < 0)
      return {
        ...UNSEEN,
        head: place,
        relation: head < 0 ? "root" : UNSEEN.relation,
        lemma: form.toLowerCase(),
      };
    const tag = classes[i] as string;
    const features = feats[bestColumn(scores.feats, piece + 1)] ?? "_";
    return {
      upos: tag,
      feats: features,
      head: place,
      relation: head < 0 ? "root" : (related[i] as string),
      lemma: lemma(form, tag, features, model.lemmas),
    };
  });
}

/** Column of the greatest number in a row. */
function bestColumn({ data, width }: Matrix, row: number): number {
  const first = row * width;
  let at = first;
  for (let i = first + 1; i < first + width; i++) if ((data[i] as number) > (data[at] as number)) at = i;
  return at - first;
}

/** Whether a word is the second half of a piece, and what it then is. */
function secondHalf(form: string, carriers: readonly number[], i: number) {
  if (i === 0 || carriers[i] !== carriers[i - 1]) return null;
  return SECOND_HALVES[form.toLowerCase()] ?? null;
}

function halfLemma(form: string): string {
  const low = form.toLowerCase();
  return low === "not" ? "not" : "to";
}

/** Index of the head of each word among the words, -1 for the root. */
function headsOf(
  forms: readonly string[],
  classes: readonly string[],
  carriers: readonly number[],
  scores: Scores,
): number[] {
  if (forms.length > LONGEST_SENTENCE) return forms.map((_, i) => i - 1);
  const { data, width } = scores.head;
  const liking = (child: number, head: number) => {
    const from = carriers[child] as number;
    const to = carriers[head] as number;
    return from < 0 || to < 0 ? 0 : (data[(from + 1) * width + to + 1] as number);
  };
  // A piece can carry two words; the tree is made over the first of them.
  const own = forms.flatMap((_, i) => (carriers[i] !== -1 && carriers[i] !== carriers[i - 1] ? [i] : []));
  const onlyMarks = own.every((i) => classes[i] === "PUNCT");
  // Punctuation bears nothing, unless there is nothing else.
  const marks = classes.map((c) => c === "PUNCT" && !onlyMarks);
  const table = own.map((i) => {
    const base = ((carriers[i] as number) + 1) * width;
    const line = new Array<number>(own.length + 1);
    line[0] = marks[i] ? -Infinity : (data[base] as number);
    for (let k = 0; k < own.length; k++) {
      const j = own[k] as number;
      line[k + 1] = i === j || marks[j] ? -Infinity : (data[base + (carriers[j] as number) + 1] as number);
    }
    return line;
  });
  const tree = bestTree(table);
  const heads = new Array<number>(forms.length).fill(-2);
  for (const [k, i] of own.entries())
    heads[i] = tree[k] === 0 ? -1 : (own[(tree[k] as number) - 1] as number);
  hangTheRest(forms, marks, carriers, heads);
  return hangPunctuation(forms, marks, heads, liking);
}

/** Gives the words that are not in the tree (-2) a head in it: the word before, where no rule knows better. */
function hangTheRest(
  forms: readonly string[],
  marks: readonly boolean[],
  carriers: readonly number[],
  heads: number[],
): void {
  let before = heads.indexOf(-1);
  for (let i = 0; i < heads.length; i++) {
    if (heads[i] === -2) {
      const half = secondHalf(forms[i] as string, carriers, i);
      const first = i - 1;
      const next = half?.on === "next" ? heads.findIndex((h, k) => k > i && h === first && !marks[k]) : -1;
      if (next >= 0) heads[i] = next;
      else if (half?.on === "same" && (heads[first] as number) >= 0) heads[i] = heads[first] as number;
      else heads[i] = before;
    }
    if (!marks[i]) before = i;
  }
}

/** For each word that has a piece and hangs on another its likeliest relation, never root; "dep" for the others. */
function relationsOf(
  carriers: readonly number[],
  heads: readonly number[],
  scores: Scores,
  weights: Weights,
  labels: readonly string[],
): string[] {
  const size = scores.child.width;
  const [children, parents] = [scores.child.data, scores.parent.data];
  const links = new Float32Array(carriers.length * size);
  const own: number[] = [];
  for (const [i, piece] of carriers.entries()) {
    const head = heads[i] as number;
    if (piece < 0 || head < 0) continue;
    own.push(i);
    const [child, parent] = [(piece + 1) * size, ((carriers[head] as number) + 1) * size];
    for (let k = 0; k < size; k++)
      links[i * size + k] = (children[child + k] as number) * (parents[parent + k] as number);
  }
  const found = products(weights.relation, null, { data: links, width: size }, own);
  const out = new Array<string>(carriers.length).fill("dep");
  const root = labels.indexOf("root");
  for (const [at, i] of own.entries()) {
    const alone = ((carriers[i] as number) + 1) * scores.relation.width;
    let [best, most] = [-1, -Infinity];
    for (let r = 0; r < labels.length; r++) {
      if (r === root) continue;
      const score =
        (scores.relation.data[alone + r] as number) + (found.data[at * found.width + r] as number);
      if (score > most) [best, most] = [r, score];
    }
    out[i] = labels[best] ?? "dep";
  }
  return out;
}

/** For each token of a sentence the piece that carries it: the first that begins inside it, else the one that covers it. */
export function carriersOf(
  doc: Doc,
  sentence: Sentence,
  pieces: readonly Piece[],
  from: number,
): { carriers: number[]; next: number } {
  const carriers: number[] = [];
  let at = from;
  for (let t = sentence.firstToken; t < sentence.endToken; t++) {
    const token = doc.tokens[t] as Sentence;
    while (at < pieces.length && (pieces[at] as Piece).end <= token.start) at++;
    let i = at;
    while (i < pieces.length && (pieces[i] as Piece).start < token.start) i++;
    const begins = i < pieces.length && (pieces[i] as Piece).start < token.end;
    const covers = at < pieces.length && (pieces[at] as Piece).start < token.end;
    carriers.push(begins ? i : covers ? at : -1);
  }
  return { carriers, next: at };
}
