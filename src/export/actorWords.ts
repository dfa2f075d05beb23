import type { Actor, HearsayRecord, SilenceKind } from "../reading/record.js";

const KINDS: Readonly<Partial<Record<Actor["kind"], string>>> = { "armed-group": "armed group" };

/** Who an actor is, phrase by phrase: name, office or kind, country, the bodies it belongs to. */
export function actorWords(actor: Actor, names: ReadonlyMap<string, string>): string[] {
  const kind = KINDS[actor.kind] ?? actor.kind;
  const of = actor.memberOf.flatMap((id) => names.get(id) ?? []);
  return [
    actor.name,
    actor.office === null ? kind : `${kind}, ${actor.office}`,
    ...(actor.country === null ? [] : [actor.country]),
    ...(of.length === 0 ? [] : [`of ${of.join(", ")}`]),
  ];
}

/** What else an actor is called, how often it is spoken of, and who it may be. */
export function otherNames(actor: Actor, names: ReadonlyMap<string, string>): string[] {
  const mentions = actor.mentions.length;
  const same = actor.maybeSame.map((id) => `${names.get(id) ?? "?"} (${id})`);
  return [
    ...(actor.aliases.length === 0 ? [] : [`also ${actor.aliases.join(", ")}`]),
    ...(same.length === 0 ? [] : [`maybe the same as ${same.join(", ")}`]),
    mentions === 1 ? "1 mention" : `${mentions} mentions`,
  ];
}

/** What keeping silent was. */
export const SILENCE_WORDS: Readonly<Record<SilenceKind, string>> = {
  declined: "declined to speak",
  "no-response": "did not answer",
  "not-reached": "could not be reached",
  "refused-access": "refused access",
};

/** Who an actor is as a list shows it, with whatever the record says of it by id. */
export interface Part {
  readonly actor: Actor;
  /** Ids of the statements that it makes. */
  readonly says: readonly string[];
  /** Ids of the statements made to it. */
  readonly hears: readonly string[];
  /** Ids of its silences. */
  readonly silences: readonly string[];
}

/** The actors in the record's order, each with its part in it. */
export function partsOf(record: HearsayRecord): Part[] {
  const gather = (pairs: readonly (readonly [string | null, string])[]): Map<string, string[]> => {
    const out = new Map<string, string[]>();
    for (const [actor, id] of pairs) {
      if (actor === null) continue;
      const ids = out.get(actor);
      if (ids === undefined) out.set(actor, [id]);
      else ids.push(id);
    }
    return out;
  };
  const says = gather(record.statements.map((s) => [s.speaker, s.id]));
  const hears = gather(record.statements.map((s) => [s.audience, s.id]));
  const silences = gather(record.silences.map((z) => [z.actor, z.id]));
  return record.actors.map((actor) => ({
    actor,
    says: says.get(actor.id) ?? [],
    hears: hears.get(actor.id) ?? [],
    silences: silences.get(actor.id) ?? [],
  }));
}
