/**
 * What the shipped int8 weights lose against the fp32 ones of the same training run: `npm run bench:int8 -- DIR`,
 * with DIR from `python training/export.py --run RUN --out models/tagger --fp32 DIR`. Both read PolNeAR dev and the
 * treebanks with the same decoding. Each figure: int8, fp32, and what int8 loses. `--model FOLDER`: other int8
 * weights than the shipped ones.
 */
import { existsSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openModel, shippedFolder } from "../src/tags/model.js";
import { type Answer, callBench, callTreebank } from "./call.js";
import { optionsOf } from "./options.js";

const { operands, options } = optionsOf(process.argv.slice(2));
const WEIGHTS = "tagger.onnx";
const folder = operands[0];
if (folder === undefined || !existsSync(join(folder, WEIGHTS))) {
  console.error(
    "skipped: no fp32 weights; write them with python training/export.py --fp32 DIR, then name DIR",
  );
  process.exit(0);
}
const int8 = resolve(options["model"] ?? shippedFolder());
const fp32 = plainModel(resolve(folder), int8);
const figures: Record<string, { int8: number; fp32: number; loss: number }> = {};
compare("PolNeAR dev", (model) => callBench("polnear.ts", ["--model", model]), {
  exact: (d) => d.exact.micro.F,
  relation: (d) => d.relation.F,
});
for (const name of ["ewt-dev", "gum-dev"])
  compare(`UD ${name}`, (model) => callTreebank(name, ["--model", model]), {
    LAS: (d) => d.las,
    UPOS: (d) => d.upos,
  });
console.log(JSON.stringify(figures));

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what a scorer prints
type Picks = Readonly<Record<string, (printed: any) => number>>;

function compare(data: string, bench: (model: string) => Answer, picks: Picks): void {
  const [small, plain] = [bench(int8), bench(fp32)];
  for (const answer of [small, plain])
    if ("skipped" in answer) return console.error(`${data}: ${answer.skipped}`);
  const [a, b] = [small, plain].map((x) => JSON.parse((x as { output: string }).output) as unknown);
  for (const [name, pick] of Object.entries(picks))
    figures[`${data} ${name}`] = {
      int8: pick(a),
      fp32: pick(b),
      loss: Number((pick(b) - pick(a)).toFixed(2)),
    };
}

/** A model folder like `like`, but with the plain weights of `weights`. */
function plainModel(weights: string, like: string): string {
  const { manifest } = openModel(like);
  const out = mkdtempSync(join(tmpdir(), "hearsay-fp32-"));
  symlinkSync(join(weights, WEIGHTS), join(out, WEIGHTS));
  for (const name of [manifest.vocabulary, manifest.lemmas, manifest.cues])
    symlinkSync(join(like, name), join(out, name));
  writeFileSync(join(out, "manifest.json"), JSON.stringify({ ...manifest, weights: WEIGHTS }));
  return out;
}
