import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  acronymOf,
  nameKey,
  namesFit,
  spellingKey,
  splitName,
  standingsFit,
  type Standing,
} from "./names.js";

describe("splitName", () => {
  it.each([
    ["Vladimir Putin", null, null, null, "Vladimir Putin"],
    ["President Joe Biden", "President", null, null, "Joe Biden"],
    ["Foreign Minister Hossein Amir-Abdollahian", "Foreign Minister", null, null, "Hossein Amir-Abdollahian"],
    ["Secretary of State Antony J. Blinken", "Secretary of State", null, null, "Antony J. Blinken"],
    ["Special Envoy for Yemen Tim Lenderking", "Special Envoy for Yemen", null, null, "Tim Lenderking"],
    ["Gen. Ivo Sol", null, "general", null, "Ivo Sol"],
    ["Attorney General Ana Sol", "Attorney General", null, null, "Ana Sol"],
    ["Vice President Ana Sol", "Vice President", null, null, "Ana Sol"],
    ["Lt. Gen. Ivo Bek", null, "lieutenant general", null, "Ivo Bek"],
    ["Gens. Ivo Bek", null, "general", null, "Ivo Bek"],
    ["Sens. Ana Sol", "Sens.", null, null, "Ana Sol"],
    ["James Sens", null, null, null, "James Sens"],
    ["Special Envoy for the DPRK Ana Sol", "Special Envoy for the DPRK", null, null, "Ana Sol"],
    ["Mr Kim", null, null, "male", "Kim"],
    ["MS LUND", null, null, "female", "LUND"],
    ["Bishop Marko Sol", "Bishop", null, "male", "Marko Sol"],
    ["Queen Maren", "Queen", null, "female", "Maren"],
    ["spokeswoman Ana Sol", "spokeswoman", null, "female", "Ana Sol"],
    ["opposition deputy Mara Sol", "opposition deputy", null, null, "Mara Sol"],
    ["talk-show host Rolf Sol", "talk-show host", null, null, "Rolf Sol"],
    ["Foreign Ministers Ana Sol", "Foreign Minister", null, null, "Ana Sol"],
    ["Pacific Affairs Ana Sol", null, null, null, "Ana Sol"],
    ["Hassan Sheikh Lund", null, null, null, "Hassan Sheikh Lund"],
    ["Sheikh Hassan", null, null, "male", "Hassan"],
    ["Ursula von der Lund", null, null, null, "Ursula von der Lund"],
    ["Stephen King", null, null, null, "Stephen King"],
    ["Prime Minister", "Prime Minister", null, null, ""],
    ["Special Envoy", "Special Envoy", null, null, ""],
  ])("%s", (words, office, rank, gender, name) => {
    const parts = splitName(words.split(" "));
    expect({ ...parts, name: parts.name.join(" "), titleWords: 0 }).toEqual({
      titleWords: 0,
      office,
      rank,
      gender,
      name,
    });
  });

  it("takes nothing away and adds nothing, whatever the words", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom("Mr", "of", "State", "Sol", "the", "minister"))),
        (words) => {
          const parts = splitName(words);
          expect(parts.name).toEqual(words.slice(parts.titleWords));
        },
      ),
      { seed: 5 },
    );
  });
});

const key = (name: string) => {
  const found = nameKey(name.split(" "));
  if (found === null) throw new Error(`no letters in "${name}"`);
  return found;
};

describe("names that can be one person's", () => {
  it.each([
    ["Zelenskiy", "Zelensky"],
    ["Volodymyr Zelenskyy", "Zelensky"],
    ["Volodymyr Zelenskiy", "Vladimir Zelensky"],
    ["Sergey Lavrov", "Sergei Lavrov"],
    ["Antony J. Blinken", "Blinken"],
    ["Antony J. Blinken", "Tony Blinken"],
    ["J. Biden", "Joe Biden"],
    ["Mohammed Sol", "Muhammad Sol"],
    ["Bashar al-Assad", "Assad"],
    ["Kim Jong Un", "Kim Jong-un"],
    ["José Sol", "Jose Sol"],
    ["Martin Sol Jr.", "Martin Sol"],
    ["Ursula von der Lund", "von der Lund"],
    ["MARA SOL", "Mara Sol"],
  ])("%s and %s", (a, b) => {
    expect(namesFit(key(a), key(b))).toBe(true);
    expect(namesFit(key(b), key(a))).toBe(true);
  });

  it.each([
    ["Joe Biden", "Hunter Biden"],
    ["Kim Jong Un", "Kim Yo Jong"],
    ["George W. Bush", "George H. Bush"],
    ["Hassan Sol", "Hussein Sol"],
    ["Ana Sol", "Ana Bek"],
  ])("not %s and %s", (a, b) => expect(namesFit(key(a), key(b))).toBe(false));

  it("are the same in any order of comparison", () => {
    const name = fc.array(fc.constantFrom("Kim", "Jong", "Un", "J.", "Ana", "al-Sol", "von", "Sol"), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(name, name, (a, b) => {
        const [x, y] = [nameKey(a), nameKey(b)];
        fc.pre(x !== null && y !== null);
        expect(namesFit(x, y)).toBe(namesFit(y, x));
      }),
      { seed: 5 },
    );
  });
});

describe("a surname alone", () => {
  const of = (
    offices: string[],
    gender: Standing["gender"] = null,
    rank: string | null = null,
  ): Standing => ({ offices, gender, rank });
  it.each([
    [of(["foreign minister"]), of(["minister"]), true],
    [of(["foreign minister"]), of([]), true],
    [of(["President"]), of(["leader"]), true],
    [of(["PM"]), of(["prime minister"]), true],
    [of(["former president"]), of(["president"]), true],
    [of(["foreign minister"]), of(["defence minister"]), false],
    [of(["president"]), of(["mayor"]), false],
    [of([], "male"), of([], "female"), false],
    [of([], null, "general"), of([], null, "colonel"), false],
    [of([], null, "lieutenant general"), of([], null, "general"), true],
    [of(["interior minister"]), of([], null, "general"), true],
  ])("%j and %j: %s", (a, b, fit) => expect(standingsFit(a, b)).toBe(fit));
});

it("makes one spelling key for variants, and keeps other names apart", () => {
  expect(new Set(["Zelenskiy", "Zelensky", "Zelenskyy", "ZELENSKY"].map(spellingKey)).size).toBe(1);
  expect(spellingKey("Lukashenko")).not.toBe(spellingKey("Lukashenka"));
  expect(spellingKey("—")).toBe("");
});

it.each([
  ["Northern Liberation Front", "NLF"],
  ["Bank of the South", "BS"],
  ["Hamas", null],
])("the acronym of %s is %s", (name, acronym) => expect(acronymOf(name.split(" "))).toBe(acronym));
