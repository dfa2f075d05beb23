import type { Cast } from "./actors.js";
import type { DossierActor } from "./dossier.js";
import { reportOf } from "./reports.js";

/**
 * Whom an actor stands for in a negotiation: the ids of the actor and of the bodies and the state it belongs to, or
 * `@` and its country where no report names the state.
 */
export type Sides = (actor: string) => ReadonlySet<string>;

/** Words for armed opponents that name none: "the rebels", "Madagascar's southern rebels". */
const REBELS =
  /\b(?:rebels?|insurgents?|militants?|fighters|guerrillas?|separatists?|militias?|gunmen|rebel (?:movement|group|leadership))\b/iu;
/** Parts of a government under common nouns; which government, the report leaves to its reader. */
const GOVERNING =
  /^(?:the )?(?:\p{Ll}+ )?(?:government|authorities|palace|presidency|army|military|cabinet|parliament|ministry|president|prime minister|minister|navy|police|air force|armed forces|security forces|administration|junta)$/u;

/**
 * A person stands for the bodies it is a member of, a body for its government; where no body is told, for the state of
 * its country. An armed group stands for itself, whatever country it is in. "The rebels" stand for the one armed group
 * that their report, or else the dossier, names; "the palace" for the one government that the dossier shows to have
 * such parts. Where several could be meant, nobody is.
 */
export function sidesOf(cast: Cast): Sides {
  const states = new Map<string, string>();
  for (const a of cast.actors)
    if ((a.kind === "state" || a.kind === "government") && a.country !== null && !states.has(a.country))
      states.set(a.country, a.id);
  const groups = cast.actors.filter((a) => a.kind === "armed-group" && !REBELS.test(a.name));
  const home = homeOf(cast, states);
  const known = new Map<string, ReadonlySet<string>>();
  return (actor) => {
    const found = known.get(actor);
    if (found !== undefined) return found;
    const out = new Set([actor]);
    for (const id of out) {
      const a = cast.byId.get(id);
      if (a === undefined) continue;
      for (const body of a.memberOf) out.add(body);
      const rebels = isRebels(a) ? onlyGroup(a, groups) : null;
      if (rebels !== null) out.add(rebels);
      const own =
        a.kind === "armed-group" || a.kind === "outlet" || a.kind === "organisation" || a.kind === "unnamed";
      const told = a.kind === "person" && a.memberOf.length > 0;
      // A country of which the dossier names no state still holds its people and bodies together.
      const state =
        a.country === null || own || told ? undefined : (states.get(a.country) ?? `@${a.country}`);
      if (state !== undefined) out.add(state);
      else if (home !== null && a.memberOf.length === 0 && governs(a)) out.add(home);
    }
    known.set(actor, out);
    return out;
  };
}

/** Offices of a government, where a report leaves to its reader of which. */
const OFFICE =
  /^(?:the )?(?:\p{L}+ ){0,2}(?:president|minister|prime minister|chief of staff|(?:presidency|palace|government|army|military) spokes(?:man|woman|person))$/iu;

function governs({ name, kind, office, country }: DossierActor): boolean {
  return (
    GOVERNING.test(name) || (kind === "person" && country === null && office !== null && OFFICE.test(office))
  );
}

function isRebels(a: DossierActor): boolean {
  return (a.kind === "armed-group" || a.kind === "group" || a.kind === "unnamed") && REBELS.test(a.name);
}

/** The armed group whom "the rebels" of some reports can only mean; null where several or none are named. */
function onlyGroup(rebels: DossierActor, groups: readonly DossierActor[]): string | null {
  const reports = new Set(rebels.members.map(reportOf));
  const near = groups.filter((g) => g.members.some((m) => reports.has(reportOf(m))));
  const [only, other] = near.length > 0 ? near : groups;
  return only !== undefined && other === undefined ? only.id : null;
}

/** The one state or government of which the dossier tells parts under common nouns, or itself by "the government". */
function homeOf(cast: Cast, states: ReadonlyMap<string, string>): string | null {
  const homes = new Set<string>();
  for (const a of cast.actors) {
    if (!GOVERNING.test(a.name)) continue;
    for (const body of a.memberOf) {
      const kind = cast.byId.get(body)?.kind;
      if (kind === "state" || kind === "government") homes.add(body);
    }
    const state = a.country === null ? undefined : states.get(a.country);
    if (state !== undefined) homes.add(state);
  }
  const [only, other] = homes;
  return only !== undefined && other === undefined ? only : null;
}

/** All that some actors stand for. */
export function behindAll(sides: Sides, actors: readonly string[]): ReadonlySet<string> {
  return new Set(actors.flatMap((id) => [...sides(id)]));
}

/** Whether two sets have something in common. */
export function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  for (const x of few) if (many.has(x)) return true;
  return false;
}

export function shareSide(sides: Sides, a: readonly string[], b: readonly string[]): boolean {
  for (const x of a) for (const y of b) if (meets(sides(x), sides(y))) return true;
  return false;
}

/** Whether an actor is one whose side no reader can miss: a state, a named body or person; not "the mediators". */
export function isClear(cast: Cast, sides: Sides, actor: string): boolean {
  const a = cast.byId.get(actor);
  if (a === undefined || a.kind === "group" || a.kind === "unnamed") return false;
  return [...sides(actor)].some((id) => {
    const kind = cast.byId.get(id)?.kind;
    return (
      kind === "state" ||
      kind === "government" ||
      (kind === "armed-group" && !REBELS.test(cast.byId.get(id)?.name ?? ""))
    );
  });
}

/** All by which an actor is known where matters are compared, as text: its kind, its sides, whether none can miss them. */
export interface Face {
  /** As long as it is the same, the actor and its sides have the ids that they had. */
  readonly byIds: string;
  /** As long as it is the same, what was compared stays compared. */
  readonly byHandles: string;
  /** Handles of those whom the actor stands for. */
  readonly handles: readonly string[];
}

export function facesOf(cast: Cast, sides: Sides): (actor: string) => Face {
  const known = new Map<string, Face>();
  return (actor) => {
    const found = known.get(actor);
    if (found !== undefined) return found;
    const ids = [...sides(actor)];
    const handles = ids.map((id) => cast.handleOf.get(id) ?? id);
    const kind = `${cast.byId.get(actor)?.kind} ${isClear(cast, sides, actor)}`;
    const face = { byIds: [kind, ...ids].join(" "), byHandles: [kind, ...handles].join("\n"), handles };
    known.set(actor, face);
    return face;
  };
}
