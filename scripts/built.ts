import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const tsc = join(root, "node_modules/typescript/bin/tsc");

/**
 * Builds dist/ where it is older than a source: some tests run the program as users do. Types are not
 * checked here, so that a test can be run while another file is half written. Vitest calls this once a run.
 */
export default function buildWhereStale(): void {
  if (newest("dist", ".js") > newest("src", ".ts")) return;
  const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json", "--noCheck"], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("the program could not be built; npm run build says more");
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
