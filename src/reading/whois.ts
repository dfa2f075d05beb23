import { sentenceOf } from "../text/doc.js";
import type { Tags } from "../tags/tags.js";
import { type Cast, type Member, type Mention, addMentions, membersByHead } from "./cast.js";
import { describeActors } from "./describedActors.js";
import type { TokenRange } from "./offices.js";
import { isRole } from "./roles.js";
import { type Syntax, kids, low } from "./syntax.js";
import { lookupPlace } from "./world/world.js";

/** A noun phrase of which one wants to know whom it means, and who says it and to whose words it belongs. */
export interface Asked extends TokenRange {
  readonly head: number;
  readonly joined: boolean;
  /** Member who speaks to the one asked for: never the same. */
  readonly speaker: number | null;
  /** Member whose words the phrase stands in: "me", "us", and often "him". */
  readonly outer: number | null;
  /** Member for which the outer one speaks: "us" of an official. */
  readonly side: number | null;
  /** Name of the outlet that asks in these words, from the label of the turn: "told us". */
  readonly outlet: string | null;
}

/**
 * Whom noun phrases mean: members of the cast by name, by pronoun, by office or by an earlier description, or new
 * members, which the returned cast has ("reporters", "both sides"). Null where a pronoun leaves it open.
 */
export function whoAre(
  s: Syntax,
  tags: Tags,
  cast: Cast,
  asked: readonly (Asked | null)[],
): { cast: Cast; members: readonly (number | null)[] } {
  const c: Known = { s, cast, byHead: membersByHead(cast), ...indexNames(cast) };
  const more: Mention[] = [];
  const first = asked.map((a): number | null => {
    if (a === null) return null;
    const found = a.joined ? byWords(c, a) : known(c, a);
    if (found !== null)
      more.push({
        firstToken: a.firstToken,
        endToken: a.endToken,
        head: a.head,
        member: found,
        how: isPronoun(s, a.head) ? "pronoun" : "description",
      });
    return found;
  });
  const open = asked.flatMap((a, i) =>
    a === null || first[i] !== null || (isPronoun(s, a.head) && !GROUP_PRONOUNS.has(low(s, a.head)))
      ? []
      : [i],
  );
  const joint = open.filter((i) => asked[i]?.joined === true);
  const single = open.filter((i) => asked[i]?.joined !== true);
  const described = describeActors(
    s.doc,
    tags,
    addMentions(cast, more),
    single.map((i) => asked[i] as Asked),
  );
  const members = [...first];
  for (const [k, i] of single.entries()) members[i] = described.members[k] ?? null;
  const added: Member[] = [...described.cast.members];
  const jointMentions: Mention[] = [];
  const newJoint = new Map<string, number>();
  for (const i of joint) {
    const a = asked[i] as Asked;
    const name = wordsOf(s, a);
    const place = newJoint.get(name) ?? added.push(groupNamed(name)) - 1;
    newJoint.set(name, place);
    jointMentions.push({
      firstToken: a.firstToken,
      endToken: a.endToken,
      head: a.head,
      member: place,
      how: "description",
    });
    members[i] = place;
  }
  return { cast: addMentions({ members: added, mentions: described.cast.mentions }, jointMentions), members };
}

const GROUP_PRONOUNS = new Set("everyone everybody others".split(" "));

function isPronoun(s: Syntax, token: number): boolean {
  return s.words[token]?.upos === "PRON";
}

function groupNamed(name: string): Member {
  return {
    name,
    kind: "group",
    country: null,
    office: null,
    memberOf: [],
    aliases: [],
    wikidata: null,
    gender: null,
    plural: true,
    maybeSame: [],
  };
}

/** A cast with what is looked up in it. */
interface Known {
  readonly s: Syntax;
  readonly cast: Cast;
  readonly byHead: ReadonlyMap<number, number>;
  /** Members by their names and aliases, bare; the first of each. */
  readonly byName: ReadonlyMap<string, number>;
  /** Members that are no people, by the last word of their name. */
  readonly byLastWord: ReadonlyMap<string, number>;
  readonly byCountry: ReadonlyMap<string, number>;
}

function indexNames(cast: Cast): Pick<Known, "byName" | "byLastWord" | "byCountry"> {
  const byName = new Map<string, number>();
  const byLastWord = new Map<string, number>();
  const byCountry = new Map<string, number>();
  const keep = (map: Map<string, number>, key: string, i: number) => void (map.has(key) || map.set(key, i));
  for (const [i, m] of cast.members.entries()) {
    for (const name of [m.name, ...m.aliases]) keep(byName, bare(name), i);
    if (m.kind !== "person") keep(byLastWord, bare(m.name).split(" ").at(-1) ?? "", i);
    if (m.country !== null && (m.kind === "state" || m.kind === "government")) keep(byCountry, m.country, i);
  }
  return { byName, byLastWord, byCountry };
}

/** Mentions that one looks back over; more than any report has in the sentences a reader keeps in mind. */
const LOOK_BACK = 300;

/** The mentions that begin before a token, the nearest first. */
function* mentionsBefore(cast: Cast, token: number): Generator<Mention> {
  let low = 0;
  let high = cast.mentions.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((cast.mentions[mid] as Mention).firstToken < token) low = mid + 1;
    else high = mid;
  }
  for (let i = low - 1; i >= 0 && i >= low - LOOK_BACK; i--) yield cast.mentions[i] as Mention;
}

