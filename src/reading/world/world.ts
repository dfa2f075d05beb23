import type { Doc } from "../../text/doc.js";
import type { ActorKind } from "../record.js";
import { BODIES } from "./bodies.js";
import { COUNTRIES } from "./countries.js";
import { GROUPS } from "./groups.js";
import { OUTLETS } from "./outlets.js";

/** A country, body, group or outlet that every newspaper reader knows. */
export interface WorldRow {
  /** ISO 3166-1 alpha-3 code of a country, the usual name of anything else; unique. */
  readonly id: string;
  /** The usual name. */
  readonly name: string;
  readonly kind: ActorKind;
  /** ISO 3166-1 alpha-3; null for what belongs to no single country. */
  readonly country: string | null;
  readonly wikidata: string | null;
}

/**
 * In which sense words stand for a row: `name`, `adjective` (Russian, U.S.), `one` of its people
 * (a Russian), its `people` (Russians), or a `capital` (Moscow).
 */
export type WorldSense = "name" | "adjective" | "one" | "people" | "capital";

export interface WorldMatch {
  readonly row: WorldRow;
  readonly sense: WorldSense;
}

interface Entry extends WorldMatch {
  /** The words as the table spells them, without "the:" and "The ". */
  readonly form: string;
  /** The article that must stand before them: "the" in any case, "The" only so, or none. */
  readonly article: "the" | "The" | null;
}

/** Names of the table that are also people's first or last names: there the tagger's word is taken. */
const ALSO_PEOPLE: ReadonlySet<string> = new Set(
  (
    "Amnesty Chad Dawn Dominica England Georgia Hamilton Holland India Ireland Israel Jordan Kenya Kingston " +
    "Rand Santiago Sofia Sucre Victoria Wagner Wales"
  ).split(" "),
);

export function isAlsoPersonalName(words: string): boolean {
  return ALSO_PEOPLE.has(words);
}

/** Likeliest sense first. */
const SENSES: readonly WorldSense[] = ["name", "capital", "adjective", "people", "one"];

const ENTRIES = entriesByKey();
const LONGEST = longestByFirstRun();

/**
 * Everything the words stand for, likeliest sense first; empty where the table does not know them. The words
 * may begin with "the". Case counts: acronyms match only as written ("us" and "Us" are no country), other
 * names also in capitals ("RUSSIA"), never in lower case ("turkey").
 */
export function lookup(words: string): readonly WorldMatch[] {
  const plain = plainSpelling(words);
  const article = /^the /i.test(plain) ? plain.slice(0, 3) : null;
  const bare = article === null ? plain : plain.slice(4);
  return (ENTRIES.get(bare.toLowerCase()) ?? []).filter(
    (e) => articleFits(e.article, article) && caseFits(e.form, bare),
  );
}

/** The row that a whole name stands for, in its likeliest sense. */
export function lookupPlace(words: string): WorldRow | null {
  return lookup(words)[0]?.row ?? null;
}

/** The longest known words that begin at a token, `[token, endToken)`; null where none do. */
export function longestAt(
  doc: Doc,
  token: number,
): { endToken: number; matches: readonly WorldMatch[] } | null {
  const first = doc.tokens[token];
  if (first === undefined) return null;
  const longest = LONGEST.get(firstRun(plainSpelling(doc.text.slice(first.start, first.end))).toLowerCase());
  if (longest === undefined) return null;
  const before = doc.tokens[token - 1];
  const beforeWord = before === undefined ? "" : doc.text.slice(before.start, before.end);
  const article = /^the$/i.test(beforeWord) ? `${beforeWord} ` : "";
  let end = token;
  while (end < doc.tokens.length && (doc.tokens[end]?.end ?? 0) - first.start <= longest) end++;
  for (; end > token; end--) {
    const matches = lookup(article + doc.text.slice(first.start, doc.tokens[end - 1]?.end));
    if (matches.length > 0) return { endToken: end, matches };
  }
  return null;
}

/** How many of the first words are known together; 0 where none are. At most eight are tried. */
export function longestPrefix(words: readonly string[]): number {
  for (let n = Math.min(8, words.length); n > 0; n--)
    if (lookup(words.slice(0, n).join(" ")).length > 0) return n;
  return 0;
}

/** The state whose ISO 3166-1 alpha-3 code this is. */
export function countryRow(code: string): WorldRow | null {
  return ROWS_BY_CODE.get(code) ?? null;
}

