/** Stretches of the report as fields hold them ("120-131,140-152"), and their ends moved over its words. */

export type Stretch = readonly [start: number, end: number];
export type Side = "start" | "end";

export function stretchesOf(typed: string): Stretch[] {
  return typed.split(",").flatMap((one) => {
    const [, a, b] = /^(\d+)-(\d+)$/.exec(one) ?? [];
    return a === undefined ? [] : [[Number(a), Number(b)] as const];
  });
}

export function typedStretches(stretches: readonly Stretch[]): string {
  return stretches.length === 0 ? "null" : stretches.map((s) => s.join("-")).join(",");
}

/** One end moved to `to`, no further than the other end and the stretches beside it. */
export function withEnd(
  text: string,
  stretches: readonly Stretch[],
  at: number,
  side: Side,
  to: number,
): readonly Stretch[] {
  const old = stretches[at];
  if (old === undefined) return stretches;
  const others = stretches.filter((_, i) => i !== at);
  const before = Math.max(0, ...others.map(([, end]) => end).filter((end) => end <= old[0]));
  const after = Math.min(text.length, ...others.map(([start]) => start).filter((start) => start >= old[1]));
  const moved: Stretch =
    side === "start"
      ? [Math.min(Math.max(to, before), old[1] - 1), old[1]]
      : [old[0], Math.max(Math.min(to, after), old[0] + 1)];
  return stretches.map((s, i) => (i === at ? moved : s));
}

/** UTF-16 units in which the next word is looked for. */
const NEAR = 400;

/** Where an end stands a word further on, or back: a start before a word, an end after one. */
export function wordFrom(text: string, at: number, side: Side, way: 1 | -1): number {
  const words = way > 0 ? text.slice(at, at + NEAR) : text.slice(Math.max(0, at - NEAR), at);
  const over =
    way < 0
      ? side === "start"
        ? /\S+\s*$/
        : /\s+\S+\s*$|\S+\s*$/
      : side === "start"
        ? /^\S*\s*/
        : /^\s*\S+/;
  const length = over.exec(words)?.[0].length ?? 0;
  return at + way * length;
}

/** The end of a word, or with `start` its beginning, that stands nearest. */
export function nearestWord(text: string, at: number, side: Side): number {
  const from = Math.max(0, at - NEAR);
  const edges = [...text.slice(from, at + NEAR).matchAll(/\S+/g)].map(
    (m) => from + m.index + (side === "start" ? 0 : m[0].length),
  );
  let best = at;
  for (const edge of edges) if (best === at || Math.abs(edge - at) < Math.abs(best - at)) best = edge;
  return edges.includes(at) ? at : best;
}
