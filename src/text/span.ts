/** A stretch of a report's text: half-open `[start, end)`, counted in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Evidence: the place and the words that stand there. When the two disagree the entry is refused. */
export interface Quote extends Span {
  readonly text: string;
}

/** The words of `text` at `span`, as evidence. */
export function quote(text: string, span: Span): Quote {
  return { start: span.start, end: span.end, text: text.slice(span.start, span.end) };
}

/** Whether the place lies inside `text` and its words are the ones kept with it. */
export function agrees(text: string, q: Quote): boolean {
  return (
    Number.isInteger(q.start) &&
    q.start >= 0 &&
    q.end <= text.length &&
    q.start < q.end &&
    text.slice(q.start, q.end) === q.text
  );
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** What of a stretch lies before and behind another; empty pieces are left out. */
export function outsideOf(whole: Span, cut: Span): Span[] {
  return [
    { start: whole.start, end: Math.min(whole.end, cut.start) },
    { start: Math.max(whole.start, cut.end), end: whole.end },
  ].filter((x) => x.end > x.start);
}

/** A stretch without the blanks and commas at its edges. */
export function withoutEdges(text: string, { start, end }: Span): Span {
  while (start < end && /[\s,]/.test(text.charAt(start))) start++;
  while (end > start && /[\s,]/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
