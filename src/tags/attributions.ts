import type { Span } from "../text/span.js";
import { row, softmax } from "./scores.js";
import type { Attribution } from "./tags.js";
import type { Scores, Weights } from "./tagger.js";
import { bestPath } from "./viterbi.js";
import type { Piece } from "./wordpiece.js";

type Role = "source" | "cue" | "content";

/** Pieces `[first, end)` of one role. */
interface Run {
  readonly role: Role;
  readonly first: number;
  readonly end: number;
  /** 0 to 1: mean chance of the role over its pieces. */
  readonly chance: number;
}

/** How a piece joins the one before it: goes on with its word, begins a word, or begins a paragraph. */
export type Joint = "word" | "blank" | "paragraph";

/** A source or content whose links give no cue this much chance is left out. */
const WEAKEST_LINK = 0.05;

/**
 * Sources, cues and contents of one window, joined: each content goes to the cue that its pieces point to, each
 * cue to the source that it points to, so that one source can serve several cues. A cue without content makes no
 * attribution.
 */
export function findAttributions(
  pieces: readonly Piece[],
  joints: readonly Joint[],
  scores: Scores,
  weights: Weights,
  labels: readonly string[],
): Attribution[] {
  const runs = findRuns(pieces.length, joints, scores, weights, labels);
  const cues = runs.filter((r) => r.role === "cue");
  const sources = runs.filter((r) => r.role === "source");
  if (cues.length === 0) return [];
  const paragraphs = paragraphOf(joints);
  const apart = (a: Run, b: Run) => paragraphs[a.first] !== paragraphs[b.first];
  const toCue = new Map(
    runs
      .filter((r) => r.role !== "cue")
      .map((r) => {
        // Attributions over paragraphs are rare (1 in 100): only where a paragraph has no cue of its own.
        const near = cues.some((cue) => !apart(r, cue));
        return [
          r,
          linkToCues(r, cues, scores).map((link, c) => (near && apart(r, cues[c] as Run) ? 0 : link)),
        ];
      }),
  );
  const contents = runs
    .filter((r) => r.role === "content")
    .map((run) => ({ run, ...strongest(toCue.get(run) as number[]) }));
  return cues.flatMap((cue, c) => {
    const mine = contents.filter((m) => m.at === c && m.chance >= WEAKEST_LINK);
    if (mine.length === 0) return [];
    const source = sourceOf(
      cue,
      c,
      sources.filter((x) => !apart(x, cue)),
      toCue,
      scores,
    );
    const links = [...mine.map((m) => m.chance), source.chance];
    const roles = [
      cue.chance,
      ...mine.map((m) => m.run.chance),
      ...(source.run === null ? [] : [source.run.chance]),
    ];
    return [
      {
        source: source.run === null ? null : spanOf(source.run, pieces),
        cue: spanOf(cue, pieces),
        content: mine.map((m) => spanOf(m.run, pieces)),
        confidence: [...links, ...roles].reduce((a, b) => a * b, 1),
      },
    ];
  });
}

function findRuns(
  count: number,
  joints: readonly Joint[],
  scores: Scores,
  weights: Weights,
  labels: readonly string[],
): Run[] {
  const roleOf = labels.map((l) => l.slice(2));
  const inside = labels.map((l) => l.startsWith("I-"));
  const path = bestPath(scores.tag, 1, count + 1, weights.steps, (i, from, to) =>
    steppable(joints[i - 1], roleOf[from] === roleOf[to], to === 0, inside[to] === true),
  );
  const out: Run[] = [];
  let first = 0;
  for (let i = 1; i <= count; i++) {
    const tag = path[i - 1] as number;
    const continues =
      i < count &&
      roleOf[path[i] as number] === roleOf[tag] &&
      (path[i] === 0 || inside[path[i] as number] === true);
    if (continues) continue;
    if (tag !== 0) {
      const role = roleOf[tag] as Role;
      let chance = 0;
      for (let k = first; k < i; k++) {
        const p = softmax(row(scores.tag, k + 1));
        for (let t = 0; t < p.length; t++) if (roleOf[t] === role) chance += p[t] as number;
      }
      out.push({ role, first, end: i, chance: chance / (i - first) });
    }
    first = i;
  }
  return out;
}

/** A word has one role; no source, cue or content runs on over a paragraph's end. */
function steppable(joint: Joint | undefined, sameRole: boolean, out: boolean, inside: boolean): boolean {
  if (joint === "word") return sameRole && (out || inside);
  return joint !== "paragraph" || !inside;
}

/** Number of the paragraph of each piece. */
function paragraphOf(joints: readonly Joint[]): number[] {
  let n = 0;
  return joints.map((j) => (j === "paragraph" ? ++n : n));
}

/** How much of a run's pointing goes to each cue: mean over its pieces, 0 to 1. */
function linkToCues(run: Run, cues: readonly Run[], scores: Scores): number[] {
  const sums = new Array<number>(cues.length).fill(0);
  for (let i = run.first; i < run.end; i++) {
    const p = softmax(row(scores.cue, i + 1));
    for (const [c, cue] of cues.entries()) sums[c] = (sums[c] as number) + mass(p, cue);
  }
  return sums.map((s) => s / (run.end - run.first));
}

/** Chance that falls on the pieces of a run. */
function mass(chances: Float32Array, run: Run): number {
  let sum = 0;
  for (let i = run.first; i < run.end; i++) sum += chances[i + 1] as number;
  return sum;
}

function sourceOf(
  cue: Run,
  c: number,
  sources: readonly Run[],
  toCue: ReadonlyMap<Run, number[]>,
  scores: Scores,
): { run: Run | null; chance: number } {
  const p = softmax(row(scores.source, cue.first + 1));
  // The source's own pointing back speaks for it too; it has but one cue, so this alone cannot decide.
  const chances = sources.map((s) => (mass(p, s) + (toCue.get(s)?.[c] ?? 0)) / 2);
  const { at, chance } = strongest(chances);
  const none = p[0] as number;
  return chance > none / 2
    ? { run: sources[at] ?? null, chance: Math.min(1, chance) }
    : { run: null, chance: none };
}

function strongest(links: readonly number[]): { at: number; chance: number } {
  let at = 0;
  for (let i = 1; i < links.length; i++) if ((links[i] as number) > (links[at] as number)) at = i;
  return { at, chance: links[at] ?? 0 };
}

function spanOf(run: Run, pieces: readonly Piece[]): Span {
  return { start: (pieces[run.first] as Piece).start, end: (pieces[run.end - 1] as Piece).end };
}
