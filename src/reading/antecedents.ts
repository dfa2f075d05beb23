import { sentenceOf, word } from "../text/doc.js";
import { type Span, contains, overlaps } from "../text/span.js";
import type { WordTags } from "../tags/tags.js";
import { type Described, describedBefore } from "./descriptions.js";
import { type Mention, mentionsFrom } from "./cast.js";
import { type Conversation, type Found, type Growing, foundEarlier, foundMember } from "./conversation.js";
import { isChair, questioned } from "./labels.js";
import { type Phrase, nounPhrase } from "./phrases.js";
import { isRole } from "./roles.js";
import type { StatementSpans } from "./statements.js";
import { kids, low } from "./syntax.js";
import type { Gender } from "./titles.js";

/** Sentences back to which a pronoun may reach. */
const REACH = 8;

type Sort = "male" | "female" | "thing" | "many";

const SORTS: Readonly<Record<string, Sort>> = {
  he: "male",
  him: "male",
  his: "male",
  she: "female",
  her: "female",
  it: "thing",
  its: "thing",
  they: "many",
  them: "many",
  their: "many",
};

/** Who speaks by a pronoun: "I" is the one quoted, "you" the one asked, any other whoever scores best before it. */
export function pronounSpeaker(
  c: Conversation,
  p: Phrase,
  i: number,
  speaker: number | null,
): Found | Described | null {
  const w = low(c.s, p.head);
  if (FIRST.has(w)) return speaker === null ? null : { voice: speaker };
  if (w === "you" || w === "your") return addressed(c, i);
  const sort = SORTS[w];
  if (sort === undefined) return null;
  let best: Candidate | null = null;
  let most = -Infinity;
  for (const candidate of candidates(c, p, sort)) {
    const score = scoreOf(featuresOf(c, p, i, speaker, candidate));
    if (score >= most) [best, most] = [candidate, score];
  }
  return best?.who ?? null;
}

const FIRST: ReadonlySet<string> = new Set(["i", "me", "my", "mine"]);

/** Somebody whom a pronoun may mean, where it stands nearest before it. */
interface Candidate {
  readonly who: Found | Described;
  /** Token that governs the mention. */
  readonly head: number;
  readonly source: boolean;
}

/** Everyone mentioned in the sentences within reach who agrees with the pronoun, in text order. */
function candidates(c: Conversation, p: Phrase, sort: Sort): Candidate[] {
  const { doc } = c.s;
  const here = sentenceOf(doc, p.head);
  const first = doc.sentences[Math.max(0, here - REACH)]?.firstToken ?? 0;
  const named = mentionsFrom(c.cast, first, p.head)
    .filter((m) => m.head < p.head && m.head >= first && memberAgrees(c, m, sort))
    .map((m): Candidate => ({ who: foundMember(c, m.member), head: m.head, source: false }));
  const heard: Candidate[] = [];
  for (let k = c.recent.length - 1, seen = 0; k >= 0 && seen < NEAR; k--, seen++) {
    const at = c.recent[k] as number;
    const voice = c.voices[at] as Growing;
    const q = voice.phrases.findLast((x) => x.head >= 0 && x.head < p.head);
    if (q === undefined || q.head < first || !voiceAgrees(c, voice, sort)) continue;
    const only = voice.member === null && voice.phrases.length === 1;
    // "For a justice to criticise": somebody only supposed to speak.
    if (only && !statesSomething(c, c.s.words[q.head]?.head ?? -1)) continue;
    heard.push({ who: { voice: at }, head: q.head, source: true });
  }
  const described = sort === "male" || sort === "female" ? describedPeople(c, first, p.head, heard) : [];
  return [...named, ...heard, ...described].sort((a, b) => a.head - b.head);
}

/**
 * People described without a name who have not spoken ("An official at the ministry doubted that. He said …"), and
 * those taken up again by a title ("The senator declined. He said …"). Only subjects of finite verbs are somebody.
 */
function describedPeople(
  c: Conversation,
  first: number,
  end: number,
  heard: readonly Candidate[],
): Candidate[] {
  const out: Candidate[] = [];
  for (let t = first; t < end; t++) {
    const w = c.s.words[t] as WordTags;
    // "The Vermont senator": a small letter makes a noun, whatever the parse says.
    if (w.relation !== "nsubj" || word(c.s.doc, t) !== low(c.s, t) || w.feats.includes("Number=Plur"))
      continue;
    if (c.byHead.has(t) || (!isRole("unnamed", w.lemma) && !isRole("office", w.lemma))) continue;
    if (heard.some((x) => x.head === t) || !statesSomething(c, w.head)) continue;
    const p = nounPhrase(c.s, c.tags, t);
    const article = kids(c.s, t, "det").some((d) => ["a", "an"].includes(low(c.s, d)));
    const who = article ? { head: t } : p.definite ? describedBefore(c, p) : null;
    if (who !== null) out.push({ who, head: t, source: false });
  }
  return out;
}

