import { type MouseEvent, memo, useMemo, useRef } from "react";
import { type Handled, SpanHandle, handleId } from "./spanHandle.js";
import type { Side, Stretch } from "./spans.js";
import { type Entry, type Mark, type Segment, segmentsOf } from "../entries.js";

/** A paragraph of the report: its characters and the segments that it is made of. */
interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly role: string;
  readonly segments: readonly Segment[];
}

/** The report's words with everything that entries mark in them. Overlaps are segments, so that no line breaks. */
export function ReportText({
  text,
  parts,
  entries,
  selected,
  edited,
  handled,
  onSelect,
}: {
  text: string;
  parts: readonly { role: string; start: number; end: number }[];
  entries: readonly Entry[];
  selected: string | null;
  /** The selected entry as it is being edited. */
  edited: Entry | null;
  handled: Handled | null;
  onSelect: (id: string) => void;
}) {
  const always = useSame(entries.flatMap((e) => (isAlwaysShown(e) && e.id !== edited?.id ? [e.marks] : [])));
  const base = useMemo(
    () => paragraphsOf(text, parts, segmentsOf(text.length, always.flat())),
    [text, parts, always],
  );
  // Other entries mark their words only while they are selected: only those paragraphs are cut again.
  const paragraphs = useMemo(() => {
    const chosen = edited ?? entries.find((e) => e.id === selected);
    if (chosen === undefined || (edited === null && isAlwaysShown(chosen))) return base;
    return base.map((p) => {
      const own = chosen.marks.filter((m) => m.start < p.end && m.end > p.start);
      return own.length === 0 ? p : withMarks(p, own);
    });
  }, [base, entries, selected, edited]);
  const order = useMemo(() => new Map(entries.map((e) => [e.id, e])), [entries]);
  const click = (event: MouseEvent) => {
    if (edited !== null || !(getSelection()?.isCollapsed ?? true)) return;
    const ids = ((event.target as HTMLElement).dataset["entries"] ?? "")
      .split(" ")
      .filter((id) => order.has(id));
    // The innermost first; again, the one around it.
    const at = ids.indexOf(selected ?? "");
    const next = ids.at(at <= 0 ? -1 : at - 1);
    if (next !== undefined) onSelect(next);
  };
  return (
    <div className={selected === null ? "report" : "report chosen"} onClick={click} lang="en" dir="auto">
      {paragraphs.map((p) => (
        <ParagraphText
          key={p.start}
          text={text}
          paragraph={p}
          selected={touches(p, selected) ? selected : null}
          handled={handled !== null && handled.stretches.some((s) => within(p, s)) ? handled : null}
        />
      ))}
    </div>
  );
}

const isAlwaysShown = (e: Entry) => (e.list === "statements" || e.list === "silences") && e.refused === null;

/** The list of the render before where it holds the same things. */
function useSame<T>(list: readonly T[]): readonly T[] {
  const before = useRef(list);
  if (before.current.length !== list.length || list.some((x, i) => x !== before.current[i]))
    before.current = list;
  return before.current;
}

/** A paragraph cut again at the ends of more marks. */
function withMarks(p: Paragraph, more: readonly Mark[]): Paragraph {
  const marks = [...new Set([...p.segments.flatMap((s) => s.marks), ...more])];
  const within = segmentsOf(p.end, marks).filter((s) => s.end > p.start);
  return { ...p, segments: within.map((s) => ({ ...s, start: Math.max(p.start, s.start) })) };
}

const within = (p: Paragraph, [start, end]: Stretch) =>
  (start >= p.start && start < p.end) || (end > p.start && end <= p.end);

const touches = (p: Paragraph, id: string | null) =>
  id !== null && p.segments.some((s) => s.marks.some((m) => m.entry === id));

const ParagraphText = memo(function ParagraphText({
  text,
  paragraph,
  selected,
  handled,
}: {
  text: string;
  paragraph: Paragraph;
  selected: string | null;
  handled: Handled | null;
}) {
  /** The handles of the ends that stand at a place. */
  const handles = (side: Side, place: number) =>
    (handled?.stretches ?? []).flatMap((stretch, at) =>
      handled !== null && stretch[side === "start" ? 0 : 1] === place
        ? [<SpanHandle key={handleId(handled.field, at, side)} {...{ text, handled, at, side }} />]
        : [],
    );
  return (
    <p className={`part-${paragraph.role}${handled === null ? "" : " handled"}`}>
      {paragraph.segments.flatMap((s) => {
        const words = text.slice(s.start, s.end);
        const segment =
          s.marks.length === 0 ? (
            <span key={s.start} data-start={s.start}>
              {words}
            </span>
          ) : (
            <span
              key={s.start}
              data-start={s.start}
              data-entries={s.marks.map((m) => m.entry).join(" ")}
              className={classesOf(s.marks, selected)}
            >
              {words}
            </span>
          );
        return handled === null ? segment : [...handles("start", s.start), segment, ...handles("end", s.end)];
      })}
    </p>
  );
});

function classesOf(marks: readonly Mark[], selected: string | null): string {
  const own = marks.filter((m) => m.entry === selected);
  const shown = own.length > 0 ? own : marks;
  const depth = Math.min(3, marks.filter((m) => m.part === "content").length);
  return [
    ...new Set(shown.map((m) => m.part)),
    ...(depth > 0 ? [`depth-${depth}`] : []),
    ...(own.length > 0 ? ["selected"] : []),
  ].join(" ");
}

function paragraphsOf(
  text: string,
  parts: readonly { role: string; start: number; end: number }[],
  segments: readonly Segment[],
): Paragraph[] {
  const out: Paragraph[] = [];
  let at = 0;
  let part = 0;
  for (const line of text.matchAll(/[^\n]+/g)) {
    const [start, end] = [line.index, line.index + line[0].length];
    while (part < parts.length && (parts[part] as { end: number }).end <= start) part++;
    const role =
      parts[part] !== undefined && (parts[part] as { start: number }).start <= start
        ? parts[part]?.role
        : "body";
    const own: Segment[] = [];
    while (at < segments.length && (segments[at] as Segment).end <= start) at++;
    for (let i = at; i < segments.length && (segments[i] as Segment).start < end; i++) {
      const s = segments[i] as Segment;
      own.push({ ...s, start: Math.max(start, s.start), end: Math.min(end, s.end) });
    }
    out.push({ start, end, role: role ?? "body", segments: own });
  }
  return out;
}

/** The stretch of the report that is selected with the pointer or keyboard; null where none is. */
export function selectedSpan(): { start: number; end: number } | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const place = (node: Node, offset: number): number | null => {
    const holder = (node.nodeType === Node.TEXT_NODE ? node.parentElement : (node as Element))?.closest(
      "[data-start]",
    );
    if (holder === null || holder === undefined) return null;
    return Number((holder as HTMLElement).dataset["start"]) + (node.nodeType === Node.TEXT_NODE ? offset : 0);
  };
  const [start, end] = [
    place(range.startContainer, range.startOffset),
    place(range.endContainer, range.endOffset),
  ];
  if (start === null || end === null || start >= end) return null;
  return { start, end };
}
