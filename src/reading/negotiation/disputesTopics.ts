/**
 * What is affirmed and denied in reports about a negotiation, as lemmas, one topic a row: words of one row can tell
 * of the same thing ("offered a truce", "there is no proposal"). The rows follow the classes of event coders (PLOVER,
 * CAMEO: consult, engage in negotiation, provide, assault, coerce) and the nouns that go with them.
 */
const ROWS = {
  contact:
    "contact talk discussion discuss negotiation negotiate communication communicate channel dialogue conversation converse meeting meet correspondence letter message intermediary go-between inform signal convey relay envelope visit",
  offer: "offer proposal propose proposition overture counteroffer counterproposal bid initiative float",
  paper: "paper document draft text letter list page memo plan note map signature sign initial annex",
  transfer:
    "receive receipt deliver delivery hand carry transmit transfer submit attach dispatch arrive reach bring send pass",
  force:
    "shot shoot fire weapon gun attack strike shell shelling bomb bombing bombard ambush raid missile drone rocket assault violence",
  dead: "kill dead death die casualty fatality victim body",
  held: "prisoner detainee captive hostage detain arrest abduct kidnap imprison jail",
  agreement: "agree agreement deal accord pact treaty truce ceasefire compromise settlement",
  money: "pay payment ransom bribe bribery money fund funding finance",
  answer: "reject rejection rebuff refuse refusal decline answer accept",
  authority:
    "authorise authorize authorisation authorization authority mandate instruct instruction order permission behalf",
  leaving: "resign resignation quit step",
} as const;

export type Topic = keyof typeof ROWS;

const TOPICS = new Map<string, Topic[]>();
for (const [topic, lemmas] of Object.entries(ROWS))
  for (const lemma of lemmas.split(" ")) TOPICS.set(lemma, [...(TOPICS.get(lemma) ?? []), topic as Topic]);

/** The topics that a word, by its lemma in lower case, can belong to; most words belong to none. */
export function topicsOf(lemma: string): readonly Topic[] {
  return TOPICS.get(lemma) ?? [];
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Words that stand for what another said: "that", "the claim", "such reports". */
export const ACCOUNT_WORDS = set(
  "that this it which such these those claim report account allegation accusation charge assertion suggestion story version rumor rumour idea notion characterization characterisation speculation theory insinuation denial remark comment statement premise",
);
/** Of those, the ones that never stand for a proposal: who rejects such a thing answers no offer. */
export const CLAIM_WORDS = set(
  "claim allegation accusation assertion story rumor rumour notion characterization characterisation speculation theory insinuation denial premise narrative",
);
/** Words for having had a hand in something: "any part in it", "responsibility", "wrongdoing". */
export const INVOLVEMENT = set(
  "involvement part role responsibility wrongdoing hand link complicity connection guilt",
);
/** Words for the right to act for another. */
export const AUTHORITY = set(
  "authorise authorize authority authorisation authorization mandate permission behalf empower",
);
/** Words for knowing of something. */
export const KNOWING = set("know aware knowledge hear see unaware information");
/** Verbs that deny by themselves, as cues ("denied that …"). */
export const DENYING = set(
  "deny refute rebut disown disclaim dispute contest repudiate contradict debunk disavow reject dismiss disagree counter",
);
