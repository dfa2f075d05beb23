import type { Connection, Statements } from "./connection.js";
import { decide, keep, meet, plainUrl } from "./keeping.js";
import type { Ledger, Watched } from "./ledger.js";
import { loadKept, readDecisions } from "./loading.js";
import { keepFile, readFile, readFoundIn } from "./originals.js";
import { plain } from "./plain.js";
import { restore } from "./restoring.js";
import { searchLines } from "./search.js";
import { REPORT_COLUMNS, type ReportRow, fromReportRow } from "./tables.js";
import { END_OF_TIME, type Needs, type Work } from "./work.js";

/** A ledger over an open database whose tables are of this version. */
export function makeLedger(connection: Connection, needs: Needs): Ledger {
  const write = <T>(work: (work: Work) => Promise<T>) =>
    connection.write((tx: Statements) => work({ tx, database: connection.database, ...needs }));
  return {
    place: connection.place,
    keep: (reading) => write((work) => keep(work, reading)),
    meet: (text, reader, met) => write((work) => meet(work, text, reader, met)),
    async reports({ dossier, url, previous, asOf = END_OF_TIME } = {}) {
      const conditions = ["r.kept_at <= ?"];
      const values = [asOf];
      if (dossier !== undefined) {
        conditions.push("r.id IN (SELECT report FROM dossier_reports WHERE dossier = ? AND added_at <= ?)");
        values.push(dossier, asOf);
      }
      if (url !== undefined) {
        conditions.push("r.id IN (SELECT report FROM appearances WHERE url = ?)");
        values.push(plainUrl(url));
      }
      if (previous !== undefined) {
        conditions.push("r.previous = ?");
        values.push(plain(previous));
      }
      const where = conditions.join(" AND ");
      const sql = `SELECT ${REPORT_COLUMNS} FROM reports AS r WHERE ${where} ORDER BY r.number`;
      return (await connection.all<ReportRow>(sql, values)).map(fromReportRow);
    },
    load: (id, asOf = END_OF_TIME) => loadKept(connection, id, asOf),
    async marks(dossier) {
      // Nothing of them is ever changed or taken away, so that their numbers tell.
      const parts = ["readings", "appearances", "decision_reports"].map(
        (table) =>
          `SELECT report, '${table}' AS part, count(*) AS count FROM ${table}
           WHERE report IN (SELECT report FROM dossier_reports WHERE dossier = ?) GROUP BY report`,
      );
      const rows = await connection.all<{ report: string; part: string; count: unknown }>(
        `${parts.join(" UNION ALL ")} ORDER BY report, part`,
        parts.map(() => plain(dossier)),
      );
      const out = new Map<string, string>();
      for (const { report, part, count } of rows)
        out.set(report, `${out.get(report) ?? ""}${part} ${String(count)} `);
      return out;
    },
    async idsLike(beginning) {
      if (!/^[0-9a-f]{1,16}$/.test(beginning)) return [];
      const sql = "SELECT id FROM reports WHERE id >= ? AND id < ? ORDER BY id LIMIT 10";
      return (await connection.all<{ id: string }>(sql, [beginning, `${beginning}g`])).map((r) => r.id);
    },
    search: (search) => searchLines(connection, search),
    decide: (by, action, note) => write((work) => decide(work, by, action, note)),
    decisions: ({ report, asOf } = {}) => readDecisions(connection, report ?? null, asOf),
    dossiers: () =>
      connection.all(
        `SELECT d.name, count(b.report) AS reports FROM dossiers AS d
         LEFT JOIN dossier_reports AS b ON b.dossier = d.name GROUP BY d.name ORDER BY d.name`,
      ),
    restore: (kept, foundIn = []) => write((work) => restore(work, kept, foundIn)),
    restoreFile: (bytes) => write(async ({ tx }) => void (await keepFile(tx, bytes))),
    foundIn: (id, asOf = END_OF_TIME) => readFoundIn(connection, id, asOf),
    file: (sha256) => readFile(connection, sha256),
    async watched(address) {
      const [row] = await connection.all<Watched>(
        'SELECT etag, last_modified AS "lastModified" FROM watched WHERE address = ?',
        [plain(address)],
      );
      return row === undefined ? null : { etag: row.etag, lastModified: row.lastModified };
    },
    noteWatched: (address, { etag, lastModified }) =>
      write(async ({ tx, now }) => {
        await tx.run("DELETE FROM watched WHERE address = ?", [plain(address)]);
        await tx.run("INSERT INTO watched (address, etag, last_modified, seen_at) VALUES (?, ?, ?, ?)", [
          plain(address),
          etag,
          lastModified,
          now().toISOString(),
        ]);
      }),
    close: () => connection.close(),
  };
}
