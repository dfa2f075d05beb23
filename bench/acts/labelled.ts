/**
 * Statements whose act somebody labelled by hand, as places in reports of the data folder: `train`, `dev` and `held`
 * are other reports each. A line of `NAME.tsv` names the report, the statement in it and its act. In PolNeAR the
 * statement is an attribution of the annotation file; in a release it is places in UTF-16 units, "-" for none:
 * source, cue, each stretch of the content.
 */
import { existsSync, readFileSync } from "node:fs";
import type { Told } from "../../src/reading/acts.js";
import type { Act, Form } from "../../src/reading/record.js";
import type { Span } from "../../src/text/span.js";
import { codePointAt } from "../goldAttributions.js";

export interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly told: Told;
  readonly act: Act;
}

/** The labelled statements of one file, by report; what the data folder lacks is left out. */
export function labelledIn(file: string, data: string): Map<string, Labelled[]> {
  const out = new Map<string, Labelled[]>();
  const releases = releasesIn(data);
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const [report = "", statement = "", act = ""] = line.split("\t");
    if (act === "") continue;
    const found = report.startsWith("polnear/")
      ? inArticle(`${data}/${report}`, statement)
      : inRelease(releases.get(report.slice("statedept/".length)), statement);
    if (found === null) continue;
    const labelled = { id: `${report} ${statement}`, ...found, act: act as Act };
    out.set(found.text, [...(out.get(found.text) ?? []), labelled]);
  }
  return out;
}

type Found = Pick<Labelled, "text" | "told">;

function inArticle(path: string, statement: string): Found | null {
  const article = `${path.slice(0, path.lastIndexOf("_"))}.txt`;
  if (!existsSync(article) || !existsSync(`${path}.ann`)) return null;
  const text = readFileSync(article, "utf8");
  const at = codePointAt(text);
  const lines = readFileSync(`${path}.ann`, "utf8")
    .split("\n")
    .map((l) => l.split("\t"));
  const places = new Map(lines.map(([id = "", what = ""]) => [id, what.slice(what.indexOf(" ") + 1)]));
  const roles = (lines.find(([id]) => id === statement)?.[1] ?? "").trim().split(" ");
  const spans = (role: string): Span[] =>
    roles
      .map((r) => r.split(":"))
      .filter(([name = ""]) => name.replace(/\d+$/, "") === role)
      .flatMap(([, id = ""]) => (places.get(id) ?? "").split(";"))
      .map((p) => p.split(" ").map((n) => at(Number(n))))
      .map(([start = 0, end = 0]) => ({ start, end }));
  const [source, cue, content] = [spans("Source"), spans("Cue"), spans("Content")];
  return content.length === 0 ? null : { text, told: toldBy(text, source[0], around(cue), content) };
}

function inRelease(text: string | undefined, statement: string): Found | null {
  if (text === undefined) return null;
  const [source, cue, ...content] = statement.split(" ").map((place): Span | undefined => {
    const [start, end] = place.split("-").map(Number);
    return place === "-" || start === undefined || end === undefined ? undefined : { start, end };
  });
  return {
    text,
    told: toldBy(
      text,
      source,
      cue,
      content.filter((c) => c !== undefined),
    ),
  };
}

function toldBy(text: string, source: Span | undefined, cue: Span | undefined, content: Span[]): Told {
  const sorted = [...content].sort((a, b) => a.start - b.start);
  return { source: source ?? null, cue: cue ?? null, content: sorted, form: formOf(text, cue, sorted) };
}

function formOf(text: string, cue: Span | undefined, content: readonly Span[]): Form {
  const words = content.map((c) => text.slice(c.start, c.end));
  if (cue === undefined || words.every((w) => /^["“‘'].*["”’']$/su.test(w))) return "direct";
  return words.some((w) => /["“”]/.test(w)) ? "mixed" : "indirect";
}

function around(spans: readonly Span[]): Span | undefined {
  if (spans.length === 0) return undefined;
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
}

function releasesIn(data: string): Map<string, string> {
  const file = `${data}/statedept/releases.jsonl`;
  if (!existsSync(file)) return new Map();
  const releases = readFileSync(file, "utf8").trim().split("\n");
  return new Map(
    releases.map((line) => {
      const { url, text } = JSON.parse(line) as { readonly url: string; readonly text: string };
      return [url.replace(/\/+$/, "").split("/").at(-1) ?? "", text] as const;
    }),
  );
}
