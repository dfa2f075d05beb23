import { BEARINGS, type Vector, fromSteps, inSteps, isInContext } from "../dossier/vectors.js";
import { claimsManifest, openClaims } from "../tags/claimModel.js";
import { openSentences, sentencesManifest } from "../tags/sentenceModel.js";
import type { Vocabulary } from "../tags/wordpiece.js";
import { openStore } from "./vectorStore.js";

/** Vectors of the texts that dossiers are compared by, of the network that each text is for, kept between calls. */
export interface TextVectors {
  readonly vector: (text: string) => Promise<Vector>;
  /** How many the networks were asked for. */
  readonly asked: () => number;
  /** Writes what was found. */
  readonly save: () => void;
  readonly close: () => Promise<void>;
}

/** What vectors come from: others are not to be compared with them. */
export function vectorModels(): string {
  return `${sentencesManifest().sha256} ${claimsManifest().sha256}`;
}

/** Loads both networks. `beside`: the path that the files of vectors are called after; null keeps nothing. */
export async function openVectors(vocabulary: Vocabulary, beside: string | null): Promise<TextVectors> {
  const alone = await openSentences(vocabulary);
  const inContext = await openClaims(vocabulary);
  const file = (ending: string) => (beside === null ? null : `${beside}.${ending}`);
  const sentences = openStore(file("vectors"), alone.sha256, sentencesManifest().width);
  const tellings = openStore(file("tellings"), inContext.sha256, claimsManifest().width + BEARINGS.length);
  let asked = 0;
  return {
    async vector(text) {
      const told = isInContext(text);
      const store = told ? tellings : sentences;
      let steps = store.get(text);
      if (steps === undefined) {
        asked++;
        steps = inSteps(await (told ? inContext.telling(text) : alone.vector(text)));
        store.add(text, steps);
      }
      return fromSteps(steps, { inContext: told });
    },
    asked: () => asked,
    save() {
      sentences.save();
      tellings.save();
    },
    async close() {
      await alone.close();
      await inContext.close();
    },
  };
}
