import { describe, expect, test } from "vitest";
import { findConditions } from "./anonymity.js";
import { findStatements } from "./statements.js";
import { marked } from "../testing/marked.js";
import { plainSyntax } from "../testing/plainSyntax.js";

/** "source | cue | content / content" of statements read with the conditions of their text. */
function told(notation: string): string[] {
  const { text, attributions } = marked(notation);
  const s = plainSyntax(text);
  const words = (x: { start: number; end: number } | null) => (x === null ? "-" : text.slice(x.start, x.end));
  return findStatements(s, { words: s.words, names: [], attributions }, [], findConditions(s)).map(
    (x) => `${words(x.source)} | ${words(x.cue)} | ${x.content.map(words).join(" / ")}`,
  );
}

describe("on what terms a source spoke is no part of what it said", () => {
  test.each([
    [
      "[source The official] [cue said] [content the talks had failed, speaking on condition of anonymity due to the sensitivity of the situation].",
      ["The official | said | the talks had failed"],
    ],
    [
      "[source The aide] [cue said] [content Oslo would wait, granted anonymity because the talks are private].",
      ["The aide | said | Oslo would wait"],
    ],
    [
      "[source She] [cue said] [content Oslo would wait, asking that her name not be used because she was not authorised to speak].",
      ["She | said | Oslo would wait"],
    ],
    // What goes on behind it is said again.
    [
      "[source Two diplomats] [cue said], [content speaking on condition of anonymity, that Oslo would wait].",
      ["Two diplomats | said | that Oslo would wait"],
    ],
    // The cue holds it.
    [
      "[source Officials] [cue said on condition of anonymity] [content that Oslo would wait].",
      ["Officials | said | that Oslo would wait"],
    ],
    // Somebody else's condition, and one in the source's own words, are told.
    [
      "[source The envoy] [cue said] [content that the guard had asked not to be named].",
      ["The envoy | said | that the guard had asked not to be named"],
    ],
    [
      "[source The envoy] [cue said]: [content “I spoke on condition of anonymity because I was afraid.”]",
      ["The envoy | said | “I spoke on condition of anonymity because I was afraid.”"],
    ],
  ])("%s", (notation, expected) => expect(told(notation)).toEqual(expected));
});
