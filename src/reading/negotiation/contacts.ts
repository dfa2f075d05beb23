import { tokensOf } from "../../text/doc.js";
import type { Span } from "../../text/span.js";
import { evidence } from "../account.js";
import type { Channel, Contact } from "../record.js";
import { kids, low, subtreeSpan, wordsOf } from "../syntax.js";
import { startOfSentence, subjectOf, verbGroup } from "../verbGroup.js";
import { behind, doers, followsAfter, isPassive, owners, realityOf, undergoers } from "./arguments.js";
import {
  ARRIVING,
  CALLED_TO,
  BACK_CHANNEL,
  CARRYING,
  GO_BETWEENS,
  HOLDING,
  INDIRECT,
  MESSAGE_NOUNS,
  PUBLIC,
  SENDING,
  TALK_NOUNS,
  TELLING,
  TOUCH_VERBS,
  TRACK_TWO,
} from "./contactWords.js";
import type { Offer } from "./offers.js";
import { actorsAt } from "./parties.js";
import { type Scene, cut, isAsked, tellerAt, toldAt, union, whenAt } from "./scene.js";

/** A contact as one place of the report tells it. */
interface Told {
  readonly token: number;
  readonly parties: readonly string[];
  readonly via: readonly string[];
  readonly channel: Channel;
  readonly about: Span | null;
  readonly denied: boolean;
}

/** That sides were in touch, each contact once however often it is told; in text order. */
export function findContacts(scene: Scene, offers: readonly Offer[]): Contact[] {
  const affirmed: Drafted[] = [];
  const denied: Told[] = [];
  for (const told of tellings(scene, offers)) {
    if (told.denied) denied.push(told);
    else if (isContact(scene, told, offers.length > 0)) join(scene, affirmed, between(scene, offers, told));
  }
  for (const d of denied) deny(scene, affirmed, d);
  return affirmed
    .sort((a, b) => a.token - b.token)
    .map(({ token, ...c }, i): Contact => ({ ...c, id: `c${i + 1}` }));
}

/** A third that is in touch with "both sides" stands between them. */
function between({ parties }: Scene, offers: readonly Offer[], told: Told): Told {
  const all = told.parties.filter(parties.everybody);
  const others = told.parties.filter((id) => !parties.everybody(id));
  if (
    all.length === 0 ||
    others.length === 0 ||
    told.via.length > 0 ||
    !["direct", "unknown"].includes(told.channel)
  )
    return told;
  if (!/^(?:both|the two)\b/i.test(parties.actor(all[0] as string)?.mentions[0]?.text ?? "")) return told;
  const sides = union(...offers.slice(0, 1).map((o) => [...o.by, ...o.to])).filter(
    (id) => !others.some((o) => parties.same(o, id)),
  );
  return { ...told, parties: union(all, sides), via: others, channel: "intermediary" };
}

type Drafted = { token: number } & Omit<Contact, "id">;

/** Whether two sides take part, one of them official: a "we" and its own ministry are one side. */
function isContact(
  { account, parties }: Scene,
  { parties: ids, channel, via }: Told,
  bargaining: boolean,
): boolean {
  const official = ids.filter((id) => parties.official(id));
  const people = ids.filter((id) => parties.actor(id)?.kind === "person");
  if (bargaining && channel === "direct" && people.length > 1) return true;
  if (official.length === 0) return false;
  if (channel === "track-two") return true;
  if (official.some((a) => official.some((b) => a !== b && !parties.same(a, b)))) return true;
  if (ids.length === 1 && via.length === 0) return false;
  // A readout tells of its own side's talk; the other may be anybody.
  const readout = account.syntax.doc.report.parts.some((p) => p.role === "boilerplate");
  if (readout && channel === "direct" && ids.length > 1 && people.length > 0) return true;
  if (bargaining && ids.some((id) => parties.actor(id)?.kind === "person") && channel === "direct")
    return true;
  return via.length > 0 || official.some((id) => parties.everybody(id));
}

