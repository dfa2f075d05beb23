import type { Matrix } from "./scores.js";

/**
 * Products of some rows of `vectors` with every row of `weights`, plus `bias`: one row for each of `rows`, in their
 * order. Eight sums run at once, two vectors by four weights, so that each number fetched serves several of them.
 */
export function products(
  weights: Matrix,
  bias: Matrix | null,
  vectors: Matrix,
  rows: readonly number[],
): Matrix {
  const size = weights.width;
  const width = weights.data.length / size;
  const w = inDoubles(weights);
  const data = new Float32Array(rows.length * width);
  const sums = new Float64Array(8);
  const [first, second] = [new Float64Array(size), new Float64Array(size)];
  for (let i = 0; i < rows.length; i += 2) {
    const count = Math.min(2, rows.length - i);
    copy(vectors, rows[i] as number, first);
    copy(vectors, rows[i + count - 1] as number, second);
    for (let r = 0; r < width; r += 4) {
      // Beyond the last row of weights the last one is taken again; what it gives is not kept.
      const lines = Math.min(4, width - r);
      const a = r * size;
      const b = a + Math.min(1, lines - 1) * size;
      const c = a + Math.min(2, lines - 1) * size;
      const d = a + Math.min(3, lines - 1) * size;
      sumUp(w, a, b, c, d, first, second, sums);
      for (let n = 0; n < count; n++)
        for (let k = 0; k < lines; k++)
          data[(i + n) * width + r + k] =
            (sums[n * 4 + k] as number) + (bias === null ? 0 : (bias.data[r + k] as number));
    }
  }
  return { data, width };
}

/** Products of two vectors with the rows of weights that begin at `a`, `b`, `c` and `d`: four for the first, four for the second. */
function sumUp(
  w: Float64Array,
  a: number,
  b: number,
  c: number,
  d: number,
  first: Float64Array,
  second: Float64Array,
  sums: Float64Array,
): void {
  let p0 = 0;
  let p1 = 0;
  let p2 = 0;
  let p3 = 0;
  let q0 = 0;
  let q1 = 0;
  let q2 = 0;
  let q3 = 0;
  for (let k = 0; k < first.length; k++) {
    const x = first[k] as number;
    const y = second[k] as number;
    const w0 = w[a + k] as number;
    const w1 = w[b + k] as number;
    const w2 = w[c + k] as number;
    const w3 = w[d + k] as number;
    p0 += x * w0;
    p1 += x * w1;
    p2 += x * w2;
    p3 += x * w3;
    q0 += y * w0;
    q1 += y * w1;
    q2 += y * w2;
    q3 += y * w3;
  }
  sums[0] = p0;
  sums[1] = p1;
  sums[2] = p2;
  sums[3] = p3;
  sums[4] = q0;
  sums[5] = q1;
  sums[6] = q2;
  sums[7] = q3;
}

function copy(from: Matrix, row: number, to: Float64Array): void {
  for (let k = 0, at = row * from.width; k < to.length; k++, at++) to[k] = from.data[at] as number;
}

const doubles = new WeakMap<Matrix, Float64Array>();

/** Weights as doubles, made once: sums are doubles, and a number that is none is made one at each use. */
function inDoubles(weights: Matrix): Float64Array {
  const known = doubles.get(weights) ?? Float64Array.from(weights.data);
  doubles.set(weights, known);
  return known;
}
