import type { Span } from "../../text/span.js";
import { type Syntax, isDefinite, kids, low, subtreeSpan, tokensIn } from "../syntax.js";
import { endOfSentence, isHelpedBy, verbGroup } from "../verbGroup.js";
import { actorsAt } from "./actorsAt.js";
import { behind, doers, isPassive, owners, realityOf } from "./arguments.js";
import type { ConditionDraft } from "./conditionDraft.js";
import { firstClause } from "./contents.js";
import { joinedParts } from "./coordination.js";
import { CLAIM_WORDS } from "./disputesTopics.js";
import { holderAt } from "./holders.js";
import { DEALS, MEANING_A_PROPOSAL } from "./proposalWords.js";
import { type Scene, cut, isAsked, tellerAt, toldAt } from "./scene.js";
import {
  CONDITION_NOUNS,
  GIVING,
  LAYING_DOWN,
  PLEDGES,
  PRICE_NOUNS,
  SHARES,
  STANDS,
  type Stand,
  TALKS,
  TYING,
  WANTING,
} from "./standWords.js";

/**
 * What sides of a bargain stand on or shut out, by verbs and turns of phrase that no statement need have for its cue:
 * "held out for a treaty", "cannot accept any pause", "set three conditions: …", "the survey is the price of any
 * accord", "wants a seat at the table".
 */
export function findStands(scene: Scene): ConditionDraft[] {
  const { syntax: s } = scene;
  const out: ConditionDraft[] = [];
  for (let t = 0; t < s.words.length; t++) {
    if (isAsked(scene, t)) continue;
    const { upos, lemma } = s.words[t] as (typeof s.words)[number];
    const word = lemma.toLowerCase();
    if (upos === "VERB") {
      for (const stand of STANDS.get(word) ?? []) out.push(...stoodOn(scene, t, stand));
      if (GIVING.has(word)) out.push(...givesNone(scene, t));
      if (WANTING.has(word)) out.push(...shareWanted(scene, t), ...pledgeWanted(scene, t));
      if (TYING.has(word)) out.push(...tiedTo(scene, t));
    } else if (upos === "NOUN") {
      if (CONDITION_NOUNS.has(word)) out.push(...listed(scene, t));
      if (PRICE_NOUNS.has(word)) out.push(...priceOf(scene, t));
      if (PRICE_NOUNS.has(word) || CONDITION_NOUNS.has(word)) out.push(...priceIs(scene, t));
    } else if (upos === "ADJ" && MADE_TO_DEPEND.has(word)) out.push(...dependsOn(scene, t));
  }
  return out;
}

/** "Held out for a treaty", "ruled out a joint patrol", "nor will it entertain". */
function stoodOn(
  scene: Scene,
  t: number,
  { polarity, before, particle, denied, any }: Stand,
): ConditionDraft[] {
  const { syntax: s } = scene;
  if (isPassive(s, t) || (particle !== "" && !hasParticle(s, t, particle))) return [];
  const group = verbGroup(s, t);
  const negative = group.negative || kids(s, t, "cc").some((k) => low(s, k) === "nor");
  const longer = group.before.has("longer");
  // "Did not rule out" shuts nothing out; "no longer insists" did insist.
  const bare = kids(s, t, "obj").some((k) => kids(s, k, "det").some((d) => low(s, d) === "no"));
  if (denied ? !(negative || bare) || longer : (negative && !longer) || isSupposed(s, t)) return [];
  if (denied && before.includes("") && !isHelpedBy(s, t, MODAL)) return [];
  const what = before.includes("")
    ? kids(s, t, "obj")
    : [...behind(s, t, ...before), ...clausesBehind(s, t, before)];
  const [thing] = what;
  if (thing === undefined) return [];
  const meant = RELATIVE.has(low(s, thing)) ? (s.words[t]?.head ?? -1) : thing;
  const noun = s.words[meant];
  if (noun === undefined || noun.upos === "PRON" || !isMatter(scene, meant)) return [];
  if (any && !kids(s, meant, "det", "amod").some((k) => ALL_SUCH.has(low(s, k)))) return [];
  const span =
    meant === thing
      ? withoutPreposition(s, meant)
      : { start: startOfNoun(s, meant), end: endBefore(s, meant) };
  return draft(scene, t, firstClause(s, span, meant), polarity, longer ? "abandoned" : "standing");
}

const ALL_SUCH = new Set(["any", "all", "further", "every"]);

/** Whether a thing can be stood on: no claim, no offer (which is answered), nobody. */
function isMatter(scene: Scene, noun: number): boolean {
  const { syntax: s, account } = scene;
  const lemma = s.words[noun]?.lemma.toLowerCase() ?? "";
  const answered = MEANING_A_PROPOSAL.has(lemma) || (DEALS.has(lemma) && isDefinite(scene.syntax, noun));
  return !CLAIM_WORDS.has(lemma) && !answered && !account.actorAt.has(noun);
}

