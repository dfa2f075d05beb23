import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readDocx } from "./formats/docx.js";
import { readMail } from "./formats/mail.js";
import { readPdf } from "./formats/pdf.js";

// Files of real producers; fixtures/inputs/README.md says which.
const file = (name: string) => readFileSync(new URL(`../../fixtures/inputs/${name}`, import.meta.url));

it("a Word document gives its paragraphs, lists and cells", async () =>
  expect((await readDocx(file("statement.docx")))[0]?.text).toBe(
    [
      "Statement on the talks",
      "Oslo, 3 March 2028",
      "The envoy said that “nothing is agreed” until all is agreed.",
      "The crossing opens on Monday.",
      "Both sides name an observer.",
      "Side",
      "Answer",
      "Ruritania",
      "open",
      "Ruritania declined to comment.",
    ].join("\n\n"),
  ));

it("a page printed in two columns gives its paragraphs, hyphens at line ends gone", async () =>
  expect((await readPdf(file("twoColumns.pdf")))[0]?.text).toBe(
    [
      "Statement on the talks",
      ...Array.from(
        { length: 6 },
        (_, i) =>
          `Paragraph ${i} says that the envoy was, all things considered, not optimistic about the negotiations, and that the water commission had met.`,
      ),
    ].join("\n\n"),
  ));

const NOTE = {
  before: [
    "Note on the talks",
    "Geneva, 4 May 2028",
    "The mediator of the Varna–Ostrov talks said on Thursday that “a text is on the table” and that both delegations had asked for time. The head of the Ostrov delegation, Ilse Marrow, called the offer insufficient and unacceptable.",
    "What was offered",
  ],
  after: (mark: string) =>
    `The mediator’s office${mark} did not answer questions about the verification of the ceasefire, which observers consider the hardest part of any agreement.`,
};

it("a word processor's document gives its paragraphs, list and table", async () =>
  expect((await readDocx(file("libreOffice.docx")))[0]?.text.split("\n\n")).toEqual([
    ...NOTE.before,
    "The border crossing at Dunmark opens for goods.",
    "Prisoners are exchanged within thirty days.",
    ...["Side", "Answer", "Varna", "accepts with reservations", "Ostrov", "declined to comment"],
    NOTE.after(""),
  ]));

it("the same printed by it gives the same paragraphs, though they are short and stand close", async () => {
  const paragraphs = (await readPdf(file("libreOffice.pdf")))[0]?.text.split("\n\n") ?? [];
  expect(paragraphs.slice(0, 6)).toEqual([
    ...NOTE.before,
    "1. The border crossing at Dunmark opens for goods.",
    "2. Prisoners are exchanged within thirty days.",
  ]);
  expect(paragraphs.at(-1)).toBe(NOTE.after("1"));
});

it("a mail gives its subject, sender, date and words, without what is attached", async () => {
  const [mail] = await readMail(file("mutt.eml"));
  expect(mail?.given).toMatchObject({
    title: "Statement of the Ministry – crossing at Dunmark",
    byline: "Press Office",
    published: "2026-11-25",
  });
  expect(mail?.text).toContain("Jonas Häll, declined to say whether a café meeting");
  expect(mail?.text).not.toContain("Not part of the message");
});
