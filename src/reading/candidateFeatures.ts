import type { Frame, WordTags } from "../tags/tags.js";
import { institution } from "./bodyWords.js";
import { actOfCue } from "./cues.js";
import { type Candidate, MATTER } from "./mayTell.js";
import { isRole } from "./roles.js";
import { type Syntax, kids, low, negated, tokensIn } from "./syntax.js";

/** What the scorer may know of a candidate; `inside`: somebody's words hold it. Names of features are read by no program but the scorer. */
export function candidateFeatures(
  s: Syntax,
  { token, who, matter, shape, content, source }: Candidate,
  { inside, frames }: { inside: boolean; frames: (token: number) => readonly Frame[] },
): string[] {
  const lemma = (t: number) => s.words[t]?.lemma.toLowerCase() ?? "";
  const upos = (t: number) => s.words[t]?.upos ?? "";
  const verb = lemma(token);
  const act = actOfCue(verb, upos(token)) ?? "none";
  const out = [
    `v=${verb}`,
    `a=${act}`,
    `shape=${shape}`,
    `av=${shape}:${act}`,
    `in=${inside}`,
    `vf=${s.words[token]?.feats ?? ""}`,
  ];
  const relation = s.words[matter]?.relation ?? "";
  const opening = kids(s, matter, "case", "mark").map((k) => low(s, k));
  out.push(
    `m=${relation}`,
    `mv=${verb}:${relation}`,
    `ml=${lemma(matter)}`,
    `mu=${relation}:${upos(matter)}`,
    `ma=${act}:${relation}`,
  );
  for (const word of opening) out.push(`o=${word}`, `vo=${verb}:${word}`, `ao=${act}:${word}`);
  for (const k of s.children[token] ?? []) {
    const r = s.words[k]?.relation ?? "";
    if (r === "aux" || r === "advmod") out.push(`k=${lemma(k)}`);
    if (k > token && MATTER.includes(r))
      out.push(
        `has=${r}`,
        `hasm=${r}:${kids(s, k, "case", "mark")
          .map((c) => low(s, c))
          .join("+")}`,
      );
    if (k > token && MATTER.includes(r) && k !== matter) out.push(`m2=${lemma(k)}`);
  }
  if (negated(s, token)) out.push("negated", `na=${act}`);
  const sort = sortOf(s, who);
  out.push(`s=${lemma(who)}`, `su=${upos(who)}`, `ss=${sort}`, `sa=${sort}:${act}`, `sv=${sort}:${verb}`);
  const words = content.flatMap((c) => tokensIn(s, c));
  for (const t of words.slice(0, LONGEST)) if (upos(t) !== "PUNCT") out.push(`w=${lemma(t)}`);
  out.push(`long=${Math.min(4, Math.floor(words.length / 6))}`);
  if (/["“‘]/.test(content.map((c) => s.doc.text.slice(c.start, c.end)).join(" ")))
    out.push("quotes", `qa=${act}`);
  if (source.end - source.start > 60) out.push("long source");
  for (const f of frames(token)) out.push(`f=${f.kind}:${Math.min(3, Math.floor(f.chance * 4))}`);
  return [...new Set(out)];
}
const LONGEST = 30;

/** The frames of each token. */
export function framesAt(frames: readonly Frame[]): (token: number) => readonly Frame[] {
  const at = new Map<number, Frame[]>();
  for (const f of frames) {
    const known = at.get(f.token);
    if (known === undefined) at.set(f.token, [f]);
    else known.push(f);
  }
  return (token) => at.get(token) ?? [];
}

/** What sort of speaker a word is of, as far as words tell. */
function sortOf(s: Syntax, who: number): string {
  const w = s.words[who] as WordTags;
  if (w.upos === "PRON") return low(s, who);
  const lemma = w.lemma.toLowerCase();
  for (const role of ["office", "unnamed", "collective", "document"] as const)
    if (isRole(role, lemma)) return role;
  if (institution(lemma) !== null) return "institution";
  return w.upos === "PROPN" ? "name" : "thing";
}
