import { type Span, overlaps } from "../../text/span.js";
import { evidence } from "../account.js";
import type { Answer, Condition, ProposalStatus, Response } from "../record.js";
import { low, subtreeSpan } from "../syntax.js";
import { startOfSentence, verbGroup } from "../verbGroup.js";
import { type Given, give, isBy, verbSpan } from "./answers.js";
import { answersByDenial } from "./answersByDenial.js";
import { realityOf, undergoers } from "./arguments.js";
import { answersByPhrase } from "./answersByPhrase.js";
import { answersByVerb } from "./answersByVerb.js";
import { counterOffers } from "./counterOffers.js";
import type { Conditions } from "./conditions.js";
import { framedAnswers } from "./framedAnswers.js";
import { DEALING } from "./conditionWords.js";
import { inWhoseName, withSpeaker } from "./holders.js";
import { type Offer, addTerms, around, enter, meantAt } from "./offers.js";
import { ANSWERS } from "./proposalWords.js";
import { type Scene, sentenceAt, toldAt, union, whenAt } from "./scene.js";

/**
 * What sides answer to the proposals of a report; an accepted or rejected truce that no one is told to have proposed
 * is entered among the offers, and so is what a side would do on conditions of its own. Sets the offers' status, and
 * to whom they went where only the answer tells.
 */
export function findAnswers(scene: Scene, offers: Offer[], conditions: Conditions): Given[] {
  const given: Given[] = [];
  counterOffers(scene, offers, given);
  ownTermsOnConditions(scene, offers, given, conditions);
  // "Guyana will let fuel cross … Suriname has countered with 30 days": what answers such terms.
  counterOffers(scene, offers, given);
  answersByVerb(scene, offers, given);
  answersByDenial(scene, offers, given);
  answersByPhrase(scene, offers, given);
  onConditions(scene, offers, given, conditions);
  framedAnswers(scene, offers, given);
  for (const g of given) attach(scene, g, conditions.conditions);
  given.sort((a, b) => a.token - b.token);
  for (const g of given) settle(scene, g);
  withdrawn(scene, offers);
  return given;
}

/** "Withdrew its proposal", "has rescinded the offer": gone, whatever was answered. */
function withdrawn(scene: Scene, offers: readonly Offer[]): void {
  const { syntax: s } = scene;
  for (let t = 0; t < s.words.length; t++) {
    const lemma = s.words[t]?.lemma.toLowerCase() ?? "";
    if (s.words[t]?.upos !== "VERB" || !WITHDRAWING.has(lemma) || realityOf(s, t) !== "told") continue;
    const things = undergoers(s, t);
    const offer = around(offers, t).find((o) => things.some((k) => o.tokens.includes(k)));
    if (offer !== undefined) offer.status = "withdrawn";
  }
}
const WITHDRAWING = new Set(["withdraw", "retract", "rescind", "revoke"]);

export function toResponses(
  scene: Scene,
  given: readonly Given[],
  ids: ReadonlyMap<Offer, string>,
): Response[] {
  return given.map((g, i): Response => ({
    id: `r${i + 1}`,
    by: inWhoseName(scene, g.by),
    to: ids.get(g.offer) ?? "",
    answer: g.answer,
    conditions: g.conditions,
    when: whenAt(scene, g.token),
    evidence: evidence(scene.account, g.evidence),
    according: g.according,
    deniedBy: g.deniedBy,
  }));
}

/** "It would observe the pause for 45 days, provided …": what a side would do of its own, on its conditions. */
function ownTermsOnConditions(
  scene: Scene,
  offers: Offer[],
  given: Given[],
  { conditions, limits }: Conditions,
): void {
  for (const [id, main] of limits) {
    const condition = conditions.find((c) => c.id === id);
    if (condition?.holder == null || !isOwnDeed(scene, condition, main)) continue;
    const { holder } = condition;
    const countered = given.find(
      (g) =>
        g.answer === "counters" &&
        isBy(scene, g, [holder]) &&
        Math.abs(sentenceAt(scene, main) - sentenceAt(scene, g.token)) <= 1,
    );
    if (countered !== undefined) countered.conditions = union(countered.conditions, [id]);
    ownTerms(
      scene,
      offers,
      main,
      holder,
      condition,
      countered?.offer ?? meantAt(scene, offers, main, [holder]),
    );
  }
}

