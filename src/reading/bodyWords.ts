import type { ActorKind } from "./record.js";
import { isRole } from "./roles.js";
import { OUTLET_WORDS } from "./world/outlets.js";

/** Nouns that tell what kind of actor a name or a noun phrase means; our own lists. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Last words of proper names, by the kind that they make of an unknown name. */
const LAST_WORDS: readonly (readonly [ActorKind, ReadonlySet<string>])[] = [
  [
    "armed-group",
    words(
      "Front Army Brigade Brigades Militia Guerrillas Mujahideen Fighters Rebels Insurgents Battalion Tigers Shabaab",
    ),
  ],
  [
    "body",
    words(
      "Ministry Department Council Committee Commission Court Parliament Assembly Senate Embassy Consulate Presidency Cabinet Government Administration Authority Command Directorate Secretariat Mission Navy Police Tribunal Congress Treasury Office Bureau Agency Service Forces Palace Chamber Legislature Delegation Consulate-General Bank Board",
    ),
  ],
  [
    "organisation",
    words(
      "Forum Institute University Company Corporation Corp Inc Ltd Party Association Foundation Center Centre Union Society League Group Movement Alliance Coalition Network Federation Organization Organisation Initiative Club Church College School Fund Observatory Watch International Conference Trust Airlines Airways Energy Holdings Partners Confederation Crescent Cross",
    ),
  ],
];

/**
 * The kind that the words of an unknown proper name tell: by the last ("Northern Liberation Front"), or by two
 * ("Alpine Press Service"); null for a single word and where they tell none.
 */
export function kindByLastWords(name: readonly string[]): ActorKind | null {
  if (name.length < 2) return null;
  // "Central Bank of Yemen" is a bank.
  const link = name.findIndex((w, i) => i > 0 && /^(?:of|for)$/.test(w) && goesOn(name[i - 1] ?? ""));
  if (link > 0 && name[link - 1] === "House") return "body";
  if (link === 1 && name[0] !== "Government" && name[0] !== "Governments")
    return LAST_WORDS.find(([, list]) => list.has(name[0] ?? ""))?.[0] ?? null;
  if (link > 1) return kindByLastWords(name.slice(0, link));
  const [before = "", last = ""] = name.slice(-2);
  if (/^(?:Press|News)$/.test(before) && /^(?:Service|Agency|Association|Network|Group)$/.test(last))
    return "outlet";
  for (const [kind, list] of LAST_WORDS) if (list.has(last)) return kind;
  return OUTLET_WORDS.has(last) ? "outlet" : null;
}

/** Last words of names that go on after "of" or "for" ("Central Bank of Yemen"). */
const GO_ON = words(
  "Ministry Department Bank Council Committee Commission Court House Office University Organization Organisation Union League Association Academy Institute Chamber Conference Front Army Movement Congress Assembly Board Party Federation Government Governments",
);

export function goesOn(word: string): boolean {
  return GO_ON.has(word);
}

/** Lower-case nouns before a name that make it a thing and no person ("the newspaper Izvestia"), with its kind. */
const THINGS: Readonly<Record<string, ActorKind>> = {
  newspaper: "outlet",
  daily: "outlet",
  weekly: "outlet",
  agency: "outlet",
  broadcaster: "outlet",
  channel: "outlet",
  magazine: "outlet",
  website: "outlet",
  tabloid: "outlet",
  station: "outlet",
  network: "outlet",
  group: "organisation",
  party: "organisation",
  company: "organisation",
  firm: "organisation",
  charity: "organisation",
  bank: "organisation",
  organisation: "organisation",
  organization: "organisation",
  coalition: "organisation",
  movement: "organisation",
  union: "organisation",
  tank: "organisation",
  giant: "organisation",
  watchdog: "body",
  militia: "armed-group",
  militants: "armed-group",
  rebels: "armed-group",
  insurgents: "armed-group",
  guerrillas: "armed-group",
};

export function kindByNounBefore(noun: string): ActorKind | null {
  return Object.hasOwn(THINGS, noun) ? (THINGS[noun] ?? null) : null;
}

/** Lower-case nouns before a name of a place or thing that never acts. */
export const NO_ACTOR_NOUNS = words(
  "city town village capital province region port district river island state county street square airport road route tanker ship vessel operation project plan treaty",
);

/** First or last words of names of places that never act ("Suez Canal", "Route 13", "Mount Hermon"). */
const PLACE_WORDS = words(
  "Route Mount Lake Cape Camp Fort Sea Canal River Street Road Avenue Highway Airport Valley Square Strait Straits Peninsula Island Islands Mountains Mountain Desert Basin Bridge Hospital Stadium Plain Plateau Bay Ocean Crossing Corridor",
);

export function isPlaceWord(word: string): boolean {
  return PLACE_WORDS.has(word);
}

/**
 * Heads of noun phrases that are a body without a proper name ("the Norwegian foreign ministry"): kind, whether
 * they need a word before them that says which, and whether they also stand without an article ("parliament").
 */
const INSTITUTIONS: Readonly<Record<string, { kind: ActorKind; needsModifier?: true; bare?: true }>> = {
  government: { kind: "government" },
  administration: { kind: "government", needsModifier: true },
  junta: { kind: "government" },
  regime: { kind: "government", needsModifier: true },
  cabinet: { kind: "body" },
  presidency: { kind: "body" },
  palace: { kind: "body" },
  parliament: { kind: "body", bare: true },
  legislature: { kind: "body" },
  senate: { kind: "body" },
  army: { kind: "body" },
  military: { kind: "body" },
  navy: { kind: "body" },
  police: { kind: "body", bare: true },
  ministry: { kind: "body", needsModifier: true },
  embassy: { kind: "body", needsModifier: true },
  consulate: { kind: "body", needsModifier: true },
  chancellery: { kind: "body" },
  delegation: { kind: "body", needsModifier: true },
  office: { kind: "body", needsModifier: true },
  opposition: { kind: "group" },
  rebel: { kind: "armed-group" },
  insurgent: { kind: "armed-group" },
  guerrilla: { kind: "armed-group" },
  militia: { kind: "armed-group" },
  force: { kind: "body", needsModifier: true },
  troop: { kind: "body", needsModifier: true },
};

export function institution(lemma: string): { kind: ActorKind; needsModifier?: true; bare?: true } | null {
  const l = lemma.toLowerCase();
  return Object.hasOwn(INSTITUTIONS, l) ? (INSTITUTIONS[l] ?? null) : null;
}

/** Whether a common noun, as a lemma, means somebody or a body that can speak. */
export function meansSomebody(lemma: string): boolean {
  return (
    isRole("unnamed", lemma) ||
    isRole("office", lemma) ||
    isRole("collective", lemma) ||
    institution(lemma) !== null
  );
}
