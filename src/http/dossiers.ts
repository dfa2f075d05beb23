import { type OpenAPIHono, createRoute, z } from "@hono/zod-openapi";
import { type Seen, reviewedReports } from "../review/dossierReports.js";
import type { Served } from "./context.js";
import { type WireDossier, toWireDossier } from "./dossierWire.js";
import { HttpProblem } from "./problem.js";
import { momentOf } from "./reports.js";
import { answers, asOfQuery } from "./shapes.js";

const ref = z.string().openapi({ description: "REPORT#ENTRY" });

/** What is told here by shape; docs/dossier.md tells the rest. */
const WireDossierSchema = z
  .object({
    name: z.string(),
    reports: z.array(z.object({ id: z.string() }).loose()),
    actors: z.array(z.object({ id: z.string(), name: z.string() }).loose()),
    claims: z.array(z.object({ id: z.string(), text: z.string(), members: z.array(ref) }).loose()),
    disputes: z.array(z.object({ a: ref, b: ref, kind: z.string() }).loose()),
  })
  .loose()
  .openapi("Dossier");

const list = createRoute({
  method: "get",
  path: "/api/dossiers",
  summary: "The dossiers and how many reports each holds",
  responses: answers(
    z.object({
      items: z.array(z.object({ name: z.string(), reports: z.int() })),
      by: z.string(),
      readOnly: z.boolean(),
    }),
    "Dossiers by name; `by` is who decides where a request does not say, `readOnly` whether nobody can here.",
  ),
});

const show = createRoute({
  method: "get",
  path: "/api/dossiers/{name}",
  summary: "The reports of a dossier side by side, as decisions leave them",
  request: { params: z.object({ name: z.string() }), query: z.object(asOfQuery) },
  responses: answers(WireDossierSchema, "The dossier.", 404),
});

/** Dossiers that are kept ready: comparing takes longer than a reader waits. */
const KEPT = 8;

export function addDossierRoutes(app: OpenAPIHono, { ledger, by, compare, readOnly }: Served): void {
  const made = new Map<string, Promise<WireDossier>>();
  const seen: Seen = new Map();
  app.openapi(list, async (c) => c.json({ items: [...(await ledger.dossiers())], by, readOnly }, 200));
  app.openapi(show, async (c) => {
    const { name } = c.req.valid("param");
    const moment = momentOf(c.req.valid("query").asOf);
    const reports = await ledger.reports({ dossier: name, ...moment });
    if (reports.length === 0) {
      const names = (await ledger.dossiers()).map((d) => d.name);
      const there = names.length === 0 ? "there is none yet" : `there are ${names.slice(0, 10).join(", ")}`;
      throw new HttpProblem(404, `there is no dossier ${name}; ${there}`);
    }
    const decisions = await ledger.decisions(moment);
    const key = JSON.stringify([name, reports.map((r) => r.id), decisions.length, moment]);
    let answer = made.get(key);
    if (answer === undefined) {
      answer = (async () => {
        const given = await reviewedReports(ledger, reports, moment.asOf, seen, name);
        const decided = new Set(given.flatMap((r) => [...r.decided].map((entry) => `${r.id}#${entry}`)));
        const keptAt = new Map(given.map((r) => [r.id, r.keptAt]));
        return toWireDossier(name, await compare(given), { decided, keptAt });
      })();
      made.set(key, answer);
      answer.catch(() => made.delete(key));
      if (made.size > KEPT) made.delete([...made.keys()][0] as string);
    }
    return c.json((await answer) as unknown as z.infer<typeof WireDossierSchema>, 200);
  });
}
