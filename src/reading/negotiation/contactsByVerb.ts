import type { Span } from "../../text/span.js";
import type { Channel } from "../record.js";
import { type Syntax, kids, low, subtreeSpan, wordsOf } from "../syntax.js";
import { verbGroup } from "../verbGroup.js";
import {
  behind,
  doers,
  followsAfter,
  isPassive,
  owners,
  phraseAfter,
  realityOf,
  undergoers,
} from "./arguments.js";
import { type Told, channelOf, phraseOf, topicOf, viaOf } from "./contactManner.js";
import {
  ARRIVING,
  CALLED_TO,
  CARRYING,
  MESSAGE_NOUNS,
  PUBLIC,
  SENDING,
  TELLING,
  TOUCH_VERBS,
  type TouchVerb,
} from "./contactWords.js";
import { type Offer, around, toldBefore } from "./offers.js";
import { actorsAt, actorsOf, listedPeople, separately, stateNamed, weBoth } from "./actorsAt.js";
import { ofAdjective } from "./papers.js";
import { type Scene, union } from "./scene.js";

/** "Met with", "carried letters to", "shuttled between", "told the envoy": what a verb of being in touch tells. */
export function* contactsByVerb(
  scene: Scene,
  offers: readonly Offer[],
  t: number,
  lemma: string,
): Generator<Told> {
  const { syntax: s } = scene;
  const reality = realityOf(s, t);
  if (reality === "unreal") return;
  const via = viaOf(scene, t);
  const make: Frame["make"] = (ids, carriers, channel, about) => ({
    token: t,
    parties: ids.filter((id) => !carriers.includes(id)),
    via: carriers,
    channel: channelOf(scene, t, ids, carriers, channel),
    about,
    denied: reality === "denied",
  });
  const frame = { make, via };
  const touch = TOUCH_VERBS.get(lemma) ?? TOUCH_VERBS.get(`${lemma}e`);
  const letter =
    lemma === "receive" && undergoers(s, t).some((k) => MESSAGE_NOUNS.has(s.words[k]?.lemma ?? ""));
  if (touch !== undefined && !letter) yield* inTouch(scene, t, lemma, touch, frame);
  else if (CARRYING.has(lemma) || SENDING.has(lemma) || ARRIVING.has(lemma) || lemma === "receive")
    yield* carried(scene, offers, t, lemma, frame);
  else if (lemma === "shuttle" || lemma === "mediate") {
    const between = actorsOf(scene, behind(s, t, "between"));
    if (between.length > 0) yield make(between, actorsOf(scene, doers(s, t)), "intermediary", null);
  } else if (TELLING.has(lemma)) {
    const told = toldAnother(scene, t, frame, offers.length > 0);
    if (told !== null) yield told;
  }
}

/** How a verb's contact is made, and through whom it is told to be. */
interface Frame {
  readonly make: (
    ids: readonly string[],
    via: readonly string[],
    channel: Channel,
    about: Span | null,
  ) => Told;
  readonly via: { readonly ids: readonly string[]; readonly found: boolean };
}

/** "Spoke with", "telephoned", "signalled to". */
function* inTouch(
  scene: Scene,
  t: number,
  lemma: string,
  touch: TouchVerb,
  { make, via }: Frame,
): Generator<Told> {
  const { syntax: s, account, parties } = scene;
  const objects = undergoers(s, t);
  const named = kids(s, t, "xcomp").filter((k) => s.words[k]?.upos === "PROPN");
  // "Called the envoy", which the parse may take for a naming; "called him a liar" names.
  const called = [...objects, ...named];
  const other = kids(s, t, "xcomp", "ccomp").some(
    (k) => !CALLED_TO.has(s.words[k]?.lemma ?? "") && !called.includes(k),
  );
  if (lemma === "call" && (other || kids(s, t, "obj", "iobj").length > 1)) return;
  if (lemma === "see" && !perfect(scene, t)) return;
  const a = actorsOf(scene, doers(s, t));
  let b = actorsOf(scene, [...behind(s, t, ...touch.with), ...(touch.object ? called : [])]);
  if (b.length === 0 && lemma === "discuss") b = actorsOf(scene, phraseAfter(s, t, touch.with, FAR));
  if (b.length === 0 && touch.with.length > 0)
    b = actorsOf(
      scene,
      followsAfter(s, t, touch.with, (k) => account.actorAt.has(k)),
    );
  const opening =
    behind(s, t, "with").filter((k) => k > t)[0] ??
    (lemma === "discuss" ? phraseAfter(s, t, ["with"], FAR)[0] : undefined);
  if (opening !== undefined && b.length > 0) b = union(b, listedPeople(scene, opening));
  b = b.filter((id) => !a.includes(id));
  const both = b.length === 0 && touch.with.includes("with") ? weBoth(scene, doers(s, t)) : [];
  if (both.length > 0) {
    yield make(both, [], touch.channel, topicOf(scene, t));
    return;
  }
  const reciprocal =
    b.length === 0 && touch.with.includes("with") && (a.length > 1 || a.some(parties.everybody));
  if (!reciprocal && (a.length === 0 || b.length === 0)) return;
  if (WHO_ONLY.has(lemma) && !b.some((id) => isWho(scene, id, lemma))) return;
  const channel = via.found ? "intermediary" : touch.channel;
  const topic =
    lemma === "discuss" && objects[0] !== undefined ? phraseSpan(scene, objects[0]) : topicOf(scene, t);
  if (b.length > 1 && inSeparate(scene, t)) {
    for (const id of b) yield make(union(a, [id]), via.ids, channel, topic);
    return;
  }
  const groups = touch.with.includes("with") ? separately(scene, t, a) : [];
  if (groups.length > 1) {
    for (const ids of groups) yield make(union(a, ids), via.ids, channel, topic);
    return;
  }
  const told = make(union(a, b), via.ids, channel, topic);
  yield told;
  // "Both publicly and through intermediaries" are two.
  if (lemma === "signal" && via.found && PUBLIC.test(phraseOf(scene, t)))
    yield { ...told, via: [], channel: "public-signal" };
  return;
}

