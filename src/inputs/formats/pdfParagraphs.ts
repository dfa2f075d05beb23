import type { TextLine } from "./pdfLines.js";

/** Lines of pages as paragraphs parted by blank lines; running heads, page numbers and hyphens at line ends are gone. */
export function joinLines(pages: readonly (readonly TextLine[])[]): string {
  const running = runningHeads(pages);
  const lines = pages.map((page) =>
    page.filter(
      (line, i) =>
        !(
          (i < EDGE || i >= page.length - EDGE) &&
          (running.has(shapeOf(line.text)) || isPageNumber(line.text))
        ),
    ),
  );
  const known = wordsOf(lines.flat());
  const paragraphs: string[] = [];
  let last: TextLine | null = null;
  for (const page of lines) {
    const usual = usualGap(page);
    const wide = Math.max(0, ...page.map((l) => l.right - l.left));
    for (const line of page) {
      const open = paragraphs.at(-1);
      if (open === undefined || last === null || begins(line, last, usual, wide)) paragraphs.push(line.text);
      else paragraphs[paragraphs.length - 1] = joined(open, line.text, known);
      last = line;
    }
  }
  return paragraphs.join("\n\n");
}

/** Lines at the top and the bottom of a page where running heads stand. */
const EDGE = 2;

const shapeOf = (text: string) => text.replace(/\d+/g, "#").toLowerCase();
const isPageNumber = (text: string) =>
  /^(?:page\s+)?[-–—\s]*\d{1,4}[-–—\s]*(?:of\s+\d+|\/\s*\d+)?$/i.test(text);

/** What stands at the edge of half of the pages, at least two, but for its numbers. */
function runningHeads(pages: readonly (readonly TextLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const edge = new Set([...page.slice(0, EDGE), ...page.slice(-EDGE)].map((l) => shapeOf(l.text)));
    for (const shape of edge) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const enough = Math.max(2, pages.length / 2);
  return new Set([...counts].filter(([, n]) => n >= enough).map(([shape]) => shape));
}

/** The middle distance of lines that follow each other. */
function usualGap(page: readonly TextLine[]): number {
  const gaps = page.slice(1).flatMap((l, i) => {
    const gap = (page[i] as TextLine).y - l.y;
    return gap > 0 ? [gap] : [];
  });
  return gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0;
}

/** Whether a line begins a paragraph: after more space, in another size, indented, or after a line that ended early. */
function begins(line: TextLine, last: TextLine, usual: number, wide: number): boolean {
  const gap = last.y - line.y;
  const follows = gap > 0 && line.left < last.right && last.left < line.right;
  if (Math.abs(line.height - last.height) > 0.15 * last.height) return true;
  if (!follows) return /[.!?:”"]$/.test(last.text) && !/^[a-z]/.test(line.text);
  if (gap > 1.4 * usual) return true;
  const indented = line.left - last.left > 0.8 * line.height && line.left - last.left < 6 * line.height;
  const short = last.right - last.left < 0.75 * wide && last.right < line.right - 2 * line.height;
  return (indented || short) && /[.!?:”")]$/.test(last.text);
}

function wordsOf(lines: readonly TextLine[]): ReadonlySet<string> {
  return new Set(lines.flatMap((l) => l.text.toLowerCase().match(/[\p{L}-]{2,}/gu) ?? []));
}

/** Two lines as one; of a hyphen at the end, whether it belongs to the word is asked of the rest of the text. */
function joined(before: string, after: string, known: ReadonlySet<string>): string {
  const [, first] = /([\p{L}-]+)[-\u00ad\u2010]$/u.exec(before) ?? [];
  const [second] = /^\p{Ll}[\p{L}]*/u.exec(after) ?? [];
  if (first === undefined) return `${before} ${after}`;
  const cut = before.slice(0, -1);
  if (second === undefined) return before.endsWith("\u00ad") ? cut + after : before + after;
  const withHyphen = `${first}-${second}`.toLowerCase();
  const without = `${first}${second}`.toLowerCase();
  return known.has(withHyphen) && !known.has(without) ? before + after : cut + after;
}
