import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { type OpenAPIHono, createRoute, z } from "@hono/zod-openapi";
import { streamSSE } from "hono/streaming";
import { type Line, parseLine, splitLines } from "../inputs/jsonLines.js";
import { keep } from "../keep.js";
import type { Served } from "./context.js";
import { HttpProblem } from "./problem.js";
import { answers, dossierName } from "./shapes.js";

/** How far an import is; `failed` names lines and what was wrong with them. */
interface Progress {
  readonly id: string;
  readonly total: number;
  done: number;
  kept: number;
  known: number;
  readonly failed: { line: number; detail: string }[];
  ended: boolean;
}

const Import = z
  .object({
    id: z.string(),
    total: z.int(),
    done: z.int(),
    kept: z.int(),
    known: z.int(),
    failed: z.array(z.object({ line: z.int(), detail: z.string() })),
    ended: z.boolean(),
  })
  .openapi("Import", { description: "How far an import is. A line that failed leaves the others be." });

const start = createRoute({
  method: "post",
  path: "/api/imports",
  summary: "Reads many reports: JSON lines, as hearsay extract takes them",
  request: {
    query: z.object({ dossier: dossierName.optional() }),
    body: { required: true, content: { "application/x-ndjson": { schema: z.string().regex(/\S/) } } },
  },
  responses: answers(Import, "It has begun; /api/imports/{id}/events tells how it goes on.", 413, 415),
});

const look = createRoute({
  method: "get",
  path: "/api/imports/{id}",
  summary: "How far an import is",
  request: { params: z.object({ id: z.string() }) },
  responses: answers(Import, "The import.", 404),
});

/** Milliseconds between two words about an import. */
const BEAT = 250;

export function addImportRoutes(app: OpenAPIHono, { ledger, reader, log }: Served): void {
  const imports = new Map<string, Progress>();
  const find = (id: string) => {
    const found = imports.get(id);
    if (found === undefined)
      throw new HttpProblem(
        404,
        `there is no import ${id}; those of an earlier start of the server are over`,
      );
    return found;
  };
  app.openapi(start, async (c) => {
    const { dossier = null } = c.req.valid("query");
    const lines = await linesOf(Buffer.from(await c.req.arrayBuffer()));
    if (lines.length === 0) throw new HttpProblem(400, "there is no line; send one JSON object a line");
    const progress: Progress = {
      id: randomUUID(),
      total: lines.length,
      done: 0,
      kept: 0,
      known: 0,
      failed: [],
      ended: false,
    };
    imports.set(progress.id, progress);
    void (async () => {
      for (const [i, line] of lines.entries()) {
        try {
          if ("error" in line) throw new Error(line.error);
          const { text, given } = line;
          const { as } = await keep({ text, given, name: null, dossier }, { ledger, reader });
          progress[as === "known" ? "known" : "kept"]++;
        } catch (error) {
          progress.failed.push({ line: i + 1, detail: (error as Error).message });
        }
        progress.done = i + 1;
      }
      progress.ended = true;
    })().catch((error: unknown) => log(String(error)));
    return c.json(progress, 200);
  });
  app.openapi(look, (c) => c.json(find(c.req.valid("param").id), 200));
  app.get("/api/imports/:id/events", (c) => {
    const progress = find(c.req.param("id"));
    return streamSSE(c, async (stream) => {
      let open = true;
      stream.onAbort(() => {
        open = false;
      });
      while (open) {
        const { ended } = progress;
        await stream.writeSSE({ event: ended ? "ended" : "progress", data: JSON.stringify(progress) });
        if (ended) return;
        await stream.sleep(BEAT);
      }
    });
  });
}

async function linesOf(body: Buffer): Promise<Line[]> {
  const out: Line[] = [];
  let number = 0;
  for await (const { bytes } of splitLines(Readable.from([body]))) {
    const line = parseLine(bytes, ++number);
    if (line !== null) out.push(line);
  }
  return out;
}
