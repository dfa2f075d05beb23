import type { Span } from "../text/span.js";
import type { Act } from "./record.js";
import { type Syntax, headOf, tokensIn } from "./syntax.js";

/**
 * What speakers do by the words that report it: lemmas of verbs, nouns and adjectives that stand as cues, one act a
 * row. Collected from the cues of PolNeAR's training articles and from the verb classes of saying, judging and
 * commitment (Levin 1993: 31.2, 33, 37; Searle 1976). A lemma in no row is `state`.
 */
const ROWS: readonly (readonly [Act, "verb" | "noun" | "adjective", string])[] = [
  [
    "confirm",
    "verb",
    "confirm acknowledge admit concede verify corroborate own confess recognize recognise authenticate apologize apologise",
  ],
  ["confirm", "noun", "confirmation acknowledgement acknowledgment admission confession"],
  [
    "deny",
    "verb",
    "deny refute rebut disown disclaim dispute contest repudiate contradict debunk disavow discount",
  ],
  ["deny", "noun", "denial rebuttal refutation disavowal"],
  [
    "propose",
    "verb",
    "propose offer float suggest-to table moot volunteer invite pitch broach nominate counterpropose",
  ],
  [
    "propose",
    "noun",
    "proposal offer suggestion proposition overture invitation counteroffer counterproposal",
  ],
  ["accept", "verb", "accept agree consent assent acquiesce approve accede ratify"],
  ["accept", "noun", "acceptance agreement consent approval assent"],
  [
    "reject",
    "verb",
    "reject refuse rebuff spurn decline dismiss oppose veto resist exclude balk bristle scoff forswear shun scorn",
  ],
  ["reject", "noun", "rejection refusal opposition veto rebuff dismissal resistance objection unwillingness"],
  ["reject", "adjective", "opposed unwilling"],
  [
    "demand",
    "verb",
    "demand urge request appeal implore plead exhort seek press order encourage advise recommend advocate petition require instruct counsel beseech entreat pressure lobby beg prod push direct command summon subpoena",
  ],
  [
    "demand",
    "noun",
    "demand call appeal request plea advocacy ultimatum exhortation order recommendation instruction advice petition insistence",
  ],
  ["demand", "adjective", "insistent"],
  ["promise", "verb", "promise pledge vow swear guarantee commit undertake assure reassure"],
  ["promise", "noun", "promise pledge vow guarantee undertaking oath assurance"],
  ["promise", "adjective", "committed"],
  ["threaten", "verb", "threaten"],
  ["threaten", "noun", "threat"],
  [
    "accuse",
    "verb",
    "accuse blame criticize criticise condemn denounce decry slam blast attack assail lambast lambaste deplore castigate rebuke chide fault mock ridicule deride berate scold lament protest excoriate vilify disparage charge complain bemoan knock skewer eviscerate pillory censure reprimand admonish reproach upbraid taunt belittle insult lampoon satirize satirise malign pan savage scorch demonize demonise hammer bash pummel rip flay grouse gripe rail inveigh jeer despise resent hate loathe detest abhor begrudge liken trash roast",
  ],
  [
    "accuse",
    "noun",
    "accusation criticism condemnation allegation charge denunciation complaint protest rebuke attack critique indictment broadside tirade diatribe mockery insult frustration outrage anger dismay disappointment indignation",
  ],
  [
    "accuse",
    "adjective",
    "critical dismayed appalled outraged disappointed angry horrified furious disgusted",
  ],
  [
    "support",
    "verb",
    "support welcome praise endorse back hail applaud commend laud embrace favor favour champion defend congratulate salute celebrate echo tout appreciate idolize idolise adore revere cherish trumpet thank credit cheer extol admire promote second vouch honor honour love like",
  ],
  [
    "support",
    "noun",
    "support praise endorsement supporter tribute congratulations commitment welcome backing applause defense defence thanks congratulation gratitude respect solidarity satisfaction admiration appreciation",
  ],
  [
    "support",
    "adjective",
    "supportive grateful pleased thankful glad delighted happy proud encouraged thrilled heartened honored honoured",
  ],
  ["ask", "verb", "ask question wonder inquire enquire query"],
  ["ask", "noun", "question query inquiry"],
  [
    "believe",
    "verb",
    "believe think view consider regard see expect hope fear suspect doubt predict feel worry estimate assume reckon understand judge perceive deem anticipate prefer assess envision envisage speculate imagine trust guess forecast interpret dread project theorize surmise foresee concern",
  ],
  [
    "believe",
    "noun",
    "belief view opinion fear hope expectation suspicion doubt prediction concern worry conviction assessment judgment judgement feeling perception optimism estimate anxiety skepticism scepticism forecast pessimism reservation",
  ],
  [
    "believe",
    "adjective",
    "concerned worried convinced confident hopeful optimistic pessimistic skeptical sceptical afraid doubtful sure unsure uncertain unconvinced wary certain fearful cautious uneasy nervous alarmed troubled disturbed saddened",
  ],
  [
    "intend",
    "verb",
    "intend plan aim plot mean-to seek-to hope-to decide contemplate mull weigh choose opt resolve want-to announce-to announcement-to",
  ],
  [
    "intend",
    "noun",
    "intention plan aim goal willingness readiness intent decision determination desire ambition objective",
  ],
  [
    "intend",
    "adjective",
    "open willing ready prepared reluctant eager determined keen inclined minded poised set",
  ],
];

