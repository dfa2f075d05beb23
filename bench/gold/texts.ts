// The gold records under bench/gold hold no report: only where its text is, and short spans of it.
// Run with the data at hand, this writes each text and its whole gold record side by side, for the scorers:
//
//   npx tsx bench/gold/texts.ts OUTDIR        →  OUTDIR/BATCH/NAME.txt, OUTDIR/BATCH/NAME.gold.json
//
// The scorers take the records written there: those kept here shorten long spans to {from, to}.
// The PolNeAR articles come from its train and dev splits, so figures on them flatter a tagger trained on
// those splits; the State Department texts and the wire reports of TimeML are the stricter test.

import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { dataFolder, needed } from "../places.js";

const HERE = dirname(fileURLToPath(import.meta.url));

/** Names one text of a data set. `upTo`: the text ends before the first occurrence of these words. */
export type TextPlace =
  | { readonly set: "polnear"; readonly split: "train" | "dev"; readonly id: string }
  | { readonly set: "timeml"; readonly split: "train" | "dev"; readonly id: string }
  | { readonly set: "statedept"; readonly url: string; readonly upTo?: string };

/** A gold record as stored; long spans are {from, to, nth?}: the first words, the last words, the nth `from`. */
export interface StoredGold {
  readonly id: string;
  readonly text: TextPlace;
  readonly [section: string]: unknown;
}

export interface StoredGoldFile {
  readonly batch: string;
  readonly name: string;
  readonly gold: StoredGold;
}

/** Every gold record whose text lies in a data set, batches and names in order of the alphabet. */
export function goldFiles(): StoredGoldFile[] {
  const batches = readdirSync(HERE, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return batches
    .map((batch) => batch.name)
    .sort()
    .flatMap((batch) =>
      readdirSync(join(HERE, batch))
        .filter((file) => file.endsWith(".gold.json"))
        .sort()
        .map((file) => ({
          batch,
          name: file.slice(0, -".gold.json".length),
          gold: JSON.parse(readFileSync(join(HERE, batch, file), "utf8")) as StoredGold,
        })),
    )
    .filter((file) => file.gold.text !== undefined);
}

/** The text of a report, or null where the data set lacks it. */
export function findText(place: TextPlace, data: string): string | null {
  if (place.set === "polnear") {
    const file = join(data, "polnear", place.split, `${place.id}.txt`);
    return existsSync(file) ? readFileSync(file, "utf8") : null;
  }
  if (place.set === "timeml") {
    const file = join(data, "timeml", place.split, `${place.id}.tml`);
    return existsSync(file) ? bareText(readFileSync(file, "utf8")) : null;
  }
  const whole = releases(data).get(place.url);
  if (whole === undefined || place.upTo === undefined) return whole ?? null;
  const end = whole.indexOf(place.upTo);
  return end < 0 ? null : whole.slice(0, end).trimEnd();
}

/** What stands between the TEXT tags of a TimeML document, without its tags, with one line break at its end. */
function bareText(tml: string): string {
  const body = /<TEXT>([^]*?)<\/TEXT>/.exec(tml)?.[1] ?? "";
  const text = body.replace(/<[^>]+>/g, "").replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? "");
  return `${text.replace(/^\n+|\n+$/g, "")}\n`;
}
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The record with every {from, to} put back as the words themselves. Throws where the text lacks them. */
export function wholeGold(gold: StoredGold, text: string): unknown {
  const { text: place, ...rest } = gold;
  return { ...(restored(rest, text) as object), text: place };
}

function restored(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return value.map((item) => restored(item, text));
  if (typeof value !== "object" || value === null) return value;
  if ("from" in value && "to" in value) return restoredSpan(value as LongSpan, text);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, restored(item, text)]));
}

interface LongSpan {
  readonly from: string;
  readonly to: string;
  readonly nth?: number;
}

function restoredSpan(span: LongSpan, text: string): string | { text: string; nth: number } {
  let start = -1;
  for (let n = 0; n < (span.nth ?? 1); n++) {
    start = text.indexOf(span.from, start + 1);
    if (start < 0) throw new Error(`Not in the text: "${span.from}", occurrence ${n + 1}`);
  }
  const last = text.indexOf(span.to, start + span.from.length);
  if (last < 0) throw new Error(`Not in the text after "${span.from}": "${span.to}"`);
  const words = text.slice(start, last + span.to.length);
  const nth = occurrencesBefore(text, words, start) + 1;
  return nth === 1 ? words : { text: words, nth };
}

function occurrencesBefore(text: string, words: string, start: number): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0 && at < start; at = text.indexOf(words, at + 1)) count++;
  return count;
}

const releasesIn = new Map<string, Map<string, string>>();

/** The texts of all releases by their addresses; none where the data set is missing. */
export function releases(data: string): Map<string, string> {
  const known = releasesIn.get(data);
  if (known !== undefined) return known;
  const file = join(data, "statedept", "releases.jsonl");
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
  const found = new Map(
    lines.map((line) => {
      const { url, text } = JSON.parse(line) as { url: string; text: string };
      return [url, text] as const;
    }),
  );
  releasesIn.set(data, found);
  return found;
}

function main(out: string | undefined): void {
  if (out === undefined) {
    console.error("Usage: npx tsx bench/gold/texts.ts OUTDIR");
    process.exitCode = 2;
    return;
  }
  const data = needed(dataFolder(), "the folder of data sets that holds the texts");
  for (const { batch, name, gold } of goldFiles()) {
    const text = findText(gold.text, data);
    if (text === null) {
      console.error(`Missing from ${data}: the text of ${batch}/${name}, ${JSON.stringify(gold.text)}`);
      process.exitCode = 1;
      continue;
    }
    mkdirSync(join(out, batch), { recursive: true });
    writeFileSync(join(out, batch, `${name}.txt`), text);
    writeFileSync(join(out, batch, `${name}.gold.json`), JSON.stringify(wholeGold(gold, text), null, 1));
    console.log(join(out, batch, `${name}.txt`));
  }
}

if (import.meta.url === pathToFileURL(argv[1] ?? "").href) main(argv[2]);
