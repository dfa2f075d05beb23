import type { Proposal } from "../../reading/record.js";
import type { Cast } from "../actors.js";
import type { Days } from "../days.js";
import type { Material, Told } from "../material.js";
import { once, whileSame } from "../once.js";
import { type Ref, ref } from "../reports.js";
import { behindAll, meets, shareSide } from "../sides.js";
import { isUnaware } from "../stances.js";
import { type Vector, cosine } from "../vectors.js";
import { eachCandidate, hashesOf } from "./candidates.js";
import { type Draft, addMember } from "./draft.js";
import type { Matter } from "./matter.js";

/** Score from which a statement tells of a proposal that its own report's reading does not tie it to. */
const TELLS = 0.55;
/** The same where no other proposal can be meant. */
const TELLS_ALONE = 0.45;
/** Days before and after a proposal's first report in which statements can be about it. */
const WINDOW: Days = [-10, 150];
/** Proposals within the window from which only near words show which is meant. */
const CROWD = 12;
const NEAR = 0.6;
/** Sentences of a statement that can be about one thing. */
export const SHORT = 4;
/** By how much the likeliest of several proposals must lead. */
const LEAD = 0.05;

/**
 * Adds to the claims of proposals the statements of any report that speak of an offer or a paper between the same
 * sides, or deny having got one, where one proposal is the likeliest by far. What a report's own reading says of a
 * statement stays as it is.
 */
export function addAffairs(
  offers: readonly {
    readonly draft: Draft;
    readonly authority: Draft;
    readonly group: readonly Matter<Proposal>[];
  }[],
  material: Material,
): void {
  const taken = new Set(offers.flatMap((o) => [...o.draft.members.keys(), ...o.authority.members.keys()]));
  const open = material.told.filter((t) => !taken.has(t.at) && speaksOfOffer(t));
  const byAt = new Map(open.map((t) => [t.at, t]));
  const keys = [
    ...offers.map((o) => o.group.flatMap((m) => [...m.keys])),
    ...open.map((t) => keysOfTold(t, material.cast)),
  ];
  const crowded = isCrowded(offers.map((o) => o.group));
  const asked = offers.map((o) => offerToCompare(o, material));
  const tellings = new Map<Told, Speaking>();
  const found = new Map<Ref, { offer: number; score: number }[]>();
  // The offers stand before the statements.
  const tell = (i: number, j: number) => {
    if (j < offers.length) return;
    const told = open[j - offers.length] as Told;
    const offer = asked[i] as Asked;
    if (!isInTime(told, offer)) return;
    let speaking = tellings.get(told);
    if (speaking === undefined) tellings.set(told, (speaking = speakingOf(told, material, crowded(told))));
    const score = scoreOf(told, speaking, offer, material);
    if (score > 0) found.set(told.at, [...(found.get(told.at) ?? []), { offer: i, score }]);
  };
  eachCandidate(keys, tell, { below: offers.length });
  for (const [at, list] of found) {
    const [best, next] = list.sort((a, b) => b.score - a.score || a.offer - b.offer);
    const short = (byAt.get(at)?.points.length ?? 0) <= SHORT;
    if (best === undefined || best.score < (next === undefined && short ? TELLS_ALONE : TELLS)) continue;
    if (next !== undefined && next.score >= TELLS && best.score - next.score < LEAD) continue;
    const told = byAt.get(at) as Told;
    const { draft, authority } = offers[best.offer] as (typeof offers)[number];
    if (deniesAuthority(told)) {
      addMember(authority, at, "tells");
      continue;
    }
    addMember(
      draft,
      at,
      told.statement.act === "deny" || told.points.some((p) => NO_OFFER.test(p.text)) ? "denies" : "tells",
    );
  }
}

/** Whether so many proposals are near in time that a statement may be about any of them. */
export function isCrowded(groups: readonly (readonly Matter<Proposal>[])[]): (t: Told) => boolean {
  const firsts = groups.map(firstDay);
  return ({ report }) => {
    const day = report.published?.[0];
    if (day === undefined) return groups.length > CROWD;
    return firsts.filter((f) => day - f >= WINDOW[0] && day - f <= WINDOW[1]).length > CROWD;
  };
}

