import type { HearsayRecord } from "../reading/record.js";
import { type Args, type Command, nearest, usage } from "./command.js";
import { type Show, REPORT_OPTIONS, readInput, showReports } from "./reports.js";
import { printableJson } from "./terminal.js";

const FORMATS = ["text", "github"] as const;

export const checkCommand: Command = {
  name: "check",
  usage: "[OPTION]... FILE|FOLDER|-...",
  summary: "Prints where the sourcing of each report deserves a second look.",
  details: `The inputs are those of hearsay read. Each finding is a line as linters print
it: FILE:LINE:COLUMN RULE MESSAGE. A finding informs; it says nothing about what
is true. docs/findings.md has a section for each rule:

  plural-sources         a plural "sources" with one source behind it
  no-reason              anonymity without a stated reason
  knowing-not-told       a source's way of knowing not told
  one-unnamed-source     a claim that rests on one unnamed source
  party-not-asked        a party to the dispute that nobody asked
  second-hand-quotation  a quotation that is second-hand
  named-and-unnamed      one person on the record one way and unnamed the other

Exit code: 0, whatever is found; 1 with --fail-on where such a rule found
something, and when an input could not be read (the others still are); 2 when
the call was wrong.`,
  options: [
    { name: "off", value: "RULE", many: true, help: "leave a rule out; can be given several times" },
    {
      name: "fail-on",
      value: "RULE",
      many: true,
      help: "end with exit code 1 where this rule, or any, finds\nsomething; can be given several times",
    },
    { name: "format", value: "FORMAT", help: "text (default), or github: annotations of a pull\nrequest" },
    {
      name: "json",
      help: "print the findings as JSON: one report as one object,\nseveral as one object a line",
    },
    ...REPORT_OPTIONS,
  ],
  run,
};

async function run(args: Args, terminal: Parameters<Command["run"]>[1]): Promise<number> {
  const { options } = args;
  const { RULES } = await import("../reading/findings/findings.js");
  const names = RULES.map((r) => r.name);
  const off = rulesOf(options, "off", names);
  const failOn = rulesOf(options, "fail-on", [...names, "any"]);
  const format = options["format"] ?? "text";
  if (!FORMATS.some((f) => f === format))
    throw usage(checkCommand, `--format is "${String(format)}", but takes ${FORMATS.join(", ")}`);
  if (options["json"] && options["format"] !== undefined)
    throw usage(checkCommand, "--json and --format exclude each other");

  const { findingsJson, findingsText } = await import("./findingsText.js");
  let failed = false;
  const show: Show = async ({ input, given, several }) => {
    const record = await readInput(input, given, terminal);
    const left: HearsayRecord = { ...record, findings: record.findings.filter((f) => !off.has(f.rule)) };
    failed ||= left.findings.some((f) => failOn.has("any") || failOn.has(f.rule));
    await terminal.print(
      options["json"]
        ? `${printableJson(findingsJson(left, input.name), several ? 0 : 2)}\n`
        : findingsText(left, input.name, format as (typeof FORMATS)[number]),
    );
    return record;
  };
  const code = await showReports(checkCommand, args, terminal, show);
  return code === 0 && failed ? 1 : code;
}

/** The rules that an option names. Throws UsageError for one that there is none of. */
function rulesOf(options: Args["options"], option: string, known: readonly string[]): ReadonlySet<string> {
  const typed = options[option];
  const names = typeof typed === "string" ? typed.split(",").filter((n) => n !== "") : [];
  for (const name of names)
    if (!known.includes(name)) {
      const near = nearest(name, known);
      const hint =
        near === null ? `, but takes ${known.join(", ")}` : `, which is no rule; did you mean ${near}?`;
      throw usage(checkCommand, `--${option} is "${name}"${hint}`);
    }
  return new Set(names);
}
