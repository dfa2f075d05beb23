/**
 * The lines of a record by which it is found: one for each statement, each silence, each entry of the negotiation,
 * each event and note, and the report itself. Disputes and findings hold no words of their own, and have none.
 */
import type { Quote } from "../text/span.js";
import type { HearsayRecord } from "../reading/record.js";
import { countryRow } from "../reading/world/world.js";
import { type Entry, keysOf } from "./entries.js";

export const LINE_KINDS = [
  "statement",
  "silence",
  "contact",
  "proposal",
  "response",
  "condition",
  "event",
  "note",
  "report",
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** What a search may be narrowed to, and the lines that it stands for. */
export const SEARCHED = {
  statements: ["statement"],
  silences: ["silence"],
  contacts: ["contact"],
  proposals: ["proposal"],
  responses: ["response"],
  conditions: ["condition"],
  events: ["event"],
  notes: ["note"],
  reports: ["report"],
  all: LINE_KINDS,
} as const satisfies Readonly<Record<string, readonly LineKind[]>>;

export interface Line {
  readonly kind: LineKind;
  /** Stays the same from reading to reading where the evidence does; see `keysOf`. */
  readonly key: string;
  /** The entry's id in the record; null for the report itself. */
  readonly id: string | null;
  readonly speaker: string | null;
  readonly act: string | null;
  /** Where the words stand, half-open, in UTF-16 units. */
  readonly spans: readonly (readonly [number, number])[];
  /** The exact words at each span; empty for the report itself, whose text is kept once. */
  readonly words: readonly string[];
  readonly said: string;
  readonly who: string;
  readonly outlet: string;
  readonly facets: readonly string[];
}

/** UTF-16 units of a report that one line makes findable: PostgreSQL's limit for one is 1 MB of distinct words. */
const LONGEST = 200_000;

export function linesOf(record: HearsayRecord): Line[] {
  const outlet = record.outlet ?? "";
  const actors = new Map(record.actors.map((a) => [a.id, a]));
  const name = (id: string | null) => (id === null ? null : (actors.get(id)?.name ?? null));
  /** All words for an actor: its names, those of what it belongs to, and its country. */
  const names = (id: string | null): string[] => {
    const actor = id === null ? undefined : actors.get(id);
    if (actor === undefined) return [];
    const bodies = actor.memberOf.map((m) => name(m) ?? "");
    return [actor.name, ...actor.aliases, actor.office ?? "", ...bodies, ...country(actor.country)];
  };
  const statementKeys = keysOf("statements", record.statements as readonly unknown[] as readonly Entry[]);
  const silenceKeys = keysOf("silences", record.silences as readonly unknown[] as readonly Entry[]);
  const lines: Line[] = record.statements.map((s, i) => ({
    kind: "statement",
    key: statementKeys[i] as string,
    id: s.id,
    speaker: name(s.speaker) ?? s.source?.text ?? null,
    act: s.act,
    spans: s.content.map((c) => [c.start, c.end] as const),
    words: s.content.map((c) => c.text),
    said: [...s.content.map((c) => c.text), s.cue?.text ?? ""].join(" … "),
    who: [s.source?.text ?? "", ...names(s.speaker), ...country(s.authority.affiliation)].join(" · "),
    outlet,
    facets: [
      facet("kind", "statement"),
      facet("act", s.act),
      facet("form", s.form),
      facet("naming", s.authority.naming),
      facet("terms", s.authority.terms),
    ],
  }));
  record.silences.forEach((z, i) =>
    lines.push({
      kind: "silence",
      key: silenceKeys[i] as string,
      id: z.id,
      speaker: name(z.actor),
      act: null,
      spans: [[z.evidence.start, z.evidence.end]],
      words: [z.evidence.text],
      said: [z.evidence.text, z.about?.text ?? ""].join(" … "),
      who: names(z.actor).join(" · "),
      outlet,
      facets: [facet("kind", "silence"), facet("silence", z.kind)],
    }),
  );
  for (const list of foundIn(record)) {
    const keys = keysOf(
      list.collection,
      list.entries.map((e) => e.entry) as readonly unknown[] as readonly Entry[],
    );
    list.entries.forEach(({ entry, actors: ids, quotes, facets }, i) => {
      const words = quotes.filter((q) => q !== null);
      lines.push({
        kind: list.kind,
        key: keys[i] as string,
        id: entry.id,
        speaker: ids.flatMap((id) => name(id) ?? []).join(", ") || null,
        act: null,
        spans: words.map((q) => [q.start, q.end] as const),
        words: words.map((q) => q.text),
        said: words.map((q) => q.text).join(" … "),
        who: ids.flatMap(names).join(" · "),
        outlet,
        facets: [facet("kind", list.kind), ...facets.map(([property, value]) => facet(property, value))],
      });
    });
  }
  for (let start = 0; start < record.text.length || start === 0; start += LONGEST)
    lines.push({
      kind: "report",
      key: start === 0 ? "report" : `report-${start}`,
      id: null,
      speaker: null,
      act: null,
      spans: [],
      words: [],
      said: [start === 0 ? (record.title ?? "") : "", record.text.slice(start, start + LONGEST)].join(" … "),
      who: record.byline ?? "",
      outlet,
      facets: [facet("kind", "report")],
    });
  return lines;
}

interface Found {
  readonly entry: { readonly id: string };
  /** Actor ids of those who take part. */
  readonly actors: readonly string[];
  readonly quotes: readonly (Quote | null)[];
  readonly facets: readonly (readonly [string, string])[];
}

/** The lists beside statements and silences, as they are found; a record of an older version may lack them. */
function foundIn(
  record: HearsayRecord,
): { readonly kind: LineKind; readonly collection: string; readonly entries: readonly Found[] }[] {
  const { contacts, proposals, responses, conditions, events, notes } = record as Partial<HearsayRecord>;
  const list = <T extends { readonly id: string }>(
    kind: LineKind,
    collection: string,
    entries: readonly T[] | undefined,
    found: (entry: T) => Omit<Found, "entry">,
  ) => ({ kind, collection, entries: (entries ?? []).map((entry) => ({ entry, ...found(entry) })) });
  return [
    list("contact", "contacts", contacts, (c) => ({
      actors: [...c.parties, ...c.via],
      quotes: [c.evidence, c.about, c.outcome],
      facets: [["channel", c.channel]],
    })),
    list("proposal", "proposals", proposals, (p) => ({
      actors: [...p.by, ...p.to, ...p.via],
      quotes: [p.called, ...p.terms],
      facets: [["status", p.status]],
    })),
    list("response", "responses", responses, (r) => ({
      actors: r.by,
      quotes: [r.evidence],
      facets: [["answer", r.answer]],
    })),
    list("condition", "conditions", conditions, (k) => ({
      actors: k.holder === null ? [] : [k.holder],
      quotes: [k.text],
      facets: [
        ["condition", k.kind],
        ["polarity", k.polarity],
      ],
    })),
    list("event", "events", events, (e) => ({
      actors: [...e.actors, ...e.recipients],
      quotes: [e.trigger, e.where],
      facets: [
        ["type", e.type],
        ["realis", e.realis],
      ],
    })),
    list("note", "notes", notes, (n) => ({
      actors: [],
      quotes: [n.evidence, n.about],
      facets: [["note", n.kind]],
    })),
  ];
}

/** A country by its code and its usual name, so that "Russia" finds what the Kremlin says; a body by its name. */
function country(codeOrBody: string | null): string[] {
  if (codeOrBody === null) return [];
  const name = countryRow(codeOrBody)?.name;
  return name === undefined ? [codeOrBody] : [codeOrBody, name];
}

/** A property and its value as one word that a full-text index takes whole: "termsonrecord". */
export function facet(property: string, value: string): string {
  return `${property}${value.toLowerCase().replace(/[^a-z0-9]/g, "")}`;
}
