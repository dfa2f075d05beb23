import type { Matrix } from "./scores.js";
import { row } from "./scores.js";

/**
 * The best sequence of tags for rows `[first, end)` of `scores`, given what each step from tag to tag is worth
 * (`steps`, row to column) and which steps are shut: `allowed(i, from, to)` for the step into row i.
 */
export function bestPath(
  scores: Matrix,
  first: number,
  end: number,
  steps: Matrix,
  allowed: (i: number, from: number, to: number) => boolean,
): number[] {
  const tags = scores.width;
  if (end <= first) return [];
  let totals = Float64Array.from(row(scores, first));
  const back: Int16Array[] = [];
  for (let i = first + 1; i < end; i++) {
    const here = row(scores, i);
    const next = new Float64Array(tags);
    const from = new Int16Array(tags);
    for (let to = 0; to < tags; to++) {
      let most = -Infinity;
      for (let t = 0; t < tags; t++) {
        if (!allowed(i, t, to)) continue;
        const total = (totals[t] as number) + (steps.data[t * steps.width + to] as number);
        if (total > most) {
          most = total;
          from[to] = t;
        }
      }
      next[to] = most + (here[to] as number);
    }
    back.push(from);
    totals = next;
  }
  const path = [totals.indexOf(Math.max(...totals))];
  for (let i = back.length - 1; i >= 0; i--) path.push(back[i]?.[path.at(-1) as number] as number);
  return path.reverse();
}
