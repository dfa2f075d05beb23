import type { Claim, Dossier } from "./dossier.js";
import { draftClaims } from "./claims/drafts.js";
import { gather } from "./material.js";
import { type DossierReport, byText } from "./reports.js";
import { type Vectors, noVectors } from "./vectors.js";

/**
 * Reports side by side: every stage in order. The order of the reports changes nothing, and nothing is kept between
 * calls: what a report alone brought is gone when it is left out.
 */
export function makeDossier(
  given: readonly DossierReport[],
  { vectors = noVectors }: { vectors?: Vectors } = {},
): Dossier {
  const material = gather(given, vectors);
  const { drafts } = draftClaims(material);
  const claims = drafts.map((d, i): Claim => ({
    id: `q${i + 1}`,
    kind: d.kind,
    text: "",
    members: [...d.members.keys()].sort(byText),
    stances: [],
    support: { min: 0, max: 0, groups: [] },
  }));
  return {
    reports: material.reports.map(({ id, file, record }) => ({ id, file, record })),
    actors: material.cast.actors,
    claims,
    disputes: [],
    positionChanges: [],
    revisions: [],
    reprints: [],
    sameSource: [],
    maybeSame: [],
    impasses: [],
  };
}
