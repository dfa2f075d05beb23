import fc from "fast-check";
import { expect, test } from "vitest";
import { products } from "./products.js";
import type { Matrix } from "./scores.js";

const matrix = (rows: number, width: number, seed: number): Matrix => ({
  data: Float32Array.from({ length: rows * width }, (_, i) => Math.sin(seed + i * 1.7)),
  width,
});

test("each product is the sum over both rows, plus the bias, whatever the sizes", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 11 }),
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 7 }),
      (count, size, rows) => {
        const [weights, vectors, bias] = [
          matrix(count, size, 1),
          matrix(7, size, 2),
          matrix(1, count, 3),
        ] as const;
        const found = products(weights, bias, vectors, rows);
        expect(found.width).toBe(count);
        expect(found.data.length).toBe(rows.length * count);
        for (const [i, r] of rows.entries())
          for (let c = 0; c < count; c++) {
            let sum = bias.data[c] as number;
            for (let k = 0; k < size; k++)
              sum += (vectors.data[r * size + k] as number) * (weights.data[c * size + k] as number);
            expect(found.data[i * count + c]).toBeCloseTo(sum, 5);
          }
      },
    ),
    { seed: 5 },
  );
});
