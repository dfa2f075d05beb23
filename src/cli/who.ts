import { type Args, type Command } from "./command.js";
import { LEDGER_OPTION } from "./ledgers.js";
import { type PartView, REPORT_OPTIONS, showPart, showReports } from "./reports.js";
import type { Terminal } from "./terminal.js";

export const whoCommand: Command = {
  name: "who",
  usage: "[OPTION]... FILE|FOLDER|-...|NAME",
  summary: "Prints who acts and speaks in each report, and what each said.",
  details: `The inputs are those of hearsay read. Each actor stands once, under its fullest
name, with its office, its country, the bodies it belongs to and its other
names; then what it said, to whom and when, and where it kept silent. Those who
speak come first, in the order of the report. The same name in two reports is
two entries: nothing is joined across reports. NAME, where no such file is, is a
dossier of the ledger: then claims stand down and actors across, as hearsay
compare prints them.

Exit code: 0; 1 when an input could not be read (the others still are); 2 when
the call was wrong.`,
  options: [
    {
      name: "json",
      help: "print the actors as JSON, each with its statements: one\nreport as one object, several as one object a line",
    },
    ...REPORT_OPTIONS,
    LEDGER_OPTION,
  ],
  run: async (args: Args, terminal) => (await showDossier(args, terminal)) ?? showFiles(args, terminal),
};

/** Of a dossier by its name; null where the operand is a file. */
async function showDossier(args: Args, terminal: Terminal): Promise<number | null> {
  const { showNamed } = await import("./dossierNames.js");
  const { gridView } = await import("./dossierViews/gridView.js");
  return showNamed(whoCommand, args, terminal, {
    json: ({ actors, claims }) => ({ actors, claims }),
    text: gridView,
  });
}

async function showFiles(args: Args, terminal: Terminal): Promise<number> {
  const { whoJson, whoView } = await import("./whoView.js");
  const view: PartView = { json: whoJson, text: whoView };
  return showReports(whoCommand, args, terminal, showPart(view, args.options["json"] === true));
}
