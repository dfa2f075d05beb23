import { describe, expect, it } from "vitest";
import { lemma } from "./lemmas.js";
import { openModel } from "./model.js";

const { lemmas } = openModel();
const PAST = "Tense=Past|VerbForm=Fin";
const THIRD = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin";

/** Form, part of speech, features, lemma. */
const CASES: [string, string, string, string][] = [
  ["said", "VERB", PAST, "say"],
  ["Told", "VERB", PAST, "tell"],
  ["denies", "VERB", THIRD, "deny"],
  ["denies", "VERB", "VerbForm=Inf", "deny"],
  ["focus", "VERB", "VerbForm=Inf", "focus"],
  ["freed", "VERB", PAST, "free"],
  ["fled", "VERB", PAST, "flee"],
  ["boycotted", "VERB", PAST, "boycott"],
  ["stressing", "VERB", "VerbForm=Ger", "stress"],
  ["was", "AUX", PAST, "be"],
  ["n’t", "PART", "Polarity=Neg", "not"],
  ["women", "NOUN", "Number=Plur", "woman"],
  ["proposals", "NOUN", "Number=Plur", "proposal"],
  ["better", "ADJ", "Degree=Cmp", "good"],
  ["Geneva", "PROPN", "Number=Sing", "Geneva"],
  ["They", "PRON", "Case=Nom|Number=Plur", "they"],
  ["”", "PUNCT", "_", "”"],
];

it.each(CASES)("%s (%s) is a form of its dictionary word", (form, upos, feats, expected) =>
  expect(lemma(form, upos, feats, lemmas)).toBe(expected),
);

describe("forms that no table knows end as English words do", () => {
  const none = new Map<string, string>();
  const verbs = new Map([
    ["VERB urge", "urge"],
    ["VERB fall", "fall"],
  ]);
  it.each([
    ["stopped", "stop"],
    ["agreed", "agree"],
    ["tried", "try"],
    ["paid", "paid"],
    ["sing", "sing"],
    ["leased", "lease"],
    ["argued", "argue"],
    ["rescheduling", "reschedule"],
    ["expelled", "expel"],
    ["shelled", "shell"],
    ["shuttled", "shuttle"],
    ["convened", "convene"],
    ["probed", "probe"],
    ["visited", "visit"],
    ["overran", "overrun"],
    ["died", "die"],
  ])("%s is of %s", (form, expected) => expect(lemma(form, "VERB", PAST, none)).toBe(expected));
  it.each([
    ["proceed", "proceed"],
    ["exceed", "exceed"],
  ])("%s is no past of its own", (form, expected) =>
    expect(lemma(form, "VERB", "VerbForm=Inf", none)).toBe(expected),
  );
  it.each([
    ["urging", "urge"],
    ["falling", "fall"],
  ])("%s is of %s, which the table knows", (form, expected) =>
    expect(lemma(form, "VERB", "VerbForm=Ger", verbs)).toBe(expected),
  );
  it.each([
    ["sanctions", "sanction"],
    ["parties", "party"],
    ["crises", "crise"],
    ["boxes", "box"],
    ["speeches", "speech"],
    ["houses", "house"],
    ["press", "press"],
    ["ties", "tie"],
  ])("several %s are each a %s", (form, expected) =>
    expect(lemma(form, "NOUN", "Number=Plur", none)).toBe(expected),
  );
  it("only a word of several loses its s", () =>
    expect(lemma("Politics", "NOUN", "Number=Sing", none)).toBe("politics"));
});
