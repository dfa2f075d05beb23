import { expect, test } from "vitest";
import { report } from "../testing/dossier.js";
import { makeDossier } from "./makeDossier.js";
import { fromSteps } from "./vectors.js";

const FIRST = report(
  "first",
  "The front held 40 captives in three camps, a senior Chilean official said. A member of the front's delegation disputed the number.",
  {
    published: "2031-05-02",
    outlet: "Lantern Wire",
    actors: [
      { name: "senior Chilean official", kind: "unnamed" },
      { name: "member of the front's delegation", kind: "unnamed" },
    ],
    says: [
      {
        by: "senior Chilean official",
        words: "The front held 40 captives in three camps",
        naming: "unnamed",
        count: [1, 1],
      },
      {
        by: "member of the front's delegation",
        words: "disputed the number",
        naming: "unnamed",
        count: [1, 1],
        act: "deny",
      },
    ],
  },
);

test("whom somebody says to have been counts before what else he tells of himself", () => {
  const later = report(
    "later",
    "Jan Roth, who headed the delegation, acknowledged that he was the senior Chilean official who described the camps to Lantern Wire.",
    {
      published: "2031-06-02",
      outlet: "Shore Post",
      actors: [{ name: "Jan Roth", country: "CHL" }],
      says: [
        {
          by: "Jan Roth",
          words: "that he was the senior Chilean official who described the camps to Lantern Wire",
        },
      ],
    },
  );
  const { sameSource, actors } = makeDossier([FIRST, later]);
  const names = sameSource[0]?.members.map((m) => actors.find((a) => a.id === m)?.name).sort();
  expect(names).toEqual(["Jan Roth", "senior Chilean official"]);
});

test("a number that its own teller gives as wrong in passing is a correction, and another's is none", () => {
  const says = (by: string) =>
    report("later", `The front held 34 captives in three camps rather than the 40 told in May, ${by} said.`, {
      published: "2031-06-02",
      outlet: "Shore Post",
      actors: [{ name: by }],
      says: [{ by, words: "The front held 34 captives in three camps rather than the 40 told in May" }],
    });
  const early = report("first", "The front held 40 captives in three camps, Ana Sol said.", {
    published: "2031-05-02",
    outlet: "Lantern Wire",
    actors: [{ name: "Ana Sol" }],
    says: [{ by: "Ana Sol", words: "The front held 40 captives in three camps" }],
  });
  // All sentences are near: what is tested is who corrects whom.
  const vectors = () => fromSteps(new Int8Array(384).fill(1));
  const revisions = (by: string) => makeDossier([early, says(by)], { vectors }).revisions;
  expect(revisions("Ana Sol").map((r) => r.kind)).toEqual(["correction"]);
  expect(revisions("Rui Vale")).toEqual([]);
});
