/** Proposals of a dossier with what was answered to them, each counter-offer with the answer that it came with. */
import type { HearsayRecord, Proposal, Response } from "../reading/record.js";

/** Refs are REPORT#ENTRY; actors go by their ids in the dossier. */
export interface WireProposal {
  readonly at: string;
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly via: readonly string[];
  readonly when: string | null;
  readonly status: string;
  readonly terms: readonly { readonly words: string; readonly tellers: readonly string[] }[];
  readonly answers: readonly WireAnswer[];
  /** The proposal that it counters; null where it answers none. */
  readonly counters: string | null;
}

interface WireAnswer {
  readonly at: string;
  readonly by: readonly string[];
  readonly answer: string;
  /** What is offered instead; null where the answer offers nothing, or the report does not tell what. */
  readonly offers: string | null;
}

export function proposalsOf(
  id: string,
  record: HearsayRecord,
  {
    ids,
    names,
  }: {
    ids: (report: string, actors: readonly string[]) => string[];
    names: (report: string, actors: readonly string[]) => string[];
  },
): WireProposal[] {
  const offered = counterOffers(record);
  const countered = new Map(record.responses.map((r) => [offered.get(r.id), r.to]));
  const ref = (entry: string | undefined) => (entry === undefined ? null : `${id}#${entry}`);
  const statements = new Map(record.statements.map((s) => [s.id, s]));
  const teller = (statement: string) => {
    const told = statements.get(statement);
    return told?.speaker == null
      ? (told?.source?.text ?? statement)
      : (names(id, [told.speaker])[0] ?? statement);
  };
  return record.proposals.map((p) => ({
    at: `${id}#${p.id}`,
    by: ids(id, p.by),
    to: ids(id, p.to),
    via: ids(id, p.via),
    when: p.when,
    status: p.status,
    terms: p.terms.map((t, i) => ({
      words: t.text,
      tellers: [...new Set((p.termsAccording[i] ?? []).map(teller))],
    })),
    answers: record.responses
      .filter((r) => r.to === p.id)
      .map((r) => ({
        at: `${id}#${r.id}`,
        by: ids(id, r.by),
        answer: r.answer,
        offers: ref(offered.get(r.id)),
      })),
    counters: ref(countered.get(p.id)),
  }));
}

/**
 * What each answer "counters" puts forward instead, by its id: the offer of the same side whose words stand nearest to
 * the answer's, in the same paragraph. Each offer counters one other, and no chain comes back to where it began.
 */
export function counterOffers(record: HearsayRecord): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  const before = new Map<string, string>();
  const leadsTo = (from: string, to: string): boolean => {
    for (let at: string | undefined = from; at !== undefined; at = before.get(at)) if (at === to) return true;
    return false;
  };
  for (const r of record.responses) {
    if (r.answer !== "counters") continue;
    const [nearest] = record.proposals
      .filter((p) => !before.has(p.id) && !leadsTo(r.to, p.id) && p.by.some((a) => r.by.includes(a)))
      .flatMap((p) => distances(record.text, r, p).map((d) => [d, p.id] as const))
      .sort((a, b) => a[0] - b[0]);
    if (nearest === undefined) continue;
    out.set(r.id, nearest[1]);
    before.set(nearest[1], r.to);
  }
  return out;
}

/** How far the words of a proposal in the answer's paragraph stand from it, in UTF-16 units. */
function distances(text: string, { evidence }: Response, proposal: Proposal): number[] {
  const words = [...(proposal.called === null ? [] : [proposal.called]), ...proposal.terms];
  return words.flatMap((w) => {
    const [from, to] = [Math.min(w.end, evidence.end), Math.max(w.start, evidence.start)];
    return text.slice(from, to).includes("\n") ? [] : [Math.max(0, to - from)];
  });
}
