import { best, softmax } from "../tags/scores.js";
import type { StatementModel } from "../tags/statementModel.js";
import type { Act, Authority } from "./record.js";
import { statementFeatures } from "./statementFeatures.js";
import type { StatementSpans } from "./statements.js";
import type { Syntax } from "./syntax.js";

/** Chance from which the scorer overrules the grammar. */
const SURE = 0.75;

/** The acts of statements after the scorer was asked; without a model as the grammar has them. */
export function judgedActs(
  s: Syntax,
  statements: readonly StatementSpans[],
  acts: readonly Act[],
  authorities: readonly Authority[],
  model: Pick<StatementModel, "acts"> | null,
): readonly Act[] {
  if (model === null) return acts;
  return acts.map((act, i) => {
    const { naming, basis } = authorities[i] as Authority;
    const features = statementFeatures(s, statements[i] as StatementSpans, { act, naming, basis });
    const chances = softmax(model.acts.score(features));
    // Whether the words are a statement at all is not for this scorer to say.
    const none = model.acts.labels.indexOf(NONE);
    const left = 1 - (chances[none] ?? 0);
    if (none >= 0) chances[none] = 0;
    const at = best(chances);
    return (chances[at] as number) / left >= SURE ? (model.acts.labels[at] as Act) : act;
  });
}

const NONE = "none";
