import { refusesToBargain } from "./answers.js";
import { type Clause, OUGHT, describe, isBody, own, speaksByOffice, toCome, will } from "./clauses.js";
import { ANSWERING, actOfCue, feelingOf } from "./cues.js";
import { institution } from "./bodyWords.js";
import { isRole } from "./roles.js";
import { judges } from "./judgements.js";
import { praiseOrBlame, wrongToDo } from "./praiseAndBlame.js";
import type { Act } from "./record.js";
import type { StatementSpans } from "./statements.js";
import { type Syntax, kids, low, subtreeSpan } from "./syntax.js";
import { lookup } from "./world/world.js";

/** What somebody does by saying a clause, whatever verb reports it: the first row of `DEEDS` that holds; null where it only states. */
export function actOfClause(
  s: Syntax,
  statement: Pick<StatementSpans, "source" | "form">,
  c: Clause,
): Act | null {
  for (const [act, holds] of DEEDS) if (holds(s, c)) return act;
  if (FRAMES.has(c.lemma) && !c.negated) {
    const inner = kids(s, c.verb, "ccomp", "xcomp").find((t) => c.tokens.includes(t) && t !== c.verb);
    if (inner !== undefined) {
      const framed = differing(s, c, describe(s, statement, c.words, c.tokens, inner));
      return (
        actOfClause(s, statement, framed) ?? (performed(s, statement, c) === "believe" ? "believe" : null)
      );
    }
  }
  return performed(s, statement, c);
}

/** "She feels he is unfit": another pronoun is another person. */
function differing(s: Syntax, outer: Clause, inner: Clause): Clause {
  if (outer.subject === null || inner.subject === null) return inner;
  const [a, b] = [low(s, outer.subject), low(s, inner.subject)];
  return a !== b && SINGLE.has(a) && SINGLE.has(b) ? { ...inner, side: "other" } : inner;
}

const SINGLE = new Set(["i", "he", "she", "it"]);

/** Verbs that only frame what is said: "he agrees that it is a farce". */
const FRAMES = new Set(
  "think believe feel agree know mean find say be clear true fact simple point problem truth prove show".split(
    " ",
  ),
);

const RED_LINE =
  /\b(?:red line|non-?starter|out of the question|off the table|no deal\b(?! has)|not negotiable|non-negotiable|not for sale|not up for)\b/i;
const LIVING_WITH = /\b(?:can|could|would|will)\s+(?:live|go along)\b/i;
const IN_RETURN =
  /\b(?:(?<!(?:be|being|been|was|were|is|are|also|already)\s)provid(?:ed|ing)(?=\s+(?:that|it|he|she|they|we|the|its|their)\b)|on condition|in exchange|in return|as long as|so long as)\b/i;
const CONDITION = /\b(?:once|unless|if|after)\b/i;
const NO_ANSWER =
  /\b(?:rather (?:not|leave it)|leave it (?:there|at that)|no (?:further )?comment|nothing (?:to (?:say|add)|for you)|not (?:going to )?get(?:ting)? into)\b/i;
const CORRECTION =
  /,\s+(?:not|never)\s+(?:for\s+)?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|a\b|an\b|the\b|by\b|in\b|on\b|from\b)|\b(?:right|correct|true|real) (?:figure|number|date|name|sum|amount|place)\b/i;
const READY = new Set(["ready", "willing", "prepared", "open"]);
const STAYING = new Set(["remain", "stand", "stay"]);
const TURNING_DOWN = new Set(["reject", "refuse", "oppose", "rebuff", "veto"]);
const THREATS = new Set(
  "resign quit retaliate respond sue strike punish escalate shut boycott expel sanction fire block hit attack destroy crush suspend walk".split(
    " ",
  ),
);
const MEETING = new Set(
  "accept agree negotiate participate join consider entertain concede recognize recognise hand surrender give allow tolerate attend sign cede disarm withdraw talk bargain compromise return release stop halt yield relinquish abandon meet deal rent resume lift free leave pay fund send supply observe study deliver endorse approve support sell buy bow bend budge cave submit bargain permit cooperate renegotiate ratify extradite end relent enter change turn come drop disband evacuate vacate extend renew share transfer dismantle host lay reconsider abide comply apologise apologize climb look part".split(
    " ",
  ),
);
const BACKING = new Set(["vote", "support", "back", "endorse", "run", "attend"]);
const STATIVE = new Set(
  "be have seem appear mean need know like want happen take cost depend face become get remain matter affect exist lead make fail work come win lose help continue begin start last show".split(
    " ",
  ),
);

