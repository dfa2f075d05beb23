/** A scorer kept in one JSON file: rows of small whole numbers, one row for each feature that it knows. */
export interface WordScorer {
  /** What each score means, in order. */
  readonly labels: readonly string[];
  /** Scores of a case, from its features; those that the scorer does not know count for nothing, repeated ones once. */
  score(features: Iterable<string>): Float32Array;
}

/** What such a file holds. `weights`: base64 of signed bytes, a row of `bias.length` for each feature. */
export interface ScorerFile {
  readonly labels: readonly string[];
  readonly features: readonly string[];
  readonly weights: string;
  /** By which a byte of each column is multiplied. */
  readonly scales: readonly number[];
  readonly bias: readonly number[];
  /** Of a hidden layer: a row for each label, and what is added to its score; absent where rows are scores at once. */
  readonly out?: readonly (readonly number[])[];
  readonly outBias?: readonly number[];
  /** Whether the sum of the rows is divided by the root of their number. */
  readonly mean?: boolean;
}

export function makeScorer(file: ScorerFile): WordScorer {
  const bytes = Buffer.from(file.weights, "base64");
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const width = file.bias.length;
  const at = new Map(file.features.map((f, i) => [f, i]));
  const { out, outBias, mean = false } = file;
  return {
    labels: file.labels,
    score(features) {
      const known = new Set<number>();
      const sum = new Float32Array(width);
      for (const f of features) {
        const row = at.get(f);
        if (row === undefined || known.has(row)) continue;
        known.add(row);
        for (let k = 0, w = row * width; k < width; k++, w++)
          sum[k] = (sum[k] as number) + (weights[w] as number);
      }
      const share = mean ? 1 / Math.sqrt(Math.max(1, known.size)) : 1;
      for (let k = 0; k < width; k++)
        sum[k] = (sum[k] as number) * (file.scales[k] as number) * share + (file.bias[k] as number);
      if (out === undefined) return sum;
      return Float32Array.from(out, (row, label) =>
        row.reduce((total, w, k) => total + w * Math.max(0, sum[k] as number), outBias?.[label] ?? 0),
      );
    },
  };
}
