import { logistic } from "../../tags/scores.js";
import type { StatementModel } from "../../tags/statementModel.js";
import type { Frame } from "../../tags/tags.js";
import { FILLED, type Fillers, fillersIn } from "./fillsFeatures.js";
import type { Filled, Fills, Scene } from "./scene.js";
import { toldFeatures } from "./toldFeatures.js";

/** Chance under which nobody is told of. */
const LEAST = 0.1;

/** A scene in which the scorers of fillers and of tellings are asked (training/fills.py, training/told.py); as it is without them. */
export function withScorers(scene: Scene, model: StatementModel | null): Scene {
  if (model === null) return scene;
  const filled = { ...scene, fills: makeFills(scene, model.fills) };
  return { ...filled, told: makeTold(filled, model.told) };
}

function makeFills(scene: Scene, scorer: StatementModel["fills"]): Fills {
  const filled = onceEach(
    () => fillersIn(scene),
    (fillers, f) => filledIn(f, fillers, scorer),
  );
  return (f, role) => filled(f).get(role) ?? [];
}

function makeTold(scene: Scene, scorer: StatementModel["told"]): Scene["told"] {
  return onceEach(
    () => toldFeatures(scene),
    (features, f) => logistic(scorer.score(features(f))[0] ?? -Infinity),
  );
}

/** What is found of each frame, found once; what all frames share is made at the first. */
function onceEach<S, T>(share: () => S, find: (shared: S, f: Frame) => T): (f: Frame) => T {
  let shared: { readonly own: S } | null = null;
  const known = new Map<Frame, { readonly found: T }>();
  return (f) => {
    let kept = known.get(f);
    if (kept === undefined) {
      shared ??= { own: share() };
      kept = { found: find(shared.own, f) };
      known.set(f, kept);
    }
    return kept.found;
  };
}

function filledIn(
  f: Frame,
  { candidates, featuresOf }: Fillers,
  { labels, score }: StatementModel["fills"],
): ReadonlyMap<string, readonly Filled[]> {
  const features = featuresOf(f);
  const scored = candidates.map((id) => ({ id, scores: score(features(id)) }));
  return new Map(
    FILLED[f.kind].map((role) => {
      const at = labels.indexOf(`${f.kind} ${role}`);
      const filled = scored
        .map(({ id, scores }): Filled => ({ id, chance: logistic(scores[at] ?? -Infinity) }))
        .filter((x) => x.chance >= LEAST)
        .sort((a, b) => b.chance - a.chance);
      return [role, filled] as const;
    }),
  );
}
