import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { etag } from "hono/etag";
import type { MiddlewareHandler } from "hono";
import type { Served } from "./context.js";
import { addDecisionRoutes } from "./deciding.js";
import { addDossierRoutes } from "./dossiers.js";
import { guard, headers } from "./guard.js";
import { addImportRoutes } from "./importing.js";
import { type Page, addPage } from "./page.js";
import { HttpProblem, problemOf } from "./problem.js";
import { addReportRoutes } from "./reports.js";
import { addSearchRoutes } from "./searching.js";

/** MiB of a request's body: some forty books. */
const MOST_BODY = 64;

export interface Serving extends Served {
  readonly token: string;
  /** `HOST:PORT` names that this server answers as. */
  readonly hosts: ReadonlySet<string>;
  /** The page's files; null where they were not built. */
  readonly page: Page | null;
  readonly version: string;
}

/** The API and the page, as one application: `app.request()` asks it without a network. */
export function makeApp(serving: Serving): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return;
      const [issue] = result.error.issues;
      const where = issue?.path.join(".") || result.target;
      throw new HttpProblem(400, `${where}: ${issue?.message ?? "is not as /openapi.json tells"}`);
    },
  });
  app.onError((error, c) => problemOf(jsonError(error), c, serving.log));
  app.notFound((c) =>
    problemOf(
      new HttpProblem(404, `there is no ${c.req.method} ${c.req.path}; /openapi.json lists what there is`),
      c,
      serving.log,
    ),
  );
  app.use(headers);
  app.use(guard(serving));
  app.use("/api/*", onlyItsMethods(app));
  if (serving.readOnly) app.use("/api/*", onlyReading);
  app.use(
    "/api/*",
    bodyLimit({
      maxSize: MOST_BODY * 1024 * 1024,
      onError: () => {
        throw new HttpProblem(413, `the request has more than ${MOST_BODY} MiB; send fewer reports at once`);
      },
    }),
  );
  app.use("/api/*", async (c, next) => {
    const type = c.req.header("content-type") ?? "";
    if (c.req.method === "POST" && !/^application\/(json|x-ndjson|jsonl)\b/.test(type))
      throw new HttpProblem(415, `the content type is "${type}"; send application/json`);
    await next();
  });
  app.use("/api/*", etag());
  addReportRoutes(app, serving);
  addSearchRoutes(app, serving);
  addDecisionRoutes(app, serving);
  addImportRoutes(app, serving);
  addDossierRoutes(app, serving);
  app.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Hearsay",
      version: serving.version,
      description:
        "Who said what, on what authority: what the ledger holds, and what people decide about it.",
    },
    security: [{ token: [] }],
  });
  app.openAPIRegistry.registerComponent("securitySchemes", "token", { type: "http", scheme: "bearer" });
  addPage(app, serving.page);
  return app;
}

/** Refuses what would change the ledger. */
const onlyReading: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== "GET" && c.req.method !== "HEAD")
    throw new HttpProblem(
      403,
      "this server only shows what is kept: it was started with --read-only; to add or decide, start hearsay serve without it",
      { title: "Read only" },
    );
  await next();
};

/** Refuses, with 405 and what it would take, a method that a path does not have. */
function onlyItsMethods(app: OpenAPIHono): MiddlewareHandler {
  let paths: [path: RegExp, methods: string[]][] | null = null;
  return async (c, next) => {
    paths ??= pathsOf(app);
    const own = paths.filter(([path]) => path.test(c.req.path)).flatMap(([, methods]) => methods);
    if (own.length > 0 && !own.includes(c.req.method)) {
      const allowed = [...new Set(own)].join(", ");
      throw new HttpProblem(
        405,
        `${c.req.path} takes ${allowed}, not ${c.req.method}`,
        {},
        { Allow: allowed },
      );
    }
    await next();
  };
}

function pathsOf(app: OpenAPIHono): [RegExp, string[]][] {
  return app.routes
    .filter(({ path, method }) => path.startsWith("/api/") && !path.includes("*") && method !== "ALL")
    .map(({ path, method }) => [
      new RegExp(`^${path.replace(/:[a-z]+/g, "[^/]+")}$`),
      method === "GET" ? ["GET", "HEAD"] : [method],
    ]);
}

/** Hono's own refusal of a body that is no JSON, as ours. */
function jsonError(error: Error): Error {
  const status = (error as { status?: unknown }).status;
  return status === 400 && !(error instanceof HttpProblem) ? new HttpProblem(400, error.message) : error;
}
