import { word } from "../../text/doc.js";
import { realisOf } from "../events/realis.js";
import { countryInWords } from "../publishers.js";
import { type Syntax, isDefinite, kids, low } from "../syntax.js";
import { subjectOf, verbGroup } from "../verbGroup.js";
import { behind, doers, isPassive, owners, phraseAfter, realityOf } from "./arguments.js";
import { type Told, channelOf, phraseOf, topicOf, viaOf } from "./contactManner.js";
import { BACK_CHANNEL, BROKERED, BROKERING, HOLDING, TALK_NOUNS } from "./contactWords.js";
import { actorsOf, listedPeople, separately, weBoth } from "./actorsAt.js";
import { type Scene, tellerAt, union } from "./scene.js";

/** "Held talks with", "in a meeting with", "U.S.-Iran talks", "no contact with": what a noun for talking tells. */
export function contactsByNoun(scene: Scene, t: number, lemma: string): Told[] {
  const told = contactByNoun(scene, t, lemma);
  if (told === null) return [];
  const { relation, head } = scene.syntax.words[t] ?? { relation: "", head: -1 };
  const held = relation === "obj" && HOLDING.has(scene.syntax.words[head]?.lemma.toLowerCase() ?? "");
  const own = held && !told.denied ? actorsOf(scene, doers(scene.syntax, head)) : [];
  const groups = own.length === 0 ? [] : separately(scene, t, own);
  return groups.length > 1 ? groups.map((ids) => ({ ...told, parties: union(own, ids) })) : [told];
}

function contactByNoun(scene: Scene, t: number, lemma: string): Told | null {
  const { syntax: s } = scene;
  const channel = TALK_NOUNS.get(lemma);
  const touch = lemma === "touch" || lemma === "contact";
  if (channel === undefined && !touch) return null;
  const at = (tokens: readonly number[]) => actorsOf(scene, tokens);
  const verb = s.words[t]?.head ?? -1;
  // "A round of talks between": one talk, told by its first word.
  const inner = ROUNDS.has(lemma) ? talkBehind(s, t) : [];
  if (isInRound(s, t)) return null;
  const mediated = mediatorsOf(s, t);
  const brokers = at([...brokersOf(s, t), ...mediated]);
  const direct = [t, ...inner].flatMap((k) => behind(s, k, "with", "between", "among"));
  const others = at([
    ...(direct.length > 0 ? direct : phraseAfter(s, t, ["with", "between", "among"])),
    // "A call was held between", "talks resumed with": the parse hangs the sides on the verb.
    ...(s.words[t]?.relation === "nsubj" ? behind(s, verb, "with", "between", "among") : []),
    ...(channel === "direct" || lemma === "talk" ? behind(s, t, "of") : []),
    ...(s.words[s.words[t]?.head ?? -1]?.lemma === "pay" ? behind(s, t, "on", "to") : []),
    ...[t, ...inner].flatMap((k) => compounds(scene, k)),
  ])
    .concat(direct[0] !== undefined && direct[0] > t ? listedPeople(scene, direct[0]) : [])
    .filter((id) => !brokers.includes(id));
  const held = holderOf(scene, t, verb);
  const own = at(owners(s, t));
  const occasion = s.words[t]?.relation === "obl" && own.length > 0;
  const reality = verb >= 0 && s.words[verb]?.upos === "VERB" ? realityOf(s, verb) : "told";
  const st = tellerAt(scene, t);
  const none = kids(s, t, "det").some((d) => low(s, d) === "no");
  const any = kids(s, t, "det").some((d) => low(s, d) === "any");
  const denied = none || (reality === "denied" && (any || held !== null)) || (any && st?.act === "deny");
  if (!denied && brokers.length === 0 && (reality === "unreal" || isWished(s, t))) return null;
  if (!denied && any) return null;
  // "The UAE hosts a round of Russia-Ukraine talks" takes no part in them.
  const hosted = others.length > 1 && s.words[verb]?.lemma === "host";
  const both = held === null || occasion || others.length > 0 ? [] : weBoth(scene, held);
  const who = held === null || occasion || hosted ? [] : at(held);
  const told = union(who, own, others).filter((id) => !brokers.includes(id));
  const ids = told.length < 2 && mediated.length > 0 ? union(told, pairApart(scene, brokers)) : told;
  const through = viaOf(scene, t, verb);
  const via = { ids: union(through.ids, brokers), found: through.found || brokers.length > 0 };
  if (denied) {
    const speaker = st?.speaker == null ? null : standsFor(scene, st.speaker);
    return {
      token: t,
      parties: union(ids, ids.length < 2 && speaker !== null ? [speaker] : []),
      via: via.ids,
      channel: BACK_CHANNEL.test(phraseOf(scene, t)) ? "back-channel" : "unknown",
      about: null,
      denied: true,
    };
  }
  // "The talks were mediated by": of whom, the report has told before.
  const again = mediated.length > 0 && told.length === 0 && isDefinite(s, t);
  const pair = ids.length === 0 && brokers.length === 0 && tookPlace(s, t, verb) ? scene.parties.pair() : [];
  const known = both.length > 0 ? both : pair;
  if (known.length === 2)
    return {
      token: t,
      parties: known,
      via: via.ids,
      channel: channelOf(scene, t, known, via.ids, channel ?? "direct"),
      about: both.length > 0 ? topicOf(scene, t) : null,
      denied: false,
    };
  if ((others.length === 0 || brokers.length > 0) && ids.length < 2 && !again) return null;
  return {
    token: t,
    parties: ids.filter((id) => !via.ids.includes(id)),
    via: via.ids,
    channel: channelOf(scene, t, ids, via.ids, via.found ? "intermediary" : (channel ?? "direct")),
    about: topicOf(scene, t),
    denied: false,
  };
}

