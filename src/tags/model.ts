import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { neededManifest } from "./manifest.js";
import { type Knot, parseKnots } from "./calibration.js";
import { type Vocabulary, parseVocabulary } from "./wordpiece.js";

/** What `models/tagger/manifest.json` says of the weights beside it; label lists are in the order of the network's outputs. */
export interface Manifest {
  readonly name: string;
  readonly format: number;
  readonly weights: string;
  readonly sha256: string;
  readonly vocabulary: string;
  readonly lemmas: string;
  readonly cues: string;
  /** Pieces in a window, [CLS] and [SEP] not counted. */
  readonly longestWindow: number;
  readonly tags: readonly string[];
  readonly names: readonly string[];
  readonly upos: readonly string[];
  readonly places: readonly string[];
  readonly relations: readonly string[];
  readonly feats: readonly string[];
}

/** The shipped model folder, opened: everything but the running network. */
export interface Model {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly vocabulary: Vocabulary;
  /** UPOS, then form in lower case, to lemma: forms that no rule gets right. */
  readonly lemmas: ReadonlyMap<string, string>;
  /** Lemmas of verbs that often introduce somebody's words. */
  readonly cues: ReadonlySet<string>;
  /** The curve from raw to calibrated confidence of attributions; empty where the folder has none. */
  readonly calibration: readonly Knot[];
}

const FORMAT = 1;
/** Made by `npm run bench:calibration` for the weights beside it. */
const CURVE = "calibration.json";

/** `models/tagger` of the installed package. */
export function shippedFolder(): string {
  return fileURLToPath(new URL("../../models/tagger/", import.meta.url));
}

/** Throws where the folder is missing or was made for another version of this program. */
export function openModel(folder: string = shippedFolder()): Model {
  const at = (name: string) => new URL(name, `file://${folder.endsWith("/") ? folder : `${folder}/`}`);
  const read = (name: string) => readFileSync(at(name), "utf8");
  const manifest = neededManifest<Manifest>(folder, FORMAT);
  return {
    folder,
    manifest,
    vocabulary: parseVocabulary(read(manifest.vocabulary)),
    lemmas: parseLemmas(read(manifest.lemmas)),
    cues: new Set(
      read(manifest.cues)
        .split("\n")
        .filter((l) => l !== ""),
    ),
    calibration: existsSync(at(CURVE)) ? parseKnots(read(CURVE)) : [],
  };
}

/** Lines of `UPOS form lemma`, separated by tabs. */
function parseLemmas(text: string): Map<string, string> {
  const out = new Map<string, string>();
  for (const line of text.split("\n")) {
    const [upos, form, lemma] = line.split("\t");
    if (lemma !== undefined) out.set(`${upos} ${form}`, lemma);
  }
  return out;
}
