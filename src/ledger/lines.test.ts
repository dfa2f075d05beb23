import { expect, test } from "vitest";
import { negotiationRecord } from "../testing/negotiation.js";
import { LINE_KINDS, linesOf } from "./lines.js";

const lines = linesOf(negotiationRecord());

test("a record is found by each of its statements, entries of the negotiation, events and notes", () =>
  expect(lines.map((l) => `${l.kind} ${l.id ?? "-"} ${l.speaker ?? "-"}: ${l.words.join(" … ")}`)).toEqual([
    "statement s1 diplomat: the Northern Front offered Castor a truce of 60 days and a swap of prisoners",
    'statement s2 Ana Sol: "There was no offer,"',
    "contact c1 Northern Front, Castor: met",
    "proposal p1 Northern Front, Castor: a truce of 60 days … a swap of prisoners",
    "response r1 Castor: will not talk",
    "condition k1 Castor: before the shelling stops",
    "condition k2 -: the place",
    "event e1 Northern Front, Castor: shelling",
    "note n1 -: could not independently verify … the place",
    "report - -: ",
  ]));

test("each line has a key of its own within its kind, the same at every reading", () => {
  const keys = lines.map((l) => `${l.kind} ${l.key}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(linesOf(negotiationRecord()).map((l) => `${l.kind} ${l.key}`)).toEqual(keys);
});

test("the kinds are those of the lines", () =>
  expect(LINE_KINDS.filter((k) => !lines.some((l) => l.kind === k))).toEqual(["silence"]));

test("a record of an older version, which lacks the later lists, is found by what it has", () => {
  const {
    contacts: _c,
    proposals: _p,
    responses: _r,
    conditions: _k,
    events: _e,
    notes: _n,
    ...old
  } = negotiationRecord();
  expect(linesOf(old as ReturnType<typeof negotiationRecord>).map((l) => l.kind)).toEqual([
    "statement",
    "statement",
    "report",
  ]);
});
