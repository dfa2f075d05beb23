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
  /** The longest expression that begins at a lexeme; of equals the row that stands first in the table. */
  readonly longest: (at: number) => Match<Row> | null;
}

interface Compiled<Row extends Pattern> {
  readonly row: Row;
  readonly items: readonly Item[];
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
        groups: body.split("|").map((g) => g.slice(0, -1)),
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

/** Compiles a grammar once; give it lexemes to match them. Nesting never begins with its own group, so it ends. */
export function grammarOf<Row extends Pattern>(
  table: readonly Row[],
): (all: readonly Lexeme[]) => Matcher<Row> {
  const rows = table.map((row) => ({ row, items: compile(row.pattern) }));
  const startable = firsts(rows);
  return (all) => {
    const memo = new Map<string, Match<Row> | null>();
    const inGroups = (groups: readonly string[] | null, at: number): Match<Row> | null => {
      const l = all[at];
      if (!l) return null;
      const candidates = startable(l);
      if (candidates.length === 0) return null;
      const key = groups ? `${at} ${groups.join()}` : "";
      if (groups) {
        const known = memo.get(key);
        if (known !== undefined) return known;
      }
      let best: Match<Row> | null = null;
      for (const c of candidates) {
        if (groups && !groups.includes(c.row.group)) continue;
        const m = follow(c, 0, at, at, {}, {});
        if (m && m.end > (best?.end ?? at)) best = m;
      }
      if (groups) memo.set(key, best);
      return best;
    };
    const follow = (
      c: Compiled<Row>,
      i: number,
      at: number,
      start: number,
      numbers: Record<string, number>,
      nested: Record<string, Match<Row>>,
    ): Match<Row> | null => {
      const item = c.items[i];
      if (!item) return { row: c.row, end: at, numbers, nested };
      const l = all[at];
      if (l && !(l.breaks && at > start) && !(at === start && l.lower === ",")) {
        if (item.kind === "words") {
          const m = item.words.has(l.lower) ? follow(c, i + 1, at + 1, start, numbers, nested) : null;
          if (m) return m;
        } else if (item.kind === "class") {
          const r = item.read(all, at);
          const m = r && follow(c, i + 1, r.end, start, { ...numbers, [item.slot]: r.value }, nested);
          if (m) return m;
        } else {
          const r = inGroups(item.groups, at);
          const m = r && follow(c, i + 1, r.end, start, numbers, { ...nested, [item.slot]: r });
          if (m) return m;
        }
      }
      return item.optional ? follow(c, i + 1, at, start, numbers, nested) : null;
    };
    return {
      longest(at) {
        memo.clear();
        return inGroups(null, at);
      },
    };
  };
}
