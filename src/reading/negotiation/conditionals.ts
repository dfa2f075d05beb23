import type { Span } from "../../text/span.js";
import { actOfCue } from "../cues.js";
import { type Syntax, kids, low, tokensIn, wordsOf } from "../syntax.js";
import { endOfSentence, isHelpedBy, startOfSentence, subjectOf, verbGroup } from "../verbGroup.js";
import { actorsOf } from "./actorsAt.js";
import { doers, isPassive } from "./arguments.js";
import { DEALING, kindOf } from "./conditionWords.js";
import type { ConditionDraft } from "./conditionDraft.js";
import { holderAt } from "./holders.js";
import { READY } from "./proposalWords.js";
import { type Scene, cut, isAsked, tellerAt, toldAt } from "./scene.js";

/** A condition with the verb of what it limits. */
export interface Limit extends ConditionDraft {
  readonly main: number;
  /** Whether it is a condition of anything ("only if", a deed of one side for one of the other), and not of a bargain alone ("if"). */
  readonly strong: boolean;
}

/**
 * Conditions behind a conjunction: "but only if the Red Cross counts", "provided that", "until the ship was returned".
 * `bargaining`: whether the report tells of offers or talks; in such a one "provided that" limits whatever is to come.
 */
export function findConditionals(scene: Scene, bargaining: boolean): Limit[] {
  const { syntax: s } = scene;
  const out: Limit[] = [];
  for (let t = 0; t < s.words.length; t++) {
    const mark = markerAt(s, t);
    if (mark === null || isAsked(scene, t)) continue;
    const clause = clauseBehind(scene, mark.end);
    if (clause === null) continue;
    const main = mainVerb(s, t);
    if (main === null) continue;
    const holder = holderAt(scene, main);
    // "May be released only if they leave": nobody's by name.
    const open = bargaining && mark.strong;
    if (holder === null && !(open && isHelpedBy(s, main, MODAL))) continue;
    // "Had agreed only after the army advised it": what was done tells when, and requires nothing.
    if (isPast(s, main) && ["when", "once", "after"].includes(low(s, Math.min(t + 1, s.words.length - 1))))
      continue;
    if (isThreatened(s, main) || (!mark.strong && isFactual(s, clauseVerb(s, t), main))) continue;
    const matter =
      (open && isOfWhatIsToCome(s, main, t)) ||
      (mark.strong && (isMatter(s, main, clause) || isOwnWill(scene, main, holder)));
    if (!matter && !deals(s, main, mark.strong)) continue;
    // "Will be left with little if he fails", "we'll let you know if": no deed of a side.
    if (
      !mark.strong &&
      (isPassive(s, main) || kids(s, main, "xcomp", "ccomp").some((k) => s.words[k]?.lemma === "know"))
    )
      continue;
    const subject = subjectOf(s, verbGroup(s, main));
    if (!mark.strong && subject !== null && ["that", "this", "there", "which"].includes(low(s, subject)))
      continue;
    // "We would not be going back if we did not think so" sets no condition.
    if (!mark.strong && low(s, t) === "if" && verbGroup(s, main).negative) continue;
    for (const part of partsOf(s, clause))
      out.push({
        holder,
        text: cut(scene, part),
        polarity: "requires",
        status: "standing",
        according: toldAt(scene, main),
        main,
        strong: mark.strong || isExchange(scene, main, t, holder),
      });
  }
  return out;
}

/** "Would resume attacks if the truce broke down": what would come of it, and nothing required. */
export function isThreatened(s: Syntax, main: number): boolean {
  return (
    ["resume", "return", "go", "continue", "restart", "renew"].includes(s.words[main]?.lemma ?? "") &&
    kids(s, main, "obj", "obl").some((k) => HOSTILE.has(s.words[k]?.lemma ?? ""))
  );
}
const HOSTILE = new Set(
  "attack strike fighting war offensive shelling operation hostility bombing campaign assault raid protest".split(
    " ",
  ),
);

function isPast(s: Syntax, verb: number): boolean {
  const { before } = verbGroup(s, verb);
  const modal = [...MODAL].some((m) => before.has(m)) || before.has("to");
  return (
    !modal && (before.has("had") || before.has("has") || s.words[verb]?.feats.includes("Tense=Past") === true)
  );
}

