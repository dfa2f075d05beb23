import type { Material, Told } from "../material.js";
import { type Draft, addMember } from "./draft.js";
import type { Ref } from "../reports.js";

/** Asking whether somebody knew. */
const KNOWING = /\b(?:aware|know|knew|known|heard|seen|told|informed)\b/iu;
/** Content words up to which a turn leans on the question before it ("I was not.", "A text existed."). */
const SHORT = 14;

/**
 * Questions tell nothing, but their answers do: the turn after a question that speaks of a claim becomes a member in
 * its place, where its own words would not show it. Questions leave the claim.
 */
export function answerQuestions(drafts: readonly Draft[], { told, byRef }: Material): void {
  const next = new Map<Ref, Told>();
  for (const [i, t] of told.entries()) {
    if (t.statement.act !== "ask") continue;
    const after = told
      .slice(i + 1, i + 12)
      .find((o) => o.report !== t.report || (o.statement.parent === null && o.statement.cue === null));
    if (after !== undefined && after.report === t.report && after.statement.act !== "ask")
      next.set(t.at, after);
  }
  for (const draft of drafts)
    for (const at of [...draft.members.keys()]) {
      const t = byRef.get(at);
      if (t === undefined) continue;
      const question = t.statement.act === "ask" ? t : parentQuestion(t, byRef);
      if (question === null) continue;
      const answer = next.get(question.at);
      if (question === t) draft.members.delete(at);
      if (answer === undefined || draft.members.has(answer.at)) continue;
      const first = answer.points[0];
      if (first === undefined || first.words.length > SHORT || answer.statement.act === "decline") continue;
      const no = answer.statement.act === "deny" || first.negated;
      const asked = question.statement.content.map((c) => c.text).join(" ");
      addMember(draft, answer.at, !no ? "tells" : KNOWING.test(asked) ? "unaware" : "denies");
    }
}

function parentQuestion(t: Told, byRef: ReadonlyMap<Ref, Told>): Told | null {
  if (t.statement.parent === null) return null;
  const parent = byRef.get(`${t.report.id}#${t.statement.parent}`);
  return parent?.statement.act === "ask" ? parent : null;
}
