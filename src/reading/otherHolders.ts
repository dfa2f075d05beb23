import { word } from "../text/doc.js";
import { quote } from "../text/span.js";
import type { Actor } from "./record.js";
import { type TokenRange, phraseRange } from "./offices.js";
import { type Syntax, isDefinite, kids, low, wordsOf } from "./syntax.js";
import { isOffice } from "./titles.js";

/** Holders of offices with the tokens that mean them. */
export interface Holders {
  readonly actors: readonly Actor[];
  readonly at: ReadonlyMap<number, string>;
}

/**
 * Those whom a report calls by an office and never by a name, and who do not speak in it: "The High Representative spoke
 * with the president"; where it names one holder of the office elsewhere, that one. Only offices in capitals are
 * somebody's own; `known` are the tokens that mean somebody already. What they do or is done to them may need them; a
 * record keeps the ones that it does. `first`: the number of the first id.
 */
export function otherHolders(
  s: Syntax,
  actors: readonly Actor[],
  known: ReadonlyMap<number, string>,
  first: number,
): Holders {
  const named = new Map<number, string>();
  const found = new Map<string, { range: TokenRange; tokens: number[] }>();
  for (const [t, w] of s.words.entries()) {
    if (!OF_CLAUSES.has(w.relation) || known.has(t) || !isHolder(s, t)) continue;
    const range = ownPhrase(s, t);
    const name = words(s, range).toLowerCase();
    const holders = actors.filter((a) => a.kind === "person" && holds(a.office, name));
    if (holders.length > 0) {
      if (holders.length === 1) named.set(t, (holders[0] as Actor).id);
      continue;
    }
    const one = found.get(name) ?? { range, tokens: [] };
    found.set(name, one);
    one.tokens.push(t);
  }
  const list = [...found.values()];
  const id = (i: number) => `a${first + i}`;
  return {
    at: new Map([...named, ...list.flatMap(({ tokens }, i) => tokens.map((t) => [t, id(i)] as const))]),
    actors: list.map(({ range, tokens }, i): Actor => ({
      id: id(i),
      name: words(s, range),
      kind: "person",
      country: null,
      office: words(s, range),
      memberOf: [],
      aliases: [],
      wikidata: null,
      mentions: tokens.map((t) => quote(s.doc.text, spanOf(s, ownPhrase(s, t)))),
      maybeSame: [],
    })),
  };
}

/** "The Deputy Secretary" of a report that names a Deputy Secretary of State. */
function holds(office: string | null, name: string): boolean {
  const own = office?.toLowerCase() ?? "";
  return (
    own === name ||
    own.startsWith(`${name} of `) ||
    own.startsWith(`${name} for `) ||
    own.endsWith(` ${name}`)
  );
}

/** Places of a clause where somebody acts or is acted upon. */
const OF_CLAUSES: ReadonlySet<string> = new Set(["nsubj", "obj", "iobj", "obl", "conj"]);

function isHolder(s: Syntax, t: number): boolean {
  const w = s.words[t];
  if (w === undefined || !/^\p{Lu}/u.test(word(s.doc, t)) || w.feats.includes("Number=Plur")) return false;
  if (!isOffice(word(s.doc, t))) return false;
  return isDefinite(s, t) && kids(s, t, "appos", "flat", "nmod", "conj").length === 0;
}

/** "High Representative": the capitals up to the head. */
function ownPhrase(s: Syntax, head: number): TokenRange {
  const { firstToken } = phraseRange(s, head, null);
  let first = head;
  while (first > firstToken && /^\p{Lu}|^[-–]$/u.test(word(s.doc, first - 1)) && low(s, first - 1) !== "the")
    first--;
  return { firstToken: first, endToken: head + 1 };
}

function spanOf(s: Syntax, { firstToken, endToken }: TokenRange) {
  return { start: s.doc.tokens[firstToken]?.start ?? 0, end: s.doc.tokens[endToken - 1]?.end ?? 0 };
}

function words(s: Syntax, range: TokenRange): string {
  return wordsOf(s, spanOf(s, range)).replace(/\s+/gu, " ");
}
