import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeDoc } from "../../text/makeDoc.js";
import { makeReport } from "../../text/makeReport.js";
import { makeTags } from "../../tags/makeTags.js";
import { openModel } from "../../tags/model.js";
import { type Tagger, openTagger } from "../../tags/tagger.js";
import { makeRecord } from "../makeRecord.js";
import { RULES } from "./findings.js";

let tagger: Tagger;
beforeAll(async () => void (tagger = await openTagger(openModel())), 60_000);
afterAll(() => tagger.close());

/** The findings of a report: "no-reason: a diplomat", the rule and the words where a reader should look. */
async function findings(text: string, only?: string): Promise<string[]> {
  const doc = makeDoc(makeReport(text));
  const record = makeRecord(doc, await makeTags(doc, tagger));
  return record.findings
    .filter((f) => only === undefined || f.rule === only)
    .map((f) => `${f.rule}: ${f.spans[0]?.text ?? "?"}`);
}

const AROUND =
  "\n\nThe foreign minister, Ana Sol, said the talks would go on. The opposition leader, Petar Vuk, said he doubted it.";

describe("a rule finds", () => {
  test.each([
    [
      "plural-sources",
      `Sources said the army had left the valley. An official in the capital said the trucks were gone.${AROUND}`,
      ["plural-sources: Sources"],
    ],
    [
      "no-reason",
      `A senior diplomat said the army had left the valley.${AROUND}`,
      ["no-reason: A senior diplomat"],
    ],
    [
      "no-reason",
      `A senior diplomat, speaking on condition of anonymity, said the army had left the valley.${AROUND}`,
      ["no-reason: A senior diplomat"],
    ],
    [
      "knowing-not-told",
      `A senior diplomat said the army had left the valley.${AROUND}`,
      ["knowing-not-told: A senior diplomat"],
    ],
    [
      "one-unnamed-source",
      `A senior diplomat said the rebels had offered a truce of 60 days in May.${AROUND}`,
      ["one-unnamed-source: the rebels had offered a truce of 60 days in May"],
    ],
    [
      "party-not-asked",
      `The foreign minister, Ana Sol, accused the Northern Front of shelling the market. The mayor, Petar Vuk, said ten people were hurt. A doctor, Mira Han, said the wards were full.`,
      ["party-not-asked: the Northern Front of shelling the market"],
    ],
    [
      "second-hand-quotation",
      `The envoy said the general had told him, "We will burn the bridges before we leave".${AROUND}`,
      ['second-hand-quotation: "We will burn the bridges before we leave"'],
    ],
    [
      "named-and-unnamed",
      `Ana Sol said that she was the diplomat who disclosed the plan.`,
      ["named-and-unnamed: that she was the diplomat who disclosed the plan"],
    ],
  ])("%s in: %s", async (rule, text, expected) => expect(await findings(text, rule)).toEqual(expected));
});

describe("a rule does not find", () => {
  test.each([
    [
      "plural-sources",
      `Sources said the army had left. Two officials in the capital said the same.${AROUND}`,
    ],
    [
      "no-reason",
      `A senior diplomat, speaking on condition of anonymity because the talks are secret, said the army had left.${AROUND}`,
    ],
    ["no-reason", `Administration officials said the army had left.${AROUND}`],
    ["knowing-not-told", `A diplomat briefed on the talks said the army had left.${AROUND}`],
    [
      "party-not-asked",
      `The foreign minister, Ana Sol, accused the Northern Front of shelling the market. The Northern Front denied it. The mayor, Petar Vuk, said ten people were hurt.`,
    ],
    ["second-hand-quotation", `The envoy said, "We will burn the bridges before we leave."${AROUND}`],
    ["named-and-unnamed", `Ana Sol said that she was the first to leave.`],
  ])("%s in: %s", async (rule, text) => expect(await findings(text, rule)).toEqual([]));

  test.each(["", "It rained.", AROUND])("anything in: %s", async (text) =>
    expect(await findings(text)).toEqual([]),
  );
});

test("every rule has its section in docs/findings.md", () => {
  const page = readFileSync(new URL("../../../docs/findings.md", import.meta.url), "utf8");
  expect(page.match(/^## .+$/gm)?.map((h) => h.slice(3))).toEqual(
    expect.arrayContaining(RULES.map((r) => r.name)),
  );
});
