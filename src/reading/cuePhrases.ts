import type { Act } from "./record.js";

/**
 * Cues of more than one word, and cues whose first word of content belongs to them; "content" where the phrase is one
 * of plain speech and what is said decides. Particles part the senses of a verb: "turned down", "ruled out".
 */
const PHRASES: readonly (readonly [RegExp, Act | "content"])[] = [
  [/\b(?:call|calls|called|calling)\s+(?:\w+ly\s+)?(?:for|on|upon)\b/i, "demand"],
  [/\b(?:press|push|plead|argu|appeal|lobby|clamou?r|agitat)\w*\s+for\b/i, "demand"],
  [/\b(?:called|calls?|calling)\s+off\b/i, "reject"],
  [/\brul\w+\s+out\b/i, "reject"],
  [
    /\b(?:rul\w+|struck|strike|shot|shoots?|vot\w+|com\w+ out|speak\w*|spoke)\s+(?:down|against)\b/i,
    "reject",
  ],
  [
    /\b(?:turn\w*)\s+(?:\S+\s+)?down\b|\b(?:am|is|are|was|were|’s|'s|’re|'re)\s+(?:\w+ly\s+)?against\b/i,
    "reject",
  ],
  [
    /\b(?:balk|baulk|scoff)\w*\s+at\b|\b(?:brush|shrug|wav|laugh)\w*\s+(?:\w+\s+)?(?:off|aside|away)\b/i,
    "reject",
  ],
  [/\bno\s+longer\s+(?:disput|den|contest|reject)\w*/i, "confirm"],
  [/\b(?:plead\w*|pled)\s+guilty\b/i, "confirm"],
  [/\b(?:stands?|stood|am|is|are|was|were|remain\w*)\s+(?:\w+ly\s+)?ready\b/i, "propose"],
  [/\b(?:put|puts|putting)\s+forward\b|\bcounter(?:s|ed|ing)?\s+with\b/i, "propose"],
  [/\b(?:lash|hit|fir|shot|shoot)\w*\s+(?:out|back)\s+at\b|\b(?:laid|lay\w*)\s+into\b/i, "accuse"],
  [
    /\b(?:rail|inveigh|rag)\w*\s+(?:against|at)\b|\b(?:went|goes|go|going)\s+after\b|\bunload\w*\s+on\b|\b(?:took|takes?|taking)\s+(?:aim|issue|exception)\b|\b(?:tore|rip\w*|la\w+)\s+into\b|\b(?:point\w*)\s+(?:\w+\s+)?fingers?\b/i,
    "accuse",
  ],
  [
    /\b(?:sid\w+|agree\w*|sympathi[sz]\w+)\s+with\b|\b(?:vot\w+|stood up|stand\w* up|speak\w* up|cheer\w*)\s+for\b|\bsupportive\s+of\b/i,
    "support",
  ],
  [
    /\b(?:stands?|stood|standing)\s+(?:\w+ly\s+|steadfast\s+)?(?:with|by|behind|in\s+(?:support|solidarity))\b|\bin\s+(?:favou?r|support)\s+of\b|\b(?:support|weight)\s+behind\b|\b(?:enamou?red|fond)\s+of\b|\bchants?\s+for\b/i,
    "support",
  ],
  [/\blook(?:s|ed|ing)?\s+forward\b/i, "believe"],
  [/\bwith\s+(?:\w+\s+)?(?:concern|alarm|regret|dismay)\b/i, "believe"],
  [
    /^(?!.*\b(?:drop|stop|end|ceas|halt|avoid)\w*\b).*\battacks?\s+(?:on|against)\b|\bcritical\s+of\b|\bcriti(?:que|cism)s?\s+(?:of|against)\b/i,
    "accuse",
  ],
  [/\blines?\s+of\s+attack\b|\bcall(?:s|ed|ing)?\s+out\b/i, "accuse"],
  [/\bpush(?:es|ed|ing)?\s+(?:\w+\s+)?(?:against|back)\b|\bopposition\s+to\b/i, "reject"],
  [/\b(?:cr(?:y|ies|ied|ying)|clamou?r\w*)\s+(?:out\s+)?for\b/i, "demand"],
  [/\b(?:swor|swear)\w*\s+off\b|\bcommitted\s+to\b/i, "promise"],
  [/\b(?:am|is|are|was|were|remain\w*|['’](?:m|re|s))\s+(?:\w+ly\s+)?determined\b/i, "intend"],
  [
    /\bma(?:de|ke|kes|king)\s+(?:(?:it|that|this)\s+)?(?:\w+ly\s+)?(?:\w+ly\s+)?(?:clear|plain|known)\b|\bput\s+it\b|\b(?:been|is|was|are|were)\s+(?:\w+ly\s+)?clear\b/i,
    "content",
  ],
  [/\b(?:play|talk)(?:s|ed|ing)?\s+down\b/i, "content"],
  [
    /\b(?:seek|sought|ask\w*|want\w*|demand\w*)\s+(?:\w+\s+)?(?:clarification|answers?|explanations?)\b/i,
    "ask",
  ],
  [/\b(?:answer|reply|response)\s+(?:was|is)\b/i, "content"],
];

/** The act of a cue's fixed phrase, with the first word of what follows it; null where it has none, or where it is denied. */
export function actOfPhrase(cue: string, content: string, deed: () => Act | null): Act | null {
  const near = `${cue} ${content.split(" ", 1)[0] ?? ""}`;
  const found = PHRASES.find(([pattern]) => pattern.test(near))?.[1];
  if (found === undefined) return null;
  if (found === "content") return deed() ?? "state";
  if (found === "propose" && deed() === "threaten") return "threaten";
  if (/\b(?:not|n['’]t|never)\b|n['’]t\b/i.test(cue))
    return found === "support" || found === "accept" ? "reject" : "state";
  return found;
}
