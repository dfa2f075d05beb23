import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The data sets, which are not part of the repository: `HEARSAY_DATA`, else `../shared/data`. Null where missing. */
export function dataFolder(): string | null {
  return present(process.env["HEARSAY_DATA"] ?? `${root}../shared/data`);
}

/** The scorers: `HEARSAY_EVAL`, else `../shared/eval`. Null where missing. */
export function evalFolder(): string | null {
  return present(process.env["HEARSAY_EVAL"] ?? `${root}../shared/eval`);
}

/** Reports with gold records: `HEARSAY_EXAMPLES`, else `../shared/examples`. Null where missing. */
export function examplesFolder(): string | null {
  return present(process.env["HEARSAY_EXAMPLES"] ?? `${root}../shared/examples`);
}

function present(path: string): string | null {
  return existsSync(path) ? path : null;
}

/** Ends the script with a clear word where something it needs is not there. */
export function needed(path: string | null, what: string): string {
  if (path !== null) return path;
  console.error(
    `skipped: ${what} is missing; set HEARSAY_DATA, HEARSAY_EVAL or HEARSAY_EXAMPLES to its folder`,
  );
  process.exit(0);
}
