import { expect, test } from "vitest";
import { tagged } from "../testing/notation.js";
import { refineAttributions } from "./refine.js";
import { makeSyntax } from "./syntax.js";

/** Lemmas and features of the verbs below, as the tagger gives them. */
const VERBS: Readonly<Record<string, readonly [string, string]>> = {
  said: ["say", "Mood=Ind|Tense=Past|VerbForm=Fin"],
  assured: ["assure", "Mood=Ind|Tense=Past|VerbForm=Fin"],
  offered: ["offer", "Mood=Ind|Tense=Past|VerbForm=Fin"],
  fired: ["fire", "Tense=Past|VerbForm=Part"],
  left: ["leave", "Mood=Ind|Tense=Past|VerbForm=Fin"],
  wait: ["wait", "VerbForm=Inf"],
  ending: ["end", "Tense=Pres|VerbForm=Part"],
};

/** "cue | content" of an attribution after the parse has been asked. */
function refined(line: string, cue: string, content: string): string[] {
  const { doc, tags } = tagged(line);
  const words = tags.words.map((w, i) => {
    const { start, end } = doc.tokens[i] ?? { start: 0, end: 0 };
    const [lemma, feats] = VERBS[doc.text.slice(start, end)] ?? [w.lemma, w.feats];
    return { ...w, lemma, feats };
  });
  const place = (part: string) => ({
    start: doc.text.indexOf(part),
    end: doc.text.indexOf(part) + part.length,
  });
  const known = { source: null, cue: place(cue), content: [place(content)], confidence: 0.9 };
  const at = (x: { start: number; end: number }) => doc.text.slice(x.start, x.end);
  return refineAttributions(makeSyntax(doc, words), [known]).map(
    (a) => `${at(a.cue)} | ${a.content.map(at).join(" … ")}`,
  );
}

test("a verb of saying in the tense of the cue goes with the cue, and not with what was said in another", () => {
  expect(
    refined(
      "he_PRON^assured:nsubj assured_VERB! her_PRON^assured:obj that_SCONJ^fired:mark none^fired:nsubj had_AUX^fired:aux fired_VERB^assured:ccomp and_CCONJ^offered:cc offered_VERB^fired:conj talks^offered:obj .",
      "assured",
      "that none had fired and offered talks",
    ),
  ).toEqual(["assured | that none had fired", "offered | talks"]);
  expect(
    refined(
      "he_PRON^assured:nsubj assured_VERB! her_PRON^assured:obj that_SCONJ^left:mark none^left:nsubj left_VERB^assured:ccomp and_CCONJ^offered:cc offered_VERB^left:conj talks^offered:obj .",
      "assured",
      "that none left and offered talks",
    ),
  ).toEqual(["assured | that none left and offered talks"]);
});

test("a refusal is limited by what stands behind it", () => {
  expect(
    refined(
      "he_PRON^offered:nsubj offered_VERB! no_DET^talks:det talks^offered:obj before_SCONJ^left:mark rebels^left:nsubj left_VERB^offered:advcl .",
      "offered",
      "no talks",
    ),
  ).toEqual(["offered | no talks before rebels left"]);
  expect(
    refined(
      "he_PRON^offered:nsubj offered_VERB! talks^offered:obj after_SCONJ^left:mark rebels^left:nsubj left_VERB^offered:advcl .",
      "offered",
      "talks",
    ),
  ).toEqual(["offered | talks"]);
});

test("a content runs to the end of its clause, but not on to what comes of it", () => {
  const line = (comma: string, how: string) =>
    `he_PRON^said:nsubj said_VERB! they_PRON^wait:nsubj would_AUX^wait:aux wait_VERB^said:ccomp ${comma}ending_VERB^wait:${how} talks^ending:obj .`;
  expect(refined(line(",_PUNCT^ending:punct ", "advcl"), "said", "they would wait")).toEqual([
    "said | they would wait",
  ]);
  expect(refined(line("", "obl"), "said", "they would wait")).toEqual([
    "said | they would wait ending talks",
  ]);
});
