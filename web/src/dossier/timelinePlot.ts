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
  const dated = timed.filter((t) => t.days !== null);
  if (!box.isConnected || dated.length === 0) return box.replaceChildren();
  const ends = dated.flatMap((t) => t.days ?? []).filter(Number.isFinite);
  const reach = Math.max(7, (Math.max(...ends) - Math.min(...ends)) * OPEN);
  const outer = dated.flatMap((t) => outerDays(t, reach));
  const margin = Math.max(2, reach / 4);
  const [from, to] = [Math.min(...outer) - margin, Math.max(...outer) + margin];
  const lanes = LANES.filter((lane) => timed.some((t) => t.happening.kind === lane));
  const ticks = dated.filter((t) => t.days?.[0] === t.days?.[1]);
  const middle = (t: Timed) => new Date(((t.days?.[0] ?? 0) + 0.5) * DAY);
  const narrow = box.clientWidth < 500;
  box.replaceChildren(
    Plot.plot({
      width: box.clientWidth,
      height: lanes.length * 48 + 40,
      marginTop: 4,
      marginBottom: 36,
      marginLeft: narrow ? 84 : 96,
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
        domain: [...lanes],
        tickSize: 0,
        tickFormat: (lane: string) => laneWords(lane, timed),
      },
      marks: [
        Plot.barX(
          dated.flatMap((t) => barsOf(t, reach)),
          {
            y: "lane",
            x1: "from",
            x2: "to",
            fill: "currentColor",
            fillOpacity: "shade",
            insetTop: 14,
            insetBottom: 14,
          },
        ),
        Plot.tickX(ticks, {
          y: (t: Timed) => t.happening.kind,
          x: middle,
          stroke: "currentColor",
          strokeWidth: 3,
          strokeOpacity: (t: Timed) => shadeOf(t) + 0.15,
          insetTop: 10,
          insetBottom: 10,
        }),
        Plot.tip(
          dated,
          Plot.pointer({
            y: (t: Timed) => t.happening.kind,
            x: (t: Timed) => new Date(outerDays(t, reach)[0] * DAY),
            title: (t: Timed) => t.happening.label,
          }),
        ),
      ],
    }),
  );
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
function barsOf(timed: Timed, reach: number): Bar[] {
  const [first, last] = timed.days ?? [0, 0];
  if (first === last) return [];
  const [from, to] = outerDays(timed, reach);
  const [start = "", end = start] = (timed.time ?? "").split("/");
  const fades = [!Number.isFinite(first) || /[~?%]/.test(start), !Number.isFinite(last) || /[~?%]/.test(end)];
  const edge = (to - from) * FADING;
  const lane = timed.happening.kind;
  const shade = shadeOf(timed);
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
