import type { Answer } from "../record.js";
import { isWeighed } from "../events/realis.js";
import { type Syntax, kids, low, subtreeSpan, wordsOf } from "../syntax.js";
import { startOfSentence, verbGroup } from "../verbGroup.js";
import { type Given, give, isOwn, sentencesSince, verbSpan } from "./answers.js";
import { behind, doers, isPassive, owners, realityOf, undergoers } from "./arguments.js";
import { isUnnamedOfficial } from "./holders.js";
import { type Offer, around, enter, meantAt, wordsOfOffer } from "./offers.js";
import { actorsAt } from "./actorsAt.js";
import { headsSide, proposers, speaksForSide } from "./offeredByNoun.js";
import { contentsOf, nameSpan } from "./proposalTerms.js";
import { HOME_ANSWERS } from "./home.js";
import { isMeasure } from "./homeOffers.js";
import {
  ANSWERS,
  ASKING,
  BARGAIN,
  MEANING_A_PROPOSAL,
  OFFERING,
  PROPOSAL_NOUNS,
  weighty,
} from "./proposalWords.js";
import { type Scene, isAsked, union } from "./scene.js";

/** "The front answered with terms of its own", "Suriname has countered with 30 days". */
export function counterOffers(scene: Scene, offers: Offer[], given: Given[]): void {
  for (const [t, w] of scene.syntax.words.entries()) {
    if (w.upos !== "VERB" || isAsked(scene, t) || given.some((g) => g.token === t)) continue;
    const lemma = w.lemma.toLowerCase();
    if (REPLYING.has(lemma) || lemma === "counter" || isInstead(scene.syntax, t, lemma))
      countered(scene, offers, given, t);
  }
}

/** "Rejected the offer", "turned it down", "answered with terms of its own", "has agreed to attend", "had not decided", "said no". */
export function answersByVerb(scene: Scene, offers: Offer[], given: Given[]): void {
  const { syntax: s } = scene;
  for (let t = 0; t < s.words.length; t++) {
    const w = s.words[t];
    if (w === undefined || isAsked(scene, t)) continue;
    const lemma = w.lemma.toLowerCase();
    if (w.upos === "VERB") {
      const rule = ANSWERS.get(lemma);
      const atHome = scene.parties.atHome ? HOME_ANSWERS.get(lemma) : undefined;
      if (REPLYING.has(lemma) && verbGroup(s, t).negative) unanswered(scene, offers, given, t);
      else if (
        ASKING.has(lemma) &&
        [...behind(s, t, "for"), ...kids(s, t, "obj")].some((k) => low(s, k) === "time")
      )
        putOff(scene, offers, given, t);
      else if (rule !== undefined) byRule(scene, offers, given, t, rule.answer, rule.with);
      else if (atHome !== undefined) byRule(scene, offers, given, t, atHome, "");
      else if (lemma === "decide") undecided(scene, offers, given, t);
      else if (PUTTING.has(lemma)) putTo(scene, offers, given, t);
    }
    if (low(s, t) === "no") plainNo(scene, offers, given, t);
  }
}

function byRule(
  scene: Scene,
  offers: Offer[],
  given: Given[],
  t: number,
  answer: Answer,
  particle: string,
): void {
  const { syntax: s } = scene;
  if (["down", "out", "along"].includes(particle) && !particlesOf(s, t).includes(particle)) return;
  const found = answererOf(scene, t);
  if (found === null) return;
  const told = isWeighed(s, t) ? "postpones" : whatIsAnswered(s, t, answer);
  if (told === null) return;
  const thing = thingOf(s, t, particle);
  const offer = thing === null ? null : meantBy(scene, offers, t, thing, found, told);
  if (offer === null) return;
  const by = found.length > 0 ? found : offer.to;
  give(scene, given, { token: t, offer, by, answer: told, evidence: verbSpan(scene, t) });
}

/** What a verb of answering tells as it stands: "did not accept" rejects, "will consider" postpones, "may accept" nothing. */
function whatIsAnswered(s: Syntax, t: number, answer: Answer): Answer | null {
  const reality = realityOf(s, t);
  const neither = doers(s, t).some((k) =>
    kids(s, k, "det", "cc", "advmod").some((d) => ["neither", "no"].includes(low(s, d))),
  );
  if (reality === "told" && neither) return answer === "accepts" ? "rejects" : null;
  if (reality === "told") return answer;
  const group = verbGroup(s, t);
  if (group.negative) return answer === "accepts" || answer === "postpones" ? "rejects" : null;
  const toCome = ["will", "would", "could", "can"].some((m) => group.before.has(m));
  if (answer === "postpones" && toCome) return answer;
  return answer === "accepts" && (group.before.has("could") || group.before.has("can")) ? answer : null;
}

