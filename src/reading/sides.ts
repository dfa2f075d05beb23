import { brieferAt } from "./briefer.js";
import type { Cast, Member } from "./cast.js";
import type { Conversation, Growing } from "./conversation.js";
import { HEAD, countryInWords, countryOfPublisher } from "./publishers.js";
import { isRelease } from "./signers.js";
import type { Syntax } from "./syntax.js";
import { type WorldRow, countryRow } from "./world/world.js";

/** Whom a "we" means: a voice of the report, one of the cast, or a state that only "we" speaks for. */
export type Side = { readonly voice: number } | { readonly member: number } | { readonly row: WorldRow };

/**
 * Whom a speaker means by "we": the state that a spokesman or minister speaks for, else the body or group; a
 * body or several speakers at once mean themselves. A report in its own voice that says "we" is a release, and
 * means the state of the body that published it. Null where the report does not tell.
 */
export function sideOfSpeaker(c: Conversation, speaker: number | null): Side | null {
  if (speaker === null) return stateOf(c, countryOfPublisher(c.s.doc)) ?? publishingBody(c);
  const voice = c.voices[speaker] as Growing;
  const { introduced } = voice;
  // "We" inside of another's "we", and what many say at once, is the same side.
  if (
    voice.sideOf !== null ||
    voice.joint !== null ||
    introduced.joined ||
    (introduced.plural && voice.member === null)
  )
    return { voice: speaker };
  const member = voice.member === null ? undefined : c.cast.members[voice.member];
  if (member !== undefined) return sideOfMember(c, voice.member as number, member);
  const { doc } = c.s;
  const words = doc.text.slice(introduced.span.start, introduced.span.end);
  const country = countryInWords(words) ?? brieferAt(doc, introduced.span)?.country ?? countryOfHolder(words);
  return stateOf(c, country);
}

/** "The EU reiterates … We call on": of a release whose publisher has no country, the body that most of its sentences tell of. */
function publishingBody(c: Conversation): Side | null {
  if (!isRelease(c.s.doc)) return null;
  const counts = new Map<number, number>();
  for (const m of c.cast.mentions)
    if (BODIES.has(c.cast.members[m.member]?.kind ?? "") && c.s.words[m.head]?.relation === "nsubj")
      counts.set(m.member, (counts.get(m.member) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most === undefined ? null : { member: most[0] };
}
const BODIES: ReadonlySet<string> = new Set(["body", "organisation"]);

function sideOfMember(c: Conversation, place: number, member: Member): Side | null {
  const bodies = member.memberOf.flatMap((k) => {
    const body = c.cast.members[k];
    return body === undefined ? [] : [{ k, body }];
  });
  const person = member.kind === "person";
  const group = bodies.find(
    ({ body }) => body.kind === "armed-group" || (body.kind === "organisation" && member.country === null),
  );
  if (person && group !== undefined) return { member: group.k };
  const country =
    member.country ??
    bodies.map(({ body }) => body.country).find((x) => x !== null) ??
    (person && member.office !== null && bodies.length === 0 ? countryOfHouse(c.s, c.cast, place) : null);
  const state = SPEAKS_FOR_STATE.has(member.kind) ? stateOf(c, country) : null;
  if (state !== null) return state;
  if (!person) return { member: place };
  return bodies[0] === undefined ? null : { member: bodies[0].k };
}

const SPEAKS_FOR_STATE: ReadonlySet<string> = new Set(["person", "body", "government", "state"]);

/** "Senior administration official" on a label: who is so called speaks for Washington. */
function countryOfHolder(words: string): string | null {
  return /\badministration official\b/i.test(words) ? "USA" : null;
}

/** The state of a country, as the cast has it or else by its usual name. */
function stateOf(c: Conversation, code: string | null): Side | null {
  if (code === null) return null;
  const member = c.holders.byCountry.get(code);
  if (member !== undefined) return { member };
  const row = countryRow(code);
  return row === null ? null : { row };
}

/**
 * The country for which an office holder speaks whose own is not told: the publisher's, else that of the first whom a
 * release names with an office (it tells what its own side did).
 */
export function countryOfHouse({ doc }: Syntax, cast: Cast, place: number): string | null {
  const published = countryOfPublisher(doc);
  if (published !== null) return published;
  if (!doc.report.parts.slice(0, HEAD).some((p) => p.role === "boilerplate")) return null;
  const first = cast.mentions.slice(0, FIRST_NAMED).find((m) => {
    const other = cast.members[m.member];
    return m.member !== place && other?.kind === "person" && other.office !== null;
  });
  return first === undefined ? null : (cast.members[first.member]?.country ?? null);
}

/** Mentions among which a release names those of its own side. */
const FIRST_NAMED = 40;
