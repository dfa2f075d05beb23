import type { Connection, Query, Value } from "./connection.js";
import type { Hit, Hits, Search } from "./ledger.js";
import { plain } from "./plain.js";
import { type HitRow, REPORT_COLUMNS, fromHitRow } from "./tables.js";
import { wantedOf } from "./wanted.js";

const LIMIT = 20;

export async function searchLines(connection: Connection, search: Search): Promise<Hits> {
  const limit = search.limit ?? LIMIT;
  const found: (readonly [number, Hit])[] = [];
  for (const wanted of wantedOf(search)) {
    const conditions: Query[] = [];
    const condition = (sql: string, ...values: Value[]) => conditions.push({ sql, values });
    if (search.asOf === undefined) condition("l.known_until IS NULL");
    else
      condition(
        "l.known_from <= ? AND (l.known_until IS NULL OR l.known_until > ?)",
        search.asOf,
        search.asOf,
      );
    if (search.report !== undefined) condition("l.report = ?", plain(search.report));
    if (search.dossier !== undefined) {
      const until = search.asOf === undefined ? "" : " AND added_at <= ?";
      const moment = search.asOf === undefined ? [] : [search.asOf];
      condition(
        `l.report IN (SELECT report FROM dossier_reports WHERE dossier = ?${until})`,
        plain(search.dossier),
        ...moment,
      );
    }
    const queries = connection.database.latest({
      columns: `l.number, l.kind, l.key, l.id AS line_id, l.speaker, l.act, l.spans, l.words, ${REPORT_COLUMNS}`,
      wanted,
      conditions,
      limit: limit + 1,
    });
    let rows: (HitRow & { number: number })[] = [];
    for (const query of queries) {
      rows = await connection.all(query.sql, query.values);
      if (rows.length > limit) break;
    }
    for (const row of rows) found.push([row.number, fromHitRow(row)]);
  }
  found.sort((a, b) => b[0] - a[0]);
  return { hits: found.slice(0, limit).map(([, hit]) => hit), more: found.length > limit };
}
