import { afterAll, beforeAll, expect, test } from "vitest";
import { openModel } from "../../tags/model.js";
import { makeTags } from "../../tags/makeTags.js";
import { type Tagger, openTagger } from "../../tags/tagger.js";
import { testDoc } from "../../testing/notation.js";
import { makeSyntax } from "../syntax.js";
import { realisOf } from "./realis.js";
import { findTriggers } from "./triggers.js";

let tagger: Tagger;
beforeAll(async () => {
  tagger = await openTagger(openModel());
});
afterAll(() => tagger.close());

test.each([
  ["The front attacked the town.", "actual"],
  ["The front did not attack the town.", "denied"],
  ["No talks were held.", "denied"],
  ["The front will attack the town.", "future"],
  ["The front plans to attack the town.", "future"],
  ["The front may attack the town.", "hypothetical"],
  ["The front wants to attack the town.", "hypothetical"],
  ["The front refused to attack the town.", "hypothetical"],
  ["The front would attack the town.", "conditional"],
  ["The army will answer if the front attacks the town.", "conditional"],
  ["The army fled before the front attacked the town.", "actual"],
  ["The visit was not only preceded by a letter.", "actual"],
  ["The sanctions have not deterred the attack.", "actual"],
  ["They spoke in support of attacking the town.", "hypothetical"],
  ["The army travelled south to attack the town.", "actual"],
  ["They agreed that the envoys should attack the town.", "future"],
  ["They spoke about an attack on the town.", "hypothetical"],
])("%s → %s", async (text, realis) => {
  const doc = testDoc(text);
  const s = makeSyntax(doc, (await makeTags(doc, tagger)).words);
  const [first] = findTriggers(s).filter((t) =>
    ["attack", "attacks", "attacked", "attacking", "talks", "visit"].includes(
      text.slice(s.doc.tokens[t.token]?.start, s.doc.tokens[t.token]?.end),
    ),
  );
  expect(first && realisOf(s, first.token, first.verb)).toBe(realis);
});
