import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantitiesIn } from "./quantities.js";

const told = (text: string) =>
  quantitiesIn(text).map((q) => `${q.refused ? "not " : ""}${q.value} ${q.units.join(" ")}`.trim());

describe("the numbers of a text", () => {
  it.each([
    ["a 60-day truce", ["60 day"]],
    ["a truce of two months", ["60 day"]],
    ["freed 62 captured soldiers", ["62 captur soldier"]],
    ["nineteen people on board", ["19 peopl"]],
    ["all nineteen persons on board", ["19 peopl"]],
    ["twenty-one of its fishermen", ["21 fishermen"]],
    ["$350 million in aid", ["350000000 money"]],
    ["12 percent of the vote", ["12 percent"]],
    ["It was 114", ["114"]],
    ["a pause of 45 days, not 60", ["45 day", "not 60 day"]],
    ["30 days rather than 90", ["30 day", "not 90 day"]],
    ["34 percent rather than the 38 he had given", ["34 percent", "not 38 percent"]],
  ])("%s", (text, numbers) => expect(told(text)).toEqual(numbers));

  it.each([
    ["a year", "in 2027"],
    ["a day", "on 19 March"],
    ["a time of day", "at 10:40"],
    ["an ordinal", "the 3rd round"],
    ["a road's name", "along Route Nationale 13"],
    ["a resolution's name", "under resolution 2254"],
  ])("%s counts nothing: %s", (_, text) => expect(told(text)).toEqual([]));

  it("reads any string", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (s) => void quantitiesIn(s)),
      { seed: 8 },
    ));
});