/** Whether a verb states that something is so: "for a justice to criticise" does not. */
function statesSomething(c: Conversation, verb: number): boolean {
  const to = kids(c.s, verb, "mark").some((t) => low(c.s, t) === "to");
  return !to && !(c.s.words[verb]?.feats ?? "").includes("VerbForm=Inf");
}

/** Voices that are looked at: more do not speak within reach. */
const NEAR = 24;

function memberAgrees(c: Conversation, m: Mention, sort: Sort): boolean {
  const member = c.cast.members[m.member];
  if (member === undefined) return false;
  const voice = c.byMember.get(m.member);
  const gender = (voice === undefined ? null : c.voices[voice]?.gender) ?? member.gender;
  return fits(
    sort,
    member.kind === "person",
    gender,
    member.plural || member.kind === "group",
    member.kind !== "unnamed",
  );
}

function voiceAgrees(c: Conversation, v: Growing, sort: Sort): boolean {
  const q = v.introduced;
  const member = v.member === null ? undefined : c.cast.members[v.member];
  if (v.sideOf !== null) return false;
  const person =
    member?.kind === "person" ||
    (member === undefined &&
      (q.person !== null ||
        q.surname !== null ||
        (!q.plural &&
          !q.joined &&
          (isRole("unnamed", q.lemma) || isRole("office", q.lemma) || v.gender !== null))));
  return fits(sort, person, v.gender, q.plural || q.joined, true);
}

function fits(sort: Sort, person: boolean, gender: Gender | null, plural: boolean, known: boolean): boolean {
  if (sort === "male" || sort === "female") return person && !plural && (gender === null || gender === sort);
  if (sort === "thing") return !person && !plural && known;
  return plural || !person;
}

/** What speaks for or against a candidate. The seam for a learned scorer: it needs nothing else. */
interface Features {
  /** Sentences back. */
  readonly back: number;
  /** Whether it stands in an earlier paragraph. */
  readonly otherParagraph: boolean;
  readonly subject: boolean;
  /** Whether it only describes a noun ("Putin's proposal"). */
  readonly modifier: boolean;
  /** Whether it spoke there. */
  readonly source: boolean;
  /** Whether it stands in a quotation that does not hold the pronoun. */
  readonly quoted: boolean;
  /** Whether it stands in the words of another that do not hold the pronoun. */
  readonly reported: boolean;
  /** Whether it stands in the very words that the pronoun's owner says. */
  readonly told: boolean;
  /** Whether it says the words that hold the pronoun, and whether these are quoted. */
  readonly speaker: "none" | "indirect" | "direct";
  /** Whether a plural pronoun would mean a body. */
  readonly bodyAsMany: boolean;
  /** Whether it was only described, in a sentence in which it did not speak. */
  readonly described: boolean;
  /** Whether the antecedent scorer takes the pronoun for it. */
  readonly scored: boolean;
  /** Whether a single word of which no title tells a person would be "he" or "she": "Nordwire" may be none. */
  readonly doubtful: boolean;
}

function featuresOf(c: Conversation, p: Phrase, i: number, speaker: number | null, x: Candidate): Features {
  const { doc, words } = c.s;
  const place = (token: number) => doc.tokens[token]?.start ?? 0;
  const [at, here] = [place(x.head), place(p.head)];
  const quotation = quotationAt(c, at);
  const own = c.statements[i] as StatementSpans;
  const relation = words[x.head]?.relation ?? "";
  const speaks = "voice" in x.who && x.who.voice === speaker;
  const quotes = sameOne(c, x.who, quoter(c, i, here));
  const parent = own.parent === null ? undefined : c.statements[own.parent];
  const many = SORTS[low(c.s, p.head)] === "many";
  const q = "voice" in x.who ? c.voices[x.who.voice]?.introduced : undefined;
  return {
    back: sentenceOf(doc, p.head) - sentenceOf(doc, x.head),
    otherParagraph: doc.text.slice(at, here).includes("\n"),
    subject: relation === "nsubj",
    modifier: ["nmod", "compound", "det", "amod"].includes(relation) && !x.source,
    source: x.source,
    quoted: quotation !== null && here >= quotation.end,
    reported: !x.source && reportedBefore(c, i, at, here),
    told: own.content.some((s) => s.start <= at && at < s.end),
    speaker: quotes || (speaks && parent?.form === "direct") ? "direct" : speaks ? "indirect" : "none",
    bodyAsMany: many && !(q?.plural ?? false) && !(q?.joined ?? false),
    described: "head" in x.who,
    scored: sameOne(c, x.who, foundEarlier(c, p.head)),
    doubtful: isDoubtful(c, x.who),
  };
}

