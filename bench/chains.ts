/**
 * How well chains of mentions agree with the gold chains: MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998),
 * CEAFe (Luo 2005, with phi4), and their mean, which CoNLL-2012 made the usual figure. Chains of one are dropped.
 */

/** Mentions by name, each in one chain. */
export type Chains = readonly (readonly string[])[];

/** What was right, of how much: for recall, then for precision. Sums over documents. */
interface Tally {
  readonly recalled: number;
  readonly ofGold: number;
  readonly precise: number;
  readonly ofFound: number;
}

export interface ChainScores {
  readonly muc: number;
  readonly b3: number;
  readonly ceafe: number;
  readonly conll: number;
}

/** Scores 0 to 100 over all documents, each a pair of gold chains and found chains. */
export function scoreChains(documents: readonly { gold: Chains; found: Chains }[]): ChainScores {
  const pairs = documents.map(({ gold, found }) => ({ gold: linked(gold), found: linked(found) }));
  const [muc, b3, ceafe] = [mucTally, b3Tally, ceafeTally].map((tally) =>
    f1(pairs.map(({ gold, found }) => tally(gold, found)).reduce(sum, NOTHING)),
  ) as [number, number, number];
  return { muc, b3, ceafe, conll: (muc + b3 + ceafe) / 3 };
}

const NOTHING: Tally = { recalled: 0, ofGold: 0, precise: 0, ofFound: 0 };

function sum(a: Tally, b: Tally): Tally {
  return {
    recalled: a.recalled + b.recalled,
    ofGold: a.ofGold + b.ofGold,
    precise: a.precise + b.precise,
    ofFound: a.ofFound + b.ofFound,
  };
}

function f1(t: Tally): number {
  const recall = t.recalled / Math.max(t.ofGold, 1e-9);
  const precision = t.precise / Math.max(t.ofFound, 1e-9);
  return (100 * 2 * precision * recall) / Math.max(precision + recall, 1e-9);
}

function linked(chains: Chains): Chains {
  return chains.map((c) => [...new Set(c)]).filter((c) => c.length > 1);
}

function chainOf(chains: Chains): Map<string, number> {
  return new Map(chains.flatMap((c, i) => c.map((m) => [m, i] as const)));
}

/** Links kept: the size of each chain less the parts that the other side cuts it into. */
function mucTally(gold: Chains, found: Chains): Tally {
  const kept = (chains: Chains, other: ReadonlyMap<string, number>) =>
    total(chains, (c) => c.length - new Set(c.map((m) => other.get(m) ?? m)).size);
  const links = (chains: Chains) => total(chains, (c) => c.length - 1);
  return {
    recalled: kept(gold, chainOf(found)),
    ofGold: links(gold),
    precise: kept(found, chainOf(gold)),
    ofFound: links(found),
  };
}

/** For each mention the share of its chain that the other side has beside it too. */
function b3Tally(gold: Chains, found: Chains): Tally {
  const right = (chains: Chains, other: ReadonlyMap<string, number>) =>
    total(chains, (c) => [...overlaps(c, other).values()].reduce((n, k) => n + (k * k) / c.length, 0));
  const mentions = (chains: Chains) => total(chains, (c) => c.length);
  return {
    recalled: right(gold, chainOf(found)),
    ofGold: mentions(gold),
    precise: right(found, chainOf(gold)),
    ofFound: mentions(found),
  };
}

/** Chains matched one to one so that the shares of common mentions add up to the most. */
function ceafeTally(gold: Chains, found: Chains): Tally {
  const other = chainOf(found);
  const alike = gold.map((g) => {
    const row = new Array<number>(found.length).fill(0);
    for (const [f, k] of overlaps(g, other))
      row[f] = (2 * k) / (g.length + (found[f] as readonly string[]).length);
    return row;
  });
  const matched = bestMatching(alike);
  return { recalled: matched, ofGold: gold.length, precise: matched, ofFound: found.length };
}

/** How many mentions of a chain lie in each chain of the other side. */
function overlaps(chain: readonly string[], other: ReadonlyMap<string, number>): Map<number, number> {
  const out = new Map<number, number>();
  for (const m of chain) {
    const i = other.get(m);
    if (i !== undefined) out.set(i, (out.get(i) ?? 0) + 1);
  }
  return out;
}

function total(chains: Chains, of: (chain: readonly string[]) => number): number {
  return chains.reduce((n, c) => n + of(c), 0);
}

/** The greatest sum of values with at most one a row and one a column: the Hungarian method, rows by columns. */
export function bestMatching(values: readonly (readonly number[])[]): number {
  const columns = values[0]?.length ?? 0;
  if (columns === 0) return 0;
  const table =
    values.length <= columns
      ? values
      : Array.from({ length: columns }, (_, j) => values.map((row) => row[j] as number));
  const [n, m] = [table.length, (table[0] as readonly number[]).length];
  const u = new Array<number>(n + 1).fill(0);
  const v = new Array<number>(m + 1).fill(0);
  const rowOf = new Array<number>(m + 1).fill(0);
  for (let i = 1; i <= n; i++) {
    const least = new Array<number>(m + 1).fill(Infinity);
    const from = new Array<number>(m + 1).fill(0);
    const used = new Array<boolean>(m + 1).fill(false);
    rowOf[0] = i;
    let j0 = 0;
    do {
      used[j0] = true;
      const r = rowOf[j0] as number;
      let delta = Infinity;
      let next = 0;
      for (let j = 1; j <= m; j++) {
        if (used[j]) continue;
        const cost = -(table[r - 1]?.[j - 1] as number) - (u[r] as number) - (v[j] as number);
        if (cost < (least[j] as number)) [least[j], from[j]] = [cost, j0];
        if ((least[j] as number) < delta) [delta, next] = [least[j] as number, j];
      }
      for (let j = 0; j <= m; j++) {
        if (used[j]) {
          u[rowOf[j] as number] = (u[rowOf[j] as number] as number) + delta;
          v[j] = (v[j] as number) - delta;
        } else least[j] = (least[j] as number) - delta;
      }
      j0 = next;
    } while (rowOf[j0] !== 0);
    for (; j0 !== 0; j0 = from[j0] as number) rowOf[j0] = rowOf[from[j0] as number] as number;
  }
  let sumOfBest = 0;
  for (let j = 1; j <= m; j++)
    if (rowOf[j] !== 0) sumOfBest += table[(rowOf[j] as number) - 1]?.[j - 1] as number;
  return sumOfBest;
}
