import { type Manifest, type Model, openModel } from "../tags/model.js";
import type { Matrix } from "../tags/scores.js";
import type { Scores, Weights } from "../tags/tagger.js";
import { piecesOf } from "../tags/windows.js";
import type { Piece } from "../tags/wordpiece.js";

/** The shipped model's labels and vocabulary; the network itself is not run. */
export const testModel: Model = openModel();

/** How sure the made-up network is of what it says, in differences of scores. */
const SURE = 12;

/**
 * What a made-up network says of each piece, in order; what is left out it is unsure of. `head`, `cue` and
 * `source` are places among the pieces, -1 for the root or none.
 */
export interface Says {
  readonly tag?: readonly string[];
  readonly name?: readonly string[];
  readonly place?: readonly string[];
  readonly upos?: readonly string[];
  readonly feats?: readonly string[];
  readonly relation?: readonly string[];
  readonly head?: readonly number[];
  readonly cue?: readonly number[];
  readonly source?: readonly number[];
}

/** The scores of a window of `count` pieces by a network that says this. */
export function testScores(
  count: number,
  says: Says,
  { manifest }: { manifest: Manifest } = testModel,
): Scores {
  const rows = count + 2;
  const labelled = (labels: readonly string[], said: readonly string[] = []) =>
    matrix(
      rows,
      labels.length,
      said.map((label) => labels.indexOf(label)),
    );
  const pointing = (said: readonly number[] = []) =>
    matrix(
      rows,
      rows,
      said.map((at) => at + 1),
    );
  return {
    tag: labelled(manifest.tags, says.tag),
    name: labelled(manifest.names, says.name),
    place: labelled(manifest.places, says.place),
    upos: labelled(manifest.upos, says.upos),
    feats: labelled(manifest.feats, says.feats),
    relation: labelled(manifest.relations, says.relation),
    head: pointing(says.head),
    cue: pointing(says.cue),
    source: pointing(says.source),
    child: matrix(rows, 1, []),
    parent: matrix(rows, 1, []),
  };
}

/** Weights that prefer no step and no relation. */
export function testWeights({ manifest }: { manifest: Manifest } = testModel): Weights {
  const tags = manifest.tags.length;
  return { steps: matrix(tags, tags, []), relation: matrix(manifest.relations.length, 1, []) };
}

/** Zeros, and `SURE` in the column that each piece's row chooses; row 0 stands for [CLS]. */
function matrix(rows: number, width: number, chosen: readonly number[]): Matrix {
  const data = new Float32Array(rows * width);
  for (const [i, column] of chosen.entries()) if (column >= 0) data[(i + 1) * width + column] = SURE;
  return { data, width };
}

/** A stretch of a marked text that plays a role; `link` ties sources and contents to their cue. */
export interface Marked {
  readonly label: string;
  readonly link: string;
  readonly first: number;
  readonly end: number;
}

/**
 * A text with its pieces from `[source The ministry] [cue said] [content it was ready].`; a number after the label
 * (`[source2 …]`) ties a source or content to the cue with the same number. `[first, end)` counts pieces.
 */
export function marked(notation: string): { text: string; pieces: Piece[]; marks: Marked[] } {
  let text = "";
  const spans: { label: string; link: string; start: number; end: number }[] = [];
  let open: { label: string; link: string; start: number } | null = null;
  for (const [part, label, link, close] of notation.matchAll(/\[([a-z]+)(\d*) |(\])|[^[\]]+/g)) {
    if (label !== undefined) open = { label, link: link ?? "", start: text.length };
    else if (close === undefined) text += part;
    else if (open !== null) {
      spans.push({ ...open, end: text.length });
      open = null;
    }
  }
  const pieces = piecesOf(text, { start: 0, end: text.length }, testModel.vocabulary);
  const marks = spans.map(({ label, link, start, end }) => ({
    label,
    link,
    first: pieces.findIndex((p) => p.end > start),
    end: pieces.findLastIndex((p) => p.start < end) + 1,
  }));
  return { text, pieces, marks };
}
