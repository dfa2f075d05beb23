import { type Cast, joinActors } from "./actors.js";
import { type Days, daysOf } from "./days.js";
import { type Point, pointsOf } from "./points.js";
import { type DossierReport, type Indexed, type Ref, byText, indexReport, ref } from "./reports.js";
import { type Sides, sidesOf } from "./sides.js";
import type { Statement } from "../reading/record.js";
import type { Vectors } from "./vectors.js";

/** A statement of the dossier, with all that it is compared by. */
export interface Told {
  readonly at: Ref;
  readonly report: Indexed;
  readonly statement: Statement;
  readonly points: readonly (Point & { readonly vector: Float32Array | null })[];
  /** Dossier actor; null where the text gives no source. */
  readonly speaker: string | null;
  /** Dossier actors that its content speaks of. */
  readonly about: ReadonlySet<string>;
  /** When it was said, else when its report was published. */
  readonly days: Days | null;
  /** EDTF of the same. */
  readonly date: string | null;
}

/** Reports side by side, ready to be compared; in the order of their ids. */
export interface Material {
  readonly reports: readonly Indexed[];
  readonly cast: Cast;
  readonly sides: Sides;
  readonly told: readonly Told[];
  readonly byRef: ReadonlyMap<Ref, Told>;
  readonly vectors: Vectors;
}

export function gather(given: readonly DossierReport[], vectors: Vectors): Material {
  const reports = given.map(indexReport).sort((a, b) => byText(a.id, b.id));
  const cast = joinActors(reports);
  const told = reports.flatMap((report) => toldIn(report, cast, vectors));
  return { reports, cast, sides: sidesOf(cast), told, byRef: new Map(told.map((t) => [t.at, t])), vectors };
}

function toldIn(report: Indexed, cast: Cast, vectors: Vectors): Told[] {
  const points = new Map<string, (Point & { vector: Float32Array | null })[]>();
  for (const p of pointsOf(report.record)) {
    const list = points.get(p.statement) ?? [];
    list.push({ ...p, vector: vectors(p.text) });
    points.set(p.statement, list);
  }
  const actor = (id: string) => cast.idOf.get(ref(report, id)) ?? null;
  const mentions = report.record.actors
    .flatMap((a) => a.mentions.map((m) => ({ start: m.start, end: m.end, actor: actor(a.id) })))
    .sort((a, b) => a.start - b.start);
  return report.record.statements.map((statement): Told => {
    const about = new Set<string>();
    for (const c of statement.content) {
      let low = 0;
      let high = mentions.length;
      while (low < high) {
        const mid = (low + high) >> 1;
        if ((mentions[mid]?.start ?? 0) >= c.start) high = mid;
        else low = mid + 1;
      }
      for (let m = mentions[low]; m !== undefined && m.start < c.end; m = mentions[++low])
        if (m.actor !== null && m.end <= c.end) about.add(m.actor);
    }
    const date = statement.said ?? report.record.published;
    return {
      at: ref(report, statement.id),
      report,
      statement,
      points: points.get(statement.id) ?? [],
      speaker: statement.speaker === null ? null : actor(statement.speaker),
      about,
      days: daysOf(date),
      date,
    };
  });
}
