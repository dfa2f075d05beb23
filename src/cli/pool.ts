import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";

/** What a worker thread is given: a report's text and what is known of it. */
export interface Job {
  readonly text: string;
  readonly given: Readonly<Record<string, string>>;
}

/** What it answers: the record as JSON, why this report failed, or why it can read none at all. */
export type Answer = { readonly json: string } | { readonly error: string } | { readonly fatal: string };

/** What tells a thread to end. It is asked and never terminated: the network's runtime aborts the process where a thread dies under it. */
export const END = "end";

/** Threads that read reports, one report each at a time. */
export interface Pool {
  /** The record as JSON. Rejects with FailedReport where only this report failed, with another Error where all will. */
  readonly read: (job: Job) => Promise<string>;
  /** Drops the jobs that wait, lets the threads finish the report they are at, and ends them. */
  readonly close: () => Promise<void>;
}

/** One report could not be read; the others still can. */
export class FailedReport extends Error {
  override readonly name = "FailedReport";
}

interface Waiting extends Job {
  readonly done: (json: string) => void;
  readonly failed: (error: Error) => void;
}

/** A thread, started when the first report reaches it, and again after it has died of one. */
interface Thread {
  worker: Worker | null;
  at: Waiting | null;
}

const WORKER = new URL("./extractWorker.js", import.meta.url);

/** MB for what lives shortly: reading makes much of it, and with less room it is swept more often. */
const YOUNG = 96;

/**
 * How much of a function runs, in bytes of its code, before V8 compiles it anew to run faster. Before version 12 V8
 * did so after 67,584, and every thread spent a fifth of its time on compiling the thousand functions of reading, most
 * of which run too little to repay it; later versions wait longer of themselves.
 */
const COMPILED_AFTER = 1_000_000;

function compileLess(): void {
  if (Number.parseInt(process.versions.v8, 10) < 12)
    setFlagsFromString(`--interrupt-budget=${COMPILED_AFTER}`);
}

/** Opens a pool of `workers` threads; each loads its own model. `program` is what they run. */
export function openPool(workers: number, program: URL = WORKER): Pool {
  compileLess();
  const threads: readonly Thread[] = Array.from({ length: workers }, () => ({ worker: null, at: null }));
  const queue: Waiting[] = [];

  function settle(thread: Thread, answer: Answer): void {
    const job = thread.at;
    thread.at = null;
    if (job === null) return;
    if ("json" in answer) job.done(answer.json);
    else job.failed("error" in answer ? new FailedReport(answer.error) : new Error(answer.fatal));
    next();
  }

  function start(thread: Thread): Worker {
    const worker = new Worker(program, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    const ended = (why: string) => {
      if (thread.worker !== worker) return;
      thread.worker = null;
      settle(thread, { error: `could not be read: ${why}` });
    };
    worker.on("message", (answer: Answer) => settle(thread, answer));
    worker.on("error", (error) => ended(error.message));
    worker.on("exit", (code) => ended(`its thread ended with code ${code}`));
    return worker;
  }

  function next(): void {
    for (const thread of threads) {
      if (thread.at !== null) continue;
      const job = queue.shift();
      if (job === undefined) return;
      thread.at = job;
      thread.worker ??= start(thread);
      thread.worker.postMessage({ text: job.text, given: job.given });
    }
  }

  return {
    read: (job) =>
      new Promise((done, failed) => {
        queue.push({ ...job, done, failed });
        next();
      }),
    close: async () => {
      queue.length = 0;
      const running = threads.flatMap((t) => (t.worker === null ? [] : [t.worker]));
      const ends = running.map((worker) => new Promise((done) => worker.once("exit", done)));
      for (const worker of running) worker.postMessage(END);
      await Promise.all(ends);
    },
  };
}
