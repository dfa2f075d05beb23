import type { Actor, ActorKind } from "../reading/record.js";
import { lookup } from "../reading/world/world.js";
import type { DossierActor } from "./dossier.js";
import { type Indexed, type Ref, byText, ref } from "./reports.js";
import { once, whileSame } from "./once.js";
import { groupBy, makeUnion } from "./union.js";
import { contentWords, lowWords, stem } from "./words.js";

/** An actor of one report, with what it is joined by. */
interface Member {
  readonly at: Ref;
  readonly report: Indexed;
  readonly actor: Actor;
  /** Two members that share a key are one. */
  readonly keys: readonly string[];
  /** Of a person: the names without titles; empty for others. */
  readonly names: readonly string[];
  /** Whether it has a name of its own: "Red Cross", not "the army". */
  readonly proper: boolean;
}

/** The actors of a report, in the order of its record. */
export const membersIn = once(
  (report: Indexed) => report,
  (report) =>
    report.record.actors.map((actor): Member => ({
      at: ref(report, actor.id),
      report,
      actor,
      keys: keysOf(actor),
      names: actor.kind === "person" ? personWords(actor.name) : [],
      proper: isProper(actor.name),
    })),
);

/** The actors of a dossier, and who each report's actors are among them. */
export interface Cast {
  readonly actors: readonly DossierActor[];
  readonly byId: ReadonlyMap<string, DossierActor>;
  /** Id of the dossier actor for `REPORT#ACTOR`. */
  readonly idOf: ReadonlyMap<Ref, string>;
  /** The unnamed speakers that an unnamed group is made of. */
  readonly within: ReadonlyMap<string, readonly string[]>;
  /**
   * By the id of a dossier actor, a name for it that hardly ever changes with the reports that come and go, while the id is
   * that of whichever member comes first. For comparing, not for showing.
   */
  readonly handleOf: ReadonlyMap<string, string>;
}

/** Titles before a name: no part of it, and no tie by themselves. */
const ADDRESS = new Set("mr mrs ms miss dr sir dame lord lady madam hon the a an".split(" "));
const STATES: ReadonlySet<ActorKind> = new Set(["state", "government"]);
const NAMED_BODIES: ReadonlySet<ActorKind> = new Set(["body", "organisation", "armed-group", "outlet"]);

/**
 * Who is who across reports. Joined are: one Wikidata id or row of the table of countries; a state and its government
 * by country; one full name of two words or more; an acronym that a report explains; a body of one country under one
 * name; and a surname only with a second tie (office, body, or country among the same people) where nobody else in
 * the dossier could be meant. Unnamed sources are never joined here.
 */
export function joinActors(reports: readonly Indexed[]): Cast {
  const members = reports.flatMap(membersIn);
  const union = makeUnion();
  const firstOf = new Map<string, string>();
  for (const m of members)
    for (const key of m.keys) {
      const first = firstOf.get(key);
      if (first === undefined) firstOf.set(key, m.at);
      else union.join(first, m.at);
    }
  joinSurnames(members, union);
  joinCommonNouns(members, union);
  const groups = [...groupBy(members, (m) => union.find(m.at))]
    .map(([, group]) => (group.length > 1 ? group.sort((a, b) => byText(a.at, b.at)) : group))
    .sort((a, b) => byText((a[0] as Member).at, (b[0] as Member).at));
  const idOf = new Map<Ref, string>();
  for (const group of groups) for (const m of group) idOf.set(m.at, (group[0] as Member).at);
  const actors = groups.map((group) => asOne(group, idOf));
  const parts = actors.flatMap((a) =>
    a.kind === "unnamed" ? a.memberOf.map((of) => [of, a.id] as const) : [],
  );
  const within = new Map(
    [...groupBy(parts, ([of]) => of)].map(([of, list]) => [of, list.map(([, id]) => id)]),
  );
  const handleOf = new Map(groups.map((group) => [(group[0] as Member).at, handle(group)]));
  return { actors, byId: new Map(actors.map((a) => [a.id, a])), idOf, within, handleOf };
}

/** The last by text of the keys by which an actor is joined, which is its Wikidata id where it has one; else its first member. */
function handle(group: readonly Member[]): string {
  let last = "";
  for (const m of group) for (const key of m.keys) if (key > last) last = key;
  return last === "" ? `member:${(group[0] as Member).at}` : last;
}

