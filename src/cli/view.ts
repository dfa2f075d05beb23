import { SILENCE_WORDS, actorWords, otherNames } from "../export/actorWords.js";
import { lineFinder } from "../export/lines.js";
import { actorNames, placeWords } from "../export/told.js";
import type { Actor, HearsayRecord } from "../reading/record.js";
import type { Metadata } from "../text/report.js";
import { negotiationView } from "./cardsView.js";
import { disputesView, findingsView, notesView } from "./checksView.js";
import { wrap } from "./layout.js";
import { type Layout, type Line, section } from "./section.js";
import { statementsView } from "./statementsView.js";
import { type Style, visible } from "./terminal.js";
import { eventsView, timesView } from "./timelineView.js";

/** A report's head: what it is called, who published it and when. `name` is what the user called the input. */
export function headView(report: Metadata, name: string, { columns, paint }: Layout): string {
  const about = [report.outlet, report.published, report.byline, report.url].filter((x) => x !== null);
  if (report.title !== null) about.push(name);
  const lines = (style: Style, text: string) =>
    wrap(visible(text), columns).map((line) => `${paint(style, line)}\n`);
  return [...lines("strong", report.title ?? name), ...lines("faint", about.join(" · "))].join("");
}

/**
 * A record to read on a terminal: the negotiation, then who said what, which of it is disputed, who kept silent, what
 * the outlet notes, what the sourcing check finds, who they all are, what happened when, and the times.
 */
export function recordView(record: HearsayRecord, layout: Layout): string {
  const parts = [
    negotiationView,
    statementsView,
    disputesView,
    silencesView,
    notesView,
    findingsView,
    actorsView,
    eventsView,
    timesView,
  ];
  return parts
    .map((part) => part(record, layout))
    .filter((part) => part !== "")
    .join("\n");
}

/** Who kept silent, and in which words the report says so; empty where nobody did. */
export function silencesView(record: HearsayRecord, layout: Layout): string {
  const names = actorNames(record);
  const lineOf = lineFinder(record.text);
  return section(layout, ["silence", "silences"], record.silences, (z) => [
    ["strong", `${names.get(z.actor) ?? z.actor} · ${SILENCE_WORDS[z.kind]}`],
    [null, z.evidence.text],
    ["faint", placeWords([z.evidence], lineOf)],
  ]);
}

/** Every actor once, with its names, office and country; empty where there is none. */
export function actorsView(record: HearsayRecord, layout: Layout): string {
  const names = actorNames(record);
  const lines = (a: Actor): Line[] => [
    [null, [...actorWords(a, names), ...otherNames(a, names)].join(" · ")],
  ];
  return section(layout, ["actor", "actors"], record.actors, lines, { dense: true });
}
