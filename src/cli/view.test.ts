import { describe, expect, it } from "vitest";
import { type HearsayRecord, UNSURE } from "../reading/record.js";
import { makeTestRecord } from "../testing/record.js";
import { quote } from "../text/span.js";
import { columnsOf } from "./layout.js";
import { painter } from "./terminal.js";
import { statementsView } from "./statementsView.js";
import { headView } from "./view.js";

const TEXT = `Envoys meet
Two diplomats said the Americans had told the capital "no". They asked not to be named
because the talks were private. It was reported that the minister had left the building an hour before the
others came, "in a hurry", and "by the back door".`;

const record = makeTestRecord(
  TEXT,
  [
    {
      id: "s1",
      source: "Two diplomats",
      cue: "said",
      content: ['the Americans had told the capital "no"'],
      form: "mixed",
      speaker: "a1",
      authority: {
        naming: "unnamed",
        count: [2, 2],
        affiliation: null,
        terms: "anonymous",
        condition: quote(TEXT, { start: TEXT.indexOf("asked"), end: TEXT.indexOf("\nbecause") }),
        reason: quote(TEXT, { start: TEXT.indexOf("because"), end: TEXT.indexOf(". It") }),
        basis: "participant",
        basisSpan: null,
      },
    },
    { id: "s2", source: "the Americans", cue: "had told", content: ['"no"'], form: "direct", parent: "s1" },
    {
      id: "s3",
      cue: "It was reported",
      content: ["that the minister had left the building an hour before the\nothers came", '"in a hurry"'],
      form: "mixed",
    },
  ],
  { title: "Envoys meet", outlet: "The Wire", published: "2024-02-13" },
);

const readable = (r: HearsayRecord, name: string, columns = 80, colour = false): string => {
  const layout = { columns, paint: painter(colour) };
  return headView(r, name, layout) + statementsView(r, layout);
};

describe("the readable view", () => {
  it("tells who speaks, the words, and where they stand; what is nested stands under its parent", () =>
    expect(readable(record, "report.txt")).toMatchInlineSnapshot(`
      "Envoys meet
      The Wire · 2024-02-13 · report.txt
      3 statements

      s1  Two diplomats · unnamed, 2 · took part · asked not to be named ("because the
          talks were private")
          the Americans had told the capital "no"
          said · mixed · line 2, 31–70

          s2  the Americans
              "no"
              had told · direct · line 2, 66–70

      s3  (no source named)
          that the minister had left the building an hour before the others came
          "in a hurry"
          It was reported · mixed · lines 3–4, 147–217 and 219–231
      "
    `));

  it("says so where a report attributes nothing", () =>
    expect(readable(makeTestRecord("Rain.", []), "rain.txt")).toBe(
      "rain.txt\nNo statement: this report attributes nothing to anyone.\n",
    ));

  it.each([40, 60, 80])("stays within %i columns", (columns) => {
    const lines = readable(record, "report.txt", columns).split("\n");
    expect(lines.filter((line) => columnsOf(line) > columns)).toEqual([]);
  });

  it("is the same with colours, but for them", () =>
    expect(readable(record, "report.txt", 60, true).replace(/\x1b\[\d+m/g, "")).toBe(
      readable(record, "report.txt", 60),
    ));
});

describe("how sure the reading is", () => {
  const sure = (confidence: number) =>
    readable(
      { ...record, statements: record.statements.map((s) => ({ ...s, confidence })) },
      "envoys.txt",
      200,
    );

  it("is told in words where it is more likely wrong than right", () => {
    expect(sure(UNSURE - 0.01).match(/· the reading is unsure/g)).toHaveLength(3);
  });

  it("is not told otherwise, and never as a number", () => {
    expect(sure(UNSURE)).not.toMatch(/unsure|0\.\d/);
    expect(sure(UNSURE - 0.01)).not.toMatch(/0\.\d/);
  });
});
