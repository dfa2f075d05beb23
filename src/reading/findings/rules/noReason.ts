import type { Rule } from "../matter.js";

/** A source without a name, and no word of why. */
export const noReason: Rule = {
  name: "no-reason",
  finds: "anonymity without a stated reason",
  find: ({ hidden }) =>
    hidden
      .filter((h) => !h.onlyInHeadline && h.statements.every((s) => s.authority.reason === null))
      .map(({ words, statements }) => {
        const condition = statements.map((s) => s.authority.condition).find((c) => c !== null);
        return condition === undefined
          ? { message: `"${words.text}" has no name, and no reason is told`, spans: [words] }
          : {
              message: `"${words.text}" has no name ("${condition.text}"), and no reason is told`,
              spans: [words, condition],
            };
      }),
};
