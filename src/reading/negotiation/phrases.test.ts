import { describe, expect, test } from "vitest";
import { namesOf as names, testReader } from "../../testing/reader.js";

/** Turns of phrase of holding out, shutting out and answering, each behind the same bargain of two states. */

const read = testReader();
const BARGAIN =
  "Envoys of Peru and Chile held talks on their fishing grounds in Quito this week. Peru offered last month to cut its fleet by a third. ";

describe("what sides stand on", () => {
  const conditions = async (sentence: string) => {
    const record = await read(BARGAIN + sentence);
    return record.conditions.map(
      (k) =>
        `${k.holder === null ? null : names(record, [k.holder])} ${k.polarity}: ${k.text.text}${k.status === "standing" ? "" : ` (${k.status})`}`,
    );
  };
  test.each([
    ["Chile took a step back after Peru held out for a binding treaty.", ["Peru requires: a binding treaty"]],
    [
      "Chile cannot accept any arrangement of a binding nature, nor will it entertain the internationalisation of the matter.",
      [
        "Chile refuses: any arrangement of a binding nature",
        "Chile refuses: the internationalisation of the matter",
      ],
    ],
    ["Chile would not hear of a joint patrol.", ["Chile refuses: a joint patrol"]],
    [
      "Peru balked at letting foreign inspectors aboard.",
      ["Peru refuses: letting foreign inspectors aboard"],
    ],
    ["Peru did not rule out a joint patrol.", []],
    ["Chile no longer insists on a joint patrol.", ["Chile requires: a joint patrol (abandoned)"]],
    [
      "There is no treaty in the accord, and no fund for the fishermen, on which Lima had insisted as recently as October.",
      ["Peru requires: fund for the fishermen"],
    ],
    [
      "Peru set three conditions: an apology, the return of the trawlers and a joint patrol.",
      [
        "Peru requires: an apology",
        "Peru requires: the return of the trawlers",
        "Peru requires: a joint patrol",
      ],
    ],
    [
      "For Peru, the return of the trawlers is the price of any accord.",
      ["Peru requires: the return of the trawlers"],
    ],
    ["Peru's price is an apology.", ["Peru requires: an apology"]],
    [
      "Chile has made its signature contingent on a new survey of the bay.",
      ["Chile requires: a new survey of the bay"],
    ],
    [
      "Chile has conditioned any further talks on the return of two skippers.",
      ["Chile requires: the return of two skippers"],
    ],
    [
      "Peru said it will give no figure to a customer who is threatening to walk out.",
      ["Peru refuses: give no figure to a customer who is threatening to walk out"],
    ],
    [
      "Governor Peter Lomuria has asked for a seat at the table.",
      ["Peter Lomuria requires: a seat at the table"],
    ],
    [
      "The foreign minister of Chile reaffirmed her government's readiness to continue an exchange of views, provided that discretion was respected.",
      ["foreign minister of Chile requires: discretion was respected"],
    ],
    [
      "Peru informed the mediators that it no longer makes a halt to the flights a condition for coming to Quito.",
      ["Peru requires: a halt to the flights (abandoned)"],
    ],
    ["Chile opposed the accord.", []],
  ])("%s", async (sentence, expected) => {
    expect(await conditions(sentence)).toEqual(expected);
  });

  test("words that name no matter of a bargain tell no condition where nobody bargains", async () => {
    const record = await read("Chile has ruled out a new stamp. Peru would not hear of a new anthem.");
    expect(record.conditions).toEqual([]);
  });
});

describe("what is answered by a turn of phrase", () => {
  const answers = async (sentence: string) => {
    const record = await read(BARGAIN + sentence);
    return record.responses.map((r) => `${names(record, r.by)} ${r.answer} ${r.to}`);
  };
  test.each([
    ["Chile called the proposal a joke.", ["Chile rejects p1"]],
    ["Chile described the idea as a non-starter.", ["Chile rejects p1"]],
    ["Chile backed away from the plan on Monday.", ["Chile rejects p1"]],
    ["Chile refused to sign the document.", ["Chile rejects p1"]],
    ["Chile sent the paper back with eleven changes.", ["Chile counters p1"]],
    ["Chile let the deadline pass without a reply.", ["Chile ignores p1"]],
    ["Chile has put off a decision until June.", ["Chile postpones p1"]],
    ["Chile has accepted.", ["Chile accepts p1"]],
    ["Chile refused requests by Peru to let the skippers go.", ["Chile rejects p2"]],
    ["Peru called the proposal a joke.", []],
    ["Chile may call the proposal a joke.", []],
  ])("%s", async (sentence, expected) => {
    expect(await answers(sentence)).toEqual(expected);
  });
});
