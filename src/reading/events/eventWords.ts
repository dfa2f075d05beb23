/**
 * Words that tell of events. A heading gives the type (in lower case where a statement or a decision tells it, so that
 * no timeline needs it), PLOVER's mode ("-" for none) and the CAMEO code. Then verbs that say enough alone; phrases
 * "verbs NOUNS >prepositions" of which the verb alone would say too little ("call_off" with its particle; a name in
 * capitals is a class of `NOUN_CLASSES`, or PERSON, NAMED for a name alone, NOTHING where it takes no object); and nouns ("air_strike" with the word before it). Lemmas throughout.
 * Written from what English words mean; no word list of any event coder was used.
 */
export const EVENT_WORDS = `
CONSULT visit 042
verbs visit tour shuttle travel
phrases pay visit; fly >to; make visit|trip|tour; return >from visit|trip|travel|tour
nouns visit trip tour pilgrimage shuttle

CONSULT - 043
phrases host|receive ENVOY|talk|meeting|summit|round; host PERSON; welcome ENVOY >to
nouns summit

CONSULT - 040
verbs confer consult huddle
phrases meet PERSON; engage >with; meet NOTHING; brief ally|partner|minister|council|counterpart|government; speak|talk|chat >with|to; speak >by; discuss >with; summon ENVOY|commander|command|cabinet|council; sit_down >with; convene|convoke meeting|cabinet|council|session|parliament; get_together; meet_up
nouns meeting consultation round encounter dinner lunch discussion courtesy_call roundtable

CONSULT - 040
phrases deliver|carry|hand|pass|bring|forward|convey|send PAPER; carry|bring|take|pass|relay message|note
nouns exchange_of_letters

CONSULT phone 041
verbs phone telephone
phrases hold call; call|conversation PERSON|ENVOY >with|between; call PERSON >to; call NAMED
nouns phone_call telephone_call separate_call conference_call telephone_conversation phone_conversation video_call video_conference videoconference teleconference

CONSULT - 046
verbs negotiate bargain parley
nouns talk negotiation dialogue parley

CONSULT third-party 045
verbs mediate arbitrate
phrases launch|lead|begin|undertake|resume mediation|shuttle
nouns mediation shuttle_diplomacy

AGREE - 057
phrases sign|initial|ratify|conclude|strike|clinch|broker|reach|seal|extend|renew|finalise|finalize|secure|negotiate|cut|cement|forge|make|announce|approve|adopt|hammer_out|work_out|enter|arrange DEAL; come_to|come agreement|understanding|term >to; sign|initial|ratify plan|programme|program|document|framework|roadmap|text|package; settle|resolve|end dispute|difference|row|feud|lawsuit
nouns signing ratification

AGREE - 030
verbs agree
nouns truce ceasefire cease-fire armistice

agree - 030
phrases offer|propose|pledge|promise|plan|consent|be OFFER; seek peace; commit|undertake >to
verbs accept concur

SUPPORT - 051
phrases vote >for; support|back|co-sponsor|adopt resolution|motion; align|alignment statement|declaration|position|policy|sanction|measure >with

support - 051
verbs praise hail applaud commend endorse welcome back support laud thank congratulate defend apologise apologize respect reaffirm salute honor honour reassure award invite affirm
phrases vow|pledge|voice|declare|express|reiterate|reaffirm support|commitment|solidarity|backing|condolence; send congratulation|condolence; invite >to
nouns praise endorsement condolence congratulation backing invitation

SUPPORT - 054
phrases recognise|recognize independence|state|government|leader|sovereignty; establish|normalise|normalize|restore|upgrade|resume TIES; exchange ambassador; open embassy
nouns normalisation normalization

COOPERATE military 062
phrases hold|conduct|stage|launch|begin|start drill|exercise|game|manoeuvre|maneuver|patrol
nouns joint_exercise joint_drill military_exercise military_drill war_game naval_exercise

COOPERATE intelligence 064
phrases share|exchange|give intelligence|evidence|information|data

COOPERATE judicial 063
verbs extradite
nouns extradition

COOPERATE - 060
phrases join mission|operation|coalition|effort|alliance|bloc|union; train TROOPS|pilot|police|officer

cooperate - 060
verbs cooperate co-operate collaborate
nouns collaboration cooperation

AID economic 071
verbs bail_out donate
phrases lend|grant|provide|contribute|give|pay|pledge|allocate|disburse|award|release MONEY; lend MONEY
nouns bailout bail-out

aid economic 071
nouns donation grant

AID humanitarian 073
verbs evacuate rescue airlift
phrases feed PERSON|people|child|family; delivery|shipment|provision|distribution|arrival GOODS >of; provide|deliver|send|distribute|supply|ship|fly|hand_over GOODS; give aid|assistance|relief|food|medicine|vaccine|equipment|kit; fund|finance GOODS|MONEY; assist|aid PERSON
nouns airlift rescue relief_operation aid_delivery evacuation

AID military 072
verbs arm
phrases supply|provide|deliver|sell|send|ship|give WEAPONS; supply|equip|arm|train|bolster|bankroll|finance rebel|fighter|militia|militant|army|regime|troop|insurgent|opposition; delivery|shipment|supply|sale|transfer WEAPONS >of; deploy|send|dispatch|contribute peacekeeper|observer|monitor|trainer; serve|participate|arrive|deploy >in peacekeeping|mission
nouns arms_delivery weapon_delivery peacekeeping

AID - 075
verbs resettle
phrases grant|give|offer asylum|refuge|citizenship|shelter; shelter|accept|admit|welcome|take_in refugee|migrant|asylum-seeker; open border >to

CONCEDE - 084
verbs liberate repatriate pardon
phrases release|free CAPTIVE|CIVILIANS|PERSON; release SHIP; let_go|let_free CAPTIVE|CIVILIANS|PERSON; release CAPTIVE|CIVILIANS|PERSON|SHIP >of; return|hand|hand_over|turn_over|give_back|get_back|send_home|exchange|swap|trade CAPTIVE; swap|trade spy|agent; return RELIC|land|asset|body|SHIP; drop charge|case; grant bail|amnesty|parole|pardon; acquit|exonerate|parole CAPTIVE|man|woman|leader|journalist|activist
nouns prisoner_swap prisoner_exchange amnesty pardon repatriation handover

CONCEDE - 081
phrases lift|ease|relax|waive|remove|revoke|end|loosen|rescind|scrap|cancel|suspend|overturn|roll_back|reduce|cut|drop BARS; lifting|easing|relaxation|removal|waiver|suspension BARS >of; resume|restart SERVICES; resumption SERVICES >of; reopen|open border|crossing|embassy|road|airspace|school|consulate; restore access|right|service|power|internet; reinstate|restore official|judge|minister|president
verbs reinstate
nouns sanction_relief reinstatement reopening

CONCEDE - 083
phrases drop|abandon|withdraw|shelve demand|insistence|objection|claim|plan|bill|policy; form|establish|set_up council|government|cabinet; establishment|formation council|government|cabinet >of; make|offer concession; cede|relinquish|hand_over|transfer power|control|authority; back_down; call_off strike|protest|boycott
nouns concession

concede - 080
verbs resign abdicate approve allow permit accede authorise authorize yield relent compromise concede
phrases step_down; step_aside; grant|give permission|approval|access|request|authorisation|authorization|mandate; agree demand|request; accept demand|request|resignation; sign decree|order|bill; reverse decision|policy|course; approve request
nouns resignation abdication approval permission

RETREAT withdraw 087
verbs retreat capitulate disengage
phrases withdraw|pull_out|pull_back|evacuate|remove|pull TROOPS; pull_out >of; withdraw >from TERRITORY; surrender >to; surrender NOTHING; lay_down weapon
nouns withdrawal retreat pullout pullback pull-out troop_withdrawal disengagement capitulation

RETREAT ceasefire 0871
phrases declare|announce|observe|honour|honor|respect|implement|begin|extend truce|ceasefire|cease-fire|pause; declaration|announcement truce|ceasefire|cease-fire|pause >of; halt|cease|stop|end|suspend|pause FIGHTING; cease fire
nouns cessation

RETREAT disarm 0873
verbs disarm demobilise demobilize
phrases lay_down|surrender|hand_over|give_up|decommission|destroy|dismantle WEAPONS
nouns disarmament demobilisation demobilization

RETREAT access 086
phrases admit|allow|let_in inspector|monitor|observer|convoy|access|peacekeeper; grant|allow|give access

request - 10
phrases call_on PERSON >to
verbs demand urge appeal call_for ask request call_on plead beg insist press petition seek pressure lobby
phrases order >to; call >for|on; say must|should; seek refuge|asylum|help|support
nouns demand appeal request plea petition

accuse - 112
verbs search accuse blame condemn criticise criticize denounce slam deplore decry chide rebuke censure fault lambast complain lament allege dispute refute challenge deny question vilify mock chastise scold decry
phrases call liar|terrorist|murderer|criminal|guy|thug; express concern|outrage; protest >against|to
nouns accusation condemnation criticism rebuke censure complaint

ACCUSE investigate 090
verbs interrogate
phrases launch|open|order|begin|start INQUIRY

accuse investigate 090
verbs investigate probe
phrases head|lead|conduct|announce INQUIRY
nouns investigation inquiry probe

ACCUSE allege 115
verbs sue indict prosecute convict sentence
phrases file|bring|lodge|press suit|lawsuit|complaint|charge|case; charge >with; find guilty; try >for; take court; order trial|retrial
nouns indictment conviction prosecution lawsuit trial

ACCUSE disapprove 114
phrases summon ambassador|envoy|diplomat|attache; issue|send|lodge protest|note

REJECT - 120
verbs reject rebuff spurn snub veto shun
phrases turn_down; rule_out; boycott TALKS|election; dismiss proposal|offer|request|appeal|claim|petition|bid; strike_down law|ban|decision; deny|decline|refuse request|permission|visa|entry|access|invitation|offer|proposal; ignore|defy|disregard call|appeal|demand|request|warning|plea|order|resolution; fail DEAL
nouns rejection rebuff veto resistance snub

reject - 124
verbs refuse decline dismiss quash overturn
phrases fail >to; say not
nouns refusal

REJECT - 125
phrases cancel|call_off|postpone|scrap|abandon|leave|quit TALKS; break_off|break_down|collapse|fail|stall|founder|boycott TALKS; break_off|suspend|sever|end|freeze contact; fall_apart|come_apart|break_up|unravel|crumble|collapse|falter TALKS|DEAL; collapse|breakdown|failure|suspension TALKS >of; walk_out >of; ban|cut|forbid contact|talk|negotiation; refuse access|entry
nouns walkout walk-out boycott

REJECT - 128
phrases violate|breach|flout|ignore|break DEAL|resolution|airspace|law|embargo|obligation|commitment; renege|backtrack >on; abrogate|annul|repudiate|void DEAL; withdraw|pull_out|exit|walk_away|withdrawal|exit DEAL|TALKS|mechanism|body|organisation|organization|commission >from|of; quit|abandon|leave|scrap|tear_up|reject|cancel DEAL
nouns breach

threaten - 130
verbs threaten warn
phrases vow retaliation|revenge; issue|give ultimatum|warning|threat|deadline; set deadline
nouns threat ultimatum warning

PROTEST demo 141
verbs protest picket
phrases demonstrate|rally|march NOTHING >against|in|outside|on|for|over|through; march NOTHING >to; take_to street; hold|stage|organise|organize|join|attend protest|rally|demonstration|vigil|march|sit-in; part >in protest|rally|demonstration|vigil|march|sit-in
nouns protest demonstration rally march sit-in vigil

PROTEST strike 143
phrases go|walk >on|off strike|job; begin|start|stage|launch strike|walkout
nouns hunger_strike general_strike

PROTEST riot 145
verbs riot loot
phrases break_out|erupt|flare|flare_up|spread protest|riot|unrest|demonstration; overthrow|oust|topple president|government|leader|regime
nouns riot unrest uprising looting coup mutiny

SANCTION - 163
verbs sanction embargo blacklist
phrases impose|slap|announce|place|put|levy|reimpose|tighten|extend|enact SANCTIONS; imposition SANCTIONS >of; freeze asset|fund|account|trade; place >under sanction; answer|respond|retaliate measure|tariff; target|penalise|penalize elite|oligarch|individual|entity|company|firm; designate PERSON|group|individual|entity|organisation|organization|network|company|firm|vessel|tanker|bank|prison|official|officer|member|leader|commander|unit|branch|militia|institution|affiliate|operative|financier|facilitator
nouns sanction embargo trade_war

SANCTION discontinue 160
phrases suspend|halt|cut|cut_off|stop|withhold|freeze|sever|break_off|end|downgrade|terminate|cancel|block GOODS|TIES|MONEY|flight|trade|delivery|supply|convoy|programme|program|visa|project|shipment; ban|bar import|export|goods|product; reduce|slash aid|funding|import|export; revoke visa|licence|license|citizenship|passport; close|shut embassy|border|airspace|consulate|crossing|mission|port; boycott product|goods; declare emergency
nouns suspension closure cut-off

SANCTION expel 166
phrases expel|oust|recall|withdraw ENVOY|inspector|worker|peacekeeper|observer|staff|mission|personnel; expel|suspend|exclude|eject|kick_out|throw_out|push_out >from|of; expel PERSON; declare persona
nouns expulsion

MOBILIZE troops 154
verbs mobilise mobilize muster
phrases deploy|send|move|dispatch|mass|pour|reinforce|beef_up|intensify|strengthen|increase|amass TROOPS|reinforcement|presence|people >to|along|near|in|toward|towards|up; remain|be|put|place alert; call_up reservist|reserve; scramble jet|fighter; station TROOPS; put|place TROOPS; deploy TROOPS; launch|test|fire|test-fire missile|rocket|warhead; launch|test missile|rocket >of; conduct|carry_out launch|test
nouns missile_launch missile_test nuclear_test deployment mobilisation mobilization buildup build-up troop_movement show_of_force

COERCE arrest 173
verbs arrest detain imprison jail intern apprehend incarcerate
phrases round_up; lead_away PERSON; hold prisoner|captive; take >into custody; place >under arrest; issue|order warrant|arrest|detention; hold|keep >in prison|jail|detention|custody
nouns arrest detention imprisonment internment roundup

COERCE seize 171
verbs confiscate impound requisition expropriate nationalise nationalize demolish
phrases board SHIP|PERSON; seal border|crossing|road|town; seize|intercept SHIP|property|asset|weapon|document; raid|search office|home|headquarters|house|residence; destroy|burn home|house|property|mosque|church
nouns seizure confiscation demolition expropriation theft

COERCE restrict 172
verbs ban outlaw censor muzzle disqualify
phrases bar >from; shut_down|close newspaper|station|channel|internet|school|crossing; block website|access|road; impose restriction|limit|lockdown; suspend publication|newspaper|broadcast; close|close_down|shut newspaper|station|mosque|church
nouns crackdown censorship

coerce - 170
phrases force >to|out; order >to; prohibit|restrict >from; restrict access|movement|right

COERCE - 175
verbs harass
phrases fire|use gas|cannon|baton; disperse|break_up|suppress protester|demonstrator|protest|demonstration|crowd|rally|mob|march|movement

COERCE martial-law 1724
phrases declare|impose|extend emergency|law|curfew|lockdown|siege
nouns martial_law curfew

COERCE deport 174
verbs deport banish evict
phrases expel|remove|drive people|refugee|migrant|resident|family|worker
nouns deportation eviction

COERCE cyber 176
verbs hack
phrases launch|wage|conduct cyberattack|cyber-attack|warfare
nouns hack hacking cyberattack cyber-attack cyber_attack

ASSAULT abduct 181
verbs abduct kidnap hijack
phrases take|hold hostage; hold captive; seize PERSON; capture PERSON; capture soldier|journalist|civilian|worker|people|pilot
nouns abduction kidnapping hijacking hostage-taking

ASSAULT beat 182
phrases injure PERSON|people|soldier|civilian|officer; beat people|man|woman|child|wife|protester|demonstrator|journalist|activist|detainee|prisoner|civilian|villager|student|dead
verbs assault stab maul wound torture rape poison
nouns beating stabbing torture rape poisoning mistreatment

ASSAULT - 1823
verbs kill murder slay lynch behead gun_down massacre slaughter assassinate butcher decapitate
phrases execute PERSON|CAPTIVE; shoot people|man|woman|protester|soldier|civilian|dead; open|fire fire|shot; use force|violence|weapon >against|on; commit|perpetrate|carry_out crime|atrocity|massacre|genocide; die attack|bombing|shelling|strike|airstrike|clash|fighting|explosion|blast|shooting >in
nouns killing murder massacre execution slaughter shooting lynching atrocity genocide bloodshed shot assassination

ASSAULT explosives 183
verbs detonate
phrases blow_up; explode|go_off|plant|set_off bomb|device|mine
nouns bombing blast explosion suicide_attack suicide_bombing car_bombing

ASSAULT heavy-weapons 194
verbs shell bombard
phrases fire|launch|lob|rain rocket|missile|mortar|shell|artillery|drone >at|on|against|toward|towards; pound|hit|strike|target|shell|destroy city|town|village|position|enclave|area|target|base|hospital|depot|refinery|airport|plant|convoy|camp|port|facility|infrastructure|bridge|reactor
nouns shelling bombardment rocket_attack missile_attack missile_strike rocket_fire barrage

ASSAULT aerial 195
verbs bomb strafe
phrases carry_out|launch|conduct|mount strike|airstrike|raid|bombing; shoot_down; down jet|plane|drone|helicopter|aircraft
nouns airstrike air_strike air_raid drone_strike aerial_bombardment

ASSAULT - 190
verbs invade attack storm overrun ambush annex besiege encircle blockade ransack
phrases dispatch|send|pour|roll TROOPS >into; sweep TROOPS >into|through|across; intervene >militarily; step_up|launch|mount|begin|start|commence|open|resume|carry_out offensive|attack|invasion|assault|operation|war|raid|incursion|push; break_out|erupt|flare|flare_up FIGHTING; wage war|insurgency; impose blockade|siege; violate|breach|break truce|ceasefire|cease-fire; seize|capture|recapture|retake|occupy|conquer|take TERRITORY; take_over TERRITORY|FACILITY; seize|capture|wrest control; clash >with; fight >against|with; exchange fire; fire >across|on|at
nouns attack invasion assault offensive raid incursion ambush fighting war clash battle hostility violence siege blockade occupation annexation aggression conflict firefight gunfight skirmish insurgency military_strike retaliatory_strike military_intervention
`;