/** Words over which "discussed … with" reaches: what is discussed may be told at length. */
const FAR = 24;

/** "In separate calls", "spoke separately with": each of the others alone. */
function inSeparate({ syntax: s }: Scene, t: number): boolean {
  return (s.children[t] ?? []).some(
    (k) => low(s, k) === "separately" || kids(s, k, "amod").some((m) => low(s, m) === "separate"),
  );
}

/** "Carried letters between", "a note reached the palace", "sent a letter to". */
function* carried(
  scene: Scene,
  offers: readonly Offer[],
  t: number,
  lemma: string,
  { make, via }: Frame,
): Generator<Told> {
  const { syntax: s, parties } = scene;
  const things = ARRIVING.has(lemma) ? doers(s, t) : undergoers(s, t);
  const thing = things.find(
    (k) => MESSAGE_NOUNS.has(s.words[k]?.lemma.toLowerCase() ?? "") || isWord(s, t, k),
  );
  // "Took note of" and "took back its letter of" carry nothing to anybody.
  if (thing === undefined || (lemma === "take" && s.words[thing]?.lemma === "note")) return;
  const to = [
    ...behind(s, t, "to", "at", "between", "into"),
    ...behind(s, thing, "to", "between", "for", "into"),
    ...kids(s, t, "iobj"),
  ];
  if (lemma === "receive" && behind(s, thing, "from").length + behind(s, t, "from").length === 0) return;
  if (lemma === "reach") to.push(...kids(s, t, "obj"));
  const offer =
    around(offers, thing).find((o) => o.tokens.includes(thing)) ??
    offerNear(offers, thing, s.words[thing]?.lemma ?? "");
  const from = [...owners(s, thing), ...behind(s, thing, "from", "by", "of"), ...behind(s, t, "from")];
  const sides = union(
    actorsOf(scene, from),
    ofAdjective(scene, thing),
    actorsOf(scene, to),
    capitals(scene, to),
  );
  const topic = phraseSpan(scene, thing);
  if (CARRYING.has(lemma)) {
    const carriers = actorsOf(scene, doers(s, t));
    if (carriers.length === 0 && isPassive(s, t) && sides.length > 1) {
      yield make(sides, via.ids, via.found ? "intermediary" : "unknown", topic);
      return;
    }
    const theirs =
      offer === null || carriers.some((id) => isAmong(scene, id, offer.by)) ? [] : [...offer.by, ...offer.to];
    const pair = parties.pair().filter((id) => !carriers.some((c) => parties.same(c, id)));
    const messages = FERRYING.has(lemma) && s.words[thing]?.feats.includes("Number=Plur") === true;
    // "Ferried messages", "took a letter to Accra": who is not told is of the two whom the report is about.
    const one = sides.length === 1 && pair.some((id) => parties.same(id, sides[0] as string));
    const open = (messages && sides.length === 0) || (FERRYING.has(lemma) && one);
    const between = open && theirs.length === 0 && pair.length === 2 ? pair : [];
    const ids = sides.length > 1 ? sides : union(sides, theirs, between);
    if (carriers.length === 0 || ids.length === 0) return;
    // "Armenia handed Azerbaijan a draft through the mediators": a side of the two hands over what is its own.
    if (
      actorsOf(scene, from).length === 0 &&
      theirs.length === 0 &&
      carriers.every((id) => isOfPair(scene, id))
    ) {
      // "Passed the offer to the Church, which has acted as a go-between".
      if (to.some((k) => isGoBetween(s, k)) && !ids.some((id) => isOfPair(scene, id))) {
        yield make(union(carriers, pair), ids, "intermediary", topic);
        return;
      }
      yield make(union(carriers, ids), via.ids, via.found ? "intermediary" : "direct", topic);
      return;
    }
    const priv = carriers.every((id) => !parties.official(id));
    yield make(ids, carriers, priv ? "back-channel" : "intermediary", topic);
    return;
  }
  const ids = union(ARRIVING.has(lemma) ? [] : actorsOf(scene, doers(s, t)), sides);
  if (ids.length >= 2) yield make(ids, via.ids, via.found ? "intermediary" : "unknown", topic);
  return;
}

