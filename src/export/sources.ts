import type { Actor, Authority, Basis, HearsayRecord, Statement } from "../reading/record.js";
import { sameTold } from "./sameTold.js";

/** One source of a report: who it is, on what authority it speaks, and what the report rests on it for. */
export interface Source {
  /** The actor's id; "-" for all that the text gives no source for. */
  readonly id: string;
  readonly actor: Actor | null;
  /** Of its fullest description: the one that tells its terms or how it knows. */
  readonly authority: Authority;
  /** Every way of knowing that the report tells of it, the first told first; empty where it tells none. */
  readonly knows: readonly Exclude<Basis, "unstated">[];
  /** Ids of what it told the report, in text order. */
  readonly told: readonly string[];
  /** Ids of what another source says that it told: hearsay, on that source's authority. */
  readonly toldByOthers: readonly string[];
  /** Those of `told` that no other source tells too, as far as words show. */
  readonly alone: readonly string[];
}

/**
 * The ledger of a record's sources, in order of first speech. Two are one only where the record says so; a source
 * that may be another one (`maybeSame`) does not back it up.
 */
export function sourcesOf(record: HearsayRecord): Source[] {
  const byId = new Map(record.statements.map((s) => [s.id, s]));
  const actors = new Map(record.actors.map((a) => [a.id, a]));
  const groups = new Map<string, Statement[]>();
  for (const s of record.statements) {
    const key = s.speaker ?? NOBODY;
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [s]);
    else list.push(s);
  }
  const own = record.statements.filter((s) => !throughAnother(s, byId));
  const backed = sameTold(own, (a, b) => independent(a, b, actors));
  return [...groups].map(([id, statements]) => {
    const [first, ...rest] = statements as [Statement, ...Statement[]];
    const told = statements.filter((s) => !throughAnother(s, byId)).map((s) => s.id);
    return {
      id,
      actor: actors.get(id) ?? null,
      authority: rest.reduce(
        (best, s) => (tells(s.authority) > tells(best) ? s.authority : best),
        first.authority,
      ),
      knows: [
        ...new Set(statements.flatMap(({ authority: { basis } }) => (basis === "unstated" ? [] : [basis]))),
      ],
      told,
      toldByOthers: statements.filter((s) => throughAnother(s, byId)).map((s) => s.id),
      alone: told.filter((t) => !backed.has(t)),
    };
  });
}

const NOBODY = "-";

/** How much an authority tells: its condition most, then how it knows, then where it belongs. */
function tells(a: Authority): number {
  return (
    (a.condition !== null || a.reason !== null ? 4 : 0) +
    (a.basis !== "unstated" ? 2 : 0) +
    (a.affiliation !== null ? 1 : 0)
  );
}

/** Whether a statement stands inside one that somebody else makes. */
function throughAnother(s: Statement, byId: ReadonlyMap<string, Statement>): boolean {
  const seen = new Set<string>([s.id]);
  let at = s.parent === null ? undefined : byId.get(s.parent);
  while (at !== undefined && !seen.has(at.id)) {
    if (at.speaker !== s.speaker) return true;
    seen.add(at.id);
    at = at.parent === null ? undefined : byId.get(at.parent);
  }
  return false;
}

function independent(a: Statement, b: Statement, actors: ReadonlyMap<string, Actor>): boolean {
  if (a.speaker === null || b.speaker === null || a.speaker === b.speaker) return false;
  const maybe = (x: string, y: string) => actors.get(x)?.maybeSame.includes(y) ?? false;
  return !maybe(a.speaker, b.speaker) && !maybe(b.speaker, a.speaker);
}
