/** The four clocks of what is told: each entry has its time on each, or none. */
import { type Days, daysOf } from "../../../src/dossier/days.js";
import { reportOf } from "../../../src/dossier/reports.js";
import type { WireDossier } from "./data.js";

export type Happening = WireDossier["happenings"][number];

export const CLOCKS = {
  happened: ["Happened", "when it happened, as the reports tell it"],
  told: ["Told", "when it was said, by the first of those who tell it"],
  published: ["Published", "when the report was published"],
  recorded: ["Recorded", "when this ledger read the report in"],
} as const;
export type Clock = keyof typeof CLOCKS;

export function clockOf(named: string | undefined): Clock {
  return named !== undefined && Object.hasOwn(CLOCKS, named) ? (named as Clock) : "happened";
}

/** Something at its time: EDTF and the days that it covers; both null where that clock does not tell. */
export interface Timed {
  readonly happening: Happening;
  readonly time: string | null;
  readonly days: Days | null;
}

/** What a clock tells of a dossier, the first first and the untold last. What was said is on no clock of events. */
export function timedBy(dossier: WireDossier, clock: Clock): Timed[] {
  const reports = new Map(dossier.reports.map((r) => [r.id, r]));
  const timeOf = (h: Happening): string | null => {
    const report = reports.get(reportOf(h.at));
    if (clock === "happened") return h.when;
    if (clock === "told") return h.said;
    return (clock === "published" ? report?.published : report?.keptAt?.slice(0, 10)) ?? null;
  };
  const start = (t: Timed) => (t.days === null ? Infinity : t.days[0]);
  return dossier.happenings
    .filter((h) => clock !== "happened" || h.kind !== "statement")
    .map((happening): Timed => {
      const time = timeOf(happening);
      return { happening, time, days: daysOf(time) };
    })
    .sort((a, b) => (start(a) === start(b) ? 0 : start(a) - start(b)));
}
