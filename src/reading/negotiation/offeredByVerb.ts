import type { Span } from "../../text/span.js";
import { type Syntax, headOf, kids, low, subtreeSpan, wordsOf } from "../syntax.js";
import { verbGroup } from "../verbGroup.js";
import { behind, doers, isPassive, owners, realityOf, undergoers } from "./arguments.js";
import { saidContent } from "./contents.js";
import { joinedParts } from "./coordination.js";
import { withSpeaker } from "./holders.js";
import { type Offer, enter, wordsOfOffer } from "./offers.js";
import { actorsOf } from "./actorsAt.js";
import { GO_BETWEENS, MESSAGE_NOUNS } from "./contactWords.js";
import { sidesOfPaper } from "./papers.js";
import { contentsOf, withoutClause } from "./proposalTerms.js";
import {
  BARGAIN,
  FLOATING,
  GIVEN,
  NO_PROPOSAL,
  PAPER_NOUNS,
  PROPOSAL_NOUNS,
  READY_FOR,
  weighty,
} from "./proposalWords.js";
import { type Scene, toldAt, union } from "./scene.js";

/** "The front offered the government a truce", "suggested that the ship be placed in custody", "a truce offered by". */
export function offeredByVerb(scene: Scene, offers: Offer[], t: number, lemma: string): void {
  const { syntax: s, parties } = scene;
  if (realityOf(s, t) === "unreal") return;
  const at = (tokens: readonly number[]) => actorsOf(scene, tokens);
  const passive = isPassive(s, t);
  const paper = passive ? undefined : doers(s, t).find((k) => MESSAGE_NOUNS.has(s.words[k]?.lemma ?? ""));
  const papers = paper === undefined ? { by: [], to: [] } : sidesOfPaper(scene, paper);
  const by = paper === undefined ? offerers(scene, t, passive) : papers.by;
  const thing = thingOf(scene, t, lemma);
  // "Put forward no amnesty": a denial, which has a place of its own.
  if (thing === null || kids(s, thing.head, "det").some((d) => low(s, d) === "no")) return;
  if (!ON_ANY_MATTER.has(lemma) && NO_PROPOSAL.has(s.words[thing.head]?.lemma.toLowerCase() ?? "")) return;
  const head = s.words[thing.head]?.lemma.toLowerCase() ?? "";
  const named = PROPOSAL_NOUNS.has(head) || PAPER_NOUNS.has(head);
  // A noun that is a proposal is entered when its turn comes, with what it holds.
  if (named && passive) return;
  const to = [
    ...at([...kids(s, t, "iobj"), ...behind(s, t, "to"), ...behind(s, thing.head, "to")]),
    ...papers.to,
  ].filter((id) => parties.official(id) && !by.includes(id));
  const wanted = wantedInReturn(s, t);
  if (to.length === 0) to.push(...doersIn(scene, wanted, by));
  // "Proposed that the two countries settle it": to whom is to do it with the proposer.
  if (to.length === 0 && s.words[thing.head]?.relation === "ccomp")
    to.push(...doersIn(scene, [thing.head], by));
  const terms = [
    ...(named ? contentsOf(scene, thing.head) : thing.terms),
    ...wanted.map((k) => withoutMark(s, k)),
  ];
  const words = wordsOf(s, subtreeSpan(s, thing.head)) + terms.map((x) => wordsOf(s, x)).join(" ");
  const faces = to.some((a) => by.some((b) => parties.opposed(a, b)));
  const again = known(offers, words);
  // "Mediators put forward a plan under which": nobody's by name, and yet on the table.
  const brought =
    named &&
    terms.length > 0 &&
    doers(s, t).some((k) => GO_BETWEENS.has(s.words[k]?.lemma ?? "") || isSide(s, k));
  if (by.length === 0 && !again && !brought) return;
  const given = s.words[thing.head]?.upos === "VERB" && GIVEN.has(head);
  const likely = scene.chanceAt("proposal", t) >= LIKELY && parties.pair().length === 2;
  if (!BARGAIN.test(words) && !given && !faces && !again && !likely && !ON_ANY_MATTER.has(lemma)) return;
  const offer = enter(scene, offers, {
    token: t,
    by,
    to: to.length > 0 ? to : audienceAt(scene, t, by),
    called: named ? subtreeSpan(s, thing.head) : null,
    terms,
    status: FLOATING.has(lemma) ? "floated" : "offered",
    another: lemma === "counter" || kids(s, t, "obl").some((k) => low(s, k) === "alternative"),
  });
  if (realityOf(s, t) === "denied") offer.deniedBy = union(offer.deniedBy, toldAt(scene, t));
}

