import { createHash } from "node:crypto";
import { languageOf } from "./language.js";
import { findParts } from "./parts.js";
import type { Metadata, Report } from "./report.js";

/** What the user or the file says of a report; it wins over what the text says of itself. */
export type Given = Partial<Metadata>;

/** The report of a text: its parts, and what it says of itself where `given` does not say it. */
export function makeReport(text: string, given: Given = {}): Report {
  return {
    id: createHash("sha256").update(text, "utf8").digest("hex").slice(0, 16),
    version: 1,
    text,
    parts: findParts(text),
    title: given.title ?? null,
    outlet: given.outlet ?? null,
    byline: given.byline ?? null,
    dateline: given.dateline ?? null,
    published: given.published ?? null,
    language: given.language ?? languageOf(text),
    url: given.url ?? null,
  };
}
