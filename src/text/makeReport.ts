import { createHash } from "node:crypto";
import { languageOf } from "./language.js";
import { findParts } from "./parts.js";
import type { Metadata, Report } from "./report.js";

/** What the user or the file says of a report; it wins over what the text says of itself. */
export type Given = Partial<Metadata>;

/** The report of a text: its parts, and what it says of itself where `given` does not say it. */
export function makeReport(text: string, given: Given = {}): Report {
  const { parts, says } = findParts(text);
  return {
    id: createHash("sha256").update(text, "utf8").digest("hex").slice(0, 16),
    version: 1,
    text,
    parts,
    title: given.title ?? says.title,
    outlet: given.outlet ?? says.outlet,
    byline: given.byline ?? says.byline,
    dateline: given.dateline ?? says.dateline,
    published: given.published ?? says.published,
    language: given.language ?? languageOf(text),
    url: given.url ?? null,
  };
}
