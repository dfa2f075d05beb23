/** Who tells something and who denies it, as readers meet it: names with the ids of the statements. */
import type { HearsayRecord } from "../reading/record.js";
import { actorNames } from "./told.js";

/** Names of actors, and who tells and denies what. */
export interface Tellers {
  /** "the front and Norway"; null for nobody. */
  readonly names: (actors: readonly string[]) => string | null;
  /** "told by a diplomat (s3); denied by the minister (s9)"; "told by the report itself" where no statement tells it. */
  readonly told: (according: readonly string[], deniedBy?: readonly string[]) => string;
}

export function tellersOf(record: HearsayRecord): Tellers {
  const names = actorNames(record);
  const statements = new Map(record.statements.map((s) => [s.id, s]));
  const by = (ids: readonly string[]): string => {
    const groups = new Map<string, string[]>();
    for (const id of ids) {
      const s = statements.get(id);
      const who = names.get(s?.speaker ?? "") ?? s?.source?.text ?? "no source named";
      groups.set(who, [...(groups.get(who) ?? []), id]);
    }
    return [...groups].map(([who, own]) => `${who} (${own.join(", ")})`).join(", ");
  };
  return {
    names: (actors) => listed(actors.flatMap((id) => names.get(id) ?? [])),
    told: (according, deniedBy = []) => {
      const tells =
        according.length > 0
          ? `told by ${by(according)}`
          : deniedBy.length > 0
            ? "affirmed by nobody in the report"
            : "told by the report itself";
      return deniedBy.length === 0 ? tells : `${tells}; denied by ${by(deniedBy)}`;
    },
  };
}

/** "A, B and C"; null without any. */
export function listed(items: readonly string[]): string | null {
  if (items.length <= 1) return items[0] ?? null;
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;
}
