import type { Rule } from "../matter.js";
import { sourceNoun } from "../matter.js";

/** "Sources say" in a report that shows one source without a name. */
export const pluralSources: Rule = {
  name: "plural-sources",
  finds: "a plural “sources” with one source behind it",
  find: (m) => {
    const plural = m.hidden.filter(
      (h) =>
        !h.one && h.statements.every((s) => s.authority.count?.[1] === null && s.authority.count[0] === 2),
    );
    const others = m.hidden.filter((h) => !plural.includes(h));
    const [other] = others;
    // With two others, or one of several people, the plural may mean them.
    if (other === undefined || others.length > 1 || !other.one || other.actor.maybeSame.length > 0) return [];
    return plural
      .filter(({ statements: [first] }) => first !== undefined && sourceNoun(m, first) === "source")
      .map(({ words }) => ({
        message: `"${words.text}" is a plural, but one source without a name speaks: "${other.words.text}"`,
        spans: [words, other.words],
      }));
  },
};
