import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Parts, attributed } from "../testing/attributed.js";
import { findActors } from "./actors.js";
import type { StatementSpans } from "./statements.js";
import { findVoices } from "./voices.js";

/** For each statement, the words by which its voice was introduced, or the name that the cast has for it. */
function speakers(lines: readonly string[], parts: readonly Parts[], more: Partial<StatementSpans>[] = []) {
  const { doc, tags, s, statements } = attributed(lines, parts);
  const cast = findActors(doc, tags);
  const all = statements.map((x, i) => ({ ...x, ...more[i] }));
  const { voices, ofStatement } = findVoices(s, tags, cast, all);
  const name = (at: number | null) => {
    const v = at === null ? undefined : voices[at];
    if (v === undefined) return null;
    const { start, end } = v.introduced.span;
    return v.member === null
      ? (v.row?.name ?? v.called ?? doc.text.slice(start, end))
      : (cast.members[v.member]?.name ?? null);
  };
  return { names: ofStatement.map(name), voices, ofStatement };
}

const SAID = "said! so_ADV^said:advmod .";
const WARNED = "warned_VERB! of^war:case war^warned:obl .";
const said = (source: string): Parts => ({ source, cue: "said", content: "so" });
const warned = (source: string): Parts => ({ source, cue: "warned", content: "of war" });

describe("who speaks again", () => {
  it.each<[string, string, string, string, string]>([
    // first line, its source, second line, its source, the second speaker
    ["{person Ana Sol^said:nsubj }", "Ana Sol", "She_PRON^warned:nsubj", "She", "Ana Sol"],
    ["{person Ana Sol^said:nsubj }", "Ana Sol", "{person Sol^warned:nsubj }", "Sol", "Ana Sol"],
    [
      "A senior diplomat^said:nsubj",
      "A senior diplomat",
      "The diplomat^warned:nsubj",
      "The diplomat",
      "A senior diplomat",
    ],
    ["A senior diplomat^said:nsubj", "A senior diplomat", "He_PRON^warned:nsubj", "He", "A senior diplomat"],
    ["Two officials^said:nsubj", "Two officials", "They_PRON^warned:nsubj", "They", "Two officials"],
    ["The army^said:nsubj", "The army", "It_PRON^warned:nsubj", "It", "army"],
    [
      "{person Bishop Ivo Bek^said:nsubj }",
      "Bishop Ivo Bek",
      "The bishop_NOUN^warned:nsubj",
      "The bishop",
      "Ivo Bek",
    ],
    // The text does not say that these are one.
    [
      "A diplomat^said:nsubj",
      "A diplomat",
      "A senior diplomat^warned:nsubj",
      "A senior diplomat",
      "A senior diplomat",
    ],
    [
      "A diplomat^said:nsubj",
      "A diplomat",
      "A second diplomat^warned:nsubj",
      "A second diplomat",
      "A second diplomat",
    ],
    ["A diplomat^said:nsubj", "A diplomat", "The general_NOUN^warned:nsubj", "The general", "The general"],
    // A pronoun agrees with whom it means.
    ["The army^said:nsubj", "The army", "She_PRON^warned:nsubj", "She", "She"],
    ["{person Mr Ivo Bek^said:nsubj }", "Mr Ivo Bek", "She_PRON^warned:nsubj", "She", "She"],
  ])("%s … %s … %s", (first, a, second, b, expected) =>
    expect(speakers([`${first} ${SAID}`, `${second} ${WARNED}`], [said(a), warned(b)]).names[1]).toBe(
      expected,
    ),
  );

  it("finds who was described without speaking", () => {
    const official = ["A Kenyan_ADJ official^wept:nsubj wept_VERB! .", `The official^warned:nsubj ${WARNED}`];
    expect(speakers(official, [warned("The official")]).names).toEqual(["A Kenyan official"]);
  });

  it("finds the noun of a relative pronoun", () => {
    const line =
      "A diplomat^wept:nsubj , who^warned:nsubj warned_VERB^diplomat:acl of^war:case war^warned:obl , wept_VERB! .";
    expect(speakers([line], [warned("who")]).names).toEqual(["A diplomat"]);
  });
});

describe("who says we", () => {
  const quote = `{person=0 Ana Sol^said:nsubj } , the Kenyan_ADJ minister^Sol:appos , said! : we_PRON^warned:nsubj warned_VERB^said:ccomp of^war:case war^warned:obl .`;
  const parts = [
    { source: "Ana Sol", cue: "said", content: "we warned of war" },
    { source: "we", cue: "warned", content: "of war" },
  ];

  it("is the state of a minister", () =>
    expect(speakers([quote], parts, [{ form: "direct" }, { parent: 0 }]).names).toEqual([
      "Ana Sol",
      "Kenya",
    ]));

  it("is a voice apart from the one who says it", () => {
    const { ofStatement, voices } = speakers([quote], parts, [{ form: "direct" }, { parent: 0 }]);
    expect(voices[ofStatement[1] as number]?.sideOf).toBe(ofStatement[0]);
  });
});

describe("who may be the same", () => {
  const two = (a: string, b: string) =>
    speakers([`${a} ${SAID}`, `${b} ${WARNED}`], [said(plain(a)), warned(plain(b))]).voices[1]?.maybeSame;
  const plain = (line: string) => line.replace(/\^\S+/g, "").replace(/_[A-Z]+/g, "");

  it.each([
    ["A Kenyan_ADJ diplomat^said:nsubj", "A Kenyan_ADJ official^warned:nsubj", [0]],
    ["A diplomat^said:nsubj", "A source^warned:nsubj", [0]],
    ["A Kenyan_ADJ diplomat^said:nsubj", "Another_DET diplomat^warned:nsubj", []],
    ["A Kenyan_ADJ diplomat^said:nsubj", "A Norwegian_ADJ diplomat^warned:nsubj", []],
    ["A diplomat^said:nsubj", "Two sources^warned:nsubj", []],
  ])("%s … %s", (a, b, expected) => expect(two(a, b)).toEqual(expected));
});

it("gives every statement with a source a voice, whatever stands in it", () => {
  const noun = fc.constantFrom(
    "A diplomat",
    "The diplomat",
    "He_PRON",
    "They_PRON",
    "We_PRON",
    "{person Ana Sol",
    "Two_NUM",
    "The army",
  );
  fc.assert(
    fc.property(fc.array(noun, { minLength: 1, maxLength: 8 }), (nouns) => {
      const lines = nouns.map((n) => `${n}^said:nsubj ${n.startsWith("{") ? "} " : ""}${SAID}`);
      const { doc, tags, s } = attributed(lines, []);
      const statements = doc.sentences.map((x): StatementSpans => ({
        source: { start: x.start, end: doc.text.indexOf(" said", x.start) },
        cue: { start: doc.text.indexOf("said", x.start), end: doc.text.indexOf("said", x.start) + 4 },
        content: [{ start: x.end - 4, end: x.end - 1 }],
        form: "indirect",
        parent: null,
        confidence: 1,
      }));
      const { voices, ofStatement } = findVoices(s, tags, findActors(doc, tags), statements);
      expect(ofStatement).toHaveLength(nouns.length);
      for (const [i, at] of ofStatement.entries())
        expect(voices[at as number]?.phrases.map((p) => p.span)).toContainEqual(statements[i]?.source);
    }),
    { seed: 4, numRuns: 60 },
  );
});
