import { type Args, type Command } from "./command.js";
import { type PartView, REPORT_OPTIONS, showPart, showReports } from "./reports.js";
import type { Terminal } from "./terminal.js";

export const sourcesCommand: Command = {
  name: "sources",
  usage: "[OPTION]... FILE|FOLDER|-...",
  summary: "Prints the sources of each report, and what only one of them tells.",
  details: `The inputs are those of hearsay read. Each source stands once, with how far the
report names it, how many people it is, where it belongs, how it knows, and on
what terms it spoke with the reason told; then what it told. Under that stands
what only this source tells: no other one tells it too, as far as words show.
What somebody else says that it told comes last. Two descriptions are one source
only where the report says so.

Exit code: 0; 1 when an input could not be read (the others still are); 2 when
the call was wrong.`,
  options: [
    {
      name: "json",
      help: "print the sources as JSON, each with its statements: one\nreport as one object, several as one object a line",
    },
    ...REPORT_OPTIONS,
  ],
  run: showFiles,
};

async function showFiles(args: Args, terminal: Terminal): Promise<number> {
  const { sourcesJson, sourcesView } = await import("./sourcesView.js");
  const view: PartView = { json: sourcesJson, text: sourcesView };
  return showReports(sourcesCommand, args, terminal, showPart(view, args.options["json"] === true));
}
