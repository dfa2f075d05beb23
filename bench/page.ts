/**
 * How fast the page answers in Chromium (Debian's, or the one that HEARSAY_CHROMIUM names), on a made-up briefing of
 * 20,000 words with 500 statements:
 *   npx tsx bench/page.ts [--ledger FILE] [--words 20000] [--statements 500]
 * Frames while report and record are scrolled, the time from a key or a click to the painted words, and the keys that
 * the review of the wire report takes where all is right. With a ledger, such as one of 1,578 releases, also the time
 * from a cold browser to its list, and the JavaScript that this loads.
 */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { reportId } from "../src/ledger/keeping.js";
import { openLedger } from "../src/ledger/open.js";
import type { HearsayRecord } from "../src/reading/record.js";
import { reviewed } from "../src/review/reviewed.js";
import { makeTestRecord } from "../src/testing/record.js";
import { chromiumPath, serveLedger, serveSamples } from "../web/test/served.js";
import { optionsOf } from "./options.js";

const { options } = optionsOf(process.argv.slice(2));
const [words, statements] = [Number(options["words"] ?? 20_000), Number(options["statements"] ?? 500)];
const path = chromiumPath();
if (path === null) throw new Error("no Chromium: install it, or name it in HEARSAY_CHROMIUM");
const NOBODY = { name: "bench", read: () => Promise.reject(new Error("nothing is read here")) };
const SIZE = { width: 1280, height: 900 };

/** Paragraphs of two statements and a sentence of the outlet's own; every statement's words stand once. */
function makeBriefing(): HearsayRecord {
  const each = Math.floor(words / statements);
  const filler = (n: number, i: number) =>
    Array.from(
      { length: n },
      (_, k) => `${"bcdfghklmn"[(i + k) % 10]}a${((i * 31 + k * 7) % 997).toString(36)}`,
    ).join(" ");
  const sentences = Array.from({ length: statements }, (_, i) => {
    const content = `that point ${i + 1} of the plan ${filler(Math.floor(each * 0.6), i)}`;
    const own = filler(each - Math.floor(each * 0.6) - 10, i + 5);
    return { source: `Envoy ${i + 1}`, cue: `told-${i + 1}`, content, own };
  });
  const text = sentences
    .map((s, i) => `${s.source} ${s.cue} ${s.content}. The ${s.own}.${i % 2 === 1 ? "\n\n" : " "}`)
    .join("");
  const found = sentences.map((s, i) => ({
    id: `s${i + 1}`,
    source: s.source,
    cue: s.cue,
    content: [s.content],
  }));
  return makeTestRecord(text, found, { id: reportId(text), title: "A briefing", published: "2031-05-02" });
}

function shares(times: readonly number[], most: number) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 10) / 10;
  const within = Math.round((1000 * times.filter((t) => t <= most).length) / times.length) / 10;
  return { median: at(0.5), p95: at(0.95), max: at(1), [`within ${most} ms, %`]: within };
}

// What runs in the page is text here: a bundler's helpers do not reach into it.

/** Milliseconds between frames while a pane is scrolled by 40 pixels a frame, as a wheel that never rests. */
const SCROLL = `async (selector) => {
  const box = document.querySelector(selector);
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const out = [];
  let last = await frame();
  for (let i = 0; i < 300; i++) {
    box.scrollTop += 40;
    const now = await frame();
    out.push(now - last);
    last = now;
  }
  return out;
}`;

/** Milliseconds from a key or a click to the end of the frame in which the entry's words are marked. */
const MARK = `async (way) => {
  const out = [];
  const chosen = () => document.querySelector(".report .selected")?.getAttribute("data-entries") ?? "";
  for (let i = 0; i < 60; i++) {
    const before = chosen();
    const heads = [...document.querySelectorAll("section.record .entry .head")];
    const at = performance.now();
    if (way === "j") document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true }));
    else heads[(i * 37 + 5) % heads.length].click();
    while (chosen() === before) await new Promise((done) => setTimeout(done, 0));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    out.push(performance.now() - at);
    await new Promise((done) => setTimeout(done, 60));
  }
  return out;
}`;

/** How many entries nobody has decided on. */
const LEFT = `() => Number(/(\\d+) left/.exec(document.querySelector(".queue")?.textContent ?? "")?.[1])`;

const inPage = <T>(page: Page, script: string, given = "") =>
  page.evaluate<T>(`(${script})(${JSON.stringify(given)})`);

async function briefing(): Promise<void> {
  const place = join(mkdtempSync(join(tmpdir(), "hearsay-page-bench-")), "ledger.db");
  const ledger = await openLedger(place, { to: "create", reviewed });
  const record = makeBriefing();
  await ledger.keep({ record, reader: "bench", given: {}, name: null, dossier: null });
  const served = await serveLedger(path as string, ledger, { reader: NOBODY, readOnly: false });
  const { page } = await served.open(SIZE);
  const at = performance.now();
  await page.goto(`${served.url}/reports/${record.id}`);
  await page.waitForSelector(".report p");
  console.log("briefing", {
    words: record.text.split(/\s+/).length,
    statements: record.statements.length,
    "opened, ms": Math.round(performance.now() - at),
  });
  await page.waitForTimeout(1500);
  console.log("frames of the report", shares(await inPage(page, SCROLL, "article.pane"), 17));
  console.log("frames of the record", shares(await inPage(page, SCROLL, ".pane.record"), 17));
  console.log("key to words", shares(await inPage(page, MARK, "j"), 50));
  console.log("click to words", shares(await inPage(page, MARK, "click"), 50));
  await served.close();
}

async function wireReport(): Promise<void> {
  const served = await serveSamples(path as string, { more: [], samples: 1 });
  const { page } = await served.open(SIZE);
  await page.goto(`${served.url}/reports/${served.ids[0]}`);
  await page.waitForSelector(".report p");
  const left = () => inPage<number>(page, LEFT);
  const all = await left();
  let keys = 1;
  await page.keyboard.press("]");
  for (let before = all; before > 0 && keys < 500; before = await left()) {
    keys++;
    await page.keyboard.press("A");
    while ((await left()) === before) await page.waitForTimeout(20);
  }
  console.log("wire report, all right", { entries: all, keys });
  await served.close();
}

async function firstView(place: string): Promise<void> {
  const ledger = await openLedger(place, { to: "read", reviewed });
  const times: number[] = [];
  let script = 0;
  const served = await serveLedger(path as string, ledger, { reader: NOBODY, readOnly: true });
  for (let i = 0; i < 5; i++) {
    const context = await served.browser.newContext({ viewport: SIZE });
    const page = await context.newPage();
    const at = performance.now();
    await page.goto(served.address);
    await page.waitForSelector(".report-line");
    times.push(performance.now() - at);
    if (i === 0) script = await gzippedScript(page);
    await context.close();
  }
  console.log("first view", { ...shares(times, 1000), "JavaScript, kB gzip": Math.round(script / 1000) });
  await served.close();
}

async function gzippedScript(page: Page): Promise<number> {
  const { gzipSync } = await import("node:zlib");
  const urls = await inPage<string[]>(
    page,
    `() => performance.getEntriesByType("resource").map((e) => e.name).filter((name) => name.endsWith(".js"))`,
  );
  let bytes = 0;
  for (const url of urls) bytes += gzipSync(await (await page.request.get(url)).body()).length;
  return bytes;
}

await briefing();
await wireReport();
if (options["ledger"] !== undefined) await firstView(options["ledger"]);
