import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const tsc = join(root, "node_modules/typescript/bin/tsc");

const vite = join(root, "node_modules/vite/bin/vite.js");

/**
 * Builds dist/ and web/dist/ where they are older than a source: some tests run the program and the page as users
 * do. Types are not checked here, so that a test can be run while another file is half written. Vitest calls this
 * once a run.
 */
export default function buildWhereStale(): void {
  // A test runner's NODE_ENV would build the page for developers, half as large again.
  const env = { ...process.env, NODE_ENV: "production" };
  const build = (what: string, folder: string, ...call: readonly string[]) => {
    const { status } = spawnSync(process.execPath, call, { cwd: join(root, folder), env, stdio: "inherit" });
    if (status !== 0) throw new Error(`${what} could not be built; npm run build says more`);
  };
  if (newest("dist", ".js") <= newest("src", ".ts"))
    build("the program", ".", tsc, "-p", "tsconfig.build.json", "--noCheck");
  if (
    newest("web/dist", ".html") <=
    Math.max(newest("web/src", ".ts"), newest("web/src", ".tsx"), newest("web/src", ".css"))
  )
    build("the page", "web", vite, "build", "--logLevel", "warn");
}

/** When the last change was made to a file under `folder` whose name ends so; 0 without any. */
function newest(folder: string, ending: string): number {
  try {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
    const times = names.filter((n) => n.endsWith(ending)).map((n) => statSync(join(root, folder, n)).mtimeMs);
    return Math.max(0, ...times);
  } catch {
    return 0;
  }
}
