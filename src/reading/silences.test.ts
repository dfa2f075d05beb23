import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Frame } from "../tags/tags.js";
import { plainSyntax } from "../testing/plainSyntax.js";
import { bareSilences, findSilences, saidIn } from "./silences.js";

/** Who kept silent how: "declined: The palace [the letter]" with what was asked, where that is told. */
function silences(text: string, outlet?: string): string[] {
  const s = plainSyntax(text, outlet === undefined ? {} : { outlet });
  const words = (x: { start: number; end: number }) => s.doc.text.slice(x.start, x.end);
  return findSilences(s).map(
    (z) => `${z.kind}: ${words(z.who)}${z.about === null ? "" : ` [${words(z.about)}]`}`,
  );
}

describe("one asked declines", () => {
  test.each([
    ["The palace declined to comment.", ["declined: The palace"]],
    ["The palace declined comment.", ["declined: The palace"]],
    [
      "The palace declined to comment, as did the embassy.",
      ["declined: The palace", "declined: the embassy"],
    ],
    ["Asked twice about it, the envoy would say only that he was tired.", ["declined: the envoy"]],
    ["The ministry did not wish to comment.", ["declined: The ministry"]],
    ["Asked whether they had signed, the envoy did not answer.", ["no-response: the envoy"]],
    ["The rebels did not answer the attack.", []],
    ["The minister said he would only sign the letter.", []],
    ["The center has declined for years to discuss the letter.", ["declined: The center [the letter]"]],
    ["The envoy declined on Monday to discuss the letter.", ["declined: The envoy [the letter]"]],
    [
      "A spokesman for the palace, Ana Sol, declined to comment.",
      ["declined: A spokesman for the palace, Ana Sol"],
    ],
    ["The palace’s campaign manager declined comment.", ["declined: The palace’s campaign manager"]],
    ["The palace refuses to comment.", ["declined: The palace"]],
    ["The palace declined to comment on the letter.", ["declined: The palace [the letter]"]],
    ["The palace declined to publicly discuss the letter.", ["declined: The palace [the letter]"]],
    [
      "The envoy declined to say whether the rebels signed.",
      ["declined: The envoy [whether the rebels signed]"],
    ],
    ["The envoy refused to be drawn on the mediation.", ["declined: The envoy [the mediation]"]],
    [
      "The envoy would not be drawn on whether the rebels signed.",
      ["declined: The envoy [whether the rebels signed]"],
    ],
    ["The envoy refused to be interviewed.", ["declined: The envoy"]],
    ["The envoy would not say.", ["declined: The envoy"]],
    ["The envoy wouldn't discuss the letter.", ["declined: The envoy [the letter]"]],
    ["The envoy would not give a figure.", ["declined: The envoy [a figure]"]],
    ["The envoy had no comment.", ["declined: The envoy"]],
    ["The envoy had no immediate comment.", ["declined: The envoy"]],
    ["The ministry will make no further comment on the talks.", ["declined: The ministry [the talks]"]],
    ["The ministry said it did not comment on the talks.", ["declined: The ministry [the talks]"]],
    ["The ministry referred questions to the palace.", ["declined: The ministry"]],
    ["The ministry directed all questions to the palace.", ["declined: The ministry"]],
    ["The envoy declined an interview request.", ["declined: The envoy"]],
    ["The envoy turned down requests for comment.", ["declined: The envoy"]],
    ["The envoy hung up.", ["declined: The envoy"]],
    ["The envoy declined to offer a figure.", ["declined: The envoy [a figure]"]],
    ["The envoy declined to give a price.", ["declined: The envoy [a price]"]],
    ["The palace refused to release the names.", ["declined: The palace [the names]"]],
    ["The envoy refused to answer.", ["declined: The envoy"]],
    ["The envoy declined to weigh in on the letter.", ["declined: The envoy [the letter]"]],
    ["The envoy dodged questions about the letter.", ["declined: The envoy [the letter]"]],
    ["None of the ministries would comment.", ["declined: the ministries"]],
    ["Reached by phone, the envoy declined to comment.", ["declined: the envoy"]],
    ["Asked about the letter, the envoy declined.", ["declined: the envoy"]],
    ["The envoy, who declined to comment, left the hall.", ["declined: The envoy"]],
    ["The envoy signed the plan but declined to elaborate.", ["declined: The envoy"]],
    ["The envoy did not elaborate.", ["declined: The envoy"]],
    ["The president declined to threaten the rebels.", ["declined: The president"]],
    ["The president refused to threaten the rebels.", []],
  ])("%s", (text, expected) => expect(silences(text)).toEqual(expected));
});

