import type { KeptReport } from "../ledger/ledger.js";

/** What a citation names; `entry` null for the report as a whole. */
export interface Cited {
  readonly report: Pick<KeptReport, "id" | "outlet" | "published">;
  readonly entry: string | null;
  readonly speaker: string | null;
  readonly act: string | null;
  readonly words: string;
  readonly spans: readonly (readonly [start: number, end: number])[];
}

/** A citation to paste: “words” — speaker (act), outlet, date, REPORT/ENTRY, offsets. */
export function citationOf({ report, entry, speaker, act, words, spans }: Cited): string {
  const quoted = entry === null || /^["“][^]*["”]$/.test(words) ? words : `“${words}”`;
  const place = [`${report.id}${entry === null ? "" : `/${entry}`}`, ...spans.map(([s, e]) => `${s}–${e}`)];
  const who = speaker === null ? [] : [act === null ? speaker : `${speaker} (${act})`];
  const about = [...who, report.outlet, report.published, place.join(", ")].filter((x) => x !== null);
  return `${quoted} — ${about.join(", ")}`;
}
