/**
 * Dossiers with gold through the comparing, scored by score_dossier.py: `npx tsx bench/dossier.ts [--from gold|text]
 * [--tags FOLDER] [--vectors PATH] [--out FOLDER] [NAME …]`. Names: `dossier-a` (the example dossier), `samples`,
 * `fishermen`, `swap`, `dam`, `cabinda` and `inspections` (ours; `inspections` is scored and not read, so that one stays
 * unseen); all without one. `--from gold` builds the readings from the gold records, which shows what comparing alone
 * loses; `--given
 * none` leaves outlet and date to what the texts say, as `hearsay compare` does; `--tags` keeps the network's tags between runs, `--vectors` the sentences' vectors.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeDossier } from "../src/dossier/makeDossier.js";
import type { DossierReport } from "../src/dossier/reports.js";
import { type Vector, textsToCompare } from "../src/dossier/vectors.js";
import { openVectors } from "../src/cli/textVectors.js";
import { openReader } from "../src/read.js";
import { openModel } from "../src/tags/model.js";
import { recordOfGold } from "./goldRecords.js";
import { keptTags } from "./keptTags.js";
import { optionsOf } from "./options.js";
import { evalFolder, examplesFolder, needed } from "./places.js";

const { operands, options } = optionsOf(process.argv.slice(2));
const scorer = `${needed(evalFolder(), "the scorer")}/score_dossier.py`;
const examples = needed(examplesFolder(), "the example reports");
const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const PLACES: Readonly<Record<string, { gold: string; texts: string }>> = {
  "dossier-a": { gold: join(examples, "dossier-a"), texts: join(examples, "dossier-a") },
  fishermen: { gold: here("bench/gold/fishermen"), texts: here("bench/gold/fishermen") },
  swap: { gold: here("bench/gold/swap"), texts: here("bench/gold/swap") },
  dam: { gold: here("bench/gold/dam"), texts: here("bench/gold/dam") },
  cabinda: { gold: here("bench/gold/cabinda"), texts: here("bench/gold/cabinda") },
  inspections: { gold: here("bench/gold/inspections"), texts: here("bench/gold/inspections") },
  samples: { gold: here("bench/gold/samples"), texts: here("samples") },
};
const fromGold = options["from"] === "gold";
const out = options["out"] ?? mkdtempSync(join(tmpdir(), "hearsay-dossier-"));
const model = openModel();
const reader = fromGold
  ? null
  : await openReader({ model, ...(options["tags"] && { tag: keptTags(options["tags"]) }) });
const networks = await openVectors(model.vocabulary, options["vectors"] ?? null);
const vectors = new Map<string, Vector>();

for (const name of operands.length > 0 ? operands : Object.keys(PLACES)) {
  const place = PLACES[name];
  if (place === undefined)
    throw new Error(`there is no dossier ${name}; there are ${Object.keys(PLACES).join(", ")}`);
  const gold = JSON.parse(readFileSync(join(place.gold, "dossier.json"), "utf8")) as {
    reports: { file: string; gold: string; outlet: string; published: string }[];
  };
  const folder = join(out, name);
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(place.gold, "dossier.json"), join(folder, "dossier.json"));
  const reports: DossierReport[] = [];
  for (const { file, gold: goldFile, outlet, published } of gold.reports) {
    const text = readFileSync(join(place.texts, file), "utf8");
    const goldRecord = JSON.parse(readFileSync(join(place.gold, goldFile), "utf8")) as Record<
      string,
      unknown
    >;
    copyFileSync(join(place.texts, file), join(folder, file));
    copyFileSync(join(place.gold, goldFile), join(folder, goldFile));
    const record =
      reader === null
        ? recordOfGold(goldRecord, text)
        : await reader.read(text, options["given"] === "none" ? {} : { outlet, published });
    reports.push({ id: file.replace(/\.txt$/, ""), file, record });
  }
  for (const text of new Set(reports.flatMap((r) => textsToCompare(r.record))))
    if (!vectors.has(text)) vectors.set(text, await networks.vector(text));
  const dossier = makeDossier(reports, { vectors: (text) => vectors.get(text) ?? null });
  const output = join(folder, "output.json");
  writeFileSync(output, JSON.stringify(dossier));
  const scored = spawnSync("python3", [scorer, folder, output], { encoding: "utf8" });
  process.stderr.write(scored.stderr);
  console.log(`${name}, from ${fromGold ? "gold records" : "text"} (${output})`);
  console.log(compact(JSON.parse(scored.stdout) as Record<string, unknown>));
}
networks.save();
await networks.close();
await reader?.close();

function compact(scores: Record<string, unknown>): string {
  return Object.entries(scores)
    .map(
      ([k, v]) =>
        `  ${k.padEnd(17)} ${typeof v === "object" ? JSON.stringify(v).replace(/["{}]/g, "") : String(v)}`,
    )
    .join("\n");
}
