/**
 * Labels of authority made by hand: for an attribution, how far its source is named, how many it is, on what terms it
 * speaks and how it knows. The files hold places in public texts and no words; `.` is not judged.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Span } from "../../src/text/span.js";

export const SPLITS = ["train", "dev", "held"] as const;
export type Split = (typeof SPLITS)[number];

export interface Label {
  /** The folder of PolNeAR that holds the report, or the set of releases. */
  readonly set: "train" | "dev" | "statedept";
  /** File name without its ending, or the URL of a release. */
  readonly report: string;
  /** In code points, as all spans here. */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly naming: string | null;
  /** `2` is two people, `2+` two or more. */
  readonly count: string | null;
  /** `open` stands for both on-record and unstated, as the scorer of gold records takes them. */
  readonly terms: string | null;
  /** `other` for any act but state, confirm and deny, where how one knows is judged only if the text tells it. */
  readonly act: string;
  readonly basis: string | null;
}

/** The labels of a split, in the order of the file. */
export function readLabels(split: Split): Label[] {
  const path = fileURLToPath(new URL(`${split}.tsv`, import.meta.url));
  const [, ...rows] = readFileSync(path, "utf8").trimEnd().split("\n");
  return rows.map((row) => {
    const [set, report, source, cue, content, naming, count, terms, act, basis] = row.split("\t") as string[];
    return {
      set: set as Label["set"],
      report: report as string,
      source: spansOf(source),
      cue: spansOf(cue),
      content: spansOf(content),
      naming: judged(naming),
      count: judged(count),
      terms: judged(terms),
      act: act as string,
      basis: judged(basis),
    };
  });
}

function judged(field: string | undefined): string | null {
  return field === undefined || field === "." ? null : field;
}

function spansOf(field = "."): Span[] {
  if (field === ".") return [];
  return field.split(";").map((pair) => {
    const [start, end] = pair.split("-").map(Number);
    return { start: start ?? 0, end: end ?? 0 };
  });
}
