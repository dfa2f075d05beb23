import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { type Args, type Command, usage } from "./command.js";
import { LEDGER_OPTION, withLedger } from "./ledgers.js";
import type { Terminal } from "./terminal.js";

export const importCommand: Command = {
  name: "import",
  usage: "[OPTION]... FILE|-",
  summary: "Takes in what hearsay export printed.",
  details: `FILE is JSON lines from hearsay export. Everything keeps the date it had. What
is in the ledger already is not added again, so that the ledgers of two people
can be brought together by importing each other's exports. A line that is wrong
is named and the rest are taken.

Exit code: 0; 1 when a line or the file could not be read or the ledger could
not take it; 2 when the call was wrong.`,
  options: [LEDGER_OPTION],
  run,
};

async function run(args: Args, terminal: Terminal): Promise<number> {
  const [path] = args.operands;
  if (path === undefined || args.operands.length > 1)
    throw usage(importCommand, "import needs one FILE or - (standard input)");
  const name = path === "-" ? "standard input" : path;
  const { unreadable } = await import("../inputs/files.js");
  if (path !== "-")
    await stat(path).then(
      (about) => {
        if (about.isDirectory()) throw unreadable(name, Object.assign(new Error(), { code: "EISDIR" }));
      },
      (error: unknown) => {
        throw unreadable(name, error);
      },
    );
  const { splitLines } = await import("../inputs/jsonLines.js");
  const { fromLedgerLine } = await import("../export/ledgerLines.js");
  return withLedger(args, "create", async (ledger) => {
    let [number, bad, fresh, known] = [0, 0, 0, 0];
    const stream = path === "-" ? terminal.stdin : createReadStream(path);
    try {
      for await (const { bytes } of splitLines(stream, LONGEST_LINE)) {
        number++;
        const text = bytes === null ? null : Buffer.from(bytes).toString("utf8");
        if (text?.trim() === "") continue;
        const line = text === null ? { error: "is longer than any report" } : fromLedgerLine(text);
        if ("error" in line) {
          bad++;
          terminal.warn(`${name}, line ${number} ${line.error}`);
        } else if ("file" in line) await ledger.restoreFile(line.file);
        else if (await ledger.restore(line.kept, line.foundIn)) fresh++;
        else known++;
        terminal.draw(`${number.toLocaleString("en")} lines`);
      }
    } catch (error) {
      throw (error as NodeJS.ErrnoException).syscall === undefined ? error : unreadable(name, error);
    }
    terminal.draw("");
    await terminal.print(
      `${fresh} taken in, ${known} known${bad > 0 ? `, ${bad} wrong` : ""} in ${ledger.place}\n`,
    );
    return bad > 0 ? 1 : 0;
  });
}

/** Bytes of the longest line that is taken. */
const LONGEST_LINE = 512 * 1024 * 1024;
