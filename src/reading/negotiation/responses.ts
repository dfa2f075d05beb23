import { type Span, overlaps } from "../../text/span.js";
import { tokensOf } from "../../text/doc.js";
import { evidence } from "../account.js";
import type { Answer, Condition, ProposalStatus, Response, Statement } from "../record.js";
import { kids, low, subtreeSpan, wordsOf } from "../syntax.js";
import { verbGroup } from "../verbGroup.js";
import { behind, doers, isPassive, owners, realityOf, undergoers } from "./arguments.js";
import type { Conditions } from "./conditions.js";
import { DEALING } from "./conditionWords.js";
import { type Offer, enter, meantAt, wordsOfOffer } from "./offers.js";
import { actorsAt } from "./parties.js";
import { ANSWERS, BARGAIN, MEANING_A_PROPOSAL, weighty } from "./proposalWords.js";
import { type Scene, isAsked, sentenceAt, toldAt, union, whenAt } from "./scene.js";

/** An answer before the proposals have ids. */
interface Given {
  readonly token: number;
  readonly offer: Offer;
  readonly evidence: Span;
  by: readonly string[];
  answer: Answer;
  conditions: readonly string[];
  according: readonly string[];
}

/**
 * What sides answer to the proposals of a report; an accepted or rejected truce that no one is told to have proposed
 * is entered among the offers. Sets the offers' status, and to whom they went where only the answer tells.
 */
export function findAnswers(scene: Scene, offers: Offer[], conditions: Conditions): Given[] {
  const { syntax: s } = scene;
  const given: Given[] = [];
  for (let t = 0; t < s.words.length; t++) {
    const w = s.words[t];
    if (w === undefined || isAsked(scene, t)) continue;
    if (w.upos === "VERB") byVerb(scene, offers, given, t);
    if (low(s, t) === "no") plainNo(scene, offers, given, t);
  }
  for (const st of scene.account.statements) denials(scene, offers, given, st);
  limited(scene, offers, given, conditions);
  for (const g of given) attach(scene, g, conditions.conditions);
  for (const g of given) settle(scene, g);
  return given.sort((a, b) => a.token - b.token);
}

export function toResponses(
  scene: Scene,
  given: readonly Given[],
  ids: ReadonlyMap<Offer, string>,
): Response[] {
  return given.map((g, i): Response => ({
    id: `r${i + 1}`,
    by: g.by,
    to: ids.get(g.offer) ?? "",
    answer: g.answer,
    conditions: g.conditions,
    when: whenAt(scene, g.token),
    evidence: evidence(scene.account, g.evidence),
    according: g.according,
    deniedBy: [],
  }));
}

