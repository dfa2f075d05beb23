import { sentenceOf } from "../text/doc.js";
import { isHeading } from "../text/report.js";
import type { Span } from "../text/span.js";
import type { Attribution, WordTags } from "../tags/tags.js";
import { uninterrupted } from "./nested.js";
import { partAt } from "./partRole.js";
import { BY_PARSE, isTime, owns } from "./predicates.js";
import { type Syntax, kids, low, opens, subtreeSpan, trimmed } from "./syntax.js";
import { isPassive } from "./verbGroup.js";

/** A verb or noun by which somebody may be told to have said, asked, offered, refused or judged something. */
export interface Candidate extends Attribution {
  readonly source: Span;
  readonly token: number;
  /** The word that names who would be telling. */
  readonly who: number;
  /** The first word of what would be told. */
  readonly matter: number;
  readonly shape: Shape;
}

/** "The ministry faulted the envoy", "welcomed by the mediators", "the envoy's denial of". */
export type Shape = "active" | "passive" | "noun";

/**
 * Every verb with a subject and something that hangs behind it, every passive with its agent, every noun with its owner:
 * what of them tells of a statement is for a scorer to say. At most one for each word, in text order. Headlines tell again
 * what the story does, in words that are read worse (one of four was a statement), and have none.
 */
export function mayTell(s: Syntax): Candidate[] {
  return s.words.flatMap((w, t) => {
    if (isHeading(partAt(s.doc, s.doc.tokens[t]?.start ?? 0)?.role)) return [];
    if (w.upos === "VERB") return active(s, t) ?? passive(s, t) ?? [];
    return w.upos === "NOUN" ? (owned(s, t) ?? []) : [];
  });
}

/** Relations by which what is told hangs on its verb. */
export const MATTER: readonly string[] = ["obj", "iobj", "ccomp", "xcomp", "obl", "advcl"];
const SUPPOSING = new Set("if unless whether when while as because since after before".split(" "));

function active(s: Syntax, t: number): Candidate | null {
  const w = s.words[t] as WordTags;
  if (w.relation === "amod" || w.feats.includes("VerbForm=Inf") || isSupposed(s, t)) return null;
  if (isPassive(s, t)) return null;
  const who = subjectOf(s, t);
  if (who === null || who >= t || !maySpeak(s, who)) return null;
  const told = kids(s, t, ...MATTER).filter(
    (k) => k > t && !isTime(s, k) && (s.words[k]?.relation !== "advcl" || opens(s, k, "to")),
  );
  return made(s, { token: t, who, told, shape: "active" });
}

/** "The reversal was welcomed by the mediators", "a truce offered by the front". */
function passive(s: Syntax, t: number): Candidate | null {
  const w = s.words[t] as WordTags;
  const agent = kids(s, t, "obl").find((k) => k > t && opens(s, k, "by"));
  if (agent === undefined || !maySpeak(s, agent)) return null;
  const subject =
    kids(s, t, "nsubj").find((k) => k < t) ??
    (w.relation === "acl" && w.head >= 0 && w.head < t ? w.head : undefined);
  const by = kids(s, agent, "case").at(-1);
  if (subject === undefined || by === undefined) return null;
  const first = subtreeSpan(s, subject).start;
  const verb = s.doc.tokens[Math.min(t, ...kids(s, t, "aux"))]?.start ?? 0;
  const content = { start: first, end: trimmed(s, verb) };
  const source = { start: s.doc.tokens[by + 1]?.start ?? 0, end: shortEnd(s, agent) };
  if (content.end <= content.start || source.end <= source.start) return null;
  const cue = { start: s.doc.tokens[t]?.start ?? 0, end: s.doc.tokens[by]?.end ?? 0 };
  if (cue.end <= cue.start) return null;
  return {
    source,
    cue,
    content: [content],
    confidence: BY_PARSE,
    token: t,
    who: agent,
    matter: subject,
    shape: "passive",
  };
}

