import { expect, test } from "vitest";
import { testReader } from "../testing/reader.js";
import { eventsBesideContacts } from "./consulted.js";

const read = testReader();

test("a contact of two sides is an event, once, and lists that show both show it once", async () => {
  const record = await read(
    "Chile and Austria are at war. A bishop has carried letters between Chile and Austria since May. Chilean and Austrian envoys met in Oslo on Monday.",
  );
  const consultations = record.events.filter((e) => e.type === "CONSULT");
  expect(consultations.map((e) => e.trigger.text)).toEqual(["has carried", "met"]);
  expect(eventsBesideContacts(record).map((e) => e.trigger.text)).not.toContain("has carried");
});

test("words alone are no meeting", async () => {
  const record = await read("Chile told Austria that it would not sign the treaty.");
  expect(record.events.filter((e) => e.type === "CONSULT")).toEqual([]);
});
