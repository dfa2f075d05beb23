import type { HearsayRecord } from "../reading/record.js";
import type { Quote } from "../text/span.js";
import { pointsOf } from "./points.js";

/** The vector of a text, of unit length; null where it has none, and then words alone are compared. */
export type Vectors = (text: string) => Float32Array | null;

/** No vectors: for tests, and where the model is not at hand. */
export const noVectors: Vectors = () => null;

/** Every text of a record that a dossier asks the vector of. */
export function textsToCompare(record: HearsayRecord): string[] {
  const quotes: readonly (Quote | null)[] = [
    ...record.proposals.flatMap((p) => [p.called, ...p.terms]),
    ...record.conditions.map((c) => c.text),
  ];
  return [
    ...new Set([
      ...pointsOf(record).map((p) => p.text),
      ...quotes.flatMap((q) => (q === null ? [] : [quoteText(q)])),
    ]),
  ];
}

export function quoteText(q: Quote): string {
  return q.text.replace(/\s+/gu, " ");
}

/** Product of two unit vectors: 1 where they are one, near 0 where they have nothing in common. */
export function cosine(a: Float32Array | null, b: Float32Array | null): number {
  if (a === null || b === null) return 0;
  let [w, x, y, z] = [0, 0, 0, 0];
  for (let i = 0; i < a.length; i += 4) {
    w += (a[i] as number) * (b[i] as number);
    x += (a[i + 1] as number) * (b[i + 1] as number);
    y += (a[i + 2] as number) * (b[i + 2] as number);
    z += (a[i + 3] as number) * (b[i + 3] as number);
  }
  return w + x + y + z;
}

/** Numbers of a vector are kept as whole steps of this part of one: kept and fresh vectors are the same. */
const STEPS = 254;

/** A vector in steps of 1/254, which change a product by less than a hundredth, as eight bits a number. */
export function inSteps(vector: Float32Array): Int8Array {
  return Int8Array.from(vector, (x) => Math.max(-127, Math.min(127, Math.round(x * STEPS))));
}

/** The vector of unit length that steps stand for. */
export function fromSteps(steps: Int8Array): Float32Array {
  const out = Float32Array.from(steps, (x) => x / STEPS);
  const length = Math.sqrt(out.reduce((sum, x) => sum + x * x, 0));
  return length === 0 ? out : out.map((x) => x / length);
}
