import { describe, expect, it } from "vitest";
import { makeDoc } from "../text/makeDoc.js";
import { makeReport } from "../text/makeReport.js";
import { openCoreference } from "../tags/coreferenceModel.js";
import { makeTags } from "../tags/makeTags.js";
import { openModel } from "../tags/model.js";
import { openTagger } from "../tags/tagger.js";
import { makeRecord } from "./makeRecord.js";
import type { HearsayRecord } from "./record.js";

const model = openModel();
const tagger = await openTagger(model);
const coreference = openCoreference(model.manifest.sha256);

async function recordOf(text: string): Promise<HearsayRecord> {
  const doc = makeDoc(makeReport(text));
  return makeRecord(doc, await makeTags(doc, tagger, { shorten: coreference?.shorten ?? null }), {
    coreference,
  });
}

/** "source > speaker (> audience)" of each statement that has a source. */
async function speakers(text: string): Promise<string[]> {
  const { statements, actors } = await recordOf(text);
  const name = (id: string | null) => actors.find((a) => a.id === id)?.name ?? "nobody";
  return statements.flatMap((s) =>
    s.source === null
      ? []
      : [`${s.source.text} > ${name(s.speaker)}${s.audience === null ? "" : ` > ${name(s.audience)}`}`],
  );
}

const people = async (text: string) =>
  (await recordOf(text)).actors.filter((a) => a.kind === "person").map((a) => a.name);

describe("who speaks, read with the shipped network", () => {
  it.each([
    [
      'the "we" of a joint text is those who met, as its first sentence names them',
      "Office of the Spokesperson\n\nRepresentatives of Chile, Egypt, Norway, Peru and Austria met in Oslo on March 3 to discuss the crisis.\n\nBegin Text:\n\nWe welcomed the briefing of the envoy. We continue to call for a ceasefire.\n\nEnd Text.",
      [
        "We > Representatives of Chile, Egypt, Norway, Peru and Austria",
        "We > Representatives of Chile, Egypt, Norway, Peru and Austria",
      ],
    ],
    [
      "a release of a country speaks for it by its name",
      "Office of the Spokesperson\n\nDepartment of State\n\nAs the country prepares for a new parliament, the United States commends those Ethiopians who exercised their right to vote.",
      ["the United States > United States"],
    ],
    [
      "what is told of a body of a country is not the country's",
      "The first train had crossed at dawn, the railway of Colchis announced.",
      ["the railway of Colchis > railway of Colchis"],
    ],
    [
      'the signer of a transcript is who the label means, and "we" is the signer\'s state',
      "Ana T. Sol, Secretary of State\n\nBrekkvik Air Base\n\nSECRETARY SOL: Good morning, everyone. We believe that the talks will go on, whatever the rebels of Norway say about them.",
      ["SECRETARY SOL > Ana T. Sol", "We > United States"],
    ],
    [
      "a release is no word of the country that it is about",
      "Ana Sol, Foreign Minister of Norway\n\nNational Day of Kenya\n\nToday we celebrate with all friends of Kenya.\n\nWe believe that the friendship between our peoples will grow.",
      ["We > Norway"],
    ],
    [
      "a joint release has one opening, whose speakers end where its subject begins",
      "The following statement was released by the governments of Norway, Kenya, and Peru on the elections in Chad.\n\nBegin Text:\n\nWe reject the decision to hold the elections without observers.",
      [
        "the governments of Norway, Kenya, and Peru > governments of Norway, Kenya, and Peru",
        "We > governments of Norway, Kenya, and Peru",
      ],
    ],
    [
      "what a source is familiar with stands in its name whole or not at all",
      '"The calls to the Norwegians came to nothing," a senior Kenyan source familiar with the late 2027 and early 2028 calls told Halyard Wire.',
      [
        "a senior Kenyan source familiar with the late 2027 and early 2028 calls > senior Kenyan source > Halyard Wire",
      ],
    ],
    [
      "a title above its name, and the same title later",
      "Secretary of State Ana J. Sol spoke today with Kenyan President Jan Brand. The Secretary stressed that the talks must go on.",
      ["The Secretary > Ana J. Sol"],
    ],
    [
      "a source is known by all that describes it",
      "A second Kenyan source, also informed about the discussions, said the talks had failed.",
      ["A second Kenyan source, also informed about the discussions > second Kenyan source"],
    ],
    ["an owner's noun attributes", "The army's refusal to withdraw ended the talks.", ["The army > army"]],
  ])("%s", async (_, text, expected) => {
    expect(await speakers(text)).toEqual(expect.arrayContaining(expected));
  });

  it("takes no headline for what the story says", async () => {
    const { statements } = await recordOf(
      "Norway offered deal\n\nOSLO, Feb 13 (Example Wire) - Norway offered in February to free two soldiers in return for a truce but the front refused, three sources said.\n\nNobody else spoke about it.",
    );
    const told = statements.find((s) => s.source?.text === "three sources");
    expect(told?.content.map((c) => c.text)).toEqual([
      "Norway offered in February to free two soldiers in return for a truce but the front refused",
    ]);
  });

  it.each([
    ["The Chilean government denied it. “Nothing came,” its spokesman, Jan Roth, said.", "Jan Roth", "Chile"],
    [
      "Chile's foreign ministry corrected the figure. The team had been there four times, a ministry spokeswoman, Ana Sol, said.",
      "Ana Sol",
      "Chile's foreign ministry",
    ],
  ])("knows whose spokesman somebody is: %s", async (text, who, whose) => {
    const { actors } = await recordOf(text);
    const bodies = actors.find((a) => a.name === who)?.memberOf ?? [];
    expect(bodies.map((id) => actors.find((a) => a.id === id)?.name)).toEqual([whose]);
  });

  it("makes no actor of a pronoun that nothing explains", async () => {
    const { statements, actors } = await recordOf("“They told me,” you said.");
    expect(statements.length).toBeGreaterThan(0);
    expect(actors.map((a) => a.name)).not.toContain("you");
  });
});

describe("names of people", () => {
  it.each([
    [
      "Minister Park Su-min met Jean-Yves Le Brand and Mayor Bill de Sol.",
      ["Park Su-min", "Jean-Yves Le Brand", "Bill de Sol"],
    ],
    ["Sen. Ana Sol (R-Ga.) said she would vote against the bill.", ["Ana Sol"]],
    ["Ana Sol lives in Brekkvik, and her brother in Texas.", ["Ana Sol"]],
  ])("%s", async (text, expected) => {
    expect(await people(text)).toEqual(expected);
  });

  it("leaves the credits at the end to the byline", async () => {
    const text =
      "The talks failed.\n\nNobody spoke.\n\n(Reporting by Ana Sol and Jan Brand; Editing by Kari Lund.)";
    expect(await people(text)).toEqual([]);
  });
});
