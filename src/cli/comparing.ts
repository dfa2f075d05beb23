import type { Dossier } from "../dossier/dossier.js";
import type { DossierReport } from "../dossier/reports.js";
import type { Near } from "../dossier/claims/near.js";
import type { Vector, Vectors } from "../dossier/vectors.js";

/** Puts reports side by side with the sentence network, which is loaded when it is first needed. */
export interface Comparer {
  readonly compare: (reports: readonly DossierReport[]) => Promise<Dossier>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a comparer. Vectors are kept in the file `kept` between calls where one is named; `progress` is told now and
 * then how many of them are made.
 */
export function openComparer(
  kept: string | null,
  progress: (done: number, all: number) => void = () => {},
): Comparer {
  let opened: ReturnType<typeof open> | undefined;
  const vectors = new Map<string, Vector>();
  let near: Near | undefined;
  const open = async () => {
    const { openModel } = await import("../tags/model.js");
    const { openSentences } = await import("../tags/sentenceModel.js");
    const { openStore } = await import("./vectorStore.js");
    const model = await openSentences(openModel().vocabulary);
    return { model, store: openStore(kept, model.sha256) };
  };
  const vectorsOf = async (reports: readonly DossierReport[]): Promise<Vectors> => {
    const { fromSteps, inSteps, textsToCompare } = await import("../dossier/vectors.js");
    const { model, store } = await (opened ??= open());
    const texts = new Set(reports.flatMap((r) => textsToCompare(r.record)));
    const missing = [...texts].filter((text) => !vectors.has(text));
    for (const [done, text] of missing.entries()) {
      let steps = store.get(text);
      if (steps === undefined) store.add(text, (steps = inSteps(await model.vector(text))));
      vectors.set(text, fromSteps(steps));
      if ((done + 1) % 100 === 0) progress(done + 1, missing.length);
    }
    store.save();
    return (text) => vectors.get(text) ?? null;
  };
  return {
    async compare(reports) {
      const { makeDossier } = await import("../dossier/makeDossier.js");
      near ??= (await import("../dossier/claims/near.js")).makeNear();
      return makeDossier(reports, { vectors: await vectorsOf(reports), near });
    },
    close: async () => void (opened === undefined || (await (await opened).model.close())),
  };
}

/** The file beside a ledger that keeps its vectors; null for a ledger that is no file. */
export function vectorsBeside(place: string): string | null {
  return /^\w+:\/\//.test(place) ? null : `${place}.vectors`;
}
