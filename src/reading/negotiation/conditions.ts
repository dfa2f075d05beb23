import { tokensOf } from "../../text/doc.js";
import { type Quote, type Span, overlaps } from "../../text/span.js";
import type { Condition, Statement } from "../record.js";
import { type Syntax, headOf, kids, low, subtreeSpan, tokensIn, wordsOf } from "../syntax.js";
import { endOfSentence, startOfSentence, subjectOf, verbGroup } from "../verbGroup.js";
import { doers, owners } from "./arguments.js";
import { DEALING, DEMAND_NOUNS, GIVING_UP, kindOf } from "./conditionWords.js";
import { joinedParts } from "./coordination.js";
import { actorsAt } from "./parties.js";
import { type Scene, cut, tellerAt, toldAt, union } from "./scene.js";

type Draft = Omit<Condition, "id" | "kind"> & { readonly main?: number };

/** The conditions, and for those behind a conjunction the verb of what they limit. */
export interface Conditions {
  readonly conditions: readonly Condition[];
  readonly limits: ReadonlyMap<string, number>;
}

/** The preconditions, red lines and standing demands of a report's sides, each once; in text order. */
export function findConditions(scene: Scene): Conditions {
  const list: Draft[] = [];
  for (const draft of [...markedOff(scene), ...ofNouns(scene), ...ofStatements(scene)])
    add(scene, list, draft);
  list.sort((a, b) => a.text.start - b.text.start || a.text.end - b.text.end);
  const limits = new Map<string, number>();
  const conditions = list.map(({ main, ...c }, i): Condition => {
    const id = `k${i + 1}`;
    if (main !== undefined) limits.set(id, main);
    return { ...c, id, kind: kindOf(c.text.text) };
  });
  return { conditions, limits };
}

/** Conditions behind a conjunction: "but only if the Red Cross counts", "provided that", "until the ship was returned". */
function* markedOff(scene: Scene): Generator<Draft> {
  const { syntax: s } = scene;
  for (let t = 0; t < s.words.length; t++) {
    const mark = markerAt(s, t);
    if (mark === null || scene.asked.has(sentenceNumber(scene, t))) continue;
    const clause = clauseBehind(scene, mark.end);
    if (clause === null) continue;
    const main = mainVerb(s, t);
    if (main === null) continue;
    const holder = holderOf(scene, main);
    if (holder === null || !deals(s, main, mark.strong)) continue;
    for (const part of partsOf(s, clause))
      yield {
        holder,
        text: cut(scene, part),
        polarity: "requires",
        status: "standing",
        according: toldAt(scene, main),
        main,
      };
  }
}

/** Conjunctions of conditions; `strong` ones make a condition of whatever a side does. */
function markerAt(s: Syntax, t: number): { end: number; strong: boolean } | null {
  const [a, b, c] = [
    low(s, t),
    low(s, Math.min(t + 1, s.words.length - 1)),
    low(s, Math.min(t + 2, s.words.length - 1)),
  ];
  const that = (k: number) => (low(s, Math.min(k, s.words.length - 1)) === "that" ? k + 1 : k);
  if (a === "only" && (b === "if" || b === "when" || b === "once" || b === "after"))
    return { end: t + 2, strong: true };
  if (a === "provided" || a === "providing") {
    const w = s.words[t];
    const conj = w?.relation === "advcl" || w?.relation === "mark" || b === "that";
    return conj && kids(s, t, "obj", "aux").length === 0 ? { end: that(t + 1), strong: true } : null;
  }
  if (a === "on" && b === "condition" && c === "that") return { end: t + 3, strong: true };
  if (
    a === "on" &&
    b === "the" &&
    c === "condition" &&
    low(s, Math.min(t + 3, s.words.length - 1)) === "that"
  )
    return { end: t + 4, strong: true };
  if (a === "as" && b === "long" && c === "as") return { end: t + 3, strong: false };
  if (
    a === "unless" ||
    (a === "if" &&
      low(s, Math.max(0, t - 1)) !== "as" &&
      low(s, Math.max(0, t - 1)) !== "only" &&
      low(s, Math.max(0, t - 1)) !== "even")
  )
    return { end: t + 1, strong: false };
  return null;
}

