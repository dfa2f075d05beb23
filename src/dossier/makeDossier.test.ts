import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openModel } from "../tags/model.js";
import { type SentenceModel, openSentences } from "../tags/sentenceModel.js";
import { report } from "../testing/dossier.js";
import { makeKept } from "./kept.js";
import { makeDossier } from "./makeDossier.js";
import type { DossierReport } from "./reports.js";
import { type Vector, fromSteps, inSteps, textsToCompare } from "./vectors.js";
import { actorsNamed, withoutActors } from "./without.js";

const ISLES = { name: "Isles Liberation Front", kind: "armed-group" } as const;
const FIRST = report(
  "wire",
  "The Isles Liberation Front offered the government a truce of 40 days, two officials said. Ana Brite denied it. There was never any offer of a truce, she said.",
  {
    published: "2031-05-02",
    outlet: "Lantern Wire",
    actors: [
      { name: "two officials", kind: "unnamed" },
      { name: "Ana Brite", country: "FJI", office: "spokeswoman" },
      ISLES,
    ],
    says: [
      {
        by: "two officials",
        words: "The Isles Liberation Front offered the government a truce of 40 days",
        naming: "unnamed",
        count: [2, 2],
      },
      { by: "Ana Brite", words: "There was never any offer of a truce", act: "deny" },
    ],
  },
);
const COPY = report(
  "copy",
  "Lantern Wire reported that the Isles Liberation Front had offered the government a truce of 40 days. “There was never any offer of a truce,” it quoted Ana Brite as saying. Lantern Wire said two officials told it of the truce.",
  {
    published: "2031-05-03",
    outlet: "Port Mail",
    actors: [{ name: "Lantern Wire", kind: "outlet" }, { name: "Ana Brite" }, ISLES],
    says: [
      {
        by: "Lantern Wire",
        words: "the Isles Liberation Front had offered the government a truce of 40 days",
        naming: "outlet",
      },
      { by: "Lantern Wire", words: "two officials told it of the truce", naming: "outlet" },
    ],
  },
);
const LATER = report(
  "later",
  "The front offered the government a truce of 25 days, not 40, its spokesman Teo Lind said.",
  {
    published: "2031-05-09",
    outlet: "Shore Post",
    actors: [{ name: "Teo Lind", of: "Isles Liberation Front" }, ISLES],
    says: [{ by: "Teo Lind", words: "The front offered the government a truce of 25 days, not 40" }],
  },
);
const ELSEWHERE = report(
  "elsewhere",
  "The harbour will be closed until Friday because of the storm, the port said.",
  {
    published: "2031-05-04",
    actors: [{ name: "the port", kind: "body" }],
    says: [{ by: "the port", words: "The harbour will be closed until Friday because of the storm" }],
  },
);
const ALL = [FIRST, COPY, LATER, ELSEWHERE];

let model: SentenceModel;
const known = new Map<string, Vector>();
beforeAll(async () => {
  model = await openSentences(openModel().vocabulary);
  for (const text of ALL.flatMap((r) => textsToCompare(r.record)))
    known.set(text, fromSteps(inSteps(await model.vector(text))));
}, 60_000);
afterAll(() => model.close());
const vectors = (text: string) => known.get(text) ?? null;
const dossier = (...reports: DossierReport[]) => makeDossier(reports, { vectors });

