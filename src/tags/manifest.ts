import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * `manifest.json` of a model's folder; null where the folder has none. Throws where the model was made for another
 * version of this program than the one that reads `format`.
 */
export function readManifest<T extends { readonly format: number }>(
  folder: string,
  format: T["format"],
): T | null {
  const path = join(folder, "manifest.json");
  if (!existsSync(path)) return null;
  const manifest = JSON.parse(readFileSync(path, "utf8")) as T;
  if (manifest.format !== format)
    throw new Error(
      `model ${folder} has format ${manifest.format}, this version reads format ${format}; install the model that came with it`,
    );
  return manifest;
}

/** The same of a folder that must hold a model: throws where it has none. */
export function neededManifest<T extends { readonly format: number }>(
  folder: string,
  format: T["format"],
): T {
  const manifest = readManifest<T>(folder, format);
  if (manifest === null) throw new Error(`${folder} holds no model; install hearsay again`);
  return manifest;
}
