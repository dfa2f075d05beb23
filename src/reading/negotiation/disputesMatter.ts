import { type Account, isAccount } from "../account.js";
import type { Actor, Statement, Time } from "../record.js";
import type { Syntax } from "../syntax.js";
import { type Claim, claimsOf } from "./disputesClaims.js";
import type { Topic } from "./disputesTopics.js";

/** What a report says, as the search for disputes asks of it. */
export interface Matter {
  readonly s: Syntax;
  readonly times: readonly Time[];
  readonly claims: readonly Claim[];
  readonly statements: ReadonlyMap<string, Statement>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly weights: Weights;
}

export function matterOf(account: Account): Matter {
  const claims = claimsOf(account);
  return {
    s: account.syntax,
    times: account.times,
    claims,
    statements: new Map(account.statements.map((x) => [x.id, x])),
    actors: new Map(account.actors.map((a) => [a.id, a])),
    weights: weightsIn(claims),
  };
}

/** How telling it is that two statements of one report share a topic or a lemma: the less, the more statements have it. */
interface Weights {
  readonly ofTopic: (topic: Topic) => number;
  /** 0 to 1; 1 where no third statement has it. */
  readonly ofLemma: (lemma: string) => number;
  /** Place of the statement that tells of a topic first: mostly the news that is denied. */
  readonly firstOf: (topic: Topic) => number | undefined;
}

function weightsIn(claims: readonly Claim[]): Weights {
  const lemmas = new Map<string, number>();
  const topics = new Map<Topic, number>();
  const first = new Map<Topic, number>();
  for (const c of claims) {
    // "Claims of any contact", nobody's by name: who denies them says the same words.
    if (!isAccount(c.statement)) continue;
    for (const l of c.lemmas) lemmas.set(l, (lemmas.get(l) ?? 0) + 1);
    for (const t of c.affirmed) {
      if (!first.has(t) && !c.heading) first.set(t, c.index);
      topics.set(t, (topics.get(t) ?? 0) + 1);
    }
  }
  return {
    ofTopic: (topic) => 1.2 + Math.min(0.8, 1.6 / (topics.get(topic) ?? 2)),
    ofLemma: (lemma) => Math.min(1, 2 / (lemmas.get(lemma) ?? 2)),
    firstOf: (topic) => first.get(topic),
  };
}