/** Whether somebody says that nobody was authorised: no denial that words were exchanged. */
export function deniesAuthority({ points }: Told): boolean {
  return points.some((p) => p.negated && p.topics.has("authority"));
}

const OFFER =
  /\b(?:offer(?:s|ed|ing)?|propos(?:al|als|e|es|ed|ing|ition)|overtures?|counter-?offers?|counter-?proposals?)\b/iu;
/** "No offer", "never any proposal", "not an offer", "to call it an offer". */
const NO_OFFER =
  /\b(?:(?:no|never|not|hardly)\s+(?:\p{L}+\s+){0,3}?|call(?:s|ed|ing)?\s+(?:it|this|that|them)\s+(?:an?\s+)?)(?:offer|proposal|proposition|overture|letter|paper|document|text)s?\b/iu;
const PAPER = /\b(?:papers?|letter|documents?|drafts?|texts?|plans?)\b/iu;
/** Turning something down. */
export const TURNED_DOWN =
  /\b(?:turn(?:s|ed|ing)?\s+(?:(?:it|them|this|that|(?:the|an?|his|her|its|their)(?:\s+\p{L}+){1,3})\s+)?down|reject(?:s|ed|ing|ion)?|rebuff(?:s|ed|ing)?|spurn(?:s|ed|ing)?|(?:said|answered|was)\s+no(?!\s+\p{L}))\b/iu;

/** A paper that there will be: another one than was told of before. */
const TO_COME =
  /\b(?:will|would|shall|going to|plans? to|intends? to)\s+(?:\p{L}+\s+)?(?:put forward|present|submit|table|unveil|propose|offer)\s+(?:an?|new|its own|their own)\b/iu;

/** Whether somebody tells of an offer or of a paper, or denies having got something. */
const speaksOfOffer = once((t: Told) => t.statement, findOffer);

function findOffer({ statement, points }: Told): boolean {
  // Who did not know of it denies nothing.
  if (!TELLING.has(statement.act) || (statement.act === "deny" && isUnaware(statement))) return false;
  return points.some(
    ({ text, topics }) =>
      !TO_COME.test(text) &&
      (OFFER.test(text) ||
        PAPER.test(text) ||
        TURNED_DOWN.test(text) ||
        (statement.act === "deny" && (topics.has("transfer") || topics.has("answer")))),
  );
}

/** Acts that tell how things are. */
const TELLING: ReadonlySet<string> = new Set(["state", "confirm", "deny", "believe", "accuse"]);

function keysOfTold(t: Told, { handleOf }: Cast): (string | number)[] {
  const actors = [...t.about, ...(t.speaker === null ? [] : [t.speaker])];
  return [...wordKeys(t), ...actors.map((a) => handleOf.get(a) ?? a)];
}

const wordKeys = once(
  (t: Told) => t.statement,
  ({ points }) => {
    const words = [...new Set(points.flatMap((p) => p.words))].slice(0, 24);
    return hashesOf([...words.map((w) => `w:${w}`), "offer"]);
  },
);

/** Getting something from somebody else. */
const RECEIVED = /\b(?:receiv(?:es?|ed|ing)|reached (?:it|us|them)|receipt)\b/iu;

/** A proposal as statements are compared with it. */
interface Asked {
  readonly group: readonly Matter<Proposal>[];
  /** Day of its first report; infinite where none has one. */
  readonly first: number;
  /** All that those stand for who make it, and to whom it is made. */
  readonly by: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  readonly nearTo: Nearness;
  /** The same to who tells of the authority to make it. */
  readonly nearToAuthority: Nearness;
}

/** How near a statement's sentences come to something: the product of the nearest two vectors, 0 at least. */
type Nearness = (t: Told) => number;

/** Reckoned once for each statement: for as long as the vectors are the same. */
function makeNearness(vectors: readonly (Vector | null)[]): Nearness {
  return once(
    (t) => t.statement,
    ({ points }) => {
      let near = 0;
      for (const p of points) for (const v of vectors) near = Math.max(near, cosine(p.vector, v));
      return near;
    },
  );
}
/** By the first of an offer's proposals. */
const nearnessToOffer = whileSame<Proposal, Nearness>();
const nearnessToAuthority = whileSame<Proposal, Nearness>();

