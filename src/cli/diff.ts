import { type Args, type Command, usage } from "./command.js";
import { LEDGER_OPTION, dateOf } from "./ledgers.js";
import { type Terminal, painter, printableJson } from "./terminal.js";

export const diffCommand: Command = {
  name: "diff",
  usage: "[OPTION]... --since DATE NAME",
  summary: "Prints what is new in a dossier since a day.",
  details: `NAME is a dossier of the ledger; DATE is a day, month or year of the ledger's
own clock: when reports came in, not when they were published. Prints the
reports that came since, claims that are new, who takes a stance that was not
known, and new disputes, changes of position and corrections.

Exit code: 0; 1 when the ledger could not be read; 2 when the call was wrong.`,
  options: [
    { name: "since", value: "DATE", help: "reports kept on that day or later are new" },
    { name: "json", help: "print what is new as JSON" },
    LEDGER_OPTION,
  ],
  run,
};

async function run(args: Args, terminal: Terminal): Promise<number> {
  const { options, operands } = args;
  const [name, other] = operands;
  if (name === undefined || other !== undefined)
    throw usage(diffCommand, `diff takes one NAME, but got ${operands.length}`);
  const since = await dateOf(diffCommand, options, "since");
  if (since === undefined) throw usage(diffCommand, "diff needs --since DATE");
  const { loadDossier } = await import("./dossierNames.js");
  const { dossierOf } = await import("./dossierInput.js");
  const { diffView, newSince } = await import("./dossierViews/diffView.js");
  const { makeDossier } = await import("../dossier/makeDossier.js");
  const named = await loadDossier(diffCommand, args, name);
  const before = named.reports.filter((r) => r.keptAt.slice(0, since.length) < since);
  const now = await dossierOf(diffCommand, named.reports, { beside: named.file }, terminal);
  const then =
    before.length === 0
      ? makeDossier([])
      : await dossierOf(diffCommand, before, { beside: named.file }, terminal);
  const news = newSince(then, now);
  const layout = { columns: terminal.columns, paint: painter(terminal.colour) };
  await terminal.print(options["json"] ? `${printableJson(news, 2)}\n` : diffView(now, news, layout));
  return 0;
}
