import type { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { UnreadableError } from "../errors.js";
import { decodeBytes } from "../text/decode.js";
import { LARGEST_REPORT } from "./files.js";
import { type Line, checkFields } from "./jsonLines.js";
import { type FieldMap, mapped } from "./mapping.js";

/** Whether a file is a table by its name: `*.csv` (commas or semicolons), `*.tsv` (tabs). */
export const isTable = (name: string) => /\.(?:csv|tsv)$/i.test(name);

/** Bytes from which the encoding and the kind of comma are told. */
const LOOKED_AT = 65_536;

/**
 * The reports of a table, a row each, the first row naming the columns. Without a mapping nobody knows which column
 * is the text: throws UnreadableError, which names the columns. A row without an id is called by its number.
 */
export async function* tableLines(
  stream: Readable,
  { name, map, call }: { name: string; map: FieldMap | null; call: string },
): AsyncGenerator<{ line: Line; size: number }> {
  const source = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const first: Buffer[] = [];
  for (let size = 0; size < LOOKED_AT;) {
    const next = await source.next();
    if (next.done) break;
    first.push(next.value);
    size += next.value.length;
  }
  const start = Buffer.concat(first);
  // A character cut in two would look like another encoding.
  const { encoding, text } = decodeBytes(start.subarray(0, start.lastIndexOf(10) + 1 || start.length));
  const decoder = new TextDecoder(encoding);
  const head = text.slice(0, text.search(/\n|$/));
  const delimiter = /\.tsv$/i.test(name) ? "\t" : head.split(";").length > head.split(",").length ? ";" : ",";
  let columns: readonly string[] = [];
  const parser = parse({
    bom: true,
    delimiter,
    relaxColumnCount: true,
    skipEmptyLines: true,
    maxRecordSize: 2 * LARGEST_REPORT,
    columns: (names: string[]) => (columns = names.map((n) => n.trim())) as string[],
  });
  let taken = 0;
  const pump = async () => {
    for (let bytes: Uint8Array | null = start; bytes !== null;) {
      taken += bytes.length;
      if (!parser.write(decoder.decode(bytes, { stream: true }))) await drained(parser);
      const next: IteratorResult<Uint8Array> = await source.next();
      bytes = next.done ? null : next.value;
    }
    parser.end(decoder.decode());
  };
  pump().catch((error: Error) => parser.destroy(error));
  let number = 0;
  let told = 0;
  try {
    for await (const row of parser as AsyncIterable<Record<string, string>>) {
      checkColumns(columns, map, name, call);
      const bad = (id: string | number | null, error: string): Line => ({
        id,
        error: `row ${number} ${error}`,
      });
      number++;
      const fields = mapped(row, map as FieldMap);
      const line = checkFields({ id: number, ...fields }, bad);
      yield { line, size: taken - told };
      told = taken;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableError(
      `is a broken table after row ${number} (${error.message}); save it again`,
      name,
    );
  }
  checkColumns(columns, map, name, call);
}

const drained = (parser: NodeJS.EventEmitter) =>
  new Promise<void>((done) => {
    parser.once("drain", done);
    parser.once("close", done);
  });

function checkColumns(columns: readonly string[], map: FieldMap | null, name: string, call: string): void {
  const shown = columns.slice(0, 20).join(", ") + (columns.length > 20 ? ", …" : "");
  if (map === null) {
    const guess = columns.find((c) => /^(?:text|body|content|article|story)$/i.test(c)) ?? "COLUMN";
    throw new UnreadableError(
      `is a table with the columns ${shown}; say which is the text: hearsay ${call} --map text=${guess} ${name}`,
      name,
    );
  }
  const missing = [...map.values()].filter((c) => !columns.includes(c));
  if (missing.length > 0)
    throw new UnreadableError(`has no column ${missing.join(", ")}; its columns are ${shown}`, name);
}