/** "Putin's suggestion of a ceasefire", "his reply that", "the demand by Oslo for". */
function owned(s: Syntax, t: number): Candidate | null {
  const owner = kids(s, t, "nmod").find((k) => k < t && owns(s, k));
  const agent = kids(s, t, "nmod").find((k) => k > t && opens(s, k, "by"));
  const who = owner ?? agent;
  if (who === undefined || !maySpeak(s, who)) return null;
  const told = [
    ...kids(s, t, "acl", "ccomp", "advcl", "xcomp").filter((k) => opens(s, k, "that") || opens(s, k, "to")),
    ...kids(s, t, "nmod").filter(
      (k) => k !== agent && ["of", "for", "on", "to", "against", "over"].some((c) => opens(s, k, c)),
    ),
  ].filter((k) => k > t);
  return made(s, { token: t, who, told: told.slice(0, 1), shape: "noun" });
}

function made(
  s: Syntax,
  { token, who, told, shape }: { token: number; who: number; told: readonly number[]; shape: Shape },
): Candidate | null {
  const [first] = [...told].sort((a, b) => a - b);
  if (first === undefined) return null;
  const place = (t: number) => s.doc.tokens[t] ?? { start: 0, end: 0 };
  const opening =
    kids(s, first, "case").find((c) => c === token + 1) ??
    kids(s, token, "compound:prt").find((c) => c === token + 1);
  const cueStart = shape === "noun" ? Math.min(token, ...kids(s, who, "case").filter((k) => k > who)) : token;
  const cue = { start: place(cueStart).start, end: place(opening ?? token).end };
  const spans = told.map((k) => subtreeSpan(s, k));
  const start = Math.max(place((opening ?? token) + 1).start, Math.min(...spans.map((x) => x.start)));
  const sentence = s.doc.sentences[sentenceOf(s.doc, token)] as Span;
  const end = trimmed(s, Math.min(sentence.end, Math.max(...spans.map((x) => x.end))));
  const source = { start: subtreeSpan(s, who).start, end: shortEnd(s, who) };
  const after = kids(s, who, "case").find((c) => c < who);
  if (shape === "noun" && after !== undefined) source.start = place(after).end + 1;
  if (end <= start || source.end <= source.start || source.end > start) return null;
  return { source, cue, content: [{ start, end }], confidence: BY_PARSE, token, who, matter: first, shape };
}

/** The subject of a verb, or of the one that it is joined to: "left, demanding a place at the table". */
function subjectOf(s: Syntax, t: number): number | null {
  let at = t;
  for (let steps = 0; steps < 4; steps++) {
    const own = kids(s, at, "nsubj")[0];
    if (own !== undefined) return own;
    const w = s.words[at];
    const joined = w?.relation === "conj" || (w?.relation === "advcl" && w.feats.includes("VerbForm=Ger"));
    if (w === undefined || !joined || s.words[w.head]?.upos !== "VERB") return null;
    at = w.head;
  }
  return null;
}

function isSupposed(s: Syntax, t: number): boolean {
  return kids(s, t, "mark").some((k) => SUPPOSING.has(low(s, k)));
}

/** Someone or something that may speak: no "that", "which" or "there". */
function maySpeak(s: Syntax, who: number): boolean {
  const upos = s.words[who]?.upos;
  if (upos === "PRON") return PEOPLE.has(low(s, who));
  return upos === "PROPN" || upos === "NOUN" || (upos === "NUM" && s.words[who]?.relation !== "nummod");
}
const PEOPLE = new Set(
  "i we he she they it others some who both neither one another everyone his her its their our my".split(" "),
);

/** The end of a subject without its genitive mark, at most to the comma behind its governing word. */
function shortEnd(s: Syntax, who: number): number {
  const mark = kids(s, who, "case").find((c) => c > who);
  const end = mark === undefined ? undefined : s.doc.tokens[mark - 1]?.end;
  return end ?? uninterrupted(s, who).end;
}
