/** What routes share: the shape of answers and of the questions that come back in many of them. */
import { z } from "@hono/zod-openapi";
import { Problem } from "./schemas.js";

export const asOfQuery = {
  asOf: z
    .string()
    .optional()
    .openapi({ description: "As it was known at the end of that day, month or year (UTC)." }),
};

export const cursorQuery = {
  cursor: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional()
    .openapi({ description: "The `next` of the page before." }),
};

export function limitQuery(usual: number, most: number) {
  return { limit: z.coerce.number().int().min(1).max(most).default(usual) };
}

type Status = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422;

/**
 * What a route answers, and with which errors beside those of every route (401, 403). The type tells the answer
 * alone: errors are thrown, not returned.
 */
export function answers<T extends z.ZodType>(
  schema: T,
  description: string,
  ...problems: readonly Status[]
): { 200: { description: string; content: { "application/json": { schema: T } } } } {
  const problem = {
    description: "What was wrong.",
    content: { "application/problem+json": { schema: Problem } },
  };
  return {
    200: { description, content: { "application/json": { schema } } },
    ...Object.fromEntries([401, 403, ...problems].map((s) => [s, problem])),
  };
}
