import type { Frame, FrameKind } from "../../tags/tags.js";
import { type Span, contains, overlaps } from "../../text/span.js";
import type { Act, Answer, Channel, Condition, ProposalStatus } from "../record.js";
import { spanOf, subtreeSpan } from "../syntax.js";
import { actorsOf } from "./actorsAt.js";
import { type Given, give } from "./answers.js";
import { BARGAINED, kindOf } from "./conditionWords.js";
import type { ConditionDraft } from "./conditionDraft.js";
import type { Told } from "./contactManner.js";
import { joinedParts } from "./coordination.js";
import { holderAt, speakerOf } from "./holders.js";
import { type Offer, enter, meantAt } from "./offers.js";
import { withoutClause } from "./proposalTerms.js";
import { type Scene, cut, isAsked, isOnlyAsked, sentenceAt, tellerAt, toldAt } from "./scene.js";

/** What is negotiated; events have a list of their own. */
type Bargained = Exclude<FrameKind, "event">;

/**
 * Chance from which a word that no rule reads is taken to tell of something. The grammar comes first; what it lacks is
 * a way of saying, which the network knows from examples.
 */
const LEAST: Readonly<Record<Bargained, number>> = {
  contact: 0.5,
  proposal: 0.4,
  response: 0.4,
  condition: 0.4,
};

/** Chance from which what is required in a bargain need not be one of the things that sides mostly bargain over. */
const SURE = 0.5;

/** The frames of a kind that are sure enough, in text order. */
function framesOf({ account }: Scene, kind: Bargained): Frame[] {
  return (account.tags.frames ?? []).filter((f) => f.kind === kind && f.chance >= LEAST[kind]);
}

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

/** Acts of which the words answer nothing. */
const NO_ANSWER: ReadonlySet<Act> = new Set<Act>(["decline", "accuse", "believe", "ask"]);

/** Words that tell of a negotiation from which a report is about one, where the grammar found no proposal. */
const SEVERAL = 3;

/** Whether two sides face each other and bargain. */
function isBargain(scene: Scene, offers: readonly Offer[]): boolean {
  if (scene.parties.pair().length < 2) return false;
  const kinds: readonly Bargained[] = ["proposal", "response", "contact"];
  return offers.length > 0 || kinds.reduce((n, kind) => n + framesOf(scene, kind).length, 0) >= SEVERAL;
}

/** Adds the proposals that only the network sees to those that the grammar found. */
export function framedOffers(scene: Scene, offers: Offer[]): void {
  const facing = isBargain(scene, offers);
  for (const f of framesOf(scene, "proposal")) {
    const cue = scene.cues.get(f.token);
    if (isAsked(scene, f.token) || (cue !== undefined && NO_OFFER.has(cue.act))) continue;
    const terms = (f.roles["terms"] ?? []).filter((t) => t !== f.token).flatMap((t) => termSpans(scene, t));
    const known = offers.some(
      (o) =>
        o.tokens.some(
          (t) => Math.abs(t - f.token) <= NEAR && sentenceAt(scene, t) === sentenceAt(scene, f.token),
        ) ||
        (terms.length > 0 && terms.every((x) => o.terms.some((y) => overlaps(x, y.span)))),
    );
    if (known) continue;
    const { by, to } = between(scene, whoActs(scene, f, "by"), sides(scene, f, "to"));
    // "Offered to sing for the guests": where no two sides face each other nothing is negotiated.
    const official = [...by, ...to].some((id) => scene.parties.official(id));
    if (terms.length + to.length === 0 || !official || !facing) continue;
    const offer = enter(scene, offers, {
      token: f.token,
      by,
      to,
      via: sides(scene, f, "via"),
      terms,
      status: (f.labels["status"] ?? "offered") as ProposalStatus,
    });
    offer.tokens.sort((a, b) => a - b);
  }
  offers.sort((a, b) => a.token - b.token);
}

const NEAR = 4;

/** What both sides are near to is of neither; what one of them puts forward goes to the other, where the report tells of no third. */
function between(
  { parties }: Scene,
  by: readonly string[],
  told: readonly string[],
): { by: readonly string[]; to: readonly string[] } {
  const pair = parties.pair();
  const has = (ids: readonly string[], side: string) => ids.some((id) => parties.same(id, side));
  if (pair.length === 2 && pair.every((side) => has(by, side))) return { by: [], to: by };
  const to = told.filter((id) => !has(by, id));
  if (to.length > 0 || by.length === 0 || !pair.some((side) => has(by, side))) return { by, to };
  return { by, to: pair.filter((side) => !has(by, side)) };
}

