import { expect, it } from "vitest";
import { dayWords } from "../src/words.js";

it.each([
  [null, "undated"],
  ["2027-06-19", "19 Jun 2027"],
  ["2027-06", "Jun 2027"],
  ["2027", "2027"],
  ["2027-06-19~", "19 Jun 2027, about"],
  ["2027-02-21~/2027-02-28", "21 to 28 Feb 2027, about"],
  ["2027-02-21/2027-03-02", "21 Feb to 2 Mar 2027"],
  ["2026-12-30/2027-01-02", "30 Dec 2026 to 2 Jan 2027"],
  ["2027-02/2027-03", "Feb to Mar 2027"],
  ["2027-03/2027-04-30", "Mar 2027 to 30 Apr 2027"],
  ["2027-03/..", "since Mar 2027"],
  ["../2027-03", "until Mar 2027"],
])("%s reads %s", (edtf, words) => expect(dayWords(edtf)).toBe(words));
