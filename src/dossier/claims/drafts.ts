import type { Kept } from "../kept.js";
import type { Material, Told } from "../material.js";
import { type Ref, ancestors, ref } from "../reports.js";
import { shareSide } from "../sides.js";
import { TURNED_DOWN, addAffairs } from "./affairs.js";
import { answerQuestions } from "./answers.js";
import { addBeside } from "./beside.js";
import { deliveries } from "./deliveries.js";
import { tellingsIn, withoutDoubles } from "./doubles.js";
import { type Bearing, type Draft, addMember } from "./draft.js";
import type { Matter } from "./matter.js";
import { groupNumbers, sameConditions, sameContacts, sameEvents, sameProposals } from "./matters.js";
import { numberClaims } from "./numbers.js";
import { addQuoted, addSameWords, leaveOutNoting } from "./sameWords.js";
import { tellingClaims } from "./tellings.js";
import { isUnaware } from "../stances.js";
import { groupBy } from "../union.js";
import { cosine } from "../vectors.js";
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

/** All claims of a dossier before their stances are reckoned, without those of one statement. */
export function draftClaims(
  material: Material,
  kept: Kept,
): { drafts: Draft[]; proposals: Matter<Proposal>[][] } {
  const proposals = sameProposals(material, kept.proposals);
  const contacts = sameContacts(material, kept.contacts);
  const offers = proposals.map((group) => offerDraft(group, material));
  const offered = offers.map((o) => o.offer);
  addAffairs(
    offers.map(({ offer, authority }, i) => ({
      draft: offer,
      authority,
      group: proposals[i] as Matter<Proposal>[],
    })),
    material,
  );
  const number = new Map<Ref, Set<number>>();
  for (const [i, draft] of offered.entries())
    for (const at of draft.members.keys()) number.set(at, (number.get(at) ?? new Set()).add(i));
  const together = (a: Ref, b: Ref): boolean | null => {
    const [x, y] = [number.get(a), number.get(b)];
    if (x === undefined || y === undefined) return null;
    return [...x].some((n) => y.has(n));
  };
  const firm = [
    ...offered,
    ...responseDrafts(material, proposals, offered),
    ...contacts.map((group) => entryDraft("contact", group, material)),
    ...sameEvents(material, kept.events).map((group) => entryDraft("event", group, material)),
    ...numberClaims(material, kept.numbers, together),
    ...sameConditions(material, kept.conditions).flatMap((group) => conditionDraft(group, material)),
    ...offers.map((o) => o.authority),
    ...deliveries(proposals, material),
    ...disputed(material),
  ];
  const drafts = [...firm, ...tellingClaims(material, kept.tellings, firm)];
  addUnaware(drafts, material);
  addBeside(drafts, material);
  addDisputing(drafts, material);
  addQuoted(drafts, material);
  addSameWords(drafts, material);
  answerQuestions(drafts, material);
  leaveOutNoting(drafts, material);
  for (const draft of offered) leaveOutNested(draft, material);
  return { drafts: withoutDoubles(drafts).filter((d) => tellingsIn(d, material) > 1), proposals };
}

/**
 * That a proposal was made; and, apart, that nobody was authorised to make it: who says so does not deny that words
 * were exchanged.
 */
function offerDraft(
  group: readonly Matter<Proposal>[],
  material: Material,
): { offer: Draft; authority: Draft } {
  const offer = entryDraft("proposal", group, material);
  const authority: Draft = { kind: "telling", members: new Map(), value: null, offer };
  for (const { report, entry } of group)
    for (const r of report.record.responses)
      if (r.to === entry.id && r.answer === "denies-it-was-made")
        for (const s of r.according) addMember(offer, ref(report, s), "denies");
  for (const [at, bearing] of [...offer.members]) {
    const points = (material.byRef.get(at)?.points ?? []).filter((p) => p.topics.has("authority"));
    if (points.length === 0) continue;
    const refuses = points.some((p) => p.negated);
    addMember(authority, at, refuses ? "tells" : "denies");
    if (refuses && bearing === "denies") offer.members.delete(at);
  }
  if ([...authority.members.values()].every((b) => b === "denies")) authority.members.clear();
  return { offer, authority };
}

