/** What routes share: the shape of answers and of the questions that come back in many of them. */
import { z } from "@hono/zod-openapi";
import { Problem } from "./schemas.js";

/** A day of the calendar, 29 February in leap years alone. */
const DAY = ["(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])", "(0[13-9]|1[0-2])-(29|30)", "(0[13578]|1[02])-31"].join(
  "|",
);
const LEAP = "(\\d\\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)";
const TIME = "T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?";

/** A year, a month or a day, the day perhaps with a time; `ends` may follow it. */
function dateLike(ends: string) {
  const days = `(\\d{4}-(${DAY})|${LEAP}-02-29)(${TIME})?`;
  return z.string().regex(new RegExp(`^(\\d{4}(-(0[1-9]|1[0-2]))?|${days})${ends}$`), {
    error: ({ input }) => `"${String(input).slice(0, 40)}" is no date; write YYYY, YYYY-MM or YYYY-MM-DD`,
  });
}
export const date = dateLike("");
/** A date as a report gives its own: `~`, `?` and `%` say that it is not certain. */
export const publicationDate = dateLike("[~?%]?");

export const dossierName = z.string().min(1).max(200);

export const asOfQuery = {
  asOf: date
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

type Status = 404 | 409 | 413 | 415 | 422;

/** A question that is not as described, no token, another site, a ledger that cannot be reached. */
const EVERYWHERE = [400, 401, 403, 503] as const;

/**
 * What a route answers, and with which errors beside those of every route. The type tells the answer
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
    ...Object.fromEntries([...EVERYWHERE, ...problems].map((s) => [s, problem])),
  };
}
