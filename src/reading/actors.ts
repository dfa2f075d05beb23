import { type Doc, word } from "../text/doc.js";
import type { Tags } from "../tags/tags.js";
import { type Cast, type Member, type Mention, inTextOrder } from "./cast.js";
import { isModifier, standsForGovernment } from "./governments.js";
import { homeCountry } from "./home.js";
import { type InstitutionPhrase, findInstitutions } from "./institutions.js";
import { type NamePhrase, findNamePhrases } from "./namePhrases.js";
import { type NameKey, type Standing, isAcronym, nameKey } from "./names.js";
import { type TokenRange, countryIn, descriptionsOf } from "./offices.js";
import { gatherOrganisations } from "./organisations.js";
import { gatherPeople } from "./people.js";
import type { ActorKind } from "./record.js";
import { type Syntax, makeSyntax } from "./syntax.js";
import { type Gender, holdsOffice, isOffice } from "./titles.js";
import { officeOfTitle } from "./titleOffice.js";
import { type WorldRow, countryRow } from "./world/world.js";

/** A member while it is gathered. */
interface Draft {
  kind: ActorKind;
  country: string | null;
  row: WorldRow | null;
  /** Names as written, in the order first met. */
  forms: Set<string>;
  offices: string[];
  memberOf: Set<number>;
  gender: Gender | null;
  plural: boolean;
  /** For a country: whether it was ever called by its own name or its people's. */
  byName: boolean;
}

/** What is known of one name phrase beside its words. */
interface Seen {
  readonly phrase: NamePhrase;
  readonly standing: Standing;
  readonly key: NameKey | null;
  readonly country: string | null;
  /** Title and descriptions, where bodies that one belongs to are named. */
  readonly around: readonly TokenRange[];
}

/**
 * Who acts and speaks in a report by name, or by the name of an institution: names gathered into members with
 * country, office and the bodies they belong to. Descriptions without a name ("a senior official") are added by
 * `describeActors`, pronouns and "the minister" by `addMentions`. Takes time linear in the report.
 */
export function findActors(doc: Doc, tags: Tags): Cast {
  const s = makeSyntax(doc, tags.words);
  const phrases = findNamePhrases(s, tags).map((phrase) => look(s, phrase));
  const named = new Set<number>();
  for (const { phrase } of phrases) for (let t = phrase.firstName; t < phrase.endToken; t++) named.add(t);
  const institutions = findInstitutions(s, (t) => named.has(t));
  return gather(s, phrases, institutions);
}

function look(s: Syntax, phrase: NamePhrase): Seen {
  if (phrase.sort !== "person" && phrase.sort !== "unclear")
    return { phrase, standing: NOTHING, key: null, country: null, around: [] };
  const descriptions = descriptionsOf(s, phrase);
  const title = officeOfTitle(s, phrase);
  const titleRange = { firstToken: phrase.firstTitle, endToken: phrase.firstName };
  const offices = [...(title === null ? [] : [title]), ...descriptions.flatMap((d) => d.office ?? [])];
  const standing = { offices, rank: phrase.parts.rank, gender: phrase.parts.gender };
  const head = titleHead(s, titleRange);
  const inTitle =
    phrase.firstTitle < phrase.firstName
      ? countryIn(s, head, titleRange.firstToken, titleRange.endToken)
      : null;
  const country = inTitle ?? descriptions.find((d) => d.country !== null)?.country ?? null;
  return { phrase, standing, key: nameKey(phrase.words), country, around: [titleRange, ...descriptions] };
}

const NOTHING: Standing = { offices: [], rank: null, gender: null };

function titleHead(s: Syntax, range: TokenRange): number {
  for (let t = range.firstToken; t < range.endToken; t++) if (isOffice(word(s.doc, t))) return t;
  return range.endToken - 1;
}

