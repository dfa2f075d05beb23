import type { Doc } from "../text/doc.js";
import { tokensOf } from "../text/doc.js";
import { partRoleAt } from "./partRole.js";
import { longestAt, lookup } from "./world/world.js";

/**
 * The country a report is filed from, whose "government" and "interior minister" it means where it does not say:
 * the one of the dateline, if no other country is named more often; of a dateline with two places ("DOHA/BOGOTA") the
 * one named more. ISO 3166-1 alpha-3; null where either fails (a report from Port Louis about somebody else's
 * government), and in transcripts, whose speakers speak from their own places.
 */
export function homeCountry(doc: Doc): string | null {
  if (doc.report.parts.some((p) => p.role === "speaker-label")) return null;
  const filed = countriesOfDateline(doc);
  if (filed.length === 0) return null;
  const counts = new Map<string, number>();
  for (let t = 0; t < doc.tokens.length;) {
    const found = longestAt(doc, t);
    const country = found?.matches.find((m) => m.row.kind === "state")?.row.country ?? null;
    const start = doc.tokens[t]?.start ?? 0;
    if (country !== null && partRoleAt(doc, start) !== "dateline")
      counts.set(country, (counts.get(country) ?? 0) + 1);
    t = found?.endToken ?? t + 1;
  }
  const most = Math.max(0, ...counts.values());
  return filed.find((country) => (counts.get(country) ?? 0) >= most) ?? null;
}

function countriesOfDateline(doc: Doc): string[] {
  for (const part of doc.report.parts) {
    if (part.role !== "dateline") continue;
    const { firstToken, endToken } = tokensOf(doc, part);
    const out: string[] = [];
    for (let t = firstToken; t < endToken; t++) {
      const row = longestAt(doc, t)?.matches.find((m) => m.row.kind === "state")?.row;
      if (row?.country != null) out.push(row.country);
    }
    if (out.length > 0) return out;
  }
  const given = doc.report.dateline;
  if (given === null) return [];
  return given
    .slice(0, 200)
    .split(/[,/(\n–—-]/)
    .flatMap((piece) => lookup(piece).find((m) => m.row.kind === "state")?.row.country ?? []);
}