/** "Talks that reopened in May have stalled", "the negotiations broke off": of the two whom the report is about. */
function tookPlace(s: Syntax, noun: number, verb: number): boolean {
  if (!OF_SIDES.has(s.words[noun]?.lemma ?? "") || s.words[noun]?.feats.includes("Number=Plur") !== true)
    return false;
  const going = s.words[noun]?.relation === "nsubj" ? [verb, ...kids(s, noun, "acl")] : kids(s, noun, "acl");
  return going.some((k) => GOING_ON.has(s.words[k]?.lemma ?? "") && realityOf(s, k) === "told");
}
const OF_SIDES = new Set(["talk", "negotiation"]);
const GOING_ON = new Set(
  "reopen resume begin start stall collapse end continue break open fail founder falter adjourn restart conclude drag".split(
    " ",
  ),
);

/** What talks come in; each is a noun for talking of its own. */
const ROUNDS = new Set(["round", "session"]);

/** "A round of Russia-Ukraine prisoner talks": the talks, by word order. */
function talkBehind(s: Syntax, round: number): number[] {
  if (low(s, Math.min(round + 1, s.words.length - 1)) !== "of") return [];
  for (let t = round + 2; t < Math.min(round + 2 + LONGEST_COMPOUND, s.words.length); t++) {
    const { upos = "", lemma = "" } = s.words[t] ?? {};
    if (upos === "NOUN" && TALK_NOUNS.has(lemma.toLowerCase())) return [t];
    if (!["PROPN", "NOUN", "ADJ", "DET"].includes(upos) && !/^[-–]$/.test(low(s, t))) return [];
  }
  return [];
}

function isInRound(s: Syntax, talk: number): boolean {
  for (let t = talk - 1; t >= Math.max(0, talk - 1 - LONGEST_COMPOUND); t--)
    if (ROUNDS.has(s.words[t]?.lemma.toLowerCase() ?? "")) return talkBehind(s, t).includes(talk);
  return false;
}

/** For whom an unnamed official speaks: "a senior Iranian official" for Iran; anybody else for himself. */
function standsFor({ parties }: Scene, id: string): string {
  const actor = parties.actor(id);
  const country = actor?.kind === "unnamed" ? countryInWords(actor.name) : null;
  return (country === null ? null : parties.ofCountry(country)) ?? id;
}

/** Those who bring the sides together, by a participle before the noun: "the EU-facilitated dialogue". */
function brokersOf(s: Syntax, noun: number): number[] {
  return kids(s, noun, "amod", "compound", "acl")
    .filter((k) => k < noun && BROKERED.has(low(s, k).replace(/^.*-/, "")))
    .flatMap((k) => [k, ...(s.children[k] ?? []), ...(low(s, k - 1) === "-" ? [k - 2] : [])]);
}

/** "Talks mediated by the envoy", "the talks were hosted by": those who stand between as what is told of the talks says. */
function mediatorsOf(s: Syntax, noun: number): number[] {
  const verb = s.words[noun]?.relation === "nsubj" ? [s.words[noun]?.head ?? -1] : [];
  return [...kids(s, noun, "acl").filter((k) => k > noun), ...verb]
    .filter((k) => k >= 0 && BROKERING.has(s.words[k]?.lemma.toLowerCase() ?? "") && isPassive(s, k))
    .flatMap((k) => behind(s, k, "by"));
}

/** "The talks were mediated by Qatar": of the two whom the report is about; nobody where a mediator is one of them. */
function pairApart({ parties }: Scene, brokers: readonly string[]): readonly string[] {
  const pair = parties.pair();
  return pair.some((id) => brokers.some((b) => parties.same(b, id))) ? [] : pair;
}

/** "Encouraged further talks", "prospects for a meeting", "support for the negotiations": nobody tells that they are held. */
function isWished(s: Syntax, noun: number): boolean {
  return !["actual", "denied"].includes(realisOf(s, noun, null));
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
  // "Spoke with the minister, and in a separate call with": joined to the verb before.
  if (w.relation === "conj" && above.upos === "VERB" && kids(s, noun, "case").some((c) => low(s, c) === "in"))
    return doers(s, verb);
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
    .filter((k) => account.actorAt.has(k))
    .concat(hyphened(s, noun));
}

/** "A new round of Russia-Ukraine prisoner talks": both names around a hyphen in what stands before, however it is parsed. */
function hyphened(s: Syntax, noun: number): number[] {
  const isName = (t: number) => /^\p{Lu}/u.test(word(s.doc, t));
  for (let t = noun - 1; t > 0 && t >= noun - LONGEST_COMPOUND; t--) {
    if (/^[-–]$/.test(low(s, t)) && isName(t - 1) && isName(t + 1)) return [t - 1, t + 1];
    if (!["PROPN", "NOUN", "ADJ"].includes(s.words[t]?.upos ?? "")) return [];
  }
  return [];
}
const LONGEST_COMPOUND = 5;