/** "Will give no figure", "will not sign a single page" is told otherwise. */
function givesNone(scene: Scene, t: number): ConditionDraft[] {
  const { syntax: s } = scene;
  const none = kids(s, t, "obj").find((k) => kids(s, k, "det").some((d) => low(s, d) === "no"));
  if (none === undefined || isPassive(s, t) || !isHelpedBy(s, t, MODAL)) return [];
  if (NOT_GIVEN.has(s.words[none]?.lemma ?? "")) return [];
  const span = { start: s.doc.tokens[t]?.start ?? 0, end: subtreeSpan(s, t).end };
  return draft(scene, t, firstClause(s, span, t), "refuses");
}
const NOT_GIVEN = new Set(["comment", "detail", "answer", "statement", "reason", "mistake", "doubt"]);

/** "Has asked for a seat at the table": whoever wants to take part, a side or not. */
function shareWanted(scene: Scene, t: number): ConditionDraft[] {
  const { syntax: s, account, parties } = scene;
  const things = [...kids(s, t, "obj"), ...behind(s, t, "for", "on")];
  const share = things.find(
    (k) =>
      SHARES.has(s.words[k]?.lemma.toLowerCase() ?? "") &&
      [k, t].some((x) =>
        behind(s, x, "at", "in", "on").some((n) => TALKS.has(s.words[n]?.lemma.toLowerCase() ?? "")),
      ),
  );
  if (share === undefined || realityOf(s, t) === "denied") return [];
  const holder = doers(s, t)
    .flatMap((k) => actorsAt(account, parties, k))
    .find((id) => parties.may(id));
  if (holder === undefined) return [];
  const table = behind(s, t, "at", "in", "on").find((n) => n > share);
  const end = Math.max(subtreeSpan(s, share).end, table === undefined ? 0 : subtreeSpan(s, table).end);
  const span = withoutPreposition(s, share);
  const text = cut(scene, { start: span.start, end: Math.max(span.end, end) });
  return [{ holder, text, polarity: "requires", status: "standing", according: toldAt(scene, t) }];
}

/** "Wants written guarantees that the boats will not be seized": what is asked of the other side. */
function pledgeWanted(scene: Scene, t: number): ConditionDraft[] {
  const { syntax: s } = scene;
  if (realityOf(s, t) !== "told" || isPassive(s, t)) return [];
  const pledge = [...kids(s, t, "obj"), ...behind(s, t, "for", "on")].find((k) =>
    PLEDGES.has(s.words[k]?.lemma.toLowerCase() ?? ""),
  );
  return pledge === undefined ? [] : draft(scene, t, withoutPreposition(s, pledge), "requires");
}

/** "Conditioned any further talks on the return of two skippers". */
function tiedTo(scene: Scene, t: number): ConditionDraft[] {
  const { syntax: s } = scene;
  const [thing] = kids(s, t, "obj");
  const to = [t, ...(thing === undefined ? [] : [thing])].flatMap((k) => behind(s, k, "on", "upon", "to"));
  const at = to.find((k) => thing !== undefined && k > thing);
  if (at === undefined || realityOf(s, t) !== "told" || isPassive(s, t)) return [];
  return draft(scene, t, withoutPreposition(s, at), "requires");
}

/** "Set three conditions: an apology, the return of the boats and a joint patrol". */
function listed(scene: Scene, noun: number): ConditionDraft[] {
  const { syntax: s } = scene;
  const { relation, head } = s.words[noun] as (typeof s.words)[number];
  if (relation !== "obj" || !LAYING_DOWN.has(s.words[head]?.lemma.toLowerCase() ?? "")) return [];
  const end = endOfSentence(s, noun);
  let colon = noun + 1;
  while (colon < end && colon - noun < LIST_REACH && low(s, colon) !== ":") colon++;
  if (low(s, colon) !== ":" || colon + 1 >= end) return [];
  let first = colon + 1;
  while (first < end && (s.words[first]?.head ?? -1) > colon) first = s.words[first]?.head ?? end;
  if (first >= end) return [];
  return joinedParts(s, first).flatMap(({ span }) => draft(scene, head, span, "requires"));
}
const LIST_REACH = 10;

