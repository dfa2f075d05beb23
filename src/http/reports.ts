import { type OpenAPIHono, createRoute, z } from "@hono/zod-openapi";
import { keep } from "../keep.js";
import { lastMoment } from "../ledger/days.js";
import type { Given } from "../text/makeReport.js";
import { toMarkdown } from "../export/markdown.js";
import { findKept, recordOf } from "../review/decide.js";
import type { Served } from "./context.js";
import { HttpProblem } from "./problem.js";
import { ReportLine, ReportView } from "./schemas.js";
import { answers, asOfQuery, cursorQuery, date, dossierName, limitQuery, publicationDate } from "./shapes.js";
import { type WireReport, pageOf, toReportLines, toView } from "./wire.js";

const list = createRoute({
  method: "get",
  path: "/api/reports",
  summary: "The reports that are kept, a page at a time",
  request: {
    query: z.object({
      dossier: z.string().optional(),
      outlet: z.string().optional(),
      since: date.optional().openapi({ description: "Published on that day, month or year, or later." }),
      until: date.optional(),
      decided: z.enum(["yes", "no"]).optional(),
      sort: z.enum(["published", "kept", "title", "outlet"]).default("published"),
      order: z.enum(["asc", "desc"]).default("desc"),
      ...asOfQuery,
      ...cursorQuery,
      ...limitQuery(100, 1000),
    }),
  },
  responses: answers(
    z.object({ items: z.array(ReportLine), next: z.string().nullable(), total: z.int() }),
    "Reports; what has no date or title comes last.",
  ),
});

const show = createRoute({
  method: "get",
  path: "/api/reports/{id}",
  summary: "A report with its record, as decisions leave it",
  request: {
    params: z.object({ id: z.string().openapi({ description: "An id or its beginning." }) }),
    query: z.object({
      machine: z.enum(["yes", "no"]).default("no").openapi({ description: "As the machine read it." }),
      ...asOfQuery,
    }),
  },
  responses: answers(ReportView, "The report.", 404),
});

const brief = createRoute({
  method: "get",
  path: "/api/reports/{id}/brief",
  summary: "A report as a brief to paste, as decisions leave it",
  request: {
    params: z.object({ id: z.string().openapi({ description: "An id or its beginning." }) }),
    query: z.object(asOfQuery),
  },
  responses: {
    ...answers(z.string(), "", 404),
    200: { description: "The brief, in Markdown.", content: { "text/markdown": { schema: z.string() } } },
  },
});

const Incoming = z.object({
  text: z.string().min(1),
  title: z.string().optional(),
  outlet: z.string().optional(),
  published: publicationDate.optional().openapi({ description: "YYYY, YYYY-MM or YYYY-MM-DD." }),
  url: z.string().optional(),
  byline: z.string().optional(),
  name: z.string().optional().openapi({ description: "The file's name." }),
  dossier: dossierName.optional(),
});

const add = createRoute({
  method: "post",
  path: "/api/reports",
  summary: "Reads a text and keeps it",
  request: { body: { required: true, content: { "application/json": { schema: Incoming } } } },
  responses: answers(
    z.object({ as: z.enum(["new", "version", "known", "read-again"]), report: ReportLine }),
    "What became of it.",
    413,
    415,
    422,
  ),
});

export function addReportRoutes(app: OpenAPIHono, { ledger, reader }: Served): void {
  app.openapi(list, async (c) => {
    const { dossier, outlet, since, until, decided, sort, order, asOf, cursor, limit } = c.req.valid("query");
    const moment = momentOf(asOf);
    const kept = await ledger.reports({ ...(dossier === undefined ? {} : { dossier }), ...moment });
    const lines = toReportLines(kept, await ledger.decisions(moment));
    const wanted = lines.filter(
      (r) =>
        (outlet === undefined || r.outlet === outlet) &&
        (since === undefined || (r.published !== null && r.published.slice(0, since.length) >= since)) &&
        (until === undefined || (r.published !== null && r.published.slice(0, until.length) <= until)) &&
        (decided === undefined || r.decided > 0 === (decided === "yes")),
    );
    return c.json(pageOf(sorted(wanted, sort, order), { cursor, limit }), 200);
  });
  app.openapi(show, async (c) => {
    const { asOf, machine } = c.req.valid("query");
    const moment = momentOf(asOf);
    const kept = await findKept(ledger, c.req.valid("param").id, moment.asOf).catch(notThere);
    const [after] = await ledger.reports({ previous: kept.report.id, ...moment });
    const view = toView(kept, { decided: machine === "no", next: after?.id ?? null });
    return c.json(view as unknown as z.infer<typeof ReportView>, 200);
  });
  app.openapi(brief, async (c) => {
    const moment = momentOf(c.req.valid("query").asOf).asOf;
    const kept = await findKept(ledger, c.req.valid("param").id, moment).catch(notThere);
    return c.body(toMarkdown(recordOf(kept), kept.report.id), 200, {
      "Content-Type": "text/markdown; charset=utf-8",
    });
  });
  app.openapi(add, async (c) => {
    const { text, name = null, dossier = null, ...known } = c.req.valid("json");
    const given: Given = Object.fromEntries(Object.entries(known).filter(([, v]) => v !== undefined));
    const keeping = await keep({ text, given, name, dossier }, { ledger, reader });
    const [report] = toReportLines([keeping.report], await ledger.decisions({ report: keeping.report.id }));
    return c.json({ as: keeping.as, report: report as WireReport }, 200);
  });
}

/** What a request names and the ledger does not know is not there, rather than a wrong call. */
export function notThere(error: Error): never {
  throw error.name === "UsageError" ? new HttpProblem(404, error.message) : error;
}

/** The last moment of a day, month or year that a request names. */
export function momentOf(date: string | undefined): { asOf?: string } {
  if (date === undefined) return {};
  const asOf = lastMoment(date);
  if (asOf === null) throw new HttpProblem(422, `asOf is "${date}"; write YYYY, YYYY-MM or YYYY-MM-DD`);
  return { asOf };
}

function sorted(
  reports: readonly WireReport[],
  sort: "published" | "kept" | "title" | "outlet",
  order: "asc" | "desc",
): WireReport[] {
  const key = (r: WireReport) => (sort === "kept" ? r.keptAt : r[sort]);
  const turn = order === "asc" ? 1 : -1;
  return [...reports].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x === null || y === null) return x === y ? compare(a.id, b.id) : x === null ? 1 : -1;
    return compare(x, y) * turn || compare(a.id, b.id);
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
