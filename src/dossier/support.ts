import type { Draft } from "./claims/draft.js";
import type { Stance, Support } from "./dossier.js";
import type { Material, Told } from "./material.js";
import { type Ref, ancestors, byText, ref, reportOf } from "./reports.js";
import { latest } from "./stances.js";
import { groupBy, makeUnion } from "./union.js";

/** What a claim's support is reckoned with. */
export interface Independence {
  readonly fold: (actor: string) => string;
  /** Statements that a reprint has from what it copies. */
  readonly copied: ReadonlySet<Ref>;
  readonly maybeSame: readonly (readonly [string, string])[];
  /** Statements that their speaker, or the speaker's own side, has corrected or withdrawn, and by which statement. */
  readonly withdrawn: ReadonlyMap<Ref, Ref>;
}

/** The same for one claim: the statements that count no more for it. */
interface Known extends Omit<Independence, "withdrawn"> {
  readonly taken: ReadonlySet<Ref>;
}

/** A source of a claim: who told it first-hand to whoever printed it. */
interface Source {
  readonly actor: string;
  readonly told: Told;
}

/**
 * How many independent sources affirm a claim. Whoever speaks at the top of a nest is the source; an outlet that
 * tells another report again is none, nor is a report's outlet quoting another; what a source took back counts no
 * more. `min` folds sources that may be one (`maybeSame`, or one person among a group that the same report leaves
 * unnamed), `max` does not. Of a claim that likeness alone made, some members may tell another one: `min` is then that of
 * the least of its sources.
 */
export function supportOf(
  draft: Draft,
  stances: readonly Stance[],
  material: Material,
  given: Independence,
): Support {
  const affirming = [...draft.members]
    .filter(([, bearing]) => bearing === "tells")
    .flatMap(([at]) => material.byRef.get(at) ?? [])
    .sort((a, b) => byText(a.at, b.at));
  // What was corrected counts no more for the claim that the correction is about; other claims of the same words stand.
  const taken = new Set([...given.withdrawn].flatMap(([from, to]) => (draft.members.has(to) ? [from] : [])));
  const known: Known = { ...given, taken };
  const all = affirming.flatMap((t) => sourceOf(t, stances, material, known) ?? []);
  const sources = all.map((s) => ({ ...s, actor: standsFor(s.actor, all, material) }));
  const groups = groupBy(withoutGroups(sources, material, known.fold), (s) => s.actor);
  const counts = new Map<string, readonly [number, number | null]>();
  for (const [actor, list] of groups) counts.set(actor, countOf(actor, list, material, known));
  const union = makeUnion();
  const present = [...groups.keys()].sort(byText);
  if (present.length > 1)
    for (const [x, y] of known.maybeSame) {
      const [a, b] = [known.fold(x), known.fold(y)];
      if (a !== b && groups.has(a) && groups.has(b)) union.join(a, b);
    }
  for (const [i, a] of present.entries())
    for (const b of present.slice(i + 1)) if (mayBeAmong(a, b, groups, counts, material)) union.join(a, b);
  const perhaps = groupBy(present, (a) => union.find(a));
  const leasts = [...perhaps.values()].map((list) =>
    Math.max(...list.map((a) => (counts.get(a) as readonly [number, unknown])[0])),
  );
  const likely = draft.byLikeness === true && leasts.length > 0;
  const min = likely ? Math.min(...leasts) : leasts.reduce((sum, n) => sum + n, 0);
  let max: number | null = 0;
  for (const a of present) {
    const top = (counts.get(a) as readonly [number, number | null])[1];
    max = max === null || top === null ? null : max + top;
  }
  return { min, max, groups: present.map((a) => (groups.get(a) as Source[]).map((s) => s.told.at)) };
}

