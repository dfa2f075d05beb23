import { expect, test } from "vitest";
import { attributionsIn } from "../testing/attributed.js";
import type { Attribution } from "../tags/tags.js";
import { byBareNoun, byHearer } from "./ofNobody.js";
import type { Syntax } from "./syntax.js";

const LEMMAS: Readonly<Record<string, string>> = {
  claims: "claim",
  reports: "report",
  told: "tell",
  was: "be",
  were: "be",
};

const each = (find: (s: Syntax, t: number) => Attribution | null) => (s: Syntax) =>
  s.words.flatMap((_, t) => find(s, t) ?? []);

test.each<[string, string[]]>([
  [
    "she_PRON^refuted:nsubj refuted_VERB! claims_NOUN^refuted:obj of_ADP^contact:case any_DET^contact:det contact_NOUN^claims:nmod .",
    ["- | claims of | any contact"],
  ],
  [
    "they_PRON^called:nsubj called_VERB! the_DET^suggestion:det suggestion_NOUN^called:obj that_SCONJ^paid:mark Oslo_PROPN^paid:nsubj paid_VERB^suggestion:acl wrong_ADJ^called:xcomp .",
    ["- | the suggestion | that Oslo paid"],
  ],
  // Somebody's by name, one paper, and a time.
  [
    "she_PRON^refuted:nsubj refuted_VERB! their_PRON^claims:nmod claims_NOUN^refuted:obj of_ADP^contact:case contact_NOUN^claims:nmod .",
    [],
  ],
  [
    "he_PRON^read:nsubj read_VERB! the_DET^report:det report_NOUN^read:obj of_ADP^panel:case the_DET^panel:det panel_NOUN^report:nmod .",
    [],
  ],
  [
    "he_PRON^read:nsubj read_VERB! the_DET^reports:det reports_NOUN^read:obj of_ADP^month:case last_ADJ^month:amod month_NOUN^reports:nmod .",
    [],
  ],
])("what is claimed by nobody: %s", (line, expected) =>
  expect(attributionsIn(line, LEMMAS, each(byBareNoun))).toEqual(expected),
);

test.each<[string, string[]]>([
  [
    "we_PRON^told:nsubj were_AUX^told:aux told_VERB! to_PART^come:mark come_VERB^told:xcomp back_ADV^come:advmod .",
    ["- | were told | to come back"],
  ],
  [
    "she_PRON^told:nsubj was_AUX^told:aux told_VERB! that_SCONJ^left:mark they_PRON^left:nsubj left_VERB^told:ccomp .",
    ["- | was told | that they left"],
  ],
  // By somebody, and only perhaps.
  [
    "we_PRON^told:nsubj were_AUX^told:aux told_VERB! by_ADP^Ana:case Ana_PROPN^told:obl to_PART^come:mark come_VERB^told:xcomp .",
    [],
  ],
  [
    "we_PRON^told:nsubj might_AUX^told:aux be_AUX^told:aux told_VERB! to_PART^come:mark come_VERB^told:xcomp .",
    [],
  ],
])("what somebody hears: %s", (line, expected) =>
  expect(attributionsIn(line, LEMMAS, each(byHearer))).toEqual(expected),
);
