import type { Frame } from "../../tags/tags.js";
import { contains } from "../../text/span.js";
import type { Channel } from "../record.js";
import { kids, low, spanOf } from "../syntax.js";
import { actorsOf, hostsAt, weBoth } from "./actorsAt.js";
import { type Reality, doers, realityOf } from "./arguments.js";
import { type Told, channelOf, topicOf } from "./contactManner.js";
import { fillersOf } from "./fillers.js";
import { framesOf, sides } from "./framed.js";
import type { Offer } from "./offers.js";
import { type Scene, isOnlyAsked, sentenceAt, union } from "./scene.js";

/** Chance from which others are looked for where the words of a frame name one side alone, and words to anybody of another side are a contact. */
const SURE = 0.5;

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
    const worded = takingPart(scene, f, own).filter((id) => !via.includes(id) && !beside.includes(id));
    // "Carried letters between them": what the grammar reads of its sentence has those who take part, and more.
    const here = inSentence.get(sentenceAt(scene, f.token)) ?? [];
    const named = here.length > 0 ? worded : withFilled(scene, f, worded, via);
    // "The talks broke up at midnight", "told the ministry": those whom the report is about, as far as no one else is told of.
    const saying = scene.cues.has(f.token) || SAYING.has(scene.syntax.words[f.token]?.lemma ?? "");
    const open = state === "told" && !saying;
    const parties = open ? completed(scene, facing, named, via, (f.roles["parties"] ?? []).length) : named;
    const ids = here.flatMap((t) => [...t.parties, ...t.via]);
    const told = ids.length > 0 && [...parties, ...via].every((id) => ids.some((x) => same(x, id)));
    const read = here.some((t) => t.token === f.token && t.parties.length > 1);
    if (told || read) return [];
    if (parties.length === 0 || parties.length + via.length < 2) return [];
    // "Told the agency", "told parliament": words to somebody who is no other side.
    if (saying && !parties.some((a) => parties.some((b) => isToAnother(scene, f, a, b)))) return [];
    // "Five people briefed on the negotiations": who tells, and no word of when and by whom they were held.
    const guessed = parties.length > named.length;
    if (parties.length > worded.length && sources.some((x) => contains(x, spanOf(scene.syntax, f.token))))
      return [];
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
 * Those who take part as the words of the frame name them; where that is one alone and the frame is sure, also bodies and
 * movements of no state ("informed the bloc"), and those whom the grammar of its verb names ("was warned by the envoy").
 */
function takingPart(scene: Scene, f: Frame, own: readonly string[]): string[] {
  const named = union(sides(scene, f, "parties"), own);
  const both = weBoth(scene, f.roles["parties"] ?? []);
  if (both.length > 0 && named.length < 2) return [...both];
  if (named.length > 1 || f.chance < SURE) return named;
  const kind = (id: string) => scene.parties.actor(id)?.kind ?? "";
  const bodies = fillersOf(scene, f.roles["parties"] ?? []).filter((id) => BODIES.has(kind(id)));
  const more = union(named, bodies);
  const { syntax: s } = scene;
  if (more.length > 1 || s.words[f.token]?.upos !== "VERB") return more;
  const others = kids(s, f.token, "obl").filter((k) => kids(s, k, "case").some((c) => WITH.has(low(s, c))));
  const told = actorsOf(scene, [
    ...doers(s, f.token),
    ...kids(s, f.token, "nsubj", "obj", "iobj"),
    ...others,
  ]);
  return union(
    more,
    told.filter((id) => scene.parties.official(id) || kind(id) === "person"),
  );
}
const BODIES: ReadonlySet<string> = new Set(["body", "organisation", "group"]);
const WITH: ReadonlySet<string> = new Set(["to", "with", "by"]);

/** "Told the ministry": words of a side to one that it faces, or to a body, a state or somebody else of another side where the frame is sure. */
function isToAnother({ parties }: Scene, f: Frame, a: string, b: string): boolean {
  if (parties.opposed(a, b)) return true;
  const kind = parties.actor(b)?.kind ?? "";
  return f.chance >= SURE && a !== b && parties.official(a) && !parties.same(a, b) && HEARING.has(kind);
}
const HEARING: ReadonlySet<string> = new Set(
  "body organisation state government armed-group person".split(" "),
);

/** Chance from which somebody whom no word of the sentence names takes part. */
const FILLING = 0.22;

/** Those who take part, with whom the scorer adds where its words name fewer than two. */
function withFilled(scene: Scene, f: Frame, named: readonly string[], via: readonly string[]): string[] {
  const out = [...named];
  // "Thank you for the good conversation", one of two before the press to the other.
  const hosts = hostsAt(scene, f.token);
  if (hosts.length > 0 && named.every((id) => hosts.some((h) => scene.parties.same(h, id))))
    return [...hosts];
  // "Both sides", "the two governments": more than one as they are.
  if (named.some((id) => scene.parties.actor(id)?.kind === "group")) return out;
  for (const { id, chance } of scene.fills(f, "parties")) {
    if (out.length > 1 || chance < FILLING) break;
    if (!via.includes(id) && !out.some((x) => scene.parties.same(x, id))) out.push(id);
  }
  return out;
}
