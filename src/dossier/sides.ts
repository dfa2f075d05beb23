import type { Cast } from "./actors.js";

/** Whom an actor stands for in a negotiation: the ids of the actor and of the bodies and the state it belongs to. */
export type Sides = (actor: string) => ReadonlySet<string>;

/**
 * A person stands for the bodies it is a member of, a body for its government; where no body is told, for the state of
 * its country. An armed group stands for itself, whatever country it is in.
 */
export function sidesOf(cast: Cast): Sides {
  const states = new Map<string, string>();
  for (const a of cast.actors)
    if ((a.kind === "state" || a.kind === "government") && a.country !== null && !states.has(a.country))
      states.set(a.country, a.id);
  const known = new Map<string, ReadonlySet<string>>();
  return (actor) => {
    const found = known.get(actor);
    if (found !== undefined) return found;
    const out = new Set([actor]);
    for (const id of out) {
      const a = cast.byId.get(id);
      if (a === undefined) continue;
      for (const body of a.memberOf) out.add(body);
      const own = a.kind === "armed-group" || a.kind === "outlet" || a.kind === "organisation";
      const told = a.kind === "person" && a.memberOf.length > 0;
      const state = a.country === null || own || told ? undefined : states.get(a.country);
      if (state !== undefined) out.add(state);
    }
    known.set(actor, out);
    return out;
  };
}

export function shareSide(sides: Sides, a: readonly string[], b: readonly string[]): boolean {
  const all = new Set(a.flatMap((x) => [...sides(x)]));
  return b.some((x) => [...sides(x)].some((y) => all.has(y)));
}
