import { mainWord } from "../cues.js";
import { type Syntax, headOf, kids, low, negated, predicateOf, tokensIn } from "../syntax.js";
import { type Claim, oneInOther } from "./disputesClaims.js";
import {
  canBeAnswered,
  denies,
  involvement,
  likeness,
  mentionsSide,
  pointsBack,
  sharedWeight,
} from "./disputesDenials.js";
import type { Matter } from "./disputesMatter.js";
import { type Told, numbersIn } from "./disputesNumbers.js";

/**
 * A denial, and what it may answer, in text order. Of accounts that merely differ a scorer learnt too little: of 25 that it took in 70
 * articles on other matters hardly one was a dispute.
 */
export interface Contester {
  readonly contester: Claim;
  readonly against: readonly Claim[];
  /**
   * What the scorer may know of a pair; `found`: what the grammar's own rules take the pair for, null where for nothing.
   * Names of features are read by no program but the scorer.
   */
  readonly features: (contested: Claim, found: string | null) => string[];
}

/** What is known of a statement by itself, whichever side of a pair it is. */
interface Side {
  readonly numbers: readonly Told[];
  /** The main verbs of the content, each with whether it is negated. */
  readonly verbs: ReadonlyMap<string, boolean>;
  /** Its features where it is contested. */
  readonly contested: readonly string[];
}

/** Acts that tell nothing which could be denied. */
const SILENT: ReadonlySet<string> = new Set(["decline"]);

/** All that the scorer is asked of; nobody is against nobody. */
export function contestersIn(m: Matter): Contester[] {
  const deniers = m.claims.filter((c) => denies(m, c));
  if (deniers.length === 0) return [];
  const sides = new Map(m.claims.map((c) => [c, sideOf(m, c)]));
  const side = (c: Claim) => sides.get(c) as Side;
  return deniers.flatMap((contester) => {
    const against = m.claims.filter((c) => !SILENT.has(c.statement.act) && areTwo(contester, c));
    return against.length === 0 ? [] : [{ contester, against, features: featuresOf(m, contester, side) }];
  });
}

function sideOf(m: Matter, c: Claim): Side {
  return { numbers: numbersIn(m, c), verbs: headsOf(m.s, c), contested: ownFeatures(m.s, c, "y") };
}

function areTwo(a: Claim, b: Claim): boolean {
  if (a === b) return false;
  const [x, y] = [a.statement, b.statement];
  if (x.speaker === y.speaker && (x.speaker !== null || (x.source === null && y.source === null)))
    return false;
  // Of two that hold each other only the inner one can be what the outer one denies.
  return !oneInOther(a, b) || y.parent === x.id;
}

/** What numbers of one unit say of two statements: none in common, one the same, or only other ones. */
function comparedNumbers(a: readonly Told[], b: readonly Told[]): "none" | "same" | "other" {
  let out: "none" | "other" = "none";
  for (const x of a)
    for (const y of b) {
      if (x.unit !== null && y.unit !== null && x.unit !== y.unit) continue;
      if (x.value === y.value) return "same";
      out = "other";
    }
  return out;
}

/** Words of a content and of a cue's sentence that are read. */
const LONGEST = 14;

