import { type Doc, tokensOf, word } from "../text/doc.js";
import { oneMovement, tellArmedGroups } from "./armedGroups.js";
import { partAt } from "./partRole.js";
import { isRole } from "./roles.js";
import type { Tags } from "../tags/tags.js";
import { type Cast, type Mention, inTextOrder } from "./cast.js";
import { type Draft, newDraft, settleCountries, toMember } from "./drafts.js";
import { institutionMentions } from "./institutionMembers.js";
import { genderOfFirstName } from "./firstNames.js";
import { isModifier, standsAtSpot, standsForGovernment } from "./governments.js";
import { homeCountry } from "./home.js";
import { institution } from "./bodyWords.js";
import { type InstitutionPhrase, findInstitutions } from "./institutions.js";
import { type NamePhrase, findNamePhrases, headIn } from "./namePhrases.js";
import { type Standing, isAcronym, nameKey } from "./names.js";
import { type TokenRange, countryIn, descriptionsOf } from "./offices.js";
import { gatherOrganisations } from "./organisations.js";
import { type People, gatherPeople } from "./people.js";
import type { ActorKind } from "./record.js";
import { type Syntax, low, makeSyntax } from "./syntax.js";
import { speakingSigner } from "./signers.js";
import { isOffice, qualifiesOffice } from "./titles.js";
import { officeOfTitle, shareTitles } from "./titleOffice.js";
import { type Seen, joinInstitutions, joinMembers } from "./membership.js";
import { isRegion } from "./world/regions.js";
import { type WorldRow, isAlsoPersonalName, longestAt, lookupPlace } from "./world/world.js";

/**
 * Who acts and speaks in a report by name, or by the name of an institution: names gathered into members with
 * country, office and the bodies they belong to. Descriptions without a name ("a senior official") are added by
 * `describeActors`, pronouns and "the minister" by `addMentions`. Takes time linear in the report.
 */
export function findActors(doc: Doc, tags: Tags): Cast {
  const s = makeSyntax(doc, tags.words);
  const phrases = findNamePhrases(s, tags)
    .filter((phrase) => acts(s, phrase))
    .map((phrase) => look(s, phrase));
  shareTitles(s, phrases);
  const named = new Set<number>();
  for (const { phrase } of phrases) for (let t = phrase.firstName; t < phrase.endToken; t++) named.add(t);
  const institutions = findInstitutions(s, (t) => named.has(t));
  return gather(s, phrases, institutions);
}

/** "The North", of the one state of the report that is called so by its first word ("North Macedonia"). */
function halfNamed(s: Syntax, phrase: NamePhrase, drafts: readonly Draft[]): number | null {
  const [half, ...more] = phrase.words;
  if (more.length > 0 || !HALVES.has(half ?? "") || low(s, phrase.firstName - 1) !== "the") return null;
  const states = drafts.flatMap((d, i) =>
    d.kind === "state" && d.row?.name.startsWith(`${half} `) ? [i] : [],
  );
  return states.length === 1 ? (states[0] as number) : null;
}

const HALVES: ReadonlySet<string> = new Set(["North", "South", "East", "West"]);

/** Not bylines, which are metadata; not headings in capitals that the tagger took for a name; not "Officials". */
function acts(s: Syntax, phrase: NamePhrase): boolean {
  const start = s.doc.tokens[phrase.firstName]?.start ?? 0;
  const part = partAt(s.doc, start);
  if (HEADING_ROLES.has(part?.role ?? "body")) return false;
  if (part?.role === "boilerplate" && CREDIT.test(s.doc.text.slice(part.start, part.start + 40)))
    return false;
  // "(R-Ga.)" and "(Md.)" behind a politician's name are a party and a state.
  if (phrase.words.some((w) => /[@/\\]|^[A-Z]-\p{Lu}/u.test(w))) return false;
  if (/^\(\p{Lu}\p{L}{0,5}\.(?:\p{L}\.)*\)/u.test(s.doc.text.slice(start - 1, start + 12))) return false;
  // "The Minister of Foreign Affairs" is of no magazine.
  if (phrase.match?.row.kind === "outlet" && PORTFOLIO.test(twoBefore(s, phrase.firstToken))) return false;
  if (phrase.sort === "world" || phrase.kind !== null) return true;
  const w = phrase.words[0] ?? "";
  if (phrase.words.length === 1 && isAnyRole(s.words[phrase.firstName]?.lemma.toLowerCase() ?? ""))
    return false;
  if (phrase.words.length === 1) return institution(w) === null && !qualifiesOffice(w);
  return phrase.sort !== "named" || phrase.words.some((x) => x !== x.toUpperCase());
}