/**
 * "If somebody wrote to them, he did so on his own": both told as past, and nothing required. "Promised a truce if the ship
 * was returned" tells of what is yet to come.
 */
export function isFactual(s: Syntax, verb: number, main: number): boolean {
  if (verb < 0 || !isPast(s, verb) || !isPast(s, main) || verbGroup(s, verb).before.has("were")) return false;
  const { lemma, upos } = s.words[main] ?? { lemma: "", upos: "" };
  return actOfCue(lemma.toLowerCase(), upos) === null;
}

/** The verb of the clause that a conjunction opens. */
function clauseVerb(s: Syntax, mark: number): number {
  return s.words[mark]?.relation === "mark" ? (s.words[mark]?.head ?? -1) : -1;
}

/** Whether what stands before a conjunction is not yet so: no past, or the past of one who tells what may be ("reaffirmed her readiness to"). */
function isOfWhatIsToCome(s: Syntax, main: number, mark: number): boolean {
  if (!isPast(s, main)) return true;
  for (let k = main + 1; k < mark; k++) if (MODAL.has(low(s, k)) || READY.has(low(s, k))) return true;
  return false;
}

/** Conjunctions of conditions; `strong` ones make a condition of whatever a side does. */
function markerAt(s: Syntax, t: number): { end: number; strong: boolean } | null {
  const [a, b, c] = [
    low(s, t),
    low(s, Math.min(t + 1, s.words.length - 1)),
    low(s, Math.min(t + 2, s.words.length - 1)),
  ];
  const that = (k: number) => (low(s, Math.min(k, s.words.length - 1)) === "that" ? k + 1 : k);
  if (a === "only" && (b === "if" || b === "when" || b === "once" || b === "after"))
    return { end: t + 2, strong: true };
  if (a === "provided" || a === "providing") {
    const w = s.words[t];
    const conj = w?.relation === "advcl" || w?.relation === "mark" || b === "that";
    return conj && kids(s, t, "obj", "aux").length === 0 ? { end: that(t + 1), strong: true } : null;
  }
  if (a === "on" && b === "condition" && c === "that") return { end: t + 3, strong: true };
  if (
    a === "on" &&
    b === "the" &&
    (c === "condition" || c === "understanding") &&
    low(s, Math.min(t + 3, s.words.length - 1)) === "that"
  )
    return { end: t + 4, strong: true };
  if (a === "as" && (b === "long" || b === "soon") && c === "as") return { end: t + 3, strong: false };
  if (a === "once" && s.words[t]?.relation === "mark" && low(s, Math.max(0, t - 1)) !== "only")
    return { end: t + 1, strong: false };
  if (
    a === "unless" ||
    (a === "if" &&
      low(s, Math.max(0, t - 1)) !== "as" &&
      low(s, Math.max(0, t - 1)) !== "only" &&
      low(s, Math.max(0, t - 1)) !== "even")
  )
    return { end: t + 1, strong: false };
  return null;
}

