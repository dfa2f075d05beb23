import type { HearsayRecord } from "../reading/record.js";
import type { InputText } from "../inputs/files.js";
import type { Given } from "../text/makeReport.js";
import { type Args, type Command, usage } from "./command.js";
import { type Terminal, painter, printableJson } from "./terminal.js";

/** UTF-16 units from which reading takes so long that the user is told what is going on. */
const LONG_TEXT = 200_000;

export const readCommand: Command = {
  name: "read",
  usage: "[OPTION]... FILE|FOLDER|-...",
  summary: "Prints what each report attributes to whom, in its exact words.",
  details: `FILE is a text; FOLDER stands for the *.txt and *.md files in it and in its
folders, READMEs aside, sorted by name; - is standard input.

Each statement has who speaks, the words, and a line with the words that
attribute it, its form (direct: all in quotation marks, indirect: none, mixed)
and where the words stand: the line, and the offsets from the start of the
text in UTF-16 units, the end not included. A statement told inside another
stands under it, indented.

Exit code: 0; 1 when an input could not be read (the others still are); 2 when
the call was wrong.`,
  options: [
    {
      name: "json",
      help: "print the record as JSON: one report as one object,\nseveral as one object a line",
    },
    { name: "markdown", help: "print a brief in Markdown" },
    { name: "published", value: "DATE", help: "when it was published: 2024-02-13, 2024-02 or 2024" },
    { name: "outlet", value: "NAME", help: "who published it" },
    { name: "title", value: "TEXT", help: "its headline (for one report)" },
    { name: "url", value: "URL", help: "where it was published (for one report)" },
  ],
  run,
};

async function run({ options, operands }: Args, terminal: Terminal): Promise<number> {
  if (operands.length === 0) throw usage(readCommand, "read needs a FILE, a FOLDER or - (standard input)");
  if (operands.filter((o) => o === "-").length > 1) throw usage(readCommand, "- can be given once");
  if (options["json"] && options["markdown"])
    throw usage(readCommand, "--json and --markdown exclude each other");
  const { given, forOne } = await givenBy(options);

  const { findReports, readText } = await import("../inputs/files.js");
  const paths: string[] = [];
  let unreadable = 0;
  const failed = (error: Error) => {
    unreadable++;
    terminal.warn(error.message);
  };
  for await (const found of findReports(operands)) {
    if (found.kind === "report") paths.push(found.path);
    else if (found.kind === "unreadable") failed(found.error);
    else terminal.warn(skippedWords(found.folder, found.names));
  }
  if (paths.length > 1 && forOne !== null)
    throw usage(readCommand, `--${forOne} is for one report, but there are ${paths.length}`);

  const { UnreadableError } = await import("../errors.js");
  const show = options["json"] ? showJson : options["markdown"] ? showMarkdown : showReadable;
  let before = "";
  for (const path of paths) {
    try {
      const input = await readText(path, terminal.stdin);
      if (input.guessed) terminal.warn(guessWords(input));
      const record = await show({ input, given, before, several: paths.length > 1 }, terminal);
      await warnOfLanguage(record, input.name, terminal);
      before = "\n";
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      failed(error);
    }
  }
  return unreadable > 0 ? 1 : 0;
}

/** A report to be shown, what comes before it, and whether it is one of several. */
interface Shown {
  readonly input: InputText;
  readonly given: Given;
  readonly before: string;
  readonly several: boolean;
}

/** Reads a report and prints it in one form. */
type Show = (shown: Shown, terminal: Terminal) => Promise<HearsayRecord>;

const showJson: Show = async ({ input, given, several }, terminal) => {
  const record = await readInput(input, given, terminal);
  await terminal.print(`${printableJson(record, several ? 0 : 2)}\n`);
  return record;
};

const showMarkdown: Show = async ({ input, given, before }, terminal) => {
  const { toMarkdown } = await import("../export/markdown.js");
  const record = await readInput(input, given, terminal);
  await terminal.print(before + toMarkdown(record, input.name));
  return record;
};

/** Prints the head before the model is loaded: it needs none, and shows at once what is being read. */
const showReadable: Show = async ({ input, given, before }, terminal) => {
  const { headView, statementsView } = await import("./view.js");
  const { makeReport } = await import("../text/makeReport.js");
  const layout = { columns: terminal.columns, paint: painter(terminal.colour) };
  await terminal.print(before + headView(makeReport(input.text, given), input.name, layout));
  const record = await readInput(input, given, terminal);
  await terminal.print(statementsView(record, layout));
  return record;
};

async function readInput(
  { text, name }: InputText,
  given: Given,
  terminal: Terminal,
): Promise<HearsayRecord> {
  const { read } = await import("../read.js");
  if (text.length > LONG_TEXT)
    terminal.draw(`reading ${name}, ${(text.length / 1e6).toFixed(1)} million characters`);
  const record = await read(text, given);
  terminal.draw("");
  return record;
}

/** What the options say of the reports, and the name of an option that can only be true of one. */
async function givenBy(options: Args["options"]) {
  const given: Partial<Record<"published" | "outlet" | "title" | "url", string>> = {};
  for (const name of ["published", "outlet", "title", "url"] as const) {
    const value = options[name];
    if (typeof value === "string") given[name] = value;
  }
  if (given.published !== undefined) {
    const { isPublicationDate, publishedProblem } = await import("../inputs/published.js");
    if (!isPublicationDate(given.published))
      throw usage(readCommand, `--published is ${publishedProblem(given.published)}`);
  }
  const forOne = given.title !== undefined ? "title" : given.url !== undefined ? "url" : null;
  return { given, forOne };
}

async function warnOfLanguage(record: HearsayRecord, name: string, terminal: Terminal): Promise<void> {
  if (record.language !== null) return;
  const { guessLanguage } = await import("../text/language.js");
  if (guessLanguage(record.text) === "other")
    terminal.warn(
      `${name} does not look like English, the one language that Hearsay reads; expect little of it`,
    );
}

function guessWords({ name, encoding }: InputText): string {
  return `${name} was read as ${encoding}, which is a guess; where letters look wrong, save it as UTF-8`;
}

function skippedWords(folder: string, names: readonly string[]): string {
  const shown = names.slice(0, 3).join(", ") + (names.length > 3 ? ", …" : "");
  const files = names.length === 1 ? "1 file" : `${names.length} files`;
  return `passed over ${files} in ${folder} that by name are no reports: ${shown}`;
}
