import type { WordTags } from "../../tags/tags.js";
import { type Syntax, kids, low } from "../syntax.js";

/** Words that stand for what their clause describes. */
export const RELATIVE = new Set(["who", "which", "that", "whom", "whose"]);
const MOST_STEPS = 8;

/** Whether the subject of a verb suffers what it tells: "was killed", "the soldiers killed there". */
export function isPassive(s: Syntax, verb: number): boolean {
  const w = s.words[verb] as WordTags;
  if (w.feats.includes("Voice=Pass")) return true;
  if (!w.feats.includes("VerbForm=Part") || !w.feats.includes("Tense=Past")) return false;
  const helpers = kids(s, verb, "aux").map((k) => s.words[k]?.lemma ?? "");
  if (helpers.length === 0) return w.relation === "acl";
  return ["be", "get"].includes(helpers.at(-1) ?? "");
}

/**
 * Those who do what a verb tells, or of whom a passive tells: its own subject, or that of the verb that shares its
 * subject with it; for "who" and "which" the noun that they stand for. Empty where none is told.
 */
export function subjectsOf(s: Syntax, verb: number): number[] {
  let at = verb;
  for (let steps = 0; at >= 0 && steps < MOST_STEPS; steps++) {
    const w = s.words[at] as WordTags;
    const own = kids(s, at, "nsubj");
    if (own.length > 0)
      return own.map((k) => (isRelative(s, k) && w.relation === "acl" && w.head >= 0 ? w.head : k));
    if (w.head < 0) return [];
    // "has taken steps, including lifting …": who did what the steps are.
    const gerund = low(s, at).endsWith("ing") && s.words[w.head]?.upos === "NOUN";
    if (gerund && including(s, at)) {
      at = s.words[w.head]?.head ?? -1;
      continue;
    }
    if (w.relation === "acl") return [w.head];
    // "Accused Pakistan of breaking the truce", "stopped the ship from leaving": the object above acts below.
    const charged = ["of", "for", "from"].some((c) =>
      kids(s, at, "mark", "case").some((k) => low(s, k) === c),
    );
    if (w.relation === "xcomp" || (charged && ["advcl", "ccomp", "obl"].includes(w.relation))) {
      // "forced the ship to leave", "asked the envoy to meet": the object of the upper verb acts in the lower one.
      const object = kids(s, w.head, "obj", "iobj")[0];
      if (object !== undefined) return [object];
    } else if (!["advcl", "ccomp", "conj", "parataxis", "appos"].includes(w.relation)) return [];
    at = w.head;
  }
  return [];
}

/** "who", "both of whom" */
function isRelative(s: Syntax, k: number): boolean {
  return [k, ...kids(s, k, "nmod")].some((t) => RELATIVE.has(low(s, t)));
}

function including(s: Syntax, verb: number): boolean {
  return kids(s, verb, "case", "mark").some((k) => low(s, k) === "including");
}

/** Obliques of a verb by their preposition. */
export function obliques(s: Syntax, verb: number, ...prepositions: readonly string[]): number[] {
  return kids(s, verb, "obl").filter((k) => kids(s, k, "case").some((c) => prepositions.includes(low(s, c))));
}
