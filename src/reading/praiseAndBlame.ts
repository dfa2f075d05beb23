import { type Clause, toCome } from "./clauses.js";
import { isWrongdoing, judges } from "./judgements.js";
import { type Syntax, kids, low } from "./syntax.js";

/** Relations under which a word belongs to another clause than the predicate it hangs on. */
const APART = new Set(["nsubj", "csubj", "ccomp", "advcl", "acl", "parataxis", "punct", "nmod", "obl"]);

/** Whether what is told of another judges it, by the predicate and what belongs to it; one judges not oneself. */
export function praiseOrBlame(s: Syntax, c: Clause): "blame" | "praise" | null {
  if (c.side === "self") return null;
  if (wrongToDo(s, c) && !c.negated) return "blame";
  const inside = new Set(c.tokens);
  const core: number[] = [];
  const stack = [c.verb];
  while (stack.length > 0) {
    const t = stack.pop() as number;
    core.push(t);
    for (const k of s.children[t] ?? [])
      if (inside.has(k) && !APART.has(s.words[k]?.relation ?? "")) stack.push(k);
  }
  const forms = core.map((t) => low(s, t));
  if (
    c.negated
      ? false
      : (isWrongdoing(c.lemma) &&
          !toCome(c) &&
          (!c.passive ||
            kids(s, c.verb, "obl").some((t) => kids(s, t, "case").some((k) => low(s, k) === "by"))) &&
          (c.lemma !== "fail" || kids(s, c.verb, "xcomp").length > 0)) ||
        forms.some((f) => judges("blame", f) || judges("charged", f))
  )
    return "blame";
  if (kids(s, c.verb, "aux").some((t) => low(s, t) === "have") && c.modals.includes("should")) return "blame";
  if (SHORT_OF.test(c.words) || (c.lemma === "lack" && c.subject !== null) || causesHarm(s, c))
    return "blame";
  if (RIGHT_WAY.test(c.words)) return "praise";
  const unnamed = c.subject === null && kids(s, c.verb, "csubj").length === 0;
  if (unnamed || (s.words[c.verb]?.upos === "VERB" && !TAKING_OBJECTS.has(c.lemma) && !c.passive))
    return null;
  const neither = kids(s, c.verb, "cc").some((t) => low(s, t) === "neither");
  const objects = kids(s, c.verb, "obj");
  const near = [
    c.verb,
    ...kids(s, c.verb, "amod", "advmod", ...(neither ? ["conj"] : [])),
    ...objects,
    ...(c.lemma === "have" ? [] : objects.flatMap((t) => kids(s, t, "amod"))),
  ].filter((t) => inside.has(t));
  if (!near.some((t) => judges("praise", low(s, t)))) return null;
  return c.negated || forms.some((f) => f === "neither" || f === "not") ? "blame" : "praise";
}

/** Verbs of which only the object tells what is thought: "has courage", "did a fantastic job". */
const TAKING_OBJECTS = new Set(["be", "have", "do", "make", "run"]);

/** Whether a clause blames another by any of its words, wherever it stands: "the definition of a racist remark". */
export function blamesInPassing(s: Syntax, c: Clause): boolean {
  return heardOf(s, c)
    .slice(0, LONGEST_READ)
    .some((t) => {
      if (s.words[t]?.upos === "PROPN" || kids(s, t, "det").some((d) => low(s, d) === "no")) return false;
      const denied = kids(s, t, "advmod").some((d) => NOT.has(low(s, d)));
      return !denied && judges("blame", low(s, t));
    });
}

/** The tokens of a clause that tell of another: "I warned that he is a lunatic" tells of him. */
function heardOf(s: Syntax, c: Clause): readonly number[] {
  if (c.side !== "self") return c.tokens;
  const inner = kids(s, c.verb, "ccomp").find((t) => kids(s, t, "nsubj").some((n) => !FIRST.has(low(s, n))));
  return inner === undefined ? [] : c.tokens.filter((t) => t > Math.min(...kids(s, inner, "nsubj")));
}

/** "Caused havoc": of another, a charge. */
function causesHarm(s: Syntax, c: Clause): boolean {
  return c.lemma === "cause" && kids(s, c.verb, "obj").some((o) => HARMS.has(s.words[o]?.lemma ?? ""));
}

const FIRST = new Set(["i", "we", "he", "she", "they"]);
const HARMS = new Set(
  "death havoc chaos damage harm destruction suffering pain crisis ruin misery bloodshed".split(" "),
);
const NOT = new Set(["not", "n't", "n’t", "never", "hardly"]);
/** Tokens of a clause that are looked at. */
const LONGEST_READ = 60;

/** "It was wrong to compare them": a judgement of a deed, where "the figure was wrong" denies one. */
export function wrongToDo(s: Syntax, c: Clause): boolean {
  const infinitive = kids(s, c.verb, "csubj", "ccomp", "xcomp", "advcl").some((t) =>
    kids(s, t, "mark").some((m) => low(s, m) === "to"),
  );
  return low(s, c.verb) === "wrong" && infinitive;
}

const SHORT_OF =
  /\b(?:(?:not|n['’]t|nowhere|hardly)\s+(?:\w+\s+){0,3}enough|in (?:question|doubt)|no place (?:in|for)|cover(?:s|ed|ing)?[ -]up|add up|make no sense|makes no sense|bears? (?:\w+ )*responsib\w+|too (?:little|weak|soft|slow|far|late)|sold out|a (?:\w+ )?mistake|out of touch|(?:in|of) bad faith|(?:play|playing|plays|played|buy|buying) (?:for )?time|drag(?:s|ged|ging)? (?:its|their|his|her) feet|mov(?:e|es|ed|ing) the goal ?posts|playing politics|double standards?|slap in the face|blood on (?:its|their|his|her) hands|(?:has|have|had) no (?:idea|clue|credibility|shame|business|plans?|strategy|answers?)|to blame for|turn(?:s|ed|ing)? (?:a blind eye|(?:its|their|his|her) back)|at the expense of|(?:can(?:not|['’]t)|could(?:n['’]t| not)) be trusted|(?:can(?:not|['’]t)|does(?:n['’]t| not)) tell the truth|(?:does|do)(?:n['’]t| not) (?:understand|get it|care)|not serious)\b/i;
const RIGHT_WAY =
  /\b(?:steps? in the right direction|(?:important|major|positive|big|huge|historic|crucial|significant|welcome|first) (?:\w+ )?steps?(?: forward)?|step forward|good news)\b/i;
