import type { Dossier } from "../../dossier/dossier.js";
import { type Layout, type Line, section } from "../section.js";
import { changesLines } from "./changesView.js";
import { disputesView } from "./disputesView.js";
import { gridView } from "./gridView.js";
import { dateWords, numbered, wordsOf } from "./words.js";

/** A dossier to read on a terminal: the grid, then what contradicts what, who moved, and where talks are stuck. */
export function dossierView(dossier: Dossier, layout: Layout): string {
  const words = wordsOf(dossier);
  const reprints = section(layout, ["reprint", "reprints"], numbered(dossier.reprints, "c"), (r): Line[] => [
    [null, `${words.report(r.copy)} tells ${words.report(r.of)} again`],
    ["faint", `${r.added.length} statements of its own`],
  ]);
  const same = section(
    layout,
    ["source under several descriptions", "sources under several descriptions"],
    numbered(dossier.sameSource, "n"),
    (s): Line[] => [
      ["strong", s.members.map(words.actor).join(" = ")],
      ["faint", SAME_WORDS[s.kind]],
      ...s.evidence.slice(0, 2).map((at): Line => ["faint", `${words.source(at)}: ${words.said(at)}`]),
    ],
  );
  const impasses = section(layout, ["impasse", "impasses"], numbered(dossier.impasses, "i"), (i): Line[] => [
    ["strong", `${words.actor(i.holder)}: ${words.said(i.condition)}`],
    [null, `stands against: ${words.said(i.proposal)}`],
    ...i.according.map((at): Line => ["faint", `${words.speaker(at)}, ${words.source(at)}`]),
  ]);
  const parts = [
    reportsView(dossier, layout),
    gridView(dossier, layout),
    disputesView(dossier, layout),
    changesLines(dossier, layout),
    reprints,
    same,
    impasses,
  ];
  return parts.filter((p) => p !== "").join("\n");
}

const SAME_WORDS = {
  "self-identified": "by own account",
  "stated-by-outlet": "as the outlet says",
  reprint: "the reprint repeats it",
} as const;

function reportsView(dossier: Dossier, layout: Layout): string {
  return section(
    layout,
    ["report", "reports"],
    numbered(
      [...dossier.reports].sort((a, b) =>
        (a.record.published ?? "9") < (b.record.published ?? "9") ? -1 : 1,
      ),
      "r",
    ),
    ({ record, file }): Line[] => [
      [
        null,
        [record.title ?? file ?? record.id, record.outlet, dateWords(record.published)]
          .filter((x) => x !== null)
          .join(" · "),
      ],
    ],
    { dense: true },
  );
}
