import { word } from "../text/doc.js";
import { quote } from "../text/span.js";
import type { Tags } from "../tags/tags.js";
import type { Actor } from "./record.js";
import type { Syntax } from "./syntax.js";
import { type WorldRow, isAlsoPersonalName, longestAt } from "./world/world.js";

/**
 * States that a report names, by name or adjective, and that neither speak nor act in it: "officials from Canada", "the
 * Saudi ambassador". What is done by or with those whom they send may need them; a record keeps the ones that it does.
 * Their ids follow those of `actors`; in order of their first mention.
 */
export function otherStates({ doc }: Syntax, tags: Tags, actors: readonly Actor[]): Actor[] {
  const known = new Set(actors.flatMap((a) => (STATES.has(a.kind) && a.country !== null ? [a.country] : [])));
  const people = new Set<number>();
  for (const name of tags.names)
    if (
      name.type === "person" &&
      (name.endToken > name.firstToken + 1 || isAlsoPersonalName(word(doc, name.firstToken)))
    )
      for (let t = name.firstToken; t < name.endToken; t++) people.add(t);
  const found = new Map<string, { row: WorldRow; places: [number, number][] }>();
  for (let t = 0; t < doc.tokens.length; t++) {
    const longest = longestAt(doc, t);
    if (longest === null) continue;
    const named = longest.matches.find((m) => m.row.kind === "state" && NAMING.has(m.sense));
    if (named !== undefined && !known.has(named.row.id) && !people.has(t)) {
      const state = found.get(named.row.id) ?? { row: named.row, places: [] };
      found.set(named.row.id, state);
      state.places.push([t, longest.endToken]);
    }
    t = longest.endToken - 1;
  }
  return [...found.values()].map(({ row, places }, i): Actor => ({
    id: `a${actors.length + 1 + i}`,
    name: row.name,
    kind: "state",
    country: row.country,
    office: null,
    memberOf: [],
    aliases: [],
    wikidata: row.wikidata,
    mentions: places.map(([first, end]) =>
      quote(doc.text, { start: doc.tokens[first]?.start ?? 0, end: doc.tokens[end - 1]?.end ?? 0 }),
    ),
    maybeSame: [],
  }));
}

const STATES: ReadonlySet<string> = new Set(["state", "government"]);
/** A capital may be the place of a talk. */
const NAMING: ReadonlySet<string> = new Set(["name", "adjective", "people"]);
