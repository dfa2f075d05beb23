import type { Span } from "../text/span.js";
import { type Doc, type Sentence, tokensOf } from "../text/doc.js";
import { calibrated } from "./calibration.js";
import { type Joint, findAttributions } from "./attributions.js";
import { findNames } from "./names.js";
import type { FrameFinder } from "./frames.js";
import { carriersOf, parseSentence } from "./parse.js";
import type { Matrix } from "./scores.js";
import { type Attribution, type Frame, type Name, type Tags, type WordTags, mayRefer } from "./tags.js";
import type { Tagger } from "./tagger.js";
import { piecesOf, windows } from "./windows.js";
import type { Piece } from "./wordpiece.js";

/**
 * Runs the network over a doc, window by window, and decides: words, names, attributions, each in text order.
 * `shorten` makes of some rows of the network's vectors what `Tags.vectors` keeps of them, `frames` finds `Tags.frames`;
 * without them there are none.
 */
export async function makeTags(
  doc: Doc,
  tagger: Tagger,
  {
    shorten = null,
    frames = null,
  }: {
    shorten?: ((vectors: Matrix, rows: readonly number[]) => Float32Array[]) | null;
    frames?: FrameFinder | null;
  } = {},
): Promise<Tags> {
  const { model, weights } = tagger;
  const words: WordTags[] = [];
  const names: Name[] = [];
  const attributions: Attribution[] = [];
  const vectors: (Float32Array | null)[] = [];
  const found: Frame[] = [];
  for (const window of windows(doc, model.vocabulary, model.manifest.longestWindow)) {
    const { pieces } = window;
    const scores = await tagger.score(pieces, doc.text, {
      vectors: shorten !== null,
      middle: frames !== null,
    });
    const own = scores.middle === undefined ? undefined : await frames?.vectors(scores.middle);
    let from = 0;
    const firsts = new Set<number>();
    for (let s = window.firstSentence; s < window.endSentence; s++) {
      const sentence = doc.sentences[s] as Sentence;
      const { carriers, next } = carriersOf(doc, sentence, pieces, from);
      from = next;
      for (const c of carriers) firsts.add(c);
      const known = words.length - sentence.firstToken;
      if (known <= 0) {
        const parsed = parseSentence(doc, sentence, carriers, scores, weights, model);
        words.push(...parsed);
        if (frames !== null && own !== undefined)
          found.push(...frames.find(sentence.firstToken, parsed, carriers, own));
        if (shorten !== null && scores.vectors !== undefined)
          vectors.push(...vectorsOf(parsed, carriers, scores.vectors, shorten));
      }
    }
    names.push(...findNames(doc, pieces, scores, model.manifest));
    const outer = findAttributions(
      pieces,
      joints(pieces, firsts, doc.text),
      scores,
      weights,
      model.manifest.tags,
    ).filter((a) => a.confidence >= FAINTEST);
    attributions.push(...outer);
    for (const a of outer) attributions.push(...(await readAgain(doc, a, words, tagger, DEEPEST)));
  }
  const sure = attributions.map((a) => ({ ...a, confidence: calibrated(a.confidence, model.calibration) }));
  return {
    words,
    names,
    attributions: sure,
    ...(shorten !== null && { vectors }),
    ...(frames !== null && { frames: found }),
  };
}

/** What is kept of the vectors of the words that may refer; null for the others. */
function vectorsOf(
  words: readonly WordTags[],
  carriers: readonly number[],
  vectors: Matrix,
  shorten: (vectors: Matrix, rows: readonly number[]) => Float32Array[],
): (Float32Array | null)[] {
  const referring = words.map((w, i) => (carriers[i] as number) >= 0 && mayRefer(w));
  const short = shorten(
    vectors,
    carriers.flatMap((piece, i) => (referring[i] ? [piece + 1] : [])),
  );
  let at = 0;
  return referring.map((r) => (r ? (short[at++] as Float32Array) : null));
}

/** Fainter readings are more often wrong than right: on the gold records fewer than one in three is right (raw confidence). */
const FAINTEST = 0.02;
const FAINTEST_INNER = 0.04;

/** Attributions inside attributions inside attributions: no report needs more. */
const DEEPEST = 2;

/**
 * What a content reports in its turn ("a source said that the Americans had told Moscow that …"). The network was
 * taught only the outermost attributions; a content read by itself shows the next ones. Only contents that hold a
 * word which often attributes are read again, and only what has a source of its own is kept.
 */
async function readAgain(
  doc: Doc,
  outer: Attribution,
  words: readonly WordTags[],
  tagger: Tagger,
  depth: number,
): Promise<Attribution[]> {
  if (depth === 0) return [];
  const { model, weights } = tagger;
  const out: Attribution[] = [];
  for (const content of outer.content) {
    const { firstToken, endToken } = tokensOf(doc, content);
    if (!mayAttribute(words, firstToken, endToken, model.cues)) continue;
    const pieces = piecesOf(doc.text, asSentence(doc.text, content), model.vocabulary).slice(
      0,
      model.manifest.longestWindow,
    );
    if (pieces.length === 0) continue;
    const starts = new Set(doc.tokens.slice(firstToken, endToken).map((t) => t.start));
    const firsts = new Set(pieces.flatMap((p, i) => (starts.has(p.start) ? [i] : [])));
    const scores = await tagger.score(pieces, doc.text);
    for (const inner of findAttributions(
      pieces,
      joints(pieces, firsts, doc.text),
      scores,
      weights,
      model.manifest.tags,
    )) {
      if (
        inner.source === null ||
        inner.content.some((c) => c.start <= content.start && c.end >= content.end)
      )
        continue;
      const told = { ...inner, confidence: inner.confidence * outer.confidence };
      // "urged them to recognize that …": nobody has recognized anything.
      const wished = /^to\s/i.test(doc.text.slice(told.cue.start, told.cue.end));
      if (told.confidence < FAINTEST_INNER || wished) continue;
      out.push(told, ...(await readAgain(doc, told, words, tagger, depth - 1)));
    }
  }
  return out;
}

/** A content as if it were a sentence of its own: without its conjunction and the marks around it. */
function asSentence(text: string, content: Span): Span {
  const lead = /^["“‘'\s]*(?:that\s+)?/i.exec(
    text.slice(content.start, Math.min(content.end, content.start + 12)),
  );
  const start = content.start + (lead?.[0].length ?? 0);
  return { start: Math.min(start, content.end), end: content.end };
}

/** Whether tokens hold a word that often attributes and a subject that hangs on it: only those are worth reading again. */
function mayAttribute(
  words: readonly WordTags[],
  firstToken: number,
  endToken: number,
  cues: ReadonlySet<string>,
): boolean {
  for (let t = firstToken; t < endToken; t++) {
    const subject = words[t] as WordTags;
    if (subject.relation !== "nsubj" || subject.head < firstToken || subject.head >= endToken) continue;
    const verb = words[subject.head] as WordTags;
    if (verb.upos === "VERB" && cues.has(verb.lemma)) return true;
  }
  return false;
}

/** A piece that begins no token and stands close goes on with the word before it. */
function joints(pieces: readonly Piece[], firsts: ReadonlySet<number>, text: string): Joint[] {
  return pieces.map((p, i) => {
    const before = pieces[i - 1];
    if (before === undefined) return "blank";
    if (p.start === before.end) return firsts.has(i) ? "blank" : "word";
    return text.slice(before.end, p.start).includes("\n") ? "paragraph" : "blank";
  });
}
