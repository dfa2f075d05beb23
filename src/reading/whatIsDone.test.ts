import { expect, test } from "vitest";
import { tagged } from "../testing/notation.js";
import { clausesOf } from "./clauses.js";
import type { Act } from "./record.js";
import { makeSyntax } from "./syntax.js";
import { actOfClause } from "./whatIsDone.js";

/** The act of a sentence that a named minister is reported to have said. */
function done(line: string): Act | null {
  const { doc, tags } = tagged("Minister Okafor", line);
  const s = makeSyntax(doc, tags.words);
  const told = {
    source: { start: 0, end: "Minister Okafor".length },
    cue: null,
    content: [{ start: doc.sentences[1]?.start ?? 0, end: doc.text.length }],
    form: "indirect" as const,
  };
  const clause = clausesOf(s, told)[0];
  return clause === undefined ? null : actOfClause(s, told, clause);
}

test.each<[Act | null, string]>([
  // One's own refusal to come is a refusal; another's is told of.
  ["reject", "she^accept:nsubj would^accept:aux never_PART^accept:advmod accept_VERB! it_PRON^accept:obj"],
  [null, "rebels^accept:nsubj would^accept:aux never_PART^accept:advmod accept_VERB! it_PRON^accept:obj"],
  [
    "reject",
    "she^return:nsubj would^return:aux not_PART^return:advmod return_VERB! unless_SCONJ^left:mark rebels^left:nsubj left_VERB^return:advcl",
  ],
  // Who does not keep to what binds him is blamed for it.
  [
    "accuse",
    "rebels^implement:nsubj did_AUX^implement:aux not_PART^implement:advmod implement_VERB! it_PRON^implement:obj",
  ],
  ["decline", "she^comment:nsubj would^comment:aux not_PART^comment:advmod comment_VERB!"],
  // What others should do is asked of them; what they should have done is held against them.
  ["demand", "rebels^leave:nsubj must_AUX^leave:aux leave_VERB!"],
  ["accuse", "rebels^left:nsubj should_AUX^left:aux have_AUX^left:aux left_VERB!"],
  // An offer says what for.
  [
    "propose",
    "she^free:nsubj would^free:aux free_VERB! them^free:obj in^exchange:case exchange^free:obl for^fuel:case fuel^exchange:nmod",
  ],
  ["threaten", "she^resign:nsubj would^resign:aux resign_VERB!"],
  ["intend", "she^travel:nsubj would^travel:aux travel_VERB! in^spring:case spring^travel:obl"],
  // A body that speaks for another does not act for the minister.
  [null, "rebels^travel:nsubj would^travel:aux travel_VERB!"],
  ["deny", "there_PRON^was:expl was_VERB! no_DET^offer:det offer^was:nsubj"],
  [null, "there_PRON^was:expl was_VERB! no_DET^doubt:det doubt^was:nsubj"],
  ["deny", "nobody_PRON^asked:nsubj asked_VERB!"],
  [null, "nobody_PRON^know:nsubj know_VERB!"],
  ["accuse", "rebels^cowards:nsubj are_AUX^cowards:cop cowards_NOUN!"],
  ["support", "plan^excellent:nsubj is_AUX^excellent:cop excellent_ADJ!"],
  ["confirm", "letter^genuine:nsubj is_AUX^genuine:cop genuine_ADJ!"],
  ["ask", "when_ADV^leave:advmod will^leave:aux they^leave:nsubj leave_VERB! ?"],
  [null, "rain^fell:nsubj fell_VERB!"],
])("%s: %s", (act, line) => expect(done(line)).toBe(act));
