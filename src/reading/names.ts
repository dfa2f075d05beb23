import {
  COMPLEMENTS,
  type Gender,
  genderOfTitle,
  isHonorific,
  isTitle,
  qualifiesOffice,
  officesFit,
  rankOf,
} from "./titles.js";
import { genderOfFirstName } from "./firstNames.js";
import { longestPrefix } from "./world/world.js";

/** Words that stand together before and in a person's name, taken apart. */
export interface NameParts {
  /** How many of the words belong to the title. */
  readonly titleWords: number;
  /** "foreign minister"; null where the words give none. Country and honorifics are not in it. */
  readonly office: string | null;
  readonly rank: string | null;
  readonly gender: Gender | null;
  /** The name alone; empty where the words are a title alone ("the Prime Minister"). */
  readonly name: readonly string[];
}

/**
 * Takes titles, ranks and offices off a name: all up to the last title or lower-case noun that still leaves a
 * name. A title with a complement keeps it ("Secretary of State", "Special Envoy for Yemen").
 */
export function splitName(words: readonly string[]): NameParts {
  let start = 0;
  for (let i = 0; i < words.length; i++) {
    const w = words[i] ?? "";
    const noun = /^\p{Ll}/u.test(w) && !PARTICLES.has(w) && !LINKS.has(w);
    // "Hassan Sheikh Mohamud": a form of address behind a first name is part of the name.
    const inside = isHonorific(w) && genderOfFirstName(words[i - 1] ?? "") !== null;
    const title = (isTitle(w) && !inside) || singularOffice(w) !== null;
    // "Assistant Secretary for Pacific Affairs Ana Sol": what an office is for is nobody's first name.
    const matter = MATTERS.has(w) && (i > 0 || words.length > 2);
    if (!title && !noun && !matter && !/^['’]s?$/.test(w)) continue;
    const after = i + 1 + complementLength(words, i + 1);
    // The article of a complement is behind the title that it completes, and no title itself.
    if (after > start && words.slice(after).some(isNameWord)) start = after;
  }
  const rest = words.slice(start);
  if (rest.some(isTitle) && rest.every((w) => isTitle(w) || qualifiesOffice(w) || LINKS.has(w)))
    return titleOnly(words);
  return { titleWords: start, ...readTitle(words.slice(0, start)), name: rest };
}

const MATTERS: ReadonlySet<string> = new Set(
  "Affairs Climate Policy Center Centre Americas Rights Issues Security Energy Programs Operations Reconstruction Cooperation Development Trafficking Enforcement".split(
    " ",
  ),
);

/** "Foreign Ministers" before the names of two: what each of them is; null for any other word. */
export function singularOffice(word: string): string | null {
  const m = OFFICES_OF_TWO.exec(word);
  if (m === null) return null;
  const one = word.slice(0, -1);
  return one.endsWith("ie") ? `${one.slice(0, -2)}y` : one;
}
const OFFICES_OF_TWO =
  /^(?:Ministers|Presidents|Premiers|Chancellors|Ambassadors|Senators|Governors|Envoys|Secretaries|Commissioners|Generals|Leaders|Chiefs)$/;

function titleOnly(words: readonly string[]): NameParts {
  return { titleWords: words.length, ...readTitle(words), name: [] };
}

/** "of State", "for the Middle East", "to the U.N.": words after a title that still belong to it. */
function complementLength(words: readonly string[], at: number): number {
  if (!LINKS.has(words[at] ?? "")) return 0;
  const the = words[at + 1]?.toLowerCase() === "the" ? 1 : 0;
  const known = longestPrefix(words.slice(at + 1 + the));
  if (known > 0) return 1 + the + known;
  let n = 0;
  while (COMPLEMENTS.has((words[at + 1 + the + n] ?? "").toLowerCase())) n++;
  return n > 0 ? 1 + the + n : 0;
}

/** The office that the words of a title give, without honorifics and ranks; null where they give none. */
export function titleOffice(title: readonly string[]): string | null {
  return readTitle(title).office;
}

function readTitle(title: readonly string[]): Pick<NameParts, "office" | "rank" | "gender"> {
  const gender = title.map(genderOfTitle).find((g) => g !== null) ?? null;
  const ranks: string[] = [];
  const office: string[] = [];
  for (const [i, w] of title.entries()) {
    const rank = rankOf(w);
    const civil = isCivilRank(title[i - 1], w, title[i + 1]);
    if (rank !== null && !civil) ranks.push(rank);
    else if (!isHonorific(w) || NOBLE.has(w.toLowerCase())) office.push(singularOffice(w) ?? w);
  }
  // "Pacific Affairs" alone is the end of an office that begins before.
  const whole = office.some((w) => isTitle(w) || /^\p{Ll}/u.test(w)) || !MATTERS.has(office.at(-1) ?? "");
  return {
    office: office.length === 0 || !whole ? null : office.join(" "),
    rank: ranks.length === 0 ? null : ranks.join(" "),
    gender,
  };
}

/** "Attorney General", "Vice President": words of rank inside an office. */
function isCivilRank(before: string | undefined, word: string, after: string | undefined): boolean {
  if (/^general$/i.test(word))
    return /^(?:attorney|secretary|director|solicitor|governor|consul|inspector|auditor)$/i.test(
      before ?? "",
    );
  return /^vice$/i.test(word) && !/^adm/i.test(after ?? "");
}

const LINKS: ReadonlySet<string> = new Set(["of", "for", "to", "on", "at"]);
/** Forms of address that are an office too. */
const NOBLE: ReadonlySet<string> = new Set(
  "king queen prince princess pope bishop archbishop emir sultan cardinal patriarch".split(" "),
);
const PARTICLES: ReadonlySet<string> = new Set(
  "al bin ibn ben abu von van der den de da di du del della la le dos das el y ter zu af av".split(" "),
);

function isNameWord(word: string): boolean {
  return /^\p{Lu}/u.test(word) || /^(?:al|el|ad|as|ash)-\p{Lu}/u.test(word);
}

/** A person's name ready for comparison: words in spelling keys. */
export interface NameKey {
  /** First name or names; empty for a surname alone. Initials are one letter. */
  readonly given: readonly string[];
  readonly surname: string;
  /** All letters of the name, which makes "Kim Jong Un" and "Kim Jong-un" one. */
  readonly whole: string;
}

/** Null for words without a letter. */
export function nameKey(name: readonly string[]): NameKey | null {
  const parts = name
    .map((w) => ({ key: spellingKey(w), particle: PARTICLES.has(w.toLowerCase()) }))
    .filter((p) => p.key !== "");
  while (parts.length > 1 && SUFFIXES.has(parts[parts.length - 1]?.key ?? "")) parts.pop();
  const surname = parts[parts.length - 1];
  if (surname === undefined) return null;
  const given = parts.slice(0, -1).filter((p) => !p.particle);
  return {
    given: given.map((p) => p.key),
    surname: surname.key,
    whole: parts
      .filter((p) => !p.particle)
      .map((p) => p.key)
      .join(""),
  };
}

const SUFFIXES: ReadonlySet<string> = new Set(["jr", "sr", "ii", "iii", "iv"]);

/**
 * Letters by which spelling variants of one name agree: Zelenskiy, Zelensky, Zelenskyy; Sergey, Sergei;
 * Alexei, Aleksey; al-Assad, Assad; accents, hyphens and doubled letters do not count.
 */
export function spellingKey(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/^(?:al|el|ad|as|ash|an|ar|at)-(?=\p{L})/u, "")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/x/g, "ks")
    .replace(/y|j(?=$|[aeiou])/g, "i")
    .replace(/kh/g, "h")
    .replace(/(.)\1+/gu, "$1");
}

