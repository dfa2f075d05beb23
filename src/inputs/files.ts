import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { UnreadableError } from "../errors.js";
import type { Given } from "../text/makeReport.js";
import { fetchUrl, isAddress } from "./fetch.js";
import { extractReports } from "./extract.js";

/** Bytes of the largest report that is accepted. */
export const LARGEST_REPORT = 64 * 1024 * 1024;

/** The name that stands for standard input, on the command line and in messages. */
export const STDIN = "-";

/** Files of a folder that are taken for reports; a README tells about the folder. */
const REPORT_NAMES =
  /^(?!readme\.).*\.(txt|md|html?|xhtml|pdf|docx|eml|mbox|rss|atom|srt|vtt|warc|warc\.gz)$/i;

/** One thing found under the paths that a user gave. */
export type Found =
  | { readonly kind: "report"; readonly path: string }
  /** Files of a folder that are not text by their name, in order; read all the same when given by name. */
  | { readonly kind: "skipped"; readonly folder: string; readonly names: readonly string[] }
  | { readonly kind: "unreadable"; readonly error: UnreadableError };

/** A report's text, what its file says of it, and how the bytes were read. */
export interface InputText {
  /** The path, or "standard input". */
  readonly name: string;
  readonly text: string;
  readonly given: Given;
  readonly encoding: string;
  /** Whether the encoding was a guess, which the user should hear of. */
  readonly guessed: boolean;
  /** The file, and the place of the text in it: "" for the whole, "#2" for the second of a feed. */
  readonly original: { readonly bytes: Uint8Array; readonly place: string };
}

/**
 * The files of reports under `paths`, in the order given; a folder gives those that by name are texts, pages, PDFs,
 * documents, mail, feeds, subtitles or archives (READMEs aside), those of its folders included, sorted by name. Hidden files are left out, and links to folders are not followed.
 */
export async function* findReports(paths: readonly string[]): AsyncGenerator<Found> {
  for (const path of paths) {
    if (path === STDIN || isAddress(path)) {
      yield { kind: "report", path };
      continue;
    }
    try {
      if ((await stat(path)).isDirectory()) yield* folderReports(path);
      else yield { kind: "report", path };
    } catch (error) {
      yield { kind: "unreadable", error: unreadable(path, error) };
    }
  }
}

async function* folderReports(folder: string): AsyncGenerator<Found> {
  const list: FolderList = { reports: [], others: [], errors: [] };
  await listFolder(folder, "", list);
  for (const error of list.errors) yield { kind: "unreadable", error };
  if (list.reports.length + list.errors.length === 0) {
    const problem =
      "has no file that by name is a report (*.txt, *.html, *.pdf …); name the files that you want read";
    yield { kind: "unreadable", error: new UnreadableError(problem, folder) };
  }
  for (const path of list.reports) yield { kind: "report", path: join(folder, path) };
  if (list.others.length > 0) yield { kind: "skipped", folder, names: list.others };
}

/** What a folder holds, by paths from that folder. */
interface FolderList {
  readonly reports: string[];
  readonly others: string[];
  readonly errors: UnreadableError[];
}

async function listFolder(folder: string, under: string, list: FolderList): Promise<void> {
  const here = join(folder, under);
  try {
    const entries = await readdir(here, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = join(under, entry.name);
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory()) await listFolder(folder, path, list);
      else (REPORT_NAMES.test(entry.name) ? list.reports : list.others).push(path);
    }
  } catch (error) {
    list.errors.push(unreadable(here, error));
  }
}

/**
 * The reports in the file at `path`, at an address where `fetch` allows it, or on `stdin` for "-": one, or as many as a feed, a mailbox or an archive holds,
 * which then are named by their places (`feed.xml#2`). Throws UnreadableError, which names the input.
 */
export async function readReports(
  path: string,
  stdin: Readable,
  { fetch = false }: { fetch?: boolean } = {},
): Promise<readonly InputText[]> {
  const name = path === STDIN ? "standard input" : path;
  try {
    if (isAddress(path)) {
      if (!fetch)
        throw new UnreadableError(
          "is an address, and nothing is fetched unless you say so; add --fetch",
          path,
        );
      const fetched = await fetchUrl(path);
      return await textsOf(fetched?.bytes ?? new Uint8Array(), name, fetched?.url ?? path);
    }
    return await textsOf(await readBytes(path === STDIN ? stdin : createReadStream(path), name), name, null);
  } catch (error) {
    throw unreadable(name, error);
  }
}

/** The texts in a file; `url` is where it was fetched, null where it was not. Throws UnreadableError. */
export async function textsOf(
  bytes: Uint8Array,
  name: string,
  url: string | null,
): Promise<readonly InputText[]> {
  try {
    const { reports, encoding, guessed } = await extractReports(bytes, name);
    if (reports.every((r) => r.text.trim() === ""))
      throw new UnreadableError("is empty; give a report's text", name);
    return reports.map(({ text, given }, i) => ({
      name: reports.length === 1 ? name : `${name}#${i + 1}`,
      text,
      given: url === null || given.url !== undefined ? given : { ...given, url },
      original: { bytes, place: reports.length === 1 ? "" : `#${i + 1}` },
      encoding,
      guessed,
    }));
  } catch (error) {
    throw unreadable(name, error);
  }
}

/** All bytes of a stream; stops and throws as soon as there are more than a report may have. */
async function readBytes(stream: Readable, name: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > LARGEST_REPORT) {
      const problem = `has more than ${megabytes(LARGEST_REPORT)}, the limit for one report; split it into its reports`;
      throw new UnreadableError(problem, name);
    }
  }
  return Buffer.concat(chunks);
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: "does not exist; check the name",
  ENOTDIR: "does not exist; check the name",
  ENAMETOOLONG: "is too long for a file name; give the name of a file, or - and the text on standard input",
  EACCES: "cannot be opened: no permission; change its permissions or copy it",
  EPERM: "cannot be opened: no permission; change its permissions or copy it",
  EISDIR: "is a folder where a file is needed; name a file in it",
  ELOOP: "is a link that leads back to itself; name the file that it should lead to",
};

/** What the system said, in words that name the input. Errors that are no fault of the input pass through. */
export function unreadable(name: string, error: unknown): UnreadableError {
  if (error instanceof UnreadableError) return error.about(name);
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) throw error;
  return new UnreadableError(PROBLEMS[code] ?? `cannot be read (${code}); copy it and try the copy`, name);
}
