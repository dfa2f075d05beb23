import type { Span } from "../text/span.js";
import { SPEAKING } from "./answers.js";
import { WH, governorAfter, lemmaOf } from "./asking.js";
import { type Syntax, low, subtreeSpan } from "./syntax.js";
import { endOfSentence } from "./verbGroup.js";

const MATTER = new Set(["ccomp", "obj", "obl", "xcomp", "nmod", "advcl", "acl"]);
const OBJECTS = new Set(["obj", "ccomp", "xcomp"]);
/** Prepositions after which stands what was asked. */
const ABOUT = new Set(["on", "about", "regarding", "concerning", "into", "over", "to"]);
/** What is asked for rather than about. */
const WORDS_ASKED = new Set([
  "question",
  "comment",
  "request",
  "call",
  "message",
  "interview",
  "story",
  "article",
  "record",
  "piece",
  "reporter",
  "journalist",
  "press",
]);

/** What was asked: the clause or object below the verb of answering, or what the questions were about; without its preposition. */
export function aboutOf(s: Syntax, asked: number): Span | null {
  const end = endOfSentence(s, asked);
  const near = [1, 2, 3].map((k) => asked + k).filter((t) => t < end);
  const below = (s.children[asked] ?? []).filter((c) => c > asked && MATTER.has(s.words[c]?.relation ?? ""));
  const question = near.find((t) => WH.has(low(s, t)));
  if (question !== undefined && below.length > 0)
    return { start: startOf(s, question), end: Math.max(...below.map((c) => subtreeSpan(s, c).end)) };
  const on = near
    .slice(0, 2)
    .find((t) => ABOUT.has(low(s, t)) || (low(s, t) === "as" && low(s, t + 1) === "to"));
  if (on !== undefined && low(s, on) === "to" && s.words[on + 1]?.upos === "VERB") {
    const deed = lemmaOf(s, on + 1);
    return SPEAKING.has(deed) || deed === "speak" || deed === "talk" ? aboutOf(s, on + 1) : null;
  }
  const matter =
    on === undefined
      ? (below.find((c) => OBJECTS.has(s.words[c]?.relation ?? "")) ?? objectBeside(s, asked))
      : governorAfter(s, on, end);
  if (matter === null) return null;
  const lemma = lemmaOf(s, matter);
  if (WORDS_ASKED.has(lemma)) return lemma === "comment" && on === undefined ? null : aboutOf(s, matter);
  const whole = subtreeSpan(s, matter);
  return trimmed(s, {
    start: Math.max(on === undefined ? whole.start : startOf(s, on + 1), startOf(s, asked + 1)),
    end: whole.end,
  });
}

/** What follows a verb directly, where the parse hangs nothing on it. */
function objectBeside(s: Syntax, verb: number): number | null {
  const next = s.words[verb + 1]?.upos ?? "";
  if (s.words[verb]?.upos !== "VERB" || !["DET", "ADJ", "NOUN", "PROPN"].includes(next)) return null;
  if (["say", "comment", "elaborate", "speculate", "respond"].includes(lemmaOf(s, verb))) return null;
  return governorAfter(s, verb, endOfSentence(s, verb));
}

function startOf(s: Syntax, token: number): number {
  return s.doc.tokens[token]?.start ?? s.doc.text.length;
}

function trimmed(s: Syntax, span: Span): Span | null {
  const words = s.doc.text.slice(span.start, span.end);
  const start = span.start + (words.length - words.replace(/^(?:as )?to |^[\s,;:"“]+/, "").length);
  const end = span.end - (words.length - words.trimEnd().length);
  return start < end ? { start, end } : null;
}
