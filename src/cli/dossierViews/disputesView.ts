import type { Dossier, DossierDispute } from "../../dossier/dossier.js";
import { type Layout, type Line, section } from "../section.js";
import { numbered, wordsOf } from "./words.js";

const SCOPES: Readonly<Record<string, string>> = {
  existence: "denies that it happened",
  content: "denies what it was",
  detail: "denies a detail",
  knowledge: "says that they did not know",
  authority: "denies the authority for it",
  number: "gives another number",
  date: "gives another date",
  actor: "names somebody else",
  term: "gives another term",
};

/** Disputes as two statements against each other, with what is between them as a word. */
export function disputesView(dossier: Dossier, layout: Layout): string {
  const words = wordsOf(dossier);
  const side = (at: string): Line[] => [
    ["strong", `${words.speaker(at)} · ${words.source(at)}`],
    [null, words.said(at)],
  ];
  return section(layout, ["dispute", "disputes"], numbered(dossier.disputes, "x"), (d) => [
    ...side(d.a),
    ["cue", between(d)],
    ...side(d.b),
  ]);
}

function between({ kind, scope }: DossierDispute): string {
  const word = scope === null ? undefined : SCOPES[scope];
  return word ?? (kind === "denial" ? "denies" : "tells it otherwise");
}
