import { expect, test } from "vitest";
import { testDoc } from "../testing/notation.js";
import { findTurns } from "./turns.js";

/** "label: paragraph / paragraph" of each turn. */
function turns(...paragraphs: readonly string[]): string[] {
  const doc = testDoc(paragraphs.join("\n\n"));
  const words = (x: { start: number; end: number }) => doc.text.slice(x.start, x.end);
  return findTurns(doc).map((t) => `${words(t.source)}: ${t.content.map(words).join(" / ")}`);
}

test("a label owns all paragraphs up to the next label", () => {
  expect(
    turns("MS DAHLE: We carried messages.", "They were sealed.", "MR LUND: Nobody asked us to open them."),
  ).toEqual(["MS DAHLE: We carried messages. / They were sealed.", "MR LUND: Nobody asked us to open them."]);
});

test("questions are turns too", () => {
  expect(
    turns(
      "QUESTION: Who wrote the letter?",
      "MS DAHLE: I did not ask.",
      "QUESTION: Why not?",
      "MS DAHLE: It was sealed with wax.",
    ),
  ).toEqual([
    "QUESTION: Who wrote the letter?",
    "MS DAHLE: I did not ask.",
    "QUESTION: Why not?",
    "MS DAHLE: It was sealed with wax.",
  ]);
});

test("a chair who only gives the word has no turn, one who speaks at length has", () => {
  const long = Array.from({ length: 45 }, (_, i) => `word${i}`).join(" ");
  expect(
    turns(
      "MODERATOR: The next question is from Oslo.",
      "MS DAHLE: We carried messages.",
      `MODERATOR: ${long}.`,
      "MS DAHLE: They were sealed with wax.",
    ),
  ).toEqual([
    "MS DAHLE: We carried messages.",
    `MODERATOR: ${long}.`,
    "MS DAHLE: They were sealed with wax.",
  ]);
});

test.each([
  ["no label", ["We carried messages.", "They were sealed."]],
  ["a label without words", ["MS DAHLE:", "MR LUND:"]],
  ["nothing", [""]],
])("no turn: %s", (_, paragraphs) => expect(turns(...paragraphs)).toEqual([]));
