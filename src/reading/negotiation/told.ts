import { logistic } from "../../tags/scores.js";
import type { StatementModel } from "../../tags/statementModel.js";
import type { Frame } from "../../tags/tags.js";
import type { Scene } from "./scene.js";
import { toldFeatures } from "./toldFeatures.js";

/** Asks the scorer of tellings of each frame once (training/told.py). */
export function makeTold(scene: Scene, scorer: StatementModel["told"]): Scene["told"] {
  let features: ReturnType<typeof toldFeatures> | null = null;
  const known = new Map<Frame, number>();
  return (f) => {
    let chance = known.get(f);
    if (chance === undefined) {
      features ??= toldFeatures(scene);
      chance = logistic(scorer.score(features(f))[0] ?? -Infinity);
      known.set(f, chance);
    }
    return chance;
  };
}
