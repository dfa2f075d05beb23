import type { Material } from "../material.js";
import { type Ref, ref } from "../reports.js";
import { shareSide } from "../sides.js";
import { type Draft, addMember } from "./draft.js";
import { type Matter, groupNumbers, sameContacts, sameEvents, sameProposals } from "./matters.js";
import { numberClaims } from "./numbers.js";
import { tellingClaims } from "./tellings.js";
import type { Answer, Proposal } from "../../reading/record.js";

/** Answers that come to the same: whether a proposal was taken or turned down. */
const ANSWERS: Readonly<Record<Answer, string | null>> = {
  accepts: "accepts",
  conditional: "accepts",
  rejects: "rejects",
  counters: "counters",
  postpones: "postpones",
  ignores: "ignores",
  "denies-it-was-made": null,
};

/** Share of the smaller of two claims that must stand in the larger for the two to be one. */
const CONTAINED = 0.85;

/** All claims of a dossier before their stances are reckoned, without those of one statement. */
export function draftClaims(material: Material): { drafts: Draft[]; proposals: Matter<Proposal>[][] } {
  const proposals = sameProposals(material);
  const contacts = sameContacts(material);
  const offered = proposals.map((group) => offerDraft(group, material));
  const number = new Map<Ref, Set<number>>();
  for (const [i, draft] of offered.entries())
    for (const at of draft.members.keys()) number.set(at, (number.get(at) ?? new Set()).add(i));
  const together = (a: Ref, b: Ref): boolean | null => {
    const [x, y] = [number.get(a), number.get(b)];
    if (x === undefined || y === undefined) return null;
    return [...x].some((n) => y.has(n));
  };
  const drafts = [
    ...offered,
    ...responseDrafts(material, proposals),
    ...contacts.map((group) => entryDraft("contact", group, material)),
    ...sameEvents(material).map((group) => entryDraft("event", group, material)),
    ...numberClaims(material, together),
    ...tellingClaims(material),
  ];
  for (const draft of drafts) addDisputing(draft, material);
  return { drafts: withoutDoubles(drafts).filter((d) => statementsIn(d, material) > 1), proposals };
}

function offerDraft(group: readonly Matter<Proposal>[], material: Material): Draft {
  const draft = entryDraft("proposal", group, material);
  for (const { report, entry } of group)
    for (const r of report.record.responses)
      if (r.to === entry.id && r.answer === "denies-it-was-made")
        for (const s of r.according) addMember(draft, ref(report, s), "denies");
  return draft;
}

function entryDraft(
  kind: Draft["kind"],
  group: readonly Matter<{
    readonly id: string;
    readonly according: readonly string[];
    readonly deniedBy: readonly string[];
  }>[],
  { byRef }: Material,
): Draft {
  const draft: Draft = { kind, members: new Map(), value: null };
  for (const { at, report, entry } of group) {
    if (kind === "event") addMember(draft, at, "tells");
    for (const s of entry.according) if (byRef.has(ref(report, s))) addMember(draft, ref(report, s), "tells");
    for (const s of entry.deniedBy) if (byRef.has(ref(report, s))) addMember(draft, ref(report, s), "denies");
  }
  return draft;
}

/** One claim for each side and answer to each proposal. */
function responseDrafts(material: Material, proposals: readonly Matter<Proposal>[][]): Draft[] {
  const groupOf = groupNumbers(proposals);
  const found: { by: string[]; proposal: number; answer: string; draft: Draft }[] = [];
  for (const report of material.reports)
    for (const r of report.record.responses) {
      const answer = ANSWERS[r.answer];
      const proposal = groupOf.get(ref(report, r.to));
      if (answer === null || proposal === undefined) continue;
      const by = r.by.flatMap((id) => material.cast.idOf.get(ref(report, id)) ?? []);
      let one = found.find(
        (f) => f.proposal === proposal && f.answer === answer && shareSide(material.sides, f.by, by),
      );
      if (one === undefined) {
        one = { by: [], proposal, answer, draft: { kind: "response", members: new Map(), value: null } };
        found.push(one);
      }
      one.by.push(...by);
      for (const s of r.according) addMember(one.draft, ref(report, s), "tells");
      for (const s of r.deniedBy) addMember(one.draft, ref(report, s), "denies");
    }
  return found.map((f) => f.draft);
}

/** Adds the statements that a report says dispute a member. */
function addDisputing(draft: Draft, material: Material): void {
  for (const report of material.reports)
    for (const d of report.record.disputes) {
      const numeric = d.scope === "detail" || d.differsIn === "number";
      if (numeric !== (draft.kind === "number")) continue;
      const [a, b] = [ref(report, d.a), ref(report, d.b)];
      for (const [x, y] of [
        [a, b],
        [b, a],
      ] as const)
        if (
          draft.members.get(x) === "tells" &&
          !draft.members.has(y) &&
          material.byRef.get(y)?.statement.act === "deny"
        )
          addMember(draft, y, d.kind === "denial" ? "denies" : "differs");
    }
}

/** Claims of which one holds nearly all of another become one; the first of two kinds stays, in the order of the drafts. */
function withoutDoubles(drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  const holding = new Map<Ref, Draft[]>();
  for (const draft of drafts) {
    const counts = new Map<Draft, number>();
    for (const at of draft.members.keys())
      for (const other of holding.get(at) ?? []) counts.set(other, (counts.get(other) ?? 0) + 1);
    const double = [...counts].find(([other, shared]) =>
      other.kind === draft.kind || draft.kind === "telling" || other.members.size === draft.members.size
        ? shared >= CONTAINED * Math.min(draft.members.size, other.members.size) &&
          other.value === draft.value
        : false,
    )?.[0];
    if (double !== undefined) {
      for (const [at, bearing] of draft.members) {
        if (!double.members.has(at)) holding.set(at, [...(holding.get(at) ?? []), double]);
        addMember(double, at, bearing);
      }
      continue;
    }
    out.push(draft);
    for (const at of draft.members.keys()) holding.set(at, [...(holding.get(at) ?? []), draft]);
  }
  return out;
}

function statementsIn({ members }: Draft, { byRef }: Material): number {
  return [...members.keys()].filter((at) => byRef.has(at)).length;
}
