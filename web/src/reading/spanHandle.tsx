import type { KeyboardEvent, PointerEvent } from "react";
import { type Side, type Stretch, nearestWord, wordFrom } from "./spans.js";

/** The words of one field while they are edited; `onMove` takes where the end was moved to. */
export interface Handled {
  readonly entry: string;
  readonly field: string;
  readonly stretches: readonly Stretch[];
  readonly onMove: (at: number, side: Side, to: number) => void;
}

/** An end of a stretch, to be dragged, or moved by the arrow keys: by words, with Alt by characters. */
export function SpanHandle({
  text,
  handled,
  at,
  side,
}: {
  text: string;
  handled: Handled;
  at: number;
  side: Side;
}) {
  const [start, end] = handled.stretches[at] as Stretch;
  const place = side === "start" ? start : end;
  const move = (to: number) => handled.onMove(at, side, to);
  const keys = (event: KeyboardEvent) => {
    const way = WAYS[event.key];
    if (way === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    move(event.altKey ? place + way : wordFrom(text, place, side, way));
  };
  const drag = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).focus();
    document.documentElement.dataset["dragging"] = "";
    const over = (e: globalThis.PointerEvent) => {
      const to = offsetAt(e.clientX, e.clientY);
      if (to !== null) move(e.altKey ? to : nearestWord(text, to, side));
    };
    const end = () => {
      delete document.documentElement.dataset["dragging"];
      removeEventListener("pointermove", over);
      removeEventListener("pointerup", end);
      removeEventListener("pointercancel", end);
    };
    addEventListener("pointermove", over);
    addEventListener("pointerup", end);
    addEventListener("pointercancel", end);
  };
  return (
    <span className="handle-at" data-start={place}>
      <span
        id={handleId(handled.field, at, side)}
        className={`handle ${side}`}
        role="slider"
        tabIndex={0}
        aria-label={`${side === "start" ? "Beginning" : "End"} of the ${handled.field.replace("authority.", "")}`}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={text.length}
        aria-valuenow={place}
        aria-valuetext={
          side === "start"
            ? text.slice(start, Math.min(end, start + 40))
            : text.slice(Math.max(start, end - 40), end)
        }
        onKeyDown={keys}
        onPointerDown={drag}
        onMouseDown={(e) => e.preventDefault()}
      />
    </span>
  );
}

const WAYS: Readonly<Record<string, 1 | -1>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

export function handleId(field: string, at: number, side: Side): string {
  return `handle-${field}-${at}-${side}`;
}

/** The place in the report's text that is shown at a point of the window; null where there is none. */
function offsetAt(x: number, y: number): number | null {
  const [node, offset] = caretAt(x, y) ?? [];
  if (node === undefined || offset === undefined) return null;
  const holder = (node.nodeType === Node.TEXT_NODE ? node.parentElement : (node as Element))?.closest(
    ".report [data-start]",
  );
  if (holder === null || holder === undefined) return null;
  return Number((holder as HTMLElement).dataset["start"]) + (node.nodeType === Node.TEXT_NODE ? offset : 0);
}

function caretAt(x: number, y: number): readonly [Node, number] | null {
  if ("caretPositionFromPoint" in document) {
    const found = document.caretPositionFromPoint(x, y);
    return found === null ? null : [found.offsetNode, found.offset];
  }
  // Browsers before 2025 have it under this name.
  const range = (
    document as { caretRangeFromPoint?: (x: number, y: number) => Range | null }
  ).caretRangeFromPoint?.(x, y);
  return range == null ? null : [range.startContainer, range.startOffset];
}
