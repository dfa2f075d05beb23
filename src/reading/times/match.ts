/**
 * Reads the patterns of grammar.ts. A pattern is a line of items: `CLASS` (words.ts), `day.`/`span.`/`part.`
 * … (rows of that kind, nested), `word|word` (any of them); `?` makes an item optional. A class or kind that
 * stands twice gives its second value under its name with a 2.
 */
import type { Lexeme } from "./lexemes.js";
import { CLASSES, type ClassName, type WordClass } from "./words.js";

type Item = { readonly optional: boolean } & (
  | { readonly kind: "words"; readonly words: ReadonlySet<string> }
  | { readonly kind: "class"; readonly slot: string; readonly read: WordClass["read"] }
  | { readonly kind: "nested"; readonly slot: string; readonly groups: readonly string[] }
);

/** A row of a grammar, as far as the matcher knows it. */
export interface Pattern {
  /** Kind of expression; `day.|span.` in a pattern asks for rows of these groups. */
  readonly group: string;
  readonly pattern: string;
}

export interface Match<Row extends Pattern> {
  readonly row: Row;
  readonly end: number;
  readonly numbers: Readonly<Record<string, number>>;
  readonly nested: Readonly<Record<string, Match<Row>>>;
}

export interface Matcher<Row extends Pattern> {
  /** The longest accepted expression that begins at a lexeme; of equals the row that stands first in the table. */
  readonly longest: (at: number, accepts: (row: Row, end: number) => boolean) => Match<Row> | null;
}

interface Compiled<Row extends Pattern> {
  readonly row: Row;
  readonly items: readonly Item[];
}

const groupLists = new Map<string, readonly string[]>();
/** One list for each combination of groups, so that rows that ask for the same share what was found. */
function groupsOf(body: string): readonly string[] {
  const known = groupLists.get(body) ?? body.split("|").map((g) => g.slice(0, -1));
  groupLists.set(body, known);
  return known;
}

function compile(pattern: string): readonly Item[] {
  const seen = new Map<string, number>();
  const slot = (name: string): string => {
    const n = (seen.get(name) ?? 0) + 1;
    seen.set(name, n);
    return n === 1 ? name : `${name}${n}`;
  };
  return pattern.split(" ").map((source): Item => {
    const optional = source.length > 1 && source.endsWith("?");
    const body = optional ? source.slice(0, -1) : source;
    if (/^[A-Z]+1?$/.test(body))
      return { optional, kind: "class", slot: slot(body), read: CLASSES[body as ClassName].read };
    if (/^[a-z]+\.(?:\|[a-z]+\.)*$/.test(body))
      return {
        optional,
        kind: "nested",
        slot: slot("time"),
        groups: groupsOf(body),
      };
    return { optional, kind: "words", words: new Set(body.split("|")) };
  });
}

/** Words and numbers that can begin each row, so that other lexemes cost nothing. */
function firsts<Row extends Pattern>(
  rows: readonly Compiled<Row>[],
): (l: Lexeme) => readonly Compiled<Row>[] {
  const startsOf = (c: Compiled<Row>): { words: Set<string>; numbers: boolean } => {
    const words = new Set<string>();
    let numbers = false;
    for (const item of c.items) {
      if (item.kind === "words") item.words.forEach((w) => words.add(w));
      else if (item.kind === "class") {
        const cls = CLASSES[item.slot as ClassName] as WordClass;
        cls.words.forEach((w) => words.add(w));
        numbers ||= cls.numbers;
      } else
        for (const inner of rows)
          if (item.groups.includes(inner.row.group)) {
            const s = startsOf(inner);
            s.words.forEach((w) => words.add(w));
            numbers ||= s.numbers;
          }
      if (!item.optional) break;
    }
    return { words, numbers };
  };
  const byWord = new Map<string, Compiled<Row>[]>();
  const byNumber: Compiled<Row>[] = [];
  for (const row of rows) {
    const { words, numbers } = startsOf(row);
    if (numbers) byNumber.push(row);
    for (const w of words) byWord.set(w, [...(byWord.get(w) ?? []), row]);
  }
  return (l) => (l.kind === "number" ? byNumber : (byWord.get(l.lower) ?? []));
}

const always = (): boolean => true;

/** What a row has read so far, newest first; made into tables only where the row matches. */
interface Bound<Row extends Pattern> {
  readonly slot: string;
  readonly value: number | Match<Row>;
  readonly earlier: Bound<Row> | null;
}

function toMatch<Row extends Pattern>(row: Row, end: number, bound: Bound<Row> | null): Match<Row> {
  const numbers: Record<string, number> = {};
  const nested: Record<string, Match<Row>> = {};
  for (let b = bound; b !== null; b = b.earlier)
    if (typeof b.value === "number") numbers[b.slot] = b.value;
    else nested[b.slot] = b.value;
  return { row, end, numbers, nested };
}

/** Compiles a grammar once; give it lexemes to match them. Nesting never begins with its own group, so it ends. */
export function grammarOf<Row extends Pattern>(
  table: readonly Row[],
): (all: readonly Lexeme[]) => Matcher<Row> {
  const rows = table.map((row) => ({ row, items: compile(row.pattern) }));
  const startable = firsts(rows);
  return (all) => {
    const memo = new Map<readonly string[], Map<number, Match<Row> | null>>();

    const nestedAt = (groups: readonly string[], at: number): Match<Row> | null => {
      let known = memo.get(groups);
      if (!known) memo.set(groups, (known = new Map()));
      let found = known.get(at);
      if (found === undefined) known.set(at, (found = longestOf(at, groups, always)));
      return found;
    };

    const longestOf = (
      at: number,
      groups: readonly string[] | null,
      accepts: (row: Row, end: number) => boolean,
    ): Match<Row> | null => {
      const l = all[at];
      if (!l) return null;
      let best: Match<Row> | null = null;
      for (const c of startable(l)) {
        if (groups && !groups.includes(c.row.group)) continue;
        const m = follow(c, 0, at, at, null);
        if (m && m.end > (best?.end ?? at) && accepts(c.row, m.end)) best = m;
      }
      return best;
    };

    const follow = (
      c: Compiled<Row>,
      i: number,
      at: number,
      start: number,
      earlier: Bound<Row> | null,
    ): Match<Row> | null => {
      const item = c.items[i];
      if (!item) return toMatch(c.row, at, earlier);
      const l = all[at];
      if (l && !(l.breaks && at > start) && !(at === start && l.lower === ",")) {
        let m: Match<Row> | null = null;
        if (item.kind === "words") {
          if (item.words.has(l.lower)) m = follow(c, i + 1, at + 1, start, earlier);
        } else if (item.kind === "class") {
          const r = item.read(all, at);
          if (r) m = follow(c, i + 1, r.end, start, { slot: item.slot, value: r.value, earlier });
        } else {
          const r = nestedAt(item.groups, at);
          if (r) m = follow(c, i + 1, r.end, start, { slot: item.slot, value: r, earlier });
        }
        if (m) return m;
      }
      return item.optional ? follow(c, i + 1, at, start, earlier) : null;
    };

    return {
      longest(at, accepts) {
        memo.clear();
        return longestOf(at, null, accepts);
      },
    };
  };
}