/** "(Reporting by Ana Sol; Editing by …)": as a byline, no part of the story. */
const CREDIT = /^[([]?\s*(?:additional )?(?:reporting|writing|editing|compiled|translated|written|edited) /i;

function twoBefore(s: Syntax, token: number): string {
  return s.lows.slice(Math.max(0, token - 2), token).join(" ");
}
const PORTFOLIO = /^(?:ministry|minister|department|secretary|committee|council|directorate) (?:of|for|on)$/;

const HEADING_ROLES: ReadonlySet<string> = new Set(["byline", "dateline"]);

function isAnyRole(lemma: string): boolean {
  const singular = lemma.replace(/s$/, "");
  return [lemma, singular].some(
    (l) => isRole("unnamed", l) || isRole("office", l) || isRole("collective", l),
  );
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
  const state = title === null ? null : stateBehind(s, phrase.endToken);
  const country = inTitle ?? descriptions.find((d) => d.country !== null)?.country ?? state?.country ?? null;
  const around = [titleRange, ...descriptions, ...(state === null ? [] : [state.range])];
  return { phrase, standing, key: nameKey(phrase.words), country, around };
}

/** "President Ana Sol of Chile": the state behind "of", where an office stands before the name. */
function stateBehind(s: Syntax, end: number): { country: string; range: TokenRange } | null {
  if (end + 1 >= s.words.length || low(s, end) !== "of") return null;
  const first = low(s, end + 1) === "the" ? end + 2 : end + 1;
  const found = first < s.words.length ? longestAt(s.doc, first) : null;
  const row = found?.matches.find((m) => m.sense === "name")?.row;
  if (found === null || row?.kind !== "state" || row.country === null) return null;
  return { country: row.country, range: { firstToken: end, endToken: found.endToken } };
}

const NOTHING: Standing = { offices: [], rank: null, gender: null };

function titleHead(s: Syntax, range: TokenRange): number {
  for (let t = range.firstToken; t < range.endToken; t++) if (isOffice(word(s.doc, t))) return t;
  return range.endToken - 1;
}

function gather(s: Syntax, seen: readonly Seen[], institutions: readonly InstitutionPhrase[]): Cast {
  const drafts: Draft[] = [];
  const home = homeCountry(s.doc);
  const byRow = new Map<string, number>();
  const people = gatherPeople();
  const organisations = gatherOrganisations();
  const add = (kind: ActorKind, country: string | null, row: WorldRow | null = null): number =>
    drafts.push(newDraft(kind, country, row)) - 1;
  const peoples = new Map<string, number>();
  const peopleOf = (code: string): number => {
    const known = peoples.get(code) ?? add("group", code);
    peoples.set(code, known);
    (drafts[known] as Draft).plural = true;
    return known;
  };
  const rowMember = (row: WorldRow): number => {
    const known = byRow.get(row.id);
    if (known !== undefined) return known;
    const member = add(row.kind, row.country, row);
    byRow.set(row.id, member);
    return member;
  };

  // First all full names, then, in text order, the short ones that may point back or forward to them.
  const signer = speakingSigner(s.doc);
  const signs =
    signer === null ? null : people.full(signer.words, signer.standing, () => add("person", null));
  const short = endsOfOthers(seen);
  const spots = spotsAmong(s, seen);
  const members: (number | null)[] = seen.map(({ phrase, standing, key }, i) => {
    if (phrase.sort === "world") return worldMember(s, phrase, rowMember, peopleOf, drafts);
    if (phrase.sort === "person" && key !== null && key.given.length > 0)
      return people.full(phrase.words, standing, () => add("person", null));
    if (phrase.sort === "named" && phrase.words.length > 1 && !onlyDescribes(s, phrase) && !short.has(i))
      return organisations.full(phrase.words, () => add(phrase.kind ?? "organisation", null));
    return null;
  });
  defineAcronyms(s, seen, members, organisations.defines);
  for (const [i, { phrase, standing, key }] of seen.entries()) {
    const name = phrase.words[phrase.words.length - 1] ?? "";
    members[i] ??= halfNamed(s, phrase, drafts);
    if (members[i] === null) {
      if (phrase.sort === "person")
        members[i] =
          people.short(name, standing) ??
          countryOfOneWord(s, phrase, rowMember) ??
          (spots.has(name) ? null : people.full(phrase.words, standing, () => add("person", null)));
      else if (phrase.sort === "named")
        members[i] =
          organisations.short(phrase.words) ??
          personOfOneWord(phrase, people) ??
          (onlyDescribes(s, phrase)
            ? null
            : organisations.full(phrase.words, () => add(phrase.kind ?? "organisation", null)));
      else if (phrase.sort === "unclear")
        members[i] =
          key?.given.length === 0
            ? (organisations.short(phrase.words) ?? people.short(name, standing))
            : null;
      else if (phrase.sort === "place")
        members[i] =
          personOfOneWord(phrase, people) ??
          (standsForGovernment(s, phrase)
            ? organisations.full(phrase.words, () => add("government", null))
            : null);
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
      ...(phrase.firstTitle < phrase.firstName && {
        top: headIn(s, phrase.firstTitle, phrase.endToken),
      }),
      member,
      how: "name",
    });
    draft.forms.add(textOf(s, phrase.firstName - (hasOwnArticle(s, phrase) ? 1 : 0), phrase.endToken));
    draft.country ??= country;
    draft.gender ??= standing.gender;
    if (draft.kind === "person" && phrase.words.length > 1)
      draft.gender ??= genderOfFirstName(phrase.words[0] ?? "");
    for (const office of standing.offices) if (!draft.offices.includes(office)) draft.offices.push(office);
    if (phrase.sort === "named" && draft.kind === "body") draft.country ??= countryInName(s, phrase);
    if (phrase.sort === "named" && draft.kind === "organisation" && phrase.kind !== null)
      draft.kind = phrase.kind;
  }
  const signing = signs === null ? undefined : drafts[signs];
  if (signer !== null && signs !== null && signing !== undefined) {
    const { firstToken, endToken } = tokensOf(s.doc, signer.span);
    mentions.push({ firstToken, endToken, head: endToken - 1, member: signs, how: "name" });
    signing.forms.add(signer.words.join(" "));
    signing.offices = [...new Set([...signer.standing.offices, ...signing.offices])];
    signing.gender ??= genderOfFirstName(signer.words[0] ?? "");
  }
  mentions.push(...institutionMentions(institutions, add, drafts, rowMember, home, mentions));
  const ordered = inTextOrder(mentions);
  joinInstitutions(drafts, institutions, mentions.slice(-institutions.length));
  joinMembers(s, seen, members, ordered, drafts);
  settleCountries(drafts, home);
  tellArmedGroups(s, drafts, ordered);
  for (const draft of drafts) {
    const state = draft.country === null || draft.kind === "person" ? undefined : byRow.get(draft.country);
    if (
      state !== undefined &&
      drafts[state] !== draft &&
      (draft.kind === "body" || draft.kind === "government")
    )
      draft.memberOf.add(state);
  }
  return { members: drafts.map(toMember), mentions: oneMovement(drafts, ordered) };
}

/** A surname that the tagger took for something else, where the report names the person in full. */
function personOfOneWord(phrase: NamePhrase, people: People): number | null {
  return phrase.words.length === 1 ? people.short(phrase.words[0] ?? "", NOTHING) : null;
}

/** "Chad", where nobody of that name is named in full: the country, where it acts. */
function countryOfOneWord(
  s: Syntax,
  phrase: NamePhrase,
  rowMember: (row: WorldRow) => number,
): number | null {
  const name = phrase.words[0] ?? "";
  if (phrase.words.length > 1 || phrase.firstTitle < phrase.firstName || !isAlsoPersonalName(name))
    return null;
  const row = lookupPlace(name);
  return row?.kind === "state" && standsForGovernment(s, phrase) ? rowMember(row) : null;
}

/** "Roman Catholic bishop": an unknown name that only describes a noun is known from elsewhere, or is no actor. */
function onlyDescribes(s: Syntax, phrase: NamePhrase): boolean {
  return phrase.kind === null && isModifier(s, phrase);
}

/** Names of one word, without a title, behind "in" or "near": places that the tagger took for people. */
function spotsAmong(s: Syntax, seen: readonly Seen[]): ReadonlySet<string> {
  const out = new Set<string>();
  for (const { phrase } of seen) {
    if (phrase.words.length > 1 || phrase.sort !== "person" || phrase.firstTitle < phrase.firstName) continue;
    const [word = ""] = phrase.words;
    if (isRegion(word) || lookupPlace(word)?.kind === "state" || standsAtSpot(s, phrase)) out.add(word);
  }
  return out;
}

/** Countries only where they act; their people as a group, or with "the" as the country; adjectives never. */
function worldMember(
  s: Syntax,
  phrase: NamePhrase,
  rowMember: (row: WorldRow) => number,
  peopleOf: (code: string) => number,
  drafts: Draft[],
): number | null {
  const match = phrase.match;
  if (match === null || match.sense === "one") return null;
  const { row, sense } = match;
  if (row.kind !== "state") {
    const spot =
      phrase.tagged === "place" && phrase.words.length === 1 && (row.kind === "body" || row.kind === "group");
    return spot && !standsForGovernment(s, phrase) && !isModifier(s, phrase) ? null : rowMember(row);
  }
  const the = phrase.firstToken < phrase.firstTitle;
  if (
    sense === "people" ||
    (sense === "adjective" && the && s.words[phrase.head]?.relation.startsWith("nsubj") === true)
  ) {
    if (isModifier(s, phrase)) return null;
    if (the) return named(rowMember(row));
    return peopleOf(row.id);
  }
  if (sense === "adjective" || !standsForGovernment(s, phrase)) return null;
  return sense === "name" ? named(rowMember(row)) : rowMember(row);

  function named(member: number): number {
    (drafts[member] as Draft).byName = true;
    return member;
  }
}

/** The capital article inside a sentence that belongs to an outlet's name: told The Evening Post. */
function hasOwnArticle(s: Syntax, phrase: NamePhrase): boolean {
  const outlet = phrase.kind === "outlet" || phrase.match?.row.kind === "outlet";
  if (!outlet || phrase.firstToken !== phrase.firstName - 1) return false;
  const before = s.doc.tokens[phrase.firstToken - 1];
  const inside = before !== undefined && /[\p{L},]/u.test(s.doc.text.charAt(before.end - 1));
  return inside && word(s.doc, phrase.firstToken) === "The";
}

/** Names of several words that end a longer name of the report ("Leadership Council"), by place. */
function endsOfOthers(seen: readonly Seen[]): ReadonlySet<number> {
  const ends = new Set<string>();
  for (const { phrase } of seen)
    if (phrase.sort === "named" && phrase.words.length > 2)
      for (let n = 2; n < phrase.words.length && n < 8; n++)
        ends.add(phrase.words.slice(-n).join(" ").toLowerCase());
  const out = new Set<number>();
  for (const [i, { phrase }] of seen.entries())
    if (phrase.sort === "named" && phrase.words.length > 1 && ends.has(phrase.words.join(" ").toLowerCase()))
      out.add(i);
  return out;
}

/** "Northern Liberation Front (NLF)". */
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

/** "Central Bank of Yemen", "Peruvian Electoral Board": the state named in a body's own name. */
function countryInName(s: Syntax, phrase: NamePhrase): string | null {
  for (let t = phrase.firstName; t < phrase.endToken; t++) {
    const state = longestAt(s.doc, t)?.matches.find((m) => m.row.kind === "state");
    if (state !== undefined) return state.row.country;
  }
  return null;
}

function textOf(s: Syntax, first: number, end: number): string {
  const from = s.doc.tokens[first]?.start ?? 0;
  return s.doc.text.slice(from, s.doc.tokens[end - 1]?.end ?? from).replace(/\s+/g, " ");
}
