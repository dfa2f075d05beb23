import { describe, expect, it } from "vitest";
import { type Parts, attributed } from "../testing/attributed.js";
import { findActors } from "./actors.js";
import { findConditions } from "./anonymity.js";
import { findAuthorities } from "./authority.js";
import type { Act, Authority } from "./record.js";
import { findVoices } from "./voices.js";

const OVER = "that^over:mark it_PRON^over:expl is^over:cop over_ADJ^said:ccomp .";

/** The authorities of lines in the notation of `tagged`; each of the parts is one statement. */
function authorities(lines: readonly string[], parts: readonly Parts[], act: Act = "state"): Authority[] {
  const { doc, tags, s, statements } = attributed(lines, parts);
  const cast = findActors(doc, tags);
  const voices = findVoices(s, tags, cast, statements);
  return findAuthorities(
    s,
    cast,
    statements,
    voices,
    statements.map(() => act),
    findConditions(s),
  );
}

/** The authority of whoever says that it is over. */
function authority(phrase: string, act: Act = "state"): Authority {
  const line = `${phrase} said! ${OVER}`;
  const { doc } = attributed([line], []);
  const source = doc.text.slice(0, doc.text.indexOf(" said"));
  return authorities([line], [{ source, cue: "said", content: "that it is over" }], act)[0] as Authority;
}

describe("how far a source is named, and how many it is", () => {
  it.each<[string, Authority["naming"], Authority["count"]]>([
    ["{person Ana Sol^said:nsubj }", "named", [1, 1]],
    ["{place=0.9 Norway^said:nsubj }", "named", [1, null]],
    ["The army^said:nsubj", "named", [1, null]],
    ["A government^said:nsubj", "named", [1, null]],
    ["A diplomat^said:nsubj", "unnamed", [1, 1]],
    ["Three officials^said:nsubj", "unnamed", [3, 3]],
    ["Sources^said:nsubj", "unnamed", [2, null]],
    ["Two_NUM^said:nsubj of^them:case them^Two:nmod", "unnamed", [2, 2]],
    ["The ministry_NOUN^spokesman:compound spokesman^said:nsubj", "described", [1, 1]],
    ["The president^said:nsubj", "described", [1, 1]],
    ["A lawyer^said:nsubj for^Sol:case {person Ana Sol^lawyer:nmod }", "described", [1, 1]],
    ["An aide^said:nsubj to^Sol:case {person Ana Sol^aide:nmod }", "unnamed", [1, 1]],
    ["Analysts^said:nsubj", "collective", [2, null]],
    ["Three analysts^said:nsubj", "unnamed", [3, 3]],
    ["Residents^said:nsubj", "collective", [2, null]],
    ["His^mother:nmod mother^said:nsubj", "described", [1, 1]],
    ["The heads^said:nsubj of^firms:case both^firms:det firms^heads:nmod", "described", [2, null]],
    // Those of a kind in general, but not those who know from inside.
    ["Workers^said:nsubj", "collective", [2, null]],
    ["Two_NUM workers^said:nsubj", "unnamed", [2, 2]],
    ["Diplomats^said:nsubj", "unnamed", [2, null]],
    // A year is no number of people.
    ["A 1996_NUM^opinion:nummod opinion^said:nsubj", "document", [1, null]],
    ["The mediators_NOUN^said:nsubj", "named", [2, null]],
    ["The report^said:nsubj", "document", [1, null]],
    ["The agency^said:nsubj", "outlet", [1, null]],
    // Parts of a multitude, and many whom nobody counts, are no sources of an outlet.
    ["Some lawmakers^said:nsubj", "collective", [2, null]],
    ["72_NUM percent^said:nsubj of^voters:case voters^percent:nmod", "collective", [2, null]],
    ["Some_DET officials^said:nsubj", "unnamed", [2, null]],
    ["Sol_PROPN^aides:compound aides^said:nsubj", "unnamed", [2, null]],
    ["The two_NUM leaders^said:nsubj", "named", [2, 2]],
    ["An inquiry^said:nsubj by^Sol:case {person Ana Sol^inquiry:nmod }", "document", [1, null]],
    ["{person Ana Sol^said:nsubj } and {person Tojo Miro^Sol:conj }", "named", [2, 2]],
    ["The 57-year-old_ADJ^official:amod official^said:nsubj", "unnamed", [1, 1]],
    ["The nominee^said:nsubj", "named", [1, 1]],
    ["A candidate^said:nsubj", "unnamed", [1, 1]],
    ["Twelve_NUM percent^said:nsubj", "collective", [2, null]],
    ["A number^said:nsubj of^experts:case experts^number:nmod", "collective", [2, null]],
    ["The film^said:nsubj", "document", [1, null]],
    // "Sol & Miro" is a firm; whoever is one thing and another is still one.
    ["A lawyer^said:nsubj of^Sol:case Sol^lawyer:nmod &^Miro:cc Miro_PROPN^lawyer:conj", "unnamed", [1, 1]],
    [
      "The former_ADJ^minister:amod minister^said:nsubj and^chairman:cc current_ADJ^chairman:amod chairman^minister:conj",
      "described",
      [1, 1],
    ],
    // "source" as the place where a thing comes from is nobody.
    ["A source^said:nsubj of^income:case income^source:nmod", "named", [1, null]],
    ["The source^said:nsubj of^river:case the river^source:nmod", "named", [1, null]],
  ])("%s", (phrase, naming, count) => {
    const found = authority(phrase);
    expect(found.naming).toBe(naming);
    expect(found.count).toEqual(count);
  });
});

