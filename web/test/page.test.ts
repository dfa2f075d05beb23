import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, chromiumPath, serveSamples } from "./served.js";

const path = chromiumPath();
if (path === null && process.env["CI"] === "true")
  throw new Error("no Chromium: .ci/run installs it, and in CI these tests must not be skipped");
if (path === null)
  console.warn("the page's tests are skipped: install chromium, or name it in HEARSAY_CHROMIUM");

const SIZES = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds against WCAG 2.2 AA, in words. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const run = (
      globalThis as unknown as { axe: { run: (o: object) => Promise<{ violations: Violation[] }> } }
    ).axe;
    interface Violation {
      id: string;
      help: string;
      nodes: { html: string }[];
    }
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const { violations } = await run.run({ runOnly: { type: "tag", values: tags } });
    return violations.map((v) => `${v.id}: ${v.help}: ${v.nodes[0]?.html.slice(0, 200)}`);
  });
}

describe.skipIf(path === null)("the page", () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveSamples(path as string);
  }, 120_000);
  afterAll(() => served?.close());

  const reading = async (size = SIZES[0] as (typeof SIZES)[0], report = 0, theme?: "light" | "dark") => {
    const opened = await served.open(size, theme);
    await opened.page.goto(`${served.url}/reports/${served.ids[report]}`);
    await opened.page.waitForSelector(".report p");
    return opened;
  };
  const chosen = (page: Page) => new URL(page.url()).searchParams.get("entry");

  describe.each(SIZES)("$width pixels wide", (size) => {
    it.each(["light", "dark"] as const)("has no fault that axe finds in any view, %s", async (theme) => {
      const { page, wrong } = await served.open(size, theme);
      const found: string[] = [];
      const look = async (view: string) => found.push(...(await faults(page)).map((f) => `${view}: ${f}`));
      await look("reports");
      await page.goto(`${served.url}/search?q=crew`);
      await page.waitForSelector(".hits li");
      await look("search");
      for (const view of ["overview", "who", "proposals", "timeline", "sources", "disputes"]) {
        await page.goto(`${served.url}/${view}?dossier=samples`);
        await page.waitForSelector("h1 + :not(.loading)");
        await look(view);
      }
      await page.goto(`${served.url}/reports/${served.ids[0]}`);
      await page.waitForSelector(".report p");
      await page.keyboard.press("j");
      await look("reading");
      await page.keyboard.press("e");
      await page.waitForSelector(".edit, .deciding .empty");
      await look("editing");
      expect(found).toEqual([]);
      expect(wrong).toEqual([]);
      await page.context().close();
    });

    it("is never wider than the window", async () => {
      for (const report of [0, served.ids.length - 1]) {
        const { page } = await reading(size, report);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide).toBeLessThanOrEqual(0);
        await page.context().close();
      }
    });
  });

  it("asks nobody but its own server", async () => {
    const { page, asked } = await reading();
    await page.keyboard.press("j");
    expect(asked.filter((url) => !url.startsWith(served.url))).toEqual([]);
    await page.context().close();
  });

  it("shows a hostile text as text, at the right places", async () => {
    const { page, wrong } = await reading(SIZES[0], served.ids.length - 1);
    expect(await page.title()).toBe("Hearsay");
    expect(await page.textContent(".report")).toContain('<script>document.title = "broken"</script>');
    expect(await page.locator(".report script, .report img, .report b").count()).toBe(0);
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  it("leads from an entry to its words and back, and the address names it", async () => {
    const { page } = await reading();
    await page.keyboard.press("j");
    const first = chosen(page);
    expect(first).not.toBeNull();
    await page.keyboard.press("j");
    expect(chosen(page)).not.toBe(first);
    await page.keyboard.press("k");
    expect(chosen(page)).toBe(first);
    await page.goto(`${served.url}/reports/${served.ids[0]}?entry=s2`);
    await page.waitForSelector(".report .selected");
    await page.locator('.report [data-entries~="s1"]').first().click();
    await page.waitForFunction(() => location.search.includes("entry=s"));
    expect(await page.locator(`#entry-${chosen(page)}`).getAttribute("aria-current")).toBe("true");
    await page.context().close();
  });

  it("keeps decisions made with the keyboard, shows whose they are, and takes them back", async () => {
    const { page } = await reading(SIZES[0], 1);
    await page.goto(`${served.url}/reports/${served.ids[1]}?entry=s1`);
    await page.waitForSelector("#entry-s1.selected");
    await page.keyboard.press("x");
    await page.waitForSelector("#entry-s1.refused");
    expect(await page.textContent("#entry-s1 .mark")).toContain("refused by Ana");
    await page.keyboard.press("u");
    await page.waitForSelector("#entry-s1.machine");
    await page.goto(`${served.url}/reports/${served.ids[1]}?entry=s1`);
    await page.waitForSelector("#entry-s1.selected");
    await page.keyboard.press("e");
    await page.selectOption("#field-act", "promise");
    await page.press("#field-act", "Enter");
    await page.waitForSelector("#entry-s1.decided");
    expect(await page.textContent("#entry-s1 .about")).toContain("promise");
    await page.context().close();
  });

  it("keeps a note beside the entry, and copies the entry as a citation", async () => {
    const { page } = await reading(SIZES[0], 3);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(`${served.url}/reports/${served.ids[3]}?entry=s1`);
    await page.waitForSelector("#entry-s1.selected");
    await page.keyboard.press("c");
    await page.waitForSelector("text=Copied");
    const cited = await page.evaluate(() => navigator.clipboard.readText());
    expect(cited).toContain(`${served.ids[3]}/s1`);
    await page.keyboard.press("t");
    await page.fill("#note", "He was in the room.");
    await page.press("#note", "Enter");
    await page.waitForSelector("#entry-s1 >> text=Ana: He was in the room.");
    await page.context().close();
  });

  it("goes on in the next report of the dossier after the last entry", async () => {
    const { page } = await served.open(SIZES[0] as (typeof SIZES)[0]);
    await page.goto(`${served.url}/reports/${served.ids[5]}?dossier=samples`);
    await page.waitForSelector(".entry");
    for (let i = 0; i < 200 && page.url().includes(served.ids[5] as string); i++) {
      await page.keyboard.press("]");
      if ((await page.locator("text=Looking for the next report").count()) > 0)
        await page.waitForURL((url) => !url.href.includes(served.ids[5] as string));
    }
    expect(page.url()).not.toContain(served.ids[5]);
    expect(chosen(page)).not.toBeNull();
    await page.context().close();
  });

  it("decides on every entry of the wire report within 40 keys", async () => {
    const { page } = await reading();
    let keys = 0;
    const left = async () => Number(/(\d+) left/.exec((await page.textContent(".queue")) ?? "")?.[1]);
    await page.keyboard.press("]");
    for (let before = await left(); before > 0 && keys < 40; before = await left()) {
      keys++;
      await page.keyboard.press("A");
      await page.waitForFunction((n) => {
        const queue = document.querySelector(".queue")?.textContent ?? "";
        return Number(/(\d+) left/.exec(queue)?.[1]) < n;
      }, before);
    }
    expect(await left()).toBe(0);
    await page.context().close();
  });

  it("keeps a decision that does not reach the server, says so, and sends it when it can", async () => {
    const { page } = await reading(SIZES[0], 2);
    await page.keyboard.press("]");
    await page.route("**/api/decisions", (route) => route.abort());
    const entry = chosen(page) as string;
    await page.keyboard.press("a");
    await page.waitForSelector("text=Not saved yet: 1 decision");
    await page.unroute("**/api/decisions");
    await page.waitForSelector(`#entry-${entry}.decided`);
    await page.context().close();
  });

  it("tells the second of two people what the first decided", async () => {
    const { page: ana } = await reading(SIZES[0], 4);
    await ana.keyboard.press("]");
    const entry = chosen(ana) as string;
    await ana.evaluate(
      ([report, id]) =>
        fetch("/api/decisions", {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify({ action: { do: "accept", on: `${report}/${id}` }, by: "Bo" }),
        }).then((r) => r.json()),
      [served.ids[4] as string, entry] as const,
    );
    await ana.keyboard.press("x");
    await ana.waitForSelector("text=Bo decided on");
    await ana.waitForSelector(`#entry-${entry}.decided`);
    await ana.context().close();
  });

  it.each(["/reports/ffffffff", "/nowhere"])("says what to do at a stale address: %s", async (stale) => {
    const { page } = await served.open(SIZES[0] as (typeof SIZES)[0]);
    await page.goto(`${served.url}${stale}`);
    await page.waitForSelector("text=/there is no report|nothing at this address/i");
    await page.context().close();
  });
});
