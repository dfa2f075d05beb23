import type { Json } from "../ledger/entries.js";
import type { Action, Ledger } from "../ledger/ledger.js";
import { type Args, type Command, nearest, usage } from "./command.js";
import { BY_OPTION, LEDGER_OPTION, deciderOf, textOf, withLedger } from "./ledgers.js";
import { type Terminal, painter } from "./terminal.js";

/** What can be decided, and what follows each on the command line. */
const VERBS = {
  accept: "REPORT/ENTRY...",
  refuse: "REPORT/ENTRY...",
  edit: "REPORT[/ENTRY] FIELD=VALUE...",
  merge: "REPORT/ENTRY REPORT/ENTRY...",
  split: "REPORT/ACTOR START-END..., or REPORT/ENTRY REPORT/ENTRY...",
  add: "REPORT LIST FIELD=VALUE...",
  note: "REPORT[/ENTRY] TEXT",
  undo: "DECISION...",
} as const;
type Verb = keyof typeof VERBS;

export const decideCommand: Command = {
  name: "decide",
  usage: "[OPTION]... VERB WHAT...",
  summary: "Keeps what you decide beside what the machine proposed.",
  details: `REPORT is the beginning of an id, ENTRY an id that hearsay show REPORT prints.

${Object.entries(VERBS)
  .map(([verb, what]) => `  ${verb.padEnd(6)}  ${what}`)
  .join("\n")}

accept: it is right, and stays even where a newer model does not find it.
refuse: it is wrong. edit: a field of it is (act=deny, speaker=a3,
naming=unnamed, content=120-131; null for none). merge: actors are one, or
statements tell the same claim. split: mentions of an actor are another's, or
things are not the same after all. add: what the machine missed (statements
speaker=a3 content=120-131). Places are START-END in UTF-16 units.

The machine's reading stays as it is, and reading again leaves decisions as they
are. hearsay log lists them; undo takes one back.

Exit code: 0; 1 when the ledger could not take it; 2 when the call was wrong.`,
  options: [{ name: "note", value: "TEXT", help: "why" }, BY_OPTION, LEDGER_OPTION],
  run,
};

async function run(args: Args, terminal: Terminal): Promise<number> {
  const [verb = "", ...what] = args.operands;
  if (!(verb in VERBS)) {
    const near = nearest(verb, Object.keys(VERBS));
    throw usage(
      decideCommand,
      `decide takes ${Object.keys(VERBS).join(", ")}${near === null ? "" : `; did you mean ${near}?`}`,
    );
  }
  if (what.length === 0) throw usage(decideCommand, `decide ${verb} needs ${VERBS[verb as Verb]}`);
  const by = await deciderOf(args.options);
  return withLedger(args, "change", async (ledger) => {
    const { isUndone } = await import("../review/decide.js");
    const { decisionsView } = await import("./ledgerView.js");
    const keep = async (action: Action, note = textOf(args.options, "note") ?? null) => {
      const decision = await ledger.decide(by, action, note);
      await terminal.print(decisionsView([decision], (d) => isUndone(d, []), painter(terminal.colour)));
    };
    await decide(verb as Verb, what, ledger, keep);
    return 0;
  });
}

/** Makes the decisions that a call asks for, all checked before the first is kept where they are about one entry. */
async function decide(
  verb: Verb,
  what: readonly string[],
  ledger: Ledger,
  keep: (action: Action, note?: string) => Promise<void>,
): Promise<void> {
  const review = await import("../review/decide.js");
  const [first = "", ...rest] = what;
  const needs = () => usage(decideCommand, `decide ${verb} needs ${VERBS[verb]}`);
  switch (verb) {
    case "accept":
    case "refuse": {
      const referred = await Promise.all(what.map((w) => review.refer(ledger, w)));
      for (const action of referred.map((r) => review.judge(verb, r))) await keep(action);
      return;
    }
    case "edit": {
      if (rest.length === 0) throw needs();
      const referred = await review.refer(ledger, first);
      for (const action of assignments(rest).map(([field, value]) => review.edit(referred, field, value)))
        await keep(action);
      return;
    }
    case "merge":
      return keep(review.merge(await Promise.all(what.map((w) => review.refer(ledger, w)))));
    case "split": {
      const places = what.filter((w) => /^\d+[-–]\d+$/.test(w));
      const entries = what.filter((w) => !places.includes(w));
      return keep(review.split(await Promise.all(entries.map((w) => review.refer(ledger, w))), places));
    }
    case "add": {
      const [list, ...fields] = rest;
      if (list === undefined || fields.length === 0) throw needs();
      const { typedValue } = await import("../review/fields.js");
      const given = assignments(fields).map(([field, value]): [string, Json] => [field, typedValue(value)]);
      return keep(review.add(await review.refer(ledger, first), list, Object.fromEntries(given)));
    }
    case "note":
      if (rest.length === 0) throw needs();
      return keep(review.judge("note", await review.refer(ledger, first)), rest.join(" "));
    case "undo":
      for (const decision of what) await keep(await review.undo(ledger, decision));
  }
}

/** `act=deny` as field and value. Throws UsageError. */
function assignments(words: readonly string[]): [string, string][] {
  return words.map((word) => {
    const [, field, value] = /^([A-Za-z.]+)=(.*)$/s.exec(word) ?? [];
    if (field === undefined || value === undefined) throw usage(decideCommand, `"${word}" is no FIELD=VALUE`);
    return [field, value];
  });
}
