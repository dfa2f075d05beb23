import { inflateRawSync } from "node:zlib";
import mammoth from "mammoth";
import { UnreadableError } from "../../errors.js";
import type { Extracted } from "../extracted.js";

/** Bytes that a document may unpack to: some fifty times the text of the longest book. */
const MOST_UNPACKED = 100 * 1024 * 1024;

/** The text of a Word document, paragraph by paragraph. */
export async function readDocx(bytes: Uint8Array): Promise<Extracted[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  refuseBomb(buffer);
  const { value } = await mammoth.extractRawText({ buffer });
  return [{ text: value.replace(/\n{3,}/g, "\n\n").trim(), given: {} }];
}

/** Unpacks every part to see how large it is, whatever its header says. Throws UnreadableError. */
function refuseBomb(zip: Buffer): void {
  const broken = new UnreadableError(
    "is a broken Word document; open it in a word processor and save it again",
  );
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0 || end + 22 > zip.length) throw broken;
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  let all = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) throw broken;
    const [method, packed] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const local = zip.readUInt32LE(at + 42);
    if (local + 30 > zip.length) throw broken;
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + packed);
    try {
      all += method === 0 ? data.length : inflateRawSync(data, { maxOutputLength: MOST_UNPACKED }).length;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ERR_BUFFER_TOO_LARGE") throw broken;
      all = Infinity;
    }
    if (all > MOST_UNPACKED)
      throw new UnreadableError("unpacks to more than 100 MB, which no report is; send its text");
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}