function known(c: Known, a: Asked): number | null {
  const { s, cast, byHead } = c;
  if (isPronoun(s, a.head)) return byPronoun(c, a);
  const own = byHead.get(a.head);
  if (own !== undefined && own !== a.speaker) return own;
  for (const t of kids(s, a.head, "flat", "appos")) {
    const member = byHead.get(t);
    if (member !== undefined && member !== a.speaker) return member;
  }
  for (const m of mentionsBefore(cast, a.head + 1)) {
    if (a.head - m.firstToken > 12) break;
    if (m.how === "name" && a.head < m.endToken && m.member !== a.speaker) return m.member;
  }
  const outlet = isRole("outlet", (s.words[a.head]?.lemma ?? "").toLowerCase()) ? nameInside(c, a) : null;
  return outlet ?? byPlace(c, a) ?? byWords(c, a) ?? byDescription(c, a);
}

/** "The Daily Ledger newspaper". */
function nameInside({ cast }: Known, a: Asked): number | null {
  for (const m of mentionsBefore(cast, a.head)) {
    if (m.firstToken < a.firstToken) break;
    if (m.how === "name" && m.endToken <= a.head && cast.members[m.member]?.kind !== "person")
      return m.member;
  }
  return null;
}

/** "Informed Moscow" where the cast has the country by another name. */
function byPlace(c: Known, a: Asked): number | null {
  const row = lookupPlace(wordsOf(c.s, a));
  return row === null || row.kind !== "state" || row.country === null
    ? null
    : (c.byCountry.get(row.country) ?? null);
}

/** The same words as a name or an alias; "the Courier" for the one whose name ends so. */
function byWords(c: Known, a: Asked): number | null {
  const words = bare(wordsOf(c.s, a));
  const found =
    c.byName.get(words) ?? (c.s.words[a.head]?.upos === "PROPN" ? c.byLastWord.get(words) : undefined);
  return found === undefined || found === a.speaker ? null : found;
}

/** Sentences back to which a pronoun may reach. */
const REACH = 3;

function byPronoun(c: Known, a: Asked): number | null {
  const { s, cast } = c;
  const w = low(s, a.head);
  if (w === "me" || w === "myself") return a.outer;
  if (w === "us") {
    if (a.outlet !== null) return c.byName.get(bare(a.outlet)) ?? a.outer;
    return a.side ?? a.outer;
  }
  if (!THIRD.has(w)) return null;
  if (a.outer !== null && a.outer !== a.speaker && agrees(cast, a.outer, w)) return a.outer;
  const here = sentenceOf(s.doc, a.head);
  for (const m of mentionsBefore(cast, a.head)) {
    if (here - sentenceOf(s.doc, m.firstToken) > REACH) break;
    if (m.member !== a.speaker && agrees(cast, m.member, w)) return m.member;
  }
  return null;
}

const THIRD = new Set(["him", "her", "it", "them"]);

function agrees(cast: Cast, place: number, pronoun: string): boolean {
  const m = cast.members[place];
  if (m === undefined) return false;
  const one = (m.kind === "person" || m.kind === "unnamed") && !m.plural;
  if (pronoun === "him") return one && m.gender !== "female";
  if (pronoun === "her") return one && m.gender !== "male";
  if (pronoun === "them")
    return m.plural || m.kind === "group" || m.kind === "armed-group" || m.kind === "body";
  return !one && !m.plural;
}

/** "The agency", "the president", "the council": the last one met whom the noun fits. */
function byDescription(c: Known, a: Asked): number | null {
  const { s, cast } = c;
  if (!kids(s, a.head, "det").some((d) => /^(?:the|this|that|these|those)$/.test(low(s, d)))) return null;
  for (const m of mentionsBefore(cast, a.firstToken))
    if (m.member !== a.speaker && fits(c, a, m)) return m.member;
  return null;
}

function fits({ s, cast }: Known, a: Asked, m: Mention): boolean {
  const member = cast.members[m.member] as Member;
  const noun = s.words[a.head];
  const lemma = (noun?.lemma ?? "").toLowerCase();
  const plural = (noun?.feats ?? "").includes("Number=Plur");
  const modifiers = kids(s, a.head, "amod", "compound").map((t) => low(s, t));
  if (isRole("outlet", lemma)) return member.kind === "outlet";
  if (member.kind === "person" && isRole("office", lemma) && !plural) {
    const office = (member.office ?? "").toLowerCase().split(/[\s-]+/);
    return office.includes(lemma) && modifiers.every((x) => office.includes(x));
  }
  if (!modifiers.every((x) => bare(member.name).includes(x))) return false;
  if (lemma === "group") return member.kind === "armed-group" || member.kind === "organisation";
  if (member.kind === "body" && bare(member.name).split(" ").at(-1) === lemma) return true;
  const other = s.words[m.head];
  return (
    m.how === "description" &&
    other?.lemma.toLowerCase() === lemma &&
    other.feats.includes("Number=Plur") === plural
  );
}

function wordsOf(s: Syntax, range: TokenRange): string {
  const from = s.doc.tokens[range.firstToken]?.start ?? 0;
  return s.doc.text
    .slice(from, s.doc.tokens[range.endToken - 1]?.end ?? from)
    .replace(/\s+/g, " ")
    .replace(/^(?:the|a|an)\s+/i, "");
}

function bare(words: string): string {
  return words
    .toLowerCase()
    .replace(/^(?:the|a|an)\s+/, "")
    .replace(/['’]s$/, "");
}
