import type { Doc } from "../text/doc.js";
import type { Part, PartRole } from "../text/report.js";

/** The role of the part that holds a character; null where none does. */
export function partRoleAt(doc: Doc, at: number): PartRole | null {
  return partAt(doc, at)?.role ?? null;
}

/** The part that holds a character; null where none does. */
export function partAt(doc: Doc, at: number): Part | null {
  const { parts } = doc.report;
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((parts[mid]?.end ?? 0) > at) high = mid;
    else low = mid + 1;
  }
  const part = parts[low];
  return part !== undefined && part.start <= at ? part : null;
}
