// What `npm start` does: reads the sample reports into a ledger of their own, then serves the page on this machine.
// Arguments go on to `hearsay serve`: `npm start -- --port 0`.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const hearsay = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
mkdirSync(`${root}runs`, { recursive: true });
const ledger = ["--ledger", `${root}runs/samples.db`];
const added = spawnSync(
  process.execPath,
  [hearsay, "add", ...ledger, "--dossier", "Corentyne talks", "samples"],
  { cwd: root, stdio: ["ignore", "inherit", "inherit"] },
);
if (added.status !== 0) process.exit(added.status ?? 1);
console.log("\nThe page (Ctrl+C ends it):");
const served = spawn(process.execPath, [hearsay, "serve", ...ledger, ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => served.kill(signal));
served.on("exit", (code) => process.exit(code ?? 0));
