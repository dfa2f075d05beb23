import type { Draft } from "./claims/draft.js";
import { daysOf } from "./days.js";
import type { PositionChange } from "./dossier.js";
import type { Material, Told } from "./material.js";
import { once } from "./once.js";
import { type Ref, byText, ref } from "./reports.js";
import { shareSide } from "./sides.js";
import { sentenceAround } from "./sources.js";
import { stanceOf } from "./stances.js";
import { groupBy } from "./union.js";
import { cosine } from "./vectors.js";

/** Giving up what one held: before the words that name it ("abandoning his demand", "dropped its insistence"). */
const ABANDONING =
  /\b(?:abandon\w*|drop(?:s|ped|ping)?|g[ai]v(?:e|es|ing) up|gave up|giving way|gave way|relent\w*|reversed?|reversing|no longer|soften\w*|back(?:s|ed|ing)? (?:away|down|off)|climb(?:s|ed|ing)? down|waiv\w+|lift(?:s|ed|ing)?|shelv\w+|retreat\w* from)\b/iu;
/** Words that tell of a demand or a refusal as given up, in whatever statement: "dropping its insistence that …". */
const DROPPED =
  /\b(?:abandon\w*|drop(?:s|ped|ping)?|g[ai]v(?:e|es|ing) up|giving way on|relent\w* on|revers(?:es|ed|ing)|back(?:s|ed|ing)? (?:away|down|off) from|climb(?:s|ed|ing)? down from|waiv\w+|lift(?:s|ed|ing)?|soften\w*|retreat\w* from|no longer (?:insist\w*|demand\w*|require\w*|refus\w*|object\w*|oppos\w*|rul\w+ out)|(?:had|has|have) (?:until now|until then|so far|previously|long|earlier|always|at first) (?:insist\w*|demand\w*|refus\w*|reject\w*|oppos\w*|object\w*|rul\w+ out)|after (?:\p{L}+ ){0,2}(?:days|weeks|months|years) of (?:insist\w*|demand\w*|refus\w*))\b(?:\s+(?:\p{L}+['’]?s?\s+){0,4}?(?:demand|insistence|condition|precondition|refusal|objection|opposition|requirement|resistance|veto|stance|position)s?\b)?/iu;
const HELD =
  /(?:demand\w*|insist\w*|condition|precondition|refus\w+|require\w*|reject\w*|object\w*|oppos\w*|rul\w+ out|resistance|veto|stance|position)s?$/iu;
const NO_LONGER = /\bno longer (?:insist|demand|requir|refus|object|oppos|rul)/iu;
/** Acts by which one holds a position, and by which one takes up another. */
const HOLDING: ReadonlySet<string> = new Set([
  "demand",
  "reject",
  "promise",
  "threaten",
  "deny",
  "state",
  "intend",
]);
/** Those of them by which one asks for something or will not have it: what can be dropped. */
const DEMANDING: ReadonlySet<string> = new Set(["demand", "reject", "promise", "threaten"]);
const YIELDING: ReadonlySet<string> = new Set(["accept", "propose", "promise", "support", "intend"]);
/** UTF-16 units before a cue in which a word of giving up is about it. */
const NEAR = 60;
/** Likeness from which an earlier statement held what a later one gives up. */
const ALIKE = 0.35;

/** Actors who later say otherwise than they said, or give up what they asked for; no dispute, for nothing contradicts itself. */
export function findPositionChanges(
  drafts: readonly Draft[],
  material: Material,
  fold: (actor: string) => string,
  copied: ReadonlySet<Ref>,
): PositionChange[] {
  const out: PositionChange[] = [];
  // One position is given up once, and for one other.
  const known = new Set<string>();
  for (const change of [...givenUp(material, fold, copied), ...saidOtherwise(drafts, material, fold)]) {
    // A long turn holds many positions, and bare words none.
    if (!holdsOne(material.byRef.get(change.from)) || !holdsOne(material.byRef.get(change.to))) continue;
    const keys = [`from ${change.actor} ${change.from}`, `to ${change.actor} ${change.to}`];
    if (copied.has(change.from) || copied.has(change.to) || keys.some((k) => known.has(k))) continue;
    out.push(change);
    for (const k of keys) known.add(k);
  }
  return out.sort((a, b) => byText(a.from, b.from) || byText(a.to, b.to));
}

/** Sentences of a statement from which it tells too much to be one position, and words below which it tells none. */
const LONG = 5;
const FEWEST = 2;

function holdsOne(t: Told | undefined): boolean {
  return (
    t !== undefined && t.points.length <= LONG && new Set(t.points.flatMap((p) => p.words)).size >= FEWEST
  );
}

/** A later report says that somebody gives up a demand, and an earlier one has the demand. */
function givenUp(
  { told, sides, reports, cast }: Material,
  fold: (actor: string) => string,
  copied: ReadonlySet<Ref>,
): PositionChange[] {
  const out: PositionChange[] = [];
  const abandoned = new Set(
    reports.flatMap((r) =>
      r.record.conditions
        .filter((k) => k.status === "abandoned")
        .flatMap((k) => k.according.map((s) => ref(r, s))),
    ),
  );
  const conditional = new Set(
    reports.flatMap((r) => r.record.conditions.flatMap((k) => k.according.map((s) => ref(r, s)))),
  );
  /** What could be given up. */
  const bySpeaker = groupBy(
    told.filter(
      (t) =>
        t.speaker !== null &&
        HOLDING.has(t.statement.act) &&
        cast.byId.get(t.speaker)?.kind !== "unnamed" &&
        !copied.has(t.at) &&
        !isRetold(t),
    ),
    (t) => t.speaker as string,
  );
  for (const [i, t] of told.entries()) {
    if (t.speaker === null) continue;
    const dropped = YIELDING.has(t.statement.act) && t.statement.parent === null && tellsDropped(t);
    if (!dropped && !abandoned.has(t.at) && !isGivenUp(t)) continue;
    const speaker = t.speaker;
    const [own, above] = [fold(speaker), sides(speaker)];
    const stands = (other: string) => above.has(other) || fold(other) === own || sides(other).has(speaker);
    const nearby = told
      .slice(Math.max(0, i - 2), i + 4)
      .filter((n) => n.report === t.report && n !== t && n.speaker !== null && stands(n.speaker));
    const yields = nearby
      .filter((n) => YIELDING.has(n.statement.act))
      .sort((a, b) => Number(a.statement.parent !== null) - Number(b.statement.parent !== null));
    const to = dropped
      ? t
      : (yields.find((n) => n.speaker === speaker && n.statement.parent === null) ?? yields[0] ?? t);
    const held = [...bySpeaker]
      .filter(([by]) => stands(by) && shareSide(sides, [by], [speaker]))
      .flatMap(([, list]) =>
        list.filter(
          (h) =>
            h.report !== t.report &&
            earlier(h, t) &&
            (DEMANDING.has(h.statement.act) || (!dropped && conditional.has(h.at))),
        ),
      );
    for (const list of groupBy(held, (h) => fold(h.speaker as string)).values()) {
      const best = list
        .map((h) => ({
          h,
          score: Math.max(likeness(h, t), likeness(h, to)) + (conditional.has(h.at) ? 0.2 : 0),
        }))
        .sort((a, b) => b.score - a.score || byText(a.h.at, b.h.at))[0];
      if (best !== undefined && best.score >= ALIKE)
        out.push({ actor: fold(best.h.speaker as string), from: best.h.at, to: to.at });
    }
  }
  return out;
}

/** Whether the sentence of a statement says that a demand or a refusal is given up. */
const tellsDropped = once(
  (t: Told) => t.statement,
  (t) => HELD.test(DROPPED.exec(sentenceAround(t))?.[0] ?? ""),
);

/** Whether a report tells of a demand or a refusal as given up. */
export const isGivenUp = once(
  (t: Told) => t.statement,
  ({ statement: s, report }) => {
    if (NO_LONGER.test(s.cue?.text ?? "")) return true;
    if (s.act !== "demand" && s.act !== "reject" && s.act !== "deny") return false;
    const start = s.cue?.start ?? s.content[0]?.start ?? 0;
    const before = report.record.text.slice(Math.max(0, start - NEAR), start);
    return ABANDONING.test(before.slice(before.lastIndexOf(". ") + 1)) || ABANDONING.test(s.cue?.text ?? "");
  },
);

/** An actor that denied a claim affirms it in a later report, or the other way round. */
function saidOtherwise(
  drafts: readonly Draft[],
  material: Material,
  fold: (actor: string) => string,
): PositionChange[] {
  const out: PositionChange[] = [];
  for (const draft of drafts) {
    if (draft.kind === "number") continue;
    const members = [...draft.members].flatMap(([at, bearing]) => {
      const told = material.byRef.get(at);
      if (told === undefined || told.speaker === null || told.statement.parent !== null || isRetold(told))
        return [];
      const kind = material.cast.byId.get(fold(told.speaker))?.kind;
      if (
        kind !== "person" &&
        kind !== "state" &&
        kind !== "government" &&
        kind !== "body" &&
        kind !== "armed-group"
      )
        return [];
      return [{ told, stance: stanceOf(told, bearing, draft, material) }];
    });
    for (const [actor, list] of groupBy(members, (m) => fold(m.told.speaker as string))) {
      const clear = list
        .filter((m) => m.stance === "affirms" || m.stance === "denies")
        .sort(
          (a, b) =>
            (a.told.days?.[0] ?? -Infinity) - (b.told.days?.[0] ?? -Infinity) || byText(a.told.at, b.told.at),
        );
      const [first] = clear;
      const later = clear.find(
        (m) =>
          first !== undefined &&
          m.stance !== first.stance &&
          m.told.report !== first.told.report &&
          earlier(first.told, m.told),
      );
      if (first === undefined || later === undefined) continue;
      if (
        later.stance === "affirms" &&
        later.told.statement.act !== "confirm" &&
        later.told.statement.act !== "accept"
      )
        continue;
      out.push({ actor, from: first.told.at, to: later.told.at });
    }
  }
  return out;
}

/** Whether a report tells again what was said some time before it. */
const isRetold = once(
  (t: Told) => t.statement,
  ({ statement, report }) => {
    const said = daysOf(statement.said);
    return (
      said !== null &&
      report.published !== null &&
      said[1] < report.published[0] - 1 &&
      statement.act === "deny"
    );
  },
);

function earlier(a: Told, b: Told): boolean {
  if (a.days === null || b.days === null) return false;
  return (
    a.days[1] < b.days[0] ||
    (a.report.published !== null &&
      b.report.published !== null &&
      a.report.published[1] < b.report.published[0])
  );
}

/** 0 to 1: how alike the nearest sentences of two statements are. */
function likeness(a: Told, b: Told): number {
  let most = 0;
  for (const p of a.points)
    for (const q of b.points) {
      const shared =
        p.words.filter((w) => q.words.includes(w)).length /
        Math.max(4, Math.min(p.words.length, q.words.length));
      most = Math.max(most, cosine(p.vector, q.vector), shared);
    }
  return most;
}
