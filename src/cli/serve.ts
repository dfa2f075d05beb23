import { UsageError } from "../errors.js";
import type { HearsayRecord } from "../reading/record.js";
import { type Args, type Command, usage } from "./command.js";
import { BY_OPTION, LEDGER_OPTION, deciderOf, readerName, textOf, withLedger } from "./ledgers.js";
import type { Terminal } from "./terminal.js";

const USUAL_PORT = 4747;

export const serveCommand: Command = {
  name: "serve",
  usage: "[OPTION]...",
  summary: "Serves the page and the API on this machine, for a browser.",
  details: `Prints one address with a token and opens nothing by itself. Only this machine
can reach it, and only with the token; programs send it as "Authorization:
Bearer TOKEN". /openapi.json describes the API. Ctrl+C ends it; what was decided
is kept.

Exit code: 0; 1 when the ledger could not be opened or the port is taken; 2 when
the call was wrong.`,
  options: [
    { name: "port", value: "N", help: `the port (default: ${USUAL_PORT}; 0 takes a free one)` },
    { name: "read-only", help: "show only: nothing can be added or decided" },
    { name: "workers", value: "N", help: "threads that read what is added (default: 1)" },
    BY_OPTION,
    LEDGER_OPTION,
  ],
  run,
};

async function run(args: Args, terminal: Terminal): Promise<number> {
  const { options, operands } = args;
  if (operands.length > 0) throw usage(serveCommand, `serve takes no operand, but got "${operands[0]}"`);
  const port = Number(textOf(options, "port") ?? USUAL_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw usage(serveCommand, `--port is ${textOf(options, "port")}, but takes a number from 0 to 65535`);
  const { workersOf } = await import("./workers.js");
  const workers = workersOf(serveCommand, options["workers"] ?? "1");
  const by = await deciderOf(options);
  const readOnly = options["read-only"] === true;
  return withLedger(args, readOnly ? "read" : "create", async (ledger) => {
    const { randomBytes } = await import("node:crypto");
    const { fileURLToPath } = await import("node:url");
    const { openPool } = await import("./pool.js");
    const { makeApp } = await import("../http/app.js");
    const { readPage } = await import("../http/page.js");
    const { listen } = await import("../http/serve.js");
    const token = randomBytes(24).toString("base64url");
    const name = await readerName();
    const pool = openPool(workers);
    const reader = {
      name,
      read: async (text: string, given: object) =>
        JSON.parse(await pool.read({ text, given: given as Record<string, string> })) as HearsayRecord,
    };
    const { fileOf, openComparer } = await import("./comparing.js");
    const comparer = openComparer(fileOf(ledger.place));
    const page = await readPage(fileURLToPath(new URL("../../web/dist/", import.meta.url)));
    const log = (message: string) => terminal.warn(message);
    try {
      const server = await listen(port, (taken) =>
        makeApp({
          ledger,
          reader,
          by,
          compare: comparer.compare,
          log,
          readOnly,
          token,
          hosts: new Set([`127.0.0.1:${taken}`, `localhost:${taken}`]),
          page,
          version: name.split(",")[0]?.replace("hearsay ", "") ?? "",
        }),
      ).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== "EADDRINUSE") throw error;
        throw new UsageError(`port ${port} is taken; end what uses it, or choose another with --port`);
      });
      await terminal.print(`http://127.0.0.1:${server.port}/?token=${token}\n`);
      if (page === null) terminal.warn("the page was not built; the API is there");
      await new Promise<void>((done) => {
        for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => done());
      });
      await server.close();
    } finally {
      await comparer.close();
      await pool.close();
    }
    return 0;
  });
}
