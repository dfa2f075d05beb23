import { sentenceOf } from "../../text/doc.js";
import { contains, quote } from "../../text/span.js";
import { type Account, tellersOf } from "../account.js";
import { type Syntax, kids, low } from "../syntax.js";
import type { WordTags } from "../../tags/tags.js";
import type { EventModel } from "../../tags/eventModel.js";
import { realisFeatures } from "./realisFeatures.js";
import { partRoleAt } from "../partRole.js";
import { countryInWords } from "../publishers.js";
import type { Act, Actor, EventType, Realis, ReportedEvent, Statement } from "../record.js";
import { framedTriggers } from "./framed.js";
import { type Participants, participantsOf } from "./participants.js";
import { isBidden, isWeighed, realisOf, refuses, wasToBe } from "./realis.js";
import { mergeEvents } from "./sameEvent.js";
import { isTimed, timesByWord, whenOf, whereOf } from "./setting.js";
import { type Trigger, findTriggers, isArranged } from "./triggers.js";
import { isPassive, subjectsOf } from "./voice.js";

/** What is said to have happened, in text order: only what a reader would put on a timeline. */
export function findEvents(account: Account, model: EventModel | null = null): ReportedEvent[] {
  const { syntax: s, statements } = account;
  const times = timesByWord(account);
  const byId = new Map(account.actors.map((a) => [a.id, a]));
  const cues = statements.flatMap((x) => x.cue ?? []);
  const byWords = findTriggers(s);
  const triggers = [...byWords, ...framedTriggers(s, account.tags, byWords)];
  triggers.sort((a, b) => a.token - b.token);
  const found = triggers.flatMap((trigger): ReportedEvent[] => {
    const { kind } = trigger;
    const at = s.doc.tokens[trigger.token];
    if (kind.told || at === undefined) return [];
    const role = partRoleAt(s.doc, at.start);
    // "Withdrawal of Foreign Forces" above a section names its matter.
    if (role === "subhead" && trigger.verb === null) return [];
    if (!TOLD_IN.has(role) && !(role === "question" && isStated(s, trigger.token))) return [];
    const when = whenOf(times, trigger)?.edtf ?? null;
    if (role === "body" && when === null && isHabit(s, trigger)) return [];
    // Words that attribute; not "signed an agreement", of which a cue is but a part.
    if (!PHYSICAL.has(kind.type) && cues.some((c) => contains(c, trigger.span)) && !isAnswer(s, trigger))
      return [];
    const inner = tellersOf(account, trigger.span)[0];
    const realis = realisTold(realisBy(model, s, trigger), trigger, inner, account, role);
    if (realis === null) return [];
    const who = participantsOf(account, trigger);
    const where = whereOf(account, trigger);
    if (again(s, trigger, when)) return [];
    const people = [...who.actors, ...who.recipients].flatMap((id) => byId.get(id) ?? []);
    const sure =
      (realis === "actual" && isSureDeed(trigger, who)) ||
      (kind.type === "CONSULT" && (who.office || isArranged(s, trigger.token))) ||
      // "The parties had agreed to a ceasefire": whoever they are.
      (kind.type === "AGREE" &&
        trigger.verb !== null &&
        subjectsOf(s, trigger.verb).some((k) => isBoth(s, k)));
    if (trigger.verb === null && when === null && isState(s, trigger)) {
      // Of a body or power that is no actor of the record: "the president's sanctions".
      if (who.actors.length === 0 && !(kind.type === "SANCTION" && who.doer)) return [];
    }
    if (!salient(trigger, people, isTimed(times, trigger) || where !== null, sure)) return [];
    if (kind.type === "CONSULT" && (withThePress(who, byId) || withUs(s, trigger))) return [];
    if (kind.type === "ASSAULT" && inWords(s, trigger, who, byId)) return [];
    const denied = inner?.act === "deny" && realis === "actual";
    return [
      {
        id: "",
        type: kind.type,
        mode: kind.mode,
        cameo: kind.cameo,
        actors: who.actors,
        recipients: who.recipients,
        trigger: quote(s.doc.text, trigger.span),
        when,
        where: where && quote(s.doc.text, where),
        realis: denied ? "denied" : realis,
        according: inner === undefined || denied ? [] : [inner.id],
        deniedBy: denied ? [inner.id] : [],
      },
    ];
  });
  return mergeEvents(found, account.actors).map((e, i) => ({ ...e, id: `e${i + 1}` }));
}

/** Whether it is so by what people made of such words, what kind of not so by grammar; without a model all by grammar. */
function realisBy(model: EventModel | null, s: Syntax, { token, verb, kind }: Trigger): Realis {
  if (verb === null && TAKEN_FOR_GRANTED.has(kind.type) && isTakenForGranted(s, token)) return "actual";
  if (verb !== null && (isWeighed(s, verb) || wasToBe(s, verb))) return "hypothetical";
  const byGrammar = realisOf(s, token, verb);
  if (model === null || !["actual", "hypothetical"].includes(byGrammar)) return byGrammar;
  // "The captives must be released": no habit of words makes a deed of what is only bidden.
  if (byGrammar === "hypothetical" && verb !== null && isBidden(s, verb)) return byGrammar;
  const score = model.realis.score(realisFeatures(s, verb ?? token))[0] ?? 0;
  return score > (byGrammar === "actual" ? 0 : SURE) ? "actual" : "hypothetical";
}

