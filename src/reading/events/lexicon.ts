import type { EventType } from "../record.js";

/** What kind of event a word tells of. */
export interface EventKind {
  readonly type: EventType;
  /** PLOVER's mode; null where its type has none or the word does not tell. */
  readonly mode: string | null;
  /** CAMEO code. */
  readonly cameo: string;
  /** Whether it is done by speaking: then a statement tells it, and no timeline needs it twice. */
  readonly spoken: boolean;
}

/**
 * Type, mode, CAMEO code; then verbs by lemma ("pull_out" with its particle, "fire+shot" with a noun it governs,
 * "send+troops>into" with a preposition behind it); then nouns by lemma ("air_strike" with the word before them).
 * A type in lower case is one of speech. Written from what English words mean; no word list of any coder was used.
 */
type Row = readonly [type: string, mode: string | null, cameo: string, verbs: string, nouns: string];

const TROOPS =
  "troop|soldier|force|army|tank|battalion|brigade|marine|warship|fleet|jet|regiment|unit|fighter";
const DEAL =
  "agreement|deal|treaty|accord|pact|truce|ceasefire|cease-fire|armistice|memorandum|protocol|settlement|contract|compromise|communique|convention|charter|declaration|pledge|arrangement|understanding|mou";
const BARS = "sanction|ban|embargo|restriction|tariff|penalty|blockade|siege|boycott|curfew|emergency";

