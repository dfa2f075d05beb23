import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openReader, type Reader } from "../read.js";

let reader: Reader;
beforeAll(async () => void (reader = await openReader()), 60_000);
afterAll(() => reader.close());

const actorNamed = async (text: string, name: string) => {
  const { actors } = await reader.read(text, {});
  return actors.find((a) => [a.name, ...a.aliases].includes(name));
};

describe("what a group is, by what a report tells of it", () => {
  test.each([
    ["The Eastern Valleys Command is holding nine soldiers, the army said.", "armed-group"],
    ["Two journalists held by the Eastern Valleys Command were freed, the army said.", "armed-group"],
    ["The captives of the Eastern Valleys Command are alive, the army said.", "armed-group"],
    ["The Eastern Valleys Command fighters left the town, the army said.", "armed-group"],
    ["The guerrillas left the town. The Eastern Valleys Command said nothing of it.", "armed-group"],
    // A command may as well be the army's own.
    ["The Eastern Valleys Command said that its commander had left the town.", "body"],
  ])("%s", async (text, kind) => {
    expect((await actorNamed(text, "Eastern Valleys Command"))?.kind).toBe(kind);
  });
});

describe("whose an office is, of a report that does not say", () => {
  test.each([
    [
      "OSLO/SANTIAGO, March 14 - Norway hosted the talks. Chile sent envoys. Chile is at war. Defence Minister Jan Roth stayed away.",
      "CHL",
    ],
    [
      "SANTIAGO, March 14 - Chile sent envoys. Chile is at war. Defence Minister Jan Roth stayed away.",
      "CHL",
    ],
    [
      "PORT LOUIS, March 14 - Chile sent envoys. Chile is at war. Defence Minister Jan Roth stayed away.",
      null,
    ],
  ])("%s", async (text, country) => {
    expect((await actorNamed(text, "Jan Roth"))?.country ?? null).toBe(country);
  });

  test("the Minister of Foreign Affairs is no editor of that magazine", async () => {
    const minister = await actorNamed(
      "The Chilean Minister of Foreign Affairs, Ana Sol, arrived.",
      "Ana Sol",
    );
    expect(minister?.country).toBe("CHL");
  });

  test("who answers under a spokesman's heading speaks for his country", async () => {
    const text = [
      "Weekly briefing by the Spokesperson of the Ministry of Foreign Affairs",
      "Ministry of Foreign Affairs, Republic of Chile",
      "",
      "MS. SOL: Good afternoon. We have proposed to both sides that they meet.",
      "",
      "QUESTION: Will they come?",
      "",
      "MS. SOL: We hope so.",
    ].join("\n");
    const { actors, statements } = await reader.read(text, {
      outlet: "Ministry of Foreign Affairs, Republic of Chile",
    });
    const [said] = statements;
    expect(actors.find((a) => a.id === said?.speaker)).toMatchObject({
      country: "CHL",
      office: "Spokesperson",
    });
  });
});
