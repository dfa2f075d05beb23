import type { Doc, Sentence } from "../text/doc.js";
import { findAttributions } from "./attributions.js";
import { findNames } from "./names.js";
import { carriersOf, parseSentence } from "./parse.js";
import type { Attribution, Name, Tags, WordTags } from "./tags.js";
import type { Tagger } from "./tagger.js";
import { windows } from "./windows.js";
import type { Piece } from "./wordpiece.js";

/** Runs the network over a doc, window by window, and decides: words, names, attributions, each in text order. */
export async function makeTags(doc: Doc, tagger: Tagger): Promise<Tags> {
  const { model, weights } = tagger;
  const words: WordTags[] = [];
  const names: Name[] = [];
  const attributions: Attribution[] = [];
  for (const window of windows(doc, model.vocabulary, model.manifest.longestWindow)) {
    const { pieces } = window;
    const scores = await tagger.score(pieces, doc.text);
    let from = 0;
    const firsts = new Set<number>();
    for (let s = window.firstSentence; s < window.endSentence; s++) {
      const sentence = doc.sentences[s] as Sentence;
      const { carriers, next } = carriersOf(doc, sentence, pieces, from);
      from = next;
      for (const c of carriers) firsts.add(c);
      const known = words.length - sentence.firstToken;
      if (known <= 0) words.push(...parseSentence(doc, sentence, carriers, scores, weights, model));
    }
    names.push(...findNames(doc, pieces, scores, model.manifest));
    attributions.push(...findAttributions(pieces, sameWord(pieces, firsts), scores, weights, model.manifest.tags));
  }
  return { words, names, attributions };
}

/** A piece that begins no token continues the word before it. */
function sameWord(pieces: readonly Piece[], firsts: ReadonlySet<number>): boolean[] {
  return pieces.map((p, i) => i > 0 && !firsts.has(i) && p.start === pieces[i - 1]?.end);
}