/** Nouns that phrases name together. */
export const NOUN_CLASSES: Readonly<Record<string, string>> = {
  SERVICES: "flight service trade export import delivery shipment aid assistance operation",
  TROOPS:
    "troop soldier force army tank battalion brigade marine warship fleet jet regiment unit fighter vehicle",
  ENVOY:
    "envoy diplomat ambassador minister president leader delegation secretary counterpart king prince chancellor chief foreign_minister inspector official attache premier",
  PAPER: "letter envelope proposal paper offer draft reply",
  DEAL: "agreement deal treaty accord pact truce ceasefire cease-fire armistice memorandum protocol settlement contract compromise communique convention charter declaration pledge arrangement understanding jcpoa",
  TALKS: "talk meeting summit session conference visit trip negotiation round dialogue consultation plan",
  TIES: "tie relation cooperation co-operation link contact membership partnership",
  MONEY:
    "support million billion dollar euro money loan fund funding grant donation aid assistance compensation",
  GOODS:
    "aid assistance relief food medicine shelter vaccine supply water fuel equipment treatment kit humanitarian donation",
  WEAPONS: "weapon arm ammunition missile jet tank rifle gun drone armament weaponry arsenal",
  CAPTIVE:
    "prisoner hostage soldier detainee captive pilot child body remains fighter citizen journalist refugee people convict inmate",
  CIVILIANS:
    "man woman boy girl spy agent dissident activist blogger missionary diplomat employee politician peacekeeper crew sailor fisherman monk priest nurse doctor suspect militant rebel student worker leader critic lawyer contractor",
  RELIC: "artifact artefact property painting sculpture manuscript antiquity relic remains skull",
  FACILITY:
    "field airport airfield bridge port station headquarters pipeline dam hill checkpoint crossing suburb neighbourhood neighborhood",
  BARS: "sanction ban embargo restriction tariff penalty blockade siege boycott curfew emergency state_of_emergency limit visa_ban",
  SANCTIONS:
    "sanction embargo restriction tariff penalty boycott measure asset_freeze control duty levy quota",
  FIGHTING:
    "fighting offensive hostility war strike bombing shelling attack operation violence clash insurgency conflict bombardment",
  TERRITORY:
    "town city village base territory capital region province district area border island peninsula camp post",
  INQUIRY: "investigation inquiry probe enquiry",
  SHIP: "ship vessel tanker boat aircraft plane cargo",
  OFFER: "assistance aid help support willing ready",
};
