import { availableParallelism } from "node:os";
import { type Command, usage } from "./command.js";

const MOST_WORKERS = 64;

/** How many threads an option asks for. Throws UsageError. */
export function workersOf(command: Command, value: string | true | undefined): number {
  if (typeof value !== "string") return Math.min(2, availableParallelism());
  const workers = Number(value);
  if (!/^\d+$/.test(value) || workers < 1 || workers > MOST_WORKERS)
    throw usage(command, `--workers is ${value}, but takes a number from 1 to ${MOST_WORKERS}`);
  return workers;
}
