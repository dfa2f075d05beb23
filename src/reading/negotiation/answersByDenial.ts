import { tokensOf } from "../../text/doc.js";
import type { Quote } from "../../text/span.js";
import type { Statement } from "../record.js";
import { tokensIn } from "../syntax.js";
import { type Given, give, sentencesSince } from "./answers.js";
import { type Offer, enter, meantAt } from "./offers.js";
import { PROPOSAL_NOUNS } from "./proposalWords.js";
import { type Scene, union } from "./scene.js";

/** "There has been no offer", "it never received a proposal": who denies that one was made. */
export function answersByDenial(scene: Scene, offers: Offer[], given: Given[]): void {
  for (const st of scene.account.statements) denial(scene, offers, given, st);
}

const WORD = String.raw`(?:offers?|proposals?|plans?|papers?|suggestions?|documents?|drafts?|letters?|texts?)`;
/** That none came: "no offer", "never received", "nothing was received". */
const NONE = new RegExp(
  String.raw`\b(?:no|any|never|nothing|not)\b[^.]{0,60}\b${WORD}\b|\b${WORD}\b[^.]{0,60}\bnever\b|\b(?:never|nothing|not)\b[^.]{0,30}\b(?:received|made|offered|proposed)\b|\breceived nothing\b`,
  "i",
);
/** The same, whatever act the words are: "No letter has reached this government", "It was not an offer". */
const PLAINLY_NONE = new RegExp(
  String.raw`^["“‘]?(?:that )?(?:no (?:\w+ ){0,3}?${WORD}|nothing)\b[^.]{0,60}\b(?:reached|received|arrived|came|made|delivered|sent)\b|\bthere (?:is|was|has been|had been|were) no (?:\w+ ){0,2}${WORD}\b|\b(?:not|never) (?:an|a) (?:\w+ )?(?:offer|proposal)\b`,
  "i",
);
/** "Knew nothing of any letters" tells of the speaker, and not that none came. */
const ONLY_UNKNOWN = /^(?!.*\b(?:receiv|reach|made|offered)).*\b(?:knew|knows?|aware|heard)\b/i;
/** That one had no authority to make it: a denial by the side that is said to have offered. */
const AUTHORITY = /\b(?:authori[sz]ed|authority|on behalf of|mandate[ds]?)\b/i;
/** The whole story: "denied it", "rejects that account". */
const STORY =
  /^["“‘]?(?:(?:it|that|this)\W*$|(?:the|that|this|any such|such)\s+(?:account|report|claim|allegation|story|assertion|suggestion)s?\b.{0,40}$)/i;

const LONGEST = 400;
/** Sentences over which a bare "denied it" reaches back to a proposal. */
const NEAR = 6;

function denial(scene: Scene, offers: Offer[], given: Given[], st: Statement): void {
  const { parties, syntax: s } = scene;
  if (st.speaker === null || st.cue === null) return;
  const text = st.content.map((c) => c.text).join(" ");
  if (st.act !== "deny" && st.act !== "reject" && !PLAINLY_NONE.test(text)) return;
  if (text.length > LONGEST) return;
  const by = parties.principal(st.speaker);
  if (!parties.official(by)) return;
  const t = tokensOf(s.doc, st.cue).firstToken;
  const none = PLAINLY_NONE.test(text) || (NONE.test(text) && !ONLY_UNKNOWN.test(text));
  const story = STORY.test(text) && st.act === "deny";
  if (!none && !story) return;
  const known = meantAt(scene, offers, t, [by]);
  if (AUTHORITY.test(text)) {
    const own = offers.find((o) => o.by.some((b) => parties.same(b, by))) ?? known;
    if (own !== null) own.deniedBy = union(own.deniedBy, [st.id]);
    return;
  }
  if (story && (known === null || sentencesSince(scene, known, t) > NEAR)) return;
  const offer = known ?? unknownOffer(scene, offers, st, by);
  if (offer === null) return;
  offer.deniedBy = union(offer.deniedBy, [st.id]);
  const evidence = st.content[0] ?? (st.cue as Quote);
  give(scene, given, { token: t, offer, by: [by], answer: "denies-it-was-made", evidence }, [st.id]);
}

/** An offer that only its denial tells of. */
function unknownOffer(scene: Scene, offers: Offer[], st: Statement, to: string): Offer | null {
  const { syntax: s } = scene;
  if (st.act !== "deny" || scene.parties.actor(to)?.country == null) return null;
  const noun = st.content
    .flatMap((c) => tokensIn(s, c))
    .find((t) => PROPOSAL_NOUNS.has(s.words[t]?.lemma ?? ""));
  const span = noun === undefined ? undefined : s.doc.tokens[noun];
  if (noun === undefined || span === undefined) return null;
  const offer = enter(scene, offers, {
    token: noun,
    by: [],
    to: [to],
    called: span,
    terms: [],
    status: "offered",
  });
  offer.according = offer.according.filter((id) => id !== st.id);
  return offer;
}
