import type { Member } from "./cast.js";
import type { Conversation, Growing } from "./conversation.js";
import { type WorldRow, countryRow, longestPrefix, lookupPlace } from "./world/world.js";

/** Whom a "we" means: a voice of the report, one of the cast, or a state that only "we" speaks for. */
export type Side = { readonly voice: number } | { readonly member: number } | { readonly row: WorldRow };

/**
 * Whom a speaker means by "we": the state that a spokesman or minister speaks for, else the body or group; a
 * body or several speakers at once mean themselves. A report in its own voice that says "we" is a release, and
 * means the state of the body that published it. Null where the report does not tell.
 */
export function sideOfSpeaker(c: Conversation, speaker: number | null): Side | null {
  if (speaker === null) return stateOf(c, countryOfPublisher(c));
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
  return stateOf(c, countryInWords(c.s.doc.text.slice(introduced.span.start, introduced.span.end)));
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
  const country = member.country ?? bodies.map(({ body }) => body.country).find((x) => x !== null) ?? null;
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
    if (row?.country) return row.country;
  }
  return null;
}

/** "STATE" of a label in capitals as "State"; short acronyms stay. */
function capitalised(word: string): string {
  const bare = word.replace(/[,.]$|['’]s$/g, "");
  return bare.length > 3 && bare === bare.toUpperCase() ? bare.charAt(0) + bare.slice(1).toLowerCase() : bare;
}

/** Characters and lines at the top in which a release names the body that publishes it. */
const HEAD = 400;
const HEAD_LINES = 3;

function countryOfPublisher(c: Conversation): string | null {
  const { outlet, text } = c.s.doc.report;
  const head = text.slice(0, HEAD).split("\n").slice(0, HEAD_LINES).join(" ");
  return countryInWords(outlet ?? "") ?? countryInWords(head);
}