function gather(s: Syntax, seen: readonly Seen[], institutions: readonly InstitutionPhrase[]): Cast {
  const drafts: Draft[] = [];
  const byRow = new Map<string, number>();
  const people = gatherPeople();
  const organisations = gatherOrganisations();
  const add = (kind: ActorKind, country: string | null, row: WorldRow | null = null): number =>
    drafts.push({
      kind,
      country,
      row,
      forms: new Set(),
      offices: [],
      memberOf: new Set(),
      gender: null,
      plural: false,
      byName: false,
    }) - 1;
  const rowMember = (row: WorldRow): number => {
    const known = byRow.get(row.id);
    if (known !== undefined) return known;
    const member = add(row.kind, row.country, row);
    byRow.set(row.id, member);
    return member;
  };

  // First all full names, then, in text order, the short ones that may point back or forward to them.
  const members: (number | null)[] = seen.map(({ phrase, standing, key }) => {
    if (phrase.sort === "world") return worldMember(s, phrase, rowMember, add, drafts);
    if (phrase.sort === "person" && key !== null && key.given.length > 0)
      return people.full(phrase.words, standing, () => add("person", null));
    if (phrase.sort === "named" && phrase.words.length > 1)
      return organisations.full(phrase.words, () => add(phrase.kind ?? "organisation", null));
    return null;
  });
  defineAcronyms(s, seen, members, organisations.defines);
  for (const [i, { phrase, standing, key }] of seen.entries()) {
    const name = phrase.words[phrase.words.length - 1] ?? "";
    if (members[i] === null || members[i] === undefined) {
      if (phrase.sort === "person")
        members[i] =
          people.short(name, standing) ?? people.full(phrase.words, standing, () => add("person", null));
      else if (phrase.sort === "named")
        members[i] =
          organisations.short(phrase.words) ??
          organisations.full(phrase.words, () => add(phrase.kind ?? "organisation", null));
      else if (phrase.sort === "unclear")
        members[i] =
          key?.given.length === 0
            ? (organisations.short(phrase.words) ?? people.short(name, standing))
            : null;
      else if (phrase.sort === "place" && standsForGovernment(s, phrase))
        members[i] = organisations.full(phrase.words, () => add("government", null));
    }
    const member = members[i];
    if (member === null || member === undefined) continue;
    people.named(member, standing);
    organisations.named(member);
  }

  const mentions: Mention[] = [];
  for (const [i, { phrase, standing, country }] of seen.entries()) {
    const member = members[i];
    const draft = member === null || member === undefined ? undefined : drafts[member];
    if (member === null || member === undefined || draft === undefined) continue;
    mentions.push({
      firstToken: phrase.firstToken,
      endToken: phrase.endToken,
      head: phrase.head,
      member,
      how: "name",
    });
    draft.forms.add(textOf(s, phrase.firstName, phrase.endToken));
    draft.country ??= country;
    draft.gender ??= standing.gender;
    for (const office of standing.offices) if (!draft.offices.includes(office)) draft.offices.push(office);
    if (phrase.sort === "named" && draft.kind === "organisation" && phrase.kind !== null)
      draft.kind = phrase.kind;
  }
  mentions.push(...institutionMentions(s, institutions, add, drafts, (code) => byRow.get(code), rowMember));
  const ordered = inTextOrder(mentions);
  joinMembers(seen, members, ordered, drafts);
  settleCountries(s, drafts);
  for (const draft of drafts) {
    const state = draft.country === null || draft.kind === "person" ? undefined : byRow.get(draft.country);
    if (
      state !== undefined &&
      drafts[state] !== draft &&
      (draft.kind === "body" || draft.kind === "government")
    )
      draft.memberOf.add(state);
  }
  return { members: drafts.map(toMember), mentions: ordered };
}

/** Countries only where they act; their people as a group, or with "the" as the country; adjectives never. */
function worldMember(
  s: Syntax,
  phrase: NamePhrase,
  rowMember: (row: WorldRow) => number,
  add: (kind: ActorKind, country: string | null) => number,
  drafts: Draft[],
): number | null {
  const match = phrase.match;
  if (match === null || match.sense === "one") return null;
  const { row, sense } = match;
  if (row.kind !== "state") {
    const spot = phrase.tagged === "place" && phrase.words.length === 1 && row.kind !== "outlet";
    return spot && !standsForGovernment(s, phrase) && !isModifier(s, phrase) && row.kind === "body"
      ? null
      : rowMember(row);
  }
  const the = phrase.firstToken < phrase.firstTitle;
  if (
    sense === "people" ||
    (sense === "adjective" && the && s.words[phrase.head]?.relation.startsWith("nsubj") === true)
  ) {
    if (isModifier(s, phrase)) return null;
    if (the) return named(rowMember(row));
    const group = add("group", row.country);
    (drafts[group] as Draft).plural = true;
    return group;
  }
  if (sense === "adjective" || !standsForGovernment(s, phrase)) return null;
  return sense === "name" ? named(rowMember(row)) : rowMember(row);

  function named(member: number): number {
    (drafts[member] as Draft).byName = true;
    return member;
  }
}

/** "Androy Resistance Front (ARF)". */
function defineAcronyms(
  s: Syntax,
  seen: readonly Seen[],
  members: (number | null)[],
  defines: (acronym: string, member: number) => void,
): void {
  for (let i = 1; i < seen.length; i++) {
    const phrase = seen[i]?.phrase as NamePhrase;
    const before = seen[i - 1]?.phrase as NamePhrase;
    const member = members[i - 1];
    const inside = phrase.firstToken === before.endToken + 1 && word(s.doc, before.endToken) === "(";
    const acronym = phrase.words[0] ?? "";
    if (
      !inside ||
      member === null ||
      member === undefined ||
      phrase.words.length !== 1 ||
      !isAcronym(acronym)
    )
      continue;
    if (members[i] !== null && members[i] !== undefined && members[i] !== member) continue;
    defines(acronym, member);
    members[i] = member;
  }
}

