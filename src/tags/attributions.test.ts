import { describe, expect, it } from "vitest";
import { marked, testModel, testScores, testWeights } from "../testing/scores.js";
import { type Joint, findAttributions } from "./attributions.js";

/** What a network that says what is marked makes of a text: "source | cue | content + content", "-" for no source. */
function found(notation: string): string[] {
  const { text, pieces, marks } = marked(notation);
  const tag = pieces.map(() => "O");
  const cue = pieces.map(() => -1);
  const source = pieces.map(() => -1);
  const mate = (link: string, label: string) =>
    marks.find((m) => m.label === label && m.link === link)?.first ?? -1;
  for (const m of marks)
    for (let i = m.first; i < m.end; i++) {
      tag[i] = `${i === m.first ? "B" : "I"}-${m.label}`;
      if (m.label === "cue") source[i] = mate(m.link, "source");
      else cue[i] = mate(m.link, "cue");
    }
  const scores = testScores(pieces.length, { tag, cue, source });
  const joints = pieces.map((p, i): Joint => {
    const gap = text.slice(pieces[i - 1]?.end ?? p.start, p.start);
    return gap.includes("\n")
      ? "paragraph"
      : i > 0 && gap === "" && /\w/.test(text[p.start] as string)
        ? "word"
        : "blank";
  });
  const words = (s: { start: number; end: number }) => text.slice(s.start, s.end);
  return findAttributions(pieces, joints, scores, testWeights(), testModel.manifest.tags).map((a) =>
    [a.source === null ? "-" : words(a.source), words(a.cue), a.content.map(words).join(" + ")].join(" | "),
  );
}

/** Marked text, attributions. */
const CASES: [string, string, string[]][] = [
  [
    "a source, a cue and a content",
    "[source The ministry] [cue said] [content it was ready].",
    ["The ministry | said | it was ready"],
  ],
  [
    "a content in two parts",
    "[content We came], [cue said] [source the envoy], [content but nobody was there].",
    ["the envoy | said | We came + but nobody was there"],
  ],
  [
    "a text that names no source",
    "It was [cue reported] [content that talks failed].",
    ["- | reported | that talks failed"],
  ],
  [
    "two cues with a source each",
    "[source1 Tonga] [cue1 said] [content1 yes] and [source2 Fiji] [cue2 said] [content2 no].",
    ["Tonga | said | yes", "Fiji | said | no"],
  ],
  ["a cue without content attributes nothing", "[source The envoy] [cue spoke].", []],
  ["nothing marked, nothing found", "The envoy left.", []],
  [
    "a part of a word is the whole word",
    "[source Nuku'alofa] [cue reit]erated [content that it stays].",
    ["Nuku'alofa | reiterated | that it stays"],
  ],
];

describe("attributions", () => {
  it.each(CASES)("%s", (_, notation, expected) => expect(found(notation)).toEqual(expected));

  it("do not run on over the end of a paragraph, even where the network does", () => {
    const [only, ...others] = found("[source He] [cue said] [content it was late.\n\nThe talks went on].");
    expect(others).toEqual([]);
    expect(only).toMatch(/^He \| said \| it was late\./);
    expect(only).not.toContain("\n");
  });

  it("are sure where the network is, and not where it is not", () => {
    const { pieces } = marked("Tonga said yes");
    const says = { tag: ["B-source", "B-cue", "B-content"], cue: [1, -1, 1], source: [-1, 0, -1] };
    const joints: Joint[] = ["blank", "blank", "blank"];
    const confidence = (scores: ReturnType<typeof testScores>) =>
      findAttributions(pieces, joints, scores, testWeights(), testModel.manifest.tags)[0]?.confidence ?? -1;
    const sure = testScores(3, says);
    expect(confidence(sure)).toBeGreaterThan(0.95);
    const faint = { ...sure, tag: { ...sure.tag, data: sure.tag.data.map((v) => v / 6) } };
    expect(confidence(faint)).toBeLessThan(confidence(sure));
    expect(confidence(faint)).toBeGreaterThan(0);
  });
});
