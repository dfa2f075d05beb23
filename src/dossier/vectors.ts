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
