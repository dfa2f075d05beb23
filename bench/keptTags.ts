/** Tags kept between runs, for those who change the reading and not the network: a second run needs no network. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Tags } from "../src/tags/tags.js";
import { shippedFrames } from "../src/tags/frames.js";
import { makeTags } from "../src/tags/makeTags.js";

/** `makeTags` that looks into `folder` first. What it kept counts only for the same text, code and model. */
export function keptTags(folder: string): typeof makeTags {
  mkdirSync(folder, { recursive: true });
  const code = codeHash();
  return async (doc, tagger, options) => {
    const parts = JSON.stringify(doc.report.parts);
    const key = hash([code, tagger.model.manifest.sha256, parts, doc.text]);
    const file = join(folder, `${key}.json`);
    if (existsSync(file)) return revived(readFileSync(file, "utf8"));
    const tags = await makeTags(doc, tagger, options);
    const plain = tags.vectors?.map((v) => v && [...v]);
    writeFileSync(file, JSON.stringify({ ...tags, ...(plain && { vectors: plain }) }));
    return tags;
  };
}

function revived(json: string): Tags {
  const kept = JSON.parse(json) as Tags & { readonly vectors?: readonly (number[] | null)[] };
  const vectors = kept.vectors?.map((v) => v && Float32Array.from(v));
  return { ...kept, ...(vectors && { vectors }) };
}

/** Of all code that stands before the reading, and of the scorer of frames. */
function codeHash(): string {
  const texts = ["text", "tags"].flatMap((folder) => {
    const path = fileURLToPath(new URL(`../src/${folder}/`, import.meta.url));
    return readdirSync(path)
      .filter((f) => f.endsWith(".ts") && !f.endsWith(".test.ts"))
      .sort()
      .map((f) => readFileSync(join(path, f), "utf8"));
  });
  const frames = shippedFrames();
  const models = existsSync(frames)
    ? readdirSync(frames)
        .sort()
        .map((f) => readFileSync(join(frames, f), "latin1"))
    : [];
  return hash([...texts, ...models]);
}

function hash(texts: readonly string[]): string {
  const sum = createHash("sha256");
  for (const text of texts) sum.update(text).update("\0");
  return sum.digest("hex").slice(0, 32);
}
