import { tokensOf } from "../../text/doc.js";
import type { Quote, Span } from "../../text/span.js";
import type { Statement } from "../record.js";
import { type Syntax, kids, low, tokensIn, wordsOf } from "../syntax.js";
import { actorsOf } from "./actorsAt.js";
import { type Given, give, isOwn, sentencesSince } from "./answers.js";
import { behind, doers, realityOf, undergoers } from "./arguments.js";
import { joinedParts } from "./coordination.js";
import { ARRIVING, MESSAGE_NOUNS, REPLIES } from "./contactWords.js";
import { deniesByCue } from "./disputesClaims.js";
import { isUnnamedOfficial } from "./holders.js";
import { type Offer, around, enter, meantAt, toldBefore, wordsOfOffer } from "./offers.js";
import { withoutClause } from "./proposalTerms.js";
import { BARGAIN, HANDING_OVER, OFFERING, PAPER_NOUNS, PROPOSAL_NOUNS, weighty } from "./proposalWords.js";
import { type Scene, tellerAt, union } from "./scene.js";

/** "There has been no offer", "it never received a proposal": who denies that one was made. */
export function answersByDenial(scene: Scene, offers: Offer[], given: Given[]): void {
  for (const st of scene.account.statements) {
    if (st.speaker === null || st.cue === null) continue;
    const by = scene.parties.principal(st.speaker);
    const official = scene.parties.official(by);
    if (official) denial(scene, offers, given, st, by);
    if (!official && !isUnnamedOfficial(scene.parties.actor(by)?.name ?? "")) continue;
    deniedMaking(scene, offers, given, st, by);
  }
}

