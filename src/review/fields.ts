/** What a person may put into an entry, and how it is typed: one table for each list that is known. */
import type { Entry, Json } from "../ledger/entries.js";
import { ACTS } from "../reading/record.js";

/** How a field is typed and what it may hold. Every field but `text`, `choice` lists and numbers may be `null`. */
export type Field =
  | { readonly is: "text" }
  | { readonly is: "texts" }
  | { readonly is: "choice"; readonly of: readonly string[] }
  /** `120-131`: offsets in UTF-16 units. */
  | { readonly is: "quote"; readonly needed?: true }
  | { readonly is: "quotes" }
  /** The id of an entry of that list. */
  | { readonly is: "id"; readonly in: string }
  | { readonly is: "ids"; readonly in: string }
  | { readonly is: "json" };

const text = { is: "text" } as const;
const quote = { is: "quote" } as const;
const choice = (...of: string[]) => ({ is: "choice", of }) as const;
const id = (list: string) => ({ is: "id", in: list }) as const;

/** Fields by list; a dot leads into an object. */
export const FIELDS: Readonly<Record<string, Readonly<Record<string, Field>>>> = {
  report: {
    title: text,
    outlet: text,
    byline: text,
    dateline: text,
    published: text,
    language: text,
    url: text,
  },
  statements: {
    source: quote,
    speaker: id("actors"),
    cue: quote,
    content: { is: "quotes" },
    form: choice("direct", "indirect", "mixed"),
    act: choice(...ACTS),
    parent: id("statements"),
    audience: id("actors"),
    said: text,
    saidSpan: quote,
    "authority.naming": choice("named", "described", "unnamed", "collective", "document", "outlet"),
    "authority.count": { is: "json" },
    "authority.affiliation": text,
    "authority.terms": choice("on-record", "background", "anonymous", "unstated"),
    "authority.condition": quote,
    "authority.reason": quote,
    "authority.basis": choice(
      ...["participant", "witness", "briefed", "familiar", "document", "second-hand", "unstated"],
    ),
    "authority.basisSpan": quote,
  },
  silences: {
    actor: id("actors"),
    kind: choice("declined", "no-response", "not-reached", "refused-access"),
    about: quote,
    evidence: { is: "quote", needed: true },
  },
  actors: {
    name: text,
    kind: choice(
      ...[
        "person",
        "state",
        "government",
        "body",
        "organisation",
        "armed-group",
        "outlet",
        "group",
        "unnamed",
      ],
    ),
    country: text,
    office: text,
    memberOf: { is: "ids", in: "actors" },
    aliases: { is: "texts" },
    wikidata: text,
    mentions: { is: "quotes" },
    maybeSame: { is: "ids", in: "actors" },
  },
  times: {
    span: { is: "quote", needed: true },
    edtf: text,
    bounds: { is: "json" },
    rule: text,
    anchor: text,
  },
};

/** What an added entry holds where the person says nothing of it. */
export const EMPTY: Readonly<Record<string, Omit<Entry, "id">>> = {
  statements: {
    source: null,
    speaker: null,
    cue: null,
    content: [],
    form: "indirect",
    act: "state",
    parent: null,
    audience: null,
    authority: {
      naming: "named",
      count: [1, 1],
      affiliation: null,
      terms: "unstated",
      condition: null,
      reason: null,
      basis: "unstated",
      basisSpan: null,
    },
    said: null,
    saidSpan: null,
    confidence: 1,
  },
  silences: { actor: null, kind: "declined", about: null, evidence: null },
  actors: {
    name: "",
    kind: "person",
    country: null,
    office: null,
    memberOf: [],
    aliases: [],
    wikidata: null,
    mentions: [],
    maybeSame: [],
  },
  times: { span: null, edtf: null, bounds: null, rule: "by-hand", anchor: null },
};

/** The value at a path of an entry. */
export function valueAt(entry: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((at, field) => (at as Record<string, unknown> | null)?.[field], entry);
}

/** What a typed text means: JSON where it looks like JSON, else the text itself. */
export function typedValue(typed: string): Json {
  if (/^(null|true|false|-?\d+(\.\d+)?|[[{"][^]*)$/.test(typed) && !/^\d{4}$/.test(typed)) {
    try {
      return JSON.parse(typed) as Json;
    } catch {
      return typed;
    }
  }
  return typed;
}
