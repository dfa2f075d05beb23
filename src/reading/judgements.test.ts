import { expect, test } from "vitest";
import { type Judgement, judgementOf } from "./judgements.js";

test.each<[Judgement | null, string]>([
  ["blame", "a land grab"],
  ["blame", "outrageously reckless"],
  ["untrue", "a fairy tale"],
  ["untrue", "a lie and a disgrace"],
  ["praise", "a courageous step"],
  // What is merely bad to live through blames nobody.
  [null, "the war, its dead and the crisis"],
  // "Criminal law" is none, "criminals" are.
  ["blame", "a gang of criminals"],
  [null, "the criminal-law code of a liaison office"],
  [null, ""],
])("%s: %s", (judgement, words) => expect(judgementOf(words)).toBe(judgement));
