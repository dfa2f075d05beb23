import { expect, test } from "vitest";
import { plainSyntax } from "../testing/plainSyntax.js";
import { refusedToSay } from "./notSaid.js";
import { findSilences } from "./silences.js";

/** "source | cue | content" of what is refused in particular; `known` is a cue that is told of already. */
function refused(text: string, known?: string): string[] {
  const s = plainSyntax(text);
  const words = (x: { start: number; end: number } | null) => (x === null ? "-" : text.slice(x.start, x.end));
  const start = known === undefined ? -1 : text.indexOf(known);
  const cue = { start, end: start + (known ?? "").length };
  const told = start < 0 ? [] : [{ source: null, cue, content: [cue], confidence: 0.9 }];
  return refusedToSay(s, findSilences(s), told).map(
    (a) => `${words(a.source)} | ${words(a.cue)} | ${a.content.map(words).join(" … ")}`,
  );
}

test.each<[string, string[]]>([
  [
    "The envoy declined on Monday to discuss the letter.",
    ["The envoy | declined on Monday to discuss | the letter"],
  ],
  // Nothing in particular, and no words at all.
  ["The palace declined to comment on the letter.", []],
  ["The palace declined to comment.", []],
])("%s", (text, expected) => expect(refused(text)).toEqual(expected));

test("what an attribution tells already is told once", () => {
  expect(refused("The envoy declined to discuss the letter.", "declined")).toEqual([]);
});
