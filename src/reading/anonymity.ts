import { sentenceOf } from "../text/doc.js";
import type { Sentence } from "../text/doc.js";
import type { Span } from "../text/span.js";
import type { Terms } from "./record.js";
import { type Syntax, kids, low, tokensIn } from "./syntax.js";

/** Words by which a report says that a source may not be named, and why. */
export interface Condition {
  readonly terms: Extract<Terms, "anonymous" | "background">;
  /** "on condition of anonymity", "asked not to be named". Null where only the reason stands ("was not authorised to speak"). */
  readonly condition: Span | null;
  readonly reason: Span | null;
  readonly sentence: number;
  /** The noun that it is said of, by the parse: a token, or null where the parse shows none. */
  readonly holder: number | null;
}

const NAMED = String.raw`(?:named|identified|quoted(?: by name)?|cited(?: by name)?)`;
const NAME = String.raw`(?:names?|identit(?:y|ies))`;
/** One way to say it a row: style guides' wordings and what PolNeAR's training articles show. All are bounded. */
const CONDITIONS: readonly (readonly [Condition["terms"], RegExp])[] = [
  [
    "anonymous",
    new RegExp(
      String.raw`\b(?:on|under)\s+(?:the\s+)?conditions?\s+(?:of\s+(?:strict\s+)?anonymity|that\s+(?:he|she|they|it|(?:his|her|their)\s+${NAME})\s+(?:not\s+be|be\s+not|remain|would\s+not\s+be)\s+(?:${NAMED}|used|published|disclosed|anonymous))`,
      "gi",
    ),
  ],
  [
    "anonymous",
    new RegExp(
      String.raw`\b(?:(?:ask|request|insist|prefer|want|demand)(?:s|ed|ing|red|ring)?|wish(?:es|ed|ing)?)\s+(?:not\s+(?:to\s+)?be\s+${NAMED}|(?:that\s+(?:he|she|they)\s+|to\s+)(?:not\s+be\s+${NAMED}|remain\s+(?:anonymous|unnamed|unidentified))|(?:for\s+|on\s+)?anonymity|(?:that|for)\s+(?:his|her|their)\s+${NAME}\s+(?:not\s+be\s+\w+|(?:to\s+)?be\s+(?:withheld|omitted|(?:left|kept)\s+(?:out(?:\s+of\s+(?:it|print|the\s+\w+))?|off|back|secret|private))|not\s+appear|to\s+remain\s+\w+))|\b(?:declin(?:es|ed|ing)|refus(?:es|ed|ing)|(?:did|does|do)(?:\s+not|n['’]t)\s+(?:wish|want))\s+to\s+be\s+${NAMED}`,
      "gi",
    ),
  ],
  [
    "anonymous",
    new RegExp(
      String.raw`\b(?:was|were|been|be|being)?\s*granted\s+anonymity|\b(?:spoke|speaks|speaking|talked|talking|speak)\s+anonymously|\b(?:who\s+)?(?:could|would|can)\s+not\s+be\s+${NAMED}|\bnot\s+for\s+attribution|\bwithout\s+being\s+${NAMED}|\bonly\s+if\s+(?:(?:he|she|they)\s+(?:was|were)\s+)?not\s+${NAMED}|\b(?:only\s+)?if\s+neither\s+(?:his|her|their)\s+${NAME}\s+nor\s+[\w\s]{1,30}?\s+(?:appeared|was\s+\w+|were\s+\w+)|\b${NAME}\s+(?:was|were|is|are|has\s+been|have\s+been)?\s*(?:changed|withheld)`,
      "gi",
    ),
  ],
  [
    "background",
    /\b(?:spoke|speaks|speaking|talked|talking|speak|briefed|briefing)?\s*on\s+(?:deep\s+)?background\b/gi,
  ],
  ["anonymous", /\boff\s+the\s+record\b/gi],
];
/** Not allowed to speak: a reason that stands for a condition by itself. */
const UNAUTHORISED =
  /\b(?:was|were|is|are|am|being)?\s*(?:not|n['’]t)\s+(?:been\s+)?(?:(?:publicly|officially|yet)\s+)?(?:authori[sz]ed|allowed|permitted|cleared|at\s+liberty|supposed)\s+to\s+(?:(?:publicly|openly)\s+)?(?:speak|talk|discuss|comment|brief|disclose|address|be\s+quoted)[^,.;”"\n]{0,80}/gi;
const REASON =
  /^[\s,]*(?:\([^()\n]{0,80}\)[\s,]*)?(because|as|since|given|due\s+to|owing\s+to|citing|for\s+fear|fearing|to\s+(?:discuss|describe|talk|speak|protect|avoid|share|be\s+able)|in\s+order\s+to|so\s+as\s+(?:not\s+)?to)\b/i;

/** The conditions and reasons of a report, in text order. */
export function findConditions(s: Syntax): Condition[] {
  const { text } = s.doc;
  const out: Condition[] = [];
  for (const [terms, pattern] of CONDITIONS) {
    for (const m of text.matchAll(pattern)) {
      const start = m.index + (m[0].length - m[0].trimStart().length);
      const condition = { start, end: m.index + m[0].length };
      if (
        out.some(
          (o) =>
            o.condition !== null && o.condition.start < condition.end && condition.start < o.condition.end,
        )
      )
        continue;
      const at = placeOf(s, condition);
      if (
        at === null ||
        (terms === "background" &&
          /\bbackground\s+(?:checks?|noise|music|of|to|in)\b/i.test(
            text.slice(start, start + m[0].length + 8),
          ))
      )
        continue;
      out.push({ terms, condition, reason: reasonAfter(s, condition, at.sentence), ...at });
    }
  }
  for (const m of text.matchAll(UNAUTHORISED)) {
    const span = {
      start: m.index + (m[0].length - m[0].trimStart().length),
      end: m.index + m[0].trimEnd().length,
    };
    if (
      out.some((o) =>
        [o.condition, o.reason].some((x) => x !== null && x.start < span.end && span.start < x.end),
      )
    )
      continue;
    const at = placeOf(s, span);
    if (at === null) continue;
    // One condition and its reason may stand in one sentence apart: "X, who was not authorised to speak, asked not to be named".
    const beside = out.findIndex((o) => o.sentence === at.sentence && o.reason === null);
    if (beside >= 0) out[beside] = { ...(out[beside] as Condition), reason: span };
    else out.push({ terms: "anonymous", condition: null, reason: span, ...at });
  }
  return out.sort(
    (a, b) =>
      (a.condition ?? a.reason ?? { start: 0 }).start - (b.condition ?? b.reason ?? { start: 0 }).start,
  );
}

/** "because the talks were private": from the conjunction to the end of its clause. */
function reasonAfter(s: Syntax, condition: Span, sentence: number): Span | null {
  const { text, sentences } = s.doc;
  const end = (sentences[sentence] as Sentence).end;
  const m = REASON.exec(text.slice(condition.end, end));
  if (m === null) return null;
  const start = condition.end + m[0].length - (m[1] as string).length;
  const rest = text.slice(start, end);
  // Inside a clause between commas ("a guard, who asked …, doubted it") the next comma ends the reason too.
  const before = text.slice(Math.max(0, condition.start - 200), condition.start);
  const opened = /,\s+(?:who|speaking|citing)\b[^,.]*$/.test(before);
  const participle = /,\s*$/.test(before) && /^\p{L}+ing\b/u.test(text.slice(condition.start, condition.end));
  const inset = opened || participle ? rest.indexOf(",") : -1;
  const stop =
    /,\s+(?:said|says|told|added|adding|saying|but|and\s+(?:said|added))\b|[;”"]|,["”]|[.!?]["”’)]*$/.exec(
      rest,
    );
  const stops = [stop?.index ?? rest.length, inset < 0 ? rest.length : inset];
  let stopAt = start + Math.min(...stops);
  while (stopAt > start && /[\s,.]/.test(text.charAt(stopAt - 1))) stopAt--;
  return { start, end: stopAt };
}

function placeOf(s: Syntax, span: Span): { sentence: number; holder: number | null } | null {
  const tokens = tokensIn(s, span);
  const first = tokens[0];
  if (first === undefined) return null;
  return { sentence: sentenceOf(s.doc, first), holder: holderOf(s, tokens) };
}

/** The subject of the verb that the words hang on, or the noun that their clause describes. */
function holderOf(s: Syntax, tokens: readonly number[]): number | null {
  const inside = new Set(tokens);
  let at = tokens.find((t) => !inside.has(s.words[t]?.head ?? -1)) ?? -1;
  for (let steps = 0; at >= 0 && steps < 12; steps++) {
    const w = s.words[at];
    if (w === undefined) return null;
    const subject = kids(s, at, "nsubj")[0];
    if (w.upos === "VERB" || w.upos === "AUX") {
      if (
        subject !== undefined &&
        s.words[subject]?.upos === "PRON" &&
        ["who", "that", "which"].includes(low(s, subject))
      )
        return w.head >= 0 ? w.head : null;
      if (subject !== undefined) return subject;
      if (w.relation === "acl") return w.head;
    }
    if (
      (w.upos === "NOUN" || w.upos === "PROPN") &&
      (w.relation === "nsubj" || w.relation === "nmod") &&
      !inside.has(at)
    )
      return at;
    at = w.head;
  }
  return null;
}

/** Where conditions and reasons stand: their words attribute nothing. */
export function conditionSpans(conditions: readonly Condition[]): Span[] {
  return conditions.flatMap((c) => [c.condition, c.reason].filter((x) => x !== null));
}
