import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { products } from "./products.js";
import { type Matrix, row } from "./scores.js";

/** What `models/coreference/manifest.json` says of the weights beside it. */
interface Manifest {
  readonly format: number;
  readonly weights: string;
  /** SHA-256 of the network whose vectors it was trained on: those of another one say nothing to it. */
  readonly tagger: string;
  /** Taken from the score of "none of them": above 0 links more. */
  readonly bias: number;
  /** Values of each slot of features, in order. */
  readonly slots: {
    readonly mention: Readonly<Record<string, number>>;
    readonly pair: Readonly<Record<string, number>>;
  };
  /** What stands in the weights file, one after another, as float32. */
  readonly tensors: readonly { readonly name: string; readonly shape: readonly number[] }[];
}

/**
 * The antecedent scorer: a network so small (some 300 kB) that plain code runs it faster than the runtime could be
 * called for it. training/coreference.py says what its tensors mean.
 */
export interface CoreferenceModel {
  readonly manifest: Manifest;
  tensor(name: string): Matrix;
  /** Short forms of some rows of the network's vectors: what `Tags.vectors` holds. */
  shorten(vectors: Matrix, rows: readonly number[]): Float32Array[];
}

const FORMAT = 1;

/** `models/coreference` of the installed package. */
export function shippedCoreference(): string {
  return fileURLToPath(new URL("../../models/coreference/", import.meta.url));
}

/**
 * Reads the weights; null where there are none, or where they were trained for another network than `tagger` (the
 * SHA-256 of its file): then nobody is joined by them. Throws where they were made for another version of this program.
 */
export function openCoreference(
  tagger: string,
  folder: string = shippedCoreference(),
): CoreferenceModel | null {
  const path = join(folder, "manifest.json");
  if (!existsSync(path)) return null;
  const manifest = JSON.parse(readFileSync(path, "utf8")) as Manifest;
  if (manifest.format !== FORMAT)
    throw new Error(
      `model ${folder} has format ${manifest.format}, this version reads format ${FORMAT}; install the model that came with it`,
    );
  if (manifest.tagger !== tagger) return null;
  const bytes = readFileSync(join(folder, manifest.weights));
  const all = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const tensors = new Map<string, Matrix>();
  let at = 0;
  for (const { name, shape } of manifest.tensors) {
    const count = shape.reduce((a, b) => a * b, 1);
    tensors.set(name, { data: all.subarray(at, at + count), width: shape.at(-1) ?? 1 });
    at += count;
  }
  const tensor = (name: string): Matrix => {
    const found = tensors.get(name);
    if (found === undefined) throw new Error(`model ${folder} lacks ${name}, which this version reads`);
    return found;
  };
  const [q, c] = [tensor("short.weight"), tensor("short.bias")];
  const shorten = (vectors: Matrix, rows: readonly number[]) => {
    const short = products(q, c, vectors, rows);
    return rows.map((_, i) => row(short, i));
  };
  return { manifest, tensor, shorten };
}

/** `matrix * vector + bias`. */
export function affine(matrix: Matrix, bias: Matrix | null, vector: Float32Array): Float32Array {
  const { data, width } = matrix;
  const out = new Float32Array(data.length / width);
  for (let i = 0; i < out.length; i++)
    out[i] = (bias === null ? 0 : (bias.data[i] as number)) + dot(data, i * width, vector, width);
  return out;
}

/** Product of `count` numbers from `at` with a vector. Four sums at once, because each addition waits for the last. */
function dot(data: Float32Array, at: number, vector: Float32Array, count: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  let k = 0;
  for (; k + 3 < count; k += 4, at += 4) {
    a += (data[at] as number) * (vector[k] as number);
    b += (data[at + 1] as number) * (vector[k + 1] as number);
    c += (data[at + 2] as number) * (vector[k + 2] as number);
    d += (data[at + 3] as number) * (vector[k + 3] as number);
  }
  for (; k < count; k++) a += (data[at++] as number) * (vector[k] as number);
  return a + b + c + d;
}
