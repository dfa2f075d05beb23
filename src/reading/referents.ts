import type { CoreferenceModel } from "../tags/coreferenceModel.js";
import type { Tags } from "../tags/tags.js";
import { type Phrases, readPhrases } from "./candidates.js";
import { type Cast, type Mention, addMentions, membersByHead } from "./cast.js";
import { type Comparer, makeComparer } from "./comparer.js";
import { findChains } from "./coreference.js";
import { actOfCue } from "./cues.js";
import { aroundOf } from "./floor.js";
import type { Traits } from "./mentionTraits.js";
import { type Syntax, kids, low } from "./syntax.js";

/**
 * Whom pronouns and descriptions with an article mean, of those whom the report names: mentions to add to the cast.
 * "I", "we" and "you" are left to those who know who speaks. A phrase that means nobody of the cast is left out.
 * Nobody is found without a `model`.
 */
export function findReferents(s: Syntax, tags: Tags, cast: Cast, model: CoreferenceModel | null): Mention[] {
  if (model === null || cast.members.length === 0) return [];
  const phrases = readPhrases(s, aroundOf(s.doc, tags.names));
  const comparer = makeComparer(model, phrases, tags.vectors ?? [], s.doc.sentences.length);
  return referentsIn(phrases, comparer, cast, (t) => whoSaysSo(s, t));
}

/**
 * "Ilham Aliyev said he would not sign": the governing word of the name that says of itself what "he" does; null where
 * the words may be of another ("told him he", "said of the envoy that he"), or are quoted. In GUM's train and dev
 * all 13 such pronouns mean the one who says so.
 */
function whoSaysSo(s: Syntax, { head, pronoun }: Traits): number | null {
  if ((pronoun !== HE && pronoun !== SHE) || s.words[head]?.relation !== "nsubj") return null;
  const verb = s.words[head]?.head ?? -1;
  const saying = s.words[verb]?.relation === "ccomp" ? (s.words[verb]?.head ?? -1) : -1;
  if (saying < 0 || saying > head || s.words[saying]?.upos !== "VERB") return null;
  const lemma = s.words[saying]?.lemma.toLowerCase() ?? "";
  if (lemma !== "say" && actOfCue(lemma, "VERB") === null) return null;
  // "UN envoy Ana Sol said", parsed as two subjects; "The head of the mission, Ana Sol, told".
  const subjects = kids(s, saying, "nsubj").filter((k) => k < saying);
  const last = subjects.at(-1);
  const isName = (k: number) => s.words[k]?.upos === "PROPN";
  const name =
    last === undefined ? undefined : (kids(s, last, "appos").find((k) => k > last && isName(k)) ?? last);
  if (name === undefined || !isName(name)) return null;
  if (subjects.slice(0, -1).some((k) => s.words[k]?.upos !== "NOUN")) return null;
  const heard = kids(s, saying, "obj", "iobj");
  if (heard.some((k) => !HEARING.has(s.words[k]?.lemma.toLowerCase() ?? ""))) return null;
  if (kids(s, name, "conj").length > 0) return null;
  for (let t = name; t < head; t++) if (/^["“”]$/.test(low(s, t)) || low(s, t) === "of") return null;
  return name;
}
/** Those who hear what somebody says of himself, and are no he or she. */
const HEARING = new Set(
  "reporter journalist parliament council assembly committee congress senate conference agency newspaper paper television radio broadcaster lawmaker legislator audience crowd chamber house reuters".split(
    " ",
  ),
);
const HE = 3;
const SHE = 4;

/**
 * The same by any scorer. Phrases that the cast knows already are fixed points: each stands for its member, and so does
 * one for which `meant` gives the governing word of such a phrase.
 */
export function referentsIn(
  phrases: Phrases,
  comparer: Comparer,
  cast: Cast,
  meant: (t: Traits) => number | null = () => null,
): Mention[] {
  const byHead = membersByHead(cast);
  const fixed = (t: Traits): number | null => {
    const named = known(t);
    const told = named === null ? meant(t) : null;
    const member = told === null ? undefined : byHead.get(told);
    return member !== undefined && suits(t, cast, member) ? member : named;
  };
  const known = (t: Traits) => (t.sort === "joined" ? null : (byHead.get(t.head) ?? null));
  const chains = findChains(phrases, comparer, {
    fixed,
    asks,
    suits: (t, member) => suits(t, cast, member),
  });
  const ofChain = new Map<number, number>();
  for (const [i, chain] of chains.entries()) {
    const member = known(phrases.traits[i] as Traits);
    if (member !== null && !ofChain.has(chain)) ofChain.set(chain, member);
  }
  return chains.flatMap((chain, i): Mention[] => {
    const t = phrases.traits[i] as Traits;
    const member = ofChain.get(chain);
    if (member === undefined || known(t) !== null || !asks(t) || !suits(t, cast, member)) return [];
    const { firstToken, endToken, head } = t;
    return [{ firstToken, endToken, head, member, how: t.pronoun > 0 ? "pronoun" : "description" }];
  });
}

/** The cast with those of the mentions whose governing words mean nobody of it yet. */
export function addReferents(cast: Cast, found: readonly Mention[]): Cast {
  const known = membersByHead(cast);
  return addMentions(
    cast,
    found.filter((m) => !known.has(m.head)),
  );
}

/** Whom each governing word means, of pronouns and descriptions: what `findReferents` found, by token. */
export function referents(mentions: readonly Mention[]): ReadonlyMap<number, number> {
  return new Map(mentions.map((m) => [m.head, m.member]));
}

/** Third person, and descriptions of somebody known already. */
function asks(t: Traits): boolean {
  if (t.sort === "joined") return false;
  if (t.pronoun > 0) return t.pronoun >= 3 && t.pronoun <= 6;
  return (
    (t.sort === "definite" || t.sort === "demonstrative") &&
    (t.kind === "person" || t.kind === "body" || t.kind === "place")
  );
}

/** A person is he or she, a body it or they, and "the minister" is no country. */
function suits(t: Traits, cast: Cast, whom: number): boolean {
  const m = cast.members[whom];
  if (m === undefined) return false;
  const person = m.kind === "person" || m.kind === "unnamed";
  if (t.pronoun === 3 || t.pronoun === 4) return person && (m.gender === null || m.gender === t.gender);
  if (t.pronoun === 5) return !person;
  if (t.pronoun === 6) return m.plural || !person;
  // "Farmers' unions" are not the European Union.
  if (
    t.number === "plural" &&
    !m.plural &&
    m.kind !== "unnamed" &&
    m.name.toLowerCase().endsWith(` ${t.lemma}`)
  )
    return false;
  return (t.kind === "person") === person;
}