/** From behind a conjunction to where its clause ends: a closing mark, an interruption, the end of the statement. */
function clauseBehind(scene: Scene, first: number): Span | null {
  const { syntax: s } = scene;
  const end = endOfSentence(s, first);
  const teller = tellerAt(scene, first);
  const limit = teller?.content.find(
    (c) => c.start <= (s.doc.tokens[first]?.start ?? 0) && c.end >= (s.doc.tokens[first]?.end ?? 0),
  )?.end;
  let t = first;
  while (
    t < end &&
    !/^[;:.”"!?]$/.test(low(s, t)) &&
    (limit === undefined || (s.doc.tokens[t]?.start ?? 0) < limit)
  ) {
    if (low(s, t) === "," && !goesOn(s, t)) break;
    t++;
  }
  if (t - first < 2) return null;
  return { start: s.doc.tokens[first]?.start ?? 0, end: s.doc.tokens[t - 1]?.end ?? 0 };
}

/** Whether a clause goes on after a comma: a list, an "and". */
function goesOn(s: Syntax, comma: number): boolean {
  return (
    ["and", "or", "but"].includes(low(s, Math.min(comma + 1, s.words.length - 1))) ||
    s.words[comma + 1]?.relation === "conj"
  );
}

/** A stretch cut where "and" joins another clause or another verb. */
function partsOf(s: Syntax, span: Span): Span[] {
  const tokens = tokensIn(s, span);
  const out: Span[] = [];
  let start = span.start;
  for (const [i, t] of tokens.entries()) {
    if (i < 2 || s.words[t]?.relation !== "cc" || !["and", "or"].includes(low(s, t))) continue;
    const next = tokens[i + 1];
    if (next === undefined) break;
    const head = s.words[t]?.head ?? -1;
    const joins =
      low(s, next) === "that" ||
      low(s, next) === "if" ||
      (s.words[head]?.upos === "VERB" &&
        s.words[head]?.relation === "conj" &&
        s.words[s.words[head]?.head ?? -1]?.upos === "VERB") ||
      kids(s, head, "nsubj").some((k) => k > t);
    if (!joins) continue;
    out.push({ start, end: s.doc.tokens[t - 1]?.end ?? start });
    const skip = ["that", "if"].includes(low(s, next)) ? (tokens[i + 2] ?? next) : next;
    start = s.doc.tokens[skip]?.start ?? start;
  }
  return [...out, { start, end: span.end }].filter((p) => p.end > p.start);
}

/** The verb that a conjunction's clause limits: what the clause hangs on, or the last verb before it. */
function mainVerb(s: Syntax, mark: number): number | null {
  const start = startOfSentence(s, mark);
  // "He accepted it, abandoning his demand, but only if": what the sentence tells first is limited.
  if (low(s, Math.max(start, mark - 1)) === "but")
    for (let t = start; t < mark; t++)
      if (s.words[t]?.upos === "VERB" && (s.words[t]?.head === -1 || s.words[t]?.relation === "ccomp"))
        return t;
  let at = s.words[mark]?.head ?? -1;
  for (let steps = 0; at >= 0 && steps < 5; steps++) {
    const w = s.words[at];
    if (w === undefined) break;
    if ((w.upos === "VERB" || w.upos === "ADJ") && at < mark && at >= start) return at;
    if (w.relation === "advcl" && w.head > mark) return w.head;
    at = w.head;
  }
  for (let t = mark - 1; t >= start; t--) if (s.words[t]?.upos === "VERB") return t;
  return null;
}

/** Whether a strong conjunction limits something by what sides bargain over: "could be contemplated only after the captives were freed". */
function isMatter(s: Syntax, main: number, clause: Span): boolean {
  if (!kids(s, main, "aux").some((k) => MODAL.has(low(s, k)))) return false;
  return kindOf(wordsOf(s, clause)) !== "other";
}
const MODAL = new Set(["will", "would", "can", "could", "may", "might"]);

/** "It will do so only after an inspection": what a side will do of its own, whatever it waits for. */
function isOwnWill(scene: Scene, main: number, holder: string | null): boolean {
  return holder !== null && !verbGroup(scene.syntax, main).negative && isHoldersDeed(scene, main, holder);
}

/** "Turkey will lift its veto if Sweden extradites four men": a deed of one side for a deed of the other. */
function isExchange(scene: Scene, main: number, mark: number, holder: string | null): boolean {
  const { syntax: s, parties } = scene;
  const verb = s.words[mark]?.relation === "mark" ? (s.words[mark]?.head ?? -1) : -1;
  if (verb < 0 || holder === null || !isHoldersDeed(scene, main, holder)) return false;
  return actorsOf(scene, doers(s, verb)).some((id) => parties.opposed(id, holder));
}

/** Whether a verb tells what its holder will or would do. */
function isHoldersDeed(scene: Scene, verb: number, holder: string): boolean {
  const { syntax: s, parties } = scene;
  const { before } = verbGroup(s, verb);
  if (s.words[verb]?.upos !== "VERB" || !["will", "would"].some((m) => before.has(m))) return false;
  return actorsOf(scene, doers(s, verb)).some((id) => parties.official(id) && parties.same(id, holder));
}

/** Whether what is limited is a side's own deed in a negotiation. */
function deals(s: Syntax, main: number, strong: boolean): boolean {
  const { before } = verbGroup(s, main);
  const lemma = s.words[main]?.lemma.toLowerCase() ?? "";
  const inner = kids(s, main, "xcomp", "ccomp").map((k) => s.words[k]?.lemma.toLowerCase() ?? "");
  const dealing = DEALING.has(lemma) || inner.some((l) => DEALING.has(l));
  return (
    dealing &&
    (strong || ["will", "would", "can", "could", "ready", "prepared", "willing"].some((w) => before.has(w)))
  );
}