/** Straight apostrophes, single blanks. */
function plainSpelling(words: string): string {
  return words
    .replace(/[’‘ʻʼ]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
}

function articleFits(wanted: Entry["article"], found: string | null): boolean {
  return wanted === null || wanted === found || (wanted === "the" && found !== null);
}

/** Words of the table in lower case match any case; acronyms only themselves; other words also in capitals. */
function caseFits(form: string, found: string): boolean {
  if (form === found) return true;
  const f = form.split(" ");
  const g = found.split(" ");
  return f.every((word, i) => {
    const other = g[i] ?? "";
    if (word === other || word === word.toLowerCase()) return true;
    return !isAcronym(word) && word.toUpperCase() === other;
  });
}

function isAcronym(word: string): boolean {
  return word.length <= 6 && word === word.toUpperCase();
}

/** The letters, digits and dots that begin the words: what any tokenizer keeps in the first token. */
function firstRun(words: string): string {
  return /^[^\s'\-/,()]*/.exec(words)?.[0] ?? "";
}

function rowsOf(table: string): string[][] {
  return table
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
}

function cells(cell: string | undefined): string[] {
  return (cell ?? "").split(";").flatMap((c) => (c.trim() === "" ? [] : [c.trim()]));
}

function orNull(cell: string | undefined): string | null {
  return cell === undefined || cell === "-" || cell === "" ? null : cell;
}

function countries(): WorldMatchNames[] {
  return rowsOf(COUNTRIES).map(([code = "", wikidata, names, adjectives, people, capitals]) => {
    const row: WorldRow = {
      id: code,
      name: cells(names)[0] ?? code,
      kind: "state",
      country: code,
      wikidata: orNull(wikidata),
    };
    const pairs = cells(people).map((pair) => pair.split("/"));
    return {
      row,
      name: withFormalName(cells(names)),
      capital: cells(capitals),
      people: pairs.map((pair) => pair[1] ?? ""),
      one: pairs.map((pair) => pair[0] ?? ""),
      adjective: cells(adjectives),
    };
  });
}

/** "Republic of Suriname", where the table spells out no formal name: two states that share one have theirs there. */
function withFormalName(names: readonly string[]): readonly string[] {
  const [usual = ""] = names;
  const formal = names.some((n) => / of /.test(n)) || /\b(?:North|South|United|China)\b/.test(usual);
  return formal ? names : [...names, `Republic of ${usual}`];
}

function others(): WorldMatchNames[] {
  return [GROUPS, OUTLETS, BODIES].flatMap(rowsOf).map(([kind, country, wikidata, names]) => {
    const name = (cells(names)[0] ?? "").replace(/^the:/, "the ");
    const row: WorldRow = {
      id: name,
      name,
      kind: kind as ActorKind,
      country: orNull(country),
      wikidata: orNull(wikidata),
    };
    return { row, name: cells(names), capital: [], people: [], one: [], adjective: [] };
  });
}

interface WorldMatchNames extends Record<WorldSense, readonly string[]> {
  readonly row: WorldRow;
}

function entriesByKey(): ReadonlyMap<string, readonly Entry[]> {
  const map = new Map<string, Entry[]>();
  for (const sense of SENSES)
    for (const names of [...countries(), ...others()])
      for (const spelled of names[sense]) {
        const entry = { row: names.row, sense, ...spelling(spelled, names[sense]) };
        const key = entry.form.toLowerCase();
        const list = map.get(key);
        if (list === undefined) map.set(key, [entry]);
        else list.push(entry);
      }
  return map;
}

/** "the:West" asks for an article; "The Hague" for a capital one, unless "Hague" stands beside it. */
function spelling(spelled: string, beside: readonly string[]): Pick<Entry, "form" | "article"> {
  const plain = plainSpelling(spelled);
  if (plain.startsWith("the:")) return { form: plain.slice(4), article: "the" };
  if (!/^the /i.test(plain)) return { form: plain, article: null };
  const form = plain.slice(4);
  return { form, article: plain.startsWith("The ") && !beside.includes(form) ? "The" : null };
}

function longestByFirstRun(): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  for (const [key, entries] of ENTRIES) {
    const run = firstRun(entries[0]?.form ?? key).toLowerCase();
    map.set(run, Math.max(map.get(run) ?? 0, key.length + 4));
  }
  return map;
}

const ROWS_BY_CODE: ReadonlyMap<string, WorldRow> = new Map(countries().map(({ row }) => [row.id, row]));

/** All rows, countries first, in the order of the tables. */
export const WORLD: readonly WorldRow[] = [...countries(), ...others()].map(({ row }) => row);

/** Whether words are "the Ethiopian", "a Kenyan": one of a people, by the singular of its name alone. */
export function isOneOfAPeople(words: string): boolean {
  const m = /^(?:[Tt]he|[Aa]n?|[Aa]nother)\s+(\p{Lu}\p{L}+(?:an|ese|i|ish|ch))$/u.exec(words);
  return (
    m !== null &&
    lookup(m[1] as string).some(
      ({ row, sense }) => row.kind === "state" && (sense === "one" || sense === "adjective"),
    )
  );
}
