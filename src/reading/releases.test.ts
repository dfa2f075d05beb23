import { expect, test } from "vitest";
import { testDoc } from "../testing/notation.js";
import { findReleases } from "./releases.js";

/** "source | cue | paragraph / paragraph" */
function release(...paragraphs: readonly string[]): string[] {
  const doc = testDoc(paragraphs.join("\n\n"));
  const words = (x: { start: number; end: number }) => doc.text.slice(x.start, x.end);
  return findReleases(doc).map(
    (r) => `${words(r.source)} | ${words(r.cue)} | ${r.content.map(words).join(" / ")}`,
  );
}

test.each([
  [
    [
      "The below is attributable to Spokesperson Ane Lund:",
      "Both sides met in Oslo.",
      "They will meet again.",
    ],
    ["Spokesperson Ane Lund | is attributable to | Both sides met in Oslo. / They will meet again."],
  ],
  [
    [
      "The text of the following statement was released by the Governments of Norway and Chile:",
      "We welcome the truce.",
    ],
    ["the Governments of Norway and Chile | was released by | We welcome the truce."],
  ],
  [
    [
      "JOINT STATEMENT",
      "The following statement was issued by the foreign ministers of Norway and Chile",
      "We welcome the truce.",
    ],
    ["the foreign ministers of Norway and Chile | was issued by | We welcome the truce."],
  ],
  [
    [
      "The following is the text of a joint statement by the Governments of Norway and of Chile on the truce.",
      "Norway and Chile welcome the truce.",
    ],
    ["the Governments of Norway and of Chile | a joint statement by | Norway and Chile welcome the truce."],
  ],
  [
    [
      "Following is a joint statement on the truce issued by Norway, Chile and Peru:",
      "We welcome the truce.",
    ],
    ["Norway, Chile and Peru | a joint statement on the truce issued by | We welcome the truce."],
  ],
  [
    ["Norway, Chile, and Peru issue the following joint statement.", "We welcome the truce."],
    ["Norway, Chile, and Peru | issue | We welcome the truce."],
  ],
])("%j", (paragraphs, expected) => expect(release(...paragraphs)).toEqual(expected));

test.each([
  ["nothing follows", ["The below is attributable to Spokesperson Ane Lund:"]],
  [
    "the words stand in the middle of a sentence",
    ["The delay is attributable to bad weather: planes stood still. Both sides met in Oslo."],
  ],
  ["a statement is only named", ["The following is a summary of the joint statement.", "They met."]],
  ["no such opening", ["Both sides met in Oslo.", "They will meet again."]],
  [
    "deep in the text",
    [
      ...Array.from({ length: 12 }, () => "Both sides met."),
      "The below is attributable to Spokesperson Ane Lund:",
      "They met.",
    ],
  ],
])("no release: %s", (_, paragraphs) => expect(release(...paragraphs)).toEqual([]));

test("of two openings the first counts", () => {
  expect(
    release(
      "The below is attributable to Ane Lund:",
      "The letter was issued by the palace:",
      "It was sealed.",
    ),
  ).toEqual(["Ane Lund | is attributable to | The letter was issued by the palace: / It was sealed."]);
});
