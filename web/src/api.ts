/** Asking the server: types, errors, and the questions of every view. */
import type { HearsayRecord } from "../../src/reading/record.js";
import type { WireDossier } from "../../src/http/dossierWire.js";
import type { WireDecision, WireReport, WireView } from "../../src/http/wire.js";

export type { WireDecision as Decision, WireReport as ReportLine };
export type ReportView = WireView;
export type Record_ = HearsayRecord;

/** What the server said was wrong (RFC 9457); status 0 where it could not be reached. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    detail: string,
    readonly more: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail);
  }
}

export async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    throw new Problem(0, "Server gone", "the server cannot be reached; start hearsay serve again");
  }
  const body = (await response.json().catch(() => null)) as (Record<string, unknown> & T) | null;
  if (response.ok && body !== null) return body;
  const { title, detail } = (body ?? {}) as { title?: string; detail?: string };
  throw new Problem(
    response.status,
    title ?? `Error ${response.status}`,
    detail ?? "the server gave no answer that this page understands",
    body ?? {},
  );
}

export function post<T>(path: string, body: unknown): Promise<T> {
  return ask<T>(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

/** A path with those of the questions that have an answer. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | number | undefined>>,
): string {
  const given = Object.entries(query).filter(([, v]) => v !== undefined && v !== "");
  const search = new URLSearchParams(given.map(([k, v]) => [k, String(v)])).toString();
  return search === "" ? path : `${path}?${search}`;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly total: number;
}

export interface Hit {
  readonly report: Omit<WireReport, "decided">;
  readonly kind: string;
  readonly id: string | null;
  readonly speaker: string | null;
  readonly act: string | null;
  readonly spans: readonly (readonly [number, number])[];
  readonly words: readonly string[];
  readonly citation: string;
}

/** What is global to the page and stands in every address: the dossier and the day. */
export interface Scope {
  readonly dossier?: string;
  readonly asOf?: string;
}

export const questions = {
  dossiers: () =>
    ask<{ items: { name: string; reports: number }[]; by: string; readOnly: boolean }>("/api/dossiers"),
  /** A screen full first, then as many as one answer may hold. */
  reports: (scope: Scope, query: Record<string, string | undefined>, cursor: string | undefined) =>
    ask<Page<WireReport>>(
      withQuery("/api/reports", { limit: cursor === undefined ? 100 : 1000, cursor, ...scope, ...query }),
    ),
  dossier: (name: string, asOf: string | undefined) =>
    ask<WireDossier>(withQuery(`/api/dossiers/${encodeURIComponent(name)}`, { asOf })),
  report: (id: string, { asOf }: Scope) =>
    ask<WireView>(withQuery(`/api/reports/${encodeURIComponent(id)}`, { asOf })),
  search: (scope: Scope, query: Record<string, string | undefined>) =>
    ask<{ items: Hit[]; more: boolean }>(withQuery("/api/search", { limit: 100, ...scope, ...query })),
};