const ACT_OF = new Map<string, Act>(
  ROWS.flatMap(([act, kind, lemmas]) => lemmas.split(" ").map((l) => [`${kind} ${l}`, act] as const)),
);

/** The act that a cue word stands for by itself, or null where only what is said can tell. `after` is "to" where an infinitive follows. */
export function actOfCue(lemma: string, upos: string, after: "to" | null = null): Act | null {
  const kinds =
    upos === "NOUN" || upos === "PROPN" ? NOUN_FIRST : upos === "ADJ" ? ADJECTIVE_FIRST : VERB_FIRST;
  for (const form of formsOf(lemma))
    for (const kind of kinds) {
      const act =
        (after === "to" ? ACT_OF.get(`${kind} ${form}-to`) : undefined) ?? ACT_OF.get(`${kind} ${form}`);
      if (act !== undefined) return act;
    }
  return null;
}

/** The act that a participle stands for as an adjective: what one who is "encouraged" or "dismayed" does; null for others. */
export function feelingOf(form: string): Act | null {
  return ACT_OF.get(`adjective ${form}`) ?? null;
}

/** A lemma, and what it may be where the tagger left an ending on it ("endorses"). */
function formsOf(lemma: string): readonly string[] {
  const bare = /^(\p{L}{3,}?)(?:e?s|e?d|ing)$/u.exec(lemma)?.[1];
  return bare === undefined ? [lemma, `${lemma}e`] : [lemma, bare, `${bare}e`];
}

// The parser may take one part of speech for another; a form that only one of them has is still known.
const NOUN_FIRST = ["noun", "verb", "adjective"];
const ADJECTIVE_FIRST = ["adjective", "verb", "noun"];
const VERB_FIRST = ["verb", "adjective", "noun"];

/** The word of a cue that carries its meaning: its last verb that is no auxiliary, else its noun or adjective. */
export function mainWord(s: Syntax, cue: Span): number {
  const tokens = tokensIn(s, cue);
  const carries = (upos: string) =>
    tokens.filter((t) => s.words[t]?.upos === upos && s.words[t]?.relation !== "aux");
  const verb = carries("VERB").at(-1);
  const adjective = carries("ADJ")[0];
  // "seemed hopeful" tells of a hope.
  if (verb !== undefined && adjective !== undefined && COPULAS.has(s.words[verb]?.lemma ?? ""))
    return adjective;
  return verb ?? carries("NOUN")[0] ?? adjective ?? headOf(s, cue);
}

const COPULAS = new Set(["seem", "appear", "look", "sound", "remain", "become", "stay"]);

/** Verbs of answering a question: refusing one of these is a refusal to speak, not of a proposal. */
export const ANSWERING = new Set(
  "say comment discuss name give confirm elaborate speculate disclose reveal identify provide answer specify address respond talk speak detail describe characterise characterize tell draw share explain go get divulge reply clarify deny acknowledge define".split(
    " ",
  ),
);

/** Whether a verb, by lemma and form, is one of answering: "would not say", "refused to be drawn". */
export function isAnswering(lemma: string, form: string): boolean {
  return ANSWERING.has(lemma) || form === "drawn";
}
