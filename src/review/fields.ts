/** What a person may put into an entry, and how it is typed: one table for each list that is known. */
import type { Entry, Json } from "../ledger/entries.js";
import {
  ACTOR_KINDS,
  ACTS,
  ANSWERS,
  BASES,
  CHANNELS,
  CONDITION_KINDS,
  CONDITION_STATUSES,
  DISPUTE_KINDS,
  EVENT_TYPES,
  FORMS,
  NAMINGS,
  NOTE_KINDS,
  POLARITIES,
  PROPOSAL_STATUSES,
  REALIS,
  SILENCE_KINDS,
  TERMS,
} from "../reading/record.js";

/** How a field is typed and what it may hold. Every field but `text`, `choice` lists and numbers may be `null`. */
export type Field =
  | { readonly is: "text" }
  | { readonly is: "texts" }
  | { readonly is: "choice"; readonly of: readonly (string | null)[] }
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
const needed = { is: "quote", needed: true } as const;
const choiceOrNone = (...of: string[]) => ({ is: "choice", of: [...of, null] }) as const;
const id = (list: string) => ({ is: "id", in: list }) as const;
const ids = (list: string) => ({ is: "ids", in: list }) as const;
/** Who tells it and who denies it, as most lists have it. */
const TOLD = { according: ids("statements"), deniedBy: ids("statements") } as const;

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
    form: choice(...FORMS),
    act: choice(...ACTS),
    parent: id("statements"),
    audience: id("actors"),
    said: text,
    saidSpan: quote,
    "authority.naming": choice(...NAMINGS),
    "authority.count": { is: "json" },
    "authority.affiliation": text,
    "authority.terms": choice(...TERMS),
    "authority.condition": quote,
    "authority.reason": quote,
    "authority.basis": choice(...BASES),
    "authority.basisSpan": quote,
  },
  silences: {
    actor: id("actors"),
    kind: choice(...SILENCE_KINDS),
    about: quote,
    evidence: needed,
  },
  actors: {
    name: text,
    kind: choice(...ACTOR_KINDS),
    country: text,
    office: text,
    memberOf: { is: "ids", in: "actors" },
    aliases: { is: "texts" },
    wikidata: text,
    mentions: { is: "quotes" },
    maybeSame: { is: "ids", in: "actors" },
  },
  contacts: {
    parties: ids("actors"),
    via: ids("actors"),
    channel: choice(...CHANNELS),
    when: text,
    about: quote,
    outcome: quote,
    evidence: needed,
    ...TOLD,
  },
  proposals: {
    by: ids("actors"),
    to: ids("actors"),
    via: ids("actors"),
    called: quote,
    terms: { is: "quotes" },
    termsAccording: { is: "json" },
    when: text,
    status: choice(...PROPOSAL_STATUSES),
    ...TOLD,
  },
  responses: {
    by: ids("actors"),
    to: id("proposals"),
    answer: choice(...ANSWERS),
    conditions: ids("conditions"),
    when: text,
    evidence: needed,
    ...TOLD,
  },
  conditions: {
    holder: id("actors"),
    text: needed,
    kind: choice(...CONDITION_KINDS),
    polarity: choice(...POLARITIES),
    status: choice(...CONDITION_STATUSES),
    according: ids("statements"),
  },
  events: {
    type: choice(...EVENT_TYPES),
    mode: text,
    cameo: text,
    actors: ids("actors"),
    recipients: ids("actors"),
    trigger: needed,
    when: text,
    where: quote,
    realis: choice(...REALIS),
    ...TOLD,
  },
  disputes: {
    a: id("statements"),
    b: id("statements"),
    kind: choice(...DISPUTE_KINDS),
    scope: choiceOrNone("existence", "content", "detail", "knowledge", "authority"),
    differsIn: choiceOrNone("number", "date", "actor", "term"),
  },
  notes: {
    kind: choice(...NOTE_KINDS),
    about: quote,
    evidence: needed,
  },
  times: {
    span: needed,
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
  contacts: {
    parties: [],
    via: [],
    channel: "unknown",
    when: null,
    about: null,
    outcome: null,
    evidence: null,
    according: [],
    deniedBy: [],
  },
  proposals: {
    by: [],
    to: [],
    via: [],
    called: null,
    terms: [],
    termsAccording: [],
    when: null,
    status: "offered",
    according: [],
    deniedBy: [],
  },
  responses: {
    by: [],
    to: null,
    answer: "rejects",
    conditions: [],
    when: null,
    evidence: null,
    according: [],
    deniedBy: [],
  },
  conditions: {
    holder: null,
    text: null,
    kind: "other",
    polarity: "requires",
    status: "standing",
    according: [],
  },
  events: {
    type: "CONSULT",
    mode: null,
    cameo: null,
    actors: [],
    recipients: [],
    trigger: null,
    when: null,
    where: null,
    realis: "actual",
    according: [],
    deniedBy: [],
  },
  notes: { kind: "verified", about: null, evidence: null },
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
