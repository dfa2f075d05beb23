import { once } from "./once.js";
import type { Indexed } from "./reports.js";
import { lowWords } from "./words.js";

/** Words of a shingle: long enough that two texts hardly share one by chance. */
const SHINGLE = 6;
/** Of this many neighbouring shingles one is kept (winnowing, Schleimer et al. 2003): shared runs of 6 + 4 - 1 words are always found. */
const WINDOW = 4;
/** Reports that share a fingerprint by chance or by copying, not because it is boilerplate. */
const COMMON = 12;

/** Fingerprints of a text: hashes of runs of words, thinned so that shared stretches always share some; each once. */
export function fingerprints(text: string): Int32Array {
  const words = lowWords(text);
  const hashes: number[] = [];
  for (let i = 0; i + SHINGLE <= words.length; i++) hashes.push(hash(words.slice(i, i + SHINGLE).join(" ")));
  const out = new Set<number>();
  for (let i = 0; i < hashes.length; i++) {
    let least = Infinity;
    for (let k = i; k < Math.min(i + WINDOW, hashes.length); k++)
      least = Math.min(least, hashes[k] as number);
    if (i + WINDOW <= hashes.length || i === 0) out.add(least);
  }
  return Int32Array.from(out);
}

/** FNV-1a, 32 bits, of UTF-16 units. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

export const printsOf = once(
  ({ record }: Indexed) => record,
  ({ record }) => fingerprints(record.text),
);

/**
 * How many fingerprints reports share with each other, kept between calls: a report that comes or goes costs what its own
 * text costs.
 */
export interface KeptPrints {
  /** Looks at these reports and no others; tells for each report with which it shares any, and how many. */
  readonly update: (reports: readonly Indexed[]) => (report: Indexed) => ReadonlyMap<Indexed, number>;
}

/** A fingerprint in more than `most` reports is boilerplate, and says nothing of who copied whom. */
export function makeKeptPrints({ most = COMMON }: { most?: number } = {}): KeptPrints {
  const known = new Set<Indexed>();
  /** The report or the reports that hold a fingerprint. */
  const holders = new Map<number, Indexed | Indexed[]>();
  const shared = new Map<Indexed, Map<Indexed, number>>();

  const heldBy = (print: number): Indexed[] => {
    const held = holders.get(print);
    return held === undefined ? [] : Array.isArray(held) ? held : [held];
  };
  const hold = (print: number, reports: Indexed[]): void => {
    if (reports.length === 0) holders.delete(print);
    else holders.set(print, reports.length === 1 ? (reports[0] as Indexed) : reports);
  };
  const count = (a: Indexed, b: Indexed, by: number): void => {
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      let own = shared.get(x);
      if (own === undefined) shared.set(x, (own = new Map()));
      const now = (own.get(y) ?? 0) + by;
      if (now === 0) own.delete(y);
      else own.set(y, now);
    }
  };
  /** Counts a fingerprint for every two of its holders, or takes it back. */
  const countAll = (held: readonly Indexed[], by: number): void => {
    if (held.length <= most)
      for (const [i, a] of held.entries()) for (const b of held.slice(0, i)) count(a, b, by);
  };

  return {
    update(reports) {
      const now = new Set(reports);
      for (const r of [...known]) {
        if (now.has(r)) continue;
        for (const p of printsOf(r)) {
          const held = heldBy(p);
          const left = held.filter((h) => h !== r);
          if (held.length > 1) {
            countAll(held, -1);
            countAll(left, 1);
          }
          hold(p, left);
        }
        shared.delete(r);
        known.delete(r);
      }
      for (const r of reports) {
        if (known.has(r)) continue;
        for (const p of printsOf(r)) {
          const held = heldBy(p);
          if (held.length < most) {
            for (const h of held) count(r, h, 1);
            hold(p, [...held, r]);
          } else {
            // Boilerplate now: what was counted for it counts no more.
            countAll(held, -1);
            held.push(r);
          }
        }
        known.add(r);
      }
      return (report) => shared.get(report) ?? NONE;
    },
  };
}

const NONE: ReadonlyMap<Indexed, number> = new Map();