function isDoubtful(c: Conversation, who: Found | Described): boolean {
  const at = "head" in who ? null : memberMeant(c, who);
  const member = at === null ? undefined : c.cast.members[at];
  return (
    member?.kind === "person" &&
    member.gender === null &&
    member.office === null &&
    member.memberOf.length === 0 &&
    !member.name.includes(" ")
  );
}

function sameOne(c: Conversation, a: Found | Described, b: Found | null): boolean {
  if (b === null || "head" in a) return false;
  if ("voice" in a && "voice" in b && a.voice === b.voice) return true;
  return memberMeant(c, a) !== null && memberMeant(c, a) === memberMeant(c, b);
}

/** The one of the cast that a speaker found is; null for a voice that is none of it. */
function memberMeant(c: Conversation, x: Found): number | null {
  return "member" in x ? x.member : (c.voices[x.voice]?.member ?? null);
}

/** Weights by hand, from short news paragraphs: near, a subject, a speaker; never out of another's quotation. */
function scoreOf(f: Features): number {
  return (
    -2 * f.back +
    (f.otherParagraph ? -0.5 : 0) +
    (f.subject ? 1.5 : 0) +
    (f.modifier ? -1.5 : 0) +
    (f.source ? 1.5 : 0) +
    (f.quoted ? -6 : 0) +
    (f.reported ? -1.5 : 0) +
    (f.told ? -2.5 : 0) +
    (f.speaker === "indirect" ? 3 : f.speaker === "direct" ? -12 : 0) +
    (f.bodyAsMany ? -3 : 0) +
    (f.described ? -3 : 0) +
    (f.scored ? 1 : 0) +
    (f.doubtful ? -2.5 : 0)
  );
}

/** Who says the quotation that holds a place, as far as the statements just before tell: nobody is "he" in his own words. */
function quoter(c: Conversation, i: number, place: number): Found | null {
  const quotation = quotationAt(c, place);
  if (quotation === null) return null;
  for (let k = i - 1; k >= Math.max(0, i - 6); k--) {
    const { cue, content, form } = c.statements[k] as StatementSpans;
    if (cue === null || contains(quotation, cue)) continue;
    // A quotation that nobody is said to say goes on with what was quoted just before in its paragraph.
    const between = c.s.doc.text.slice(cue.end, quotation.start);
    const goesOn = cue.end <= quotation.start && form !== "indirect" && !between.includes("\n");
    if (!goesOn && !content.some((x) => overlaps(x, quotation))) continue;
    const voice = c.ofStatement[k];
    return voice == null ? null : { voice };
  }
  return null;
}

function quotationAt(c: Conversation, place: number): Span | null {
  let [low, high] = [0, c.quotations.length];
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((c.quotations[mid]?.end ?? 0) <= place) low = mid + 1;
    else high = mid;
  }
  const q = c.quotations[low];
  return q !== undefined && q.start <= place ? q : null;
}

/** Whether a place lies in what one of the statements just before says, and the pronoun does not. */
function reportedBefore(c: Conversation, i: number, at: number, here: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 6); k--) {
    const content = c.statements[k]?.content ?? [];
    if (content.some((s) => s.start <= at && at < s.end && here >= s.end)) return true;
  }
  return false;
}

/** "You" of a question is the one who answered before; one who only runs the meeting is not meant. */
function addressed(c: Conversation, i: number): Found | null {
  for (let k = i - 1; k >= Math.max(0, i - 200); k--) {
    const s = c.statements[k];
    if (s?.cue !== null || s.source === null) continue;
    const label = c.s.doc.text.slice(s.source.start, s.source.end);
    const voice = c.ofStatement[k] ?? null;
    if (!questioned(label) && !isChair(label) && voice !== null) return { voice };
  }
  return null;
}
