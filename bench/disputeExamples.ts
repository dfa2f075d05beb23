/**
 * Pairs of statements as the scorer of disputes sees them: `npx tsx bench/disputeExamples.ts OUT LABELS.jsonl
 * [--tags FOLDER]` writes OUT.jsonl, for training/disputes.py. LABELS.jsonl: a line for each report that a reader
 * judged, its document (`claims/DOSSIER/REPORT`, of training/claims) and its disputes, each side by the places of its
 * content. FOLDER keeps tags between runs.
 */
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { makeAccount } from "../src/reading/makeAccount.js";
import { contestedByGrammar, ruleOf } from "../src/reading/negotiation/disputes.js";
import { contestersIn } from "../src/reading/negotiation/disputesFeatures.js";
import { matterOf } from "../src/reading/negotiation/disputesMatter.js";
import { withScorers } from "../src/reading/negotiation/scorers.js";
import { makeScene } from "../src/reading/negotiation/scene.js";
import { findNegotiation } from "../src/reading/negotiation/negotiation.js";
import type { Statement } from "../src/reading/record.js";
import { optionsOf } from "./options.js";
import { openTaggedReader, shippedModels } from "./taggedReader.js";
import { textOf } from "./trainingTexts.js";

const { operands, options } = optionsOf(process.argv.slice(2));
const [out, judged] = operands;
if (out === undefined || judged === undefined) throw new Error("give OUT and LABELS.jsonl");
const reader = await openTaggedReader(options["tags"]);
const models = shippedModels();
const lines = openSync(`${out}.jsonl`, "w");
let [count, told, lost] = [0, 0, 0];

type Place = readonly [number, number];
const placesOf = (content: readonly Place[]) => content.map((c) => c.join("-")).join(" ");
const contentOf = ({ content }: Statement) => placesOf(content.map((c) => [c.start, c.end] as const));
/** The two sides of a pair, in either order. */
const keyOf = (a: string, b: string) => [a, b].sort().join("|");

for (const row of readFileSync(judged, "utf8").trim().split("\n")) {
  const { doc, disputes } = JSON.parse(row) as { doc: string; disputes: { a: Place[]; b: Place[] }[] };
  await write(
    doc,
    disputes.map((d) => keyOf(placesOf(d.a), placesOf(d.b))),
  );
}
closeSync(lines);
await reader.close();
console.error(`${count} pairs, ${told} of them disputes; ${lost} judged ones are no pairs any more`);

/** Writes the pairs of a report, each with whether it is one of `disputes`. */
async function write(name: string, disputes: readonly string[]): Promise<void> {
  const { doc, tags } = await reader.read(textOf(name));
  const account = makeAccount(doc, tags, models);
  const negotiation = findNegotiation(withScorers(makeScene(account), models.statementModel));
  const labels = new Set(disputes);
  const matter = matterOf(account);
  const rule = ruleOf(contestedByGrammar(matter, negotiation));
  const seen = new Set<string>();
  for (const { contester, against, features } of contestersIn(matter)) {
    for (const contested of against) {
      const key = keyOf(contentOf(contester.statement), contentOf(contested.statement));
      const yes = labels.has(key);
      const found = rule({ contester, contested });
      count++;
      if (yes) seen.add(key);
      const line = {
        doc: name,
        sides: [contester.statement.id, contested.statement.id],
        rule: found,
        yes,
        features: features(contested, found),
      };
      writeSync(lines, `${JSON.stringify(line)}\n`);
    }
  }
  told += seen.size;
  lost += labels.size - seen.size;
}
