/** Where the words of a page stand, put into lines in reading order. */

/** Words that a PDF shows in one go; `x` and `y` from the page's lower left, in points. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TextLine {
  /** Words in reading order; what is raised above the line, as marks of footnotes are, stands between `RAISED`. */
  readonly text: string;
  /** Left and right end, and base line. */
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
  /** Whether its words stand in cells far from each other, as in a row of a table. */
  readonly inCells: boolean;
}

/** Heights of a line that no space between words has, even in justified text. */
const CELL_GAP = 2.5;

/** Stands around what is raised; taken out of the words of a page first. */
export const RAISED = "\u0001";

/** Share of the pieces of a page that may cross the gap between two columns: headings over both. */
const MOST_CROSSING = 0.08;
/** Share that must stand on each side. */
const LEAST_SIDE = 0.2;

/**
 * The pieces of a page as columns in reading order. A page has two columns where hardly a piece crosses a line in its
 * middle third; what does cross it parts what is above from what is below.
 */
export function columnsOf(shown: readonly Piece[]): Piece[][] {
  const pieces = touchingAsOne(shown);
  const gutter = gutterOf(pieces);
  if (gutter === null) return [[...pieces]];
  const crossing = pieces.filter((p) => crosses(p, gutter)).sort((a, b) => b.y - a.y);
  const out: Piece[][] = [];
  let rest = pieces.filter((p) => !crosses(p, gutter));
  const columns = (band: readonly Piece[]) => {
    for (const side of [band.filter((p) => p.x < gutter), band.filter((p) => p.x >= gutter)])
      if (side.length > 0) out.push(side);
  };
  for (const wide of crossing) {
    columns(rest.filter((p) => p.y > wide.y));
    rest = rest.filter((p) => p.y <= wide.y);
    const last = out.at(-1);
    if (last !== undefined && last.every((p) => crosses(p, gutter))) last.push(wide);
    else out.push([wide]);
  }
  columns(rest);
  return out;
}

/** Pieces of one word or line that a file shows one after the other, put together. */
function touchingAsOne(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    const gap = last === undefined ? Infinity : piece.x - last.x - last.width;
    if (
      last !== undefined &&
      Math.abs(last.y - piece.y) < 0.1 &&
      Math.abs(last.height - piece.height) < 0.1 &&
      gap > -1 &&
      gap < 0.6 * piece.height
    ) {
      const space =
        gap > 0.15 * piece.height && !last.text.endsWith(" ") && !piece.text.startsWith(" ") ? " " : "";
      out[out.length - 1] = {
        ...last,
        text: last.text + space + piece.text,
        width: piece.x + piece.width - last.x,
      };
    } else out.push(piece);
  }
  return out;
}

const crosses = (p: Piece, x: number) => p.x < x - 1 && p.x + p.width > x + 1;

function gutterOf(pieces: readonly Piece[]): number | null {
  if (pieces.length < 20) return null;
  const left = Math.min(...pieces.map((p) => p.x));
  const right = Math.max(...pieces.map((p) => p.x + p.width));
  let best: { x: number; crossing: number } | null = null;
  for (let i = 0; i <= 40; i++) {
    const x = left + (right - left) * (0.35 + (0.3 * i) / 40);
    const crossing = pieces.filter((p) => crosses(p, x)).length;
    const before = pieces.filter((p) => p.x + p.width <= x + 1).length;
    const after = pieces.filter((p) => p.x >= x - 1).length;
    if (Math.min(before, after) < LEAST_SIDE * pieces.length) continue;
    if (crossing <= MOST_CROSSING * pieces.length && (best === null || crossing < best.crossing))
      best = { x, crossing };
  }
  return best?.x ?? null;
}

const NOTE_MARK = /^(?:\d{1,3}|[*†‡§]{1,3})$/;

/** The lines of a column, from the top. */
export function linesIn(pieces: readonly Piece[]): TextLine[] {
  const lines: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    const base = line?.[0];
    if (
      line !== undefined &&
      base !== undefined &&
      Math.abs(base.y - piece.y) < 0.5 * Math.max(base.height, piece.height)
    )
      line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => {
    line.sort((a, b) => a.x - b.x);
    const tall = line.reduce((a, b) => (b.height > a.height ? b : a));
    let text = "";
    let end = -Infinity;
    let inCells = false;
    for (const p of line) {
      const gap = p.x - end;
      if (text !== "" && gap > 0.15 * p.height && !text.endsWith(" ") && !p.text.startsWith(" ")) text += " ";
      const raised =
        p.height < 0.8 * tall.height && p.y > tall.y + 0.1 * tall.height && NOTE_MARK.test(p.text.trim());
      text += raised ? `${RAISED}${p.text.trim()}${RAISED}` : p.text;
      if (gap < Infinity && gap > CELL_GAP * p.height) inCells = true;
      end = p.x + p.width;
    }
    return {
      text: text.replace(/\s+/g, " ").trim(),
      left: Math.min(...line.map((p) => p.x)),
      right: Math.max(...line.map((p) => p.x + p.width)),
      y: tall.y,
      height: tall.height,
      inCells,
    };
  });
}
