import type { Command } from "./command.js";
import { addCommand } from "./add.js";
import { checkCommand } from "./check.js";
import { compareCommand } from "./compare.js";
import { decideCommand } from "./decide.js";
import { diffCommand } from "./diff.js";
import { disputesCommand } from "./disputes.js";
import { dossierCommand } from "./dossier.js";
import { exportCommand } from "./export.js";
import { extractCommand } from "./extract.js";
import { importCommand } from "./import.js";
import { logCommand } from "./log.js";
import { proposalsCommand } from "./proposals.js";
import { readCommand } from "./read.js";
import { rereadCommand } from "./reread.js";
import { searchCommand } from "./search.js";
import { serveCommand } from "./serve.js";
import { showCommand } from "./show.js";
import { sourcesCommand } from "./sources.js";
import { timelineCommand } from "./timeline.js";
import { watchCommand } from "./watch.js";
import { whoCommand } from "./who.js";

/** The commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  readCommand,
  proposalsCommand,
  timelineCommand,
  whoCommand,
  sourcesCommand,
  checkCommand,
  compareCommand,
  dossierCommand,
  disputesCommand,
  diffCommand,
  extractCommand,
  addCommand,
  watchCommand,
  serveCommand,
  searchCommand,
  showCommand,
  decideCommand,
  logCommand,
  rereadCommand,
  exportCommand,
  importCommand,
];

/** What `hearsay --help` prints. */
export function overview(): string {
  return [
    "Usage: hearsay COMMAND [OPTION]...",
    "",
    "Reads reports about a negotiation and keeps the record of who said what, on what",
    "authority, in the exact words. Nothing leaves this machine.",
    "",
    "Commands:",
    ...COMMANDS.map((c) => `  ${c.name.padEnd(9)}  ${c.summary}`),
    "",
    "Options:",
    "  --help     print this help; hearsay COMMAND --help prints a command's",
    "  --version  print the version",
    "",
  ].join("\n");
}
