import type { Quote } from "../../../text/span.js";
import type { Actor } from "../../record.js";
import type { Found, Matter, Rule } from "../matter.js";

/** Somebody who is accused, or to whom or by whom something was offered, and of whom the report has neither a word nor a silence. */
export const partyNotAsked: Rule = {
  name: "party-not-asked",
  finds: "a party to the dispute that nobody asked",
  find: (m) => {
    if (ofOneSide(m)) return [];
    const heard = heardIn(m);
    const seen = new Set<string>();
    return [...accused(m), ...parties(m)].flatMap(({ actor, where, how }): Found[] => {
      const key = actor.country ?? actor.id;
      if (seen.has(key) || heard(actor)) return [];
      seen.add(key);
      return [
        {
          message: `${actor.name} ${how}, and the report has neither its answer nor its silence`,
          spans: [where],
        },
      ];
    });
  },
};

/** A transcript or a statement of one side, which is no report of all. */
function ofOneSide({ account: { statements, syntax } }: Matter): boolean {
  const { outlet, parts } = syntax.doc.report;
  return (
    statements.some((s) => s.cue === null) ||
    parts.some((p) => p.role === "boilerplate") ||
    OFFICIAL.test(outlet ?? "") ||
    new Set(statements.filter((s) => s.parent === null).map((s) => s.speaker)).size < FEWEST
  );
}
const OFFICIAL =
  /\b(?:ministry|department|office|government|secretariat|embassy|mission|presidency|white house)\b/i;
/** Speakers from which a text tells of several sides. */
const FEWEST = 3;

interface Party {
  readonly actor: Actor;
  readonly where: Quote;
  readonly how: string;
}

const SIDES: ReadonlySet<string> = new Set([
  "person",
  "state",
  "government",
  "body",
  "organisation",
  "armed-group",
]);

/** Whoever the words of an accusation begin with: "accused [the front of …]", "blamed [the army]". */
function accused({ account: { statements, actorAt, syntax }, actors }: Matter): Party[] {
  return statements.flatMap((s): Party[] => {
    const [content] = s.content;
    if (s.act !== "accuse" || s.parent !== null || content === undefined || !BLAMING.test(s.cue?.text ?? ""))
      return [];
    const actor = [...actorAt].find(([t]) => {
      const place = syntax.doc.tokens[t];
      return (
        place !== undefined &&
        place.start >= content.start &&
        place.start < content.start + OPENING &&
        place.end <= content.end
      );
    });
    const who = actor === undefined ? undefined : actors.get(actor[1]);
    return who === undefined || who.id === s.speaker || !SIDES.has(who.kind)
      ? []
      : [{ actor: who, where: content, how: "is accused" }];
  });
}
const BLAMING = /\b(?:accus|blam)/i;
/** Characters at the head of an accusation within which the accused stands. */
const OPENING = 60;

function parties({ negotiation: { proposals }, actors }: Matter): Party[] {
  return proposals.flatMap((p) => {
    const where = p.called ?? p.terms[0];
    if (where === undefined) return [];
    const side = (id: string, how: string): Party[] => {
      const actor = actors.get(id);
      // A person takes an offer for a side.
      return actor === undefined || actor.kind === "person" || !SIDES.has(actor.kind)
        ? []
        : [{ actor, where, how }];
    };
    return [
      ...p.to.flatMap((id) => side(id, "is said to have been offered this")),
      ...p.by.flatMap((id) => side(id, "is said to have offered this")),
    ];
  });
}

/** Whether an actor speaks or keeps silent when asked, or somebody of its country, in it, or whose description names it. */
function heardIn({ account: { statements, silences }, actors }: Matter): (actor: Actor) => boolean {
  const ids = new Set([...silences.map((z) => z.actor), ...statements.flatMap((s) => s.speaker ?? [])]);
  const voices = [...ids].flatMap((id) => actors.get(id) ?? []);
  const countries = new Set([
    ...voices.flatMap((a) => a.country ?? []),
    ...statements.flatMap((s) => s.authority.affiliation ?? []),
  ]);
  const bodies = new Set(voices.flatMap((a) => [a.id, ...a.memberOf]));
  const words = new Set([
    ...voices.flatMap((a) => stems(a.name)),
    ...statements.flatMap((s) => stems(`${s.source?.text ?? ""} ${s.authority.affiliation ?? ""}`)),
  ]);
  return (actor) =>
    bodies.has(actor.id) ||
    actor.memberOf.some((b) => bodies.has(b)) ||
    (actor.country !== null && countries.has(actor.country)) ||
    [actor.name, ...actor.aliases, actor.office ?? ""].some((name) => stems(name).some((w) => words.has(w)));
}

/** The words of a name by which a description may mean it ("a rebel official" speaks for "the northern rebels"). */
function stems(name: string): string[] {
  return (name.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((w) => w.replace(/s$/, "").slice(0, STEM));
}
/** Letters in which "Surinamese" and "Suriname", "rebels" and "rebel" agree. */
const STEM = 5;
