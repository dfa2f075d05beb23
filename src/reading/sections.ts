import type { Report } from "../text/report.js";
import { type Quote, type Span, quote } from "../text/span.js";
import type { Actor, HearsayRecord } from "./record.js";

/** Characters of a section: a text of more than two of them is read section by section, so that memory stays bounded. */
export const SECTION = 200_000;

/** Cuts a long text between paragraphs, at the last blank line or line break before each `SECTION`; a short one is one section. */
export function sectionsOf(text: string): Span[] {
  if (text.length <= 2 * SECTION) return [{ start: 0, end: text.length }];
  const out: Span[] = [];
  for (let start = 0; start < text.length;) {
    const limit = start + SECTION;
    const blank = text.lastIndexOf("\n\n", limit);
    const line = text.lastIndexOf("\n", limit);
    const at =
      limit >= text.length
        ? text.length
        : blank > start
          ? blank + 2
          : line > start
            ? line + 1
            : wholeCharacter(text, limit);
    out.push({ start, end: at });
    start = at;
  }
  return out;
}

/** A cut that parts no surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

/** A section as a report of its own, with the parts that lie in it. */
export function sectionReport(report: Report, section: Span): Report {
  const parts = report.parts
    .filter((p) => p.start >= section.start && p.end <= section.end)
    .map((p) => ({ role: p.role, start: p.start - section.start, end: p.end - section.start }));
  return { ...report, text: report.text.slice(section.start, section.end), parts };
}

/** The lists of a record that hold entries with ids, actors apart; an id is the list's letter and a number. */
const LISTS = [
  "statements",
  "silences",
  "contacts",
  "proposals",
  "responses",
  "conditions",
  "events",
  "disputes",
  "notes",
  "findings",
  "times",
] as const;
type Lists = Record<(typeof LISTS)[number], { readonly id: string }[]>;

/** Records of sections on their way to be one. */
export interface Joined {
  /** Takes in the record of the next section. */
  add(section: Span, record: HearsayRecord): void;
  /** What was taken in so far, as the record of the whole. */
  record(): HearsayRecord;
}

/**
 * Joins records of sections in text order: places count from the whole text, ids go on, actors of one name and kind
 * are one. Each is taken in as it comes, so that only what it says is kept of it.
 */
export function joinRecords(whole: Report): Joined {
  const actors: Actor[] = [];
  const known = new Map<string, number>();
  const lists = Object.fromEntries(LISTS.map((list) => [list, []])) as unknown as Lists;
  return {
    add(section, record) {
      const moved = (q: Quote): Quote =>
        quote(whole.text, { start: q.start + section.start, end: q.end + section.start });
      const ids = placeActors(record.actors, actors, known, moved);
      for (const list of LISTS)
        for (const [i, { id }] of record[list].entries())
          ids.set(id, `${id.charAt(0)}${lists[list].length + i + 1}`);
      for (const list of LISTS)
        for (const entry of record[list]) lists[list].push(renewed(entry, ids, moved) as { id: string });
    },
    record() {
      const { id, version, text, parts, ...metadata } = whole;
      return {
        hearsay: "1",
        id,
        ...metadata,
        version,
        text,
        parts: parts.map((p) => ({ role: p.role, ...quote(text, p) })),
        actors,
        ...(lists as unknown as Pick<HearsayRecord, (typeof LISTS)[number]>),
      };
    },
  };
}

/** A value with its quotes moved and its ids renewed, however deep they stand. */
function renewed(value: unknown, ids: ReadonlyMap<string, string>, moved: (q: Quote) => Quote): unknown {
  if (typeof value === "string") return ids.get(value) ?? value;
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((v) => renewed(v, ids, moved));
  if ("start" in value && "end" in value && "text" in value) return moved(value as Quote);
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, renewed(v, ids, moved)]));
}

function placeActors(
  from: readonly Actor[],
  into: Actor[],
  known: Map<string, number>,
  moved: (q: Quote) => Quote,
): Map<string, string> {
  const ids = new Map<string, string>();
  for (const a of from) {
    const key = `${a.kind} ${a.name}`;
    const at = a.kind === "unnamed" || a.kind === "group" ? undefined : known.get(key);
    ids.set(a.id, `a${(at ?? into.length) + 1}`);
    if (at === undefined) {
      known.set(key, into.length);
      into.push({ ...a, id: `a${into.length + 1}`, mentions: a.mentions.map(moved) });
    } else {
      const before = into[at] as Actor;
      into[at] = {
        ...before,
        mentions: [...before.mentions, ...a.mentions.map(moved)],
        aliases: [...new Set([...before.aliases, ...a.aliases])],
      };
    }
  }
  // Links between actors are told in the section's own ids.
  for (const a of from) {
    const at = Number((ids.get(a.id) as string).slice(1)) - 1;
    const own = into[at] as Actor;
    const link = (list: readonly string[]) => list.flatMap((id) => ids.get(id) ?? []);
    into[at] = {
      ...own,
      memberOf: [...new Set([...own.memberOf.filter((m) => !a.memberOf.includes(m)), ...link(a.memberOf)])],
      maybeSame: link(a.maybeSame),
    };
  }
  return ids;
}
