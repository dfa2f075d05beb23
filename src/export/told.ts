/**
 * A statement as readers meet it, whatever the medium: who speaks, on what authority, where the words stand.
 * Shared by the terminal view and the Markdown brief.
 */
import type { Authority, HearsayRecord, Statement } from "../reading/record.js";
import { type Span, contains } from "../text/span.js";

/** A statement and the statements that its words contain, in text order. */
export interface Told {
  readonly statement: Statement;
  readonly inside: readonly Told[];
}

/** The statements as a forest. A parent that is missing or leads back to its child makes a top-level statement. */
export function nest(statements: readonly Statement[]): readonly Told[] {
  const byId = new Map(statements.map((s) => [s.id, s]));
  const children = new Map<string | null, Statement[]>();
  for (const s of statements) {
    const parent = leadsToTop(s, byId) ? s.parent : null;
    const list = children.get(parent);
    if (list === undefined) children.set(parent, [s]);
    else list.push(s);
  }
  const under = (id: string | null): readonly Told[] =>
    (children.get(id) ?? []).map((statement) => ({ statement, inside: under(statement.id) }));
  return under(null);
}

function leadsToTop(statement: Statement, byId: ReadonlyMap<string, Statement>): boolean {
  const seen = new Set<string>();
  let at: Statement | undefined = statement;
  while (at !== undefined && !seen.has(at.id)) {
    if (at.parent === null) return true;
    seen.add(at.id);
    at = byId.get(at.parent);
  }
  return false;
}

/** Names of actors by their ids. */
export function actorNames(record: HearsayRecord): ReadonlyMap<string, string> {
  return new Map(record.actors.map((a) => [a.id, a.name]));
}

/**
 * Who speaks: the actor's name with the report's words behind it where they differ, else the report's
 * words; null where the text names nobody.
 */
export function speakerWords(s: Statement, names: ReadonlyMap<string, string>): string | null {
  const name = s.speaker === null ? undefined : names.get(s.speaker);
  if (s.source === null) return name ?? null;
  if (name === undefined || s.source.text.includes(name)) return s.source.text;
  return `${name} ("${s.source.text}")`;
}

/** How a source knows, as a reader would say it; absent where the report does not tell. */
export const BASES: Readonly<Partial<Record<Authority["basis"], string>>> = {
  participant: "took part",
  witness: "saw it",
  briefed: "was briefed",
  familiar: "is familiar with it",
  document: "has a document",
  "second-hand": "was told",
};

/**
 * What a statement rests on, phrase by phrase, the likeliest left unsaid: "unnamed, 2", "was briefed", "anonymous".
 * How the source knows is told in the report's words too, unless `source` has them already.
 */
export function authorityWords(
  { naming, count, affiliation, terms, condition, reason, basis, basisSpan }: Authority,
  source: Span | null = null,
): string[] {
  const words: string[] = [];
  const told = naming !== "named" && !(naming === "unnamed" && count === null);
  if (told) words.push([naming, countWords(naming, count), affiliation].filter((w) => w !== null).join(", "));
  const known = BASES[basis];
  const seen = basisSpan === null || (source !== null && contains(source, basisSpan));
  if (known !== undefined) words.push(seen ? known : `${known} ("${basisSpan.text}")`);
  if (condition !== null || reason !== null) {
    const because = reason === null ? "" : ` ("${reason.text}")`;
    words.push(`${condition?.text ?? "anonymous"}${because}`);
  } else if (terms === "on-record" || terms === "background")
    words.push(terms === "background" ? "on background" : "on the record");
  return words;
}

/** Null where there is nothing to tell: that one office or one outlet is one. */
function countWords(naming: Authority["naming"], count: Authority["count"]): string | null {
  if (count === null || (count[1] === 1 && naming !== "unnamed")) return null;
  const [min, max] = count;
  if (max === null) return `${min} or more`;
  return min === max ? `${min}` : `${min} to ${max}`;
}

/** "line 3, 120–131": the lines and the half-open offsets in UTF-16 units. */
export function placeWords(spans: readonly Span[], lineOf: (offset: number) => number): string {
  const first = lineOf(spans[0]?.start ?? 0);
  const last = lineOf(Math.max(0, (spans.at(-1)?.end ?? 1) - 1));
  const lines = first === last ? `line ${first}` : `lines ${first}–${last}`;
  return `${lines}, ${spans.map((s) => `${s.start}–${s.end}`).join(" and ")}`;
}