const TAKEN_FOR_GRANTED: ReadonlySet<EventType> = new Set<EventType>(["ASSAULT", "COERCE", "MOBILIZE"]);
const NOT_SO_YET = new Set(
  "possible potential further future new imminent threatened any planned additional".split(" "),
);

/** What two sides agree on together, or one refuses another: said, and yet done by saying it. */
function isAnswer(s: Syntax, { token, verb, kind }: Trigger): boolean {
  if (token !== verb) return false;
  if (kind.type === "REJECT") {
    const refused = isPassive(s, token) ? subjectsOf(s, token) : kids(s, token, "obj");
    return refused.some((k) => ASKED.has(s.words[k]?.lemma ?? ""));
  }
  const subjects = subjectsOf(s, token);
  return (
    (kind.type === "AGREE" || kind.type === "CONSULT") &&
    subjects.some((k) => kids(s, k, "conj").length > 0 || /^(?:both|two)$/.test(low(s, k)) || isBoth(s, k))
  );
}

/** What one side refuses another; a notion or a charge is refused in words alone. */
const ASKED = new Set(
  (
    "offer proposal demand request appeal call plan deal agreement treaty bid condition truce ceasefire invitation " +
    "suggestion petition attempt ultimatum overture initiative talk meeting resolution effort application compromise"
  ).split(" "),
);

/** "the two delegations", "both Presidents", "the sides" */
function isBoth(s: Syntax, k: number): boolean {
  const { lemma, feats } = s.words[k] as WordTags;
  const counted = kids(s, k, "det", "nummod").some((d) => ["both", "two"].includes(low(s, d)));
  return counted || (["side", "party"].includes(lemma.toLowerCase()) && feats.includes("Number=Plur"));
}

/** "will discuss Norway's invasion of Spain": whoever has made one. */
function isTakenForGranted(s: Syntax, noun: number): boolean {
  const owned = kids(s, noun, "nmod").some(
    (k) => k < noun && kids(s, k, "case").some((c) => ["'s", "’s", "'", "’"].includes(low(s, c))),
  );
  if (kids(s, noun, "amod", "det").some((k) => NOT_SO_YET.has(low(s, k)))) return false;
  // "Austrian aggression against Chile": whose it is, told by an adjective.
  const whose = kids(s, noun, "amod").some(
    (k) =>
      k < noun && countryInWords(s.doc.text.slice(s.doc.tokens[k]?.start, s.doc.tokens[k]?.end)) !== null,
  );
  return owned || whose || isPresumed(s, noun);
}

/** "an end to the fighting", "condemned the attack": what is to end, or is deplored, there must have been. */
function isPresumed(s: Syntax, noun: number): boolean {
  const { head, relation } = s.words[noun] as WordTags;
  const known = kids(s, noun, "det").some((k) =>
    ["the", "this", "these", "those", "that", "all"].includes(low(s, k)),
  );
  const upper = s.words[head]?.lemma.toLowerCase() ?? "";
  const lower = kids(s, head, "xcomp").map((k) => s.words[k]?.lemma ?? "");
  if (relation === "nsubj") return known && [upper, ...lower].some((x) => ENDS.has(x));
  return ["obj", "nmod", "obl"].includes(relation) && ((known && ENDS.has(upper)) || DEPLORES.has(upper));
}
const ENDS = new Set("end stop cease halt cessation ending".split(" "));
const DEPLORES = new Set(
  "condemn deplore denounce mourn condemnation response respond retaliation retaliate".split(" "),
);

/** Above which score the grammar's doubts are overruled. */
const SURE = 1;

const TOLD_IN: ReadonlySet<string | null> = new Set([null, "body", "headline", "subhead"]);

/** Whether a sentence in a question's turn asks nothing: "Last week the envoy met the minister. Is there a readout?" */
function isStated(s: Syntax, token: number): boolean {
  const sentence = s.doc.sentences[sentenceOf(s.doc, token)];
  const end = sentence === undefined ? undefined : s.doc.tokens[sentence.endToken - 1];
  return end !== undefined && !s.doc.text.slice(end.start, end.end).includes("?");
}

/** Acts whose content is not yet so: what is asked for, offered, refused or supposed. */
const NOT_YET: ReadonlySet<Act> = new Set<Act>(["demand", "propose", "reject", "ask", "threaten", "decline"]);
const TO_COME: ReadonlySet<Act> = new Set<Act>(["promise", "intend", "accept"]);