function byVerb(scene: Scene, offers: Offer[], given: Given[], t: number): void {
  const { syntax: s, account, parties } = scene;
  const w = s.words[t];
  const rule = ANSWERS.get(w?.lemma.toLowerCase() ?? "");
  if (rule === undefined) return;
  const at = (tokens: readonly number[]) => union(...tokens.map((k) => actorsAt(account, parties, k)));
  const particle = [
    ...kids(s, t, "compound", "advmod", "obl", "nmod").map((k) => low(s, k)),
    low(s, Math.min(t + 1, s.words.length - 1)),
  ];
  const object = ["to", "with"].includes(rule.with) ? behind(s, t, rule.with) : undergoers(s, t);
  const infinitive = rule.with === "to" ? kids(s, t, "xcomp") : [];
  if (["down", "out"].includes(rule.with) && !particle.includes(rule.with)) return;
  const reality = realityOf(s, t);
  if (reality === "unreal" && rule.answer !== "postpones") return;
  const thing = [...object, ...infinitive][0] ?? (rule.answer === "counters" ? t : undefined);
  if (thing === undefined) return;
  const by = at(doers(s, t)).filter((id) => parties.may(id));
  const official = by.filter((id) => parties.official(id));
  const speaker = scene.cues.get(t)?.speaker ?? null;
  const answerer =
    official.length > 0
      ? official
      : by.length === 0 && isPassive(s, t)
        ? []
        : speaker !== null && isUnnamedOfficial(scene, speaker)
          ? [speaker]
          : null;
  if (answerer === null) return;
  const offer =
    rule.answer === "counters"
      ? meantAt(scene, offers, t, answerer)
      : meantBy(scene, offers, t, thing, answerer, rule.answer);
  if (offer === null) return;
  const plain = reality === "denied" ? (rule.answer === "accepts" ? "rejects" : null) : rule.answer;
  if (plain === null) return;
  give(scene, given, {
    token: t,
    offer,
    by: answerer.length > 0 ? answerer : offer.to,
    answer: plain,
    evidence: verbSpan(scene, t),
  });
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
  const lemma = w.lemma.toLowerCase();
  const span = subtreeSpan(s, thing);
  const words = wordsOf(s, { start: span.start, end: Math.min(span.end, span.start + LONGEST) });
  const own = weighty(words);
  const noun = MEANING_A_PROPOSAL.has(lemma);
  const owner = owners(s, thing).flatMap((k) => actorsAt(account, parties, k));
  const others = offers.filter((o) => !o.by.some((a) => answerer.some((b) => parties.same(a, b))));
  const byWords = others.filter((o) => [...wordsOfOffer(o)].some((x) => own.has(x)));
  const owned = others.filter((o) => o.by.some((a) => owner.some((b) => parties.same(a, b))));
  const nearest = (list: readonly Offer[]) => meantAt(scene, list, t, answerer);
  if (noun && owned.length > 0) return nearest(owned);
  if (byWords.length > 0 && (noun || w.upos === "NOUN" || BARGAIN.test(words))) return nearest(byWords);
  if (noun && others.length > 0) return nearest(others);
  if (w.upos === "PRON" && ["it", "them", "that", "this"].includes(low(s, thing))) {
    const near = others.filter((o) => o.last < t && sentenceAt(scene, t) - sentenceAt(scene, o.last) <= 1);
    return near.length > 0 ? nearest(near) : null;
  }
  if (answer === "postpones" || w.upos !== "NOUN" || !AGREEABLE.has(lemma) || answerer.length === 0)
    return null;
  if (!answerer.some((id) => parties.official(id))) return null;
  return enter(scene, offers, {
    token: thing,
    by: [],
    to: answerer,
    terms: [span],
    status: "under-discussion",
    another: true,
  });
}

const LONGEST = 300;
/** What is accepted or rejected as something proposed, whoever proposed it. */
const AGREEABLE = new Set(
  "truce ceasefire cease-fire halt pause armistice swap exchange talk negotiation deal timetable".split(" "),
);

/** "The palace said no", "the answer was no". */
function plainNo(scene: Scene, offers: readonly Offer[], given: Given[], t: number): void {
  const { syntax: s, account, parties } = scene;
  const w = s.words[t];
  if (w === undefined || offers.length === 0 || ["det", "advmod"].includes(w.relation)) return;
  const verb = w.head;
  const saying = verb >= 0 && s.words[verb]?.lemma === "say";
  const subject = saying ? doers(s, verb) : kids(s, t, "nsubj");
  const answer = subject.some((k) => ["answer", "reply", "response"].includes(s.words[k]?.lemma ?? ""));
  if (!saying && !answer) return;
  const ids = subject.flatMap((k) => actorsAt(account, parties, k)).filter((id) => parties.official(id));
  if (saying && ids.length === 0) return;
  const offer = meantAt(scene, offers, t, ids);
  if (offer === null) return;
  give(scene, given, {
    token: t,
    offer,
    by: ids.length > 0 ? ids : offer.to,
    answer: "rejects",
    evidence: s.doc.tokens[t] ?? { start: 0, end: 1 },
  });
}

/** "There has been no offer", "one does not reject what one never received". */
const NO_OFFER =
  /\b(?:no|any|never)\b[^.]{0,60}\b(?:offers?|proposals?|plans?|papers?|suggestions?|documents?|truce|drafts?)\b|\b(?:offers?|proposals?|plans?|papers?|documents?)\b[^.]{0,60}\b(?:never|not|nothing|no one|nobody)\b|\bnever (?:received|made|offered|proposed|put)\b|\bnobody was authori[sz]ed\b/i;

