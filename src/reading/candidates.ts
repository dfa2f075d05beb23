import { findNounPhrases } from "./mentions.js";
import { type Around, type Traits, readTraits } from "./mentionTraits.js";
import { excluded, unlikely } from "./exclusions.js";
import type { Counted } from "./pairFeatures.js";
import type { Syntax } from "./syntax.js";

/** A phrase and the earlier ones that it may mean again, nearest first. */
export interface Candidates {
  readonly mention: number;
  readonly earlier: readonly Candidate[];
}

export interface Candidate {
  readonly mention: number;
  /** Phrases between the two. */
  readonly between: number;
  /** Of the candidates, how many that agree in number and gender stand nearer. */
  readonly rank: number;
}

/** All phrases of a report with what is counted of each. */
export interface Phrases {
  readonly traits: readonly Traits[];
  readonly counted: readonly Counted[];
}

/** Phrases and sentences back to which another may reach; one with the same noun or name may stand anywhere before. */
const REACH = { phrases: 60, sentences: 12 };
/** He, she, it and they reach less far: on GUM train 1 in 500 goes further. */
const OF_THIRD_PERSON = { phrases: 40, sentences: 8 };
/** How many with the same noun or name beyond that are looked at, the last ones. */
const FAR = 3;

export function readPhrases(s: Syntax, around: Around): Phrases {
  const traits = readTraits(s, findNounPhrases(s), around);
  const heads = new Map<string, number>();
  const same = new Map<string, number>();
  let end = 0;
  const counted = traits.map((t): Counted => {
    const headBefore = heads.get(t.lemma) ?? 0;
    const sameBefore = same.get(t.coreText) ?? 0;
    heads.set(t.lemma, headBefore + 1);
    same.set(t.coreText, sameBefore + 1);
    const nested = t.firstToken < end;
    end = Math.max(end, t.endToken);
    return { headBefore, sameBefore, nested };
  });
  return { traits, counted };
}

/** For each phrase in text order its candidates, lazily: those within reach and `FAR` more, none where `asks` is false. */
export function* candidatesOf(
  { traits }: Phrases,
  asks: (t: Traits) => boolean = () => true,
): Generator<Candidates> {
  const lastOf = new Map<string, number[]>();
  for (const [i, m] of traits.entries()) {
    const earlier: Candidate[] = [];
    let rank = 0;
    const add = (j: number) => {
      const a = traits[j] as Traits;
      if (excluded(m, a) || unlikely(m, a)) return;
      earlier.push({ mention: j, between: i - j - 1, rank });
      if (agree(m, a)) rank++;
    };
    const reach = m.pronoun >= 3 && m.pronoun <= 6 ? OF_THIRD_PERSON : REACH;
    let j = asks(m) ? i - 1 : -1;
    for (; j >= 0 && i - j <= reach.phrases; j--) {
      if (m.sentence - (traits[j] as Traits).sentence > reach.sentences) break;
      add(j);
    }
    if (m.pronoun === 0) {
      const known = lastOf.get(m.lemma) ?? [];
      for (const k of known
        .filter((k) => k <= j)
        .reverse()
        .slice(0, FAR))
        add(k);
      lastOf.set(m.lemma, [...known.slice(1 - REMEMBERED), i]);
    }
    yield { mention: i, earlier };
  }
}

/** Mentions of one noun that are remembered; those within reach are candidates anyway. */
const REMEMBERED = 8;

function agree(m: Traits, a: Traits): boolean {
  if (m.number !== "unknown" && a.number !== "unknown" && m.number !== a.number) return false;
  return (
    m.kind === "unknown" ||
    a.kind === "unknown" ||
    m.kind === a.kind ||
    (m.gender !== null && m.gender === a.gender)
  );
}