function* tellings(scene: Scene, offers: readonly Offer[]): Generator<Told> {
  const { syntax: s } = scene;
  const together = facingSpeakers(scene);
  if (together !== null) yield together;
  for (let t = 0; t < s.words.length; t++) {
    const w = s.words[t];
    if (w === undefined || isAsked(scene, t)) continue;
    const lemma = w.lemma.toLowerCase();
    if (w.upos === "VERB") yield* byVerb(scene, offers, t, lemma);
    else if (w.upos === "NOUN") {
      const told = byNoun(scene, t, lemma);
      if (told !== null) yield told;
    }
  }
}

/** Two officials who face each other and take turns in a transcript are in touch as it is taken down. */
function facingSpeakers({ account, syntax, parties }: Scene): Told | null {
  const turns = account.statements.filter(
    (st) => st.cue === null && st.source !== null && st.speaker !== null && st.act !== "ask",
  );
  const first = turns.find((st) => parties.official(st.speaker as string));
  const other = turns.find(
    (st) => first !== undefined && parties.opposed(first.speaker as string, st.speaker as string),
  );
  if (first === undefined || other?.source == null) return null;
  const { firstToken } = tokensOf(syntax.doc, other.source);
  return {
    token: firstToken,
    parties: [first.speaker as string, other.speaker as string],
    via: [],
    channel: "direct",
    about: null,
    denied: false,
  };
}

function* byVerb(scene: Scene, offers: readonly Offer[], t: number, lemma: string): Generator<Told> {
  const { syntax: s, account, parties } = scene;
  const at = (tokens: readonly number[]) => union(...tokens.map((k) => actorsAt(account, parties, k)));
  const reality = realityOf(s, t);
  if (reality === "unreal") return;
  const make = (
    ids: readonly string[],
    via: readonly string[],
    channel: Channel,
    about: Span | null,
  ): Told => ({
    token: t,
    parties: ids.filter((id) => !via.includes(id)),
    via,
    channel: channelOf(scene, t, ids, via, channel),
    about,
    denied: reality === "denied",
  });
  const via = viaOf(scene, t);
  const touch = TOUCH_VERBS.get(lemma) ?? TOUCH_VERBS.get(`${lemma}e`);
  if (touch !== undefined) {
    const other = kids(s, t, "xcomp", "ccomp").some((k) => !CALLED_TO.has(s.words[k]?.lemma ?? ""));
    if (lemma === "call" && (other || kids(s, t, "obj", "iobj").length > 1)) return;
    if (lemma === "see" && !perfect(scene, t)) return;
    const a = at(doers(s, t));
    let b = at([...behind(s, t, ...touch.with), ...(touch.object ? undergoers(s, t) : [])]);
    if (b.length === 0 && touch.with.length > 0)
      b = at(followsAfter(s, t, touch.with, (k) => account.actorAt.has(k)));
    b = b.filter((id) => !a.includes(id));
    const reciprocal =
      b.length === 0 && touch.with.includes("with") && (a.length > 1 || a.some(parties.everybody));
    if (!reciprocal && (a.length === 0 || b.length === 0)) return;
    if (WHO_ONLY.has(lemma) && !b.some((id) => isWho(scene, id, lemma))) return;
    const told = make(union(a, b), via.ids, via.found ? "intermediary" : touch.channel, topicOf(scene, t));
    yield told;
    // "Both publicly and through intermediaries" are two.
    if (lemma === "signal" && via.found && PUBLIC.test(phraseOf(scene, t)))
      yield { ...told, via: [], channel: "public-signal" };
    return;
  }
  if (CARRYING.has(lemma) || SENDING.has(lemma) || ARRIVING.has(lemma)) {
    const things = ARRIVING.has(lemma) ? doers(s, t) : undergoers(s, t);
    const thing = things.find((k) => MESSAGE_NOUNS.has(s.words[k]?.lemma.toLowerCase() ?? ""));
    // "Took note of" and "took back its letter of" carry nothing to anybody.
    if (thing === undefined || (lemma === "take" && s.words[thing]?.lemma === "note")) return;
    const to = [
      ...behind(s, t, "to", "at", "between", "into"),
      ...behind(s, thing, "to", "between", "for", "into"),
      ...kids(s, t, "iobj"),
    ];
    if (lemma === "reach") to.push(...kids(s, t, "obj"));
    const offer =
      offers.find((o) => o.tokens.includes(thing)) ?? offerNear(offers, s.words[thing]?.lemma ?? "");
    const from = [...owners(s, thing), ...behind(s, thing, "from", "by", "of"), ...behind(s, t, "from")];
    const sides = union(at(from), at(to));
    const topic = phraseSpan(scene, thing);
    if (CARRYING.has(lemma)) {
      const carriers = at(doers(s, t));
      const theirs =
        offer === null || carriers.some((id) => offer.by.includes(id)) ? [] : [...offer.by, ...offer.to];
      const pair = parties.pair().filter((id) => !carriers.some((c) => parties.same(c, id)));
      const messages = FERRYING.has(lemma) && s.words[thing]?.feats.includes("Number=Plur") === true;
      const between = messages && sides.length === 0 && theirs.length === 0 && pair.length === 2 ? pair : [];
      const ids = sides.length > 1 ? sides : union(sides, theirs, between);
      if (carriers.length === 0 || ids.length === 0) return;
      const priv = carriers.every((id) => !parties.official(id));
      yield make(ids, carriers, priv ? "back-channel" : "intermediary", topic);
      return;
    }
    const ids = union(ARRIVING.has(lemma) ? [] : at(doers(s, t)), sides);
    if (ids.length >= 2) yield make(ids, via.ids, via.found ? "intermediary" : "unknown", topic);
    return;
  }
  if (lemma === "shuttle" || lemma === "mediate") {
    const between = at(behind(s, t, "between"));
    if (between.length > 0) yield make(between, at(doers(s, t)), "intermediary", null);
    return;
  }
  if (TELLING.has(lemma)) {
    const told = toldAnother(scene, t, make, via, offers.length > 0);
    if (told !== null) yield told;
  }
}

