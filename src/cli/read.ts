import { type Args, type Command, usage } from "./command.js";
import { REPORT_OPTIONS, type Show, readInput, showReports, showUnderHead } from "./reports.js";
import { type Terminal, jsonPieces } from "./terminal.js";

export const readCommand: Command = {
  name: "read",
  usage: "[OPTION]... FILE|FOLDER|-...",
  summary: "Prints what each report attributes to whom, in its exact words.",
  details: `FILE is a text; FOLDER stands for the *.txt and *.md files in it and in its
folders, READMEs aside, sorted by name; - is standard input.

The negotiation comes first: each proposal with its terms, who tells each and
who denies it, the answers and the conditions they rest on; then the contacts.

Each statement has who speaks, the words, and a line with the words that
attribute it, who was told and when, its form (direct: all in quotation marks,
indirect: none, mixed) and where the words stand: the line, and the offsets from
the start of the text in UTF-16 units, the end not included. A statement told
inside another stands under it, indented. After the statements come those that
cannot both hold, the silences, what the outlet notes of its own story, what the
sourcing check finds, every actor once with its names and office, the events,
and the times, in words and in EDTF. A time that lacks what it is counted from
says so.

Exit code: 0; 1 when an input could not be read (the others still are); 2 when
the call was wrong.`,
  options: [
    {
      name: "json",
      help: "print the record as JSON: one report as one object,\nseveral as one object a line",
    },
    { name: "markdown", help: "print a brief in Markdown" },
    ...REPORT_OPTIONS,
  ],
  run,
};

async function run(args: Args, terminal: Terminal): Promise<number> {
  const { json, markdown } = args.options;
  if (json && markdown) throw usage(readCommand, "--json and --markdown exclude each other");
  const show = json ? showJson : markdown ? showMarkdown : showReadable;
  return showReports(readCommand, args, terminal, show);
}

/** UTF-16 units of JSON that are printed at once. */
const PIECE = 1 << 16;

const showJson: Show = async ({ input, given, several }, terminal) => {
  const record = await readInput(input, given, terminal);
  let piece = "";
  for (const next of jsonPieces(record, several ? 0 : 2)) {
    piece += next;
    if (piece.length < PIECE) continue;
    await terminal.print(piece);
    piece = "";
  }
  await terminal.print(`${piece}\n`);
  return record;
};

const showMarkdown: Show = async ({ input, given, before }, terminal) => {
  const { toMarkdown } = await import("../export/markdown.js");
  const record = await readInput(input, given, terminal);
  await terminal.print(before + toMarkdown(record, input.name));
  return record;
};

const showReadable: Show = async (shown, terminal) => {
  const { recordView } = await import("./view.js");
  return showUnderHead(shown, terminal, recordView);
};
