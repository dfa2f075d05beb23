import { sentenceOf } from "../text/doc.js";
import { isHeading } from "../text/report.js";
import { type Span, contains } from "../text/span.js";
import type { WordTags } from "../tags/tags.js";
import { mentionsFrom } from "./cast.js";
import {
  type Conversation,
  type Found,
  type Growing,
  foundEarlier,
  foundMember,
  latest,
} from "./conversation.js";
import { partRoleAt } from "./partRole.js";
import { type Phrase, isOrigin } from "./phrases.js";
import { isRole, numberOf } from "./roles.js";
import { countryInWords } from "./publishers.js";
import { isTitle } from "./titles.js";
import { type Syntax, kids, low, subtreeSpan, tokensIn, wordsOf } from "./syntax.js";

/** The member of the cast that a phrase names by its governing word, or by a name in apposition to it. */
export function namedBy(c: Conversation, p: Phrase): Found | null {
  if (p.head < 0 || p.pronoun || p.joined) return null;
  const closing = p.person === null ? undefined : personIn(c, p.person);
  if (closing !== undefined && p.person !== null && p.person.firstToken > p.head)
    return foundMember(c, closing);
  const end = (tokensIn(c.s, p.span).at(-1) ?? -1) + 1;
  for (const t of [p.head, ...kids(c.s, p.head, "appos", "flat")]) {
    const member = t < end ? c.byHead.get(t) : undefined;
    const beside =
      t === p.head || (c.cast.members[member ?? -1]?.kind === "person" && !linked(c.s, p.head, t));
    if (member !== undefined && beside) return foundMember(c, member);
  }
  const around = mentionsFrom(c.cast, Math.max(0, p.head - 16), p.head + 1);
  const covering = around.find((m) => p.head < m.endToken && m.how === "name" && within(c.s, m, p.span));
  return covering === undefined ? null : foundMember(c, covering.member);
}

/** The person of the cast whom a name beside an office means. */
function personIn(c: Conversation, name: { firstToken: number; endToken: number }): number | undefined {
  for (let t = name.firstToken; t < name.endToken; t++) {
    const member = c.byHead.get(t);
    if (member !== undefined && c.cast.members[member]?.kind === "person") return member;
  }
  return undefined;
}

/** "An aide to Ana Sol" is not Ana Sol, whatever the parse hangs the name on. */
export function linked(s: Syntax, head: number, name: number): boolean {
  return name > head && s.words[head + 1]?.upos === "ADP";
}

function within(s: Syntax, m: { firstToken: number; endToken: number }, span: Span): boolean {
  return contains(span, {
    start: s.doc.tokens[m.firstToken]?.start ?? 0,
    end: s.doc.tokens[m.endToken - 1]?.end ?? 0,
  });
}

/** Governing token of a description of somebody who has not spoken yet. */
export interface Described {
  readonly head: number;
}

/** Whom a description takes up again: "the official", "the same person", "the general", "the ministry". */
export function describedBefore(c: Conversation, p: Phrase): Found | Described | null {
  if (p.head < 0 || p.joined) return null;
  if (p.proper)
    return asVoice(
      latest(c, (v) => v.introduced.proper && bare(c.s, v.introduced.span) === bare(c.s, p.span)),
    );
  if (!p.definite) return null;
  const modifiers = modifiersOf(c.s, p);
  const like = (v: Growing, exact: boolean) =>
    v.sideOf === null &&
    !v.introduced.joined &&
    p.plural === v.introduced.plural &&
    v.phrases.some(
      (q) =>
        !q.pronoun &&
        (q.lemma === p.lemma || (!exact && GENERAL.has(p.lemma) && describable(q))) &&
        modifiers.every((m) => describes(c.s, q, m)),
    );
  const voice = latest(c, (v) => like(v, true));
  const told = nounBefore(c, p, modifiers);
  if (told !== null && told.head > (voice === null ? -1 : lastHead(c.voices[voice] as Growing, p.head)))
    return told;
  if (voice !== null) return { voice };
  const holder = titled(c, p, modifiers, p.head);
  if (holder !== null) return foundMember(c, holder);
  const short = tokensIn(c.s, p.span).length <= 3 && !isOwned(c.s, p);
  return short && GENERAL.has(p.lemma) ? asVoice(latest(c, (v) => like(v, false))) : null;
}

