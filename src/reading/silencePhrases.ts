import { tokensOf } from "../text/doc.js";
import { type Refusal, has, lemmaOf, refusal, set, wordAt } from "./asking.js";
import type { SilenceKind } from "./record.js";
import { type Syntax, kids, low } from "./syntax.js";
import { endOfSentence, verbGroup } from "./verbGroup.js";

/** A turn of phrase for keeping silent, from its verb on. */
interface Phrase {
  readonly verb: string;
  readonly kind: SilenceKind;
  readonly words: RegExp;
  /** Whether the verb is denied, willed ("would"), or stands as it is. */
  readonly as: "told" | "denied" | "willed";
}

const PRESS = String.raw`(?:reporters?|journalists?|the press|cameras?|a reporter|a correspondent|questions)`;
const SENT = String.raw`(?:questions?|messages?|calls?|e-?mails?|letters?|requests?|inquiries|enquiries|texts?|faxes)`;

/** Our own table of what agencies write of those who do not answer them. */
const PHRASES: readonly Phrase[] = [
  {
    verb: "leave",
    kind: "no-response",
    as: "told",
    words: new RegExp(
      String.raw`^left\s+(?:[\w’'-]+\s+){0,4}?${SENT}\s+(?:[\w’'-]+\s+){0,6}?(?:unanswered|unreturned|without (?:an answer|a reply))\b`,
      "iu",
    ),
  },
  { verb: "add", kind: "declined", as: "willed", words: /^add\s+(?:nothing|no more)\b/iu },
  {
    verb: "have",
    kind: "declined",
    as: "told",
    words:
      /^(?:had|has|have)\s+nothing\s+(?:further\s+|more\s+|else\s+)?to\s+(?:say|add)\b|^(?:had|has|have)\s+nothing\s+to\s+(?:say|add)\s+(?:about|on|to)\b/iu,
  },
  {
    verb: "prefer",
    kind: "declined",
    as: "told",
    words:
      /^preferred\s+not\s+to\s+(?:say|reveal|comment|discuss|answer|disclose|elaborate|name|be\s+drawn|speculate|talk)\b/iu,
  },
  {
    verb: "react",
    kind: "no-response",
    as: "denied",
    words:
      /^react(?:ed)?(?=\s*[.,;]|\s+(?:publicly|officially|immediately|to\s+(?:the|a|an|[\p{L}’']+['’]s|its|his|her|their)\s+(?:[\w’'-]+\s+){0,2}?(?:calls?|requests?|appeals?|reports?|questions?|letters?|statements?|allegations?|claims?|accounts?|announcements?)\b))/iu,
  },
  {
    verb: "shake",
    kind: "declined",
    as: "told",
    words: /^shook\s+(?:his|her|their)\s+heads?\s+and\s+(?:left|walked|went|moved)\b/iu,
  },
  {
    verb: "walk",
    kind: "no-response",
    as: "told",
    words: new RegExp(
      String.raw`^walked\s+(?:straight\s+|silently\s+)?past\s+(?:waiting\s+)?${PRESS}\b(?:\s+without\s+(?:answering|a word|speaking|comment))?`,
      "iu",
    ),
  },
  {
    verb: "reply",
    kind: "no-response",
    as: "denied",
    words:
      /^repl(?:y|ied)\s+to\s+(?:an?|two|three|several|repeated)\s+(?:[\w’'-]+\s+)?(?:letters?|notes?|faxes)\b(?!\s+from)/iu,
  },
  {
    verb: "respond",
    kind: "no-response",
    as: "denied",
    words:
      /^respond(?:ed)?\s+to\s+(?:an?|two|three|several|repeated)\s+(?:[\w’'-]+\s+)?(?:letters?|notes?|faxes)\b(?!\s+from)/iu,
  },
  {
    verb: "answer",
    kind: "no-response",
    as: "denied",
    words: /^answer(?:ed)?\s+(?:in\s+public|publicly)\b/iu,
  },
];

/** Verbs by which such a phrase begins. */
export const PHRASE_VERBS = [...new Set(PHRASES.map((p) => p.verb))].join(" ");

/** "Left written questions unanswered", "would add nothing", "preferred not to say", "shook his head and left". */
export function byPhrase(s: Syntax, i: number, lemma: string): Refusal | null {
  const group = verbGroup(s, i);
  const at = s.doc.tokens[i];
  if (at === undefined || has(group, "may", "might", "should", "must", "to", "if")) return null;
  const end = s.doc.tokens[endOfSentence(s, i) - 1]?.end ?? at.end;
  const text = s.doc.text.slice(at.start, Math.min(end, at.start + LONGEST));
  for (const { verb, kind, words, as } of PHRASES) {
    if (verb !== lemma) continue;
    const told =
      as === "denied" ? group.negative : !group.negative && has(group, "would") === (as === "willed");
    const found = told ? words.exec(text) : null;
    if (found === null) continue;
    const { endToken } = tokensOf(s.doc, { start: at.start, end: at.start + found[0].length });
    return refusal(kind, group, null, Math.max(i, endToken - 1), true);
  }
  return null;
}
const LONGEST = 160;

/** "Was travelling and unavailable", "was not picked up": what is joined to another state, and a telephone that rings on. */
export function unavailableToo(s: Syntax, i: number, lemma: string): Refusal | null {
  if (!AWAY.has(lemma)) return null;
  const { relation, head } = s.words[i] ?? { relation: "", head: -1 };
  const after = wordAt(s, i + 1);
  if (relation !== "conj" || head < 0 || head > i || !/^[.,;]?$/.test(after)) return null;
  if (!TRAVELLING.has(lemmaOf(s, head)) || verbGroup(s, head).negative) return null;
  return refusal("not-reached", verbGroup(s, head), null, i, true);
}
const AWAY = set("unavailable unreachable");
const TRAVELLING = set("travel away abroad ill sick hospitalise hospitalize leave rest meet");

/** "A reporter was turned away at the gate of the ministry": the ministry, which kept him out. */
export function turnedAway(s: Syntax, i: number): Refusal | null {
  const group = verbGroup(s, i);
  if (!has(group, "was", "were", "been") || group.negative || wordAt(s, i + 1) !== "away") return null;
  const [subject] = kids(s, i, "nsubj");
  if (subject === undefined || !REPORTERS.has(lemmaOf(s, subject))) return null;
  const place = kids(s, i, "obl").find(
    (k) => k > i && kids(s, k, "case").some((c) => ["at", "from", "outside"].includes(low(s, c))),
  );
  if (place === undefined) return null;
  const of = kids(s, place, "nmod");
  const owner = of.find((k) => k > place) ?? of.find((k) => k < place) ?? place;
  // "The gate of the bloc's headquarters": the bloc.
  const inner = SITES.has(lemmaOf(s, owner)) ? (kids(s, owner, "nmod")[0] ?? owner) : owner;
  return { ...refusal("refused-access", group, null, i + 1, true), whom: inner };
}
const REPORTERS = set("reporter journalist correspondent photographer crew newspaper");
const SITES = set("headquarters building compound office embassy residence palace");
