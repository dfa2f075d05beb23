import type { Args, Command } from "./command.js";
import { LEDGER_OPTION } from "./ledgers.js";
import { REPORT_OPTIONS, type Show, readInput, showReports } from "./reports.js";
import { type Terminal, painter, printableJson } from "./terminal.js";

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
  run: async (args: Args, terminal) =>
    (await showDossier(args, terminal)) ??
    showReports(timelineCommand, args, terminal, args.options["json"] ? showJson : showReadable),
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

const showJson: Show = async ({ input, given, several }, terminal) => {
  const { timelineJson } = await import("./timelineView.js");
  const record = await readInput(input, given, terminal);
  await terminal.print(`${printableJson(timelineJson(record), several ? 0 : 2)}\n`);
  return record;
};

const showReadable: Show = async ({ input, given, before }, terminal) => {
  const { headView } = await import("./view.js");
  const { NO_TIMELINE, timelineView } = await import("./timelineView.js");
  const { makeReport } = await import("../text/makeReport.js");
  const layout = { columns: terminal.columns, paint: painter(terminal.colour) };
  await terminal.print(before + headView(makeReport(input.text, given), input.name, layout));
  const record = await readInput(input, given, terminal);
  await terminal.print(timelineView(record, layout) || NO_TIMELINE);
  return record;
};
