import { renameSync, writeFileSync } from "node:fs";

/**
 * Puts a file in the place of what stands at `path`, whole or not at all, for its owner alone. Two programs that do so
 * at once leave one of both. A file that cannot be written is left as it was, without an error: for what can be made again.
 */
export function replaceFile(path: string, bytes: Uint8Array): void {
  const draft = `${path}.${process.pid}.new`;
  try {
    writeFileSync(draft, bytes, { mode: 0o600 });
    renameSync(draft, path);
  } catch {
    // Made again at the next call.
  }
}
