import { parseArgs } from "node:util";
import { UsageError } from "../errors.js";
import type { Terminal } from "./terminal.js";

/** An option as its help shows it; `value` names what it takes, absent for a switch. */
export interface Option {
  readonly name: string;
  readonly value?: string;
  /** Whether it can be given several times: its values are then joined with commas. */
  readonly many?: true;
  readonly help: string;
}

/** What a command is called with: switches are true or absent, the others hold their text. */
export interface Args {
  readonly options: Readonly<Record<string, string | true>>;
  readonly operands: readonly string[];
}

/** One command: what its help says and what it does. `run` gives the exit code and loads what is heavy itself. */
export interface Command {
  readonly name: string;
  /** What follows the name in a call: "[OPTION]... FILE". */
  readonly usage: string;
  readonly summary: string;
  /** Paragraphs under the summary, wrapped by hand at 80 columns. */
  readonly details: string;
  readonly options: readonly Option[];
  readonly run: (args: Args, terminal: Terminal) => Promise<number>;
}

const HELP: Option = { name: "help", help: "print this help" };

/** Splits a command's arguments. Throws UsageError, which names what is wrong and what comes near it. */
export function parseCall(command: Command, argv: readonly string[]): Args {
  const known = [...command.options, HELP];
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries([
      ...known.map((o) => [o.name, { type: o.value === undefined ? "boolean" : "string" } as const]),
      ["help", { type: "boolean", short: "h" } as const],
    ]),
  });
  const options: Record<string, string | true> = {};
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const option = known.find((o) => o.name === token.name);
    if (option === undefined) throw unknownOption(command, token.rawName, known);
    const value = valueOf(command, option, token);
    const before = options[option.name];
    options[option.name] = option.many && typeof before === "string" ? `${before},${value}` : value;
  }
  return { options, operands };
}

function valueOf(
  command: Command,
  option: Option,
  token: { value?: string | undefined; inlineValue?: boolean | undefined },
): string | true {
  const { value, inlineValue } = token;
  if (option.value === undefined) {
    if (value !== undefined) throw usage(command, `--${option.name} takes no value, but got "${value}"`);
    return true;
  }
  if (value === undefined || value === "") throw usage(command, `--${option.name} needs a ${option.value}`);
  if (!inlineValue && value.startsWith("-") && value !== "-")
    throw usage(
      command,
      `--${option.name} needs a ${option.value}; for one that begins with a dash, write --${option.name}=${value}`,
    );
  return value;
}

function unknownOption(command: Command, rawName: string, known: readonly Option[]): UsageError {
  const near = nearest(
    rawName.replace(/^-+/, ""),
    known.map((o) => o.name),
  );
  const hint = near === null ? "" : `; did you mean --${near}?`;
  return usage(command, `${command.name} has no option ${rawName}${hint}`);
}

/** A UsageError that ends with where to read on. */
export function usage(command: Command, problem: string): UsageError {
  const end = problem.endsWith("?") ? " See" : "; see";
  return new UsageError(`${problem}${end} hearsay ${command.name} --help`);
}

/** What `hearsay COMMAND --help` prints. docs/cli.md holds the same text, and a test compares them. */
export function helpOf(command: Command): string {
  const options = [...command.options, HELP];
  const names = options.map((o) => `--${o.name}${o.value === undefined ? "" : ` ${o.value}`}`);
  const width = Math.max(...names.map((n) => n.length));
  return [
    `Usage: hearsay ${command.name} ${command.usage}`,
    "",
    command.summary,
    "",
    command.details,
    "",
    "Options:",
    ...options.map(
      (o, i) =>
        `  ${(names[i] as string).padEnd(width)}  ${o.help.replaceAll("\n", `\n${" ".repeat(width + 4)}`)}`,
    ),
    "",
  ].join("\n");
}

/** The one of `words` that `typed` was most likely meant to be; null where none comes near. */
export function nearest(typed: string, words: readonly string[]): string | null {
  const short = typed.toLowerCase().slice(0, 40);
  let best: string | null = null;
  let fewest = Math.max(2, Math.floor(short.length / 3)) + 1;
  for (const word of words) {
    const edits = word.startsWith(short) && short.length > 1 ? 1 : editsBetween(short, word);
    if (edits < fewest) [best, fewest] = [word, edits];
  }
  return best;
}

/** Levenshtein distance. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
