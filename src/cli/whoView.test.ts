import { describe, expect, it } from "vitest";
import type { Actor, HearsayRecord, Time } from "../reading/record.js";
import { makeTestRecord } from "../testing/record.js";
import { quote } from "../text/span.js";
import { columnsOf } from "./layout.js";
import { painter } from "./terminal.js";
import { recordView } from "./view.js";
import { whoJson, whoView } from "./whoView.js";

const TEXT = `Late last year the minister told reporters there was "no deal". Ana Sol said the same on Monday.
The palace did not comment.`;

const at = (words: string) => {
  const start = TEXT.indexOf(words);
  return quote(TEXT, { start, end: start + words.length });
};
const actor = (id: string, name: string, more: Partial<Actor> = {}): Actor => ({
  id,
  name,
  kind: "person",
  country: null,
  office: null,
  memberOf: [],
  aliases: [],
  wikidata: null,
  mentions: [at("Ana Sol")],
  maybeSame: [],
  ...more,
});
const time = (id: string, words: string, more: Partial<Time>): Time => ({
  id,
  span: at(words),
  edtf: null,
  bounds: null,
  rule: "",
  anchor: null,
  ...more,
});

const made = makeTestRecord(
  TEXT,
  [
    { id: "s1", source: "the minister", cue: "told", content: ['there was "no deal"'], speaker: "a2" },
    { id: "s2", source: "Ana Sol", cue: "said", content: ["the same"], speaker: "a2" },
  ],
  {
    actors: [
      actor("a1", "reporters", { kind: "group" }),
      actor("a2", "Ana Sol", { office: "minister", country: "NOR", memberOf: ["a3"], aliases: ["Sol"] }),
      actor("a3", "Palace", { kind: "body" }),
    ],
    silences: [
      { id: "z1", actor: "a3", kind: "declined", about: null, evidence: at("The palace did not comment") },
    ],
    times: [
      time("t1", "Late last year", {
        edtf: "2023-10~/2023-12",
        bounds: ["2023-10-01", "2023-12-31"],
        anchor: "publication",
      }),
      time("t2", "Monday", { anchor: "publication" }),
    ],
  },
);
const record: HearsayRecord = {
  ...made,
  statements: made.statements.map((s, i) =>
    i === 0
      ? { ...s, audience: "a1", said: "2023-10~/2023-12", saidSpan: at("Late last year") }
      : { ...s, saidSpan: at("Monday") },
  ),
};
const layout = (columns: number) => ({ columns, paint: painter(false) });

describe("hearsay who", () => {
  it("prints those who speak first, with what they said, to whom and when", () =>
    expect(whoView(record, layout(80))).toMatchInlineSnapshot(`
      "3 actors

      a2  Ana Sol · person, minister · NOR · of Palace
          also Sol · 1 mention
          s1 told · to reporters · "Late last year", between 1 Oct 2023 and 31 Dec
          2023, approximately (2023-10~/2023-12): there was "no deal"
          s2 said · "Monday", undated (missing: the date of publication): the same

      a1  reporters · group
          1 mention
          told: s1

      a3  Palace · body
          1 mention
          z1 declined to speak: The palace did not comment
      "
    `));

  it("says so where nobody acts", () =>
    expect(whoView(makeTestRecord("Rain.", []), layout(80))).toBe(
      "Nobody: this report names and describes no one who acts or speaks.\n",
    ));

  it("gives the same as data", () =>
    expect(whoJson(record)).toMatchObject({
      actors: [
        { id: "a1", says: [], hears: ["s1"], silences: [] },
        { id: "a2", says: ["s1", "s2"], hears: [], silences: [] },
        { id: "a3", says: [], hears: [], silences: ["z1"] },
      ],
      statements: [{ id: "s1" }, { id: "s2" }],
    }));

  it("keeps ten people called Kim apart, and one line for a thousand mentions", () => {
    const kims = Array.from({ length: 10 }, (_, i) =>
      actor(`a${i + 1}`, "Kim", { mentions: Array.from({ length: 1000 }, () => at("Ana Sol")) }),
    );
    const view = whoView({ ...record, statements: [], silences: [], actors: kims }, layout(80));
    expect(view.match(/Kim · person/g)).toHaveLength(10);
    expect(view.match(/1000 mentions/g)).toHaveLength(10);
  });
});

describe("hearsay read, after the statements", () => {
  it("prints silences, actors once and times in words, and what a time lacks", () =>
    expect(recordView(record, layout(80))).toMatchInlineSnapshot(`
      "2 statements

      s1  Ana Sol ("the minister")
          there was "no deal"
          told · to reporters · "Late last year", between 1 Oct 2023 and 31 Dec 2023,
          approximately (2023-10~/2023-12) · indirect · line 1, 43–62

      s2  Ana Sol
          the same
          said · "Monday", undated (missing: the date of publication) · indirect ·
          line 1, 77–85

      1 silence

      z1  Palace · declined to speak
          The palace did not comment
          line 2, 97–123

      3 actors

      a1  reporters · group · 1 mention
      a2  Ana Sol · person, minister · NOR · of Palace · also Sol · 1 mention
      a3  Palace · body · 1 mention

      2 times

      t1  "Late last year" · between 1 Oct 2023 and 31 Dec 2023, approximately
          (2023-10~/2023-12) · line 1, 0–14
      t2  "Monday" · undated (missing: the date of publication) · line 1, 89–95
      "
    `));

  it.each([40, 60, 80])("stays within %i columns", (columns) => {
    const lines = (recordView(record, layout(columns)) + whoView(record, layout(columns))).split("\n");
    expect(lines.filter((line) => columnsOf(line) > columns)).toEqual([]);
  });
});
