import type { WordTags } from "../../tags/tags.js";
import type { Span } from "../../text/span.js";
import type { Account } from "../account.js";
import type { Time } from "../record.js";
import { type Syntax, headOf, kids, low, subtreeSpan } from "../syntax.js";
import type { Trigger } from "./triggers.js";

/** From a time to the word that it dates: "early on Thursday last week". */
const MOST_STEPS = 4;

/** Times by the words that they hang on, for a whole report. */
export type TimesAt = ReadonlyMap<number, readonly Time[]>;

/** The verbs and nouns that each time dates. */
export function timesByWord({ syntax: s, times }: Account): TimesAt {
  const out = new Map<number, Time[]>();
  for (const time of times) {
    let at = headOf(s, time.span);
    for (let steps = 0; at >= 0 && steps < MOST_STEPS; steps++) {
      const w = s.words[at] as WordTags;
      at = w.head;
      const head = s.words[at];
      if (head === undefined) break;
      const inside =
        (s.doc.tokens[at]?.start ?? 0) >= time.span.start && (s.doc.tokens[at]?.end ?? 0) <= time.span.end;
      if (inside) continue;
      out.set(at, [...(out.get(at) ?? []), time]);
      if (head.upos === "VERB" || w.relation === "nmod" || w.relation === "obl") break;
    }
  }
  return out;
}

/** When it happened: the time that hangs on the trigger, on its verb, or on what it is said to have happened in. */
export function whenOf(at: TimesAt, trigger: Trigger): Time | null {
  return timesOf(at, trigger).find((t) => t.edtf !== null) ?? null;
}

/** Whether the text says when, and be it "on Saturday" of a report without a date. */
export function isTimed(at: TimesAt, trigger: Trigger): boolean {
  return timesOf(at, trigger).length > 0;
}

function timesOf(at: TimesAt, { token, verb }: Trigger): Time[] {
  return [...(at.get(token) ?? []), ...(verb === null ? [] : (at.get(verb) ?? []))];
}

const PLACED = new Set(["in", "at", "near", "outside", "around", "inside", "along", "across"]);

/** Where it happened: a place name by "in", "at", "near". */
export function whereOf({ syntax: s, tags }: Account, trigger: Trigger): Span | null {
  const tokens =
    trigger.verb === null || trigger.verb === trigger.token ? [trigger.token] : [trigger.token, trigger.verb];
  const places = tokens
    .flatMap((t) => kids(s, t, "obl", "nmod"))
    .filter((k) => {
      if (!kids(s, k, "case").some((c) => PLACED.has(low(s, c)))) return false;
      return tags.names.some((n) => n.type === "place" && n.firstToken <= k && k < n.endToken);
    });
  return places[0] === undefined ? null : withoutPreposition(s, places[0]);
}

function withoutPreposition(s: Syntax, k: number): Span {
  const whole = subtreeSpan(s, k);
  const preposition = kids(s, k, "case")
    .filter((c) => c < k)
    .at(-1);
  if (preposition === undefined || low(s, preposition) === "near") return whole;
  const start = s.doc.tokens[preposition + 1]?.start ?? whole.start;
  return { start: Math.max(whole.start, start), end: whole.end };
}
