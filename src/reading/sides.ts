import type { Doc } from "../text/doc.js";
import { brieferAt } from "./briefer.js";
import type { Cast, Member } from "./cast.js";
import type { Conversation, Growing } from "./conversation.js";
import { countryOfOffice, signerOf } from "./signers.js";
import type { Syntax } from "./syntax.js";
import { type WorldRow, countryRow, longestPrefix, lookupPlace } from "./world/world.js";

/** Whom a "we" means: a voice of the report, one of the cast, or a state that only "we" speaks for. */
export type Side = { readonly voice: number } | { readonly member: number } | { readonly row: WorldRow };

/**
 * Whom a speaker means by "we": the state that a spokesman or minister speaks for, else the body or group; a
 * body or several speakers at once mean themselves. A report in its own voice that says "we" is a release, and
 * means the state of the body that published it. Null where the report does not tell.
 */
export function sideOfSpeaker(c: Conversation, speaker: number | null): Side | null {
  if (speaker === null) return stateOf(c, countryOfPublisher(c.s.doc));
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
  return stateOf(c, countryInWords(words) ?? brieferAt(doc, introduced.span)?.country ?? null);
}

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

/** The state of a country, as the cast has it or else by its usual name. */
function stateOf(c: Conversation, code: string | null): Side | null {
  if (code === null) return null;
  const member = c.holders.byCountry.get(code);
  if (member !== undefined) return { member };
  const row = countryRow(code);
  return row === null ? null : { row };
}

/** The country in a label or description: "SENIOR STATE DEPARTMENT OFFICIAL", "A Canadian official". */
export function countryInWords(label: string): string | null {
  const words = label.split(/\s+/).map(capitalised);
  for (let i = 0; i < words.length; i++) {
    const length = longestPrefix(words.slice(i, i + 6));
    const row = length === 0 ? null : lookupPlace(words.slice(i, i + length).join(" "));
    // "Ministry of Foreign Affairs" names no magazine of that name.
    if (row?.country && row.kind !== "outlet") return row.country;
  }
  return null;
}

/** "STATE" of a label in capitals as "State"; short acronyms stay. */
function capitalised(word: string): string {
  const bare = word.replace(/[,.]$|['’]s$/g, "");
  return bare.length > 3 && bare === bare.toUpperCase() ? bare.charAt(0) + bare.slice(1).toLowerCase() : bare;
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

/** Parts at the top among which a release names who publishes it. */
const HEAD = 6;

/** The country of a release's publisher: by its outlet, its signer or its masthead, never by what it is about. */
export function countryOfPublisher(doc: Doc): string | null {
  const { outlet, text, parts } = doc.report;
  const signer = signerOf(doc);
  const office = signer === null ? null : (countryInWords(signer.office) ?? countryOfOffice(signer.office));
  const masthead = parts
    .slice(0, HEAD)
    .filter((p) => p.role === "boilerplate" || p.role === "byline")
    .map((p) => text.slice(p.start, Math.min(p.end, p.start + LONGEST_LINE)));
  return (
    countryInWords(outlet ?? "") ??
    office ??
    masthead.map((line) => countryInWords(line) ?? countryOfOffice(line)).find((code) => code !== null) ??
    (masthead.length > 0 ? countryOfOffice(text.slice(0, START)) : null)
  );
}

const LONGEST_LINE = 200;
/** Characters of a release in which it says what house it comes from. */
const START = 4_000;
