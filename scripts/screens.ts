/** `npm run screens`: a picture of every view of the page, with the samples, into docs/screens/. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromiumPath, serveSamples } from "../web/test/served.js";
import buildWhereStale from "./built.js";
import { smallPng } from "./smallPng.js";

/** Bytes of a picture: more than that is a picture of something else. */
const MOST = 150_000;
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 844 };
const folder = fileURLToPath(new URL("../docs/screens/", import.meta.url));

const browser = chromiumPath();
if (browser === null) throw new Error("no Chromium: install it, or name it in HEARSAY_CHROMIUM");
buildWhereStale();
mkdirSync(folder, { recursive: true });
const served = await serveSamples(browser, { more: [] });
const reading = `/reports/${served.ids[0]}?dossier=samples&entry=s3`;
const dossier = (view: string) => `/${view}?dossier=samples`;
/** `key`: pressed once the view is there, for what it opens. */
const VIEWS: readonly (readonly [
  name: string,
  address: string,
  shown: string,
  size: typeof WIDE,
  key?: string,
])[] = [
  ["reports", "/reports", ".report-line", WIDE],
  ["reading", reading, ".report .selected", WIDE],
  ["reading-390", reading, ".report .selected", NARROW],
  ["editing", reading, ".report .selected", WIDE, "e"],
  ["overview", dossier("overview"), ".sums", WIDE],
  ["who-says-what", dossier("who"), ".grid, .empty", WIDE],
  ["proposals", dossier("proposals"), ".proposals, .empty", WIDE],
  ["timeline", dossier("timeline"), ".plot svg, .empty", WIDE],
  ["sources", dossier("sources"), ".plain, .empty", WIDE],
  ["disputes", dossier("disputes"), ".pairs, .empty", WIDE],
  ["search", "/search?q=crew", ".hits li", WIDE],
];
try {
  for (const [name, address, shown, size, key] of VIEWS) {
    const { page } = await served.open(size);
    await page.goto(`${served.url}${address}`);
    await page.waitForSelector(shown);
    if (key !== undefined) await page.keyboard.press(key);
    await page.evaluate("document.fonts.ready.then(() => undefined)");
    const png = smallPng(await page.screenshot());
    const bytes = png.length;
    writeFileSync(join(folder, `${name}.png`), png);
    console.log(`${name}.png ${Math.round(bytes / 1000)} kB`);
    if (bytes > MOST) throw new Error(`${name}.png has ${bytes} bytes, over ${MOST}; show less in it`);
    await page.context().close();
  }
} finally {
  await served.close();
}
