import type { WordTags } from "../../tags/tags.js";
import type { Realis } from "../record.js";
import { type Syntax, kids, low, negated } from "../syntax.js";
import { verbGroup } from "../verbGroup.js";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Words after which an infinitive or a noun tells of what is to come. */
const TO_COME = words(
  "plan intend intention promise vow pledge agree expect hope schedule prepare aim decide decision undertake commit announce due set commitment",
);
/** Words after which it is only wanted, asked or thought of. */
const WANTED = words(
  "want urge ask call demand propose proposal suggest seek refuse decline consider offer request order encourage press require need try attempt fail avoid prevent block oppose reject allow help enable threaten effort chance right ability opportunity support urgency importance necessity openness readiness",
);
const MIGHT = ["may", "might", "could", "can", "should", "must", "cannot"];
const WILL = ["will", "shall"];
const IF = words("if unless whether provided lest");
/** Verbs and nouns of turning over in mind, after which a gerund is no deed: "is considering withdrawing". */
const WEIGHED = words(
  "consider weigh contemplate ponder mull envisage discuss debate propose suggest recommend favour favor oppose resist avoid reject refuse risk threaten imagine think talk dream idea possibility prospect option thought consideration",
);
/** "before the rebels surrender": not yet so, unless told in the past. */
const BEFORE = words("before until till");
/** "once the rebels withdrew", under what will or would be done then. */
const AWAITED = words("once when after");
/** "talks about a release": what is spoken of need not be so. */
const SPOKEN_OF = words("about regarding");
const ABOUT = words("about regarding over on for toward towards");
const MOST_STEPS = 6;

/** Whether what a word tells of is said to be so, by the words above it in its sentence. */
export function realisOf(s: Syntax, token: number, verb: number | null): Realis {
  if (token !== verb && negated(s, token)) return "denied";
  if (token !== verb && isHeldByPaper(s, token)) return "hypothetical";
  let at = verb ?? token;
  const bare = verb === null;
  let apart = false;
  for (let steps = 0; at >= 0 && steps < MOST_STEPS; steps++) {
    const w = s.words[at] as WordTags;
    const found =
      w.upos === "VERB" || w.upos === "AUX" || kids(s, at, "cop").length > 0
        ? ofVerb(s, at, w)
        : ofNoun(s, at, w);
    // "have not deterred the invasion": that what others did to it is denied denies no noun.
    const presumed = found === "denied" && (bare || apart) && kids(s, at, "cop").length === 0;
    if (found !== null && !presumed) return found;
    // "made no secret of joining": what hangs on a noun is not denied with its verb.
    apart ||= ["nmod", "acl", "obl"].includes(w.relation);
    at = w.head;
  }
  return "actual";
}

/** "is considering withdrawing its troops", "thinks of accepting it": a deed that is only thought of, however plainly the words before it tell of one. */
export function isWeighed(s: Syntax, verb: number): boolean {
  const { relation, head } = s.words[verb] as WordTags;
  if (head < 0 || !low(s, verb).endsWith("ing") || kids(s, verb, "aux").length > 0) return false;
  if (relation === "conj") return head < verb && isWeighed(s, head);
  // "Ruled out laying down arms", "denies having offered"
  const upper = s.words[head]?.lemma.toLowerCase() ?? "";
  const shutOut = upper === "rule" && low(s, head + 1) === "out";
  if (["xcomp", "ccomp", "obj", "advcl"].includes(relation) && (shutOut || upper === "deny")) return true;
  if (!["xcomp", "ccomp", "obj", "obl", "acl", "advcl", "nmod"].includes(relation)) return false;
  if (!WEIGHED.has(s.words[head]?.lemma.toLowerCase() ?? "")) return false;
  // "discussed it, leading to …" is a clause beside it; "thought of leading" hangs on a preposition.
  const marks = kids(s, verb, "mark", "case").map((k) => low(s, k));
  return relation === "advcl" || relation === "obl" ? marks.some((m) => ["of", "about"].includes(m)) : true;
}

/** "must be released", "insists that they be released": what should be. */
export function isBidden(s: Syntax, verb: number): boolean {
  const { before } = verbGroup(s, verb);
  const helpers = kids(s, verb, "aux").map((k) => low(s, k));
  if (["must", "should"].some((m) => before.has(m)) || (helpers.length === 1 && helpers[0] === "be"))
    return true;
  // "Called upon Chile to end the war and withdraw its forces".
  let at = verb;
  while (s.words[at]?.relation === "conj" && kids(s, at, "nsubj").length === 0) at = s.words[at]?.head ?? -1;
  const to = at >= 0 && kids(s, at, "mark").some((k) => low(s, k) === "to");
  return to && BIDDING.has(s.words[s.words[at]?.head ?? -1]?.lemma ?? "");
}
const BIDDING = words("call urge demand ask want press push order request appeal implore exhort invite");

/** "was to lift its ban": what was arranged, or would have been. */
export function wasToBe(s: Syntax, verb: number): boolean {
  const { before } = verbGroup(s, verb);
  return before.has("to") && (before.has("was") || before.has("were")) && !before.has("going");
}

