import { describe, expect, it } from "vitest";
import { attributed } from "../testing/attributed.js";
import type { Cast, Member } from "./cast.js";
import { findActors } from "./actors.js";
import { hearerPhrase } from "./hearers.js";
import { type Asked, whoAre } from "./whois.js";

const READER = { speaker: null, outer: null, side: null, outlet: null };

/** The name of whom each last word of `asked` means, in the report of these lines. */
const names = (lines: readonly string[], asked: readonly string[], more: Partial<Asked> = {}) => {
  const { doc, tags, s } = attributed(lines, []);
  const cast = findActors(doc, tags);
  const phrases = asked.map((words): Asked => {
    const end = doc.text.indexOf(words) + words.length;
    const head = doc.tokens.findIndex((t) => t.end === end);
    return { ...hearerPhrase(s, head), ...READER, ...more };
  });
  const { cast: all, members } = whoAre(s, tags, cast, phrases);
  return members.map((m) => (m === null ? null : (all.members[m] as Member).name));
};

describe("whom a noun phrase means", () => {
  it.each<[string, string[], string[], (string | null)[]]>([
    [
      "a name, in full",
      ["{person Ana Sol^spoke:nsubj} spoke_VERB! .", "They told! {person Sol^told:iobj} ."],
      ["told Sol"],
      ["Ana Sol"],
    ],
    ["those told who have no name", ["She told! reporters^told:iobj ."], ["told reporters"], ["reporters"]],
    [
      "the same description twice",
      ["She told! reporters^told:iobj .", "He^said:nsubj said! to^reporters:case reporters^said:obl ."],
      ["told reporters", "to reporters"],
      ["reporters", "reporters"],
    ],
  ])("%s", (_, lines, asked, expected) => expect(names(lines, asked)).toEqual(expected));

  it("joins two that are told together", () =>
    expect(
      names(["She told! {place Norway^told:iobj} and {place Chile^Norway:conj} ."], ["told Norway"]),
    ).toEqual(["Norway and Chile"]));

  it("takes 'me' for the one whose words they are and 'us' for its side", () => {
    const line = [
      "{person Ana Sol^said:nsubj} said! {person Bo Lind^told:nsubj} told_VERB^said:ccomp me_PRON^told:iobj .",
    ];
    expect(names(line, ["told me"], { outer: 0 })).toEqual(["Ana Sol"]);
    expect(
      names([line[0]?.replace("me_PRON^", "us_PRON^") ?? ""], ["told us"], { outer: 0, side: 1 }),
    ).toEqual(["Bo Lind"]);
  });

  it("leaves a pronoun open that nobody fits", () =>
    expect(names(["They told! him^told:iobj ."], ["told him"])).toEqual([null]));

  it("keeps ten people called Kim apart, and takes the one named", () => {
    const given = "Adam Boris Chae Dora Eun Hana Jona Kira Lena Mina".split(" ");
    const lines = given.map((g) => `They told! {person ${g} Kim^told:iobj} .`);
    expect(
      names(
        lines,
        given.map((g) => `${g} Kim`),
      ),
    ).toEqual(given.map((g) => `${g} Kim`));
  });

  it("takes linear time with an actor named a thousand times", () => {
    const lines = Array.from({ length: 1000 }, () => "They told! {person Ana Sol^told:iobj} .");
    const { doc, tags, s } = attributed(lines, []);
    const cast: Cast = findActors(doc, tags);
    const asked = cast.mentions.map((m): Asked => ({ ...hearerPhrase(s, m.head), ...READER }));
    expect(new Set(whoAre(s, tags, cast, asked).members)).toEqual(new Set([0]));
  });
});