const ROWS: readonly Row[] = [
  // Verbal cooperation
  [
    "CONSULT",
    "visit",
    "042",
    "visit tour shuttle travel fly+to pay+visit",
    "visit trip tour pilgrimage shuttle",
  ],
  ["CONSULT", null, "043", "host receive+delegation|minister|envoy welcome+delegation", "summit conference"],
  [
    "CONSULT",
    null,
    "040",
    "meet confer consult huddle convene convoke summon+command|cabinet|commander|council speak>with speak>to talk>with talk>to discuss>with see+minister|president|envoy sit_down>with",
    "meeting consultation audience session round encounter dinner lunch discussion exchange_of_views gathering courtesy_call conversation engagement",
  ],
  [
    "CONSULT",
    "phone",
    "041",
    "phone telephone call+president|minister|leader|secretary",
    "phone_call telephone_call video_call videoconference call teleconference",
  ],
  ["CONSULT", null, "046", "negotiate bargain parley", "talk negotiation dialogue parley"],
  ["CONSULT", "third-party", "045", "mediate arbitrate", "mediation good_office shuttle_diplomacy"],
  [
    "CONSULT",
    null,
    "040",
    "deliver+letter|message|envelope|note|proposal|paper carry+letter|message|envelope|note hand+letter|message|envelope|note pass+letter|message|note",
    "",
  ],
  [
    "AGREE",
    null,
    "057",
    `sign+${DEAL} initial+${DEAL} ratify+${DEAL} conclude+${DEAL} strike+${DEAL} clinch+${DEAL} broker+${DEAL} reach+${DEAL} seal+${DEAL} extend+${DEAL} renew+${DEAL} finalise+${DEAL} finalize+${DEAL} secure+truce|ceasefire|deal|agreement`,
    "signing ratification",
  ],
  ["AGREE", null, "030", "agree", "truce ceasefire cease-fire armistice"],
  [
    "support",
    null,
    "051",
    "praise hail applaud commend endorse welcome back support laud thank congratulate vow+support pledge+support voice+support declare+support express+support reaffirm+commitment|support defend apologise apologize respect",
    "praise endorsement",
  ],
  [
    "SUPPORT",
    null,
    "054",
    "recognise+independence|state|government recognize+independence|state|government establish+tie|relation normalise normalize+tie|relation restore+tie|relation upgrade+tie|relation",
    "normalisation normalization",
  ],
  // Material cooperation
  [
    "COOPERATE",
    "military",
    "062",
    "hold+drill|exercise conduct+drill|exercise stage+drill|exercise launch+exercise",
    "joint_exercise joint_drill military_exercise war_game military_drill",
  ],
  [
    "COOPERATE",
    "intelligence",
    "064",
    "share+intelligence|evidence|information exchange+intelligence|information",
    "",
  ],
  ["COOPERATE", "judicial", "063", "extradite", "extradition"],
  [
    "COOPERATE",
    null,
    "060",
    "cooperate co-operate collaborate train join+mission|operation|coalition|effort",
    "collaboration",
  ],
  [
    "AID",
    "economic",
    "071",
    "lend+million|billion|dollar|money fund finance bail_out grant+loan|million|billion provide+million|billion|loan|fund|support contribute+million|billion donate give+million|billion|loan|money",
    "bailout bail-out grant donation",
  ],
  [
    "AID",
    "humanitarian",
    "073",
    "provide+aid|assistance|relief|food|medicine|shelter|vaccine deliver+aid|assistance|relief|food|medicine|supply|vaccine send+aid|assistance|relief|food|medicine|supply|vaccine evacuate rescue distribute+aid|food|relief airlift feed",
    "airlift rescue relief_operation convoy_delivery aid_delivery evacuation",
  ],
  [
    "AID",
    "military",
    "072",
    "arm supply+weapon|arm|ammunition|missile|jet|tank provide+weapon|arm|ammunition|training|missile deliver+weapon|arm|ammunition|missile|jet|tank sell+weapon|arm|missile|jet|tank send+weapon|arm|ammunition|missile|adviser|advisor deploy+peacekeeper|observer|monitor send+peacekeeper|observer|monitor",
    "arms_delivery weapon_delivery",
  ],
  ["AID", null, "075", "grant+asylum|refuge|citizenship shelter+refugee accept+refugee|migrant resettle", ""],
  [
    "CONCEDE",
    null,
    "084",
    "release free liberate return+prisoner|body|remains|hostage|soldier|captive|artifact|land hand_over+prisoner|hostage|soldier|body|captive|detainee|weapon hand+prisoner|soldier|hostage|detainee repatriate pardon amnesty acquit+hostage swap+prisoner exchange+prisoner|detainee|captive|wounded get_back+prisoner|soldier|people",
    "release prisoner_swap prisoner_exchange amnesty pardon repatriation handover swap",
  ],
  [
    "CONCEDE",
    null,
    "081",
    `lift+${BARS} ease+${BARS} relax+${BARS} waive+${BARS} remove+${BARS} revoke+${BARS} end+${BARS} suspend+${BARS} reopen+border|crossing|embassy|road|airspace|school open+border|crossing reinstate restore+access|right`,
    "sanctions_relief easing reinstatement waiver reopening",
  ],
  [
    "CONCEDE",
    null,
    "083",
    "resign step_down step_aside abdicate drop+demand|insistence|objection|claim|charge abandon+demand|claim|insistence form+government|council|cabinet establish+council|commission|government|committee reform cede relinquish+power|control hand_over+power|control",
    "resignation abdication concession establishment",
  ],
  [
    "RETREAT",
    "withdraw",
    "087",
    `withdraw+${TROOPS} pull_out+${TROOPS} pull_back retreat surrender capitulate evacuate+${TROOPS} disengage pull+${TROOPS}>from remove+${TROOPS}`,
    "withdrawal retreat surrender pullout pullback pull-out capitulation troop_withdrawal disengagement",
  ],
  [
    "RETREAT",
    "ceasefire",
    "0871",
    "declare+ceasefire|truce|cease-fire announce+ceasefire|truce observe+ceasefire|truce|pause halt+offensive|attack|fighting|hostility|strike|fire|operation cease+fire|hostility|operation stop+fighting|shelling|bombing|attack|offensive end+offensive|hostility|war|operation|strike|insurgency",
    "halt_to_fighting cessation",
  ],
  [
    "RETREAT",
    "disarm",
    "0873",
    "disarm demobilise demobilize lay_down+arm|weapon surrender+arm|weapon hand_over+arm|weapon dismantle",
    "disarmament demobilisation demobilization dismantlement",
  ],
  [
    "RETREAT",
    "access",
    "086",
    "admit+inspector|monitor|observer allow+inspector|access|monitor|aid|convoy let_in grant+access",
    "",
  ],
  // Verbal conflict
  [
    "request",
    null,
    "10",
    "demand urge appeal call_for ask request call_on plead beg insist press+for petition seek order+to",
    "demand appeal request plea petition",
  ],
  [
    "accuse",
    null,
    "112",
    "accuse blame condemn criticise criticize denounce slam deplore decry chide rebuke censure fault lambast complain lament protest>to",
    "accusation condemnation criticism rebuke",
  ],
  [
    "ACCUSE",
    "investigate",
    "090",
    "investigate probe launch+investigation|inquiry|probe|enquiry open+investigation|inquiry|probe|enquiry order+investigation|inquiry|probe begin+investigation|inquiry start+investigation|inquiry",
    "",
  ],
  [
    "ACCUSE",
    "allege",
    "115",
    "sue indict prosecute charge>with convict sentence file+lawsuit|suit|complaint|charge bring+charge|lawsuit find+guilty",
    "indictment conviction prosecution",
  ],
  ["ACCUSE", "disapprove", "114", "summon+ambassador|envoy|diplomat|attache", ""],
  [
    "REJECT",
    null,
    "120",
    "reject rebuff refuse spurn snub veto turn_down rule_out shun boycott+talk|meeting|election|summit|session|conference",
    "rejection rebuff refusal veto resistance snub",
  ],
  [
    "REJECT",
    null,
    "125",
    "cancel+talk|visit|meeting|summit|trip|negotiation call_off+talk|visit|meeting|summit|trip break_off+talk|negotiation walk_out ban+contact|talk refuse+access|entry deny+access|entry|visa",
    "collapse_of_talks breakdown walkout walk-out",
  ],
  [
    "REJECT",
    null,
    "128",
    `violate+${DEAL}|resolution|border|airspace breach+${DEAL}|resolution withdraw>from+${DEAL} pull_out+${DEAL} quit+${DEAL}|talk abandon+${DEAL}|talk leave+${DEAL} scrap+${DEAL} tear_up+${DEAL} renege`,
    "non-compliance violation breach",
  ],
  [
    "threaten",
    null,
    "130",
    "threaten warn vow+retaliation issue+ultimatum|warning|threat give+ultimatum|deadline set+deadline",
    "threat ultimatum warning",
  ],
  // Material conflict
  [
    "PROTEST",
    "demo",
    "141",
    "protest demonstrate rally march picket",
    "protest demonstration rally march sit-in picket vigil",
  ],
  [
    "PROTEST",
    "strike",
    "143",
    "go+strike>on down+tool walk_off boycott",
    "hunger_strike general_strike walkout boycott strike_action",
  ],
  ["PROTEST", "riot", "145", "riot loot clash>with", "riot unrest uprising riots looting coup mutiny"],
  [
    "SANCTION",
    null,
    "163",
    `impose+${BARS}|measure slap+${BARS} sanction embargo blacklist designate announce+sanction|embargo freeze+asset|fund|account|trade place>under+sanction answer+measure`,
    "sanction embargo blacklisting freeze trade_war",
  ],
  [
    "SANCTION",
    "discontinue",
    "160",
    "suspend+aid|assistance|cooperation|delivery|convoy|flight|trade|relation|tie|membership|operation|supply|talk|programme|program|negotiation|visa halt+aid|delivery|supply|trade|flight|talk|cooperation|convoy cut+aid|tie|relation|assistance|supply|funding|fund cut_off+aid|supply|fund|gas|power|tie|trade stop+aid|delivery|supply|flight|cooperation|shipment|payment|convoy sever+tie|relation|link break_off+tie|relation withhold+aid|fund|payment reduce+aid|assistance|tie|staff close+embassy|border|airspace|consulate|office|crossing|road|mission|port downgrade+tie|relation end+aid|cooperation|programme|program|mission|effort boycott+product|goods",
    "suspension closure cut-off severance shutdown",
  ],
  [
    "SANCTION",
    "expel",
    "166",
    "expel+diplomat|ambassador|envoy|inspector|worker|official|staff recall+ambassador|envoy withdraw+peacekeeper|ambassador|diplomat|inspector|observer|staff declare+persona",
    "expulsion",
  ],
  [
    "MOBILIZE",
    "troops",
    "154",
    `mobilise mobilize muster amass mass+${TROOPS} deploy send+${TROOPS}|reinforcement move+${TROOPS}|reinforcement|people dispatch+${TROOPS} pour+${TROOPS} reinforce beef_up remain+alert>on put+alert>on place+alert>on`,
    "deployment mobilisation mobilization buildup build-up reinforcement troop_movement show_of_force",
  ],
  [
    "COERCE",
    "arrest",
    "173",
    "arrest detain imprison jail intern apprehend round_up incarcerate take>into+custody place>under+arrest issue+warrant",
    "arrest detention imprisonment internment roundup",
  ],
  [
    "COERCE",
    "seize",
    "171",
    "seize confiscate impound board+ship|vessel|tanker|boat requisition expropriate demolish nationalise nationalize raid+office|home|headquarters|house",
    "seizure confiscation demolition expropriation theft",
  ],
  [
    "COERCE",
    "restrict",
    "172",
    "ban outlaw bar>from censor restrict muzzle shut_down+newspaper|station|channel|internet block+website|access|road|convoy|aid disqualify force+to",
    "crackdown censorship",
  ],
  [
    "COERCE",
    "martial-law",
    "1724",
    "declare+emergency|law impose+law|curfew|emergency extend+curfew|emergency",
    "martial_law curfew",
  ],
  ["COERCE", "deport", "174", "deport banish exile evict expel", "deportation eviction"],
  [
    "COERCE",
    "cyber",
    "176",
    "hack launch+cyberattack",
    "hack hacking cyberattack cyber-attack cyber_attack hacking_attack intrusion",
  ],
  [
    "ASSAULT",
    "abduct",
    "181",
    "abduct kidnap hijack take+hostage capture",
    "abduction kidnapping hijacking hostage-taking capture",
  ],
  [
    "ASSAULT",
    "beat",
    "182",
    "beat assault stab maul injure wound hurt attack ambush torture rape fire+gas|cannon poison",
    "beating assault stabbing torture rape poisoning mistreatment",
  ],
  [
    "ASSAULT",
    null,
    "1823",
    "kill murder slay execute lynch behead gun_down shoot massacre slaughter",
    "killing murder massacre execution slaughter shooting lynching atrocity genocide bloodshed shot",
  ],
  ["ASSAULT", "assassinate", "186", "assassinate", "assassination"],
  [
    "ASSAULT",
    "explosives",
    "183",
    "blow_up detonate explode+bomb plant+bomb",
    "bombing blast explosion suicide_attack suicide_bombing car_bomb",
  ],
  [
    "ASSAULT",
    "heavy-weapons",
    "194",
    "shell bombard pound fire+rocket|missile|mortar|shell|artillery|shot launch+rocket|missile|drone lob+rocket",
    "shelling bombardment rocket_attack missile_attack missile_strike barrage",
  ],
  [
    "ASSAULT",
    "aerial",
    "195",
    "bomb strafe carry_out+strike|airstrike launch+strike|airstrike conduct+strike|airstrike|raid hit+target strike+target|convoy|position|base|village down+jet|plane|drone shoot_down",
    "airstrike air_strike air_raid drone_strike",
  ],
  [
    "ASSAULT",
    null,
    "190",
    `invade attack storm overrun occupy annex capture+town|city|village|base seize+town|city|village|control fight clash battle raid besiege encircle dispatch+${TROOPS}>into send+${TROOPS}>into pour+${TROOPS}>into roll+tank>into step_up+offensive|attack launch+offensive|attack|invasion|assault|operation|war|raid|incursion mount+offensive|attack|assault|raid begin+offensive|invasion|assault|attack carry_out+attack|raid|massacre break_out+fighting|war|violence|clash erupt+fighting|war|violence|clash wage+war impose+blockade|siege violate+ceasefire|truce|cease-fire open+fire commit+atrocity|massacre|crime|genocide`,
    "attack invasion assault offensive raid incursion ambush fighting war clash battle hostility violence siege blockade occupation annexation aggression conflict firefight skirmish insurgency incident_of_violence land_grab",
  ],
];

