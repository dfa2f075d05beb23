import type { Dossier } from "../dossier/dossier.js";
import type { Kept } from "../dossier/kept.js";
import type { DossierReport } from "../dossier/reports.js";
import type { Vector, Vectors } from "../dossier/vectors.js";
import type { ComparedStore } from "./comparedStore.js";

/** Puts reports side by side with the networks of sentences and of claims, which are loaded when they are first needed. */
export interface Comparer {
  readonly compare: (reports: readonly DossierReport[]) => Promise<Dossier>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a comparer. `beside`: the ledger's file, beside which vectors and large dossiers are kept between calls; null
 * keeps nothing. `progress` is told now and then how many vectors are made.
 */
export function openComparer(
  beside: string | null,
  progress: (done: number, all: number) => void = () => {},
): Comparer {
  let opened: ReturnType<typeof open> | undefined;
  const vectors = new Map<string, Vector>();
  let found: Kept | undefined;
  let compared: ComparedStore | undefined;
  const open = async () => {
    const { openModel } = await import("../tags/model.js");
    const { openVectors } = await import("./textVectors.js");
    return openVectors(openModel().vocabulary, beside);
  };
  const openKept = async () => {
    const { openCompared } = await import("./comparedStore.js");
    const { vectorModels } = await import("./textVectors.js");
    return openCompared(beside === null ? null : `${beside}.compared`, vectorModels());
  };
  // One function for all calls, so that what was gathered with it before still holds.
  const known: Vectors = (text) => vectors.get(text) ?? null;
  const vectorsOf = async (reports: readonly DossierReport[]): Promise<Vectors> => {
    const { textsToCompare } = await import("../dossier/vectors.js");
    const networks = await (opened ??= open());
    const texts = new Set(reports.flatMap((r) => textsToCompare(r.record)));
    const missing = [...texts].filter((text) => !vectors.has(text));
    for (const [done, text] of missing.entries()) {
      vectors.set(text, await networks.vector(text));
      if ((done + 1) % 100 === 0) progress(done + 1, missing.length);
    }
    networks.save();
    return known;
  };
  return {
    async compare(reports) {
      const store = (compared ??= await openKept());
      const kept = store.get(reports);
      if (kept !== null) return kept;
      const { makeDossier } = await import("../dossier/makeDossier.js");
      found ??= (await import("../dossier/kept.js")).makeKept();
      const dossier = makeDossier(reports, { vectors: await vectorsOf(reports), kept: found });
      store.keep(reports, dossier);
      return dossier;
    },
    close: async () => void (opened === undefined || (await (await opened).close())),
  };
}

/** The file of a ledger, beside which what is found once is kept; null for a ledger that is no file. */
export function fileOf(place: string): string | null {
  return /^\w+:\/\//.test(place) ? null : place;
}
