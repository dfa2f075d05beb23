import type { Span } from "../../text/span.js";
import type { Answer } from "../record.js";
import { isWeighed } from "../events/realis.js";
import { type Syntax, kids, low, subtreeSpan, wordsOf } from "../syntax.js";
import { verbGroup } from "../verbGroup.js";
import { type Given, answererOf, give, isOwn, sentencesSince, verbSpan } from "./answers.js";
import {
  calledHopeless,
  isRuledOut,
  metWith,
  noObjection,
  noReply,
  plainNo,
  putOff,
  unanswered,
  undecided,
} from "./answersOtherwise.js";
import { behind, doers, owners, realityOf, undergoers } from "./arguments.js";
import { type Offer, around, enter, meantAt, toldBefore, wordsOfOffer } from "./offers.js";
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
  PAPER_NOUNS,
  REPLYING,
  PROPOSAL_NOUNS,
  REQUEST_NOUNS,
  weighty,
} from "./proposalWords.js";
import { type Scene, isAsked } from "./scene.js";

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
      else if (lemma === "decide" || isYetToSay(s, t)) undecided(scene, offers, given, t);
      else if (PUTTING.has(lemma)) putTo(scene, offers, given, t);
      else if (GETTING.has(lemma) && noReply(scene, offers, given, t)) continue;
      else if (lemma === "have") noObjection(scene, offers, given, t);
      else if (lemma === "meet") metWith(scene, offers, given, t);
    }
    if (low(s, t) === "no") plainNo(scene, offers, given, t);
    else if (isRuledOut(s, t)) calledHopeless(scene, offers, given, t);
  }
}

/** "Has yet to say whether it agrees". */
function isYetToSay(s: Syntax, t: number): boolean {
  if (s.words[t]?.lemma !== "say" || !verbGroup(s, t).before.has("yet")) return false;
  return kids(s, t, "ccomp").some(
    (k) =>
      kids(s, k, "mark").some((m) => low(s, m) === "whether") &&
      ANSWERS.has(s.words[k]?.lemma.toLowerCase() ?? ""),
  );
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

/** What is answered, by its governing word: the object, what follows "to" or "with", the next noun where the parse lost it. */
function thingOf(s: Syntax, t: number, particle: string): number | null {
  const object =
    particle === "to" || particle === "with" || particle === "along"
      ? [...behind(s, t, particle === "along" ? "with" : particle), ...kids(s, t, "xcomp")]
      : undergoers(s, t);
  if (object[0] !== undefined) return object[0];
  const particled = particle === "down" || particle === "out";
  if (!particled && particle !== "") return null;
  for (let k = t + 1; k < Math.min(t + 8, s.words.length); k++) {
    const w = s.words[k];
    if (w?.upos === "VERB" || /^[.;:,]$/.test(low(s, k))) return null;
    // "Rejected the plan hours later", parsed as "plan hours".
    if (MEANING_A_PROPOSAL.has(w?.lemma ?? "") && w?.upos === "NOUN") return k;
    if (!particled) continue;
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
  if (noun && isBeside(s, thing)) {
    const own = ofSentence(scene, offers, t, thing, answerer);
    if (own !== null) return own;
  }
  const others = isNew(s, thing) ? [] : around(offers, t).filter((o) => !isOwn(scene, o, answerer));
  const nearest = (list: readonly Offer[]) => meantAt(scene, list, t, answerer);
  const owned = others.filter((o) => isOwn(scene, o, owner));
  if (noun && owned.length > 0) return nearest(owned);
  if (isNamedOtherwise(s, thing) && ON_WHAT_STANDS.has(s.words[t]?.lemma ?? "")) return null;
  // What is told later is meant only where nothing near has been told before.
  const near = others.filter((o) => sentencesSince(scene, o, t) <= NEAR);
  const byWords = (noun && near.length > 0 ? near : others).filter((o) =>
    [...wordsOfOffer(o)].some((x) => own.has(x)),
  );
  if (byWords.length > 0 && (noun || w.upos === "NOUN" || BARGAIN.test(words))) return nearest(byWords);
  // "Rejects the demand" answers no offer that is told only later.
  const meant = lemma === "demand" ? near : others;
  if (noun && meant.length > 0) return nearest(meant);
  if (w.upos === "VERB" && JOINING.has(lemma))
    return nearest(others.filter((o) => sentencesSince(scene, o, t) <= NEAR));
  if (w.upos === "PRON" && ["it", "them", "that", "this"].includes(low(s, thing)))
    return nearest(others.filter((o) => sentencesSince(scene, o, t) <= NEAR));
  // "Could live with the Norwegian formula", which nothing before has told of.
  const byOthers = PAPER_NOUNS.has(lemma)
    ? proposers(scene, thing, null).filter((id) => !answerer.includes(id))
    : [];
  // "Refused requests by Peru to let the men go": what one asks of the other.
  const asked =
    REQUEST_NOUNS.has(lemma) && contentsOf(scene, thing).length > 0
      ? proposers(scene, thing, null).filter((id) => !answerer.some((a) => parties.same(a, id)))
      : [];
  const proposed =
    asked.length > 0 ||
    byOthers.length > 0 ||
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
    terms: proposed ? contentsOf(scene, thing) : [withoutCase(s, thing, span)],
    status: "under-discussion",
    another: true,
  });
}

/** "… if Moscow handed back prisoners, a proposal that the Kremlin rejected": what its sentence has told. */
function isBeside(s: Syntax, noun: number): boolean {
  const first = kids(s, noun, "det").find((d) => ["a", "an"].includes(low(s, d)));
  return first !== undefined && first > 0 && /^[,–—-]$/.test(low(s, first - 1));
}

/** The offer that a sentence tells of before a noun beside it; else what its teller says there, as one of his own. */
function ofSentence(
  scene: Scene,
  offers: Offer[],
  verb: number,
  noun: number,
  answerer: readonly string[],
): Offer | null {
  const { syntax: s, parties } = scene;
  const before = toldBefore(offers, noun).findLast(
    (o) => sentencesSince(scene, o, verb) === 0 && !isOwn(scene, o, answerer),
  );
  if (before !== undefined) return before;
  const st = scene.tellers.get(verb)?.find((x) => x.speaker !== null && !answerer.includes(x.speaker));
  const by = st?.speaker == null ? null : parties.principal(st.speaker);
  const content = st?.content[0];
  const end = s.doc.tokens[noun]?.start ?? 0;
  if (st?.act !== "propose" || by === null || content === undefined || !parties.official(by)) return null;
  const start = content.start + (/^that\s+/i.exec(content.text)?.[0].length ?? 0);
  const told = s.doc.text.slice(start, end);
  const terms = [{ start, end: start + told.replace(/,?\s+(?:an?\s+)?(?:\w+\s+)?$/u, "").length }];
  return enter(scene, offers, {
    token: noun,
    by: [by],
    to: answerer,
    terms,
    status: "offered",
    another: true,
  });
}

/** "Agreed to a truce": without the preposition. */
function withoutCase(s: Syntax, noun: number, span: Span): Span {
  const last = kids(s, noun, "case")
    .filter((c) => c < noun)
    .at(-1);
  return last === undefined ? span : { start: (s.doc.tokens[last]?.end ?? span.start) + 1, end: span.end };
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

const GETTING = new Set(["receive", "get", "have", "hear"]);
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