/** Whom a statement rests on; null where on nobody who counts: a question, a copy, an outlet, a source that took it back. */
function sourceOf(t: Told, stances: readonly Stance[], material: Material, known: Known): Source | null {
  const { cast } = material;
  const above = ancestors(t.report, t.statement);
  if (t.statement.act === "ask" || above.some((s) => s.act === "ask")) return null;
  const owners = [...known.taken].map((at) => material.byRef.get(at)?.speaker ?? null);
  const own =
    t.speaker !== null && owners.some((o) => o !== null && known.fold(o) === known.fold(t.speaker as string));
  const several =
    (t.statement.authority.count?.[1] ?? 2) !== 1 && cast.byId.get(t.speaker ?? "")?.kind === "unnamed";
  if (own && !several) return null;
  // The words of a question, or of an outlet that reports another, rest on neither.
  const chain = [t, ...above.flatMap((s) => material.byRef.get(ref(t.report, s.id)) ?? [])];
  const root = [...chain].reverse().find((x) => x.speaker !== null && !isRelay(x, material));
  if (root === undefined || root.speaker === null) return null;
  const copied = known.copied.has(t.at);
  const actor = known.fold(root.speaker);
  if (copied && (actor === root.speaker || cast.byId.get(root.speaker)?.kind !== "unnamed")) {
    const again = cast.byId.get(actor);
    if (again === undefined || again.members.length < 2) return null;
  }
  const now = latest(stances, actor);
  if (now !== undefined && now.stance !== "affirms") return null;
  const affirmed = stances.find((x) => x.actor === actor && x.stance === "affirms");
  if (stances.some((x) => x.actor === actor && x.stance === "denies" && x.date === affirmed?.date))
    return null;
  return {
    actor,
    told: root === t ? t : { ...t, statement: { ...t.statement, authority: root.statement.authority } },
  };
}

function isRelay(t: Told, { cast }: Material): boolean {
  const kind = t.speaker === null ? undefined : cast.byId.get(t.speaker)?.kind;
  const { act, authority, source } = t.statement;
  // "Report: …" over a story stands for the outlet that it tells again.
  const report = authority.naming === "document" && /^(?:\p{L}+\s+)?reports?$/iu.test(source?.text ?? "");
  return act === "ask" || authority.naming === "outlet" || kind === "outlet" || report;
}

/** A body and its spokesman are one source: the body, where both tell the claim. */
function standsFor(actor: string, all: readonly Source[], { cast }: Material): string {
  const own = cast.byId.get(actor);
  if (own?.kind !== "person") return actor;
  return (
    own.memberOf.find(
      (body) => all.some((s) => s.actor === body) && cast.byId.get(body)?.kind !== "unnamed",
    ) ?? actor
  );
}

/** Leaves out a group of unnamed speakers all of whom that are known tell the claim by themselves too. */
function withoutGroups(
  sources: readonly Source[],
  { cast }: Material,
  fold: (actor: string) => string,
): Source[] {
  const present = new Set(sources.map((s) => s.actor));
  return sources.filter((s) => {
    if (cast.byId.get(s.actor)?.kind !== "unnamed") return true;
    const members = (cast.within.get(s.actor) ?? []).map(fold);
    const top = s.told.statement.authority.count?.[1] ?? Infinity;
    return members.filter((m) => present.has(m)).length < top || members.length === 0;
  });
}

/** People behind a source of this claim: the most that one of its statements counts; those that took it back left out. */
function countOf(
  actor: string,
  list: readonly Source[],
  { cast }: Material,
  { taken }: Known,
): readonly [number, number | null] {
  const named = cast.byId.get(actor)?.kind;
  if (named === "person") return [1, 1];
  if (named !== "unnamed" && named !== "group" && named !== undefined) return [1, 1];
  // "Sources" in a headline and "three people" below it are the same three.
  const counts = list.flatMap(({ told: t }) =>
    t.statement.authority.count === null ? [] : [t.statement.authority.count],
  );
  const closed = counts.flatMap(([, most]) => most ?? []);
  const min = Math.max(1, ...counts.map(([least]) => least));
  const max = closed.length > 0 ? Math.max(min, ...closed) : counts.length > 0 ? null : 1;
  const parts = (cast.within.get(actor) ?? []).flatMap((id) => cast.byId.get(id)?.members ?? []);
  const left = new Set(parts.filter((m) => [...taken].some((w) => sharesReport(m, w)))).size;
  return [Math.max(1, min - left), max === null ? null : Math.max(1, max - left)];
}

function sharesReport(member: Ref, statement: Ref): boolean {
  return reportOf(member) === reportOf(statement);
}

/** Whether one unnamed source may be among a group of them that is unnamed too. */
function mayBeAmong(
  a: string,
  b: string,
  groups: ReadonlyMap<string, readonly Source[]>,
  counts: ReadonlyMap<string, readonly [number, number | null]>,
  { cast }: Material,
): boolean {
  const [x, y] = [counts.get(a), counts.get(b)];
  const several = (c: readonly [number, number | null] | undefined) =>
    c !== undefined && (c[1] === null || c[1] > 1);
  if (several(x) === several(y)) return false;
  const [one, many] = several(x) ? [b, a] : [a, b];
  if (cast.byId.get(many)?.kind !== "unnamed") return false;
  return (groups.get(one) ?? []).some((s) => s.told.statement.authority.naming === "unnamed");
}
