import type { Readable } from "node:stream";

/** What a command may use of the process: the only way to print, so that only this folder does. */
export interface Terminal {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  /** Columns to lay text out in: 80, or fewer where the terminal is narrower. */
  readonly columns: number;
  /** Whether standard output takes colours: it is a terminal and NO_COLOR is not set. */
  readonly colour: boolean;
  /** Whether standard error is a terminal, where a line can be drawn over again. */
  readonly live: boolean;
  /** Writes to standard output and waits until it has taken the text, however slow its reader. */
  readonly print: (text: string | Uint8Array) => Promise<void>;
  /** A message for the user on standard error, as one line under the program's name. */
  readonly warn: (message: string) => void;
  /** Draws over the last line of standard error; an empty text clears it. Does nothing where it is no terminal. */
  readonly draw: (text: string) => void;
}

/** The terminal of this process. A reader that goes away (`| head`) ends the program without a word. */
export function openTerminal({ stdin, stdout, stderr, env }: NodeJS.Process = process): Terminal {
  for (const stream of [stdout, stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(0);
      throw error;
    });
  const live = stderr.isTTY === true && env["TERM"] !== "dumb";
  const erase = live ? "\r\x1b[K" : "";
  return {
    stdin,
    columns: Math.min(80, Math.max(40, stdout.isTTY ? stdout.columns || 80 : 80)),
    colour: wantsColour(stdout.isTTY === true, env),
    live,
    print: (text) => {
      if (live && stdout.isTTY) stderr.write(erase); // what is drawn stands where the text will
      return new Promise((done) => stdout.write(text, () => done()));
    },
    warn: (message) => void stderr.write(`${erase}hearsay: ${visible(message)}\n`),
    draw: (text) => void (live && stderr.write(erase + text.slice(0, (stderr.columns || 80) - 1))),
  };
}

/** no-color.org and force-color.org: set and not empty. */
export function wantsColour(isTerminal: boolean, env: NodeJS.ProcessEnv): boolean {
  if (env["NO_COLOR"]) return false;
  if (env["FORCE_COLOR"]) return env["FORCE_COLOR"] !== "0";
  return isTerminal && env["TERM"] !== "dumb";
}

/**
 * Text from outside, safe to print: line breaks become blanks, other control characters and the ones that
 * turn the direction of writing, and halves of characters, are shown as a replacement, so that a report cannot drive the terminal.
 */
export function visible(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
}

/** JSON safe to print: as `JSON.stringify`, with DEL and the C1 controls escaped too. Parses to the same value. */
export function printableJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(
    /[\x7f-\x9f]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * The same JSON in pieces, an entry of a list at a time: a record of a long text is never one string. `value` is an
 * object whose fields hold JSON's own types.
 */
export function* jsonPieces(value: object, indent = 0): Generator<string> {
  const pad = " ".repeat(indent);
  const line = indent > 0 ? "\n" : "";
  const colon = indent > 0 ? ": " : ":";
  // Strings in JSON hold no line breaks, so those that there are belong to the layout.
  const inner = (of: unknown, depth: number) =>
    printableJson(of, indent).replaceAll("\n", `\n${pad.repeat(depth)}`);
  let first = true;
  for (const [key, of] of Object.entries(value)) {
    if (of === undefined) continue;
    yield `${first ? `{${line}` : `,${line}`}${pad}${printableJson(key)}${colon}`;
    first = false;
    if (!Array.isArray(of) || of.length === 0) {
      yield inner(of, 1);
      continue;
    }
    for (const [i, entry] of of.entries())
      yield `${i === 0 ? `[${line}` : `,${line}`}${pad}${pad}${inner(entry, 2)}`;
    yield `${line}${pad}]`;
  }
  yield first ? "{}" : `${line}}`;
}

export type Style = "strong" | "faint" | "cue" | "id";

const CODES: Readonly<Record<Style, readonly [number, number]>> = {
  strong: [1, 22],
  faint: [2, 22],
  cue: [36, 39],
  id: [33, 39],
};

/** Wraps a text in a style; the text as it is where there are no colours. */
export type Paint = (style: Style, text: string) => string;

export function painter(colour: boolean): Paint {
  if (!colour) return (_, text) => text;
  return (style, text) => `\x1b[${CODES[style][0]}m${text}\x1b[${CODES[style][1]}m`;
}
