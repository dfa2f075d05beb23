import type { Account } from "../account.js";
import type { Actor } from "../record.js";
import { countryOfPublisher } from "../publishers.js";
import { isRelease } from "../signers.js";
import { bargainsAtHome, isHomeSide } from "./home.js";
import { spokesmen } from "../spokesmen.js";

/** Who of a report's actors can be a side of a negotiation, and which of them stand for the same side. */
export interface Parties {
  /** Whether the report tells of bargaining at home, and sides at home count as sides. */
  readonly atHome: boolean;
  /** Whether an actor can be a party at all: no outlets, askers and readers. */
  readonly may: (id: string) => boolean;
  /** States, governments, armed groups, their bodies and those who hold an office in them. */
  readonly official: (id: string) => boolean;
  /** Whether two actors are one side, as far as kind, country, office and membership tell. */
  readonly same: (a: string, b: string) => boolean;
  readonly actor: (id: string) => Actor | undefined;
  /** Whether two actors face each other: of different countries, or an armed group and another, or all of "both sides". */
  readonly opposed: (a: string, b: string) => boolean;
  /** For whom a spokesman speaks; anybody else for himself. */
  readonly principal: (id: string) => string;
  /** The two that "both sides" are: of the actors that face each other the ones named most; empty where none do. */
  readonly pair: () => readonly string[];
  /** "The front" of a report that names one Front; null where none or several end so. */
  readonly byLastWord: (word: string) => string | null;
  /** The two of opposed sides who take turns in a transcript, as before the press; empty where it is not two. */
  readonly hosts: readonly string[];
  /** Whom most of the report's "we" mean; null where none is resolved. */
  readonly we: () => string | null;
  /** The state, government or body of a country (ISO 3166-1 alpha-3); null where the report names none. */
  readonly ofCountry: (code: string) => string | null;
  /** "both sides", "the parties": those already known. */
  readonly everybody: (id: string) => boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Offices of those who speak or act for a state, a movement or an international body. */
const OFFICES = words(
  "president premier minister chancellor king queen prince sultan emir secretary secretary-general envoy ambassador diplomat negotiator " +
    "mediator facilitator spokesman spokeswoman spokesperson representative commander general leader commissioner foreign-minister governor senator " +
    "adviser advisor official speaker president-elect undersecretary delegate marshal admiral coordinator special",
);
export const BODIES =
  /\b(?:government|ministry|presidency|palace|kremlin|state department|white house|united nations|un|nato|eu|european union|african union|security council|commission|parliament|cabinet|council|army|military|forces|authorities|regime|front|delegation|embassy|mission|iaea|asean|osce)\b/i;
const GROUPS =
  /\b(?:governments?|parties|sides?|stakeholders|foreign ministers|presidents|allies|rebels|authorities|envoys|mediators|facilitators|guarantors|delegations?|countries|states|powers|capitals|negotiators|regime|ambassadors|junta|forces|militias?|actors|opposition|g7|g20|quad|troika)\b|^(?:the )?friends of\b/i;
/** "Norway and Mauritius". */
const JOINED = /^\p{Lu}\S*(?: \p{Lu}\S*){0,4} and \p{Lu}\S*(?: \p{Lu}\S*){0,4}$/u;
const OFFICE_HELD =
  /\b(?:presidents?|prime ministers?|ministers?|secretar(?:y|ies) (?:of|for|general)|foreign secretar(?:y|ies)|high representative|ambassadors?|envoys?|negotiators?)\b/i;
const EVERYBODY =
  /\b(?:both|two|all|the|warring)?\s*(?:sides|parties|capitals|camps|governments|stakeholders|countries|presidents|leaders)\b/i;
const ASKERS =
  /^(?:question|q|moderator|operator|reporter|reporters|journalists?|i|you|your line|me|us|people|those|others|who|text|note|press conference|report)\b/i;

export function makeParties(account: Account): Parties {
  const { actors } = account;
  const byId = new Map(actors.map((a) => [a.id, a]));
  const officials = new Map<string, boolean>();
  const atHome = bargainsAtHome(account.syntax.doc.text);
  /** Whether two are sides of one country's own dispute, where a country tells no side. */
  const bothAtHome = (a: Actor, b: Actor) => atHome && isHomeSide(a) && isHomeSide(b);
  const actor = (id: string) => byId.get(id);
  const may = (id: string) => {
    const a = byId.get(id);
    return a !== undefined && a.kind !== "outlet" && !ASKERS.test(a.name);
  };
  const official = (id: string): boolean => {
    const known = officials.get(id);
    if (known !== undefined) return known;
    officials.set(id, false);
    const a = byId.get(id);
    const out = a !== undefined && may(id) && (isOfficial(a, official) || (atHome && isHomeSide(a)));
    officials.set(id, out);
    return out;
  };
  const sideOf = (a: Actor) =>
    a.country ?? a.memberOf.map((m) => byId.get(m)?.country).find((c) => c != null);
  /** The armed group that an actor is or belongs to: its envoy is of no state, wherever he is from. */
  const armedSideOf = (a: Actor) =>
    isArmed(a) ? a : a.memberOf.flatMap((m) => byId.get(m) ?? []).find((m) => m.kind === "armed-group");
  const generic = onlyOne(actors);
  let sides: readonly string[] | null = null;
  let whoWeAre: { readonly id: string | null } | null = null;
  const same = (x: string, y: string) => {
    if (x === y) return true;
    const [a, b] = [byId.get(x), byId.get(y)];
    if (a === undefined || b === undefined) return false;
    if (a.memberOf.includes(y) || b.memberOf.includes(x)) return true;
    if (a.memberOf.some((m) => b.memberOf.includes(m))) return true;
    const [f, g] = [armedSideOf(a), armedSideOf(b)];
    if (f !== undefined || g !== undefined)
      return (generic.armed && f !== undefined && g !== undefined) || sharesName(f ?? a, g ?? b);
    if (bothAtHome(a, b)) return sharesName(a, b);
    const [p, q] = [sideOf(a), sideOf(b)];
    if (p != null && q != null) return p === q;
    // "The government" and "the palace" of a report that names no country for them.
    if (!isGovernment(a) || !isGovernment(b)) return false;
    if (p == null && q == null) return !(heads(a) && heads(b)) && !areColleagues(a, b);
    const [known, unknown] = p == null ? [b, a] : [a, b];
    return known.kind === "government" && unknown.kind !== "person";
  };
  const everybody = (id: string) => EVERYBODY.test(byId.get(id)?.name ?? "");
  const opposed = (x: string, y: string) => {
    const [a, b] = [byId.get(x), byId.get(y)];
    if (a === undefined || b === undefined || !official(x) || !official(y) || same(x, y)) return false;
    if (everybody(x) || everybody(y) || isArmed(a) || isArmed(b) || bothAtHome(a, b)) return true;
    const [p, q] = [sideOf(a), sideOf(b)];
    return p != null || q != null || areColleagues(a, b);
  };
  const spokesFor = spokesmen(account);
  const principal = (id: string) => spokesFor.get(id) ?? id;
  const lastWords = byLastWords(actors);
  const byLastWord = (word: string) => lastWords.get(word) ?? null;
  const speakers = [
    ...new Set(
      account.statements.flatMap((st) =>
        st.cue === null && st.act !== "ask" && st.speaker !== null && official(st.speaker)
          ? [st.speaker]
          : [],
      ),
    ),
  ];
  // Where two sides take turns, each has a "we" of its own.
  const several = speakers.some((a) => opposed(speakers[0] as string, a));
  const hosts = speakers.length === 2 && several ? speakers : [];
  const ofCountry = (code: string) =>
    (
      actors.find((a) => a.country === code && (a.kind === "state" || a.kind === "government")) ??
      actors.find((a) => a.country === code && a.kind === "body")
    )?.id ?? null;
  const ourWe = () => {
    if (several) return null;
    const { doc } = account.syntax;
    const country = isRelease(doc) ? countryOfPublisher(doc) : null;
    return mostOf(actors, official) ?? (country === null ? publishing() : ofCountry(country));
  };
  /** "The EU reiterates … We call on": of a release that names no publisher, the body that speaks most in it. */
  const publishing = () => {
    if (!isRelease(account.syntax.doc)) return null;
    const told = account.statements.filter((st) => st.parent === null && st.form === "indirect");
    const counts = new Map<string, number>();
    for (const { speaker } of told) if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
    const bodies = [...counts].filter(
      ([id]) => ["body", "organisation"].includes(byId.get(id)?.kind ?? "") && official(id),
    );
    return bodies.sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  };
  const we = () => (whoWeAre ??= { id: ourWe() }).id;
  const pair = () =>
    (sides ??= facing(
      actors.filter((a) => a.id !== we() && !account.unheard.has(a.id)),
      official,
      opposed,
      account.syntax.doc.text,
    ));
  return {
    atHome,
    may,
    official,
    same,
    opposed,
    principal,
    actor,
    everybody,
    pair,
    hosts,
    we,
    ofCountry,
    byLastWord,
  };
}

function isOfficial(a: Actor, official: (id: string) => boolean): boolean {
  if (a.kind === "state" || a.kind === "government" || a.kind === "armed-group") return true;
  if (a.memberOf.some((m) => official(m))) return true;
  if (a.kind === "person")
    return (a.office ?? a.name)
      .toLowerCase()
      .split(/[\s-]+/)
      .some((w) => OFFICES.has(w));
  if (a.kind === "body" || a.kind === "organisation") return a.country !== null || BODIES.test(a.name);
  // "The minister of A, the minister of B and the secretary of C" act together for their states.
  if (a.kind === "group") return GROUPS.test(a.name) || JOINED.test(a.name) || OFFICE_HELD.test(a.name);
  // An unnamed official speaks for nobody by name, yet offers and refuses.
  return false;
}

const isArmed = (a: Actor) =>
  a.kind === "armed-group" ||
  /\b(?:rebels?|front|militants?|insurgents?|guerrillas?|militia)\b/i.test(`${a.office ?? ""} ${a.name}`);
const isGovernment = (a: Actor) =>
  ["government", "state"].includes(a.kind) ||
  (a.kind === "body" && /\b(?:palace|presidency|government|cabinet|ministry)\b/i.test(a.name)) ||
  (a.kind === "person" && /\b(?:president|minister|premier)\b/i.test(a.office ?? a.name));

/** A head of state or of government: of two, each has a state of his own. */
const heads = (a: Actor) =>
  a.kind === "person" &&
  /\b(?:president|prime minister|premier|chancellor|king|queen)\b/i.test(a.office ?? a.name);

/** Two foreign ministers: each is of a state of his own. */
const areColleagues = (a: Actor, b: Actor) =>
  a.kind === "person" &&
  b.kind === "person" &&
  a.office !== null &&
  a.office.toLowerCase() === b.office?.toLowerCase() &&
  /\bminister|secretary of state|foreign secretary\b/i.test(a.office);

/** Whether the report knows one armed group by name, and no government by country: then all such words mean it. */
function onlyOne(actors: readonly Actor[]): { armed: boolean; governments: boolean } {
  const named = new Set(
    actors.filter((a) => a.kind === "armed-group" && /^\p{Lu}\S* \p{Lu}/u.test(a.name)).map((a) => a.name),
  );
  return { armed: named.size <= 1, governments: true };
}

function sharesName(a: Actor, b: Actor): boolean {
  const capitals = (x: Actor) => x.name.split(/\s+/).filter((w) => /^\p{Lu}/u.test(w) && w.length > 3);
  return capitals(a).some((w) => capitals(b).includes(w));
}

/** Bodies and groups named in several words by their last one, where it is the last of one alone. */
function byLastWords(actors: readonly Actor[]): ReadonlyMap<string, string | null> {
  const out = new Map<string, string | null>();
  for (const a of actors) {
    const names = a.name.split(/\s+/);
    const last = names.at(-1) ?? "";
    if (
      !["armed-group", "body", "organisation"].includes(a.kind) ||
      names.length < 2 ||
      !/^\p{Lu}\p{Ll}/u.test(last)
    )
      continue;
    out.set(last.toLowerCase(), out.has(last.toLowerCase()) ? null : a.id);
  }
  return out;
}

/** The official actor with most mentions in the first person plural. */
function mostOf(actors: readonly Actor[], official: (id: string) => boolean): string | null {
  const count = (a: Actor) => a.mentions.filter((m) => /^(?:we|us|our)$/i.test(m.text)).length;
  const best = actors.filter((a) => official(a.id) && count(a) > 0).sort((a, b) => count(b) - count(a))[0];
  return best?.id ?? null;
}

const isState = (a: Actor) => ["state", "government", "armed-group"].includes(a.kind);

/**
 * Of states, governments and armed groups the one named most, and of those that face it the one that is named beside it
 * ("Serbia and Kosovo", "Armenia, Azerbaijan"), else the one named most.
 */
function facing(
  actors: readonly Actor[],
  official: (id: string) => boolean,
  opposed: (a: string, b: string) => boolean,
  text: string,
): readonly string[] {
  const sides = actors
    .filter((a) => official(a.id) && (isArmed(a) || a.country !== null || a.kind === "government"))
    .sort((a, b) => Number(isState(b)) - Number(isState(a)) || b.mentions.length - a.mentions.length)
    .slice(0, 6);
  // An armed group faces its own government before all others.
  const armed = sides.find((a) => a.kind === "armed-group");
  const first = armed ?? sides[0];
  const rest = sides.filter((b) => first !== undefined && opposed(first.id, b.id));
  const second =
    armed === undefined
      ? (rest.find((b) => first !== undefined && areBeside(text, first, b)) ?? rest[0])
      : (rest.find((b) => b.kind === "government") ?? rest[0]);
  return first === undefined || second === undefined ? [] : [first.id, second.id];
}

/** Whether two are named side by side somewhere, and not as those by whom something is done. */
function areBeside(text: string, a: Actor, b: Actor): boolean {
  const places = [...a.mentions.map((m) => ({ m, of: a })), ...b.mentions.map((m) => ({ m, of: b }))].sort(
    (x, y) => x.m.start - y.m.start,
  );
  return places.some(({ m, of }, i) => {
    const next = places[i + 1];
    if (next === undefined || next.of === of) return false;
    const between = text.slice(m.end, next.m.start);
    return (
      /^(?: and (?:the )?|, |[-–])$/.test(between) &&
      !/\bby (?:the )?$/.test(text.slice(Math.max(0, m.start - 8), m.start))
    );
  });
}
