import { inContext, lineFinder } from "../export/lines.js";
import { timeAndValue } from "../export/timeWords.js";
import { type Entry, timelineOf } from "../export/timeline.js";
import { placeWords } from "../export/told.js";
import type { HearsayRecord, Time } from "../reading/record.js";
import { type Layout, type Line, section } from "./section.js";

/** What is said to have happened and to be offered, in the order of its dates, the undated last; empty without any. */
export function timelineView(record: HearsayRecord, layout: Layout): string {
  return entriesView(
    record,
    layout,
    ["entry of the timeline", "entries of the timeline"],
    timelineOf(record),
  );
}

/** The events of the timeline alone; empty without any. */
export function eventsView(record: HearsayRecord, layout: Layout): string {
  const events = new Set(record.events.map((e) => e.id));
  const entries = timelineOf(record).filter((e) => events.has(e.id));
  return entriesView(record, layout, ["event", "events"], entries);
}

function entriesView(
  record: HearsayRecord,
  layout: Layout,
  heading: readonly [string, string],
  entries: readonly Entry[],
): string {
  const lineOf = lineFinder(record.text);
  return section(layout, heading, entries, (e): Line[] => [
    ["strong", [e.when ?? "undated", e.what].join(" · ")],
    [null, `"${inContext(record.text, e.evidence)}"`],
    ["faint", [e.told, placeWords([e.evidence], lineOf)].join(" · ")],
  ]);
}

/** What is printed where a report tells of nothing that a timeline shows. */
export const NO_TIMELINE = "No timeline: this report tells of no event, contact or proposal.\n";

/** The same as data: the entries in the order of their dates. */
export function timelineJson(record: HearsayRecord): object {
  const { id, title, outlet, published } = record;
  return { id, title, outlet, published, timeline: timelineOf(record) };
}

/** Every time as told, then as understood in words and in EDTF; empty where there is none. */
export function timesView(record: HearsayRecord, layout: Layout): string {
  const lineOf = lineFinder(record.text);
  const lines = (t: Time): Line[] => [
    [null, `"${t.span.text}" · ${timeAndValue(t)} · ${placeWords([t.span], lineOf)}`],
  ];
  return section(layout, ["time", "times"], record.times, lines, { dense: true });
}
