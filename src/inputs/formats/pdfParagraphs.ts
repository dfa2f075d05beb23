import { RAISED, type TextLine } from "./pdfLines.js";

/**
 * Lines of pages as paragraphs parted by blank lines. Running heads, page numbers and hyphens at line ends are gone;
 * footnotes stand at the end, so that what they cut goes on, and their marks in the text are gone.
 */
export function joinLines(pages: readonly (readonly TextLine[])[]): string {
  const running = runningHeads(pages);
  const bare = pages.map((page) => {
    const isEdge = edgeOf(page);
    return page.filter((l) => !(isEdge(l) && (running.has(shapeOf(l.text)) || isPageNumber(l.text))));
  });
  const parted = bare.map(footnotesOf);
  const known = wordsOf(bare.flat());
  const body = paragraphsOf(
    parted.map((p) => p.body),
    known,
  );
  const notes = parted
    .flatMap((p) => p.notes)
    .map((note) => note.map((l) => l.text).reduce((a, b) => joined(a, b, known)));
  const marks = new Set(notes.map((note) => NOTE.exec(note)?.[1]));
  return [...body, ...notes].map((p) => withoutMarks(p, marks)).join("\n\n");
}

function paragraphsOf(pages: readonly (readonly TextLine[])[], known: ReadonlySet<string>): string[] {
  const paragraphs: string[] = [];
  let last: TextLine | null = null;
  for (const page of pages) {
    const usual = { gap: usualGap(page), height: middle(page.map((l) => l.height)), width: widest(page) };
    for (const line of page) {
      const open = paragraphs.at(-1);
      if (open === undefined || last === null || begins(line, last, usual) || isNextItem(open, line.text))
        paragraphs.push(line.text);
      else paragraphs[paragraphs.length - 1] = joined(open, line.text, known);
      last = line;
    }
  }
  return paragraphs;
}

/** Marks of footnotes that are there are taken out of the text; what else is raised stays. */
function withoutMarks(paragraph: string, marks: ReadonlySet<string | undefined>): string {
  const pieces = paragraph.split(RAISED);
  return pieces.map((piece, i) => (i % 2 === 1 && marks.has(piece) ? "" : piece)).join("");
}

/** How a footnote begins. */
const NOTE = /^\u0001?(\d{1,3}|[*†‡§]{1,3})\u0001?(?:[.)]\s|\s|(?=[\p{L}“"]))/u;

/** A page's footnotes: at its foot, in smaller letters, each from its mark on. */
function footnotesOf(page: readonly TextLine[]): { body: TextLine[]; notes: TextLine[][] } {
  const small = 0.92 * middle(page.map((l) => l.height));
  const large = page.filter((l) => l.height >= small);
  const atFoot = (line: TextLine) =>
    line.height < small && !large.some((l) => l.y < line.y && l.left < line.right && line.left < l.right);
  const body: TextLine[] = [];
  const notes: TextLine[][] = [];
  let open = false;
  for (const line of page) {
    if (!atFoot(line)) open = false;
    else if (NOTE.test(line.text)) {
      open = true;
      notes.push([line]);
      continue;
    }
    if (open) notes.at(-1)?.push(line);
    else body.push(line);
  }
  return { body, notes };
}

/** Base lines at the top and the bottom of a page where running heads stand. */
const EDGE = 2;

const shapeOf = (text: string) => text.replace(/\d+/g, "#").toLowerCase();
const isPageNumber = (text: string) =>
  /^(?:page\s+)?[-–—\s]*\d{1,4}[-–—\s]*(?:of\s+\d+|\/\s*\d+)?$/i.test(text);

/** Whether a line stands on one of the outermost base lines of its page, in whatever column. */
function edgeOf(page: readonly TextLine[]): (line: TextLine) => boolean {
  const bases: number[] = [];
  for (const { y, height } of [...page].sort((a, b) => b.y - a.y))
    if (bases.length === 0 || (bases.at(-1) as number) - y > 0.5 * height) bases.push(y);
  const [top, bottom] = [
    bases[Math.min(EDGE, bases.length) - 1] ?? 0,
    bases[Math.max(0, bases.length - EDGE)] ?? 0,
  ];
  return (line) => line.y >= top - 0.5 * line.height || line.y <= bottom + 0.1;
}

/** What stands at the edge of half of the pages, at least two, but for its numbers. */
function runningHeads(pages: readonly (readonly TextLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const shape of new Set(page.filter(edgeOf(page)).map((l) => shapeOf(l.text))))
      counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const enough = Math.max(2, pages.length / 2);
  return new Set([...counts].filter(([, n]) => n >= enough).map(([shape]) => shape));
}

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const widest = (page: readonly TextLine[]) => Math.max(0, ...page.map((l) => l.right - l.left));

/** What is usual on a page: the distance of lines in heights of a line, their height, and the widest line. */
interface Usual {
  readonly gap: number;
  readonly height: number;
  readonly width: number;
}

/**
 * The distance of lines inside a paragraph, in heights of a line: a quarter of the lines that follow each other are
 * nearer. Not the middle one: on a page of short paragraphs that is the distance between two paragraphs.
 */
function usualGap(page: readonly TextLine[]): number {
  const gaps = page.slice(1).flatMap((l, i) => {
    const gap = (page[i] as TextLine).y - l.y;
    return gap > 0 ? [gap / l.height] : [];
  });
  return gaps.sort((a, b) => a - b)[gaps.length >> 2] ?? 0;
}

/** Whether a line begins a paragraph: after more space, in another size, indented, or after a line that ended early. */
function begins(line: TextLine, last: TextLine, usual: Usual): boolean {
  const gap = last.y - line.y;
  const follows = gap > 0 && line.left < last.right && last.left < line.right;
  if (Math.abs(line.height - last.height) > 0.15 * last.height) return true;
  if (!follows) return /[.!?:”"]$/.test(last.text) && !/^[a-z]/.test(line.text);
  if (line.inCells || last.inCells) return true;
  if (gap > 1.4 * usual.gap * line.height) return true;
  const indented = line.left - last.left > 0.8 * line.height && line.left - last.left < 6 * line.height;
  const width = last.right - last.left;
  // A line of the text's size that had room for twice the word that follows was ended on purpose.
  const word = ((line.right - line.left) * line.text.search(/\s|$/)) / line.text.length;
  if (line.height < 1.1 * usual.height && width + 2 * word < 0.5 * usual.width) return true;
  const short = width < 0.75 * usual.width && last.right < line.right - 2 * line.height;
  return (indented || short) && /[.!?:”")]$/.test(last.text);
}

/** Whether a line begins an item of a list: with a bullet, or with the number after the open paragraph's. */
function isNextItem(open: string, line: string): boolean {
  if (/^[•▪◦‣●–]\s/u.test(line)) return true;
  const [number, before] = [line, open].map((text) => Number(/^(\d{1,3})[.)]\s/.exec(text)?.[1]));
  return number === (before as number) + 1;
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