function keysOf(actor: Actor): string[] {
  if (actor.kind === "unnamed") return [];
  const keys: string[] = [];
  if (actor.wikidata !== null) keys.push(`wikidata:${actor.wikidata}`);
  if (STATES.has(actor.kind)) {
    const country = countryOf(actor);
    keys.push(
      country === null ? `state:${plainName(actor.name)}:${actor.country ?? ""}` : `state:${country}`,
    );
    return keys;
  }
  if (actor.kind === "person") {
    const name = personWords(actor.name);
    if (name.length >= 2) keys.push(`person:${name.join(" ")}`);
    return keys;
  }
  if (NAMED_BODIES.has(actor.kind)) {
    const words = bodyWords(actor.name);
    const country = actor.country ?? "";
    // A name of common nouns ("the army") is one body only within one country.
    if (isProper(actor.name)) {
      if (actor.kind !== "body" || country === "") keys.push(`body:${words}`);
      keys.push(`body:${words}:${country}`);
      for (const alias of actor.aliases) if (/^[A-Z]{2,8}$/.test(alias)) keys.push(`acronym:${alias}`);
      if (/^[A-Z]{2,8}$/.test(actor.name)) keys.push(`acronym:${actor.name}`);
    } else if (country !== "") keys.push(`body:${words}:${country}`);
  }
  return keys;
}

/** Whether a name has a capital that no sentence gave it. */
function isProper(name: string): boolean {
  return /\p{Lu}/u.test(
    name.replace(/^(?:The|A|An)\s/u, "").replace(/^(\p{Lu})(?=\p{Ll}+\s\p{Ll})/u, (c) => c.toLowerCase()),
  );
}