/** One member for each institution; "the government" is the country's own, or the one named last. */
function institutionMentions(
  s: Syntax,
  phrases: readonly InstitutionPhrase[],
  add: (kind: ActorKind, country: string | null) => number,
  drafts: Draft[],
  stateOf: (code: string) => number | undefined,
  rowMember: (row: WorldRow) => number,
): Mention[] {
  const home = homeCountry(s.doc);
  const known = new Map<string, number>();
  const last = new Map<string, string>();
  const only = new Map<string, string | null>();
  for (const p of phrases)
    if (p.country !== null)
      only.set(p.key, only.has(p.key) && only.get(p.key) !== p.country ? null : p.country);
  return phrases.map((p) => {
    const country =
      p.country ?? last.get(p.key) ?? only.get(p.key) ?? (p.kind === "armed-group" ? null : home);
    if (p.country !== null) last.set(p.key, p.country);
    const row = country === null || country === undefined ? null : countryRow(country);
    const id = `${country ?? ""} ${p.key}`;
    let member = known.get(id);
    if (member === undefined) {
      if (p.key === "government" && row !== null) member = stateOf(row.id) ?? rowMember(row);
      else member = add(p.kind, country ?? null);
      known.set(id, member);
    }
    const draft = drafts[member] as Draft;
    if (draft.row === null) draft.forms.add(p.name);
    draft.plural ||= p.plural;
    return {
      firstToken: p.firstToken,
      endToken: p.endToken,
      head: p.head,
      member,
      how: "institution" as const,
    };
  });
}

/** Bodies and countries named inside a person's title or description: what that person belongs to. */
function joinMembers(
  seen: readonly Seen[],
  members: readonly (number | null)[],
  ordered: readonly Mention[],
  drafts: readonly Draft[],
): void {
  for (const [i, { around, phrase }] of seen.entries()) {
    const own = members[i];
    const draft = own === null || own === undefined ? undefined : drafts[own];
    if (draft === undefined || draft.kind !== "person") continue;
    for (const range of around)
      for (let k = firstFrom(ordered, range.firstToken); k < ordered.length; k++) {
        const m = ordered[k] as Mention;
        if (m.firstToken >= range.endToken) break;
        if (m.member === own || m.endToken > range.endToken || m.head === phrase.head) continue;
        const body = drafts[m.member] as Draft;
        if (body.kind === "person" || body.kind === "unnamed") continue;
        draft.memberOf.add(m.member);
        draft.country ??= body.country;
      }
  }
}

/** First mention that begins at or after a token. */
function firstFrom(mentions: readonly Mention[], token: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((mentions[mid] as Mention).firstToken >= token) high = mid;
    else low = mid + 1;
  }
  return low;
}

/** An office of state without a country is the one of the place the report comes from. */
function settleCountries(s: Syntax, drafts: readonly Draft[]): void {
  const home = homeCountry(s.doc);
  if (home === null) return;
  for (const draft of drafts)
    if (
      draft.kind === "person" &&
      draft.country === null &&
      draft.memberOf.size === 0 &&
      draft.offices.some(holdsOffice)
    )
      draft.country = home;
}

function toMember(draft: Draft): Member {
  const forms = [...draft.forms];
  const fullest = forms.reduce<string | null>(
    (best, form) => (best === null || fuller(form, best) ? form : best),
    null,
  );
  const country = draft.row?.kind === "state" ? draft.row : null;
  // A country keeps its usual name unless the report gives a longer one; a capital or an adjective is no name of it.
  const name =
    country === null
      ? (fullest ?? draft.row?.name ?? "")
      : fullest !== null && fullest.length > country.name.length && fullest.includes(country.name)
        ? fullest
        : country.name;
  return {
    name,
    kind: country !== null && !draft.byName && draft.row?.id === draft.country ? "government" : draft.kind,
    country: draft.country,
    office: draft.offices[0] ?? null,
    memberOf: [...draft.memberOf],
    aliases: forms.filter((f) => f !== name),
    wikidata: draft.row?.wikidata ?? null,
    gender: draft.gender,
    plural: draft.plural,
    maybeSame: [],
  };
}

/** More words, then words that are not all capitals. */
function fuller(a: string, b: string): boolean {
  const [x, y] = [a.split(" ").length, b.split(" ").length];
  if (x !== y) return x > y;
  const [p, q] = [a === a.toUpperCase(), b === b.toUpperCase()];
  if (isAcronym(a) !== isAcronym(b)) return isAcronym(b);
  return q && !p;
}

function textOf(s: Syntax, first: number, end: number): string {
  const from = s.doc.tokens[first]?.start ?? 0;
  return s.doc.text.slice(from, s.doc.tokens[end - 1]?.end ?? from).replace(/\s+/g, " ");
}
