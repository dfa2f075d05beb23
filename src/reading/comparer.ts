import { type CoreferenceModel, affine, dot } from "../tags/coreferenceModel.js";
import type { Matrix } from "../tags/scores.js";
import type { Candidate, Phrases } from "./candidates.js";
import { MENTION_SLOTS, PAIR_SLOTS, PAIR_WIDTH, mentionFeatures, pairFeatures } from "./pairFeatures.js";
import type { Traits } from "./mentionTraits.js";

/** Scores of phrases as each other's antecedents; greater is likelier, and comparable for one phrase. */
export interface Comparer {
  /** That the phrase means nobody told before. */
  none(mention: number): number;
  pair(mention: number, candidate: Candidate): number;
}

/** Sides of a phrase: its part of the hidden layer as a phrase and as an antecedent. */
interface Sides {
  readonly mention: number;
  readonly short: Float32Array;
  readonly asMention: Float32Array;
  readonly asAntecedent: Float32Array;
}

/** Phrases whose sides are kept: more than any phrase reaches back, but for those far away. */
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
  const kept = new Array<Sides | undefined>(KEPT);
  const features = (i: number) =>
    mentionFeatures(phrases.traits[i] as Traits, phrases.counted[i] as never, sentences);
  const shortOf = (i: number) => vectors[(phrases.traits[i] as Traits).head] ?? blank;
  const sidesOf = (i: number): Sides => {
    const known = kept[i % KEPT];
    if (known?.mention === i) return known;
    const short = shortOf(i);
    const slots = features(i);
    const asMention = affine(u, uBias, short);
    const asAntecedent = affine(v, null, short);
    for (const [k, value] of slots.entries()) {
      addRow(ofMention, (mentionOffsets[k] as number) + value, asMention);
      addRow(ofAntecedent, (mentionOffsets[k] as number) + value, asAntecedent);
    }
    return (kept[i % KEPT] = { mention: i, short, asMention, asAntecedent });
  };
  const hidden = new Float32Array(hiddenWidth);
  const product = new Float32Array(shortWidth);
  const slots = new Int32Array(PAIR_WIDTH);
  return {
    none(i) {
      const layer = affine(noneWeight, noneBias, shortOf(i));
      for (const [k, value] of features(i).entries())
        addRow(ofNone, (mentionOffsets[k] as number) + value, layer);
      return noneOutBias + dotPositive(layer, noneOut, 0) - model.manifest.bias;
    },
    pair(i, { mention: j, between, rank }) {
      const [m, a] = [sidesOf(i), sidesOf(j)];
      for (let k = 0; k < hiddenWidth; k++)
        hidden[k] = (m.asMention[k] as number) + (a.asAntecedent[k] as number);
      for (let k = 0; k < shortWidth; k++) product[k] = (m.short[k] as number) * (a.short[k] as number);
      pairFeatures(phrases.traits[i] as Traits, phrases.traits[j] as Traits, between, rank, slots, 0);
      for (let k = 0; k < PAIR_WIDTH; k++)
        addRow(ofPair, (pairOffsets[k] as number) + (slots[k] as number), hidden);
      for (let k = 0; k < hiddenWidth; k++)
        hidden[k] = Math.max(0, (hidden[k] as number) + dot(w.data, k * shortWidth, product, shortWidth));
      let score = 0;
      for (let k = 0; k < out.length; k++) {
        const sum = (secondBias.data[k] as number) + dot(second.data, k * hiddenWidth, hidden, hiddenWidth);
        if (sum > 0) score += sum * (out[k] as number);
      }
      return score;
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

/** Sum of the weighted values above 0. */
function dotPositive(values: Float32Array, weights: Float32Array, bias: number): number {
  let sum = bias;
  for (let k = 0; k < values.length; k++)
    if ((values[k] as number) > 0) sum += (values[k] as number) * (weights[k] as number);
  return sum;
}
