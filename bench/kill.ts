/**
 * Kills `hearsay add` at random moments and looks for what is lost:
 *   npx tsx bench/kill.ts [--kills 200] [--reports 1000] [--ledger postgres://…] [--seed 1]
 * Every report whose line "kept" was printed must be in the ledger, whole and once. Build first (npm run build).
 * Prints figures and ends with 1 where anything is lost, twice or half.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { reportId } from "../src/ledger/keeping.js";
import type { Ledger } from "../src/ledger/ledger.js";
import { linesOf } from "../src/ledger/lines.js";
import { openLedger } from "../src/ledger/open.js";
import { reviewed } from "../src/review/reviewed.js";

const MAIN = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
/** Milliseconds after the first report is kept within which a kill falls; some fall before it, while the ledger is opened. */
const WITHIN = 1500;
const EARLY = 0.1;

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "200" },
    reports: { type: "string", default: "1000" },
    ledger: { type: "string" },
    seed: { type: "string", default: "1" },
  },
});
const [kills, count] = [Number(values.kills), Number(values.reports)];
let seed = Number(values.seed);
/** mulberry32 */
function random(): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

const folder = mkdtempSync(join(tmpdir(), "hearsay-kill-"));
const texts = Array.from(
  { length: count },
  (_, i) =>
    `Envoy number ${i} said that the talks would go on for ${i} days. The mayor denied it. Nobody else spoke.`,
);
const byId = new Map(texts.map((text) => [reportId(text), text]));
writeFileSync(join(folder, "texts.jsonl"), texts.map((text) => JSON.stringify({ text })).join("\n"));

let round = 0;
function freshPlace(): string {
  round++;
  if (values.ledger === undefined) return join(folder, `ledger-${round}.db`);
  const url = new URL(values.ledger);
  url.searchParams.set("schema", `kill_${process.pid}_${round}`);
  return url.href;
}

/** Adds until it is killed or done; gives the ids that were printed as kept, and whether it was done. */
function addAndKill(place: string): Promise<{ kept: string[]; done: boolean; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [MAIN, "add", "texts.jsonl", "--workers", "1", "--ledger", place], {
      cwd: folder,
    });
    let [out, err] = ["", ""];
    const kill = () => child.kill("SIGKILL");
    if (random() < EARLY) setTimeout(kill, random() * WITHIN);
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      if (!/^kept /m.test(out) && /^kept /m.test(text)) setTimeout(kill, random() * WITHIN);
      out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
    child.on("close", (code) => {
      const whole = out.slice(0, out.lastIndexOf("\n") + 1);
      resolve({
        kept: [...whole.matchAll(/^kept ([0-9a-f]{16}) /gm)].map((m) => m[1] as string),
        done: code === 0,
        err,
      });
    });
  });
}

/** What is wrong with a ledger in which these must be. */
async function check(
  ledger: Ledger,
  kept: ReadonlySet<string>,
  fresh: readonly string[],
): Promise<Record<"lost" | "twice" | "half", number>> {
  const found = { lost: 0, twice: 0, half: 0 };
  const reports = await ledger.reports();
  const ids = reports.map((r) => r.id);
  found.twice += ids.length - new Set(ids).size;
  for (const id of kept) if (!ids.includes(id)) found.lost++;
  const unsure = ids.filter((id) => !kept.has(id));
  for (const id of [...fresh, ...unsure]) {
    const all = await ledger.load(id);
    const [reading, ...more] = all?.readings ?? [];
    found.twice += more.length;
    const lines = reading === undefined ? [] : linesOf(reading.record);
    const { hits } = await ledger.search({
      report: id,
      kinds: ["statement", "silence", "report"],
      limit: 1000,
    });
    const whole =
      reading?.record.text === byId.get(id) && lines.length === hits.length && all?.appearances.length === 1;
    if (!whole) found.half++;
  }
  return found;
}

const total = {
  kills: 0,
  kept: 0,
  unprinted: 0,
  lost: 0,
  twice: 0,
  half: 0,
  ledgers: 1,
  reopenMs: [] as number[],
};
let place = freshPlace();
let kept = new Set<string>();
const started = performance.now();
while (total.kills < kills) {
  const { kept: fresh, done, err } = await addAndKill(place);
  if (err !== "") console.error(err.slice(0, 500));
  for (const id of fresh) kept.add(id);
  if (done) {
    if (kept.size > count) throw new Error("more were kept than there are");
    place = freshPlace();
    kept = new Set();
    total.ledgers++;
    continue;
  }
  total.kills++;
  total.kept += fresh.length;
  const at = performance.now();
  const ledger = await openLedger(place, { to: "create", reviewed });
  total.reopenMs.push(performance.now() - at);
  const { lost, twice, half } = await check(ledger, kept, fresh);
  const there = (await ledger.reports()).length;
  total.unprinted += there - kept.size;
  // What was kept just before its line could be printed counts as kept from now on.
  for (const { id } of await ledger.reports()) kept.add(id);
  await ledger.close();
  total.lost += lost;
  total.twice += twice;
  total.half += half;
  if (total.kills % 20 === 0)
    console.error(`${total.kills} kills, ${total.kept} kept, ${lost} lost, ${twice} twice, ${half} half`);
}
rmSync(folder, { recursive: true, force: true });
const { reopenMs, ...figures } = total;
reopenMs.sort((a, b) => a - b);
console.log(
  JSON.stringify({
    ...figures,
    database: values.ledger === undefined ? "sqlite" : "postgres",
    reopenMedianMs: Math.round(reopenMs[reopenMs.length >> 1] ?? 0),
    reopenMaxMs: Math.round(reopenMs.at(-1) ?? 0),
    seconds: Math.round((performance.now() - started) / 1000),
  }),
);
process.exitCode = total.lost + total.twice + total.half > 0 ? 1 : 0;
