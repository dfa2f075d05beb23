import { type OpenAPIHono, createRoute, z } from "@hono/zod-openapi";
import { targetsOf } from "../ledger/keeping.js";
import type { Json } from "../ledger/entries.js";
import type { Action, Decision as Decided, Ledger } from "../ledger/ledger.js";
import * as review from "../review/decide.js";
import { inForce } from "../review/reviewed.js";
import type { Served } from "./context.js";
import { HttpProblem } from "./problem.js";
import { momentOf, notThere } from "./reports.js";
import { Decision } from "./schemas.js";
import { answers, asOfQuery } from "./shapes.js";
import { toWire } from "./wire.js";

const reference = z
  .string()
  .max(200)
  .openapi({ description: "REPORT/ENTRY, the report by the beginning of its id." });
const value = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.unknown()),
  z.looseObject({}),
]);

/** What can be decided: docs/cli.md tells what each means. */
const Asked = z.discriminatedUnion("do", [
  z.object({ do: z.enum(["accept", "refuse"]), on: reference }),
  z.object({ do: z.literal("note"), on: reference }),
  z.object({ do: z.literal("edit"), on: reference, field: z.string().max(100), value }),
  z.object({ do: z.literal("merge"), on: z.array(reference).min(2).max(100) }),
  z.object({
    do: z.literal("split"),
    on: z.array(reference).min(1).max(100),
    mentions: z.array(z.string()).max(1000).default([]),
  }),
  z.object({
    do: z.literal("add"),
    on: reference,
    list: z.string().max(40),
    fields: z.record(z.string(), value),
  }),
  z.object({ do: z.literal("undo"), decision: z.string().max(60) }),
]);

const Request = z.object({
  action: Asked,
  note: z.string().max(10_000).optional(),
  by: z.string().max(200).optional(),
  seen: z.string().nullable().optional().openapi({
    description:
      "The id of the latest decision on the entry that you saw, null for none: where another was made since, the answer is 409 with it. Without it nobody is asked.",
  }),
  key: z
    .string()
    .max(100)
    .optional()
    .openapi({ description: "Your own name for this request: sent again, it gives the same decision." }),
});

const decide = createRoute({
  method: "post",
  path: "/api/decisions",
  summary: "Keeps a decision beside what the machine proposed",
  request: { body: { required: true, content: { "application/json": { schema: Request } } } },
  responses: answers(Decision, "The decision.", 409, 413, 415, 422),
});

const log = createRoute({
  method: "get",
  path: "/api/decisions",
  summary: "What people decided, oldest first",
  request: { query: z.object({ report: z.string().optional(), ...asOfQuery }) },
  responses: answers(z.object({ items: z.array(Decision) }), "Decisions.", 404),
});

/** Requests whose answers are remembered, so that one that is sent twice is kept once. */
const REMEMBERED = 1000;

export function addDecisionRoutes(app: OpenAPIHono, { ledger, by: usual }: Served): void {
  const answered = new Map<string, Promise<Decided>>();
  app.openapi(decide, async (c) => {
    const { action, note = null, by = usual, seen, key } = c.req.valid("json");
    const make = async () => {
      const made = await actionOf(ledger, action as z.infer<typeof Asked>);
      if (seen !== undefined) await checkSeen(ledger, made, seen);
      return ledger.decide(by, made, note);
    };
    let decision = key === undefined ? undefined : answered.get(key);
    if (decision === undefined) {
      decision = make();
      if (key !== undefined) {
        answered.set(key, decision);
        decision.catch(() => answered.delete(key));
        if (answered.size > REMEMBERED) answered.delete([...answered.keys()][0] as string);
      }
    }
    return c.json(toWire(await decision, []) as z.infer<typeof Decision>, 200);
  });
  app.openapi(log, async (c) => {
    const { report, asOf } = c.req.valid("query");
    const found = report === undefined ? null : await review.findKept(ledger, report).catch(notThere);
    const about = found === null ? {} : { report: found.report.id };
    const all = await ledger.decisions({ ...about, ...momentOf(asOf) });
    return c.json({ items: all.map((d) => toWire(d, all)) as z.infer<typeof Decision>[] }, 200);
  });
}

async function actionOf(ledger: Ledger, asked: z.infer<typeof Asked>): Promise<Action> {
  switch (asked.do) {
    case "accept":
    case "refuse":
    case "note":
      return review.judge(asked.do, await review.refer(ledger, asked.on));
    case "edit":
      return review.edit(await review.refer(ledger, asked.on), asked.field, typed(asked.value));
    case "merge":
      return review.merge(await Promise.all(asked.on.map((on) => review.refer(ledger, on))));
    case "split":
      return review.split(await Promise.all(asked.on.map((on) => review.refer(ledger, on))), asked.mentions);
    case "add":
      return review.add(
        await review.refer(ledger, asked.on),
        asked.list,
        asked.fields as Readonly<Record<string, Json>>,
      );
    case "undo":
      return review.undo(ledger, asked.decision);
  }
}

/** A value as people type it: `edit` takes what stands on a command line. */
function typed(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Throws a problem with the newer decisions where the entry was decided since. */
async function checkSeen(ledger: Ledger, action: Action, seen: string | null): Promise<void> {
  const [target] = targetsOf(action);
  if (target === undefined) return;
  const all = await ledger.decisions({ report: target.report });
  const on = inForce(all).filter((d) =>
    targetsOf(d.action).some((t) => t.collection === target.collection && t.entry?.id === target.entry?.id),
  );
  const at = seen === null ? -1 : on.findIndex((d) => d.id === seen);
  const newer = on.slice(at + 1);
  if (newer.length === 0 || (seen !== null && at < 0)) return;
  const who = [...new Set(newer.map((d) => d.by))].join(", ");
  throw new HttpProblem(
    409,
    `${who} decided on ${target.entry?.id ?? "the report"} meanwhile; look at it and decide again`,
    {
      decisions: newer.map((d) => toWire(d, all)),
    },
  );
}
