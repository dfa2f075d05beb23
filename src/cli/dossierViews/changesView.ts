import type { Dossier } from "../../dossier/dossier.js";
import { type Layout, type Line, section } from "../section.js";
import { numbered, wordsOf } from "./words.js";

/** Who moved, and what was corrected or withdrawn: no disputes, for nobody contradicts anybody but himself. */
export function changesLines(dossier: Dossier, layout: Layout): string {
  const words = wordsOf(dossier);
  const step = (from: string, to: string): Line[] => [
    [null, `${words.source(from)}: ${words.said(from)}`],
    [null, `${words.source(to)}: ${words.said(to)}`],
  ];
  const moved = section(
    layout,
    ["change of position", "changes of position"],
    numbered(dossier.positionChanges, "m"),
    (p) => [["strong", words.actor(p.actor)], ...step(p.from, p.to)],
  );
  const revised = section(layout, ["revision", "revisions"], numbered(dossier.revisions, "v"), (r) => [
    ["strong", r.kind],
    ...step(r.from, r.to),
  ]);
  return [moved, revised].filter((x) => x !== "").join("\n");
}
