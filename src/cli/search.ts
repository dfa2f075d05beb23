import { SEARCHED } from "../ledger/lines.js";
import { ACTS, FORMS, NAMINGS, TERMS } from "../reading/record.js";
import { type Args, type Command, nearest, usage } from "./command.js";
import { AS_OF_OPTION, LEDGER_OPTION, asOfOf, dateOf, textOf, withLedger } from "./ledgers.js";
import { type Terminal, painter, printableJson } from "./terminal.js";

const MOST = 10_000;

/** Filters that hold one of a few words. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  act: ACTS,
  naming: NAMINGS,
  terms: TERMS,
  form: FORMS,
  in: Object.keys(SEARCHED),
};

export const searchCommand: Command = {
  name: "search",
  usage: "[OPTION]... [WORDS]...",
  summary: "Finds statements in the ledger, as citations to paste.",
  details: `WORDS must all be in what is said or in the speaker's name, in any form of the
word. "In a row" in quotation marks, begin* for beginnings, -without, this OR
that. Without WORDS, all that the options let through. The latest published come
first, the undated last.

Each is printed as its exact words and who said them, the act, outlet, date, and
the place: REPORT/ENTRY and offsets in UTF-16 units.

Exit code: 0; 1 when nothing was found; 2 when the call was wrong.`,
  options: [
    {
      name: "in",
      value: "WHAT",
      help: "statements (default), silences, contacts, proposals,\nresponses, conditions, events, notes, reports (their\nwhole text), all",
    },
    { name: "speaker", value: "NAME", help: "words of a name, office or country code of who speaks" },
    { name: "act", value: "ACT", help: "deny, propose, reject …" },
    { name: "naming", value: "NAMING", help: "named, described, unnamed, collective, document, outlet" },
    { name: "terms", value: "TERMS", help: "on-record, background, anonymous, unstated" },
    { name: "form", value: "FORM", help: "direct, indirect, mixed" },
    { name: "outlet", value: "NAME", help: "who published it" },
    { name: "since", value: "DATE", help: "published on that day, in that month or year, or later" },
    { name: "until", value: "DATE", help: "published on that day, in that month or year, or before" },
    { name: "dossier", value: "NAME", help: "in the reports of a dossier" },
    { name: "report", value: "REPORT", help: "in one report, by the beginning of its id" },
    { name: "limit", value: "N", help: "at most so many (default: 20)" },
    { name: "json", help: "print one object a line" },
    AS_OF_OPTION,
    LEDGER_OPTION,
  ],
  run,
};

async function run(args: Args, terminal: Terminal): Promise<number> {
  const { options, operands } = args;
  for (const [name, choices] of Object.entries(CHOICES)) checkChoice(name, choices, options[name]);
  const limit = Number(textOf(options, "limit") ?? 20);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
    throw usage(
      searchCommand,
      `--limit is ${String(options["limit"])}, but takes a number from 1 to ${MOST}`,
    );
  const since = await dateOf(searchCommand, options, "since");
  const until = await dateOf(searchCommand, options, "until");
  const within = textOf(options, "in") ?? "statements";
  const texts = ["speaker", "act", "naming", "terms", "form", "outlet", "dossier"] as const;
  const filters = Object.fromEntries(
    texts.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
  );
  return withLedger(args, "read", async (ledger) => {
    const beginning = textOf(options, "report");
    const { findKept } = await import("../review/decide.js");
    const report = beginning === undefined ? {} : { report: (await findKept(ledger, beginning)).report.id };
    const { hits, more } = await ledger.search({
      words: operands.join(" "),
      kinds: SEARCHED[within as keyof typeof SEARCHED],
      limit,
      ...filters,
      ...report,
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
      ...(await asOfOf(searchCommand, options)),
    });
    if (options["json"]) for (const hit of hits) await terminal.print(`${printableJson(hit)}\n`);
    else {
      const { citation } = await import("./ledgerView.js");
      const layout = { columns: terminal.columns, paint: painter(terminal.colour) };
      await terminal.print(hits.map((hit) => citation(hit, layout)).join("\n"));
    }
    if (hits.length === 0) terminal.warn(await whyNothing(ledger, options));
    if (more) terminal.warn(`there are more than ${limit}; ask for them with --limit, or narrow the search`);
    return hits.length === 0 ? 1 : 0;
  });
}

async function whyNothing(
  ledger: import("../ledger/ledger.js").Ledger,
  options: Args["options"],
): Promise<string> {
  const dossier = textOf(options, "dossier");
  if (dossier !== undefined) {
    const names = (await ledger.dossiers()).map((d) => d.name);
    const near = nearest(dossier, names);
    if (!names.includes(dossier))
      return `there is no dossier ${dossier}${near === null ? "" : `; did you mean ${near}?`}`;
  }
  const { asOf } = await asOfOf(searchCommand, options);
  if (asOf !== undefined && (await ledger.reports({ asOf })).length === 0)
    return `nothing was in the ledger by ${asOf.slice(0, 10)}; for what was published by then, use --until`;
  return "nothing was found";
}

function checkChoice(name: string, choices: readonly string[], value: string | true | undefined): void {
  if (typeof value !== "string" || choices.includes(value)) return;
  const near = nearest(value, choices);
  const hint = near === null ? `takes ${choices.join(", ")}` : `did you mean ${near}?`;
  throw usage(searchCommand, `--${name} is "${value}"; ${hint}`);
}
