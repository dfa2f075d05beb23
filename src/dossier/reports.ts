import type { Actor, HearsayRecord, Statement } from "../reading/record.js";
import { isHeading } from "../text/report.js";
import { type Days, daysOf } from "./days.js";

/** A report of a dossier: what a user gave, and what was read in it. */
export interface DossierReport {
  /** The report's id in the dossier; unique. */
  readonly id: string;
  /** The file's name; null where there was none. */
  readonly file: string | null;
  readonly record: HearsayRecord;
}

/** `REPORT#ENTRY`: an entry of a report, by the ids of both. */
export type Ref = string;

export function ref(report: DossierReport, entry: string): Ref {
  return `${report.id}#${entry}`;
}

/** The report's part of a ref; report ids may hold "#", entry ids do not. */
export function reportOf(at: Ref): string {
  return at.slice(0, at.lastIndexOf("#"));
}

/** The entry's part of a ref. */
export function entryIn(at: Ref): string {
  return at.slice(at.lastIndexOf("#") + 1);
}

/** Whether a character of a report stands above the story, which tells it again. */
export function inHeading({ parts }: HearsayRecord, at: number): boolean {
  return parts.some((p) => isHeading(p.role) && p.start <= at && at < p.end);
}

/** A report and quick ways to what stands in it. */
export interface Indexed extends DossierReport {
  readonly published: Days | null;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly actors: ReadonlyMap<string, Actor>;
}

export function indexReport(report: DossierReport): Indexed {
  const { record } = report;
  return {
    ...report,
    published: daysOf(record.published),
    statements: new Map(record.statements.map((s) => [s.id, s])),
    actors: new Map(record.actors.map((a) => [a.id, a])),
  };
}

/** The statements above one, the nearest first. A parent that leads back to its child ends the walk. */
export function ancestors(report: Indexed, statement: Statement): Statement[] {
  const out: Statement[] = [];
  const seen = new Set([statement.id]);
  for (let at = statement.parent; at !== null && !seen.has(at);) {
    seen.add(at);
    const parent = report.statements.get(at);
    if (parent === undefined) break;
    out.push(parent);
    at = parent.parent;
  }
  return out;
}

/** Order of reports and entries that does not depend on the order in which reports came. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