/** Whether what is told is so, with the act of telling; null for what no timeline has. */
function realisTold(
  realis: Realis,
  trigger: Trigger,
  inner: Statement | undefined,
  { syntax: s }: Account,
  role: string | null,
): Realis | null {
  if (realis === "hypothetical") return null;
  if (realis === "denied" && trigger.verb !== null && refuses(s, trigger.verb)) return null;
  if (realis === "conditional")
    return trigger.verb === null && trigger.kind.type === "ASSAULT" ? realis : null;
  if (inner === undefined || realis !== "actual") return realis;
  // What a question's turn states is no matter of asking.
  if (inner.act === "ask" && role === "question") return realis;
  const past = trigger.verb !== null && isPast(s.words[trigger.verb]?.feats ?? "");
  if (TO_COME.has(inner.act) && !past) return "future";
  return NOT_YET.has(inner.act) && !past ? null : realis;
}

/** A past, or a participle beside what was asked for: "…, leading to the collapse of the talks". */
function isPast(feats: string): boolean {
  return feats.includes("Tense=Past") || feats.includes("VerbForm=Part") || feats.includes("VerbForm=Ger");
}

const LOUD: ReadonlySet<EventType> = new Set<EventType>(["ASSAULT", "PROTEST", "AGREE"]);
/** What is done to others, or taken back, in the open. */
const DEEDS: ReadonlySet<EventType> = new Set<EventType>([
  "ASSAULT",
  "PROTEST",
  "SANCTION",
  "COERCE",
  "CONCEDE",
  "RETREAT",
  "MOBILIZE",
]);
/** What nobody does by words. */
const PHYSICAL: ReadonlySet<EventType> = new Set<EventType>(["ASSAULT", "SANCTION", "COERCE", "MOBILIZE"]);
/** What private people do not do, nor is it done to them without a power that does it. */
const BY_THE_STATE: ReadonlySet<EventType> = new Set<EventType>([
  "SANCTION",
  "RETREAT",
  "MOBILIZE",
  "CONCEDE",
]);
/** States of things rather than happenings: of these a verb, a day or who does it must be told. */
const STATES: ReadonlySet<string> = new Set(
  "war conflict violence hostility fighting crisis unrest battle insurgency bloodshed resistance sanction".split(
    " ",
  ),
);

/** Whether a reader would look for it on a timeline: somebody who counts in public takes part, or it is of a kind that needs nobody, somewhere or some day, or the words alone make sure of it. */
function salient(trigger: Trigger, people: readonly Actor[], placed: boolean, sure: boolean): boolean {
  const { type } = trigger.kind;
  if (
    people.some(
      (a) => (a.kind !== "person" && a.kind !== "outlet") || a.office !== null || a.memberOf.length > 0,
    )
  )
    return true;
  if (people.length === 0) return sure || (placed && LOUD.has(type));
  return sure && BY_THE_STATE.has(type);
}

/** Whether a deed is told so plainly that it needs no actor. */
function isSureDeed({ kind, phrase }: Trigger, { told }: Participants): boolean {
  return DEEDS.has(kind.type) && (told || phrase);
}

function isState(s: Syntax, { token }: Trigger): boolean {
  return STATES.has(s.words[token]?.lemma.toLowerCase() ?? "");
}

/** "the talks", "the attack": what was told before. */
function again(s: Syntax, { token, verb }: Trigger, when: string | null): boolean {
  if (s.words[token]?.upos !== "NOUN" || when !== null) return false;
  const known = kids(s, token, "det").some((k) =>
    ["the", "this", "that", "these", "those"].includes(low(s, k)),
  );
  const described = kids(s, token, "nmod", "acl", "amod", "compound", "nummod").length > 0;
  return known && !described && (verb === null || verb !== token);
}

/** Simple presents of the body tell what is usual, not what happened. */
function isHabit(s: Syntax, { verb }: Trigger): boolean {
  if (verb === null) return false;
  const { feats } = s.words[verb] as WordTags;
  // "while the envoy negotiates", "to each provide"
  const marked = kids(s, verb, "mark").some((k) => ["while", "as", "to"].includes(low(s, k)));
  const present = feats.includes("Tense=Pres") && feats.includes("VerbForm=Fin");
  return present && !marked && kids(s, verb, "aux").length === 0;
}

/** "spoke to Reuters" is no talk between sides. */
function withThePress(who: Participants, byId: ReadonlyMap<string, Actor>): boolean {
  return [...who.actors, ...who.recipients].some((id) => byId.get(id)?.kind === "outlet");
}

/** "spoke to reporters", "thank you for speaking with us". */
function withUs(s: Syntax, { token, verb }: Trigger): boolean {
  const all = [...kids(s, token, "nmod"), ...(verb === null ? [] : kids(s, verb, "obl", "obj"))];
  const to = all.map((k) => s.words[k]?.lemma.toLowerCase() ?? "");
  return (
    to.some((x) => ["reporter", "journalist", "press", "audience", "supporter", "crowd"].includes(x)) ||
    all.some((k) => ["us", "me"].includes(low(s, k)))
  );
}

/** "attacked her rival in a debate": one person another, which is a matter of words. */
function inWords(s: Syntax, t: Trigger, who: Participants, byId: ReadonlyMap<string, Actor>): boolean {
  if (s.words[t.token]?.lemma.toLowerCase() !== "attack" || who.actors.length === 0) return false;
  return [...who.actors, ...who.recipients].every((id) => byId.get(id)?.kind === "person");
}
