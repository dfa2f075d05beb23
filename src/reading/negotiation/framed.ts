import type { Frame, FrameKind } from "../../tags/tags.js";
import { type Span, contains } from "../../text/span.js";
import type { Channel, Condition } from "../record.js";
import { type Syntax, kids, low, spanOf, subtreeSpan } from "../syntax.js";
import { actorsOf } from "./actorsAt.js";
import { type Reality, doers, realityOf } from "./arguments.js";
import type { ConditionDraft } from "./conditionDraft.js";
import { type Told, channelOf, topicOf } from "./contactManner.js";
import { isFactual, isThreatened } from "./conditionals.js";
import { isWantedBefore } from "./demandsByVerb.js";
import { fillersOf } from "./fillers.js";
import { holderAt, isBargainedOver, speakerOf } from "./holders.js";
import type { Offer } from "./offers.js";
import { type Scene, cut, isAsked, isOnlyAsked, sentenceAt, tellerAt, toldAt, union } from "./scene.js";

/** What is negotiated; events have a list of their own. */
export type Bargained = Exclude<FrameKind, "event">;

/**
 * Chance from which a word that no rule reads is taken to tell of something. The grammar comes first; what it lacks is
 * a way of saying, which the network knows from examples.
 */
const LEAST: Readonly<Record<Bargained, number>> = {
  contact: 0.35,
  proposal: 0.3,
  response: 0.45,
  condition: 0.3,
};

/**
 * Chance from which what is required in a bargain need not be one of the things that sides mostly bargain over, and a
 * talk of nobody is one of the two whom the report is about.
 */
const SURE = 0.5;

/** The frames of a kind that are sure enough, in text order. */
export function framesOf({ account }: Scene, kind: Bargained): Frame[] {
  return (account.tags.frames ?? []).filter((f) => f.kind === kind && f.chance >= LEAST[kind]);
}

/** Contacts that only the network sees. */
export function framedContacts(scene: Scene, read: readonly Told[], offers: readonly Offer[]): Told[] {
  const { same } = scene.parties;
  const facing = bargainers(scene, offers);
  const sources = scene.account.statements.flatMap((st) => st.source ?? []);
  const inSentence = new Map<number, Told[]>();
  for (const told of read) {
    const sentence = sentenceAt(scene, told.token);
    inSentence.set(sentence, [...(inSentence.get(sentence) ?? []), told]);
  }
  return framesOf(scene, "contact").flatMap((f): Told[] => {
    const state = stateOf(scene, f);
    if (state === "unreal" || isOnlyAsked(scene, f.token)) return [];
    const carriers = sides(scene, f, "contactVia");
    // "Handed to Austria by Chile": a side of the two is no go-between.
    const own = carriers.filter((id) => scene.parties.pair().some((side) => same(side, id)));
    const beside = onlookers(scene, f.token);
    const via = carriers.filter((id) => !own.includes(id));
    const named = union(sides(scene, f, "parties"), own).filter(
      (id) => !via.includes(id) && !beside.includes(id),
    );
    // "The talks broke up at midnight", "told the ministry": those whom the report is about, as far as no one else is told of.
    const saying = scene.cues.has(f.token) || SAYING.has(scene.syntax.words[f.token]?.lemma ?? "");
    const open = state === "told" && !saying;
    const parties = open ? completed(scene, facing, named, via, (f.roles["parties"] ?? []).length) : named;
    // "Carried letters between them": what the grammar reads of its sentence has those who take part, and more.
    const here = inSentence.get(sentenceAt(scene, f.token)) ?? [];
    const ids = here.flatMap((t) => [...t.parties, ...t.via]);
    const told = ids.length > 0 && [...parties, ...via].every((id) => ids.some((x) => same(x, id)));
    const read = here.some((t) => t.token === f.token && t.parties.length > 1);
    if (told || read) return [];
    if (parties.length === 0 || parties.length + via.length < 2) return [];
    // "Told the agency", "told parliament": words to somebody who is no other side.
    if (saying && !parties.some((a) => parties.some((b) => scene.parties.opposed(a, b)))) return [];
    // "Five people briefed on the negotiations": who tells, and no word of when and by whom they were held.
    const guessed = parties.length > named.length;
    if (guessed && sources.some((x) => contains(x, spanOf(scene.syntax, f.token)))) return [];
    const base = (f.labels["channel"] ?? "unknown") as Channel;
    const contact: Told = {
      token: f.token,
      parties,
      via,
      // A side that carries its own words is no go-between.
      channel: channelOf(
        scene,
        f.token,
        parties,
        via,
        own.length > 0 && base === "intermediary" ? "direct" : base,
      ),
      about: topicOf(scene, f.token),
      denied: state === "denied",
      sure: !saying,
      guessed,
    };
    inSentence.set(sentenceAt(scene, f.token), [...here, contact]);
    return [contact];
  });
}

