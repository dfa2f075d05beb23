import { INFORMATION, type Refusal, has, refusal, set, wordAt, lemmaOf } from "./asking.js";
import type { Syntax } from "./syntax.js";
import { verbGroup } from "./verbGroup.js";

/** What those who brief the press have or have not. */
const HELD = set(
  "readout update announcement information guidance preview response specifics detail anything nothing much more",
);
const BEFORE = set("any a an the further more specific additional new anything nothing much other immediate");
const TELLING = set("share announce offer preview add provide read give say make convey report");

/** "I don't have any updates to share", "we have nothing to announce": a polite way not to answer, of oneself alone. */
export function nothingToTell(s: Syntax, i: number): Refusal | null {
  const group = verbGroup(s, i);
  let t = i + 1;
  let none = group.negative;
  for (; t < i + 6; t++) {
    const word = wordAt(s, t);
    if (word === "no" || word === "nothing") none = true;
    const what = lemmaOf(s, t);
    const noun = HELD.has(word) || HELD.has(what) || INFORMATION.has(what);
    if (noun && wordAt(s, t + 1) === "to") break;
    if (word !== "no" && !BEFORE.has(word) && s.words[t]?.relation !== "compound" && !noun) return null;
  }
  if (!none || wordAt(s, t + 1) !== "to" || !TELLING.has(lemmaOf(s, t + 2)) || has(group, "did", "had"))
    return null;
  return { ...refusal("declined", group, null, t, true), firstPerson: true };
}
