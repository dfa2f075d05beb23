import { expect, test } from "vitest";
import { attributionsIn } from "../testing/attributed.js";
import { verbsOutside } from "./outside.js";

/** Lemmas of the verbs below. */
const LEMMAS: Readonly<Record<string, string>> = {
  disputed: "dispute",
  denied: "deny",
  told: "tell",
  offered: "offer",
  remains: "remain",
  stands: "stand",
  spoke: "speak",
};

const missed = (line: string) => attributionsIn(line, LEMMAS, (s) => verbsOutside(s, []));

test.each<[string, string[]]>([
  ["an official^disputed:nsubj disputed_VERB! that_PRON^disputed:obj .", ["an official | disputed | that"]],
  [
    "the union^told:nsubj told_VERB! it_PRON^told:iobj that_SCONJ^left:mark men^left:nsubj left_VERB^told:ccomp .",
    ["the union | told | that men left"],
  ],
  [
    "the government^opposed:nsubj remains_VERB^opposed:cop opposed_ADJ! to^truce:case truce^opposed:obl .",
    ["the government | remains opposed | to truce"],
  ],
  [
    "the government^committed:nsubj is_AUX^committed:cop committed_ADJ! to^truce:case truce^committed:obl .",
    ["the government | is committed | to truce"],
  ],
  // What is told without a clause; a talk is none.
  [
    "residents^spoke:nsubj spoke_VERB! of_ADP^raiders:case raiders^spoke:obl .",
    ["residents | spoke of | raiders"],
  ],
  [
    "the nurse^put:nsubj put_VERB! the toll^put:obj at_ADP^four:case four^put:obl .",
    ["the nurse | put | the toll at four"],
  ],
  ["residents^spoke:nsubj spoke_VERB! with_ADP^raiders:case raiders^spoke:obl .", []],
  ["the nurse^put:nsubj put_VERB! the bag^put:obj at_ADP^door:case door^put:obl .", []],
  // What a text does in its own voice by saying so; plans, and what it told somebody, are none.
  [
    "We_PRON^urge:nsubj urge_VERB! rebels^urge:obj to_PART^leave:mark leave_VERB^urge:xcomp .",
    ["We | urge | rebels to leave"],
  ],
  [
    "We_PRON^call:nsubj call_VERB! on_ADP^rebels:case rebels^call:obl to_PART^leave:mark leave_VERB^call:advcl .",
    ["We | call on | rebels to leave"],
  ],
  ["We_PRON^urge:nsubj will_AUX^urge:aux urge_VERB! restraint^urge:obj .", []],
  ["Rebels^urge:nsubj urge_VERB! restraint^urge:obj .", []],
  // Deeds, and states of things.
  ["the bank^offered:nsubj offered_VERB! loans^offered:obj .", []],
  ["the government^ready:nsubj was_AUX^ready:cop ready_ADJ! for^war:case war^ready:obl .", []],
])("%s", (line, expected) => expect(missed(line)).toEqual(expected));
