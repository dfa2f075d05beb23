import { citationOf } from "../../../src/http/citation.js";
import type { ReportView } from "../api.js";
import type { Entry } from "../entries.js";
import { actorNames } from "../words.js";

/** An entry as a citation to paste, as search gives it. */
export function citationFor({ report, record }: ReportView, entry: Entry): string {
  const own = entry.list === "statements" ? entry.value : null;
  const said = own === null ? entry.marks : entry.marks.filter((m) => m.part === "content");
  const marks = said.length > 0 ? said : entry.marks;
  const speaker = own === null ? null : own.speaker === null ? (own.source?.text ?? null) : own.speaker;
  return citationOf({
    report,
    entry: entry.id,
    speaker: own?.speaker == null ? speaker : actorNames(record)(own.speaker),
    act: own?.act ?? null,
    words: marks.map((m) => record.text.slice(m.start, m.end)).join(" … "),
    spans: marks.map((m) => [m.start, m.end] as const),
  });
}
