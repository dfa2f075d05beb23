/** The drawing of a timeline: a known day a tick, a range a bar, an end that is a guess or open a fading edge. */
import type { Timed } from "./clocks.js";

export const LANES = ["proposal", "answer", "contact", "statement", "event"] as const;
const LANE_WORDS = {
  proposal: "proposals",
  answer: "answers",
  contact: "contacts",
  statement: "statements",
  event: "events",
} as const;

const DAY = 86_400_000;
/** Slices of an edge that fades, and the share of the bar that they take. */
const [SLICES, FADING] = [8, 0.35];
/** Share of the drawing that an open end reaches beyond what it begins with. */
const OPEN = 0.06;

interface Bar {
  readonly lane: string;
  readonly from: Date;
  readonly to: Date;
  readonly shade: number;
}

export async function drawTimeline(box: HTMLElement, timed: readonly Timed[], title: string): Promise<void> {
  // The drawing library is loaded only where something is drawn.
  const Plot = await import("@observablehq/plot");
  const [first, last] = shownDays(timed) ?? [-Infinity, Infinity];
  const dated = timed.filter(({ days }) => days !== null && days[0] <= last && days[1] >= first);
  if (!box.isConnected || dated.length === 0) return box.replaceChildren();
  const ends = dated.flatMap((t) => t.days ?? []).filter(Number.isFinite);
  const reach = Math.max(7, (Math.max(...ends) - Math.min(...ends)) * OPEN);
  const outer = dated.flatMap((t) => outerDays(t, reach));
  const margin = Math.max(2, reach / 4);
  const from = Math.max(first, Math.min(...outer) - margin);
  const to = Math.min(last + 1, Math.max(...outer) + margin);
  const own = lanes(timed);
  // Where many lie on each other they would all be one black bar.
  const crowd = new Map(own.map((lane) => [lane, dated.filter((t) => t.happening.kind === lane).length]));
  const shade = (t: Timed) =>
    shadeOf(t) * Math.max(0.2, Math.min(1, 40 / (crowd.get(t.happening.kind) ?? 1)));
  const ticks = dated.filter((t) => t.days?.[0] === t.days?.[1]);
  const middle = (t: Timed) => new Date(((t.days?.[0] ?? 0) + 0.5) * DAY);
  const narrow = box.clientWidth < 500;
  box.replaceChildren(
    Plot.plot({
      width: box.clientWidth,
      height: own.length * 48 + 40,
      marginTop: 4,
      marginBottom: 36,
      marginLeft: 96,
      marginRight: 16,
      style: { background: "transparent", fontFamily: "inherit", fontSize: "13px" },
      ariaLabel: title,
      x: {
        type: "utc",
        label: null,
        grid: true,
        domain: [new Date(from * DAY), new Date(to * DAY)],
        // Nothing here is told by the hour.
        ...(to - from < 14 ? { ticks: narrow ? "2 days" : "day" } : narrow ? { ticks: 4 } : {}),
      },
      y: {
        label: null,
        domain: own,
        tickSize: 0,
        tickFormat: (lane: string) => laneWords(lane, timed),
      },
      marks: [
        Plot.barX(
          dated.flatMap((t) => barsOf(t, reach, shade(t))),
          {
            y: "lane",
            x1: "from",
            x2: "to",
            fill: "currentColor",
            fillOpacity: "shade",
            clip: true,
            insetTop: 14,
            insetBottom: 14,
          },
        ),
        Plot.tickX(ticks, {
          y: (t: Timed) => t.happening.kind,
          x: middle,
          stroke: "currentColor",
          strokeWidth: 3,
          strokeOpacity: (t: Timed) => shade(t) + 0.15,
          clip: true,
          insetTop: 10,
          insetBottom: 10,
        }),
        Plot.tip(
          dated,
          Plot.pointer({
            y: (t: Timed) => t.happening.kind,
            x: (t: Timed) => new Date(Math.max(from, outerDays(t, reach)[0]) * DAY),
            title: (t: Timed) => t.happening.label,
          }),
        ),
      ],
    }),
  );
}

/** Share of all ends that may lie outside the drawing, on either side. */
const OUTSIDE = 0.02;

/**
 * The days that are drawn where a few stragglers would press all others together: those of nearly all ends, where they
 * are less than half of the whole. Null where everything is drawn.
 */
export function shownDays(timed: readonly Timed[]): readonly [number, number] | null {
  const ends = timed.flatMap((t) => t.days ?? []).filter(Number.isFinite);
  ends.sort((a, b) => a - b);
  const at = (share: number) => ends[Math.round((ends.length - 1) * share)] ?? 0;
  const [from, to] = [at(OUTSIDE), at(1 - OUTSIDE)];
  return to > from && to - from < (at(1) - at(0)) / 2 ? [from, to] : null;
}

function lanes(timed: readonly Timed[]): string[] {
  return LANES.filter((lane) => timed.some((t) => t.happening.kind === lane));
}

/** The lane's name, and under it how many have no date on this clock: they stand at the left, on no day. */
function laneWords(lane: string, timed: readonly Timed[]): string {
  const undated = timed.filter((t) => t.happening.kind === lane && t.days === null).length;
  const name = LANE_WORDS[lane as keyof typeof LANE_WORDS];
  return undated === 0 ? name : `${name}\n${undated} undated`;
}

function shadeOf({ happening: { realis } }: Timed): number {
  return realis === null || realis === "actual" ? 0.55 : 0.25;
}

/** The first day that is drawn and the one after the last; an open end reaches `reach` days out. */
function outerDays({ days }: Timed, reach: number): [number, number] {
  const [first, last] = days ?? [0, 0];
  return [Number.isFinite(first) ? first : last - reach, (Number.isFinite(last) ? last : first + reach) + 1];
}

/** A range as a bar; its ends in slices that fade where they are a guess or open. */
function barsOf(timed: Timed, reach: number, shade: number): Bar[] {
  const [first, last] = timed.days ?? [0, 0];
  if (first === last) return [];
  const [from, to] = outerDays(timed, reach);
  const [start = "", end = start] = (timed.time ?? "").split("/");
  const fades = [!Number.isFinite(first) || /[~?%]/.test(start), !Number.isFinite(last) || /[~?%]/.test(end)];
  const edge = (to - from) * FADING;
  const lane = timed.happening.kind;
  const bar = (a: number, b: number, part: number): Bar => ({
    lane,
    from: new Date(a * DAY),
    to: new Date(b * DAY),
    shade: shade * part,
  });
  const slices = (outer: number, inner: number): Bar[] =>
    Array.from({ length: SLICES }, (_, i) => {
      const at = (k: number) => outer + ((inner - outer) * k) / SLICES;
      const [a, b] = [at(i), at(i + 1)];
      return bar(Math.min(a, b), Math.max(a, b), (i + 0.5) / SLICES);
    });
  const [solidFrom, solidTo] = [fades[0] ? from + edge : from, fades[1] ? to - edge : to];
  return [
    ...(fades[0] ? slices(from, solidFrom) : []),
    bar(solidFrom, solidTo, 1),
    ...(fades[1] ? slices(to, solidTo) : []),
  ];
}
