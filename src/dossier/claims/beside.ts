import type { Material, Told } from "../material.js";
import { once } from "../once.js";
import type { Ref } from "../reports.js";
import { type Draft, addMember } from "./draft.js";

/** Owning to an error, announcing a correction, refusing to give a figure: about the number that stands beside it. */
const ERROR = /\b(?:mistaken|misspoke|in error|erred|was wrong|were wrong)\b/iu;
const CORRECTS = /^(?:correct(?:s|ed)|revis(?:es|ed)|amend(?:s|ed)|retract(?:s|ed)|withdr(?:ew|aws))$/iu;
const THE_FIGURE = /^(?:\p{L}+['’]?s?\s+){0,4}(?:figures?|numbers?|totals?|tolls?|counts?)\W*$/iu;
const FIGURE = /\b(?:figure|number|total|toll|count)s?\b/iu;

/** Adds statements that are about the number of a claim without giving it: a denial, an error owned to, a refusal. */
export function addBeside(drafts: readonly Draft[], { told }: Material): void {
  const numbers = new Map<Ref, Draft>();
  for (const d of drafts)
    if (d.kind === "number") for (const at of d.members.keys()) if (!numbers.has(at)) numbers.set(at, d);
  for (const [i, t] of told.entries()) {
    const signs = signsOf(t);
    if (signs === null) continue;
    const beside = (signs.denial ? [1, -1, 2, -2] : [-1, -2, 1, 2])
      .map((k) => told[i + k])
      .filter((o) => o !== undefined && o.report === t.report);
    for (const o of beside) {
      const draft = o === undefined ? undefined : numbers.get(o.at);
      if (draft === undefined) continue;
      if (signs.error && o?.speaker !== t.speaker) continue;
      addMember(draft, t.at, signs.refusal ? "declines" : "denies");
      break;
    }
  }
}

/** In which ways a statement's words are about a number beside it; null where in none. */
const signsOf = once(
  (t: Told) => t.statement,
  ({ statement: { content, act, cue }, points }) => {
    const words = content.map((c) => c.text).join(" ");
    const bare = points.every((p) => p.quantities.length === 0);
    const error = bare && ERROR.test(words);
    // "Disputed the number", and then says which it was.
    const denial = bare && act === "deny" && THE_FIGURE.test(words);
    const notice = CORRECTS.test(cue?.text ?? "");
    const refusal = act === "decline" && FIGURE.test(words);
    return error || denial || notice || refusal ? { error, denial, refusal } : null;
  },
);