describe("where a description says that a source belongs", () => {
  it.each([
    ["A senior Kenyan_ADJ official^said:nsubj", "KEN"],
    [
      "An official^said:nsubj at^ministry:case the defence_NOUN^ministry:compound ministry^official:nmod",
      "defence ministry",
    ],
    ["A palace_NOUN^adviser:compound adviser^said:nsubj", "presidency"],
    ["A spokesman^said:nsubj for^embassy:case the Norwegian_ADJ embassy^spokesman:nmod", "NOR"],
    ["A diplomat^said:nsubj", null],
    // What somebody does says nothing of where he belongs.
    [
      "A source^said:nsubj who^spoke:nsubj spoke_VERB^source:acl to^Kenya:case {place Kenya^spoke:obl }",
      null,
    ],
  ])("%s", (phrase, affiliation) => expect(authority(phrase).affiliation).toBe(affiliation));
});

describe("how a source knows", () => {
  it.each<[string, Act, Authority["basis"]]>([
    [
      "Three people^said:nsubj briefed_VERB^people:acl on^talks:case the talks^briefed:obl",
      "state",
      "briefed",
    ],
    [
      "A diplomat^said:nsubj who^took:nsubj took_VERB^diplomat:acl part^took:obj in^talks:case talks^took:obl",
      "state",
      "participant",
    ],
    ["The agency^said:nsubj", "state", "second-hand"],
    // A principal that confirms, denies or refuses speaks for itself; one without a name may not.
    ["The army^said:nsubj", "deny", "participant"],
    ["The army^said:nsubj", "reject", "participant"],
    ["The army^said:nsubj", "state", "unstated"],
    ["A diplomat^said:nsubj", "deny", "unstated"],
    ["Analysts^said:nsubj", "deny", "unstated"],
  ])("%s: %s", (phrase, act, basis) => expect(authority(phrase, act).basis).toBe(basis));

  it("is participant where the subject of what is said is the speaker", () => {
    const line =
      "The army^said:nsubj said! that^lost:mark it_PRON^lost:nsubj lost_VERB^said:ccomp three men^lost:obj .";
    const parts = [{ source: "The army", cue: "said", content: "that it lost three men" }];
    expect(authorities([line], parts)[0]?.basis).toBe("participant");
  });

  it.each<[string, string, Authority["basis"]]>([
    ["we_PRON^sent:nsubj sent_VERB^said:ccomp food^sent:obj", "we sent food", "participant"],
    [
      "we_PRON^believe:nsubj believe_VERB^said:ccomp in^peace:case peace^believe:obl",
      "we believe in peace",
      "participant",
    ],
    ["we_PRON^see:nsubj see_VERB^said:ccomp anger^see:obj", "we see anger", "unstated"],
    ["prices_NOUN^rose:nsubj rose_VERB^said:ccomp", "prices rose", "unstated"],
  ])("of a minister who says %s", (content, words, basis) => {
    const line = `{person Ana Sol^said:nsubj } said! ${content} .`;
    expect(authorities([line], [{ source: "Ana Sol", cue: "said", content: words }])[0]?.basis).toBe(basis);
  });

  it("is second-hand where an unnamed source says that another told it", () => {
    const line =
      "An adviser^said:nsubj said! that^told:mark the general^told:nsubj told_VERB^said:ccomp her_PRON^told:obj of^war:case war^told:obl .";
    const parts = [{ source: "An adviser", cue: "said", content: "that the general told her of war" }];
    expect(authorities([line], parts)[0]).toMatchObject({
      basis: "second-hand",
      basisSpan: { text: "told her" },
    });
  });

  it("is inherited by one of many", () => {
    const lines = [
      `Three people^said:nsubj briefed_VERB^people:acl on^talks:case the talks^briefed:obl said! ${OVER}`,
      "One_NUM^warned:nsubj of^them:case them^One:nmod warned_VERB! of^war:case war^warned:obl .",
    ];
    const found = authorities(lines, [
      { source: "Three people briefed on the talks", cue: "said", content: "that it is over" },
      { source: "One of them", cue: "warned", content: "of war" },
    ]);
    expect(found[1]).toMatchObject({ naming: "unnamed", count: [1, 1], basis: "briefed" });
  });

  it("is not inherited by one with a name, whatever the name is the head of", () => {
    const lines = [
      `Three people^said:nsubj briefed_VERB^people:acl on^talks:case the talks^briefed:obl said! ${OVER}`,
      "{person Ana Sol^warned:nsubj} , head^Sol:appos of^people:case the people^head:nmod 's^people:case party^head:nmod , warned_VERB! of^war:case war^warned:obl .",
    ];
    const found = authorities(lines, [
      { source: "Three people briefed on the talks", cue: "said", content: "that it is over" },
      { source: "Ana Sol, head of the people's party", cue: "warned", content: "of war" },
    ]);
    expect(found[1]).toMatchObject({ naming: "named", basis: "unstated" });
  });
});

