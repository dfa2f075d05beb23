import type { Tags } from "../tags/tags.js";
import type { Cast } from "./cast.js";
import { type Hearer, findHearers } from "./hearers.js";
import { findReadout, otherSide, saidInTalk, sidesOf } from "./readout.js";
import type { Speakers } from "./speakers.js";
import type { StatementSpans } from "./statements.js";
import type { Syntax } from "./syntax.js";
import type { Voices } from "./voices.js";
import { type Asked, whoAre } from "./whois.js";

/** The cast with those who are only spoken to ("reporters"), and each statement's audience by its place there. */
export interface Audiences {
  readonly cast: Cast;
  readonly ofStatement: readonly (number | null)[];
  /** The talk that a readout reports: the verb that tells of it, and which statements were made in it. Null elsewhere. */
  readonly talk: { readonly verb: number; readonly has: readonly boolean[] } | null;
}

/**
 * Whom each statement is made to, where the text says so: its own sentence ("told Reuters", "in a letter to the
 * council"), or the opening of a readout of a talk ("spoke today with the minister"). Speech inside speech has
 * its own audience. One never speaks to oneself.
 */
export function findAudiences(
  s: Syntax,
  tags: Tags,
  statements: readonly StatementSpans[],
  voices: Voices,
  speakers: Speakers,
  /** Country of each statement's source, where its description tells one. */
  affiliations: readonly (string | null)[],
): Audiences {
  const memberOf = (i: number | null): number | null => {
    const voice = i === null ? null : (voices.ofStatement[i] ?? null);
    return voice === null ? null : (speakers.ofVoice[voice] ?? null);
  };
  const asked = findHearers(s, statements).map((h: Hearer | null, i): Asked | null => {
    if (h === null) return null;
    const parent = statements[i]?.parent ?? null;
    return {
      ...h,
      speaker: memberOf(i),
      outer: memberOf(parent),
      side: sideOf(speakers.cast, memberOf(parent), parent === null ? null : (affiliations[parent] ?? null)),
      outlet: outletOf(s, statements, parent),
    };
  });
  const readout = findReadout(s);
  const inReadout: Asked[] =
    readout === null
      ? []
      : [...readout.speakers, ...readout.hearers].map((h) => ({
          ...h,
          speaker: null,
          outer: null,
          side: null,
          outlet: null,
        }));
  const { cast, members } = whoAre(s, tags, speakers.cast, [...asked, ...inReadout]);
  const sides = readout === null ? null : sidesOf(readout, members.slice(asked.length));
  const has = statements.map(
    (x, i) => readout !== null && sides !== null && saidInTalk(s, readout, sides, x, memberOf(i)),
  );
  const ofStatement = statements.map((_, i) => {
    const own = members[i] ?? null;
    if (own !== null || asked[i] !== null || sides === null || has[i] !== true)
      return own === memberOf(i) ? null : own;
    return otherSide(sides, memberOf(i));
  });
  return { cast, ofStatement, talk: readout === null ? null : { verb: readout.verb, has } };
}

/** Whom an official speaks for: the body that the report puts it in, else the country; "us" of a private person is that person. */
function sideOf(cast: Cast, place: number | null, affiliation: string | null): number | null {
  const member = place === null ? undefined : cast.members[place];
  if (member === undefined) return null;
  const official = member.office !== null || member.kind === "unnamed" || affiliation !== null;
  const country = official ? (member.country ?? affiliation) : null;
  const state =
    country === null
      ? -1
      : cast.members.findIndex(
          (m) => m.country === country && (m.kind === "state" || m.kind === "government"),
        );
  return state >= 0 ? state : (member.memberOf[0] ?? null);
}

/** The outlet whose question the words are: "QUESTION (The Wire)". */
function outletOf(s: Syntax, statements: readonly StatementSpans[], i: number | null): string | null {
  const turn = i === null ? undefined : statements[i];
  if (turn === undefined || turn.cue !== null || turn.source === null) return null;
  return /\(([^()]{2,80})\)\s*$/.exec(s.doc.text.slice(turn.source.start, turn.source.end))?.[1] ?? null;
}
