/**
 * Statements as annotations of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/): each
 * stretch of words with a TextPositionSelector and a TextQuoteSelector, and the SHA-256 of the text they point into.
 */
import { createHash } from "node:crypto";
import { type Entry, keysOf } from "../ledger/entries.js";
import type { HearsayRecord, Statement } from "../reading/record.js";
import type { Quote } from "../text/span.js";
import { actorNames } from "./told.js";

/** Units of context on each side of a quote. */
const CONTEXT = 32;

const CONTEXT_OF_TERMS = [
  "http://www.w3.org/ns/anno.jsonld",
  {
    hearsay: "urn:hearsay:",
    sha256: "hearsay:sha256",
    act: "hearsay:act",
    speaker: "hearsay:speaker",
    naming: "hearsay:naming",
  },
] as const;

export interface Annotation {
  readonly "@context": typeof CONTEXT_OF_TERMS;
  readonly id: string;
  readonly type: "Annotation";
  readonly motivation: "describing";
  readonly body: object;
  readonly target: readonly object[];
}

/** One annotation a statement; what attributes (source and cue) and what is attributed are its targets. */
export function toAnnotations(record: HearsayRecord): Annotation[] {
  const names = actorNames(record);
  const keys = keysOf("statements", record.statements as readonly unknown[] as readonly Entry[]);
  const sha256 = createHash("sha256").update(record.text, "utf8").digest("hex");
  const points = codePoints(record.text);
  const targetOf = (purpose: string, q: Quote) => ({
    type: "SpecificResource",
    source: record.url ?? `urn:sha256:${sha256}`,
    purpose,
    state: { type: "hearsay:TextState", sha256 },
    selector: [
      // The model counts Unicode code points, the record UTF-16 units.
      { type: "TextPositionSelector", start: points(q.start), end: points(q.end) },
      {
        type: "TextQuoteSelector",
        exact: q.text,
        prefix: whole(record.text.slice(Math.max(0, q.start - CONTEXT), q.start)),
        suffix: whole(record.text.slice(q.end, q.end + CONTEXT)),
      },
    ],
  });
  return record.statements.map((s, i) => ({
    "@context": CONTEXT_OF_TERMS,
    id: `urn:hearsay:${record.id}:${keys[i]}`,
    type: "Annotation",
    motivation: "describing",
    body: {
      type: "TextualBody",
      value: bodyWords(s, names),
      format: "text/plain",
      act: s.act,
      speaker: speaker(s, names),
      naming: s.authority.naming,
    },
    target: [
      ...s.content.map((q) => targetOf("hearsay:content", q)),
      ...(s.source === null ? [] : [targetOf("hearsay:source", s.source)]),
      ...(s.cue === null ? [] : [targetOf("hearsay:cue", s.cue)]),
    ],
  }));
}

function speaker(s: Statement, names: ReadonlyMap<string, string>): string | null {
  return (s.speaker === null ? undefined : names.get(s.speaker)) ?? s.source?.text ?? null;
}

function bodyWords(s: Statement, names: ReadonlyMap<string, string>): string {
  return `${speaker(s, names) ?? "no source named"}: ${s.act} (${s.authority.naming})`;
}

/** Code points before an offset in UTF-16 units. */
function codePoints(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (let i = 0; i + 1 < text.length; i++) if ((text.codePointAt(i) as number) > 0xffff) pairs.push(++i);
  return (offset) => {
    let low = 0;
    for (let high = pairs.length; low < high;) {
      const mid = (low + high) >> 1;
      if ((pairs[mid] as number) < offset) low = mid + 1;
      else high = mid;
    }
    return offset - low;
  };
}

/** A stretch without halves of characters at its ends. */
function whole(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
}
