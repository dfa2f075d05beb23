import type { CoreferenceModel } from "../tags/coreferenceModel.js";
import type { Tags } from "../tags/tags.js";
import { tokensOf } from "../text/doc.js";
import { type Cast, type Member, type Mention, addMentions, membersByHead } from "./cast.js";
import { type Phrase, readPhrase } from "./phrases.js";
import { findReferents, referents } from "./referents.js";
import { isRole } from "./roles.js";
import type { StatementSpans } from "./statements.js";
import type { Syntax } from "./syntax.js";

/** Whom a pronoun or a description takes up again: one of the cast, or the source of an earlier statement. */
export type Earlier = { readonly member: number } | { readonly statement: number };

/** What the antecedent scorer finds in a report before it is known who speaks. */
export interface EarlierOnes {
  /** By the governing token of the pronoun or description. */
  readonly at: ReadonlyMap<number, Earlier>;
  /** The same as mentions, once it is known who makes each statement, as a place in the cast. */
  mentions(speakerOf: (statement: number) => number | undefined): readonly Mention[];
}

export const NOBODY_EARLIER: EarlierOnes = { at: new Map(), mentions: () => [] };

/**
 * Runs the scorer once: with everyone whom the report names, and with those whom a source first describes ("a senior
 * official"), who are nobody of the cast yet. Nobody is found without a `model`.
 */
export function findEarlier(
  s: Syntax,
  tags: Tags,
  cast: Cast,
  statements: readonly StatementSpans[],
  model: CoreferenceModel | null,
): EarlierOnes {
  if (model === null) return NOBODY_EARLIER;
  const { members, mentions, statementOf } = describedSources(s, tags, cast, statements);
  const all = addMentions({ ...cast, members: [...cast.members, ...members] }, mentions);
  const found = findReferents(s, tags, all, model);
  const earlier = (member: number): Earlier => {
    const statement = statementOf[member - cast.members.length];
    return statement === undefined ? { member } : { statement };
  };
  return {
    at: new Map([...referents(found)].map(([head, member]) => [head, earlier(member)])),
    mentions: (speakerOf) =>
      found.flatMap((m): Mention[] => {
        const who = earlier(m.member);
        if ("member" in who) return [m];
        const member = speakerOf(who.statement);
        return member === undefined ? [] : [{ ...m, member }];
      }),
  };
}

/** A member for each source that describes somebody for the first time, and the statement that it belongs to. */
function describedSources(
  s: Syntax,
  tags: Tags,
  cast: Cast,
  statements: readonly StatementSpans[],
): { members: Member[]; mentions: Mention[]; statementOf: number[] } {
  const known = new Set(membersByHead(cast).keys());
  const members: Member[] = [];
  const mentions: Mention[] = [];
  const statementOf: number[] = [];
  for (const [i, { source, cue }] of statements.entries()) {
    if (source === null || cue === null) continue;
    const p = readPhrase(s, tags, source);
    if (p.head < 0 || known.has(p.head) || !introduces(p)) continue;
    known.add(p.head);
    const member = cast.members.length + members.push(described(p)) - 1;
    mentions.push({ ...tokensOf(s.doc, source), head: p.head, member, how: "description" });
    statementOf.push(i);
  }
  return { members, mentions, statementOf };
}

function introduces(p: Phrase): boolean {
  return !p.pronoun && !p.definite && !p.proper && !p.joined && isRole("unnamed", p.lemma);
}

function described(p: Phrase): Member {
  return {
    name: p.lemma,
    kind: "unnamed",
    country: null,
    office: null,
    memberOf: [],
    aliases: [],
    wikidata: null,
    gender: null,
    plural: p.plural,
    maybeSame: [],
  };
}
