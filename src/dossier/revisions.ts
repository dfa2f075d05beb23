import type { Draft } from "./claims/draft.js";
import type { Revision } from "./dossier.js";
import type { Material, Told } from "./material.js";
import { byText } from "./reports.js";
import { shareSide } from "./sides.js";
import { cosine } from "./vectors.js";

/** Owning to an error in what is said: the statement itself revises. */
const MISTAKEN =
  /\b(?:mistaken|misspoke\w*|misstated|in error|erred|an? (?:error|mistake)|was wrong|were wrong|had been wrong)\b/iu;
/** Announcing a correction: what revises is the statement with the new words beside it. */
const CORRECTING =
  /\b(?:correct(?:s|ed|ing|ion)|revis(?:es|ed|ing|ion)|amend(?:s|ed)|misstated|right (?:figure|number)|now says?)\b/iu;
const WITHDRAWING = /\b(?:retract\w*|withdr(?:ew|aws?|awn)|took back|takes back|disavow\w*)\b/iu;
/** UTF-16 units around a statement in which a word of correcting is about it. */
const NEAR = 260;

/**
 * Earlier statements that their speaker or its side corrects or withdraws in a later report: the later report says
 * so, tells what is corrected, and the same number or the same words stand in an earlier report.
 */
export function findRevisions(
  drafts: readonly Draft[],
  material: Material,
  fold: (actor: string) => string,
): Revision[] {
  const out = new Map<string, Revision>();
  for (const report of material.reports) {
    const told = material.told.filter((t) => t.report === report);
    for (const [i, t] of told.entries()) {
      const kind = kindOf(t, told[i - 1]);
      if (kind === null) continue;
      const from = corrected(t, told.slice(Math.max(0, i - 3), i), drafts, material, fold);
      if (from === null) continue;
      const key = from.at;
      // The first statement that revises is the one; those after it say it again.
      if (!out.has(key)) out.set(key, { from: from.at, to: t.at, kind });
    }
  }
  return [...out.values()].sort((a, b) => byText(a.from, b.from) || byText(a.to, b.to));
}

/** Acts that tell how things are. */
const TELLING: ReadonlySet<string> = new Set(["state", "confirm", "deny", "believe"]);

function kindOf(t: Told, previous: Told | undefined): Revision["kind"] | null {
  const { statement: s, report } = t;
  if (!TELLING.has(s.act) || s.authority.naming === "outlet") return null;
  const words = s.content.map((c) => c.text).join(" ");
  if (MISTAKEN.test(words)) return "correction";
  if (WITHDRAWING.test(s.cue?.text ?? "")) return "withdrawal";
  const start = Math.min(...s.content.map((c) => c.start));
  const paragraph = Math.max(report.record.text.lastIndexOf("\n", start), start - NEAR, 0);
  const before = report.record.text.slice(paragraph, start);
  const announced =
    CORRECTING.test(before) || CORRECTING.test(words) || CORRECTING.test(previous?.statement.cue?.text ?? "");
  return announced && t.points.some((p) => p.quantities.length > 0) ? "correction" : null;
}

/** The earlier statement that is corrected: of the same side, in a number claim with this one, with another value. */
function corrected(
  t: Told,
  before: readonly Told[],
  drafts: readonly Draft[],
  { byRef, sides, cast }: Material,
  fold: (actor: string) => string,
): Told | null {
  const own = new Set(t.points.flatMap((p) => p.quantities.map((q) => q.value)));
  // What the report says was said: the statement with a number that stands before this one.
  const recited = [...before]
    .reverse()
    .find((b) => b.points.some((p) => p.quantities.some((q) => !own.has(q.value))));
  const speakers = [t.speaker, recited?.speaker ?? null].flatMap((a) => (a === null ? [] : [a, fold(a)]));
  const personal = MISTAKEN.test(t.statement.content.map((c) => c.text).join(" "));
  const bodies = speakers.flatMap((a) => cast.byId.get(a)?.memberOf ?? []);
  const groups = cast.actors.filter((a) => a.kind === "unnamed").map((a) => a.id);
  let best: { told: Told; score: number } | null = null;
  for (const draft of drafts) {
    if (draft.kind !== "number") continue;
    if (!draft.members.has(t.at) && (recited === undefined || !draft.members.has(recited.at))) continue;
    for (const at of draft.members.keys()) {
      const other = byRef.get(at);
      if (other === undefined || other.report === t.report || other.speaker === null) continue;
      if ((other.report.published?.[0] ?? -Infinity) > (t.report.published?.[0] ?? Infinity)) continue;
      const old = other.points.some((p) =>
        p.quantities.some(
          (q) =>
            !q.refused &&
            !own.has(q.value) &&
            (recited === undefined ? q.value === draft.value : isTold(recited, q.value)),
        ),
      );
      if (!old || draft.members.get(at) === "denies") continue;
      const group =
        groups.includes(other.speaker) && speakers.some((s) => isMember(s, other, cast.actors, fold));
      if (!group && !shareSide(sides, [...speakers, ...bodies], [other.speaker, fold(other.speaker)]))
        continue;
      // Who says "I was mistaken" takes back what he said, not what others of his side did.
      if (personal && !group && !speakers.includes(fold(other.speaker))) continue;

      const score =
        (other.statement.parent === null ? 1 : 0) +
        Math.max(
          ...(recited ?? t).points.flatMap((p) => other.points.map((o) => cosine(p.vector, o.vector))),
          0,
        ) +
        (speakers.includes(fold(other.speaker)) ? 0.5 : 0) +
        (other.report.published === null || t.report.published === null
          ? 0
          : Math.min(1, (t.report.published[0] - other.report.published[0]) / 100));
      if (best === null || score > best.score || (score === best.score && byText(at, best.told.at) < 0))
        best = { told: other, score };
    }
  }
  return best?.told ?? null;
}

function isTold(t: Told, value: number): boolean {
  return t.points.some((p) => p.quantities.some((q) => q.value === value));
}

/** Whether an actor, or one that it is folded with, is a member of the group that makes a statement. */
function isMember(
  actor: string,
  other: Told,
  actors: readonly { readonly id: string; readonly memberOf: readonly string[] }[],
  fold: (actor: string) => string,
): boolean {
  return actors.some(
    (a) => fold(a.id) === fold(actor) && other.speaker !== null && a.memberOf.includes(other.speaker),
  );
}