/** Words of a government's name that say no more than that it is one. */
const GOVERNING =
  /^(?:the )?(?:(?:(?:federal|national|central|royal) )?government of|(?:[a-z]+ )*republic of|kingdom of|state of)\s+|(?:['’]s)?\s+(?:government|authorities|administration)$/giu;

/** The country whose state or government an actor is by its name; null for a regional or a rival government. */
function countryOf(actor: Actor): string | null {
  for (const name of [actor.name, ...actor.aliases]) {
    const row = lookup(name.replace(GOVERNING, "").trim())[0]?.row;
    if (row?.kind === "state") return row.id;
  }
  return actor.kind === "government" && /^(?:the )?government$/iu.test(actor.name) ? actor.country : null;
}

function plainName(name: string): string {
  return lowWords(name.normalize("NFD").replace(/\p{M}/gu, ""))
    .filter((w) => !ADDRESS.has(w))
    .join(" ");
}

/** A person's names without titles and initials' dots, in lower case and without accents. */
function personWords(name: string): string[] {
  return plainName(name)
    .split(" ")
    .filter((w) => w.length > 0);
}

/** A body's name as a set of stems, so that "Ministry of Foreign Affairs" and "foreign ministry" are one. */
function bodyWords(name: string): string {
  const words = contentWords(name.normalize("NFD").replace(/\p{M}/gu, "")).filter((w) => w !== "affair");
  const plain = words.filter((w) => lookup(w.charAt(0).toUpperCase() + w.slice(1)).length === 0);
  return (plain.length > 0 ? plain : words).sort().join(" ");
}

/** Words of offices and bodies that tie a surname to a full name. */
function tiesOf({ actor, report }: Member): Set<string> {
  const bodies = actor.memberOf.flatMap((id) => report.actors.get(id)?.name ?? []);
  const titled = [actor.name, ...actor.aliases].filter((a) => a.split(/\s+/u).length > 1);
  const surname = personWords(actor.name).at(-1) ?? "";
  const words = [actor.office ?? "", ...bodies, ...titled].flatMap((text) => contentWords(text));
  const own = new Set(personWords(actor.name).map(stem));
  return new Set(words.filter((w) => !own.has(w) && w !== stem(surname)));
}

/** Joins persons known by a surname to the one full name that fits: by office, body, or country among shared company. */
function joinSurnames(
  members: readonly Member[],
  union: { join(a: string, b: string): void; find(x: string): string },
): void {
  const people = members.filter((m) => m.actor.kind === "person");
  const full = groupBy(
    people.filter((m) => m.names.length >= 2),
    (m) => m.names.at(-1) as string,
  );
  const company = new Map<string, Set<string>>();
  for (const m of members) {
    if (m.actor.kind === "unnamed" || STATES.has(m.actor.kind)) continue;
    const own = company.get(m.report.id) ?? new Set();
    own.add(union.find(m.at));
    company.set(m.report.id, own);
  }
  for (const m of people) {
    const [surname, ...rest] = m.names;
    if (surname === undefined || rest.length > 0) continue;
    const candidates = full.get(surname) ?? [];
    const several = new Set(candidates.map((c) => union.find(c.at)));
    if (several.size !== 1) continue;
    const ties = tiesOf(m);
    const fits = candidates.some((c) => {
      if (c.actor.country !== null && m.actor.country !== null && c.actor.country !== m.actor.country)
        return false;
      if ([...tiesOf(c)].some((t) => ties.has(t))) return true;
      const mine = company.get(m.report.id) ?? new Set();
      const shared = [...(company.get(c.report.id) ?? [])].filter(
        (x) => mine.has(x) && x !== union.find(c.at),
      );
      return shared.length >= 2;
    });
    if (fits) union.join(m.at, (candidates[0] as Member).at);
  }
}

/** Joins "the front" to the one group of the dossier whose name ends so and that its report keeps company with. */
function joinCommonNouns(
  members: readonly Member[],
  union: { join(a: string, b: string): void; find(x: string): string },
): void {
  const bodies = members.filter((m) => NAMED_BODIES.has(m.actor.kind));
  const proper = groupBy(
    bodies.filter((m) => m.proper),
    (m) => lowWords(m.actor.name).at(-1) ?? "",
  );
  for (const m of bodies) {
    if (m.proper) continue;
    const words = plainName(m.actor.name).split(" ");
    if (words.length !== 1) continue;
    const candidates = proper.get(words[0] as string) ?? [];
    const fitting = candidates.filter(
      (c) => c.actor.country === null || m.actor.country === null || c.actor.country === m.actor.country,
    );
    if (new Set(fitting.map((c) => union.find(c.at))).size === 1) union.join(m.at, (fitting[0] as Member).at);
  }
}

/** A number before an unnamed group's description. */
const COUNTED =
  /^(?:(?:at least|more than|nearly|about|the|a|an)\s+)*(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|a few|a number of|multiple|both)\s+(?!of\b)/iu;

/** By the actor that comes first in it. */
const made = whileSame<Actor, DossierActor>();

/** The one actor that a group of members is; the same object again where nothing of it is another than it was. */
function asOne(group: readonly Member[], idOf: ReadonlyMap<Ref, string>): DossierActor {
  const bodies = group.flatMap((m) => m.actor.memberOf.flatMap((id) => idOf.get(ref(m.report, id)) ?? []));
  return made((group[0] as Member).actor, [...group, ...bodies], () => makeActor(group, bodies));
}

function makeActor(group: readonly Member[], memberOf: readonly string[]): DossierActor {
  const fullest = [...group].sort(
    (a, b) =>
      nameRank(b.actor) - nameRank(a.actor) || byText(a.actor.name, b.actor.name) || byText(a.at, b.at),
  )[0] as Member;
  const first = (pick: (a: Actor) => string | null) =>
    pick(fullest.actor) ?? group.map((m) => pick(m.actor)).find((x) => x !== null) ?? null;
  const names = new Set(group.flatMap((m) => [m.actor.name, ...m.actor.aliases]));
  // "Three people with knowledge of the talks" are the people with knowledge of the talks.
  if (fullest.actor.kind === "unnamed") for (const n of [...names]) names.add(n.replace(COUNTED, ""));
  names.delete(fullest.actor.name);
  const bodies = new Set(memberOf);
  const id = (group[0] as Member).at;
  bodies.delete(id);
  return {
    id,
    name: fullest.actor.name,
    kind: fullest.actor.kind,
    country: first((a) => a.country),
    office: first((a) => a.office),
    memberOf: [...bodies].sort(byText),
    aliases: [...names].sort(byText),
    members: group.map((m) => m.at),
  };
}

/** The fullest of several names: proper before common, more words before fewer, an acronym last. */
const nameRank = once(
  (actor: Actor) => actor,
  ({ name }) => {
    const acronym = /^[A-Z]{2,8}$/.test(name) ? -100 : 0;
    return (isProper(name) ? 50 : 0) + acronym + Math.min(8, name.split(/\s+/u).length) * 4;
  },
);
