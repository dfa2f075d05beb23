/**
 * The best tree over the words of a sentence: `scores[word][head]`, head 0 being the root and word i standing
 * for head i + 1. Returns the head of each word. Exactly one word hangs on the root. Chu and Liu 1965,
 * Edmonds 1967; most sentences need only its first step, since the best heads already make a tree.
 */
export function bestTree(scores: readonly (readonly number[])[]): number[] {
  const n = scores.length;
  if (n === 0) return [];
  const free = spanning(scores);
  const roots = free.flatMap((head, i) => (head === 0 ? [i] : []));
  if (roots.length === 1) return free;
  // Several words want to be the root: keep the one that costs least.
  const only = (root: number) => scores.map((row, i) => row.map((s, h) => (h === 0 && i !== root ? -1e9 : s)));
  let best: number[] = [];
  let most = -Infinity;
  for (const root of roots) {
    const tree = spanning(only(root));
    const total = tree.reduce((sum, head, i) => sum + (scores[i]?.[head] as number), 0);
    if (tree.filter((h) => h === 0).length === 1 && total > most) [best, most] = [tree, total];
  }
  return best.length > 0 ? best : free.map((head, i) => (head === 0 && i !== roots[0] ? (roots[0] as number) + 1 : head));
}

/** Best heads without a cycle, with any number of roots. Node 0 is the root; nodes 1..n are the words. */
function spanning(scores: readonly (readonly number[])[]): number[] {
  const n = scores.length + 1;
  const weight: number[][] = Array.from({ length: n }, (_, child) =>
    Array.from({ length: n }, (_, head) => (child === 0 || child === head ? -Infinity : (scores[child - 1]?.[head] ?? -Infinity))),
  );
  return edmonds(weight).slice(1);
}

/** `weight[child][head]`; node 0 has no head. Returns heads, with -1 for node 0. */
function edmonds(weight: number[][]): number[] {
  const n = weight.length;
  const head = weight.map((row, child) => (child === 0 ? -1 : argmax(row)));
  const cycle = findCycle(head);
  if (cycle === null) return head;
  // Contract the cycle to one node, the last, and solve the smaller problem.
  const inside = new Set(cycle);
  const outside = Array.from({ length: n }, (_, i) => i).filter((i) => !inside.has(i));
  const cycleWeight = cycle.reduce((sum, c) => sum + (weight[c]?.[head[c] as number] as number), 0);
  const size = outside.length + 1;
  const small: number[][] = Array.from({ length: size }, () => new Array<number>(size).fill(-Infinity));
  const enter = new Map<number, number>();
  const leave = new Map<number, number>();
  for (const [i, child] of outside.entries()) {
    for (const [j, parent] of outside.entries()) (small[i] as number[])[j] = weight[child]?.[parent] as number;
    const from = cycle[argmax(cycle.map((c) => weight[child]?.[c] as number))] as number;
    leave.set(i, from);
    (small[i] as number[])[size - 1] = child === 0 ? -Infinity : (weight[child]?.[from] as number);
    const gain = cycle.map((c) => (weight[c]?.[child] as number) - (weight[c]?.[head[c] as number] as number));
    enter.set(i, cycle[argmax(gain)] as number);
    (small[size - 1] as number[])[i] = cycleWeight + Math.max(...gain);
  }
  const solved = edmonds(small);
  const out = head.slice();
  for (const [i, child] of outside.entries()) {
    const h = solved[i] as number;
    if (h >= 0) out[child] = h === size - 1 ? (leave.get(i) as number) : (outside[h] as number);
  }
  const entry = solved[size - 1] as number;
  out[enter.get(entry) as number] = outside[entry] as number;
  return out;
}

function argmax(values: readonly number[]): number {
  let at = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] as number) > (values[at] as number)) at = i;
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
