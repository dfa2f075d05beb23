import type { Span } from "../text/span.js";
import type { Attribution } from "../tags/tags.js";
import { mainWord } from "./cues.js";
import { isHeard } from "./ofNobody.js";
import { BY_PARSE } from "./predicates.js";
import { type Syntax, headOf, nominalStart, opens, spanOf } from "./syntax.js";

/** An attribution whose source is taken from the subject of its cue: the whole of it, and nobody where the subject only hears. */
export function bySubject(s: Syntax, a: Attribution): Attribution {
  const verb = mainWord(s, a.cue);
  const head = a.source === null || verb < 0 ? -1 : headOf(s, a.source);
  if (a.source === null || head < 0) return a;
  return hearing(s, a, verb, head) ?? wholeSubject(s, a, a.source, verb, head) ?? a;
}

/** "Roth had been assured that", "I am told that": the subject of such a passive hears what is said, and who says it is not told. */
function hearing(s: Syntax, a: Attribution, verb: number, head: number): Attribution | null {
  if (s.words[head]?.head !== verb || s.words[head]?.relation !== "nsubj" || !isHeard(s, verb)) return null;
  return { ...a, source: null, confidence: Math.max(a.confidence, BY_PARSE) };
}

/** "The railway of Colchis announced": not Colchis, where the network has cut the name out of the subject that it describes. */
function wholeSubject(
  s: Syntax,
  a: Attribution,
  source: Span,
  verb: number,
  head: number,
): Attribution | null {
  const { relation, head: noun } = s.words[head] ?? { relation: "", head: -1 };
  const subject = s.words[noun];
  if (relation !== "nmod" || noun > head || subject?.relation !== "nsubj" || subject.head !== verb)
    return null;
  if (!opens(s, head, "of")) return null;
  const start = nominalStart(s, noun);
  // All that stands between the noun and the name belongs to the phrase.
  const between = s.doc.text.slice(spanOf(s, noun).end, source.start);
  if (!/^ of (?:the )?$/i.test(between)) return null;
  const content = a.content.flatMap((c) => {
    if (c.end <= start || c.start >= source.end) return [c];
    const kept = s.doc.text.slice(c.start, start).replace(/[\s,;]+$/u, "");
    return kept === "" ? [] : [{ start: c.start, end: c.start + kept.length }];
  });
  return content.length === 0 ? null : { ...a, source: { start, end: source.end }, content };
}
