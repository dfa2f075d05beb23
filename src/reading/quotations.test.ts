import { expect, test } from "vitest";
import { findQuotations } from "./quotations.js";

const quoted = (text: string) => findQuotations(text).map((q) => text.slice(q.start, q.end) + (q.open ? "…" : ""));

test.each([
  ["He said: “No deal.” Then he left.", ["“No deal.”"]],
  ['"Yes," she said, "but later."', ['"Yes,"', '"but later."']],
  ["U.S. DENIES 'BACK CHANNEL'", ["'BACK CHANNEL'"]],
  ["the rebels' leader and the army's chief", []],
  ["a ‘back channel’ that the rebels’ leader used", ["‘back channel’"]],
  ["It called 'the talks' a farce, the rebels' aides said", ["'the talks'"]],
  ["don't 'stop here' or there", ["'stop here'"]],
  ["“First part of a speech.\n“Second part.”", ["“First part of a speech.…", "“Second part.”"]],
  ["«Non», dit-il.", ["«Non»"]],
  ["“", []],
])("%j", (text, expected) => expect(quoted(text)).toEqual(expected));