function particlesOf(s: Syntax, t: number): string[] {
  const near = [t + 1, t + 2, t + 3].filter((k) => k < s.words.length).map((k) => low(s, k));
  return [...kids(s, t, "compound", "advmod").map((k) => low(s, k)), ...near];
}

/** Who answers: official doers; unnamed officials; nobody told, of a passive (an empty list); null where it is no side. */
function answererOf(scene: Scene, t: number): string[] | null {
  const { syntax: s, account, parties } = scene;
  const speaker = scene.cues.get(t)?.speaker ?? null;
  const source = speaker === null ? null : parties.principal(speaker);
  if (source !== null && parties.official(source)) return [source];
  const by = union(...doers(s, t).map((k) => actorsAt(account, parties, k)));
  const official = by.filter((id) => parties.official(id));
  if (official.length > 0) return official;
  const unnamed = [...by, ...(source === null ? [] : [source])].filter((id) =>
    isUnnamedOfficial(parties.actor(id)?.name ?? ""),
  );
  if (unnamed.length > 0) return unnamed.slice(0, 1);
  return by.length === 0 && isPassive(s, t) ? [] : null;
}

/** What is answered, by its governing word: the object, what follows "to" or "with", the next noun where the parse lost it. */
function thingOf(s: Syntax, t: number, particle: string): number | null {
  const object =
    particle === "to" || particle === "with" || particle === "along"
      ? [...behind(s, t, particle === "along" ? "with" : particle), ...kids(s, t, "xcomp")]
      : undergoers(s, t);
  if (object[0] !== undefined) return object[0];
  if (particle !== "down" && particle !== "out") return null;
  for (let k = t + 1; k < Math.min(t + 8, s.words.length); k++) {
    const w = s.words[k];
    if (w?.upos === "VERB" || /^[.;:,]$/.test(low(s, k))) return null;
    if (w?.upos === "PRON" || (w?.upos === "NOUN" && w.relation !== "compound")) return k;
  }
  return null;
}

/** The proposal that an answer's object means: by its words, by a noun for proposals, by "it". */
function meantBy(
  scene: Scene,
  offers: Offer[],
  t: number,
  thing: number,
  answerer: readonly string[],
  answer: Answer,
): Offer | null {
  const { syntax: s, account, parties } = scene;
  const w = s.words[thing];
  if (w === undefined) return null;
  const told = offers.find((o) => o.tokens.includes(thing) && !isOwn(scene, o, answerer));
  if (told !== undefined) return told;
  const lemma = w.lemma.toLowerCase();
  const span = subtreeSpan(s, thing);
  const words = wordsOf(s, { start: span.start, end: Math.min(span.end, span.start + LONGEST) });
  const own = weighty(words);
  const noun = MEANING_A_PROPOSAL.has(lemma) || isMeasure(scene, lemma);
  const owner = owners(s, thing).flatMap((k) => actorsAt(account, parties, k));
  const others = isNew(s, thing) ? [] : around(offers, t).filter((o) => !isOwn(scene, o, answerer));
  const nearest = (list: readonly Offer[]) => meantAt(scene, list, t, answerer);
  const owned = others.filter((o) => isOwn(scene, o, owner));
  if (noun && owned.length > 0) return nearest(owned);
  if (isNamedOtherwise(s, thing) && ON_WHAT_STANDS.has(s.words[t]?.lemma ?? "")) return null;
  const byWords = others.filter((o) => [...wordsOfOffer(o)].some((x) => own.has(x)));
  if (byWords.length > 0 && (noun || w.upos === "NOUN" || BARGAIN.test(words))) return nearest(byWords);
  if (noun && others.length > 0) return nearest(others);
  if (w.upos === "VERB" && JOINING.has(lemma))
    return nearest(others.filter((o) => sentencesSince(scene, o, t) <= NEAR));
  if (w.upos === "PRON" && ["it", "them", "that", "this"].includes(low(s, thing)))
    return nearest(others.filter((o) => sentencesSince(scene, o, t) <= NEAR));
  const proposed =
    (isMeasure(scene, lemma) && answer === "rejects" && w.feats.includes("Number=Sing")) ||
    (PROPOSAL_NOUNS.has(lemma) &&
      (speaksForSide(scene, answerer) || (headsSide(scene, answerer) && BARGAIN.test(words))));
  if (
    w.upos !== "NOUN" ||
    !(proposed || (AGREEABLE.has(lemma) && !ON_WHAT_STANDS.has(s.words[t]?.lemma ?? ""))) ||
    !answerer.some((id) => parties.official(id))
  )
    return null;
  if (answer === "postpones") return null;
  return enter(scene, offers, {
    token: thing,
    by: proposed ? proposers(scene, thing, null).filter((id) => !answerer.includes(id)) : [],
    to: answerer,
    called: proposed ? nameSpan(s, thing) : null,
    terms: proposed ? contentsOf(scene, thing) : [span],
    status: "under-discussion",
    another: true,
  });
}

