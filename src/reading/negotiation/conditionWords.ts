import type { ConditionKind } from "../record.js";

/** What a condition is about: the first row whose words it holds. Our own table. */
const KINDS: readonly (readonly [ConditionKind, RegExp])[] = [
  [
    "security-guarantee",
    /\b(?:security guarantees?|guarantees? (?:of|for) (?:its|their|the) security|non-?aggression)\b/i,
  ],
  [
    "disarmament",
    /\b(?:disarm\w*|weapons?|arms\b|rifles?|guns?|missiles?|nuclear|enrich\w*|demilitari[sz]\w*|lay down)\b/i,
  ],
  [
    "prisoners",
    /\b(?:prisoners?|detainees?|hostages?|captives?|detained|detention|be released|releases? of|crew|swap)\b/i,
  ],
  [
    "withdrawal",
    /\b(?:withdraw\w*|pull(?:s|ed|ing)? (?:back|out|its|their)|leave|leaves|troops|de-?escalat\w*|battalions?|retreat\w*|vacate)\b/i,
  ],
  [
    "ceasefire",
    /\b(?:cease-?fires?|truces?|halt\w*|cessation|hostilities|fighting|pause|attacks?|shelling|bombing)\b/i,
  ],
  ["recognition", /\b(?:recogni[sz]\w*|sovereign\w*|legitima\w*|right to exist)\b/i],
  ["territory", /\b(?:territor\w*|borders?|boundar\w*|land|annex\w*|cede|concede|region|frontier|line)\b/i],
  ["sanctions", /\b(?:sanctions?|embargo(?:es)?|blockade|oil|assets|export bans?|tariffs?|fuel)\b/i],
  ["aid", /\b(?:aid|humanitarian|food|convoys?|medic\w*|access)\b/i],
  ["sequence", /\b(?:before|first|until|once|after|last|prior to|in advance)\b/i],
  [
    "participation",
    /\b(?:participat\w*|involve\w*|includ\w*|exclud\w*|without|attend\w*|join\w*|talks?|dialogue|negotiat\w*|discussions?|contact|cooperat\w*|table)\b/i,
  ],
];

export function kindOf(text: string): ConditionKind {
  return KINDS.find(([, words]) => words.test(text))?.[0] ?? "other";
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** What sides do or refuse in a negotiation. */
export const DEALING = set(
  "accept agree attend talk negotiate bargain discuss entertain release free lift withdraw resume halt let sign join participate consider observe study go live stop return hand surrender give concede cede relinquish disarm leave pull settle compromise deal send deliver suspend yield bow enter hold extradite transfer restore ratify endorse approve ease exchange swap drop receive come meet",
);

/** Nouns that carry a demand of their own: "his insistence that", "its demand for". */
export const DEMAND_NOUNS = set(
  "demand insistence precondition condition requirement ultimatum refusal request stipulation need call time",
);
/** Of those, the ones that demand only with "for somebody to". */
export const FOR_ONLY = set("request need call time");

/** Verbs by which a demand is given up. */
export const GIVING_UP = set("drop abandon withdraw waive renounce forgo relax soften shelve lift");

/** What sides bargain over, beside the kinds: a condition of kind `other` is one only with such a word. */
export const BARGAINED =
  /\b(?:talks?|negotiat\w*|bargain\w*|discuss\w*|dialogue|agree\w*|deal|treaty|violence|political process|elections?|peace|boundary|plan|offer|compromis\w*|diploma\w*|settlement|conflict|escalat\w*)\b/i;

/** Verbs of demanding something of another side, with the prepositions before whom or what they demand. */
export const DEMANDING: ReadonlyMap<string, readonly string[]> = new Map([
  ["call", ["on", "upon", "for"]],
  ["urge", []],
  ["press", ["for"]],
  ["push", ["for"]],
  ["demand", ["for"]],
  ["implore", []],
  ["exhort", []],
  ["insist", ["on"]],
  ["appeal", ["to", "for"]],
]);
