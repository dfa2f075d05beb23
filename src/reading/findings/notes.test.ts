import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeDoc } from "../../text/makeDoc.js";
import { type Given, makeReport } from "../../text/makeReport.js";
import { makeTags } from "../../tags/makeTags.js";
import { openModel } from "../../tags/model.js";
import { type Tagger, openTagger } from "../../tags/tagger.js";
import { makeRecord } from "../makeRecord.js";

let tagger: Tagger;
beforeAll(async () => void (tagger = await openTagger(openModel())), 60_000);
afterAll(() => tagger.close());

/** The notes of a report: "verified: the letter | seen by Reuters". */
async function notes(text: string, given: Given = {}): Promise<string[]> {
  const doc = makeDoc(makeReport(text, given));
  const record = makeRecord(doc, await makeTags(doc, tagger));
  return record.notes.map((n) => `${n.kind}: ${n.about?.text ?? "-"} | ${n.evidence.text}`);
}

describe("what an outlet says of its own story", () => {
  test.each([
    [
      "The meeting, which has not been previously reported, took place in Oslo.",
      ["first-reported: The meeting | has not been previously reported"],
    ],
    [
      "The details of the plan are reported here for the first time.",
      ["first-reported: The details of the plan | are reported here for the first time"],
    ],
    [
      "Reuters could not independently verify the account.",
      ["unverified: the account | could not independently verify"],
    ],
    [
      "The claims could not be immediately confirmed.",
      ["unverified: The claims | could not be immediately confirmed"],
    ],
    [
      "The army would withdraw within a week, according to a letter seen by Reuters.",
      ["verified: a letter | seen by Reuters"],
    ],
    [
      "The order, a copy of which was obtained by the Associated Press, names no one.",
      ["verified: The order | was obtained by the Associated Press"],
    ],
    [
      "An earlier version of this article misstated the date of the talks.",
      ["correction: the date of the talks | An earlier version of this article misstated"],
    ],
    [
      "The document was shown to reporters on condition that they copy nothing.",
      ["access: The document | shown to reporters on condition that"],
    ],
  ])("%s", async (text, expected) => expect(await notes(text)).toEqual(expected));

  test("the outlet may go by a part of its name", async () =>
    expect(
      await notes("The Courant was unable to confirm the account.", { outlet: "Harbour Courant" }),
    ).toEqual(["unverified: the account | was unable to confirm"]));
});

describe("not the outlet's own voice", () => {
  test.each([
    ["The minister said the letter had not been previously disclosed."],
    ['"The letter has not been previously disclosed," the minister said.'],
    ["The ministry could not verify the account."],
    ["The ministry said it could not independently verify the account."],
    ["The photograph was seen by thousands of people."],
    ["The inquiry found nothing that had not been previously reported."],
    ["The play was first reported on in May."],
    [""],
  ])("%s", async (text) => expect(await notes(text)).toEqual([]));

  test("what another outlet saw is none of this one's", async () =>
    expect(await notes("A letter seen by Reuters names no one.", { outlet: "Harbour Courant" })).toEqual([]));
});

test("a text of a megabyte takes no longer than its length", async () => {
  const { NOTE_WORDS } = await import("./noteWords.js");
  const text = "an earlier version of this article on condition that given has not been ".repeat(14_000);
  const start = performance.now();
  for (const { pattern } of NOTE_WORDS) for (const m of text.matchAll(pattern)) void m.index;
  expect(performance.now() - start).toBeLessThan(4000);
});
