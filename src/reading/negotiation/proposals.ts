import type { Span } from "../../text/span.js";
import { headOf, kids, low, subtreeSpan, wordsOf, type Syntax } from "../syntax.js";
import { verbGroup } from "../verbGroup.js";
import { behind, doers, isPassive, owners, realityOf, undergoers } from "./arguments.js";
import { joinedParts } from "./coordination.js";
import { type Offer, addTerms, enter, wordsOfOffer } from "./offers.js";
import { actorsAt } from "./parties.js";
import {
  BARGAIN,
  FLOATING,
  HOLDING_TERMS,
  NO_PROPOSAL,
  OFFERING,
  PAPER_NOUNS,
  PROPOSAL_NOUNS,
  READY,
  READY_FOR,
  weighty,
} from "./proposalWords.js";
import { type Scene, sentenceAt, toldAt, union } from "./scene.js";

/** What sides offer each other, each proposal once however often it is told. */
export function findOffers(scene: Scene): Offer[] {
  const { syntax: s } = scene;
  const offers: Offer[] = [];
  let holding: Holding | null = null;
  for (let t = 0; t < s.words.length; t++) {
    const w = s.words[t];
    if (w === undefined) continue;
    const lemma = w.lemma.toLowerCase();
    if (w.upos === "VERB" && OFFERING.has(lemma)) byVerb(scene, offers, t, lemma);
    else if (w.upos === "NOUN" && (PROPOSAL_NOUNS.has(lemma) || PAPER_NOUNS.has(lemma))) {
      const offer = byNoun(scene, offers, t, lemma);
      if (offer !== null && termsOfClause(scene, offer, t))
        holding = { offer, sentence: sentenceAt(scene, t) };
    } else if (READY.has(low(s, t))) byReadiness(scene, offers, t);
    else if (holding !== null && w.relation === "root" && sentenceAt(scene, t) === holding.sentence + 1) {
      // "In return, the army was to halt its offensive": what follows the terms goes on in the same mood.
      if (isToBe(s, t)) {
        addTerms(scene, holding.offer, partsBehind(s, t), t);
        holding = { offer: holding.offer, sentence: holding.sentence + 1 };
      }
    }
  }
  return offers;
}

/** The proposal whose terms a sentence told. */
interface Holding {
  readonly offer: Offer;
  readonly sentence: number;
}

function byVerb(scene: Scene, offers: Offer[], t: number, lemma: string): void {
  const { syntax: s, account, parties } = scene;
  const particle = kids(s, t, "compound", "advmod").map((k) => low(s, k));
  if (lemma === "put" && !particle.includes("forward") && !particle.includes("forth")) return;
  if (lemma === "counter" && behind(s, t, "with").length === 0) return;
  if (realityOf(s, t) === "unreal") return;
  const at = (tokens: readonly number[]) => union(...tokens.map((k) => actorsAt(account, parties, k)));
  const by = at(doers(s, t)).filter((id) => parties.official(id));
  const passive = isPassive(s, t);
  const things =
    lemma === "counter" ? behind(s, t, "with") : [...undergoers(s, t), ...kids(s, t, "xcomp", "ccomp")];
  const thing = things[0];
  if (thing === undefined || (by.length === 0 && !passive)) return;
  const thingLemma = s.words[thing]?.lemma.toLowerCase() ?? "";
  if (NO_PROPOSAL.has(thingLemma)) return;
  const to = at([...kids(s, t, "iobj"), ...behind(s, t, "to"), ...behind(s, thing, "to")]).filter((id) =>
    parties.official(id),
  );
  const named = PROPOSAL_NOUNS.has(thingLemma) || PAPER_NOUNS.has(thingLemma);
  // A noun that is a proposal is entered when its turn comes, with what it holds.
  if (named && passive) return;
  const terms = named ? contentsOf(scene, thing) : joinedParts(s, thing).map((p) => p.span);
  const words = [...terms, subtreeSpan(s, thing)].map((x) => wordsOf(s, x)).join(" ");
  const opposite = to.some((a) => by.every((b) => !parties.same(a, b)) || parties.everybody(a));
  if (lemma === "suggest" && s.words[thing]?.relation === "ccomp" && !isWish(s, thing)) return;
  if (!(BARGAIN.test(words) || (opposite && by.length > 0) || known(offers, words))) return;
  if (by.length === 0 && !known(offers, words)) return;
  const offer = enter(scene, offers, {
    token: t,
    by,
    to: to.length > 0 ? to : audienceAt(scene, t),
    called: named ? subtreeSpan(s, thing) : null,
    terms,
    status: FLOATING.has(lemma) ? "floated" : "offered",
    another: lemma === "counter" || kids(s, t, "obl").some((k) => low(s, k) === "alternative"),
  });
  if (realityOf(s, t) === "denied") offer.deniedBy = union(offer.deniedBy, toldAt(scene, t));
}

