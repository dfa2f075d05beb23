import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openReader, type Reader } from "../../read.js";

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.close());

/** Each event on a line: type, realis, who, to whom, the words. */
async function eventsOf(text: string): Promise<string[]> {
  const { events, actors } = await reader.read(text, { published: "2031-05-20" });
  const names = (ids: readonly string[]) =>
    ids.map((id) => actors.find((a) => a.id === id)?.name).join(" and ");
  return events.map(
    (e) => `${e.type} ${e.realis}: ${names(e.actors)} > ${names(e.recipients)}: ${e.trigger.text}`,
  );
}

describe("who does what to whom", () => {
  test.each([
    [
      "French troops attacked the Spanish army on Tuesday.",
      "ASSAULT actual: French troops > Spanish army: attacked",
    ],
    [
      "The prisoners were released by Norway on Tuesday.",
      "CONCEDE actual: Norway > : prisoners were released",
    ],
    ["Norway and Sweden held talks in Oslo on Monday.", "CONSULT actual: Norway and Sweden > : held talks"],
    ["Norway will host a new round of talks in June.", "CONSULT future: Norway > : host a new round"],
    ["Norway accused Spain of breaking the truce on Friday.", "REJECT actual: Spain > : breaking the truce"],
    [
      "The army of Norway launched air strikes on Spain on Monday.",
      "ASSAULT actual: army of Norway > Spain: launched air strikes",
    ],
    [
      "Secretary of State Ana Sol met with Spanish Foreign Minister Jan Roth on Monday.",
      "CONSULT actual: Ana Sol > Jan Roth: met",
    ],
    ["Norway will send Spain $400 million in military aid.", "AID future: Norway > Spain: send"],
    ["France imposed sanctions on Spain last week.", "SANCTION actual: France > Spain: imposed sanctions"],
    [
      "France, which imposed sanctions on Spain in April, is pleased.",
      "SANCTION actual: France > Spain: imposed sanctions",
    ],
    [
      "France lifted its sanctions on Spain last week.",
      "CONCEDE actual: France > Spain: lifted its sanctions",
    ],
    [
      "Norway and Sweden signed an agreement in Oslo.",
      "AGREE actual: Norway and Sweden > : signed an agreement",
    ],
    ["France suspended aid to Spain on Monday.", "SANCTION actual: France > Spain: suspended aid"],
    ["Norway’s arrest of a spy came on Monday.", "COERCE actual: Norway > : arrest"],
    ["Norway has continued to withdraw its troops.", "RETREAT actual: Norway > : withdraw its troops"],
    ["Norway freed seven men on Monday.", "CONCEDE actual: Norway > : freed seven men"],
    ["Norway expelled two diplomats.", "SANCTION actual: Norway > : expelled two diplomats"],
    ["Norway and Spain took part in talks on Monday.", "CONSULT actual: Norway and Spain > : talks"],
    [
      "Norway and Spain signed a trade plan on Friday.",
      "AGREE actual: Norway and Spain > : signed a trade plan",
    ],
    ["Spain rejected an offer by the rebels.", "REJECT actual: Spain > : rejected"],
    ["Norway condemned the attack by France.", "ASSAULT actual: France > : attack"],
  ])("%s", async (text, expected) => {
    expect(await eventsOf(text)).toEqual([expected]);
  });
});

describe("what the words alone make sure of needs no actor", () => {
  test.each([
    ["The council took bold steps, including lifting the state of emergency.", "CONCEDE actual: lifting"],
    ["Residents were glad of the resumption of commercial flights.", "CONCEDE actual: resumption"],
    ["Last Thursday there was a brutal murder of a local activist.", "ASSAULT actual: murder"],
    ["Soldiers fired tear gas at the drivers.", "COERCE actual: fired tear gas"],
    ["Workers protested outside the stores for six weeks.", "PROTEST actual: protested"],
    ["The two foreign ministers met in Oslo.", "CONSULT actual: met"],
  ])("%s", async (text, expected) => {
    const found = (await eventsOf(text)).map((line) => line.replace(/: .*: /, ": "));
    expect(found.some((line) => line.startsWith(expected))).toBe(true);
  });
});

