/** The files that reports came in, kept as they were. */
import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Statements } from "./connection.js";
import type { FoundIn, Moment, Original } from "./ledger.js";

/** The SHA-256 of a file, by which it is kept, or of a text in UTF-8. */
export const shaOf = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");

/** Keeps a file, once whatever it is called, and that a report was found in it. */
export async function keepOriginal(
  tx: Statements,
  report: string,
  { bytes, place }: Original,
  at: Moment,
): Promise<void> {
  await noteFoundIn(tx, report, { sha256: await keepFile(tx, bytes), place, keptAt: at });
}

/** Keeps a file under its SHA-256, which it gives. */
export async function keepFile(tx: Statements, bytes: Uint8Array): Promise<string> {
  const sha256 = shaOf(bytes);
  if (!(await isFileKept(tx, sha256)))
    await tx.run("INSERT INTO originals (sha256, packed, size) VALUES (?, ?, ?)", [
      sha256,
      gzipSync(bytes),
      bytes.length,
    ]);
  return sha256;
}

export async function isFileKept(tx: Statements, sha256: string): Promise<boolean> {
  return (await tx.all("SELECT sha256 FROM originals WHERE sha256 = ?", [sha256])).length > 0;
}

/** Notes that a report was found in a file that is kept; once, with the first moment. */
export async function noteFoundIn(
  tx: Statements,
  report: string,
  { sha256, place, keptAt }: FoundIn,
): Promise<void> {
  await tx.run(
    "INSERT INTO report_originals (report, original, place, kept_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
    [report, sha256, place, keptAt],
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

/** The files that a report was found in until a moment, the first first. */
export function readFoundIn(tx: Statements, report: string, asOf: Moment): Promise<readonly FoundIn[]> {
  return tx.all(
    `SELECT original AS sha256, place, kept_at AS "keptAt" FROM report_originals
     WHERE report = ? AND kept_at <= ? ORDER BY kept_at, original, place`,
    [report, asOf],
  );
}

/** A file byte for byte; null where it is not kept. */
export async function readFile(tx: Statements, sha256: string): Promise<Uint8Array | null> {
  const [row] = await tx.all<{ packed: Uint8Array }>("SELECT packed FROM originals WHERE sha256 = ?", [
    sha256,
  ]);
  return row === undefined ? null : gunzipSync(row.packed);
}
