import { expect, it } from "vitest";
import { quote } from "../text/span.js";
import { makeTestRecord } from "../testing/record.js";
import { sourcesJson, sourcesView } from "./sourcesView.js";
import { painter } from "./terminal.js";

const TEXT = `A diplomat briefed on the talks, who asked not to be named because they go on, said the truce holds.`;
const at = (words: string) =>
  quote(TEXT, { start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const layout = { columns: 80, paint: painter(false) };

const record = makeTestRecord(
  TEXT,
  [
    {
      id: "s1",
      source: "A diplomat",
      cue: "said",
      content: ["the truce holds"],
      speaker: "a1",
      authority: {
        naming: "unnamed",
        count: [1, 1],
        affiliation: null,
        terms: "anonymous",
        condition: at("asked not to be named"),
        reason: at("because they go on"),
        basis: "briefed",
        basisSpan: at("briefed on the talks"),
      },
    },
  ],
  {
    actors: [
      {
        id: "a1",
        name: "diplomat",
        kind: "unnamed",
        country: null,
        office: null,
        memberOf: [],
        aliases: [],
        wikidata: null,
        mentions: [at("A diplomat")],
        maybeSame: [],
      },
    ],
  },
);

it("prints each source with its authority, what it told and what only it told", () =>
  expect(sourcesView(record, layout)).toMatchInlineSnapshot(`
    "1 source

    a1  diplomat · unnamed, 1 · was briefed ("briefed on the talks") · asked not to
        be named ("because they go on")
        s1 said: the truce holds
        only this source tells it
    "
  `));

it("says so where a report has none", () =>
  expect(sourcesView(makeTestRecord("Rain.", []), layout)).toBe(
    "No source: this report attributes nothing to anyone.\n",
  ));

it("gives the same as data", () =>
  expect(sourcesJson(record)).toMatchObject({
    sources: [{ id: "a1", told: ["s1"], alone: ["s1"] }],
    statements: [{ id: "s1" }],
  }));