/** Verbs of carrying to and fro: "has ferried messages", between those that the report tells of. */
const FERRYING = new Set(["carry", "ferry", "relay", "pass", "convey", "exchange", "deliver"]);

/** Verbs whose object is a contact only where it is somebody. */
const WHO_ONLY = new Set(["visit", "see", "call", "receive", "host"]);

/** The proposal that is carried where its word is one for proposals. */
function offerNear(offers: readonly Offer[], lemma: string): Offer | null {
  return ["offer", "proposal", "plan", "paper", "message", "text"].includes(lemma)
    ? (offers[0] ?? null)
    : null;
}

function phraseSpan({ syntax: s }: Scene, t: number): Span {
  const span = subtreeSpan(s, t);
  const clause = kids(s, t, "acl", "appos").find((k) => k > t);
  return clause === undefined ? span : { start: span.start, end: subtreeSpan(s, clause).start };
}

/** "The minister told the envoy that": one side's official tells another's. */
function toldAnother(
  scene: Scene,
  t: number,
  make: (ids: readonly string[], via: readonly string[], channel: Channel, about: Span | null) => Told,
  via: { ids: readonly string[]; found: boolean },
  bargaining: boolean,
): Told | null {
  const { parties, account, syntax: s } = scene;
  const st = scene.cues.get(t);
  const at = (tokens: readonly number[]) => tokens.flatMap((k) => actorsAt(account, parties, k))[0];
  const a = st === undefined ? at(doers(s, t)) : st.speaker;
  const b = st === undefined ? at(kids(s, t, "iobj", "obj")) : st.audience;
  if (a == null || b == null) return null;
  const person = parties.actor(a)?.kind === "person" && parties.official(b) && !parties.same(a, b);
  if (!parties.opposed(a, b) && !(bargaining && person)) return null;
  const body = (id: string) =>
    /\b(?:parliament|congress|council|senate|assembly|committee|court)\b/i.test(
      parties.actor(id)?.name ?? "",
    );
  if (body(a) || body(b)) return null;
  return make([a, b], via.ids, via.found ? "intermediary" : "direct", st?.content[0] ?? null);
}

