/**
 * Chains of mentions found in GUM's documents, scored as CoNLL-2012 does: `npm run bench:coref [-- FILE.conllu]`.
 * The documents are read as running text, so tokens, sentences, parse and mentions are all our own; a mention is
 * right where its characters are exactly those of the gold one. `--no-speakers` keeps the speakers that GUM notes
 * above its sentences to itself.
 */
import { readFileSync } from "node:fs";
import { readPhrases } from "../src/reading/candidates.js";
import { makeComparer } from "../src/reading/comparer.js";
import { findChains } from "../src/reading/coreference.js";
import { makeSyntax } from "../src/reading/syntax.js";
import { openCoreference } from "../src/tags/coreferenceModel.js";
import { makeTags } from "../src/tags/makeTags.js";
import { openModel } from "../src/tags/model.js";
import { openTagger } from "../src/tags/tagger.js";
import { makeDoc } from "../src/text/makeDoc.js";
import { makeReport } from "../src/text/makeReport.js";
import { type Chains, scoreChains } from "./chains.js";
import { readGum } from "./gum.js";
import { aroundOf } from "./gumAround.js";
import { dataFolder, needed } from "./places.js";

const args = process.argv.slice(2);
const file = args.find((a) => !a.startsWith("--")) ?? `${needed(dataFolder(), "GUM")}/ud/gum-dev.conllu`;
const model = openModel();
const coreference = openCoreference(model.manifest.sha256);
if (coreference === null)
  throw new Error("models/coreference was trained for another tagger; run training/coreference.py");
const tagger = await openTagger(model, { threads: 1 });
const byGenre = new Map<string, { gold: Chains; found: Chains }[]>();
let [network, rest, words] = [0, 0, 0];
for (const document of readGum(readFileSync(file, "utf8"))) {
  const doc = makeDoc(makeReport(document.text));
  const start = performance.now();
  const tags = await makeTags(doc, tagger, { shorten: coreference.shorten });
  const tagged = performance.now();
  const s = makeSyntax(doc, tags.words);
  const phrases = readPhrases(s, aroundOf(document, doc, tags.names, !args.includes("--no-speakers")));
  const chain = findChains(
    phrases,
    makeComparer(coreference, phrases, tags.vectors ?? [], doc.sentences.length),
  );
  network += tagged - start;
  rest += performance.now() - tagged;
  words += doc.tokens.length;
  const found = new Map<number, string[]>();
  for (const [i, t] of phrases.traits.entries()) {
    const name = `${doc.tokens[t.firstToken]?.start}-${doc.tokens[t.endToken - 1]?.end}`;
    found.set(chain[i] as number, [...(found.get(chain[i] as number) ?? []), name]);
  }
  const gold = new Map<string, string[]>();
  for (const m of document.mentions)
    gold.set(m.entity, [...(gold.get(m.entity) ?? []), `${m.start}-${m.end}`]);
  const genre = document.id.split("_")[1] ?? "";
  byGenre.set(genre, [
    ...(byGenre.get(genre) ?? []),
    { gold: [...gold.values()], found: [...found.values()] },
  ]);
}
await tagger.close();
const line = (name: string, s: ReturnType<typeof scoreChains>) =>
  console.log(
    `${name.padEnd(14)} MUC ${s.muc.toFixed(1)}  B3 ${s.b3.toFixed(1)}  CEAFe ${s.ceafe.toFixed(1)}  CoNLL ${s.conll.toFixed(1)}`,
  );
for (const [genre, documents] of [...byGenre].sort()) line(genre, scoreChains(documents));
line("all", scoreChains([...byGenre.values()].flat()));
const per = (ms: number) => `${((1000 * ms) / words).toFixed(0)} ms`;
console.log(`a thousand words: network ${per(network)}, coreference ${per(rest)}`);
