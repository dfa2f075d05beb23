import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { UnreadableError } from "../errors.js";
import { type InputText, STDIN, readReports, unreadable } from "../inputs/files.js";
import { parseLine, splitLines } from "../inputs/jsonLines.js";
import type { Given } from "../text/makeReport.js";
import type { Terminal } from "./terminal.js";

/** A text with what is known of it, or why there is none; `done` is the share of all that is done with it, 0 to 1. */
export type FoundText = { readonly done: number } & (
  | { readonly incoming: { readonly text: string; readonly given: Given; readonly name: string | null } }
  | { readonly error: string }
);

/** The texts in files, one a file, or one a line in files called *.jsonl, in order. */
export async function* eachText(
  paths: readonly string[],
  given: Given,
  terminal: Terminal,
  { guessed }: { guessed: (input: InputText) => void },
): AsyncGenerator<FoundText> {
  for (const [i, path] of paths.entries()) {
    const done = (share: number) => (i + share) / paths.length;
    try {
      if (path.endsWith(".jsonl")) {
        for await (const found of eachLine(path, given)) yield { ...found, done: done(found.done) };
        continue;
      }
      const inputs = await readReports(path, terminal.stdin);
      for (const [k, input] of inputs.entries()) {
        if (input.guessed) guessed(input);
        yield {
          done: done((k + 1) / inputs.length),
          incoming: {
            text: input.text,
            given: { ...input.given, ...given },
            name: path === STDIN ? null : basename(input.name),
          },
        };
      }
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      yield { done: done(1), error: error.message };
    }
  }
}

async function* eachLine(path: string, given: Given): AsyncGenerator<FoundText> {
  let stream;
  let all;
  try {
    all = Math.max(1, (await stat(path)).size);
    stream = createReadStream(path);
  } catch (error) {
    throw unreadable(path, error);
  }
  let number = 0;
  let read = 0;
  for await (const { bytes, size } of splitLines(stream)) {
    read += size;
    const done = Math.min(1, read / all);
    const line = parseLine(withId(bytes, ++number), number);
    if (line === null) continue;
    if ("error" in line) yield { done, error: `${path}, ${line.error}` };
    else
      yield { done, incoming: { text: line.text, given: { ...given, ...line.given }, name: basename(path) } };
  }
}

/** A line under the id of its number where it has none of its own: a ledger names reports by their text. */
function withId(bytes: Uint8Array | null, number: number): Uint8Array | null {
  if (bytes === null) return null;
  const open = bytes.findIndex((byte) => byte > 0x20);
  if (
    bytes[open] !== 0x7b ||
    /^\s*\}/.test(Buffer.from(bytes.subarray(open + 1, open + 100)).toString("latin1"))
  )
    return bytes;
  // An "id" of the line's own comes after this one, and wins.
  return Buffer.concat([Buffer.from(`{"id":${number},`), bytes.subarray(open + 1)]);
}
