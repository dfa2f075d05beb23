import { join } from "node:path";
import { InferenceSession, Tensor } from "onnxruntime-node";
import type { Model } from "./model.js";
import type { Matrix } from "./scores.js";
import type { Piece } from "./wordpiece.js";
import { casing } from "./windows.js";

/**
 * What the network says of one window. Rows stand for [CLS], the pieces in order, [SEP]; so piece i is row
 * i + 1. `cue`, `source` and `head` score each row's link to each column, column 0 being "none" (or the root).
 * `child` and `parent` are short vectors: the relation of a piece to a head is scored from their product.
 */
export interface Scores {
  readonly tag: Matrix;
  readonly cue: Matrix;
  readonly source: Matrix;
  readonly head: Matrix;
  readonly child: Matrix;
  readonly parent: Matrix;
  readonly relation: Matrix;
  readonly upos: Matrix;
  readonly feats: Matrix;
  readonly name: Matrix;
  readonly place: Matrix;
  /** What the network knows of each piece, for those that compare mentions; only where it was asked for. */
  readonly vectors?: Matrix;
  /** What it knows of each piece halfway up, for networks that go on from there; only where it was asked for. */
  readonly middle?: Matrix;
}

/** Weights that decoding needs beside the scores. `steps`: from tag (row) to tag (column). `relation`: relation (row) by vector. */
export interface Weights {
  readonly steps: Matrix;
  readonly relation: Matrix;
}

/** What is asked for beyond the scores. */
export interface Wanted {
  readonly vectors?: boolean;
  readonly middle?: boolean;
}

export interface Tagger {
  readonly model: Model;
  readonly weights: Weights;
  score(pieces: readonly Piece[], text: string, options?: Wanted): Promise<Scores>;
  close(): Promise<void>;
}

const CLS = 101;
const SEP = 102;
const OUTPUTS = [
  "tag",
  "cue",
  "source",
  "head",
  "child",
  "parent",
  "relation",
  "upos",
  "feats",
  "name",
  "place",
] as const;

/** A network that is loaded: names of inputs to numbers of pieces or a row for each piece, names of outputs to what it gives. */
export interface Network {
  run(
    inputs: Readonly<Record<string, BigInt64Array | Matrix>>,
    outputs: readonly string[],
  ): Promise<Readonly<Record<string, Matrix>>>;
  close(): Promise<void>;
}

/** Loads a network's file; `threads` bounds the threads of one run. The only place that knows the runtime. */
export async function openNetwork(
  path: string,
  { threads = 2 }: { threads?: number } = {},
): Promise<Network> {
  const session = await InferenceSession.create(path, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
    // The runtime's fused form of this step takes six times as long as the two steps that it fuses.
    extra: { optimization: { disable_specified_optimizers: "SkipLayerNormFusion" } },
  });
  return {
    async run(inputs, outputs) {
      const tensors = Object.entries(inputs).map(
        ([name, given]) => [name, given instanceof BigInt64Array ? ofIds(given) : ofRows(given)] as const,
      );
      const out = await session.run(Object.fromEntries(tensors), outputs);
      return Object.fromEntries(outputs.map((name) => [name, matrix(out[name])]));
    },
    close: () => session.release(),
  };
}

/** Loads the tagger's network; `threads` bounds the threads of one run. */
export async function openTagger(model: Model, { threads = 2 }: { threads?: number } = {}): Promise<Tagger> {
  const network = await openNetwork(join(model.folder, model.manifest.weights), { threads });
  const run = (ids: BigInt64Array, cases: BigInt64Array, outputs: readonly string[]) =>
    network.run({ ids, casing: cases }, outputs);
  const first = await run(BigInt64Array.of(101n, 102n), BigInt64Array.of(0n, 0n), [
    "steps",
    "relation_weight",
  ]);
  return {
    model,
    weights: { steps: first["steps"] as Matrix, relation: first["relation_weight"] as Matrix },
    async score(pieces, text, { vectors = false, middle = false } = {}) {
      const ids = new BigInt64Array(pieces.length + 2);
      const cases = new BigInt64Array(pieces.length + 2);
      ids[0] = BigInt(CLS);
      ids[pieces.length + 1] = BigInt(SEP);
      for (const [i, p] of pieces.entries()) {
        ids[i + 1] = BigInt(p.id);
        cases[i + 1] = BigInt(casing(text.slice(p.start, p.end)));
      }
      const outputs = [...OUTPUTS, ...(vectors ? ["vectors"] : []), ...(middle ? ["middle"] : [])];
      return (await run(ids, cases, outputs)) as unknown as Scores;
    },
    close: () => network.close(),
  };
}

const ofIds = (ids: BigInt64Array) => new Tensor("int64", ids, [1, ids.length]);
const ofRows = ({ data, width }: Matrix) => new Tensor("float32", data, [1, data.length / width, width]);

function matrix(tensor: InferenceSession.OnnxValueMapType[string] | undefined): Matrix {
  if (tensor === undefined || !(tensor.data instanceof Float32Array))
    throw new Error("the model lacks an output that this version reads");
  return { data: tensor.data, width: tensor.dims.at(-1) as number };
}
