import { clusterNumbers } from "../clusters.js";
import type { Material, Told } from "../material.js";
import { once } from "../once.js";
import { type Ref, byText } from "../reports.js";
import { BEARINGS, type Vector, cosine } from "../vectors.js";
import { type Bearing, type Draft, addMember } from "./draft.js";
import type { KeptPairs } from "./keptPairs.js";

/**
 * Mean chance from which sentences tell one claim. Of pairs joined at it about half are right on written dossiers that the
 * network was not taught; F1 of pairs would be best at 0.15, where a third is.
 */
const SAME = 0.35;
/** How likely the product of two vectors makes it, as the manifest of the network says. */
export const LIKELY = { scale: 8.3654, offset: -5.0175 };
/** Chance under which a pair counts as none. */
const LEAST = 0.02;
/** Sentences of a dossier of six reports, as the network was taught on. */
const USUAL = 150;
/** Sentences of one statement that are compared at most; who says more tells a book. */
const MOST = 400;

/** A sentence of a statement by what the network of claims makes of it. */
export interface Telling {
  readonly told: Told;
  readonly point: Told["points"][number];
  readonly sense: Vector;
}

/**
 * Claims of sentences that tell one thing by the network of claims (training/claims.py). In a larger dossier two sentences tell
 * one thing more rarely, and must be so much liker; and so must those that `others`, the claims by structure, hold apart.
 * `kept` is brought up to date with the reports.
 */
export function tellingClaims(
  material: Material,
  kept: KeptPairs<Telling>,
  others: readonly Draft[],
): Draft[] {
  const { toldIn, versionOf } = material;
  const parts = [...toldIn].map(([id, told]) => ({
    id,
    version: versionOf.get(id) as object,
    items: tellingsIn(told),
  }));
  kept.update(parts, {
    keysOf: ({ sense }) => directionsOf(sense),
    score: (a, b) => {
      if (a.told === b.told) return null;
      const likely = logistic(LIKELY.scale * cosine(a.sense, b.sense) + LIKELY.offset);
      return likely < LEAST ? null : likely;
    },
  });
  const count = parts.reduce((n, p) => n + p.items.length, 0);
  const rarer = Math.min(1, USUAL / Math.max(1, count));
  const apart = heldApart(others, material);
  const { items, pairs } = kept.all((a, b, likely) => {
    const odds = rarer * apart(a.told.at, b.told.at) * likely;
    return odds / (odds + 1 - likely);
  });
  return clusterNumbers(items.length, pairs, SAME).flatMap((cluster) => {
    const members = cluster.map((n) => items[n] as Telling);
    if (new Set(members.map((m) => m.told.at)).size < 2) return [];
    const draft: Draft = {
      kind: "telling",
      byLikeness: true,
      members: new Map(),
      words: new Map(),
      value: null,
    };
    for (const m of members) {
      addMember(draft, m.told.at, bearingOf(m));
      if (draft.words?.has(m.told.at) === false) draft.words.set(m.told.at, m.point.text);
    }
    return [draft];
  });
}

/** Share of a dossier's statements in claims by structure up to which what these hold apart may be one all the same. */
const FEW = 0.3;
/** How fast the odds fall with every more of that share, and where they stop. */
const FALL = 5;
const LEAST_ODDS = 0.25;

/**
 * What the odds that two statements tell one thing are multiplied by: less than one where both stand in claims by structure
 * that two reports share, none of them the same, and structure explains much of the dossier.
 */
function heldApart(others: readonly Draft[], { told, byRef }: Material): (a: Ref, b: Ref) => number {
  const claimsOf = new Map<Ref, Set<Draft>>();
  for (const draft of others) {
    const reports = new Set([...draft.members.keys()].map((at) => byRef.get(at)?.report.id));
    if (reports.size < 2) continue;
    for (const at of draft.members.keys()) claimsOf.set(at, (claimsOf.get(at) ?? new Set()).add(draft));
  }
  const held = told.filter((t) => claimsOf.has(t.at)).length / Math.max(1, told.length);
  const odds = Math.max(LEAST_ODDS, Math.min(1, 1 - FALL * (held - FEW)));
  return (a, b) => {
    const [x, y] = [claimsOf.get(a), claimsOf.get(b)];
    if (x === undefined || y === undefined) return 1;
    return [...x].some((d) => y.has(d)) ? 1 : odds;
  };
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x));

const tellingsIn = once(
  (told: readonly Told[]) => told,
  (told) =>
    told
      .flatMap((t) =>
        t.statement.act === "ask"
          ? []
          : t.points
              .slice(0, MOST)
              .flatMap((point, place): { id: string; telling: Telling }[] =>
                point.sense === null || point.weight === 0 || isCeremony(point)
                  ? []
                  : [{ id: `${t.statement.id} ${place}`, telling: { told: t, point, sense: point.sense } }],
              ),
      )
      .sort((a, b) => byText(a.id, b.id))
      .map(({ telling }) => telling),
);

/** Greetings, thanks and compliments, where nothing else is told. */
function isCeremony({ text, topics, quantities }: Telling["point"]): boolean {
  return topics.size === 0 && quantities.length === 0 && CEREMONY.test(text);
}
const CEREMONY =
  /\b(?:pleasure|honou?r(?:ed)?|delighted|grateful|gratitude|thank(?:s|ed|ful)?|welcome|appreciate|good (?:morning|afternoon|evening))\b/iu;

/** How a sentence bears on what it tells: the likeliest. */
function bearingOf({ sense: { bearing } }: Telling): Bearing {
  if (bearing === null) return "tells";
  let best = 0;
  for (let i = 1; i < bearing.length; i++) if ((bearing[i] as number) > (bearing[best] as number)) best = i;
  return BEARINGS[best] ?? "tells";
}

/** Planes that a key is of: at one of these lengths a sentence shares its keys with some tens of others. */
const BITS = [2, 4, 6, 8, 10, 12, 14];
const TABLES = 8;

/**
 * Keys that sentences of near directions share: on which side of planes drawn once at random they lie, for more and more
 * planes (Charikar 2002). Of a small dossier the wide keys hold all together, of a large one the narrow ones.
 */
function directionsOf({ steps }: Vector): number[] {
  const keys: number[] = [];
  for (let table = 0; table < TABLES; table++) {
    let side = 1;
    let bits = 0;
    for (const wanted of BITS) {
      for (; bits < wanted; bits++) side = (side << 1) | Number(isAbove(steps, table * 16 + bits));
      keys.push((table << 24) | (wanted << 18) | side);
    }
  }
  return keys;
}

function isAbove(steps: Int8Array, plane: number): boolean {
  let signs = planes[plane];
  if (signs?.length !== steps.length) planes[plane] = signs = drawn(steps.length, plane);
  let sum = 0;
  for (let i = 0; i < steps.length; i++) sum += (steps[i] as number) * (signs[i] as number);
  return sum > 0;
}

const planes: Int8Array[] = [];

/** Signs that are the same in every run (xorshift). */
function drawn(width: number, plane: number): Int8Array {
  let x = (plane + 1) * 0x9e3779b9;
  return Int8Array.from({ length: width }, () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return x & 0x400 ? 1 : -1;
  });
}
