import { clusterNumbers } from "../clusters.js";
import type { Cast } from "../actors.js";
import type { Material, Told } from "../material.js";
import { DURATION, type Quantity } from "../quantities.js";
import { once } from "../once.js";
import { type Ref, byText } from "../reports.js";
import { groupBy, makeUnion } from "../union.js";
import { cosine } from "../vectors.js";
import { hashesOf } from "./candidates.js";
import { type Draft, addMember } from "./draft.js";
import type { KeptPairs } from "./keptPairs.js";

/** A number that one point of a statement gives. */
export interface Given {
  readonly id: string;
  readonly told: Told;
  readonly point: Told["points"][number];
  readonly quantity: Quantity;
  /** The value with each of its units. */
  readonly kinds: readonly string[];
}

/** Mean score from which two numbers are given for one thing. */
const SAME = 0.5;
/** Values below are told of so many things that only near words show that one thing is meant. */
const SMALL = 4;
/** Values from which a number that stands alone may be one told elsewhere ("the figure of 62"). */
const TELLING_VALUE = 10;
/** Numbers of one value among which one that stands alone cannot be placed. */
const MOST_EQUAL = 200;
/** Statements before a number that stands alone among which the number that it answers is looked for. */
const BACK = 4;
/** Statements that give one number for one unit, above which only near words show that one thing is meant. */
const COMMON = 16;
const NEAR = 0.65;
/** Content words of a point that tells a number and little else: "the right figure was four". */
const BARE = 3;

/**
 * Claims that a number is so and so: numbers given for one thing, whether they agree or not. `together`: whether two
 * statements tell of one matter (true), of two (false), or whether nothing is known of it (null).
 */
export function numberClaims(
  { toldIn, versionOf, cast }: Material,
  kept: KeptPairs<Given>,
  together: (a: Ref, b: Ref) => boolean | null,
): Draft[] {
  const parts = [...toldIn].map(([id, told]) => ({
    id,
    version: versionOf.get(id) as object,
    items: countingIn(told),
  }));
  kept.update(parts, { keysOf: (g) => keysOf(g, cast), score: product });
  const given = [...toldIn.values()].flatMap(givenIn);
  const isCommon = commonIn(given);
  const { items, pairs } = kept.all((a, b, near) => {
    if (near < NEAR && (isCommon(a) || isCommon(b))) return 0;
    return sameThing(a, b, near, together);
  });
  const union = makeUnion();
  for (const cluster of clusterNumbers(items.length, pairs, SAME)) {
    const [first, ...others] = cluster.map((n) => (items[n] as Given).id);
    for (const id of others) union.join(first as string, id);
  }
  joinRefused(given, union);
  joinBare(given, together, union);
  return [...groupBy(given, (g) => union.find(g.id)).values()].flatMap((members) => draftOf(members) ?? []);
}

/** The numbers of a report's statements, in the order in which they stand in it. */
const givenIn = once(
  (told: readonly Told[]) => told,
  (told) =>
    told.flatMap((t) =>
      t.points.flatMap((point, p) =>
        point.quantities.map((quantity, q): Given => ({
          id: `${t.at} ${p} ${q}`,
          told: t,
          point,
          quantity,
          kinds: quantity.units.map((u) => `${quantity.value} ${u}`),
        })),
      ),
    ),
);

/** Those of them that say what they count, in the order of their ids. */
const countingIn = once(
  (told: readonly Told[]) => told,
  (told) =>
    givenIn(told)
      .filter((g) => !isBare(g))
      .sort((a, b) => byText(a.id, b.id)),
);

/** How near the words of two numbers are that count things of one name; null where they do not. */
function product(a: Given, b: Given): number | null {
  if (a.told === b.told || !a.quantity.units.some((u) => b.quantity.units.includes(u))) return null;
  return cosine(a.point.vector, b.point.vector);
}

