import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Kept } from "../ledger/ledger.js";
import type { HearsayRecord } from "../reading/record.js";
import { testRecord } from "../testing/ledgers.js";
import { toAnnotations } from "./annotations.js";
import { CSV_COLUMNS, csvHead, csvRows } from "./csv.js";
import { fromLedgerLine, toFileLine, toLedgerLine } from "./ledgerLines.js";

const TEXT = '😀 The envoy said "we will, in time, return". =SUM(A1) said nobody.';
const RECORD: HearsayRecord = testRecord(
  TEXT,
  [
    { id: "s1", source: "The envoy", cue: "said", content: ['"we will, in time, return"'], form: "direct" },
    { id: "s2", source: "=SUM(A1)", content: ["nobody"] },
  ],
  { outlet: "The Wire", published: "2024-02-13", url: "https://wire.example/1" },
);

const KEPT: Kept = {
  report: {
    id: RECORD.id,
    version: 2,
    previous: "0123456789abcdef",
    keptAt: "2024-02-13T10:00:00.000Z",
    title: null,
    outlet: "The Wire",
    published: "2024-02-13",
    url: "https://wire.example/1",
  },
  readings: [{ reader: "r", readAt: "2024-02-13T10:00:00.000Z", record: RECORD }],
  appearances: [
    { url: null, name: "a.txt", given: { outlet: "The Wire" }, seenAt: "2024-02-13T10:00:00.000Z" },
  ],
  dossiers: [{ name: "Talks", addedAt: "2024-02-13T10:00:00.000Z" }],
  decisions: [
    {
      id: "d1",
      at: "2024-02-14T10:00:00.000Z",
      by: "Ann",
      note: null,
      action: { do: "undo", decision: "d0" },
    },
  ],
};

/** The rows of a CSV text, read by RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  for (const m of text.matchAll(/(?:^|(?<=[\n,]))(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    if (rows.length === 0 || (rows.at(-1) as string[]).at(-1) === "\r\n") rows.push([]);
    const row = rows.at(-1) as string[];
    row.push(m[1]?.replaceAll('""', '"') ?? m[2] ?? "");
    if (m[3] === "\r\n") row.push("\r\n");
  }
  return rows.map((row) => row.slice(0, -1));
}

describe("JSON lines of a ledger", () => {
  it("come back as they were, with the files that the report was found in", () => {
    const foundIn = [{ sha256: "ab".repeat(32), place: "#2", keptAt: "2024-02-13T10:00:00.000Z" }];
    expect(fromLedgerLine(toLedgerLine(KEPT))).toEqual({ kept: KEPT, foundIn: [] });
    expect(fromLedgerLine(toLedgerLine(KEPT, foundIn))).toEqual({ kept: KEPT, foundIn });
    const withoutFiles = toLedgerLine(KEPT).replace(',"foundIn":[]', "");
    expect(fromLedgerLine(withoutFiles)).toEqual({ kept: KEPT, foundIn: [] });
  });

  it("hold any file byte for byte", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (file) => {
        const line = fromLedgerLine(toFileLine(file));
        expect(Buffer.from((line as { file: Uint8Array }).file).equals(file)).toBe(true);
      }),
      { seed: 1 },
    );
  });

  it.each<[string, string, string]>([
    ["cut off", toLedgerLine(KEPT).slice(0, -10), "is not JSON"],
    ["another format", '{"hearsay":"1"}', "is no line of hearsay export"],
    ["a newer format", '{"hearsayLedger":9}', "has format 9, this version reads 1"],
    [
      "a changed text",
      toLedgerLine(KEPT).replace("nobody.", "everybody."),
      "holds a text that is not the one of report",
    ],
    [
      "no reading",
      toLedgerLine(KEPT).replace(/"readings":.*,"appearances"/, '"readings":[],"appearances"'),
      "has no reading",
    ],
    [
      "a changed file",
      toFileLine(Buffer.from("a")).replace(/"gzip":"[^"]*"/, `"gzip":"${gzipSync("b").toString("base64")}"`),
      "holds a file that is not",
    ],
    ["a file that is not packed", '{"hearsayLedger":1,"file":"00","gzip":"AAAA"}', "does not unpack"],
    [
      "a file that unpacks to more than any file",
      `{"hearsayLedger":1,"file":"00","gzip":"${gzipSync(Buffer.alloc(65 * 2 ** 20)).toString("base64")}"}`,
      "to at most 64 MB",
    ],
    [
      "files of the wrong kind",
      toLedgerLine(KEPT, [{ sha256: 1 }] as never),
      "has a field of the wrong kind",
    ],
    ["no decisions", toLedgerLine({ ...KEPT, decisions: null as never }), "lacks its decisions"],
    [
      "a broken moment",
      toLedgerLine(KEPT).replace("2024-02-14T", "yesterday"),
      "has a field of the wrong kind",
    ],
  ])("with %s are refused", (_, line, error) =>
    expect(fromLedgerLine(line)).toEqual({
      error: expect.stringContaining(error) as string,
    }),
  );

  it("never throw", () =>
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (line) => void fromLedgerLine(line)),
      { seed: 6, numRuns: 500 },
    ));
});

describe("CSV", () => {
  const rows = parseCsv(csvHead() + csvRows(RECORD)).map((row) =>
    Object.fromEntries(CSV_COLUMNS.map((c, i) => [c, row[i]])),
  );
  it("has a row for each statement, with its words unchanged", () =>
    expect(rows.slice(1).map((r) => [r.entry, r.words, r.start, r.end])).toEqual([
      ["s1", '"we will, in time, return"', "18", "44"],
      ["s2", "nobody", "60", "66"],
    ]));
  it("gives a spreadsheet no formula to run", () => expect(rows[2]?.source).toBe("'=SUM(A1)"));
  it("gives ids that a new numbering does not change", () => {
    const again = {
      ...RECORD,
      statements: [...RECORD.statements].reverse().map((s, i) => ({ ...s, id: `s${i + 8}` })),
    };
    const ids = parseCsv(csvRows(again)).map((row) => row[0]);
    expect(ids).toEqual([rows[2]?.id, rows[1]?.id]);
  });
});

describe("Web Annotations", () => {
  const [first] = toAnnotations(RECORD) as unknown as {
    id: string;
    type: string;
    target: {
      source: string;
      state: { sha256: string };
      selector: [
        { type: string; start: number; end: number },
        { exact: string; prefix: string; suffix: string },
      ];
    }[];
  }[];
  it("select the words by their place in code points and by themselves", () => {
    const points = [...TEXT];
    const [content, source] = first?.target ?? [];
    for (const target of first?.target ?? []) {
      const [place, words] = target.selector;
      expect(points.slice(place.start, place.end).join("")).toBe(words.exact);
      expect(TEXT).toContain(words.prefix + words.exact + words.suffix);
    }
    expect(content?.selector[0]).toEqual({ type: "TextPositionSelector", start: 17, end: 43 });
    expect(source?.selector[1].prefix).toBe("😀 ");
    expect(content?.source).toBe("https://wire.example/1");
    expect(content?.state.sha256.slice(0, 16)).toBe(RECORD.id);
  });
});