/** Likeness from which somebody's not knowing is about what a claim tells. */
const ABOUT = 0.3;

/** Those who say that they did not know join the claim of their report that their words come nearest to. */
function addUnaware(drafts: readonly Draft[], { told, byRef }: Material): void {
  const holders = drafts.filter((d) => d.kind === "contact" || d.kind === "proposal" || d.kind === "event");
  const members = holders.flatMap((draft) =>
    [...draft.members.keys()].flatMap((at) => {
      const other = byRef.get(at);
      return other === undefined ? [] : [{ draft, other }];
    }),
  );
  const inReport = groupBy(members, (m) => m.other.report.id);
  const taken = new Set(members.map((m) => m.other.at));
  for (const t of told) {
    if (t.statement.act !== "deny") continue;
    if (!isUnaware(t.statement)) continue;
    if (taken.has(t.at)) continue;
    const here = inReport.get(t.report.id) ?? [];
    const contacts = here.filter((m) => m.draft.kind === "contact");
    let best: { draft: Draft; score: number } | null = null;
    for (const { draft, other } of contacts.length > 0 ? contacts : here)
      for (const p of t.points)
        for (const q of other.points) {
          const score = cosine(p.vector, q.vector);
          if (score >= ABOUT && (best === null || score > best.score)) best = { draft, score };
        }
    if (best !== null) addMember(best.draft, t.at, "unaware");
  }
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
    for (const s of entry.according)
      if (byRef.has(ref(report, s)) && !tellsAll(report, s, entry.according))
        addMember(draft, ref(report, s), "tells");
    for (const s of entry.deniedBy) if (byRef.has(ref(report, s))) addMember(draft, ref(report, s), "denies");
  }
  return draft;
}

/** That a side asks for something; nothing where one report alone says so. */
function conditionDraft(group: ReturnType<typeof sameConditions>[number], { byRef }: Material): Draft[] {
  if (group.length < 2) return [];
  const draft: Draft = { kind: "telling", members: new Map(), value: null };
  for (const { report, entry } of group)
    for (const s of entry.according)
      if (byRef.has(ref(report, s)) && !tellsAll(report, s, entry.according))
        addMember(draft, ref(report, s), "tells");
  return [draft];
}

/** Leaves out what a member tells inside its words of the offer itself: that is one telling, and the offerer tells nothing. */
function leaveOutNested(draft: Draft, { byRef }: Material): void {
  for (const [at, bearing] of [...draft.members]) {
    const t = byRef.get(at);
    if (t === undefined || bearing !== "tells") continue;
    if (
      ancestors(t.report, t.statement).some(
        (s) =>
          draft.members.get(ref(t.report, s.id)) === "tells" &&
          s.act !== "propose" &&
          // An outlet passes on what its source tells.
          s.authority.naming !== "outlet",
      )
    )
      draft.members.delete(at);
  }
}

/** UTF-16 units of a statement from which it tells so much that it is no telling of one thing. */
const WHOLE = 1500;

/** Whether a statement is a whole release or turn around another one that tells the entry. */
function tellsAll(report: Matter<unknown>["report"], id: string, according: readonly string[]): boolean {
  const s = report.statements.get(id);
  if (s === undefined || s.content.reduce((n, c) => n + c.end - c.start, 0) < WHOLE) return false;
  return according.some((other) => other !== id && report.statements.get(other)?.parent === id);
}

/** One claim for each side and answer to each proposal. */
function responseDrafts(
  material: Material,
  proposals: readonly Matter<Proposal>[][],
  offered: readonly Draft[],
): Draft[] {
  const groupOf = groupNumbers(proposals);
  const found = new Map<string, { by: string[]; draft: Draft }[]>();
  for (const report of material.reports)
    for (const r of report.record.responses) {
      const answer = ANSWERS[r.answer];
      const proposal = groupOf.get(ref(report, r.to));
      if (answer === null || proposal === undefined) continue;
      const by = r.by.flatMap((id) => material.cast.idOf.get(ref(report, id)) ?? []);
      const known = found.get(`${proposal} ${answer}`) ?? [];
      let one = known.find((f) => shareSide(material.sides, f.by, by));
      if (one === undefined) {
        one = { by: [], draft: { kind: "response", members: new Map(), value: null } };
        found.set(`${proposal} ${answer}`, [...known, one]);
      }
      one.by.push(...by);
      for (const s of r.according) addMember(one.draft, ref(report, s), "tells");
      for (const s of r.deniedBy) addMember(one.draft, ref(report, s), "denies");
    }
  for (const [i, offer] of offered.entries()) {
    const turned = [...offer.members.keys()].flatMap((at) => turnedDown(at, material));
    if (turned.length === 0) continue;
    const key = `${i} ${ANSWERS.rejects}`;
    const list = found.get(key) ?? [{ by: [], draft: { kind: "response", members: new Map(), value: null } }];
    found.set(key, list);
    for (const { at, bearing } of turned) for (const { draft } of list) addMember(draft, at, bearing);
  }
  return [...found.values()].flat().map((f) => f.draft);
}