/** Committed to doing; who is committed to a cause supports it. */
const COMMITTED =
  /\b(?:am|is|are|was|were|remain\w*|stands?|['’](?:m|re|s))\s+(?:\w+ly\s+)?committed\s+to\s+(?:\w+ly\s+)?\w+ing\b/i;

type Test = (s: Syntax, c: Clause) => boolean;

/** What a clause does, the more specific first. */
const DEEDS: readonly (readonly [Act, Test])[] = [
  ["ask", (_s, c) => /\?["”’]?$/.test(c.words)],
  [
    "reject",
    (s, c) => own(c) && c.negated && toCome(c) && c.lemma === "discuss" && refusesToBargain(s, c.verb),
  ],
  ["decline", (_s, c) => own(c) && c.negated && !c.past && withholds(c)],
  ["decline", (_s, c) => c.negated && c.lemma === "comment"],
  ["decline", (_s, c) => c.side === "self" && NO_ANSWER.test(c.words)],
  ["reject", (_s, c) => refuses(c)],
  [
    "reject",
    (s, c) => own(c) && c.negated && !c.past && BACKING.has(c.lemma) && low(s, c.verb).endsWith("ing"),
  ],
  [
    "reject",
    (s, c) =>
      c.negated &&
      kids(s, c.verb, "expl").length > 0 &&
      c.modals.some((m) => m === "can" || m === "could" || m === "will"),
  ],
  ["reject", (_s, c) => own(c) && TURNING_DOWN.has(c.lemma) && !c.negated],
  ["reject", (_s, c) => RED_LINE.test(c.words)],
  ["reject", (_s, c) => /^["“‘]?no["”’.,]*$/i.test(c.words)],
  ["accept", (_s, c) => ["live", "go"].includes(c.lemma) && LIVING_WITH.test(c.words) && !c.negated],
  [
    "propose",
    (s, c) =>
      own(c) &&
      !c.negated &&
      (READY.has(c.lemma) ||
        (STAYING.has(c.lemma) && kids(s, c.verb, "xcomp").some((t) => READY.has(low(s, t))))) &&
      [c.verb, ...kids(s, c.verb, "xcomp")].some(
        (t) => kids(s, t, "xcomp", "obl", "ccomp", "advcl").length > 0,
      ),
  ],
  ["promise", (_s, c) => own(c) && !c.negated && !toCome(c) && COMMITTED.test(c.words)],
  ["threaten", (s, c) => threatens(s, c)],
  [
    "propose",
    (s, c) =>
      own(c) &&
      !c.negated &&
      will(c) &&
      acting(s, c) &&
      (IN_RETURN.test(c.words) || (MEETING.has(c.lemma) && CONDITION.test(c.words))) &&
      !/\bwere\b/.test(c.words),
  ],
  ["demand", (s, c) => asksOfOthers(s, c)],
  ["accuse", (_s, c) => keepsNot(c)],
  ["deny", (s, c) => denies(s, c)],
  ["accuse", (s, c) => praiseOrBlame(s, c) === "blame"],
  ["support", (s, c) => praiseOrBlame(s, c) === "praise"],
  [
    "confirm",
    (s, c) =>
      !c.negated &&
      c.side !== "none" &&
      (emphatic(s, c) || (judges("true", low(s, c.verb)) && s.words[c.verb]?.upos === "ADJ")),
  ],
  ["confirm", (_s, c) => YES.test(c.words)],
  ["intend", (s, c) => own(c) && will(c) && acting(s, c) && doneByOne(s, c)],
];

const YES = /^["“‘]?(?:yes|that['’]s (?:right|correct|true)|correct)\b[,.!]/i;

/** Answers one's own side will not give. "Could not explain" is no refusal, "could neither confirm nor deny" is one. */
function withholds(c: Clause): boolean {
  if (c.modals.some((m) => OUGHT.has(m)) || !ANSWERING.has(c.lemma)) return false;
  if (["go", "get"].includes(c.lemma)) return /\binto\b/.test(c.words);
  return TELLING.has(c.lemma) ? toCome(c) || c.lemma !== "say" : will(c);
}

/** Verbs of answering that mean nothing else. */
const TELLING = new Set("comment discuss speculate confirm deny disclose elaborate say divulge".split(" "));

/** Whether the predicate is a deed of its subject's. */
function acting(s: Syntax, c: Clause): boolean {
  return (
    s.words[c.verb]?.upos === "VERB" &&
    kids(s, c.verb, "cop").length === 0 &&
    !c.passive &&
    (!STATIVE.has(c.lemma) || goesOn(s, c))
  );
}

/** "Will continue to deliver", "will keep pressing": the deed is what one goes on with. */
function goesOn(s: Syntax, c: Clause): boolean {
  return (
    GOING_ON.has(c.lemma) &&
    kids(s, c.verb, "xcomp").some((t) => s.words[t]?.upos === "VERB" && !STATIVE.has(s.words[t]?.lemma ?? ""))
  );
}

const GOING_ON = new Set(["continue", "begin", "start", "keep"]);

/** Whether somebody, and no thing of theirs, does it: "our support will strengthen their hand" is nobody's plan. */
function doneByOne(s: Syntax, { subject }: Clause): boolean {
  if (subject === null || s.words[subject]?.upos !== "NOUN") return true;
  const lemma = s.words[subject]?.lemma.toLowerCase() ?? "";
  return isRole("unnamed", lemma) || isRole("office", lemma) || institution(lemma) !== null || isBody(lemma);
}

/** "would never accept", "will not negotiate", "cannot agree", "never to bargain", "would not go unless": one's own refusal to come. */
export function refuses(c: Clause): boolean {
  return c.negated && toCome(c) && own(c) && (MEETING.has(c.lemma) || UNLESS.test(c.words));
}
const UNLESS = /\b(?:unless|until|before)\b/i;

/** What the speaker's own side will do to another, or what another will suffer for it. */
export function threatens(s: Syntax, c: Clause): boolean {
  if (c.negated || !(will(c) || c.modals.includes("may") || c.infinitive)) return false;
  if (own(c) && will(c) && THREATS.has(c.lemma) && !ofOnesOwn(s, c))
    return c.lemma !== "walk" || /\bwalk\s+(?:out|away)\b/i.test(c.words);
  if (c.infinitive && !will(c)) return /\bhold\b.{0,80}\b(?:account|accountable)\b/i.test(c.words);
  const harm = c.tokens.filter((t) => judges("harm", low(s, t)));
  return ["face", "meet", "suffer", "pay", "be", "bear"].includes(c.lemma) || c.lemma === "designate"
    ? harm.length > 1 ||
        harm.some((t) => /^(?:consequences|retaliation|reprisals?|sanctions)$/.test(low(s, t)))
    : false;
}

/** "will suspend their campaigns": what one does to one's own threatens nobody. */
function ofOnesOwn(s: Syntax, c: Clause): boolean {
  return kids(s, c.verb, "obj").some((o) => kids(s, o, "det", "nmod").some((d) => OWNERS.has(low(s, d))));
}

const OWNERS = new Set(["my", "our", "their", "his", "her", "its"]);

/** "must", "should", "needs to" of others, and what is bidden in a quotation. */
function asksOfOthers(s: Syntax, c: Clause): boolean {
  const bare = kids(s, c.verb, "xcomp").length > 0;
  const perfect = kids(s, c.verb, "aux").some((t) => low(s, t) === "have");
  if (c.modals.some((m) => OUGHT.has(m)) && !perfect) return c.subject === null || low(s, c.subject) !== "i";
  if (
    c.side !== "self" &&
    bare &&
    (c.lemma === "need" || (c.lemma === "have" && !c.past)) &&
    !c.negated &&
    !will(c) &&
    !THINGS.has(c.subject === null ? "" : low(s, c.subject))
  )
    return true;
  if (
    c.lemma === "want" &&
    firstPerson(s, c) &&
    kids(s, c.verb, "obj", "xcomp", "ccomp").some((t) => !FIRST.has(low(s, t)))
  )
    return kids(s, c.verb, "obj").length > 0 && (bare || low(s, c.subject as number) === "we");
  if (c.side !== "self" && HAD_BETTER.test(c.words)) return true;
  if (
    c.side !== "self" &&
    kids(s, c.verb, "conj").some((t) =>
      kids(s, t, "aux").some((a) => c.tokens.includes(a) && ["must", "should"].includes(low(s, a))),
    )
  )
    return true;
  if (/\b(?:is|was|'s|’s) (?:high |past |long past )?time (?:to|for|that|we|they)\b/i.test(c.words))
    return true;
  if (LEADING_IN.test(c.words)) return false;
  const bidden =
    s.words[c.verb]?.feats.includes("Mood=Imp") === true ||
    (/^let$/i.test(low(s, c.verb)) && c.subject === null);
  return bidden && c.subject === null && /["“‘]/.test(c.words);
}

const HAD_BETTER =
  /\b(?:has|have|['’]s|['’]ve) got to\b|\b(?:you|they|he|she|we)(?:['’]d| had)? better (?!\w+er\b|than\b|off\b|and\b)\p{L}/iu;
const THINGS = new Set(["something", "anything", "everything", "it", "that", "this", "those"]);

/** Imperatives that bid nobody anything. */
const LEADING_IN =
  /^["“‘]?(?:let me|let['’]s|let us|look|listen|remember|believe|think|see|imagine|say|consider|thank|thanks|excuse|forget|note|take|suppose|guess|never mind)\b/i;
const FIRST = new Set(["i", "we", "me", "us"]);

function firstPerson(s: Syntax, c: Clause): boolean {
  return c.subject !== null && FIRST.has(low(s, c.subject));
}

/** "The front had not carried out the terms", "Iran does not comply": another who does not keep to what binds it. */
const keepsNot = (c: Clause) =>
  c.side !== "self" &&
  c.side !== "none" &&
  c.negated &&
  !toCome(c) &&
  (KEEPING.has(c.lemma) || KEPT.test(c.words));
const KEEPING = new Set("honor honour implement fulfil fulfill comply abide uphold".split(" "));
const KEPT =
  /\b(?:carr(?:y|ied) out|ke(?:ep|pt) (?:to )?|liv(?:e|ed) up to|deliver(?:ed)? on|met|meet|stuck? to|respect(?:ed)?|observ(?:e|ed)) (?:\w+ ){0,3}(?:terms?|agreements?|accords?|deals?|obligations?|commitments?|promises?|word|pledges?|truce|cease-?fire|undertakings?)\b/i;

/** Tells that something is not, or was not, so: none of it, not by us, untrue, or other than told. */
function denies(s: Syntax, c: Clause): boolean {
  if (
    CORRECTION.test(c.words) &&
    (c.side === "self" || /\bfigure|number\b/.test(low(s, c.subject ?? c.verb)))
  )
    return true;
  if (
    !wrongToDo(s, c) &&
    judges("untrue", low(s, c.verb)) &&
    s.words[c.verb]?.upos !== "VERB" &&
    c.subject !== null &&
    !c.negated
  )
    return true;
  if (
    /^["“‘]?(?:no|not at all|to the contrary|on the contrary|never|absolutely not|of course not)\b[.,–—-]/i.test(
      c.words,
    )
  )
    return true;
  if (c.negated && c.past && HAPPENING.has(c.lemma)) return true;
  if (c.past && c.subject !== null && kids(s, c.subject, "cc", "det").some((k) => low(s, k) === "neither"))
    return true;
  if (
    !c.negated ||
    toCome(c) ||
    /\byet\b/i.test(c.words) ||
    kids(s, c.verb, "mark").some((t) => SUPPOSED.has(low(s, t)))
  )
    return false;
  if (kids(s, c.verb, "expl").some((t) => low(s, t) === "there"))
    return ![c.verb, ...kids(s, c.verb, "nsubj")].some(
      (t) =>
        GRANTED.has(s.words[t]?.lemma ?? "") ||
        (NOBODY.has(low(s, t)) && kids(s, t, "acl", "amod").length > 0),
    );
  if (
    kids(s, c.verb, "nsubj").some(
      (subject) =>
        (NOBODY.has(low(s, subject)) &&
          !INWARD.has(c.lemma) &&
          c.lemma !== "know" &&
          kids(s, subject, "acl", "amod").length === 0) ||
        kids(s, subject, "det").some((d) => low(s, d) === "no"),
    )
  )
    return true;
  if (judges("true", low(s, c.verb)) || c.lemma === "aware") return true;
  if (NOTICING.has(c.lemma) && c.modals.includes("did")) return false;
  return own(c) && c.past && !INWARD.has(c.lemma) && !FOR_NO_REASON.test(c.words);
}

/** Conjunctions under which something is only to be, or only supposed: "violence if they did not find a way out". */
const SUPPOSED = new Set(["to", "if", "unless", "until", "lest"]);
const HAPPENING = new Set(["happen", "occur", "exist"]);
/** Phrases whose "no" denies nothing. */
const FOR_NO_REASON = /\b(?:for|to|in|with|by|at) no\b/i;

/** "There is no doubt", "no reason", "no way": nothing that anybody claimed to exist. */
const GRANTED = new Set(
  "reason way doubt sense need point question guarantee excuse chance place room alternative substitute choice option use good harm hope time limit end easy".split(
    " ",
  ),
);
const NOBODY = new Set(["nobody", "nothing", "none", "no", "no-one", "neither"]);
/** Not to have wanted, thought or liked is no denial of a deed. */
const INWARD = new Set("want think like believe expect feel rule mean care mind worry view".split(" "));
/** Nor is not to have noticed; "had never seen it" is. */
const NOTICING = new Set("see hear notice recall remember".split(" "));

/** "It did happen." */
function emphatic(s: Syntax, c: Clause): boolean {
  return kids(s, c.verb, "aux").some((t) => /^(?:do|does|did)$/.test(low(s, t)));
}

/** A clause whose own verb names an act of the speaker's: "it accepts the plan", "we condemn", "he agrees with her". */
function performed(s: Syntax, statement: Pick<StatementSpans, "source" | "form">, c: Clause): Act | null {
  const moved = c.passive && c.side === "self" && !c.negated ? feelingOf(low(s, c.verb)) : null;
  if (moved === "believe" || moved === "support" || moved === "accuse") return moved;
  if (
    c.negated ||
    toCome(c) ||
    c.passive ||
    !(
      c.side === "self" ||
      (c.side === "maybe" &&
        isCountry(s, c) &&
        (c.lemma === "support" || speaksByOffice(s, statement.source)))
    )
  )
    return null;
  if (c.lemma === "agree") return /\bagree[sd]?\s+with\b/i.test(c.words) ? "support" : "accept";
  if (s.words[c.verb]?.upos === "ADJ") {
    const felt = actOfCue(c.lemma, "ADJ");
    return felt === "believe" || felt === "support" || felt === "accuse" ? felt : null;
  }
  if (/\blook(?:s|ed|ing)? forward to\b/i.test(c.words) && c.lemma === "look") return "believe";
  if (PLANNING.has(c.lemma) && kids(s, c.verb, "xcomp", "ccomp", "obj").length > 0) return "intend";
  // "He supported the policy": of a body it may be said of many things, of a person it is a stand.
  if (c.lemma === "stand" && /\bstands?\s+(?:\w+ly\s+)?(?:with|behind)\b/i.test(c.words)) return "support";
  if (
    c.lemma === "support" &&
    c.subject !== null &&
    ((c.side === "self" && s.words[c.subject]?.upos === "PRON") || isCountry(s, c))
  )
    return "support";
  const act = actOfCue(c.lemma, "VERB");
  // "That she fears a defeat" reports a fear; "I think" in one's own words only hedges them.
  if (
    act === "believe" &&
    statement.form === "indirect" &&
    c.subject !== null &&
    HOLDERS.has(low(s, c.subject))
  )
    return "believe";
  return act !== null && PERFORMED.has(act) && !EVERYDAY.has(c.lemma) ? act : null;
}

const HOLDERS = new Set(["he", "she", "they", "it"]);

/** "Peru accepted", said by its president: a state acts through those who speak for it. */
function isCountry(s: Syntax, c: Clause): boolean {
  const token = c.subject === null ? undefined : s.doc.tokens[c.subject];
  return (
    token !== undefined &&
    [token, subtreeSpan(s, c.subject as number)].some((x) =>
      lookup(s.doc.text.slice(x.start, Math.min(x.end, x.start + LONGEST_NAME))).some(
        (m) => m.row.kind === "state",
      ),
    )
  );
}

const LONGEST_NAME = 60;
const PLANNING = new Set(["plan", "intend", "aim", "decide", "choose"]);
const PERFORMED = new Set<Act>([
  "accept",
  "reject",
  "deny",
  "confirm",
  "support",
  "demand",
  "promise",
  "accuse",
  "propose",
  "threaten",
]);
/** Verbs of the table that mostly tell of something else than speech. */
const EVERYDAY = new Set(
  "own seek press order offer back charge charged resist exclude attack fault float favor favour instruct counsel commit require approve decline undertake verify support protest".split(
    " ",
  ),
);
