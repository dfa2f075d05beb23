import { describe, expect, test } from "vitest";
import { tagged } from "../testing/notation.js";
import { testReader } from "../testing/reader.js";
import { candidateFeatures } from "./candidateFeatures.js";
import { mayTell } from "./mayTell.js";
import { makeSyntax } from "./syntax.js";

/** "source | cue | content" of every candidate of a parsed sentence. */
function candidates(line: string): string[] {
  const { doc, tags } = tagged(line);
  const words = (x: { start: number; end: number }) => doc.text.slice(x.start, x.end);
  return mayTell(makeSyntax(doc, tags.words)).map(
    (c) => `${words(c.source)} | ${words(c.cue)} | ${c.content.map(words).join(" / ")}`,
  );
}

describe("verbs and nouns that may tell of a statement", () => {
  test.each([
    // With what hangs behind them, whatever the verb means: the scorer says which tell.
    ["Oslo^faulted:nsubj faulted_VERB! the envoy^faulted:obj .", ["Oslo | faulted | the envoy"]],
    [
      "Oslo^called:nsubj called_VERB! on^envoy:case the envoy^called:obl to^go:mark go_VERB^called:xcomp .",
      ["Oslo | called on | the envoy to go"],
    ],
    // A joined verb has the subject of the first.
    [
      "Oslo^welcomed:nsubj welcomed_VERB! it_PRON^welcomed:obj and^demanded:cc demanded_VERB^welcomed:conj more^demanded:obj .",
      ["Oslo | welcomed | it", "Oslo | demanded | more"],
    ],
    // A noun with its owner, and one with its agent.
    [
      "Oslo^demand:nmod 's^Oslo:case demand_NOUN^failed:nsubj for^truce:case a truce^demand:nmod failed_VERB! .",
      ["Oslo | 's demand for | a truce"],
    ],
    // Nothing hangs behind it; nobody does it; it is only supposed.
    ["Oslo^left:nsubj left_VERB! .", []],
    [
      "They_PRON^wait:nsubj wait_VERB! if^asks:mark Oslo^asks:nsubj asks_VERB^wait:advcl for^more:case more^asks:obl .",
      [],
    ],
  ])("%s", (line, expected) => {
    expect(candidates(line)).toEqual(expected);
  });

  test("features tell the verb, what it does, who and what", () => {
    const { doc, tags } = tagged("Oslo^faulted:nsubj faulted_VERB! the envoy^faulted:obj .");
    const s = makeSyntax(doc, tags.words);
    const [candidate] = mayTell(s);
    if (candidate === undefined) throw new Error("no candidate");
    const features = candidateFeatures(s, candidate, { inside: false, frames: () => [] });
    expect(features).toEqual(
      expect.arrayContaining(["shape=active", "in=false", "m=obj", "ss=name", "ml=envoy"]),
    );
    expect(new Set(features).size).toBe(features.length);
  });
});

describe("statements that only the scorer of candidates sees", () => {
  const read = testReader();
  const told = async (text: string) =>
    (await read(text)).statements.map(
      (s) => `${s.source?.text} | ${s.cue?.text} | ${s.content.map((c) => c.text).join(" / ")}`,
    );

  test.each([
    [
      "The Government of Austria condemns the raid on the port. It demands the release of the sailors at once.",
      "It | demands | the release of the sailors at once",
    ],
    [
      "Talks went on in Vienna. The rebels asked for ten days to consult their commanders.",
      "The rebels | asked for | ten days to consult their commanders",
    ],
    [
      "The harbour was shelled at dawn. The mayor's office gave the number of dead as nine.",
      "The mayor's office | gave | the number of dead as nine",
    ],
  ])("%s", async (text, expected) => {
    expect(await told(text)).toContain(expected);
  });

  test("deeds make none", async () => {
    expect(
      await told(
        "The army released two men on Friday. The envoy left the city and took a boat to the island.",
      ),
    ).toEqual([]);
  });
});
