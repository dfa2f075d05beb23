import { expect, test } from "vitest";
import type { Attribution } from "../tags/tags.js";
import { tagged } from "../testing/notation.js";
import { withCited } from "./cited.js";
import { findQuotations } from "./quotations.js";
import { makeSyntax } from "./syntax.js";

/** "source | cue | content", and who passes it on; `known` are source, cue and content, each once in the line. */
function told(line: string, ...known: readonly (readonly [string, string, string])[]): string[] {
  const { doc, tags } = tagged(line);
  const place = (part: string) => {
    const start = doc.text.indexOf(part);
    if (start < 0) throw new Error(`"${part}" does not stand in "${doc.text}"`);
    return { start, end: start + part.length };
  };
  const words = tags.words.map((w, i) => {
    const { start, end } = doc.tokens[i] ?? { start: 0, end: 0 };
    const form = doc.text.slice(start, end);
    return /^(?:citing|cited)$/.test(form)
      ? { ...w, lemma: "cite" }
      : form === "quoted"
        ? { ...w, lemma: "quote" }
        : w;
  });
  const found = known.map(([source, cue, content]): Attribution => ({
    source: place(source),
    cue: place(cue),
    content: [place(content)],
    confidence: 0.9,
  }));
  const at = (x: { start: number; end: number } | null) =>
    x === null ? "-" : doc.text.slice(x.start, x.end);
  return withCited(makeSyntax(doc, words), found, findQuotations(doc.text)).map(
    (a) =>
      `${at(a.source)} | ${at(a.cue)} | ${a.content.map(at).join(" … ")}${a.passedOnBy === undefined ? "" : ` < ${at(a.passedOnBy)}`}`,
  );
}

const REPORTED =
  "talks^failed:nsubj failed_VERB^reported:ccomp ,_PUNCT agency^reported:nsubj reported_VERB! ,_PUNCT citing_VERB^reported:advcl";

test("who is cited says what the report says", () => {
  expect(
    told(
      `${REPORTED} an official^citing:obj .`,
      ["agency", "reported", "talks failed"],
      ["agency", "citing", "an official"],
    ),
  ).toEqual(["agency | reported | talks failed", "an official | citing | talks failed < reported"]);
});

test("grounds that are cited say nothing", () => {
  const known = [["agency", "reported", "talks failed"]] as const;
  expect(told(`${REPORTED} the costs^citing:obj .`, ...known)).toEqual(["agency | reported | talks failed"]);
});

test("one quoted as saying something says it, and the report tells that", () => {
  expect(
    told(
      "it_PRON^quoted:nsubj quoted_VERB! a diplomat^quoted:obj as_SCONJ^saying:mark saying_VERB^quoted:advcl talks^failed:nsubj failed_VERB^saying:ccomp .",
      ["it", "quoted", "a diplomat as saying talks failed"],
    ),
  ).toEqual([
    "it | quoted | a diplomat as saying talks failed",
    "a diplomat | saying | talks failed < quoted",
  ]);
  expect(
    told(
      "“ talks^over:nsubj are_AUX^over:cop over_ADJ^quoted:parataxis ,_PUNCT ” it_PRON^quoted:nsubj quoted_VERB! him_PRON^quoted:obj as_SCONJ^saying:mark saying_VERB^quoted:advcl .",
      ["it", "quoted", "him as saying"],
    ).at(-1),
  ).toMatch(/^him \| saying \| “.*over,\s?” < quoted$/);
});
