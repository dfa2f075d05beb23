import { overlaps } from "../../text/span.js";
import type { Dispute } from "../record.js";
import { numberOf } from "../roles.js";
import { low } from "../syntax.js";
import { type Claim, oneInOther } from "./disputesClaims.js";
import type { Matter } from "./disputesMatter.js";

/** Two accounts of one thing that differ; `first` comes first in the text. */
export interface OtherAccounts {
  readonly first: Claim;
  readonly second: Claim;
  readonly differsIn: NonNullable<Dispute["differsIn"]>;
}

/** A number that a statement tells, and the lemma of what it counts; null where it stands alone. */
export interface Told {
  readonly value: number;
  readonly unit: string | null;
  /** "45 days, not 60": a number that it says is wrong. */
  readonly refused: boolean;
}

/** Sentences before a bare number within which the number that it differs from stands. */
const NEAR = 2;
/** Tokens of a statement that tells a number and little else: "the dead at four". */
const BARE = 5;

/** Acts that tell how things are: two offers with different numbers are no two accounts. */
const COUNTING: ReadonlySet<string> = new Set(["state", "confirm", "deny", "accuse"]);

/** Pairs of statements by different speakers that give different numbers for one thing. */
export function findOtherAccounts(m: Matter): OtherAccounts[] {
  const counting = m.claims
    .filter((c) => COUNTING.has(c.statement.act))
    .map((c) => ({ c, numbers: numbersIn(m, c) }))
    .filter(({ numbers }) => numbers.length > 0);
  return counting.flatMap((x) => {
    const others = counting.filter((o) => differ(o.c, x.c) && o.numbers.some((n) => !n.refused));
    const other = refusedBy(x, others) ?? (isBare(m, x) ? besides(x, others) : undefined);
    if (other === undefined) return [];
    const [first, second] = other.index < x.c.index ? [other, x.c] : [x.c, other];
    return [{ first, second, differsIn: "number" }];
  });
}

interface Counting {
  readonly c: Claim;
  readonly numbers: readonly Told[];
}

/** Who gives the number that a statement says is wrong: the last before it, else the first after it. */
function refusedBy({ c, numbers }: Counting, others: readonly Counting[]): Claim | undefined {
  const told = others.filter((o) =>
    numbers.some(
      (w) => w.refused && o.numbers.some((n) => !n.refused && n.value === w.value && sameUnit(n, w)),
    ),
  );
  return (told.filter((o) => o.c.index < c.index).at(-1) ?? told[0])?.c;
}

/** The statement right before a bare number, where it counts too and does not give the same number. */
function besides({ c, numbers }: Counting, others: readonly Counting[]): Claim | undefined {
  const last = others.filter((o) => o.c.index < c.index && c.sentences[0] - o.c.sentences[1] <= NEAR).at(-1);
  const [mine] = numbers as [Told];
  if (last === undefined || last.numbers.some((n) => n.value === mine.value)) return undefined;
  return last.numbers.some((n) => sameUnit(n, mine)) ? last.c : undefined;
}

function isBare({ s }: Matter, { c, numbers }: Counting): boolean {
  return numbers.length === 1 && c.tokens.filter((t) => s.words[t]?.upos !== "PUNCT").length <= BARE;
}

function differ(a: Claim, b: Claim): boolean {
  return a.statement.speaker !== b.statement.speaker && !oneInOther(a, b);
}

const sameUnit = (a: Told, b: Told) => a.unit === null || b.unit === null || a.unit === b.unit;

export function numbersIn({ s, times }: Matter, { tokens }: Claim): Told[] {
  return tokens.flatMap((t): Told[] => {
    const w = s.words[t];
    const place = s.doc.tokens[t];
    if (w?.upos !== "NUM" || place === undefined) return [];
    const value = numberOf(low(s, t).replace(/,/g, ""));
    // "One" is mostly no count.
    if (value === null || value === 1 || times.some((x) => overlaps(x.span, place))) return [];
    const counted = w.relation === "nummod" && w.head >= 0 ? s.words[w.head] : undefined;
    const unit = counted?.upos === "NOUN" ? counted.lemma.toLowerCase() : null;
    return [{ value, unit, refused: t > 0 && low(s, t - 1) === "not" }];
  });
}
