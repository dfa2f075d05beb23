import { Worker } from "node:worker_threads";
import { UnreadableError } from "../errors.js";
import { decodeBytes } from "../text/decode.js";
import type { Extracted } from "./extracted.js";
import { type Format, formatOf } from "./format.js";

/** What a file gave: its reports, and how its bytes were read where that was a guess. */
export interface Reports {
  readonly format: Format;
  readonly reports: readonly Extracted[];
  readonly encoding: string;
  readonly guessed: boolean;
}

/** Bounds on taking a file apart: what needs more is made to need it. */
const SECONDS = 8;
const MEGABYTES = 300;

/** Bytes of a page, a feed or another text with marks in it: their trees take many times as much. */
const LARGEST_MARKUP = 16 * 1024 * 1024;

/** What the thread is given, and answers. */
export interface Task {
  readonly format: Format;
  readonly bytes: Uint8Array;
  readonly text: string | null;
}
export type TaskAnswer = { readonly reports: readonly Extracted[] } | { readonly problem: string };

/**
 * The reports in a file, whatever its format. All but plain text is taken apart in a thread of its own, which is ended
 * where it takes too long or too much. Throws UnreadableError.
 */
export async function extractReports(bytes: Uint8Array, name: string): Promise<Reports> {
  const format = formatOf(bytes, name);
  const binary =
    format === "pdf" || format === "docx" || format === "warc" || format === "mail" || format === "mailbox";
  const decoded = binary ? null : decodeBytes(bytes);
  const { encoding, guessed } = decoded ?? { encoding: "utf-8", guessed: false };
  if (format === "text")
    return { format, reports: [{ text: decoded?.text ?? "", given: {} }], encoding, guessed };
  if (!binary && bytes.length > LARGEST_MARKUP)
    throw new UnreadableError(
      `has ${Math.round(bytes.length / 1024 / 1024)} MB, the limit for its kind (${format}) is 16 MB; split it into its reports`,
    );
  if (decoded !== null && /<!ENTITY/i.test(decoded.text.slice(0, 65_536)) && format !== "html")
    throw new UnreadableError(
      "defines entities of its own, which are not expanded; save it without its DOCTYPE",
    );
  const reports = await inThread({ format, bytes, text: charsetText(format, bytes, decoded?.text ?? null) });
  const said = reports.filter((r) => r.text.trim() !== "");
  if (said.length === 0)
    throw new UnreadableError(`holds no text that could be read (${format}); give its text`);
  return { format, reports: said, encoding, guessed: guessed && format !== "html" };
}

/** A page's text by the encoding that it names itself, where that is another than its bytes show. */
function charsetText(format: Format, bytes: Uint8Array, text: string | null): string | null {
  if (format !== "html" || text === null) return text;
  const head = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  const named = /<meta[^>]{0,200}charset=["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  if (named === undefined || named === "utf-8" || named === "utf8") return text;
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return text;
  }
}

function inThread(task: Task): Promise<readonly Extracted[]> {
  const worker = new Worker(new URL("./extractThread.js", import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES, maxYoungGenerationSizeMb: 48 },
  });
  return new Promise<readonly Extracted[]>((done, failed) => {
    const wrong = (problem: string) => failed(new UnreadableError(problem));
    const timer = setTimeout(
      () => wrong(`takes longer than ${SECONDS} s to open; it may be made to do so. Give its text`),
      SECONDS * 1000,
    );
    worker.once("message", (answer: TaskAnswer) => {
      clearTimeout(timer);
      if ("problem" in answer) wrong(answer.problem);
      else done(answer.reports);
    });
    worker.once("error", (error) => {
      clearTimeout(timer);
      const memory = (error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY";
      wrong(
        memory
          ? `needs more than ${MEGABYTES} MB to open; give its text`
          : `could not be opened: ${error.message}`,
      );
    });
    worker.once("exit", () => {
      clearTimeout(timer);
      wrong("could not be opened; give its text");
    });
  }).finally(() => void worker.terminate());
}
