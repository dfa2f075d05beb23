import type { CoreferenceModel } from "../tags/coreferenceModel.js";
import { affine } from "../tags/tensors.js";
import { products } from "../tags/products.js";
import type { Matrix } from "../tags/scores.js";
import type { Candidate, Phrases } from "./candidates.js";
import {
  type Coded,
  type Counted,
  MENTION_SLOTS,
  PAIR_SLOTS,
  PAIR_WIDTH,
  codesOf,
  mentionFeatures,
  pairFeatures,
} from "./pairFeatures.js";
import type { Traits } from "./mentionTraits.js";

/** Scores of phrases as each other's antecedents; greater is likelier, and comparable for one phrase. */
export interface Comparer {
  /** That the phrase means nobody told before. */
  none(mention: number): number;
  /** That it means what each candidate means, in their order. */
  pairs(mention: number, candidates: readonly Candidate[]): number[];
}

/** A phrase as an antecedent: its part of the hidden layer. */
interface Side {
  readonly mention: number;
  readonly coded: Coded;
  readonly short: Float32Array;
  readonly hidden: Float32Array;
}

/** Phrases whose side is kept: more than any phrase reaches back, but for those far away. */
const KEPT = 128;

/** The learned scorer over the phrases of one report; `vectors` as in `Tags`, a phrase without one counts by its features. */
export function makeComparer(
  model: CoreferenceModel,
  phrases: Phrases,
  vectors: readonly (Float32Array | null)[],
  sentences: number,
): Comparer {
  const t = (name: string) => model.tensor(name);
  const [u, uBias, v, w] = [t("u.weight"), t("u.bias"), t("v.weight"), t("w.weight")];
  const [second, secondBias, out] = [t("second.weight"), t("second.bias"), t("out.weight").data];
  const [noneWeight, noneBias, noneOut, noneOutBias] = [
    t("none.weight"),
    t("none.bias"),
    t("out_none.weight").data,
    t("out_none.bias").data[0] as number,
  ];
  const [ofMention, ofAntecedent, ofNone, ofPair] = [
    t("of_mention.weight"),
    t("of_antecedent.weight"),
    t("of_none.weight"),
    t("of_pair.weight"),
  ];
  const mentionOffsets = offsets(Object.values(MENTION_SLOTS));
  const pairOffsets = offsets(Object.values(PAIR_SLOTS));
  const hiddenWidth = u.data.length / u.width;
  const shortWidth = u.width;
  const blank = new Float32Array(shortWidth);
  const coded = (i: number) => codesOf(phrases.traits[i] as Traits);
  const shortOf = (i: number) => vectors[(phrases.traits[i] as Traits).head] ?? blank;
  /** A first layer of one phrase: a matrix over its vector and a table over its features. */
  const layer = (c: Coded, i: number, matrix: Matrix, bias: Matrix | null, table: Matrix) => {
    const out = affine(matrix, bias, shortOf(i));
    const slots = mentionFeatures(c, phrases.counted[i] as Counted, sentences);
    for (let k = 0; k < slots.length; k++)
      addRow(table, (mentionOffsets[k] as number) + (slots[k] as number), out);
    return out;
  };
  const kept = new Array<Side | undefined>(KEPT);
  const sideOf = (i: number): Side => {
    const known = kept[i % KEPT];
    if (known?.mention === i) return known;
    const c = coded(i);
    return (kept[i % KEPT] = {
      mention: i,
      coded: c,
      short: shortOf(i),
      hidden: layer(c, i, v, null, ofAntecedent),
    });
  };
  let asking: Side | null = null;
  const askingSide = (i: number): Side => {
    if (asking?.mention === i) return asking;
    const c = coded(i);
    return (asking = { mention: i, coded: c, short: shortOf(i), hidden: layer(c, i, u, uBias, ofMention) });
  };
  const slots = new Int32Array(PAIR_WIDTH);
  return {
    none(i) {
      const first = layer(coded(i), i, noneWeight, noneBias, ofNone);
      let score = noneOutBias - model.manifest.bias;
      for (let k = 0; k < first.length; k++)
        score += Math.max(0, first[k] as number) * (noneOut[k] as number);
      return score;
    },
    pairs(i, candidates) {
      const m = askingSide(i);
      const hidden = new Float32Array(candidates.length * hiddenWidth);
      const product = new Float32Array(candidates.length * shortWidth);
      for (const [c, { mention, between, rank }] of candidates.entries()) {
        const a = sideOf(mention);
        const own = hidden.subarray(c * hiddenWidth, (c + 1) * hiddenWidth);
        for (let k = 0; k < hiddenWidth; k++) own[k] = (m.hidden[k] as number) + (a.hidden[k] as number);
        for (let k = 0, to = c * shortWidth; k < shortWidth; k++, to++)
          product[to] = (m.short[k] as number) * (a.short[k] as number);
        pairFeatures(m.coded, a.coded, between, rank, slots);
        for (let k = 0; k < PAIR_WIDTH; k++)
          addRow(ofPair, (pairOffsets[k] as number) + (slots[k] as number), own);
      }
      const rows = Array.from(candidates, (_, c) => c);
      const close = products(w, null, { data: product, width: shortWidth }, rows).data;
      for (let k = 0; k < hidden.length; k++)
        hidden[k] = Math.max(0, (hidden[k] as number) + (close[k] as number));
      const top = products(second, secondBias, { data: hidden, width: hiddenWidth }, rows);
      return rows.map((c) => {
        let score = 0;
        for (let k = 0, at = c * top.width; k < top.width; k++, at++)
          score += Math.max(0, top.data[at] as number) * (out[k] as number);
        return score;
      });
    },
  };
}

function offsets(sizes: readonly number[]): number[] {
  let at = 0;
  return sizes.map((n) => (at += n) - n);
}

function addRow(table: Matrix, row: number, to: Float32Array): void {
  for (let k = 0, at = row * table.width; k < to.length; k++)
    to[k] = (to[k] as number) + (table.data[at++] as number);
}
