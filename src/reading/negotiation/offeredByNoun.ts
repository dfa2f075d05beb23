import { type Syntax, kids, low } from "../syntax.js";
import { word } from "../../text/doc.js";
import { behind, doers, isPassive, owners, realityOf } from "./arguments.js";
import { CARRYING, MESSAGE_NOUNS } from "./contactWords.js";
import { type Offer, enter, lastBefore } from "./offers.js";
import { actorsOf, isBoth, stateNamed } from "./actorsAt.js";
import { contentsOf, nameSpan, phraseOf } from "./proposalTerms.js";
import { BARGAIN, HANDING_OVER, PROPOSAL_NOUNS } from "./proposalWords.js";
import { type Scene, sentenceAt, toldAt, union } from "./scene.js";

/** "Putin's suggestion of a ceasefire", "the Canadian plan", "made an offer to": a new proposal, or one told again. */
export function offeredByNoun(scene: Scene, offers: Offer[], t: number, lemma: string): Offer | null {
  const { syntax: s, account, parties } = scene;
  const at = (tokens: readonly number[]) => actorsOf(scene, tokens);
  if (kids(s, t, "det").some((d) => ["no", "any"].includes(low(s, d)))) return null;
  const verb = s.words[t]?.head ?? -1;
  // "Submitted to the two sides in June a roadmap": an object that the parse takes for a day or a place.
  const object =
    s.words[t]?.relation === "obj" || (s.words[t]?.relation === "obl" && kids(s, t, "case").length === 0);
  const made = object && HANDING_OVER.has(s.words[verb]?.lemma ?? "");
  const by = proposers(scene, t, made ? verb : null);
  const to = at([
    ...behind(s, t, "to"),
    ...(made ? [...behind(s, verb, "to"), ...kids(s, verb, "iobj")] : []),
    ...(CARRYING.has(s.words[verb]?.lemma ?? "") ? behind(s, verb, "to") : []),
  ]).filter((id) => parties.official(id) && !by.includes(id));
  const strong = PROPOSAL_NOUNS.has(lemma);
  const bargain = BARGAIN.test(phraseOf(s, t));
  // "Gave both sides a plan", whoever they are.
  const toBoth = made && kids(s, verb, "iobj", "obl").some((k) => isBoth(account, k));
  const faces = toBoth || to.some((a) => by.some((b) => parties.opposed(a, b)));
  const own = strong || NAMING.has(lemma) || (made && (to.length > 0 || contentsOf(scene, t).length > 0));
  // "Its plans to export more" are no plan put to anybody.
  const one = s.words[t]?.feats.includes("Number=Plur") !== true;
  const likely = one && scene.chanceAt("proposal", t) >= LIKELY;
  if (own && by.length > 0 && (bargain || faces || likely || (strong && speaksForSide(scene, by)))) {
    if (made && realityOf(s, verb) === "unreal") return null;
    return enter(scene, offers, {
      token: t,
      by,
      to,
      via: carriers(scene, t).filter((id) => !by.includes(id)),
      called: nameSpan(s, t),
      terms: contentsOf(scene, t),
      status: "offered",
    });
  }
  return again(scene, offers, t, lemma, by, to);
}

/** Chance from which a noun that can name a proposal does, whatever is proposed. */
const LIKELY = 0.5;

/** Whose proposal it is: an owner, one "by", "from" or "of" whom it is, who made it, or the country of "the Canadian plan". */
export function proposers(scene: Scene, t: number, maker: number | null): string[] {
  const { syntax: s, account, parties } = scene;
  const at = (tokens: readonly number[]) => actorsOf(scene, tokens);
  // "An offer of a truce made by": the parse may hang the clause on what is offered.
  const clauses = [t, ...behind(s, t, "of", "for", "on")]
    .flatMap((k) => kids(s, k, "acl"))
    .filter(
      (k) => HANDING_OVER.has(s.words[k]?.lemma ?? "") || (isPassive(s, k) && behind(s, k, "by").length > 0),
    );
  // "Under the plan, put forward by Norway last week": the parse may hang the clause on another verb.
  const after = [t + 1, t + 2, t + 3].filter((k) => {
    const w = s.words[k];
    return (
      w?.upos === "VERB" && HANDING_OVER.has(w.lemma) && w.feats.includes("VerbForm=Part") && w.head !== t
    );
  });
  const offered = [...clauses.filter((k) => isPassive(s, k)), ...after.slice(0, 1)];
  // "The truce that Chile offered": a clause with a subject of its own.
  const given = clauses.filter((k) => !isPassive(s, k));
  const told = at([
    ...owners(s, t),
    ...given.flatMap((k) => kids(s, k, "nsubj").filter((n) => !["that", "which", "who"].includes(low(s, n)))),
    ...behind(s, t, "by", "from", "of"),
    ...offered.flatMap((k) => behind(s, k, "by")),
    ...(maker === null ? [] : doers(s, maker)),
  ]).filter((id) => parties.official(id));
  if (told.length > 0) return told;
  const adjectives = kids(s, t, "amod", "compound").filter((k) => k < t && /^\p{Lu}/u.test(word(s.doc, k)));
  const owner = adjectives.flatMap((k) => {
    const id = account.actorAt.get(k) ?? stateNamed(s, parties, k);
    return id != null && parties.official(id) ? [id] : [];
  });
  return [...new Set(owner)];
}

