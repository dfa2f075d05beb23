import type { Account } from "../account.js";
import type { Dispute, ReportedEvent } from "../record.js";
import { type Claim, claimsOf } from "./disputesClaims.js";
import { findDenials } from "./disputesDenials.js";
import { findOtherAccounts } from "./disputesNumbers.js";
import type { Negotiation } from "./negotiation.js";

/**
 * Statements of one report that cannot both hold, in text order; a pair stands once. Two statements of one speaker
 * are none: that is a change of position.
 */
export function findDisputes(
  account: Account,
  _events: readonly ReportedEvent[],
  negotiation: Negotiation,
): Dispute[] {
  const claims = claimsOf(account);
  const pairs = new Map<string, { readonly first: Claim; readonly second: Claim; readonly how: How }>();
  const add = (x: Claim, y: Claim, how: How) => {
    const [first, second] = x.index < y.index ? [x, y] : [y, x];
    const key = `${first.index} ${second.index}`;
    if (!pairs.has(key)) pairs.set(key, { first, second, how });
  };
  for (const { denial, answered, scope } of findDenials(account, claims))
    add(denial, answered, { kind: "denial", scope, differsIn: null });
  for (const { first, second, differsIn } of findOtherAccounts(account, claims)) {
    const corrects = [first, second].some((c) => c.statement.act === "deny");
    add(
      first,
      second,
      corrects
        ? { kind: "denial", scope: "detail", differsIn: null }
        : { kind: "different-account", scope: null, differsIn },
    );
  }
  const tied = new Set([...pairs.values()].flatMap(({ first, second }) => [first, second]));
  for (const [denial, answered] of deniedInNegotiation(claims, negotiation))
    if (!tied.has(denial)) add(denial, answered, { kind: "denial", scope: "existence", differsIn: null });
  return [...pairs.values()]
    .sort((x, y) => x.first.index - y.first.index || x.second.index - y.second.index)
    .map(({ first, second, how }, i) => ({
      id: `d${i + 1}`,
      a: first.statement.id,
      b: second.statement.id,
      ...how,
    }));
}

type How = Pick<Dispute, "kind" | "scope" | "differsIn">;

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
