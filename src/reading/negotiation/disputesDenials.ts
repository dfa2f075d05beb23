import { isAccount } from "../account.js";
import type { DisputeScope } from "../record.js";
import { type Syntax, headOf, low, negated } from "../syntax.js";
import { type Claim, oneInOther } from "./disputesClaims.js";
import { ACCOUNT_WORDS, AUTHORITY, INVOLVEMENT, KNOWING, type Topic } from "./disputesTopics.js";
import type { Matter } from "./disputesMatter.js";

/** A denial and what it answers, by their claims. */
export interface Denial {
  readonly denial: Claim;
  readonly answered: Claim;
  readonly scope: DisputeScope;
}

/** Sentences before a denial within which what it points to ("that", "the charge") is found. */
const NEAR = 3;
/** Tokens of a turn that still says one thing. */
const LONGEST_TURN = 40;
/** The likeness from which a denial answers a statement; tuned on the gold records. */
const LEAST = 1.9;
/** A denial of several things answers, for each, a statement that is nearly as like it as the likest. */
const CLOSE = 0.7;
/** A denial answers no more statements than this. */
const MOST = 3;

/** The denials of a report with the statements that they answer. */
export function findDenials(matter: Matter): Denial[] {
  return matter.claims.flatMap((denial) => {
    if (!denies(matter, denial)) return [];
    const scope = scopeOf(matter, denial);
    return answeredBy(matter, denial).map((answered) => ({ denial, answered, scope }));
  });
}

/**
 * Whether a statement denies what somebody may have said: by its act, by rejecting an account ("dismissed the
 * allegations"), or by saying that somebody was not authorised.
 */
export function denies(m: Matter, claim: Claim): boolean {
  const { statement, denied } = claim;
  if (statement.act === "deny") return true;
  if (statement.act === "reject")
    return pointsBack(m, claim) && ACCOUNT.test(statement.content[0]?.text ?? "");
  return statement.act === "state" && denied.has("authority");
}
const ACCOUNT =
  /^(?:\S+\s+)?(?:accounts?|claims?|allegations?|accusations?|charges?|reports?|assertions?|stor(?:y|ies)|rumou?rs?|versions?)\b/i;

/** Acts by which something is told as so, or as done. */
const TELLING: ReadonlySet<string> = new Set(["state", "confirm", "accuse", "propose"]);

/** Whether a statement is another's account, of a kind that can be denied. */
export function canBeAnswered(m: Matter, denial: Claim, c: Claim): boolean {
  const { statement } = c;
  if (c === denial || !(TELLING.has(statement.act) || statement.act === "deny")) return false;
  if (statement.speaker !== null && statement.speaker === denial.statement.speaker) return false;
  if (statement.parent === denial.statement.id) return denial.byCue;
  if (oneInOther(denial, c) || (statement.cue === null && c.tokens.length > LONGEST_TURN)) return false;
  const parent = statement.parent === null ? undefined : m.statements.get(statement.parent);
  // What is told inside another's words is that one's account, but not what the denier repeats.
  return (
    parent === undefined ||
    parent.cue === null ||
    parent.act === "deny" ||
    parent.speaker === statement.speaker ||
    parent.speaker === denial.statement.speaker
  );
}

/** The statements that a denial answers: the claim inside it, what it points back to, whoever accuses, else the likest. */
function answeredBy(m: Matter, denial: Claim): Claim[] {
  const others = m.claims.filter((c) => canBeAnswered(m, denial, c));
  const inside = others.filter(
    (c) =>
      c.statement.parent === denial.statement.id &&
      denial.byCue &&
      c.statement.act !== "propose" &&
      c.tokens.length < denial.tokens.length,
  );
  // "Refuted claims of any contact": nobody's by name, and answered where nobody else is told to have said so.
  const named = inside.filter((c) => isAccount(c.statement));
  if (named.length > 0) return named.slice(0, MOST);
  const answered = besides(
    m,
    denial,
    others.filter((c) => !inside.includes(c)),
  );
  return answered.length > 0 ? answered : inside.slice(0, MOST);
}

/** What a denial answers outside its own words. */
function besides(m: Matter, denial: Claim, others: readonly Claim[]): Claim[] {
  const near = others.filter((c) => c.index < denial.index && denial.sentences[0] - c.sentences[1] <= NEAR);
  if (pointsBack(m, denial)) return near.slice(-1);
  if (involvement(m, denial)) {
    const accused = near.filter((c) => mentionsSide(m, c, denial));
    return [accused.filter((c) => c.statement.act === "accuse").at(-1) ?? accused.at(-1)].flatMap(
      (c) => c ?? [],
    );
  }
  return likest(
    m,
    denial,
    others.filter((c) => TELLING.has(c.statement.act) && (!c.heading || denial.heading)),
  );
}

function likest(m: Matter, denial: Claim, others: readonly Claim[]): Claim[] {
  const scored = others
    .map((c) => ({ c, score: likeness(m, denial, c) }))
    .filter((x) => x.score >= LEAST)
    .sort((x, y) => y.score - x.score || x.c.index - y.c.index);
  const [first] = scored;
  if (first === undefined) return nearest(m, denial, others);
  const best = new Set([first.c]);
  for (const topic of THINGS)
    if (denial.denied.has(topic)) {
      const next = scored.find((x) => x.c.affirmed.has(topic));
      if (next !== undefined && next.score >= first.score - CLOSE) best.add(next.c);
    }
  // Whoever tells of contact with the denier's side is answered by "there was no contact".
  if (denial.denied.has("contact"))
    for (const { c } of scored) if (c.affirmed.has("contact") && mentionsSide(m, c, denial)) best.add(c);
  return [...best].slice(0, MOST);
}

