/** What the place rule adds to the network's score, in its units (differences of log odds); tuned on UD EWT dev. */
const PLACE = 1.5;
/** The same for the head of what a pair of marks encloses. */
const ENCLOSED = 2;

const OPENING = new Set(["(", "[", "{", "“", "‘", "«", "``"]);
const CLOSING = new Set([")", "]", "}", "”", "’", "»", "''"]);
/** Marks that open and close alike. */
const STRAIGHT = new Set(['"', "'"]);

/**
 * Hangs the punctuation of a sentence on its words, by the guidelines of Universal Dependencies v2 ("punct"): a mark
 * crosses no link; before or after a unit that hangs on something it belongs to that unit, as high up as it can;
 * a pair of marks belongs to the head of what it encloses. Where the rules leave a choice, `liking(mark, head)`,
 * the network's score, decides, and a clear score wins over them.
 *
 * `heads` gives the head of each word among the words, -1 for the root; no word may hang on a mark. Returns all
 * heads anew; a sentence of marks alone stays as it is.
 */
export function hangPunctuation(
  forms: readonly string[],
  marks: readonly boolean[],
  heads: readonly number[],
  liking: (mark: number, head: number) => number,
): number[] {
  if (marks.every((m) => m)) return heads.slice();
  const other = pairs(forms, marks);
  return heads.map((head, i) => {
    if (!marks[i]) return head;
    const before = pathUp(heads, nearest(marks, i, -1), (h) => h < i);
    const after = pathUp(heads, nearest(marks, i, 1), (h) => h > i);
    const worth = new Map([...before, ...after].map((word) => [word, liking(i, word)]));
    const mate = other.get(i);
    const enclosed =
      mate === undefined ? [] : enclosedHeads(marks, heads, Math.min(i, mate), Math.max(i, mate));
    for (const word of enclosed) worth.set(word, liking(i, word) + ENCLOSED);
    if (enclosed.length === 0) {
      const place = lower(heads, before.at(-1), after.at(-1));
      worth.set(place, (worth.get(place) as number) + PLACE);
    }
    return [...worth].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  });
}

/** The nearest word that is no mark, -1 where there is none. */
function nearest(marks: readonly boolean[], from: number, step: 1 | -1): number {
  let i = from + step;
  while (marks[i] === true) i += step;
  return i < marks.length ? i : -1;
}

/** A word and its ancestors, as long as the next is on the same side of the mark. */
function pathUp(heads: readonly number[], word: number, sameSide: (head: number) => boolean): number[] {
  if (word < 0) return [];
  const path = [word];
  for (let h = heads[word] as number; h >= 0 && sameSide(h); h = heads[h] as number) path.push(h);
  return path;
}

/** Of the highest words on both sides, the one that hangs on the other, directly or not; else the later. */
function lower(heads: readonly number[], before: number | undefined, after: number | undefined): number {
  if (after === undefined) return before as number;
  if (before === undefined) return after;
  for (let h = heads[before] as number; h >= 0; h = heads[h] as number) if (h === after) return before;
  return after;
}

/** The words between two marks that hang on a word outside. */
function enclosedHeads(
  marks: readonly boolean[],
  heads: readonly number[],
  open: number,
  close: number,
): number[] {
  const out: number[] = [];
  for (let i = open + 1; i < close; i++) {
    const head = heads[i] as number;
    if (!marks[i] && (head <= open || head >= close)) out.push(i);
  }
  return out;
}

/** Each mark of a pair to the other. */
function pairs(forms: readonly string[], marks: readonly boolean[]): Map<number, number> {
  const out = new Map<number, number>();
  const open: number[] = [];
  const straight = new Map<string, number>();
  const join = (a: number | undefined, b: number) => {
    if (a !== undefined) out.set(a, b).set(b, a);
  };
  for (const [i, form] of forms.entries()) {
    if (!marks[i]) continue;
    if (OPENING.has(form)) open.push(i);
    else if (CLOSING.has(form)) join(open.pop(), i);
    else if (STRAIGHT.has(form)) {
      join(straight.get(form), i);
      if (!straight.delete(form)) straight.set(form, i);
    }
  }
  return out;
}
