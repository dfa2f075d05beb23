import type { Doc } from "../text/doc.js";
import type { Span } from "../text/span.js";
import { isChair, questioned } from "./labels.js";
import { countryOfPublisher } from "./publishers.js";

/**
 * The office and country of the one who answers in a spokesman's briefing, by the span of a label: where the heading
 * says "by the Spokesperson" and names nobody, and only one of the labels is nobody's who asks. Null for everybody else.
 */
export function brieferAt(doc: Doc, label: Span): { office: string; country: string | null } | null {
  const labels = doc.report.parts.filter((p) => p.role === "speaker-label");
  const [first] = labels;
  if (first === undefined || !labels.some((l) => l.start <= label.start && label.end <= l.end)) return null;
  const office = /\bspokes(?:man|woman|person)\b/i.exec(doc.text.slice(0, Math.min(first.start, HEADING)));
  const nameOf = (l: Span) => doc.text.slice(l.start, l.end).replace(/[\s:.–—-]+$/u, "");
  const answering = new Set(labels.map(nameOf).filter((name) => !questioned(name) && !isChair(name)));
  if (office === null || answering.size !== 1 || !answering.has(nameOf(label))) return null;
  return { office: office[0], country: countryOfPublisher(doc) };
}

/** Characters in which a heading stands. */
const HEADING = 2_000;
