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
  /** The next undecided entry, once the page shows it chosen: a key pressed sooner would be for no entry. */
  const chooseNext = async (page: Page): Promise<string> => {
    await page.keyboard.press("]");
    await page.waitForURL((url) => url.searchParams.has("entry"));
    const entry = chosen(page) as string;
    await page.waitForSelector(`#entry-${entry}.selected`);
    return entry;
  };

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
      await page.goto(`${served.url}/reports/${served.ids[0]}?entry=s1`);
      await page.waitForSelector(".report .selected");
      await page.keyboard.press("e");
      await page.waitForSelector(".edit");
      await look("editing");
      await page.goto(`${served.url}/timeline?dossier=samples&clock=told`);
      await page.waitForSelector(".happenings");
      await look("timeline, told");
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

  it.each([390, 1280, 2560])("no view is wider than a window of %d pixels", async (width) => {
    const { page } = await served.open({ width, height: 900 });
    const wide: string[] = [];
    const views = ["reports", "search?q=crew", `reports/${served.ids[0]}?entry=s1`];
    const ofDossier = ["overview", "who", "proposals", "timeline", "sources", "disputes"];
    for (const view of [...views, ...ofDossier.map((v) => `${v}?dossier=samples`)]) {
      await page.goto(`${served.url}/${view}`);
      await page.waitForSelector("h1 + :not(.loading)");
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) wide.push(`${view}: ${over}`);
    }
    expect(wide).toEqual([]);
    await page.context().close();
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

  describe("the ends of the words that are edited", () => {
    const content = "that she had done so on the president's instructions";
    const editing = async (report = 5, entry = "s2") => {
      const opened = await served.open(SIZES[0] as (typeof SIZES)[0]);
      await opened.page.goto(`${served.url}/reports/${served.ids[report]}?entry=${entry}`);
      await opened.page.waitForSelector(".report .selected");
      await opened.page.keyboard.press("e");
      await opened.page.focus("[id='field-content']");
      await opened.page.waitForSelector("[id='handle-content-0-end']");
      return opened;
    };
    const words = (page: Page) => page.textContent(".field:has([id='field-content']) q");

    it("go by words with the arrows, and stay where the form is left", async () => {
      const { page } = await editing();
      expect(await words(page)).toBe(content);
      await page.focus("[id='handle-content-0-end']");
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("ArrowLeft");
      expect(await words(page)).toBe("that she had done so on the");
      await page.focus("[id='handle-content-0-start']");
      await page.keyboard.press("ArrowRight");
      expect(await words(page)).toBe("she had done so on the");
      await page.keyboard.press("Alt+ArrowRight");
      expect(await words(page)).toBe("he had done so on the");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("handle-content-0-start");
      await page.keyboard.press("Escape");
      await page.waitForSelector(".edit", { state: "detached" });
      expect(await page.textContent("#entry-s2 q")).toBe(content);
      await page.context().close();
    });

    it("are dragged from word to word, and kept", async () => {
      const { page } = await editing();
      const box = await page.locator("[id='handle-content-0-end']").boundingBox();
      const [x, y] = [(box?.x ?? 0) + 12, (box?.y ?? 0) + 12];
      await page.mouse.move(x, y);
      await page.mouse.down();
      // Somewhere within "president's": the nearest end of a word is taken.
      const to = await page.evaluate(() => {
        const node = [...document.querySelectorAll(".report span[data-start]")].find((e) =>
          e.textContent?.includes("president's"),
        )?.firstChild as Text;
        const range = document.createRange();
        const at = node.data.indexOf("president's");
        range.setStart(node, at + 8);
        range.setEnd(node, at + 9);
        const { left, top, height } = range.getBoundingClientRect();
        return { x: left, y: top + height / 2 };
      });
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
      expect(await words(page)).toBe("that she had done so on the president's");
      await page.keyboard.press("Enter");
      await page.waitForSelector("#entry-s2.decided");
      expect(await page.textContent("#entry-s2 q")).toBe("that she had done so on the president's");
      await page.keyboard.press("u");
      await page.waitForSelector("#entry-s2.machine");
      await page.context().close();
    });

    it("and no key decides meanwhile", async () => {
      const { page } = await editing();
      await page.focus("[id='handle-content-0-end']");
      await page.keyboard.press("x");
      await page.keyboard.press("a");
      expect(await page.locator(".edit").count()).toBe(1);
      await page.keyboard.press("Escape");
      expect(await page.locator("#entry-s2.machine").count()).toBe(1);
      await page.context().close();
    });
  });

  it("leads from a version to the one before and the one after", async () => {
    const { page } = await served.open(SIZES[0] as (typeof SIZES)[0]);
    const ids = await page.evaluate(async () => {
      const out: string[] = [];
      for (const day of ["Monday", "Tuesday", "Wednesday"]) {
        const response = await fetch("/api/reports", {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify({ text: `The ferry sails on ${day}.`, url: "https://ferry.example/1" }),
        });
        out.push(((await response.json()) as { report: { id: string } }).report.id);
      }
      return out;
    });
    await page.goto(`${served.url}/reports/${ids[0]}`);
    await page.click("text=see the one after");
    await page.waitForSelector("text=sails on Tuesday");
    await page.click("text=see the one after");
    await page.waitForSelector("text=sails on Wednesday");
    expect(await page.locator("text=see the one after").count()).toBe(0);
    await page.click("text=see the one before");
    await page.waitForSelector("text=sails on Tuesday");
    await page.context().close();
  });

  it("puts what happened on the clock that is asked for, and the address names it", async () => {
    const { page } = await served.open(SIZES[0] as (typeof SIZES)[0]);
    await page.goto(`${served.url}/timeline?dossier=samples`);
    await page.waitForSelector(".plot svg");
    const line = (words: string) => page.textContent(`.happenings li:has-text("${words}") .when`);
    expect(await line("had telephoned")).toBe("15 Feb 2028");
    await page.click("text=Published");
    await page.waitForURL(/clock=published/);
    expect(await line("had telephoned")).toBe("28 Apr 2028");
    await page.click("text=Told");
    await page.waitForSelector(".happenings .kind:has-text('statement')");
    await page.reload();
    await page.waitForSelector("[aria-pressed='true']:has-text('Told')");
    await page.click("text=Recorded");
    await page.waitForFunction(
      (year) => document.querySelector(".happenings .when")?.textContent?.endsWith(year),
      String(new Date().getUTCFullYear()),
    );
    await page.click(".happenings li:has-text('had telephoned') a");
    await page.waitForSelector(".report .selected");
    expect(chosen(page)).toMatch(/^c/);
    await page.context().close();
  });

  it("chains a counter-offer to what it counters, what changed set off", async () => {
    const { page } = await served.open(SIZES[0] as (typeof SIZES)[0]);
    const id = served.ids[5] as string;
    const decision = await page.evaluate(async (report) => {
      const view = (await (await fetch(`/api/reports/${report}`)).json()) as {
        record: {
          text: string;
          actors: { id: string; name: string }[];
          proposals: { id: string; by: string[] }[];
        };
      };
      const { text, actors, proposals } = view.record;
      const at = text.indexOf("has countered");
      const by = actors.find((a) => a.name === "Suriname")?.id;
      const to = proposals.find((p) => !p.by.includes(by ?? ""))?.id;
      const action = {
        do: "add",
        on: report,
        list: "responses",
        fields: { by, to, answer: "counters", evidence: `${at}-${at + 13}` },
      };
      const response = await fetch("/api/decisions", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ action }),
      });
      return ((await response.json()) as { id: string }).id;
    }, id);
    await page.goto(`${served.url}/proposals?dossier=samples`);
    await page.waitForSelector(".chain");
    const [first, second] = await page.locator(".chain .offer").all();
    expect(await first?.textContent()).toContain("within 14 days");
    expect(await page.textContent(".chain .counter")).toContain("counters");
    expect(await second?.locator(".terms strong").allTextContents()).toEqual(["30"]);
    const [left, right] = [await first?.boundingBox(), await second?.boundingBox()];
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
    expect(await faults(page)).toEqual([]);
    await page.evaluate(
      (undone) =>
        fetch("/api/decisions", {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify({ action: { do: "undo", decision: undone } }),
        }).then((r) => r.json()),
      decision,
    );
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
    const { page } = await served.open(SIZES[0] as (typeof SIZES)[0]);
    let down = true;
    // Before the report is opened: a browser may take its first requests past a route that is set while it runs.
    await page.route("**/api/decisions", (route) => (down ? route.abort() : route.continue()));
    await page.goto(`${served.url}/reports/${served.ids[2]}`);
    await page.waitForSelector(".report p");
    const entry = await chooseNext(page);
    await page.keyboard.press("a");
    await page.waitForSelector("text=Not saved yet: 1 decision");
    down = false;
    await page.waitForSelector(`#entry-${entry}.decided`);
    await page.context().close();
  });

  it("tells the second of two people what the first decided", async () => {
    const { page: ana } = await reading(SIZES[0], 4);
    const entry = await chooseNext(ana);
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

describe.skipIf(path === null)("the page of a server that only shows", () => {
  it("says so, and has nothing to add or decide with", async () => {
    const served = await serveSamples(path as string, { more: [], samples: 1, readOnly: true });
    try {
      const { page, wrong } = await served.open(SIZES[0] as (typeof SIZES)[0]);
      await page.waitForSelector(".bar >> text=Read only");
      expect(await page.locator("text=Add reports").count()).toBe(0);
      await page.goto(`${served.url}/reports/${served.ids[0]}?entry=s1`);
      await page.waitForSelector(".deciding >> text=Cite");
      expect(await page.locator(".deciding button").allTextContents()).toEqual(["c Cite", "Close"]);
      for (const key of ["a", "x", "e", "t", "n", "u"]) await page.keyboard.press(key);
      expect(await page.locator(".edit, .note, .wrong, .entry.decided").count()).toBe(0);
      await page.keyboard.press("?");
      expect(await page.textContent("dialog")).not.toContain("accept");
      expect(await page.textContent("dialog")).toContain("next and previous entry");
      await page.keyboard.press("Escape");
      expect(await faults(page)).toEqual([]);
      expect(wrong).toEqual([]);
    } finally {
      await served.close();
    }
  });
});
