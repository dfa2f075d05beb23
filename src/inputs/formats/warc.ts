import { Readable } from "node:stream";
import { gunzipSync } from "node:zlib";
import { WARCParser } from "warcio";
import { UnreadableError } from "../../errors.js";
import type { Extracted } from "../extracted.js";
import { readHtml } from "./html.js";

/** Pages of an archive beyond which the rest is left: an archive is read for its reports, not for a whole site. */
const MOST_PAGES = 10_000;
/** Bytes of one page. */
const LARGEST_PAGE = 16 * 1024 * 1024;

/** Bytes that an archive may unpack to. */
const MOST_UNPACKED = 128 * 1024 * 1024;

/** The pages of a web archive (WARC 1.0 and 1.1, gzip or not) that were answered with HTML. */
export async function readWarc(bytes: Uint8Array): Promise<Extracted[]> {
  const out: Extracted[] = [];
  bytes = unpacked(bytes);
  const stream = Readable.toWeb(Readable.from(chunksOf(bytes))) as ReadableStream<Uint8Array>;
  for await (const record of new WARCParser(stream)) {
    if (record.warcType !== "response" && record.warcType !== "resource") continue;
    const type = record.httpHeaders?.headers.get("content-type") ?? record.warcContentType ?? "";
    if (!/\bhtml\b/i.test(type) || (record.httpHeaders?.statusCode ?? 200) !== 200) continue;
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of record) {
      size += chunk.length;
      if (size > LARGEST_PAGE) break;
      parts.push(chunk);
    }
    if (size > LARGEST_PAGE) continue;
    const charset = /charset=["']?([\w-]+)/i.exec(type)?.[1] ?? "utf-8";
    for (const { text, given } of readHtml(decoded(Buffer.concat(parts), charset)))
      out.push({
        text,
        given: {
          ...given,
          ...(given.url === undefined && record.warcTargetURI ? { url: record.warcTargetURI } : {}),
        },
      });
    if (out.length >= MOST_PAGES) break;
  }
  return out;
}

/** An archive without its packing. Throws UnreadableError where it holds more than it may. */
function unpacked(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_UNPACKED });
  } catch (error) {
    const large = (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    throw new UnreadableError(
      large
        ? "unpacks to more than 128 MB, the limit for one archive; split it"
        : "is a broken archive: it cannot be unpacked; fetch it again",
    );
  }
}

function decoded(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder("utf-8").decode(bytes);
  }
}

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}
