/** The files that reports came in, kept as they were. */
import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Statements } from "./connection.js";
import type { KeptOriginal, Moment, Original } from "./ledger.js";

const shaOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Keeps a file, once whatever it is called, and that a report was found in it. */
export async function keepOriginal(
  tx: Statements,
  report: string,
  { bytes, place }: Original,
  at: Moment,
): Promise<void> {
  const sha256 = shaOf(bytes);
  const [there] = await tx.all("SELECT sha256 FROM originals WHERE sha256 = ?", [sha256]);
  if (there === undefined)
    await tx.run("INSERT INTO originals (sha256, packed, size) VALUES (?, ?, ?)", [
      sha256,
      gzipSync(bytes),
      bytes.length,
    ]);
  await tx.run(
    "INSERT INTO report_originals (report, original, place, kept_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
    [report, sha256, place, at],
  );
}

/** The report that was last found at the same place of the same file: what another extraction gave of it. */
export async function foundBefore(
  tx: Statements,
  { bytes, place }: Original,
): Promise<{ id: string; version: number } | undefined> {
  const [row] = await tx.all<{ id: string; version: number }>(
    `SELECT r.id, r.version FROM report_originals AS o JOIN reports AS r ON r.id = o.report
     WHERE o.original = ? AND o.place = ? ORDER BY r.version DESC, r.number DESC LIMIT 1`,
    [shaOf(bytes), place],
  );
  return row;
}

/** The first file that a report was found in; null where none was kept. */
export async function readOriginal(tx: Statements, report: string): Promise<KeptOriginal | null> {
  const [row] = await tx.all<{ sha256: string; packed: Uint8Array; place: string }>(
    `SELECT f.sha256, f.packed, o.place FROM report_originals AS o JOIN originals AS f ON f.sha256 = o.original
     WHERE o.report = ? ORDER BY o.kept_at, o.original LIMIT 1`,
    [report],
  );
  if (row === undefined) return null;
  return { sha256: row.sha256, place: row.place, bytes: gunzipSync(row.packed) };
}
