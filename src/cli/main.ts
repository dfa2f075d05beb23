#!/usr/bin/env node
import { LedgerError, UnreadableError, UsageError } from "../errors.js";
import { helpOf, nearest, parseCall } from "./command.js";
import { COMMANDS, overview } from "./commands.js";
import { type Terminal, openTerminal } from "./terminal.js";

async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    const command = COMMANDS.find((c) => c.name === rest[0]);
    await terminal.print(command === undefined ? overview() : helpOf(command));
    return name === undefined ? 2 : 0;
  }
  if (name === "--version") {
    await terminal.print(`${await version()}\n`);
    return 0;
  }
  const command = COMMANDS.find((c) => c.name === name);
  if (command === undefined) throw await unknownCommand(name);
  const args = parseCall(command, rest);
  if (args.options["help"]) {
    await terminal.print(helpOf(command));
    return 0;
  }
  return command.run(args, terminal);
}

async function unknownCommand(name: string): Promise<UsageError> {
  if (name.startsWith("-")) return new UsageError(`there is no option ${name}; see hearsay --help`);
  const { existsSync } = await import("node:fs");
  if (existsSync(name)) return new UsageError(`${name} is a file, not a command; write hearsay read ${name}`);
  const near = nearest(
    name,
    COMMANDS.map((c) => c.name),
  );
  if (near === null) return new UsageError(`there is no command ${name}; see hearsay --help`);
  return new UsageError(`there is no command ${name}; did you mean hearsay ${near}?`);
}

async function version(): Promise<string> {
  const { readFile } = await import("node:fs/promises");
  const file = await readFile(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(file) as { version: string }).version;
}

const terminal = openTerminal();
try {
  process.exitCode = await run(process.argv.slice(2), terminal);
} catch (error) {
  if (error instanceof UsageError || error instanceof UnreadableError || error instanceof LedgerError) {
    terminal.warn(error.message);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  } else {
    throw error;
  }
}