describe("one asked does not answer", () => {
  test.each([
    ["The embassy did not respond to a request for comment.", ["no-response: The embassy"]],
    ["The embassy did not immediately respond.", ["no-response: The embassy"]],
    ["The embassy has not responded to requests for comment.", ["no-response: The embassy"]],
    ["The embassy did not return calls.", ["no-response: The embassy"]],
    ["The embassy didn't answer questions about the envelope.", ["no-response: The embassy [the envelope]"]],
    ["The embassy never replied to two emails.", ["no-response: The embassy"]],
    ["The embassy ignored requests for comment.", ["no-response: The embassy"]],
    ["The embassy had no response.", ["no-response: The embassy"]],
    ["The embassy has remained silent on the offer.", ["no-response: The embassy [the offer]"]],
    ["Calls to the embassy went unanswered.", ["no-response: the embassy"]],
    ["Calls to the embassy were not returned.", ["no-response: the embassy"]],
    ["Messages left for the general were not answered.", ["no-response: the general"]],
    ["There was no immediate comment from the army.", ["no-response: the army"]],
    [
      "Neither the army nor the palace responded to requests for comment.",
      ["no-response: the army", "no-response: the palace"],
    ],
  ])("%s", (text, expected) => expect(silences(text)).toEqual(expected));
});

describe("one asked cannot be reached", () => {
  test.each([
    ["The judge could not be reached.", ["not-reached: The judge"]],
    ["Yearwood could not immediately be reached for comment.", ["not-reached: Yearwood"]],
    ["The judge was not available for comment.", ["not-reached: The judge"]],
    ["The judge was unavailable for comment.", ["not-reached: The judge"]],
    ["Attempts to contact the judge were unsuccessful.", ["not-reached: the judge"]],
    ["Efforts to reach the judge failed.", ["not-reached: the judge"]],
    ["Nobody at the court could be reached for comment.", ["not-reached: the court"]],
  ])("%s", (text, expected) => expect(silences(text)).toEqual(expected));
});

describe("reporters are kept out", () => {
  test.each([
    ["The army barred reporters from the hall.", ["refused-access: The army"]],
    ["The coastguard turned a reporter away.", ["refused-access: The coastguard"]],
    ["The army denied journalists access to the camp.", ["refused-access: The army"]],
    ["The guards would not let reporters in.", ["refused-access: The guards"]],
    ["The guards refused to let reporters into the camp.", ["refused-access: The guards"]],
  ])("%s", (text, expected) => expect(silences(text)).toEqual(expected));

  test("the outlet itself, by a word of its name", () => {
    expect(silences("The guard would not let the Courant in.", "Nickerie Courant")).toEqual([
      "refused-access: The guard",
    ]);
    expect(silences("The alliance would not let the Courant in.", "Halyard Wire")).toEqual([]);
  });
});

describe("each of a list", () => {
  test.each([
    [
      "The Kremlin, White House and CIA declined to comment.",
      ["declined: The Kremlin", "declined: White House", "declined: CIA"],
    ],
    ["The army and the palace declined to comment.", ["declined: The army", "declined: the palace"]],
    [
      "The Kremlin, White House, State Department, and Central Agency (CA) all declined to comment.",
      [
        "declined: The Kremlin",
        "declined: White House",
        "declined: State Department",
        "declined: Central Agency",
      ],
    ],
    // An apposition is none of the list; the first piece belongs to "In".
    ["In Oslo, Lund, a moderate, and Dahle declined to comment.", ["declined: Lund", "declined: Dahle"]],
    [
      "The palace declined to comment and the army did not return calls.",
      ["declined: The palace", "no-response: the army"],
    ],
  ])("%s", (text, expected) => expect(silences(text)).toEqual(expected));
});

describe("what looks like a silence and is none", () => {
  test.each([
    ["Prices declined by 3 percent."],
    ["“I hung up,” the envoy said."],
    ["“I should not say anything,” the envoy said."],
    ["A soldier referred to on social media as a hero left."],
    ["Neither side would say so."],
    ["The government declined the offer."],
    ["The government refused the request."],
    ["The government refused to accept the plan."],
    ["The government refused to give ground."],
    ["The rebels refused to discuss the truce with the army."],
    ["The rebels will not talk to the army."],
    ["No comment was made in the chamber."],
    ["The patient did not respond to treatment."],
    ["The army did not respond to the attack."],
    ["The rebels did not respond to calls for peace."],
    ["The village could not be reached by road."],
    ["An agreement could not be reached."],
    ["No agreement could be reached."],
    ["The adviser declined to be named."],
    ["The adviser did not decline to comment."],
    ["The minister refused to say the word."],
    ["The minister did not say that."],
    ["The minister may refuse to comment."],
    ["The letters will not be disclosed."],
    ["The client directed questions to a colleague."],
    ["The mayor hung up a flag."],
    ["The judge barred reporters from reporting the names."],
    ["The alliance would not let Ukraine in."],
    ["Someone declined to comment."],
    ["Asked to leave, the envoy refused."],
  ])("%s", (text) => expect(silences(text)).toEqual([]));
});