/** "that the ship be placed": what is suggested, and not what is thought. */
function isWish(s: Syntax, verb: number): boolean {
  const { before } = verbGroup(s, verb);
  const bare =
    s.words[verb]?.feats.includes("VerbForm=Inf") === true || low(s, verb) === s.words[verb]?.lemma;
  return (
    before.has("be") ||
    before.has("should") ||
    (bare &&
      ![...before].some((w) =>
        [
          "is",
          "are",
          "was",
          "were",
          "will",
          "would",
          "has",
          "had",
          "have",
          "may",
          "might",
          "could",
          "can",
          "do",
          "does",
          "did",
        ].includes(w),
      ))
  );
}

const known = (offers: readonly Offer[], words: string) => {
  const own = weighty(words);
  return offers.slice(-KNOWN).some((o) => [...wordsOfOffer(o)].some((w) => own.has(w)));
};
const KNOWN = 10;

function byNoun(scene: Scene, offers: Offer[], t: number, lemma: string): Offer | null {
  const { syntax: s, account, parties } = scene;
  const at = (tokens: readonly number[]) => union(...tokens.map((k) => actorsAt(account, parties, k)));
  const verb = s.words[t]?.head ?? -1;
  const above = s.words[verb];
  const makes =
    above?.upos === "VERB" &&
    ["make", "put", "submit", "table", "present", "give", "float", "offer"].includes(above.lemma) &&
    s.words[t]?.relation === "obj";
  const offered = kids(s, t, "acl").filter(
    (k) =>
      ["offer", "propose", "make", "float", "suggest", "put"].includes(s.words[k]?.lemma ?? "") &&
      isPassive(s, k),
  );
  const by = union(
    at([...owners(s, t), ...behind(s, t, "by", "from"), ...offered.flatMap((k) => behind(s, k, "by"))]),
    at(behind(s, t, "of")).filter((id) => parties.official(id)),
    makes ? at(doers(s, verb)) : [],
  ).filter((id) => parties.official(id));
  const terms = contentsOf(scene, t);
  const phrase = phraseOf(s, t);
  const none = kids(s, t, "det").some((d) => ["no", "any"].includes(low(s, d)));
  if (none) return null;
  const strong = PROPOSAL_NOUNS.has(lemma);
  const bargain = BARGAIN.test(phrase);
  const to = at([
    ...behind(s, t, "to"),
    ...(makes ? [...behind(s, verb, "to"), ...kids(s, verb, "iobj")] : []),
  ]).filter((id) => parties.official(id));
  const definite = kids(s, t, "det").some((d) => ["the", "that", "this", "its"].includes(low(s, d)));
  if (
    by.length > 0 &&
    ((strong && (bargain || to.length > 0 || foreign(scene, by))) || (!strong && (bargain || to.length > 0)))
  ) {
    if (makes && realityOf(s, verb) === "unreal") return null;
    return enter(scene, offers, {
      token: t,
      by,
      to,
      via: carriers(scene, t),
      called: phraseSpan(s, t),
      terms,
      status: "offered",
    });
  }
  if (
    offers.length === 0 ||
    (!definite && by.length === 0) ||
    (!strong &&
      !["plan", "paper", "draft", "deal", "terms", "term", "document", "initiative", "text"].includes(lemma))
  )
    return null;
  // "The offer", "its terms", "the paper": the one told last, where its words do not speak against it.
  const meant = [...offers]
    .reverse()
    .find((o) => by.length === 0 || o.by.some((a) => by.some((b) => parties.same(a, b))));
  if (meant === undefined) return null;
  meant.last = t;
  meant.according = union(meant.according, toldAt(scene, t));
  meant.via = union(meant.via, carriers(scene, t));
  meant.called ??= null;
  return meant;
}

/** Whether a report's proposer stands for a state or a movement, and not for a party at home. */
function foreign({ parties }: Scene, by: readonly string[]): boolean {
  return by.some((id) => ["state", "government", "armed-group"].includes(parties.actor(id)?.kind ?? ""));
}

/** Those who carry a proposal: "was carried by Norway", "through intermediaries". */
function carriers(scene: Scene, t: number): string[] {
  const { syntax: s, account, parties } = scene;
  const verb = s.words[t]?.head ?? -1;
  const lemma = s.words[verb]?.lemma ?? "";
  const at = (tokens: readonly number[]) => union(...tokens.map((k) => actorsAt(account, parties, k)));
  const by = ["carry", "deliver", "pass", "convey", "relay", "take", "bring", "transmit", "hand"].includes(
    lemma,
  )
    ? at(doers(s, verb))
    : [];
  return union(
    by,
    at([...behind(s, t, "through", "via"), ...(verb >= 0 ? behind(s, verb, "through", "via") : [])]),
  );
}

