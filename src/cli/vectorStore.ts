import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { replaceFile } from "./replaceFile.js";

/** Vectors of sentences kept between calls, by the text that they are of. */
export interface VectorStore {
  readonly get: (text: string) => Int8Array | undefined;
  readonly add: (text: string, vector: Int8Array) => void;
  /** Writes what was added. A file that cannot be written costs the next call time, and no more. */
  readonly save: () => void;
}

const KEY = 12;
const HEAD = "hearsay vectors 1 ";

/**
 * Opens the file at `path`, made where it is missing; null keeps nothing. It holds hashes and vectors, no text, and is
 * as secret as the ledger that it stands beside. `width`: bytes of a vector. Vectors of other weights are dropped.
 */
export function openStore(path: string | null, model: string, width: number): VectorStore {
  const head = `${HEAD}${model}\n`;
  const known = new Map<string, Int8Array>();
  const bytes = path !== null && existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  if (bytes.subarray(0, head.length).toString("latin1") === head)
    for (let at = head.length; at + KEY + width <= bytes.length; at += KEY + width)
      known.set(
        bytes.subarray(at, at + KEY).toString("latin1"),
        new Int8Array(bytes.buffer, bytes.byteOffset + at + KEY, width),
      );
  let added = 0;
  return {
    get: (text) => known.get(keyOf(text)),
    add(text, vector) {
      known.set(keyOf(text), vector);
      added++;
    },
    save() {
      if (path === null || added === 0) return;
      const parts = [...known].flatMap(([key, v]) => [
        Buffer.from(key, "latin1"),
        Buffer.from(v.buffer, v.byteOffset, width),
      ]);
      // Where it cannot be written, the next call reckons them again.
      replaceFile(path, Buffer.concat([Buffer.from(head, "latin1"), ...parts]));
    },
  };
}

function keyOf(text: string): string {
  return createHash("sha256").update(text).digest().subarray(0, KEY).toString("latin1");
}
