import type { Tags } from "../tags/tags.js";
import type { Cast } from "./cast.js";
import type { Earlier } from "./earlier.js";
import type { TitleHolders } from "./holders.js";
import type { Phrase } from "./phrases.js";
import type { Questioner } from "./questioners.js";
import type { Quotation } from "./quotations.js";
import type { StatementSpans } from "./statements.js";
import type { Syntax } from "./syntax.js";
import type { Gender } from "./titles.js";
import type { WorldRow } from "./world/world.js";

/** A voice while its phrases are gathered. */
export interface Growing {
  member: number | null;
  called: string | null;
  row: WorldRow | null;
  owner: number | null;
  joint: readonly [number, number | null] | null;
  introduced: Phrase;
  phrases: Phrase[];
  among: number | null;
  sideOf: number | null;
  maybeSame: number[];
  /** By title, or by the pronouns that meant it before. */
  gender: Gender | null;
  /** Whether it is the "we" of a report that speaks in its own voice. */
  ownVoice: boolean;
}

/** Who has spoken so far, and what the search for the next speaker needs. */
export interface Conversation {
  readonly s: Syntax;
  readonly tags: Tags;
  readonly cast: Cast;
  /** Member of the cast by the governing token of its mentions. */
  readonly byHead: ReadonlyMap<number, number>;
  readonly holders: TitleHolders;
  readonly quotations: readonly Quotation[];
  /** By the first character of the label. */
  readonly questioners: ReadonlyMap<number, Questioner>;
  readonly voices: Growing[];
  /** Voices in the order in which they were last heard; one stands in it as often as it took the word again. */
  readonly recent: number[];
  readonly byMember: Map<number, number>;
  /** Voices of speaker labels by their words in lower case. */
  readonly byWords: Map<string, number>;
  readonly statements: readonly StatementSpans[];
  /** Whom the antecedent scorer takes a pronoun or a description for, by its governing token. */
  readonly earlier: ReadonlyMap<number, Earlier>;
  readonly ofStatement: (number | null)[];
}

/** A speaker found: a voice that was heard before, or one of the cast that now speaks first. */
export type Found = { readonly voice: number } | { readonly member: number };

/** How many turns of the conversation a description may reach back. Keeps the search linear in the report. */
const FARTHEST = 400;

/** The voice heard last for which `fits` holds. */
export function latest(c: Conversation, fits: (v: Growing, at: number) => boolean): number | null {
  for (let k = c.recent.length - 1; k >= Math.max(0, c.recent.length - FARTHEST); k--) {
    const at = c.recent[k] as number;
    if (fits(c.voices[at] as Growing, at)) return at;
  }
  return null;
}

/** Whom the antecedent scorer takes a token for: as a speaker found, where that one has spoken or is named. */
export function foundEarlier(c: Conversation, token: number): Found | null {
  const who = c.earlier.get(token);
  if (who === undefined) return null;
  if ("member" in who) return foundMember(c, who.member);
  const voice = c.ofStatement[who.statement];
  return voice == null ? null : { voice };
}

/** The one of a member of the cast: its voice where it was heard before. */
export function foundMember(c: Conversation, member: number): Found {
  const voice = c.byMember.get(member);
  return voice === undefined ? { member } : { voice };
}
