import type { Draft } from "./claims/draft.js";
import type { DossierDispute, Reprint } from "./dossier.js";
import type { Material, Told } from "./material.js";
import { ancestors, byText, ref } from "./reports.js";
import { stanceOf } from "./stances.js";
import { groupBy } from "./union.js";
import type { DisputeScope } from "../reading/record.js";

/** What disputes across reports are found with. */
export interface Disputing {
  readonly fold: (actor: string) => string;
  readonly reprints: readonly Reprint[];
  /** Pairs that are a change of position or a revision, and so no dispute; `A B`, in either order. */
  readonly settled: ReadonlySet<string>;
}

/** Those that a report's own reading found, and those between reports that its claims show. */
export function findDisputes(
  drafts: readonly Draft[],
  material: Material,
  known: Disputing,
): DossierDispute[] {
  const out = new Map<string, DossierDispute>();
  const add = (d: DossierDispute) => {
    const key = [d.a, d.b].sort(byText).join(" ");
    if (!known.settled.has(key) && !out.has(key)) out.set(key, d);
  };
  for (const report of material.reports)
    for (const d of report.record.disputes)
      add({ a: ref(report, d.a), b: ref(report, d.b), kind: d.kind, scope: d.scope ?? d.differsIn });
  for (const draft of drafts) for (const d of acrossReports(draft, material, known)) add(d);
  return [...out.values()].sort((a, b) => byText(a.a, b.a) || byText(a.b, b.b));
}

/**
 * Each denial or other account of a claim against one telling of it in each other report: the most particular one
 * there. A copy and the words of somebody else's denial are none, and not knowing contests nothing.
 */
function acrossReports(draft: Draft, material: Material, known: Disputing): DossierDispute[] {
  const own = (t: Told) => !isCopied(t, known.reprints) && t.statement.act !== "ask" && !retold(t, material);
  const members = [...draft.members].flatMap(([at, bearing]) => {
    const told = material.byRef.get(at);
    return told === undefined || told.speaker === null || !own(told)
      ? []
      : [{ told, stance: stanceOf(told, bearing, draft, material), bearing }];
  });
  const tellers = members.filter((m) => m.stance === "affirms" && m.bearing === "tells");
  const against = members.filter(
    (m) => m.stance === "denies" || (m.stance === "partly" && m.bearing === "differs"),
  );
  const out: DossierDispute[] = [];
  for (const list of groupBy(
    against,
    (m) => `${known.fold(m.told.speaker as string)} ${m.told.report.id}`,
  ).values()) {
    const denial = strongest(list.map((m) => m.told));
    for (const others of groupBy(tellers, (m) => m.told.report.id).values()) {
      const told = strongest(
        others
          .map((m) => m.told)
          .filter((t) => known.fold(t.speaker as string) !== known.fold(denial.speaker as string)),
      );
      if (told === undefined || told.report === denial.report) continue;
      if (material.sides(known.fold(told.speaker as string)).has(known.fold(denial.speaker as string)))
        continue;
      out.push({ a: denial.at, b: told.at, ...kindOf(draft, denial) });
    }
  }
  return out;
}

function kindOf(draft: Draft, denial: Told): Pick<DossierDispute, "kind" | "scope"> {
  if (draft.kind === "number" && denial.statement.act !== "deny")
    return { kind: "different-account", scope: "number" };
  if (draft.kind === "number") return { kind: "denial", scope: "detail" };
  const words = denial.statement.content.map((c) => c.text).join(" ");
  const scope: DisputeScope = /\bauthori[sz]\w+|\bmandate\b|\bon behalf\b/iu.test(words)
    ? "authority"
    : draft.kind === "event" || draft.kind === "telling"
      ? "content"
      : "existence";
  return { kind: "denial", scope };
}

/** The most particular of several tellings: one that stands by itself, with numbers and times, in more words. */
function strongest(told: readonly Told[]): Told;
function strongest(told: readonly Told[]): Told | undefined {
  const score = (t: Told) =>
    (t.statement.parent === null ? 4 : 0) +
    (t.statement.said !== null ? 1 : 0) +
    (t.report.record.times.some((x) =>
      t.statement.content.some((c) => x.span.start >= c.start && x.span.end <= c.end),
    )
      ? 2
      : 0) +
    Math.min(1, t.points.flatMap((p) => p.quantities).length) +
    Math.min(1, t.statement.content.reduce((n, c) => n + c.end - c.start, 0) / 200);
  return [...told].sort((a, b) => score(b) - score(a) || byText(a.at, b.at))[0];
}

function isCopied(t: Told, reprints: readonly Reprint[]): boolean {
  return reprints.some((r) => r.copy === t.report.id && !r.added.includes(t.at));
}

/** Whether a statement only tells again what its speaker said elsewhere: inside somebody else's words. */
function retold(t: Told, material: Material): boolean {
  return ancestors(t.report, t.statement).some((s) => {
    const above = material.byRef.get(ref(t.report, s.id));
    return above !== undefined && above.speaker !== t.speaker && above.statement.act === "ask";
  });
}
