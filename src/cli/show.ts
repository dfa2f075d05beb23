import { type Args, type Command, usage } from "./command.js";
import { AS_OF_OPTION, LEDGER_OPTION, asOfOf, withLedger } from "./ledgers.js";
import { type Terminal, painter, printableJson } from "./terminal.js";

export const showCommand: Command = {
  name: "show",
  usage: "[OPTION]... REPORT",
  summary: "Prints a report's record from the ledger, as decisions leave it.",
  details: `REPORT is the beginning of an id. After the record come where the text was met,
its versions, its readings and what people decided.

Exit code: 0; 1 when the ledger could not be read; 2 when the call was wrong or
there is no such report.`,
  options: [
    { name: "json", help: "print the record as JSON" },
    { name: "machine", help: "what the machine read, without what people decided" },
    { name: "changes", help: "what is different from the version before, or from the\nreading before" },
    { name: "original", help: "print the file that it came in, byte for byte; write it to a\nfile with >" },
    AS_OF_OPTION,
    LEDGER_OPTION,
  ],
  run,
};

async function run(args: Args, terminal: Terminal): Promise<number> {
  const { options, operands } = args;
  const [beginning] = operands;
  if (beginning === undefined || operands.length > 1) throw usage(showCommand, "show needs one REPORT");
  const { asOf } = await asOfOf(showCommand, options);
  return withLedger(args, "read", async (ledger) => {
    const { findKept, recordOf } = await import("../review/decide.js");
    const kept = await findKept(ledger, beginning, asOf);
    if (options["original"]) {
      const [original] = await ledger.foundIn(kept.report.id, asOf);
      const file = original === undefined ? null : await ledger.file(original.sha256);
      if (file === null) {
        terminal.warn(`report ${kept.report.id} came without a file; its text is in hearsay show --json`);
        return 1;
      }
      await terminal.print(file);
      return 0;
    }
    const record = recordOf(options["machine"] ? { ...kept, decisions: [] } : kept);
    if (options["json"]) {
      await terminal.print(`${printableJson(record, 2)}\n`);
      return 0;
    }
    const layout = { columns: terminal.columns, paint: painter(terminal.colour) };
    const { headView, recordView } = await import("./view.js");
    const { changesView, decisionsView } = await import("./ledgerView.js");
    const name = `report ${kept.report.id}`;
    if (options["changes"]) {
      const { compareRecords } = await import("../ledger/changes.js");
      const previous = kept.report.previous === null ? null : await ledger.load(kept.report.previous, asOf);
      const before = kept.readings.length > 1 ? kept.readings.at(-2)?.record : previous && recordOf(previous);
      if (!before) terminal.warn(`${name} has no version and no reading before this one`);
      else
        await terminal.print(
          headView(record, name, layout) + changesView(compareRecords(before, record), layout),
        );
      return 0;
    }
    await terminal.print(headView(record, name, layout) + recordView(record, layout));
    const line = (words: string) => terminal.print(`${layout.paint("faint", words)}\n`);
    const { visible } = await import("./terminal.js");
    await terminal.print("\n");
    for (const { name: file, url, seenAt } of kept.appearances)
      await line(
        visible(
          `met ${seenAt.slice(0, 10)}${file === null ? "" : ` as ${file}`}${url === null ? "" : ` at ${url}`}`,
        ),
      );
    if (kept.report.previous !== null)
      await line(`version ${kept.report.version}, after ${kept.report.previous}`);
    for (const { name: dossier } of kept.dossiers) await line(visible(`in the dossier ${dossier}`));
    for (const { reader, readAt } of kept.readings)
      await line(visible(`read ${readAt.slice(0, 10)} by ${reader}`));
    const { isUndone } = await import("../review/decide.js");
    await terminal.print(decisionsView(kept.decisions, (d) => isUndone(d, kept.decisions), layout.paint));
    return 0;
  });
}
