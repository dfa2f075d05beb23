import type { Account } from "./account.js";
import type { Actor, ActorKind } from "./record.js";
import { type Syntax, low } from "./syntax.js";

const SPOKES = /\bspokes(?:man|woman|person)\b/i;
const BODIES: ReadonlySet<ActorKind> = new Set([
  "armed-group",
  "body",
  "organisation",
  "government",
  "state",
]);

/** What is needed to find whose an office is. */
type Named = Pick<Account, "syntax" | "actors" | "actorAt">;

/** For each spokesman the actor whose he is: by membership, by the words of the office, by "its spokesman". */
export function spokesmen({ syntax, actors, actorAt }: Named): ReadonlyMap<string, string> {
  const byId = new Map(actors.map((a) => [a.id, a]));
  const out = new Map<string, string>();
  for (const a of actors) {
    if (a.kind !== "person" || !SPOKES.test(a.office ?? a.name)) continue;
    const body = a.memberOf.find((m) => byId.has(m));
    const owner = body ?? namedBy((a.office ?? "").replace(SPOKES, "").trim().toLowerCase(), a, actors);
    if (owner !== undefined) out.set(a.id, owner);
  }
  for (const [t, w] of syntax.words.entries()) {
    if (!SPOKES.test(w.lemma)) continue;
    const found = ownedAt({ syntax, actors, actorAt }, byId, t);
    if (found !== null && !out.has(found.who)) out.set(found.who, found.whose);
  }
  return out;
}

/**
 * Actors with the body or the state of those of whom a report tells it by a pronoun or a common noun only: "its
 * spokesman, Ana Sol", "a ministry spokeswoman, Ana Sol". Whose spokesman a person's is belongs where that person does.
 */
export function withOwners(known: Named): Actor[] {
  const { actors } = known;
  const byId = new Map(actors.map((a) => [a.id, a]));
  const owners = spokesmen(known);
  return actors.map((a) => {
    const owner = byId.get(owners.get(a.id) ?? "");
    if (owner === undefined || a.kind !== "person" || a.memberOf.length > 0) return a;
    const bodies = BODIES.has(owner.kind) ? [owner.id] : owner.memberOf;
    return { ...a, memberOf: bodies.filter((id) => id !== a.id), country: a.country ?? owner.country };
  });
}

/** Whose an office is at a token, and who holds it; null where either is not told. */
function ownedAt(
  { syntax, actorAt }: Named,
  byId: ReadonlyMap<string, Actor>,
  t: number,
): { who: string; whose: string } | null {
  const whose = (syntax.children[t] ?? [])
    .filter((k) => k < t)
    .map((k) => actorAt.get(k))
    .find((id) => id !== undefined);
  const who = [t, ...(syntax.children[t] ?? []).filter((k) => k > t), syntax.words[t]?.head ?? -1]
    .map((k) => actorAt.get(k))
    .find((id) => id !== undefined && id !== whose && byId.get(id)?.kind === "person");
  const own = whose ?? pronounOwner({ syntax, actorAt }, byId, t);
  return own === undefined || who === undefined ? null : { who, whose: own };
}

/** The body that the words of an office name: "palace", "foreign ministry"; "ministry" where one ends so, or the last before. */
function namedBy(words: string, holder: Actor, actors: readonly Actor[]): string | undefined {
  if (words.length <= 2) return undefined;
  const palace = /^presidenc|^presidential/.test(words);
  const names = (b: Actor) => [b.name, ...b.aliases].map((n) => n.toLowerCase().replace(/^the /, ""));
  const exact = actors.find(
    (b) =>
      (palace && b.kind === "body" && /\b(?:palace|presidency)\b/i.test(b.name)) ||
      (b.id !== holder.id && names(b).includes(words)),
  );
  if (exact !== undefined) return exact.id;
  const first = holder.mentions[0]?.start ?? Infinity;
  const before = (b: Actor) =>
    Math.max(-1, ...b.mentions.map((m) => m.start).filter((start) => start < first));
  const [last] = actors
    .filter((b) => b.kind === "body" && b.id !== holder.id && names(b).some((n) => n.endsWith(` ${words}`)))
    .filter((b) => before(b) >= 0)
    .sort((a, b) => before(b) - before(a));
  return last?.id;
}

/** Whose "its spokesman" is, where nothing resolves the pronoun: the last body or group before it. */
function pronounOwner(
  { syntax, actorAt }: { readonly syntax: Syntax; readonly actorAt: ReadonlyMap<number, string> },
  byId: ReadonlyMap<string, Actor>,
  t: number,
): string | undefined {
  const pronoun = (syntax.children[t] ?? []).find((k) => k < t && ["its", "their"].includes(low(syntax, k)));
  if (pronoun === undefined) return undefined;
  for (let k = pronoun - 1; k >= Math.max(0, pronoun - BEFORE); k--) {
    const id = actorAt.get(k);
    if (id !== undefined && BODIES.has(byId.get(id)?.kind ?? "person")) return id;
  }
  return undefined;
}

const BEFORE = 50;
