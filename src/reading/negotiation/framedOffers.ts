import type { Frame } from "../../tags/tags.js";
import { type Span, overlaps } from "../../text/span.js";
import type { Act, ProposalStatus } from "../record.js";
import { isRelease } from "../signers.js";
import { type Syntax, kids, low, subtreeSpan, tokensIn } from "../syntax.js";
import { verbGroup } from "../verbGroup.js";
import { actorsOf } from "./actorsAt.js";
import { behind, doers, realityOf } from "./arguments.js";
import { joinedParts } from "./coordination.js";
import { type Bargained, SURE, framesOf, sides, whoActs } from "./framed.js";
import { proposers } from "./offeredByNoun.js";
import { type Offer, addTerms, enter } from "./offers.js";
import { termsOfClause, withoutClause } from "./proposalTerms.js";
import { ANSWERS, MEANING_A_PROPOSAL, NO_PROPOSAL, OFFERING } from "./proposalWords.js";
import { type Scene, isAsked, sentenceAt, tellerAt } from "./scene.js";

/** Acts of which the words are no proposal, whatever they seem: what is asked of others, vowed, or judged. */
const NO_OFFER: ReadonlySet<Act> = new Set<Act>([
  "demand",
  "promise",
  "support",
  "accuse",
  "deny",
  "decline",
  "reject",
  "threaten",
]);

/** Chance from which what is asked of others is an offer all the same: "asked to renew the talks". */
const ASKED = 0.6;

function isOfNoOffer(act: Act, chance: number): boolean {
  return NO_OFFER.has(act) && !(act === "demand" && chance >= ASKED);
}

/** "Attempted to draw the region closer", "plan to meet in Oslo", "its plans to export more": what one tries or means to do is offered to nobody. */
function isOwnAim({ syntax: s }: Scene, token: number): boolean {
  const w = s.words[token];
  const lemma = w?.lemma.toLowerCase() ?? "";
  return w?.upos === "VERB"
    ? TRYING.has(lemma)
    : lemma === "plan" && w?.feats.includes("Number=Plur") === true;
}
const TRYING = new Set("attempt try seek aim hope want need decide intend plan".split(" "));

/** "Will offer U.S. support": what is yet to be offered, or is given out of courtesy; the grammar has looked at it. */
function isOnlyMeant({ syntax: s }: Scene, token: number): boolean {
  const w = s.words[token];
  if (w?.upos !== "VERB" || !OFFERING.has(w.lemma.toLowerCase())) return false;
  const courtesy = kids(s, token, "obj").some((k) => NO_PROPOSAL.has(s.words[k]?.lemma.toLowerCase() ?? ""));
  return courtesy || realityOf(s, token) === "unreal";
}

/** Verbs that say what somebody thinks a thing is. */
const NAMING = new Set("call describe term dub brand label name consider".split(" "));

/** "Called the offer ransom with a schedule": told by somebody to whom it was made, and without its terms. */
function isJudged({ syntax: s }: Scene, token: number): boolean {
  const { relation, head } = s.words[token] ?? { relation: "", head: -1 };
  return [token, relation === "obj" ? head : -1].some((t) =>
    NAMING.has(s.words[t]?.lemma.toLowerCase() ?? ""),
  );
}

/** "Would agree to the idea only if": what another has brought up. */
function isAnswered({ syntax: s }: Scene, token: number): boolean {
  // "Signalled that it could live with the formula": what it signals is an answer.
  return [token, ...kids(s, token, "ccomp", "xcomp")].some((verb) => {
    const answer = ANSWERS.get(s.words[verb]?.lemma.toLowerCase() ?? "");
    if (answer === undefined || answer.with === "") return false;
    return behind(s, verb, answer.with).some((k) =>
      MEANING_A_PROPOSAL.has(s.words[k]?.lemma.toLowerCase() ?? ""),
    );
  });
}

/** Words that tell of a negotiation from which a report is about one, where the grammar found no proposal. */
const SEVERAL = 3;
/** Tokens of a short report for each of which one such word is enough. */
const FEW = 60;

