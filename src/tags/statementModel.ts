import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type ScorerFile, type WordScorer, makeScorer } from "./wordScorer.js";
import { readManifest } from "./manifest.js";

/** The scorers of statements: so small that plain code runs them. training/statements.py, training/candidates.py and training/disputes.py make them. */
export interface StatementModel {
  /** A score for each act, and for `none`: that the words are no statement. */
  readonly acts: WordScorer;
  /** A score for each basis. */
  readonly bases: WordScorer;
  /** One score for each verb or noun that may tell of a statement (src/reading/mayTell.ts): the logit of the chance that it does. */
  readonly candidates: WordScorer;
  /** One score for a denial and another statement (src/reading/negotiation/disputesFeatures.ts): the logit of the chance that they cannot both hold. */
  readonly disputes: WordScorer;
  /** A score for each role of each kind of frame, of an actor beside a frame (src/reading/negotiation/fillsFeatures.ts): the logit of the chance that it fills it. */
  readonly fills: WordScorer;
  /** One score for a frame (src/reading/negotiation/toldFeatures.ts): the logit of the chance that its sentence tells an entry of its kind. */
  readonly told: WordScorer;
}

const FORMAT = 1;

/** `models/statements` of the installed package. */
export function shippedStatements(): string {
  return fileURLToPath(new URL("../../models/statements/", import.meta.url));
}

/** Reads the scorers; null where there are none. Throws where they were made for another version of this program. */
export function openStatements(folder: string = shippedStatements()): StatementModel | null {
  const manifest = readManifest<{ format: number } & Record<keyof StatementModel, string>>(folder, FORMAT);
  if (manifest === null) return null;
  const open = (file: string) =>
    makeScorer(JSON.parse(readFileSync(join(folder, file), "utf8")) as ScorerFile);
  return {
    acts: open(manifest.acts),
    bases: open(manifest.bases),
    candidates: open(manifest.candidates),
    disputes: open(manifest.disputes),
    fills: open(manifest.fills),
    told: open(manifest.told),
  };
}
