import type { WordTags } from "../tags/tags.js";
import { meansSomebody } from "./bodyWords.js";
import { isRole } from "./roles.js";
import { type Syntax, kids, low } from "./syntax.js";
import { isNominal, startOfSentence } from "./verbGroup.js";

/**
 * A governing noun and what is listed with it before `end`. In "the Kremlin, White House, and CIA" what stands
 * between the commas is listed too, whatever the parse calls it; "the minister, a moderate, and his aides" has an
 * apposition there, told by its article.
 */
export function members(s: Syntax, head: number, end: number): number[] {
  const own = (t: number) => (s.children[t] ?? []).filter((c) => c > head && c < end && isNominal(s, c));
  const joined: number[] = [];
  const queue = [head];
  for (let steps = 0; queue.length > 0 && steps < 30; steps++) {
    const next = own(queue.shift() as number).filter(
      (c) => s.words[c]?.relation === "conj" && !joined.includes(c),
    );
    joined.push(...next);
    queue.push(...next);
  }
  // "The U.S. State Department" is one, where the parse joins both of its parts to what stands before.
  const names = joined.filter(
    (c) => !joined.includes(c + 1) && !(joined.includes(c + 2) && isOneName(s, c, c + 2)),
  );
  joined.splice(0, joined.length, ...names);
  const last = Math.max(...joined, -1);
  const between = last < 0 ? [] : own(head).filter((c) => c < last && !joined.includes(c) && listed(s, c));
  return [head, ...between, ...joined].sort((a, b) => a - b);
}

/** Whether nothing but names stands from one token to another. */
function isOneName(s: Syntax, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (s.words[t]?.upos !== "PROPN") return false;
  return true;
}

/** Whether a noun stands as an item of a list: a name between commas, without an article of its own. */
function listed(s: Syntax, t: number): boolean {
  const { relation, upos } = s.words[t] as WordTags;
  if (upos !== "PROPN" || !["appos", "nmod", "dep", "list", "parataxis"].includes(relation)) return false;
  if (kids(s, t, "case").some((c) => c < t) || kids(s, t, "det").some((c) => ["a", "an"].includes(low(s, c))))
    return false;
  const first = Math.min(t, ...kids(s, t, "det", "amod", "compound", "nmod", "flat"));
  return first > 0 && low(s, first - 1) === ",";
}

/**
 * Those listed as the subject of a verb group that begins at `end`. A list of three and more is read by its commas,
 * which the parse often mistakes; of two, by the parse. "The Sanders and Clinton campaigns" are one noun.
 */
export function membersBefore(s: Syntax, head: number, end: number): number[] {
  const byCommas = listBefore(s, end);
  if (byCommas.length > 0) return byCommas;
  const found = withoutFields(s, members(s, head, end));
  const last = found.at(-1) as number;
  const shared = end - 1;
  const sharing =
    found.length === 2 &&
    s.words[found[0] as number]?.upos === "PROPN" &&
    s.words[shared]?.upos === "NOUN" &&
    s.words[shared - 1]?.upos === "PROPN" &&
    last >= shared - 1 &&
    low(s, shared).endsWith("s");
  return sharing ? [shared] : found;
}

/** Governing nouns of "the Kremlin, White House, and CIA (…) all", read backwards from its end; none where it is no list of names. */
function listBefore(s: Syntax, end: number): number[] {
  const start = startOfSentence(s, end - 1);
  const pieces: number[][] = [[]];
  let joined = false;
  let deep = 0;
  let t = end - 1;
  for (; t >= start && end - t < LONGEST_LIST; t--) {
    const word = low(s, t);
    if (word === ")" || word === "(") deep += word === ")" ? 1 : -1;
    else if (deep > 0 || ["all", "both", "each"].includes(word)) continue;
    else if (word === "," || word === "and" || word === "or" || word === "nor") {
      joined ||= word !== ",";
      // What the comma before the last "and" parts is parted already; without an "and" it is no list.
      if (!joined && pieces[0]?.length !== 0) return [];
      if (pieces[0]?.length !== 0) pieces.unshift([]);
    } else if (
      isNominal(s, t) ||
      PHRASE.has(s.words[t]?.upos ?? "") ||
      word === "of" ||
      /^['’]s?$/.test(word)
    )
      (pieces[0] as number[]).unshift(t);
    else break;
  }
  // "In Moscow, the Kremlin and …": the first piece belongs to what stands before.
  if (t >= start && s.words[t]?.upos !== "CCONJ" && s.words[t]?.upos !== "SCONJ") pieces.shift();
  const items = onePost(
    s,
    pieces.filter((p) => p.length > 0),
  );
  return items.length < 3
    ? []
    : items.filter((p) => !isApposition(s, p)).flatMap((p) => governorIn(s, p) ?? []);
}

/** "The water and energy minister" is one: what stands behind the article is no speaker, and the office has no article of its own. */
function onePost(s: Syntax, items: readonly number[][]): number[][] {
  const out: number[][] = [];
  for (const item of items) {
    const before = out.at(-1);
    const hasArticle = (piece: readonly number[]) => s.words[piece[0] ?? -1]?.upos === "DET";
    const joins =
      before !== undefined &&
      hasArticle(before) &&
      !hasArticle(item) &&
      isField(s, governorIn(s, before), governorIn(s, item));
    if (joins) before.push(...item);
    else out.push([...item]);
  }
  return out;
}

/** The same where the parse joins two: the field of an office is left out. */
function withoutFields(s: Syntax, found: readonly number[]): number[] {
  return found.filter((t, i) => {
    const next = found[i + 1];
    const article = (noun: number) => kids(s, noun, "det").length > 0;
    return next === undefined || !article(t) || article(next) || !isField(s, t, next);
  });
}

/** Whether the first of two nouns can be what the second, an office, is for. */
function isField(s: Syntax, field: number | undefined, office: number | undefined): boolean {
  if (field === undefined || office === undefined || s.words[field]?.upos !== "NOUN") return false;
  return (
    isRole("office", s.words[office]?.lemma ?? "") &&
    !meansSomebody(s.words[field]?.lemma.toLowerCase() ?? "")
  );
}

/** The last noun before an "of". */
function governorIn(s: Syntax, piece: readonly number[]): number | undefined {
  const of = piece.findIndex((t) => low(s, t) === "of");
  return piece
    .slice(0, of < 0 ? piece.length : of)
    .filter((t) => isNominal(s, t))
    .at(-1);
}

const PHRASE = new Set(["DET", "ADJ", "NUM"]);
/** No list of those who kept silent runs over more words. */
const LONGEST_LIST = 60;

/** "the interior minister", "a moderate": says who the one before is. */
function isApposition(s: Syntax, piece: readonly number[]): boolean {
  const first = low(s, piece[0] as number);
  if (first === "a" || first === "an") return true;
  return first === "the" && piece.every((t) => s.words[t]?.upos !== "PROPN") && piece.length > 2;
}
