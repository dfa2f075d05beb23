/** Tags of a document with the network's own vectors, kept between runs: the network is the slow part. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeTags } from "../src/tags/makeTags.js";
import { row as rowOf } from "../src/tags/scores.js";
import { openModel } from "../src/tags/model.js";
import { type Tagger, openTagger } from "../src/tags/tagger.js";
import type { Tags } from "../src/tags/tags.js";
import type { Doc } from "../src/text/doc.js";

/** Tags docs with the shipped network, in one thread; what it found before is read from a folder for temporary files. */
export function tagsKept(): { tagsOf(doc: Doc): Promise<Tags>; close(): Promise<void> } {
  const model = openModel();
  const folder = join(tmpdir(), `hearsay-gum-${model.manifest.sha256.slice(0, 12)}`);
  mkdirSync(folder, { recursive: true });
  let tagger: Tagger | null = null;
  return {
    async tagsOf(doc) {
      const path = join(folder, createHash("sha256").update(doc.text).digest("hex").slice(0, 16));
      if (!existsSync(`${path}.json`)) {
        tagger ??= await openTagger(model, { threads: 1 });
        const { vectors = [], ...plain } = await makeTags(doc, tagger, {
          shorten: (v, rows) => rows.map((r) => rowOf(v, r).slice()),
        });
        const some = vectors.flatMap((v) => (v === null ? [] : [v]));
        const all = new Float32Array(some.reduce((n, v) => n + v.length, 0));
        let at = 0;
        for (const v of some) {
          all.set(v, at);
          at += v.length;
        }
        writeFileSync(`${path}.f32`, new Uint8Array(all.buffer));
        writeFileSync(
          `${path}.json`,
          JSON.stringify({ ...plain, has: vectors.map((v) => (v === null ? 0 : 1)) }),
        );
      }
      const { has, ...plain } = JSON.parse(readFileSync(`${path}.json`, "utf8")) as Tags & { has: number[] };
      const bytes = readFileSync(`${path}.f32`);
      const data = new Float32Array(
        bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
      );
      const width =
        data.length /
        Math.max(
          1,
          has.reduce((n, h) => n + h, 0),
        );
      let row = 0;
      return {
        ...plain,
        vectors: has.map((h) => (h === 0 ? null : data.subarray(row * width, ++row * width))),
      };
    },
    async close() {
      await tagger?.close();
    },
  };
}