/** Whether two sides face each other and bargain; where the report tells of no two sides, whether it surely tells of offers and talks. */
function isBargain(scene: Scene, offers: readonly Offer[]): boolean {
  const faced = scene.parties.pair().length === 2;
  if (faced && offers.length > 0) return true;
  const kinds: readonly Bargained[] = ["proposal", "response", "contact"];
  const told = kinds.flatMap((kind) => framesOf(scene, kind));
  if (!faced) return told.filter((f) => f.chance >= SURE).length >= SEVERAL;
  return told.length >= Math.min(SEVERAL, scene.syntax.words.length / FEW);
}

/** Adds the proposals that only the network sees to those that the grammar found. */
export function framedOffers(scene: Scene, offers: Offer[]): void {
  const facing = isBargain(scene, offers);
  const release = isRelease(scene.syntax.doc);
  for (const f of framesOf(scene, "proposal")) {
    const cue = scene.cues.get(f.token);
    if (isAsked(scene, f.token) || (cue !== undefined && isOfNoOffer(cue.act, f.chance))) continue;
    if (isOnlyMeant(scene, f.token)) continue;
    if (isJudged(scene, f.token) || isOwnAim(scene, f.token) || isAnswered(scene, f.token)) continue;
    // Who denies an offer does not tell of it.
    if (tellerAt(scene, f.token)?.act === "deny") continue;
    const terms = (f.roles["terms"] ?? [])
      // "A text would give Austria the port": the verb opens the terms, and its objects are read below.
      .filter((t) => t !== f.token && scene.syntax.words[f.token]?.head !== t && isTerm(scene, t))
      .flatMap((t) => termSpans(scene, t))
      .filter((x) => !isBareWord(scene.syntax, x));
    const answering = answerersOf(scene, f.token);
    const makers = whoMakes(scene, f).filter((id) => !answering.includes(id));
    const { by, to } = between(scene, makers, sides(scene, f, "to"));
    const known = offers.find(
      (o) =>
        o.tokens.some((t) => Math.abs(t - f.token) <= NEAR && isBeside(scene, t, f.token)) ||
        (terms.length > 0 && terms.every((x) => o.terms.some((y) => overlaps(x, y.span)))),
    );
    if (known !== undefined) {
      if (known.to.length === 0)
        known.to = to.filter((id) => !known.by.some((x) => scene.parties.same(x, id)));
      continue;
    }
    // "Said yes to 45 days": of what is offered elsewhere.
    if (offers.length > 0 && terms.length > 0 && terms.every((x) => isQuantity(scene.syntax, x))) continue;
    // "Offered to sing for the guests": where no two sides face each other nothing is negotiated, as far as the frame is not sure.
    const official = [...by, ...to].some((id) => scene.parties.official(id));
    const told = terms.length > 0 || (by.length > 0 && to.length > 0);
    // "Under the plan the two sides would pull back": nobody's by name; of "an exchange" alone too little is told.
    const whole = terms.some((x) => tokensIn(scene.syntax, x).length > 2);
    const nobodys = by.length + to.length === 0 && whole && f.chance >= PLAIN && !release;
    const sure = f.chance >= SURE && by.length > 0;
    if (!told || !(official || nobodys || sure) || !(facing || (sure && official && to.length > 0))) continue;
    // "A text circulated by Norway would give Austria the port": terms of what its sentence tells of, and nobody's own.
    const here =
      by.length > 0 ? undefined : offers.findLast((o) => o.tokens.some((t) => isBeside(scene, t, f.token)));
    if (here !== undefined) {
      addTerms(scene, here, terms, f.token);
      continue;
    }
    const offer = enter(scene, offers, {
      token: f.token,
      by,
      to,
      via: sides(scene, f, "via"),
      terms,
      status: statusOf(f),
    });
    offer.tokens.sort((a, b) => a - b);
    if (scene.syntax.words[f.token]?.upos === "NOUN") termsOfClause(scene, offer, f.token);
  }
  for (const o of offers)
    if (o.to.length === 0 && o.by.some((id) => scene.parties.pair().includes(id)))
      o.to = between(scene, o.by, []).to;
  offers.sort((a, b) => a.token - b.token);
}

/** "Eritrea is studying the plan": who answers a proposal has not made it. */
function answerersOf(scene: Scene, noun: number): string[] {
  const { syntax: s } = scene;
  const { relation, head } = s.words[noun] ?? { relation: "", head: -1 };
  const answers = relation === "obj" && ANSWERS.has(s.words[head]?.lemma.toLowerCase() ?? "");
  return answers ? actorsOf(scene, doers(s, head)) : [];
}

