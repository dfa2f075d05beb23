import { spawnSync } from "node:child_process";
import { afterEach, describe, expect, it } from "vitest";
import { type Pool, FailedReport, openPool } from "./pool.js";

/** A thread that answers with the text, dies of some texts, and can say that it will read nothing at all. */
const PROGRAM = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from "node:worker_threads";
    parentPort.on("message", (job) => {
      if (job === "end") return setTimeout(() => parentPort.close(), 60);
      const { text, given } = job;
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

  it("lets a thread finish its report when it is closed, and starts none of those that wait", async () => {
    pool = openPool(1, PROGRAM);
    const answered: string[] = [];
    for (const text of ["slow", "next"]) void read(text).then((json) => answered.push(json));
    await pool.close();
    expect(answered).toEqual(["slow"]);
  });

  it("ends a thread whose network is still loading without taking the process down", async () => {
    const pool = new URL("../../dist/cli/pool.js", import.meta.url).href;
    const program = `
      const { openPool } = await import(${JSON.stringify(pool)});
      const pool = openPool(1);
      void pool.read({ text: "Russia said on Monday that it would not talk.", given: {} });
      await new Promise((done) => setTimeout(done, Number(process.argv[1])));
      await pool.close();`;
    for (const ms of ["200", "400"]) {
      const { status, signal, stderr } = spawnSync(
        process.execPath,
        ["-e", `void (async () => {${program}})()`, ms],
        { encoding: "utf8" },
      );
      expect({ status, signal, stderr }).toEqual({ status: 0, signal: null, stderr: "" });
    }
  });

  it("tells a fault that concerns every report from one that concerns this one", async () => {
    pool = openPool(1, PROGRAM);
    const error = await read("no model").catch((e: unknown) => e);
    expect(error).not.toBeInstanceOf(FailedReport);
    expect(error).toMatchObject({ message: "no model" });
  });
});
