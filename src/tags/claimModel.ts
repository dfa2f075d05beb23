import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { neededManifest } from "./manifest.js";
import { openNetwork } from "./tagger.js";
import { type Vocabulary, wordPieces } from "./wordpiece.js";

/** What `models/claims/manifest.json` says of the weights beside it. */
interface Manifest {
  readonly format: number;
  readonly weights: string;
  readonly sha256: string;
  /** Pieces that are read: the last of what stands before, the first of who tells, the first of the own words. */
  readonly before: number;
  readonly who: number;
  readonly own: number;
  /** Numbers in the vector; behind them stand five halved chances. */
  readonly width: number;
  /** The chance that two sentences tell one claim is the logistic of `scale` times the product of their vectors, and `offset`. */
  readonly scale: number;
  readonly offset: number;
}

/** The network of claims, loaded: which sentences of different reports tell the same thing (training/claims.py). */
export interface ClaimModel {
  /** SHA-256 of the weights: what different weights give is not to be compared. */
  readonly sha256: string;
  /**
   * Of a sentence in its context (what stands before, who tells it, its own words, apart by U+001F): `width` numbers of unit
   * length, then half the chances that it tells its claim, denies it, tells it otherwise, does not know of it, will not say.
   */
  telling(text: string): Promise<Float32Array>;
  close(): Promise<void>;
}

const FORMAT = 1;
const CLS = 101;
const SEP = 102;
/** Characters of a part from which no more pieces come than are read: few pieces are longer. */
const LONGEST_PIECE = 20;

/** `models/claims` of the installed package. */
export function shippedClaims(): string {
  return fileURLToPath(new URL("../../models/claims/", import.meta.url));
}

/** What the weights of `folder` are. Throws where they were made for another version. */
export function claimsManifest(folder = shippedClaims()): Manifest {
  return neededManifest<Manifest>(folder, FORMAT);
}

/** Loads the network of `folder`. Its pieces are the tagger's. Throws where it was made for another version. */
export async function openClaims(
  vocabulary: Vocabulary,
  { folder = shippedClaims(), threads = 2 }: { folder?: string; threads?: number } = {},
): Promise<ClaimModel> {
  const manifest = claimsManifest(folder);
  const network = await openNetwork(join(folder, manifest.weights), { threads });
  const pieces = (part: string) => wordPieces(part, vocabulary).map((p) => p.id);
  return {
    sha256: manifest.sha256,
    async telling(text) {
      const [before = "", who = "", own = ""] = text.split("\u001f");
      const ids = [
        CLS,
        ...pieces(before.slice(-manifest.before * LONGEST_PIECE)).slice(-manifest.before),
        SEP,
        ...pieces(who.slice(0, manifest.who * LONGEST_PIECE)).slice(0, manifest.who),
        SEP,
        ...pieces(own.slice(0, manifest.own * LONGEST_PIECE)).slice(0, manifest.own),
        SEP,
      ];
      const { telling } = await network.run({ ids: BigInt64Array.from(ids, BigInt) }, ["telling"]);
      return Float32Array.from(telling?.data ?? []);
    },
    close: () => network.close(),
  };
}
