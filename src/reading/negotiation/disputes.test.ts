import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeDoc } from "../../text/makeDoc.js";
import { makeReport } from "../../text/makeReport.js";
import { makeTags } from "../../tags/makeTags.js";
import { openModel } from "../../tags/model.js";
import { type Tagger, openTagger } from "../../tags/tagger.js";
import { openStatements } from "../../tags/statementModel.js";
import type { ReadingModels } from "../makeAccount.js";
import { makeRecord } from "../makeRecord.js";

let tagger: Tagger;
beforeAll(async () => void (tagger = await openTagger(openModel())), 60_000);
afterAll(() => tagger.close());

/** The disputes of a report, each as what differs and the first words of both sides: "existence: Sol offered | There". */
async function disputes(text: string, models: ReadingModels = {}): Promise<string[]> {
  const doc = makeDoc(makeReport(text));
  const record = makeRecord(doc, await makeTags(doc, tagger), models);
  const words = (id: string) => record.statements.find((s) => s.id === id)?.source?.text ?? "?";
  return record.disputes.map((d) => `${d.scope ?? d.differsIn}: ${words(d.a)} | ${words(d.b)}`);
}

describe("a denial answers whoever affirms what it denies", () => {
  test.each([
    [
      "that there was an offer",
      'A diplomat said the rebels had offered a truce in May.\n\n"There has been no offer," the minister said.',
      ["existence: A diplomat | the minister"],
    ],
    [
      "that there was contact",
      "A source in Oslo said the two sides had exchanged messages through a priest.\n\nThe minister denied that there had been any talks.",
      ["existence: A source in Oslo | The minister"],
    ],
    [
      "that anybody was authorised",
      'The envoy said he had acted on the instructions of the palace.\n\n"Nobody was authorised to write to them," the minister said.',
      ["authority: The envoy | the minister"],
    ],
    [
      "what was just said, by pointing to it",
      "An aide said the general had threatened to resign.\n\nThe general's office called that a fairy tale.",
      ["content: An aide | The general's office"],
    ],
    [
      "what was just said, as a lie",
      'An aide said the general had sold the islands.\n\n"There is no truth in that," the minister said.',
      ["content: An aide | the minister"],
    ],
    [
      "what was just said, as never done",
      "An aide said the general had sold the islands.\n\nThe minister said that it never happened.",
      ["content: An aide | The minister"],
    ],
    [
      "a hand in what it is accused of",
      "The army blamed the Northern Front for the ambush.\n\nThe Northern Front denied any involvement in it.",
      ["content: The army | The Northern Front"],
    ],
    [
      "what the story tells, and not its headline",
      'Rebels offered truce in May, sources say\n\nOSLO, May 9 (Example Wire) - The rebels offered a truce in May, a diplomat said.\n\n"There has been no offer," the minister said.',
      ["existence: a diplomat | the minister"],
    ],
    [
      "a number",
      'The army said seven people had been killed on the road.\n\n"I counted four bodies, not seven," a nurse said.',
      ["detail: The army | a nurse"],
    ],
  ])("%s", async (_, text, expected) => expect(await disputes(text)).toEqual(expected));
});

describe("two accounts differ in a number", () => {
  test.each([
    [
      "where one follows the other",
      "The front says it got 30 of its people back. The army says 33.",
      ["number: The front | The army"],
    ],
    ["and not where the numbers agree", "The front says it got 33 of its people back. The army says 33.", []],
    [
      "and not where one side offers more than the other",
      "The government offered a pause of 30 days. The front proposed 45 days.",
      [],
    ],
  ])("%s", async (_, text, expected) => expect(await disputes(text)).toEqual(expected));
});

describe("no dispute", () => {
  test.each([
    [
      "one speaker who says two things",
      "In May the minister said the government had received an offer. In June the minister said it had received no offer.",
    ],
    [
      "a denial of another matter",
      "The mayor said the new bridge would open in spring.\n\nThe singer denied that she had missed her flight.",
    ],
    ["a refusal", "The rebels offered a truce.\n\nThe government said it would not accept it."],
    ["nobody says anything", "It rained."],
    ["nothing", ""],
  ])("%s", async (_, text) => expect(await disputes(text)).toEqual([]));
});

describe("what the scorer of pairs adds", () => {
  const statementModel = openStatements();
  const learnt = (text: string) => disputes(text, { statementModel });

  test("a denial in words of its own", async () => {
    const text =
      "Fishermen in Bissora said a patrol boat had fired on two of their canoes on Monday.\n\n" +
      "The navy said no vessel of its own had left harbour that day.";
    expect(await disputes(text)).toEqual([]);
    expect(await learnt(text)).toEqual(["content: Fishermen in Bissora | The navy"]);
  });

  test.each([
    ["two wishes", "The rebels said they wanted a truce.\n\nThe army said it hoped for a surrender."],
    [
      "one speaker",
      'The envoy said a patrol boat had fired on the canoes.\n\n"No vessel left harbour," the envoy said.',
    ],
    [
      "things that both may be so",
      "The mayor said the bridge would reopen on Friday.\n\nThe hospital said nine people had been treated.",
    ],
  ])("nothing to %s", async (_, text) => expect(await learnt(text)).toEqual([]));
});
