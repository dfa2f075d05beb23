import { type Syntax, kids, low, subtreeSpan } from "../syntax.js";
import { actorsAt } from "./actorsAt.js";
import { behind, doers, isPassive, realityOf } from "./arguments.js";
import type { ConditionDraft } from "./conditionDraft.js";
import { DEMANDING } from "./conditionWords.js";
import { TALK_NOUNS } from "./contactWords.js";
import { firstClause } from "./contents.js";
import { ALL, bargained } from "./demands.js";
import { speakerOf } from "./holders.js";
import { MEANING_A_PROPOSAL } from "./proposalWords.js";
import { type Scene, cut, isAsked, tellerAt, toldAt } from "./scene.js";

/** "… and call on both sides to withdraw": demands whose verb no statement has for its cue. */
export function findDemandsByVerb(scene: Scene): ConditionDraft[] {
  const { syntax: s } = scene;
  const out: ConditionDraft[] = [];
  for (let t = 0; t < s.words.length; t++) {
    const w = s.words[t];
    const first = w?.upos === "VERB" && !isAsked(scene, t) ? wantedBefore(scene, t) : null;
    if (first !== null) out.push(first);
    const hinge = w !== undefined && !isAsked(scene, t) ? hingesOn(scene, t) : null;
    if (hinge !== null) out.push(hinge);
    const prepositions = w?.upos === "VERB" ? DEMANDING.get(w.lemma.toLowerCase()) : undefined;
    if (prepositions === undefined || scene.cues.get(t)?.act === "demand" || isAsked(scene, t)) continue;
    if (isPassive(s, t) || realityOf(s, t) !== "told") continue;
    const draft = demandAt(scene, t, prepositions);
    if (draft !== null) out.push(draft);
  }
  return out;
}

const WANTING = new Set(["want", "need", "seek", "require", "demand", "expect"]);

/** Whether a verb of wanting something first governs a clause: "before it reopens the crossing". */
export function isWantedBefore(s: Syntax, verb: number): boolean {
  const { relation, head } = s.words[verb] ?? { relation: "", head: -1 };
  if (relation !== "advcl" || !kids(s, verb, "mark").some((m) => low(s, m) === "before")) return false;
  return WANTING.has(s.words[head]?.lemma ?? "") && kids(s, head, "obj").length > 0;
}

/** "Wants written guarantees before it reopens the crossing": what is wanted, by the side that wants it. */
function wantedBefore(scene: Scene, t: number): ConditionDraft | null {
  const { syntax: s, account, parties } = scene;
  if (!WANTING.has(s.words[t]?.lemma ?? "") || realityOf(s, t) !== "told") return null;
  const within = [t, ...kids(s, t, "xcomp")];
  const talks = within
    .flatMap((k) => behind(s, k, "before"))
    .some((k) => TALK_NOUNS.has(s.words[k]?.lemma ?? ""));
  if (!talks && !kids(s, t, "advcl").some((k) => k > t && isWantedBefore(s, k))) return null;
  const holder = doers(s, t)
    .flatMap((k) => actorsAt(account, parties, k))
    .map(parties.principal)
    .find((id) => parties.official(id));
  const [wanted] = kids(s, t, "obj");
  if (holder === undefined || wanted === undefined) return null;
  // "Wants Kinshasa to cede Goma before any further talks".
  const [deed] = kids(s, t, "xcomp");
  const end = deed === undefined ? subtreeSpan(s, wanted).end : subtreeSpan(s, deed).end;
  const text = cut(scene, { start: subtreeSpan(s, wanted).start, end });
  return { holder, text, polarity: "requires", status: "standing", according: toldAt(scene, t) };
}

/** "Aid hinges on disarmament", "relief would depend on steps": what something that a side gives is made to depend on. */
function hingesOn(scene: Scene, t: number): ConditionDraft | null {
  const { syntax: s, parties } = scene;
  if (!HINGING.has(low(s, t)) && !HINGING.has(s.words[t]?.lemma.toLowerCase() ?? "")) return null;
  const on = behind(s, t, "on", "upon").find((k) => k > t);
  const subject = kids(s, t, "nsubj").find((k) => k < t);
  if (
    on === undefined ||
    subject === undefined ||
    !GIVEN_THINGS.has(s.words[subject]?.lemma.toLowerCase() ?? "")
  )
    return null;
  const teller = tellerAt(scene, t);
  const holder = speakerOf(scene, teller?.speaker ?? null);
  if (holder === null || !parties.official(holder) || teller?.act === "deny") return null;
  const text = cut(scene, { start: startOf(s, on), end: subtreeSpan(s, on).end });
  return { holder, text, polarity: "requires", status: "standing", according: toldAt(scene, t) };
}
const HINGING = new Set(["hinge", "hinges", "depend", "depends", "contingent", "conditional", "conditioned"]);
/** What a side gives or does for another, by its governing noun. */
const GIVEN_THINGS = new Set(
  "aid assistance help relief support funding money loan reconstruction release return withdrawal lifting easing recognition deal agreement truce ceasefire talk meeting progress step concession delivery normalization normalisation membership".split(
    " ",
  ),
);

function demandAt(scene: Scene, t: number, prepositions: readonly string[]): ConditionDraft | null {
  const { syntax: s, account, parties } = scene;
  const holder =
    doers(s, t)
      .flatMap((k) => actorsAt(account, parties, k))
      .map(parties.principal)
      .find((id) => parties.official(id)) ?? speakerOf(scene, tellerAt(scene, t)?.speaker ?? null);
  if (holder === null || !parties.official(holder)) return null;
  // "Called the envoy to condemn it" is a talk.
  const objects = s.words[t]?.lemma === "call" ? [] : kids(s, t, "obj", "iobj");
  const whomAt = [...behind(s, t, ...prepositions), ...objects].find((k) => k > t);
  if (MEANING_A_PROPOSAL.has(s.words[whomAt ?? t]?.lemma ?? "")) return null;
  const clause = kids(s, t, "xcomp", "advcl", "ccomp", "acl").find((k) => k > t && hasTo(s, k));
  const last = clause ?? whomAt;
  if (last === undefined) return null;
  const start = Math.min(...[whomAt, clause].flatMap((k) => (k === undefined ? [] : [startOf(s, k)])));
  const span = firstClause(s, { start, end: subtreeSpan(s, last).end }, last);
  const text = cut(scene, span);
  const whom = whomAt === undefined ? [] : actorsAt(account, parties, whomAt);
  const everyone = whomAt !== undefined && ALL.has(s.words[whomAt]?.lemma ?? "");
  const faced = clause !== undefined && (everyone || whom.some((id) => parties.opposed(id, holder)));
  if (!faced && !(clause === undefined && whom.length === 0 && bargained(scene, holder, text))) return null;
  return { holder, text, polarity: "requires", status: "standing", according: toldAt(scene, t), whom };
}

const hasTo = (s: Syntax, verb: number) =>
  kids(s, verb, "mark").some((k) => ["to", "that"].includes(low(s, k)));

/** Where a phrase begins, without the preposition before it. */
function startOf(s: Syntax, head: number): number {
  const span = subtreeSpan(s, head);
  const before = kids(s, head, "case", "mark").filter((k) => k < head && low(s, k) !== "to");
  const last = before.at(-1);
  return last === undefined ? span.start : Math.max(span.start, (s.doc.tokens[last]?.end ?? span.start) + 1);
}
