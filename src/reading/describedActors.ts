import type { Doc } from "../text/doc.js";
import type { Tags } from "../tags/tags.js";
import { type Cast, type Member, type Mention, inTextOrder, membersByHead } from "./cast.js";
import { headIn } from "./namePhrases.js";
import { type TokenRange, countryIn, describe, phraseRange } from "./offices.js";
import type { ActorKind } from "./record.js";
import { isRole, numberOf } from "./roles.js";
import { type Syntax, kids, low, makeSyntax } from "./syntax.js";
import { genderOfTitle } from "./titles.js";
import { lookup } from "./world/world.js";

/**
 * Adds actors that a report only describes, from noun phrases that a later stage knows to speak or act: "a
 * senior Kenyan official", "three people with knowledge of the talks", "some in the Kremlin", "the West".
 * One member for each distinct description; a phrase around a name or an institution of the cast is that member.
 * `members` says, for each range, whom it means; null for a pronoun or an empty range, which coreference decides.
 */
export function describeActors(
  doc: Doc,
  tags: Tags,
  cast: Cast,
  ranges: readonly TokenRange[],
): { cast: Cast; members: readonly (number | null)[] } {
  const s = makeSyntax(doc, tags.words);
  const byHead = new Map(membersByHead(cast));
  const byKey = new Map<string, number>();
  const added: Member[] = [];
  const mentions: Mention[] = [];
  const members = ranges.map((range): number | null => {
    if (range.firstToken >= range.endToken || range.endToken > s.words.length) return null;
    const head = contentHead(s, range);
    const known = byHead.get(head) ?? namedBeside(s, head, range, byHead);
    if (known !== null && known !== undefined) return known;
    if (s.words[head]?.upos === "PRON" && !isRole("collective", low(s, head))) return null;
    const member = readMember(s, head, range, cast, byHead);
    const key = `${member.kind} ${member.country ?? ""} ${keyOf(s, head, range)}`;
    let place = byKey.get(key);
    if (place === undefined) {
      place = cast.members.length + added.push(member) - 1;
      byKey.set(key, place);
    }
    mentions.push({ ...range, head, member: place, how: "description" });
    byHead.set(head, place);
    return place;
  });
  return {
    cast: { members: [...cast.members, ...added], mentions: inTextOrder([...cast.mentions, ...mentions]) },
    members,
  };
}

/** The governing word of a range; behind "some of", "two of" and the like it stays the number or quantity. */
function contentHead(s: Syntax, range: TokenRange): number {
  let first = range.firstToken;
  while (
    first < range.endToken - 1 &&
    ["PUNCT", "ADP", "SCONJ", "CCONJ"].includes(s.words[first]?.upos ?? "")
  )
    first++;
  return headIn(s, first, range.endToken);
}

/** "its spokesman, Ivo Bek", "Rafael Grossi, the head of …": the name in apposition says who it is. */
function namedBeside(
  s: Syntax,
  head: number,
  range: TokenRange,
  byHead: ReadonlyMap<number, number>,
): number | null {
  const own = s.words[head];
  const beside = kids(s, head, "appos", "flat").filter((t) => t < range.endToken);
  if (own !== undefined && own.relation === "appos") beside.push(own.head);
  for (const t of beside) {
    const member = byHead.get(t);
    if (member !== undefined) return member;
  }
  return null;
}

function readMember(
  s: Syntax,
  head: number,
  range: TokenRange,
  cast: Cast,
  byHead: ReadonlyMap<number, number>,
): Member {
  const own = s.words[head];
  const lemma = own?.lemma.toLowerCase() ?? "";
  const plural = (own?.feats ?? "").includes("Number=Plur") || isRole("collective", low(s, head));
  const text = textOf(s, range.firstToken, range.endToken);
  const world = lookup(text)[0]?.row ?? null;
  const told = describe(s, head, null);
  const kind = world?.kind ?? kindOf(s, head, lemma, plural);
  const memberOf = bodiesIn(s, head, range, byHead).filter((m) => cast.members[m]?.kind !== "person");
  const country =
    world?.country ??
    countryIn(s, head, range.firstToken, range.endToken) ??
    memberOf.map((m) => cast.members[m]?.country ?? null).find((c) => c !== null) ??
    null;
  return {
    name: world?.name ?? nameOf(s, head, range),
    kind,
    country,
    office: kind === "person" ? told.office : null,
    memberOf,
    aliases: [],
    wikidata: world?.wikidata ?? null,
    gender: genderOfTitle(lemma),
    plural,
    maybeSame: [],
  };
}

/** One holder of an office is a person, one who is only described is unnamed, many without a number are a group. */
function kindOf(s: Syntax, head: number, lemma: string, plural: boolean): ActorKind {
  if (isRole("outlet", lemma)) return "outlet";
  const counted = kids(s, head, "nummod").some((t) => numberOf(low(s, t)) !== null);
  if (plural) return counted || SOURCES.has(lemma) || isRole("unnamed", lemma) ? "unnamed" : "group";
  if (SOURCES.has(lemma)) return "unnamed";
  if (isRole("office", lemma)) return "person";
  return isRole("unnamed", lemma) ? "unnamed" : isRole("collective", lemma) ? "group" : "unnamed";
}

/** Words that make a source unnamed even where the phrase is definite. */
const SOURCES: ReadonlySet<string> = new Set([
  "source",
  "official",
  "diplomat",
  "aide",
  "adviser",
  "advisor",
  "insider",
]);

/** Members named inside the phrase: "an *NLF* commander", "some in the *Kremlin*". */
function bodiesIn(s: Syntax, head: number, range: TokenRange, byHead: ReadonlyMap<number, number>): number[] {
  const { firstToken, endToken } = phraseRange(s, head, null);
  const out = new Set<number>();
  for (let t = Math.max(firstToken, range.firstToken); t < Math.min(endToken, range.endToken); t++) {
    const member = t === head ? undefined : byHead.get(t);
    if (member !== undefined) out.add(member);
  }
  return [...out];
}

/** The description without article, number and clause: "senior Kenyan official". */
function nameOf(s: Syntax, head: number, range: TokenRange): string {
  const inner = phraseRange(s, head, null);
  let first = Math.max(inner.firstToken, range.firstToken);
  const end = Math.min(inner.endToken, range.endToken);
  while (first < head && isLoose(s, first)) first++;
  return textOf(s, first, Math.max(end, head + 1));
}

function isLoose(s: Syntax, token: number): boolean {
  const w = s.words[token];
  return (
    w === undefined || ["DET", "NUM", "PUNCT", "ADP", "CCONJ"].includes(w.upos) || w.relation === "nummod"
  );
}

/** What two mentions of one description share: its words as lemmas, "second" and "another" included. */
function keyOf(s: Syntax, head: number, range: TokenRange): string {
  const inner = phraseRange(s, head, null);
  const words: string[] = [];
  for (
    let t = Math.max(inner.firstToken, range.firstToken);
    t < Math.min(inner.endToken, range.endToken);
    t++
  ) {
    const w = s.words[t];
    if (w === undefined || w.upos === "PUNCT" || /^(?:an?|the|this|that|these|those)$/.test(low(s, t)))
      continue;
    words.push(w.upos === "NUM" ? low(s, t) : w.lemma.toLowerCase());
  }
  return words.length > 0 ? words.join(" ") : low(s, head);
}

function textOf(s: Syntax, first: number, end: number): string {
  const from = s.doc.tokens[first]?.start ?? 0;
  return s.doc.text.slice(from, s.doc.tokens[end - 1]?.end ?? from).replace(/\s+/g, " ");
}
