import type { Dossier } from "../../dossier/dossier.js";
import { daysOf } from "../../dossier/days.js";
import type { Proposal } from "../../reading/record.js";
import { type Layout, type Line, section } from "../section.js";
import { dateWords, wordsOf } from "./words.js";

interface Told {
  readonly report: string;
  readonly proposal: Proposal;
}

/**
 * The proposals of a dossier in the order of their dates, those that several reports tell once: who to whom, the terms
 * as each report has them, who tells and denies it, and the answers with their conditions.
 */
export function proposalsView(dossier: Dossier, layout: Layout): string {
  const chain = proposalChains(dossier);
  if (chain.length === 0) return "No proposal: these reports tell of no offer.\n";
  const words = wordsOf(dossier);
  const idOf = new Map(dossier.actors.flatMap((a) => a.members.map((m) => [m, a.id] as const)));
  const names = (told: readonly Told[], pick: (p: Proposal) => readonly string[]) =>
    [
      ...new Set(
        told.flatMap((t) => pick(t.proposal).map((id) => words.actor(idOf.get(`${t.report}#${id}`) ?? null))),
      ),
    ].join(", ");
  return section(layout, ["proposal", "proposals"], chain, ({ told }): Line[] => {
    const via = names(told, (p) => p.via);
    const head = `${names(told, (p) => p.by) || "nobody named"} to ${names(told, (p) => p.to) || "nobody named"}${via === "" ? "" : `, through ${via}`} · ${dateWords(told[0]?.proposal.when ?? null)}`;
    return [["strong", head], ...told.flatMap((t) => linesOf(t, dossier))];
  });

  function linesOf({ report, proposal }: Told, { reports }: Dossier): Line[] {
    const record = reports.find((r) => r.id === report)?.record;
    const tellers = (ids: readonly string[]) =>
      [...new Set(ids.map((s) => words.speaker(`${report}#${s}`)))].join(", ");
    const terms = proposal.terms.map((t) => t.text).join("; ") || proposal.called?.text || "no terms told";
    const denied = proposal.deniedBy.length === 0 ? "" : `; denied by ${tellers(proposal.deniedBy)}`;
    const answers = (record?.responses ?? [])
      .filter((r) => r.to === proposal.id)
      .map((r): Line => {
        const by = r.by.map((id) => words.actor(idOf.get(`${report}#${id}`) ?? null)).join(", ");
        const conditions = r.conditions.flatMap(
          (k) => record?.conditions.find((c) => c.id === k)?.text.text ?? [],
        );
        return [
          "cue",
          `${by || "nobody named"} ${r.answer}${conditions.length === 0 ? "" : `: ${conditions.join("; ")}`}`,
        ];
      });
    return [
      [null, `${words.report(report)}: ${terms}`],
      ["faint", `told by ${tellers(proposal.according) || "the outlet"}${denied}`],
      ...answers,
    ];
  }
}

/** Proposals that share a claim stand together; by date, the undated last. */
export function proposalChains(dossier: Dossier): { readonly id: string; readonly told: readonly Told[] }[] {
  const claimOf = new Map<string, string>();
  for (const c of dossier.claims) if (c.kind === "proposal") for (const m of c.members) claimOf.set(m, c.id);
  const groups = new Map<string, Told[]>();
  for (const { id, record } of dossier.reports)
    for (const proposal of record.proposals) {
      const claim = [...proposal.according, ...proposal.deniedBy].flatMap(
        (s) => claimOf.get(`${id}#${s}`) ?? [],
      )[0];
      const key = claim ?? `${id}#${proposal.id}`;
      groups.set(key, [...(groups.get(key) ?? []), { report: id, proposal }]);
    }
  const start = (told: readonly Told[]) =>
    Math.min(...told.map((t) => daysOf(t.proposal.when)?.[0] ?? Infinity));
  return [...groups.values()]
    .sort((a, b) => start(a) - start(b))
    .map((told, i) => ({ id: `p${i + 1}`, told }));
}
