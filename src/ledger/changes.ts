/** What is different between two records of one report, or of two versions of it: for people to read. */
import type { HearsayRecord, Statement } from "../reading/record.js";
import { overlaps } from "../text/span.js";

/** A statement in words that hold without its record. */
export interface Said {
  readonly id: string;
  readonly speaker: string | null;
  readonly act: string;
  readonly words: string;
}

export interface Changes {
  /** Metadata that differ: title, outlet, published … */
  readonly head: readonly FieldChange[];
  readonly added: readonly Said[];
  readonly gone: readonly Said[];
  readonly changed: readonly {
    readonly before: Said;
    readonly after: Said;
    readonly fields: readonly FieldChange[];
  }[];
  /** Statements that both say alike. */
  readonly same: number;
}

export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Pairs of statements are looked for among at most so many that are not word for word the same. */
const MOST_COMPARED = 500;
const ALIKE = 0.5;

export function compareRecords(before: HearsayRecord, after: HearsayRecord): Changes {
  const pairs = pair(before, after);
  const taken = new Set(pairs.map(([, b]) => b));
  const paired = new Set(pairs.map(([a]) => a));
  const compared = pairs.map(([a, b]) => ({
    before: said(before, a),
    after: said(after, b),
    fields: statementChanges(before, a, after, b),
  }));
  return {
    head: (["title", "outlet", "byline", "dateline", "published", "language", "url"] as const).flatMap(
      (field) => change(field, before[field], after[field]),
    ),
    added: after.statements.filter((s) => !taken.has(s)).map((s) => said(after, s)),
    gone: before.statements.filter((s) => !paired.has(s)).map((s) => said(before, s)),
    changed: compared.filter((c) => c.fields.length > 0),
    same: compared.filter((c) => c.fields.length === 0).length,
  };
}

export function isUnchanged({ head, added, gone, changed }: Changes): boolean {
  return head.length + added.length + gone.length + changed.length === 0;
}

function said(record: HearsayRecord, s: Statement): Said {
  return { id: s.id, speaker: speakerOf(record, s), act: s.act, words: wordsOf(s) };
}

function speakerOf(record: HearsayRecord, s: Statement): string | null {
  return record.actors.find((a) => a.id === s.speaker)?.name ?? s.source?.text ?? null;
}

function wordsOf(s: Statement): string {
  return s.content.map((c) => c.text).join(" … ");
}

function change(field: string, before: string | null, after: string | null): FieldChange[] {
  return before === after ? [] : [{ field, before, after }];
}

function statementChanges(
  before: HearsayRecord,
  a: Statement,
  after: HearsayRecord,
  b: Statement,
): FieldChange[] {
  const count = (s: Statement) =>
    s.authority.count === null ? null : s.authority.count.map((n) => n ?? "").join("–");
  return [
    ...change("words", wordsOf(a), wordsOf(b)),
    ...change("speaker", speakerOf(before, a), speakerOf(after, b)),
    ...change("cue", a.cue?.text ?? null, b.cue?.text ?? null),
    ...change("act", a.act, b.act),
    ...change("form", a.form, b.form),
    ...change("naming", a.authority.naming, b.authority.naming),
    ...change("count", count(a), count(b)),
    ...change("terms", a.authority.terms, b.authority.terms),
    ...change("basis", a.authority.basis, b.authority.basis),
    ...change("said", a.said, b.said),
  ];
}

/** Statements that are one and the same in both: by the same words, then by the same place, then by like words. */
function pair(before: HearsayRecord, after: HearsayRecord): [Statement, Statement][] {
  const pairs: [Statement, Statement][] = [];
  let [left, right] = [[...before.statements], [...after.statements]];
  const pairBy = (key: (record: HearsayRecord, s: Statement) => string) => {
    const waiting = new Map<string, Statement[]>();
    for (const b of right) {
      const list = waiting.get(key(after, b));
      if (list === undefined) waiting.set(key(after, b), [b]);
      else list.push(b);
    }
    const found = new Set<Statement>();
    left = left.filter((a) => {
      const b = waiting.get(key(before, a))?.shift();
      if (b === undefined) return true;
      pairs.push([a, b]);
      found.add(b);
      return false;
    });
    right = right.filter((b) => !found.has(b));
  };
  pairBy((record, s) => JSON.stringify([speakerOf(record, s), s.cue?.text, wordsOf(s)]));
  pairBy((_, s) => wordsOf(s));
  const sameText = before.text === after.text;
  const likeness = sameText
    ? (a: Statement, b: Statement) => (sharesPlace(a, b) ? wordLikeness(a, b) + 1 : 0)
    : wordLikeness;
  if (left.length <= MOST_COMPARED && right.length <= MOST_COMPARED) {
    const candidates = left
      .flatMap((a) => right.map((b) => ({ a, b, like: likeness(a, b) })))
      .filter((c) => c.like >= ALIKE)
      .sort((x, y) => y.like - x.like);
    const used = new Set<Statement>();
    for (const { a, b } of candidates) {
      if (used.has(a) || used.has(b)) continue;
      used.add(a).add(b);
      pairs.push([a, b]);
    }
  }
  const order = new Map(before.statements.map((s, i) => [s, i]));
  return pairs.sort(([a], [b]) => (order.get(a) as number) - (order.get(b) as number));
}

function sharesPlace(a: Statement, b: Statement): boolean {
  return a.content.some((x) => b.content.some((y) => overlaps(x, y)));
}

function wordLikeness(a: Statement, b: Statement): number {
  const [x, y] = [bag(a), bag(b)];
  let shared = 0;
  for (const word of x) if (y.has(word)) shared++;
  return shared / Math.max(1, x.size + y.size - shared);
}

const bags = new WeakMap<Statement, Set<string>>();

function bag(s: Statement): Set<string> {
  let words = bags.get(s);
  if (words === undefined)
    bags.set(
      s,
      (words = new Set(
        wordsOf(s)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [],
      )),
    );
  return words;
}
