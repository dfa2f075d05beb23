import type { Doc } from "../text/doc.js";
import { quote } from "../text/span.js";
import type { Actor, ActorKind } from "./record.js";
import type { Gender } from "./titles.js";

/** Words that mean one of the cast: tokens `[firstToken, endToken)`, `head` the one that governs the others. */
export interface Mention {
  readonly firstToken: number;
  readonly endToken: number;
  readonly head: number;
  /** Place in `Cast.members`. */
  readonly member: number;
  /** The governing word of the whole phrase, where a title stands above the name ("Secretary" in "Secretary Ana Sol"). */
  readonly top?: number;
  readonly how: "name" | "institution" | "description" | "pronoun";
}

/** An actor before it has an id: what `Actor` says, with places in `Cast.members` for ids. */
export interface Member {
  readonly name: string;
  readonly kind: ActorKind;
  readonly country: string | null;
  readonly office: string | null;
  /** What else a report tells that a person is: "the special envoy, Ambassador Ana Sol". */
  readonly otherOffices?: readonly string[];
  readonly memberOf: readonly number[];
  readonly aliases: readonly string[];
  readonly wikidata: string | null;
  /** As far as titles tell it. */
  readonly gender: Gender | null;
  readonly plural: boolean;
  readonly maybeSame: readonly number[];
}

/** Who acts and speaks in a report. Mentions stand in text order, the longer first where two begin together. */
export interface Cast {
  readonly members: readonly Member[];
  readonly mentions: readonly Mention[];
}

/** The cast with more mentions of its members: what coreference gives. */
export function addMentions(cast: Cast, more: readonly Mention[]): Cast {
  return { ...cast, mentions: inTextOrder([...cast.mentions, ...more]) };
}

/** The same in text order, each stretch of tokens once for each member. */
export function inTextOrder(mentions: readonly Mention[]): Mention[] {
  const sorted = [...mentions].sort(
    (a, b) => a.firstToken - b.firstToken || b.endToken - a.endToken || a.member - b.member,
  );
  return sorted.filter((m, i) => {
    const last = sorted[i - 1];
    return (
      last === undefined ||
      last.firstToken !== m.firstToken ||
      last.endToken !== m.endToken ||
      last.member !== m.member
    );
  });
}

/** The mentions that begin in `[firstToken, endToken)`, in text order. */
export function mentionsFrom(cast: Cast, firstToken: number, endToken: number): readonly Mention[] {
  const { mentions } = cast;
  const at = (token: number) => {
    let [low, high] = [0, mentions.length];
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((mentions[mid] as Mention).firstToken < token) low = mid + 1;
      else high = mid;
    }
    return low;
  };
  return mentions.slice(at(firstToken), at(endToken));
}

/** The member that a token is the governing word of, by token. Where mentions share one, the longest counts. */
export function membersByHead(cast: Cast): ReadonlyMap<number, number> {
  const best = new Map<number, Mention>();
  for (const m of cast.mentions)
    for (const head of m.top === undefined ? [m.head] : [m.head, m.top]) {
      const other = best.get(head);
      if (other === undefined || m.endToken - m.firstToken > other.endToken - other.firstToken)
        best.set(head, m);
    }
  return new Map([...best].map(([head, m]) => [head, m.member]));
}

/**
 * The actors in order of first mention, and the id of each member, by its place. A member without a mention
 * is no actor: its id is null and nobody points to it.
 */
export function toActors(doc: Doc, cast: Cast): { actors: Actor[]; ids: readonly (string | null)[] } {
  const mentions: Mention[][] = cast.members.map(() => []);
  const order: number[] = [];
  for (const m of cast.mentions) {
    const own = mentions[m.member];
    if (own === undefined) continue;
    if (own.length === 0) order.push(m.member);
    own.push(m);
  }
  const ids = new Array<string | null>(cast.members.length).fill(null);
  for (const [i, member] of order.entries()) ids[member] = `a${i + 1}`;
  const actors = order.map((place): Actor => {
    const member = cast.members[place] as Member;
    return {
      id: ids[place] as string,
      name: member.name,
      kind: member.kind,
      country: member.country,
      office: member.office,
      memberOf: member.memberOf.flatMap((m) => ids[m] ?? []),
      aliases: member.aliases,
      wikidata: member.wikidata,
      mentions: (mentions[place] as Mention[]).map((m) =>
        quote(doc.text, {
          start: doc.tokens[m.firstToken]?.start ?? 0,
          end: doc.tokens[m.endToken - 1]?.end ?? 0,
        }),
      ),
      maybeSame: member.maybeSame.flatMap((m) => ids[m] ?? []),
    };
  });
  return { actors, ids };
}
