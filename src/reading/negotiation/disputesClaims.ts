import { isHeading } from "../../text/report.js";
import { type Span, overlaps } from "../../text/span.js";
import { sentenceOf, tokensOf } from "../../text/doc.js";
import type { Account } from "../account.js";
import { mainWord } from "../cues.js";
import { partRoleAt } from "../partRole.js";
import { judgementOf } from "../judgements.js";
import type { Statement } from "../record.js";
import { type Syntax, kids, low, negated, tokensIn } from "../syntax.js";
import { DENYING, type Topic, topicsOf } from "./disputesTopics.js";

/** A statement as it is held against others: what it tells of, and whether it affirms or denies it. */
export interface Claim {
  readonly statement: Statement;
  /** Place among the statements. */
  readonly index: number;
  /** Tokens of the content. */
  readonly tokens: readonly number[];
  /** First and last sentence of content and cue. */
  readonly sentences: readonly [number, number];
  /** Lemmas of the content words, topics aside or not; names are left out. */
  readonly lemmas: ReadonlySet<string>;
  readonly affirmed: ReadonlySet<Topic>;
  readonly denied: ReadonlySet<Topic>;
  /** Whether its cue denies what its content says ("denied that …", "called it untrue"). */
  readonly byCue: boolean;
  /** Actor ids of those whom the content mentions. */
  readonly about: ReadonlySet<string>;
  /** Whether it stands above the story: the story tells it again. */
  readonly heading: boolean;
}

/** Longest content, in tokens, that is held against others as one claim: a turn of a transcript says many things. */
const LONGEST = 160;

export function claimsOf(account: Account): Claim[] {
  return account.statements.map((statement, index) => claimOf(account, statement, index));
}

function claimOf(account: Account, statement: Statement, index: number): Claim {
  const { syntax: s, actorAt } = account;
  const tokens = statement.content.flatMap((c) => tokensIn(s, c)).slice(0, LONGEST);
  const inside = new Set(tokens);
  const byCue = deniesByCue(s, statement);
  const lemmas = new Set<string>();
  const affirmed = new Set<Topic>();
  const denied = new Set<Topic>();
  const about = new Set<string>();
  for (const t of tokens) {
    const w = s.words[t];
    const actor = actorAt.get(t);
    if (actor !== undefined) about.add(actor);
    if (w === undefined || !CONTENT.has(w.upos)) continue;
    const lemma = w.lemma.toLowerCase();
    if (!EMPTY.has(lemma) && lemma.length > 2) lemmas.add(lemma);
    const topics = lemma === "paper" && low(s, t - 1) === "on" ? [] : topicsOf(lemma);
    if (topics.length === 0) continue;
    const into = isDenied(account, t, inside) !== byCue ? denied : affirmed;
    for (const topic of topics) into.add(topic);
  }
  const spans: Span[] = [...statement.content, ...(statement.cue === null ? [] : [statement.cue])];
  const places = spans.map((x) => sentenceOf(s.doc, tokensOf(s.doc, x).firstToken));
  const ends = spans.map((x) => sentenceOf(s.doc, Math.max(0, tokensOf(s.doc, x).endToken - 1)));
  return {
    statement,
    index,
    tokens,
    sentences: [Math.min(...places), Math.max(...ends)],
    lemmas,
    affirmed,
    denied,
    byCue,
    about,
    heading: statement.content.some((c) => isHeading(partRoleAt(s.doc, c.start))),
  };
}

const CONTENT = new Set(["NOUN", "VERB", "ADJ"]);
const EMPTY = new Set(
  "be have do say tell make take get go give come other such many more most new last first own same year month week day time thing people".split(
    " ",
  ),
);

/** Whether a word stands under a negation, as far as its tree reaches up inside the content. */
function isDenied({ syntax: s }: Account, token: number, inside: ReadonlySet<number>): boolean {
  if (negated(s, token)) return true;
  let at = token;
  for (let steps = 0; steps < HIGHEST; steps++) {
    const { relation, head } = s.words[at] ?? { relation: "root", head: -1 };
    // What a noun is joined to by "and" may have a "no" of its own; what a clause is joined to always has.
    if (relation === "advcl" || relation === "parataxis" || head < 0 || !inside.has(head)) return false;
    if (relation === "conj" && s.words[at]?.upos === "VERB") return false;
    at = head;
    if (NOTHING.has(low(s, at)) || LACKING.has(s.words[at]?.lemma ?? "") || deniedAbove(s, at)) return true;
  }
  return false;
}

/** Whether the negation of a word reaches what hangs on it: "had not met", "nobody wrote", "no mention of", but not "yielded no results". */
function deniedAbove(s: Syntax, token: number): boolean {
  return kids(s, token, "advmod", "det", "cc", "nsubj").some((k) => {
    const subject = s.words[k]?.relation === "nsubj";
    const no = kids(s, k, "det").some((d) => low(s, d) === "no");
    return subject ? NOTHING.has(low(s, k)) || no : NOT.has(low(s, k)) || low(s, k) === "no";
  });
}
const HIGHEST = 5;
const NOTHING = new Set(["nothing", "nobody", "none", "neither"]);
const LACKING = new Set("lack deny refrain refuse exclude ban prohibit rule avoid forbid".split(" "));

/** Whether a statement's cue denies what its content says: "denied that …", "called it untrue". */
export function deniesByCue(s: Syntax, { act, cue, content }: Statement): boolean {
  if (cue === null || (act !== "deny" && act !== "reject")) return false;
  const head = mainWord(s, cue);
  const lemma = s.words[head]?.lemma.toLowerCase() ?? "";
  if (lemma === "call" || lemma === "describe")
    return judgementOf(content[0]?.text ?? "") === "untrue" || act === "deny";
  return (
    (DENYING.has(lemma) || /\bdenial\b/i.test(cue.text)) && !tokensIn(s, cue).some((t) => NOT.has(low(s, t)))
  );
}
const NOT = new Set(["not", "n't", "n’t", "never", "neither", "nor"]);

/** Whether one statement stands in the words of the other. */
export function oneInOther(a: Claim, b: Claim): boolean {
  return a.statement.content.some((x) => b.statement.content.some((y) => overlaps(x, y)));
}
