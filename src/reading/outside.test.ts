import { expect, test } from "vitest";
import { tagged } from "../testing/notation.js";
import { verbsOutside } from "./outside.js";
import { makeSyntax } from "./syntax.js";

/** Lemmas of the verbs below. */
const LEMMAS: Readonly<Record<string, string>> = {
  disputed: "dispute",
  denied: "deny",
  told: "tell",
  offered: "offer",
  remains: "remain",
  stands: "stand",
};

/** "source | cue | content" of what nobody is known to have said. */
function missed(line: string): string[] {
  const { doc, tags } = tagged(line);
  const words = tags.words.map((w, i) => {
    const { start, end } = doc.tokens[i] ?? { start: 0, end: 0 };
    return { ...w, lemma: LEMMAS[doc.text.slice(start, end)] ?? w.lemma };
  });
  const at = (x: { start: number; end: number } | null) =>
    x === null ? "-" : doc.text.slice(x.start, x.end);
  return verbsOutside(makeSyntax(doc, words), []).map(
    (a) => `${at(a.source)} | ${at(a.cue)} | ${a.content.map(at).join(" … ")}`,
  );
}

test.each<[string, string[]]>([
  ["an official^disputed:nsubj disputed_VERB! that_PRON^disputed:obj .", ["an official | disputed | that"]],
  [
    "the union^told:nsubj told_VERB! it_PRON^told:iobj that_SCONJ^left:mark men^left:nsubj left_VERB^told:ccomp .",
    ["the union | told | that men left"],
  ],
  [
    "the government^opposed:nsubj remains_VERB^opposed:cop opposed_ADJ! to^truce:case truce^opposed:obl .",
    ["the government | remains opposed | to truce"],
  ],
  // Deeds, and states of things.
  ["the bank^offered:nsubj offered_VERB! loans^offered:obj .", []],
  ["the government^ready:nsubj was_AUX^ready:cop ready_ADJ! for^war:case war^ready:obl .", []],
])("%s", (line, expected) => expect(missed(line)).toEqual(expected));
