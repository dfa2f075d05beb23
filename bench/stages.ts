/**
 * Where the time of reading goes: milliseconds per 1,000 words of each stage, and the share that is not the
 * network's: `npx tsx bench/stages.ts [--reports 60] [--frames no]`, on the first articles of PolNeAR train, with one thread.
 */
import { readFileSync, readdirSync } from "node:fs";
import { makeRecord } from "../src/reading/makeRecord.js";
import { openCoreference } from "../src/tags/coreferenceModel.js";
import { openFrames } from "../src/tags/frames.js";
import { makeTags } from "../src/tags/makeTags.js";
import { openModel } from "../src/tags/model.js";
import { type Tagger, openTagger } from "../src/tags/tagger.js";
import { makeDoc } from "../src/text/makeDoc.js";
import { makeReport } from "../src/text/makeReport.js";
import { optionsOf } from "./options.js";
import { dataFolder, needed } from "./places.js";

const { options } = optionsOf(process.argv.slice(2));
const folder = `${needed(dataFolder(), "PolNeAR")}/polnear/train`;
const texts = readdirSync(folder)
  .filter((f) => f.endsWith(".txt"))
  .sort()
  .slice(0, Number(options["reports"] ?? 60))
  .map((f) => readFileSync(`${folder}/${f}`, "utf8"));

const spent = { network: 0, report: 0, doc: 0, tags: 0, record: 0, json: 0 };
const model = openModel();
const real = await openTagger(model, { threads: 1 });
const coreference = openCoreference(model.manifest.sha256);
const frames = options["frames"] === "no" ? null : await openFrames(model.manifest.sha256);
const tagger: Tagger = {
  ...real,
  async score(pieces, text, wanted) {
    const started = performance.now();
    const scores = await real.score(pieces, text, wanted);
    spent.network += performance.now() - started;
    return scores;
  },
};
let words = 0;
for (const text of texts) {
  words += text.trim().split(/\s+/).length;
  const report = await timed("report", () => makeReport(text));
  const doc = await timed("doc", () => makeDoc(report));
  const tags = await timed("tags", () =>
    makeTags(doc, tagger, { shorten: coreference?.shorten ?? null, frames }),
  );
  const record = await timed("record", () => makeRecord(doc, tags, { coreference }));
  await timed("json", () => JSON.stringify(record));
}
await real.close();
spent.tags -= spent.network;
const all = Object.values(spent).reduce((a, b) => a + b, 0);
const perThousand = Object.entries(spent).map(([k, v]) => [k, Number(((v / words) * 1000).toFixed(1))]);
console.log(
  JSON.stringify({
    words,
    ...Object.fromEntries(perThousand),
    notNetwork: `${((1 - spent.network / all) * 100).toFixed(1)} %`,
  }),
);

async function timed<T>(stage: keyof typeof spent, work: () => T | Promise<T>): Promise<T> {
  const started = performance.now();
  const made = await work();
  spent[stage] += performance.now() - started;
  return made;
}
