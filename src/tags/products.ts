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
  const [w, v, size] = [weights.data, vectors.data, weights.width];
  const width = w.length / size;
  const data = new Float32Array(rows.length * width);
  for (let i = 0; i < rows.length; i += 2) {
    const first = (rows[i] as number) * size;
    const second = (rows[i + 1] ?? (rows[i] as number)) * size;
    const paired = i + 1 < rows.length;
    for (let r = 0; r < width; r += 4) {
      // Beyond the last row the last one is taken again; what it gives is not kept.
      const last = width - 1;
      const [r1, r2, r3] = [Math.min(r + 1, last), Math.min(r + 2, last), Math.min(r + 3, last)];
      let [p, q, a, b, c, d] = [first, second, r * size, r1 * size, r2 * size, r3 * size];
      let [p0, p1, p2, p3, q0, q1, q2, q3] = [0, 0, 0, 0, 0, 0, 0, 0];
      for (let k = 0; k < size; k++, p++, q++, a++, b++, c++, d++) {
        const [x, y] = [v[p] as number, v[q] as number];
        p0 += x * (w[a] as number);
        p1 += x * (w[b] as number);
        p2 += x * (w[c] as number);
        p3 += x * (w[d] as number);
        q0 += y * (w[a] as number);
        q1 += y * (w[b] as number);
        q2 += y * (w[c] as number);
        q3 += y * (w[d] as number);
      }
      put(data, i * width, r, width, [p0, p1, p2, p3], bias);
      if (paired) put(data, (i + 1) * width, r, width, [q0, q1, q2, q3], bias);
    }
  }
  return { data, width };
}

function put(
  to: Float32Array,
  at: number,
  r: number,
  width: number,
  sums: readonly number[],
  bias: Matrix | null,
): void {
  for (let k = 0; k < sums.length && r + k < width; k++)
    to[at + r + k] = (sums[k] as number) + (bias === null ? 0 : (bias.data[r + k] as number));
}
