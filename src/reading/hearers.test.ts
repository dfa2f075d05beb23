import { describe, expect, it } from "vitest";
import { type Parts, attributed } from "../testing/attributed.js";
import { findHearers } from "./hearers.js";

const wordsOf = (line: string, ...parts: Parts[]): (string | null)[] => {
  const { doc, s, statements } = attributed([line], parts);
  return findHearers(s, statements).map(
    (h) => h && doc.text.slice(doc.tokens[h.firstToken]?.start, doc.tokens[h.endToken - 1]?.end),
  );
};

describe("who is told", () => {
  it.each<[string, string, string | null]>([
    // the object of telling and the receiver of what is given
    [
      "She told! {organization Reuters^told:iobj} that^over:mark it^over:nsubj is^over:cop over^told:ccomp .",
      "told",
      "Reuters",
    ],
    ["They offered_VERB! the government^offered:iobj a truce^offered:obj .", "offered", "the government"],
    ["It was^offered:aux offered_VERB! to^Lund:case Lund^offered:obl .", "offered", "Lund"],
    [
      "A diplomat^told:nsubj told! reporters^told:iobj in^Oslo:case Oslo^reporters:nmod .",
      "told",
      "reporters",
    ],
    ["They told! {place Norway^told:iobj} and {place Chile^Norway:conj} .", "told", "Norway and Chile"],
    // what the first is to do parts them
    [
      "They called_VERB! on^Norway:case {place Norway^called:obl} to^end:mark end_VERB^called:xcomp it^end:obj and on^Chile:case {place Chile^Norway:conj} .",
      "called",
      "Norway",
    ],
    // whoever is to act is addressed; a thing that is urged is not
    [
      "They urged_VERB! both sides^urged:obj to^publish:mark publish_VERB^urged:xcomp lists^publish:obj .",
      "urged",
      "both sides",
    ],
    ["They urged_VERB! restraint^urged:obj .", "urged", null],
    [
      "He called_VERB! for^minister:case the minister^called:obl to^resign:mark resign_VERB^called:advcl .",
      "called",
      "the minister",
    ],
    [
      "We spoke_VERB! of^council:case the council^spoke:obl , which^urge:obj they^urge:nsubj urge_VERB^council:acl to^act:mark act_VERB^urge:xcomp .",
      "urge",
      "the council",
    ],
    [
      "She called_VERB! on^called:compound the authority^called:obl to^act:mark act_VERB^called:advcl .",
      "called",
      "the authority",
    ],
    // the passive turns it round
    [
      "Two officials^asked:nsubj were^asked:aux asked_VERB! by^parties:case both parties^asked:obl to^help:mark help_VERB^asked:xcomp .",
      "asked",
      "Two officials",
    ],
    // "to" leads to somebody, not to a topic or a day
    [
      "He signaled_VERB! to^Lund:case Lund^signaled:obl that^open:mark he^open:nsubj is^open:cop open^signaled:ccomp .",
      "signaled",
      "Lund",
    ],
    ["She referred_VERB! to^Lund:case Lund^referred:obl .", "referred", null],
    ["They said! to^Monday:case Monday^said:obl .", "said", null],
    // occasions and other speaking beside the cue
    [
      "In^letter:case a letter^warned:obl to^council:case the council^letter:nmod she^warned:nsubj warned! of^war:case war^warned:obl .",
      "warned",
      "the council",
    ],
    [
      "He said! in^interview:case an interview^said:obl with^Reuters:case {organization Reuters^interview:nmod} .",
      "said",
      "Reuters",
    ],
    [
      "No^said:ccomp , he^said:nsubj said! , speaking_VERB^said:advcl to^reporters:case reporters^speaking:obl .",
      "said",
      "reporters",
    ],
    [
      "He^telephoned:nsubj telephoned_VERB! her_PRON^telephoned:obj to^say:mark say_VERB^telephoned:advcl no^say:obj .",
      "say",
      "her",
    ],
    ["He said! no^said:obj .", "said", null],
  ])("%s", (line, cue, told) => expect(wordsOf(line, { cue })).toEqual([told]));

  it("is told by what a source is said to have done", () =>
    expect(
      wordsOf(
        "Sources^said:nsubj who^spoke:nsubj spoke_VERB^Sources:acl to^Reuters:case {organization Reuters^spoke:obl} said! no^said:obj .",
        {
          source: "Sources who spoke to Reuters",
          cue: "said",
        },
      ),
    ).toEqual(["Reuters"]));
});

describe("who is told by joined predicates", () => {
  it.each<[string, string, string, (string | null)[]]>([
    [
      "In^letter:case a letter^warned:obl to^council:case the council^letter:nmod she^warned:nsubj warned! of^war:case war^warned:obl and^said:cc said_VERB^warned:conj no^said:obj .",
      "warned",
      "said",
      ["the council", "the council"],
    ],
    [
      "She told! parliament^told:iobj no^told:obj and^promised:cc promised_VERB^told:conj help^promised:obj .",
      "told",
      "promised",
      ["parliament", "parliament"],
    ],
    // who is urged does not hear the praise
    [
      "She urged_VERB! {place Lund^urged:obj} and^praised:cc praised_VERB^urged:conj peace^praised:obj .",
      "urged",
      "praised",
      ["Lund", null],
    ],
    [
      "She told! reporters^told:iobj no^told:obj , adding_VERB^told:advcl that^over:mark it^over:nsubj is^over:cop over^adding:ccomp .",
      "told",
      "adding",
      ["reporters", "reporters"],
    ],
  ])("%s", (line, first, second, told) =>
    expect(wordsOf(line, { cue: first }, { cue: second })).toEqual(told),
  );
});
