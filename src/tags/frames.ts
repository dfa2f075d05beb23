import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Parsed, pairFeatures, parsedOf, wordFeatures } from "./frameFeatures.js";
import { readManifest } from "./manifest.js";
import { products } from "./products.js";
import { type Matrix, best, logistic, row } from "./scores.js";
import type { Frame, FrameKind, WordTags } from "./tags.js";
import { type TensorList, affine, openTensors } from "./tensors.js";
import { openNetwork } from "./tagger.js";
import { type ScorerFile, makeScorer } from "./wordScorer.js";

/** Finds frames with layers of its own, which go on from the tagger's middle one. */
export interface FrameFinder {
  /** What its layers make of a window: a row for each of the tagger's rows. */
  vectors(middle: Matrix): Promise<Matrix>;
  /**
   * The frames of one sentence: number of its first token, its words, the window's piece that stands for each (-1 where
   * there is none), and the window's `vectors`, of which piece i is row i + 1.
   */
  find(firstToken: number, words: readonly WordTags[], carriers: readonly number[], vectors: Matrix): Frame[];
  close(): Promise<void>;
}

/** What `models/frames/manifest.json` says of the weights beside it. */
interface Manifest extends TensorList {
  readonly format: number;
  /** SHA-256 of the network whose middle layer its own layers go on from. */
  readonly tagger: string;
  /** File of those layers. */
  readonly layers: string;
  /** Parts of speech that may tell of a frame. */
  readonly upos: readonly string[];
  readonly kinds: readonly FrameKind[];
  /** Chance from which a word tells of a frame. */
  readonly least: number;
  readonly labels: readonly {
    readonly name: string;
    readonly kind: FrameKind;
    readonly values: readonly string[];
  }[];
  readonly roles: readonly { readonly name: string; readonly kind: FrameKind }[];
  /** Files of the rows of the features of words and of pairs. */
  readonly words: string;
  readonly pairs: string;
}

const FORMAT = 2;
/** No role is looked for in longer sentences than this beyond these many words on either side. */
const REACH = 60;
/** Parts of speech that fill no role: the annotated role is its head word. */
const FUNCTION_WORDS = new Set(["PUNCT", "DET", "ADP", "CCONJ", "SCONJ", "PART", "SYM"]);

/** `models/frames` of the installed package. */
export function shippedFrames(): string {
  return fileURLToPath(new URL("../../models/frames/", import.meta.url));
}

/**
 * Reads the weights; null where there are none, or where they were trained for another network than `tagger` (the
 * SHA-256 of its file). Throws where they were made for another version of this program.
 */
export async function openFrames(
  tagger: string,
  { folder = shippedFrames(), threads = 2 }: { folder?: string; threads?: number } = {},
): Promise<FrameFinder | null> {
  const known = readManifest<Manifest>(folder, FORMAT);
  if (known?.tagger !== tagger) return null;
  const manifest: Manifest = known;
  const tensor = openTensors(folder, manifest);
  const scorer = (file: string) =>
    makeScorer(JSON.parse(readFileSync(join(folder, file), "utf8")) as ScorerFile);
  const [ofWords, ofPairs] = [scorer(manifest.words), scorer(manifest.pairs)];
  const [a, kinds, kindBias] = ["a", "kinds", "kinds.bias"].map(tensor) as [Matrix, Matrix, Matrix];
  const [labels, labelBias] = [tensor("labels"), tensor("labels.bias")];
  const [p, pBias, q, qBias] = ["p", "p.bias", "q", "q.bias"].map(tensor) as [Matrix, Matrix, Matrix, Matrix];
  const [w, roles, roleBias] = ["w", "roles", "roles.bias"].map(tensor) as [Matrix, Matrix, Matrix];
  const upos = new Set(manifest.upos);
  const network = await openNetwork(join(folder, manifest.layers), { threads });
  return {
    vectors: async (middle) => (await network.run({ middle }, ["vectors"]))["vectors"] as Matrix,
    find: framesOf,
    close: () => network.close(),
  };

  function framesOf(
    firstToken: number,
    words: readonly WordTags[],
    carriers: readonly number[],
    vectors: Matrix,
  ): Frame[] {
    const s = parsedOf(words, firstToken);
    const may = words.flatMap((word, i) => (upos.has(word.upos) && (carriers[i] ?? -1) >= 0 ? [i] : []));
    const at = (i: number) => (carriers[i] as number) + 1;
    const seen = products(a, null, vectors, may.map(at));
    const told = may.flatMap((i, n) => {
      const hidden = relu(sum(row(seen, n), ofWords.score(wordFeatures(s, i))));
      const chances = affine(kinds, kindBias, hidden).map(logistic);
      return manifest.kinds.flatMap((kind, k) =>
        (chances[k] as number) < manifest.least
          ? []
          : [
              {
                kind,
                i,
                chance: chances[k] as number,
                labels: labelsOf(kind, affine(labels, labelBias, hidden)),
              },
            ],
      );
    });
    if (told.length === 0) return [];
    const own = words.flatMap((_, j) => ((carriers[j] ?? -1) >= 0 ? [j] : []));
    const theirs = products(q, qBias, vectors, own.map(at));
    return told.map(({ kind, i, chance, labels }): Frame => {
      const mine = relu(affine(p, pBias, row(vectors, at(i))));
      return {
        kind,
        token: firstToken + i,
        chance,
        labels,
        roles: rolesOf(s, kind, i, own, mine, theirs, firstToken),
      };
    });
  }

  function labelsOf(kind: FrameKind, scores: Float32Array): Record<string, string> {
    const out: Record<string, string> = {};
    let from = 0;
    for (const { name, kind: of, values } of manifest.labels) {
      if (of === kind) out[name] = values[best(scores.subarray(from, from + values.length))] as string;
      from += values.length;
    }
    return out;
  }

  /** Which words of a sentence fill the roles of a frame whose word is `i`. */
  function rolesOf(
    s: Parsed,
    kind: FrameKind,
    i: number,
    own: readonly number[],
    mine: Float32Array,
    theirs: Matrix,
    firstToken: number,
  ): Record<string, number[]> {
    const out: Record<string, number[]> = {};
    for (const [n, j] of own.entries()) {
      if (Math.abs(j - i) > REACH) continue;
      // A condition is a stretch, and every word of it counts.
      if (kind !== "condition" && FUNCTION_WORDS.has(s.words[j]?.upos ?? "")) continue;
      const both = relu(row(theirs, n)).map((x, k) => x * (mine[k] as number));
      const hidden = relu(sum(affine(w, null, both), ofPairs.score(pairFeatures(s, i, j))));
      const scores = affine(roles, roleBias, hidden);
      for (const [r, { name, kind: of }] of manifest.roles.entries())
        if (of === kind && (scores[r] as number) > 0) (out[name] ??= []).push(firstToken + j);
    }
    return out;
  }
}

function sum(a: Float32Array, b: Float32Array): Float32Array {
  return a.map((x, i) => x + (b[i] as number));
}

function relu(v: Float32Array): Float32Array {
  return v.map((x) => Math.max(0, x));
}
