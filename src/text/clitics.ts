import { words } from "./abbreviations.js";

/**
 * What the English Web Treebank cuts inside words without a hyphen: contractions, possessives, and a few
 * fused words. Offsets are UTF-16 units from the start of the word.
 */

/** Fused words, lower case, and where each is cut. */
const FUSED: ReadonlyMap<string, readonly number[]> = new Map([
  ["cannot", [3]],
  ["gonna", [3]],
  ["wanna", [3]],
  ["gotta", [3]],
  ["gimme", [3]],
  ["lemme", [3]],
  ["dunno", [2, 3]],
  ["d'ye", [2]],
  ["y'all", [2]],
  ["'tis", [2]],
  ["'twas", [2]],
  ["thats", [4]],
  ["whats", [4]],
  ["theyre", [4]],
  ["youre", [3]],
  ["ive", [1]],
  ["im", [1]],
]);

/** Auxiliaries written with "nt" and no apostrophe; cut before the "nt". */
const WITHOUT_APOSTROPHE = words(`
  dont cant wont didnt doesnt isnt arent wasnt werent havent hasnt hadnt wouldnt couldnt shouldnt aint mustnt
`);

const CLITIC = /(?:n['’]t|['’](?:s|m|re|ve|ll|d))$/iu;

/** Places where a word is cut, in order; none for most words. */
export function cutsOf(word: string): number[] {
  const lower = word.toLowerCase();
  const fused = FUSED.get(lower.replace("’", "'"));
  if (/^\d*0['’]s$/u.test(lower)) return [];
  if (fused !== undefined && lower.length === word.length && !/^\p{Lu}{2}/u.test(word)) return [...fused];
  if (WITHOUT_APOSTROPHE.has(lower)) return [word.length - 2];
  const cuts: number[] = [];
  let end = word.length;
  for (let m = CLITIC.exec(word); m !== null && m.index > 0; m = CLITIC.exec(word.slice(0, end))) {
    end = m.index;
    cuts.unshift(end);
  }
  return cuts;
}

/** Whether a token is written onto the word before it ("n't", "'s", the "'" of "the ministers'"). */
export function isClitic(word: string): boolean {
  return /^(?:n['’]?t|['’](?:s|m|re|ve|ll|d)?)$/iu.test(word);
}

/** Whether two tokens that touch are halves of one word as UD counts words ("can" + "not", "do" + "n't"). */
export function isFused(first: string, second: string): boolean {
  return cutsOf(first + second).includes(first.length);
}
