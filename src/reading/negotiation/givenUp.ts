import type { Span } from "../../text/span.js";
import { type Syntax, kids, low, tokensIn } from "../syntax.js";
import { GIVING_UP } from "./conditionWords.js";

/** Whether a demand is told as given up by the words that demand: "drops demand", "abandoning his demand", "no longer insists". */
export function isGivenUp(s: Syntax, cue: Span): boolean {
  const tokens = tokensIn(s, cue);
  const [first = 0] = tokens;
  const words = [...[first - 2, first - 1].filter((t) => t >= 0), ...tokens];
  if (words.some((t) => low(s, t) === "no" && low(s, t + 1) === "longer")) return true;
  return tokens.some((t) => {
    const verb = s.words[t]?.upos === "NOUN" ? (s.words[t]?.head ?? -1) : t;
    const lemma = s.words[verb]?.lemma.toLowerCase() ?? "";
    return (
      GIVING_UP.has(lemma) || (lemma === "give" && kids(s, verb, "compound").some((k) => low(s, k) === "up"))
    );
  });
}
