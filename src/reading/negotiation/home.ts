import type { Actor } from "../record.js";

/**
 * Bargaining at home: over a bill, a contract, a coalition, between people who are of one country and hold no office
 * abroad. Only a report that speaks of both the matter and the bargaining is read for it: a campaign's promises are no
 * proposals to anybody.
 */
export function bargainsAtHome(text: string): boolean {
  const bargaining = new Set((text.match(BARGAINING) ?? []).map((w) => w.toLowerCase().slice(0, STEM)));
  const matters = text.match(MATTERS) ?? [];
  return bargaining.size >= LEAST_KINDS && matters.length >= LEAST_MATTERS;
}

/** Different ways of telling that sides bargain, and mentions of what they bargain over, that make such a report. */
const LEAST_KINDS = 2;
const LEAST_MATTERS = 4;
/** Letters by which two forms are one word: "negotiated", "negotiations". */
const STEM = 7;

const BARGAINING =
  /\b(?:bipartisan|negotiat\w+|filibuster\w*|impasse|standoff|stand-off|deadlock\w*|gridlock|concessions?|collective bargaining|poison pills?|walk-?outs?|coalition (?:talks|partners?)|mediators?|picket\w*|arbitrat\w+|(?:pay|wage) (?:offers?|deal|talks|dispute|rise)|industrial action|lockouts?|stoppages?|strik(?:ers|ing)|compromise (?:bill|measure|package|plan|deal|legislation|on)|on board)\b/gi;
const MATTERS =
  /\b(?:bills?|legislation|amendments?|spending package|funding package|contracts?|coalition|unions?|strikes?|strikers?|wages?|walk-?offs?)\b/gi;

/** Whether an actor can be a side at home: who sits in a chamber, a party, a union, a firm. */
export function isHomeSide(a: Actor): boolean {
  if (a.kind === "person") return SEATS.test(a.office ?? a.name);
  if (a.kind === "outlet" || a.kind === "state") return false;
  return CAMPS.test(a.name);
}

const SEATS =
  /\b(?:sens?|reps?|senators?|representatives?|congress(?:man|woman)|lawmakers?|legislators?|whip|speaker|majority leader|minority leader|union|committee|caucus|assembly(?:man|woman)|chief executive|negotiator)\b/i;
const CAMPS =
  /\b(?:democrats?|republicans?|gop|conservatives|liberals|social democrats|greens|labou?r party|lawmakers|senators|house|senate|congress|parliament|party|parties|caucus|unions?|workers|teachers|miners|dockers|drivers|doctors|staff|crews|employees|nurses|pilots|company|companies|employers|owners|management|holdings|corporation|federation|coalition)\b/i;

/** What is proposed at home, beside the nouns of proposals. */
export const MEASURES: ReadonlySet<string> = new Set(
  "bill legislation measure amendment package contract resolution".split(" "),
);

/** By what verbs a side at home puts it forward. */
export const PUT_FORWARD: ReadonlySet<string> = new Set(
  "introduce sponsor write draft push unveil author file craft offer propose".split(" "),
);

/** How sides at home answer, beside the verbs of all answers. */
export const HOME_ANSWERS: ReadonlyMap<string, "accepts" | "rejects"> = new Map([
  ...["block", "filibuster", "defeat", "scuttle", "kill"].map((v) => [v, "rejects"] as const),
  ...["back", "support", "ratify"].map((v) => [v, "accepts"] as const),
]);
