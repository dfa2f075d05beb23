/** What the page's tests stand on: the real server with the samples in a ledger, and a real browser. */
import { existsSync, mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, type Page, chromium } from "playwright-core";
import { makeDossier } from "../../src/dossier/makeDossier.js";
import { makeApp } from "../../src/http/app.js";
import { readPage } from "../../src/http/page.js";
import { listen } from "../../src/http/serve.js";
import { type KeepReader, keep } from "../../src/keep.js";
import type { Ledger } from "../../src/ledger/ledger.js";
import { openLedger } from "../../src/ledger/open.js";
import { openReader } from "../../src/read.js";
import { reviewed } from "../../src/review/reviewed.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Debian's Chromium, or the one that HEARSAY_CHROMIUM names; null where there is none. */
export function chromiumPath(): string | null {
  const named = process.env["HEARSAY_CHROMIUM"];
  const places = [named, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  return places.find((p) => p !== undefined && existsSync(p)) ?? null;
}

/** A text that would break a page which takes words for anything but words. */
export const HOSTILE = [
  `<script>document.title = "broken"</script> & <img src=x onerror="document.title = 'broken'">`,
  `"We never met," said Ana Sol\u200b, minister of <b>trade</b>. \u202eThe envoy\u202c said that it was “so”.`,
  "x".repeat(3000),
].join("\n\n");

export interface Served {
  readonly url: string;
  /** Where a browser comes first: with the token. */
  readonly address: string;
  readonly browser: Browser;
  /** A page of that size that is let in, and what went wrong in it. */
  readonly open: (
    size: { width: number; height: number },
    theme?: "light" | "dark",
  ) => Promise<{ page: Page; wrong: string[]; asked: string[] }>;
  readonly ids: readonly string[];
  readonly close: () => Promise<void>;
}

/** Reads the samples, and with them the hostile text where `more` does not say otherwise, into a new ledger and serves it. */
export async function serveSamples(
  browserPath: string,
  {
    more = [HOSTILE],
    samples = Infinity,
    readOnly = false,
  }: { more?: readonly string[]; samples?: number; readOnly?: boolean } = {},
): Promise<Served> {
  const place = join(mkdtempSync(join(tmpdir(), "hearsay-page-")), "ledger.db");
  const ledger = await openLedger(place, { to: "create", reviewed });
  const reader = await openReader();
  const named = { name: "hearsay test, models test", read: reader.read };
  const ids: string[] = [];
  const files = readdirSync(join(root, "samples")).filter((f) => f.endsWith(".txt"));
  const texts = [
    ...files
      .sort()
      .slice(0, samples)
      .map((f) => readFileSync(join(root, "samples", f), "utf8")),
    ...more,
  ];
  for (const text of texts) {
    const incoming = { text, given: {}, name: null, dossier: text === HOSTILE ? null : "samples" };
    ids.push((await keep(incoming, { ledger, reader: named })).report.id);
  }
  const served = await serveLedger(browserPath, ledger, { reader: named, readOnly });
  return {
    ...served,
    ids,
    async close() {
      await served.close();
      await reader.close();
    },
  };
}

/** Serves a ledger, which is closed with it, on a free port, and opens a browser for it. */
export async function serveLedger(
  browserPath: string,
  ledger: Ledger,
  { reader, readOnly }: { reader: KeepReader; readOnly: boolean },
): Promise<Omit<Served, "ids">> {
  const token = "token-of-the-tests";
  const page = await readPage(join(root, "web", "dist"));
  const server = await listen(0, (port) =>
    makeApp({
      ledger,
      reader,
      by: "Ana",
      compare: (reports) => Promise.resolve(makeDossier(reports)),
      log: (message) => console.error(message),
      readOnly,
      token,
      hosts: new Set([`127.0.0.1:${port}`]),
      page,
      version: "test",
    }),
  );
  const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
  const url = `http://127.0.0.1:${server.port}`;
  return {
    url,
    address: `${url}/?token=${token}`,
    browser,
    async open(viewport, theme = "light") {
      const context = await browser.newContext({ viewport, colorScheme: theme });
      const opened = await context.newPage();
      const [wrong, asked]: [string[], string[]] = [[], []];
      opened.on("pageerror", (error) => wrong.push(error.message));
      opened.on("console", (m) => m.type() === "error" && wrong.push(m.text()));
      opened.on("request", (request) => asked.push(request.url()));
      await opened.goto(`${url}/?token=${token}`);
      await opened.waitForSelector(".report-line");
      return { page: opened, wrong, asked };
    },
    async close() {
      await browser.close();
      await server.close();
      await ledger.close();
    },
  };
}
