import type { Frame, FrameKind } from "../../tags/tags.js";
import type { Span } from "../../text/span.js";
import type { Condition } from "../record.js";
import { type Syntax, kids, low, spanOf, subtreeSpan } from "../syntax.js";
import { actorsOf } from "./actorsAt.js";
import { doers } from "./arguments.js";
import type { ConditionDraft } from "./conditionDraft.js";
import { isFactual, isThreatened } from "./conditionals.js";
import { isWantedBefore } from "./demandsByVerb.js";
import { fillersOf } from "./fillers.js";
import { holderAt, isBargainedOver, speakerOf } from "./holders.js";
import { type Scene, cut, isAsked, tellerAt, toldAt } from "./scene.js";

/** What is negotiated; events and silences have lists of their own. */
export type Bargained = Exclude<FrameKind, "event" | "silence">;

/**
 * Chance from which a word that no rule reads is taken to tell of something. The grammar comes first; what it lacks is
 * a way of saying, which the network knows from examples. Of a contact it is the chance in view of the whole report.
 */
const LEAST: Readonly<Record<Bargained, number>> = {
  contact: 0.75,
  proposal: 0.3,
  response: 0.3,
  condition: 0.3,
};

/** Chance from which a frame needs less around it: no side, and of what is required no thing that sides mostly bargain over. */
export const SURE = 0.5;

/** The frames of a kind that are sure enough, in text order. */
export function framesOf({ account, told }: Scene, kind: Bargained): Frame[] {
  return (account.tags.frames ?? []).filter(
    (f) => f.kind === kind && (kind === "contact" ? told(f) : f.chance) >= LEAST[kind],
  );
}

/**
 * Conditions that only the network sees; `add` joins those that the grammar found too. `bargaining`: whether the report
 * tells of offers or talks; without them somebody must hold it.
 */
export function framedConditions(scene: Scene, bargaining: boolean): ConditionDraft[] {
  return framesOf(scene, "condition").flatMap((f): ConditionDraft[] => {
    if (isAsked(scene, f.token) || isWarnedOf(scene.syntax, f.token)) return [];
    if (isWantedBefore(scene.syntax, f.token)) return [];
    const told = tellerAt(scene, f.token);
    const holder =
      sides(scene, f, "holder")[0] ?? holderAt(scene, f.token) ?? speakerOf(scene, told?.speaker ?? null);
    const text = cut(scene, stretchOf(scene, f));
    const faced = othersAct(scene, f, holder);
    const doubtful = !faced && !isBargainedOver(scene, false, holder, text.text);
    if (bargaining ? doubtful && f.chance < SURE : doubtful || holder === null) return [];
    return [
      {
        holder,
        text,
        polarity: (f.labels["polarity"] ?? "requires") as Condition["polarity"],
        status: "standing",
        according: toldAt(scene, f.token),
      },
    ];
  });
}

/** "Warned of violence if no way was found": what would come of it, and nothing that anybody requires. */
function isWarnedOf(s: Syntax, verb: number): boolean {
  const { relation, head } = s.words[verb] ?? { relation: "", head: -1 };
  if (relation === "advcl" && head >= 0 && (isThreatened(s, head) || isSupposedPast(s, verb, head)))
    return true;
  return relation === "advcl" && ["warn", "caution", "fear", "worry"].includes(s.words[head]?.lemma ?? "");
}

/** "If somebody wrote to them, he did so on his own". */
function isSupposedPast(s: Syntax, verb: number, main: number): boolean {
  return kids(s, verb, "mark").some((k) => low(s, k) === "if") && isFactual(s, verb, main);
}

/** "If Sweden extradites four men": whether it is a deed of one who faces the holder. */
function othersAct(scene: Scene, f: Frame, holder: string | null): boolean {
  if (holder === null || scene.syntax.words[f.token]?.upos !== "VERB") return false;
  return actorsOf(scene, doers(scene.syntax, f.token)).some((id) => scene.parties.opposed(id, holder));
}

/** Those who fill a role and may take part: sides and people; where the frame is sure, anybody ("the union", "a mining company"). */
export function sides(scene: Scene, f: Frame, role: string): string[] {
  const { official, actor, may } = scene.parties;
  return fillersOf(scene, f.roles[role] ?? []).filter(
    (id) => official(id) || actor(id)?.kind === "person" || (f.chance >= SURE && may(id)),
  );
}

/** Those who fill a role; where the words name none, the speaker whose cue tells it. */
export function whoActs(scene: Scene, f: Frame, role: string): string[] {
  const named = sides(scene, f, role);
  if (named.length > 0) return named;
  const first = (f.roles[role] ?? []).some((t) => ["we", "i", "our"].includes(low(scene.syntax, t)));
  const speaker = (scene.cues.get(f.token) ?? (first ? tellerAt(scene, f.token) : null))?.speaker ?? null;
  const own = speakerOf(scene, speaker);
  return own === null ? [] : [own];
}

/** Words that may be missing in such a run, one less than this. */
const GAP = 2;

/** The run of words around its head that says what is required or refused; else all that hangs on the head. */
function stretchOf({ syntax: s }: Scene, f: Frame): Span {
  const inside = new Set(f.roles["span"] ?? []);
  inside.add(f.token);
  let [first, last] = [f.token, f.token];
  for (let k = first - 1; k >= 0 && k >= first - GAP; k--) if (inside.has(k)) first = k;
  for (let k = last + 1; k < s.words.length && k <= last + GAP; k++) if (inside.has(k)) last = k;
  if (first === last) return subtreeSpan(s, f.token);
  // "Failed to keep its word within": what a preposition opens belongs to it.
  const opened = s.words[last]?.relation === "case" ? (s.words[last]?.head ?? last) : last;
  const end = opened > last ? subtreeSpan(s, opened).end : spanOf(s, last).end;
  return { start: spanOf(s, first).start, end };
}
