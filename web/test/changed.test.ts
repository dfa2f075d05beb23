import { expect, it } from "vitest";
import { changesIn } from "../src/dossier/changed.js";

const bold = (term: string, ...before: string[]) =>
  changesIn(term, before)
    .map((s) => (s.changed ? `*${s.words}*` : s.words))
    .join("");

it.each([
  ["a truce of 30 days", ["a truce of 60 days"], "a truce of *30* days"],
  ["30 days", ["60 days", "a corridor"], "*30* days"],
  ["a corridor for aid to the north", ["60 days"], "a *corridor* for aid to the *north*"],
  ["60 Days.", ["60 days"], "60 Days."],
])("%s after %j: %s", (term, before, told) => expect(bold(term, ...before)).toBe(told));
