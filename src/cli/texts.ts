import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Readable } from "node:stream";
import { UnreadableError } from "../errors.js";
import { type InputText, STDIN, readReports, unreadable } from "../inputs/files.js";
import { isAddress } from "../inputs/fetch.js";
import { type Line, parseLine, splitLines } from "../inputs/jsonLines.js";
import { type FieldMap, mapped } from "../inputs/mapping.js";
import { isTable, tableLines } from "../inputs/tables.js";
import type { Given } from "../text/makeReport.js";
import type { Terminal } from "./terminal.js";

/** A text with what is known of it, or why there is none; `done` is the share of all that is done with it, 0 to 1. */
export type FoundText = { readonly done: number } & (
  | {
      readonly incoming: {
        readonly text: string;
        readonly given: Given;
        readonly name: string | null;
        readonly original?: InputText["original"];
      };
    }
  | { readonly error: string }
);

/** The texts in files, one a file, or one a line in JSON lines (*.jsonl) and a row in tables (*.csv, *.tsv), in order. */
export async function* eachText(
  paths: readonly string[],
  given: Given,
  terminal: Terminal,
  {
    guessed,
    map = null,
    fetch = false,
  }: { guessed: (input: InputText) => void; map?: FieldMap | null; fetch?: boolean },
): AsyncGenerator<FoundText> {
  for (const [i, path] of paths.entries()) {
    const done = (share: number) => (i + share) / paths.length;
    try {
      if (isBulk(path) && !isAddress(path)) {
        for await (const found of eachLine(path, given, map)) yield { ...found, done: done(found.done) };
        continue;
      }
      const inputs = await readReports(path, terminal.stdin, { fetch });
      for (const [k, input] of inputs.entries()) {
        if (input.guessed) guessed(input);
        yield {
          done: done((k + 1) / inputs.length),
          incoming: {
            text: input.text,
            given: { ...input.given, ...given },
            name: path === STDIN || isAddress(path) ? null : basename(input.name),
            original: input.original,
          },
        };
      }
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      yield { done: done(1), error: error.message };
    }
  }
}

/** Whether a file holds many reports by its name: JSON lines, or a table. */
export const isBulk = (path: string) => /\.(?:jsonl|ndjson|csv|tsv)$/i.test(path);

async function* eachLine(path: string, given: Given, map: FieldMap | null): AsyncGenerator<FoundText> {
  let stream;
  let all;
  try {
    all = Math.max(1, (await stat(path)).size);
    stream = createReadStream(path);
  } catch (error) {
    throw unreadable(path, error);
  }
  let read = 0;
  for await (const { line, size } of isTable(path)
    ? tableLines(stream, { name: path, map, call: "add" })
    : jsonLines(stream, map)) {
    read += size;
    const done = Math.min(1, read / all);
    if (line === null) continue;
    if ("error" in line) yield { done, error: `${path}, ${line.error}` };
    else
      yield { done, incoming: { text: line.text, given: { ...given, ...line.given }, name: basename(path) } };
  }
}

async function* jsonLines(
  stream: Readable,
  map: FieldMap | null,
): AsyncGenerator<{ line: Line | null; size: number }> {
  let number = 0;
  for await (const { bytes, size } of splitLines(stream)) {
    number++;
    const id = number;
    yield {
      size,
      line: parseLine(bytes, number, (fields) => ({ id, ...(map === null ? fields : mapped(fields, map)) })),
    };
  }
}
