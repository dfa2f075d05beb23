import type { Frame, Tags } from "../../tags/tags.js";
import type { EventType } from "../record.js";
import { type Syntax, kids, spanOf } from "../syntax.js";
import type { Trigger } from "./triggers.js";

/** Chance from which a word that the lexicon lacks is taken for an event. */
const LEAST = 0.9;

/** CAMEO root of each type, for events that no entry of the lexicon tells more of. */
const ROOTS: Readonly<Record<string, string>> = {
  AGREE: "057",
  CONSULT: "040",
  SUPPORT: "051",
  CONCEDE: "080",
  COOPERATE: "060",
  AID: "070",
  RETREAT: "087",
  REQUEST: "020",
  ACCUSE: "110",
  REJECT: "120",
  THREATEN: "130",
  PROTEST: "140",
  SANCTION: "160",
  MOBILIZE: "150",
  COERCE: "170",
  ASSAULT: "190",
};

/** Words that only the network takes for events. */
export function framedTriggers(s: Syntax, tags: Tags, known: readonly Trigger[]): Trigger[] {
  const taken = new Set(known.flatMap((t) => [t.token, t.verb ?? t.token]));
  return (tags.frames ?? []).flatMap((f: Frame): Trigger[] => {
    const type = f.labels["type"] as EventType | undefined;
    if (f.kind !== "event" || f.chance < LEAST || type === undefined || taken.has(f.token)) return [];
    // A letter that came is a contact and no meeting.
    if (type === "CONSULT" && WRITTEN.has(s.words[f.token]?.lemma.toLowerCase() ?? "")) return [];
    if (!KNOWN_WELL.has(type) || kids(s, f.token, "obj", "nsubj").some((k) => taken.has(k))) return [];
    return [
      {
        token: f.token,
        kind: { type, mode: null, cameo: ROOTS[type] ?? "010", told: false },
        verb: s.words[f.token]?.upos === "VERB" ? f.token : null,
        phrase: true,
        span: spanOf(s, f.token),
      },
    ];
  });
}

const WRITTEN = new Set("letter message note envelope email cable paper text draft".split(" "));

/** Types that the scorer tells from the others more often than not: "invested" was COERCE to it. */
const KNOWN_WELL: ReadonlySet<EventType> = new Set<EventType>([
  "CONSULT",
  "AGREE",
  "ASSAULT",
  "PROTEST",
  "REJECT",
]);
