import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseLine, splitLines } from "./jsonLines.js";
import { isPublicationDate } from "./published.js";

async function split(chunks: readonly Uint8Array[], longest?: number): Promise<(string | null)[]> {
  const out: (string | null)[] = [];
  for await (const { bytes } of splitLines(Readable.from(chunks), longest))
    out.push(bytes === null ? null : Buffer.from(bytes).toString("latin1"));
  return out;
}

describe("lines of a stream", () => {
  it.each([
    [["a\nb"], ["a", "b"]],
    [
      ["a\n", "\n", "b\n"],
      ["a", "", "b"],
    ],
    [
      ["a", "b\nc", "d"],
      ["ab", "cd"],
    ],
    [[], []],
  ])("%j are %j", async (chunks, lines) =>
    expect(await split(chunks.map((c) => Buffer.from(c)))).toEqual(lines),
  );

  it("are the same however the stream is cut", () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.stringMatching(/^[a\n]{0,9}$/)), async (chunks) => {
        const whole = chunks.join("");
        const lines = await split(chunks.map((c) => Buffer.from(c)));
        expect(lines).toEqual(whole === "" ? [] : whole.replace(/\n$/, "").split("\n"));
      }),
      { seed: 3 },
    ));

  it("are not kept where they are too long, and the next is read", async () =>
    expect(await split([Buffer.from("123"), Buffer.from("45\n678\n123456")], 4)).toEqual([
      null,
      "678",
      null,
    ]));
});

describe("what a line says", () => {
  it("is a report and what is known of it", () =>
    expect(
      parseLine(Buffer.from('{"id":1,"text":"T","url":"u","title":null,"published":"2024~","more":[]}\r'), 1),
    ).toEqual({ id: 1, text: "T", given: { url: "u", published: "2024~" } }));

  it("may be nothing", () => expect(parseLine(Buffer.from(" \r"), 1)).toBeNull());

  it("never throws, whatever the bytes", () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((j) => Buffer.from(j)),
        ),
        (bytes) => void parseLine(bytes, 1),
      ),
      { seed: 4, numRuns: 1000 },
    ));
});

describe("a date of publication", () => {
  it.each([
    "2024",
    "2024-02",
    "2024-02-29",
    "2024~",
    "2024-02-13?",
    "2024-02-13T10:00:00Z",
    "2024-02-13T10:00+01:00",
  ])("%s is one", (value) => expect(isPublicationDate(value)).toBe(true));
  it.each([
    "",
    "24",
    "2023-02-29",
    "2024-13",
    "2024-00",
    "2024-04-31",
    "13.2.2024",
    "2024-02-13 ",
    "1900-02-29",
  ])("%j is none", (value) => expect(isPublicationDate(value)).toBe(false));
});
