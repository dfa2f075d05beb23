import type { Dossier } from "../../dossier/dossier.js";
import { daysOf } from "../../dossier/days.js";
import { eventsBesideContacts } from "../../reading/consulted.js";
import { reportOf } from "../../dossier/reports.js";
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

/** The same before it is put together: most of a large dossier's are never shown. */
interface Unmade {
  readonly at: string;
  readonly when: string | null;
  readonly made: () => Omit<Happening, "at" | "when" | "actors"> & { readonly own: readonly string[] };
}

/** What is told to have happened in a dossier, by first day and then by last; what no report dates comes last. */
export function happeningsOf(dossier: Dossier): Happening[] {
  const make = makerOf(dossier);
  return inOrder(dossier).map(make);
}

/** Puts happenings together: dossier actors stand for their reports' own. */
function makerOf(dossier: Dossier): (h: Unmade) => Happening {
  const idOf = new Map<string, string>();
  for (const a of dossier.actors) for (const m of a.members) idOf.set(m, a.id);
  return ({ at, when, made }) => {
    const { kind, what, own, words } = made();
    const report = reportOf(at);
    const actors = [...new Set(own.flatMap((a) => idOf.get(`${report}#${a}`) ?? []))];
    return { at, kind, what, actors, when, words };
  };
}

function inOrder({ reports }: Dossier): Unmade[] {
  const all: { readonly happening: Unmade; readonly first: number; readonly last: number }[] = [];
  for (const { id, record } of reports) {
    const add = <T extends { readonly id: string; readonly when: string | null }>(
      list: readonly T[],
      made: (entry: T) => ReturnType<Unmade["made"]>,
    ) => {
      for (const entry of list) {
        const [first, last] = daysOf(entry.when) ?? [Infinity, Infinity];
        const happening = { at: `${id}#${entry.id}`, when: entry.when, made: () => made(entry) };
        all.push({ happening, first, last });
      }
    };
    add(eventsBesideContacts(record), (e) => ({
      kind: "event",
      what: e.realis === "actual" ? e.type.toLowerCase() : `${e.type.toLowerCase()}, ${e.realis}`,
      own: [...e.actors, ...e.recipients],
      words: e.trigger.text,
    }));
    add(record.contacts, (c) => ({
      kind: "contact",
      what: `contact, ${c.channel}`,
      own: [...c.parties, ...c.via],
      words: c.about?.text ?? c.evidence.text,
    }));
    add(record.proposals, (p) => ({
      kind: "proposal",
      what: `proposal, ${p.status}`,
      own: [...p.by, ...p.to],
      words: p.terms.map((t) => t.text).join("; ") || (p.called?.text ?? ""),
    }));
    add(record.responses, (r) => ({
      kind: "response",
      what: `answer, ${r.answer}`,
      own: r.by,
      words: r.evidence.text,
    }));
  }
  return all
    .sort(
      (a, b) =>
        before(a.first, b.first) || before(a.last, b.last) || (a.happening.at < b.happening.at ? -1 : 1),
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
  const all = inOrder(dossier);
  const shown = numbered(all.slice(0, MOST).map(makerOf(dossier)), "t");
  const rest = all.length - shown.length;
  if (all.length === 0) return "Nothing: these reports tell of no event, contact or proposal.\n";
  const more = rest === 0 ? "" : `\n… and ${rest} more; --json prints them all\n`;
  return section(layout, ["entry", "entries"], shown, lines) + more;
}
