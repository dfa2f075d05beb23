import type { Span } from "./span.js";

/**
 * What a stretch of a report is. `headline`, `subhead` (also section headings), `byline` and `dateline`
 * head it; `speaker-label` and `question` belong to transcripts; `boilerplate` is what releases repeat
 * ("Office of the Spokesperson", "Begin Text:", "-END-"); all else is `body`.
 */
export type PartRole =
  "headline" | "subhead" | "byline" | "dateline" | "body" | "speaker-label" | "question" | "boilerplate";

/** Whether a part stands above the story, which tells it again. */
export function isHeading(role: PartRole | null | undefined): boolean {
  return role === "headline" || role === "subhead";
}

/** One stretch of a report's text and its role. Parts do not overlap and stand in text order. */
export interface Part extends Span {
  readonly role: PartRole;
}

/** What the user, the file or the text says of a report. What none of them says is null, never invented. */
export interface Metadata {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly dateline: string | null;
  /** EDTF (ISO 8601-2) date of publication. */
  readonly published: string | null;
  /** BCP 47 tag. */
  readonly language: string | null;
  readonly url: string | null;
}

/** A text as published, with where and when. The one owner of its text: everything else points into it. */
export interface Report extends Metadata {
  /** The first 16 hexadecimal digits of the SHA-256 of the text in UTF-8. */
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly parts: readonly Part[];
}
