import type { Account } from "../account.js";
import type { Negotiation } from "../negotiation/negotiation.js";
import type { Dispute, Finding, ReportedEvent } from "../record.js";
import { type Rule, matterOf } from "./matter.js";
import { knowingNotTold } from "./rules/knowingNotTold.js";
import { namedAndUnnamed } from "./rules/namedAndUnnamed.js";
import { noReason } from "./rules/noReason.js";
import { oneUnnamedSource } from "./rules/oneUnnamedSource.js";
import { partyNotAsked } from "./rules/partyNotAsked.js";
import { pluralSources } from "./rules/pluralSources.js";
import { secondHandQuotation } from "./rules/secondHandQuotation.js";

/** The sourcing rules, in the order of docs/findings.md. */
export const RULES: readonly Rule[] = [
  pluralSources,
  noReason,
  knowingNotTold,
  oneUnnamedSource,
  partyNotAsked,
  secondHandQuotation,
  namedAndUnnamed,
];

/** What the sourcing rules find, in text order. */
export function findFindings(
  account: Account,
  events: readonly ReportedEvent[],
  negotiation: Negotiation,
  disputes: readonly Dispute[],
): Finding[] {
  const matter = matterOf(account, negotiation, events, disputes);
  return RULES.flatMap((rule) => rule.find(matter).map((found) => ({ rule: rule.name, ...found })))
    .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
    .map((found, i) => ({ id: `f${i + 1}`, ...found }));
}
