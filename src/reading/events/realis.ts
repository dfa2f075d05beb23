import type { WordTags } from "../../tags/tags.js";
import type { Realis } from "../record.js";
import { type Syntax, kids, low, negated } from "../syntax.js";
import { verbGroup } from "../verbGroup.js";

/** Verbs after which an infinitive or a noun tells of what is to come. */
const TO_COME = new Set(
  "plan intend promise vow pledge agree expect hope schedule prepare aim decide undertake commit announce threaten".split(
    " ",
  ),
);
/** Verbs after which it is only wanted, asked or thought of. */
const WANTED = new Set(
  "want urge ask call demand propose suggest seek refuse decline consider offer request order encourage press require need try attempt fail avoid prevent block oppose reject allow help enable".split(
    " ",
  ),
);
const MOST_STEPS = 6;

/** Whether what a word tells of is said to be so, by the words above it in its sentence. */
export function realisOf(s: Syntax, token: number, verb: number | null): Realis {
  let at = verb ?? token;
  if (negated(s, token)) return "denied";
  for (let steps = 0; at >= 0 && steps < MOST_STEPS; steps++) {
    const w = s.words[at] as WordTags;
    if (w.upos === "VERB" || w.upos === "AUX" || kids(s, at, "cop").length > 0) {
      const group = verbGroup(s, at);
      const before = (word: string) => group.before.has(word);
      if (negated(s, at) || group.negative) return "denied";
      if (inCondition(s, at)) return "conditional";
      if (["will", "shall"].some(before) || (before("going") && before("to"))) return "future";
      if (["may", "might", "could", "can", "should", "must"].some(before)) return "hypothetical";
      if (before("would")) return "conditional";
      if (before("to") && w.feats.includes("VerbForm=Inf")) {
        if (group.before.has("is") || group.before.has("are")) return "future";
        const lemma = s.words[w.head]?.lemma ?? "";
        if (TO_COME.has(lemma)) return "future";
        if (WANTED.has(lemma)) return "hypothetical";
        if (w.relation === "acl" || w.relation === "advcl") return "hypothetical";
      }
      if (w.relation === "ccomp" || w.relation === "root" || w.relation === "parataxis") return "actual";
    } else {
      const lemma = s.words[w.head]?.lemma ?? "";
      if (WANTED.has(lemma) && ["obj", "obl", "nmod"].includes(w.relation)) return "hypothetical";
      if (TO_COME.has(lemma) && w.relation === "obj") return "future";
    }
    at = w.head;
  }
  return "actual";
}

function inCondition(s: Syntax, at: number): boolean {
  return kids(s, at, "mark").some((k) =>
    ["if", "unless", "whether", "until", "provided", "should"].includes(low(s, k)),
  );
}
