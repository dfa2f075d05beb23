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
  model: StatementModel | null,
): readonly Act[] {
  if (model === null) return acts;
  return acts.map((act, i) => {
    const { naming, basis } = authorities[i] as Authority;
    const features = statementFeatures(s, statements[i] as StatementSpans, { act, naming, basis });
    const scores = model.acts.score(features);
    const chances = model.acts.labels.map((label, k) => ({ label, weight: Math.exp(scores[k] as number) }));
    // Whether the words are a statement at all is not for this scorer to say.
    const own = chances.filter(({ label }) => label !== NONE);
    const best = own.reduce((a, b) => (b.weight > a.weight ? b : a));
    return best.weight / own.reduce((n, { weight }) => n + weight, 0) >= SURE ? (best.label as Act) : act;
  });
}

const NONE = "none";
