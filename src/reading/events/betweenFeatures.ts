import type { WordTags } from "../../tags/tags.js";
import { type Syntax, low } from "../syntax.js";
import { realisOf } from "./realis.js";
import type { Trigger } from "./triggers.js";

/** Two marked phrases of one sentence, by their tokens: who does something, and to whom. Either may be empty. */
export interface MarkedPair {
  readonly source: ReadonlySet<number>;
  readonly target: ReadonlySet<number>;
}

const NEGATIONS = new Set(["not", "n't", "never", "no", "nor", "neither", "none", "without"]);
const ARGUMENTS = new Set(["obj", "xcomp", "ccomp", "obl", "compound"]);
const HELPERS = new Set(["aux", "mark", "advmod", "cop"]);

/**
 * What joins two marked phrases: the other words of the sentence, the words on the way from one to the other in the
 * parse, and the events that these tell of by the lexicon. Names of features are read by no program but the scorer.
 */
export function betweenFeatures(s: Syntax, triggers: readonly Trigger[], pair: MarkedPair): string[] {
  const out: string[] = [];
  for (const [t, w] of s.words.entries())
    if (!pair.source.has(t) && !pair.target.has(t) && w.upos !== "PUNCT") out.push(`w=${lemma(s, t)}`);
  const [source, target] = [headOf(s, pair.source), headOf(s, pair.target)];
  const [up, down] = [upwards(s, source), upwards(s, target)];
  const meeting = up.find((t) => down.includes(t)) ?? -1;
  const path = new Set([...before(up, meeting), ...before(down, meeting)]);
  for (const t of [...pair.source, ...pair.target]) if (t !== meeting) path.delete(t);
  for (const t of path) out.push(`p=${lemma(s, t)}`, ...helpersOf(s, t));
  if (meeting >= 0) out.push(...joinFeatures(s, pair, { source, target, meeting, up, down }));
  out.push(...eventFeatures(s, triggers, path, meeting));
  return out;
}

/** What the marked phrases hang on, and what else hangs there. */
function joinFeatures(
  s: Syntax,
  pair: MarkedPair,
  at: {
    source: number;
    target: number;
    meeting: number;
    up: readonly number[];
    down: readonly number[];
  },
): string[] {
  const out = [`lca=${lemma(s, at.meeting)}`];
  const acts = at.up.find((t) => !pair.source.has(t));
  const suffers = at.down.find((t) => !pair.target.has(t));
  if (acts !== undefined) out.push(`sp=${lemma(s, acts)}`, `sr=${s.words[at.source]?.relation}`);
  if (suffers !== undefined) {
    out.push(`tp=${lemma(s, suffers)}`, `tr=${s.words[at.target]?.relation}`);
    for (const c of s.children[at.target] ?? [])
      if (s.words[c]?.relation === "case") out.push(`tc=${low(s, c)}`);
  }
  for (const t of acts === undefined ? [at.meeting] : [acts, at.meeting])
    for (const c of s.children[t] ?? []) {
      const { relation } = s.words[c] as WordTags;
      if (ARGUMENTS.has(relation))
        out.push(`pk=${lemma(s, t)}_${lemma(s, c)}`, `pk=${relation}_${lemma(s, c)}`);
      if (HELPERS.has(relation)) out.push(`pa=${low(s, c)}`);
    }
  return out;
}

function helpersOf(s: Syntax, t: number): string[] {
  const w = s.words[t] as WordTags;
  if (w.upos !== "VERB") return [];
  const out = [`vf=${w.feats}`];
  for (const c of s.children[t] ?? []) {
    if (s.words[c]?.relation === "aux") out.push(`aux=${low(s, c)}`);
    if (NEGATIONS.has(low(s, c))) out.push("NEG");
  }
  return out;
}

function eventFeatures(
  s: Syntax,
  triggers: readonly Trigger[],
  path: ReadonlySet<number>,
  meeting: number,
): string[] {
  const out: string[] = [];
  const onPath = (t: Trigger) => path.has(t.token) || (t.verb !== null && path.has(t.verb));
  for (const t of triggers) {
    const { type, cameo } = t.kind;
    out.push(`t=${type}`);
    const near = meeting >= 0 && s.words[t.token]?.head === meeting;
    if (onPath(t) || near) out.push(`T=${type}`, `T=${type}:${realisOf(s, t.token, t.verb)}`, `m=${cameo}`);
  }
  const types = new Set(triggers.filter(onPath).map((t) => t.kind.type));
  out.push(`TT=${[...types].sort().join("+")}`);
  if (triggers[0] !== undefined) out.push(`first=${triggers[0].kind.type}`);
  return out;
}

function lemma(s: Syntax, t: number): string {
  return (s.words[t]?.lemma ?? "").toLowerCase();
}

const LIGHT = new Set(["PUNCT", "DET", "ADP"]);

/** The token that governs a marked phrase; -1 where it is empty. */
function headOf(s: Syntax, phrase: ReadonlySet<number>): number {
  const tokens = [...phrase].sort((a, b) => a - b);
  const top = tokens.find((t) => !phrase.has(s.words[t]?.head ?? -1) && !LIGHT.has(s.words[t]?.upos ?? ""));
  return top ?? tokens[0] ?? -1;
}

/** A token and the words above it, to the root. */
function upwards(s: Syntax, token: number): number[] {
  const out: number[] = [];
  for (let at = token; at >= 0 && out.length < s.words.length; at = s.words[at]?.head ?? -1) out.push(at);
  return out;
}

/** The way up to where the ways meet, that word included. */
function before(way: readonly number[], meeting: number): readonly number[] {
  const end = way.indexOf(meeting);
  return end < 0 ? way : way.slice(0, end + 1);
}