/** "The Church, which has acted as a go-between", "the Swiss, who mediate". */
function isGoBetween(s: Syntax, noun: number): boolean {
  return kids(s, noun, "acl", "appos").some((k) => {
    const words = wordsOf(s, subtreeSpan(s, k)).slice(0, GO_BETWEEN_WORDS);
    return BETWEEN.test(words);
  });
}
const BETWEEN =
  /\b(?:go[- ]between|intermediar(?:y|ies)|mediat(?:e|es|ed|ing|ors?)|brokers?|facilitat(?:e|es|ed|ing|ors?)|guarantors?)\b/i;
const GO_BETWEEN_WORDS = 80;

function isOfPair({ parties }: Scene, id: string): boolean {
  return parties.pair().some((side) => parties.same(side, id));
}

/** The states of those whom only their capital names: "took a letter to Accra". */
function capitals(scene: Scene, tokens: readonly number[]): string[] {
  const { syntax: s, account, parties } = scene;
  return tokens
    .flatMap((k) => [k, ...kids(s, k, "conj")])
    .filter((k) => s.words[k]?.upos === "PROPN" && !account.actorAt.has(k))
    .flatMap((k) => stateNamed(s, parties, k) ?? []);
}

/** Whether an actor is one of several or named in them: Norway in "Norway and Mauritius". */
function isAmong({ parties }: Scene, id: string, ids: readonly string[]): boolean {
  const name = parties.actor(id)?.name ?? "";
  return ids.some((x) => parties.same(x, id) || parties.actor(x)?.name.includes(name) === true);
}

/** "Conveyed it to the palace": what is carried by such a verb is word of something. */
function isWord(s: Syntax, verb: number, thing: number): boolean {
  return (
    WORD.has(s.words[verb]?.lemma.toLowerCase() ?? "") &&
    ["it", "this", "that", "these"].includes(low(s, thing))
  );
}
const WORD = new Set(["convey", "relay", "transmit", "communicate"]);

/** Verbs of carrying to and fro: "has ferried messages", between those that the report tells of. */
const FERRYING = new Set([
  "carry",
  "ferry",
  "relay",
  "pass",
  "convey",
  "exchange",
  "deliver",
  "take",
  "bring",
]);

/** Verbs whose object is a contact only where it is somebody. */
const WHO_ONLY = new Set(["visit", "see", "call", "receive", "host"]);

/** The proposal that is carried where its word is one for proposals. */
function offerNear(offers: readonly Offer[], token: number, lemma: string): Offer | null {
  if (!["offer", "proposal", "plan", "paper", "message", "text"].includes(lemma)) return null;
  return toldBefore(offers, token).at(-1) ?? null;
}

function phraseSpan({ syntax: s }: Scene, t: number): Span {
  const span = subtreeSpan(s, t);
  const clause = kids(s, t, "acl", "appos").find((k) => k > t);
  return clause === undefined ? span : { start: span.start, end: subtreeSpan(s, clause).start };
}

/** "The minister told the envoy that": one side's official tells another's. */
function toldAnother(scene: Scene, t: number, { make, via }: Frame, bargaining: boolean): Told | null {
  const { parties, account, syntax: s } = scene;
  const st = scene.cues.get(t);
  const first = (tokens: readonly number[]) => tokens.flatMap((k) => actorsAt(account, parties, k))[0];
  // "They told us": of whom a quotation does not say who they are.
  const nameless = st?.form === "direct" || scene.tellers.get(t)?.some((x) => x.form === "direct") === true;
  if (nameless && doers(s, t).some((k) => low(s, k) === "they")) return null;
  const a = st === undefined ? first(doers(s, t)) : st.speaker;
  const b = st?.audience ?? first(kids(s, t, "iobj", "obj"));
  if (a == null || b == null) return null;
  const person = parties.actor(a)?.kind === "person" && parties.official(b) && !parties.same(a, b);
  if (!parties.opposed(a, b) && !(bargaining && person)) return null;
  const body = (id: string) =>
    /\b(?:parliament|congress|council|senate|assembly|committee|court|forum|conference|summit|rally|meeting)\b/i.test(
      parties.actor(id)?.name ?? "",
    );
  if (body(a) || body(b)) return null;
  return make([a, b], via.ids, via.found ? "intermediary" : "direct", st?.content[0] ?? null);
}

function perfect({ syntax: s }: Scene, t: number): boolean {
  return verbGroup(s, t).before.has("has") || verbGroup(s, t).before.has("have");
}

/** Whether the object of "visit", "see" or "call" is somebody to be in touch with. */
function isWho({ parties }: Scene, id: string, lemma: string): boolean {
  const kind = parties.actor(id)?.kind;
  return kind === "person" || (lemma === "visit" && (kind === "state" || kind === "government"));
}
