import { expect, test } from "vitest";
import { tagged } from "../testing/notation.js";
import { bySubject } from "./subjects.js";
import { makeSyntax } from "./syntax.js";

/** "source | content" of an attribution whose source the network took from the subject of its cue. */
function told(
  line: string,
  feats: Readonly<Record<string, string>>,
  source: string,
  cue: string,
  content: string,
) {
  const { doc, tags } = tagged(line);
  const words = tags.words.map((w, i) => {
    const { start, end } = doc.tokens[i] ?? { start: 0, end: 0 };
    const own = doc.text.slice(start, end);
    const lemma = own === "assured" ? "assure" : own === "was" ? "be" : w.lemma;
    return { ...w, lemma, feats: feats[own] ?? w.feats };
  });
  const place = (part: string) => {
    const start = doc.text.indexOf(part);
    return { start, end: start + part.length };
  };
  const a = { source: place(source), cue: place(cue), content: [place(content)], confidence: 0.9 };
  const out = bySubject(makeSyntax(doc, words), a);
  const text = (x: { start: number; end: number }) => doc.text.slice(x.start, x.end);
  return `${out.source === null ? "nobody" : text(out.source)} | ${out.content.map(text).join(" … ")}`;
}

const PASSIVE = { assured: "Tense=Past|VerbForm=Part|Voice=Pass" };

test("whoever is assured hears it, and who assures is not told", () => {
  const line =
    "Roth^assured:nsubj was_AUX^assured:aux assured_VERB! that_SCONJ^left:mark they_PRON^left:nsubj left_VERB^assured:ccomp .";
  expect(told(line, PASSIVE, "Roth", "was assured", "that they left")).toBe("nobody | that they left");
});

test("whoever assures says it", () => {
  const line =
    "Roth^assured:nsubj assured_VERB! that_SCONJ^left:mark they_PRON^left:nsubj left_VERB^assured:ccomp .";
  expect(told(line, {}, "Roth", "assured", "that they left")).toBe("Roth | that they left");
});

test("a name cut out of the subject that it describes becomes the whole subject, and the content ends before it", () => {
  const line =
    "trains_NOUN^crossed:nsubj crossed_VERB^announced:ccomp ,_PUNCT^announced:punct the_DET^railway:det railway_NOUN^announced:nsubj of_ADP^Colchis:case Colchis^railway:nmod announced_VERB! .";
  expect(told(line, {}, "Colchis", "announced", "trains crossed, the railway of")).toBe(
    "the railway of Colchis | trains crossed",
  );
});
