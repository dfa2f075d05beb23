import { describe, expect, it } from "vitest";
import { negotiationRecord } from "../testing/negotiation.js";
import { makeTestRecord } from "../testing/record.js";
import { negotiationJson, negotiationView } from "./cardsView.js";
import { columnsOf } from "./layout.js";
import { painter } from "./terminal.js";
import { recordView } from "./view.js";

const layout = (columns = 80) => ({ columns, paint: painter(false) });

describe("the negotiation", () => {
  it("stands in cards: who to whom, each term with who tells it, the answer and what it fails on", () =>
    expect(negotiationView(negotiationRecord(), layout())).toMatchInlineSnapshot(`
      "1 proposal

      p1  Northern Front made an offer to Castor, May 2031 (2031-05) · rejected
          told by diplomat (s1); denied by Ana Sol (s2)
          term: "a truce of 60 days"
          line 2, 60–78
          term: "a swap of prisoners"
          told by the report itself · line 2, 83–102
          answer: Castor rejected it: "will not talk"
          told by the report itself · line 3, 184–197
          fails on: Castor requires (ceasefire): "before the shelling stops"
          told by the report itself · line 3, 198–223

      1 contact

      c1  Northern Front and Castor, directly, Jun 2031 (2031-06)
          "Envoys of both met in Oslo in June, Reuters could not …"
          told by the report itself · line 4, 240–243

      1 condition

      k2  Somebody refuses, abandoned
          "… in June, Reuters could not independently verify the place."
          told by diplomat (s1) · line 4, 300–309
      "
    `));

  it("is empty where a report tells of none", () =>
    expect(negotiationView(makeTestRecord("Rain.", []), layout())).toBe(""));

  it.each([40, 60, 80])("stays within %i columns, with all of the record", (columns) => {
    const lines = recordView(negotiationRecord(), layout(columns)).split("\n");
    expect(lines.filter((line) => columnsOf(line) > columns)).toEqual([]);
  });

  it("comes first in the record, then who said what, disputes, notes, findings and events", () =>
    expect(recordView(negotiationRecord(), layout()).match(/^\d.*$/gm)).toEqual([
      "1 proposal",
      "1 contact",
      "1 condition",
      "2 statements",
      "1 dispute",
      "1 note of the outlet",
      "1 finding",
      "4 actors",
      "1 event",
      "2 times",
    ]));
});

it("as data holds the lists and only the actors and statements that they name", () => {
  const data = negotiationJson(negotiationRecord()) as Record<string, { id: string }[]>;
  expect(data["actors"]?.map((a) => a.id)).toEqual(["a1", "a2", "a3", "a4"]);
  expect(data["statements"]?.map((s) => s.id)).toEqual(["s1", "s2"]);
  const bare = negotiationJson({
    ...negotiationRecord(),
    proposals: [],
    responses: [],
    conditions: [],
    disputes: [],
  });
  expect((bare as typeof data)["statements"]).toEqual([]);
});