function offerToCompare(
  { draft, authority, group }: { draft: Draft; authority: Draft; group: readonly Matter<Proposal>[] },
  { byRef, sides, vectors: known }: Material,
): Asked {
  // Of a long turn that tells of the offer too, nobody knows which sentence does.
  const told = ({ members }: Draft) =>
    [...members.keys()].flatMap((at) => {
      const points = byRef.get(at)?.points ?? [];
      return points.length <= SHORT ? points.map((p) => p.vector) : [];
    });
  const vectors = [...told(draft), ...group.flatMap((m) => m.vectors)];
  const ofAuthority = told(authority);
  const { entry } = group[0] as Matter<Proposal>;
  return {
    group,
    first: firstDay(group),
    by: behindAll(
      sides,
      group.flatMap((m) => m.by),
    ),
    to: behindAll(
      sides,
      group.flatMap((m) => m.to),
    ),
    nearTo: nearnessToOffer(entry, [known, ...vectors], () => makeNearness(vectors)),
    nearToAuthority: nearnessToAuthority(entry, [known, ...ofAuthority], () => makeNearness(ofAuthority)),
  };
}

/** A statement as proposals are compared with it. */
interface Speaking {
  /** All that those stand for who speak in it or are spoken of, and the speaker alone. */
  readonly sides: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
  readonly received: boolean;
  readonly authority: boolean;
  /** Likeness below which it cannot be about a proposal. */
  readonly nearest: number;
  /** What it adds that it speaks of an offer or of a paper. */
  readonly word: number;
}

function speakingOf(t: Told, { sides }: Material, crowded: boolean): Speaking {
  const own = t.speaker === null ? [] : [t.speaker];
  return {
    ...signsOf(t),
    sides: behindAll(sides, [...t.about, ...own]),
    own: behindAll(sides, own),
    nearest: crowded ? NEAR : 0,
  };
}

/** What its words alone show of it. */
const signsOf = once(
  (t: Told) => t.statement,
  (t): Pick<Speaking, "received" | "authority" | "word"> => ({
    received: RECEIVED.test(t.statement.content.map((c) => c.text).join(" ")),
    authority: deniesAuthority(t),
    word: t.points.some((p) => OFFER.test(p.text))
      ? 0.15
      : t.points.some((p) => PAPER.test(p.text))
        ? 0.1
        : 0.05,
  }),
);

const firstDay = (group: readonly Matter<Proposal>[]) =>
  Math.min(...group.map((m) => m.report.published?.[0] ?? Infinity));

function isInTime({ report }: Told, { first }: Asked): boolean {
  const day = report.published?.[0] ?? first;
  return !Number.isFinite(first) || (day - first >= WINDOW[0] && day - first <= WINDOW[1]);
}

function scoreOf(t: Told, speaking: Speaking, offer: Asked, material: Material): number {
  const by = meets(speaking.sides, offer.by);
  const to = meets(speaking.sides, offer.to);
  // Nobody denies having got what he offers himself.
  if (speaking.received && meets(speaking.own, offer.by)) return 0;
  const here = offer.group.some((m) => m.report === t.report);
  // A statement may name neither side where its report is about both.
  if (!by && !to && !here && !(speaking.nearest === 0 && isBetween(t, offer.group, material))) return 0;
  const near = Math.max(offer.nearTo(t), speaking.authority ? offer.nearToAuthority(t) : 0);
  if (near < speaking.nearest) return 0;
  return near + speaking.word + (by ? 0.1 : 0) + (to ? 0.1 : 0) + (here ? 0.1 : 0);
}

/** Whether a statement's report has to do with both sides of a proposal. */
export function isBetween(
  { report }: Told,
  group: readonly Matter<Proposal>[],
  { cast, sides }: Material,
): boolean {
  const there = report.record.actors.flatMap((a) => cast.idOf.get(ref(report, a.id)) ?? []);
  return [group.flatMap((m) => m.by), group.flatMap((m) => m.to)].every((side) =>
    shareSide(sides, there, side),
  );
}
