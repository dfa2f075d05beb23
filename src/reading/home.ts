import type { Doc } from "../text/doc.js";
import { tokensOf } from "../text/doc.js";
import { partRoleAt } from "./partRole.js";
import { longestAt, lookup } from "./world/world.js";

/**
 * The country a report is filed from, whose "government" and "interior minister" it means where it does not say:
 * the one of the dateline, if no other country is named more often. ISO 3166-1 alpha-3; null where either fails
 * (a report from Port Louis about somebody else's government), and in transcripts, whose speakers speak from
 * their own places.
 */
export function homeCountry(doc: Doc): string | null {
  const filed = countryOfDateline(doc);
  if (filed === null || doc.report.parts.some((p) => p.role === "speaker-label")) return null;
  const counts = new Map<string, number>();
  for (let t = 0; t < doc.tokens.length;) {
    const found = longestAt(doc, t);
    const country = found?.matches.find((m) => m.row.kind === "state")?.row.country ?? null;
    const start = doc.tokens[t]?.start ?? 0;
    if (country !== null && partRoleAt(doc, start) !== "dateline")
      counts.set(country, (counts.get(country) ?? 0) + 1);
    t = found?.endToken ?? t + 1;
  }
  return Math.max(0, ...counts.values()) <= (counts.get(filed) ?? 0) ? filed : null;
}

function countryOfDateline(doc: Doc): string | null {
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
