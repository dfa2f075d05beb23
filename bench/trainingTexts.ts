/** Texts of training examples by their names: those of the data sets, and our own written for it. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type TextPlace, findText, releases } from "./gold/texts.js";
import { markedReports } from "./markedClaims.js";
import { dataFolder, needed } from "./places.js";

let byLastPart: Map<string, string> | null = null;
const written = new Map<string, Map<string, string>>();

/**
 * The text of `polnear/SPLIT/NAME`, `timeml/SPLIT/NAME`, `statedept/NAME` (a release by the last part of its address),
 * `written-N/PASSAGE` (sentences of ours, each a paragraph) or `claims/DOSSIER/REPORT` (a report of ours). Throws where the data sets hold no such text.
 */
export function textOf(doc: string): string {
  if (doc.startsWith("written-")) return ofPassage(doc);
  if (doc.startsWith("claims/")) return ofDossier(doc);
  const data = needed(dataFolder(), "the data sets");
  const text = doc.startsWith("statedept/") ? releaseAt(doc, data) : ofSplit(doc, data);
  if (text === undefined || text === null) throw new Error(`the data sets hold no ${doc}`);
  return text;
}

function ofSplit(doc: string, data: string): string | null {
  const [set, split, ...id] = doc.split("/");
  return findText({ set, split, id: id.join("/") } as TextPlace, data);
}

function releaseAt(doc: string, data: string): string | undefined {
  byLastPart ??= new Map(
    [...releases(data)].map(([url, text]) => [`statedept/${url.split("/").filter(Boolean).at(-1)}`, text]),
  );
  return byLastPart.get(doc);
}

function ofDossier(doc: string): string {
  const [, dossier, report] = doc.split("/");
  const path = fileURLToPath(new URL(`../training/claims/${dossier}.txt`, import.meta.url));
  const found = markedReports(readFileSync(path, "utf8")).find((r) => r.id === report);
  if (found === undefined) throw new Error(`training/claims holds no ${doc}`);
  return found.text;
}

function ofPassage(doc: string): string {
  const [file = "", passage = ""] = doc.split("/");
  let known = written.get(file);
  if (known === undefined) {
    known = new Map();
    const path = fileURLToPath(new URL(`../training/frames/${file}.jsonl`, import.meta.url));
    for (const row of readFileSync(path, "utf8").trim().split("\n")) {
      const { p, t } = JSON.parse(row) as { p: string; t: string };
      const before = known.get(p);
      known.set(p, before === undefined ? t : `${before}\n\n${t}`);
    }
    written.set(file, known);
  }
  const text = known.get(passage);
  if (text === undefined) throw new Error(`training/frames holds no ${doc}`);
  return text;
}