/** First names that are one name in other spellings or in short, one a line, as spelling keys are made of them. */
const VARIANTS: ReadonlyMap<string, string> = variants(`
  Mohammed Muhammad Mohamed Mohammad Muhammed Mohamad Mehmet
  Ahmed Ahmad Ahmet
  Hussein Hossein Hussain Husayn Huseyin
  Hassan Hasan
  Yusuf Youssef Yousef Yousuf
  Abdul Abdel Abd
  Omar Umar
  Dmitry Dmitri Dmitriy Dmytro
  Yevgeny Evgeny Evgeni Yevgeni Yevhen
  Alexander Aleksandr Oleksandr Aliaksandr Alex
  Volodymyr Vladimir Uladzimir
  Mikhail Mykhailo Michail
  Andrei Andrey Andriy Andrii
  Joseph Joe
  William Bill
  Anthony Antony Tony
  Michael Mike
  James Jim Jimmy
  Robert Bob Bobby
  Thomas Tom
  Edward Ted Ed
  Richard Dick Rick
  Daniel Dan
  Benjamin Ben Binyamin Bibi
  Jacob Jake
  Samuel Sam
  Nicholas Nick
  Steven Stephen Steve
  Elizabeth Liz
  Christopher Chris
  David Dave
  Timothy Tim
  Charles Chuck
`);

function variants(lines: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const line of lines.trim().split("\n")) {
    const keys = line.trim().split(" ").map(spellingKey);
    for (const key of keys) map.set(key, keys[0] ?? key);
  }
  return map;
}

/**
 * Whether two names can be one person's: same surname, and first names that are the same, a variant or an
 * initial; a surname alone fits anybody of that surname. Different middle initials part two people.
 */
export function namesFit(a: NameKey, b: NameKey): boolean {
  if (a.whole === b.whole) return true;
  if (a.surname !== b.surname) return false;
  const [first, ...middle] = a.given;
  const [other, ...otherMiddle] = b.given;
  if (first === undefined || other === undefined) return true;
  if (!givenFit(first, other)) return false;
  const [m, n] = [middle[0], otherMiddle[0]];
  return m === undefined || n === undefined || givenFit(m, n);
}

function givenFit(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0);
  const variant = VARIANTS.get(a);
  return variant !== undefined && variant === VARIANTS.get(b);
}

/** What titles tell of a person, for deciding whether two mentions can be one. */
export interface Standing {
  readonly offices: readonly string[];
  readonly rank: string | null;
  readonly gender: Gender | null;
}

/** Whether a surname alone may join: no other gender, no other rank, no second office. */
export function standingsFit(a: Standing, b: Standing): boolean {
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) return false;
  if (
    a.rank !== null &&
    b.rank !== null &&
    a.rank !== b.rank &&
    !a.rank.includes(b.rank) &&
    !b.rank.includes(a.rank)
  )
    return false;
  return (
    a.offices.length === 0 ||
    b.offices.length === 0 ||
    a.offices.some((x) => b.offices.some((y) => officesFit(x, y)))
  );
}

/** The acronym of an organisation's name: the initials of its capitalised words ("NLF"); null for fewer than two. */
export function acronymOf(name: readonly string[]): string | null {
  const initials = name
    .flatMap((w) => w.split("-"))
    .filter((w) => /^\p{Lu}/u.test(w))
    .map((w) => w.charAt(0));
  return initials.length < 2 ? null : initials.join("");
}

/** Capitals only, dots apart: NLF, U.N. */
export function isAcronym(word: string): boolean {
  return /^(?:\p{Lu}\.?){2,8}$/u.test(word);
}