/** Whether a statement about an offer tells that it was turned down, or denies it. */
function turnedDown(at: Ref, { byRef }: Material): { at: Ref; bearing: Bearing }[] {
  const t = byRef.get(at);
  const point = t?.points.find((p) => TURNED_DOWN.test(p.text));
  if (t === undefined || point === undefined || t.statement.act === "ask") return [];
  return [{ at, bearing: t.statement.act === "deny" ? "denies" : "tells" }];
}

/** What the reports' own readings find disputed: the statement that is contested, and those that contest it. */
function disputed({ reports, byRef }: Material): Draft[] {
  const out = new Map<Ref, Draft>();
  for (const report of reports)
    for (const d of report.record.disputes) {
      const [a, b] = [byRef.get(ref(report, d.a)), byRef.get(ref(report, d.b))];
      if (a === undefined || b === undefined) continue;
      const [denier, target] = a.statement.act === "deny" && b.statement.act !== "deny" ? [a, b] : [b, a];
      const draft: Draft = out.get(target.at) ?? {
        kind: "telling",
        members: new Map([[target.at, "tells"]]),
        value: null,
      };
      addMember(
        draft,
        denier.at,
        d.kind === "denial" ? (d.scope === "knowledge" ? "unaware" : "denies") : "differs",
      );
      out.set(target.at, draft);
    }
  return [...out.values()];
}

/** Adds the statements that a report's own reading found to dispute a member. */
function addDisputing(drafts: readonly Draft[], { reports, byRef }: Material): void {
  const disputes = new Map<Ref, { other: Ref; numeric: boolean; existence: boolean; denial: boolean }[]>();
  for (const report of reports)
    for (const d of report.record.disputes)
      for (const [x, y] of [
        [d.a, d.b],
        [d.b, d.a],
      ] as const) {
        const list = disputes.get(ref(report, x)) ?? [];
        const numeric = d.scope === "detail" || d.differsIn === "number";
        list.push({
          other: ref(report, y),
          numeric,
          existence: d.scope === "existence",
          denial: d.kind === "denial",
        });
        disputes.set(ref(report, x), list);
      }
  for (const draft of drafts) {
    if (draft.kind === "telling") continue;
    for (const [at, bearing] of [...draft.members])
      for (const d of disputes.get(at) ?? []) {
        if (bearing !== "tells" || draft.members.has(d.other) || d.numeric !== (draft.kind === "number"))
          continue;
        if (draft.kind === "proposal" && !d.existence) continue;
        const other = byRef.get(d.other);
        if (other === undefined || (d.denial && other.statement.act !== "deny")) continue;
        if (!mayAnswer(other, byRef.get(at), draft.words?.get(at))) continue;
        addMember(draft, d.other, d.denial || !d.numeric ? "denies" : "differs");
      }
  }
}

/** Whether a denial may be of what a member tells: it has hardly words of its own, or shares one with it. */
function mayAnswer({ points }: Told, member: Told | undefined, own: string | undefined): boolean {
  const words = points.flatMap((p) => p.words);
  const told = (member?.points ?? []).filter((p) => own === undefined || p.text === own);
  if (words.length < OWN_WORDS) return true;
  return told.some((q) =>
    points.some((p) => p.words.some((w) => q.words.includes(w)) || cosine(p.vector, q.vector) > ABOUT),
  );
}
const OWN_WORDS = 3;
