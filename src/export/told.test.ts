import { describe, expect, it } from "vitest";
import type { Authority } from "../reading/record.js";
import { makeTestRecord } from "../testing/record.js";
import { lineFinder } from "./lines.js";
import { toMarkdown } from "./markdown.js";
import { type Told, authorityWords, nest, placeWords, speakerWords } from "./told.js";

describe("statements inside statements", () => {
  const shape = (told: readonly Told[]): string =>
    told.map((t) => t.statement.id + (t.inside.length > 0 ? `(${shape(t.inside)})` : "")).join(" ");
  const nested = (...pairs: [id: string, parent?: string][]) =>
    shape(
      nest(
        makeTestRecord(
          "x",
          pairs.map(([id, parent]) => ({ id, content: ["x"], ...(parent && { parent }) })),
        ).statements,
      ),
    );

  it.each([
    [[["a"], ["b"]], "a b"],
    [[["a"], ["b", "a"], ["c", "b"], ["d"]], "a(b(c)) d"],
    [[["b", "a"], ["a"], ["c", "a"]], "a(b c)"],
    [[["a", "gone"]], "a"],
    [
      [
        ["a", "b"],
        ["b", "a"],
      ],
      "a b",
    ],
    [[["a", "a"]], "a"],
  ] as [[string, string?][], string][])("%j: %s", (pairs, expected) =>
    expect(nested(...pairs)).toBe(expected),
  );
});

describe("who speaks", () => {
  const text = "He said so. President Ewald Tjokro left.";
  const words = (source: string | undefined, name: string | undefined) => {
    const { statements } = makeTestRecord(text, [
      { id: "s", content: ["so"], ...(source && { source }), ...(name && { speaker: "a" }) },
    ]);
    return speakerWords(statements[0]!, new Map(name === undefined ? [] : [["a", name]]));
  };
  it.each([
    ["He", "Ewald Tjokro", 'Ewald Tjokro ("He")'],
    ["President Ewald Tjokro", "Ewald Tjokro", "President Ewald Tjokro"],
    ["He", undefined, "He"],
    [undefined, "Ewald Tjokro", "Ewald Tjokro"],
    [undefined, undefined, null],
  ])("%s, %s: %s", (source, name, expected) => expect(words(source, name)).toBe(expected));
});

describe("on what authority", () => {
  const base: Authority = {
    naming: "unnamed",
    count: [1, 1],
    affiliation: null,
    terms: "anonymous",
    condition: null,
    reason: null,
    basis: "unstated",
    basisSpan: null,
  };
  const span = (text: string) => ({ start: 0, end: text.length, text });
  it.each<[Partial<Authority>, string]>([
    [{}, "unnamed, 1"],
    [{ count: [3, null], affiliation: "USA", basis: "briefed" }, "unnamed, 3 or more, USA · was briefed"],
    [{ count: [2, 3] }, "unnamed, 2 to 3"],
    [{ count: null }, ""],
    [
      { condition: span("on condition of anonymity"), reason: span("because the talks were private") },
      'unnamed, 1 · on condition of anonymity ("because the talks were private")',
    ],
    [
      { basis: "participant", basisSpan: span("took part in the talks") },
      'unnamed, 1 · took part ("took part in the talks")',
    ],
    [{ naming: "named", terms: "on-record" }, "on the record"],
    [{ naming: "described", terms: "background" }, "described · on background"],
    [{ naming: "named", terms: "unstated" }, ""],
  ])("%j: %s", (more, words) => expect(authorityWords({ ...base, ...more }).join(" · ")).toBe(words));
});

describe("where words stand", () => {
  const lineOf = lineFinder("ab\ncd\r\nef\rgh");
  it.each([
    [0, 1],
    [2, 1],
    [3, 2],
    [6, 2],
    [7, 3],
    [10, 4],
    [99, 4],
  ])("offset %i is on line %i", (offset, line) => expect(lineOf(offset)).toBe(line));
  it("is told by lines and offsets", () => {
    expect(placeWords([{ start: 3, end: 5 }], lineOf)).toBe("line 2, 3–5");
    expect(
      placeWords(
        [
          { start: 0, end: 2 },
          { start: 7, end: 9 },
        ],
        lineOf,
      ),
    ).toBe("lines 1–3, 0–2 and 7–9");
  });
});

describe("the Markdown brief", () => {
  it("holds the words letter by letter, nested as in the report", () => {
    const text = 'The *envoy* said <b>the\nminister</b> had told him "[no]".';
    const record = makeTestRecord(
      text,
      [
        {
          id: "s1",
          source: "The *envoy*",
          cue: "said",
          content: ['<b>the\nminister</b> had told him "[no]"'],
        },
        {
          id: "s2",
          source: "the\nminister",
          cue: "had told",
          content: ['"[no]"'],
          form: "direct",
          parent: "s1",
        },
      ],
      { title: "A # title", outlet: "The_Wire", url: "https://example.org/a b" },
    );
    expect(toMarkdown(record, "x.txt")).toMatchInlineSnapshot(`
      "## A \\# title

      The\\_Wire · <https://example.org/a%20b>

      - **The \\*envoy\\*** *said*: \\<b\\>the minister\\</b\\> had told him "\\[no\\]" (indirect; lines 1–2, 17–56)
        - **the minister** *had told*: "\\[no\\]" (direct; line 2, 50–56)

      What the report tells, not what is so. Offsets count UTF-16 units of its text.
      "
    `);
  });
  it("says so where there is no statement", () =>
    expect(toMarkdown(makeTestRecord("Rain.", []), "rain.txt")).toContain(
      "## rain.txt\n\nThis report attributes nothing to anyone.\n",
    ));
});
