import type { Readable } from "node:stream";
import { LARGEST_REPORT, megabytes } from "./files.js";
import { isPublicationDate, publishedProblem } from "./published.js";

/** A line's own name, given back with its record; null where the line is too broken to have one. */
export type LineId = string | number | null;

/** What a line may say of its report besides the text. */
export const GIVEN_FIELDS = ["published", "outlet", "title", "url", "byline", "language"] as const;

/** One line of bulk input: a report, or what is wrong with it. */
export type Line =
  | {
      readonly id: LineId;
      readonly text: string;
      readonly given: Partial<Record<(typeof GIVEN_FIELDS)[number], string>>;
    }
  | { readonly id: LineId; readonly error: string };

/** Bytes of a line beyond which it is not kept: a report of the largest size whose every byte is escaped. */
const LONGEST_LINE = 2 * LARGEST_REPORT;

/**
 * The lines of a stream, each with the bytes it took, so that progress can be told. Lines end at LF; a CR
 * before it is blank space to JSON. `bytes` is null for a line too long to keep.
 */
export async function* splitLines(
  stream: Readable,
  longest: number = LONGEST_LINE,
): AsyncGenerator<{ bytes: Uint8Array | null; size: number }> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = (part: Uint8Array) => {
    size += part.length;
    if (size <= longest) parts.push(part);
    else parts = [];
  };
  const finish = () => {
    const line = { bytes: size <= longest ? Buffer.concat(parts) : null, size: size + 1 };
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      take(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  if (size > 0) yield finish();
}

/** What one line says, its fields renamed where they have other names; null for a blank one. Never throws: what is wrong is told in `error`. */
export function parseLine(
  bytes: Uint8Array | null,
  number: number,
  rename: (line: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>> = (line) => line,
): Line | null {
  const bad = (id: LineId, error: string) => ({ id, error: `line ${number} ${error}` });
  if (bytes === null) return bad(null, `has more than ${megabytes(LONGEST_LINE)}, the limit; split its text`);
  let line: unknown;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.trim() === "") return null;
    line = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return bad(null, "is not JSON; give one object a line");
    return bad(null, "is not UTF-8; JSON lines are always in UTF-8");
  }
  if (typeof line !== "object" || line === null || Array.isArray(line))
    return bad(null, 'is not an object; give {"id": "…", "text": "…"}');
  return checkFields(rename(line as Record<string, unknown>), bad);
}

/** What named fields say of a report; `bad` makes the line that tells what is wrong with them. */
export function checkFields(
  line: Readonly<Record<string, unknown>>,
  bad: (id: LineId, error: string) => Line,
): Line {
  const { id, text } = line;
  if (typeof id !== "string" && typeof id !== "number")
    return bad(null, 'has no "id"; give it one, a string or a number');
  if (typeof text !== "string") return bad(id, 'has no "text"; give the report\'s text as a string');
  if (text.trim() === "") return bad(id, "has an empty text; give a report's text");
  if (text.length > LARGEST_REPORT)
    return bad(id, `has a text of ${megabytes(text.length)}, limit ${megabytes(LARGEST_REPORT)}; split it`);
  const given: Partial<Record<(typeof GIVEN_FIELDS)[number], string>> = {};
  for (const field of GIVEN_FIELDS) {
    const value = line[field];
    if (value === undefined || value === null) continue;
    if (typeof value !== "string") return bad(id, `has a "${field}" that is not a string; give a string`);
    given[field] = value;
  }
  if (given.published !== undefined && !isPublicationDate(given.published))
    return bad(id, `has published ${publishedProblem(given.published)}`);
  return { id, text, given };
}