const VERB = /^([a-z-]+)(?:_([a-z]+))?(?:\+([a-z|-]+))?(?:>(\S+))?$/;

/** A way to say it by a verb: with a particle, a governed noun, a preposition, where the verb alone would say too little. */
export interface VerbSense {
  readonly kind: EventKind;
  readonly particle: string | null;
  /** Lemmas of which the verb must govern one; null where the verb says enough. */
  readonly nouns: ReadonlySet<string> | null;
  readonly preposition: string | null;
}

/** Senses of each verb, by lemma, those that ask for more first. */
export const VERB_SENSES: ReadonlyMap<string, readonly VerbSense[]> = verbSenses();

/** Kinds by noun: "air_strike" before "strike". */
export const NOUN_KINDS: ReadonlyMap<string, EventKind> = nounKinds();

function kindOf([type, mode, cameo]: Row): EventKind {
  return { type: type.toUpperCase() as EventType, mode, cameo, spoken: type === type.toLowerCase() };
}

function verbSenses(): Map<string, VerbSense[]> {
  const out = new Map<string, VerbSense[]>();
  for (const row of ROWS) {
    const kind = kindOf(row);
    for (const entry of row[3].split(" ").filter((v) => v !== "")) {
      const [, verb, particle, nouns, preposition] = VERB.exec(entry) ?? [];
      if (verb === undefined) continue;
      const [before, after] = [nouns, preposition?.replace(/\+.*/, "")];
      const governed = before ?? /\+(.*)/.exec(preposition ?? "")?.[1];
      out.set(verb, [
        ...(out.get(verb) ?? []),
        {
          kind,
          particle: particle ?? null,
          nouns: governed === undefined ? null : new Set(governed.split("|")),
          preposition: after ?? null,
        },
      ]);
    }
  }
  for (const senses of out.values()) senses.sort((a, b) => wanted(b) - wanted(a));
  return out;
}

function wanted(sense: VerbSense): number {
  return (
    (sense.nouns === null ? 0 : 2) + (sense.particle === null ? 0 : 2) + (sense.preposition === null ? 0 : 1)
  );
}

function nounKinds(): Map<string, EventKind> {
  const out = new Map<string, EventKind>();
  for (const row of ROWS)
    for (const noun of row[4].split(" ")) if (noun !== "" && !out.has(noun)) out.set(noun, kindOf(row));
  return out;
}
