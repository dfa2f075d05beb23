import { type Args, type Command } from "./command.js";
import { REPORT_OPTIONS, type Show, readInput, showReports } from "./reports.js";
import { type Terminal, painter, printableJson } from "./terminal.js";

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
  run: (args: Args, terminal: Terminal) =>
    showReports(sourcesCommand, args, terminal, args.options["json"] ? showJson : showReadable),
};

const showJson: Show = async ({ input, given, several }, terminal) => {
  const { sourcesJson } = await import("./sourcesView.js");
  const record = await readInput(input, given, terminal);
  await terminal.print(`${printableJson(sourcesJson(record), several ? 0 : 2)}\n`);
  return record;
};

const showReadable: Show = async ({ input, given, before }, terminal) => {
  const { headView } = await import("./view.js");
  const { sourcesView } = await import("./sourcesView.js");
  const { makeReport } = await import("../text/makeReport.js");
  const layout = { columns: terminal.columns, paint: painter(terminal.colour) };
  await terminal.print(before + headView(makeReport(input.text, given), input.name, layout));
  const record = await readInput(input, given, terminal);
  await terminal.print(sourcesView(record, layout));
  return record;
};
