import { logistic } from "../../tags/scores.js";
import type { StatementModel } from "../../tags/statementModel.js";
import { type Account, isAccount } from "../account.js";
import type { Dispute } from "../record.js";
import { contestersIn } from "./disputesFeatures.js";
import type { Claim } from "./disputesClaims.js";
import { findDenials, scopeOf } from "./disputesDenials.js";
import { type Matter, matterOf } from "./disputesMatter.js";
import { findOtherAccounts } from "./disputesNumbers.js";
import type { Negotiation } from "./negotiation.js";

/** Chance from which a pair that the grammar does not have is a dispute. */
const LEAST = 0.35;

/**
 * Statements of one report that cannot both hold, in text order; a pair stands once. Two statements of one speaker
 * are none: that is a change of position. To those that the grammar finds the scorer adds what only examples tell
 * (training/disputes.py).
 */
export function findDisputes(
  account: Account,
  negotiation: Negotiation,
  model: Pick<StatementModel, "disputes"> | null = null,
): Dispute[] {
  const matter = matterOf(account);
  const byGrammar = contestedByGrammar(matter, negotiation);
  const contested = model === null ? byGrammar : [...byGrammar, ...learnt(matter, byGrammar, model.disputes)];
  const pairs = new Map<string, Contested>();
  for (const pair of contested) {
    const key = inOrder(pair)
      .map((c) => c.index)
      .join(" ");
    if (!pairs.has(key)) pairs.set(key, pair);
  }
  return [...pairs.values()]
    .map((pair) => ({ sides: inOrder(pair), how: pair.how }))
    .sort((x, y) => x.sides[0].index - y.sides[0].index || x.sides[1].index - y.sides[1].index)
    .map(({ sides: [a, b], how }, i) => ({ id: `d${i + 1}`, a: a.statement.id, b: b.statement.id, ...how }));
}

type How = Pick<Dispute, "kind" | "scope" | "differsIn">;

/** Two sides of a dispute: `contester` denies or tells otherwise what `contested` tells. */
export interface Contested {
  readonly contester: Claim;
  readonly contested: Claim;
  readonly how: How;
}
type Pair = Omit<Contested, "how">;

function inOrder({ contester, contested }: Pair): readonly [Claim, Claim] {
  return contester.index < contested.index ? [contester, contested] : [contested, contester];
}

/** The pairs that the grammar finds, each with what the scorer is told of it (`ruleOf`). */
export function contestedByGrammar(m: Matter, negotiation: Negotiation): Contested[] {
  const denials = findDenials(m).map(({ denial, answered, scope }): Contested => ({
    contester: denial,
    contested: answered,
    how: { kind: "denial", scope, differsIn: null },
  }));
  const others = findOtherAccounts(m).map(({ first, second, differsIn }): Contested => {
    const corrects = [second, first].find((c) => c.statement.act === "deny");
    return {
      contester: corrects ?? second,
      contested: corrects === first ? second : first,
      how:
        corrects === undefined
          ? { kind: "different-account", scope: null, differsIn }
          : { kind: "denial", scope: "detail", differsIn: null },
    };
  });
  const held = (c: Contested) =>
    !isAccount(c.contested.statement) && c.contested.statement.parent === c.contester.statement.id;
  const found = [...denials.filter((c) => !held(c)), ...others];
  const tied = new Set(found.flatMap(({ contester, contested }) => [contester, contested]));
  const told = deniedInNegotiation(m.claims, negotiation)
    .filter(([denial]) => !tied.has(denial))
    .map(([contester, contested]): Contested => ({
      contester,
      contested,
      how: { kind: "denial", scope: "existence", differsIn: null },
    }));
  // "Refuted claims of any contact": nobody's by name, and so told last.
  const meant = new Set([...found, ...told].map((c) => c.contester));
  return [...found, ...told, ...denials.filter((c) => held(c) && !meant.has(c.contester))];
}

/** What denials answer that the grammar does not have and the scorer takes for disputes. */
function learnt(m: Matter, byGrammar: readonly Contested[], scorer: StatementModel["disputes"]): Contested[] {
  const rule = ruleOf(byGrammar);
  return contestersIn(m).flatMap(({ contester, against, features }) =>
    against.flatMap((contested): Contested[] => {
      if (rule({ contester, contested }) !== null) return [];
      const score = scorer.score(features(contested, null))[0] ?? -Infinity;
      if (logistic(score) < LEAST) return [];
      return [
        { contester, contested, how: { kind: "denial", scope: scopeOf(m, contester), differsIn: null } },
      ];
    }),
  );
}

/** What the grammar takes a pair for, by the name that the scorer knows it by; null where for nothing. */
export function ruleOf(byGrammar: readonly Contested[]): (pair: Pair) => string | null {
  const at = new Map<Claim, Contested[]>();
  for (const c of byGrammar) for (const side of inOrder(c)) at.set(side, [...(at.get(side) ?? []), c]);
  return ({ contester, contested }) => {
    const own = at.get(contester)?.find((c) => c.contester === contested || c.contested === contested);
    if (own === undefined) return null;
    return `${own.how.scope ?? own.how.differsIn}${own.contester === contester ? "" : " back"}`;
  };
}

/** Who denies a contact or a proposal, each with the first who tells of it. */
function deniedInNegotiation(
  claims: readonly Claim[],
  { contacts, proposals }: Negotiation,
): (readonly [Claim, Claim])[] {
  const byId = new Map(claims.map((c) => [c.statement.id, c]));
  return [...contacts, ...proposals].flatMap(({ according, deniedBy }) =>
    deniedBy.flatMap((id) => {
      const denial = byId.get(id);
      const teller = according
        .map((a) => byId.get(a))
        .find(
          (c) =>
            c !== undefined &&
            c.statement.act !== "deny" &&
            (c.statement.speaker === null || c.statement.speaker !== denial?.statement.speaker),
        );
      return denial === undefined || teller === undefined || teller === denial
        ? []
        : [[denial, teller] as const];
    }),
  );
}
