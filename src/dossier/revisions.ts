import type { Draft } from "./claims/draft.js";
import type { Revision } from "./dossier.js";
import type { Material, Told } from "./material.js";
import { once } from "./once.js";
import { daysOf, meet } from "./days.js";
import { ancestors, byText } from "./reports.js";
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
  const numbers = new Map<string, Draft[]>();
  for (const d of drafts)
    if (d.kind === "number")
      for (const at of d.members.keys()) numbers.set(at, [...(numbers.get(at) ?? []), d]);
  for (const report of material.reports) {
    const told = material.toldIn.get(report.id) ?? [];
    for (const [i, t] of told.entries()) {
      const kind = kindOf({ t, previous: told[i - 1] });
      if (kind === null) continue;
      const from = corrected(
        t,
        told.slice(Math.max(0, i - 3), i),
        kind === "in-passing",
        numbers,
        material,
        fold,
      );
      if (from === null) continue;
      const key = from.at;
      // The first statement that revises is the one; those after it say it again.
      if (!out.has(key))
        out.set(key, { from: from.at, to: t.at, kind: kind === "in-passing" ? "correction" : kind });
    }
  }
  return [...out.values()].sort((a, b) => byText(a.from, b.from) || byText(a.to, b.to));
}

/** Acts that tell how things are. */
const TELLING: ReadonlySet<string> = new Set(["state", "confirm", "deny", "believe"]);

/** How a statement revises an earlier one, if it does; `previous` stands before it in its report. */
const kindOf = once(({ t }: { t: Told; previous: Told | undefined }) => t.statement, findKind);

/** Of a number given as wrong in passing ("rather than the 38 he had given") only its own teller takes it back. */
type Way = Revision["kind"] | "in-passing";

function findKind({ t, previous }: { t: Told; previous: Told | undefined }): Way | null {
  const { statement: s, report } = t;
  if (!TELLING.has(s.act)) return null;
  // What an outlet says that it reported is what is corrected.
  if ([s, ...ancestors(report, s)].some((x) => x.authority.naming === "outlet")) return null;
  const words = s.content.map((c) => c.text).join(" ");
  if (MISTAKEN.test(words)) return "correction";
  if (WITHDRAWING.test(s.cue?.text ?? "")) return "withdrawal";
  const start = Math.min(...s.content.map((c) => c.start));
  const paragraph = Math.max(report.record.text.lastIndexOf("\n", start), start - NEAR, 0);
  const before = report.record.text.slice(paragraph, start);
  const announced =
    CORRECTING.test(before) || CORRECTING.test(words) || CORRECTING.test(previous?.statement.cue?.text ?? "");
  if (announced) return t.points.some((p) => p.quantities.length > 0) ? "correction" : null;
  return refusedValues(t).size > 0 ? "in-passing" : null;
}

/** "34 percent rather than the 38 he had given then": numbers that a statement gives as wrong beside the right one. */
function refusedValues({ points }: Told): ReadonlySet<number> {
  const all = points.flatMap((p) => p.quantities);
  return new Set(all.some((q) => !q.refused) ? all.flatMap((q) => (q.refused ? [q.value] : [])) : []);
}

/** The earlier statement that is corrected: of the same side, in a number claim with this one, with another value. */
function corrected(
  t: Told,
  before: readonly Told[],
  inPassing: boolean,
  numbers: ReadonlyMap<string, readonly Draft[]>,
  { byRef, sides, cast }: Material,
  fold: (actor: string) => string,
): Told | null {
  const own = new Set(t.points.flatMap((p) => p.quantities.filter((q) => !q.refused).map((q) => q.value)));
  // What the report says was said: the statement with a number that stands before this one.
  const recited = [...before]
    .reverse()
    .find((b) => b.points.some((p) => p.quantities.some((q) => !own.has(q.value))));
  const speakers = [t.speaker, recited?.speaker ?? null].flatMap((a) => (a === null ? [] : [a, fold(a)]));
  const refused = inPassing ? refusedValues(t) : new Set<number>();
  const personal = inPassing || MISTAKEN.test(t.statement.content.map((c) => c.text).join(" "));
  const bodies = speakers.flatMap((a) => cast.byId.get(a)?.memberOf ?? []);
  let best: { told: Told; score: number } | null = null;
  const about = new Set([
    ...(numbers.get(t.at) ?? []),
    ...(recited === undefined ? [] : (numbers.get(recited.at) ?? [])),
  ]);
  for (const draft of about) {
    for (const at of draft.members.keys()) {
      const other = byRef.get(at);
      if (other === undefined || other.report === t.report || other.speaker === null) continue;
      if ((other.report.published?.[0] ?? -Infinity) > (t.report.published?.[0] ?? Infinity)) continue;
      const old = other.points.some((p) =>
        p.quantities.some(
          (q) =>
            !q.refused &&
            !own.has(q.value) &&
            (refused.has(q.value) ||
              (recited === undefined ? q.value === draft.value : isTold(recited, q.value))),
        ),
      );
      if (!old || draft.members.get(at) === "denies") continue;
      const group = (cast.within.get(other.speaker) ?? []).some(
        (id) => speakers.includes(fold(id)) || speakers.includes(id),
      );
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
        // "It said in a statement of 4 March": the report of that day has it first-hand.
        (meet(daysOf(recited?.statement.said ?? null), other.report.published) ? 1 : 0) +
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
