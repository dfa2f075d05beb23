/**
 * Reports with gold records through the reader, scored: `npm run bench:gold [-- --texts FOLDER] [FOLDER …]`.
 * A folder holds `NAME.gold.json` beside `NAME.txt`; without one, the eleven example reports. `--texts` names the
 * folder of the texts where they stand elsewhere: `npm run bench:gold -- --texts samples bench/gold/samples`.
 * `--tags FOLDER` keeps the network's tags there between runs.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openReader } from "../src/read.js";
import { openModel } from "../src/tags/model.js";
import { keptTags } from "./keptTags.js";
import { optionsOf } from "./options.js";
import { evalFolder, examplesFolder, needed } from "./places.js";

const { operands, options } = optionsOf(process.argv.slice(2));
const scorer = `${needed(evalFolder(), "the scorer")}/score_record.py`;
const folders = operands.length > 0 ? operands : goldFolders(needed(examplesFolder(), "the example reports"));
const work = mkdtempSync(join(tmpdir(), "hearsay-gold-"));
const reader = await openReader({
  model: openModel(options["model"]),
  ...(options["tags"] && { tag: keptTags(options["tags"]) }),
});
const triples: string[] = [];
for (const folder of folders) {
  for (const name of readdirSync(folder)
    .filter((f) => f.endsWith(".gold.json"))
    .sort()) {
    const base = name.slice(0, -".gold.json".length);
    const file = join(options["texts"] ?? folder, `${base}.txt`);
    if (!existsSync(file)) continue;
    const gold = JSON.parse(readFileSync(join(folder, name), "utf8")) as {
      outlet?: string;
      published?: string;
    };
    const known = {
      ...(gold.outlet ? { outlet: gold.outlet } : {}),
      ...(gold.published ? { published: gold.published } : {}),
    };
    const record = await reader.read(readFileSync(file, "utf8"), known);
    const out = join(work, `${triples.length}-${base}.json`);
    writeFileSync(out, JSON.stringify(record));
    triples.push(`${join(folder, name)}:${file}:${out}`);
  }
}
await reader.close();
console.error(`${triples.length} reports; records in ${work}`);
const scored = spawnSync("python3", [scorer, ...triples], { encoding: "utf8" });
process.stdout.write(scored.stdout);
process.stderr.write(scored.stderr);
process.exitCode = scored.status ?? 1;

function goldFolders(root: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((d) => d.isDirectory())
    .map((d) => join(root, d.name));
}
