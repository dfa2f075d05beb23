import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Matrix } from "./scores.js";

/** What a manifest says of a file of weights: matrices one after another, as float32. */
export interface TensorList {
  readonly weights: string;
  readonly tensors: readonly { readonly name: string; readonly shape: readonly number[] }[];
}

/** Reads such a file; the function that it gives throws for a name that the file lacks. */
export function openTensors(folder: string, { weights, tensors }: TensorList): (name: string) => Matrix {
  const bytes = readFileSync(join(folder, weights));
  const all = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const known = new Map<string, Matrix>();
  let at = 0;
  for (const { name, shape } of tensors) {
    const count = shape.reduce((a, b) => a * b, 1);
    known.set(name, { data: all.subarray(at, at + count), width: shape.at(-1) ?? 1 });
    at += count;
  }
  return (name) => {
    const found = known.get(name);
    if (found === undefined) throw new Error(`model ${folder} lacks ${name}, which this version reads`);
    return found;
  };
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
