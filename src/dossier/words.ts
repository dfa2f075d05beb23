import { topicsOf } from "../reading/negotiation/disputesTopics.js";

/** Words that tell nothing of what a sentence is about; names of months and days, which are compared as times. */
const EMPTY: ReadonlySet<string> = new Set(
  (
    "a about above after again against all also although am among an and any are as at be because been before being " +
    "below between both but by can cannot could did do does doing done down during each either else even ever every few " +
    "for from further get gets getting give given go goes going got had has have having he her here hers herself him " +
    "himself his how however i if in including indeed into is it its itself just last later least less let like made make " +
    "makes making many may me might more most much must my myself near neither next no nobody none nor not nothing now of " +
    "off on once one ones only onto or other others our ours ourselves out over own perhaps put quite rather said same say " +
    "saying says shall she should since so some someone something still such take taken takes taking than that the their " +
    "theirs them themselves then there these they thing things this those though through thus to told too toward towards " +
    "under until up upon us very was way we well were what whatever when where whether which while who whoever whole whom " +
    "whose why will with within without would yes yet you your yours yourself according add added ask asked call called " +
    "announce announced note noted report reported reports mr mrs ms sir dr today yesterday tomorrow week weeks ago " +
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september " +
    "october november december t s d ll re ve m don isn wasn weren doesn didn hasn haven won wouldn couldn shouldn"
  ).split(" "),
);

/**
 * A word without its ending: near enough to the dictionary form for two tellings of one thing to meet ("offered",
 * "offers", "offering"). Not for showing to people.
 */
export const stem = remembered((word: string): string => {
  let w = word.replace(/['’]s$/u, "");
  if (w.length > 4 && w.endsWith("ies")) w = `${w.slice(0, -3)}y`;
  else if (w.length > 3 && w.endsWith("s") && !/(?:ss|us|is)$/u.test(w))
    w = /(?:[sx]|ch|sh)es$/u.test(w) ? w.slice(0, -2) : w.slice(0, -1);
  if (w.length > 5 && w.endsWith("ing")) w = undouble(w.slice(0, -3));
  else if (w.length > 4 && w.endsWith("ied")) w = `${w.slice(0, -3)}y`;
  else if (w.length > 4 && w.endsWith("ed")) w = undouble(w.slice(0, -2));
  if (w.length > 4 && w.endsWith("e")) w = w.slice(0, -1);
  return w;
});

/** Words that are remembered before all are forgotten: more than a language's common ones. */
const MOST = 100_000;

/** A function of words that remembers what it found: a dossier asks of the same words again and again. */
export function remembered<T>(find: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const made = find(word);
    if (known.size >= MOST) known.clear();
    known.set(word, made);
    return made;
  };
}

function undouble(w: string): string {
  return /([bdgmnprt])\1$/u.test(w) ? w.slice(0, -1) : w;
}

/** The words of a text in order, in lower case, hyphens cut. Time linear in the text. */
export function lowWords(text: string): string[] {
  return [...text.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu)].map(([w]) => w);
}

/** Stems of the words that carry meaning, each once, in order. Numbers are left out: they are compared as values. */
export function contentWords(text: string): string[] {
  const out = new Set<string>();
  for (const w of lowWords(text)) if (w.length > 1 && !EMPTY.has(w) && !/^\p{N}/u.test(w)) out.add(stem(w));
  return [...out];
}

/** The topics of negotiation that a text's words belong to. */
export function topicsIn(text: string): ReadonlySet<string> {
  const out = new Set<string>();
  for (const w of lowWords(text)) for (const t of topics(w)) out.add(t);
  return out.size === 0 ? NONE : out;
}

const NONE: ReadonlySet<string> = new Set();
const topics = remembered((word: string): readonly string[] => formsOf(word).flatMap(topicsOf));

/** What a word's dictionary form may be. */
function formsOf(word: string): string[] {
  const w = word.replace(/['’]s$/u, "");
  const cut = (n: number, end = "") => w.slice(0, w.length - n) + end;
  if (w.endsWith("ies")) return [w, cut(3, "y")];
  if (w.endsWith("es")) return [w, cut(1), cut(2)];
  if (w.endsWith("s")) return [w, cut(1)];
  if (w.endsWith("ied")) return [w, cut(3, "y")];
  if (w.endsWith("ed")) return [w, cut(1), cut(2), undouble(cut(2))];
  if (w.endsWith("ing")) return [w, cut(3), cut(3, "e"), undouble(cut(3))];
  return [w];
}
