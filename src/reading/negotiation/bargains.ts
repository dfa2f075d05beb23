import type { Span } from "../../text/span.js";
import { type Syntax, kids, low, subtreeSpan } from "../syntax.js";
import { startOfSentence, verbGroup } from "../verbGroup.js";
import { actorsOf } from "./actorsAt.js";
import { behind, doers, isInfinitive, realityOf } from "./arguments.js";
import { holderAt, withSpeaker } from "./holders.js";
import { type Offer, enter } from "./offers.js";
import { contentsOf, withoutClause } from "./proposalTerms.js";
import { BARGAIN, DEALS } from "./proposalWords.js";
import type { Scene } from "./scene.js";

/** "An effort to broker a deal with Chile for a truce", "is seeking an agreement with": what one side works for with another, not yet reached. */
export function dealSought(scene: Scene, offers: Offer[], t: number): void {
  const { syntax: s, parties } = scene;
  const thing = [...kids(s, t, "obj"), ...behind(s, t, "for", "on", "out")].find((k) =>
    DEALS.has(s.words[k]?.lemma.toLowerCase() ?? ""),
  );
  if (thing === undefined || !isUnderWay(s, t)) return;
  const at = (tokens: readonly number[]) => actorsOf(scene, tokens).filter((id) => parties.official(id));
  const to = at([t, thing].flatMap((k) => behind(s, k, "with")));
  const by = [doers(s, t), doersAbove(s, t)].map(at).find((ids) => ids.length > 0) ?? [];
  if (!by.some((a) => to.some((b) => parties.opposed(a, b)))) return;
  const span = withoutClause(s, thing, subtreeSpan(s, thing));
  enter(scene, offers, { token: t, by, to, terms: [span], status: "under-discussion" });
}

/** "Within hours of a deal to exchange", "had all but closed an agreement": what both sides were near to, and is of neither. */
export function dealNear(scene: Scene, offers: Offer[], t: number): boolean {
  const { syntax: s, parties } = scene;
  const at = s.doc.tokens[t]?.start ?? 0;
  if (!NEAR_TO.test(s.doc.text.slice(Math.max(0, at - BEFORE), at))) return false;
  // "Close to a deal to reopen the border": the parse may hang the clause on "close".
  const above = s.words[t]?.head ?? -1;
  const clauses =
    above < 0 ? [] : kids(s, above, "xcomp", "advcl", "acl").filter((k) => k > t && isInfinitive(s, k));
  const own = contentsOf(scene, t);
  const terms = own.length > 0 ? own : clauses.slice(0, 1).map((k) => subtreeSpan(s, k));
  const who = [...doersAbove(s, t), ...behind(s, t, "between", "with")];
  const sides = actorsOf(scene, who).filter((id) => parties.official(id));
  if (terms.length === 0 || sides.length === 0) return false;
  enter(scene, offers, { token: t, by: [], to: sides, terms, status: "under-discussion" });
  return true;
}

const BEFORE = 60;
const NEAR_TO =
  /\b(?:within (?:hours|days|weeks|reach) of|(?:hours|days|weeks) (?:away )?from|close(?:r)? to|near(?:ing|ed)?|on the (?:verge|brink|cusp) of|(?:all but|nearly|almost) (?:closed|agreed(?: on)?|sealed|reached|struck|concluded)|(?:inch|edg|mov)\w* (?:closer )?(?:to|towards?))\s+(?:(?:an?|the|their)\s+)?(?:[\w-]+\s+){0,2}$/i;

/** The subject above "an effort to broker", "within hours of a deal". */
function doersAbove(s: Syntax, t: number): number[] {
  let at = s.words[t]?.head ?? -1;
  for (let steps = 0; at >= 0 && steps < 4; steps++) {
    const subjects = doers(s, at);
    if (subjects.length > 0) return subjects;
    at = s.words[at]?.head ?? -1;
  }
  return [];
}

/** "To broker", "is negotiating": worked for, and no deal that was made. */
function isUnderWay(s: Syntax, t: number): boolean {
  const { before, negative } = verbGroup(s, t);
  if (negative) return false;
  const now =
    low(s, t).endsWith("ing") && ["is", "are", "been", "be", "'re", "'s"].some((w) => before.has(w));
  const infinitive = kids(s, t, "mark").some((k) => low(s, k) === "to");
  return now || (infinitive && realityOf(s, t) === "unreal");
}

/** Whether "in exchange for" or "in return for" stands at a token. */
export function isInReturn(s: Syntax, t: number): boolean {
  return low(s, t) === "in" && ["exchange", "return"].includes(low(s, t + 1)) && low(s, t + 2) === "for";
}

/** "Would lift the blockade in exchange for the release of the crew": a deed to come, and what is wanted for it. */
export function offeredInReturn(scene: Scene, offers: Offer[], t: number): void {
  const { syntax: s } = scene;
  const price = priceAt(s, t);
  const verb = deedBefore(s, t);
  if (price === null || verb === null) return;
  const holder = holderAt(scene, verb);
  if (holder === null || !scene.parties.official(holder)) return;
  const start = s.doc.tokens[verb]?.start ?? 0;
  const deed: Span = { start, end: Math.max(start + 1, s.doc.tokens[t - 1]?.end ?? 0) };
  const words = s.doc.text.slice(deed.start, price.end);
  if (!BARGAIN.test(words)) return;
  enter(scene, offers, {
    token: verb,
    by: withSpeaker(scene, holder, verb),
    to: [],
    terms: [deed, price],
    status: "offered",
  });
}

/** What follows "in return for". */
function priceAt(s: Syntax, t: number): Span | null {
  const head = [t + 3, t + 4, t + 5, t + 6, t + 7].find(
    (k) => ["NOUN", "PROPN", "VERB"].includes(s.words[k]?.upos ?? "") && (s.words[k]?.head ?? -1) < t + 3,
  );
  const first = s.doc.tokens[t + 3];
  if (head === undefined || first === undefined) return null;
  return { start: first.start, end: Math.max(first.end, subtreeSpan(s, head).end) };
}

/** The verb before it that tells of a deed to come: "would lift", "is ready to lift"; null where the deed is done. */
function deedBefore(s: Syntax, t: number): number | null {
  const start = startOfSentence(s, t);
  for (let k = t - 1; k >= start; k--) {
    if (s.words[k]?.upos !== "VERB") continue;
    const { before, negative } = verbGroup(s, k);
    if (negative) return null;
    if (["would", "will", "could", "can", "might"].some((w) => before.has(w))) return k;
    return kids(s, k, "mark").some((m) => low(s, m) === "to") && realityOf(s, k) === "unreal" ? k : null;
  }
  return null;
}
