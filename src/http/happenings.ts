/** What happened in a dossier, by the clocks that its reports tell: when it happened, when it was said. */
import { daysOf } from "../dossier/days.js";
import type { Dossier } from "../dossier/dossier.js";
import { eventsBesideContacts } from "../reading/consulted.js";
import type { HearsayRecord } from "../reading/record.js";

export interface Happening {
  /** REPORT#ENTRY; the report has the other two clocks, published and kept. */
  readonly at: string;
  readonly kind: "proposal" | "answer" | "contact" | "statement" | "event";
  readonly label: string;
  /** EDTF: when it happened; null where no report tells. Always null of a statement, whose own clock is `said`. */
  readonly when: string | null;
  /** EDTF: when the first of those who tell it told it. */
  readonly said: string | null;
  readonly realis: string | null;
  readonly denied: boolean;
}

/** UTF-16 units of a label's words. */
const LONGEST = 120;

/** By when they happened; the undated last. Of statements those that the text gives a time of saying. */
export function happeningsOf(
  reports: Dossier["reports"],
  names: (report: string, ids: readonly string[]) => string[],
): Happening[] {
  const out = reports.flatMap(({ id, record }) => {
    const who = (ids: readonly string[]) => names(id, ids).join(", ") || "somebody";
    return happeningsIn(record, who).map((h): Happening => ({ ...h, at: `${id}#${h.at}` }));
  });
  const first = new Map(out.map((h) => [h, daysOf(h.when)?.[0] ?? Infinity]));
  const of = (h: Happening) => first.get(h) as number;
  return out.sort((a, b) => (of(a) === of(b) ? (a.at < b.at ? -1 : 1) : of(a) - of(b)));
}

function happeningsIn(record: HearsayRecord, who: (ids: readonly string[]) => string): Happening[] {
  const said = new Map(record.statements.map((s) => [s.id, s.said]));
  const told = (e: { readonly id: string; readonly according: readonly string[] }) => ({
    at: e.id,
    said: earliest(e.according.map((s) => said.get(s) ?? null)),
  });
  const short = (words: string) =>
    words.length > LONGEST ? `${words.slice(0, LONGEST).replace(/\s+\S*$/, "")} …` : words;
  const plain = { realis: null, denied: false };
  return [
    ...record.proposals.map((p): Happening => ({
      ...told(p),
      kind: "proposal",
      label: `${who(p.by)} offers ${short(p.called?.text ?? p.terms[0]?.text ?? "")}`,
      when: p.when,
      realis: null,
      denied: p.deniedBy.length > 0,
    })),
    ...record.responses.map((r): Happening => ({
      ...told(r),
      kind: "answer",
      label: `${who(r.by)}: ${r.answer.replaceAll("-", " ")}`,
      when: r.when,
      realis: null,
      denied: r.deniedBy.length > 0,
    })),
    ...record.contacts.map((c): Happening => ({
      ...told(c),
      kind: "contact",
      label: `${who(c.parties)}: ${short(c.evidence.text)}`,
      when: c.when,
      realis: null,
      denied: c.deniedBy.length > 0,
    })),
    ...record.statements.flatMap((s): Happening[] => {
      if (s.said === null) return [];
      const speaker = s.speaker === null ? (s.source?.text ?? "somebody") : who([s.speaker]);
      const label = `${speaker}: ${short(s.content.map((c) => c.text).join(" … "))}`;
      return [{ ...plain, at: s.id, kind: "statement", label, when: null, said: s.said }];
    }),
    ...eventsBesideContacts(record).map((e): Happening => ({
      ...told(e),
      kind: "event",
      label: [who(e.actors), e.trigger.text, ...(e.recipients.length > 0 ? [who(e.recipients)] : [])].join(
        " · ",
      ),
      when: e.when,
      realis: e.realis,
      denied: e.deniedBy.length > 0,
    })),
  ];
}

function earliest(dates: readonly (string | null)[]): string | null {
  const known = dates.flatMap((d) => (d === null ? [] : [[daysOf(d)?.[0] ?? Infinity, d] as const]));
  return known.sort((a, b) => a[0] - b[0])[0]?.[1] ?? null;
}
