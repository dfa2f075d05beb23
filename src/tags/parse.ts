import type { Doc, Sentence } from "../text/doc.js";
import { lemma } from "./lemmas.js";
import type { Model } from "./model.js";
import { best, row } from "./scores.js";
import type { WordTags } from "./tags.js";
import type { Scores, Weights } from "./tagger.js";
import { bestTree } from "./tree.js";
import type { Piece } from "./wordpiece.js";

/** Longer stretches are cut: the best tree costs time with the cube of its length in the worst case. */
const LONGEST_SENTENCE = 300;

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
  const count = carriers.length;
  const heads = carriers.length <= LONGEST_SENTENCE ? treeOf(carriers, scores) : chain(count);
  return carriers.map((piece, i) => {
    const form = doc.text.slice(doc.tokens[sentence.firstToken + i]?.start, doc.tokens[sentence.firstToken + i]?.end);
    const head = heads[i] as number;
    if (piece < 0) return { upos: "X", feats: "_", head: head < 0 ? -1 : sentence.firstToken + head, relation: head < 0 ? "root" : "dep", lemma: form.toLowerCase() };
    const tag = upos[best(row(scores.upos, piece + 1))] ?? "X";
    const features = feats[best(row(scores.feats, piece + 1))] ?? "_";
    const headRow = head < 0 ? 0 : (carriers[head] as number) + 1;
    const relation = head < 0 ? "root" : relationOf(piece + 1, headRow, scores, weights, relations);
    return {
      upos: tag,
      feats: features,
      head: head < 0 ? -1 : sentence.firstToken + head,
      relation,
      lemma: lemma(form, tag, features, model.lemmas),
    };
  });
}

/** Index of the head of each word among the words, -1 for the root. */
function treeOf(carriers: readonly number[], scores: Scores): number[] {
  const known = carriers.flatMap((piece, i) => (piece >= 0 && carriers.indexOf(piece) === i ? [i] : []));
  const table = known.map((i) => {
    const from = row(scores.head, (carriers[i] as number) + 1);
    return [from[0] as number, ...known.map((j) => (i === j ? -Infinity : (from[(carriers[j] as number) + 1] as number)))];
  });
  const heads = bestTree(table);
  const out = new Array<number>(carriers.length).fill(-2);
  for (const [k, i] of known.entries()) out[i] = heads[k] === 0 ? -1 : (known[(heads[k] as number) - 1] as number);
  // A word that shares its piece ("can" + "not") or has none hangs on the word before it.
  for (let i = 0; i < out.length; i++) if (out[i] === -2) out[i] = i > 0 ? i - 1 : known.length > 0 ? (known[0] as number) : -1;
  return out;
}

function chain(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i - 1);
}

function relationOf(child: number, head: number, scores: Scores, weights: Weights, labels: readonly string[]): string {
  const a = row(scores.child, child);
  const b = row(scores.parent, head);
  const alone = row(scores.relation, child);
  const product = a.map((v, k) => v * (b[k] as number));
  let at = 0;
  let most = -Infinity;
  for (let r = 0; r < labels.length; r++) {
    if (labels[r] === "root") continue;
    const w = row(weights.relation, r);
    let score = alone[r] as number;
    for (let k = 0; k < product.length; k++) score += (product[k] as number) * (w[k] as number);
    if (score > most) [at, most] = [r, score];
  }
  return labels[at] ?? "dep";
}

/** For each token of a sentence the piece that carries it: the first that begins inside it, else the one that covers it. */
export function carriersOf(doc: Doc, sentence: Sentence, pieces: readonly Piece[], from: number): { carriers: number[]; next: number } {
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