describe("of themselves people tell in their own words", () => {
  test.each([
    ["“I am not going to speculate,” the envoy said.", ["declined: I"]],
    ["“We do not discuss documents,” the envoy said.", ["declined: We [documents]"]],
    ["“I'd rather leave it there,” the envoy said.", ["declined: I"]],
    ["“I don't have any updates to share,” the envoy said.", ["declined: I"]],
    ["“We have nothing to announce,” the envoy said.", ["declined: We"]],
    ["“We have a plan to share,” the envoy said.", []],
    ["The envoy did not have any updates to share.", []],
    ["“We won't get into the letter,” the envoy said.", ["declined: We [the letter]"]],
    // A columnist's own refusal is no silence of the news.
    ["I refuse to answer questions.", []],
    // A hedge about words, not a refusal to answer.
    ["“I wouldn't say that,” the envoy said.", []],
    // What a speaker holds against another is that speaker's word.
    ["“He declined to comment,” the envoy said.", []],
    ["“The army did not return calls,” the envoy said.", []],
  ])("%s", (text, expected) => expect(silences(text)).toEqual(expected));

  test("in a transcript, but not in what is asked there", () => {
    const turns =
      "QUESTION: You declined to comment. I am not going to speculate.\n\nMS DAHLE: I will not discuss documents.\n\nMR LUND: We do not comment.";
    expect(silences(turns)).toEqual(["declined: I [documents]", "declined: We"]);
  });

  test("and belong to the innermost statement around them", () => {
    const s = plainSyntax("“I will not discuss documents,” the envoy said.");
    const [silence] = findSilences(s);
    const whole = { content: [{ start: 0, end: s.doc.text.length }] };
    const quoted = { content: [{ start: 0, end: s.doc.text.indexOf("”") }] };
    expect(silence && saidIn(s, silence, [whole, quoted, { content: [{ start: 40, end: 45 }] }])).toBe(1);
    const other = plainSyntax("The envoy declined to comment.");
    expect(findSilences(other).map((z) => saidIn(other, z, [whole]))).toEqual([null]);
  });
});

describe("where no rule reads one, the network may", () => {
  const [TEXT, VERB, SUBJECT] = ["The palace let the telephone ring.", 2, 1];
  const told = (chance: number, ...others: readonly Frame[]) => {
    const s = plainSyntax(TEXT);
    const labels = { silenceKind: "no-response" };
    const frame: Frame = { kind: "silence", token: VERB, chance, labels, roles: { silent: [SUBJECT] } };
    return findSilences(s, [frame, ...others]).map((z) => `${z.kind}: ${TEXT.slice(z.who.start, z.who.end)}`);
  };

  test("if it is as likely as not", () => {
    expect(told(0.6)).toEqual(["no-response: The palace"]);
    expect(told(0.4)).toEqual([]);
  });

  test("and the words may not as well answer an offer", () => {
    const answer: Frame = { kind: "response", token: VERB, chance: 0.3, labels: {}, roles: {} };
    expect(told(0.6, answer)).toEqual([]);
  });
});

test("a refusal to say a particular thing is a statement besides; a bare one is none", () => {
  const bare = (text: string) =>
    bareSilences(findSilences(plainSyntax(text))).map((x) => text.slice(x.start, x.end));
  expect(bare("The palace declined to comment.")).toEqual(["The palace declined to comment"]);
  expect(bare("The palace declined to say whether the rebels signed.")).toEqual([]);
});

test("every silence lies in the text and its evidence in one sentence", () => {
  const subject = fc.constantFrom(
    "The palace",
    "Dahle",
    "The army and the palace",
    "“I",
    "He",
    "Nobody",
    "Calls to the embassy",
  );
  const verb = fc.constantFrom(
    "declined to",
    "did not",
    "would not",
    "could not be",
    "had no",
    "were not",
    "'d rather not",
    "declined",
  );
  const rest = fc.constantFrom(
    "comment",
    "reached",
    "respond to a request",
    "say whether",
    "",
    "returned.",
    "leave it there”",
    "to",
    "be drawn on",
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(subject, verb, rest), { maxLength: 4 }), (parts) => {
      const text = parts.map((p) => p.join(" ")).join(". ");
      const s = plainSyntax(text);
      for (const z of findSilences(s)) {
        for (const x of [z.who, z.evidence, ...(z.about === null ? [] : [z.about])]) {
          expect(x.start).toBeGreaterThanOrEqual(0);
          expect(x.end).toBeLessThanOrEqual(text.length);
          expect(x.start).toBeLessThan(x.end);
        }
        expect(s.doc.sentences.some((y) => y.start <= z.evidence.start && z.evidence.end <= y.end)).toBe(
          true,
        );
      }
    }),
    { seed: 4, numRuns: 200 },
  );
});
