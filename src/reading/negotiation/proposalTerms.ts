import type { Span } from "../../text/span.js";
import { type Syntax, kids, low, subtreeSpan, wordsOf } from "../syntax.js";
import { verbGroup } from "../verbGroup.js";
import { behind, doers, realityOf } from "./arguments.js";
import { joinedParts } from "./coordination.js";
import { type Offer, addTerms } from "./offers.js";
import { actorsAt } from "./actorsAt.js";
import { HANDING_OVER, HOLDING_TERMS } from "./proposalWords.js";
import { type Scene, isTime, toldAt, union } from "./scene.js";

/** What a proposal's own phrase holds: "suggestion of a ceasefire to freeze the war", "a plan for joint patrols". */
export function contentsOf(scene: Scene, noun: number): Span[] {
  const { syntax: s, account } = scene;
  const of = behind(s, noun, "of", "for").filter(
    (k) => !account.actorAt.has(k) && k > noun && !isTime(scene, k),
  );
  // "The offer announced today by the minister to begin talks": behind the clause that tells who made it.
  const made = kids(s, noun, "acl").filter((k) => HANDING_OVER.has(s.words[k]?.lemma ?? ""));
  // "An offer by the president to host talks": the parse hangs the clause on whose offer it is.
  const clauses = [noun, ...made, ...behind(s, noun, "by", "from").filter((k) => k > noun)]
    .flatMap((n) => kids(s, n, "acl", "ccomp", "xcomp", "advcl"))
    .filter((k) => k > noun && kids(s, k, "mark").some((m) => ["to", "that"].includes(low(s, m))));
  // "A roadmap providing for elections", "a draft envisaging a pause".
  const holding = kids(s, noun, "acl").filter(
    (k) => k > noun && low(s, k).endsWith("ing") && HOLDING_TERMS.has(s.words[k]?.lemma.toLowerCase() ?? ""),
  );
  const held = holding.flatMap((k) => [...kids(s, k, "obj", "xcomp", "ccomp"), ...behind(s, k, "for")]);
  const inside = [...of, ...clauses, ...held.filter((k) => k > noun)].flatMap((k) =>
    joinedParts(s, k).map((p) => withoutClause(s, p.head, p.span)),
  );
  return inside.length > 0 ? inside : toBeUnder(s, noun).flatMap((k) => partsBehind(s, k));
}

/** "A plan under which both would pull back", "a proposal that would have postponed the fines": what is to be, by its verb. */
function toBeUnder(s: Syntax, noun: number): number[] {
  return kids(s, noun, "acl").filter(
    (k) =>
      k > noun &&
      isToBe(s, k) &&
      (behind(s, k, "under").length > 0 ||
        kids(s, k, "nsubj", "obj", "mark", "obl").some((n) =>
          ["that", "which", "whereby"].includes(low(s, n)),
        )),
  );
}

/** A noun's stretch without the participle that tells who offered it: "a truce" of "a truce offered by the front". */
export function withoutClause(s: Syntax, head: number, span: Span): Span {
  if (s.words[head]?.upos === "VERB") return span;
  const clause = kids(s, head, "acl").find(
    (k) =>
      k > head &&
      (s.words[k]?.feats.includes("VerbForm=Part") === true || HANDING_OVER.has(s.words[k]?.lemma ?? "")),
  );
  const start = clause === undefined ? span.end : subtreeSpan(s, clause).start;
  return start > span.start ? { start: span.start, end: Math.min(span.end, start) } : span;
}

/** A noun with what stands before it: "the Canadian plan". */
export function nameSpan(s: Syntax, t: number): Span {
  const first = kids(s, t, "det", "amod", "compound", "nummod", "nmod")
    .filter((k) => k < t)
    .map((k) => subtreeSpan(s, k).start);
  return { start: Math.min(s.doc.tokens[t]?.start ?? 0, ...first), end: s.doc.tokens[t]?.end ?? 0 };
}

export function phraseOf(s: Syntax, t: number): string {
  const { start } = nameSpan(s, t);
  return wordsOf(s, { start, end: Math.min(subtreeSpan(s, t).end, start + LONGEST) });
}
const LONGEST = 240;

/** "Under the proposal, fighters would have reopened …"; "Putin's proposal involved maintaining …": whether terms were found. */
export function termsOfClause(scene: Scene, offer: Offer, t: number): boolean {
  const { syntax: s } = scene;
  const verb = s.words[t]?.head ?? -1;
  if (verb < 0 || s.words[verb]?.upos !== "VERB") return false;
  const under = kids(s, t, "case").some((c) => ["under", "in"].includes(low(s, c)));
  if (under && isToBe(s, verb)) {
    addTerms(scene, offer, partsBehind(s, verb), verb);
    return true;
  }
  // "The offer, under which the rebels would have freed": the clause that describes it.
  const clause = kids(s, t, "acl").find((k) => k > t && behind(s, k, "under").length > 0 && isToBe(s, k));
  if (clause !== undefined) {
    addTerms(scene, offer, partsBehind(s, clause), clause);
    return true;
  }
  const lemma = s.words[verb]?.lemma.toLowerCase() ?? "";
  const subject = t < verb && ["nsubj", "obj"].includes(s.words[t]?.relation ?? "");
  if (!subject || !HOLDING_TERMS.has(lemma)) return false;
  const inside = [
    ...kids(s, verb, "obj").filter((k) => k > verb),
    ...kids(s, verb, "xcomp", "ccomp"),
    ...(lemma === "call" || lemma === "provide" ? behind(s, verb, "for") : []),
  ];
  const parts = inside.flatMap((k) => joinedParts(s, k).map((p) => p.span));
  addTerms(scene, offer, parts, verb);
  return inside.length > 0;
}

/** "would have", "were to": what is to be under a proposal. */
export function isToBe(s: Syntax, verb: number): boolean {
  const { before } = verbGroup(s, verb);
  if (before.has("would") || before.has("will")) return true;
  return before.has("to") && ["was", "were", "is", "are"].some((w) => before.has(w));
}

/** The joined verbs of a clause with what follows each, without its subject. */
export function partsBehind(s: Syntax, verb: number): Span[] {
  return joinedParts(s, verb).map((p) => ({
    start: s.doc.tokens[p.head]?.start ?? p.span.start,
    end: p.span.end,
  }));
}

/** "The front had asked for 45 days": a term of the asker's own proposal, in a report that tells of one alone. */
export function askedFor(scene: Scene, offers: readonly Offer[], t: number): void {
  const { syntax: s, account, parties } = scene;
  const [offer] = offers;
  if (offer === undefined || offers.length > 1 || realityOf(s, t) !== "told") return;
  const things = [...behind(s, t, "for"), ...kids(s, t, "obj")];
  const thing = things.find((k) => /\d/.test(wordsOf(s, subtreeSpan(s, k))) && !account.actorAt.has(k));
  if (thing === undefined) return;
  const by = doers(s, t).flatMap((k) => actorsAt(account, parties, k));
  if (!by.some((a) => offer.by.some((b) => parties.same(a, b)))) return;
  offer.tokens.push(t);
  offer.according = union(offer.according, toldAt(scene, t));
  addTerms(
    scene,
    offer,
    [withoutClause(s, thing, joinedParts(s, thing)[0]?.span ?? subtreeSpan(s, thing))],
    t,
  );
}
