/**
 * Whether events are said to be so, against people's judgements: `npm run bench:realis`, on the dev parts of
 * UDS-IH2 and UW. A word counts as actual where its label is above 0 (as UW's authors split it), and, for those who
 * ask for more certainty, from 1. `--examples` prints what training/events.py learns from instead.
 */
import { openEvents } from "../src/tags/eventModel.js";
import { openModel } from "../src/tags/model.js";
import { openTagger } from "../src/tags/tagger.js";
import { realisFeatures } from "../src/reading/events/realisFeatures.js";
import { realisOf } from "../src/reading/events/realis.js";
import { judgedWords } from "./factuality.js";
import { dataFolder, needed } from "./places.js";

const folder = `${needed(dataFolder(), "the data folder")}/factuality`;
const examples = process.argv.includes("--examples");
const tagger = await openTagger(openModel());
const SETS = ["uds_ih2", "uw"];
if (examples) {
  for (const set of SETS)
    for (const part of ["train", "dev"])
      for await (const { syntax, token, label } of judgedWords(`${folder}/${set}-${part}.jsonl`, tagger))
        console.log(JSON.stringify({ set, part, label, features: realisFeatures(syntax, token) }));
} else {
  const model = openEvents();
  const all: { label: number; learned: boolean; byRule: boolean }[] = [];
  for (const set of SETS) {
    const own: typeof all = [];
    for await (const { syntax, token, label } of judgedWords(`${folder}/${set}-dev.jsonl`, tagger))
      own.push({
        label,
        learned: (model?.realis.score(realisFeatures(syntax, token))[0] ?? 0) > 0,
        byRule: realisOf(syntax, token, null) === "actual",
      });
    report(set, own);
    all.push(...own);
  }
  report("both", all);
}
await tagger.close();

function report(name: string, cases: readonly { label: number; learned: boolean; byRule: boolean }[]): void {
  for (const [split, actual] of [
    ["label > 0", (l: number) => l > 0],
    ["label ≥ 1", (l: number) => l >= 1],
  ] as const) {
    const score = (said: "learned" | "byRule") => {
      const f = [true, false].map((side) => {
        const right = cases.filter((c) => c[said] === side && actual(c.label) === side).length;
        const total =
          cases.filter((c) => c[said] === side).length + cases.filter((c) => actual(c.label) === side).length;
        return total === 0 ? 0 : (2 * right) / total;
      });
      return (((f[0] ?? 0) + (f[1] ?? 0)) * 50).toFixed(1);
    };
    console.log(
      `${name} (${cases.length} words, ${split}): macro-F1 ${score("learned")}, by rules alone ${score("byRule")}`,
    );
  }
}
