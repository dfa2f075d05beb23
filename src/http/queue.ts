/** What of a dossier a person should look at, and in which order. */
import type { Dossier } from "../dossier/dossier.js";
import { type HearsayRecord, LOOKED_AT, UNSURE } from "../reading/record.js";

/** Items that are told; `left` counts all. */
const TOLD = 500;

export interface Queued {
  /** REPORT#ENTRY */
  readonly at: string;
  readonly why: "unsure" | "disputed" | "not seen";
  readonly confidence: number | null;
}

export interface Queue {
  readonly items: readonly Queued[];
  readonly left: number;
  readonly decided: number;
}

/**
 * Undecided entries: the unsure ones first, the least sure before the others; then what a dispute hangs on; then the
 * rest, in the order of the reports. `decided` holds the refs of entries that people decided on, refused ones too.
 */
export function queueOf(
  { reports, disputes }: Pick<Dossier, "reports" | "disputes">,
  decided: ReadonlySet<string>,
): Queue {
  const disputed = new Set(disputes.flatMap((d) => [d.a, d.b]));
  const queued = reports.flatMap(({ id, record }) => {
    for (const { a, b } of record.disputes) disputed.add(`${id}#${a}`).add(`${id}#${b}`);
    return undecided(id, record, decided);
  });
  const items = queued.map((q): Queued => {
    if (q.confidence !== null && q.confidence < UNSURE) return { ...q, why: "unsure" };
    return { ...q, why: q.denied || disputed.has(q.at) ? "disputed" : "not seen" };
  });
  const first = ["unsure", "disputed", "not seen"];
  items.sort(
    (a, b) =>
      first.indexOf(a.why) - first.indexOf(b.why) ||
      (a.why === "unsure" ? (a.confidence ?? 1) - (b.confidence ?? 1) : 0),
  );
  return {
    items: items.slice(0, TOLD).map(({ at, why, confidence }) => ({ at, why, confidence })),
    left: items.length,
    decided: decided.size,
  };
}

function undecided(report: string, record: HearsayRecord, decided: ReadonlySet<string>) {
  return LOOKED_AT.flatMap((list) =>
    record[list].map((e) => ({
      at: `${report}#${e.id}`,
      confidence: "confidence" in e ? e.confidence : null,
      denied: "deniedBy" in e && e.deniedBy.length > 0,
    })),
  ).filter((e) => !decided.has(e.at));
}
