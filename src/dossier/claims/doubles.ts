import type { Material } from "../material.js";
import { type Ref, ancestors, ref } from "../reports.js";
import { type Draft, addMember } from "./draft.js";

/** Share of the smaller of two claims that must stand in the larger for the two to be one. */
const CONTAINED = 0.85;

/**
 * A claim of mere tellings that stands in another one is no claim of its own, nor is a contact told as an event. Two
 * events of one long turn are two, though the same statements tell both.
 */
export function withoutDoubles(drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  const holding = new Map<Ref, Draft[]>();
  for (const draft of drafts) {
    const counts = new Map<Draft, number>();
    const statements = [...draft.members.keys()].filter((at) => !isEvent(at));
    for (const at of statements)
      for (const other of holding.get(at) ?? []) counts.set(other, (counts.get(other) ?? 0) + 1);
    const double = [...counts].find(([other, shared]) => {
      if (draft.kind === "telling") return shared >= CONTAINED * statements.length;
      return (
        draft.kind === "event" &&
        other.kind === "contact" &&
        shared === statements.length &&
        shared === other.members.size
      );
    })?.[0];
    if (double !== undefined) {
      const shared = [...draft.members].filter(([at]) => double.members.has(at));
      const turned =
        shared.filter(([at, b]) => (double.members.get(at) === "tells") !== (b === "tells")).length * 2 >
        shared.length;
      for (const [at, bearing] of draft.members) {
        if (double.members.has(at)) continue;
        holding.set(at, [...(holding.get(at) ?? []), double]);
        addMember(double, at, turned ? (bearing === "tells" ? "denies" : "tells") : bearing);
        const own = draft.words?.get(at);
        if (own !== undefined) double.words?.set(at, own);
      }
      continue;
    }
    out.push(draft);
    for (const at of draft.members.keys()) holding.set(at, [...(holding.get(at) ?? []), draft]);
  }
  return out;
}

function isEvent(at: Ref): boolean {
  return at.startsWith("e", at.lastIndexOf("#") + 1);
}

/** Members that are tellings of their own: words inside another member's words are its own telling no more. */
export function tellingsIn({ members }: Draft, { byRef }: Material): number {
  let count = 0;
  for (const at of members.keys()) {
    const t = byRef.get(at);
    if (t === undefined) continue;
    const above = ancestors(t.report, t.statement);
    if (!above.some((s) => members.has(ref(t.report, s.id)) && s.act !== "ask")) count++;
  }
  return count;
}
