import type { Account } from "../account.js";
import type { Negotiation } from "../negotiation/negotiation.js";
import { readPhrase } from "../phrases.js";
import type { Actor, Dispute, Finding, ReportedEvent, Statement } from "../record.js";
import { headOf } from "../syntax.js";
import { type HiddenSource, hiddenSources } from "./hiddenSources.js";

/** What a rule found, before it has an id: the message, and the spans of which the first is where to look. */
export type Found = Omit<Finding, "id" | "rule">;

/** A sourcing rule: its name in `--off` and docs/findings.md, and what it finds in a report. */
export interface Rule {
  readonly name: string;
  /** What it finds, in a few words. */
  readonly finds: string;
  readonly find: (matter: Matter) => readonly Found[];
}

/** What has been read of a report, as the sourcing rules ask of it. */
export interface Matter {
  readonly account: Account;
  readonly negotiation: Negotiation;
  readonly events: readonly ReportedEvent[];
  readonly disputes: readonly Dispute[];
  readonly actors: ReadonlyMap<string, Actor>;
  readonly statements: ReadonlyMap<string, Statement>;
  /** Sources without a name that were promised or left it, in order of first speech. */
  readonly hidden: readonly HiddenSource[];
}

export function matterOf(
  account: Account,
  negotiation: Negotiation,
  events: readonly ReportedEvent[],
  disputes: readonly Dispute[],
): Matter {
  const statements = new Map(account.statements.map((s) => [s.id, s]));
  return {
    account,
    negotiation,
    events,
    disputes,
    actors: new Map(account.actors.map((a) => [a.id, a])),
    statements,
    hidden: hiddenSources(account, statements),
  };
}

/** The noun, in lower case, that governs the words for a source; "" where the text gives none. */
export function sourceNoun({ account: { syntax, tags } }: Matter, { source }: Statement): string {
  if (source === null) return "";
  return readPhrase(syntax, tags, source, headOf(syntax, source)).lemma.toLowerCase();
}
