import { eventsBesideContacts } from "../reading/consulted.js";
import type { HearsayRecord, ReportedEvent } from "../reading/record.js";
import type { Quote } from "../text/span.js";
import { proposalSentence } from "./negotiationCards.js";
import { tellersOf } from "./tellers.js";
import { dateFinder } from "./timeWords.js";

/** One line of a timeline. */
export interface Entry {
  /** Of the event, contact or proposal in the record. */
  readonly id: string;
  /** In words and EDTF; null where the report does not date it. */
  readonly when: string | null;
  /** Who does what to whom, in the words of this program. */
  readonly what: string;
  readonly evidence: Quote;
  readonly told: string;
}

const REALIS: Readonly<Record<ReportedEvent["realis"], string | null>> = {
  actual: null,
  denied: "said not to have happened",
  future: "to come",
  conditional: "on a condition",
  hypothetical: "only thought of",
};

/** Events, contacts and proposals of a record in the order of their dates; the undated last, in text order. */
export function timelineOf(record: HearsayRecord): Entry[] {
  const tellers = tellersOf(record);
  const { names, told } = tellers;
  const date = dateFinder(record.times);
  const bounds = new Map(
    record.times.flatMap((t) => (t.edtf === null ? [] : [[t.edtf, t.bounds?.[0]] as const])),
  );
  const entry = (
    x: { id: string; when: string | null; according: readonly string[]; deniedBy: readonly string[] },
    what: string,
    evidence: Quote,
  ) => ({
    first: x.when === null ? LAST : (bounds.get(x.when) ?? x.when),
    id: x.id,
    when: x.when === null ? null : date(x.when),
    what,
    evidence,
    told: told(x.according, x.deniedBy),
  });
  const entries = [
    ...eventsBesideContacts(record).map((e) => entry(e, eventWords(e, names), e.trigger)),
    ...record.contacts.map((c) => entry(c, `${names(c.parties) ?? "somebody"} in contact`, c.evidence)),
    ...record.proposals.flatMap((p) => {
      const evidence = p.called ?? p.terms[0];
      return evidence === undefined ? [] : [entry(p, proposalSentence(p, tellers), evidence)];
    }),
  ];
  return entries
    .sort((a, b) => compare(a.first, b.first) || a.evidence.start - b.evidence.start)
    .map(({ first: _first, ...rest }) => rest);
}

/** Behind every date. */
const LAST = "\uffff";

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function eventWords(e: ReportedEvent, names: (actors: readonly string[]) => string | null): string {
  const who = names(e.actors) ?? "somebody";
  const whom = names(e.recipients);
  const type = [e.type.toLowerCase(), e.mode].filter((x) => x !== null).join(", ");
  const realis = REALIS[e.realis];
  return [
    `${who}${whom === null ? "" : ` → ${whom}`}: ${type}`,
    ...(e.where === null ? [] : [`in ${e.where.text}`]),
    ...(realis === null ? [] : [realis]),
  ].join(", ");
}
