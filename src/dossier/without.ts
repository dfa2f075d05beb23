import type { HearsayRecord } from "../reading/record.js";
import { plain } from "./reprints.js";
import { type DossierReport, ancestors, indexReport, ref } from "./reports.js";
import type { Dossier } from "./dossier.js";

/** Ids of the dossier actors that a name stands for: an id, a name or an alias, in any case, without its article. */
export function actorsNamed({ actors }: Pick<Dossier, "actors">, name: string): string[] {
  const wanted = plain(name);
  const found = actors.filter(
    (a) => a.id === name || [a.name, ...a.aliases].some((n) => plain(n) === wanted),
  );
  return found.map((a) => a.id);
}

/** Reports as they would be had some actors told nothing: without their statements, and what is told inside them. */
export function withoutActors(dossier: Dossier, actors: readonly string[]): DossierReport[] {
  const same = dossier.sameSource
    .filter((s) => s.members.some((m) => actors.includes(m)))
    .flatMap((s) => s.members);
  const gone = new Set([...actors, ...same]);
  const members = new Set(dossier.actors.filter((a) => gone.has(a.id)).flatMap((a) => a.members));
  return dossier.reports.map((report): DossierReport => {
    const indexed = indexReport(report);
    const silent = new Set(
      report.record.statements
        .filter((s) =>
          [s, ...ancestors(indexed, s)].some(
            (x) => x.speaker !== null && members.has(ref(report, x.speaker)),
          ),
        )
        .map((s) => s.id),
    );
    return { ...report, record: withoutStatements(report.record, silent) };
  });
}

function withoutStatements(record: HearsayRecord, gone: ReadonlySet<string>): HearsayRecord {
  const left = (ids: readonly string[]) => ids.filter((id) => !gone.has(id));
  /** What only the withdrawn statements told is not told any more; what the outlet tells itself stays. */
  const told = <T extends { readonly according: readonly string[]; readonly deniedBy?: readonly string[] }>(
    list: readonly T[],
  ) =>
    list
      .filter((x) => x.according.length === 0 || left(x.according).length > 0)
      .map((x) => ({
        ...x,
        according: left(x.according),
        ...(x.deniedBy && { deniedBy: left(x.deniedBy) }),
      }));
  return {
    ...record,
    statements: record.statements.filter((s) => !gone.has(s.id)),
    contacts: told(record.contacts),
    proposals: told(record.proposals).map((p) => ({ ...p, termsAccording: p.termsAccording.map(left) })),
    responses: told(record.responses),
    conditions: told(record.conditions),
    events: told(record.events),
    disputes: record.disputes.filter((d) => !gone.has(d.a) && !gone.has(d.b)),
  };
}