describe("on what terms a source speaks", () => {
  const said = `A diplomat^said:nsubj said! ${OVER}`;
  const told: Parts = { source: "A diplomat", cue: "said", content: "that it is over" };

  it("takes a condition from a sentence of its own, paragraphs away", () => {
    const later =
      "The diplomat^spoke:nsubj spoke_VERB! on^condition:case condition^spoke:obl of^anonymity:case anonymity^condition:nmod because^private:mark talks^private:nsubj are^private:cop private_ADJ^spoke:advcl .";
    expect(authorities([said, "It_PRON^rained:nsubj rained_VERB! .", later], [told])[0]).toMatchObject({
      terms: "anonymous",
      condition: { text: "on condition of anonymity" },
      reason: { text: "because talks are private" },
    });
  });

  it("lets one condition cover several sources", () => {
    const lines = [
      said,
      "Two people^warned:nsubj warned_VERB! of^war:case war^warned:obl .",
      "The diplomat^spoke:nsubj and^people:cc the two people^diplomat:conj spoke_VERB! on^condition:case condition^spoke:obl of^anonymity:case anonymity^condition:nmod .",
    ];
    const found = authorities(lines, [told, { source: "Two people", cue: "warned", content: "of war" }]);
    expect(found.map((a) => a.condition?.text)).toEqual([
      "on condition of anonymity",
      "on condition of anonymity",
    ]);
  });

  it("gives no condition to a named source in the same sentence", () => {
    const lines = [
      "{person Ana Sol^said:nsubj } said! so_ADV^said:advmod .",
      "A diplomat^spoke:nsubj spoke_VERB! on^condition:case condition^spoke:obl of^anonymity:case anonymity^condition:nmod .",
    ];
    expect(authorities(lines, [{ source: "Ana Sol", cue: "said", content: "so" }])[0]?.condition).toBeNull();
  });

  it("carries what was said of a source where it was introduced to wherever it speaks", () => {
    const lines = [
      "A senior Kenyan_ADJ official^said:nsubj briefed_VERB^official:acl on^talks:case talks^briefed:obl said! so_ADV^said:advmod .",
      "The official^warned:nsubj warned_VERB! of^war:case war^warned:obl .",
    ];
    const found = authorities(lines, [
      { source: "A senior Kenyan official briefed on talks", cue: "said", content: "so" },
      { source: "The official", cue: "warned", content: "of war" },
    ]);
    expect(found[1]).toMatchObject({
      naming: "unnamed",
      affiliation: "KEN",
      basis: "briefed",
      terms: "anonymous",
    });
  });

  it("covers later sources by what the outlet says of all of its interviews", () => {
    const lines = [
      "This account^rests:nsubj rests_VERB! on^interviews:case interviews^rests:obl with^people:case nine_NUM^people:nummod people^interviews:nmod familiar_ADJ^people:amod with^plan:case the plan^familiar:obl .",
      "One_NUM^official:nummod official^warned:nsubj warned_VERB! of^war:case war^warned:obl .",
    ];
    const found = authorities(lines, [{ source: "One official", cue: "warned", content: "of war" }]);
    expect(found[0]).toMatchObject({ basis: "familiar", basisSpan: { text: "familiar with the plan" } });
  });
});

it("says of what nobody is named for whether the press reported it", () => {
  const line =
    "It_PRON^reported:nsubj was^reported:aux reported_VERB! that^rained:mark it^rained:nsubj rained_VERB^reported:ccomp .";
  const found = authorities([line], [{ cue: "was reported", content: "that it rained" }]);
  expect(found[0]).toMatchObject({ naming: "outlet", count: null, basis: "unstated" });
});