/** "The South American bloc": a side without a name of its own. */
function isSide(s: Syntax, t: number): boolean {
  return ["bloc", "side", "team", "delegation", "negotiator", "camp"].includes(s.words[t]?.lemma ?? "");
}

/** Chance from which a verb of offering tells of a proposal whatever is offered. */
const LIKELY = 0.6;

/** "… if the neighbour reopened the crossing": what is wanted for what is offered, by its verbs. */
function wantedInReturn(s: Syntax, t: number): number[] {
  return kids(s, t, "advcl").filter(
    (k) => k > t && kids(s, k, "mark").some((m) => ["if", "provided"].includes(low(s, m))),
  );
}

/** A clause without its conjunction. */
function withoutMark(s: Syntax, verb: number): Span {
  const { start, end } = subtreeSpan(s, verb);
  const mark = kids(s, verb, "mark").find((m) => m < verb);
  const next = mark === undefined ? undefined : s.doc.tokens[mark + 1];
  return { start: next?.start ?? start, end };
}

/** Who is to do what is wanted, where they face those who offer. */
function doersIn(scene: Scene, verbs: readonly number[], by: readonly string[]): string[] {
  const { syntax: s, parties } = scene;
  const who = actorsOf(
    scene,
    verbs.flatMap((k) => doers(s, k)),
  );
  return who.filter((id) => by.some((b) => parties.opposed(b, id)));
}

/** Ways of offering by which anything becomes a matter of bargaining: "countered with", "put on the table". */
const ON_ANY_MATTER = new Set(["counter", "put", "lay", "place"]);

/** Those who offer: the official doers, else the speaker whose statement the verb is or lies in. */
function offerers(scene: Scene, t: number, passive: boolean): string[] {
  const { syntax: s, parties } = scene;
  const who = doers(s, t);
  const source = passive ? null : (scene.cues.get(t)?.speaker ?? null);
  if (source !== null && parties.official(parties.principal(source))) return [parties.principal(source)];
  const own = actorsOf(scene, who);
  const official = own.filter((id) => parties.official(id));
  if (official.length > 0) return official;
  // "Assured that no unit had fired and offered an inquiry": a subject that is no actor belongs to another verb.
  const joined = s.words[t]?.relation === "conj" || who.length === 0;
  const speaker =
    scene.cues.get(t)?.speaker ?? (joined ? scene.tellers.get(t)?.at(-1)?.speaker : null) ?? null;
  const id = speaker === null || passive ? null : parties.principal(speaker);
  return id !== null && parties.official(id) ? [id] : [];
}

/** What is offered: an object, a clause, or what the statement says whose cue the verb is; null where nothing is. */
function thingOf(scene: Scene, t: number, lemma: string): { head: number; terms: Span[] } | null {
  const { syntax: s } = scene;
  const parts = (head: number) => ({
    head,
    terms: joinedParts(s, head).map((p) => withoutClause(s, p.head, p.span)),
  });
  if (lemma === "counter") {
    const [head] = behind(s, t, "with");
    return head === undefined ? null : parts(head);
  }
  if (ON_ANY_MATTER.has(lemma)) {
    const onTable = [...undergoers(s, t), ...following(s, t)].find((k) => s.words[k]?.lemma !== "table");
    return onTable === undefined ? null : parts(onTable);
  }
  const clause = kids(s, t, "xcomp", "ccomp", "advcl").filter(
    (k) => k > t && (s.words[k]?.relation !== "advcl" || kids(s, k, "mark").some((m) => low(s, m) === "to")),
  );
  const alternative = kids(s, t, "obl").find((k) => low(s, k) === "alternative");
  const behindIt = alternative === undefined ? [] : kids(s, alternative, "acl");
  const head = [...undergoers(s, t), ...behindIt, ...clause][0];
  if (head !== undefined) {
    const clausal = ["ccomp", "xcomp", "acl"].includes(s.words[head]?.relation ?? "");
    if (lemma === "suggest" && clausal && !(s.words[head]?.upos === "VERB" && isWish(s, head))) return null;
    return parts(head);
  }
  const st = scene.cues.get(t);
  const content = st === undefined || st.act !== "propose" ? null : saidContent(st);
  const inside = content === null ? -1 : headOf(s, content);
  return content === null || inside < 0 ? null : { head: inside, terms: [content] };
}

