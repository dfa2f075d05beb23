/** How well confidence tells the chance of being right: curves, their error, and a drawing of them. */
import { type Knot, calibrated } from "../src/tags/calibration.js";

/** One reading: how sure the program was (0 to 1), whether it was right, and the report it is from. */
export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
  readonly report: string;
}

/** Readings of about the same confidence: how many, how sure on average, and the share that was right. */
export interface Bin {
  readonly count: number;
  readonly confidence: number;
  readonly right: number;
}

/** Bins of equal mass, from the least sure to the surest; readings of one confidence may fall into two. */
export function bins(judged: readonly Judged[], count: number): Bin[] {
  const sorted = [...judged].sort((a, b) => a.confidence - b.confidence);
  const out: Bin[] = [];
  for (let i = 0; i < count; i++) {
    const part = sorted.slice(
      Math.round((i * sorted.length) / count),
      Math.round(((i + 1) * sorted.length) / count),
    );
    if (part.length > 0)
      out.push({
        count: part.length,
        confidence: mean(part.map((x) => x.confidence)),
        right: mean(part.map((x) => (x.right ? 1 : 0))),
      });
  }
  return out;
}

/** Expected calibration error over ten bins of equal mass (Naeini et al. 2015, with equal mass): 0 is perfect. */
export function calibrationError(judged: readonly Judged[]): number {
  return bins(judged, 10).reduce(
    (sum, b) => sum + (b.count / judged.length) * Math.abs(b.confidence - b.right),
    0,
  );
}

/** A rising curve through the bins: neighbours that fall are pooled (isotonic regression, pool adjacent violators). */
export function fitCurve(judged: readonly Judged[], count = 12): Knot[] {
  const pools: Bin[] = [];
  for (const bin of bins(judged, count)) {
    let pool = bin;
    for (let last = pools.at(-1); last !== undefined && last.right >= pool.right; last = pools.at(-1)) {
      pool = pooled(last, pool);
      pools.pop();
    }
    pools.push(pool);
  }
  const knots: Knot[] = pools.map((p) => [round(p.confidence), round(p.right)]);
  return knots.filter(([x], i) => i === 0 || x > (knots[i - 1] as Knot)[0]);
}

function pooled(a: Bin, b: Bin): Bin {
  const count = a.count + b.count;
  const share = (key: "confidence" | "right") => (a.count * a[key] + b.count * b[key]) / count;
  return { count, confidence: share("confidence"), right: share("right") };
}

/** The readings as mended by what was learnt on the other reports: `folds` parts by report. */
export function crossFitted(
  judged: readonly Judged[],
  learn: (others: readonly Judged[]) => (j: Judged) => Judged,
  folds = 7,
): Judged[] {
  const reports = [...new Set(judged.map((j) => j.report))];
  const foldOf = new Map(reports.map((r, i) => [r, i % folds]));
  return Array.from({ length: folds }, (_, k) => k).flatMap((k) => {
    const mend = learn(judged.filter((j) => foldOf.get(j.report) !== k));
    return judged.filter((j) => foldOf.get(j.report) === k).map(mend);
  });
}

export function withCurve(judged: Judged, knots: readonly Knot[]): Judged {
  return { ...judged, confidence: calibrated(judged.confidence, knots) };
}

/** One line of the drawing. */
export interface Line {
  readonly name: string;
  readonly color: string;
  readonly bins: readonly Bin[];
}

const SIDE = 320;
const EDGE = 56;

/** A reliability diagram: confidence to the right, share that was right upwards; on the diagonal both agree. */
export function drawReliability(title: string, lines: readonly Line[]): string {
  const x = (v: number) => (EDGE + v * SIDE).toFixed(1);
  const y = (v: number) => (EDGE + (1 - v) * SIDE).toFixed(1);
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  const height = SIDE + 2 * EDGE + 20 * lines.length;
  const body = [
    `<rect width="100%" height="100%" fill="#fff"/>`,
    `<text x="${EDGE}" y="28" font-size="15" font-weight="600">${title}</text>`,
    ...ticks.flatMap((t) => [
      `<path d="M${x(t)} ${y(0)}V${y(1)}M${x(0)} ${y(t)}H${x(1)}" stroke="#e4e4e4"/>`,
      `<text x="${x(t)}" y="${EDGE + SIDE + 18}" text-anchor="middle">${t}</text>`,
      `<text x="${EDGE - 8}" y="${Number(y(t)) + 4}" text-anchor="end">${t}</text>`,
    ]),
    `<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#999" stroke-dasharray="4 4"/>`,
    `<text x="${EDGE + SIDE / 2}" y="${EDGE + SIDE + 38}" text-anchor="middle">confidence</text>`,
    `<text transform="translate(16 ${EDGE + SIDE / 2}) rotate(-90)" text-anchor="middle">share that was right</text>`,
    ...lines.flatMap((line, i) => [
      `<path d="${line.bins.map((b, k) => `${k === 0 ? "M" : "L"}${x(b.confidence)} ${y(b.right)}`).join("")}" fill="none" stroke="${line.color}" stroke-width="2"/>`,
      ...line.bins.map(
        (b) => `<circle cx="${x(b.confidence)}" cy="${y(b.right)}" r="3.5" fill="${line.color}"/>`,
      ),
      `<rect x="${EDGE}" y="${EDGE + SIDE + 50 + 20 * i}" width="14" height="4" fill="${line.color}"/>`,
      `<text x="${EDGE + 22}" y="${EDGE + SIDE + 56 + 20 * i}">${line.name}</text>`,
    ]),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE + 2 * EDGE} ${height}" width="${SIDE + 2 * EDGE}" height="${height}" font-family="system-ui, sans-serif" font-size="12" fill="#222" role="img" aria-label="${title}">\n${body.join("\n")}\n</svg>\n`;
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
