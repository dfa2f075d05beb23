/**
 * Writes what the antecedent scorer is trained on, from GUM through the shipped network: `training/coreference.py`
 * calls it. `tsx bench/coreferenceExamples.ts FOLDER`; in FOLDER a `PART-NAME.bin` for each array of train and dev.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { candidatesOf, readPhrases } from "../src/reading/candidates.js";
import {
  MENTION_SLOTS,
  PAIR_SLOTS,
  PAIR_WIDTH,
  codesOf,
  mentionFeatures,
  pairFeatures,
} from "../src/reading/pairFeatures.js";
import { makeSyntax } from "../src/reading/syntax.js";
import { makeDoc } from "../src/text/makeDoc.js";
import { makeReport } from "../src/text/makeReport.js";
import { type GumDocument, readGum } from "./gum.js";
import { aroundOf } from "./gumAround.js";
import { tagsKept } from "./gumTags.js";
import { dataFolder, needed } from "./places.js";

const folder = process.argv[2] ?? needed(null, "a folder to write to");
const data = needed(dataFolder(), "GUM");
mkdirSync(folder, { recursive: true });
const { tagsOf, close } = tagsKept();
for (const part of ["train", "dev"])
  await writePart(part, readGum(readFileSync(`${data}/ud/gum-${part}.conllu`, "utf8")));
await close();

async function writePart(part: string, documents: readonly GumDocument[]): Promise<void> {
  const mentions: number[] = [];
  const vectors: Float32Array[] = [];
  /** Document, gold mention of exactly these words, entity (by its words, else by its governing word), candidates. */
  const facts: number[] = [];
  const candidates: number[] = [];
  const pairs: Int16Array[] = [];
  /** Document and entity of each gold mention. */
  const gold: number[] = [];
  const entities = new Map<string, number>();
  for (const [d, document] of documents.entries()) {
    const doc = makeDoc(makeReport(document.text));
    const tags = await tagsOf(doc);
    const s = makeSyntax(doc, tags.words);
    const phrases = readPhrases(s, aroundOf(document, doc, tags.names));
    const codes = phrases.traits.map(codesOf);
    const first = facts.length / 4;
    const numberOf = (entity: string) => {
      const key = `${d} ${entity}`;
      if (!entities.has(key)) entities.set(key, entities.size);
      return entities.get(key) as number;
    };
    const exact = new Map(document.mentions.map((m, i) => [`${m.start} ${m.end}`, gold.length / 2 + i]));
    for (const m of document.mentions) gold.push(d, numberOf(m.entity));
    const rest = document.mentions
      .map((m, i) => ({ ...m, i }))
      .sort((a, b) => a.start - b.start || b.end - a.end);
    const used = new Set<number>();
    const spanOf = (t: { firstToken: number; endToken: number }) =>
      `${doc.tokens[t.firstToken]?.start} ${doc.tokens[t.endToken - 1]?.end}`;
    for (const t of phrases.traits) used.add(exact.get(spanOf(t)) ?? -1);
    for (const [i, t] of phrases.traits.entries()) {
      mentions.push(...mentionFeatures(codes[i] as never, phrases.counted[i] as never, doc.sentences.length));
      vectors.push(tags.vectors?.[t.head] ?? new Float32Array(384));
      const match = exact.get(spanOf(t)) ?? -1;
      // Where the edges differ, the shortest gold mention around the governing word that nobody has.
      const at = doc.tokens[t.head]?.start ?? 0;
      const near =
        match >= 0 || t.sort === "joined"
          ? undefined
          : shortest(
              rest.filter(
                (g) =>
                  g.start <= at &&
                  at < g.end &&
                  g.start === doc.tokens[t.firstToken]?.start &&
                  !used.has(gold.length / 2 - document.mentions.length + g.i),
              ),
            );
      const entity =
        match >= 0 ? (gold[2 * match + 1] as number) : near === undefined ? -1 : numberOf(near.entity);
      facts.push(d, match, entity, 0);
    }
    for (const { mention, earlier } of candidatesOf(phrases)) {
      facts[4 * (first + mention) + 3] = earlier.length;
      for (const c of earlier) {
        const row = new Int16Array(PAIR_WIDTH);
        pairFeatures(codes[mention] as never, codes[c.mention] as never, c.between, c.rank, row);
        pairs.push(row);
        candidates.push(first + c.mention);
      }
    }
  }
  const write = (name: string, array: Int16Array | Int32Array | Float32Array) =>
    writeFileSync(
      join(folder, `${part}-${name}.bin`),
      new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
    );
  write("mentions", Int16Array.from(mentions));
  write("facts", Int32Array.from(facts));
  write("gold", Int32Array.from(gold));
  write("candidates", Int32Array.from(candidates));
  const flatPairs = new Int16Array(pairs.length * PAIR_WIDTH);
  for (const [i, p] of pairs.entries()) flatPairs.set(p, i * PAIR_WIDTH);
  write("pairs", flatPairs);
  const flat = new Float32Array(vectors.length * 384);
  for (const [i, v] of vectors.entries()) flat.set(v, i * 384);
  write("vectors", flat);
  writeFileSync(join(folder, "slots.json"), JSON.stringify({ mention: MENTION_SLOTS, pair: PAIR_SLOTS }));
}

function shortest<T extends { start: number; end: number }>(list: readonly T[]): T | undefined {
  return list.reduce<T | undefined>(
    (best, m) => (best === undefined || m.end - m.start < best.end - best.start ? m : best),
    undefined,
  );
}