/** Whether a number is given for such a unit by so many that it is given for many things. */
function commonIn(given: readonly Given[]): (g: Given) => boolean {
  const often = new Map<string, number>();
  for (const g of given) if (!isBare(g)) for (const k of g.kinds) often.set(k, (often.get(k) ?? 0) + 1);
  const common = new Set(given.filter((g) => g.kinds.some((k) => (often.get(k) ?? 0) > COMMON)));
  return (g) => common.has(g);
}

/** Whether a number stands alone, or with the word for a number only. */
function isBare({ point, quantity }: Given): boolean {
  return quantity.units.length === 0 && point.words.length <= BARE;
}

function keysOf({ point, quantity, told }: Given, { handleOf }: Cast): (string | number)[] {
  const out: (string | number)[] = [...contentKeys({ quantity, words: point.words })];
  for (const u of quantity.units) for (const a of told.about) out.push(`n:${u} @${handleOf.get(a)}`);
  return out;
}

/** Those that the words give, as hashes. */
const contentKeys = once(
  ({ quantity }: { quantity: Quantity; words: readonly string[] }) => quantity,
  ({ quantity: { value, units }, words }) =>
    hashesOf(units.flatMap((u) => [`u:${u}`, `v:${value} ${u}`, ...words.map((w) => `n:${u} ${w}`)])),
);

function sameThing(
  a: Given,
  b: Given,
  product: number,
  areTogether: (a: Ref, b: Ref) => boolean | null,
): number {
  const [q, r] = [a.quantity, b.quantity];
  const unit = q.units.find((u) => r.units.includes(u));
  const near = Math.max(0, product);
  if (Math.min(q.value, r.value) < SMALL) return near >= 0.7 ? near : 0;
  const together = areTogether(a.told.at, b.told.at);
  const context = together === true ? Math.max(near, 0.65) : together === false ? near * 0.6 : near;
  const same = q.value === r.value;
  if (same && unit === DURATION) return context >= 0.4 ? Math.min(1, context + 0.2) : 0;
  // A number that is not round is hardly given for two things that are counted alike.
  const rare = q.value >= TELLING_VALUE && q.value % 5 !== 0;
  if (same && rare && context >= 0.1) return Math.min(1, context + 0.45);
  if (same) return context >= 0.25 ? Math.min(1, context + (q.value >= TELLING_VALUE ? 0.35 : 0.2)) : 0;
  return near >= 0.6 || (together === true && near >= 0.35) ? context : 0;
}

/** "45 days, not 60": both numbers are for one thing, and 60 is what somebody told. */
function joinRefused(given: readonly Given[], union: ReturnType<typeof makeUnion>): void {
  const byValue = groupBy(
    given.filter((g) => !g.quantity.refused),
    (g) => String(g.quantity.value),
  );
  for (const list of groupBy(given, (g) => g.id.slice(0, g.id.lastIndexOf(" "))).values())
    for (const g of list) {
      if (!g.quantity.refused) continue;
      const beside = list.find(
        (o) => o !== g && !o.quantity.refused && o.quantity.units.some((u) => g.quantity.units.includes(u)),
      );
      if (beside !== undefined) union.join(beside.id, g.id);
      const here = (byValue.get(String(g.quantity.value)) ?? [])
        .filter(
          (o) =>
            o.told.report === g.told.report &&
            o.point.start < g.point.start &&
            o.told.speaker !== g.told.speaker,
        )
        .sort((a, b) => b.point.start - a.point.start || byText(a.id, b.id));
      if (here[0] !== undefined && isDuration(here[0]) === isDuration(g)) union.join(here[0].id, g.id);
    }
}

function isDuration({ quantity }: Given): boolean {
  return quantity.units.includes(DURATION);
}

/**
 * A number that stands alone ("It was 114", "the figure of 62") is for what the same number is for elsewhere, or else
 * for what the number before it in its report is for.
 */
