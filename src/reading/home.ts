import type { Doc } from "../text/doc.js";
import { tokensOf } from "../text/doc.js";
import { longestAt, lookup } from "./world/world.js";

/**
 * The country a report is filed from, by the capital or country in its dateline: whose "government" and "interior
 * minister" it means where it does not say. ISO 3166-1 alpha-3; null without a dateline that tells.
 */
export function homeCountry(doc: Doc): string | null {
  for (const part of doc.report.parts) {
    if (part.role !== "dateline") continue;
    const { firstToken, endToken } = tokensOf(doc, part);
    for (let t = firstToken; t < endToken; t++) {
      const row = longestAt(doc, t)?.matches.find((m) => m.row.kind === "state")?.row;
      if (row !== undefined) return row.country;
    }
  }
  const given = doc.report.dateline;
  if (given === null) return null;
  for (const piece of given.slice(0, 200).split(/[,(\n–—-]/)) {
    const row = lookup(piece).find((m) => m.row.kind === "state")?.row;
    if (row !== undefined) return row.country;
  }
  return null;
}
