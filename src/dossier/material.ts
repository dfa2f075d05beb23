import { type Cast, joinActors, membersIn } from "./actors.js";
import { type Days, daysOf } from "./days.js";
import { once, whileSame } from "./once.js";
import { type Point, inContext, pointsOf } from "./points.js";
import { type DossierReport, type Indexed, type Ref, byText, indexReport, ref } from "./reports.js";
import { type Face, type Sides, facesOf, sidesOf } from "./sides.js";
import { groupBy } from "./union.js";
import type { HearsayRecord, Statement } from "../reading/record.js";
import type { Span } from "../text/span.js";
import type { Vector, Vectors } from "./vectors.js";

/** A sentence of a statement, its vector and the people it speaks of, as dossier actors. */
export interface ToldPoint extends Point {
  readonly vector: Vector | null;
  /** Of the sentence in its context, by the network of claims. */
  readonly sense: Vector | null;
  readonly people: ReadonlySet<string>;
}

/** A statement of the dossier, with all that it is compared by. */
export interface Told {
  readonly at: Ref;
  readonly report: Indexed;
  readonly statement: Statement;
  readonly points: readonly ToldPoint[];
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
  readonly faceOf: (actor: string) => Face;
  readonly told: readonly Told[];
  readonly byRef: ReadonlyMap<Ref, Told>;
  /** Statements by the id of their report; the same list again where nothing in it is another than it was. */
  readonly toldIn: ReadonlyMap<string, readonly Told[]>;
  /**
   * The same: an object that is the same again as long as the statements of the report speak of the same actors, though
   * these may have other ids: what was compared stays compared.
   */
  readonly versionOf: ReadonlyMap<string, object>;
  readonly vectors: Vectors;
}

/** A report with its index; the same object again for the same report. */
function indexed(given: DossierReport): Indexed {
  const last = indexes.get(given.record);
  if (last?.id === given.id && last.file === given.file) return last;
  const { id, file, record } = given;
  const found = indexReport({ id, file, record });
  indexes.set(record, found);
  return found;
}

const indexes = new WeakMap<HearsayRecord, Indexed>();

export function gather(given: readonly DossierReport[], vectors: Vectors): Material {
  const reports = given.map(indexed).sort((a, b) => byText(a.id, b.id));
  const cast = joinActors(reports);
  const sides = sidesOf(cast);
  const toldIn = new Map(reports.map((report) => [report.id, gatherIn(report, cast, vectors)]));
  const told = [...toldIn.values()].flat();
  return {
    reports,
    cast,
    sides,
    faceOf: facesOf(cast, sides),
    told,
    byRef: new Map(told.map((t) => [t.at, t])),
    toldIn,
    versionOf: new Map(reports.map((report) => [report.id, versionOf(report, cast, vectors)])),
    vectors,
  };
}

/** Whom a statement and its points speak of, by the ids of their report. */
interface Gist {
  readonly points: readonly { readonly point: Point; readonly people: readonly string[] }[];
  readonly about: readonly string[];
}

/** For each statement of a record, in its order. */
const gistOf = once((record: HearsayRecord) => record, findGist);

function findGist(record: HearsayRecord): Gist[] {
  const mentions = record.actors
    .flatMap((a) =>
      a.mentions.map((m) => ({ start: m.start, end: m.end, actor: a.id, person: a.kind === "person" })),
    )
    .sort((a, b) => a.start - b.start);
  const points = groupBy(pointsOf(record), (p) => p.statement);
  return record.statements.map(({ id, content }) => ({
    points: (points.get(id) ?? []).map((point) => ({
      point,
      people: [...new Set(within(mentions, point).flatMap((m) => (m.person ? [m.actor] : [])))],
    })),
    about: [...new Set(content.flatMap((c) => within(mentions, c).map((m) => m.actor)))],
  }));
}

const gathered = whileSame<HearsayRecord, readonly Told[]>();

/** The statements of a report; the same objects again where its actors are still the same ones of the dossier. */
function gatherIn(report: Indexed, cast: Cast, vectors: Vectors): readonly Told[] {
  const { record } = report;
  const ids = membersIn(report).map((m) => cast.idOf.get(m.at));
  return gathered(record, [report, vectors, ...ids], () =>
    findTold(report, new Map(record.actors.map((a, i) => [a.id, ids[i]])), vectors),
  );
}

const versions = whileSame<HearsayRecord, object>();

function versionOf(report: Indexed, { idOf, handleOf }: Cast, vectors: Vectors): object {
  const handles = membersIn(report).map((m) => handleOf.get(idOf.get(m.at) ?? ""));
  return versions(report.record, [report, vectors, ...handles], () => ({}));
}

function findTold(
  report: Indexed,
  ids: ReadonlyMap<string, string | undefined>,
  vectors: Vectors,
): readonly Told[] {
  const { statements, published } = report.record;
  const known = (local: readonly string[]) => new Set(local.flatMap((id) => ids.get(id) ?? []));
  const gist = gistOf(report.record);
  return statements.map((statement, i): Told => {
    const { points, about } = gist[i] as Gist;
    const date = statement.said ?? published;
    return {
      at: ref(report, statement.id),
      report,
      statement,
      points: points.map(({ point, people }) =>
        toldPoint(
          point,
          vectors(point.text),
          vectors(inContext(report.record, statement, point)),
          people.length === 0 ? NOBODY : known(people),
        ),
      ),
      speaker: statement.speaker === null ? null : (ids.get(statement.speaker) ?? null),
      about: about.length === 0 ? NOBODY : known(about),
      days: daysOf(date),
      date,
    };
  });
}

const NOBODY: ReadonlySet<string> = new Set();

/** Field by field: of a spread, V8 makes a shape for each of some sixty thousand points, some 400 bytes each. */
function toldPoint(
  p: Point,
  vector: Vector | null,
  sense: Vector | null,
  people: ReadonlySet<string>,
): ToldPoint {
  const { statement, text, words, weight, topics, quantities, start, end, negated, negative } = p;
  return {
    statement,
    text,
    words,
    weight,
    topics,
    quantities,
    start,
    end,
    negated,
    negative,
    vector,
    sense,
    people,
  };
}

/** Those of sorted spans that lie within another. */
function within<T extends Span>(sorted: readonly T[], outer: Span): T[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((sorted[mid] as T).start >= outer.start) high = mid;
    else low = mid + 1;
  }
  const out: T[] = [];
  for (let m = sorted[low]; m !== undefined && m.start < outer.end; m = sorted[++low])
    if (m.end <= outer.end) out.push(m);
  return out;
}