describe("a dossier", () => {
  it("joins numbers given for one thing, and who gives another denies it", () => {
    const claim = dossier(FIRST, LATER).claims.find((c) => c.kind === "number");
    expect(claim?.members).toEqual(["later#s1", "wire#s1"]);
    expect(claim?.stances.map((s) => s.stance).sort()).toEqual(["affirms", "denies"]);
    expect(dossier(FIRST, LATER).disputes).toMatchObject([{ a: "later#s1", b: "wire#s1", scope: "number" }]);
  });

  it("tells a reprint, and counts it for no source", () => {
    const { reprints, claims } = dossier(FIRST, COPY);
    expect(reprints).toMatchObject([{ copy: "copy", of: "wire", added: [] }]);
    const claim = claims.find((c) => c.members.includes("copy#s1") && c.members.includes("wire#s1"));
    expect(claim?.support).toMatchObject({ min: 2, max: 2 });
  });

  it("takes the same quotation elsewhere for the same denial", () => {
    const brite = { name: "Ana Brite" };
    const words = "“There was never any offer of a truce in those weeks,”";
    const one = report("one", `The front had offered a truce, an officer said. ${words} Ana Brite said.`, {
      published: "2031-05-04",
      actors: [brite, { name: "an officer", kind: "unnamed" }],
      says: [
        { by: "an officer", words: "The front had offered a truce", naming: "unnamed", count: [1, 1] },
        { by: "Ana Brite", words, act: "deny" },
      ],
      more: {
        disputes: [{ id: "d1", a: "s1", b: "s2", kind: "denial", scope: "existence", differsIn: null }],
      },
    });
    const two = report("two", `It rained. ${words} Ana Brite said in May.`, {
      published: "2031-05-09",
      actors: [brite],
      says: [{ by: "Ana Brite", words }],
    });
    const claim = dossier(one, two).claims.find((c) => c.members.includes("one#s1"));
    expect(claim?.members).toEqual(["one#s1", "one#s2", "two#s1"]);
    expect(claim?.stances.map((s) => s.stance).sort()).toEqual(["affirms", "denies"]);
  });

  it("joins nothing of two topics", () =>
    expect(dossier(...ALL).claims.filter((c) => c.members.includes("elsewhere#s1"))).toEqual([]));

  it("knows an actor by the full name, and no surname alone", () => {
    const other = report("other", "Brite won the race.", { actors: [{ name: "Brite" }] });
    const { actors } = makeDossier([FIRST, COPY, other]);
    expect(actors.find((a) => a.name === "Ana Brite")?.members).toEqual(["copy#a2", "wire#a2"]);
    expect(actors.find((a) => a.name === "Brite")?.members).toEqual(["other#a1"]);
  });

  it("does not change with the order in which reports arrive", () => {
    const whole = dossier(...ALL);
    fc.assert(
      fc.property(fc.shuffledSubarray(ALL, { minLength: ALL.length }), (order) => {
        expect(dossier(...order)).toEqual(whole);
      }),
      { seed: 8, numRuns: 12 },
    );
  });

  it("is the same whatever reports came and went before, where what was compared is kept", () => {
    const subset = fc.subarray(ALL);
    fc.assert(
      fc.property(fc.array(subset, { minLength: 2, maxLength: 6 }), (steps) => {
        const kept = makeKept();
        for (const reports of steps)
          expect(makeDossier(reports, { vectors, kept })).toEqual(dossier(...reports));
      }),
      { seed: 8, numRuns: 25 },
    );
  });

  it("loses with a report all that it alone brought", () => {
    const text = JSON.stringify(dossier(FIRST, COPY));
    expect(text).not.toContain("later#");
    expect(dossier(FIRST, COPY)).toEqual(dossier(COPY, FIRST));
  });

  it("shows what stands without a source", () => {
    const whole = dossier(FIRST, LATER);
    const left = makeDossier(withoutActors(whole, actorsNamed(whole, "two officials")), { vectors });
    expect(left.claims.filter((c) => c.members.includes("wire#s1"))).toEqual([]);
    expect(left.disputes).toEqual([]);
  });

  it.each([
    ["no report", []],
    ["one report", [FIRST]],
    ["a report without anything", [report("empty", "Nothing.", {})]],
    [
      "reports without dates",
      [FIRST, LATER].map((r) => ({ ...r, record: { ...r.record, published: null } })),
    ],
  ])("can be of %s", (_, reports) => expect(() => makeDossier(reports as DossierReport[])).not.toThrow());
});
