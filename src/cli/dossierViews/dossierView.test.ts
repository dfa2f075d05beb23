import { describe, expect, it } from "vitest";
import { makeDossier } from "../../dossier/makeDossier.js";
import { report } from "../../testing/dossier.js";
import { diffView, newSince } from "./diffView.js";
import { disputesView } from "./disputesView.js";
import { dossierView } from "./dossierView.js";
import { gridView } from "./gridView.js";
import { proposalsView } from "./proposalsView.js";
import { timelineOfDossier } from "./timelineView.js";

const layout = { columns: 80, paint: (_: unknown, text: string) => text };
const ANA = { name: "Ana Brite", office: "minister" };
const TEO = { name: "Teo Lind", office: "envoy" };
const FIRST = report(
  "first",
  "The army holds 40 prisoners, Ana Brite said. It holds 25 prisoners, Teo Lind said.",
  {
    published: "2031-05-02",
    outlet: "Lantern Wire",
    actors: [ANA, TEO],
    says: [
      { by: "Ana Brite", words: "The army holds 40 prisoners" },
      { by: "Teo Lind", words: "It holds 25 prisoners", act: "deny" },
    ],
    more: {
      disputes: [{ id: "d1", a: "s1", b: "s2", kind: "different-account", scope: null, differsIn: "number" }],
    },
  },
);
const SECOND = report("second", "The army holds 40 prisoners, Ana Brite said again.", {
  published: "2031-05-09",
  outlet: "Shore Post",
  actors: [ANA],
  says: [{ by: "Ana Brite", words: "The army holds 40 prisoners" }],
});

describe("the views of a dossier", () => {
  const dossier = makeDossier([FIRST, SECOND]);

  it("show claims down, actors across, and signs in the cells", () => {
    const grid = gridView(dossier, layout);
    expect(grid).toMatch(/The army holds 40/);
    expect(grid).toMatch(/●/);
    expect(grid).toMatch(/✕/);
    expect(grid).toMatch(/Ana Brite/);
  });

  it("show a dispute as two statements with a word between them", () =>
    expect(disputesView(dossier, layout)).toMatch(/Ana Brite[^]*gives another number[^]*Teo Lind/));

  it("keep to the width of the terminal", () => {
    for (const line of dossierView(dossier, layout).split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  it("say what an empty dossier lacks", () => {
    const none = makeDossier([]);
    expect(gridView(none, layout)).toMatch(/^No claim/);
    expect(proposalsView(none, layout)).toMatch(/^No proposal/);
    expect(timelineOfDossier(none, layout)).toMatch(/^Nothing/);
    expect(dossierView(none, layout)).toMatch(/No claim/);
  });
});

describe("what is new in a dossier", () => {
  const then = makeDossier([SECOND]);
  const now = makeDossier([FIRST, SECOND]);

  it("are reports, claims and disputes that were not there", () => {
    const news = newSince(then, now);
    expect(news.reports).toEqual(["first"]);
    expect(news.disputes).toMatchObject([{ a: "first#s1", b: "first#s2" }]);
    expect(diffView(now, news, layout)).toMatch(/1 new report/);
  });

  it("is nothing where nothing came", () =>
    expect(diffView(now, newSince(now, now), layout)).toBe("Nothing is new.\n"));
});
