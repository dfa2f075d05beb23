import { lookup } from "../../reading/world/world.js";
import type { ActorKind, Condition, Contact, Proposal, ReportedEvent } from "../../reading/record.js";
import { clusterNumbers } from "../clusters.js";
import { type Days, meet } from "../days.js";
import type { Material } from "../material.js";
import { once } from "../once.js";
import type { Indexed, Ref } from "../reports.js";
import { shareSide } from "../sides.js";
import { quoteText } from "../vectors.js";
import { contentWords } from "../words.js";
import type { KeptPairs, Part } from "./keptPairs.js";
import { APART, type Matter, type MattersIn, alike, between, daysBetween, mattersBy } from "./matter.js";

/** A condition, which has no time of its own. */
export type Held = Condition & { readonly when: null };

/** Stems by which a proposal is called where its report says no more of it. */
const GENERIC: ReadonlySet<string> = new Set(
  "offer propos proposal plan paper document letter text draft idea overtur initiativ deal not bid packag suggestion".split(
    " ",
  ),
);

/** Days of a time that is told closely enough to set one event apart from another of its kind. */
const ONCE = 10;
/** Proposals of one actor above which its proposals are told apart by their words alone, and how near those must be. */
const MANY = 12;
const CLEAR = 0.7;
/** Days after which a side that asks for the same again does so anew. */
const LONG = 150;
/** Mean score from which two tellings are one matter. */
const SAME = 0.5;

const proposalsIn = mattersBy<Proposal>(({ proposals }) =>
  proposals.map((entry) => ({
    entry,
    by: entry.by,
    to: entry.to,
    texts: [...(entry.called === null ? [] : [entry.called]), ...entry.terms].map(quoteText),
  })),
);

/** Proposals of the dossier, those that are one in one group; a proposal that no other report tells is alone in its. */
export function sameProposals(material: Material, kept: KeptPairs<Matter<Proposal>>): Matter<Proposal>[][] {
  const found = listed(proposalsIn, material);
  // Of one who makes many proposals, only near words show that two reports mean the same one.
  const made = new Map<string, number>();
  for (const m of found.matters) for (const by of new Set(m.by)) made.set(by, (made.get(by) ?? 0) + 1);
  const many = found.matters.length > MANY * MANY;
  const isMany = (m: Matter<Proposal>) => many || m.by.some((by) => (made.get(by) ?? 0) > MANY);
  return grouped(found, kept, {
    score: (a, b) =>
      isReverse(material, a, b) ? null : Math.max(alike(a, b), isGeneric(a) || isGeneric(b) ? 0.6 : 0),
    rescore: (a, b, text) => {
      if (isMany(a) || isMany(b)) {
        if (isGeneric(a) || isGeneric(b) || text < CLEAR) return 0;
      } else if (text < 0.4 && !meet(a.when, b.when)) return 0;
      return 0.5 * text + between(material, a, b);
    },
  });
}

/** Whether one is made to whom the other is made by. */
function isReverse({ sides }: Material, a: Matter<Proposal>, b: Matter<Proposal>): boolean {
  if (shareSide(sides, a.by, b.by) || shareSide(sides, a.to, b.to)) return false;
  return shareSide(sides, a.to, b.by) || shareSide(sides, a.by, b.to);
}

