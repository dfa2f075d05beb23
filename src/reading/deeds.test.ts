import { expect, test } from "vitest";
import { tagged } from "../testing/notation.js";
import { isDeed } from "./deeds.js";
import { makeSyntax } from "./syntax.js";

/** Lemmas of the verbs below. */
const LEMMAS: Readonly<Record<string, string>> = {
  designated: "designate",
  commit: "commit",
  deny: "deny",
  abuses: "abuse",
};

test.each<[string, string, string, boolean]>([
  ["Norway^designated:nsubj designated_VERB! militias^designated:obj .", "designated", "militias", true],
  [
    "Norway^designated:nsubj designated_VERB! “ militias^designated:obj ” .",
    "designated",
    "“militias”",
    false,
  ],
  ["men^commit:nsubj commit_VERB! abuses^commit:obj .", "commit", "abuses", true],
  ["men^commit:nsubj commit_VERB! troops^commit:obj .", "commit", "troops", false],
  ["lists^deny:nsubj deny_VERB! them_PRON^deny:iobj access^deny:obj .", "deny", "them access", true],
  ["men^deny:nsubj deny_VERB! guilt^deny:obj .", "deny", "guilt", false],
])("%s", (line, cue, content, deed) => {
  const { doc, tags } = tagged(line);
  const place = (part: string) => {
    const start = doc.text.indexOf(part);
    return { start, end: start + part.length };
  };
  const words = tags.words.map((w, i) => {
    const { start, end } = doc.tokens[i] ?? { start: 0, end: 0 };
    return { ...w, lemma: LEMMAS[doc.text.slice(start, end)] ?? w.lemma };
  });
  const a = { source: null, cue: place(cue), content: [place(content)], confidence: 0.9 };
  expect(isDeed(makeSyntax(doc, words), a)).toBe(deed);
});
