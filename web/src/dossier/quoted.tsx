import { Link } from "@tanstack/react-router";
import { dayWords } from "../words.js";
import type { WireDossier, WireEntry } from "./data.js";

/** The exact words behind an entry, with who says them, where and when; leads to the report. */
export function Quoted({ dossier, at }: { dossier: WireDossier; at: string }) {
  const entry = dossier.entries[at];
  if (entry === undefined) return null;
  return (
    <blockquote className="quoted">
      <Link
        to="/reports/$report"
        params={{ report: entry.report }}
        search={{ dossier: dossier.name, entry: entry.entry } as never}
      >
        <q dir="auto">{entry.words.join(" … ") || entry.entry}</q>
      </Link>
      <footer className="about">{aboutWords(dossier, entry)}</footer>
    </blockquote>
  );
}

export function aboutWords(dossier: WireDossier, entry: WireEntry): string {
  const report = dossier.reports.find((r) => r.id === entry.report);
  const said = entry.date ?? report?.published ?? null;
  return [entry.speaker, entry.act, report?.outlet ?? report?.title, dayWords(said)]
    .filter((x) => x !== null && x !== undefined)
    .join(" · ");
}
