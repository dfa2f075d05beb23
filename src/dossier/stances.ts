import { type Bearing, type Draft } from "./claims/draft.js";
import type { Statement } from "../reading/record.js";
import type { Stance, StanceKind } from "./dossier.js";
import { daysOf } from "./days.js";
import type { Material, Told } from "./material.js";
import { once } from "./once.js";
import { type Ref, ancestors, byText } from "./reports.js";

/** Not knowing: "was unaware", "knew nothing", "had never seen", "had no knowledge". */
export const UNAWARE =
  /\b(?:unaware|(?:not|n['’]t|never)\s+(?:been\s+)?(?:aware|know|known|informed|told|seen|heard)|knows?\s+nothing|knew\s+(?:nothing|of\s+no)|no\s+knowledge|heard\s+nothing|nobody\s+(?:told|asked|informed))\b/iu;
const DOUBTING =
  /\b(?:doubt\w*|sceptic\w*|skeptic\w*|question(?:s|ed)|queri(?:es|ed)|unlikely|unconvinced)\b/iu;
/** An answer that neither says yes nor no. */
const HALF =
  /\b(?:matter of definition|in part|partly|to some extent|in a sense|not exactly|not quite|depends|up to a point|overstated|exaggerated)\b/iu;
const OPEN = /\b(?:too early|too soon|cannot say|could not say|not yet clear|unclear)\b/iu;

/** What a statement's own words show of where its speaker stands. */
interface Signs {
  readonly unaware: boolean;
  readonly open: boolean;
  readonly doubting: boolean;
  readonly half: boolean;
}

/** It is asked for every claim that a statement is a member of. */
const signsOf = once(
  (statement: Statement) => statement,
  (statement): Signs => {
    const words = statement.content.map((c) => c.text).join(" ");
    return {
      unaware: UNAWARE.test(words),
      open: OPEN.test(words),
      doubting: DOUBTING.test(statement.cue?.text ?? ""),
      half: HALF.test(words),
    };
  },
);

/** Whether a statement's words say that its speaker did not know. */
export function isUnaware(statement: Statement): boolean {
  return signsOf(statement).unaware;
}

/** Where a statement's speaker stands on a claim that it is a member of. */
export function stanceOf(told: Told, bearing: Bearing, draft: Draft, { byRef }: Material): StanceKind {
  const { statement } = told;
  const signs = signsOf(statement);
  if (statement.act === "decline" || bearing === "declines") return "declined";
  if (bearing === "unaware" || (statement.act === "deny" && signs.unaware)) return "silent";
  if (bearing !== "tells" && (signs.unaware || signs.open)) return "silent";
  if (signs.doubting) return "doubts";
  if (bearing === "denies") return signs.half ? "partly" : "denies";
  if (bearing === "differs") {
    const above = ancestors(told.report, statement).map((s) => byRef.get(`${told.report.id}#${s.id}`));
    const refuses = [told, ...above].some(
      (t) =>
        t !== undefined &&
        (t.statement.act === "deny" ||
          t.points.some((p) => p.quantities.some((q) => q.refused && q.value === draft.value))),
    );
    return refuses ? "denies" : "partly";
  }
  return signs.half ? "partly" : "affirms";
}

/** What each actor held and when, latest first; `fold` gives whom an actor counts as. */
export function stancesOn(draft: Draft, material: Material, fold: (actor: string) => string): Stance[] {
  const found = new Map<string, { stance: Stance; at: number; according: Ref[] }>();
  for (const [at, bearing] of [...draft.members].sort(([a], [b]) => byText(a, b))) {
    const told = material.byRef.get(at);
    if (told === undefined || told.speaker === null || material.cast.byId.get(told.speaker) === undefined)
      continue;
    const stance = stanceOf(told, bearing, draft, material);
    const days = told.days?.[1] ?? -Infinity;
    for (const actor of new Set([told.speaker, ...membersOf(told.speaker, material)].map(fold))) {
      const key = `${actor} ${stance}`;
      const known = found.get(key);
      if (known === undefined) {
        found.set(key, {
          stance: { actor, stance, date: told.date, according: [] },
          at: days,
          according: [at],
        });
        continue;
      }
      known.according.push(at);
      if (days > known.at) {
        known.at = days;
        known.stance = { ...known.stance, date: told.date };
      }
    }
  }
  return [...found.values()]
    .sort(
      (a, b) =>
        b.at - a.at || byText(a.stance.actor, b.stance.actor) || byText(a.stance.stance, b.stance.stance),
    )
    .map(({ stance, according }) => ({ ...stance, according }));
}

/** The latest of an actor's stances. */
export function latest(stances: readonly Stance[], actor: string): Stance | undefined {
  return stances
    .filter((s) => s.actor === actor)
    .sort((a, b) => (daysOf(b.date)?.[1] ?? -Infinity) - (daysOf(a.date)?.[1] ?? -Infinity))[0];
}

/** The unnamed speakers that an unnamed group is made of: what "the diplomat and the official" say, each says. */
export function membersOf(actor: string, { cast }: Material): readonly string[] {
  return cast.byId.get(actor)?.kind === "unnamed" ? (cast.within.get(actor) ?? []) : [];
}
