import { sentenceOf, tokensOf } from "../text/doc.js";
import type { Span } from "../text/span.js";
import type { Attribution, WordTags } from "../tags/tags.js";
import { actOfCue, mainWord } from "./cues.js";
import { hasQuotationMark } from "./quotations.js";
import { bySubject } from "./subjects.js";
import { type Syntax, headOf, kids, low, nominalStart, subtreeSpan, tokensIn } from "./syntax.js";

/**
 * What the parse adds to the network's attributions. "X refuted the claim and affirmed that …" is two
 * attributions of one source; a cue whose verb shares its subject has that source; and "who" is whoever it stands
 * for, together with the word itself, so that the place stays the place in the text.
 */
export function refineAttributions(s: Syntax, attributions: readonly Attribution[]): Attribution[] {
  const whole = attributions.map((a) => bySubject(s, withoutStrays(s, a)));
  const heads = whole.map((a) => mainWord(s, a.cue));
  return whole
    .map((a, i) => withSubject(s, a, heads[i] as number, whole, heads))
    .flatMap((a, i) => splitAtVerbs(s, completed(s, a), heads[i] as number, heads))
    .map((a) => wholeSource(s, withAntecedent(s, begun(s, onlyRelative(s, a)))));
}

/**
 * "The EU reiterates … We call on both to talk": a piece from the middle of a later sentence, behind a verb of that one,
 * belongs to that verb.
 */
function withoutStrays(s: Syntax, a: Attribution): Attribution {
  if (a.content.length < 2) return a;
  const sentence = (x: Span) => sentenceOf(s.doc, tokensOf(s.doc, x).firstToken);
  const own = new Set([sentence(a.cue), sentence(a.content[0] as Span)]);
  const content = a.content.filter((c) => {
    const { firstToken } = tokensOf(s.doc, c);
    if (own.has(sentence(c)) || hasQuotationMark(s.doc.text.slice(c.start - 1, c.end))) return true;
    const start = s.doc.sentences[sentence(c)]?.firstToken ?? firstToken;
    for (let t = start; t < firstToken; t++)
      if (s.words[t]?.upos === "VERB" && s.words[t]?.relation === "root") return false;
    return true;
  });
  return content.length === 0 ? a : { ...a, content };
}

/** "…, which government spokesman Ana Sol denied": what is denied is "which", and the rest describes who denies it. */
function onlyRelative(s: Syntax, a: Attribution): Attribution {
  const [content] = a.content;
  if (a.source === null || content === undefined || a.content.length > 1) return a;
  const [first, ...rest] = tokensIn(s, content);
  const own = new Set(tokensIn(s, a.source));
  if (first === undefined || !["which", "that"].includes(low(s, first)) || rest.length === 0) return a;
  if (a.source.start - content.end > 1 || !rest.every((t) => own.has(s.words[t]?.head ?? -1))) return a;
  const [start, end] = [s.doc.tokens[rest[0] as number]?.start, s.doc.tokens[first]?.end];
  if (start === undefined || end === undefined) return a;
  return { ...a, content: [{ start: content.start, end }], source: { start, end: a.source.end } };
}

