import { type Syntax, kids, low, subtreeSpan } from "../syntax.js";
import { startOfSentence, subjectOf, verbGroup } from "../verbGroup.js";
import type { ConditionDraft } from "./conditionDraft.js";
import { DEALING } from "./conditionWords.js";
import { firstClause } from "./contents.js";
import { holderAt, isBargainedOver } from "./holders.js";
import { ownSide } from "./demands.js";
import { type Scene, cut, isAsked, tellerAt, toldAt } from "./scene.js";

/**
 * Conditions by "until", "unless", "before", "without": of what will not be ("nothing is agreed until everything is
 * agreed", "no talks are possible before the prisoners come home"), and, where the report tells of a bargain, of what
 * will stay as it is ("would hold the ship for as long as the surveys go on").
 */
export function findUntils(scene: Scene, bargaining: boolean): ConditionDraft[] {
  const { syntax: s } = scene;
  const out: ConditionDraft[] = [];
  for (let t = 0; t < s.words.length; t++) {
    const mark = markAt(s, t);
    if (mark === null || isAsked(scene, t)) continue;
    const main = limitedBy(s, t);
    if (main === null) continue;
    const holds = isRefused(s, main, mark) || (bargaining && isKept(s, main, t, mark));
    const own = tellerAt(scene, main) === null ? ownSide(scene) : null;
    const holder = holds ? (holderAt(scene, main) ?? own) : null;
    if (holder === null) continue;
    const text = cut(scene, limitedSpan(s, main, t));
    if (!isBargainedOver(scene, bargaining, holder, text.text) && !isKept(s, main, t, mark)) continue;
    out.push({
      holder,
      text,
      polarity: REFUSING.has(mark) && !isNothing(s, main) ? "refuses" : "requires",
      status: "standing",
      according: toldAt(scene, main),
    });
  }
  return out;
}

const MARKS = new Set(["until", "unless", "before", "without", "while"]);
/** "Would not talk before they leave" may be talk never; "no talks before" is talks then. */
const REFUSING = new Set(["before", "while"]);

function markAt(s: Syntax, t: number): string | null {
  const mark = low(s, t);
  if (MARKS.has(mark)) return mark;
  if (mark !== "long" || t < 1 || t + 1 >= s.words.length) return null;
  return low(s, t - 1) === "as" && low(s, t + 1) === "as" ? "as long as" : null;
}

/** Whether a thing is told not to be: "will not be discussed", "nothing can", "no talks are possible". */
function isRefused(s: Syntax, main: number, mark: string): boolean {
  if (mark === "as long as") return false;
  const group = verbGroup(s, main);
  const none = isNothing(s, main);
  if (!group.negative && !none) return false;
  if (s.words[main]?.upos === "ADJ") return none && POSSIBLE.has(low(s, main));
  if (!isToCome(group.before) && !isToCome(new Set([low(s, main)])) && !(none && mark === "until"))
    return false;
  return none || DEALING.has(s.words[main]?.lemma.toLowerCase() ?? "");
}

const POSSIBLE = new Set(["possible", "thinkable", "conceivable", "acceptable", "imaginable"]);

/** Whether nothing, or no such thing, is the subject or object of a verb. */
function isNothing(s: Syntax, main: number): boolean {
  // "Will make no comment" is silence.
  return kids(s, main, "nsubj", "obj").some(
    (k) =>
      s.words[k]?.lemma !== "comment" &&
      (["nothing", "nobody", "none"].includes(low(s, k)) ||
        kids(s, k, "det").some((d) => low(s, d) === "no")),
  );
}

/** "The men would stay where they were until", "to hold the ship for as long as": what goes on till another yields. */
function isKept(s: Syntax, main: number, t: number, mark: string): boolean {
  if (mark !== "until" && mark !== "as long as" && mark !== "unless") return false;
  if (!KEEPING.has(s.words[main]?.lemma.toLowerCase() ?? "")) return false;
  const group = verbGroup(s, main);
  const vowed = kids(s, main, "mark").some((k) => low(s, k) === "to");
  if (group.negative || !(isToCome(group.before) || vowed)) return false;
  // "Until the vote" is a date, and "as long as it takes" no condition.
  return clauseAfter(s, t) && !/^(?:it takes|necessary|needed|possible)\b/.test(nextWords(s, t, mark));
}

const KEEPING = new Set("stay remain hold keep stand continue maintain last retain".split(" "));

/** Whether a clause, and no noun, follows a conjunction. */
function clauseAfter(s: Syntax, t: number): boolean {
  return s.words[t]?.relation === "mark" || low(s, t) === "long";
}

function nextWords(s: Syntax, t: number, mark: string): string {
  const first = t + (mark === "as long as" ? 2 : 1);
  return [first, first + 1].map((k) => low(s, Math.min(k, s.words.length - 1))).join(" ");
}

/** What is limited, with what limits it. */
function limitedSpan(s: Syntax, main: number, t: number) {
  const group = verbGroup(s, main);
  const span = subtreeSpan(s, main);
  const subject = subjectOf(s, group);
  const own = kids(s, main, "nsubj").filter((k) => k < main);
  const starts = [...own, ...(subject === null ? [] : [subject])].map((k) => subtreeSpan(s, k).start);
  const start = Math.max(
    span.start,
    Math.min(...(starts.length > 0 ? starts : [span.start]), s.doc.tokens[group.first]?.start ?? span.start),
  );
  const first = t < main ? (s.doc.tokens[t]?.start ?? start) : start;
  return firstClause(s, { start: Math.min(first, start), end: span.end }, main);
}

/** The verb or adjective that a conjunction or "without" limits. */
function limitedBy(s: Syntax, t: number): number | null {
  const start = startOfSentence(s, t);
  let at = s.words[t]?.head ?? -1;
  for (let steps = 0; at >= 0 && steps < 6; steps++) {
    const w = s.words[at];
    if (w === undefined) return null;
    const limited = w.upos === "VERB" || (w.upos === "ADJ" && POSSIBLE.has(low(s, at)));
    if (limited && at < t && at >= start) return at;
    if (w.relation === "advcl" && w.head > at && isNothing(s, w.head)) return w.head;
    at = w.head;
  }
  return null;
}

const isToCome = (before: ReadonlySet<string>) =>
  ["will", "would", "can", "could", "to", "may", "shall"].some((m) => before.has(m));
