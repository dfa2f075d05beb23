import { getDocumentProxy, getMeta } from "unpdf";
import { inflateSync } from "node:zlib";
import { UnreadableError } from "../../errors.js";
import { type Extracted, givenOf } from "../extracted.js";
import { type Piece, RAISED, type TextLine, columnsOf, linesIn } from "./pdfLines.js";
import { joinLines } from "./pdfParagraphs.js";

/** Pages beyond which a file is a book, not a report. */
const MOST_PAGES = 2000;

/** The text layer of a PDF in reading order: columns one after the other, without running heads, words rejoined. */
export async function readPdf(bytes: Uint8Array): Promise<Extracted[]> {
  refuseBomb(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  // The library takes the buffer for itself.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
  });
  if (pdf.numPages > MOST_PAGES)
    throw new UnreadableError(
      `has ${pdf.numPages} pages, the limit is ${MOST_PAGES}; split it into its reports`,
    );
  const pages: TextLine[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item): Piece[] => {
      if (!("str" in item) || item.str.trim() === "") return [];
      const [, , , d = 0, x = 0, y = 0] = item.transform as number[];
      return [
        {
          text: item.str.replaceAll(RAISED, ""),
          x,
          y,
          width: item.width,
          height: Math.abs(d) || item.height || 10,
        },
      ];
    });
    pages.push(columnsOf(pieces).flatMap(linesIn));
    page.cleanup();
  }
  if (pages.every((lines) => lines.length === 0))
    throw new UnreadableError(
      "holds pictures of text and no text; run it through OCR (ocrmypdf does it) and read that",
    );
  const { info } = await getMeta(pdf).catch(() => ({ info: {} as Record<string, unknown> }));
  const about = info as Readonly<Record<string, unknown>>;
  const title =
    typeof about["Title"] === "string" && !/\.\w{2,4}$|^untitled/i.test(about["Title"])
      ? about["Title"]
      : null;
  // When the file was made is not when the report was published: that is left to its text.
  return [{ text: joinLines(pages), given: givenOf({ title }) }];
}

/** Bytes that one stream of a file may unpack to. */
const MOST_UNPACKED = 64 * 1024 * 1024;

/** Unpacks every stream to see how large it is, for the library takes what memory it needs. Throws UnreadableError. */
function refuseBomb(pdf: Buffer): void {
  const bomb = new UnreadableError("holds a stream that unpacks to more than 64 MB; print it to PDF again");
  for (let at = pdf.indexOf("stream"); at >= 0;) {
    const end = pdf.indexOf("endstream", at);
    if (end < 0) return;
    const about = pdf.subarray(Math.max(0, at - 1000), at).toString("latin1");
    const filters = about.slice(about.lastIndexOf("obj") + 1).match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    if (filters > 1) throw bomb;
    const start = at + 6 + (pdf[at + 6] === 13 ? 2 : 1);
    if (filters === 1)
      try {
        inflateSync(pdf.subarray(start, end), { maxOutputLength: MOST_UNPACKED });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw bomb;
      }
    at = pdf.indexOf("stream", end + 9);
  }
}
