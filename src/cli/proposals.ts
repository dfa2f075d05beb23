import type { Args, Command } from "./command.js";
import { LEDGER_OPTION } from "./ledgers.js";
import { REPORT_OPTIONS, type Show, readInput, showReports } from "./reports.js";
import { type Terminal, painter, printableJson } from "./terminal.js";

export const proposalsCommand: Command = {
  name: "proposals",
  usage: "[OPTION]... FILE|FOLDER|-...|NAME",
  summary: "Prints who offered what to whom, the answers, and who denies it.",
  details: `The inputs are those of hearsay read. Each proposal stands once: who made it to
whom, through whom and when, its terms in the exact words, who tells each and
who denies it, the answers, and the conditions that they rest on. Then come the
contacts between the sides, and the conditions that no answer names. What only
the report itself tells says so. NAME, where no such file is, is a dossier of
the ledger: what several reports tell stands once, offers in the order of their
dates.

Exit code: 0; 1 when an input could not be read (the others still are); 2 when
the call was wrong.`,
  options: [
    {
      name: "json",
      help: "print proposals, responses, conditions and contacts as JSON,\nwith the actors and statements they name: one report as one\nobject, several as one object a line",
    },
    ...REPORT_OPTIONS,
    LEDGER_OPTION,
  ],
  run: async (args: Args, terminal) =>
    (await showDossier(args, terminal)) ??
    showReports(proposalsCommand, args, terminal, args.options["json"] ? showJson : showReadable),
};

/** Of a dossier by its name; null where the operand is a file. */
async function showDossier(args: Args, terminal: Terminal): Promise<number | null> {
  const { showNamed } = await import("./dossierNames.js");
  const { proposalChains, proposalsView } = await import("./dossierViews/proposalsView.js");
  return showNamed(proposalsCommand, args, terminal, {
    json: proposalChains,
    text: proposalsView,
  });
}

const showJson: Show = async ({ input, given, several }, terminal) => {
  const { negotiationJson } = await import("./cardsView.js");
  const record = await readInput(input, given, terminal);
  await terminal.print(`${printableJson(negotiationJson(record), several ? 0 : 2)}\n`);
  return record;
};

const showReadable: Show = async ({ input, given, before }, terminal) => {
  const { headView } = await import("./view.js");
  const { NO_NEGOTIATION, negotiationView } = await import("./cardsView.js");
  const { makeReport } = await import("../text/makeReport.js");
  const layout = { columns: terminal.columns, paint: painter(terminal.colour) };
  await terminal.print(before + headView(makeReport(input.text, given), input.name, layout));
  const record = await readInput(input, given, terminal);
  await terminal.print(negotiationView(record, layout) || NO_NEGOTIATION);
  return record;
};
