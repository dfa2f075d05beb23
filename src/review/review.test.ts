import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entry } from "../ledger/entries.js";
import type { Action, Decision } from "../ledger/ledger.js";
import type { Actor, HearsayRecord } from "../reading/record.js";
import { testRecord } from "../testing/ledgers.js";
import { quote } from "../text/span.js";
import { type Referred, add, edit, isUndone, judge, merge, split } from "./decide.js";
import { inForce, review, reviewed } from "./reviewed.js";
import { NOTHING_ELSE } from "../testing/record.js";

const TEXT =
  "The minister said the talks go on. Varga denied it. He told reporters that the envoy had left. The ministry declined to comment.";
const at = (words: string) => {
  const start = TEXT.indexOf(words);
  return quote(TEXT, { start, end: start + words.length });
};
const actor = (id: string, name: string, ...mentions: string[]): Actor => ({
  id,
  name,
  kind: "person",
  country: null,
  office: null,
  memberOf: [],
  aliases: [],
  wikidata: null,
  mentions: mentions.map(at),
  maybeSame: [],
});
const RECORD: HearsayRecord = testRecord(
  TEXT,
  [
    { id: "s1", source: "The minister", cue: "said", content: ["the talks go on"], speaker: "a1" },
    { id: "s2", source: "Varga", cue: "denied", content: ["it"], speaker: "a2" },
    { id: "s3", source: "He", cue: "told", content: ["that the envoy had left"], speaker: "a2" },
  ],
  {
    actors: [actor("a1", "the minister", "The minister"), actor("a2", "Varga", "Varga", "He")],
    silences: [{ id: "z1", actor: "a1", kind: "declined", about: null, evidence: at("declined to comment") }],
  },
);

/** The same report read by another model: other ids, and one statement fewer. */
const NEWER: HearsayRecord = {
  ...RECORD,
  actors: [
    { ...actor("a7", "Varga", "Varga"), kind: "person" },
    { ...actor("a8", "the minister", "The minister"), kind: "person" },
  ],
  statements: [
    { ...(RECORD.statements[1] as HearsayRecord["statements"][0]), id: "s1", speaker: "a7" },
    { ...(RECORD.statements[0] as HearsayRecord["statements"][0]), id: "s2", speaker: "a8" },
  ],
  ...NOTHING_ELSE,
  times: RECORD.times,
};

const refer = (id: string | null, record = RECORD): Referred => {
  const lists = { statements: record.statements, actors: record.actors, silences: record.silences };
  const kept = null as unknown as Referred["kept"];
  for (const [collection, list] of Object.entries(lists)) {
    const entry = list.find((e) => e.id === id);
    if (entry !== undefined) return { kept, record, collection, entry: entry as unknown as Entry };
  }
  return { kept, record, collection: "report", entry: null };
};
const decided = (...actions: Action[]): Decision[] =>
  actions.map((action, i) => ({
    id: `d${i}`,
    at: `2025-01-0${i + 1}T00:00:00.000Z`,
    by: "Ann",
    note: null,
    action,
  }));
const outline = (record: HearsayRecord) => {
  const names = new Map(record.actors.map((a) => [a.id, a.name]));
  return record.statements.map(
    (s) => `${names.get(s.speaker ?? "") ?? s.speaker} ${s.act}: ${s.content.map((c) => c.text).join(" … ")}`,
  );
};

describe("a record as people leave it", () => {
  const GO_ON = "the minister state: the talks go on";
  const DENIED = "Varga state: it";
  const LEFT = "Varga state: that the envoy had left";
  it.each<[string, Action[], string[]]>([
    ["nothing decided", [], [GO_ON, DENIED, LEFT]],
    ["accepted", [judge("accept", refer("s1"))], [GO_ON, DENIED, LEFT]],
    ["refused", [judge("refuse", refer("s1"))], [DENIED, LEFT]],
    ["edited", [edit(refer("s2"), "act", "deny")], [GO_ON, "Varga deny: it", LEFT]],
    [
      "edited twice",
      [edit(refer("s2"), "act", "deny"), edit(refer("s2"), "act", "reject")],
      [GO_ON, "Varga reject: it", LEFT],
    ],
    [
      "given another speaker",
      [edit(refer("s3"), "speaker", "a1")],
      [GO_ON, DENIED, "the minister state: that the envoy had left"],
    ],
    [
      "given other words",
      [edit(refer("s3"), "content", `${at("the envoy had left").start}-${at("the envoy had left").end}`)],
      [GO_ON, DENIED, "Varga state: the envoy had left"],
    ],
    ["actors merged", [merge([refer("a2"), refer("a1")])], ["Varga state: the talks go on", DENIED, LEFT]],
    [
      "an actor split",
      [split([refer("a2")], [`${at("He").start}-${at("He").end}`])],
      [GO_ON, DENIED, "He state: that the envoy had left"],
    ],
    [
      "one added",
      [
        add(refer(null), "statements", {
          speaker: "a1",
          content: `${at("declined to comment").start}-${at("declined to comment").end}`,
          act: "decline",
        }),
      ],
      [GO_ON, DENIED, LEFT, "the minister decline: declined to comment"],
    ],
    ["noted", [judge("note", refer("s1"))], [GO_ON, DENIED, LEFT]],
  ])("%s", (_, actions, lines) => expect(outline(reviewed(RECORD, decided(...actions)))).toEqual(lines));

  it.each<[string, Action[], string[]]>([
    ["refused", [judge("refuse", refer("s1"))], [DENIED]],
    ["edited", [edit(refer("s2"), "act", "deny")], ["Varga deny: it", GO_ON]],
    ["accepted, and found no more", [judge("accept", refer("s3"))], [DENIED, GO_ON, LEFT]],
    ["given another speaker", [edit(refer("s2"), "speaker", "a1")], ["the minister state: it", GO_ON]],
    ["actors merged", [merge([refer("a2"), refer("a1")])], [DENIED, "Varga state: the talks go on"]],
  ])("holds for a newer reading: %s", (_, actions, lines) =>
    expect(outline(reviewed(NEWER, decided(...actions)))).toEqual(lines),
  );

  it("tells who left each entry so", () => {
    const { marks, refused } = review(
      RECORD,
      decided(edit(refer("s2"), "act", "deny"), judge("refuse", refer("z1"))),
    );
    expect([...marks].map(([id, by]) => [id, by.map((d) => d.id)])).toEqual([["s2", ["d0"]]]);
    expect(refused.map((r) => [r.entry.id, r.decision.id])).toEqual([["z1", "d1"]]);
  });

  it("edits the report itself", () =>
    expect(reviewed(RECORD, decided(edit(refer(null), "published", "2024-02-13"))).published).toBe(
      "2024-02-13",
    ));

  it("names nothing that was refused", () => {
    const record = reviewed(RECORD, decided(judge("refuse", refer("a2"))));
    expect(record.statements.map((s) => s.speaker)).toEqual(["a1", null, null]);
  });
});