/** What stands shortly before and shares a word of weight, where nothing is of a common matter: whoever denies answers somebody. */
function nearest({ weights }: Matter, denial: Claim, others: readonly Claim[]): Claim[] {
  if (!denial.byCue && denial.denied.size === 0 && denial.statement.form === "indirect") return [];
  let best: { c: Claim; shared: number } | null = null;
  for (const c of others) {
    const distance = denial.sentences[0] - c.sentences[1];
    if (distance < 0 || distance > 2 * NEAR) continue;
    const shared = sharedWeight(weights, denial, c);
    if (shared >= SHARED && (best === null || shared >= best.shared)) best = { c, shared };
  }
  return best === null ? [] : [best.c];
}
const SHARED = 0.6;

/** How telling the words are that two claims share. */
export function sharedWeight({ ofLemma }: Matter["weights"], a: Claim, b: Claim): number {
  let shared = 0;
  for (const lemma of a.lemmas) if (b.lemmas.has(lemma)) shared += ofLemma(lemma);
  return shared;
}

/** How much speaks for it that a denial answers a statement; without a common matter nothing does. */
export function likeness(m: Matter, denial: Claim, c: Claim): number {
  const { ofTopic, firstOf } = m.weights;
  let topics = 0;
  for (const t of denial.denied) if (c.affirmed.has(t)) topics += ofTopic(t);
  for (const t of denial.affirmed) if (c.denied.has(t)) topics += ofTopic(t) / 2;
  const shared = sharedWeight(m.weights, denial, c);
  if (topics === 0 && (!denial.byCue || shared < 1)) return 0;
  if (denial.denied.has("authority") && c.affirmed.has("authority")) topics += 1;
  const distance = denial.sentences[0] - c.sentences[1];
  const near = distance < 0 ? 0 : distance <= 1 ? 0.6 : distance <= NEAR ? 0.3 : 0.1;
  const side = mentionsSide(m, c, denial) ? 0.5 : 0;
  const first = [...denial.denied].some((t) => firstOf(t) === c.index) ? 0.5 : 0;
  return Math.min(4, topics) + Math.min(2, shared) + near + side + first;
}

/** Whether a denial only points to what was said: "called that a fairy tale", "rejects the allegations". */
export function pointsBack({ s }: Matter, { byCue, statement, tokens }: Claim): boolean {
  const [content] = statement.content;
  const [first] = tokens;
  if (content !== undefined && statement.act === "deny" && UNTRUE.test(content.text)) return true;
  // "No such commitment had been made": what was just said to have been.
  if (content !== undefined && statement.act === "deny" && /^["“‘]?(?:that )?no such\b/i.test(content.text))
    return true;
  if (!byCue || content === undefined || first === undefined) return false;
  const points = (t: number) =>
    ["PRON", "NOUN", "DET"].includes(s.words[t]?.upos ?? "") && ACCOUNT_WORDS.has(lemmaOf(s, t));
  const said = tokens.filter((t) => ["NOUN", "PROPN", "VERB"].includes(s.words[t]?.upos ?? "")).length;
  return (points(headOf(s, content)) && said <= 2) || (points(first) && said <= 3);
}

/** "There is no truth in that", "That is a lie", "It never happened". */
const UNTRUE =
  /^["“‘]?(?:that )?(?:there (?:is|was|['’]s) (?:no|not a word of|not an ounce of|absolutely no) truth|(?:that|this|it|all this|all of that)(?: is| was|['’]s) (?:\w+ly )?(?:not true|untrue|false|wrong|(?:a |pure |complete |total )*(?:lie|lies|nonsense|fiction|invention|fabrication|rubbish))|(?:that|this|it) (?:never|did not|didn['’]t) happen(?:ed)?)\b/i;

/** "denied any part in it", "denied responsibility". */
export function involvement({ s }: Matter, { tokens, byCue }: Claim): boolean {
  return byCue && tokens.slice(0, 6).some((t) => INVOLVEMENT.has(lemmaOf(s, t)));
}

/** Whether a statement speaks of the denier, or of the country that it belongs to or speaks for. */
export function mentionsSide({ actors }: Matter, c: Claim, { statement }: Claim): boolean {
  const speaker = actors.get(statement.speaker ?? "");
  const sides = [speaker?.country, statement.authority.affiliation].filter((x) => x != null);
  for (const id of c.about) {
    if (id === speaker?.id || speaker?.memberOf.includes(id) === true) return true;
    const country = actors.get(id)?.country;
    if (country != null && sides.includes(country)) return true;
  }
  return false;
}

/** What of the other account a denial denies. */
export function scopeOf({ s }: Matter, { tokens, statement, denied }: Claim): DisputeScope {
  if (tokens.some((t) => AUTHORITY.has(lemmaOf(s, t)))) return "authority";
  if (tokens.some((t) => KNOWING.has(lemmaOf(s, t)) && (lemmaOf(s, t) === "unaware" || negated(s, t))))
    return "knowledge";
  const words = statement.content.map((c) => c.text).join(" ");
  if (DETAIL.test(words)) return "detail";
  const nothing =
    NOTHING.test(words) || tokens.some((t) => low(s, t) === "there" && s.words[t]?.relation === "expl");
  return nothing && THINGS.some((t) => denied.has(t)) ? "existence" : "content";
}
const DETAIL = /,\s+not\s+\S+|\brather than\b|\b(?:right|correct|true|real) (?:figure|number)\b/i;
const NOTHING = /\b(?:never|no such|exist|any)\b/i;

/** Topics that are things which can be said not to exist, not to have happened or not to have come. */
const THINGS: readonly Topic[] = ["offer", "contact", "paper", "transfer", "force", "held"];

function lemmaOf(s: Syntax, token: number): string {
  return s.words[token]?.lemma.toLowerCase() ?? "";
}