/** "The group", "the movement": the organisation or armed group named last, where nobody described so speaks after it. */
export function groupBefore(c: Conversation, p: Phrase): Found | null {
  if (p.head < 0 || !p.definite || p.plural || p.joined || !GROUPS.has(p.lemma)) return null;
  if (modifiersOf(c.s, p).length > 0 || complementsOf(c.s, p).length > 0) return null;
  const named = mentionsFrom(c.cast, Math.max(0, p.head - FAR), p.head).findLast((m) =>
    ["armed-group", "organisation"].includes(c.cast.members[m.member]?.kind ?? ""),
  );
  if (named === undefined) return null;
  const voice = latest(
    c,
    (v) => v.member !== named.member && v.phrases.some((q) => !q.pronoun && q.lemma === p.lemma),
  );
  const last = voice === null ? -1 : lastHead(c.voices[voice] as Growing, p.head);
  return last > named.head ? null : foundMember(c, named.member);
}
const GROUPS: ReadonlySet<string> = new Set(["group", "movement", "organisation", "organization", "militia"]);

/** The last place before `head` where a voice was spoken of. */
function lastHead(v: Growing, head: number): number {
  return v.phrases.findLast((q) => q.head < head)?.head ?? -1;
}

/** Somebody who was described before without having spoken: "an official at the ministry doubted that. The official said …". */
function nounBefore(c: Conversation, p: Phrase, modifiers: readonly string[]): Described | null {
  if (!isRole("unnamed", p.lemma)) return null;
  for (let t = p.head - 1; t >= Math.max(0, p.head - FAR); t--) {
    const w = c.s.words[t] as WordTags;
    if (
      w.lemma !== p.lemma ||
      w.upos !== "NOUN" ||
      w.feats.includes("Number=Plur") !== p.plural ||
      c.byHead.has(t)
    )
      continue;
    const dets = kids(c.s, t, "det").map((d) => low(c.s, d));
    if (isOrigin(c.s, t)) continue;
    if (p.plural ? dets.includes("the") : !dets.some((d) => d === "a" || d === "an" || d === "another"))
      continue;
    const about = wordsOf(c.s, subtreeSpan(c.s, t)).toLowerCase();
    return modifiers.every((m) => about.includes(m)) ? { head: t } : null;
  }
  return null;
}

/**
 * Headlines and first paragraphs describe those whom the report then names: "minister disowns channel", "a
 * bishop has confirmed", "a Norwegian deputy says". It is the one person of that title who is named in it.
 */
export function describedLater(c: Conversation, p: Phrase): Found | null {
  if (p.head < 0 || p.plural || p.joined || p.proper || p.pronoun) return null;
  if (!isRole("office", p.lemma) && !isRole("unnamed", p.lemma)) return null;
  const start = c.s.doc.tokens[p.head]?.start ?? 0;
  const heading = isHeading(partRoleAt(c.s.doc, start));
  if (!heading && (SOURCES.has(p.lemma) || !inFirstParagraph(c, start))) return null;
  const all = [...(c.holders.byTitle.get(p.lemma) ?? [])];
  const fit = all.filter((k) =>
    modifiersOf(c.s, p).every((m) => countryInAdjective(m) === null || ofTitle(c, k, m)),
  );
  // Of several, a headline means the one who comes first; a first paragraph would say which.
  const first =
    fit.length > 1 && heading ? c.cast.mentions.find((m) => fit.includes(m.member))?.member : fit[0];
  return first === undefined || (fit.length > 1 && !heading) ? null : foundMember(c, first);
}