describe("undoing", () => {
  const undo = (decision: string): Action => ({ do: "undo", decision });
  const deny = edit(refer("s2"), "act", "deny");
  it.each<[string, Action[], string[]]>([
    ["leaves the others", [deny, judge("accept", refer("s1")), undo("d0")], ["d1"]],
    ["can be undone", [deny, undo("d0"), undo("d1")], ["d0"]],
    ["and done once more", [deny, undo("d0"), undo("d1"), undo("d2")], []],
  ])("%s", (_, actions, ids) => {
    const all = decided(...actions);
    expect(inForce(all).map((d) => d.id)).toEqual(ids);
    expect(all.filter((d) => d.action.do !== "undo" && !isUndone(d, all)).map((d) => d.id)).toEqual(ids);
  });

  it("takes what was decided about an added entry with it", () => {
    const added = add(refer(null), "statements", { content: "0-3" });
    const first = decided(added);
    const record = reviewed(RECORD, first);
    const all = decided(added, edit(refer("d0", record), "act", "ask"), undo("d0"));
    expect(reviewed(RECORD, all)).toEqual(RECORD);
  });

  it("leaves no trace, whatever was decided", () => {
    const actions = fc.constantFrom<Action>(
      deny,
      judge("refuse", refer("s1")),
      judge("accept", refer("s3")),
      merge([refer("a2"), refer("a1")]),
      split([refer("a2")], [`${at("He").start}-${at("He").end}`]),
      edit(refer("s3"), "speaker", "a1"),
    );
    fc.assert(
      fc.property(fc.array(actions, { maxLength: 6 }), fc.boolean(), (list, newer) => {
        const undone = decided(...list, ...list.map((_, i) => undo(`d${i}`)));
        const record = newer ? NEWER : RECORD;
        expect(reviewed(record, undone)).toEqual(record);
      }),
      { seed: 5, numRuns: 100 },
    );
  });
});

describe("what a person types is checked", () => {
  it.each<[string, () => Action, string]>([
    ["no such act", () => edit(refer("s1"), "act", "sing"), 'act is "sing", but takes state, confirm, deny'],
    ["no such field", () => edit(refer("s1"), "mood", "x"), "statements have no field mood to edit"],
    ["no such actor", () => edit(refer("s1"), "speaker", "a9"), "takes the id of one of the actors"],
    [
      "words outside the text",
      () => edit(refer("s1"), "cue", "5-5000"),
      "takes START-END, offsets within the text's",
    ],
    ["no change", () => edit(refer("s1"), "act", "state"), "is state already"],
    ["no words", () => add(refer(null), "statements", { act: "deny" }), "give the words it stands on"],
    ["no list", () => add(refer(null), "dragons", {}), "dragons cannot be added to"],
    ["one alone", () => merge([refer("s1")]), "merge needs two or more entries"],
    ["unlike things", () => merge([refer("s1"), refer("a1")]), "takes entries of one list"],
    ["no mention", () => split([refer("a2")], ["0-3"]), "is no mention of a2"],
    ["every mention", () => split([refer("a1")], ["0-12"]), "leave it at least one"],
    ["nothing to refuse", () => judge("refuse", refer(null)), "name the entry to refuse"],
  ])("%s", (_, make, message) => expect(make).toThrow(message));

  it("knows fields of the authority by their own names", () =>
    expect(edit(refer("s1"), "naming", "unnamed")).toMatchObject({
      field: "authority.naming",
      value: "unnamed",
    }));
});