function featuresOf(m: Matter, x: Claim, side: (c: Claim) => Side): Contester["features"] {
  const { s, weights } = m;
  const { numbers, verbs } = side(x);
  const own = ownFeatures(s, x, "x");
  const others = m.claims.filter((c) => areTwo(x, c));
  const back = pointsBack(m, x) ? "points" : involvement(m, x) ? "part" : "says";
  const answerable = new Set(others.filter((c) => canBeAnswered(m, x, c)));
  const likes = new Map(others.map((c) => [c, likeness(m, x, c)]));
  const shares = new Map(others.map((c) => [c, sharedWeight(weights, x, c)]));
  const likest = highest([...answerable].map((c) => likes.get(c) ?? 0));
  const nearest = highest([...shares.values()]);
  const told = others
    .filter((c) => !SILENT.has(c.statement.act) && c.statement.parent === null)
    .map((c) => c.index);
  if ([...verbs.values()].some((no) => no)) own.push("x says not");
  if (x.statement.parent !== null) own.push("x nested");
  if (x.heading) own.push("x heading");
  own.push(`back=${back}`);
  return (y, found) => {
    const acts = `${x.statement.act}:${y.statement.act}`;
    const distance = x.sentences[0] - y.sentences[1];
    const near = distance < -1 ? "later" : distance <= 0 ? "here" : distance <= 8 ? `${distance}` : "far";
    const out = [...own, ...side(y).contested];
    out.push(`acts=${acts}`, `ax=${x.statement.act}`, `ay=${y.statement.act}`);
    out.push(`rule=${found ?? "no"}`, `ra=${found ?? "no"}:${acts}`, `d=${near}`, `da=${near}:${acts}`);
    if (y.index < x.index) {
      const between = Math.min(4, told.filter((i) => i > y.index && i < x.index).length);
      out.push(`between=${between}`, `ba=${between}:${acts}`);
    }
    if (y.statement.parent === x.statement.id) out.push("held", `held=${acts}`);
    else if (y.statement.parent !== null) out.push("y nested");
    if (y.heading) out.push("y heading");
    if (answerable.has(y)) out.push("answerable");
    const mine = mentionsSide(m, y, x);
    out.push(`bd=${back}:${near}`, `side=${mine}`, `sb=${mine}:${back}`);
    if (x.about.has(y.statement.speaker ?? "")) out.push("x names y");
    if (y.about.has(x.statement.speaker ?? "")) out.push("y names x");
    const [like, shared] = [likes.get(y) ?? 0, shares.get(y) ?? 0];
    const liker = Math.min(3, likest.filter((v) => v > like).length);
    const nearer = nearest.filter((v) => v > shared).length;
    out.push(`shared=${step(shared)}`, `like=${step(like)}`, `lr=${liker}:${step(like)}`);
    out.push(`sr=${nearer}`, `srd=${nearer}:${near}`);
    for (const t of x.denied) if (y.affirmed.has(t)) out.push("denies topic", `t=${t}`);
    for (const t of x.affirmed) if (y.denied.has(t)) out.push("affirms denied", `td=${t}`);
    for (const t of x.affirmed) if (y.affirmed.has(t)) out.push("same topic", `ts=${t}`);
    out.push(`people=${Math.min(3, [...x.about].filter((id) => y.about.has(id)).length)}`);
    const { numbers: theirs, verbs: theirVerbs } = side(y);
    const compared = comparedNumbers(numbers, theirs);
    out.push(`num=${compared}`, `na=${compared}:${acts}`, `nd=${compared}:${near}`);
    if (numbers.some((n) => n.refused && theirs.some((o) => o.value === n.value))) out.push("refused number");
    if (numbers.some((n) => n.unit !== null && theirs.some((o) => o.unit === n.unit))) out.push("one unit");
    const same = [...theirVerbs].filter(([lemma]) => verbs.has(lemma));
    if (same.length > 0) out.push("one verb", `ov=${same.some(([l, no]) => no !== verbs.get(l))}:${acts}`);
    return [...new Set(out)];
  };
}

/** What a pair has from one of the two by itself. */
function ownFeatures(s: Syntax, { statement, tokens, byCue, denied }: Claim, who: "x" | "y"): string[] {
  const lemma = (t: number) => s.words[t]?.lemma.toLowerCase() ?? "";
  const out = [`${who}n=${statement.authority.naming}`, `${who}f=${statement.form}`];
  const words = tokens.filter((t) => s.words[t]?.upos !== "PUNCT");
  out.push(`${who}long=${words.length < 3 ? words.length : 2 + Math.min(5, Math.ceil(words.length / 8))}`);
  if (byCue) out.push(`${who} by cue`);
  if (denied.size > 0) out.push(`${who} denies`);
  const cue = statement.cue;
  if (cue === null) out.push(`${who} turn`);
  else {
    const head = mainWord(s, cue);
    out.push(`${who}c=${lemma(head)}`, `${who}ca=${lemma(head)}:${statement.act}`);
    for (const t of tokensIn(s, cue)) if (t !== head) out.push(`${who}cw=${lemma(t)}`);
    // "But", "however", "also", "contradicting him": what stands around the cue.
    if (who === "x")
      for (const k of kids(s, head, "advmod", "cc", "advcl", "obl").slice(0, LONGEST))
        out.push(`around=${lemma(k)}`);
  }
  const [first, second] = words;
  if (first !== undefined)
    out.push(
      `${who}1=${low(s, first)}`,
      `${who}12=${low(s, first)} ${second === undefined ? "" : low(s, second)}`,
    );
  if (who === "x") for (const t of words.slice(0, LONGEST)) out.push(`w=${lemma(t)}`);
  const [content] = statement.content;
  if (content !== undefined) {
    const head = headOf(s, content);
    out.push(`${who}h=${lemma(head)}`, `${who}hu=${s.words[head]?.upos ?? ""}`);
  }
  return out;
}

function headsOf(s: Syntax, { statement }: Claim): ReadonlyMap<string, boolean> {
  return new Map(
    statement.content.flatMap((c): [string, boolean][] => {
      const verb = predicateOf(s, c);
      return verb < 0 ? [] : [[s.words[verb]?.lemma.toLowerCase() ?? "", negated(s, verb)]];
    }),
  );
}

/** The highest numbers, as many as ranks are told apart. */
function highest(values: readonly number[]): number[] {
  return [...values].sort((a, b) => b - a).slice(0, RANKS);
}
const RANKS = 4;

/** A number as one of a few steps. */
function step(x: number): string {
  return x <= 0
    ? "0"
    : x < 0.5
      ? "<.5"
      : x < 1
        ? "<1"
        : x < 1.5
          ? "<1.5"
          : x < 2
            ? "<2"
            : x < 3
              ? "<3"
              : "more";
}
