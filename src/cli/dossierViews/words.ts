/** Entries of a dossier in words: who says what, where and when. */
import type { Dossier, DossierActor, StanceKind } from "../../dossier/dossier.js";
import { type Ref, entryIn, reportOf } from "../../dossier/reports.js";
import { timeInWords } from "../../export/timeWords.js";
import type { HearsayRecord, Statement } from "../../reading/record.js";

/** The signs of stances, as the page has them. */
export const SIGNS: Readonly<Record<StanceKind, string>> = {
  affirms: "●",
  denies: "✕",
  partly: "◐",
  doubts: "?",
  declined: "–",
  silent: "·",
};

/** Quick ways from refs to what they stand for. */
export interface Words {
  readonly actor: (id: string | null) => string;
  readonly statement: (at: Ref) => Statement | null;
  readonly report: (id: string) => string;
  /** The words of a statement, or of any other entry that has some. */
  readonly said: (at: Ref) => string;
  /** Who says it. */
  readonly speaker: (at: Ref) => string;
  /** Where it stands and when it was said or published: "Meridian Wire, 23 Apr 2027". */
  readonly source: (at: Ref) => string;
}

export function wordsOf(dossier: Dossier): Words {
  const records = new Map(dossier.reports.map((r) => [r.id, r]));
  const actors = new Map(dossier.actors.map((a) => [a.id, a]));
  let byMember: Map<Ref, DossierActor> | undefined;
  const membersByRef = () =>
    (byMember ??= new Map(dossier.actors.flatMap((a) => a.members.map((m) => [m, a] as const))));
  const indexed = new Map<string, ReadonlyMap<string, Statement>>();
  const statement = (at: Ref) => {
    const report = reportOf(at);
    let known = indexed.get(report);
    if (known === undefined) {
      known = new Map((records.get(report)?.record.statements ?? []).map((s) => [s.id, s]));
      indexed.set(report, known);
    }
    return known.get(at.slice(report.length + 1)) ?? null;
  };
  const report = (id: string) => {
    const r = records.get(id);
    return r?.record.outlet ?? r?.record.title ?? r?.file ?? id;
  };
  return {
    actor: (id) => (id === null ? "nobody named" : (actors.get(id)?.name ?? id)),
    statement,
    report,
    said(at) {
      const s = statement(at);
      if (s !== null) return cut(s.content.map((c) => c.text).join(" … "));
      const record = records.get(reportOf(at))?.record;
      return record === undefined ? at : entryWords(record, entryIn(at));
    },
    speaker(at) {
      const s = statement(at);
      if (s === null) return "the outlet";
      const actor = s.speaker === null ? undefined : membersByRef().get(`${reportOf(at)}#${s.speaker}`);
      return actor?.name ?? s.source?.text ?? "nobody named";
    },
    source(at) {
      const id = reportOf(at);
      const s = statement(at);
      const date = s?.said ?? records.get(id)?.record.published ?? null;
      return date === null ? report(id) : `${report(id)}, ${dateWords(date)}`;
    },
  };
}

/** UTF-16 units of a statement that a view shows: of a long turn, the beginning. */
const SHOWN = 500;

function cut(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, text.lastIndexOf(" ", SHOWN))} …`;
}

/** Where the words of an entry that is no statement stand. */
function entryWords(record: HearsayRecord, id: string): string {
  const proposal = record.proposals.find((p) => p.id === id);
  if (proposal !== undefined) return (proposal.terms[0] ?? proposal.called)?.text ?? id;
  const condition = record.conditions.find((c) => c.id === id);
  if (condition !== undefined) return condition.text.text;
  const contact = record.contacts.find((c) => c.id === id);
  if (contact !== undefined) return contact.evidence.text;
  return record.events.find((e) => e.id === id)?.trigger.text ?? id;
}

/** An EDTF value in words; an interval as its two ends. */
export function dateWords(edtf: string | null): string {
  if (edtf === null) return "undated";
  const [first = "", last] = edtf.split("/");
  const one = (value: string) =>
    value === ".." ? "…" : timeInWords({ edtf: value, bounds: null, anchor: null });
  return last === undefined ? one(first) : `${one(first)} to ${one(last)}`;
}

/** "2–4", "2", "2 or more". */
export function supportWords({ min, max }: { readonly min: number; readonly max: number | null }): string {
  if (max === null) return `${min} or more`;
  return min === max ? `${min}` : `${min}–${max}`;
}

/** A list under ids of one letter and a number, as a view shows them. */
export function numbered<T extends object>(
  list: readonly T[],
  letter: string,
): (T & { readonly id: string })[] {
  return list.map((x, i) => ({ ...x, id: `${letter}${i + 1}` }));
}
