import { lookup } from "../../reading/world/world.js";
import type { ActorKind, Condition, Contact, Proposal, ReportedEvent } from "../../reading/record.js";
import { type Pair, clusterPairs } from "../clusters.js";
import { type Days, daysOf, meet } from "../days.js";
import type { Material } from "../material.js";
import { once } from "../once.js";
import type { Point } from "../points.js";
import { type Quantity, quantitiesIn } from "../quantities.js";
import type { Span } from "../../text/span.js";
import { type Indexed, type Ref, ref } from "../reports.js";
import { isClear, shareSide } from "../sides.js";
import { type Vector, cosine, quoteText } from "../vectors.js";
import { contentWords } from "../words.js";
import { eachCandidate, hashesOf } from "./candidates.js";

/** A proposal, contact or event of one report, with whom it is between and what words tell of it. */
export interface Matter<T> {
  readonly at: Ref;
  readonly report: Indexed;
  readonly entry: T;
  /** Dossier actors. */
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly when: ReturnType<typeof daysOf>;
  readonly vectors: readonly Vector[];
  readonly words: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
  /** Of the keys that its words give. */
  readonly hashes: readonly number[];
  /** Whom those stand for whom it is between. */
  readonly behind: readonly string[];
}

/** A condition, which has no time of its own. */
type Held = Condition & { readonly when: null };
const held = once(
  (c: Condition) => c,
  (c): Held => ({ ...c, when: null }),
);

/** Stems by which a proposal is called where its report says no more of it. */
const GENERIC: ReadonlySet<string> = new Set(
  "offer propos proposal plan paper document letter text draft idea overtur initiativ deal not bid packag suggestion".split(
    " ",
  ),
);

/** Days by which two tellings of one date may miss each other. */
const SLACK = 7;
/** Days from which two dates tell two matters. */
const APART = 40;
/** Days of a time that is told closely enough to set one event apart from another of its kind. */
const ONCE = 10;
/** Proposals of one actor above which its proposals are told apart by their words alone, and how near those must be. */
const MANY = 12;
const CLEAR = 0.7;
/** Days after which a side that asks for the same again does so anew. */
const LONG = 150;
/** Mean score from which two tellings are one matter. */
const SAME = 0.5;

/** Proposals of the dossier, those that are one in one group; a proposal that no other report tells is alone in its. */
export function sameProposals(material: Material): Matter<Proposal>[][] {
  const matters = material.reports.flatMap((report) =>
    report.record.proposals.map((entry) =>
      matterOf(material, report, entry, { by: entry.by, to: [...entry.to] }, [
        ...(entry.called === null ? [] : [quoteText(entry.called)]),
        ...entry.terms.map(quoteText),
      ]),
    ),
  );
  // Of one who makes many proposals, only near words show that two reports mean the same one.
  const made = new Map<string, number>();
  for (const m of matters) for (const by of new Set(m.by)) made.set(by, (made.get(by) ?? 0) + 1);
  const isMany = (m: Matter<Proposal>) =>
    m.by.some((by) => (made.get(by) ?? 0) > MANY) || matters.length > MANY * MANY;
  return grouped(matters, (a, b) => {
    if (isReverse(material, a, b)) return 0;
    const generic = [a, b].some(isGeneric);
    const text = Math.max(alike(a, b), generic ? 0.6 : 0);
    if (isMany(a) || isMany(b) ? generic || text < CLEAR : text < 0.4 && !meet(a.when, b.when)) return 0;
    return 0.5 * text + between(material, a, b);
  });
}

/** Whether one is made to whom the other is made by. */
function isReverse({ sides }: Material, a: Matter<Proposal>, b: Matter<Proposal>): boolean {
  if (shareSide(sides, a.by, b.by) || shareSide(sides, a.to, b.to)) return false;
  return shareSide(sides, a.to, b.by) || shareSide(sides, a.by, b.to);
}

