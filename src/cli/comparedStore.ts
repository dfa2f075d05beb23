import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Dossier } from "../dossier/dossier.js";
import { once } from "../dossier/once.js";
import { type DossierReport, byText } from "../dossier/reports.js";
import { shaOf } from "../ledger/originals.js";
import { replaceFile } from "./replaceFile.js";

/** Large dossiers as they were last compared, kept between calls. Safe to delete; nothing in it is trusted unseen. */
export interface ComparedStore {
  /** The dossier of exactly these reports, compared by this program with these weights; null where it is not kept. */
  readonly get: (reports: readonly DossierReport[]) => Dossier | null;
  /** Keeps a dossier. A file that cannot be written costs the next call time, and no more. */
  readonly keep: (reports: readonly DossierReport[], dossier: Dossier) => void;
}

/** Reports from which a dossier is kept: of fewer it is compared in less time than it is looked up. */
const LEAST = 50;
/** Dossiers that are kept, the latest first, and bytes of all. */
const MOST = 4;
const LARGEST = 128 * 1024 * 1024;
const HEAD = "hearsay compared 1 ";
const NAME = 64;

/**
 * Opens the file at `path`, made when there is something to keep; null keeps nothing. It holds words of the reports,
 * and is as secret as the ledger that it stands beside; the records are not in it. `model`: what vectors come from.
 */
export function openCompared(
  path: string | null,
  model: string,
  { least = LEAST, code = ownCode }: { least?: number; code?: () => string } = {},
): ComparedStore {
  return {
    get(reports) {
      if (path === null || reports.length < least || !existsSync(path)) return null;
      const line = entriesOf(path).get(keyOf(reports, model, code()));
      const body = line?.subarray(NAME);
      if (body === undefined || shaOf(body) !== line?.subarray(0, NAME).toString("latin1")) return null;
      const found = JSON.parse(body.toString("utf8")) as Omit<Dossier, "reports">;
      return { reports: inOrder(reports), ...found };
    },
    keep(given, { reports: _, ...dossier }) {
      if (path === null || given.length < least) return;
      const body = Buffer.from(JSON.stringify(dossier));
      const key = keyOf(given, model, code());
      const all = new Map<string, Buffer>([[key, Buffer.concat([Buffer.from(shaOf(body), "latin1"), body])]]);
      let bytes = body.length;
      for (const [other, line] of entriesOf(path)) {
        bytes += line.length;
        if (all.size < MOST && bytes <= LARGEST && !all.has(other)) all.set(other, line);
      }
      if (body.length > LARGEST) return;
      const parts = [...all].flatMap(([k, line]) => [Buffer.from(k, "latin1"), line, Buffer.from("\n")]);
      // Where it cannot be written, the next call compares them again.
      replaceFile(path, Buffer.concat([Buffer.from(`${HEAD}\n`), ...parts]));
    },
  };
}

/** What a file keeps, by its keys; nothing of a file that is none of ours. */
function entriesOf(file: string): Map<string, Buffer> {
  const out = new Map<string, Buffer>();
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return out;
  }
  let at = bytes.indexOf(10) + 1;
  if (bytes.subarray(0, at).toString("latin1") !== `${HEAD}\n`) return out;
  for (let end = bytes.indexOf(10, at); end >= 0 && out.size < MOST; end = bytes.indexOf(10, at)) {
    out.set(bytes.subarray(at, at + NAME).toString("latin1"), bytes.subarray(at + NAME, end));
    at = end + 1;
  }
  return out;
}

/** The reports as a dossier holds them. */
function inOrder(reports: readonly DossierReport[]): Dossier["reports"] {
  return reports.map(({ id, file, record }) => ({ id, file, record })).sort((a, b) => byText(a.id, b.id));
}

const contentOf = once(
  ({ record }: DossierReport) => record,
  ({ record }) => shaOf(JSON.stringify(record)),
);

/** All that a dossier depends on, in whatever order its reports come. */
function keyOf(reports: readonly DossierReport[], model: string, code: string): string {
  const given = inOrder(reports).map((r) => [r.id, r.file, contentOf(r)]);
  return shaOf(JSON.stringify([model, code, given]));
}

let known: string | undefined;

/** A hash of the parts of this program that compare, so that what another version found is not taken for its own. */
function ownCode(): string {
  if (known !== undefined) return known;
  const hash = createHash("sha256");
  for (const part of ["dossier", "reading", "text"]) {
    const folder = fileURLToPath(new URL(`../${part}/`, import.meta.url));
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    for (const name of files.filter((f) => /(?<!\.d)\.[jt]s$/.test(f)).sort())
      hash.update(`${name}\n`).update(readFileSync(`${folder}${name}`));
  }
  return (known = hash.digest("hex"));
}
