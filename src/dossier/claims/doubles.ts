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
  const hold = (at: Ref, draft: Draft) => {
    const known = holding.get(at);
    if (known === undefined) holding.set(at, [draft]);
    else known.push(draft);
  };
  for (const draft of drafts) {
    const double = doubleOf(draft, holding);
    if (double !== undefined) {
      const shared = [...draft.members].filter(([at]) => double.members.has(at));
      const turned =
        shared.filter(([at, b]) => (double.members.get(at) === "tells") !== (b === "tells")).length * 2 >
        shared.length;
      for (const [at, bearing] of draft.members) {
        if (double.members.has(at)) continue;
        hold(at, double);
        addMember(double, at, turned ? (bearing === "tells" ? "denies" : "tells") : bearing);
        const own = draft.words?.get(at);
        if (own !== undefined) double.words?.set(at, own);
      }
      continue;
    }
    out.push(draft);
    for (const at of draft.members.keys()) hold(at, draft);
  }
  return out;
}

/** The claim before it that a claim stands in. */
function doubleOf(draft: Draft, holding: ReadonlyMap<Ref, readonly Draft[]>): Draft | undefined {
  if (draft.kind !== "telling" && draft.kind !== "event") return undefined;
  const counts = new Map<Draft, number>();
  let statements = 0;
  for (const at of draft.members.keys()) {
    if (isEvent(at)) continue;
    statements++;
    for (const other of holding.get(at) ?? []) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  for (const [other, shared] of counts) {
    const isDouble =
      draft.kind === "telling"
        ? shared >= CONTAINED * statements
        : other.kind === "contact" && shared === statements && shared === other.members.size;
    if (isDouble) return other;
  }
  return undefined;
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
