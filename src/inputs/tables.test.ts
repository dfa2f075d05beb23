import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { parseMap } from "./mapping.js";
import type { FieldMap } from "./mapping.js";
import { tableLines } from "./tables.js";

const map = (words: string) => parseMap(words) as FieldMap;
async function rows(table: string | Buffer, words: string | null, name = "a.csv") {
  const out = [];
  const stream = Readable.from([Buffer.from(table as string)]);
  for await (const { line } of tableLines(stream, {
    name,
    map: words === null ? null : map(words),
    call: "add",
  }))
    out.push(line);
  return out;
}

describe("a table", () => {
  it.each([
    ["commas", "a.csv", "body,day,src\nHe said no.,2028-03-03,Wire\n"],
    ["semicolons", "a.csv", "body;day;src\r\nHe said no.;3.3.2028;Wire\r\n"],
    ["tabs", "a.tsv", 'body\tday\tsrc\n"He said no."\tMarch 3, 2028\tWire'],
    ["a byte order mark", "a.csv", "\ufeffbody,day,src\nHe said no.,3 March 2028,Wire"],
  ])("with %s gives its rows", async (_, name, table) =>
    expect(await rows(table, "text=body,published=day,outlet=src", name)).toEqual([
      { id: 1, text: "He said no.", given: { published: "2028-03-03", outlet: "Wire" } },
    ]),
  );

  it("may hold line breaks, its own names, and rows that are wrong", async () =>
    expect(await rows('id,body,title\nx,"One.\n\nTwo.",T\ny,,U\n', "text=body")).toEqual([
      { id: "x", text: "One.\n\nTwo.", given: { title: "T" } },
      { id: "y", error: "row 2 has an empty text; give a report's text" },
    ]));

  it("in Windows-1252 is read as such", async () =>
    expect(await rows(Buffer.from("body\nS\xf8l said \x93no\x94.\n", "latin1"), "text=body")).toMatchObject([
      { text: "Søl said “no”." },
    ]));

  it.each([
    ["body,day\nx,y\n", null, /columns body, day; say which is the text: hearsay add --map text=body a\.csv/],
    ["body,day\nx,y\n", "text=words", /has no column words; its columns are body, day/],
    ['body,day\n"x,y\n', "text=body", /broken table/],
    ["body\n", null, /columns body/],
  ])("%j with %j is refused", async (table, words, problem) =>
    expect(rows(table, words)).rejects.toThrow(problem),
  );
});

it.each([
  ["text", /"text", which is no FIELD=COLUMN/],
  ["text=a,sort=b", /field "sort"; there are id, text/],
  ["text=a,text=b", /text twice/],
  ["title=a", /which column is the text/],
])("the mapping %j is refused", (words, problem) =>
  expect((parseMap(words) as { problem: string }).problem).toMatch(problem),
);