/** What a verb's own words and place say; null where the words above it must tell. */
function ofVerb(s: Syntax, at: number, w: WordTags): Realis | null {
  const group = verbGroup(s, at);
  const helpers = kids(s, at, "aux").map((k) => low(s, k));
  // "Would in exchange stop": what stands between hides the auxiliary from the words before the verb.
  const before = (word: string) => group.before.has(word) || helpers.includes(word);
  const marks = kids(s, at, "mark").map((k) => low(s, k));
  const infinitive = marks.includes("to") || (before("to") && w.feats.includes("VerbForm=Inf"));
  if (marks.some((m) => IF.has(m))) return "conditional";
  if ((negated(s, at) || group.negative) && !notOnly(s, at)) return "denied";
  if (isGiven(s, w, helpers)) return "actual";
  if (marks.some((m) => BEFORE.has(m)) && !isPast(w, helpers)) return "hypothetical";
  // "Would let aid in once the rebels withdrew"
  if (marks.some((m) => AWAITED.has(m)) && w.relation === "advcl" && isWilled(s, w.head))
    return "conditional";
  if (WILL.some(before) || (before("going") && before("to"))) return "future";
  // "agreed that the ministers should meet"
  const agreed = w.relation === "ccomp" && ["agree", "decide"].includes(s.words[w.head]?.lemma ?? "");
  if (agreed && before("should")) return "future";
  if (MIGHT.some(before)) return "hypothetical";
  if (before("would")) return "conditional";
  // "insists that they be released"
  if (helpers.length === 1 && helpers[0] === "be") return "hypothetical";
  if (infinitive && !helpers.includes("have")) return ofInfinitive(s, at, w, before);
  // "in support of ending the war", "a commitment to lifting the ban"
  if (helpers.length === 0 && low(s, at).endsWith("ing") && w.relation === "acl") {
    const upper = s.words[w.head]?.lemma ?? "";
    if (WANTED.has(upper)) return "hypothetical";
    if (TO_COME.has(upper)) return "future";
  }
  if (["ccomp", "root", "parataxis"].includes(w.relation)) return "actual";
  // A clause with a tense of its own, or a participle beside the main clause ("leading to …"), says so by itself.
  const finite = w.feats.includes("VerbForm=Fin") || helpers.length > 0;
  if (w.relation === "acl" && finite) return "actual";
  return w.relation === "advcl" && (finite || (marks.length === 0 && w.feats.includes("VerbForm=Part")))
    ? "actual"
    : null;
}

/** "will not lift the sanctions imposed in May": what is described as done, of something known. */
function isGiven(s: Syntax, w: WordTags, helpers: readonly string[]): boolean {
  if (w.relation !== "acl" || helpers.length > 0 || !w.feats.includes("Tense=Past")) return false;
  return kids(s, w.head, "det", "nmod").some((k) => k < w.head && KNOWN.has(low(s, k)));
}
const KNOWN = words("the its their his her this these those 's");

function isWilled(s: Syntax, verb: number): boolean {
  // "Would let aid in": the clause may hang on the infinitive.
  const { relation, head } = s.words[verb] as WordTags;
  const { before } = verbGroup(s, relation === "xcomp" ? head : verb);
  return before.has("would") || WILL.some((word) => before.has(word));
}

/** "not only was it preceded by …": that it is so. */
function notOnly(s: Syntax, at: number): boolean {
  return kids(s, at, "advmod").some(
    (k) => ["only", "just", "merely"].includes(low(s, k)) && low(s, k - 1) === "not",
  );
}

/** Going somewhere, of which an infinitive tells what was done there: "travelled to Oslo to meet the envoy". */
const GOING = words("travel come go visit arrive fly return head call convene gather join lead");

function ofInfinitive(s: Syntax, at: number, w: WordTags, before: (word: string) => boolean): Realis | null {
  if (before("is") || before("are")) return "future";
  if (before("was") || before("were")) return "hypothetical";
  const upper = s.words[w.head]?.lemma ?? "";
  if (TO_COME.has(upper)) return "future";
  if (WANTED.has(upper)) return "hypothetical";
  if (w.relation === "advcl" && w.head < at && GOING.has(upper)) return null;
  return w.relation === "acl" || w.relation === "advcl" ? "hypothetical" : null;
}

function ofNoun(s: Syntax, at: number, w: WordTags): Realis | null {
  const upper = s.words[w.head];
  if (upper === undefined) return null;
  const lemma = upper.lemma;
  if (WANTED.has(lemma) && ["obj", "obl", "nmod"].includes(w.relation)) return "hypothetical";
  if (TO_COME.has(lemma) && w.relation === "obj") return "future";
  const cases = kids(s, at, "case").map((c) => low(s, c));
  const matter = w.relation === "obl" ? cases.some((c) => SPOKEN_OF.has(c)) : cases.some((c) => ABOUT.has(c));
  return matter && (w.relation === "obl" || (w.relation === "nmod" && upper.upos === "NOUN"))
    ? "hypothetical"
    : null;
}

/** "The proposal includes a truce": what is only put to somebody. */
function isHeldByPaper(s: Syntax, noun: number): boolean {
  const { relation, head } = s.words[noun] as WordTags;
  if (relation !== "obj" || !HOLDING.has(s.words[head]?.lemma ?? "")) return false;
  return kids(s, head, "nsubj").some((k) => PAPERS.has(s.words[k]?.lemma ?? ""));
}
const HOLDING = words(
  "involve include contain envisage envision foresee stipulate comprise entail cover offer",
);
const PAPERS = words(
  "proposal offer plan draft text initiative deal agreement paper document roadmap formula counteroffer",
);

function isPast(w: WordTags, helpers: readonly string[]): boolean {
  return (
    (w.feats.includes("Tense=Past") && helpers.length === 0) ||
    helpers.includes("had") ||
    helpers.includes("was")
  );
}

/** "will not meet", "vowed never to meet": a refusal, which denies nothing that is said to have happened. */
export function refuses(s: Syntax, verb: number): boolean {
  const { before } = verbGroup(s, verb);
  return (
    kids(s, verb, "mark").some((k) => low(s, k) === "to") ||
    [...WILL, ...MIGHT, "would", "to"].some((word) => before.has(word))
  );
}
