import type { Args, Command } from "./command.js";
import { LEDGER_OPTION } from "./ledgers.js";
import { type PartView, REPORT_OPTIONS, showPart, showReports } from "./reports.js";
import type { Terminal } from "./terminal.js";

export const timelineCommand: Command = {
  name: "timeline",
  usage: "[OPTION]... FILE|FOLDER|-...|NAME",
  summary: "Prints what is said to have happened, in the order of its dates.",
  details: `The inputs are those of hearsay read. Each event, contact and proposal stands
once: when, who does what to whom, whether it is said to be so (or denied, to
come, on a condition), the words, and who tells it. A date is what the report
tells, as uncertain as it tells it; what it does not date comes last. Give
--published where the text does not say when it appeared: "on Thursday" needs
it. NAME, where no such file is, is a dossier of the ledger.

Exit code: 0; 1 when an input could not be read (the others still are); 2 when
the call was wrong.`,
  options: [
    {
      name: "json",
      help: "print the entries as JSON: one report as one object,\nseveral as one object a line",
    },
    ...REPORT_OPTIONS,
    LEDGER_OPTION,
  ],
  run: async (args: Args, terminal) => (await showDossier(args, terminal)) ?? showFiles(args, terminal),
};

/** Of a dossier by its name; null where the operand is a file. */
async function showDossier(args: Args, terminal: Terminal): Promise<number | null> {
  const { showNamed } = await import("./dossierNames.js");
  const { happeningsOf, timelineOfDossier } = await import("./dossierViews/timelineView.js");
  return showNamed(timelineCommand, args, terminal, {
    json: happeningsOf,
    text: timelineOfDossier,
  });
}

async function showFiles(args: Args, terminal: Terminal): Promise<number> {
  const { NO_TIMELINE, timelineJson, timelineView } = await import("./timelineView.js");
  const view: PartView = {
    json: timelineJson,
    text: (record, layout) => timelineView(record, layout) || NO_TIMELINE,
  };
  return showReports(timelineCommand, args, terminal, showPart(view, args.options["json"] === true));
}