/** "The California congressman", "the former first lady": a person named before, where only the antecedent scorer knows whom. */
export function personBefore(c: Conversation, p: Phrase): Found | null {
  if (p.head < 0 || !p.definite || p.plural || p.joined || isOwned(c.s, p)) return null;
  const who = c.earlier.get(p.head);
  const person = who !== undefined && "member" in who && c.cast.members[who.member]?.kind === "person";
  if (!person || SOURCES.has(p.lemma)) return null;
  // An office takes up again only somebody of whom an office is told.
  const told = (c.holders.titles.get(who.member)?.size ?? 0) > 0;
  return told || !isOfficeNoun(p.lemma) ? foundEarlier(c, p.head) : null;
}

/** Words that a report keeps for those whom it will not name. */
const SOURCES: ReadonlySet<string> = new Set(["official", "source", "person", "diplomat", "aide", "insider"]);

function inFirstParagraph(c: Conversation, place: number): boolean {
  const body = c.s.doc.report.parts.find((x) => x.role === "body");
  const start = body?.start ?? 0;
  return place >= start && !c.s.doc.text.slice(start, place).trimStart().includes("\n");
}

/** The person of that title: the only one, or else the one named last before `end`. */
function titled(c: Conversation, p: Phrase, modifiers: readonly string[], end: number): number | null {
  // "The campaign" is no person, though one of its chairmen is named.
  const all = [...(c.holders.byTitle.get(p.lemma.toLowerCase()) ?? [])].filter((k) => {
    const member = c.cast.members[k];
    // "Farmers' unions" are not the European Union.
    return member?.kind === "person" ? isOfficeNoun(p.lemma) : !p.plural || member?.plural === true;
  });
  const wanted = [...modifiers, ...complementsOf(c.s, p)];
  const strict = all.filter((k) => wanted.every((m) => ofTitle(c, k, m)) && !isDeputy(c, k, wanted));
  // "The Vermont senator" is the only senator, unless the words before name a country or a party that is not his,
  // or whose he is ("his lawyer").
  const only =
    strict.length === 0 &&
    all.length === 1 &&
    !isOwned(c.s, p) &&
    wanted.every((m) => countryInAdjective(m) === null && !PARTIES.has(m));
  const fit = only && p.definite ? all : strict;
  if (fit.length === 1) return fit[0] as number;
  if (fit.length === 0 || !p.definite || p.head > end) return null;
  const before = mentionsFrom(c.cast, Math.max(0, p.head - FAR), p.head);
  return before.findLast((m) => fit.includes(m.member))?.member ?? null;
}

function isOfficeNoun(lemma: string): boolean {
  return isRole("office", lemma) || isRole("unnamed", lemma) || isTitle(lemma);
}

/** "state" of "the former secretary of state": what an "of" adds to a title. */
function complementsOf(s: Syntax, p: Phrase): string[] {
  return kids(s, p.head, "nmod").flatMap((t) =>
    t > p.head && kids(s, t, "case").some((k) => low(s, k) === "of") && s.words[t]?.upos !== "PRON"
      ? [(s.words[t] as WordTags).lemma.toLowerCase()]
      : [],
  );
}

/** The vice president is not "the president". */
function isDeputy(c: Conversation, member: number, wanted: readonly string[]): boolean {
  const titles = c.holders.titles.get(member);
  return ["vice", "deputy"].some((w) => titles?.has(w) === true && !wanted.includes(w));
}

/** "His lawyer", "Pagliano's lawyer": known by whose it is. */
function isOwned(s: Syntax, p: Phrase): boolean {
  return kids(s, p.head, "nmod").some(
    (t) => t < p.head && (s.words[t]?.upos === "PRON" || kids(s, t, "case").some((k) => k > t)),
  );
}

const PARTIES: ReadonlySet<string> = new Set(
  "democratic republican gop labour labor conservative tory liberal libertarian green socialist communist".split(
    " ",
  ),
);

/** Tokens back within which a title without a name means the one named last. */
const FAR = 300;

