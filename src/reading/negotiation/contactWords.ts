import type { Channel } from "../record.js";

/** How a verb of being in touch takes the other side. Our own table, after the verb classes of Levin 1993 (36, 37). */
export interface TouchVerb {
  /** Prepositions before the other side. */
  readonly with: readonly string[];
  /** Whether the other side stands as its object: "met the envoy". */
  readonly object: boolean;
  readonly channel: Channel;
}

const verb = (preps: string, object: boolean, channel: Channel): TouchVerb => ({
  with: preps === "" ? [] : preps.split(" "),
  object,
  channel,
});

export const TOUCH_VERBS: ReadonlyMap<string, TouchVerb> = new Map([
  ["meet", verb("with", true, "direct")],
  ["speak", verb("with to", false, "direct")],
  ["talk", verb("with to", false, "direct")],
  ["confer", verb("with", false, "direct")],
  ["discuss", verb("with", false, "direct")],
  ["chat", verb("with", false, "direct")],
  ["huddle", verb("with", false, "direct")],
  ["sit", verb("with opposite", false, "direct")],
  ["liaise", verb("with", false, "unknown")],
  ["consult", verb("with", true, "direct")],
  ["coordinate", verb("with", false, "direct")],
  ["contact", verb("", true, "direct")],
  ["approach", verb("", true, "direct")],
  ["negotiate", verb("with", false, "direct")],
  ["telephone", verb("", true, "direct")],
  ["phone", verb("", true, "direct")],
  ["call", verb("", true, "direct")],
  ["visit", verb("", true, "direct")],
  ["receive", verb("", true, "direct")],
  ["host", verb("", true, "direct")],
  ["see", verb("", true, "direct")],
  ["engage", verb("with", false, "direct")],
  ["communicate", verb("with", false, "unknown")],
  ["correspond", verb("with", false, "unknown")],
  ["write", verb("to", false, "unknown")],
  ["signal", verb("to", false, "public-signal")],
]);

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Nouns for talking together, and how it is done where the noun tells. */
export const TALK_NOUNS: ReadonlyMap<string, Channel> = new Map([
  ...[
    ..."meeting call conversation summit visit sit-down phone-call talk discussion negotiation consultation dialogue session round".split(
      " ",
    ),
  ].map((n) => [n, "direct"] as const),
  ...[..."contact exchange communication correspondence engagement".split(" ")].map(
    (n) => [n, "unknown"] as const,
  ),
  ["channel", "back-channel"] as const,
  ["backchannel", "back-channel"] as const,
]);

/** Participles by which another brings sides together: "EU-facilitated", "UN-brokered talks". */
export const BROKERED = set("facilitated mediated brokered sponsored backed moderated convened");

/** Verbs of those who do so. */
export const BROKERING = set("facilitate mediate broker sponsor moderate convene host");

/** Verbs that hold a talk: their subject takes part. */
export const HOLDING = set(
  "hold have conduct attend join begin start open resume conclude continue host convene enter complete finish co-host chair initiate launch pursue pay wrap reopen restart renew reconvene lead schedule",
);

/** What is carried from one side to another. */
export const MESSAGE_NOUNS = set(
  "letter message note envelope paper document reply answer offer proposal draft text cable memo signal response plan list",
);

/** Of those, what comes back: that none came tells nothing of what it would have answered. */
export const REPLIES = set("reply answer response");

/** Verbs of those who carry words between others. */
export const CARRYING = set(
  "carry deliver pass convey relay communicate ferry hand transmit take bring forward transfer",
);
/** Verbs of those who send them. */
export const SENDING = set("send dispatch write exchange present submit address");
/** Verbs of what arrives. */
export const ARRIVING = set("arrive reach");

/** What one calls somebody for: any other infinitive makes "call" a naming or an appeal. */
export const CALLED_TO = set(
  "discuss talk say express convey congratulate thank reaffirm condemn follow review exchange offer",
);

/** Nouns for those who stand between, whoever they are. */
export const GO_BETWEENS = set("intermediary mediator go-between facilitator broker third-party");

/** Verbs of telling somebody something to his face or by letter; a warning may be for the public. */
export const TELLING = set("tell inform notify assure brief");

export const BACK_CHANNEL = /\b(?:back[\s-]?channel|secret(?:ly)?|clandestine|covert|behind the scenes)\b/i;
export const TRACK_TWO =
  /\btrack[\s-](?:two|ii|2|1\.5|one-and-a-half)\b|\bunofficial\b|\bno official (?:standing|status)\b/i;
export const PUBLIC = /\bpublicly\b|\bin public\b/i;
export const INDIRECT = /\bindirect(?:ly)?\b|\bproximity\b/i;
