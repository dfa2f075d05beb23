import { describe, expect, it } from "vitest";
import { report } from "../../testing/dossier.js";
import { claimsManifest } from "../../tags/claimModel.js";
import { makeDossier } from "../makeDossier.js";
import type { DossierReport } from "../reports.js";
import { LIKELY } from "./tellings.js";
import { BEARINGS, type Vector, fromSteps, isInContext } from "../vectors.js";

const SAYS: Readonly<Record<string, string>> = {
  paper: "A paper was handed over at the lake",
  sheet: "Two written sheets changed hands by the water",
  none: "Nothing of the kind ever reached the palace",
  rain: "Rain is expected over the coast for days",
};

/** Which way a sentence points, of 256 ways, and how it bears on what it tells. */
function sense(way: number, bearing: (typeof BEARINGS)[number]): Vector {
  const steps = new Int8Array(256 + BEARINGS.length);
  steps[way] = 127;
  steps[256 + BEARINGS.indexOf(bearing)] = 100;
  return fromSteps(steps, { inContext: true });
}

function vectors(text: string): Vector | null {
  if (!isInContext(text)) return null;
  const own = Object.keys(SAYS).find((k) => text.endsWith(SAYS[k] as string));
  return own === "rain" ? sense(9, "tells") : sense(4, own === "none" ? "denies" : "tells");
}

const says = (id: string, by: string, what: string): DossierReport =>
  report(id, `${SAYS[what] as string}, ${by} said.`, {
    published: "2031-05-02",
    actors: [{ name: by }],
    says: [{ by, words: SAYS[what] as string }],
  });

describe("claims of sentences that tell one thing in other words", () => {
  const reports = [
    says("a", "Ana Sol", "paper"),
    says("b", "Rui Vale", "sheet"),
    says("c", "Teo Lind", "none"),
    says("d", "Eva Ort", "rain"),
  ];

  it("hold all who tell it and all who deny it, and nothing else", () => {
    const { claims } = makeDossier(reports, { vectors });
    expect(claims.map((c) => c.members)).toEqual([["a#s1", "b#s1", "c#s1"]]);
    expect(claims[0]?.stances.map((s) => s.stance).sort()).toEqual(["affirms", "affirms", "denies"]);
  });

  it("rest on one source at least: some members may tell another claim", () => {
    const [claim] = makeDossier(reports, { vectors }).claims;
    expect([claim?.support.min, claim?.support.max]).toEqual([1, 2]);
  });

  it("make no dispute: likeness alone does not show that two contradict each other", () => {
    expect(makeDossier(reports, { vectors }).disputes).toEqual([]);
  });

  it("are reckoned as the manifest of the network says", () => {
    const { scale, offset } = claimsManifest();
    expect(LIKELY).toEqual({ scale, offset });
  });

  it("are none where no vectors are at hand", () => {
    expect(makeDossier(reports).claims).toEqual([]);
  });
});
