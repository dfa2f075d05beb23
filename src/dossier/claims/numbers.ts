import { type Pair, clusterPairs } from "../clusters.js";
import type { Material, Told } from "../material.js";
import { DURATION, type Quantity } from "../quantities.js";
import { type Ref, byText } from "../reports.js";
import { groupBy } from "../union.js";
import { cosine } from "../vectors.js";
import { candidatePairs } from "./candidates.js";
import { type Draft, addMember } from "./draft.js";

/** A number that one point of a statement gives. */
interface Given {
  readonly id: string;
  readonly told: Told;
  readonly point: Told["points"][number];
  readonly quantity: Quantity;
}

/** Mean score from which two numbers are given for one thing. */
const SAME = 0.5;
/** Values that stand for themselves: two tellings of 62 soldiers hardly mean different soldiers. */
const TELLING_VALUE = 10;

/**
 * Claims that a number is so and so: numbers given for one thing, whether they agree or not. `together`: whether two
 * statements tell of one matter (true), of two (false), or whether nothing is known of it (null).
 */
export function numberClaims({ told }: Material, together: (a: Ref, b: Ref) => boolean | null): Draft[] {
  const given = told.flatMap((t) =>
    t.points.flatMap((point, p) =>
      point.quantities.map((quantity, q): Given => ({ id: `${t.at} ${p} ${q}`, told: t, point, quantity })),
    ),
  );
  const byId = new Map(given.map((g) => [g.id, g]));
  const pairs: Pair[] = [];
  for (const [x, y] of candidatePairs(given.map((g) => [g.id, keysOf(g)] as const))) {
    const [a, b] = [byId.get(x) as Given, byId.get(y) as Given];
    if (a.told === b.told) continue;
    const score = sameThing(a, b, together(a.told.at, b.told.at));
    if (score > 0) pairs.push({ a: x, b: y, score });
  }
  return clusterPairs(pairs, SAME).flatMap((ids) => {
    const members = ids.map((id) => byId.get(id) as Given);
    const draft = draftOf(members);
    return draft === null ? [] : [draft];
  });
}

function keysOf({ point, quantity, told }: Given): string[] {
  const { value, units } = quantity;
  const names = [...point.words, ...[...told.about].map((a) => `@${a}`)];
  return [
    ...units.map((u) => `u:${u}`),
    ...units.map((u) => `v:${value} ${u}`),
    ...(value >= TELLING_VALUE ? [`v:${value}`] : []),
    ...units.flatMap((u) => names.map((n) => `n:${u} ${n}`)),
  ];
}

function sameThing(a: Given, b: Given, together: boolean | null): number {
  const [q, r] = [a.quantity, b.quantity];
  const bare = q.units.length === 0 || r.units.length === 0;
  const unit = q.units.find((u) => r.units.includes(u));
  if (!bare && unit === undefined) return 0;
  if (q.units.includes(DURATION) !== r.units.includes(DURATION) && !bare) return 0;
  let context = Math.max(0, cosine(a.point.vector, b.point.vector));
  if (together === true) context = Math.max(context, 0.65);
  if (together === false) context *= 0.6;
  if (q.value === r.value) {
    if (bare && (q.value < TELLING_VALUE || context < 0.3)) return 0;
    const specific = unit !== undefined && unit !== DURATION && q.value >= TELLING_VALUE;
    return Math.min(1, context + (specific ? 0.35 : 0.2));
  }
  if (bare && together !== true) return 0;
  return context >= (unit === DURATION || unit === undefined ? 0.6 : 0.5) ? context : 0;
}

/** A claim of the value that most reports tell, the first told where two are told as often; null where one statement tells all. */
function draftOf(members: readonly Given[]): Draft | null {
  const statements = new Set(members.map((m) => m.told.at));
  if (statements.size < 2) return null;
  const values = [
    ...groupBy(
      members.filter((m) => !m.quantity.refused),
      (m) => String(m.quantity.value),
    ),
  ].map(([value, list]) => ({
    value: Number(value),
    reports: new Set(list.map((m) => m.told.report.id)).size,
    first: Math.min(...list.map((m) => m.told.days?.[0] ?? Infinity)),
  }));
  const [main] = values.sort((x, y) => x.first - y.first || y.reports - x.reports || x.value - y.value);
  if (main === undefined) return null;
  const draft: Draft = { kind: "number", members: new Map(), value: main.value };
  for (const m of [...members].sort((x, y) => byText(x.id, y.id))) {
    const same = m.quantity.value === main.value;
    const denied = m.quantity.refused || (m.point.negative && same);
    addMember(
      draft,
      m.told.at,
      same && denied ? "denies" : same ? "tells" : m.quantity.refused ? "tells" : "differs",
    );
  }
  return draft;
}
