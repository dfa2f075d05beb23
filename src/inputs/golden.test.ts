import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readDocx } from "./formats/docx.js";
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
