import type { Statement } from "../reading/record.js";

/** Content words that two statements must share, and what share of the shorter one they must be. */
const SHARED = 3;
const SHARE = 0.6;
/** A word in more statements than this tells nothing of what a statement is about. */
const COMMON = 200;

/**
 * Ids of the statements that another one, independent of them, tells too: most of the content words of the shorter
 * are in the longer. Words alone cannot show that two say the same in other words, nor that one denies the other;
 * so this says "also told of", and no more. Takes time linear in the statements.
 */
export function sameTold(
  statements: readonly Statement[],
  independent: (a: Statement, b: Statement) => boolean,
): ReadonlySet<string> {
  const words = statements.map((s) => contentWords(s));
  const holders = new Map<string, number[]>();
  for (const [i, list] of words.entries())
    for (const w of list) {
      const at = holders.get(w);
      if (at === undefined) holders.set(w, [i]);
      else at.push(i);
    }
  const out = new Set<string>();
  for (const [i, own] of words.entries()) {
    const shared = new Map<number, number>();
    for (const w of own) {
      const list = holders.get(w) ?? [];
      if (list.length <= COMMON) for (const j of list) if (j !== i) shared.set(j, (shared.get(j) ?? 0) + 1);
    }
    for (const [j, count] of shared) {
      const shorter = Math.min(own.size, words[j]?.size ?? 0);
      const [a, b] = [statements[i] as Statement, statements[j] as Statement];
      if (count >= SHARED && count >= SHARE * shorter && independent(a, b)) out.add(a.id);
    }
  }
  return out;
}

/** Words of four letters or more and numbers, without their endings, as a set. */
function contentWords(s: Statement): ReadonlySet<string> {
  const text = s.content
    .map((c) => c.text)
    .join(" ")
    .toLowerCase();
  return new Set([...text.matchAll(/\p{N}+|\p{L}{4,}/gu)].map(([w]) => stem(w)).filter((w) => !EMPTY.has(w)));
}

function stem(word: string): string {
  return word.length > 5 ? word.replace(/(?:ing|ed|es|s)$/u, "") : word.replace(/s$/u, "");
}

const EMPTY: ReadonlySet<string> = new Set(
  "that this these those with from have been were would could should will their there they them then than when which what while about into over after before also only more most some such very said says".split(
    " ",
  ),
);
