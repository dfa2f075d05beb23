/** Words of offering and answering; our own tables. */

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Verbs of offering. */
export const OFFERING = set("offer propose suggest float counter-propose counteroffer counter");
/** Verbs of asking for something in return: their objects are terms where the asker has a proposal on the table. */
export const ASKING = set("ask seek request want demand");
/** Verbs by which a proposal is made: "gave both sides a plan", "an offer made by". */
export const HANDING_OVER = set(
  "make put submit table present give float offer propose suggest hand send draft circulate unveil announce provide extend outline advance issue",
);
/** Of those, the ones that only try the water. */
export const FLOATING = set("suggest float signal");

/** Verbs of working for an agreement that is not reached. */
export const SEEKING_A_DEAL = set(
  "broker negotiate forge seek pursue strike reach hammer work secure conclude want",
);
/** What such a verb works for. */
export const DEALS = set(
  "deal agreement truce ceasefire cease-fire armistice settlement accord pact treaty swap exchange understanding compromise",
);

/** Nouns that are a proposal whatever stands beside them. */
export const PROPOSAL_NOUNS = set(
  "proposal offer counteroffer counter-offer counterproposal counter-proposal suggestion overture",
);
/** Nouns of asking that are a proposal of the one who asks where they say to do what: "requests by Peru to let them go". */
export const REQUEST_NOUNS = set("request appeal invitation demand ultimatum call plea");
/** Nouns that are one where their words or the report show that something is bargained for. */
export const PAPER_NOUNS = set(
  "plan initiative draft deal formula roadmap blueprint framework paper document text package terms term ultimatum compromise idea agreement",
);

/** What sides bargain for: such a word makes an offer of an official a proposal even where nobody is told to receive it. */
export const BARGAIN =
  /\b(?:truces?|hostilities|end(?:ing)? (?:to )?(?:the |a |its |their )?(?:\w+ )?(?:war|fighting|conflict|siege|blockade|offensive|strikes?)|cease-?fires?|armistice|halt|pause|swap|exchange|peace|talks|dialogue|negotiat\w*|discussions?|withdraw\w*|pull\w* (?:back|out)|release|releas\w+|free(?:ing|d)? (?:the|\d+|all|its|his)|prisoners?|detainees?|hostages?|disarm\w*|de-?escalat\w*|amnest(?:y|ies)|pardons?|clemency|demilitari[sz]\w*|sanctions|meet(?:s|ing)?|attend|summit|mediat\w*|inquiry|custody|observers?|corridors?|convoys?|security|borders?|recognition|autonomy|power-sharing|settlement|settl(?:e|ed|ing) (?:the|their|its|all) (?:matter|dispute|conflict|differences|row|question|claims?)|political process|transition)\b/i;

/** Verbs of what one side does for another: "offered to free the crew", "to reopen the crossing". */
export const GIVEN = set(
  "free release return hand reopen lift withdraw pull halt suspend stop evacuate disarm recognize recognise swap exchange negotiate",
);

/** Things that are offered out of courtesy or for sale. */
export const NO_PROPOSAL = set(
  "condolence support help thanks apology comment detail evidence explanation glimpse view praise congratulations congratulation insight advice prayer sympathy hope opportunity chance reason assurance hint clue lesson example answer solution option choice service job way share price product course protection comfort word opinion interpretation theory assessment response reward money dollar discount relief perspective account version",
);

/** Adjectives and nouns of standing ready. */
export const READY = set("ready readiness willing willingness open openness prepared preparedness");

/** What one may stand ready for: an exchange with the other side, and no general help. */
export const READY_FOR =
  /\b(?:dialogue|talks?|negotiat\w*|discuss\w*|exchange|meet\w*|attend|cease-?fire|truce|release|receive|withdraw\w*|compromis\w*|mediat\w*|host|lift\w*|(?:eas(?:e|ing)|review\w*|suspend\w*|relax\w*|waiv\w*|remov\w*) (?:\w+ ){0,3}(?:sanctions|tariffs|embargo|blockade|restrictions)|sanctions relief|diplomacy|diplomatic (?:solution|path|track|way)s?|(?:political|negotiated|peaceful|diplomatic) (?:settlement|solution|resolution)|initiatives?|peace|sit down|engag\w* (?:in|with|diplomatically)|return to|(?:extend\w*|prolong\w*|renew\w*) (?:\w+ ){0,4}(?:deal|agreement|truce|accord|pact|arrangement|ceasefire)|de-?escalat\w*|concessions?|swap|sign|halt|freez\w*|suspend\w*|disarm\w*|sell|supply|let|open|reopen|hand (?:over|back)|transfer|recogni[sz]e|extradite|repatriate)\b/i;

/** Verbs by which a proposal holds its terms. */
export const HOLDING_TERMS = set(
  "involve include contain envisage envision foresee provide call stipulate require see propose comprise offer lay outline",
);

/** Verbs of replying, whatever is replied. */
export const REPLYING = set("answer respond reply return react");

export type PlainAnswer = "accepts" | "rejects" | "postpones" | "ignores" | "counters";

/** Verbs of an answer by what they answer; `word:particle` where they need one ("turn:down"). */
const ANSWERING: readonly (readonly [PlainAnswer, string])[] = [
  [
    "rejects",
    "reject rebuff spurn dismiss decline refuse veto snub scorn oppose turn:down shoot:down rule:out throw:out brush:aside brush:off balk:at walk:from",
  ],
  ["accepts", "accept embrace adopt endorse approve agree:to consent:to assent:to live:with go:along"],
  ["postpones", "consider study review weigh postpone examine mull ponder contemplate"],
  ["ignores", "ignore disregard"],
];

/** What a verb answers, with the particle or preposition that it needs ("" for none). */
export const ANSWERS: ReadonlyMap<string, { readonly answer: PlainAnswer; readonly with: string }> = new Map(
  ANSWERING.flatMap(([answer, verbs]) =>
    verbs.split(" ").map((v) => {
      const [lemma = "", particle = ""] = v.split(":");
      return [lemma, { answer, with: particle }] as const;
    }),
  ),
);

/** Nouns by which an answer means a proposal: "turned the offer down", "accept its demands". */
export const MEANING_A_PROPOSAL = set(
  "proposal offer counteroffer counter-offer counterproposal counter-proposal suggestion overture plan initiative draft deal paper terms term document text package demand idea compromise",
);

/** Words of weight by which two tellings of a proposal are known to be one. */
export const weighty = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
      .map((w) => w.replace(/(?:ies|s)$/, ""))
      .filter((w) => !LIGHT.has(w)),
  );

const LIGHT = set(
  "that this with from their would have been there they them into which were will until before after under between government proposal offer plan side part first such also other more than month week year days",
);
