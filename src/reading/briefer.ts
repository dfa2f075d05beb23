import type { Doc } from "../text/doc.js";
import type { Span } from "../text/span.js";
import { isChair, questioned } from "./labels.js";
import { partAt } from "./partRole.js";
import { countryOfPublisher } from "./publishers.js";

/**
 * The office and country of the one who answers in a spokesman's briefing, by the span of a label: where the heading
 * says "by the Spokesperson" and names nobody, and only one of the labels is nobody's who asks. Null for everybody else.
 */
export function brieferAt(doc: Doc, label: Span): { office: string; country: string | null } | null {
  const part = partAt(doc, label.start);
  if (part?.role !== "speaker-label" || label.end > part.end) return null;
  const labels = doc.report.parts.filter((p) => p.role === "speaker-label");
  const heading = doc.text.slice(0, Math.min(labels[0]?.start ?? 0, HEADING));
  const office = /\bspokes(?:man|woman|person)\b/i.exec(heading);
  if (office === null) return null;
  const nameOf = (l: Span) => doc.text.slice(l.start, l.end).replace(/[\s:.–—-]+$/u, "");
  const answers = (name: string) => !questioned(name) && !isChair(name);
  const own = nameOf(label);
  if (!answers(own) || labels.some((l) => answers(nameOf(l)) && nameOf(l) !== own)) return null;
  return { office: office[0], country: countryOfPublisher(doc) };
}

/** Characters in which a heading stands. */
const HEADING = 2_000;
