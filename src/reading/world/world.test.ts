import { describe, expect, it } from "vitest";
import { testDoc } from "../../testing/notation.js";
import { WORLD, countryRow, longestAt, lookup, lookupPlace } from "./world.js";

describe("the table of the world", () => {
  it("has about three hundred rows or more, each with its own id", () => {
    expect(WORLD.length).toBeGreaterThan(300);
    expect(new Set(WORLD.map((row) => row.id)).size).toBe(WORLD.length);
  });

  it("writes codes and Wikidata ids as their owners do", () => {
    for (const row of WORLD) {
      if (row.country !== null) expect(countryRow(row.country), `${row.id}: ${row.country}`).not.toBeNull();
      if (row.wikidata !== null) expect(row.wikidata).toMatch(/^Q[1-9]\d*$/);
      expect(row.name).toMatch(/^\S.*\S$/);
    }
    const ids = WORLD.flatMap((row) => row.wikidata ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("knows every country of the United Nations by code", () => {
    expect(WORLD.filter((row) => row.kind === "state" && row.id === row.country).length).toBeGreaterThan(193);
    expect(countryRow("MDG")).toMatchObject({ name: "Madagascar", wikidata: "Q1019" });
  });
});

describe("lookupPlace", () => {
  it.each([
    ["Moscow", "RUS"],
    ["the Kremlin", "Kremlin"],
    ["the Elysee", "Elysee"],
    ["Élysée Palace", "Elysee"],
    ["Foggy Bottom", "United States Department of State"],
    ["Downing Street", "Downing Street"],
    ["the Blue House", "Blue House"],
    ["the Americans", "USA"],
    ["Beijing", "CHN"],
    ["U.S.", "USA"],
    ["US", "USA"],
    ["the United States", "USA"],
    ["WASHINGTON", "USA"],
    ["Cote d’Ivoire", "CIV"],
    ["DR Congo", "COD"],
    ["Congo-Brazzaville", "COG"],
    ["Türkiye", "TUR"],
    ["the IAEA", "International Atomic Energy Agency"],
    ["the U.N. nuclear watchdog", "International Atomic Energy Agency"],
    ["the West", "the West"],
    ["Gulf States", "Gulf states"],
    ["The New York Times", "The New York Times"],
    ["the New York Times", "The New York Times"],
    ["The Hague", "NLD"],
    ["Brussels", "European Union"],
    ["Holy See", "VAT"],
  ])("%s is %s", (words, id) => expect(lookupPlace(words)?.id).toBe(id));

  it.each([
    "us",
    "Us",
    "turkey",
    "west",
    "West",
    "chad",
    "who",
    "Who",
    "fed",
    "the hague",
    "Hague",
    "Jordan Reed",
    "",
    " ",
    "the",
    "constructor",
  ])("%s is nothing", (words) => expect(lookupPlace(words)).toBeNull());

  it("keeps the senses of a word apart", () => {
    expect(lookup("Swiss").map((m) => m.sense)).toEqual(["adjective", "people", "one"]);
    expect(lookup("Russians").map((m) => m.sense)).toEqual(["people"]);
    expect(lookup("U.S.").map((m) => m.sense)).toEqual(["name", "adjective"]);
  });
});

describe("longestAt", () => {
  it.each([
    ["the South Korean minister", 1, "South Korean", "KOR"],
    ["Bosnia - Herzegovina said", 0, "Bosnia", "BIH"],
    ["a U.S. State Department official", 1, "U.S. State Department", "United States Department of State"],
    ["a U.S. official", 1, "U.S.", "USA"],
    ["the West Bank", 1, "West", "the West"],
  ])("%s", (text, token, words, id) => {
    const doc = testDoc(text);
    const found = longestAt(doc, token);
    expect(doc.text.slice(doc.tokens[token]?.start, doc.tokens[(found?.endToken ?? 1) - 1]?.end)).toBe(words);
    expect(found?.matches[0]?.row.id).toBe(id);
  });

  it("finds nothing in ordinary words", () => {
    const doc = testDoc("tell us of turkey and china");
    expect(doc.tokens.map((_, i) => longestAt(doc, i))).toEqual(Array(6).fill(null));
  });
});
