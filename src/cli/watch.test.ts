import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import type { openLedger as Open } from "../ledger/open.js";
import type { reviewed as Reviewed } from "../review/reviewed.js";
import { testRecord } from "../testing/ledgers.js";
import type { Terminal } from "./terminal.js";
import type { makeWatch as Make } from "./watch.js";

// Files are taken apart in a thread, which runs what was built (scripts/built.ts).
const built = (path: string) => import(`../../dist/${path}`);
const { makeWatch } = (await built("cli/watch.js")) as { makeWatch: typeof Make };
const { openLedger } = (await built("ledger/open.js")) as { openLedger: typeof Open };
const { reviewed } = (await built("review/reviewed.js")) as { reviewed: typeof Reviewed };

const folder = mkdtempSync(join(tmpdir(), "hearsay-watch-"));
const closing: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
  rmSync(folder, { recursive: true, force: true });
});

/** A feed with that many items, and a server that says by an ETag whether it changed; what was asked of it. */
async function serveFeed({ etags }: { etags: boolean }) {
  const feed = { items: 0, full: 0, asked: 0 };
  const server = createServer((request, response) => {
    if (request.url === "/robots.txt") return void response.writeHead(404).end();
    feed.asked++;
    const etag = `"${feed.items}"`;
    if (etags && request.headers["if-none-match"] === etag) return void response.writeHead(304).end();
    feed.full++;
    const items = Array.from(
      { length: feed.items },
      (_, i) =>
        `<item><title>Story ${i}</title><link>https://a.example/${i}</link><description>The envoy said that offer ${i} stands.</description></item>`,
    );
    response.writeHead(200, etags ? { etag } : {});
    response.end(
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>${items.join("")}</channel></rss>`,
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  closing.push(() => (server.closeAllConnections(), server.close()));
  return { feed, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed` };
}

let places = 0;
async function watchOf(...at: string[]) {
  const ledger = await openLedger(join(folder, `${++places}.db`), { to: "create", reviewed });
  closing.push(() => ledger.close());
  const warned: string[] = [];
  const terminal = {
    print: async () => {},
    warn: (m: string) => void warned.push(m),
    draw() {},
    live: false,
    columns: 80,
    colour: false,
  } as unknown as Terminal;
  const pool = {
    read: async ({ text }: { text: string }) => JSON.stringify(testRecord(text, [])),
    close: async () => {},
  };
  const fetching = { isAllowed: () => true };
  const make = (dossier: string | null = null) =>
    makeWatch(at, { ledger, pool, workers: 1, terminal, dossier, fetching });
  return { ledger, warned, make };
}

it.each([
  ["that says what changed", true],
  ["that does not", false],
])("a feed of 500 items %s, polled twice, gives 500 reports once, and quickly", async (_, etags) => {
  const { feed, address } = await serveFeed({ etags });
  feed.items = 500;
  const { ledger, make, warned } = await watchOf(address);
  expect((await make()()).counts.new).toBe(500);
  const started = performance.now();
  // Another run of the program, which remembers only what the ledger does.
  expect((await make()()).counts).toMatchObject({ new: 0, version: 0, known: 0 });
  const seconds = (performance.now() - started) / 1000;
  console.log(`second poll ${etags ? "with" : "without"} ETag: ${seconds.toFixed(2)} s`);
  expect(seconds).toBeLessThan(2);
  expect(feed.full).toBe(etags ? 1 : 2);
  expect((await ledger.reports()).length).toBe(500);
  feed.items = 501;
  expect((await make()()).counts.new).toBe(1);
  expect((await ledger.reports()).at(-1)).toMatchObject({ title: null, url: "https://a.example/500" });
  expect(warned).toEqual([]);
});

it("a folder gives what is new and what is changed in it, and may be empty at first", async () => {
  const at = join(folder, "in");
  mkdirSync(at);
  const { make, ledger } = await watchOf(at);
  const watch = make("Talks");
  expect((await watch()).failed).toBe(0);
  writeFileSync(join(at, "a.txt"), "The envoy said no.");
  expect((await watch()).counts.new).toBe(1);
  expect((await watch()).counts.new).toBe(0);
  writeFileSync(join(at, "a.txt"), "The envoy said no, twice.");
  expect((await watch()).counts.new).toBe(1);
  expect(await ledger.dossiers()).toEqual([{ name: "Talks", reports: 2 }]);
});

it("one place that fails is named, and the others are read", async () => {
  const at = join(folder, "other");
  mkdirSync(at);
  writeFileSync(join(at, "a.txt"), "The envoy said yes.");
  const { make, warned } = await watchOf("http://127.0.0.1:1/feed", join(folder, "missing"), at);
  const { counts, failed } = await make()();
  expect({ new: counts.new, failed }).toEqual({ new: 1, failed: 2 });
  expect(warned.join("\n")).toMatch(/feed could not be fetched \(ECONNREFUSED\)[^]*missing does not exist/);
});
