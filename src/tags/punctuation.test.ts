import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hangPunctuation } from "./punctuation.js";

/** Whether a form is a mark. */
const isMark = (form: string) => !/[\p{L}\p{N}]/u.test(form);

/**
 * Heads of the marks of a sentence written as `word>head`, `word!` for the root and marks bare, where the network
 * likes every head alike: "mark>head", in order.
 */
function hung(sentence: string, liking: (mark: number, head: number) => number = () => 0): string[] {
  const parts = sentence.split(" ").map((p) => p.split(">"));
  const forms = parts.map(([form = ""]) => form.replace(/(?<=\w)!$/, ""));
  const heads = parts.map(([form = "", head]) =>
    head === undefined || form.endsWith("!") ? -1 : forms.indexOf(head),
  );
  const marks = forms.map(isMark);
  const out = hangPunctuation(forms, marks, heads, liking);
  return forms.flatMap((form, i) => (marks[i] ? [`${form}>${forms[out[i] as number]}`] : []));
}

/** What the mark belongs to, sentence, heads of its marks. */
const CASES: [string, string, string[]][] = [
  ["the end of a sentence to its root", "Talks>failed failed! .", [".>failed"]],
  [
    "a comma after a clause in front to that clause",
    "If>came he>came came>left , she>left left!",
    [",>came"],
  ],
  ["a comma before an apposition to it", "Okoro! , the>envoy envoy>Okoro", [",>envoy"]],
  ["a comma between conjuncts to the next", "red>flags , white>red and>blue blue>red flags!", [",>white"]],
  [
    "quotation marks to the head of what they enclose",
    'He>said said! " we>agreed agreed>said " .',
    ['">agreed', '">agreed', ".>said"],
  ],
  [
    "brackets to the head of what they enclose",
    "Tonga>left ( an>island island>Tonga ) left!",
    ["(>island", ")>island"],
  ],
  ["a mark in front to what follows", "— No>left one>No left!", ["—>left"]],
];

describe("punctuation belongs", () => {
  it.each(CASES)("%s", (_, sentence, expected) => expect(hung(sentence)).toEqual(expected));
  it("where the network is sure, there", () =>
    expect(hung("Talks>failed failed! .", (_, head) => (head === 0 ? 9 : 0))).toEqual([".>failed"]));
  it("where the network is sure, among the heads that it reaches without crossing a link", () =>
    expect(hung("If>came he>came came>left , she>left left!", (_, head) => (head === 5 ? 9 : 0))).toEqual([
      ",>left",
    ]));
  it("nowhere else where there are no words", () =>
    expect(hangPunctuation([".", "."], [true, true], [-1, 0], () => 0)).toEqual([-1, 0]));
});

it("any tree stays a tree, and its words stay where they are", () => {
  const FORMS = ["word", ",", '"', "(", ")", "-", "."];
  const sentence = fc.array(
    fc.tuple(fc.constantFrom(...FORMS), fc.nat(100), fc.integer({ min: -9, max: 9 })),
    {
      minLength: 1,
      maxLength: 25,
    },
  );
  fc.assert(
    fc.property(sentence, (parts) => {
      const forms = parts.map(([form]) => form);
      const marks = forms.map((f) => f !== "word");
      // Each word hangs on one before it in some order, so that the heads make a tree.
      const words = forms.flatMap((_, i) => (marks[i] ? [] : [i]));
      const order = words.toSorted((a, b) => (parts[a]?.[2] as number) - (parts[b]?.[2] as number) || a - b);
      const heads = forms.map((_, i) => {
        const place = order.indexOf(i);
        return place === 0 ? -1 : (order[(parts[i]?.[1] as number) % Math.max(1, place)] ?? i);
      });
      const out = hangPunctuation(forms, marks, heads, (m, h) => (parts[m]?.[2] as number) * h);
      for (const [i, head] of out.entries()) {
        if (words.length === 0 || !marks[i]) expect(head).toBe(heads[i]);
        else expect(marks[head]).toBe(false);
      }
    }),
    { seed: 41, numRuns: 500 },
  );
});