/** A content that ends inside the clause or the phrase that completes its cue ("see the return | as a beginning") runs to that one's end. */
function completed(s: Syntax, given: Attribution): Attribution {
  const a = withoutComment(s, given);
  const head = mainWord(s, a.cue);
  const at = a.content.length - 1;
  const last = a.content[at] as Span;
  if (head < 0 || last.start < a.cue.end || /["”]$/.test(s.doc.text.slice(last.start, last.end))) return a;
  if (addsWhatIsDone(s, last.end)) return a;
  const told = kids(s, head, "ccomp", "xcomp", "obj")
    .filter((t) => t > head)
    .map((t) => subtreeSpan(s, t));
  const asWhat = kids(s, head, "obl", "xcomp")
    .filter((t) => t > head && kids(s, t, "case", "mark").some((k) => low(s, k) === "as"))
    .map((t) => subtreeSpan(s, t));
  // "Ruled out any release before the rebels surrender": what limits a refusal or a threat belongs to it.
  const limits = kids(s, head, "advcl")
    .filter((t) => t > head && kids(s, t, "mark").some((k) => LIMITS.has(low(s, k))))
    .map((t) => subtreeSpan(s, t));
  const reached = [
    ...limits.filter((x) => x.start >= last.end && x.start - last.end < 3),
    ...told.filter((x) => x.start <= last.start + 5 && x.end > last.start),
    ...asWhat.filter((x) => x.start >= last.end && x.start - last.end < 3),
  ];
  let end = Math.max(last.end, ...reached.map((x) => x.end));
  while (end > last.end && /[\s,;.!?]/.test(s.doc.text.charAt(end - 1))) end--;
  return end > last.end ? { ...a, content: [...a.content.slice(0, at), { start: last.start, end }] } : a;
}

/** "… had been given a paper, undercutting Lima": what saying so does to others is told by the outlet. */
function withoutComment(s: Syntax, a: Attribution): Attribution {
  const at = a.content.length - 1;
  const last = a.content[at] as Span;
  const verb = tokensIn(s, last).find(
    (t, i) =>
      i > 3 &&
      COMMENTING.has(low(s, t)) &&
      low(s, t - 1) === "," &&
      s.words[t]?.relation === "advcl" &&
      !hasQuotationMark(s.doc.text.slice(last.start, s.doc.tokens[t]?.end)),
  );
  if (verb === undefined) return a;
  const end = s.doc.tokens[verb - 2]?.end ?? last.end;
  return { ...a, content: [...a.content.slice(0, at), { start: last.start, end }] };
}
const COMMENTING = new Set(
  "undercutting contradicting belying confirming echoing dismissing rejecting signalling signaling fuelling fueling raising dashing prompting rebutting undermining countering".split(
    " ",
  ),
);

const LIMITS = new Set(["before", "unless", "until"]);

/** ", leading to the collapse of the talks", ", only saying that": a participle behind the comma tells what comes of it, or what else is said. */
function addsWhatIsDone(s: Syntax, end: number): boolean {
  const rest = { start: end, end: Math.min(end + LONGEST_LEAD, s.doc.text.length) };
  const [comma, ...after] = tokensIn(s, rest);
  if (comma === undefined || low(s, comma) !== ",") return false;
  const verb = after.find((t) => s.words[t]?.upos !== "ADV");
  return (
    verb !== undefined &&
    s.words[verb]?.upos === "VERB" &&
    s.words[verb]?.relation === "advcl" &&
    low(s, verb).endsWith("ing")
  );
}

const LONGEST_LEAD = 40;

/** A cue without source takes its own subject, or that of the cue whose verb it is joined to. */
function withSubject(
  s: Syntax,
  a: Attribution,
  head: number,
  all: readonly Attribution[],
  heads: readonly number[],
): Attribution {
  if (a.source !== null || head < 0) return a;
  const own = kids(s, head, "nsubj")[0];
  const passive = kids(s, head, "aux:pass").length > 0 || /\bPass\b/.test(s.words[head]?.feats ?? "");
  if (own !== undefined && !passive) {
    const subject = subtreeSpan(s, own);
    const apart =
      subject.end <= a.cue.start && a.content.every((c) => c.start >= subject.end || c.end <= subject.start);
    return apart && !["it", "there"].includes(low(s, own)) ? { ...a, source: subject } : a;
  }
  const w = s.words[head] as WordTags;
  if (w.relation !== "conj" || own !== undefined) return a;
  const first = all[heads.indexOf(w.head)];
  return first?.source && first.cue !== a.cue ? { ...a, source: first.source } : a;
}

/** A content told before its cue ("The paper, which …, was carried by sea, two of them said") is the whole clause that the cue closes. */
function begun(s: Syntax, a: Attribution): Attribution {
  const head = mainWord(s, a.cue);
  const first = a.content[0] as Span;
  const tail = Math.min(a.cue.start, a.source?.start ?? Infinity);
  if (head < 0 || first.end > tail) return a;
  const clause =
    kids(s, head, "ccomp").find((t) => t < head) ??
    (s.words[head]?.relation === "parataxis" ? (s.words[head]?.head ?? -1) : -1);
  const sentence = s.doc.sentences[sentenceOf(s.doc, head)] as Span;
  if (clause < 0 || clause >= head || first.start < sentence.start) return a;
  const whole = trimEnd(s.doc.text, {
    start: Math.max(subtreeSpan(s, clause).start, sentence.start),
    end: tail,
  });
  const text = s.doc.text.slice(whole.start, whole.end);
  if (hasQuotationMark(text) || whole.start > first.start || whole.end < first.end) return a;
  return { ...a, content: [whole, ...a.content.filter((c) => c.start >= tail)] };
}

/**
 * Ends a content before a verb that is joined to its own cue, and not to what is said; that verb is a cue of its
 * own where it can attribute and the network has not made it one already.
 */
function splitAtVerbs(s: Syntax, a: Attribution, head: number, heads: readonly number[]): Attribution[] {
  if (head < 0) return [a];
  const joined = [
    ...kids(s, head, "conj").filter((t) => s.words[t]?.upos === "VERB" && kids(s, t, "nsubj").length === 0),
    ...a.content.flatMap((c) => tokensIn(s, c).filter((t) => returnsToCue(s, t, head))),
  ].sort((x, y) => x - y);
  const out: Attribution[] = [a];
  for (const verb of joined) {
    const at = out.length - 1;
    const current = out[at] as Attribution;
    const place = s.doc.tokens[verb] as Span;
    const k = current.content.findIndex((c) => c.start < place.start && place.end < c.end);
    const content = current.content[k];
    if (content === undefined || hasQuotationMark(s.doc.text.slice(content.start, place.start))) continue;
    const first = Math.min(
      verb,
      ...kids(s, verb, "cc", "punct", "aux", "advmod").filter(
        (t) => t < verb && (s.doc.tokens[t]?.start ?? 0) > content.start,
      ),
    );
    const before = trimEnd(s.doc.text, {
      start: content.start,
      end: s.doc.tokens[first]?.start ?? place.start,
    });
    if (before.end <= before.start) continue;
    out[at] = { ...current, content: [...current.content.slice(0, k), before] };
    const rest = trimStart(s.doc.text, { start: place.end, end: content.end });
    if (!canAttribute(s, verb) || heads.includes(verb) || rest.end <= rest.start) continue;
    const cueFirst = Math.min(verb, ...kids(s, verb, "aux", "advmod").filter((t) => t < verb));
    const cue = { start: s.doc.tokens[cueFirst]?.start ?? place.start, end: place.end };
    out.push({ ...current, cue, content: [rest, ...current.content.slice(k + 1)] });
  }
  return out;
}

/**
 * "They noted that it inspires us and underscored their confidence", "assured her that none had fired and offered an
 * inquiry": a verb of saying in the past that the parse joins to what was said before it in another tense goes with
 * the cue.
 */
function returnsToCue(s: Syntax, t: number, cue: number): boolean {
  const w = s.words[t] as WordTags;
  if (w.upos !== "VERB" || w.relation !== "conj" || w.head === cue || w.head < cue) return false;
  const tense = bareTense(s, cue);
  if (tense === null || bareTense(s, t) !== tense || bareTense(s, w.head) === tense) return false;
  const opened = kids(s, t, "cc").some((k) => k < t && ["and", "but"].includes(low(s, k)));
  return opened && kids(s, t, "nsubj", "aux").length === 0 && canAttribute(s, t);
}

/** The tense of a verb that shows it by itself ("noted", "says"), without an auxiliary; null for all other forms. */
function bareTense(s: Syntax, t: number): "past" | "present" | null {
  const { feats } = s.words[t] as WordTags;
  if (kids(s, t, "aux", "cop").length > 0) return null;
  if (/Tense=Past.*VerbForm=Fin/.test(feats) || low(s, t).endsWith("ed")) return "past";
  return /Person=3\|Tense=Pres\|VerbForm=Fin/.test(feats) && low(s, t).endsWith("s") ? "present" : null;
}

/** Verbs of plain speech; others that can attribute have an act of their own. */
const SPEECH = new Set(
  "say tell add note state report announce write argue claim explain declare insist stress emphasize remark reveal disclose call reply respond maintain contend clarify reiterate repeat inform signal suggest warn assert underscore underline voice convey express".split(
    " ",
  ),
);

function canAttribute(s: Syntax, verb: number): boolean {
  const w = s.words[verb] as WordTags;
  return (
    (SPEECH.has(w.lemma) || actOfCue(w.lemma, w.upos) !== null) &&
    kids(s, verb, "ccomp", "xcomp", "obj", "obl").length > 0
  );
}

/** "A second source, also informed about the talks, said": a source goes on over the participle that describes it, up to its cue. */
function wholeSource(s: Syntax, a: Attribution): Attribution {
  if (a.source === null || a.source.end > a.cue.start) return a;
  const head = headOf(s, a.source);
  const { end } = a.source;
  const clause =
    head < 0 ? undefined : kids(s, head, "acl").find((t) => (s.doc.tokens[t]?.start ?? 0) >= end);
  if (clause === undefined || kids(s, clause, "nsubj").length > 0) return a;
  const whole = subtreeSpan(s, clause);
  const between = s.doc.text.slice(end, whole.start);
  const after = s.doc.text.slice(whole.end, a.cue.start);
  const free = a.content.every((c) => (c.end <= a.cue.start ? c.end <= end : c.start >= whole.end));
  if (!/^,?\s*$/.test(between) || !/^[,\s]*$/.test(after) || !free) return a;
  return { ...a, source: { start: a.source.start, end: whole.end } };
}

const RELATIVES = new Set(["who", "which", "that"]);

/** "Farouk Baksh, who": a relative pronoun with the noun phrase that it stands for, where the two stand side by side. */
function withAntecedent(s: Syntax, a: Attribution): Attribution {
  if (a.source === null) return a;
  const tokens = tokensIn(s, a.source);
  const pronoun = tokens[0];
  if (tokens.length !== 1 || pronoun === undefined || !RELATIVES.has(low(s, pronoun))) return a;
  let clause = s.words[pronoun]?.head ?? -1;
  while (clause >= 0 && s.words[clause]?.relation !== "acl" && s.words[clause]?.relation !== "ccomp")
    clause = s.words[clause]?.head ?? -1;
  const noun = clause < 0 || s.words[clause]?.relation !== "acl" ? -1 : (s.words[clause]?.head ?? -1);
  if (noun < 0 || noun >= pronoun) return a;
  const start = nominalStart(s, noun);
  const clear = a.content.every((c) => c.end <= start || c.start >= (a.source as Span).end);
  return clear ? { ...a, source: { start, end: a.source.end } } : a;
}

function trimEnd(text: string, span: Span): Span {
  let { end } = span;
  while (end > span.start && /[\s,;]/.test(text.charAt(end - 1))) end--;
  return { start: span.start, end };
}

function trimStart(text: string, span: Span): Span {
  let { start } = span;
  while (start < span.end && /[\s,;]/.test(text.charAt(start))) start++;
  return { start, end: span.end };
}