function denials(scene: Scene, offers: readonly Offer[], given: Given[], st: Statement): void {
  const { parties, syntax: s } = scene;
  if (st.speaker === null || offers.length === 0 || st.cue === null) return;
  const text = st.content.map((c) => c.text).join(" ");
  if (st.act !== "deny" && st.act !== "reject") return;
  if (!NO_OFFER.test(text) || text.length > LONGEST_DENIAL) return;
  const speaker = st.speaker;
  if (!parties.official(speaker)) return;
  const t = tokensOf(s.doc, st.cue).firstToken;
  const offer = meantAt(scene, offers, t, [speaker]);
  if (offer === null) return;
  offer.deniedBy = union(offer.deniedBy, [st.id]);
  give(
    scene,
    given,
    { token: t, offer, by: [speaker], answer: "denies-it-was-made", evidence: st.content[0] ?? st.cue },
    [st.id],
  );
}

const LONGEST_DENIAL = 400;

/** "The government would study a pause if it were limited to the road": an answer on a condition. */
function limited(
  scene: Scene,
  offers: readonly Offer[],
  given: Given[],
  { conditions, limits }: Conditions,
): void {
  const { syntax: s, parties } = scene;
  for (const [id, main] of limits) {
    const condition = conditions.find((c) => c.id === id);
    if (condition === undefined || condition.holder === null) continue;
    const holder = condition.holder;
    const known = given.find(
      (g) =>
        sentenceAt(scene, g.token) === sentenceAt(scene, main) && g.by.some((b) => parties.same(b, holder)),
    );
    if (known !== undefined) {
      if (known.answer === "accepts" || known.answer === "postpones") known.answer = "conditional";
      if (known.answer === "conditional") known.conditions = union(known.conditions, [id]);
      continue;
    }
    const lemma = s.words[main]?.lemma.toLowerCase() ?? "";
    if (!DEALING.has(lemma)) continue;
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

/** The conditions of the answerer that stand in the sentence of its answer. */
function attach(scene: Scene, g: Given, conditions: readonly Condition[]): void {
  const sentence = scene.syntax.doc.sentences[sentenceAt(scene, g.token)];
  if (sentence === undefined || g.answer === "denies-it-was-made" || g.answer === "accepts") return;
  const own = conditions.filter(
    (c) =>
      overlaps(c.text, sentence) &&
      c.holder !== null &&
      c.status === "standing" &&
      g.by.some((b) => scene.parties.same(b, c.holder as string)),
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

function settle({ parties }: Scene, { offer, answer, by }: Given): void {
  offer.status = STATUS[answer] ?? offer.status;
  if (offer.to.length === 0)
    offer.to = by.filter((id) => parties.official(id) && !offer.by.some((b) => parties.same(b, id)));
}

function give(
  scene: Scene,
  given: Given[],
  g: Pick<Given, "token" | "offer" | "by" | "answer" | "evidence">,
  according: readonly string[] = toldAt(scene, g.token),
  conditions: readonly string[] = [],
): void {
  if (g.by.length === 0) return;
  const again = given.find(
    (x) =>
      x.offer === g.offer &&
      x.answer === g.answer &&
      x.by.some((a) => g.by.some((b) => scene.parties.same(a, b))),
  );
  if (again === undefined) given.push({ ...g, according, conditions });
  else {
    again.according = union(again.according, according);
    again.conditions = union(again.conditions, conditions);
  }
}

function verbSpan({ syntax: s }: Scene, t: number): Span {
  const first = s.doc.tokens[verbGroup(s, t).first]?.start ?? 0;
  return { start: first, end: s.doc.tokens[t]?.end ?? first };
}

/** "Officials in the capital": nobody by name, and yet a side. */
function isUnnamedOfficial({ parties }: Scene, id: string): boolean {
  return (
    parties.official(id) ||
    /\b(?:officials?|aides?|advis[eo]rs?|diplomats?|ministers?|sources?)\b/i.test(
      parties.actor(id)?.name ?? "",
    )
  );
}