/** Nouns behind "put on the table", whatever the parse makes of them. */
function following(s: Syntax, t: number): number[] {
  const near = Array.from({ length: AFTER_TABLE }, (_, i) => t + 1 + i).filter((k) => k < s.words.length);
  const table = near.find((k) => s.words[k]?.lemma === "table");
  return table === undefined ? [] : near.filter((k) => k > table && s.words[k]?.upos === "NOUN").slice(0, 1);
}
const AFTER_TABLE = 8;

const TOLD = new Set("is are was were will would has had have may might could can do does did".split(" "));

/** "That the ship be placed": what is suggested, and not what is thought. */
function isWish(s: Syntax, verb: number): boolean {
  const { before } = verbGroup(s, verb);
  if (before.has("be") || before.has("should") || before.has("to")) return true;
  const bare =
    s.words[verb]?.feats.includes("VerbForm=Inf") === true || low(s, verb) === s.words[verb]?.lemma;
  return bare && ![...before].some((w) => TOLD.has(w));
}

/** Whether words share one of weight with a proposal already told. */
function known(offers: readonly Offer[], words: string): boolean {
  const own = weighty(words);
  return offers.slice(-KNOWN).some((o) => [...wordsOfOffer(o)].some((w) => own.has(w)));
}
const KNOWN = 10;

/** "The Government stands ready to attend a meeting", "Putin was open to dialogue", "the U.S. willingness to continue an exchange". */
export function offeredByReadiness(scene: Scene, offers: Offer[], t: number): void {
  const { syntax: s, parties } = scene;
  if (verbGroup(s, t).negative) return;
  const st = scene.cues.get(t) ?? scene.tellers.get(t)?.at(-1);
  if (st !== undefined && ["deny", "accuse", "believe"].includes(st.act)) return;
  const wanted = wantedInReturn(
    s,
    (s.words[t]?.upos === "VERB" ? t : kids(s, t, "xcomp", "advcl", "acl").find((k) => k > t)) ?? t,
  );
  const terms = [...readyFor(scene, t), ...wanted.map((k) => withoutMark(s, k))];
  if (wanted.length === 0 && !READY_FOR.test(terms.map((x) => wordsOf(s, x)).join(" "))) return;
  const at = (tokens: readonly number[]) => actorsOf(scene, tokens);
  const own =
    s.words[t]?.upos === "NOUN"
      ? at([...owners(s, t), ...kids(s, t, "compound", "nmod").filter((k) => k < t)])
      : at(doers(s, t));
  const official = own.filter((id) => parties.official(id));
  const speaker = st?.speaker == null ? null : parties.principal(st.speaker);
  // "The union's readiness", of one who is no actor, is not the speaker's.
  if (official.length === 0 && s.words[t]?.upos === "NOUN" && owners(s, t).length > 0) return;
  let by = official.length > 0 ? official : speaker !== null && parties.official(speaker) ? [speaker] : [];
  if (by.length === 0) return;
  if (by.length === 1) by = withSpeaker(scene, by[0] as string, t);
  const heads = terms.map((x) => headOf(s, x));
  const with_ = heads.flatMap((h) => [h, ...kids(s, h, "obj")]).flatMap((h) => behind(s, h, "with", "to"));
  const to = at(with_).filter((id) => by.every((b) => parties.opposed(b, id)));
  enter(scene, offers, {
    token: t,
    by,
    to: to.length > 0 ? to : audienceAt(scene, t, by),
    terms,
    status: "floated",
  });
}

/** What one is ready for: what hangs on the word, or the infinitive of its statement. */
function readyFor({ syntax: s }: Scene, t: number): Span[] {
  const own = kids(s, t, "xcomp", "ccomp", "advcl", "acl", "obl", "nmod").find(
    (k) => k > t && kids(s, k, "mark", "case").some((m) => ["to", "for"].includes(low(s, m))),
  );
  const verb = s.words[t]?.head ?? -1;
  const near =
    own ??
    (verb < 0
      ? undefined
      : kids(s, verb, "advcl", "xcomp").find(
          (k) => k > t && kids(s, k, "mark").some((m) => low(s, m) === "to"),
        ));
  return near === undefined ? [] : joinedParts(s, near).map((p) => withoutClause(s, p.head, p.span));
}

/** Those told by the statement whose cue or content holds a token, where they face the proposers. */
function audienceAt({ cues, tellers, parties }: Scene, t: number, by: readonly string[]): string[] {
  const id = (cues.get(t) ?? tellers.get(t)?.at(-1))?.audience ?? null;
  return id !== null && by.some((b) => parties.opposed(b, id)) ? [id] : [];
}
