import type { Answer } from "../record.js";

/** A turn of phrase by which a side answers what is on the table, as it stands from its verb on. */
export interface AnswerPhrase {
  readonly answer: Answer;
  readonly words: RegExp;
}

/** Words for what is on the table. */
const ON_TABLE = String.raw`(?:proposals?|offers?|ideas?|plans?|papers?|texts?|drafts?|terms|demands?|requests?|suggestions?|documents?|packages?|letters?|deals?|formulas?|invitations?|bids?|compromises?|overtures?|it|this|that)`;
/** A few words between two that belong together. */
const SOME = String.raw`(?:[\w’'-]+\s+){0,6}?`;
const HOPELESS = String.raw`(?:jokes?|insults?|non-?starters?|ransom|surrender|capitulation|traps?|farce|provocation|unacceptable|unworkable|unrealistic|dead letter|nonsense|stunt|diktat|dead on arrival|nothing new|bribe|blackmail)`;
const TIME = String.raw`(?:time|days?|weeks?|fortnight|month|hours|delay|postponement|extension|pause|adjournment)`;

const phrase = (answer: Answer, words: string): AnswerPhrase => ({
  answer,
  words: new RegExp(`^(?:${words})\\b`, "iu"),
});

/**
 * Anchored at the verb; the first that fits counts, so the narrower come first. None of them needs an object that names
 * the offer. Our own table, of the idioms of agencies.
 */
export const ANSWER_PHRASES: readonly AnswerPhrase[] = [
  phrase(
    "conditional",
    String.raw`agreed in principle|accepted in principle|said yes,? but|(?:agreed|accepted|said yes)\b[^.;]{0,90}\b(?:but only|only if|on condition|provided|as long as|with reservations)`,
  ),
  phrase(
    "counters",
    String.raw`(?:sent|handed|gave|returned)\s+${SOME}${ON_TABLE}\s+back\s+with|(?:answered|replied|responded|came back|returned)\s+with\s+(?:an?\s+|its\s+|their\s+|his\s+|her\s+)?${SOME}(?:proposals?|lists?|plan|draft|paper|text|terms|demands|counter\w*|conditions|figures?|offer)`,
  ),
  phrase(
    "rejects",
    String.raw`(?:call|describ|dismiss|brand|label|derid|term|denounc|mock)\w*\s+(?:the\s+|this\s+|that\s+|its?\s+|their\s+|his\s+|her\s+)?${SOME}${ON_TABLE}\b[^.;]{0,60}?\b(?:as\s+)?(?:an?\s+|the\s+)?(?:[\w’'“"‘-]+\s+){0,3}?["“‘']?${HOPELESS}`,
  ),
  phrase(
    "rejects",
    String.raw`said no\s+to|(?:will|would) have none of|wants? none of|(?:walked|backed|turned) away from\s+(?:the|that|this|its?)\s+${SOME}${ON_TABLE}|balked\s+at\s+(?:the|that|this)\s+${SOME}${ON_TABLE}|turned (?:it|them|this|that) down|(?:waved|brushed|swept)\s+(?:it|them|this|that|the\s+${SOME}${ON_TABLE})\s+(?:away|aside|off)|would not (?:hear of|touch|look at) it`,
  ),
  phrase(
    "rejects",
    String.raw`(?:refus|declin)\w*\s+to\s+(?:sign|initial|accept|endorse|put \w+ name|approve|agree|go along|receive|take|consider|discuss)\s+(?:the|that|this|it|any)\b`,
  ),
  phrase(
    "accepts",
    String.raw`said yes|signed (?:up to|off on)|(?:gave|given|gives)\s+(?:its|their|his|her)\s+(?:blessing|assent|consent|approval|agreement|nod)|(?:put|added)\s+(?:its|their|his|her)\s+(?:name|signature|initials)s?\s+to|went along with|dropped its objections?`,
  ),
  phrase(
    "postpones",
    String.raw`(?:ask|request|want|need|s(?:ee|ou)k)\w*\s+(?:for\s+)?${SOME}${TIME}\s+(?:to|until|before|for|so)\b|(?:put off|defer|delay|postpon)\w*\s+(?:a|any|its|their|his|her|the)\s+(?:decision|answer|reply|response)|(?:is|are|was|were|remains?) divided (?:over|on)\s+(?:the|that|this|whether)|(?:is|are|was|were) (?:still )?(?:studying|weighing|considering|reviewing|examining|mulling) (?:the|it|that|this)|would (?:only )?(?:study|review|weigh|examine|look at|think about) (?:the|it|that|this)|wants? to (?:know|see) (?:who|what|how|whether)`,
  ),
  phrase(
    "ignores",
    String.raw`let\s+(?:the|that|this|its|a)\s+${SOME}(?:deadline|date|offer|letter|proposal)\s+(?:pass|lapse|expire)|left\s+(?:the|that|this|its)\s+${SOME}${ON_TABLE}\s+unanswered|(?:has|have|had) (?:yet to|never) (?:answer|reply|respond|react)\w*|(?:has|have|had) been silent (?:on|about)|(?:has|have|had)\s+not\s+(?:answered|replied|responded|reacted)`,
  ),
];

/** Verbs by which a phrase opens, by lemma: only behind these is looked for one. */
export const OPENERS: ReadonlySet<string> = new Set(
  "agree accept say send hand give return answer reply respond come call describe dismiss brand label deride term denounce mock have want walk back turn balk refuse decline sign put add go drop ask request need seek defer delay postpone be study weigh consider review examine mull look think wave brush sweep let leave hear touch divide remain react".split(
    " ",
  ),
);
