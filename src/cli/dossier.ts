import { type Args, type Command, usage } from "./command.js";
import { WITHOUT_OPTION } from "./compare.js";
import { AS_OF_OPTION, LEDGER_OPTION, withLedger } from "./ledgers.js";
import { type Terminal, printableJson } from "./terminal.js";

export const dossierCommand: Command = {
  name: "dossier",
  usage: "[OPTION]... [NAME]",
  summary: "Puts the reports of a dossier side by side.",
  details: `NAME is a dossier of the ledger: the reports that hearsay add --dossier NAME put
together. Prints what hearsay compare prints of files. Without NAME, the names.
Of a report that was published again with changes the last version speaks, as
people have decided on it.

Exit code: 0; 1 when the ledger could not be read; 2 when the call was wrong.`,
  options: [
    { name: "json", help: "print the dossier as JSON, records included" },
    WITHOUT_OPTION,
    AS_OF_OPTION,
    LEDGER_OPTION,
  ],
  run,
};

async function run(args: Args, terminal: Terminal): Promise<number> {
  const { options, operands } = args;
  if (operands.length > 1) throw usage(dossierCommand, `dossier takes one NAME, but got ${operands.length}`);
  const [name] = operands;
  if (name === undefined)
    return withLedger(args, "read", async (ledger) => {
      const dossiers = await ledger.dossiers();
      if (dossiers.length === 0)
        terminal.warn("there is no dossier yet; hearsay add --dossier NAME makes one");
      for (const d of dossiers)
        await terminal.print(options["json"] ? `${printableJson(d)}\n` : `${d.name}  ${d.reports} reports\n`);
      return 0;
    });
  const { loadDossier } = await import("./dossierNames.js");
  const { dossierOf } = await import("./dossierInput.js");
  const { textOf } = await import("./ledgers.js");
  const { painter } = await import("./terminal.js");
  const named = await loadDossier(dossierCommand, args, name);
  const without = textOf(options, "without") ?? null;
  const dossier = await dossierOf(dossierCommand, named.reports, { without, beside: named.file }, terminal);
  if (options["json"]) await terminal.print(`${printableJson(dossier)}\n`);
  else {
    const { dossierView } = await import("./dossierViews/dossierView.js");
    await terminal.print(
      dossierView(dossier, { columns: terminal.columns, paint: painter(terminal.colour) }),
    );
  }
  return 0;
}
