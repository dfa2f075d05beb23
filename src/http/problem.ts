import type { Context } from "hono";
import { LedgerError, UnreadableError, UsageError } from "../errors.js";

/** Something wrong with a request, with the status that says so and what else a program can use. */
export class HttpProblem extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503,
    detail: string,
    readonly more: Readonly<Record<string, unknown>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
  }
}

const TITLES: Readonly<Record<number, string>> = {
  400: "Bad request",
  401: "No valid token",
  403: "Not from here",
  404: "Not found",
  405: "Not this method",
  409: "Decided meanwhile",
  413: "Too large",
  415: "Not JSON",
  422: "Not possible",
  429: "Too many at once",
  500: "Failed",
  503: "Ledger not available",
};

/** The one error body of the API (RFC 9457). What is not known to be harmless is told to the log only. */
export function problemOf(error: unknown, c: Context, log: (message: string) => void): Response {
  const problem =
    error instanceof HttpProblem
      ? error
      : error instanceof UsageError || error instanceof UnreadableError
        ? new HttpProblem(422, error.message)
        : error instanceof LedgerError
          ? new HttpProblem(503, error.message)
          : null;
  if (problem === null) log(`${c.req.method} ${c.req.path}: ${(error as Error)?.stack ?? String(error)}`);
  const {
    status,
    message,
    more,
    headers: own,
  } = problem ?? new HttpProblem(500, "something went wrong in the server; its terminal says what");
  const title = TITLES[status] ?? "Failed";
  return c.body(JSON.stringify({ type: "about:blank", title, status, detail: message, ...more }), status, {
    ...own,
    "Content-Type": "application/problem+json",
  });
}
