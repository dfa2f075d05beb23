import { contains, type Span } from "../text/span.js";
import { type Hearer, hearerPhrase } from "./hearers.js";
import { isRole } from "./roles.js";
import type { StatementSpans } from "./statements.js";
import { type Syntax, kids, low, tokensIn } from "./syntax.js";

/** A release that reports one talk: who spoke with whom. All that either side says in it is said to the other. */
export interface Readout {
  /** The sentence that opens it. */
  readonly sentence: Span;
  readonly speakers: readonly Hearer[];
  readonly hearers: readonly Hearer[];
  /** The verb, by which a time can hang that holds for all. */
  readonly verb: number;
}

/** Verbs of talking together, with the preposition before the other side. */
const TALKS: Readonly<Record<string, string>> = {
  speak: "with to",
  talk: "with to",
  meet: "with",
  confer: "with",
  call: "",
};

/** Sentences of a release in which its talk is told. */
const LEAD = 12;

/** The readout that a release is, by its opening; null for any other report. */
export function findReadout(s: Syntax): Readout | null {
  const { parts } = s.doc.report;
  if (!parts.some((p) => p.role === "boilerplate") || parts.some((p) => p.role === "speaker-label"))
    return null;
  for (const sentence of s.doc.sentences.slice(0, LEAD)) {
    if (!parts.some((p) => p.role === "body" && contains(p, sentence))) continue;
    for (let t = sentence.firstToken; t < sentence.endToken; t++) {
      const w = s.words[t];
      if (w === undefined || w.upos !== "VERB" || w.relation !== "root" || !Object.hasOwn(TALKS, w.lemma))
        continue;
      const before = (TALKS[w.lemma] as string).split(" ");
      const subject = kids(s, t, "nsubj")[0];
      const others = [...kids(s, t, "obj"), ...behind(s, t, sentence.endToken, before)].filter((o) =>
        isSomebody(s, o),
      );
      if (subject === undefined || others.length === 0) continue;
      const all = others.flatMap((o) => [o, ...kids(s, o, "conj").filter((k) => isSomebody(s, k))]);
      return {
        sentence,
        verb: t,
        speakers: [hearerPhrase(s, subject, false)],
        hearers: all.map((o) => hearerPhrase(s, o, false)),
      };
    }
  }
  return null;
}

/** Nouns after one of the prepositions; a long sentence hangs them anywhere. */
function behind(s: Syntax, verb: number, end: number, prepositions: readonly string[]): number[] {
  const out: number[] = [];
  for (let t = verb + 1; t < end; t++)
    if (s.words[t]?.relation === "case" && prepositions.includes(low(s, t))) out.push(s.words[t]?.head ?? t);
  // Others only where they are joined: "and, separately, with the President".
  return out.filter((o, i) => i === 0 || joinedBefore(s, out[i - 1] ?? o, o));
}

function joinedBefore(s: Syntax, first: number, next: number): boolean {
  return Array.from({ length: next - first }, (_, i) => low(s, first + i))
    .slice(-8)
    .includes("and");
}

function isSomebody(s: Syntax, token: number): boolean {
  const w = s.words[token];
  if (w === undefined) return false;
  return w.upos === "PROPN" || isRole("office", w.lemma) || isRole("unnamed", w.lemma);
}

/** The members of either side of a talk. */
export interface Sides {
  readonly hosts: ReadonlySet<number | null>;
  readonly guests: ReadonlySet<number | null>;
}

/** `parties` are the members of the readout's speakers and hearers, in that order. */
export function sidesOf(readout: Readout, parties: readonly (number | null)[]): Sides {
  const n = readout.speakers.length;
  return { hosts: new Set(parties.slice(0, n)), guests: new Set(parties.slice(n)) };
}

/** Whether a statement of a readout was made in its talk: by one of its sides, told after the opening, in the past. */
export function saidInTalk(
  s: Syntax,
  readout: Readout,
  { hosts, guests }: Sides,
  { cue }: StatementSpans,
  speaker: number | null,
): boolean {
  if (speaker === null || cue === null || cue.start < readout.sentence.end) return false;
  return (hosts.has(speaker) || guests.has(speaker)) && isPast(s, cue);
}

/** Who hears one side of a talk; null where the other side is more than one. */
export function otherSide({ hosts, guests }: Sides, speaker: number | null): number | null {
  const others = hosts.has(speaker) ? guests : hosts;
  const [only] = others;
  return others.size === 1 ? (only ?? null) : null;
}

/** "Thanks" and "supports" are said now, to the reader; what was said in the talk is told in the past. */
function isPast(s: Syntax, cue: Span): boolean {
  return tokensIn(s, cue).some((t) => (s.words[t]?.feats ?? "").includes("Tense=Past"));
}