/** What a proposal's own phrase holds: "suggestion of a ceasefire to freeze the war", "a plan for joint patrols". */
function contentsOf(scene: Scene, noun: number): Span[] {
  const { syntax: s, account } = scene;
  const of = behind(s, noun, "of", "for").filter((k) => !account.actorAt.has(k) && k > noun);
  const clauses = kids(s, noun, "acl", "ccomp").filter(
    (k) => k > noun && kids(s, k, "mark").some((m) => ["to", "that"].includes(low(s, m))),
  );
  return [...of, ...clauses].flatMap((k) => joinedParts(s, k).map((p) => p.span));
}

function phraseSpan(s: Syntax, t: number): Span {
  const first = kids(s, t, "det", "amod", "compound", "nummod", "nmod")
    .filter((k) => k < t)
    .map((k) => subtreeSpan(s, k).start);
  return { start: Math.min(s.doc.tokens[t]?.start ?? 0, ...first), end: s.doc.tokens[t]?.end ?? 0 };
}

function phraseOf(s: Syntax, t: number): string {
  const { start } = phraseSpan(s, t);
  return wordsOf(s, { start, end: Math.min(subtreeSpan(s, t).end, start + LONGEST) });
}
const LONGEST = 240;

/** "Under the proposal, fighters would have reopened …"; "Putin's proposal involved maintaining …": whether terms were found. */
function termsOfClause(scene: Scene, offer: Offer, t: number): boolean {
  const { syntax: s } = scene;
  const verb = s.words[t]?.head ?? -1;
  if (verb < 0 || s.words[verb]?.upos !== "VERB") return false;
  const under = kids(s, t, "case").some((c) => ["under", "in"].includes(low(s, c)));
  if (under && isToBe(s, verb)) {
    addTerms(scene, offer, partsBehind(s, verb), verb);
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
  addTerms(
    scene,
    offer,
    inside.flatMap((k) => joinedParts(s, k).map((p) => p.span)),
    verb,
  );
  return inside.length > 0;
}

/** "would have", "were to": what is to be under a proposal. */
function isToBe(s: Syntax, verb: number): boolean {
  const { before } = verbGroup(s, verb);
  return (
    before.has("would") ||
    before.has("will") ||
    (before.has("to") && (before.has("was") || before.has("were") || before.has("is") || before.has("are")))
  );
}

/** The joined verbs of a clause with what follows each, without its subject. */
function partsBehind(s: Syntax, verb: number): Span[] {
  return joinedParts(s, verb).map((p) => ({
    start: s.doc.tokens[p.head]?.start ?? p.span.start,
    end: p.span.end,
  }));
}

/** "The Government stands ready to attend a meeting", "Putin was open to dialogue". */
function byReadiness(scene: Scene, offers: Offer[], t: number): void {
  const { syntax: s, account, parties } = scene;
  const matter = [...kids(s, t, "xcomp", "ccomp", "advcl", "acl", "obl", "nmod")].find((k) => k > t);
  if (matter === undefined || verbGroup(s, t).negative) return;
  const terms = joinedParts(s, matter).map((p) => p.span);
  const words = terms.map((x) => wordsOf(s, x)).join(" ");
  if (!READY_FOR.test(words)) return;
  const st = scene.cues.get(t) ?? scene.tellers.get(t)?.at(-1);
  if (st !== undefined && ["deny", "accuse", "believe"].includes(st.act)) return;
  const at = (tokens: readonly number[]) => union(...tokens.map((k) => actorsAt(account, parties, k)));
  const own =
    s.words[t]?.upos === "NOUN"
      ? at([...owners(s, t), ...kids(s, t, "compound").filter((k) => k < t)])
      : at(doers(s, t));
  const by = own.filter((id) => parties.official(id));
  const speaker = st?.speaker ?? null;
  const who = by.length > 0 ? by : speaker !== null && parties.official(speaker) ? [speaker] : [];
  if (who.length === 0) return;
  const to = at(terms.flatMap((x) => behind(s, headOf(s, x), "with", "to"))).filter(
    (id) => parties.official(id) && !who.includes(id),
  );
  enter(scene, offers, {
    token: t,
    by: who,
    to: to.length > 0 ? to : audienceAt(scene, t),
    terms,
    status: "floated",
  });
}

/** Those told by the statement whose cue or content holds a token, where they are a side. */
function audienceAt(scene: Scene, t: number): string[] {
  const st = scene.cues.get(t) ?? scene.tellers.get(t)?.at(-1);
  const id = st?.audience ?? null;
  return id !== null && scene.parties.official(id) ? [id] : [];
}
