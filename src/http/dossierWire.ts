/** A dossier as the page and programs need it: what it comes to, and the words of every entry that it names. */
import type { Dossier } from "../dossier/dossier.js";
import { entryIn, reportOf } from "../dossier/reports.js";
import type { HearsayRecord, Statement } from "../reading/record.js";
import type { Quote } from "../text/span.js";
import { type Happening, happeningsOf } from "./happenings.js";
import { type WireProposal, proposalsOf } from "./offers.js";
import { type Queue, queueOf } from "./queue.js";

export interface WireEntry {
  readonly report: string;
  readonly entry: string;
  readonly speaker: string | null;
  readonly act: string | null;
  readonly words: readonly string[];
  /** EDTF: when it was said; null where the text does not tell. */
  readonly date: string | null;
}

/** Refs are `REPORT#ENTRY`; actors go by their ids in the dossier. */
export interface WireDossier extends Pick<
  Dossier,
  | "actors"
  | "claims"
  | "disputes"
  | "positionChanges"
  | "revisions"
  | "reprints"
  | "sameSource"
  | "maybeSame"
  | "impasses"
> {
  readonly name: string;
  readonly reports: readonly {
    readonly id: string;
    readonly title: string | null;
    readonly outlet: string | null;
    readonly published: string | null;
    /** When it was read in, by the ledger's clock. */
    readonly keptAt: string | null;
  }[];
  /** Every entry that is named here, by its ref. */
  readonly entries: Readonly<Record<string, WireEntry>>;
  /** Ids of claims whose every affirming source is unnamed. */
  readonly allUnnamed: readonly string[];
  readonly proposals: readonly WireProposal[];
  /** What is told to have happened, and statements that tell when they were made; by when, the undated last. */
  readonly happenings: readonly Happening[];
  readonly sources: readonly WireSource[];
  /** What a person should look at, in that order. */
  readonly queue: Queue;
}

interface WireSource {
  readonly id: string;
  readonly name: string;
  readonly naming: readonly string[];
  readonly basis: readonly string[];
  readonly terms: readonly string[];
  /** Refs of statements. */
  readonly told: readonly string[];
  /** Names. */
  readonly maybeSame: readonly string[];
}

/** `decided`: refs of entries that people decided on; `keptAt`: when each report was kept. */
export function toWireDossier(
  name: string,
  dossier: Dossier,
  { decided, keptAt }: { decided: ReadonlySet<string>; keptAt: ReadonlyMap<string, string> },
): WireDossier {
  const { reports, actors, claims } = dossier;
  const records = new Map(reports.map((r) => [r.id, r.record]));
  const dossierActor = new Map(actors.flatMap((a) => a.members.map((m) => [m, a.id] as const)));
  const nameOf = new Map(actors.map((a) => [a.id, a.name]));
  const ownNames = new Map(reports.map((r) => [r.id, new Map(r.record.actors.map((a) => [a.id, a.name]))]));
  const ids = (report: string, own: readonly string[]) => [
    ...new Set(own.map((a) => dossierActor.get(`${report}#${a}`) ?? `${report}#${a}`)),
  ];
  const names = (report: string, own: readonly string[]) =>
    own.map((a) => nameOf.get(dossierActor.get(`${report}#${a}`) ?? "") ?? ownNames.get(report)?.get(a) ?? a);
  const entries: Record<string, WireEntry> = {};
  const note = (at: string) => {
    if (at in entries) return;
    const report = reportOf(at);
    const record = records.get(report);
    if (record !== undefined)
      entries[at] = entryOf(record, report, entryIn(at), (a) => names(report, [a])[0] ?? a);
  };
  const proposals = reports.flatMap(({ id, record }) => proposalsOf(id, record, { ids, names }));
  const queue = queueOf(dossier, decided);
  for (const at of [
    ...queue.items.map((q) => q.at),
    ...claims.flatMap((c) => [...c.members, ...c.stances.flatMap((s) => s.according)]),
    ...dossier.disputes.flatMap((d) => [d.a, d.b]),
    ...dossier.positionChanges.flatMap((p) => [p.from, p.to]),
    ...dossier.revisions.flatMap((r) => [r.from, r.to]),
    ...dossier.impasses.flatMap((i) => [i.proposal, i.condition]),
    ...proposals.flatMap((p) => [p.at, ...p.answers.map((a) => a.at)]),
  ])
    note(at);
  const statement = (at: string): Statement | undefined =>
    records.get(reportOf(at))?.statements.find((s) => s.id === entryIn(at));
  return {
    name,
    reports: reports.map(({ id, record: { title, outlet, published } }) => ({
      id,
      title,
      outlet,
      published,
      keptAt: keptAt.get(id) ?? null,
    })),
    actors,
    claims,
    disputes: dossier.disputes,
    positionChanges: dossier.positionChanges,
    revisions: dossier.revisions,
    reprints: dossier.reprints,
    sameSource: dossier.sameSource,
    maybeSame: dossier.maybeSame,
    impasses: dossier.impasses,
    entries,
    allUnnamed: claims
      .filter((c) => c.support.groups.length > 0)
      .filter((c) =>
        c.support.groups.every((g) => g.every((m) => statement(m)?.authority.naming === "unnamed")),
      )
      .map((c) => c.id),
    proposals,
    happenings: happeningsOf(dossier.reports, names),
    sources: sourcesOf(dossier, dossierActor, nameOf),
    queue,
  };
}

