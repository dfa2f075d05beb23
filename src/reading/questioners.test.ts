import { expect, it } from "vitest";
import { plainSyntax } from "../testing/plainSyntax.js";
import { findQuestioners } from "./questioners.js";

const asked = (turns: readonly string[]): (string | null)[] => {
  const s = plainSyntax(turns.join("\n\n"));
  const found = findQuestioners(s, { members: [], mentions: [] });
  return s.doc.report.parts
    .filter((p) => p.role === "speaker-label" && s.doc.text.startsWith("QUESTION", p.start))
    .map((p) => found.get(p.start)?.name ?? null);
};

const ANSWER = "SENIOR OFFICIAL: No comment on that today.";

it.each<[string, readonly string[], (string | null)[]]>([
  [
    "called by a moderator",
    ["MODERATOR: Let's go to the line of Ivo Bek.", "QUESTION: When?", ANSWER],
    ["Ivo Bek"],
  ],
  [
    "by first name again, once the line is open",
    [
      "MODERATOR: Please go to the line of Ivo Bek.",
      "OPERATOR: Ivo, your line is open.",
      "QUESTION: When?",
      ANSWER,
    ],
    ["Ivo Bek"],
  ],
  [
    "who asks on after the answer",
    [
      "OPERATOR: Next, Ivo Bek with the Lowland Post.",
      "QUESTION: When?",
      ANSWER,
      "QUESTION: And where?",
      ANSWER,
    ],
    ["Ivo Bek", "Ivo Bek"],
  ],
  [
    "until another is called",
    [
      "OPERATOR: Your first question comes from the line of Ivo Bek.",
      "QUESTION: When?",
      ANSWER,
      "OPERATOR: Your next question comes from Ana Sol.",
      "QUESTION: Where?",
      ANSWER,
    ],
    ["Ivo Bek", "Ana Sol"],
  ],
  ["whom nobody called", ["QUESTION: When?", ANSWER, "QUESTION: Where?", ANSWER], [null, null]],
  [
    "after a moderator who calls nobody by name",
    [
      "OPERATOR: Go to Ivo Bek.",
      "QUESTION: When?",
      ANSWER,
      "MODERATOR: Next question, please.",
      "QUESTION: Where?",
      ANSWER,
    ],
    ["Ivo Bek", null],
  ],
])("knows the questioner %s", (_, turns, expected) => expect(asked(turns)).toEqual(expected));
