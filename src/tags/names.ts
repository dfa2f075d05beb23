import type { Doc } from "../text/doc.js";
import { tokensOf } from "../text/doc.js";
import type { Manifest } from "./model.js";
import { best, row, softmax } from "./scores.js";
import type { Name, NameType } from "./tags.js";
import type { Scores } from "./tagger.js";
import type { Piece } from "./wordpiece.js";

/** Proper names of a window, widened to whole tokens; two that would share a token are one. */
export function findNames(doc: Doc, pieces: readonly Piece[], scores: Scores, manifest: Manifest): Name[] {
  const out: Name[] = [];
  const government = manifest.places.indexOf("government");
  for (const run of runs(pieces, scores, manifest.names)) {
    const span = { start: (pieces[run.first] as Piece).start, end: (pieces[run.end - 1] as Piece).end };
    const { firstToken, endToken } = tokensOf(doc, span);
    const last = out.at(-1);
    if (firstToken === endToken || (last !== undefined && firstToken < last.endToken)) continue;
    let asGovernment = 0;
    for (let i = run.first; i < run.end; i++)
      asGovernment += softmax(row(scores.place, i + 1))[government] as number;
    out.push({
      firstToken,
      endToken,
      type: run.type,
      asGovernment: asGovernment / (run.end - run.first),
      confidence: run.confidence,
    });
  }
  return out;
}

interface Run {
  readonly first: number;
  end: number;
  readonly type: NameType;
  confidence: number;
}

function runs(pieces: readonly Piece[], scores: Scores, labels: readonly string[]): Run[] {
  const out: Run[] = [];
  let open: Run | null = null;
  for (let i = 0; i < pieces.length; i++) {
    const chances = softmax(row(scores.name, i + 1));
    const label = labels[best(chances)] as string;
    const inWord: boolean =
      i > 0 && (pieces[i - 1] as Piece).end === (pieces[i] as Piece).start && open !== null;
    const type = label.slice(2) as NameType;
    if (
      open !== null &&
      label !== "O" &&
      (label.startsWith("I-") || inWord) &&
      (type === open.type || inWord)
    ) {
      open.end = i + 1;
      open.confidence = Math.min(open.confidence, chances[best(chances)] as number);
    } else if (label === "O") open = null;
    else {
      open = { first: i, end: i + 1, type, confidence: chances[best(chances)] as number };
      out.push(open);
    }
  }
  return out;
}