/** "Accepted an Icelandic proposal": one that nothing before has told of. */
function isNew(s: Syntax, noun: number): boolean {
  if (!PROPOSAL_NOUNS.has(s.words[noun]?.lemma.toLowerCase() ?? "")) return false;
  return kids(s, noun, "det").some((d) => ["a", "an", "another"].includes(low(s, d)));
}

/** "The Iran deal": one that is struck and has a name of its own. */
function isNamedOtherwise(s: Syntax, noun: number): boolean {
  if (!STRUCK.has(s.words[noun]?.lemma ?? "")) return false;
  return kids(s, noun, "compound").some((k) => k < noun && s.words[k]?.upos === "PROPN");
}

const STRUCK = new Set(["deal", "agreement", "accord", "treaty", "pact"]);

const LONGEST = 300;
/** Sentences over which "it" reaches back to a proposal. */
const NEAR = 3;
/** What is accepted or rejected as something proposed, whoever proposed it. */
const AGREEABLE = new Set(
  "truce ceasefire cease-fire halt pause armistice swap exchange negotiation deal".split(" "),
);
/** Verbs that take a stand on what is long agreed as well: "opposed the deal". */
const ON_WHAT_STANDS = new Set([
  "oppose",
  "endorse",
  "approve",
  "embrace",
  "adopt",
  "dismiss",
  "disregard",
  "ignore",
]);
/** "Agreed to attend": what is proposed is a meeting. */
const JOINING = new Set("attend join participate meet come send".split(" "));

const REPLYING = new Set(["answer", "respond", "reply", "return", "react"]);
const OWN_TERMS = new Set(
  "term proposal offer counteroffer counter-offer counterproposal condition demand plan draft".split(" "),
);

/** "Suggested as an alternative", "proposed instead". */
function isInstead(s: Syntax, t: number, lemma: string): boolean {
  if (!OFFERING.has(lemma)) return false;
  return kids(s, t, "obl", "advmod").some((k) => ["alternative", "instead"].includes(low(s, k)));
}

/** "The front answered with terms of its own." */
function countered(scene: Scene, offers: readonly Offer[], given: Given[], t: number): void {
  const { syntax: s } = scene;
  const terms = behind(s, t, "with").find(
    (k) => s.words[t]?.lemma === "counter" || OWN_TERMS.has(s.words[k]?.lemma ?? ""),
  );
  const instead = isInstead(s, t, s.words[t]?.lemma.toLowerCase() ?? "");
  const by = (terms === undefined && !instead) || realityOf(s, t) !== "told" ? null : answererOf(scene, t);
  const offer = by === null || by.length === 0 ? null : meantAt(scene, offers, t, by);
  if (by === null || offer === null) return;
  give(scene, given, { token: t, offer, by, answer: "counters", evidence: verbSpan(scene, t) });
}

/** "The front was minded to go but had not decided", "has yet to decide". */
function undecided(scene: Scene, offers: readonly Offer[], given: Given[], t: number): void {
  const { syntax: s } = scene;
  const group = verbGroup(s, t);
  if (!group.negative && !group.before.has("yet")) return;
  const by = answererOf(scene, t);
  if (by === null || by.length === 0) return;
  const near = offers.filter((o) => !isOwn(scene, o, by) && sentencesSince(scene, o, t) <= NEAR);
  const offer = meantAt(scene, near, t, by);
  if (offer !== null)
    give(scene, given, { token: t, offer, by, answer: "postpones", evidence: verbSpan(scene, t) });
}

