import { tokensOf } from "../../text/doc.js";
import type { Span } from "../../text/span.js";
import { evidence } from "../account.js";
import type { Channel, Contact } from "../record.js";
import { isRelease } from "../signers.js";
import { kids } from "../syntax.js";
import { verbGroup } from "../verbGroup.js";
import type { Told } from "./contactManner.js";
import { contactsByNoun } from "./contactsByNoun.js";
import { framedContacts } from "./framedContacts.js";
import { contactsByVerb } from "./contactsByVerb.js";
import type { Offer } from "./offers.js";
import { type Scene, cut, isOnlyAsked, sentenceAt, tellerAt, toldAt, union, whenAt } from "./scene.js";

/** That sides were in touch, each contact once however often it is told; in text order. */
export function findContacts(scene: Scene, offers: readonly Offer[]): Contact[] {
  const affirmed: Drafted[] = [];
  const denied: Told[] = [];
  for (const told of tellings(scene, offers)) {
    if (told.denied) denied.push(told);
    else if (told.parties.length === 0) standBetween(scene, affirmed.at(-1), told);
    else if (told.sure === true || isContact(scene, told, offers.length > 0))
      join(scene, affirmed, between(scene, offers, told));
  }
  for (const d of denied) deny(scene, affirmed, d);
  return affirmed
    .sort((a, b) => a.token - b.token)
    .map(({ token, ...c }, i): Contact => ({ ...c, id: `c${i + 1}` }));
}

/** "The talks were mediated by Qatar": the last told before, of which Qatar is no party. */
function standBetween({ parties }: Scene, last: Drafted | undefined, { via }: Told): void {
  if (last === undefined || last.parties.some((p) => via.some((v) => parties.same(p, v)))) return;
  Object.assign(last, { via: union(last.via, via), channel: "intermediary" satisfies Channel });
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
  // "The two sides, Chile and Austria": nobody between them.
  if (others.length === 2 && parties.opposed(others[0] as string, others[1] as string))
    return { ...told, parties: others };
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
  const readout = isRelease(account.syntax.doc);
  if (readout && channel === "direct" && ids.length > 1 && people.length > 0) return true;
  if (bargaining && ids.some((id) => parties.actor(id)?.kind === "person") && channel === "direct")
    return true;
  return via.length > 0 || official.some((id) => parties.everybody(id));
}

function* tellings(scene: Scene, offers: readonly Offer[]): Generator<Told> {
  const { syntax: s } = scene;
  const together = facingSpeakers(scene);
  if (together !== null) yield together;
  const read: Told[] = [];
  for (let t = 0; t < s.words.length; t++) {
    const w = s.words[t];
    if (w === undefined || isOnlyAsked(scene, t)) continue;
    const lemma = w.lemma.toLowerCase();
    if (w.upos === "VERB") read.push(...contactsByVerb(scene, offers, t, lemma));
    else if (w.upos === "NOUN") read.push(...contactsByNoun(scene, t, lemma));
  }
  yield* read;
  yield* framedContacts(scene, read, offers);
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
    evidence: other.source,
  };
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
      evidence: evidence(scene.account, told.evidence ?? evidenceOf(scene, told.token)),
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
/** Sentences over which "the two sides" are those of the talk told before or after. */
const NEAR = 6;

function isAgain(scene: Scene, c: Drafted, told: Told, when: string | null): boolean {
  const { parties } = scene;
  const near = Math.abs(sentenceAt(scene, c.token) - sentenceAt(scene, told.token)) <= NEAR;
  // "The talks" of nobody by name: whatever talk of the two is told elsewhere.
  if (told.guessed !== true && !sameChannel(c.channel, told.channel)) return false;
  if (c.when !== null && when !== null && c.when !== when) return false;
  const meets = (a: readonly string[], b: readonly string[]) =>
    a.every((x) => b.some((y) => parties.same(x, y) || (near && parties.everybody(x))));
  return meets(told.parties, c.parties) || meets(c.parties, told.parties);
}

/** A talk of many that is told of two of them is no other talk. */
function sameChannel(a: Channel, b: Channel): boolean {
  const plain = ["direct", "multilateral"];
  return a === b || a === "unknown" || b === "unknown" || (plain.includes(a) && plain.includes(b));
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
      // "Told the envoy that no talks were possible" is no denial of that very talk.
      !by.some((id) => c.according.includes(id)) &&
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
