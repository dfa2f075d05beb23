/** Who said what according to people: PolNeAR's annotations and gold records, as places in UTF-16 units. */
import type { Span } from "../src/text/span.js";

export interface GoldAttribution {
  /** Empty where the text gives none. */
  readonly source: readonly Span[];
  readonly content: readonly Span[];
}

/** Attributions of a brat file; `at` turns its code points into UTF-16 units. */
export function readAnn(ann: string, at: (point: number) => number): GoldAttribution[] {
  const spans = new Map<string, Span[]>();
  const out: GoldAttribution[] = [];
  for (const line of ann.split("\n")) {
    const [id = "", what = ""] = line.split("\t");
    if (id.startsWith("T")) {
      const places = what.slice(what.indexOf(" ") + 1).split(";");
      spans.set(
        id,
        places
          .map((p) => p.split(" ").map((n) => at(Number(n))))
          .map(([start = 0, end = 0]) => ({ start, end })),
      );
    } else if (id.startsWith("E")) {
      const parts = what
        .trim()
        .split(" ")
        .map((x) => x.split(":"));
      const role = (name: string) =>
        parts.filter(([r]) => r?.replace(/\d+$/, "") === name).flatMap(([, t = ""]) => spans.get(t) ?? []);
      if (role("Content").length > 0) out.push({ source: role("Source"), content: role("Content") });
    }
  }
  return out;
}

/** Words of a gold record, or words and which of their occurrences is meant. */
type Words = string | { readonly text: string; readonly nth?: number };

export function goldStatements(
  text: string,
  record: {
    readonly statements: readonly { readonly source: Words | null; readonly content: readonly Words[] }[];
  },
): GoldAttribution[] {
  const find = (words: Words | null): Span[] => {
    if (words === null) return [];
    const { text: said, nth = 1 } = typeof words === "string" ? { text: words } : words;
    let start = -1;
    for (let k = 0; k < nth; k++) start = text.indexOf(said, start + 1);
    return start < 0 ? [] : [{ start, end: start + said.length }];
  };
  return record.statements.map((s) => ({ source: find(s.source), content: s.content.flatMap(find) }));
}

/** Place of a code point in UTF-16 units. */
export function codePointAt(text: string): (point: number) => number {
  const starts: number[] = [];
  for (let i = 0; i < text.length; i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1) starts.push(i);
  return (point) => starts[point] ?? text.length;
}

/** Where the words begin that overlap one of the spans. */
export function wordsIn(text: string, spans: readonly Span[]): Set<number> {
  const out = new Set<number>();
  for (const s of spans) {
    const from = Math.max(0, s.start - 40);
    for (const m of text.slice(from, s.end + 40).matchAll(/[\p{L}\p{N}_]+/gu)) {
      const start = from + m.index;
      if (start < s.end && start + m[0].length > s.start && (m.index > 0 || from === 0)) out.add(start);
    }
  }
  return out;
}