function byNoun(scene: Scene, t: number, lemma: string): Told | null {
  const { syntax: s, account, parties } = scene;
  const channel = TALK_NOUNS.get(lemma);
  const touch = lemma === "touch" || lemma === "contact";
  if (channel === undefined && !touch) return null;
  const at = (tokens: readonly number[]) => union(...tokens.map((k) => actorsAt(account, parties, k)));
  const others = at([
    ...behind(s, t, "with", "between", "among"),
    ...(channel === "direct" || lemma === "talk" ? behind(s, t, "of") : []),
    ...(s.words[s.words[t]?.head ?? -1]?.lemma === "pay" ? behind(s, t, "on", "to") : []),
    ...compounds(scene, t),
  ]);
  const verb = s.words[t]?.head ?? -1;
  const held = holderOf(scene, t, verb);
  const own = at(owners(s, t));
  const occasion = s.words[t]?.relation === "obl" && own.length > 0;
  const reality = verb >= 0 && s.words[verb]?.upos === "VERB" ? realityOf(s, verb) : "told";
  const st = tellerAt(scene, t);
  const none = kids(s, t, "det").some((d) => low(s, d) === "no");
  const any = kids(s, t, "det").some((d) => low(s, d) === "any");
  const denied = none || (reality === "denied" && (any || held !== null)) || (any && st?.act === "deny");
  if (!denied && reality === "unreal") return null;
  if (!denied && any) return null;
  const who = held === null || occasion ? [] : at(held);
  const ids = union(who, own, others);
  const via = viaOf(scene, t, verb);
  if (denied) {
    const speaker = st?.speaker ?? null;
    return {
      token: t,
      parties: union(ids, ids.length < 2 && speaker !== null ? [speaker] : []),
      via: via.ids,
      channel: BACK_CHANNEL.test(phraseOf(scene, t)) ? "back-channel" : "unknown",
      about: null,
      denied: true,
    };
  }
  if (others.length === 0 && ids.length < 2) return null;
  const base = channel ?? "direct";
  return {
    token: t,
    parties: ids.filter((id) => !via.ids.includes(id)),
    via: via.ids,
    channel: channelOf(
      scene,
      t,
      ids,
      via.ids,
      via.found ? "intermediary" : base === "back-channel" ? base : base,
    ),
    about: topicOf(scene, t),
    denied: false,
  };
}

/** Who holds a talk: the subject of "held talks", and of what was said "in a meeting with"; null where nobody is told. */
function holderOf({ syntax: s }: Scene, noun: number, verb: number): number[] | null {
  const w = s.words[noun];
  if (w === undefined || verb < 0) return null;
  const above = s.words[verb];
  if (above === undefined) return null;
  if (above.upos === "VERB" || above.upos === "AUX") {
    const lemma = above.lemma.toLowerCase();
    if (w.relation === "obj" && HOLDING.has(lemma)) return doers(s, verb);
    const by = kids(s, noun, "case").map((c) => low(s, c));
    if (
      w.relation === "obl" &&
      by.some((c) => ["in", "during", "after", "at", "following", "on", "into", "through"].includes(c))
    ) {
      const subject = subjectOf(s, verbGroup(s, verb));
      return isPassive(s, verb) && !["engage", "involve"].includes(lemma)
        ? null
        : subject === null
          ? null
          : [subject];
    }
  }
  // "Canada has been in touch with both governments."
  if (kids(s, noun, "cop").length > 0 || (w.relation === "root" && kids(s, noun, "nsubj").length > 0))
    return kids(s, noun, "nsubj");
  return null;
}

/** Sides named before the noun: "U.S.-Iran talks", "Russian-American contacts". */
function compounds({ syntax: s, account }: Scene, noun: number): number[] {
  return kids(s, noun, "compound", "amod", "nmod")
    .filter((k) => k < noun)
    .flatMap((k) => [k, ...(s.children[k] ?? [])])
    .filter((k) => account.actorAt.has(k));
}

