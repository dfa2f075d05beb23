import { SILENCE_WORDS, type Part, actorWords, otherNames, partsOf } from "../export/actorWords.js";
import { saidWords, timesByStart } from "../export/timeWords.js";
import { actorNames } from "../export/told.js";
import type { HearsayRecord } from "../reading/record.js";
import { type Layout, type Line, section } from "./section.js";

/** The cast of a record, those who speak first: who each is, what it said, to whom and when, where it kept silent. */
export function whoView(record: HearsayRecord, layout: Layout): string {
  const names = actorNames(record);
  const times = timesByStart(record.times);
  const statements = new Map(record.statements.map((s) => [s.id, s]));
  const silences = new Map(record.silences.map((z) => [z.id, z]));
  const parts = partsOf(record);
  const speaking = parts.filter((p) => p.says.length > 0);
  const ordered = [...speaking, ...parts.filter((p) => p.says.length === 0)];

  const said = (id: string): Line[] => {
    const s = statements.get(id);
    if (s === undefined) return [];
    const to = s.audience === null ? null : `to ${names.get(s.audience) ?? s.audience}`;
    const how = [s.cue?.text ?? null, to, saidWords(s, times)].filter((x) => x !== null).join(" · ");
    return [[null, `${id} ${how === "" ? "" : `${how}: `}${s.content.map((c) => c.text).join(" … ")}`]];
  };
  const silent = (id: string): Line[] => {
    const z = silences.get(id);
    return z === undefined ? [] : [[null, `${id} ${SILENCE_WORDS[z.kind]}: ${z.evidence.text}`]];
  };
  const lines = ({ actor, says, hears, silences: kept }: Part): Line[] => [
    ["strong", actorWords(actor, names).join(" · ")],
    ["faint", otherNames(actor, names).join(" · ")],
    ...says.flatMap(said),
    ...kept.flatMap(silent),
    ...(hears.length === 0 ? [] : [["faint", `told: ${hears.join(", ")}`] as Line]),
  ];
  if (parts.length === 0) return "Nobody: this report names and describes no one who acts or speaks.\n";
  return section(
    layout,
    ["actor", "actors"],
    ordered.map((p) => ({ ...p, id: p.actor.id })),
    lines,
  );
}

/** The same as data: each actor with the ids of what it says and hears, and the statements whole. */
export function whoJson(record: HearsayRecord): object {
  const { id, title, outlet, published, statements, silences } = record;
  const actors = partsOf(record).map(({ actor, says, hears, silences: kept }) => ({
    ...actor,
    says,
    hears,
    silences: kept,
  }));
  return { id, title, outlet, published, actors, statements, silences };
}
