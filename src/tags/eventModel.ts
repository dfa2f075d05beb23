import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type ScorerFile, type WordScorer, makeScorer } from "./wordScorer.js";
import { readManifest } from "./manifest.js";

/** The scorers of events: so small that plain code runs them. training/events.py makes them. */
export interface EventModel {
  /** One score: above 0 where what a word tells of is said to be so. */
  readonly realis: WordScorer;
  /** A score for each type of what one marked phrase does to another. */
  readonly pairs: WordScorer;
}

const FORMAT = 1;

/** `models/events` of the installed package. */
export function shippedEvents(): string {
  return fileURLToPath(new URL("../../models/events/", import.meta.url));
}

/** Reads the scorers; null where there are none. Throws where they were made for another version of this program. */
export function openEvents(folder: string = shippedEvents()): EventModel | null {
  const manifest = readManifest<{
    format: number;
    realis: string;
    pairs: string;
  }>(folder, FORMAT);
  if (manifest === null) return null;
  const open = (file: string) =>
    makeScorer(JSON.parse(readFileSync(join(folder, file), "utf8")) as ScorerFile);
  return { realis: open(manifest.realis), pairs: open(manifest.pairs) };
}
