import { describe, expect, it } from "vitest";
import { tagged } from "../testing/notation.js";
import { closedBySource } from "./closings.js";
import { makeSyntax } from "./syntax.js";

/** "source | cue | content" of what closes with its source; words with a part of speech are tagged, the others nouns. */
function closed(...lines: string[]): string[] {
  const { doc, tags } = tagged(...lines);
  const words = (x: { start: number; end: number }) => doc.text.slice(x.start, x.end);
  return closedBySource(makeSyntax(doc, tags.words), tags.attributions).map(
    (a) => `${a.source && words(a.source)} | ${words(a.cue)} | ${a.content.map(words).join(" … ")}`,
  );
}

describe("a sentence closes with its source", () => {
  it.each([
    [
      "and whom it told",
      "Norway_PROPN offered_VERB talks_NOUN ,_PUNCT three_NUM people_NOUN briefed_VERB^people:acl on_ADP the_DET matter_NOUN told_VERB Fjord_PROPN Wire_PROPN ._PUNCT",
      ["three people briefed on the matter | told | Norway offered talks"],
    ],
    [
      "and when",
      "Norway_PROPN offered_VERB talks_NOUN ,_PUNCT a_DET diplomat_NOUN said_VERB on_ADP Monday_PROPN ._PUNCT",
      ["a diplomat | said | Norway offered talks"],
    ],
    [
      "but not where the last verb does not tell",
      "Norway_PROPN offered_VERB talks_NOUN ,_PUNCT and_CCONJ Peru_PROPN left_VERB ._PUNCT",
      [],
    ],
    [
      "nor where another verb stands between",
      "Norway_PROPN offered_VERB talks_NOUN ,_PUNCT people_NOUN who_PRON know_VERB it_PRON said_VERB ._PUNCT",
      [],
    ],
    ["nor without a comma", "Norway_PROPN and_CCONJ Peru_PROPN both_DET said_VERB so_ADV ._PUNCT", []],
  ])("%s", (_, line, expected) => expect(closed(line)).toEqual(expected));
});
