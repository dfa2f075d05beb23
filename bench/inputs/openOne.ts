/**
 * Opens one file as the program does, in a process of its own, and prints what became of it, how long it took and the
 * most memory that the process had: `tsx openOne.ts EXTRACT FILE`.
 */
import { existsSync, readFileSync } from "node:fs";
import type { extractReports as Extract } from "../../src/inputs/extract.js";

const [built = "", file = ""] = process.argv.slice(2);
const { extractReports } = (await import(built)) as { extractReports: typeof Extract };
const bytes = readFileSync(file);
const started = performance.now();
const problem = await extractReports(bytes, file).then(
  ({ reports }) => `read: ${reports.length}`,
  (error: Error) => error.message,
);
const seconds = (performance.now() - started) / 1000;
// Where the system keeps it, the most since this program began: the other figure begins with what its parent had.
const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
const kilobytes = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
console.log(JSON.stringify({ problem, seconds, megabytes: kilobytes / 1024 }));
process.exit(0);
