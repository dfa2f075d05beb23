import { fileURLToPath } from "node:url";
import { products } from "./products.js";
import { type Matrix, row } from "./scores.js";
import { type TensorList, openTensors } from "./tensors.js";
import { readManifest } from "./manifest.js";

/** What `models/coreference/manifest.json` says of the weights beside it. */
interface Manifest extends TensorList {
  readonly format: number;
  /** SHA-256 of the network whose vectors it was trained on: those of another one say nothing to it. */
  readonly tagger: string;
  /** Taken from the score of "none of them": above 0 links more. */
  readonly bias: number;
  /** Values of each slot of features, in order. */
  readonly slots: {
    readonly mention: Readonly<Record<string, number>>;
    readonly pair: Readonly<Record<string, number>>;
  };
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
  const manifest = readManifest<Manifest>(folder, FORMAT);
  if (manifest?.tagger !== tagger) return null;
  const tensor = openTensors(folder, manifest);
  const [q, c] = [tensor("short.weight"), tensor("short.bias")];
  const shorten = (vectors: Matrix, rows: readonly number[]) => {
    const short = products(q, c, vectors, rows);
    return rows.map((_, i) => row(short, i));
  };
  return { manifest, tensor, shorten };
}
