import { type Args, type Command, usage } from "./command.js";
import { WITHOUT_OPTION } from "./compare.js";
import { AS_OF_OPTION, LEDGER_OPTION } from "./ledgers.js";
import type { Terminal } from "./terminal.js";

export const disputesCommand: Command = {
  name: "disputes",
  usage: "[OPTION]... NAME",
  summary: "Prints what contradicts what in a dossier, and who moved.",
  details: `NAME is a dossier of the ledger. Each dispute stands as two statements against
each other, with what is denied or told otherwise between them. Changes of
position, corrections and withdrawals come after: they contradict nobody else.

Exit code: 0; 1 when the ledger could not be read; 2 when the call was wrong.`,
  options: [{ name: "json", help: "print them as JSON" }, WITHOUT_OPTION, AS_OF_OPTION, LEDGER_OPTION],
  run,
};

async function run(args: Args, terminal: Terminal): Promise<number> {
  if (args.operands.length !== 1)
    throw usage(disputesCommand, `disputes takes one NAME, but got ${args.operands.length}`);
  const { showNamed } = await import("./dossierNames.js");
  const { disputesView } = await import("./dossierViews/disputesView.js");
  const { changesLines } = await import("./dossierViews/changesView.js");
  const shown = await showNamed(disputesCommand, args, terminal, {
    json: ({ disputes, positionChanges, revisions }) => ({ disputes, positionChanges, revisions }),
    text: (dossier, layout) =>
      [disputesView(dossier, layout), changesLines(dossier, layout)].filter((x) => x !== "").join("\n") ||
      "No dispute: nothing in these reports contradicts anything else.\n",
  });
  if (shown === null)
    throw usage(disputesCommand, `${args.operands[0]} is a file; hearsay compare puts files side by side`);
  return shown;
}
