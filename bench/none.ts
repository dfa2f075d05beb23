/**
 * Reports that hold no negotiation through the reader: `npm run bench:none [-- --tags FOLDER]`. Prints what was found in
 * twenty reports of PolNeAR dev that tell of campaigns, taxes, health and trials, and in which a reader finds no offer of
 * one side to another (bench/none.json names them). At most two proposals are allowed; more end with exit code 1.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openReader } from "../src/read.js";
import { openModel } from "../src/tags/model.js";
import { keptTags } from "./keptTags.js";
import { optionsOf } from "./options.js";
import { dataFolder, needed } from "./places.js";

const { options } = optionsOf(process.argv.slice(2));
const folder = `${needed(dataFolder(), "PolNeAR")}/polnear/dev`;
const names = JSON.parse(
  readFileSync(fileURLToPath(new URL("none.json", import.meta.url)), "utf8"),
) as string[];
const reader = await openReader({
  model: openModel(options["model"]),
  ...(options["tags"] && { tag: keptTags(options["tags"]) }),
});
const found = { contacts: 0, proposals: 0, responses: 0, conditions: 0 };
for (const name of names) {
  const record = await reader.read(readFileSync(`${folder}/${name}.txt`, "utf8"));
  for (const kind of ["contacts", "proposals", "responses", "conditions"] as const)
    found[kind] += record[kind].length;
  for (const p of record.proposals)
    console.error(`${name}: ${p.called?.text ?? p.terms.map((t) => t.text).join("; ")}`);
}
await reader.close();
console.log(JSON.stringify({ reports: names.length, ...found }));
process.exitCode = found.proposals > 2 ? 1 : 0;
