/**
 * The best tree over the words of a sentence: `scores[word][head]`, head 0 being the root and word i standing
 * for head i + 1; -Infinity shuts a link. Returns the head of each word. Exactly one word hangs on the root,
 * and no other such tree has a higher sum, where the open links allow a tree at all. Chu and Liu 1965,
 * Edmonds 1967; most sentences need only its first step, since the best heads already make a tree.
 */
export function bestTree(scores: readonly (readonly number[])[]): number[] {
  if (scores.length === 0) return [];
  const greedy = scores.map((row, i) => argmax(row, i + 1));
  if (greedy.filter((h) => h === 0).length === 1 && findCycle([-1, ...greedy]) === null) return greedy;
  return edmonds(weights(scores, dearestRoot(scores))).slice(1);
}

/** `weight[child][head]` with a node 0, which is the root and has no head; each link to it costs `fee`. */
function weights(scores: readonly (readonly number[])[], fee: number): number[][] {
  const n = scores.length + 1;
  const rows = scores.map((row, i) => {
    const line = new Array<number>(n);
    for (let head = 0; head < n; head++) line[head] = row[head] ?? -Infinity;
    line[0] = (line[0] as number) - fee;
    line[i + 1] = -Infinity;
    return line;
  });
  return [new Array<number>(n).fill(-Infinity), ...rows];
}

/** A fee for a link to the root that no better choice of other links can pay for, so that the best tree has one. */
function dearestRoot(scores: readonly (readonly number[])[]): number {
  let low = Infinity;
  let high = -Infinity;
  for (const row of scores)
    for (const s of row) {
      if (!Number.isFinite(s)) continue;
      low = Math.min(low, s);
      high = Math.max(high, s);
    }
  return high >= low ? (high - low + 1) * (scores.length + 1) : 0;
}

/** Best heads without a cycle, with -1 for node 0. */
function edmonds(weight: readonly (readonly number[])[]): number[] {
  const head = weight.map((row, child) => (child === 0 ? -1 : argmax(row)));
  const cycle = findCycle(head);
  if (cycle === null) return head;
  // Contract the cycle to one node, the last, and solve the smaller problem.
  const inside = new Set(cycle);
  const outside = weight.flatMap((_, i) => (inside.has(i) ? [] : [i]));
  const cycleWeight = cycle.reduce((sum, c) => sum + at(weight, c, head[c] as number), 0);
  const last = outside.length;
  const enter: number[] = [];
  const leave: number[] = [];
  const into: number[] = [];
  const small: number[][] = [];
  for (const node of outside) {
    const row = weight[node] as readonly number[];
    const line = new Array<number>(last + 1);
    for (let j = 0; j < last; j++) line[j] = row[outside[j] as number] as number;
    // As a child, the node takes the best head in the cycle; as a parent, it enters the cycle where that costs least.
    let from = cycle[0] as number;
    let to = from;
    let gain = -Infinity;
    for (const c of cycle) {
      if ((row[c] as number) > (row[from] as number)) from = c;
      const change = at(weight, c, node) - at(weight, c, head[c] as number);
      if (change > gain) [to, gain] = [c, change];
    }
    line[last] = row[from] as number;
    small.push(line);
    leave.push(from);
    enter.push(to);
    into.push(cycleWeight + gain);
  }
  const solved = edmonds([...small, [...into, -Infinity]]);
  const out = head.slice();
  for (const [i, child] of outside.entries()) {
    const h = solved[i] as number;
    if (h >= 0) out[child] = (h === last ? leave[i] : outside[h]) as number;
  }
  const entry = solved[last] as number;
  out[enter[entry] as number] = outside[entry] as number;
  return out;
}

function at(weight: readonly (readonly number[])[], child: number, head: number): number {
  return (weight[child] as readonly number[])[head] as number;
}

/** Position of the greatest value, but for the one at `except`. */
function argmax(values: readonly number[], except = -1): number {
  let at = 0;
  for (let i = 1; i < values.length; i++)
    if (i !== except && (values[i] as number) > (values[at] as number)) at = i;
  return at;
}

/** The nodes of one cycle among the heads, or null. */
function findCycle(head: readonly number[]): number[] | null {
  const seen = new Array<number>(head.length).fill(0);
  for (let start = 1; start < head.length; start++) {
    let at = start;
    while (at > 0 && seen[at] === 0) {
      seen[at] = start;
      at = head[at] as number;
    }
    if (at > 0 && seen[at] === start) {
      const cycle = [at];
      for (let next = head[at] as number; next !== at; next = head[next] as number) cycle.push(next);
      return cycle;
    }
  }
  return null;
}
