/** What a counter-offer says that the offer before it does not. */

export interface Stretch {
  readonly words: string;
  readonly changed: boolean;
}

/** A word of a language's grammar says nothing new by itself. */
const SHORT = 3;

/** The words of a term, with those that none of `before` has, numbers and words of more than three letters, set off. */
export function changesIn(term: string, before: readonly string[]): Stretch[] {
  const known = new Set(before.flatMap((t) => wordsOf(t)));
  const out: Stretch[] = [];
  for (const [piece] of term.matchAll(/[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*|[^\p{L}\p{N}]+/gu)) {
    const word = piece.toLowerCase();
    const changed = (/\p{N}/u.test(word) || (/\p{L}/u.test(word) && word.length > SHORT)) && !known.has(word);
    const last = out.at(-1);
    if (last?.changed === changed) out[out.length - 1] = { words: last.words + piece, changed };
    else out.push({ words: piece, changed });
  }
  return out;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu) ?? [];
}
