import type { Proposal } from "../../reading/record.js";
import type { Material, Told } from "../material.js";
import { shareSide } from "../sides.js";
import { type Draft, addMember } from "./draft.js";
import type { Matter } from "./matters.js";

/** What is handed over: whether it came is told and denied apart from what it offered. */
const PAPER =
  /\b(?:papers?|letters?|documents?|texts?|envelopes?|notes?|messages?|drafts?|receipts?|proposals?|offers?|plans?)\b/iu;

const ARRIVES =
  /\b(?:reach(?:es|ed|ing)?|arriv(?:es|ed|ing|al)|receiv(?:es|ed|ing)|receipts?|deliver(?:s|ed|ing|y)|handed (?:over|in))\b/iu;

/**
 * For each proposal, that something in writing reached its addressee: the statements of the reports that tell of the
 * proposal in which a paper arrives, is received or delivered, and those that deny having got anything.
 */
export function deliveries(groups: readonly (readonly Matter<Proposal>[])[], material: Material): Draft[] {
  return groups.flatMap((group) => {
    const reports = new Set(group.map((m) => m.report));
    if (reports.size < 2) return [];
    const sides = group.flatMap((m) => [...m.by, ...m.to]);
    const draft: Draft = { kind: "contact", members: new Map(), words: new Map(), value: null };
    for (const t of [...reports].flatMap((r) => material.toldIn.get(r.id) ?? [])) {
      if (t.statement.act === "ask" || t.statement.act === "decline") continue;
      const point = t.points.find(
        (p) => ARRIVES.test(p.text) && (PAPER.test(p.text) || t.statement.act === "deny"),
      );
      if (point === undefined || !concerns(t, sides, material)) continue;
      addMember(draft, t.at, t.statement.act === "deny" || point.negated ? "denies" : "tells");
      draft.words?.set(t.at, point.text);
    }
    return [...draft.members.values()].includes("tells") ? [draft] : [];
  });
}

function concerns({ about, speaker }: Told, actors: readonly string[], { sides }: Material): boolean {
  return shareSide(sides, [...about, ...(speaker === null ? [] : [speaker])], actors);
}