/** Those through whom: "through intermediaries, including Moscow's partners", "via Oman". */
function viaOf(scene: Scene, ...tokens: readonly number[]): { ids: readonly string[]; found: boolean } {
  const { syntax: s, account, parties } = scene;
  const through = union(
    ...tokens.map((t) => (t < 0 ? [] : [...behind(s, t, "through", "via"), ...goBetweens(scene, t)])),
  ).filter((k) => {
    const lemma = s.words[k]?.lemma.toLowerCase() ?? "";
    return GO_BETWEENS.has(lemma) || account.actorAt.has(k);
  });
  const ids = union(
    ...through.map((k) => [
      ...actorsAt(account, parties, k),
      ...behind(s, k, "including").flatMap((m) => actorsAt(account, parties, m)),
    ]),
  ).filter((id) => parties.may(id));
  return { ids, found: through.length > 0 };
}

/** "The Americans, through intermediaries, had informed Moscow": a go-between in the words just before a verb. */
function goBetweens({ syntax: s }: Scene, t: number): number[] {
  const out: number[] = [];
  for (let k = Math.max(t - NEAR_WORDS, startOfSentence(s, t)); k < t; k++)
    if (["through", "via"].includes(low(s, k)) && GO_BETWEENS.has(s.words[k + 1]?.lemma ?? ""))
      out.push(k + 1);
  return out;
}

const NEAR_WORDS = 8;

function channelOf(
  scene: Scene,
  t: number,
  ids: readonly string[],
  via: readonly string[],
  base: Channel,
): Channel {
  const around = phraseOf(scene, t);
  if (TRACK_TWO.test(around)) return "track-two";
  if (BACK_CHANNEL.test(around)) return "back-channel";
  if (via.length > 0 && base !== "back-channel") return "intermediary";
  if (INDIRECT.test(around)) return "intermediary";
  if (base === "public-signal" && !PUBLIC.test(around)) return "unknown";
  const sides = ids.filter((id) => scene.parties.official(id));
  const many = ids.some((id) => MANY.test(scene.parties.actor(id)?.name ?? ""));
  if ((base === "direct" || base === "unknown") && (many || sides.length > 4)) return "multilateral";
  return base;
}

const MANY =
  /\b(?:ministers|g7|g20|nato|ministerial|allies|heads of state|leaders|security council|quad|asean|counterparts)\b/i;

/** The words around a trigger that colour it: what hangs on it, and on the verb that holds it. */
function phraseOf({ syntax: s }: Scene, t: number): string {
  const span = subtreeSpan(s, t);
  const place = s.doc.tokens[t]?.start ?? 0;
  return wordsOf(s, { start: Math.max(span.start, place - NEAR), end: Math.min(span.end, place + NEAR) });
}

const NEAR = 160;

/** "to discuss the release", "on Syria", "about a truce". */
function topicOf(scene: Scene, t: number): Span | null {
  const { syntax: s } = scene;
  const topic = behind(s, t, "about", "on", "over", "regarding", "concerning").find(
    (k) => !["NUM"].includes(s.words[k]?.upos ?? "") && !isTime(scene, k),
  );
  if (topic !== undefined) return afterCase(scene, topic);
  const purpose = kids(s, t, "advcl", "xcomp").find((k) => s.words[k]?.lemma === "discuss");
  const object = purpose === undefined ? undefined : kids(s, purpose, "obj")[0];
  return object === undefined ? null : subtreeSpan(s, object);
}

function afterCase({ syntax: s }: Scene, noun: number): Span {
  const span = subtreeSpan(s, noun);
  const by = kids(s, noun, "case").find((c) => c < noun);
  return by === undefined ? span : { start: (s.doc.tokens[by]?.end ?? span.start) + 1, end: span.end };
}

function isTime({ account, syntax: s }: Scene, token: number): boolean {
  const place = s.doc.tokens[token]?.start ?? 0;
  return account.times.some((t) => t.span.start <= place && place < t.span.end);
}