/** "Ethiopia has not replied to the counter-offer": to what is told near, by one who is no author of it. */
function unanswered(scene: Scene, offers: readonly Offer[], given: Given[], t: number): void {
  const by = answererOf(scene, t);
  if (by === null || by.length === 0 || by.some((id) => scene.parties.actor(id)?.kind === "unnamed")) return;
  const near = offers.filter((o) => !isOwn(scene, o, by) && sentencesSince(scene, o, t) <= NEAR);
  const offer = meantAt(scene, near, t, by);
  const asked = behind(scene.syntax, t, "to", "for").some((k) =>
    /^(?:requests?|questions?|calls?|inquir\w+|enquir\w+|comment)$/.test(low(scene.syntax, k)),
  );
  if (offer !== null && !asked)
    give(scene, given, { token: t, offer, by, answer: "ignores", evidence: verbSpan(scene, t) });
}

/** "Has asked for more time." */
function putOff(scene: Scene, offers: readonly Offer[], given: Given[], t: number): void {
  const by = realityOf(scene.syntax, t) === "told" ? answererOf(scene, t) : null;
  if (by === null || by.length === 0) return;
  const near = offers.filter((o) => !isOwn(scene, o, by) && sentencesSince(scene, o, t) <= NEAR);
  const offer = meantAt(scene, near, t, by);
  if (offer !== null)
    give(scene, given, { token: t, offer, by, answer: "postpones", evidence: verbSpan(scene, t) });
}

const PUTTING = new Set(["put", "refer", "submit", "take", "bring"]);

/** "Undertook to put that suggestion to his Cabinet": an answer put off. */
function putTo(scene: Scene, offers: readonly Offer[], given: Given[], t: number): void {
  const { syntax: s, account, parties } = scene;
  const thing = kids(s, t, "obj").find((k) => MEANING_A_PROPOSAL.has(s.words[k]?.lemma ?? ""));
  const to = behind(s, t, "to").find((k) => OWN_BODY.test(low(s, k)));
  if (thing === undefined || to === undefined) return;
  const whose = [...doers(s, t), ...owners(s, to)].flatMap((k) => actorsAt(account, parties, k));
  const by = whose.filter((id) => parties.official(id)).slice(0, 1);
  const offer = by.length === 0 ? null : meantBy(scene, [...offers], t, thing, by, "postpones");
  if (offer !== null)
    give(scene, given, { token: t, offer, by, answer: "postpones", evidence: verbSpan(scene, t) });
}

const OWN_BODY =
  /^(?:cabinet|parliament|government|council|leadership|party|president|ministers|superiors|capital|congress|members)$/;

/** "The palace said no", "the answer from the palace was no". */
function plainNo(scene: Scene, offers: readonly Offer[], given: Given[], t: number): void {
  const { syntax: s, account, parties } = scene;
  const w = s.words[t];
  if (w === undefined || offers.length === 0 || w.relation === "det") return;
  const before = low(s, Math.max(0, t - 1));
  const verb = w.head;
  const saying = verb >= 0 && verb < t && s.words[verb]?.lemma === "say" && verb === t - 1;
  const answers: number[] = [];
  if (["was", "is", "were", "be"].includes(before))
    for (let k = t - 1; k >= startOfSentence(s, t) && k > t - 20; k--)
      if (["answer", "reply", "response"].includes(s.words[k]?.lemma ?? "")) answers.push(k);
  if (!saying && answers.length === 0) return;
  const who = saying
    ? doers(s, verb)
    : answers.flatMap((k) => [...behind(s, k, "from", "of"), ...owners(s, k)]);
  const by = union(...who.map((k) => actorsAt(account, parties, k))).filter((id) => parties.official(id));
  if (saying && by.length === 0) return;
  const offer = meantAt(scene, offers, t, by);
  if (offer === null) return;
  const evidence = s.doc.tokens[t] ?? { start: 0, end: 1 };
  give(scene, given, { token: t, offer, by: by.length > 0 ? by : offer.to, answer: "rejects", evidence });
}