/** From behind a conjunction to where its clause ends: a closing mark, an interruption, the end of the statement. */
function clauseBehind(scene: Scene, first: number): Span | null {
  const { syntax: s } = scene;
  const end = endOfSentence(s, first);
  const teller = tellerAt(scene, first);
  const limit = teller?.content.find(
    (c) => c.start <= (s.doc.tokens[first]?.start ?? 0) && c.end >= (s.doc.tokens[first]?.end ?? 0),
  )?.end;
  let t = first;
  while (
    t < end &&
    !/^[;:.”"!?]$/.test(low(s, t)) &&
    (limit === undefined || (s.doc.tokens[t]?.start ?? 0) < limit)
  ) {
    if (low(s, t) === "," && !goesOn(s, t)) break;
    t++;
  }
  if (t - first < 2) return null;
  return { start: s.doc.tokens[first]?.start ?? 0, end: s.doc.tokens[t - 1]?.end ?? 0 };
}

/** Whether a clause goes on after a comma: a list, an "and". */
function goesOn(s: Syntax, comma: number): boolean {
  return (
    ["and", "or", "but"].includes(low(s, Math.min(comma + 1, s.words.length - 1))) ||
    s.words[comma + 1]?.relation === "conj"
  );
}

/** A stretch cut where "and" joins another clause or another verb. */
function partsOf(s: Syntax, span: Span): Span[] {
  const tokens = tokensIn(s, span);
  const out: Span[] = [];
  let start = span.start;
  for (const [i, t] of tokens.entries()) {
    if (i < 2 || s.words[t]?.relation !== "cc" || !["and", "or"].includes(low(s, t))) continue;
    const next = tokens[i + 1];
    if (next === undefined) break;
    const head = s.words[t]?.head ?? -1;
    const joins =
      low(s, next) === "that" ||
      low(s, next) === "if" ||
      (s.words[head]?.upos === "VERB" &&
        s.words[head]?.relation === "conj" &&
        s.words[s.words[head]?.head ?? -1]?.upos === "VERB") ||
      kids(s, head, "nsubj").some((k) => k > t);
    if (!joins) continue;
    out.push({ start, end: s.doc.tokens[t - 1]?.end ?? start });
    const skip = ["that", "if"].includes(low(s, next)) ? (tokens[i + 2] ?? next) : next;
    start = s.doc.tokens[skip]?.start ?? start;
  }
  return [...out, { start, end: span.end }].filter((p) => p.end > p.start);
}

/** The verb that a conjunction's clause limits: what the clause hangs on, or the last verb before it. */
function mainVerb(s: Syntax, mark: number): number | null {
  const start = startOfSentence(s, mark);
  let at = s.words[mark]?.head ?? -1;
  for (let steps = 0; at >= 0 && steps < 5; steps++) {
    const w = s.words[at];
    if (w === undefined) break;
    if ((w.upos === "VERB" || w.upos === "ADJ") && at < mark && at >= start) return at;
    if (w.relation === "advcl" && w.head > mark) return w.head;
    at = w.head;
  }
  for (let t = mark - 1; t >= start; t--) if (s.words[t]?.upos === "VERB") return t;
  return null;
}

/** Whether what is limited is a side's own deed in a negotiation. */
function deals(s: Syntax, main: number, strong: boolean): boolean {
  const { before } = verbGroup(s, main);
  const lemma = s.words[main]?.lemma.toLowerCase() ?? "";
  const inner = kids(s, main, "xcomp", "ccomp").map((k) => s.words[k]?.lemma.toLowerCase() ?? "");
  const dealing = DEALING.has(lemma) || inner.some((l) => DEALING.has(l));
  return (
    dealing &&
    (strong || ["will", "would", "can", "could", "ready", "prepared", "willing"].some((w) => before.has(w)))
  );
}

/** Whose condition it is: an official subject, else the speaker; null where neither can hold one. */
function holderOf(scene: Scene, verb: number): string | null {
  const { syntax: s, account, parties } = scene;
  const subject = subjectOf(s, verbGroup(s, verb));
  const ids = subject === null ? [] : actorsAt(account, parties, subject);
  const official = ids.find((id) => parties.official(id));
  if (official !== undefined) return official;
  const speaker = tellerAt(scene, verb)?.speaker ?? null;
  return speaker !== null && parties.official(speaker) ? speaker : null;
}

/** "Abandoning his demand that the front disarm first", "reiterates its demand that the ship be released". */
function* ofNouns(scene: Scene): Generator<Draft> {
  const { syntax: s, account, parties } = scene;
  for (let t = 0; t < s.words.length; t++) {
    const w = s.words[t];
    if (w?.upos !== "NOUN" || !DEMAND_NOUNS.has(w.lemma.toLowerCase())) continue;
    const clause = kids(s, t, "acl", "ccomp", "advcl").find(
      (k) => k > t && kids(s, k, "mark").some((m) => ["that", "for", "to"].includes(low(s, m))),
    );
    if (clause === undefined) continue;
    const who = [
      ...owners(s, t),
      ...(w.head >= 0 && s.words[w.head]?.upos === "VERB" ? doers(s, w.head) : []),
    ];
    const holder = who.flatMap((k) => actorsAt(account, parties, k)).find((id) => parties.official(id));
    if (holder === undefined) continue;
    const verb = w.head >= 0 ? (s.words[w.head]?.lemma.toLowerCase() ?? "") : "";
    yield {
      holder,
      text: cut(scene, subtreeSpan(s, clause)),
      polarity: w.lemma.toLowerCase() === "refusal" ? "refuses" : "requires",
      status: GIVING_UP.has(verb) ? "abandoned" : "standing",
      according: toldAt(scene, t),
    };
  }
}

/** What statements demand and refuse. */
function* ofStatements(scene: Scene): Generator<Draft> {
  for (const st of scene.account.statements) {
    if (st.cue === null || st.speaker === null || st.content.length === 0) continue;
    if (st.act === "demand") yield* demanded(scene, st);
    else if (st.act === "reject") yield* refused(scene, st);
  }
}

function* demanded(scene: Scene, st: Statement): Generator<Draft> {
  const { syntax: s, account, parties } = scene;
  const speaker = st.speaker as string;
  if (!parties.official(speaker)) return;
  const content = st.content[0] as Quote;
  const head = headOf(s, content);
  if (head < 0) return;
  const bidden = [...kids(s, head, "nsubj", "obj"), head, ...tokensIn(s, content).slice(0, FIRST)]
    .flatMap((k) => actorsAt(account, parties, k))
    .filter((id) => parties.official(id));
  const whom = union(st.audience === null ? [] : [st.audience], bidden);
  const other = whom.some(
    (id) => parties.everybody(id) || (parties.official(id) && !parties.same(id, speaker)),
  );
  if (!other && kindOf(content.text) === "other") return;
  yield {
    holder: speaker,
    text: cut(scene, firstClause(s, content, head)),
    polarity: "requires",
    status: "standing",
    according: toldBy(scene, st),
  };
}

const FIRST = 12;

function* refused(scene: Scene, st: Statement): Generator<Draft> {
  const { syntax: s, parties } = scene;
  const speaker = st.speaker as string;
  if (!parties.official(speaker)) return;
  const content = st.content[0] as Quote;
  const cue = st.cue?.text ?? "";
  const lasting =
    /\b(?:never|not|n['’]t|no|refus\w+|rul\w+ out|oppos\w+|banning|exclud\w+|nothing|neither)\b/i;
  if (!lasting.test(`${cue} ${content.text.slice(0, 120)}`) && !RED_LINE.test(content.text)) return;
  if (kindOf(content.text) === "other" && !UNLESS.test(content.text)) return;
  yield {
    holder: speaker,
    text: cut(scene, firstClause(s, content, headOf(s, content))),
    polarity: REQUIRING.test(content.text) ? "requires" : "refuses",
    status: "standing",
    according: toldBy(scene, st),
  };
}

const RED_LINE = /\bred line\b/i;
const UNLESS = /\b(?:without|unless|until|before|while|as long as|excluded|excluding)\b/i;
const REQUIRING = /\b(?:without|unless|until|excluded|excluding|exclude)\b/i;

const toldBy = (scene: Scene, st: Statement) =>
  union(st.cue === null ? [] : toldAt(scene, tokensOf(scene.syntax.doc, st.cue).firstToken), [st.id]);

/** The first of the clauses of a content: "… must be resolved" without "and we stand ready to …". */
function firstClause(s: Syntax, content: Span, head: number): Span {
  const sentenceEnd =
    s.doc.tokens[endOfSentence(s, tokensOf(s.doc, content).firstToken) - 1]?.end ?? content.end;
  let end = Math.min(content.end, sentenceEnd);
  const next = kids(s, head, "conj").find((k) => k > head && kids(s, k, "nsubj").length > 0);
  if (next !== undefined) {
    const [part] = joinedParts(s, head);
    if (part !== undefined) end = Math.min(end, part.span.end);
  }
  const text = wordsOf(s, { start: content.start, end });
  const purpose =
    /,\s+(?:which|who|in order to|so that|as well as|in the best|arguing|saying|citing|including)\b|\s+(?:in order to|so that|to pave the way)\b/i.exec(
      text,
    );
  if (purpose !== null && purpose.index > 20) end = content.start + purpose.index;
  return { start: content.start, end };
}

function sentenceNumber(scene: Scene, t: number): number {
  const { sentences } = scene.syntax.doc;
  let [low_, high] = [0, sentences.length];
  while (low_ < high) {
    const mid = (low_ + high) >> 1;
    if ((sentences[mid] as { endToken: number }).endToken > t) high = mid;
    else low_ = mid + 1;
  }
  return low_;
}

/** Adds a condition, or what tells it again to the one there is. */
function add({ parties }: Scene, list: Draft[], draft: Draft): void {
  const again = list
    .slice(-REMEMBERED)
    .find(
      (c) =>
        overlaps(c.text, draft.text) ||
        (c.polarity === draft.polarity &&
          c.holder !== null &&
          draft.holder !== null &&
          parties.same(c.holder, draft.holder) &&
          alike(c.text.text, draft.text.text)),
    );
  if (again === undefined) list.push(draft);
  else
    Object.assign(again, {
      according: union(again.according, draft.according),
      status: draft.status === "abandoned" ? "abandoned" : again.status,
    });
}

const REMEMBERED = 60;

/** Whether two texts share most of their words of weight. */
function alike(a: string, b: string): boolean {
  const weighty = (x: string) => new Set(x.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  const [x, y] = [weighty(a), weighty(b)];
  const shared = [...x].filter((w) => y.has(w)).length;
  return shared >= 2 && shared / Math.min(x.size, y.size) >= 0.6;
}
