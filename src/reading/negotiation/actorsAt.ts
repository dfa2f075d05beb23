import { tokensOf, word } from "../../text/doc.js";
import type { Account } from "../account.js";
import { isRole } from "../roles.js";
import { countryInWords } from "../publishers.js";
import { type Syntax, kids, low, subtreeSpan } from "../syntax.js";
import { longestAt } from "../world/world.js";
import { BODIES, type Parties } from "./parties.js";
import { type Scene, tellerAt } from "./scene.js";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Ids of the actors that a token means, those joined to it included, each once and in text order. */
export function actorsAt(account: Account, parties: Parties, token: number): string[] {
  const { syntax, actorAt } = account;
  const out: string[] = [];
  const add = (t: number) => {
    const known =
      officerBehind(account, t) ??
      stateOf(account, t) ??
      actorAt.get(antecedent(account, t)) ??
      actorAt.get(t);
    for (const id of known === undefined ? indirect(account, parties, t) : [known])
      if (parties.may(id) && !out.includes(id)) out.push(id);
  };
  // "Iceland's envoy, Sigrun Halldorsdottir": the name behind it, before whose envoy she is.
  const named = namesBehind(account, token)[0];
  if (actorAt.has(token) || named === undefined || isLedByAnd(syntax, named)) add(token);
  for (const c of syntax.children[token] ?? []) {
    if (c === named && !actorAt.has(token)) {
      add(c);
      continue;
    }
    const relation = syntax.words[c]?.relation;
    const joined = relation === "conj" || (relation === "appos" && isLedByAnd(syntax, c));
    if (joined || (relation === "appos" && out.length === 0)) add(c);
  }
  if (isBoth(account, token)) for (const id of parties.pair()) if (!out.includes(id)) out.push(id);
  return [...new Set(out.map(parties.principal))];
}

/** Ids of the actors that tokens mean, each once, in the order of the tokens. */
export function actorsOf({ account, parties }: Scene, tokens: readonly number[]): string[] {
  return [...new Set(tokens.flatMap((k) => actorsAt(account, parties, k)))];
}

/** Two who stand before the press together, where a token stands in a turn of one of them; empty elsewhere. */
export function hostsAt(scene: Scene, token: number): readonly string[] {
  const { hosts } = scene.parties;
  const turn = hosts.length === 0 ? null : tellerAt(scene, token);
  return turn?.cue === null && turn.speaker !== null && hosts.includes(turn.speaker) ? hosts : [];
}

/** "We discussed": those two, where one of the tokens is their "we"; empty elsewhere. */
export function weBoth(scene: Scene, tokens: readonly number[]): readonly string[] {
  const we = tokens.find((k) => low(scene.syntax, k) === "we");
  return we === undefined ? [] : hostsAt(scene, we);
}

/** The state of the country that a capitalised word means, by name, capital or adjective; null where the report knows none. */
export function stateNamed(s: Syntax, parties: Parties, token: number): string | null {
  const name = word(s.doc, token);
  if (!/^\p{Lu}/u.test(name)) return null;
  // "The United States" by its last word, which governs the others.
  for (let first = Math.max(0, token - LONGEST_NAME); first < token; first++) {
    const longest = longestAt(s.doc, first);
    const row = longest?.endToken === token + 1 ? longest.matches[0]?.row : undefined;
    if (row?.kind === "state") return parties.ofCountry(row.id);
  }
  const country = countryInWords(name);
  return country === null ? null : parties.ofCountry(country);
}
/** Words of a state's name before the last. */
const LONGEST_NAME = 3;

/** People named in the list that a noun opens, however the parse hangs them: "with the envoy of A, the minister B and C". */
export function listedPeople({ syntax: s, account, parties }: Scene, first: number): string[] {
  const out: string[] = [];
  let joined = false;
  const people = new Map(account.actors.flatMap((a) => (a.kind === "person" ? [[a.id, a]] : [])));
  for (let t = first + 1; t < s.words.length; t++) {
    const word = low(s, t);
    if (["VERB", "AUX", "SCONJ"].includes(s.words[t]?.upos ?? "") || ENDS_LIST.has(word)) break;
    if (word === "," || word === "and" || word === "well") joined = true;
    const id = account.actorAt.get(t);
    if (joined && id !== undefined && people.has(id) && s.words[t]?.upos === "PROPN" && parties.may(id))
      out.push(id);
  }
  return [...new Set(out)];
}
/**
 * "Met with the president on Friday and then with the minister": the others behind each "with" after a token, which are
 * several talks; at most one list where there is one. `own`: those who talk with them.
 */
