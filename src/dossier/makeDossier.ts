import { draftClaims } from "./claims/drafts.js";
import type { Draft } from "./claims/draft.js";
import { findDisputes } from "./disputes.js";
import type { Claim, Dossier } from "./dossier.js";
import { findImpasses } from "./impasses.js";
import { type Material, gather } from "./material.js";
import { findPositionChanges } from "./positions.js";
import { findReprints } from "./reprints.js";
import { type DossierReport, byText } from "./reports.js";
import { findRevisions } from "./revisions.js";
import { findMaybeSame, findSameSources, foldSources } from "./sources.js";
import { stancesOn } from "./stances.js";
import { supportOf } from "./support.js";
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
  const reprints = findReprints(material);
  const sameSource = findSameSources(material, reprints);
  const maybeSame = findMaybeSame(material);
  const fold = foldSources(sameSource, material);
  const { drafts, proposals } = draftClaims(material);
  const revisions = findRevisions(drafts, material, fold);
  const positionChanges = findPositionChanges(drafts, material, fold, reprints);
  const settled = new Set(
    [...revisions, ...positionChanges].flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]),
  );
  const disputes = findDisputes(drafts, material, { fold, reprints, settled });
  const independence = {
    fold,
    reprints,
    maybeSame,
    withdrawn: new Map(revisions.map((r) => [r.from, r.to])),
  };
  return {
    reports: material.reports.map(({ id, file, record }) => ({ id, file, record })),
    actors: material.cast.actors,
    claims: drafts.map((draft, i): Claim => {
      const stances = stancesOn(draft, material, fold);
      return {
        id: `q${i + 1}`,
        kind: draft.kind,
        text: textOf(draft, material),
        members: [...draft.members.keys()].sort(byText),
        stances,
        support: supportOf(draft, stances, material, independence),
      };
    }),
    disputes,
    positionChanges,
    revisions,
    reprints,
    sameSource,
    maybeSame,
    impasses: findImpasses(proposals, material),
  };
}

/**
 * The words of the first report's telling, or of any member where none tells: the sentence that the members have most
 * words in common with.
 */
function textOf({ members, words }: Draft, { byRef }: Material): string {
  const told = [...members].flatMap(([at, bearing]) => {
    const t = byRef.get(at);
    return t === undefined || t.points.length === 0
      ? []
      : [{ t, tells: bearing === "tells" && t.statement.act !== "ask" }];
  });
  const [first] = [...told].sort(
    (a, b) =>
      Number(b.tells) - Number(a.tells) ||
      Number(a.t.statement.parent !== null) - Number(b.t.statement.parent !== null) ||
      (a.t.report.published?.[0] ?? Infinity) - (b.t.report.published?.[0] ?? Infinity) ||
      b.t.points.length - a.t.points.length ||
      byText(a.t.at, b.t.at),
  );
  if (first === undefined) return "";
  const own = words?.get(first.t.at);
  if (own !== undefined) return own;
  const counts = new Map<string, number>();
  for (const { t } of told)
    for (const w of new Set(t.points.flatMap((p) => p.words))) counts.set(w, (counts.get(w) ?? 0) + 1);
  const common = (p: { readonly words: readonly string[] }) =>
    p.words.reduce((n, w) => n + (counts.get(w) ?? 0) - 1, 0);
  const [best] = [...first.t.points].sort((a, b) => common(b) - common(a));
  return best?.text ?? "";
}
