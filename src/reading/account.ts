import type { Tags } from "../tags/tags.js";
import { type Quote, type Span, contains, quote } from "../text/span.js";
import { type Cast, membersByHead } from "./cast.js";
import type { Actor, Silence, Statement, Time } from "./record.js";
import type { Syntax } from "./syntax.js";

/** What has been read of a report when events and the negotiation are looked for: its words, and who said what. */
export interface Account {
  readonly syntax: Syntax;
  readonly tags: Tags;
  readonly actors: readonly Actor[];
  /** Ids of those actors that neither speak nor act: states that only name those who do. */
  readonly unheard: ReadonlySet<string>;
  readonly statements: readonly Statement[];
  readonly silences: readonly Silence[];
  readonly times: readonly Time[];
  /** Id of the actor whom a token means, as the governing word of a mention; pronouns and descriptions included. */
  readonly actorAt: ReadonlyMap<number, string>;
}

/** Actor ids by the governing words of their mentions. `ids` is what `toActors` gave for `cast`. */
export function actorsByHead(cast: Cast, ids: readonly (string | null)[]): ReadonlyMap<number, string> {
  const out = new Map<number, string>();
  for (const [head, member] of membersByHead(cast)) {
    const id = ids[member];
    if (id != null) out.set(head, id);
  }
  return out;
}

/** Whether a statement is somebody's account: "claims of any contact", nobody's by name, are told by whoever speaks of them. */
export function isAccount({ source, parent }: Statement): boolean {
  return source !== null || parent === null;
}

/** The accounts whose content holds a stretch whole, the innermost first; empty for the outlet's own voice. */
export function tellersOf({ statements }: Account, span: Span): Statement[] {
  const length = (s: Statement) => s.content.reduce((sum, c) => sum + c.end - c.start, 0);
  return statements
    .filter((s) => isAccount(s) && s.content.some((c) => contains(c, span)))
    .sort((a, b) => length(a) - length(b));
}

/** A stretch of the report as evidence. */
export function evidence({ syntax }: Account, span: Span): Quote {
  return quote(syntax.doc.text, span);
}
