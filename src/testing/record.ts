import type { Authority, Form, HearsayRecord, Statement } from "../reading/record.js";
import { type Quote, quote } from "../text/span.js";

/** A statement for a test, in words that stand in the text; `authority` and the rest only where the test is about them. */
export interface StatementWords {
  readonly id: string;
  readonly source?: string;
  readonly cue?: string;
  readonly content: readonly string[];
  readonly form?: Form;
  readonly parent?: string;
  readonly speaker?: string;
  readonly authority?: Authority;
}

/** The lists of a record beside its actors and statements, all empty. */
export const NOTHING_ELSE = {
  silences: [],
  contacts: [],
  proposals: [],
  responses: [],
  conditions: [],
  events: [],
  disputes: [],
  notes: [],
  findings: [],
  times: [],
} as const satisfies Partial<HearsayRecord>;

/** A record of `text` made by hand. Throws where words do not stand in the text. */
export function makeTestRecord(
  text: string,
  statements: readonly StatementWords[],
  more: Partial<HearsayRecord> = {},
): HearsayRecord {
  const find = (words: string): Quote => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" does not stand in the text`);
    return quote(text, { start, end: start + words.length });
  };
  return {
    hearsay: "1",
    id: "0123456789abcdef",
    version: 1,
    title: null,
    outlet: null,
    byline: null,
    dateline: null,
    published: null,
    language: "en",
    url: null,
    text,
    parts: [],
    actors: [],
    ...NOTHING_ELSE,
    ...more,
    statements: statements.map((s): Statement => ({
      id: s.id,
      source: s.source === undefined ? null : find(s.source),
      speaker: s.speaker ?? null,
      cue: s.cue === undefined ? null : find(s.cue),
      content: s.content.map(find),
      form: s.form ?? "indirect",
      act: "state",
      parent: s.parent ?? null,
      audience: null,
      authority: s.authority ?? NAMED,
      said: null,
      saidSpan: null,
      confidence: 0.9,
    })),
  };
}

const NAMED: Authority = {
  naming: "named",
  count: [1, 1],
  affiliation: null,
  terms: "unstated",
  condition: null,
  reason: null,
  basis: "unstated",
  basisSpan: null,
};
