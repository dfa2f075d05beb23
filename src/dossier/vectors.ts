import type { HearsayRecord } from "../reading/record.js";
import type { Quote } from "../text/span.js";
import { once } from "./once.js";
import { APART, inContext, pointsOf } from "./points.js";

/** Which way a text points among others, in whole steps: a quarter of the room of floats, and as quick to compare. */
export interface Vector {
  readonly steps: Int8Array;
  /** In steps. */
  readonly length: number;
  /** Of a sentence in its context: the chances of each bearing on what it tells (`BEARINGS`), in steps; else null. */
  readonly bearing: Int8Array | null;
}

/** How a sentence bears on what it is about, in the order of the network of claims (training/claims.py). */
export const BEARINGS = ["tells", "denies", "differs", "unaware", "declines"] as const;

/**
 * The vector of a text, and of a sentence in its context (`inContext`) that of the network of claims; null where it has none,
 * and then words alone are compared. The same text has always the same.
 */
export type Vectors = (text: string) => Vector | null;

/** No vectors: for tests, and where the model is not at hand. */
export const noVectors: Vectors = () => null;

/** Every text of a record that a dossier asks the vector of; found once for each record. */
export const textsToCompare = once((record: HearsayRecord) => record, findTexts);

function findTexts(record: HearsayRecord): string[] {
  const quotes: readonly (Quote | null)[] = [
    ...record.proposals.flatMap((p) => [p.called, ...p.terms]),
    ...record.conditions.map((c) => c.text),
  ];
  const statements = new Map(record.statements.map((s) => [s.id, s]));
  return [
    ...new Set([
      ...pointsOf(record).flatMap((p) => {
        const statement = statements.get(p.statement);
        return statement === undefined ? [p.text] : [p.text, inContext(record, statement, p)];
      }),
      ...quotes.flatMap((q) => (q === null ? [] : [quoteText(q)])),
    ]),
  ];
}

/** Whether a text is a sentence in its context. */
export function isInContext(text: string): boolean {
  return text.includes(APART);
}

export function quoteText(q: Quote): string {
  return q.text.replace(/\s+/gu, " ");
}

/** Product of two vectors as if of unit length: 1 where they are one, near 0 where they have nothing in common. */
export function cosine(a: Vector | null, b: Vector | null): number {
  if (a === null || b === null || a.length === 0 || b.length === 0) return 0;
  const [p, q] = [a.steps, b.steps];
  let [w, x, y, z] = [0, 0, 0, 0];
  for (let i = 0; i < p.length; i += 4) {
    w = (w + Math.imul(p[i] as number, q[i] as number)) | 0;
    x = (x + Math.imul(p[i + 1] as number, q[i + 1] as number)) | 0;
    y = (y + Math.imul(p[i + 2] as number, q[i + 2] as number)) | 0;
    z = (z + Math.imul(p[i + 3] as number, q[i + 3] as number)) | 0;
  }
  return (w + x + y + z) / (a.length * b.length);
}

/** Numbers of a vector are kept as whole steps of this part of one: kept and fresh vectors are the same. */
const STEPS = 254;

/** A vector in steps of 1/254, which change a product by less than a hundredth, as eight bits a number. */
export function inSteps(vector: Float32Array): Int8Array {
  return Int8Array.from(vector, (x) => Math.max(-127, Math.min(127, Math.round(x * STEPS))));
}

/** The vector that steps stand for; of a sentence `inContext`, the last five are its bearing. */
export function fromSteps(steps: Int8Array, { inContext: told = false } = {}): Vector {
  const own = told ? steps.subarray(0, -BEARINGS.length) : steps;
  let sum = 0;
  for (const x of own) sum += x * x;
  return {
    steps: own,
    length: Math.sqrt(sum),
    bearing: told ? steps.subarray(-BEARINGS.length) : null,
  };
}
