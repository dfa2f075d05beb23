import { word } from "../text/doc.js";
import type { Name, Tags } from "../tags/tags.js";
import { goesOn } from "./bodyWords.js";
import type { Syntax } from "./syntax.js";
import { isOffice, qualifiesOffice } from "./titles.js";
import { longestAt } from "./world/world.js";

/** A stretch of tokens that may be one proper name, titles in capitals included: "Foreign Minister Ana Sol". */
export interface NameRun {
  readonly firstToken: number;
  readonly endToken: number;
  /** The tagger's name that shares most tokens with it; null where it saw none. */
  readonly tag: Name | null;
}

/**
 * Stretches of capitalised words that the parse, the tagger or the table of the world hold together. The
 * tagger's own edges are widened to whole stretches: what it cuts in two, the parse often keeps.
 */
export function findNameRuns(s: Syntax, tags: Tags): NameRun[] {
  const n = s.words.length;
  const inName = new Int32Array(n).fill(-1);
  for (const [i, name] of tags.names.entries())
    for (let t = name.firstToken; t < name.endToken && t < n; t++) inName[t] = i;
  const inWorld = worldMatches(s);
  const first = new Set(s.doc.sentences.map((x) => x.firstToken));
  const nameish = (t: number): boolean => {
    const upos = s.words[t]?.upos ?? "";
    const w = word(s.doc, t);
    if (upos === "DET" || upos === "PUNCT" || upos === "PART" || DAYS.has(w)) return false;
    if ((inWorld[t] as number) >= 0) return true;
    if (!/^\p{Lu}/u.test(w) && !/^(?:al|el|as|ad)-\p{Lu}/u.test(w)) return false;
    if (upos === "PROPN" || ((inName[t] as number) >= 0 && !SMALL.has(upos))) return true;
    if (upos !== "ADJ" && upos !== "NOUN") return false;
    // A capital says nothing where a sentence begins: there the word must belong to one that has its own.
    const head = s.words[t]?.head ?? -1;
    return !first.has(t) || (head > t && head < t + 6 && /^\p{Lu}/u.test(word(s.doc, head)));
  };
  const joined = (t: number): boolean => {
    const u = t + 1;
    if (inWorld[t] === inWorld[u] && (inWorld[t] as number) >= 0) return true;
    if (isLink(s, t) || isLink(s, u)) return inside(isLink(s, t) ? t : u);
    if (!nameish(u)) return false;
    if (inName[t] === inName[u] && (inName[t] as number) >= 0) return true;
    // "Tajikistan Foreign Minister Ana Sol": whose minister, whatever the parse hangs it on.
    if ((inWorld[t] as number) >= 0 && (inWorld[u] as number) < 0 && isTitleStart(s, u)) return true;
    return inTwo(t, u) || hangTogether(s, t, u);
  };
  /** "Sa’id Ahmad": the tagger has two persons where nothing parts them. */
  const inTwo = (t: number, u: number): boolean => {
    const [a, b] = [tags.names[inName[t] as number], tags.names[inName[u] as number]];
    return a?.type === "person" && b?.type === "person" && !isTitleStart(s, u) && !isTitleStart(s, t);
  };
  /** "Jean-Yves", "Ki-moon", "Bill de Blasio": a hyphen or a particle between two words of one name. */
  const inside = (t: number): boolean => {
    const [before, after] = [firstBeside(s, t, -1), firstBeside(s, t, 1)];
    const name = inName[before] as number | undefined;
    const one = name !== undefined && name >= 0 && inName[after] === name;
    const flat = s.words[after]?.relation === "flat" || s.words[before]?.relation === "flat";
    // A small letter behind a hyphen, in a word that the parse takes for a name: "Su-min", never "Oslo-based".
    const small = !nameish(after) && s.words[after]?.upos === "PROPN";
    return nameish(before) && (one || (hyphened(s, t) && (small || (flat && nameish(after)))));
  };
  const runs: NameRun[] = [];
  for (const sentence of s.doc.sentences) {
    let t = sentence.firstToken;
    while (t < sentence.endToken) {
      if (!nameish(t)) {
        t++;
        continue;
      }
      let end = t + 1;
      while (end < sentence.endToken && end - t < LONGEST && joined(end - 1)) end++;
      end = withComplement(s, end, sentence.endToken, nameish, joined);
      const tag = bestTag(tags, inName, t, end);
      const proper =
        s.words.slice(t, end).some((w) => w.upos === "PROPN") || tag !== null || (inWorld[t] as number) >= 0;
      if (proper) runs.push({ firstToken: t, endToken: end, tag });
      t = end;
    }
  }
  return runs;
}

