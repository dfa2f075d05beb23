import type { Proposal } from "../../reading/record.js";
import type { Material, Told } from "../material.js";
import { once } from "../once.js";
import { shareSide } from "../sides.js";
import { isUnaware } from "../stances.js";
import { cosine } from "../vectors.js";
import { isCrowded } from "./affairs.js";
import { type Draft, addMember } from "./draft.js";
import type { Matter } from "./matters.js";

/** What is handed over: whether it came is told and denied apart from what it offered. */
const PAPER =
  /\b(?:papers?|letters?|documents?|texts?|envelopes?|notes?|messages?|drafts?|receipts?|proposals?|offers?|plans?)\b/iu;

const ARRIVES =
  /\b(?:reach(?:es|ed|ing)?|arriv(?:es|ed|ing|al)|receiv(?:es|ed|ing)|receipts?|deliver(?:s|ed|ing|y)|hand(?:ed|ing))\b/iu;
/** The same where a paper stands before it. */
const CAME =
  /\b(?:paper|letter|document|text|envelope|note|message|draft|proposal|offer|plan)s?\s+(?:(?:had|has|have|was|were|been|ever|never)\s+){0,3}(?:came|come|sent|signed for)\b/iu;
/** A paper that somebody takes to where it is meant to go: the paper before the verb, or as its object. */
const TAKEN =
  /\b(?:paper|letter|document|text|envelope|note|message|draft|proposal|offer|plan)\b[^.;]{0,60}\b(?:took|taken|brought|carried|passed)\b|\b(?:took|taken|brought|carried|passed)\s+(?:an?|the|that|this)\s+(?:\p{L}+\s+){0,2}?(?:paper|letter|document|text|envelope|note|message|draft|proposal|offer|plan)\b/iu;

/** The sentence of a statement that tells that a paper came, or that nothing did. */
const arrivalIn = once(
  (t: Told) => t.statement,
  ({ statement, points }) => {
    const { act, id } = statement;
    if (act === "ask" || act === "decline" || (act === "deny" && isUnaware(statement))) return null;
    const at = points.findIndex(
      ({ text }) =>
        (ARRIVES.test(text) && (PAPER.test(text) || act === "deny")) || TAKEN.test(text) || CAME.test(text),
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
  for (const t of material.told) {
    const found = arrivalIn(t);
    const point = found === null ? undefined : t.points[found.at];
    if (point === undefined) continue;
    const near = (numbers: readonly number[]) =>
      numbers.filter((i) => concerns(t, sides[i] as string[], material));
    const own = near(tellers.get(t.report.id) ?? []);
    const [best] = (own.length > 0 || crowded(t) ? [] : near(all))
      .map((i) => ({ i, score: likeness(point, groups[i] as readonly Matter<Proposal>[]) }))
      .sort((a, b) => b.score - a.score || a.i - b.i);
    for (const i of own.length > 0 ? own : best === undefined ? [] : [best.i]) {
      const draft = drafts[i] as Draft;
      addMember(draft, t.at, t.statement.act === "deny" || point.negated ? "denies" : "tells");
      draft.words?.set(t.at, point.text);
    }
  }
  return drafts.filter((d) => [...d.members.values()].includes("tells") && reportsOf(d, material) > 1);
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
