/**
 * Actors as the scorer of fillers sees them: `npx tsx bench/fillExamples.ts OUT ENTRIES.jsonl [--tags FOLDER]` writes OUT.jsonl, for
 * training/fills.py, and OUT-told.jsonl, for training/told.py. ENTRIES.jsonl: a line for each report with the entries of its negotiation as a reader has them (training/README.md).
 * FOLDER keeps tags between runs.
 */
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { makeAccount } from "../src/reading/makeAccount.js";
import { FILLED, fillersIn } from "../src/reading/negotiation/fillsFeatures.js";
import { makeScene } from "../src/reading/negotiation/scene.js";
import { withScorers } from "../src/reading/negotiation/scorers.js";
import { toldFeatures } from "../src/reading/negotiation/toldFeatures.js";
import { sentenceOf } from "../src/text/doc.js";
import { type Entry, type Judged, LISTS, actorsMeant, kindsJudged, placesOf } from "./judgedEntries.js";
import { optionsOf } from "./options.js";
import { openTaggedReader, shippedModels } from "./taggedReader.js";
import { textOf } from "./trainingTexts.js";

const { operands, options } = optionsOf(process.argv.slice(2));
const [out, ...judged] = operands;
if (out === undefined || judged.length === 0) throw new Error("give OUT and ENTRIES.jsonl");
const reader = await openTaggedReader(options["tags"]);
const models = shippedModels();
const lines = openSync(`${out}.jsonl`, "w");
const tellings = openSync(`${out}-told.jsonl`, "w");
let [count, told] = [0, 0];

/** Field of an entry for each role. */
const FIELDS: Readonly<Record<string, string>> = { contactVia: "via", answerer: "by" };
const HELD: ReadonlySet<string> = new Set(["actual", "denied"]);

for (const file of judged)
  for (const row of readFileSync(file, "utf8").trim().split("\n")) {
    const report = JSON.parse(row) as Judged;
    const { doc, tags } = await reader.read(textOf(report.id));
    const account = makeAccount(doc, tags, models);
    const scene = withScorers(makeScene(account), models.statementModel);
    const features = toldFeatures(scene);
    const fillers = fillersIn(scene);
    const meant = actorsMeant(account, doc);
    for (const kind of kindsJudged(report)) {
      if (kind === "silence") continue;
      const entries = report[LISTS[kind]] ?? [];
      const frames = (tags.frames ?? []).filter((f) => f.kind === kind);
      const tellingAt = sentencesOf(entries);
      for (const f of frames) {
        const yes = tellingAt.has(sentenceOf(doc, f.token));
        writeSync(
          tellings,
          `${JSON.stringify({ doc: report.id, kind, frame: f.token, chance: f.chance, yes, features: features(f) })}\n`,
        );
      }
      for (const entry of entries) {
        const places = placesOf(entry, doc);
        const own = frames.filter((f) => places.some((p) => f.token >= p.firstToken && f.token < p.endToken));
        if (own.length === 0) continue;
        const right = new Map(
          FILLED[kind].map((role) => [role, meant(entry, FIELDS[role] ?? role)] as const),
        );
        for (const f of own) {
          const featuresOf = fillers.featuresOf(f);
          for (const id of fillers.candidates) {
            const roles = FILLED[kind].filter((role) => right.get(role)?.has(id) === true);
            count++;
            told += roles.length;
            writeSync(
              lines,
              `${JSON.stringify({ doc: report.id, kind, frame: f.token, chance: f.chance, id, roles, features: featuresOf(id) })}\n`,
            );
          }
        }
      }
    }
  }
closeSync(tellings);
closeSync(lines);
await reader.close();
console.error(`${count} actors beside frames, ${told} of which fill a role`);

/** Numbers of the sentences that tell some entries; of contacts those that were held or are denied. */
function sentencesOf(entries: readonly Entry[]): ReadonlySet<number> {
  const held = entries.filter((e) => e["state"] === undefined || HELD.has(e["state"] as string));
  return new Set(held.flatMap((e) => e.m.map((m) => m.s)));
}