/** "The government would study a pause if it were limited to the road": an answer on a condition. */
function onConditions(
  scene: Scene,
  offers: readonly Offer[],
  given: Given[],
  { conditions, limits }: Conditions,
): void {
  const { syntax: s } = scene;
  for (const [id, main] of limits) {
    const condition = conditions.find((c) => c.id === id);
    const holder = condition?.holder ?? null;
    if (condition === undefined || holder === null || offers.some((o) => o.token === main)) continue;
    const sentence = sentenceAt(scene, main);
    const here = given.find((g) => isBy(scene, g, [holder]) && sentenceAt(scene, g.token) === sentence);
    if (here !== undefined) {
      if (here.answer === "accepts" || here.answer === "postpones") here.answer = "conditional";
      if (here.answer === "conditional") here.conditions = union(here.conditions, [id]);
      continue;
    }
    if (!DEALING.has(s.words[main]?.lemma.toLowerCase() ?? "") || verbGroup(s, main).negative) continue;
    const offer = meantAt(scene, offers, main, [holder]);
    if (offer === null || offer.token > main) continue;
    give(
      scene,
      given,
      { token: main, offer, by: [holder], answer: "conditional", evidence: verbSpan(scene, main) },
      toldAt(scene, main),
      [id],
    );
  }
}

/** "Will let fuel cross … on condition that": what a side does of its own, and no word of accepting. */
function isOwnDeed({ syntax: s }: Scene, { text }: Condition, main: number): boolean {
  const { before } = verbGroup(s, main);
  if (!before.has("will") && !before.has("would")) return false;
  if (ANSWERS.has(s.words[main]?.lemma.toLowerCase() ?? "")) return false;
  const mark = s.doc.text.slice(Math.max(0, text.start - 40), text.start);
  return /\b(?:provided|condition|only if|that)\s*(?:that\s*)?$/i.test(mark);
}

/** Enters what a side would do, with its conditions for terms. */
function ownTerms(
  scene: Scene,
  offers: Offer[],
  main: number,
  holder: string,
  condition: Condition,
  before: Offer | null,
): void {
  const { syntax: s } = scene;
  const start = s.doc.tokens[startOfSentence(s, main)]?.start ?? 0;
  const known = offers.find((o) => o.token === main);
  if (known !== undefined) {
    addTerms(scene, known, [condition.text], main);
    return;
  }
  const to = before === null ? [] : before.by.filter((id) => !scene.parties.same(id, holder));
  const deed: Span = {
    start: Math.max(start, s.doc.tokens[main]?.start ?? start),
    end: deedEnd(scene, main, condition),
  };
  enter(scene, offers, {
    token: main,
    by: withSpeaker(scene, holder, main),
    to,
    terms: [deed, condition.text],
    status: "offered",
    another: true,
  });
}

/** Where the deed ends and its interruption or its condition begins. */
function deedEnd({ syntax: s }: Scene, main: number, { text }: Condition): number {
  const { end } = subtreeSpan(s, main);
  for (let t = main + 1; t < s.words.length && (s.doc.tokens[t]?.start ?? end) < end; t++)
    if (low(s, t) === "," || (s.doc.tokens[t]?.start ?? 0) >= text.start)
      return s.doc.tokens[t - 1]?.end ?? end;
  return end;
}

/** The conditions of the answerer that stand in the sentence of its answer. */
function attach(scene: Scene, g: Given, conditions: readonly Condition[]): void {
  const sentence = scene.syntax.doc.sentences[sentenceAt(scene, g.token)];
  if (sentence === undefined || g.answer === "denies-it-was-made" || g.answer === "accepts") return;
  const own = conditions.filter(
    (c) =>
      overlaps(c.text, sentence) &&
      c.holder !== null &&
      c.status === "standing" &&
      isBy(scene, g, [c.holder]),
  );
  g.conditions = union(
    g.conditions,
    own.map((c) => c.id),
  );
}

const STATUS: Partial<Record<Answer, ProposalStatus>> = {
  accepts: "accepted",
  rejects: "rejected",
  conditional: "under-discussion",
  counters: "under-discussion",
  postpones: "under-discussion",
};

function settle({ parties }: Scene, { offer, answer, by, according, deniedBy, aside }: Given): void {
  const only = deniedBy.length > 0 && according.length === 0;
  if (!only) offer.status = STATUS[answer] ?? offer.status;
  if (offer.to.length === 0 && aside !== true)
    offer.to = by.filter((id) => parties.official(id) && !offer.by.some((b) => parties.same(b, id)));
}
