import type { Span } from "../text/span.js";

/** What the parser says of one token (Universal Dependencies v2). */
export interface WordTags {
  readonly upos: string;
  /** Features as UD writes them ("Number=Plur|Tense=Past"), or "_". */
  readonly feats: string;
  /** Index of the token that governs this one, in the same sentence; -1 for the root. */
  readonly head: number;
  /** Main relation without subtype ("nsubj", "obl"); "root" for the root. */
  readonly relation: string;
  /** Dictionary form in lower case, except for proper nouns. */
  readonly lemma: string;
}

export type NameType = "person" | "organization" | "place" | "event" | "other";

/** A proper name: tokens `[firstToken, endToken)`. */
export interface Name {
  readonly firstToken: number;
  readonly endToken: number;
  readonly type: NameType;
  /** 0 to 1: for a place, the estimated chance that it stands for a government or people ("told Washington"), not for the spot ("in Washington"). */
  readonly asGovernment: number;
  /** 0 to 1: the estimated chance that this is a name of that type with these edges. */
  readonly confidence: number;
}

/** A source, a cue and a content, as PARC and PolNeAR define them. */
export interface Attribution {
  /** Null where the text names none ("it was reported that"). */
  readonly source: Span | null;
  readonly cue: Span;
  /** At least one, in text order. */
  readonly content: readonly Span[];
  /** 0 to 1: the estimated chance that content and source are right, calibrated on dev (docs/calibration.svg). */
  readonly confidence: number;
}

export type FrameKind = "contact" | "proposal" | "response" | "condition" | "event" | "silence";

/**
 * A word that tells of a contact, a proposal, a response, a condition, an event or a silence (frames as in FrameNet: a word that
 * evokes one, and words that fill its roles), as models/frames finds it.
 */
export interface Frame {
  readonly kind: FrameKind;
  /** The word that tells it; of a condition the head of what is required or refused. */
  readonly token: number;
  /** 0 to 1. */
  readonly chance: number;
  /** What the scorer says of it: of a response `answer`, of an event `type` and `realis`, and so on. */
  readonly labels: Readonly<Record<string, string>>;
  /** Heads of the phrases that fill each role; `span`: every word of what a condition says. */
  readonly roles: Readonly<Record<string, readonly number[]>>;
}

/** What was decided about a report from the network's scores; `words` runs parallel to the tokens of the doc. */
export interface Tags {
  readonly words: readonly WordTags[];
  readonly names: readonly Name[];
  readonly attributions: readonly Attribution[];
  /**
   * What the network knows of each token that may stand for somebody or something (`mayRefer`), made short for the
   * antecedent scorer; null for other tokens. Absent where nobody asked for it, as in tags made by hand.
   */
  readonly vectors?: readonly (Float32Array | null)[];
  /** What is told of a negotiation, in text order; absent where nobody asked for it. */
  readonly frames?: readonly Frame[];
}

const REFERRING = new Set(["NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "SYM", "X"]);

/** Whether a word can govern a phrase that stands for somebody or something: nouns, pronouns, "the poor", "the two". */
export function mayRefer(word: WordTags): boolean {
  if (!REFERRING.has(word.upos)) return false;
  return word.upos === "NOUN" || word.upos === "PROPN" || word.upos === "PRON" || !INSIDE.has(word.relation);
}

/** Relations in which numbers, articles and adjectives belong to another word's phrase. */
const INSIDE = new Set(["det", "amod", "nummod", "case", "flat", "fixed", "advmod", "punct", "goeswith"]);
