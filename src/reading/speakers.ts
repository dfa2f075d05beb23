import type { Earlier } from "./earlier.js";
import { brieferAt } from "./briefer.js";
import { tokensOf } from "../text/doc.js";
import type { Span } from "../text/span.js";
import { type Cast, type Member, type Mention, addMentions } from "./cast.js";
import type { ActorKind, Naming } from "./record.js";
import { type SilenceSpans, saidIn } from "./silences.js";
import type { StatementSpans } from "./statements.js";
import { type Syntax, kids, subtreeSpan } from "./syntax.js";
import type { Phrase } from "./phrases.js";
import type { Voice, Voices } from "./voices.js";

/** The cast with everyone who speaks or keeps silent in it, and the member of each voice and each silence. */
export interface Speakers {
  readonly cast: Cast;
  /** Null for a pronoun of which the report does not tell whom it means. */
  readonly ofVoice: readonly (number | null)[];
  readonly ofSilence: readonly number[];
}

/**
 * Adds to the cast each voice that has no name ("a senior official", "residents"), with its pronouns and later
 * descriptions as mentions, and those who kept silent without speaking.
 */
export function addSpeakers(
  s: Syntax,
  cast: Cast,
  voices: Voices,
  namings: readonly Naming[],
  silences: readonly SilenceSpans[],
  statements: readonly StatementSpans[],
  earlier: ReadonlyMap<number, Earlier> = new Map(),
): Speakers {
  const members: Member[] = [...cast.members];
  const mentions: Mention[] = [];
  const ofVoice: (number | null)[] = [];
  const sources = new Map(
    statements.flatMap(({ source }) => (source === null ? [] : [[source.start, source]])),
  );
  for (const [i, voice] of voices.voices.entries()) {
    const known = voice.member ?? voice.owner;
    if (known === null && isNobody(voice)) {
      ofVoice.push(null);
      continue;
    }
    const place = known ?? members.length;
    if (known === null) members.push(memberOf(s, voice, namings[i] as Naming, ofVoice));
    ofVoice.push(place);
    for (const p of voice.phrases)
      mentions.push(mentionOf(s, known === null ? whole(p, sources.get(p.span.start)) : p, place));
  }
  const all = addMentions({ members, mentions: cast.mentions }, mentions);
  // "Asked about it, she did not answer": whom a pronoun takes up again.
  const again = (z: SilenceSpans): number | null => {
    const who = earlier.get(z.head);
    if (who === undefined || s.words[z.head]?.upos !== "PRON") return null;
    return "member" in who ? who.member : (ofVoice[voices.ofStatement[who.statement] ?? -1] ?? null);
  };
  const ofSilence = silences.map(
    (z) =>
      speakerOf(s, z, statements, voices, ofVoice) ?? again(z) ?? silentOne(s, z, all, members, mentions),
  );
  return { cast: addMentions({ members, mentions: cast.mentions }, mentions), ofVoice, ofSilence };
}

/** "I" and "we" that keep silent: whoever the statement is of that they are the source of, or stand in. */
function speakerOf(
  s: Syntax,
  z: SilenceSpans,
  statements: readonly StatementSpans[],
  voices: Voices,
  ofVoice: readonly (number | null)[],
): number | null {
  const said = saidIn(s, z, statements);
  if (said === null) return null;
  const own = statements.findIndex(
    (x) => x.source !== null && x.source.start === z.who.start && x.source.end === z.who.end,
  );
  return ofVoice[voices.ofStatement[own >= 0 ? own : said] ?? -1] ?? null;
}

function memberOf(s: Syntax, voice: Voice, naming: Naming, ofVoice: readonly (number | null)[]): Member {
  const p = voice.introduced;
  const briefer = brieferAt(s.doc, p.span);
  return {
    name: voice.called ?? voice.row?.name ?? described(s, p, voice.joint !== null),
    kind: voice.row?.kind ?? kindOf(voice, naming),
    country: voice.row?.country ?? briefer?.country ?? null,
    office: briefer?.office ?? null,
    memberOf: [],
    aliases: [],
    wikidata: voice.row?.wikidata ?? null,
    gender: null,
    plural: p.plural,
    maybeSame: voice.maybeSame.flatMap((v) => ofVoice[v] ?? []),
  };
}

function kindOf(voice: Voice, naming: Naming): ActorKind {
  const p = voice.introduced;
  if (voice.called !== null) return "person";
  if (voice.joint !== null) return "group";
  if (naming === "unnamed") return "unnamed";
  if (naming === "collective" || p.plural || p.joined) return "group";
  if (naming === "outlet") return "outlet";
  return naming === "described" || p.surname !== null ? "person" : "body";
}

/** What one calls a description: the noun with what stands before it and hangs on it, without clauses behind it. */
function described(s: Syntax, p: Phrase, all: boolean): string {
  const behind = (...relations: string[]) =>
    p.head < 0 ? undefined : kids(s, p.head, ...relations).find((t) => t > p.head);
  const clause = behind("acl", "appos", "parataxis");
  // Of "familiar with the talks" nothing is left where the parse takes what follows for a clause.
  const cut = clause === undefined ? undefined : behind("acl", "appos", "parataxis", "amod");
  const stop = cut === undefined ? p.span.end : subtreeSpan(s, cut).start;
  const end = stop > p.span.start && stop < p.span.end && !p.joined && !all ? stop : p.span.end;
  return nameOf(s, { start: p.span.start, end }).replace(/[\s,;:.–—-]+$/, "");
}

/** The words of a description without its article. */
function nameOf(s: Syntax, span: Span): string {
  return s.doc.text.slice(span.start, span.end).replace(/^(?:the|a|an)\s+/i, "");
}

/** "I", "you", "it" or "we" that nothing in the report explains. */
function isNobody(voice: Voice): boolean {
  const p = voice.introduced;
  // "Those who have pledged support" say whom they mean.
  return (
    voice.called === null && voice.row === null && voice.joint === null && p.pronoun && p.lemma !== "those"
  );
}

/** "A second Russian source, also informed about the talks": all that the text says of somebody without a name. */
function whole(p: Phrase, source: Span | undefined): Phrase {
  return source === undefined || p.pronoun || source.end <= p.span.end ? p : { ...p, span: source };
}

function mentionOf(s: Syntax, p: Phrase, member: number): Mention {
  return { ...tokensOf(s.doc, p.span), head: p.head, member, how: p.pronoun ? "pronoun" : "description" };
}

/** The one who kept silent: whoever its noun phrase means already, else a new member. */
function silentOne(s: Syntax, z: SilenceSpans, cast: Cast, members: Member[], mentions: Mention[]): number {
  const range = tokensOf(s.doc, z.who);
  const inside = (m: Mention) =>
    m.firstToken <= z.head && z.head < m.endToken && m.endToken <= range.endToken + 1;
  const known =
    cast.mentions.find((m) => m.head === z.head) ??
    cast.mentions.find((m) => inside(m) && cast.members[m.member]?.kind !== "group");
  if (known !== undefined) return known.member;
  members.push({
    name: nameOf(s, z.who),
    kind: "body",
    country: null,
    office: null,
    memberOf: [],
    aliases: [],
    wikidata: null,
    gender: null,
    plural: false,
    maybeSame: [],
  });
  mentions.push({ ...range, head: z.head, member: members.length - 1, how: "description" });
  return members.length - 1;
}
