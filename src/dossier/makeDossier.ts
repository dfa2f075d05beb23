import { draftClaims } from "./claims/drafts.js";
import type { Draft } from "./claims/draft.js";
import { findDisputes } from "./disputes.js";
import type { Claim, Dossier } from "./dossier.js";
import { findImpasses } from "./impasses.js";
import { type Kept, makeKept } from "./kept.js";
import { type Material, type Told, gather } from "./material.js";
import { once } from "./once.js";
import type { Point } from "./points.js";
import { findPositionChanges } from "./positions.js";
import { findReprints } from "./reprints.js";
import { type DossierReport, byText } from "./reports.js";
import { findRevisions } from "./revisions.js";
import { findMaybeSame, findSameSources, foldSources } from "./sources.js";
import { stancesOn } from "./stances.js";
import { supportOf } from "./support.js";
import { type Vectors, noVectors } from "./vectors.js";

/**
 * Reports side by side: every stage in order. The order of the reports changes nothing, and what a report alone brought
 * is gone when it is left out. `kept` keeps between calls what was found by comparing their reports, so that one more
 * report costs less; the dossier is the same without it. All calls with one `kept` must give the same vectors.
 */
export function makeDossier(
  given: readonly DossierReport[],
  { vectors = noVectors, kept = makeKept() }: { vectors?: Vectors; kept?: Kept } = {},
): Dossier {
  const material = gather(given, vectors);
  const reprints = findReprints(material, kept.prints);
  const sameSource = findSameSources(material, reprints);
  const maybeSame = findMaybeSame(material);
  const copied = new Set(
    reprints.flatMap((r) =>
      (material.toldIn.get(r.copy) ?? []).map((t) => t.at).filter((at) => !r.added.includes(at)),
    ),
  );
  const fold = foldSources(sameSource, material);
  const { drafts, proposals } = draftClaims(material, kept);
  const firm = drafts.filter((d) => d.byLikeness !== true);
  const revisions = findRevisions(firm, material, fold);
  const positionChanges = findPositionChanges(firm, material, fold, copied);
  const settled = new Set(
    [...revisions, ...positionChanges].flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]),
  );
  const disputes = findDisputes(firm, material, { fold, copied, settled });
  const independence = {
    fold,
    copied,
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

/** The words of a statement, each once. */
const wordsOf = once(
  (t: Told) => t.statement,
  (t) => [...new Set(t.points.flatMap((p) => p.words))],
);

/**
 * The words of the first report's telling, or of any where none tells: the sentence that has most words in common with
 * the other members.
 */
function textOf({ members, words }: Draft, { byRef }: Material): string {
  const told = [...members].flatMap(([at, bearing]) =>
    byRef.get(at) === undefined ? [] : [{ t: byRef.get(at) as Told, tells: bearing === "tells" }],
  );
  const tellers = told.filter((m) => m.tells && m.t.statement.act !== "ask" && m.t.points.length > 0);
  const day = ({ t }: { readonly t: Told }) => t.report.published?.[0] ?? Infinity;
  const from = tellers.length > 0 ? tellers : told;
  const first = Math.min(...from.map(day));
  const points = from
    .filter((m) => day(m) === first)
    .sort((a, b) => byText(a.t.at, b.t.at))
    .flatMap(({ t }) => {
      const own = words?.get(t.at);
      return t.points.filter((p) => own === undefined || p.text === own);
    });
  if (points.length < 2) return points[0]?.text ?? "";
  // Words of the longest member that no other has are not in common: they need not be counted.
  const [longest = [], ...others] = told.map(({ t }) => wordsOf(t)).sort((x, y) => y.length - x.length);
  const counts = new Map<string, number>();
  for (const words of others) for (const w of words) counts.set(w, (counts.get(w) ?? 0) + 1);
  for (const w of longest) {
    const count = counts.get(w);
    if (count !== undefined) counts.set(w, count + 1);
  }
  const common = (p: Point) =>
    p.words.reduce((n, w) => n + (counts.get(w) ?? 1) - 1, 0) / Math.sqrt(3 + p.words.length);
  let best = points[0];
  let most = best === undefined ? 0 : common(best);
  for (const p of points.slice(1)) {
    const score = common(p);
    if (score > most) [best, most] = [p, score];
  }
  return best?.text ?? "";
}
