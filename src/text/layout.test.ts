import { describe, expect, it } from "vitest";
import { findBlocks } from "./layout.js";

const blocks = (text: string) =>
  findBlocks(text).map((b) => text.slice(b.start, b.end).replaceAll(/\s+/g, " "));

const WRAPPED = `
The envoys of both governments met on Monday in a hotel by the lake and
talked for nine hours about a pause in the fighting, two people who were
present said. Neither side would say what it had offered.

A second meeting is planned for the end of the month, and the list of the
prisoners is to be ready by then, according to a note that both of them
signed before they left.
 - the first group
 - the second group
`;

describe("paragraphs of a text", () => {
  it("joins the lines of a text wrapped at a fixed width, and no more", () => {
    expect(blocks(WRAPPED)).toEqual([
      "The envoys of both governments met on Monday in a hotel by the lake and talked for nine hours about a pause in the fighting, two people who were present said. Neither side would say what it had offered.",
      "A second meeting is planned for the end of the month, and the list of the prisoners is to be ready by then, according to a note that both of them signed before they left.",
      "- the first group",
      "- the second group",
    ]);
  });

  it.each([
    [
      "a paragraph a line",
      "First one.\nSecond one.\r\nThird one.",
      ["First one.", "Second one.", "Third one."],
    ],
    ["empty lines", "First one.\n\n\nSecond one.\n \n", ["First one.", "Second one."]],
    ["old line ends", "First\rSecond\u2028Third", ["First", "Second", "Third"]],
    ["nothing", " \n\t", []],
    [
      "headings over long paragraphs",
      `Minister disowns a secret channel as the bishop breaks his long silence\nFront publishes what it calls proof that the palace has a truce plan\nFrom our own man\nThe Example, 27 April 2027\n\n${"A long story goes on. ".repeat(20)}\n\n${"And on. ".repeat(50)}`,
      [
        "Minister disowns a secret channel as the bishop breaks his long silence",
        "Front publishes what it calls proof that the palace has a truce plan",
        "From our own man",
        "The Example, 27 April 2027",
        "A long story goes on. ".repeat(20).trim(),
        "And on. ".repeat(50).trim(),
      ],
    ],
  ])("%s", (_, text, expected) => expect(blocks(text)).toEqual(expected));
});
