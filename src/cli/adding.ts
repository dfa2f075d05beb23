/** Texts read in parallel and kept in order: what `hearsay add` and `hearsay watch` share. */
import type { Incoming, KeepReader, Keeping } from "../keep.js";
import type { Ledger } from "../ledger/ledger.js";
import type { Given } from "../text/makeReport.js";
import { readerName } from "./ledgers.js";
import type { Pool } from "./pool.js";
import { type Terminal, painter } from "./terminal.js";

/** Reports per worker, and UTF-16 units in all, that are held at once: a bound on memory, whatever is added. */
const HELD_PER_WORKER = 4;
const HELD_UNITS = 32 * 1024 * 1024;

/** A text to add, or why there is none. */
type Found = { readonly incoming: Omit<Incoming, "dossier"> } | { readonly error: string };

/** How many texts became what. */
export type Counts = Readonly<Record<Keeping["as"], number>>;

export interface Adding {
  readonly ledger: Ledger;
  readonly pool: Pool;
  readonly workers: number;
  readonly terminal: Terminal;
  readonly dossier: string | null;
  readonly again: boolean;
  readonly fail: (message: string) => void;
}

/** Reads in parallel and keeps in order, so that a later version of a URL comes after the one before. */
export async function addAll(
  texts: AsyncIterable<Found & { readonly done: number | null }>,
  { ledger, pool, workers, terminal, dossier, again, fail }: Adding,
): Promise<Counts> {
  const { keep } = await import("../keep.js");
  const { openRoom } = await import("./room.js");
  const { reportId } = await import("../ledger/keeping.js");
  const room = openRoom({ most: HELD_PER_WORKER * workers, heaviest: HELD_UNITS });
  const name = await readerName();
  const counts = { new: 0, version: 0, known: 0, "read-again": 0 };
  const progress = startProgress(terminal);
  let kept = Promise.resolve();
  try {
    for await (const found of texts) {
      if ("error" in found) {
        kept = kept.then(() => fail(found.error));
        continue;
      }
      const incoming: Incoming = { ...found.incoming, dossier };
      const weight = incoming.text.length;
      await room.enter(weight);
      const isKept = !again && (await ledger.idsLike(reportId(incoming.text))).length > 0;
      const reading = isKept ? null : pool.read(jobOf(incoming.text, incoming.given));
      reading?.catch(() => {}); // awaited below, after the texts before it
      const read: KeepReader["read"] = async (text, given) =>
        JSON.parse(await (reading ?? pool.read(jobOf(text, given)))) as Awaited<
          ReturnType<KeepReader["read"]>
        >;
      kept = kept.then(async () => {
        try {
          const keeping = await keep(incoming, { ledger, reader: { name, read }, again });
          counts[keeping.as]++;
          await terminal.print(await keepingWords(keeping, incoming.name, terminal));
        } catch (error) {
          if ((error as Error).name !== "FailedReport") throw error;
          fail(`${incoming.name ?? "standard input"} ${(error as Error).message}`);
        }
        room.leave(weight);
        progress.step(found.done);
      });
      kept.catch(room.fail);
    }
    await kept;
  } finally {
    progress.end();
  }
  return counts;
}

/** "3 kept, 1 new versions, 2 known". */
export function countWords(counts: Counts): string {
  return [
    `${counts.new} kept`,
    ...(counts.version > 0 ? [`${counts.version} new versions`] : []),
    ...(counts["read-again"] > 0 ? [`${counts["read-again"]} read again`] : []),
    ...(counts.known > 0 ? [`${counts.known} known`] : []),
  ].join(", ");
}

function jobOf(text: string, given: Given): { text: string; given: Record<string, string> } {
  const known = Object.entries(given).filter((e): e is [string, string] => typeof e[1] === "string");
  return { text, given: Object.fromEntries(known) };
}

/** "kept 1a2b3c4d5e6f7a8b  The title", and what is different from the version or reading before. */
export async function keepingWords(
  { as, report, changes }: Keeping,
  name: string | null,
  terminal: Terminal,
): Promise<string> {
  const { changesView, reportWords } = await import("./ledgerView.js");
  const what = { new: "kept", version: "kept", known: "known", "read-again": "read again" }[as];
  const version = as === "version" ? `, version ${report.version} beside ${report.previous}` : "";
  const line = `${what} ${report.id}  ${reportWords(report, name)}${version}\n`;
  if (changes === null || as === "known") return line;
  return line + changesView(changes, { columns: terminal.columns, paint: painter(terminal.colour) });
}

/** Draws how far it is, five times a second, where standard error is a terminal. */
function startProgress(terminal: Terminal) {
  const started = performance.now();
  let reports = 0;
  let share: number | null = 0;
  const draw = async () => {
    const { progressLine } = await import("./progress.js");
    const seconds = (performance.now() - started) / 1000;
    const all = share === null ? null : 1;
    terminal.draw(progressLine({ reports, bytes: share ?? 0, allBytes: all, seconds }));
  };
  const timer = terminal.live ? setInterval(() => void draw(), 200) : null;
  timer?.unref();
  return {
    step(done: number | null) {
      reports++;
      share = done;
    },
    end() {
      if (timer !== null) clearInterval(timer);
      terminal.draw("");
    },
  };
}