const WORD = String.raw`(?:offers?|proposals?|plans?|papers?|suggestions?|documents?|drafts?|letters?|texts?)`;
/** That none came: "no offer", "never received", "nothing was received". */
const NONE = new RegExp(
  String.raw`\b(?:no|any|never|nothing|not)\b[^.]{0,60}\b${WORD}\b|\b${WORD}\b[^.]{0,60}\bnever\b|\b(?:never|nothing|not)\b[^.]{0,30}\b(?:received|made|offered|proposed)\b|\breceived nothing\b`,
  "i",
);
/** The same, whatever act the words are: "No letter has reached this government", "It was not an offer". */
const PLAINLY_NONE = new RegExp(
  String.raw`^["“‘]?(?:that )?(?:no (?:\w+ ){0,3}?${WORD}|nothing)\b[^.]{0,60}\b(?:reached|received|arrived|came|made|delivered|sent)\b|\bthere (?:is|was|has been|had been|were) no (?:\w+ ){0,2}${WORD}\b|\bkn(?:ew|ows?) of no (?:such |any )?${WORD}\b|\b(?:not|never) (?:an|a) (?:\w+ )?(?:offer|proposal)\b`,
  "i",
);
/** "Could not agree to a text", "would not accept any plan": an answer, and no word of whether it was made. */
const ANSWERING_NO =
  /\b(?:not|n['’]t|never|cannot)\b[^.]{0,30}\b(?:agree|accept|sign|support|back|endorse|consider|discuss|approve|entertain|reject|oppose)\w*\b/i;
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

function denial(scene: Scene, offers: Offer[], given: Given[], st: Statement, by: string): void {
  const { parties, syntax: s } = scene;
  const text = st.content.map((c) => c.text).join(" ");
  if (st.act !== "deny" && st.act !== "reject" && !PLAINLY_NONE.test(text)) return;
  if (text.length > LONGEST) return;
  const t = tokensOf(s.doc, st.cue as Quote).firstToken;
  const none =
    PLAINLY_NONE.test(text) || (NONE.test(text) && !ONLY_UNKNOWN.test(text) && !ANSWERING_NO.test(text));
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

/** "Denied that anybody had offered a pardon", "insists that it put forward no pardon": a thing that nobody is to have proposed. */
function deniedMaking(scene: Scene, offers: Offer[], given: Given[], st: Statement, by: string): void {
  const { parties, syntax: s } = scene;
  const denies = deniesByCue(s, st);
  for (const t of st.content.flatMap((c) => tokensIn(s, c))) {
    const lemma = s.words[t]?.lemma.toLowerCase() ?? "";
    if (s.words[t]?.upos !== "VERB") continue;
    // "Denied a claim that Chile had offered to go": what the denied words tell of another, in his words or not.
    const cue = scene.cues.get(t);
    const inner = denies && cue !== undefined && cue.parent === st.id && cue.speaker !== st.speaker;
    if (!inner && (tellerAt(scene, t) !== st || cue !== undefined)) continue;
    const forward = low(s, Math.min(t + 1, s.words.length - 1)) === "forward";
    const objects = undergoers(s, t);
    const things = objects.length > 0 || !inner ? objects : kids(s, t, "xcomp").filter((k) => k > t);
    const paper = things.some((k) => isPaper(s.words[k]?.lemma.toLowerCase() ?? ""));
    const framed = scene.chanceAt("proposal", t) > 0;
    const handed =
      (HANDING_OVER.has(lemma) || ARRIVING.has(lemma) || lemma === "receive") && (paper || framed);
    if (!OFFERING.has(lemma) && !forward && !handed) continue;
    const reality = realityOf(s, t);
    const none =
      reality === "denied" || things.some((k) => kids(s, k, "det").some((d) => low(s, d) === "no"));
    // "Denied that it had offered none" tells of an offer; "the suggestion that it offered one is inaccurate" denies it.
    const denied = denies ? !none : none || st.act === "deny";
    if (things.length === 0 || reality === "unreal" || !denied) continue;
    const terms = things.flatMap((k) =>
      joinedParts(s, k).map((p) => withoutNo(s, p.head, withoutClause(s, p.head, p.span))),
    );
    const own = weighty(terms.map((x) => wordsOf(s, x)).join(" "));
    const makers = actorsOf(scene, doers(s, t)).filter((id) => parties.official(id));
    // "Denied that any draft had been handed over": the one that the report has told of.
    const before = paper ? toldBefore(offers, t) : [];
    // "Received none": of another's.
    const others = before.findLast((o) => !isOwn(scene, o, [by]));
    const meant =
      lemma === "receive" ? others : (before.findLast((o) => isOwn(scene, o, [by])) ?? before.at(-1));
    const known =
      around(offers, t).findLast(
        (o) =>
          [...wordsOfOffer(o)].some((w) => own.has(w)) &&
          (makers.length === 0 || !isOwn(scene, o, [by]) || isOwn(scene, o, makers)),
      ) ?? meant;
    if (known === undefined && !framed && !BARGAIN.test(terms.map((x) => wordsOf(s, x)).join(" "))) continue;
    const to = actorsOf(scene, [
      ...kids(s, t, "iobj"),
      ...behind(s, t, "to"),
      ...things.flatMap((k) => behind(s, k, "to")),
    ]).filter((id) => parties.official(id));
    const offer =
      known ?? enter(scene, offers, { token: t, by: makers, to, terms, status: "floated", another: true });
    offer.according = offer.according.filter((id) => id !== st.id);
    offer.deniedBy = union(offer.deniedBy, [st.id]);
    const evidence = st.content[0] ?? (st.cue as Quote);
    give(scene, given, { token: t, offer, by: [by], answer: "denies-it-was-made", evidence, aside: true }, [
      st.id,
    ]);
    return;
  }
}

const isPaper = (lemma: string) =>
  !REPLIES.has(lemma) && (PAPER_NOUNS.has(lemma) || PROPOSAL_NOUNS.has(lemma) || MESSAGE_NOUNS.has(lemma));

/** "No pardon": what was not offered is a pardon. */
function withoutNo(s: Syntax, head: number, span: Span): Span {
  const no = kids(s, head, "det").find((d) => low(s, d) === "no");
  return no === undefined ? span : { start: s.doc.tokens[no + 1]?.start ?? span.start, end: span.end };
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