/**
 * Those who take part, with the two who bargain (`facing`) where fewer than two are told: both where none is, the other
 * one where one of them is.
 */
function completed(
  { parties: { same } }: Scene,
  facing: readonly string[],
  named: readonly string[],
  via: readonly string[],
  told: number,
): readonly string[] {
  const free = facing.filter((side) => !via.some((id) => same(id, side)));
  if (named.length === 0) return free;
  if (named.length > 1 || told > 2 || via.length > 0) return named;
  const others = free.filter((side) => !named.some((id) => same(id, side)));
  return others.length === 1 ? [...named, ...others] : named;
}

/**
 * The two whom the report is about, where one of them is told to have offered the other something; else nobody: two that
 * are only named in one report ("an ally against ISIS, hosting talks") may never have met.
 */
function bargainers({ parties }: Scene, offers: readonly Offer[]): readonly string[] {
  const pair = parties.pair();
  const has = (ids: readonly string[], side: string | undefined) =>
    side !== undefined && ids.some((id) => parties.same(id, side));
  const [a, b] = pair;
  return offers.some((o) => (has(o.by, a) && has(o.to, b)) || (has(o.by, b) && has(o.to, a))) ? pair : [];
}

/** "The United States welcomes the talks held between": who only speaks of a talk takes no part in it. */
function onlookers(scene: Scene, noun: number): string[] {
  const { syntax: s } = scene;
  const { upos, relation, head } = s.words[noun] ?? { upos: "", relation: "", head: -1 };
  if (upos !== "NOUN" || !["obj", "obl", "nmod"].includes(relation) || head < 0) return [];
  return ONLOOKING.has(s.words[head]?.lemma.toLowerCase() ?? "") ? actorsOf(scene, doers(s, head)) : [];
}

/** Verbs of telling, which tell of a contact only between two sides. */
const SAYING = new Set(
  "tell say inform brief warn assure ask urge add answer reply write call describe".split(" "),
);

/** Verbs whose object is a talk that need not be held. */
const WISHING = new Set(
  "encourage urge demand seek want propose suggest plan expect await need recommend advocate favor favour avoid".split(
    " ",
  ),
);

/** Verbs of speaking about a talk. */
const ONLOOKING = new Set(
  "welcome commend applaud praise hail support back encourage note condemn criticize criticise congratulate thank urge appreciate follow endorse".split(
    " ",
  ),
);

/** Whether a contact is told, denied, or only wished or planned: by the grammar of its verb first, then by its label. */
function stateOf({ syntax: s }: Scene, f: Frame): Reality {
  const { upos, relation, head } = s.words[f.token] ?? { upos: "", relation: "", head: -1 };
  // "Encouraged further talks": nobody tells that they are held.
  if (upos === "NOUN" && relation === "obj" && WISHING.has(s.words[head]?.lemma ?? "")) return "unreal";
  // "An offer to host talks": the talks are as real as the hosting.
  const verb = upos === "VERB" ? f.token : relation === "obj" && s.words[head]?.upos === "VERB" ? head : -1;
  const byGrammar = verb < 0 ? "told" : realityOf(s, verb);
  if (byGrammar !== "told") return byGrammar;
  const label = f.labels["contactState"];
  return label === "planned" || label === "hypothetical" ? "unreal" : label === "denied" ? "denied" : "told";
}