/** Contacts that only the network sees. */
export function framedContacts(scene: Scene, read: readonly Told[]): Told[] {
  const { same } = scene.parties;
  const inSentence = new Map<number, Told[]>();
  for (const told of read) {
    const sentence = sentenceAt(scene, told.token);
    inSentence.set(sentence, [...(inSentence.get(sentence) ?? []), told]);
  }
  return framesOf(scene, "contact").flatMap((f): Told[] => {
    const state = f.labels["contactState"];
    if (isOnlyAsked(scene, f.token)) return [];
    if (state === "planned" || state === "hypothetical") return [];
    const via = sides(scene, f, "contactVia");
    const named = sides(scene, f, "parties").filter((id) => !via.includes(id));
    // "The talks broke up at midnight": those whom the report is about.
    const parties =
      named.length > 0 || state === "denied" ? named : scene.parties.pair().filter((id) => !via.includes(id));
    // "Carried letters between them": what the grammar reads of its sentence has those who take part, and more.
    const here = inSentence.get(sentenceAt(scene, f.token)) ?? [];
    const ids = here.flatMap((t) => [...t.parties, ...t.via]);
    const told = ids.length > 0 && [...parties, ...via].every((id) => ids.some((x) => same(x, id)));
    if (parties.length === 0 || told) return [];
    const channel = (f.labels["channel"] ?? "unknown") as Channel;
    return [
      {
        token: f.token,
        parties,
        via,
        channel: via.length > 0 && channel === "direct" ? "intermediary" : channel,
        about: null,
        denied: state === "denied",
      },
    ];
  });
}

/**
 * Conditions that only the network sees; `add` joins those that the grammar found too. `bargaining`: whether the report
 * tells of offers or talks; without them somebody must hold it.
 */
export function framedConditions(scene: Scene, bargaining: boolean): ConditionDraft[] {
  return framesOf(scene, "condition").flatMap((f): ConditionDraft[] => {
    if (isAsked(scene, f.token)) return [];
    const told = tellerAt(scene, f.token);
    const holder =
      sides(scene, f, "holder")[0] ?? holderAt(scene, f.token) ?? speakerOf(scene, told?.speaker ?? null);
    const text = cut(scene, stretchOf(scene, f));
    const doubtful = kindOf(text.text) === "other" && !BARGAINED.test(text.text);
    if (bargaining ? doubtful && f.chance < SURE : doubtful || holder === null) return [];
    return [
      {
        holder,
        text,
        polarity: (f.labels["polarity"] ?? "requires") as Condition["polarity"],
        status: "standing",
        according: toldAt(scene, f.token),
      },
    ];
  });
}

/** Answers that only the network sees, each to the proposal that its words mean. */
export function framedAnswers(scene: Scene, offers: Offer[], given: Given[]): void {
  for (const f of framesOf(scene, "response")) {
    const answer = (f.labels["answer"] ?? "rejects") as Answer;
    const cue = scene.cues.get(f.token);
    if (isAsked(scene, f.token) || (cue !== undefined && NO_ANSWER.has(cue.act))) continue;
    if (scene.account.silences.some((z) => contains(z.evidence, spanOf(scene.syntax, f.token)))) continue;
    const by = whoActs(scene, f, "answerer");
    const sentence = sentenceAt(scene, f.token);
    const here = given.some(
      (g) =>
        sentenceAt(scene, g.token) === sentence &&
        (g.answer === answer || Math.abs(g.token - f.token) <= NEAR),
    );
    if (here || by.length === 0) continue;
    const offer = answeredBy(scene, offers, f, by);
    if (offer === null) continue;
    give(scene, given, { token: f.token, offer, by, answer, evidence: spanOf(scene.syntax, f.token) });
  }
}

function answeredBy(scene: Scene, offers: Offer[], f: Frame, by: readonly string[]): Offer | null {
  const what = (f.roles["what"] ?? []).filter((t) => !by.includes(scene.account.actorAt.get(t) ?? ""));
  const spans = what.map((t) => subtreeSpan(scene.syntax, t));
  const told = offers.find(
    (o) =>
      what.some((t) => o.tokens.includes(t)) || o.terms.some((t) => spans.some((x) => overlaps(x, t.span))),
  );
  if (told !== undefined) return told;
  const meant = meantAt(scene, offers, f.token, by);
  if (meant !== null || what.length === 0 || offers.length === 0 || !isBargain(scene, offers)) return meant;
  return enter(scene, offers, {
    token: what[0] as number,
    by: [],
    to: by,
    called: spans[0] as Span,
    terms: spans.slice(0, 1),
    status: "offered",
  });
}

/** Those who fill a role and may take part. */
function sides(scene: Scene, f: Frame, role: string): string[] {
  return actorsOf(scene, f.roles[role] ?? []).filter(
    (id) => scene.parties.official(id) || scene.parties.actor(id)?.kind === "person",
  );
}

/** Those who fill a role; where the words name none, the speaker whose cue tells it. */
function whoActs(scene: Scene, f: Frame, role: string): string[] {
  const named = sides(scene, f, role);
  if (named.length > 0) return named;
  const speaker = scene.cues.get(f.token)?.speaker ?? null;
  const own = speakerOf(scene, speaker);
  return own === null ? [] : [own];
}

function termSpans({ syntax: s }: Scene, t: number): Span[] {
  return joinedParts(s, t).map((p) => withoutClause(s, p.head, p.span));
}

/** The run of words around its head that says what is required or refused; else all that hangs on the head. */
function stretchOf({ syntax: s }: Scene, f: Frame): Span {
  const inside = new Set(f.roles["span"] ?? []);
  inside.add(f.token);
  let [first, last] = [f.token, f.token];
  const gap = 2;
  for (let k = first - 1; k >= 0 && k >= first - gap; k--) if (inside.has(k)) first = k;
  for (let k = last + 1; k < s.words.length && k <= last + gap; k++) if (inside.has(k)) last = k;
  if (first === last) return subtreeSpan(s, f.token);
  return { start: spanOf(s, first).start, end: spanOf(s, last).end };
}
