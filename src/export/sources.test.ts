import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Actor, Authority } from "../reading/record.js";
import { makeTestRecord } from "../testing/record.js";
import { sameTold } from "./sameTold.js";
import { sourcesOf } from "./sources.js";

const TEXT = `Two aides said the rebels offered a truce in March. Ana Sol said the army rejected the truce that rebels offered in March.
One aide briefed on the talks said the general told her that fuel had run out.`;

const actor = (id: string, name: string, more: Partial<Actor> = {}): Actor => ({
  id,
  name,
  kind: "unnamed",
  country: null,
  office: null,
  memberOf: [],
  aliases: [],
  wikidata: null,
  mentions: [],
  maybeSame: [],
  ...more,
});

const unnamed = (more: Partial<Authority> = {}): Authority => ({
  naming: "unnamed",
  count: [1, 1],
  affiliation: null,
  terms: "anonymous",
  condition: null,
  reason: null,
  basis: "unstated",
  basisSpan: null,
  ...more,
});

const record = (maybeSame: readonly string[] = []) =>
  makeTestRecord(
    TEXT,
    [
      {
        id: "s1",
        source: "Two aides",
        cue: "said",
        content: ["the rebels offered a truce in March"],
        speaker: "a1",
        authority: unnamed(),
      },
      {
        id: "s2",
        source: "Ana Sol",
        cue: "said",
        content: ["the army rejected the truce that rebels offered in March"],
        speaker: "a2",
      },
      {
        id: "s3",
        source: "One aide",
        cue: "said",
        content: ["the general told her that fuel had run out"],
        speaker: "a3",
        authority: unnamed({ basis: "briefed" }),
      },
      {
        id: "s4",
        source: "the general",
        cue: "told",
        content: ["fuel had run out"],
        speaker: "a4",
        parent: "s3",
      },
      { id: "s5", cue: "said", content: ["fuel had run out"] },
    ],
    {
      actors: [
        actor("a1", "Two aides"),
        actor("a2", "Ana Sol", { maybeSame }),
        actor("a3", "One aide"),
        actor("a4", "general"),
      ],
    },
  );

describe("the ledger of sources", () => {
  const of = (id: string, maybeSame: readonly string[] = []) =>
    sourcesOf(record(maybeSame)).find((s) => s.id === id);

  it("lists sources in order of first speech, the unsaid last", () =>
    expect(sourcesOf(record()).map((s) => s.id)).toEqual(["a1", "a2", "a3", "a4", "-"]));

  it("keeps apart what others say that somebody told", () =>
    expect(of("a4")).toMatchObject({ told: [], toldByOthers: ["s4"], alone: [] }));

  it("tells what another source tells too", () =>
    expect(of("a1")).toMatchObject({ told: ["s1"], alone: [] }));

  it("lets nobody back up whom it may be the same as", () => expect(of("a1", ["a1"])?.alone).toEqual(["s1"]));

  it("lets what nobody is named for back up nobody", () => expect(of("a3")?.alone).toEqual(["s3"]));

  it("has each way of knowing", () => expect(of("a3")?.knows).toEqual(["briefed"]));

  it("gives every statement to one source", () => {
    const all = sourcesOf(record()).flatMap((s) => [...s.told, ...s.toldByOthers]);
    expect(all.sort()).toEqual(["s1", "s2", "s3", "s4", "s5"]);
  });
});

it("finds who tells the same whatever the order, and of both", () => {
  const sentence = fc.array(fc.constantFrom("rebels", "truce", "offered", "March", "army", "talks"), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 2, maxLength: 5 }), (sentences) => {
      const text = sentences.map((s) => s.join(" ")).join("\n");
      const statements = makeTestRecord(
        text,
        sentences.map((s, i) => ({ id: `s${i}`, content: [s.join(" ")] })),
      ).statements;
      const all = sameTold(statements, () => true);
      expect([...sameTold([...statements].reverse(), () => true)].sort()).toEqual([...all].sort());
      expect(all.size).not.toBe(1);
    }),
    { seed: 4 },
  );
});