test("an announcement in the present is so: 'Today Norway is designating …'", async () => {
  expect(await eventsOf("Today, Norway is designating Ana Sol and two companies.")).toEqual([
    expect.stringContaining("SANCTION actual: Norway"),
  ]);
});

test("what a question's turn states is told, what it asks is not", async () => {
  const turns =
    "MS SOL: Good afternoon. Go ahead, please.\n\nQUESTION: Norway attacked Spain on Monday. Will Sweden attack France?\n\nMS SOL: We saw it.\n";
  expect((await eventsOf(turns)).map((line) => line.split(":")[0])).toEqual(["ASSAULT actual"]);
});

test.each([
  ["two meetings", "Norway met with Spain on Monday. Norway met with Sweden.", 2],
  ["two concessions", "Norway lifted its ban on exports. Norway released the prisoners.", 2],
  ["one attack", "Norway attacked Spain. Norway launched an attack on Spain.", 1],
  ["one sanction of many", "Ana Sol was sanctioned on Monday. Rui Vale was sanctioned on Monday.", 1],
])("%s", async (_what, text, count) => {
  expect(await eventsOf(text)).toHaveLength(count);
});

describe("what no timeline has", () => {
  test.each([
    ["what is only possible", "France might attack Spain in June."],
    ["what is only asked for", "Norway urged Spain to release the prisoners."],
    ["what is only considered", "France is considering withdrawing its troops from Spain."],
    ["what is only thought of", "France thought of accepting the truce and lifting its sanctions on Spain."],
    ["what is refused", "Spain will not release the prisoners, its government said."],
    ["what depends", "If France attacks Spain, Norway will be angry."],
    ["nobody's doings", "A study released on Tuesday shows that cats sleep."],
    ["a talk with the press", "The Norwegian foreign minister spoke to Reuters on Monday."],
    ["a quarrel", "Ana Sol attacked Rui Vale in a debate."],
    ["what may be looked into", "The council named a commission to investigate the death of Rui Vale."],
    ["a war only named", "Many people are hungry as a result of the conflict."],
    ["an interview", "Norway’s foreign minister thanked us for speaking with us."],
    ["what was only arranged", "Norway was to lift its ban on exports to Spain."],
    ["what somebody shows", "Norway’s foreign minister came to demonstrate her support for Spain."],
    ["what they are", "Norway asked for news of the detained fishermen."],
    ["a month", "Norway was angry at a view that it had held since March."],
    ["a call with the press", "In a call with reporters on Monday, Norway’s foreign minister was calm."],
    ["what is called for", "Norway is calling for Sweden to act."],
    ["what one is refused if it fails to act", "Norway will be angry if Spain does not withdraw its troops."],
    ["sport", "The striker scored twice and the team won the match."],
    ["nothing at all", ""],
  ])("%s", async (_what, text) => {
    expect(await eventsOf(text)).toEqual([]);
  });
});

test("one event told twice is one event, with both who tell it", async () => {
  const record = await reader.read(
    "French troops invaded Spain on Tuesday, Norway said. Sweden said that France invaded Spain on Tuesday.",
    { published: "2031-05-20" },
  );
  expect(record.events).toHaveLength(1);
  expect(record.events[0]?.according).toEqual(["s1", "s2"]);
});

test("what the outlet tells too is no source's alone", async () => {
  const { events } = await reader.read(
    "Norway said that France attacked Spain on Tuesday. France attacked Spain on Tuesday.",
    { published: "2031-05-20" },
  );
  expect(events.map((e) => e.according)).toEqual([[]]);
});

test("an event has its day, its place and who tells it", async () => {
  const { events } = await reader.read(
    "The Norwegian foreign minister, Ana Sol, met the Swedish prime minister in Oslo on 12 May 2031, Norway said.",
  );
  expect(events[0]).toMatchObject({ type: "CONSULT", when: "2031-05-12", according: ["s1"] });
  expect(events[0]?.where?.text).toContain("Oslo");
});

test("what only a denial tells of is denied, by whom", async () => {
  const { events } = await reader.read("Norway denied that it held talks with Sweden in May.");
  expect(events[0]).toMatchObject({ type: "CONSULT", realis: "denied", according: [], deniedBy: ["s1"] });
});