export function separately(
  { syntax: s, account, parties }: Scene,
  token: number,
  own: readonly string[],
): string[][] {
  const heads: number[] = [];
  for (let t = token + 1; t < Math.min(token + FARTHEST, s.words.length); t++) {
    const w = s.words[t];
    if (w === undefined || /^[.;:!?”"]$/.test(low(s, t))) break;
    if (w.upos === "VERB" && kids(s, t, "nsubj").length > 0) break;
    if (low(s, t) === "with" && w.relation === "case") heads.push(w.head);
  }
  // "With A and with B", "with A, and in a separate call with B": joined, and no "talks with B on relations with C".
  const joined = heads.filter((h, i) => i === 0 || andBefore(s, h, heads[i - 1] as number));
  const groups: string[][] = [];
  for (const h of joined) {
    const named = namesBehind(account, h).flatMap((k) => personAt(account, k) ?? []);
    const ids = (named.length > 0 ? named.slice(0, 1) : actorsAt(account, parties, h)).filter(
      (id) => !own.includes(id),
    );
    const later = joined.filter((x) => x > h).flatMap((x) => actorsAt(account, parties, x));
    const mine = ids.filter((id) => !later.includes(id) || ids.length === 1);
    if (mine.length > 0 && !groups.some((g) => g.some((id) => mine.includes(id)))) groups.push(mine);
  }
  return groups;
}

/** "The President of Somalia, Hassan Sheikh Mohamud": the names beside an office, which the parse may take for joined to it. */
function namesBehind(account: Account, office: number): number[] {
  const { syntax: s } = account;
  const common = s.words[office]?.upos === "NOUN" || isRole("office", low(s, office));
  return kids(s, office, "appos", ...(common ? ["conj"] : [])).filter(
    (k) =>
      k > office &&
      personAt(account, k) !== null &&
      // "The group and the envoy, Ana Sol": the name is the second's.
      !kids(s, office, "conj").some((c) => c < k && kids(s, c, "cc").length > 0) &&
      (s.words[k]?.relation === "appos" || (kids(s, k, "cc").length === 0 && low(s, k - 1) === ",")),
  );
}

/** Words over which those whom a verb talks with are told. */
const FARTHEST = 60;

function personAt({ actors, actorAt }: Account, token: number): string | null {
  return actors.find((a) => a.id === actorAt.get(token) && a.kind === "person")?.id ?? null;
}

/** Whether "and" stands in the few words before the "with" of a noun, behind another. */
function andBefore(s: Syntax, noun: number, after: number): boolean {
  const withAt = kids(s, noun, "case").find((c) => low(s, c) === "with") ?? noun;
  for (let k = withAt - 1; k > after && k >= withAt - BETWEEN; k--) if (low(s, k) === "and") return true;
  return false;
}
/** "And, in a separate call on Monday, with". */
const BETWEEN = 9;

const ENDS_LIST = words('to on about regarding concerning over during who which that where . ; : ( ” "');

/** "The director A and the envoy B", which the parse may take for two names of one. */
function isLedByAnd(s: Syntax, token: number): boolean {
  return ["and", "or"].includes(low(s, tokensOf(s.doc, subtreeSpan(s, token)).firstToken));
}

/** "Met with the Republic of Korea (ROK) Foreign Minister Chung": the person behind the short name of the state. */
function officerBehind({ syntax: s, actors, actorAt }: Account, token: number): string | undefined {
  const state = actors.find((a) => a.id === actorAt.get(token) && a.kind === "state");
  const at = s.doc.tokens[token]?.start ?? -1;
  const end = state?.mentions.find((m) => m.start <= at && at < m.end)?.end;
  const short =
    end === undefined
      ? null
      : /^ \(\p{Lu}{2,6}\) (?=\p{Lu})/u.exec(s.doc.text.slice(end, end + LONGEST_SHORT));
  if (end === undefined || short === null) return undefined;
  const start = end + short[0].length;
  return actors.find(
    (a) => a.kind === "person" && a.office !== null && a.mentions.some((m) => m.start === start),
  )?.id;
}
const LONGEST_SHORT = 12;

/** "The Islamic Republic of Afghanistan": the state behind "of", whatever its first words alone would mean. */
function stateOf({ syntax: s, actorAt, actors }: Account, token: number): string | undefined {
  if (!["republic", "kingdom", "emirate", "commonwealth"].includes(low(s, token))) return undefined;
  const of = kids(s, token, "nmod").find((k) => k > token && k <= token + 3 && actorAt.has(k));
  const id = of === undefined ? undefined : actorAt.get(of);
  return actors.find((a) => a.id === id)?.kind === "state" ? id : undefined;
}

/** For whom those act whom nothing else names: "Canada's special envoy", "U.S. and Cuban officials", "leaders of the republic and the front". */
function employers(account: Account, parties: Parties, token: number): string[] {
  const { syntax, actorAt } = account;
  const out: string[] = [];
  const near = (syntax.children[token] ?? []).filter(
    (k) =>
      ["nmod", "compound", "amod"].includes(syntax.words[k]?.relation ?? "") &&
      (k < token || kids(syntax, k, "case").some((c) => ["of", "from"].includes(low(syntax, c)))),
  );
  for (const k of near.flatMap((n) => [n, ...kids(syntax, n, "conj")])) {
    // "Senior leaders of the two sides"; "academics from both countries" act for neither.
    const theirs = kids(syntax, k, "case").some((c) => low(syntax, c) === "of");
    if (theirs && isBoth(account, k)) out.push(...parties.pair().filter((side) => !out.includes(side)));
    const id = stateOf(account, k) ?? actorAt.get(k) ?? stateNamed(syntax, parties, k);
    if (id != null && parties.official(id) && parties.actor(id)?.kind !== "person" && !out.includes(id))
      out.push(id);
  }
  return out;
}

/** "The Republic of Suriname" by its country; a "we" that nothing resolves as the report's others. */
function indirect(account: Account, parties: Parties, token: number): string[] {
  const { syntax, actorAt } = account;
  const one = (id: string | null | undefined) => (id == null ? [] : [id]);
  if (["we", "us", "our"].includes(low(syntax, token))) return one(parties.we());
  const w = syntax.words[token];
  // A common noun beside names may be taken for one: "U.S. and Cuban officials".
  const common = w?.upos === "NOUN" || /^\p{Ll}/u.test(word(syntax.doc, token));
  if (common && isSomeones(w?.upos === "NOUN" ? w.lemma : low(syntax, token).replace(/s$/, "")))
    return employers(account, parties, token);
  if (w?.upos === "NOUN") {
    const definite = (syntax.children[token] ?? []).some((c) => c < token && low(syntax, c) === "the");
    return definite ? one(parties.byLastWord(low(syntax, token)) ?? onlyGroup(account, w.lemma)) : [];
  }
  if (syntax.words[token]?.upos !== "PROPN") return [];
  const of = (syntax.children[token] ?? []).find(
    (c) => c > token && syntax.words[c]?.relation === "nmod" && actorAt.has(c),
  );
  if (of !== undefined && of <= token + 3) return one(actorAt.get(of));
  // "The Kosovo Government" by its country.
  if (BODIES.test(low(syntax, token))) return employers(account, parties, token).slice(0, 1);
  // "U.S. and Cuban officials", parsed as two: a country's name where no mention of it is known.
  const country = countryInWords(word(syntax.doc, token));
  return country === null ? [] : one(parties.ofCountry(country));
}

/** "The Iran-aligned group": the one armed group of the report. */
function onlyGroup({ actors, unheard }: Account, lemma: string): string | null {
  if (!GROUPS.has(lemma.toLowerCase())) return null;
  const armed = actors.filter((a) => a.kind === "armed-group" && !unheard.has(a.id));
  return armed.length === 1 ? (armed[0]?.id ?? null) : null;
}
/** Words that an armed group goes by. */
export const GROUPS = words("group movement militia rebel insurgent militant guerrilla");

/** Whether a noun means people who act for somebody: by an office, or as those whom a side sends. */
const isSomeones = (lemma: string) =>
  isRole("office", lemma) || isRole("unnamed", lemma) || SENT.has(lemma.toLowerCase());
const SENT = words("counterpart delegation team side authority representative mediator troika government");

const BOTH = words("both two each either neither");
const CAMPS = words(
  "side party government capital camp country leader president delegation nation state minister envoy negotiator team",
);

/** "Both sides", "the two governments". */
export function isBoth({ syntax }: Account, token: number): boolean {
  if (!CAMPS.has(syntax.words[token]?.lemma.toLowerCase() ?? "")) return false;
  return (syntax.children[token] ?? []).some((c) => c < token && BOTH.has(low(syntax, c)));
}

/** What a "who" or "which" stands for; any other token stands for itself. */
function antecedent({ syntax }: Account, token: number): number {
  if (!["who", "which", "that", "whom", "whose"].includes(low(syntax, token))) return token;
  let at = syntax.words[token]?.head ?? -1;
  for (let steps = 0; at >= 0 && steps < 6; steps++) {
    const w = syntax.words[at];
    if (w === undefined) break;
    if (w.relation === "acl" && w.head >= 0) return w.head;
    at = w.head;
  }
  return token;
}
