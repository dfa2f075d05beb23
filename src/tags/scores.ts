/** Numbers in rows: `data[row * width + column]`. */
export interface Matrix {
  readonly data: Float32Array;
  readonly width: number;
}

/** One row of a matrix, as a view. */
export function row(m: Matrix, i: number): Float32Array {
  return m.data.subarray(i * m.width, (i + 1) * m.width);
}

/** Position of the greatest value; 0 where there are none. */
export function best(values: ArrayLike<number>): number {
  let at = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] as number) > (values[at] as number)) at = i;
  return at;
}

/** A score (logit) to a chance of its own. */
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Scores to chances that add up to 1. */
export function softmax(scores: ArrayLike<number>): Float32Array {
  let top = -Infinity;
  for (let i = 0; i < scores.length; i++) top = Math.max(top, scores[i] as number);
  const out = new Float32Array(scores.length);
  let sum = 0;
  for (let i = 0; i < scores.length; i++) sum += out[i] = Math.exp((scores[i] as number) - top);
  for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) / sum;
  return out;
}
