import { describe, expect, it } from "vitest";
import { makeDoc } from "../text/makeDoc.js";
import { makeReport } from "../text/makeReport.js";
import { openCoreference } from "../tags/coreferenceModel.js";
import { makeTags } from "../tags/makeTags.js";
import { openModel } from "../tags/model.js";
import { openTagger } from "../tags/tagger.js";
import { makeRecord } from "./makeRecord.js";

const model = openModel();
const tagger = await openTagger(model);
const coreference = openCoreference(model.manifest.sha256);

/** Who speaks by the words `source`, in a record made with the shipped network. */
async function speaker(text: string, source: string): Promise<string | null> {
  const doc = makeDoc(makeReport(text));
  const tags = await makeTags(doc, tagger, { shorten: coreference?.shorten ?? null });
  const record = makeRecord(doc, tags, { coreference });
  const said = record.statements.find((s) => s.source?.text === source);
  return record.actors.find((a) => a.id === said?.speaker)?.name ?? null;
}

describe("who speaks, with the antecedent scorer's help", () => {
  it.each([
    [
      'a woman\'s first name makes her no "he"',
      "Ana Sol met Viktor Brand in Oslo. Sol praised the plan. “It is the craziest thing,” he said.",
      "he",
      "Viktor Brand",
    ],
    [
      "nobody is he in his own quotation",
      "Peter Brand attacked Viktor Lund on Monday. “It is a shame,” Brand said. “He has said that the talks are over.”",
      "He",
      "Viktor Lund",
    ],
    [
      "a campaign is none of its people",
      "Ana Sol, chairwoman of the Lund campaign, met reporters. Sol praised the plan. The Lund campaign said it would not sign.",
      "The Lund campaign",
      "Lund campaign",
    ],
    [
      "the vice president is not the president",
      "Vice President Ana Sol and President Viktor Lund met. Sol left early. The president said the talks were over.",
      "The president",
      "Viktor Lund",
    ],
  ])("%s", async (_, text, source, expected) => {
    expect(await speaker(text, source)).toBe(expected);
  });
});
