import { type Span, contains } from "../text/span.js";
import type { Knowing } from "./basis.js";
import type { StatementSpans } from "./statements.js";
import { isRole } from "./roles.js";
import { type Syntax, kids, low, predicateOf, subtreeSpan, tokensIn } from "./syntax.js";

const TELLING: ReadonlySet<string> = new Set(
  "tell inform say describe explain disclose reveal mention write assure warn telephone call phone brief admit confide relay".split(
    " ",
  ),
);
const HEARERS: ReadonlySet<string> = new Set(["me", "us", "him", "her", "them"]);

/**
 * The words by which a statement shows that another told it: what is said is, at its root, that somebody else
 * said something. Whoever is hidden has it from that one; one by name only where it says that it was told
 * itself ("told us", "had telephoned her"). `inner` are the statements directly inside it that others make.
 */
export function toldByAnother(
  s: Syntax,
  statement: StatementSpans,
  inner: readonly StatementSpans[],
  hidden: boolean,
): Knowing | null {
  if (statement.cue === null) return toldInTurn(s, statement);
  // Told at the outset: what comes behind other things is only part of an account.
  for (const content of statement.content.slice(0, 1)) {
    const root = predicateOf(s, content);
    if (root < 0 || !TELLING.has(s.words[root]?.lemma ?? "")) continue;
    const place = s.doc.tokens[root] as Span;
    const told = inner.find((x) => x.cue !== null && contains(content, x.cue));
    const hearer = hearerOf(s, root);
    if (hearer !== null) return { basis: "second-hand", span: between(s, root, hearer) };
    if (hidden && told?.cue !== undefined && told.cue !== null && contains(told.cue, place))
      return { basis: "second-hand", span: told.cue };
    if (hidden && saidByANoun(s, root)) return { basis: "second-hand", span: place };
  }
  return null;
}

/** A turn whose first or second sentence says what the speaker was told. */
function toldInTurn(s: Syntax, statement: StatementSpans): Knowing | null {
  const first = statement.content[0];
  if (first === undefined) return null;
  let sentences = 0;
  for (const t of tokensIn(s, first)) {
    if (s.words[t]?.head !== -1) continue;
    if (++sentences > 2) return null;
    const hearer = TELLING.has(s.words[t]?.lemma ?? "") ? hearerOf(s, t) : null;
    if (hearer !== null && ["me", "us"].includes(low(s, hearer)))
      return { basis: "second-hand", span: between(s, t, hearer) };
  }
  return null;
}

function hearerOf(s: Syntax, verb: number): number | null {
  // "I write them off": not to them.
  if (kids(s, verb, "compound").some((t) => t > verb)) return null;
  return kids(s, verb, "obj", "iobj").find((t) => t > verb && HEARERS.has(low(s, t))) ?? null;
}

function between(s: Syntax, first: number, last: number): Span {
  return { start: s.doc.tokens[first]?.start ?? 0, end: s.doc.tokens[last]?.end ?? 0 };
}

/** Whether somebody other than the speaker is the subject: a noun or name, and no pronoun. */
function saidByANoun(s: Syntax, verb: number): boolean {
  return kids(s, verb, "nsubj").some((t) => {
    const upos = s.words[t]?.upos;
    return upos === "PROPN" || (upos === "NOUN" && !isRole("document", s.words[t]?.lemma ?? ""));
  });
}

/** "The report cited an internal inquiry": the paper that another paper rests on; null where it cites none. */
export function citedPaper(s: Syntax, statement: StatementSpans): Knowing | null {
  const content = statement.content[0];
  if (statement.cue === null || content === undefined) return null;
  if (!tokensIn(s, statement.cue).some((t) => ["cite", "quote"].includes(s.words[t]?.lemma ?? "")))
    return null;
  const root = predicateOf(s, content);
  if (root < 0 || !isRole("document", s.words[root]?.lemma ?? "")) return null;
  const clause = kids(s, root, "acl").find((t) => t > root);
  const end =
    clause === undefined ? subtreeSpan(s, root).end : (s.doc.tokens[clause - 1]?.end ?? content.end);
  return { basis: "document", span: { start: content.start, end: Math.min(end, content.end) } };
}
