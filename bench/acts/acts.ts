/**
 * The acts of statements labelled by hand, in reports of their own: `npm run bench:acts`. `--show train` prints what
 * is wrong there; `--tags FOLDER` keeps the network's tags between runs. Nobody looks at what is wrong in held.
 */
import { fileURLToPath } from "node:url";
import { actOf } from "../../src/reading/acts.js";
import { makeSyntax } from "../../src/reading/syntax.js";
import { makeTags } from "../../src/tags/makeTags.js";
import { openModel } from "../../src/tags/model.js";
import { openTagger } from "../../src/tags/tagger.js";
import { makeDoc } from "../../src/text/makeDoc.js";
import { makeReport } from "../../src/text/makeReport.js";
import { keptTags } from "../keptTags.js";
import { optionsOf } from "../options.js";
import { dataFolder, needed } from "../places.js";
import { labelledIn } from "./labelled.js";

const { options } = optionsOf(process.argv.slice(2));
const data = needed(dataFolder(), "PolNeAR and the releases");
const tag = options["tags"] ? keptTags(options["tags"]) : makeTags;
const tagger = await openTagger(openModel());
for (const part of ["train", "dev", "held"]) {
  const file = fileURLToPath(new URL(`${part}.tsv`, import.meta.url));
  let right = 0;
  let all = 0;
  const confused = new Map<string, number>();
  for (const [text, statements] of labelledIn(file, data)) {
    const doc = makeDoc(makeReport(text));
    const tags = await tag(doc, tagger);
    const s = makeSyntax(doc, tags.words);
    for (const { told, act, id } of statements) {
      const read = actOf(s, told);
      all++;
      if (read === act) right++;
      else {
        confused.set(`${act} read as ${read}`, (confused.get(`${act} read as ${read}`) ?? 0) + 1);
        if (options["show"] === part && part !== "held") {
          const words = (spans: typeof told.content) =>
            spans.map((x) => text.slice(x.start, x.end)).join(" … ");
          const cue = told.cue === null ? "-" : words([told.cue]);
          const source = told.source === null ? "-" : words([told.source]);
          console.log(`${act} / ${read} | ${source} | ${cue} | ${words(told.content).slice(0, 300)} (${id})`);
        }
      }
    }
  }
  console.log(`${part}: ${right} of ${all} right, ${((100 * right) / all).toFixed(1)} %`);
  const commonest = [...confused].sort((a, b) => b[1] - a[1]).slice(0, 12);
  if (part !== "held") for (const [pair, n] of commonest) console.log(`  ${String(n).padStart(3)} ${pair}`);
}
await tagger.close();
