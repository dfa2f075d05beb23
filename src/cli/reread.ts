import type { HearsayRecord } from "../reading/record.js";
import { type Args, type Command, usage } from "./command.js";
import { LEDGER_OPTION, readerName, textOf, withLedger } from "./ledgers.js";
import type { Terminal } from "./terminal.js";
import { workersOf } from "./workers.js";

export const rereadCommand: Command = {
  name: "reread",
  usage: "[OPTION]... [REPORT]...",
  summary: "Reads kept reports again with this model and shows what changed.",
  details: `All reports that another version of Hearsay read, or those whose ids begin so.
The readings before stay, and so does what people decided.

Exit code: 0; 1 when a report could not be read or the ledger could not take it;
2 when the call was wrong.`,
  options: [
    { name: "dossier", value: "NAME", help: "only the reports of a dossier" },
    { name: "workers", value: "N", help: "threads that read (default: 2, or 1 on one core)" },
    LEDGER_OPTION,
  ],
  run,
};

async function run(args: Args, terminal: Terminal): Promise<number> {
  const { options, operands } = args;
  const workers = workersOf(rereadCommand, options["workers"]);
  const dossier = textOf(options, "dossier");
  if (dossier !== undefined && operands.length > 0)
    throw usage(rereadCommand, "--dossier and REPORT exclude each other");
  return withLedger(args, "change", async (ledger) => {
    const { findKept } = await import("../review/decide.js");
    const reports =
      operands.length > 0
        ? await Promise.all(operands.map(async (o) => (await findKept(ledger, o)).report))
        : await ledger.reports(dossier === undefined ? {} : { dossier });
    const { openPool } = await import("./pool.js");
    const { readAgain } = await import("../keep.js");
    const { keepingWords } = await import("./adding.js");
    const pool = openPool(workers);
    const name = await readerName();
    const read = async (text: string, given: object) =>
      JSON.parse(await pool.read({ text, given: given as Record<string, string> })) as HearsayRecord;
    let [failed, again, done] = [0, 0, 0];
    try {
      const queue = [...reports];
      const work = async () => {
        for (let report = queue.shift(); report !== undefined; report = queue.shift()) {
          try {
            const keeping = await readAgain(report.id, { ledger, reader: { name, read } });
            if (keeping?.as === "read-again") {
              again++;
              await terminal.print(await keepingWords(keeping, null, terminal));
            }
          } catch (error) {
            if ((error as Error).name !== "FailedReport") throw error;
            failed++;
            terminal.warn(`report ${report.id} ${(error as Error).message}`);
          }
          terminal.draw(`${++done} of ${reports.length} reports`);
        }
      };
      await Promise.all(Array.from({ length: workers }, work));
    } finally {
      await pool.close();
    }
    terminal.draw("");
    await terminal.print(
      `${again} read again, ${reports.length - again - failed} as they were in ${ledger.place}\n`,
    );
    return failed > 0 ? 1 : 0;
  });
}
