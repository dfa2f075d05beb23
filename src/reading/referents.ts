import type { CoreferenceModel } from "../tags/coreferenceModel.js";
import type { Tags } from "../tags/tags.js";
import { type Phrases, readPhrases } from "./candidates.js";
import { type Cast, type Mention, addMentions, membersByHead } from "./cast.js";
import { type Comparer, makeComparer } from "./comparer.js";
import { findChains } from "./coreference.js";
import { aroundOf } from "./floor.js";
import type { Traits } from "./mentionTraits.js";
import type { Syntax } from "./syntax.js";

/**
 * Whom pronouns and descriptions with an article mean, of those whom the report names: mentions to add to the cast.
 * "I", "we" and "you" are left to those who know who speaks. A phrase that means nobody of the cast is left out.
 * Nobody is found without a `model`.
 */
export function findReferents(s: Syntax, tags: Tags, cast: Cast, model: CoreferenceModel | null): Mention[] {
  if (model === null || cast.members.length === 0) return [];
  const phrases = readPhrases(s, aroundOf(s.doc, tags.names));
  return referentsIn(phrases, makeComparer(model, phrases, tags.vectors ?? [], s.doc.sentences.length), cast);
}

/** The same by any scorer. Phrases that the cast knows already are fixed points: each stands for its member. */
export function referentsIn(phrases: Phrases, comparer: Comparer, cast: Cast): Mention[] {
  const byHead = membersByHead(cast);
  const known = (t: Traits) => (t.sort === "joined" ? null : (byHead.get(t.head) ?? null));
  const chains = findChains(phrases, comparer, {
    fixed: known,
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
  return (t.kind === "person") === person;
}
