import { tokensOf } from "../../text/doc.js";
import type { Quote, Span } from "../../text/span.js";
import type { Statement } from "../record.js";
import { isRelease } from "../signers.js";
import { type Syntax, headOf, kids, low, subtreeSpan, tokensIn, wordsOf } from "../syntax.js";
import { subjectOf, verbGroup } from "../verbGroup.js";
import { behind, doers, isPassive, owners } from "./arguments.js";
import { BARGAINED, DEMAND_NOUNS, FOR_ONLY, GIVING_UP, kindOf } from "./conditionWords.js";
import type { ConditionDraft } from "./conditionDraft.js";
import { firstClause, saidContent, toldBy, wholeContent } from "./contents.js";
import { isGivenUp } from "./givenUp.js";
import { holderAt, speakerOf } from "./holders.js";
import { actorsAt } from "./actorsAt.js";
import { type Scene, cut, isAsked, tellerAt, toldAt } from "./scene.js";

/** What sides demand of each other: by statements, by nouns ("its demand that"), by "must". */
export function findDemands(scene: Scene, bargaining: boolean): ConditionDraft[] {
  return [
    ...byNoun(scene),
    ...scene.account.statements.flatMap((st) => byStatement(scene, st, bargaining)),
    ...byMust(scene),
    ...byMaking(scene),
  ];
}

/** "Abandoning his demand that the front disarm first", "the need for all parties to commit", "its call on all actors to refrain". */
function byNoun(scene: Scene): ConditionDraft[] {
  const { syntax: s, account, parties } = scene;
  const out: ConditionDraft[] = [];
  const own = ownSide(scene);
  for (let t = 0; t < s.words.length; t++) {
    const w = s.words[t];
    if (w?.upos !== "NOUN" || !DEMAND_NOUNS.has(w.lemma.toLowerCase()) || isAsked(scene, t)) continue;
    const lemma = w.lemma.toLowerCase();
    const span = demandedSpan(s, t, lemma);
    if (span === null) continue;
    const who = [
      ...owners(s, t),
      ...(w.head >= 0 && s.words[w.head]?.upos === "VERB" ? doers(s, w.head) : []),
    ];
    const holder =
      who.flatMap((k) => actorsAt(account, parties, k)).find((id) => parties.official(id)) ??
      speakerOf(scene, tellerAt(scene, t)?.speaker ?? null) ??
      (tellerAt(scene, t) === null ? own : null);
    if (holder === null) continue;
    const clause = tokensIn(s, span).find((k) => s.words[k]?.head === t) ?? t;
    const text = cut(scene, firstClause(s, span, clause));
    const faced = bidden(scene, span).some((id) => parties.opposed(id, holder));
    if (!faced && (kindOf(text.text) === "other" || FOR_ONLY.has(lemma))) continue;
    const verb = w.head >= 0 ? (s.words[w.head]?.lemma.toLowerCase() ?? "") : "";
    out.push({
      holder,
      text,
      polarity: lemma === "refusal" ? "refuses" : "requires",
      status: GIVING_UP.has(verb) ? "abandoned" : "standing",
      according: toldAt(scene, t),
    });
  }
  return out;
}

/** What a noun of demanding demands: its clause, with the one bidden where "on" or "for" names him before it. */
function demandedSpan(s: Syntax, t: number, lemma: string): Span | null {
  const marks = FOR_ONLY.has(lemma) ? ["for"] : ["that", "for", "to"];
  const clauses = kids(s, t, "acl", "ccomp", "advcl").filter((k) => k > t);
  const marked = (k: number, list: readonly string[]) =>
    kids(s, k, "mark").some((m) => list.includes(low(s, m)));
  const whom = behind(s, t, "on", "to", "for")[0];
  const towards = clauses.find((k) => marked(k, ["to"]));
  if (whom !== undefined && towards !== undefined && whom < towards)
    return { start: s.doc.tokens[firstOf(s, whom)]?.start ?? 0, end: subtreeSpan(s, towards).end };
  const clause =
    clauses.find((k) => marked(k, marks)) ??
    (["demand", "ultimatum", "insistence"].includes(lemma) ? behind(s, t, "for")[0] : undefined);
  return clause === undefined ? null : subtreeSpan(s, clause);
}

/** The first token of a noun's own phrase, its preposition left out. */
function firstOf(s: Syntax, noun: number): number {
  const own = kids(s, noun, "det", "amod", "compound", "nummod", "nmod", "flat").filter((k) => k < noun);
  return Math.min(noun, ...own);
}

