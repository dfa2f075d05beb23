/**
 * PolNeAR dev through the reader, scored: `npm run bench:polnear [-- --model FOLDER OUT.jsonl]`.
 * Only top-level statements count, since PolNeAR hardly annotates nested ones; offsets become code points.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openReader } from "../src/read.js";
import { openModel } from "../src/tags/model.js";
import { optionsOf } from "./options.js";
import { dataFolder, evalFolder, needed } from "./places.js";

const { operands, options } = optionsOf(process.argv.slice(2));
const folder = `${needed(dataFolder(), "PolNeAR")}/polnear`;
const scorer = `${needed(evalFolder(), "the scorer")}/score_polnear.py`;
const out = operands[0] ?? join(mkdtempSync(join(tmpdir(), "hearsay-polnear-")), "dev.jsonl");
const reader = await openReader({ model: openModel(options["model"]) });
const lines: string[] = [];
for (const name of readdirSync(`${folder}/dev`)
  .filter((f) => f.endsWith(".txt"))
  .sort()) {
  const text = readFileSync(`${folder}/dev/${name}`, "utf8");
  const record = await reader.read(text);
  const points = codePoints(text);
  const pair = (s: { start: number; end: number }) => [points[s.start], points[s.end]];
  const attributions = record.statements
    .filter((s) => s.parent === null)
    .map((s) => ({
      source: s.source ? [pair(s.source)] : [],
      cue: s.cue ? [pair(s.cue)] : [],
      content: s.content.map(pair),
    }));
  lines.push(JSON.stringify({ id: name.slice(0, -4), attributions }));
}
writeFileSync(out, `${lines.join("\n")}\n`);
await reader.close();
const scored = spawnSync("python3", [scorer, folder, "dev", out], { encoding: "utf8" });
process.stdout.write(scored.stdout);
process.stderr.write(scored.stderr);
process.exitCode = scored.status ?? 1;

/** Code-point index of each UTF-16 index. */
function codePoints(text: string): number[] {
  const at: number[] = [];
  let n = 0;
  for (const c of text) {
    for (let k = 0; k < c.length; k++) at.push(n);
    n++;
  }
  at.push(n);
  return at;
}
