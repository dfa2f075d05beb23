import type { Dossier } from "../../dossier/dossier.js";
import { daysOf } from "../../dossier/days.js";
import { type Layout, type Line, section } from "../section.js";
import { dateWords, numbered, wordsOf } from "./words.js";

/** One thing of a dossier's timeline: an event, a contact, a proposal or an answer, as one report tells it. */
export interface Happening {
  readonly at: string;
  readonly kind: "event" | "contact" | "proposal" | "response";
  readonly what: string;
  /** Dossier actors. */
  readonly actors: readonly string[];
  readonly when: string | null;
  readonly words: string;
}

/** What is told to have happened in a dossier, by first day and then by last; what no report dates comes last. */
export function happeningsOf(dossier: Dossier): Happening[] {
  const idOf = new Map(dossier.actors.flatMap((a) => a.members.map((m) => [m, a.id] as const)));
  const all = dossier.reports.flatMap(({ id, record }) => {
    const actors = (ids: readonly string[]) => [...new Set(ids.flatMap((a) => idOf.get(`${id}#${a}`) ?? []))];
    return [
      ...record.events.map((e): Happening => ({
        at: `${id}#${e.id}`,
        kind: "event",
        what: e.realis === "actual" ? e.type.toLowerCase() : `${e.type.toLowerCase()}, ${e.realis}`,
        actors: actors([...e.actors, ...e.recipients]),
        when: e.when,
        words: e.trigger.text,
      })),
      ...record.contacts.map((c): Happening => ({
        at: `${id}#${c.id}`,
        kind: "contact",
        what: `contact, ${c.channel}`,
        actors: actors([...c.parties, ...c.via]),
        when: c.when,
        words: c.about?.text ?? c.evidence.text,
      })),
      ...record.proposals.map((p): Happening => ({
        at: `${id}#${p.id}`,
        kind: "proposal",
        what: `proposal, ${p.status}`,
        actors: actors([...p.by, ...p.to]),
        when: p.when,
        words: p.terms.map((t) => t.text).join("; ") || (p.called?.text ?? ""),
      })),
      ...record.responses.map((r): Happening => ({
        at: `${id}#${r.id}`,
        kind: "response",
        what: `answer, ${r.answer}`,
        actors: actors(r.by),
        when: r.when,
        words: r.evidence.text,
      })),
    ];
  });
  return all
    .map((happening) => ({ happening, days: daysOf(happening.when) ?? [Infinity, Infinity] }))
    .sort(
      (a, b) =>
        before(a.days[0], b.days[0]) ||
        before(a.days[1], b.days[1]) ||
        (a.happening.at < b.happening.at ? -1 : 1),
    )
    .map(({ happening }) => happening);
}

/** Order of two days, of which either may be infinite. */
function before(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** Entries that a terminal shows. */
const MOST = 1000;

export function timelineOfDossier(dossier: Dossier, layout: Layout): string {
  const words = wordsOf(dossier);
  const lines = (h: Happening): Line[] => [
    ["strong", `${dateWords(h.when)} · ${h.what}`],
    [null, [h.actors.map(words.actor).join(", "), h.words].filter((x) => x !== "").join(": ")],
    ["faint", words.source(h.at)],
  ];
  const all = numbered(happeningsOf(dossier), "t");
  const shown = all.slice(0, MOST);
  const rest = all.length - shown.length;
  if (all.length === 0) return "Nothing: these reports tell of no event, contact or proposal.\n";
  const more = rest === 0 ? "" : `\n… and ${rest} more; --json prints them all\n`;
  return section(layout, ["entry", "entries"], shown, lines) + more;
}
