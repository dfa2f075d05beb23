import type { Material, Told } from "../material.js";
import { once } from "../once.js";
import { type Ref, ancestors, byText, ref } from "../reports.js";
import { groupBy } from "../union.js";
import { lowWords } from "../words.js";
import { SHORT } from "./affairs.js";
import { type Draft, addMember } from "./draft.js";

/** Words from which a quotation that two statements share is no chance. */
const QUOTED = 5;

/** What stands between quotation marks in a statement, sentence by sentence, word by word. */
const quotedIn = once(
  (t: Told) => t.statement,
  ({ statement, report }): string[] => {
    const { start, end } = extentOf(statement);
    const text = report.record.text.slice(Math.max(0, start - 1), end + 1);
    return [...text.matchAll(/[“"]([^“”"]{12,600})[”"]/gu)].flatMap(([, q]) =>
      (q as string)
        .split(/[.!?;]\s/u)
        .map((sentence) => lowWords(sentence))
        .filter((words) => words.length >= QUOTED)
        .map((words) => words.join(" ")),
    );
  },
);

function extentOf({ content }: Told["statement"]): { start: number; end: number } {
  return {
    start: Math.min(...content.map((c) => c.start)),
    end: Math.max(...content.map((c) => c.end)),
  };
}

/** Adds statements of other reports that quote a member's words, where those words are what makes it one. */
export function addQuoted(drafts: readonly Draft[], { told, byRef }: Material): void {
  const holders = new Map<string, Told[]>();
  for (const t of told)
    if (t.statement.act !== "ask" && t.points.length <= SHORT)
      for (const q of new Set(quotedIn(t))) holders.set(q, [...(holders.get(q) ?? []), t]);
  for (const draft of drafts)
    for (const [at, bearing] of [...draft.members].sort(([a], [b]) => byText(a, b))) {
      const t = byRef.get(at);
      if (t === undefined || bearing === "declines" || bearing === "unaware" || t.points.length > SHORT)
        continue;
      const own = draft.words?.get(at);
      for (const q of quotedIn(t)) {
        if (own !== undefined && !lowWords(own).join(" ").includes(q)) continue;
        for (const other of holders.get(q) ?? [])
          if (other.report !== t.report) addMember(draft, other.at, bearing);
      }
    }
}

/** Taking note of what others say. */
const NOTING =
  /\b(?:t(?:ook|aken?|akes|aking) note|not(?:es|ed) (?:the )?reports?|(?:is|are|was|were) aware|ha(?:s|ve|d) seen)\b/iu;

/** Who takes note of another's account tells nothing of what is in it. */
export function leaveOutNoting(drafts: readonly Draft[], { told, byRef }: Material): void {
  const noting = told.filter((t) => NOTING.test(t.statement.cue?.text ?? ""));
  const parents = new Set(
    told.flatMap((t) => (t.statement.parent === null ? [] : [ref(t.report, t.statement.parent)])),
  );
  for (const t of noting)
    if (parents.has(t.at) && byRef.has(t.at)) for (const draft of drafts) draft.members.delete(t.at);
}

/** Share of the words of one statement that another must hold for both to be told together. */
const MOSTLY = 0.55;
const WHOLLY = 0.8;

/** Adds statements whose words are those of a member: who quotes a source, and the source that is quoted. */
export function addSameWords(drafts: readonly Draft[], { told, byRef }: Material): void {
  const children = groupBy(
    told.filter((t) => t.statement.parent !== null),
    (t) => ref(t.report, t.statement.parent as string),
  );
  const length = (t: Told) => t.statement.content.reduce((n, c) => n + c.end - c.start, 0);
  const isNested = ([at]: readonly [Ref, unknown]) =>
    children.has(at) || (byRef.get(at)?.statement.parent ?? null) !== null;
  for (const draft of drafts)
    for (const [at, bearing] of [...draft.members].filter(isNested).sort(([a], [b]) => byText(a, b))) {
      const t = byRef.get(at);
      if (t === undefined || bearing === "declines" || bearing === "unaware") continue;
      for (const s of ancestors(t.report, t.statement)) {
        const above = byRef.get(ref(t.report, s.id));
        if (above === undefined || s.act === "ask" || length(t) < MOSTLY * length(above)) break;
        addMember(draft, above.at, bearing);
      }
      for (const child of children.get(at) ?? [])
        if (length(child) >= WHOLLY * length(t) && child.statement.act !== "ask")
          addMember(draft, child.at, bearing);
    }
}
