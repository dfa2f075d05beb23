import type { Found, Matter, Rule } from "../matter.js";

/** What happened or was offered, told by one source without a name and by nobody else. */
export const oneUnnamedSource: Rule = {
  name: "one-unnamed-source",
  finds: "a claim that rests on one unnamed source",
  find: (m) => {
    const { contacts, proposals, responses } = m.negotiation;
    const told = [...contacts, ...proposals, ...responses, ...m.events.filter((e) => e.realis === "actual")];
    return m.hidden.flatMap(({ actor, words, statements, one, onlyInHeadline }): Found[] => {
      if (!one || onlyInHeadline) return [];
      const alone = new Set(
        told.filter((x) => restsOn(m, x.according, actor.id)).flatMap((x) => x.according),
      );
      const spans = statements.filter((s) => alone.has(s.id)).flatMap((s) => s.content);
      return spans.length === 0
        ? []
        : [{ message: `only "${words.text}" tells this, and has no name`, spans: [...spans, words] }];
    });
  },
};

/** Whether all who tell it are one actor, itself or in whose words others tell it. */
function restsOn(m: Matter, according: readonly string[], actor: string): boolean {
  return according.length > 0 && according.every((id) => tellers(m, id).includes(actor));
}

function tellers(m: Matter, id: string): (string | null)[] {
  const out: (string | null)[] = [];
  for (let at = m.statements.get(id), steps = 0; at !== undefined && steps < DEEPEST; steps++) {
    out.push(at.speaker);
    at = at.parent === null ? undefined : m.statements.get(at.parent);
  }
  return out;
}
const DEEPEST = 8;
