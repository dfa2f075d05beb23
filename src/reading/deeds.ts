import type { Attribution } from "../tags/tags.js";
import { mainWord } from "./cues.js";
import { hasQuotationMark } from "./quotations.js";
import { type Syntax, kids } from "./syntax.js";

/** What one commits that pledges itself to nothing. */
const MISDEEDS: ReadonlySet<string> = new Set(
  "abuse crime atrocity act violation murder offence offense error mistake fraud genocide violence massacre killing suicide perjury treason sin wrong injustice robbery theft".split(
    " ",
  ),
);

/**
 * Verbs of saying in the sense of a deed: "designated two militias" puts them on a list, "commit abuses" pledges
 * nothing, "deny them access" withholds something from somebody. Only words in quotation marks show that they were said.
 */
export function isDeed(s: Syntax, a: Attribution): boolean {
  const head = mainWord(s, a.cue);
  const { lemma, upos } = s.words[head] ?? { lemma: "", upos: "" };
  if (head < 0 || upos !== "VERB") return false;
  if (a.content.some((c) => hasQuotationMark(s.doc.text.slice(c.start, c.end)))) return false;
  const objects = kids(s, head, "obj").filter((t) => t > head);
  switch (lemma.toLowerCase()) {
    case "designate":
      return true;
    case "commit":
      return objects.some((t) => MISDEEDS.has(s.words[t]?.lemma.toLowerCase() ?? ""));
    case "deny":
      return objects.length > 1 || (objects.length > 0 && kids(s, head, "iobj").some((t) => t > head));
    default:
      return false;
  }
}
