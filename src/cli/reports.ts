import type { HearsayRecord } from "../reading/record.js";
import type { InputText } from "../inputs/files.js";
import type { FieldMap } from "../inputs/mapping.js";
import type { Given } from "../text/makeReport.js";
import { type Args, type Command, type Option, usage } from "./command.js";
import type { Layout } from "./section.js";
import { type Terminal, painter, printableJson } from "./terminal.js";

/** UTF-16 units from which reading takes so long that the user is told what is going on. */
const LONG_TEXT = 200_000;

/** What a user can say of the reports that are read. */
export const REPORT_OPTIONS: readonly Option[] = [
  { name: "published", value: "DATE", help: "when it was published: 2024-02-13, 2024-02 or 2024" },
  { name: "outlet", value: "NAME", help: "who published it" },
  { name: "title", value: "TEXT", help: "its headline (for one report)" },
  { name: "url", value: "URL", help: "where it was published (for one report)" },
  { name: "fetch", help: "fetch inputs that are addresses (http, https); nothing\nelse is ever fetched" },
];

export const MAP_OPTION: Option = {
  name: "map",
  value: "FIELDS",
  help: "which columns of a table, or fields of JSON lines, hold\nwhat: text=body,published=date,outlet=source,url=link",
};

/** What --map says; null without it. */
export async function mapOf(command: Command, options: Args["options"]): Promise<FieldMap | null> {
  const words = options["map"];
  if (typeof words !== "string") return null;
  const { parseMap } = await import("../inputs/mapping.js");
  const map = parseMap(words);
  if ("problem" in map) throw usage(command, `--map ${map.problem}`);
  return map;
}

/** A report to be shown, what comes before it, and whether it is one of several. */
export interface Shown {
  readonly input: InputText;
  readonly given: Given;
  readonly before: string;
  readonly several: boolean;
}

/** Reads a report and prints it in one form. */
export type Show = (shown: Shown, terminal: Terminal) => Promise<HearsayRecord>;

/**
 * Shows each report that the operands name, one after the other. Gives the exit code: 1 where an input could not
 * be read; the others still are. Throws UsageError where the call is wrong.
 */
export async function showReports(
  command: Command,
  { options, operands }: Args,
  terminal: Terminal,
  show: Show,
): Promise<number> {
  if (operands.length === 0)
    throw usage(command, `${command.name} needs a FILE, a FOLDER or - (standard input)`);
  if (operands.filter((o) => o === "-").length > 1) throw usage(command, "- can be given once");
  const { given, forOne } = await givenBy(command, options);

  const { findReports, readReports } = await import("../inputs/files.js");
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
    throw usage(command, `--${forOne} is for one report, but there are ${paths.length}`);

  const { UnreadableError } = await import("../errors.js");
  let before = "";
  for (const path of paths) {
    try {
      const inputs = await readReports(path, terminal.stdin, { fetch: options["fetch"] === true });
      if (inputs.length > 1 && forOne !== null)
        throw usage(command, `--${forOne} is for one report, but ${path} holds ${inputs.length}`);
      const several = paths.length > 1 || inputs.length > 1;
      for (const input of inputs) {
        if (input.guessed) terminal.warn(guessWords(input));
        const record = await show({ input, given: { ...input.given, ...given }, before, several }, terminal);
        await warnOfLanguage(record, input.name, terminal);
        before = "\n";
      }
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      failed(error);
    }
  }
  return unreadable > 0 ? 1 : 0;
}

/** How a part of a record is told: as JSON, and to read. */
export interface PartView {
  readonly json: (record: HearsayRecord) => unknown;
  readonly text: (record: HearsayRecord, layout: Layout) => string;
}

/** Shows a part of each record: with `json` as one object (one a line where they are several), else under its report's head. */
export function showPart(view: PartView, json: boolean): Show {
  if (json)
    return async ({ input, given, several }, terminal) => {
      const record = await readInput(input, given, terminal);
      await terminal.print(`${printableJson(view.json(record), several ? 0 : 2)}\n`);
      return record;
    };
  return (shown, terminal) => showUnderHead(shown, terminal, view.text);
}

/** Prints the head before the model is loaded: it needs none, and shows at once what is being read. */
export async function showUnderHead(
  { input, given, before }: Shown,
  terminal: Terminal,
  text: PartView["text"],
): Promise<HearsayRecord> {
  const { headView } = await import("./view.js");
  const { makeReport } = await import("../text/makeReport.js");
  const layout = { columns: terminal.columns, paint: painter(terminal.colour) };
  await terminal.print(before + headView(makeReport(input.text, given), input.name, layout));
  const record = await readInput(input, given, terminal);
  await terminal.print(text(record, layout));
  return record;
}

/** Reads one input, and says so on a terminal where it takes long. */
export async function readInput(
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
export async function givenBy(command: Command, options: Args["options"]) {
  const given: Partial<Record<"published" | "outlet" | "title" | "url", string>> = {};
  for (const name of ["published", "outlet", "title", "url"] as const) {
    const value = options[name];
    if (typeof value === "string") given[name] = value;
  }
  if (given.published !== undefined) {
    const { isPublicationDate, publishedProblem } = await import("../inputs/published.js");
    if (!isPublicationDate(given.published))
      throw usage(command, `--published is ${publishedProblem(given.published)}`);
  }
  const forOne = given.title !== undefined ? "title" : given.url !== undefined ? "url" : null;
  return { given, forOne };
}

export async function warnOfLanguage(record: HearsayRecord, name: string, terminal: Terminal): Promise<void> {
  if (record.language !== null) return;
  const { guessLanguage } = await import("../text/language.js");
  if (guessLanguage(record.text) === "other")
    terminal.warn(
      `${name} does not look like English, the one language that Hearsay reads; expect little of it`,
    );
}

export function guessWords({ name, encoding }: InputText): string {
  return `${name} was read as ${encoding}, which is a guess; where letters look wrong, save it as UTF-8`;
}

export function skippedWords(folder: string, names: readonly string[]): string {
  const shown = names.slice(0, 3).join(", ") + (names.length > 3 ? ", …" : "");
  const files = names.length === 1 ? "1 file" : `${names.length} files`;
  return `passed over ${files} in ${folder} that by name are no reports: ${shown}`;
}