/** Those who are to act: the official actors at the head of what is demanded. */
function bidden(scene: Scene, span: Span): string[] {
  const { syntax: s, account, parties } = scene;
  const out: string[] = [];
  for (const t of tokensIn(s, span).slice(0, FIRST)) {
    if (s.words[t]?.upos === "VERB" && out.length > 0) break;
    out.push(...actorsAt(account, parties, t).filter((id) => parties.official(id)));
  }
  return out;
}

const FIRST = 14;

function byStatement(scene: Scene, st: Statement, bargaining: boolean): ConditionDraft[] {
  const { syntax: s, parties } = scene;
  const expects = st.act === "believe" && /\bexpect/i.test(st.cue?.text ?? "");
  if ((st.act !== "demand" && !expects) || st.cue === null || st.speaker === null) return [];
  const holder = parties.principal(st.speaker);
  const said = saidContent(st);
  if (said === null || !parties.official(holder) || ORDERS.test(st.cue.text)) return [];
  const whole = wholeContent(s, st, said);
  const content = { ...whole, text: wordsOf(s, whole) };
  const head = headOf(s, content);
  if (head < 0 || /^["“‘]*(?:if|when|why|how|what|should|them|you|us|me|him|her)\b/i.test(content.text))
    return [];
  // "Urged its citizens to leave": its own people are no other side.
  const first = tokensIn(s, content).find((t) => s.words[t]?.upos === "NOUN");
  if (first !== undefined && PEOPLE.has(s.words[first]?.lemma.toLowerCase() ?? "")) return [];
  // "Were asked by both parties to help": a favour.
  if (
    isPassive(s, tokensOf(s.doc, st.cue).endToken - 1) ||
    st.content.some((c) => c.end <= (st.cue as Quote).start)
  )
    return [];
  // "Call on Chile and Austria to meet": two at once are no actor that faces anybody.
  const many = st.audience !== null && parties.actor(st.audience)?.kind === "group";
  const whom = st.audience === null || many ? bidden(scene, content) : [st.audience];
  const faced = whom.some((id) => id !== holder && parties.opposed(id, holder));
  const text = cut(scene, firstClause(s, content, head));
  const does = kids(s, head, "nsubj").some((k) =>
    actorsAt(scene.account, parties, k).some((id) => parties.opposed(id, holder)),
  );
  if (expects && !(does && kids(s, head, "mark").some((m) => low(s, m) === "to"))) return [];
  const open = whom.every((id) => id === holder);
  // "Insists that the ferry be returned": of a side that is told to bargain, whatever it is.
  const insisted =
    bargaining && /\b(?:insist|demand)/i.test(st.cue.text) && sideOfState(scene, holder) && isToBe(s, head);
  if (!faced && !(open && (insisted || bargained(scene, holder, text)))) return [];
  const status = isGivenUp(s, st.cue) ? "abandoned" : "standing";
  return [{ holder, text, polarity: "requires", status, according: toldBy(scene, st), whom }];
}

/** "Be returned", "should leave", "the return of": a deed that is asked for, and nothing that is held to be so. */
function isToBe(s: Syntax, head: number): boolean {
  const w = s.words[head];
  if (w?.upos !== "VERB") return w?.upos === "NOUN";
  const { before } = verbGroup(s, head);
  if (["be", "should", "must", "to"].some((m) => before.has(m))) return true;
  return w.feats.includes("VerbForm=Inf") && !["will", "would", "did", "do"].some((m) => before.has(m));
}

const PEOPLE = new Set(["citizen", "national", "traveler", "traveller", "resident", "voter", "expatriate"]);

/** Said to one's own people, who are no other side. */
const ORDERS = /\b(?:instruct|order|direct)(?:s|ed|ing)?\b/i;

/** "That the ship be released": of one whom nothing names, and only what sides bargain for. */
export function bargained(scene: Scene, holder: string, text: Quote): boolean {
  if (kindOf(text.text) === "other" && !BARGAINED.test(text.text)) return false;
  const { parties, account, syntax: s } = scene;
  const a = parties.actor(holder);
  if (a === undefined) return false;
  if (sideOfState(scene, holder)) return true;
  return tokensIn(s, text).some((t) =>
    actorsAt(account, parties, t).some((id) => parties.opposed(id, holder)),
  );
}

/** "Made the release of its leader a precondition for": what is made one. */
function byMaking(scene: Scene): ConditionDraft[] {
  const { syntax: s } = scene;
  const out: ConditionDraft[] = [];
  for (let t = 0; t < s.words.length; t++) {
    if (
      !MAKING.has(s.words[t]?.lemma.toLowerCase() ?? "") ||
      s.words[t]?.upos !== "VERB" ||
      isAsked(scene, t)
    )
      continue;
    const named = kids(s, t, "obj", "xcomp", "obl", "nmod").find(
      (k) => k > t && PRECONDITIONS.has(s.words[k]?.lemma.toLowerCase() ?? ""),
    );
    const thing =
      named === undefined
        ? undefined
        : [...kids(s, t, "obj"), ...kids(s, named, "nsubj")].find((k) => k > t && k < named);
    const holder = thing === undefined ? null : holderAt(scene, t);
    const { before, negative } = verbGroup(s, t);
    const dropped = before.has("longer");
    if (thing === undefined || holder === null || (negative && !dropped)) continue;
    out.push({
      holder,
      text: cut(scene, subtreeSpan(s, thing)),
      polarity: "requires",
      status: dropped ? "abandoned" : "standing",
      according: toldAt(scene, t),
    });
  }
  return out;
}
const MAKING = new Set(["make", "set", "call", "consider", "declare", "regard", "describe"]);
const PRECONDITIONS = new Set(["precondition", "condition", "prerequisite", "requirement"]);

/** "All parties to the conflict must choose dialogue", "Kosovo is expected to uphold them", in a side's own text or words. */
function byMust(scene: Scene): ConditionDraft[] {
  const { syntax: s, account, parties } = scene;
  const out: ConditionDraft[] = [];
  const own = ownSide(scene);
  for (let t = 0; t < s.words.length; t++) {
    const mood = low(s, t);
    if (!["must", "should", "expected"].includes(mood) || isAsked(scene, t)) continue;
    const verb = mood === "expected" ? t : (s.words[t]?.head ?? -1);
    if (verb < 0 || s.words[t]?.upos !== (mood === "expected" ? "VERB" : "AUX")) continue;
    // "Is expected to uphold": by him who says so, and no forecast of a newspaper.
    if (mood === "expected" && !(own !== null && isPassive(s, t) && kids(s, t, "xcomp").length > 0)) continue;
    // "Should be in no doubt" asks for no deed.
    if (mood === "should" && s.words[verb]?.upos !== "VERB") continue;
    const group = verbGroup(s, verb);
    if (group.before.has("have")) continue;
    const subject = kids(s, verb, "nsubj").find((k) => k < t) ?? subjectOf(s, group);
    if (subject == null || subject > t) continue;
    const st = tellerAt(scene, t);
    const holder = st === null ? own : speakerOf(scene, st.speaker);
    if (holder === null) continue;
    const whom = actorsAt(account, parties, subject);
    const faced = whom.some((id) => parties.opposed(id, holder)) || ALL.has(s.words[subject]?.lemma ?? "");
    const text = wordsOf(s, subtreeSpan(s, verb));
    const bare =
      mood === "must" &&
      whom.length === 0 &&
      s.words[subject]?.upos === "NOUN" &&
      sideOfState(scene, holder) &&
      BARGAINED.test(text);
    // "The United States and its partners must act": asked of itself.
    const itself = whom.some((id) => parties.same(id, holder));
    if (itself || (!faced && !bare)) continue;
    const span = subtreeSpan(s, verb);
    const start = Math.max(span.start, subtreeSpan(s, subject).start);
    const clause = firstClause(s, { start, end: span.end }, verb);
    out.push({
      holder,
      text: cut(scene, clause),
      polarity: "requires",
      status: "standing",
      according: toldAt(scene, t),
      whom,
    });
  }
  return out;
}

/** Words for all sides at once. */
export const ALL = new Set(["party", "side", "actor", "stakeholder", "belligerent", "faction"]);

export function sideOfState({ parties }: Scene, id: string): boolean {
  const a = parties.actor(id);
  return (
    a !== undefined &&
    (["state", "government", "armed-group", "group"].includes(a.kind) || a.country !== null)
  );
}

/** The side in whose own voice a release is written: who "we" is; null where the report is no release. */
export function ownSide({ account, parties }: Scene): string | null {
  return isRelease(account.syntax.doc) ? parties.we() : null;
}
