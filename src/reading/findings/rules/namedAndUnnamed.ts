import type { Actor, Statement } from "../../record.js";
import { type Found, type Matter, type Rule, sourceNoun } from "../matter.js";

/** Somebody who speaks by name in one place, and perhaps without it in another. */
export const namedAndUnnamed: Rule = {
  name: "named-and-unnamed",
  finds: "one person on the record one way and unnamed the other",
  find: (m) => [...owned(m), ...sameOffice(m)],
};

/** "said that he was the diplomat who …": a person by name tells that it was the source. */
function owned({ account: { statements }, actors }: Matter): Found[] {
  return statements.flatMap((s): Found[] => {
    const [content] = s.content;
    const actor = actors.get(s.speaker ?? "");
    if (content === undefined || s.source === null || actor?.kind !== "person") return [];
    const told = OWNED.exec(content.text.slice(0, OPENING));
    return told === null
      ? []
      : [
          {
            message: `${actor.name} says by name to have been a source without one`,
            spans: [content, s.source],
          },
        ];
  });
}
const OPENING = 120;
const OWNED =
  /\b(?:I|he|she)\s+(?:was|am|is|were)\s+(?:the|that|its|their|your)\s+(?:\p{L}+\s+){0,3}(?:source|official|diplomat|aide|person|adviser|advisor|officer|insider|informant)\b/iu;

/** "a ministry spokesman" without a name, where the report quotes a spokesman of that country by name. */
function sameOffice(m: Matter): Found[] {
  return m.hidden.flatMap(({ words, statements, one }): Found[] => {
    const [first] = statements;
    if (!one || first === undefined) return [];
    const noun = sourceNoun(m, first);
    if (!NARROW.has(noun) || first.authority.affiliation === null) return [];
    const named = m.account.statements.find((s) => {
      const actor = m.actors.get(s.speaker ?? "");
      return (
        actor?.kind === "person" && holds(actor, noun) && sideOf(m, actor, s) === first.authority.affiliation
      );
    });
    const actor = m.actors.get(named?.speaker ?? "");
    return named?.source == null || actor === undefined
      ? []
      : [
          {
            message: `"${words.text}" may be ${actor.name}, who speaks by name`,
            spans: [words, named.source],
          },
        ];
  });
}

/** Offices of which a side has few. */
const NARROW = new Set(
  "spokesman spokeswoman spokesperson negotiator envoy ambassador minister commander general".split(" "),
);

function holds(actor: Actor, noun: string): boolean {
  return (actor.office ?? "")
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .includes(noun);
}

function sideOf(m: Matter, actor: Actor, s: Statement): string | null {
  return actor.country ?? s.authority.affiliation ?? m.actors.get(actor.memberOf[0] ?? "")?.name ?? null;
}
