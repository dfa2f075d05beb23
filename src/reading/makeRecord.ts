import type { Doc } from "../text/doc.js";
import { quote } from "../text/span.js";
import type { Tags } from "../tags/tags.js";
import type { HearsayRecord } from "./record.js";
import { findStatements } from "./statements.js";

/** What one report says, from its doc and tags: every stage of the reading, in order. */
export function makeRecord(doc: Doc, tags: Tags): HearsayRecord {
  const { report, text } = doc;
  const statements = findStatements(doc, tags);
  return {
    hearsay: "1",
    id: report.id,
    title: report.title,
    outlet: report.outlet,
    byline: report.byline,
    dateline: report.dateline,
    published: report.published,
    language: report.language,
    url: report.url,
    version: report.version,
    text,
    parts: report.parts.map((p) => ({ role: p.role, ...quote(text, p) })),
    statements: statements.map((s, i) => ({
      id: `s${i + 1}`,
      source: s.source && quote(text, s.source),
      cue: s.cue && quote(text, s.cue),
      content: s.content.map((c) => quote(text, c)),
      form: s.form,
      parent: s.parent === null ? null : `s${s.parent + 1}`,
      confidence: s.confidence,
    })),
  } as unknown as HearsayRecord;
}
