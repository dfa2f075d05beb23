import { expect, test } from "vitest";
import { EVENT_TYPES } from "../record.js";
import { EVENT_WORDS } from "./eventWords.js";
import { LEXICON, parseLexicon } from "./lexicon.js";

const TABLE = `
SANCTION expel 166
verbs banish
phrases send_home|recall ENVOY >from
nouns expulsion mass_expulsion

accuse - 112
verbs blame`;

test("a table gives verbs with their particles, classes and prepositions, and nouns", () => {
  const { verbs, nouns } = parseLexicon(TABLE);
  const kind = { type: "SANCTION", mode: "expel", cameo: "166", told: false };
  expect(verbs.get("banish")).toEqual([{ kind, particle: null, nouns: null, prepositions: null }]);
  expect(verbs.get("send")?.[0]).toMatchObject({ particle: "home", prepositions: new Set(["from"]) });
  expect(verbs.get("recall")?.[0]?.nouns?.has("ambassador")).toBe(true);
  expect([...nouns.keys()]).toEqual(["expulsion", "mass_expulsion"]);
});

test("a type in lower case is told by a statement", () => {
  expect(parseLexicon(TABLE).verbs.get("blame")?.[0]?.kind).toMatchObject({
    type: "ACCUSE",
    mode: null,
    told: true,
  });
});

test("what asks for more comes first: 'take hostage' before 'take'", () => {
  for (const senses of LEXICON.verbs.values()) {
    const bare = senses.findIndex((x) => x.nouns === null && x.particle === null && x.prepositions === null);
    expect(bare === -1 || bare >= senses.filter((x) => x.nouns !== null || x.particle !== null).length).toBe(
      true,
    );
  }
});

test("every heading of the table names a type, a mode and a code", () => {
  for (const paragraph of EVENT_WORDS.trim().split("\n\n")) {
    const [heading = "", ...lines] = paragraph.split("\n");
    expect(heading).toMatch(/^[A-Za-z]+ [a-z-]+ \d{2,4}$/);
    expect(EVENT_TYPES).toContain(heading.split(" ")[0]?.toUpperCase());
    for (const line of lines) expect(line).toMatch(/^(?:verbs|phrases|nouns) \S/);
  }
});