/** Whether the words of a proposal say no more than that there is one, and whose it is: "the French plan". */
function isGeneric({ entry: { called, terms } }: Matter<Proposal>): boolean {
  const words = [...(called === null ? [] : [called]), ...terms].flatMap((q) =>
    quoteText(q).split(/[^\p{L}'’-]+/u),
  );
  const telling = words.filter((w) => !/^\p{Lu}/u.test(w) || lookup(w).length === 0);
  return contentWords(telling.join(" ")).every((w) => GENERIC.has(w));
}

export function sameContacts(material: Material): Matter<Contact>[][] {
  const matters = material.reports.flatMap((report) =>
    report.record.contacts.map((entry) =>
      matterOf(material, report, entry, { by: entry.parties, to: entry.via }, [], [entry.evidence]),
    ),
  );
  return grouped(matters, (a, b) => {
    if (!sameParties(material, a.by, b.by) || otherDay(a, b)) return 0;
    // Words carried by other hands are another channel.
    const hands = [a.to, b.to].map((ids) => ids.filter((id) => !isVague(material.cast.byId.get(id)?.kind)));
    if (hands.every((ids) => ids.length > 0) && !shareSide(material.sides, a.to, b.to)) return 0;
    const open = a.by.length < 2 || b.by.length < 2 || a.when === null || b.when === null;
    if (open && daysBetween(a.report.published, b.report.published) > APART && alike(a, b) < 0.8) return 0;
    return 0.5 * alike(a, b) + between(material, a, b);
  });
}

/** Whether each side of one contact may be a side of the other: who is left over on both hands is somebody else. */
function sameParties({ cast, sides }: Material, a: readonly string[], b: readonly string[]): boolean {
  const left = (x: readonly string[], y: readonly string[]) =>
    x.filter((id) => !shareSide(sides, [id], y) && !isVague(cast.byId.get(id)?.kind));
  return (left(a, b).length === 0 || left(b, a).length === 0) && a.some((x) => shareSide(sides, [x], b));
}

function isVague(kind: ActorKind | undefined): boolean {
  return kind === undefined || kind === "unnamed" || kind === "group";
}

/** Whether both are told of one day, and it is not the same. */
function otherDay(a: Matter<unknown>, b: Matter<unknown>): boolean {
  const day = (d: Days | null) => d !== null && d[0] === d[1];
  return day(a.when) && day(b.when) && Math.abs((a.when as Days)[0] - (b.when as Days)[0]) > 1;
}

/** Likeness from which one side asks for the same in two reports; where conditions are many, as much as of proposals. */
const ASKED = 0.6;

/** Conditions that one side sets in several reports. */
export function sameConditions(material: Material): Matter<Held>[][] {
  const matters = material.reports.flatMap((report) =>
    report.record.conditions.flatMap((condition) =>
      condition.holder === null
        ? []
        : [
            matterOf(
              material,
              report,
              held(condition),
              { by: [condition.holder], to: [] },
              [quoteText(condition.text)],
              [condition.text],
            ),
          ],
    ),
  );
  const least = matters.length > MANY * MANY ? CLEAR : ASKED;
  return grouped(matters, (a, b) => {
    if (a.entry.polarity !== b.entry.polarity || !shareSide(material.sides, a.by, b.by)) return 0;
    const text = alike(a, b);
    return text < least || daysBetween(a.report.published, b.report.published) > LONG ? 0 : text;
  });
}

export function sameEvents(material: Material): Matter<ReportedEvent>[][] {
  const matters = material.reports.flatMap((report) =>
    report.record.events.map((entry) =>
      matterOf(material, report, entry, { by: entry.actors, to: entry.recipients }, [], [entry.trigger]),
    ),
  );
  return grouped(matters, (a, b) => {
    if (a.entry.type !== b.entry.type || otherDay(a, b) || !sameParties(material, a.by, b.by)) return 0;
    const text = alike(a, b);
    // What is done again and again is one event only where one time is told of it, or nearly the same words.
    const once = meet(a.when, b.when) && Math.min(length(a.when), length(b.when)) <= ONCE;
    return text >= (once ? 0.6 : 0.75) ? 0.5 * text + between(material, a, b) : 0;
  });
}

function matterOf<
  T extends { readonly id: string; readonly when: string | null; readonly according: readonly string[] },
>(
  { cast, sides, byRef, vectors }: Material,
  report: Indexed,
  entry: T,
  who: { by: readonly string[]; to: readonly string[] },
  texts: readonly string[],
  evidence: readonly Span[] = [],
): Matter<T> {
  const actors = (ids: readonly string[]) => ids.flatMap((id) => cast.idOf.get(ref(report, id)) ?? []);
  const told = entry.according.flatMap((s) => byRef.get(ref(report, s))?.points ?? []);
  const { places, words, quantities, hashes } = gistOf({ entry, texts, evidence, told });
  const near = places.map((i) => told[i]?.vector ?? null);
  const [by, to] = [actors(who.by), actors(who.to)];
  return {
    at: ref(report, entry.id),
    report,
    entry,
    by,
    to,
    behind: [...new Set([...by, ...to].flatMap((id) => [...sides(id)]))],
    when: daysOf(entry.when),
    vectors: [...texts.map(vectors), ...near].filter((v) => v !== null),
    words,
    quantities,
    hashes,
  };
}

interface Words {
  readonly entry: object;
  readonly texts: readonly string[];
  readonly evidence: readonly Span[];
  readonly told: readonly Point[];
}

/** What an entry's own words tell, which depends on its report alone. */
const gistOf = once(
  ({ entry }: Words) => entry,
  ({ texts, evidence, told }) => {
    // Of a long turn only the sentence that tells of the matter counts.
    const places = [...told.keys()].filter((i) => {
      const p = told[i] as Point;
      return evidence.some((e) => p.start < e.end && e.start < p.end);
    });
    const points = places.map((i) => told[i] as Point);
    const words = new Set([...texts.flatMap(contentWords), ...points.flatMap((p) => p.words)]);
    const quantities = [...texts.flatMap(quantitiesIn), ...points.flatMap((p) => p.quantities)];
    return { places, words, quantities, hashes: [...hashesOf(wordKeys(words, quantities))] };
  },
);

/** 0 to 1: how alike the words are that tell of two matters. */
function alike(a: Matter<unknown>, b: Matter<unknown>): number {
  let most = 0;
  for (const x of a.vectors) for (const y of b.vectors) most = Math.max(most, cosine(x, y));
  const [short, long] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  const fewer = short.size;
  let shared = 0;
  for (const w of short) if (long.has(w)) shared++;
  if (fewer > 0) most = Math.max(most, (0.8 * shared) / Math.max(3, fewer));
  return most;
}

/**
 * -1 to 0.5: whether two matters can be between the same sides at the same time. What a report leaves open speaks
 * neither for nor against; of whom it tells clearly may not be somebody else.
 */
function between({ cast, sides }: Material, a: Matter<unknown>, b: Matter<unknown>): number {
  const gap = daysBetween(a.when, b.when);
  if (gap > APART) return -1;
  const published = daysBetween(a.report.published, b.report.published);
  let score = gap > SLACK ? -0.1 : meet(a.when, b.when) ? 0.15 : published > APART ? -0.05 : 0.05;
  for (const [x, y, known, unknown, other] of [
    [a.by, b.by, 0.25, 0.1, -1],
    [a.to, b.to, 0.1, 0.05, 0],
  ] as const) {
    const clear = (ids: readonly string[]) => ids.some((id) => isClear(cast, sides, id));
    if (x.length > 0 && y.length > 0 && shareSide(sides, x, y)) score += known;
    else if (!clear(x) || !clear(y)) score += unknown;
    else score += other;
  }
  return score;
}

function length(d: Days | null): number {
  return d === null ? Infinity : d[1] - d[0] + 1;
}

/** Days between two times; 0 where they meet or one is unknown. */
function daysBetween(a: Days | null, b: Days | null): number {
  return a === null || b === null ? 0 : Math.max(0, a[0] - b[1], b[0] - a[1]);
}

function grouped<T>(
  matters: readonly Matter<T>[],
  score: (a: Matter<T>, b: Matter<T>) => number,
): Matter<T>[][] {
  const byAt = new Map(matters.map((m) => [m.at, m]));
  const pairs: Pair[] = [];
  eachCandidate(matters.map(keysOf), (i, j) => {
    const [x, y] = [matters[i] as Matter<T>, matters[j] as Matter<T>];
    if (x.report === y.report) return;
    const [a, b] = x.at < y.at ? [x, y] : [y, x];
    const s = score(a, b);
    if (s > 0) pairs.push({ a: a.at, b: b.at, score: Math.min(1, s) });
  });
  const clusters = clusterPairs(pairs, SAME);
  const inCluster = new Set(clusters.flat());
  const alone = matters.filter((m) => !inCluster.has(m.at)).map((m) => [m]);
  return [...clusters.map((c) => c.map((at) => byAt.get(at) as Matter<T>)), ...alone];
}

/** Wide keys (a word, a pair of sides) and narrow ones (two words together, a number of something). */
export function keysOf(m: Matter<unknown>): (string | number)[] {
  const out: (string | number)[] = [...m.hashes, ...m.behind];
  for (const x of m.by) for (const y of m.to) out.push(`s:${x}>${y}`);
  return out;
}

function wordKeys(all: ReadonlySet<string>, quantities: readonly Quantity[]): string[] {
  const words = [...all].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, 12);
  const out = words.map((w) => `w:${w}`);
  for (const [i, x] of words.entries())
    for (const y of words.slice(i + 1, 8)) out.push(x < y ? `2:${x} ${y}` : `2:${y} ${x}`);
  for (const q of quantities) for (const u of q.units) out.push(`q:${q.value} ${u}`);
  return out;
}

/** Groups of matters by report and entry id: the number of the group. */
export function groupNumbers<T>(groups: readonly (readonly Matter<T>[])[]): ReadonlyMap<Ref, number> {
  return new Map(groups.flatMap((g, i) => g.map((m) => [m.at, i] as const)));
}
