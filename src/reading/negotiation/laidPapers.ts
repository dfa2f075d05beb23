import { tokensOf } from "../../text/doc.js";
import { kids, low, subtreeSpan } from "../syntax.js";
import { actorsOf, isBoth } from "./actorsAt.js";
import { behind, doers, isPassive, realityOf } from "./arguments.js";
import { speakerOf } from "./holders.js";
import { type Offer, enter } from "./offers.js";
import { PAPER_NOUNS, PROPOSAL_NOUNS } from "./proposalWords.js";
import { contentsOf, nameSpan } from "./proposalTerms.js";
import { type Scene, tellerAt } from "./scene.js";

/** "We have laid before the parties what we call a bridging paper": a proposal to them, whose terms the next sentences may tell; null elsewhere. */
export function paperLaid(scene: Scene, offers: Offer[], t: number): Offer | null {
  const { syntax: s, account, parties } = scene;
  if (!LAYING.has(s.words[t]?.lemma.toLowerCase() ?? "") || realityOf(s, t) !== "told") return null;
  const before = behind(s, t, "before");
  const passive = isPassive(s, t);
  const paper = passive ? kids(s, t, "nsubj").find((k) => isPaper(scene, k)) : paperBehind(scene, t);
  if (before.length === 0 || paper === undefined) return null;
  const who = passive ? behind(s, t, "by") : doers(s, t);
  const we = who.some((k) => ["we", "i"].includes(low(s, k)));
  const own = we ? speakerOf(scene, tellerAt(scene, t)?.speaker ?? null) : null;
  const by = own === null ? actorsOf(scene, who) : [own];
  const sides = before.some((k) => isBoth(account, k) || SIDES.has(low(s, k)));
  const to = (sides ? parties.pair() : actorsOf(scene, before)).filter(
    (id) => parties.official(id) && !by.some((x) => parties.same(x, id)),
  );
  if (to.length === 0) return null;
  const known = offers.find((o) => o.tokens.includes(paper));
  if (known !== undefined) return known;
  return enter(scene, offers, {
    token: paper,
    by,
    to,
    called: nameSpan(s, paper),
    terms: contentsOf(scene, paper),
    status: "offered",
  });
}

const LAYING = new Set(["lay", "put", "place", "set"]);
const SIDES = new Set(["parties", "sides", "delegations", "governments", "capitals", "camps"]);

function isPaper({ syntax: s }: Scene, t: number): boolean {
  const lemma = s.words[t]?.lemma.toLowerCase() ?? "";
  return s.words[t]?.upos === "NOUN" && (PAPER_NOUNS.has(lemma) || PROPOSAL_NOUNS.has(lemma));
}

/** The first paper that a verb has behind it: its object, or what it is called in a clause of its own, however the parse hangs it. */
function paperBehind(scene: Scene, t: number): number | undefined {
  const { syntax: s } = scene;
  const { endToken } = tokensOf(s.doc, subtreeSpan(s, t));
  for (let i = t + 1; i < Math.min(endToken, t + FARTHEST); i++) if (isPaper(scene, i)) return i;
  return undefined;
}
const FARTHEST = 24;
