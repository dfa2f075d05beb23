/**
 * Written dossiers with marked claims as the network of claims sees them: `npx tsx bench/claimExamples.ts OUT FILE.txt …`
 * writes OUT.jsonl, for training/claims.py: a line for each sentence of a statement that the reading finds, with the
 * marks that it is under. training/README.md says what the marks are.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { inContext, pointsOf } from "../src/dossier/points.js";
import { openReader } from "../src/read.js";
import type { Span } from "../src/text/span.js";
import { markedReports } from "./markedClaims.js";

/** Share of a sentence, or of a mark, from which the sentence is under the mark. */
const UNDER = 0.5;

const [out, ...files] = process.argv.slice(2);
if (out === undefined || files.length === 0) throw new Error("give OUT and at least one FILE.txt");
const reader = await openReader();
const lines: string[] = [];
for (const file of files) {
  const dossier = basename(file, ".txt");
  for (const { id, text, marks } of markedReports(readFileSync(file, "utf8"))) {
    const record = await reader.read(text);
    const statements = new Map(record.statements.map((s) => [s.id, s]));
    for (const point of pointsOf(record)) {
      const statement = statements.get(point.statement);
      if (statement === undefined || point.weight === 0) continue;
      const claims = Object.fromEntries(marks.filter((m) => isUnder(point, m)).flatMap((m) => m.claims));
      lines.push(JSON.stringify({ dossier, report: id, text: inContext(record, statement, point), claims }));
    }
  }
  console.error(`${dossier}: ${lines.length} sentences so far`);
}
writeFileSync(`${out}.jsonl`, `${lines.join("\n")}\n`);
await reader.close();

function isUnder(point: Span, mark: Span): boolean {
  const shared = Math.min(point.end, mark.end) - Math.max(point.start, mark.start);
  return shared >= UNDER * Math.min(point.end - point.start, mark.end - mark.start);
}
