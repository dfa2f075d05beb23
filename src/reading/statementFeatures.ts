import { sentenceOf, tokensOf } from "../text/doc.js";
import type { Span } from "../text/span.js";
import { mainWord } from "./cues.js";
import type { Act, Basis, Naming } from "./record.js";
import type { StatementSpans } from "./statements.js";
import { type Syntax, headOf, kids, low, predicateOf, tokensIn } from "./syntax.js";

/** What the grammar says of a statement before the scorer is asked. */
export interface Judged {
  readonly act: Act;
  readonly basis: Basis;
  readonly naming: Naming;
}

/** Words of a content and of a source that are read: what comes later seldom changes the act. */
const LONGEST_CONTENT = 45;
const LONGEST_SOURCE = 14;

/** What a scorer of acts and bases may know of a statement. Names of features are read by no program but the scorer. */
export function statementFeatures(
  s: Syntax,
  { source, cue, content, form, parent }: StatementSpans,
  { act, basis, naming }: Judged,
): string[] {
  const out = [
    `ra=${act}`,
    `rb=${basis}`,
    `n=${naming}`,
    `f=${form}`,
    `ran=${act}:${naming}`,
    `rbn=${basis}:${naming}`,
  ];
  if (parent !== null) out.push("nested");
  const lemma = (t: number) => s.words[t]?.lemma.toLowerCase() ?? "";
  const content1 = content[0];
  if (cue === null) out.push("turn");
  else {
    const head = mainWord(s, cue);
    out.push(`c=${lemma(head)}`, `ca=${lemma(head)}:${act}`, `cf=${s.words[head]?.feats ?? ""}`);
    for (const t of tokensIn(s, cue)) if (t !== head) out.push(`cw=${lemma(t)}`);
    if (content1 !== undefined && source !== null) out.push(`order=${orderOf(source, cue, content1)}`);
  }
  if (source === null) out.push("no source");
  else {
    const head = headOf(s, source);
    out.push(`s=${lemma(head)}`, `su=${s.words[head]?.upos ?? ""}`);
    for (const t of tokensIn(s, source).slice(0, LONGEST_SOURCE)) if (t !== head) out.push(`sw=${lemma(t)}`);
  }
  if (content1 === undefined) return out;
  const tokens = content.flatMap((c) => tokensIn(s, c)).filter((t) => s.words[t]?.upos !== "PUNCT");
  const words = tokens.slice(0, LONGEST_CONTENT);
  for (const t of words) out.push(`w=${lemma(t)}`);
  for (const [i, t] of words.slice(0, 12).entries()) out.push(`ww=${lemma(t)} ${lemma(words[i + 1] ?? -1)}`);
  out.push(
    `w1=${words[0] === undefined ? "" : low(s, words[0])}`,
    `long=${Math.min(4, Math.floor(tokens.length / 12))}`,
  );
  if (/\?["”’']?\s*$/.test(s.doc.text.slice(content1.start, content.at(-1)?.end))) out.push("asks");
  const root = predicateOf(s, content1);
  if (root >= 0) {
    out.push(`r=${lemma(root)}`, `ru=${s.words[root]?.upos ?? ""}`, `rf=${s.words[root]?.feats ?? ""}`);
    for (const k of s.children[root] ?? []) {
      const relation = s.words[k]?.relation ?? "";
      if (["aux", "advmod", "mark", "nsubj", "obj", "xcomp", "ccomp", "cop", "advcl"].includes(relation))
        out.push(`rk=${relation}:${lemma(k)}`);
    }
    const subject = kids(s, root, "nsubj")[0];
    if (subject !== undefined)
      out.push(`rs=${s.words[subject]?.upos ?? ""}:${kids(s, root, "aux").map(lemma).join("+")}`);
  }
  const [first, last] = [content1, content.at(-1) ?? content1];
  const sentences =
    sentenceOf(s.doc, tokensOf(s.doc, last).firstToken) -
    sentenceOf(s.doc, tokensOf(s.doc, first).firstToken);
  out.push(`sentences=${Math.min(3, sentences)}`);
  return out;
}

/** Which comes first: source, cue and content in this order, or else the cue or the content. */
function orderOf(source: Span, cue: Span, content: Span): string {
  if (source.start <= cue.start && cue.start <= content.start) return "scc";
  return cue.start < content.start ? "cue first" : "content first";
}
