import { findBlocks } from "./layout.js";
import type { Part } from "./report.js";

/** The parts of a text, which together hold every character that is not blank. */
export function findParts(text: string): Part[] {
  return findBlocks(text).map(({ start, end }) => ({ start, end, role: "body" }));
}