function joinBare(
  given: readonly Given[],
  together: (a: Ref, b: Ref) => boolean | null,
  union: ReturnType<typeof makeUnion>,
): void {
  const byValue = groupBy(
    given.filter((g) => !isBare(g)),
    (g) => String(g.quantity.value),
  );
  const inReport = groupBy(given, (g) => g.told.report.id);
  const place = new Map<Told, number>();
  for (const list of groupBy(
    given.map((g) => g.told),
    (t) => t.report.id,
  ).values())
    for (const t of list) if (!place.has(t)) place.set(t, t.report.record.statements.indexOf(t.statement));
  for (const g of given) {
    if (!isBare(g)) continue;
    const own = (inReport.get(g.told.report.id) as Given[]).filter(
      (o) => o.told !== g.told && !isWithin(o.told, g.told) && !isWithin(g.told, o.told),
    );
    const near = own
      .filter((o) => before(o, g, place) <= BACK && before(o, g, place) > 0)
      .sort((a, b) => before(a, g, place) - before(b, g, place) || byText(a.id, b.id));
    const equal =
      g.quantity.value < TELLING_VALUE
        ? []
        : (byValue.get(String(g.quantity.value)) ?? []).filter(
            (o) => o.told !== g.told && together(o.told.at, g.told.at) !== false,
          );
    const few = equal.length > MOST_EQUAL ? [] : equal;
    const [best] = few
      .map((o) => ({
        o,
        context:
          cosine(o.point.vector, g.point.vector) +
          (o.told.speaker !== null && o.told.speaker === g.told.speaker ? 0.1 : 0),
      }))
      .sort((a, b) => b.context - a.context || byText(a.o.id, b.o.id));
    const only = new Set(few.map((o) => union.find(o.id))).size === 1;
    const answered =
      near.find((o) => o.quantity.value !== g.quantity.value && !o.quantity.units.includes(DURATION)) ??
      near[0];
    const known = best !== undefined && (only || best.context >= 0.2);
    if (known) union.join(best.o.id, g.id);
    // "114 names were on the list. We never asked for 140": what one refuses stands for what it says instead.
    const instead =
      answered !== undefined &&
      answered.told.speaker === g.told.speaker &&
      (g.point.negated || g.quantity.refused);
    if (answered !== undefined && (!known || instead)) union.join(answered.id, g.id);
  }
}

/** Statements from one number back to another; negative where it comes later. */
function before(earlier: Given, later: Given, place: ReadonlyMap<Told, number>): number {
  return (place.get(later.told) as number) - (place.get(earlier.told) as number);
}

function isWithin(inner: Told, outer: Told): boolean {
  return inner.statement.content.every((c) =>
    outer.statement.content.some((o) => o.start <= c.start && c.end <= o.end),
  );
}

/** A claim of the value that is told first; null where one statement tells all. */
function draftOf(members: readonly Given[]): Draft[] | null {
  const statements = new Set(members.map((m) => m.told.at));
  if (statements.size < 2) return null;
  const told = members.filter((m) => !m.quantity.refused && m.told.statement.act !== "ask");
  const values = [...groupBy(told, (m) => String(m.quantity.value))].map(([value, list]) => ({
    value: Number(value),
    first: Math.min(...list.map((m) => m.told.report.published?.[0] ?? Infinity)),
    place: Math.min(...list.map((m) => m.point.start)),
  }));
  const [main] = values.sort((x, y) => x.first - y.first || x.place - y.place || y.value - x.value);
  if (main === undefined) return null;
  const draft: Draft = { kind: "number", members: new Map(), words: new Map(), value: main.value };
  for (const m of [...members].sort((x, y) => byText(x.id, y.id))) {
    const same = m.quantity.value === main.value;
    draft.words?.set(m.told.at, m.point.text);
    if (same) addMember(draft, m.told.at, m.quantity.refused || m.point.negated ? "denies" : "tells");
    else if (!m.quantity.refused) addMember(draft, m.told.at, "differs");
  }
  return [draft];
}
