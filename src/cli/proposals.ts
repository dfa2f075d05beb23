import type { Args, Command } from "./command.js";
import { LEDGER_OPTION } from "./ledgers.js";
import { type PartView, REPORT_OPTIONS, showPart, showReports } from "./reports.js";
import type { Terminal } from "./terminal.js";

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
  run: async (args: Args, terminal) => (await showDossier(args, terminal)) ?? showFiles(args, terminal),
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

async function showFiles(args: Args, terminal: Terminal): Promise<number> {
  const { NO_NEGOTIATION, negotiationJson, negotiationView } = await import("./cardsView.js");
  const view: PartView = {
    json: negotiationJson,
    text: (record, layout) => negotiationView(record, layout) || NO_NEGOTIATION,
  };
  return showReports(proposalsCommand, args, terminal, showPart(view, args.options["json"] === true));
}
