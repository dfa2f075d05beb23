/** Keeping the lines by which reports are found in step with what is known of them. */
import type { Decision, Kept, Moment, Reading } from "./ledger.js";
import { type Line, linesOf } from "./lines.js";
import { plain } from "./plain.js";
import { digestOf, toLineRow } from "./tables.js";
import type { Work } from "./work.js";

/**
 * Makes the open lines of a report those of its newest reading, as people's decisions leave it. A line that no
 * longer holds is closed at `at` and stays; a new one is open from `at` on.
 */
export async function refreshLines(
  work: Work,
  report: string,
  { reading, decisions, at }: { reading: Reading; decisions: readonly Decision[]; at: Moment },
): Promise<void> {
  const { tx, database } = work;
  const { lines, published } = await describe(work, report, reading, decisions);
  const open = await tx.all<{ number: number; kind: string; key: string; digest: string }>(
    "SELECT number, kind, key, digest FROM lines WHERE report = ? AND known_until IS NULL",
    [report],
  );
  const name = (line: { kind: string; key: string }, digest: string) => `${line.kind} ${line.key} ${digest}`;
  const before = new Map(open.map((line) => [name(line, line.digest), line.number]));
  const added = lines.filter((line) => !before.delete(name(line, digestOf(line, published))));
  for (const number of before.values())
    await tx.run("UPDATE lines SET known_until = ? WHERE number = ?", [at, number]);
  const first = await takeNumbers(work, added.length);
  await database.insertLines(
    tx,
    added.map((line, i) => toLineRow(line, { report, published, count: first + i, from: at, until: null })),
  );
}

/** Makes all lines of a report anew, open and closed, from everything that ever happened to it. */
export async function replayLines(work: Work, { report, readings, decisions }: Kept): Promise<void> {
  const { tx, database } = work;
  await database.deleteLines(tx, report.id);
  const moments = [...new Set([...readings.map((r) => r.readAt), ...decisions.map((d) => d.at)])].sort();
  const [first] = readings;
  for (const at of moments) {
    const reading = readings.findLast((r) => r.readAt <= at);
    if (reading === undefined || first === undefined) continue;
    await refreshLines(work, report.id, { reading, decisions: decisions.filter((d) => d.at <= at), at });
  }
}

/** What a report is called and found by now; the head of its row follows. */
async function describe(
  { tx, reviewed }: Work,
  report: string,
  reading: Reading,
  decisions: readonly Decision[],
): Promise<{ lines: readonly Line[]; published: string | null }> {
  const record = reviewed(reading.record, decisions);
  const { title, outlet, published } = record;
  await tx.run("UPDATE reports SET title = ?, outlet = ?, published = ? WHERE id = ?", [
    title === null ? null : plain(title),
    outlet === null ? null : plain(outlet),
    published,
    report,
  ]);
  return { lines: linesOf(record), published };
}

async function takeNumbers({ tx }: Work, count: number): Promise<number> {
  const [row] = await tx.all<{ value: number }>(
    "UPDATE counters SET value = value + ? WHERE name = 'lines' RETURNING value",
    [count],
  );
  return (row?.value ?? count) - count + 1;
}
