import type { StatementModel } from "../../tags/statementModel.js";
import { logistic } from "../../tags/scores.js";
import type { Frame } from "../../tags/tags.js";
import { FILLED, type Fillers, fillersIn } from "./fillsFeatures.js";
import type { Filled, Fills, Scene } from "./scene.js";
import { makeTold } from "./told.js";

/** Chance under which nobody is told of. */
const LEAST = 0.1;

/** A scene in which the scorers of fillers and of tellings are asked (training/fills.py, training/told.py); as it is without them. */
export function withScorers(scene: Scene, model: StatementModel | null): Scene {
  if (model === null) return scene;
  const filled = { ...scene, fills: makeFills(scene, model.fills) };
  return { ...filled, told: makeTold(filled, model.told) };
}

/** Asks the scorer of each frame once. */
function makeFills(scene: Scene, scorer: StatementModel["fills"]): Fills {
  let fillers: Fillers | null = null;
  const known = new Map<Frame, ReadonlyMap<string, readonly Filled[]>>();
  return (f, role) => {
    let found = known.get(f);
    if (found === undefined) {
      fillers ??= fillersIn(scene);
      found = filledIn(f, fillers, scorer);
      known.set(f, found);
    }
    return found.get(role) ?? [];
  };
}

function filledIn(
  f: Frame,
  { candidates, features }: Fillers,
  { labels, score }: StatementModel["fills"],
): ReadonlyMap<string, readonly Filled[]> {
  const scored = candidates.map((id) => ({ id, scores: score(features(f, id)) }));
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
