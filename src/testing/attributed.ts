import type { StatementSpans } from "../reading/statements.js";
import { type Syntax, makeSyntax } from "../reading/syntax.js";
import type { Attribution, Tags, WordTags } from "../tags/tags.js";
import type { Doc } from "../text/doc.js";
import type { Span } from "../text/span.js";
import { tagged } from "./notation.js";

/** Dictionary forms of the cue words that tests use, beside those of the notation. */
const LEMMAS: Readonly<Record<string, string>> = {
  urged: "urge",
  asked: "ask",
  offered: "offer",
  called: "call",
  referred: "refer",
  spoke: "speak",
  speaking: "speak",
  adding: "add",
  signaled: "signal",
  promised: "promise",
  praised: "praise",
  telephoned: "telephone",
};

/** One statement of a test by the words of its parts; each stands once in the text. */
export interface Parts {
  readonly source?: string;
  readonly cue: string;
  readonly content?: string;
}

/**
 * Sentences in the notation of `tagged`, with the features that the reading asks for: a verb with "was" or "were"
 * is passive, a verb with the mark "to" an infinitive, one in -ing a participle. With the statements' places.
 */
export function attributed(
  lines: readonly string[],
  parts: readonly Parts[],
): { doc: Doc; tags: Tags; s: Syntax; statements: StatementSpans[] } {
  const { doc, tags } = tagged(...lines);
  const text = (i: number) => doc.text.slice(doc.tokens[i]?.start, doc.tokens[i]?.end).toLowerCase();
  const words = withForms(tags.words, text).map((w, i) => ({ ...w, lemma: LEMMAS[text(i)] ?? w.lemma }));
  const place = (part: string): Span => {
    const start = doc.text.indexOf(part);
    if (start < 0) throw new Error(`"${part}" does not stand in "${doc.text}"`);
    return { start, end: start + part.length };
  };
  const statements = parts.map(({ source, cue, content }): StatementSpans => ({
    source: source === undefined ? null : place(source),
    cue: place(cue),
    content: content === undefined ? [] : [place(content)],
    form: "indirect",
    parent: null,
    confidence: 1,
  }));
  return { doc, tags: { ...tags, words }, s: makeSyntax(doc, words), statements };
}

/** "source | cue | content" of the attributions that a reading finds in one line of the notation; `lemmas` of its verbs. */
export function attributionsIn(
  line: string,
  lemmas: Readonly<Record<string, string>>,
  find: (s: Syntax) => readonly Attribution[],
): string[] {
  const { doc, tags } = tagged(line);
  const wordsAt = (x: Span | null | undefined) => (x == null ? "-" : doc.text.slice(x.start, x.end));
  const text = (i: number) => wordsAt(doc.tokens[i]).toLowerCase();
  const words = withForms(tags.words, text).map((w, i) => ({
    ...w,
    lemma: lemmas[wordsAt(doc.tokens[i])] ?? w.lemma,
  }));
  return find(makeSyntax(doc, words)).map(
    (a) => `${wordsAt(a.source)} | ${wordsAt(a.cue)} | ${a.content.map(wordsAt).join(" … ")}`,
  );
}

/** Verbs with the features that the reading asks for; `text`: a word in lower case. */
function withForms(words: readonly WordTags[], text: (i: number) => string): WordTags[] {
  return words.map((w, i) => {
    if (w.upos !== "VERB") return w;
    const own = words.flatMap((k, j) => (k.head === i ? [`${k.relation} ${text(j)}`] : []));
    const feats = own.some((k) => /^aux (?:was|were)$/.test(k))
      ? "VerbForm=Part|Voice=Pass"
      : own.includes("mark to")
        ? "VerbForm=Inf"
        : text(i).endsWith("ing")
          ? "VerbForm=Ger"
          : "Tense=Past|VerbForm=Fin";
    return { ...w, feats };
  });
}
