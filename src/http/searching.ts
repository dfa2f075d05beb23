import { type OpenAPIHono, createRoute, z } from "@hono/zod-openapi";
import { SEARCHED } from "../ledger/lines.js";
import { ACTS, FORMS, NAMINGS, TERMS } from "../reading/record.js";
import type { Served } from "./context.js";
import { momentOf } from "./reports.js";
import { Hit } from "./schemas.js";
import { answers, asOfQuery, date, limitQuery } from "./shapes.js";
import { toHit } from "./wire.js";

const text = z.string().max(1000).optional();

const search = createRoute({
  method: "get",
  path: "/api/search",
  summary: "Finds statements, silences and reports, as hearsay search does",
  request: {
    query: z.object({
      q: z
        .string()
        .max(1000)
        .default("")
        .openapi({ description: '"In a row", begin*, -without, this OR that.' }),
      in: z.enum(Object.keys(SEARCHED) as [keyof typeof SEARCHED]).default("statements"),
      speaker: text,
      outlet: text,
      act: z.enum(ACTS).optional(),
      naming: z.enum(NAMINGS).optional(),
      terms: z.enum(TERMS).optional(),
      form: z.enum(FORMS).optional(),
      since: date.optional(),
      until: date.optional(),
      dossier: text,
      report: text,
      ...asOfQuery,
      ...limitQuery(50, 1000),
    }),
  },
  responses: answers(
    z.object({ items: z.array(Hit), more: z.boolean() }),
    "Lines, the latest published first.",
    422,
  ),
});

export function addSearchRoutes(app: OpenAPIHono, { ledger }: Served): void {
  app.openapi(search, async (c) => {
    const { q, in: within, asOf, ...filters } = c.req.valid("query");
    const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
    const found = await ledger.search({
      words: q,
      kinds: SEARCHED[within],
      ...given,
      ...momentOf(asOf),
    });
    return c.json(
      { items: found.hits.map(toHit) as unknown as z.infer<typeof Hit>[], more: found.more },
      200,
    );
  });
}