function ofTitle(c: Conversation, member: number, modifier: string): boolean {
  if (c.holders.titles.get(member)?.has(modifier) === true || PASSING.has(modifier)) return true;
  const code = countryInAdjective(modifier);
  return code !== null && c.cast.members[member]?.country === code;
}

/** "norwegian", "u.s.": of which country. */
function countryInAdjective(modifier: string): string | null {
  return (
    countryInWords(modifier.charAt(0).toUpperCase() + modifier.slice(1)) ??
    countryInWords(modifier.toUpperCase())
  );
}

const PASSING: ReadonlySet<string> = new Set(["same", "own", "former", "top", "new", "veteran", "chief"]);

/** Words that can take up any person again. */
const GENERAL: ReadonlySet<string> = new Set([
  ..."official source person man woman diplomat aide adviser advisor spokesman spokeswoman spokesperson".split(
    " ",
  ),
]);

function describable(q: Phrase): boolean {
  return !q.proper && (isRole("unnamed", q.lemma) || isRole("office", q.lemma));
}

function asVoice(voice: number | null): Found | null {
  return voice === null ? null : { voice };
}

function bare(s: Syntax, span: Span): string {
  return wordsOf(s, span)
    .toLowerCase()
    .replace(/^(?:the|a|an)\s+/, "")
    .replace(/['’]s?$/, "");
}

function modifiersOf(s: Syntax, p: Phrase): string[] {
  return kids(s, p.head, "amod", "compound", "nummod").flatMap((t) => {
    const m = (s.words[t] as WordTags).lemma.toLowerCase();
    return m === "same" ? [] : [m];
  });
}

function describes(s: Syntax, q: Phrase, modifier: string): boolean {
  return wordsOf(s, q.span).toLowerCase().includes(modifier);
}

/** The voice of many that "one of them", "two of the people", "both" and "a third official" are among. */
export function amongWhich(c: Conversation, p: Phrase): number | null {
  const words = wordsOf(c.s, p.span);
  // "Ana Sol, co-director of the arms group" has a name of her own.
  if (p.proper || p.person !== null) return null;
  const m = /\bof\s+(them|whom|(?:the|those|these)\s+\p{L}+)/iu.exec(words);
  if (m === null && !/^both\b/i.test(words)) return null;
  const noun = /^(?:the|those|these)\s+(\p{L}+)/iu.exec(m?.[1] ?? "")?.[1]?.toLowerCase();
  const many = (v: Growing) =>
    v.member === null &&
    !v.introduced.proper &&
    (v.introduced.plural || v.introduced.count[0] > 1) &&
    isHiddenNoun(v.introduced);
  if (noun === undefined || numberOf(noun) !== null) return latest(c, many);
  return latest(c, (v) => many(v) && describes(c.s, v.introduced, noun.replace(/s$/, "")));
}

function isHiddenNoun(q: Phrase): boolean {
  return isRole("unnamed", q.lemma) || isRole("collective", q.lemma) || numberOf(q.lemma) !== null;
}

/** Other descriptions that leave open whether they mean the same: common words, and neither is numbered apart. */
export function alsoFits(c: Conversation, p: Phrase): number[] {
  if (p.proper || p.person !== null || p.pronoun || !isRole("unnamed", p.lemma)) return [];
  if (/\b(?:second|third|fourth|another|other|separate|different)\b/i.test(wordsOf(c.s, p.span))) return [];
  const own = modifiersOf(c.s, p);
  const out = new Set<number>();
  for (const i of c.recent.slice(-NEAR)) {
    const v = c.voices[i] as Growing;
    const q = v.introduced;
    if (v.member !== null || q.proper || q.pronoun || !isRole("unnamed", q.lemma) || q.plural !== p.plural)
      continue;
    if (sentenceOf(c.s.doc, Math.max(0, q.head)) === sentenceOf(c.s.doc, Math.max(0, p.head))) continue;
    if (own.some((m) => describes(c.s, q, m)) || (own.length === 0 && GENERAL.has(p.lemma))) out.add(i);
  }
  return [...out];
}

/** Voices that are compared. */
const NEAR = 60;