function entryOf(
  record: HearsayRecord,
  report: string,
  id: string,
  name: (actor: string) => string,
): WireEntry {
  const s = record.statements.find((x) => x.id === id);
  if (s !== undefined)
    return {
      report,
      entry: id,
      speaker: s.speaker === null ? (s.source?.text ?? null) : name(s.speaker),
      act: s.act,
      words: s.content.map((c) => c.text),
      date: s.said,
    };
  const all: readonly { readonly id: string }[] = [
    ...record.proposals,
    ...record.responses,
    ...record.conditions,
    ...record.contacts,
    ...record.events,
    ...record.silences,
  ];
  const found = all.find((x) => x.id === id) as Readonly<Record<string, unknown>> | undefined;
  const words = ["called", "terms", "text", "evidence", "trigger"].flatMap((f) => quotes(found?.[f]));
  return { report, entry: id, speaker: null, act: null, words: words.map((q) => q.text), date: null };
}

function quotes(value: unknown): Quote[] {
  if (Array.isArray(value)) return value.flatMap(quotes);
  const q = value as Partial<Quote> | null | undefined;
  return typeof q?.text === "string" ? [q as Quote] : [];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sourcesOf(
  { reports, maybeSame }: Dossier,
  dossierActor: ReadonlyMap<string, string>,
  nameOf: ReadonlyMap<string, string>,
): WireSource[] {
  const out = new Map<
    string,
    { naming: Set<string>; basis: Set<string>; terms: Set<string>; told: string[] }
  >();
  for (const { id, record } of reports)
    for (const s of record.statements) {
      const actor = s.speaker === null ? undefined : dossierActor.get(`${id}#${s.speaker}`);
      if (actor === undefined) continue;
      const source = out.get(actor) ?? { naming: new Set(), basis: new Set(), terms: new Set(), told: [] };
      out.set(actor, source);
      source.naming.add(s.authority.naming);
      source.basis.add(s.authority.basis);
      source.terms.add(s.authority.terms);
      source.told.push(`${id}#${s.id}`);
    }
  const like = (actor: string) =>
    maybeSame
      .flatMap(([a, b]) => (a === actor ? [b] : b === actor ? [a] : []))
      .map((a) => nameOf.get(a) ?? a);
  return [...out]
    .map(([id, s]) => ({
      id,
      name: nameOf.get(id) ?? id,
      naming: [...s.naming],
      basis: [...s.basis],
      terms: [...s.terms],
      told: s.told,
      maybeSame: like(id),
    }))
    .sort((a, b) => b.told.length - a.told.length || compare(a.name, b.name));
}
