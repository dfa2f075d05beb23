import { expect, test } from "vitest";
import { tagged } from "../testing/notation.js";
import { actOfCue, isAnswering, mainWord } from "./cues.js";
import type { Act } from "./record.js";
import { makeSyntax } from "./syntax.js";

test.each<[string, string, "to" | null, Act | null]>([
  ["say", "VERB", null, null],
  ["deny", "VERB", null, "deny"],
  ["denial", "NOUN", null, "deny"],
  ["suggest", "VERB", null, null],
  ["suggest", "VERB", "to", "propose"],
  ["hope", "VERB", null, "believe"],
  ["hope", "VERB", "to", "intend"],
  ["willing", "ADJ", null, "intend"],
  // One part of speech taken for another still tells.
  ["insistent", "VERB", null, "demand"],
  ["report", "VERB", null, null],
])("%s_%s, followed by %s: %s", (lemma, upos, after, act) => expect(actOfCue(lemma, upos, after)).toBe(act));

test.each<[string, string, string]>([
  ["the envoy declined_VERB! to_PART say_VERB", "declined to say", "say"],
  ["the envoy^said:nsubj has said_VERB!", "has said", "said"],
  ["a denial^came:nsubj by the ministry came_VERB!", "denial by", "denial"],
])("%s: the word of “%s” that carries it is %s", (line, cue, word) => {
  const { doc, tags } = tagged(line);
  const start = doc.text.indexOf(cue);
  const token = doc.tokens[mainWord(makeSyntax(doc, tags.words), { start, end: start + cue.length })];
  expect(doc.text.slice(token?.start, token?.end)).toBe(word);
});

test("answering is speech: to refuse it is to decline", () => {
  expect(["comment", "discuss", "name", "disarm", "leave"].filter((l) => isAnswering(l, l))).toEqual([
    "comment",
    "discuss",
    "name",
  ]);
  expect(isAnswering("draw", "drawn")).toBe(true);
});