/** "The return of the boats is the price of any accord", "a survey is a must for Chile". */
function priceOf(scene: Scene, noun: number): ConditionDraft[] {
  const { syntax: s, account, parties } = scene;
  if (kids(s, noun, "cop").length === 0) return [];
  const [thing] = kids(s, noun, "nsubj").filter((k) => k < noun);
  if (thing === undefined || !["NOUN", "VERB"].includes(s.words[thing]?.upos ?? "")) return [];
  if (s.words[noun]?.lemma === "price" && behind(s, noun, "of", "for").length === 0) return [];
  const whose = behind(s, noun, "for").flatMap((k) => actorsAt(account, parties, k));
  const holder = whose.find((id) => parties.official(id));
  return draft(scene, noun, subtreeSpan(s, thing), "requires", "standing", holder);
}

/** "Peru's price is an apology", "their main demand remains the return of the boats". */
function priceIs(scene: Scene, noun: number): ConditionDraft[] {
  const { syntax: s, account, parties } = scene;
  const { relation, head } = s.words[noun] as (typeof s.words)[number];
  if (relation !== "nsubj" || head <= noun || s.words[head]?.upos === "VERB") return [];
  const whose = owners(s, noun).flatMap((k) => actorsAt(account, parties, k));
  const holder = whose.find((id) => parties.official(id));
  if (holder === undefined || kids(s, head, "cop").length === 0 || s.words[head]?.upos !== "NOUN") return [];
  const copula = kids(s, head, "cop")[0] as number;
  const start = s.doc.tokens[copula + 1]?.start ?? 0;
  return draft(scene, head, { start, end: subtreeSpan(s, head).end }, "requires", "standing", holder);
}

/** "Made its signature contingent on a new survey". */
function dependsOn(scene: Scene, adjective: number): ConditionDraft[] {
  const { syntax: s } = scene;
  const { relation, head } = s.words[adjective] as (typeof s.words)[number];
  const on = behind(s, adjective, "on", "upon").find((k) => k > adjective);
  if (relation !== "xcomp" || s.words[head]?.lemma !== "make" || on === undefined) return [];
  return verbGroup(s, head).negative ? [] : draft(scene, head, withoutPreposition(s, on), "requires");
}
const MADE_TO_DEPEND = new Set(["contingent", "conditional", "dependent"]);

function draft(
  scene: Scene,
  t: number,
  span: Span,
  polarity: ConditionDraft["polarity"],
  status: ConditionDraft["status"] = "standing",
  own?: string,
): ConditionDraft[] {
  const holder = own ?? holderAt(scene, t);
  // Who denies that he rules it out holds nothing.
  if (holder === null || tellerAt(scene, t)?.act === "deny") return [];
  const text = cut(scene, span);
  if (tokensIn(scene.syntax, text).length < 2) return [];
  return [{ holder, text, polarity, status, according: toldAt(scene, t) }];
}

/** Clauses behind a preposition: "balked at letting inspectors aboard". */
function clausesBehind(s: Syntax, t: number, prepositions: readonly string[]): number[] {
  return kids(s, t, "advcl", "xcomp", "ccomp").filter((k) =>
    kids(s, k, "mark", "case").some((c) => c > t && prepositions.includes(low(s, c))),
  );
}

function hasParticle(s: Syntax, t: number, particle: string): boolean {
  return (
    low(s, Math.min(t + 1, s.words.length - 1)) === particle ||
    kids(s, t, "compound", "advmod").some((k) => k > t && low(s, k) === particle)
  );
}

/** Auxiliaries of what will or can be. */
const MODAL = new Set(["will", "would", "can", "could", "shall"]);
const isSupposed = (s: Syntax, t: number) =>
  ["could", "may", "might", "should", "to"].some((m) => verbGroup(s, t).before.has(m));
const RELATIVE = new Set(["which", "that", "whom"]);

/** A phrase without the preposition or conjunction that leads it. */
function withoutPreposition(s: Syntax, head: number): Span {
  const span = subtreeSpan(s, head);
  const led = kids(s, head, "case", "mark").filter((k) => k < head && low(s, k) !== "to");
  const last = led.at(-1);
  return last === undefined
    ? span
    : { start: Math.max(span.start, s.doc.tokens[last + 1]?.start ?? span.start), end: span.end };
}

/** The first character of a noun with what stands before it. */
function startOfNoun(s: Syntax, noun: number): number {
  const own = kids(s, noun, "det", "amod", "compound", "nummod", "nmod").filter(
    (k) => k < noun && low(s, k) !== "no",
  );
  return s.doc.tokens[Math.min(noun, ...own)]?.start ?? 0;
}

/** The last character of a noun with what hangs on it, before the clause that describes it. */
function endBefore(s: Syntax, noun: number): number {
  const own = kids(s, noun, "nmod", "obl").filter((k) => k > noun);
  return Math.max(s.doc.tokens[noun]?.end ?? 0, ...own.map((k) => subtreeSpan(s, k).end));
}
