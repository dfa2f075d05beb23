import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openNetwork } from "./tagger.js";
import { type Vocabulary, wordPieces } from "./wordpiece.js";
import { neededManifest } from "./manifest.js";

/** What `models/sentences/manifest.json` says of the weights beside it. */
interface Manifest {
  readonly format: number;
  readonly weights: string;
  readonly sha256: string;
  /** Pieces of a text that are read, [CLS] and [SEP] not counted; the rest is left out. */
  readonly longest: number;
  /** Numbers in a vector. */
  readonly width: number;
}

/** The sentence network, loaded: texts to vectors whose product is near 1 where they tell nearly the same. */
export interface SentenceModel {
  /** SHA-256 of the weights: vectors of different weights are not to be compared. */
  readonly sha256: string;
  /** The vector of a text, of unit length; the same for the same text, whatever else is asked. Accepts any string. */
  vector(text: string): Promise<Float32Array>;
  close(): Promise<void>;
}

const FORMAT = 1;
const CLS = 101n;
const SEP = 102n;

/** `models/sentences` of the installed package. */
export function shippedSentences(): string {
  return fileURLToPath(new URL("../../models/sentences/", import.meta.url));
}

/** What the weights of `folder` are. Throws where they were made for another version. */
export function sentencesManifest(folder = shippedSentences()): Manifest {
  return neededManifest<Manifest>(folder, FORMAT);
}

/** Loads the network of `folder`. Its pieces are the tagger's. Throws where it was made for another version. */
export async function openSentences(
  vocabulary: Vocabulary,
  { folder = shippedSentences(), threads = 2 }: { folder?: string; threads?: number } = {},
): Promise<SentenceModel> {
  const manifest = sentencesManifest(folder);
  const network = await openNetwork(join(folder, manifest.weights), { threads });
  return {
    sha256: manifest.sha256,
    async vector(text) {
      // A piece is at least one character long, and few are longer than twenty.
      const pieces = wordPieces(text.slice(0, manifest.longest * 20), vocabulary).slice(0, manifest.longest);
      const ids = BigInt64Array.of(CLS, ...pieces.map((p) => BigInt(p.id)), SEP);
      const { vector } = await network.run({ ids }, ["vector"]);
      return Float32Array.from(vector?.data ?? []);
    },
    close: () => network.close(),
  };
}
