import { afterEach, describe, expect, it } from "vitest";
import { type Pool, FailedReport, openPool } from "./pool.js";

/** A thread that answers with the text, dies of some texts, and can say that it will read nothing at all. */
const PROGRAM = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from "node:worker_threads";
    parentPort.on("message", ({ text, given }) => {
      if (text === "exit") process.exit(9);
      if (text === "throw") throw new Error("out of something");
      if (text === "bad") return parentPort.postMessage({ error: "could not be read: bad" });
      if (text === "no model") return parentPort.postMessage({ fatal: "no model" });
      setTimeout(() => parentPort.postMessage({ json: text + (given.outlet ?? "") }), text === "slow" ? 50 : 0);
    });
  `)}`,
);

let pool: Pool;
afterEach(() => pool.close());
const read = (text: string) => pool.read({ text, given: {} });

describe("a pool of threads", () => {
  it("answers each report, more of them than it has threads", async () => {
    pool = openPool(2, PROGRAM);
    const texts = ["slow", "a", "b", "c", "d"];
    expect(await Promise.all(texts.map(read))).toEqual(texts);
    expect(await pool.read({ text: "a", given: { outlet: "!" } })).toBe("a!");
  });

  it.each([
    ["exit", "could not be read: its thread ended with code 9"],
    ["throw", "could not be read: out of something"],
    ["bad", "could not be read: bad"],
  ])("loses one report to %s and goes on with the next", async (text, message) => {
    pool = openPool(1, PROGRAM);
    const [lost, next] = await Promise.allSettled([read(text), read("next")]);
    expect(lost).toMatchObject({ status: "rejected", reason: new FailedReport(message) });
    expect(next).toEqual({ status: "fulfilled", value: "next" });
  });

  it("tells a fault that concerns every report from one that concerns this one", async () => {
    pool = openPool(1, PROGRAM);
    const error = await read("no model").catch((e: unknown) => e);
    expect(error).not.toBeInstanceOf(FailedReport);
    expect(error).toMatchObject({ message: "no model" });
  });
});
