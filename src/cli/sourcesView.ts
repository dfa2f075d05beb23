import { type Source, sourcesOf } from "../export/sources.js";
import { BASES, actorNames, authorityWords } from "../export/told.js";
import type { HearsayRecord } from "../reading/record.js";
import { type Layout, type Line, section } from "./section.js";

/** The ledger of a record's sources: who each is and on what authority, what it told, and what only it told. */
export function sourcesView(record: HearsayRecord, layout: Layout): string {
  const sources = sourcesOf(record);
  if (sources.length === 0) return "No source: this report attributes nothing to anyone.\n";
  const names = actorNames(record);
  const statements = new Map(record.statements.map((s) => [s.id, s]));
  const words = (id: string): Line => {
    const s = statements.get(id);
    return [
      null,
      `${id} ${s?.cue == null ? "" : `${s.cue.text}: `}${s?.content.map((c) => c.text).join(" … ") ?? ""}`,
    ];
  };
  const lines = (source: Source): Line[] => {
    const { actor, told, alone, toldByOthers } = source;
    const same = actor?.maybeSame.map((id) => `${names.get(id) ?? "?"} (${id})`) ?? [];
    return [
      ["strong", headWords(source).join(" · ")],
      ...(same.length === 0 ? [] : [["faint", `maybe the same as ${same.join(", ")}`] as Line]),
      ...told.map(words),
      ...(alone.length === 0 ? [] : [["faint", aloneWords(told, alone)] as Line]),
      ...(toldByOthers.length === 0 ? [] : [["faint", "as others tell it:"] as Line]),
      ...toldByOthers.map(words),
    ];
  };
  return section(layout, ["source", "sources"], sources, lines);
}

function headWords({ actor, authority, knows }: Source): string[] {
  const more = knows.flatMap((b) => (b === authority.basis ? [] : (BASES[b] ?? [])));
  return [actor?.name ?? "(no source named)", ...authorityWords(authority), ...more];
}

function aloneWords(told: readonly string[], alone: readonly string[]): string {
  if (alone.length < told.length) return `only this source tells ${alone.join(", ")}`;
  return told.length === 1 ? "only this source tells it" : "only this source tells any of it";
}

/** The same as data: each source with its actor, its authority and the ids of its statements, which follow. */
export function sourcesJson(record: HearsayRecord): object {
  const { id, title, outlet, published, statements } = record;
  return { id, title, outlet, published, sources: sourcesOf(record), statements };
}