function perfect({ syntax: s }: Scene, t: number): boolean {
  return verbGroup(s, t).before.has("has") || verbGroup(s, t).before.has("have");
}

/** Whether the object of "visit", "see" or "call" is somebody to be in touch with. */
function isWho({ parties }: Scene, id: string, lemma: string): boolean {
  const kind = parties.actor(id)?.kind;
  return kind === "person" || (lemma === "visit" && (kind === "state" || kind === "government"));
}

/** Adds a telling to the contact that it tells again, or as a new one. */
function join(scene: Scene, list: Drafted[], told: Told): void {
  const when = whenAt(scene, told.token);
  const according = toldAt(scene, told.token);
  const again = list.slice(-REMEMBERED).find((c) => isAgain(scene, c, told, when));
  const about = told.about === null ? null : cut(scene, told.about);
  if (again === undefined) {
    list.push({
      token: told.token,
      parties: told.parties,
      via: told.via,
      channel: told.channel,
      when,
      about,
      outcome: null,
      evidence: evidence(scene.account, evidenceOf(scene, told.token)),
      according,
      deniedBy: [],
    });
    return;
  }
  Object.assign(again, {
    parties: union(
      again.parties,
      told.parties.filter((id) => !again.parties.some((p) => scene.parties.same(p, id))),
    ),
    via: union(again.via, told.via),
    when: again.when ?? when,
    about: again.about ?? about,
    according: union(again.according, according),
  });
}

const REMEMBERED = 40;

function isAgain({ parties }: Scene, c: Drafted, told: Told, when: string | null): boolean {
  if (c.channel !== told.channel && c.channel !== "unknown" && told.channel !== "unknown") return false;
  if (c.when !== null && when !== null && c.when !== when) return false;
  const meets = (a: readonly string[], b: readonly string[]) =>
    a.every((x) => b.some((y) => parties.same(x, y) || parties.everybody(x)));
  return meets(told.parties, c.parties) || meets(c.parties, told.parties);
}

/** Whether all contacts are between the same two sides. */
function onePair({ parties }: Scene, list: readonly Drafted[]): boolean {
  const [first] = list;
  return list.every((c) => c.parties.every((id) => first?.parties.some((p) => parties.same(p, id)) === true));
}

/** Enters a denial with the contacts that it answers; where none is affirmed, as one of its own. */
function deny(scene: Scene, list: Drafted[], told: Told): void {
  const by = toldAt(scene, told.token);
  if (by.length === 0) return;
  const sides = told.parties.filter((id) => scene.parties.official(id));
  // "Any official contact" of one side alone means those with the only other side that is told of.
  const single = sides.length < 2 && !(tellerAt(scene, told.token)?.act === "deny" && onePair(scene, list));
  const answered = list.filter(
    (c) =>
      !single &&
      sides.every((id) => c.parties.some((p) => scene.parties.same(p, id) || scene.parties.everybody(id))),
  );
  for (const c of answered) Object.assign(c, { deniedBy: union(c.deniedBy, by) });
  if (answered.length > 0 || sides.length < 2) return;
  list.push({
    token: told.token,
    parties: sides,
    via: told.via,
    channel: told.channel,
    when: null,
    about: null,
    outcome: null,
    evidence: evidence(scene.account, evidenceOf(scene, told.token)),
    according: [],
    deniedBy: by,
  });
}

/** The trigger with its auxiliaries, or with what stands before the noun. */
function evidenceOf({ syntax: s }: Scene, t: number): Span {
  const w = s.words[t];
  const { start: own, end } = s.doc.tokens[t] ?? { start: 0, end: 0 };
  if (w?.upos === "VERB") return { start: s.doc.tokens[verbGroup(s, t).first]?.start ?? own, end };
  const first = kids(s, t, "det", "amod", "compound", "nummod").filter((k) => k < t)[0];
  return { start: first === undefined ? own : (s.doc.tokens[first]?.start ?? own), end };
}