/**
 * Conditions that only the network sees; `add` joins those that the grammar found too. `bargaining`: whether the report
 * tells of offers or talks; without them somebody must hold it.
 */
export function framedConditions(scene: Scene, bargaining: boolean): ConditionDraft[] {
  return framesOf(scene, "condition").flatMap((f): ConditionDraft[] => {
    if (isAsked(scene, f.token) || isWarnedOf(scene.syntax, f.token)) return [];
    if (isWantedBefore(scene.syntax, f.token)) return [];
    const told = tellerAt(scene, f.token);
    const holder =
      sides(scene, f, "holder")[0] ?? holderAt(scene, f.token) ?? speakerOf(scene, told?.speaker ?? null);
    const text = cut(scene, stretchOf(scene, f));
    const faced = othersAct(scene, f, holder);
    const doubtful = !faced && !isBargainedOver(scene, false, holder, text.text);
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

/** "Warned of violence if no way was found": what would come of it, and nothing that anybody requires. */
function isWarnedOf(s: Syntax, verb: number): boolean {
  const { relation, head } = s.words[verb] ?? { relation: "", head: -1 };
  if (relation === "advcl" && head >= 0 && (isThreatened(s, head) || isSupposedPast(s, verb, head)))
    return true;
  return relation === "advcl" && ["warn", "caution", "fear", "worry"].includes(s.words[head]?.lemma ?? "");
}

/** "If somebody wrote to them, he did so on his own". */
function isSupposedPast(s: Syntax, verb: number, main: number): boolean {
  return kids(s, verb, "mark").some((k) => low(s, k) === "if") && isFactual(s, verb, main);
}

/** "If Sweden extradites four men": whether it is a deed of one who faces the holder. */
function othersAct(scene: Scene, f: Frame, holder: string | null): boolean {
  if (holder === null || scene.syntax.words[f.token]?.upos !== "VERB") return false;
  return actorsOf(scene, doers(scene.syntax, f.token)).some((id) => scene.parties.opposed(id, holder));
}

/** Those who fill a role and may take part. */
export function sides(scene: Scene, f: Frame, role: string): string[] {
  return fillersOf(scene, f.roles[role] ?? []).filter(
    (id) => scene.parties.official(id) || scene.parties.actor(id)?.kind === "person",
  );
}

/** Those who fill a role; where the words name none, the speaker whose cue tells it. */
export function whoActs(scene: Scene, f: Frame, role: string): string[] {
  const named = sides(scene, f, role);
  if (named.length > 0) return named;
  const first = (f.roles[role] ?? []).some((t) => ["we", "i", "our"].includes(low(scene.syntax, t)));
  const speaker = (scene.cues.get(f.token) ?? (first ? tellerAt(scene, f.token) : null))?.speaker ?? null;
  const own = speakerOf(scene, speaker);
  return own === null ? [] : [own];
}

/** Words that may be missing in such a run, one less than this. */
const GAP = 2;

/** The run of words around its head that says what is required or refused; else all that hangs on the head. */
function stretchOf({ syntax: s }: Scene, f: Frame): Span {
  const inside = new Set(f.roles["span"] ?? []);
  inside.add(f.token);
  let [first, last] = [f.token, f.token];
  for (let k = first - 1; k >= 0 && k >= first - GAP; k--) if (inside.has(k)) first = k;
  for (let k = last + 1; k < s.words.length && k <= last + GAP; k++) if (inside.has(k)) last = k;
  if (first === last) return subtreeSpan(s, f.token);
  // "Failed to keep its word within": what a preposition opens belongs to it.
  const opened = s.words[last]?.relation === "case" ? (s.words[last]?.head ?? last) : last;
  const end = opened > last ? subtreeSpan(s, opened).end : spanOf(s, last).end;
  return { start: spanOf(s, first).start, end };
}
