import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentenceOf } from "./doc.js";
import { makeDoc } from "./makeDoc.js";
import { makeReport } from "./makeReport.js";

/** Pieces that the rules look for, in any order, with anything between them. */
const PIECES =
  "U.S.|Gen.|Mr.|No.|5|p.m.|etc.|don't|'s|’|“|”|\"|'|(|)|[1]|...|…|?|!|.|,|:|—|--| - |\n|\n\n|\r\n|\r|\t| |\u00a0|\u200b|\u2028|\ufeff|Q:|MR X:|QUESTION:|By Ann Example|PARIS, Jan 5 (Reuters) -|23 April 2027|###|http://|a@b.org|non-|word|Word|中文|مرحبا|😀|\ud83d|\ude00|\0|\x07|$|%|1,000|e\u0301".split(
    "|",
  );
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join("")),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(" ")),
  fc.string({ unit: "binary", maxLength: 80 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((units) => String.fromCharCode(...units)),
);
const law = (holds: (text: string) => void) =>
  fc.assert(fc.property(anyText, holds), { seed: 20270423, numRuns: 1500 });

describe("a doc of any string", () => {
  it("has every character that is not blank in exactly one token, whole characters only", () =>
    law((text) => {
      const covered = new Uint8Array(text.length);
      let end = 0;
      for (const token of makeDoc(makeReport(text)).tokens) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(token.end).toBeGreaterThan(token.start);
        end = token.end;
        covered.fill(1, token.start, token.end);
        expect(
          /^[\udc00-\udfff]/.test(text.slice(token.start)) &&
            /[\ud800-\udbff]$/.test(text.slice(0, token.start)),
        ).toBe(false);
      }
      expect(end).toBeLessThanOrEqual(text.length);
      for (let i = 0; i < text.length; i++) expect(covered[i]).toBe(/\s/.test(text[i] as string) ? 0 : 1);
    }));

  it("has every token in exactly one sentence, and every sentence in one part", () =>
    law((text) => {
      const { report, tokens, sentences } = makeDoc(makeReport(text));
      let token = 0;
      for (const [i, s] of sentences.entries()) {
        expect(s.firstToken).toBe(token);
        expect(s.endToken).toBeGreaterThan(token);
        expect([s.start, s.end]).toEqual([tokens[s.firstToken]?.start, tokens[s.endToken - 1]?.end]);
        for (; token < s.endToken; token++)
          if (token % 7 === 0) expect(sentenceOf(makeDocOnce(text), token)).toBe(i);
        expect(report.parts.filter((p) => p.start <= s.start && s.end <= p.end)).toHaveLength(1);
      }
      expect(token).toBe(tokens.length);
    }));

  it("has parts in order, none over another, none empty", () =>
    law((text) => {
      let end = 0;
      for (const part of makeReport(text).parts) {
        expect(part.start).toBeGreaterThanOrEqual(end);
        expect(part.end).toBeGreaterThan(part.start);
        end = part.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }));

  const makeDocOnce = (() => {
    let last: { text: string; doc: ReturnType<typeof makeDoc> } | null = null;
    return (text: string) => {
      if (last?.text !== text) last = { text, doc: makeDoc(makeReport(text)) };
      return last.doc;
    };
  })();
});

describe("a long text", () => {
  const SIZE = 300_000;
  it.each([
    "a",
    ".",
    "a.",
    "Mr.",
    ". ",
    "a@",
    "http://",
    "non-",
    "1,",
    '" ',
    "! ",
    "[1] ",
    "Q: a\n",
    "A, ",
    "\ud800",
    "'s",
    "a\n",
  ])("takes linear time over %j", (piece) => {
    const time = (size: number) => {
      const text = piece.repeat(size / piece.length);
      const start = performance.now();
      makeDoc(makeReport(text));
      return performance.now() - start;
    };
    // A quadratic step takes many minutes here; a busy machine does not.
    expect(time(SIZE)).toBeLessThan(5000);
  });
});
