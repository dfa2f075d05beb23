import { parentPort } from "node:worker_threads";
import { openReader } from "../read.js";
import { type Answer, END, type Job } from "./pool.js";
import { printableJson } from "./terminal.js";

// One thread for the network in each worker: the workers share the cores out among themselves.
const reader = openReader({ threads: 1 });
const words = (error: unknown) => (error instanceof Error ? error.message : String(error));

async function answer({ text, given }: Job): Promise<Answer> {
  let read;
  try {
    ({ read } = await reader);
  } catch (error) {
    return { fatal: words(error) };
  }
  try {
    return { json: printableJson(await read(text, given)) };
  } catch (error) {
    return { error: `could not be read: ${words(error)}` };
  }
}

reader.catch(() => {}); // told with the first report, by `answer`
let last: Promise<void> = Promise.resolve();
parentPort?.on("message", (job: Job | typeof END) => {
  if (job === END) void last.then(end);
  else last = answer(job).then((a) => parentPort?.postMessage(a));
});

/** Ends the thread once nothing of the network is loading or running in it. */
async function end(): Promise<void> {
  await reader.then((r) => r.close()).catch(() => {});
  parentPort?.close();
}
