import { describe, expect, it } from "vitest";
import { UnreadableError } from "../errors.js";
import { decodeBytes } from "./decode.js";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((p) => (typeof p === "string" ? [...Buffer.from(p, "latin1")] : p)));
const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();

describe("bytes as text", () => {
  it.each<[string, Uint8Array, string, string, boolean]>([
    ["UTF-8", utf8("“No,” she said."), "“No,” she said.", "utf-8", false],
    ["UTF-8 with a mark", bytes([0xef, 0xbb, 0xbf], "Talks"), "Talks", "utf-8", false],
    ["UTF-8 cut off", utf8("Zoë").slice(0, -1), "Zo\ufffd", "utf-8", false],
    ["UTF-16 LE", bytes([0xff, 0xfe], [...Buffer.from("Talks", "utf16le")]), "Talks", "utf-16le", false],
    ["UTF-16 BE", bytes([0xfe, 0xff], [...utf16be("Talks")]), "Talks", "utf-16be", false],
    [
      "UTF-16 LE, no mark",
      bytes([...Buffer.from("Talks – again", "utf16le")]),
      "Talks – again",
      "utf-16le",
      false,
    ],
    ["UTF-16 BE, no mark", bytes([...utf16be("Talks resume")]), "Talks resume", "utf-16be", false],
    [
      "Windows-1252",
      bytes("\x93No,\x94 she said \x96 caf\xe9"),
      "“No,” she said – café",
      "windows-1252",
      true,
    ],
    ["nothing", bytes(), "", "utf-8", false],
  ])("%s", (_, given, text, encoding, guessed) =>
    expect(decodeBytes(given)).toEqual({ text, encoding, guessed }),
  );

  it.each<[string, Uint8Array, string]>([
    ["PDF", bytes("%PDF-1.7\n%\xe2\xe3"), "not text (it begins like a PDF); give the text of it"],
    ["ZIP", bytes("PK\x03\x04\x14\0"), "begins like a ZIP archive"],
    ["PNG", bytes("\x89PNG\r\n\x1a\n"), "begins like a PNG image"],
    ["JPEG", bytes("\xff\xd8\xff\xe0"), "begins like a JPEG image"],
    ["a zero byte", bytes("Talks resume \0 on Monday"), "byte 13 is zero"],
    ["control characters", bytes("ab\x01\x02\x03\x04\x05"), "71 % of it are control characters, limit 2 %"],
  ])("refuses %s", (_, given, words) => {
    expect(() => decodeBytes(given)).toThrow(UnreadableError);
    expect(() => decodeBytes(given)).toThrow(words);
  });
});