/** Whether somebody stands for a state or a movement, and not for a party at home. */
export function speaksForSide({ parties }: Scene, by: readonly string[]): boolean {
  return by.some((id) => {
    const a = parties.actor(id);
    return (
      ["state", "government", "armed-group"].includes(a?.kind ?? "") ||
      (a?.kind === "body" && /\bgovernment\b/i.test(a.name))
    );
  });
}

/** Whether somebody speaks abroad for a state by his office, so that what he bargains for may be one's of another side. */
export function headsSide({ parties }: Scene, by: readonly string[]): boolean {
  return by.some((id) => {
    const a = parties.actor(id);
    return a?.kind === "person" && HEADS.test(a.office ?? a.name);
  });
}
const HEADS =
  /\b(?:president|prime minister|premier|chancellor|king|emir|foreign (?:minister|secretary)|secretary of state|negotiator|envoy)\b/i;

/** Nouns besides those of proposing that can name a new one. */
const NAMING = new Set(
  "plan initiative draft roadmap blueprint formula package ultimatum compromise idea".split(" "),
);

/** Nouns that mean a proposal told before wherever they stand with "the". */
const MEANING_ONE = new Set("plan paper draft deal terms term document initiative text".split(" "));

/** "The offer", "its terms", "the paper": the one told last, where its words do not speak against it. */
function again(
  scene: Scene,
  offers: readonly Offer[],
  t: number,
  lemma: string,
  by: readonly string[],
  to: readonly string[],
): Offer | null {
  const { syntax: s, parties } = scene;
  const definite = kids(s, t, "det", "nmod").some((d) => ["the", "that", "this", "its"].includes(low(s, d)));
  if (!definite && by.length === 0) return null;
  if (!PROPOSAL_NOUNS.has(lemma) && !MEANING_ONE.has(lemma)) return null;
  const meant = [...offers]
    .reverse()
    .find((o) => by.length === 0 || o.by.some((a) => by.some((b) => parties.same(a, b))));
  if (meant === undefined) return null;
  // "The text of the law" far from any offer means none of them.
  if (!PROPOSAL_NOUNS.has(lemma) && sentenceAt(scene, t) - sentenceAt(scene, lastBefore(meant, t)) > FAR)
    return null;
  meant.tokens.push(t, ...paperHolding(s, t));
  meant.according = union(meant.according, toldAt(scene, t));
  meant.via = union(meant.via, carriers(scene, t));
  if (meant.to.length === 0) meant.to = to.filter((id) => !meant.by.some((b) => parties.same(b, id)));
  return meant;
}

const FAR = 12;

/** "The offer was contained in a letter", "the terms were set out in a note": the paper that means it from here on. */
function paperHolding(s: Syntax, t: number): number[] {
  const verb = s.words[t]?.head ?? -1;
  if (s.words[t]?.relation !== "nsubj" || !isPassive(s, verb)) return [];
  return behind(s, verb, "in").filter((k) => MESSAGE_NOUNS.has(s.words[k]?.lemma ?? ""));
}

/** Those who carry a proposal: "was carried by Norway", "through intermediaries". */
function carriers(scene: Scene, t: number): string[] {
  const { syntax: s } = scene;
  const verb = s.words[t]?.head ?? -1;
  const at = (tokens: readonly number[]) => actorsOf(scene, tokens);
  const carried = CARRYING.has(s.words[verb]?.lemma ?? "");
  const through = [t, ...(verb >= 0 ? [verb] : [])].flatMap((k) => behind(s, k, "through", "via"));
  return union(carried ? at(doers(s, verb)) : [], at(through));
}
