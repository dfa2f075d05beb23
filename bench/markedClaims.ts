/** Reports whose text is marked with the claims that its words tell. */
import type { Span } from "../src/text/span.js";

export interface ClaimMark extends Span {
  /** Claim and bearing: `+` tells it, `-` denies it, `~` tells it otherwise, `?` does not know, `0` will not say. */
  readonly claims: readonly (readonly [string, string])[];
}

export interface MarkedReport {
  readonly id: string;
  /** Without the marks. */
  readonly text: string;
  readonly marks: readonly ClaimMark[];
}

/** The reports of a file, each under a line `=== ID`. What stands before the first are the claims, for people. */
export function markedReports(file: string): MarkedReport[] {
  return file
    .split(/^=== /mu)
    .slice(1)
    .map((part) => {
      const end = part.indexOf("\n");
      return { id: part.slice(0, end).trim(), ...unmarked(part.slice(end + 1)) };
    });
}

/** `⟦c1+ c3-|words⟧`, which may stand in one another. Throws where one is not closed. */
function unmarked(marked: string): { text: string; marks: ClaimMark[] } {
  const open: { start: number; head: string }[] = [];
  const marks: ClaimMark[] = [];
  let text = "";
  for (const [piece] of marked.matchAll(/⟦[^|]*\||⟧|[^⟦⟧]+/gu)) {
    if (piece.startsWith("⟦")) open.push({ start: text.length, head: piece.slice(1, -1) });
    else if (piece === "⟧") {
      const last = open.pop();
      if (last === undefined) throw new Error(`a mark ends that was not begun: …${text.slice(-60)}`);
      const claims = last.head.trim().split(/\s+/u);
      marks.push({
        start: last.start,
        end: text.length,
        claims: claims.map((c) => [c.slice(0, -1), c.slice(-1)] as const),
      });
    } else text += piece;
  }
  if (open.length > 0) throw new Error(`a mark is not closed: ${open.map((o) => o.head).join(", ")}`);
  return { text, marks };
}
