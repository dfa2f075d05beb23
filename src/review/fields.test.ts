import { expect, test } from "vitest";
import { negotiationRecord } from "../testing/negotiation.js";
import { collectionsOf } from "../ledger/entries.js";
import { EMPTY, FIELDS } from "./fields.js";

const lists = [...collectionsOf(negotiationRecord())].filter(([name]) => name !== "findings");

test.each(lists.filter(([, entries]) => entries.length > 0))(
  "every field of the %s can be edited",
  (name, [entry]) => {
    const fields = new Set(Object.keys(FIELDS[name] ?? {}).map((path) => path.split(".")[0]));
    const own = Object.keys(entry ?? {}).filter((field) => !["id", "confidence"].includes(field));
    expect([...fields].sort()).toEqual(own.sort());
  },
);

test.each(Object.entries(EMPTY))(
  "what is added to the %s has every field that an entry has",
  (name, empty) => {
    const entry = lists.find(([list]) => list === name)?.[1][0];
    if (entry !== undefined) expect(["id", ...Object.keys(empty)].sort()).toEqual(Object.keys(entry).sort());
  },
);

test("findings are reckoned from the rest, and edited by none", () =>
  expect(FIELDS["findings"]).toBeUndefined());