/** Chance from which terms are a proposal though the text tells neither who made it nor to whom. */
const PLAIN = 0.6;

/** How a proposal stands as it is made; what became of it is for the answers to tell. */
function statusOf(f: Frame): ProposalStatus {
  const label = f.labels["status"] as ProposalStatus | undefined;
  return label === "floated" || label === "under-discussion" ? label : "offered";
}

/** Whether a word can head what is offered: no pronoun, nobody, and nothing that is told to have happened. */
function isTerm({ syntax: s, account }: Scene, t: number): boolean {
  const w = s.words[t];
  // "Asked for more time" offers none, and "declined to comment" nothing.
  if (w === undefined || w.upos === "PRON" || account.actorAt.has(t)) return false;
  if (["time", "comment"].includes(w.lemma)) return false;
  // "Would study a pause if it were limited to the road": on what it hangs.
  if (w.upos === "VERB" && kids(s, t, "mark").some((k) => ["if", "unless", "until"].includes(low(s, k))))
    return false;
  const happened = w.upos === "VERB" && w.feats.includes("Tense=Past") && w.feats.includes("VerbForm=Fin");
  return !happened || verbGroup(s, t).before.has("would");
}

const NEAR = 4;

function isBeside(scene: Scene, a: number, b: number): boolean {
  return sentenceAt(scene, a) === sentenceAt(scene, b);
}

/** What both sides are near to is of neither; what one of them puts forward goes to the other, where the report tells of no third. */
function between(
  { parties }: Scene,
  by: readonly string[],
  told: readonly string[],
): { by: readonly string[]; to: readonly string[] } {
  const pair = parties.pair();
  const has = (ids: readonly string[], side: string) => ids.some((id) => parties.same(id, side));
  if (pair.length === 2 && pair.every((side) => has(by, side))) return { by: [], to: by };
  const to = told.filter((id) => !has(by, id) && !by.some((x) => isNamedAfter(parties, x, id)));
  if (to.length > 0 || by.length === 0 || !pair.some((side) => has(by, side))) return { by, to };
  return { by, to: pair.filter((side) => !has(by, side) && !by.some((x) => isNamedAfter(parties, x, side))) };
}

/** "President Jan Roth of Austria": whether one is named as another's. */
function isNamedAfter(parties: Scene["parties"], id: string, other: string): boolean {
  const name = parties.actor(other)?.name;
  return (
    name !== undefined && parties.actor(id)?.mentions.some((m) => m.text.endsWith(` of ${name}`)) === true
  );
}

/** Those who make a proposal: as the scorer sees it, else as the grammar of its noun tells ("a text circulated by Norway"). */
function whoMakes(scene: Scene, f: Frame): string[] {
  const seen = whoActs(scene, f, "by");
  return seen.length > 0 || scene.syntax.words[f.token]?.upos !== "NOUN"
    ? seen
    : proposers(scene, f.token, null);
}

/** "45 days", "at 12 percent": how long or how much, and nothing of what. */
function isQuantity(s: Syntax, span: Span): boolean {
  return tokensIn(s, span).every((t) => {
    const { upos, lemma } = s.words[t] ?? { upos: "", lemma: "" };
    return ["NUM", "ADP", "DET", "ADV", "SYM", "PUNCT"].includes(upos) || UNITS.has(lemma.toLowerCase());
  });
}
const UNITS = new Set(
  "day week month year hour percent cent season kilometre kilometer mile metre meter".split(" "),
);

/** "Free" of "offered to free the crew", misread: one word that is no noun says nothing of what is offered. */
function isBareWord(s: Syntax, span: Span): boolean {
  const tokens = tokensIn(s, span);
  return tokens.length === 1 && s.words[tokens[0] as number]?.upos !== "NOUN";
}

function termSpans({ syntax: s }: Scene, t: number): Span[] {
  return joinedParts(s, t).map((p) => withoutFrame(s, p.head, withoutClause(s, p.head, p.span)));
}

/** "Under the plan, Chile would release water": what is to be, without what it stands under. */
function withoutFrame(s: Syntax, head: number, span: Span): Span {
  const under = kids(s, head, "obl").find((k) => kids(s, k, "case").some((c) => low(s, c) === "under"));
  if (under === undefined || under > head) return span;
  const { end } = subtreeSpan(s, under);
  return end > span.start && end < span.end ? { start: end, end: span.end } : span;
}