/** Whether the words of a proposal say no more than that there is one, and whose it is: "the French plan". */
const isGeneric = once(
  (m: Matter<Proposal>) => m.entry,
  ({ entry: { called, terms } }) => {
    const words = [...(called === null ? [] : [called]), ...terms].flatMap((q) =>
      quoteText(q).split(/[^\p{L}'’-]+/u),
    );
    const telling = words.filter((w) => !/^\p{Lu}/u.test(w) || lookup(w).length === 0);
    return contentWords(telling.join(" ")).every((w) => GENERIC.has(w));
  },
);

const contactsIn = mattersBy<Contact>(({ contacts }) =>
  contacts.map((entry) => ({
    entry,
    by: entry.parties,
    to: entry.via,
    texts: [],
    evidence: [entry.evidence],
  })),
);

export function sameContacts(material: Material, kept: KeptPairs<Matter<Contact>>): Matter<Contact>[][] {
  const score = (a: Matter<Contact>, b: Matter<Contact>) => {
    if (!sameParties(material, a.by, b.by) || otherDay(a, b)) return null;
    // Words carried by other hands are another channel.
    const hands = [a.to, b.to].map((ids) => ids.filter((id) => !isVague(material.cast.byId.get(id)?.kind)));
    if (hands.every((ids) => ids.length > 0) && !shareSide(material.sides, a.to, b.to)) return null;
    const open = a.by.length < 2 || b.by.length < 2 || a.when === null || b.when === null;
    const text = alike(a, b);
    if (open && daysBetween(a.report.published, b.report.published) > APART && text < 0.8) return null;
    return 0.5 * text + between(material, a, b);
  };
  return grouped(listed(contactsIn, material), kept, { score });
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

const conditionsIn = mattersBy<Held>(({ conditions }) =>
  conditions.flatMap((condition) =>
    condition.holder === null
      ? []
      : [
          {
            entry: { ...condition, when: null },
            by: [condition.holder],
            to: [],
            texts: [quoteText(condition.text)],
            evidence: [condition.text],
          },
        ],
  ),
);

/** Conditions that one side sets in several reports. */
export function sameConditions(material: Material, kept: KeptPairs<Matter<Held>>): Matter<Held>[][] {
  const found = listed(conditionsIn, material);
  const least = found.matters.length > MANY * MANY ? CLEAR : ASKED;
  return grouped(found, kept, {
    score: (a, b) => {
      if (a.entry.polarity !== b.entry.polarity || !shareSide(material.sides, a.by, b.by)) return null;
      if (daysBetween(a.report.published, b.report.published) > LONG) return null;
      const text = alike(a, b);
      return text < ASKED ? null : text;
    },
    rescore: (_a, _b, text) => (text < least ? 0 : text),
  });
}

const eventsIn = mattersBy<ReportedEvent>(({ events }) =>
  events.map((entry) => ({
    entry,
    by: entry.actors,
    to: entry.recipients,
    texts: [],
    evidence: [entry.trigger],
  })),
);

export function sameEvents(
  material: Material,
  kept: KeptPairs<Matter<ReportedEvent>>,
): Matter<ReportedEvent>[][] {
  const score = (a: Matter<ReportedEvent>, b: Matter<ReportedEvent>) => {
    if (a.entry.type !== b.entry.type || otherDay(a, b) || !sameParties(material, a.by, b.by)) return null;
    const text = alike(a, b);
    // What is done again and again is one event only where one time is told of it, or nearly the same words.
    const once = meet(a.when, b.when) && Math.min(length(a.when), length(b.when)) <= ONCE;
    return text >= (once ? 0.6 : 0.75) ? 0.5 * text + between(material, a, b) : null;
  };
  return grouped(listed(eventsIn, material), kept, { score });
}

function length(d: Days | null): number {
  return d === null ? Infinity : d[1] - d[0] + 1;
}

/** The matters of the reports, in the order of the reports. */
interface Listed<T> {
  readonly parts: readonly Part<Matter<T>>[];
  readonly matters: readonly Matter<T>[];
}

function listed<T>(
  mattersIn: (report: Indexed, material: Material) => MattersIn<T> & { readonly version: object },
  material: Material,
): Listed<T> {
  const found = material.reports.map((report) => ({ id: report.id, ...mattersIn(report, material) }));
  return {
    parts: found.flatMap(({ id, version, inOrder }) =>
      inOrder.length === 0 ? [] : [{ id, version, items: inOrder }],
    ),
    matters: found.flatMap(({ list }) => list),
  };
}

/** Matters of several reports, those that are one in one group. */
function grouped<T>(
  { parts, matters }: Listed<T>,
  kept: KeptPairs<Matter<T>>,
  {
    score,
    rescore = (_a, _b, s) => s,
  }: {
    score: (a: Matter<T>, b: Matter<T>) => number | null;
    rescore?: (a: Matter<T>, b: Matter<T>, score: number) => number;
  },
): Matter<T>[][] {
  kept.update(parts, {
    keysOf: ({ keys }) => keys,
    score: (a, b) => (a.report === b.report ? null : score(a, b)),
  });
  const { items, pairs } = kept.all((a, b, s) => Math.min(1, rescore(a, b, s)));
  const groups = clusterNumbers(items.length, pairs, SAME).map((c) => c.map((n) => items[n] as Matter<T>));
  const joined = new Set(groups.flat());
  return [...groups, ...matters.filter((m) => !joined.has(m)).map((m) => [m])];
}

/** Groups of matters by report and entry id: the number of the group. */
export function groupNumbers<T>(groups: readonly (readonly Matter<T>[])[]): ReadonlyMap<Ref, number> {
  return new Map(groups.flatMap((g, i) => g.map((m) => [m.at, i] as const)));
}
