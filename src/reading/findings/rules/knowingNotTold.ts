import type { Rule } from "../matter.js";

/** A source without a name who tells what happened, and no word of how it knows. */
export const knowingNotTold: Rule = {
  name: "knowing-not-told",
  finds: "a source's way of knowing not told",
  find: ({ hidden }) =>
    hidden.flatMap(({ words, statements, onlyInHeadline }) => {
      if (onlyInHeadline || statements.some((s) => s.authority.basis !== "unstated")) return [];
      const tells = statements.filter((s) => TELLING.has(s.act));
      return tells.length === 0
        ? []
        : [
            {
              message: `how "${words.text}" knows is not told`,
              spans: [words, ...tells.flatMap((s) => s.content.slice(0, 1))],
            },
          ];
    }),
};

/** Acts by which a source tells what is so: of a plan or an opinion of its own it needs no way of knowing. */
const TELLING: ReadonlySet<string> = new Set(["state", "confirm", "accuse", "deny"]);
