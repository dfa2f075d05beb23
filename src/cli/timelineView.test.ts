import { expect, it } from "vitest";
import { negotiationRecord } from "../testing/negotiation.js";
import { makeTestRecord } from "../testing/record.js";
import { painter } from "./terminal.js";
import { timelineJson, timelineView } from "./timelineView.js";

const layout = { columns: 80, paint: painter(false) };

it("stands in the order of the dates, the undated last", () =>
  expect(timelineView(negotiationRecord(), layout)).toMatchInlineSnapshot(`
    "3 entries of the timeline

    p1  May 2031 (2031-05) · Northern Front made an offer to Castor
        "a truce of 60 days"
        told by diplomat (s1); denied by Ana Sol (s2) · line 2, 60–78

    c1  Jun 2031 (2031-06) · Northern Front and Castor in contact
        "Envoys of both met in Oslo in June, Reuters could not …"
        told by the report itself · line 4, 240–243

    e1  undated · Northern Front → Castor: assault
        "… Ana Sol, said. Castor will not talk before the shelling stops."
        told by the report itself · line 3, 209–217
    "
  `));

it("is empty where a report tells of nothing", () =>
  expect(timelineView(makeTestRecord("Rain.", []), layout)).toBe(""));

it("is the same as data", () =>
  expect(
    (timelineJson(negotiationRecord()) as { timeline: { id: string }[] }).timeline.map((e) => e.id),
  ).toEqual(["p1", "c1", "e1"]));
