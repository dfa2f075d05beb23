import { best, softmax } from "../tags/scores.js";
import type { StatementModel } from "../tags/statementModel.js";
import type { Act, Authority, Basis } from "./record.js";
import { statementFeatures } from "./statementFeatures.js";
import type { StatementSpans } from "./statements.js";
import type { Syntax } from "./syntax.js";

/** Chance from which the scorer of acts overrules the grammar. */
const SURE = 0.75;
/** Chances from which the scorer of bases has it that a source took part, or that nothing tells how it knows, where the grammar has the other. */
const TOOK_PART = 0.9;
const UNTOLD = 0.9;

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

/**
 * The authorities after the scorer was asked whether a source tells of its own doings: only where no words of the report
 * say how it knows. Without a model as the grammar has them.
 */
export function judgedBases(
  s: Syntax,
  statements: readonly StatementSpans[],
  acts: readonly Act[],
  authorities: readonly Authority[],
  model: Pick<StatementModel, "bases"> | null,
): readonly Authority[] {
  if (model === null) return authorities;
  return authorities.map((authority, i) => {
    const { naming, basis, basisSpan } = authority;
    const statement = statements[i] as StatementSpans;
    if (basisSpan !== null || (basis !== "participant" && basis !== "unstated")) return authority;
    // "Claims of any contact": nobody by name took part in anything.
    if (statement.source === null) return authority;
    const features = statementFeatures(s, statement, { act: acts[i] as Act, naming, basis });
    const chances = softmax(model.bases.score(features));
    const chance = (b: Basis) => chances[model.bases.labels.indexOf(b)] ?? 0;
    if (basis === "unstated")
      return chance("participant") >= TOOK_PART ? { ...authority, basis: "participant" } : authority;
    return chance("unstated") >= UNTOLD ? { ...authority, basis: "unstated" } : authority;
  });
}