/** "Foreign Minister", "President": an office opens here, and a name follows it. */
function isTitleStart(s: Syntax, t: number): boolean {
  for (let k = t; k < t + LONGEST_TITLE; k++) {
    const w = word(s.doc, k);
    if (!/^\p{Lu}/u.test(w)) return false;
    if (isOffice(w)) return /^\p{Lu}\p{Ll}/u.test(word(s.doc, k + 1));
    if (!qualifiesOffice(w)) return false;
  }
  return false;
}
const LONGEST_TITLE = 4;

/** Tokens of the longest run; names in the news have fewer. */
const LONGEST = 40;

const DAYS: ReadonlySet<string> = new Set(
  (
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August " +
    "September October November December Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec. " +
    "MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY"
  ).split(" "),
);
const SMALL: ReadonlySet<string> = new Set(["ADP", "CCONJ", "SCONJ", "PRON", "AUX", "NUM"]);
const TIGHT: ReadonlySet<string> = new Set(["flat", "compound", "amod", "nmod", "appos", "list"]);

/** Whether two neighbours hang on each other, or on one word beside them, without a preposition between. */
function hangTogether(s: Syntax, t: number, u: number): boolean {
  const a = s.words[t];
  const b = s.words[u];
  if (a === undefined || b === undefined) return false;
  if (a.head === u) return TIGHT.has(a.relation);
  if (b.head === t) return TIGHT.has(b.relation);
  return (
    a.head === b.head &&
    a.head >= 0 &&
    TIGHT.has(a.relation) &&
    TIGHT.has(b.relation) &&
    Math.abs(a.head - t) < 6
  );
}

const PARTICLES: ReadonlySet<string> = new Set(
  "de da di do du del della dos das la le van von der den ter al el bin ibn ben abu y e zu af av".split(" "),
);

/** Whether a token can stand between two words of one name: a hyphen without blanks, or "de", "von". */
function isLink(s: Syntax, t: number): boolean {
  return hyphened(s, t) || PARTICLES.has(word(s.doc, t));
}

function hyphened(s: Syntax, t: number): boolean {
  const [before, own, after] = [s.doc.tokens[t - 1], s.doc.tokens[t], s.doc.tokens[t + 1]];
  if (before === undefined || own === undefined || after === undefined) return false;
  return /^[-‐‑]$/.test(word(s.doc, t)) && before.end === own.start && own.end === after.start;
}

/** The first token beside a link, to the left (-1) or right (1), that is no link itself; at most three on. */
function firstBeside(s: Syntax, t: number, step: -1 | 1): number {
  let at = t + step;
  for (let n = 0; n < 3 && isLink(s, at); n++) at += step;
  return at;
}

/** Where each multi-word or single match of the table begins, for every token that it covers; -1 elsewhere. */
function worldMatches(s: Syntax): Int32Array {
  const out = new Int32Array(s.words.length).fill(-1);
  for (let t = 0; t < s.words.length;) {
    const found = /^\p{Lu}|^al\b/u.test(word(s.doc, t)) ? longestAt(s.doc, t) : null;
    const end = found?.endToken ?? t + 1;
    if (found !== null) out.fill(t, t, end);
    t = end;
  }
  return out;
}

/** "Ministry" + "of Foreign Affairs", "Central Bank" + "of Yemen". */
function withComplement(
  s: Syntax,
  end: number,
  limit: number,
  nameish: (t: number) => boolean,
  joined: (t: number) => boolean,
): number {
  if (end + 1 >= limit || !goesOn(word(s.doc, end - 1)) || !/^(?:of|for)$/.test(word(s.doc, end))) return end;
  const first = /^the$/i.test(word(s.doc, end + 1)) ? end + 2 : end + 1;
  if (first >= limit || !nameish(first)) return end;
  let last = first + 1;
  while (last < limit && joined(last - 1)) last++;
  return last;
}

function bestTag(tags: Tags, inName: Int32Array, first: number, end: number): Name | null {
  let best: Name | null = null;
  let most = 0;
  for (let t = first; t < end; t++) {
    const name = tags.names[inName[t] as number];
    if (name === undefined || name === best) continue;
    const shared: number = Math.min(end, name.endToken) - Math.max(first, name.firstToken);
    if (shared > most || (shared === most && name.confidence > (best?.confidence ?? 0)))
      [best, most] = [name, shared];
  }
  return best;
}
