import type { Proposal } from "../../reading/record.js";
import type { Material, Told } from "../material.js";
import { once } from "../once.js";
import { shareSide } from "../sides.js";
import { isUnaware } from "../stances.js";
import { cosine } from "../vectors.js";
import { isBetween, isCrowded } from "./affairs.js";
import { type Draft, addMember } from "./draft.js";
import type { Matter } from "./matter.js";

/** What is handed over: whether it came is told and denied apart from what it offered. */
const PAPER =
  /\b(?:papers?|letters?|documents?|texts?|envelopes?|notes?|messages?|drafts?|receipts?|proposals?|offers?|plans?)\b/iu;

const ARRIVES =
  /\b(?:reach(?:es|ed|ing)?|arriv(?:es|ed|ing|al)|receiv(?:es|ed|ing)|receipts?|deliver(?:s|ed|ing|y)|hand(?:ed|ing)|signed for)\b/iu;
/** The same where a paper stands before it, or is the "it" of its sentence. */
const CAME =
  /\b(?:paper|letter|document|text|envelope|note|message|draft|proposal|offer|plan)s?\s+(?:(?:[^.;]{0,30}\s)?(?:and|but|that|which)\s+(?:it\s+)?)?(?:(?:had|has|have|was|were|been|ever|never)\s+){0,3}(?:came|come|sent|signed for)\b/iu;
/** A paper that somebody takes to where it is meant to go: the paper before the verb, or as its object. */
const TAKEN =
  /\b(?:paper|letter|document|text|envelope|note|message|draft|proposal|offer|plan)\b[^.;]{0,60}\b(?:took|taken|brought|carried|passed)\b|\b(?:took|taken|brought|carried|passed)\s+(?:an?|the|that|this)\s+(?:\p{L}+\s+){0,2}?(?:paper|letter|document|text|envelope|note|message|draft|proposal|offer|plan)\b/iu;

/** The sentence of a statement that tells that a paper came, or that nothing did. */
const arrivalIn = once(
  (t: Told) => t.statement,
  ({ statement, points }) => {
    const { act, cue, id } = statement;
    // A turn that will not speak of one thing may tell another.
    if (act === "ask" || (act === "decline" && cue !== null) || (act === "deny" && isUnaware(statement)))
      return null;
    const paper = (i: number) => points.slice(Math.max(0, i - 1), i + 1).some(({ text }) => PAPER.test(text));
    const at = points.findIndex(
      ({ text }, i) =>
        (ARRIVES.test(text) && (act === "deny" || paper(i))) || TAKEN.test(text) || CAME.test(text),
    );
    return at < 0 ? null : { id, at };
  },
);

/**
 * For each proposal, that something in writing reached its addressee: the statements in which a paper is taken,
 * arrives, is received or delivered, and those that deny having got anything. They stand in the reports that tell of
 * the proposal; in others too as long as few proposals are near in time, each with the proposal that it is likest to.
 */
export function deliveries(groups: readonly (readonly Matter<Proposal>[])[], material: Material): Draft[] {
  const crowded = isCrowded(groups);
  const drafts = groups.map((): Draft => ({
    kind: "contact",
    members: new Map(),
    words: new Map(),
    value: null,
  }));
  const all = groups.map((_, i) => i);
  /** The proposals that each report tells of. */
  const tellers = new Map<string, number[]>();
  for (const i of all)
    for (const id of new Set(groups[i]?.map((m) => m.report.id)))
      tellers.set(id, [...(tellers.get(id) ?? []), i]);
  const sides = groups.map((group) => group.flatMap((m) => [...m.by, ...m.to]));
  const near = (t: Told, numbers: readonly number[]) =>
    numbers.filter(
      (i) =>
        concerns(t, sides[i] as string[], material) ||
        (!crowded(t) && isBetween(t, groups[i] as readonly Matter<Proposal>[], material)),
    );
  const add = (i: number, { t, point }: Arrival) => {
    const draft = drafts[i] as Draft;
    addMember(draft, t.at, t.statement.act === "deny" || point.negated ? "denies" : "tells");
    draft.words?.set(t.at, point.text);
  };
  const elsewhere: Arrival[] = [];
  for (const t of material.told) {
    const found = arrivalIn(t);
    const point = found === null ? undefined : t.points[found.at];
    if (point === undefined) continue;
    const own = near(t, tellers.get(t.report.id) ?? []);
    for (const i of own) add(i, { t, point });
    if (own.length === 0 && !crowded(t)) elsewhere.push({ t, point });
  }
  // What is told in other reports belongs to a proposal that its own tell to have come in writing.
  const written = all.filter((i) => [...(drafts[i] as Draft).members.values()].includes("tells"));
  for (const { t, point } of elsewhere) {
    const [best] = near(t, written)
      .map((i) => ({ i, score: likeness(point, groups[i] as readonly Matter<Proposal>[]) }))
      .sort((a, b) => b.score - a.score || a.i - b.i);
    if (best !== undefined) add(best.i, { t, point });
  }
  return drafts.filter((d) => [...d.members.values()].includes("tells") && reportsOf(d, material) > 1);
}

/** A statement and its sentence that tells that a paper came, or that nothing did. */
interface Arrival {
  readonly t: Told;
  readonly point: Told["points"][number];
}

function reportsOf(draft: Draft, { byRef }: Material): number {
  return new Set([...draft.members.keys()].map((at) => byRef.get(at)?.report)).size;
}

function concerns({ about, speaker }: Told, actors: readonly string[], { sides }: Material): boolean {
  return shareSide(sides, [...about, ...(speaker === null ? [] : [speaker])], actors);
}

function likeness({ vector }: Told["points"][number], group: readonly Matter<Proposal>[]): number {
  return Math.max(0, ...group.flatMap((m) => m.vectors.map((v) => cosine(vector, v))));
}
