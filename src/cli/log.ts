import { type Args, type Command, usage } from "./command.js";
import { AS_OF_OPTION, LEDGER_OPTION, asOfOf, withLedger } from "./ledgers.js";
import { type Terminal, painter, printableJson } from "./terminal.js";

export const logCommand: Command = {
  name: "log",
  usage: "[OPTION]... [REPORT]",
  summary: "Prints what people decided: who, when and what.",
  details: `All decisions, or those about one report, by the beginning of its id; oldest
first. A decision that was undone stays in the log and is marked.

Exit code: 0; 1 when the ledger could not be read; 2 when the call was wrong.`,
  options: [{ name: "json", help: "print one object a line" }, AS_OF_OPTION, LEDGER_OPTION],
  run,
};

async function run(args: Args, terminal: Terminal): Promise<number> {
  const { options, operands } = args;
  if (operands.length > 1) throw usage(logCommand, `log takes one REPORT, but got ${operands.length}`);
  const asOf = await asOfOf(logCommand, options);
  return withLedger(args, "read", async (ledger) => {
    const { findKept, isUndone } = await import("../review/decide.js");
    const [beginning] = operands;
    const about = beginning === undefined ? {} : { report: (await findKept(ledger, beginning)).report.id };
    const decisions = await ledger.decisions({ ...about, ...asOf });
    if (options["json"]) for (const d of decisions) await terminal.print(`${printableJson(d)}\n`);
    else {
      const { decisionsView } = await import("./ledgerView.js");
      await terminal.print(decisionsView(decisions, (d) => isUndone(d, decisions), painter(terminal.colour)));
    }
    if (decisions.length === 0) terminal.warn("nobody has decided anything yet");
    return 0;
  });
}
