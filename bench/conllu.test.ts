import { describe, expect, it } from "vitest";
import { makeDoc } from "../src/text/makeDoc.js";
import { makeReport } from "../src/text/makeReport.js";
import { rawText, readConllu, writeConllu } from "./conllu.js";

const row = (id: string, form: string, misc = "_") =>
  [id, form, "_", "X", "_", "_", "0", "dep", "_", misc].join("\t");

const FILE = [
  "# newdoc id = a",
  "# newpar id = a-1",
  row("1-2", "Don't"),
  row("1", "Do"),
  row("2", "n't"),
  row("3", "go", "SpaceAfter=No"),
  row("3.1", "empty"),
  row("4", ".", "SpaceAfter=No"),
  "",
  row("1", "Stay"),
  "",
  "# newpar_block = p (1 s)",
  "# newpar id = a-2",
  row("1", "Now"),
  "",
  "",
].join("\n");

describe("CoNLL-U", () => {
  it("gives back the text that was cut", () =>
    expect(rawText(readConllu(FILE))).toBe("Don't go.Stay\n\nNow "));

  it("keeps the words of one surface word together", () => {
    const [first] = readConllu(FILE);
    expect(first?.tokens.map((t) => [t.form, t.words.length])).toEqual([
      ["Don't", 2],
      ["go", 1],
      [".", 1],
    ]);
  });

  it("writes a surface word over the words it is cut into, and a quotation mark over none", () => {
    const doc = makeDoc(makeReport("The ministers' aides can't say 'yes'."));
    const ids = writeConllu(doc, null)
      .split("\n")
      .filter((line) => /^\d+-/.test(line))
      .map((line) => line.split("\t").slice(0, 2).join(" "));
    expect(ids).toEqual(["2-3 ministers'", "5-6 can't"]);
  });

  it("counts heads from the sentence's first word", () => {
    const doc = makeDoc(makeReport("They left. He stayed."));
    const words = doc.tokens.map((_, i) => ({
      upos: "X",
      feats: "_",
      head: [1, -1, 1, 4, -1, 4][i] as number,
      relation: "dep",
      lemma: "_",
    }));
    const heads = writeConllu(doc, words)
      .split("\n")
      .filter((line) => /^\d/.test(line))
      .map((line) => line.split("\t")[6]);
    expect(heads).toEqual(["2", "0", "2", "2", "0", "2"]);
  });
});
