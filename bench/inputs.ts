/**
 * How well files of many kinds are read, on files made here whose text is known:
 *   npm run bench:inputs [-- [pages|prints|harm] [--show]]
 * 50 web pages of 16 templates (words of the main text, and what the page says of itself), 20 PDF pages printed by
 * Chromium (left out where there is none), and files made to do harm, each of which must be refused within 10 s and
 * 500 MB while what stands beside it is read. With --show, what was missed.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { extractReports as Extract } from "../src/inputs/extract.js";
import buildWhereStale from "../scripts/built.js";
import { HARMFUL } from "./inputs/harmful.js";
import { makePages } from "./inputs/pages.js";
import { chromiumPath, makePrints } from "./inputs/prints.js";
import { mean, wordF1 } from "./inputs/score.js";

const show = process.argv.includes("--show");
const only = ["pages", "prints", "harm"].find((part) => process.argv.includes(part));
buildWhereStale();
const built = pathToFileURL("dist/inputs/extract.js").href;
const { extractReports } = (await import(built)) as { extractReports: typeof Extract };

/** Bounds on opening a file that is made to do harm. */
const MOST_SECONDS = 10;
const MOST_MEGABYTES = 500;

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

async function readPages(): Promise<void> {
  const FIELDS = ["title", "outlet", "byline", "published", "url"] as const;
  const pages = makePages(50);
  const scores: { template: string; f1: number }[] = [];
  const told = new Map(FIELDS.map((f) => [f, { right: 0, all: 0 }]));
  for (const page of pages) {
    const { reports } = await extractReports(Buffer.from(page.html), "page.html");
    const f1 = wordF1(page.text, reports[0]?.text ?? "");
    scores.push({ template: page.template, f1 });
    if (show && f1 < 0.97)
      console.log(
        `${page.template} ${f1.toFixed(3)}\n--- want\n${page.text}\n--- got\n${reports[0]?.text}\n`,
      );
    for (const field of FIELDS) {
      const [want, got] = [page.told[field], reports[0]?.given[field]];
      const count = told.get(field) as { right: number; all: number };
      // What a page does not say must not be said of it: that counts as well.
      count.all++;
      if (want === got) count.right++;
      else if (show) console.log(`${page.template} ${field}: want ${want}, got ${got}`);
    }
  }
  console.log(`web pages: ${pages.length} of ${new Set(scores.map((s) => s.template)).size} templates`);
  console.log(`  main text, word F1   ${mean(scores.map((s) => s.f1)).toFixed(4)}  (goal 0.97)`);
  const worst = [...new Set(scores.map((s) => s.template))].map(
    (t) => [t, mean(scores.filter((s) => s.template === t).map((s) => s.f1))] as const,
  );
  for (const [template, f1] of worst.sort((a, b) => a[1] - b[1]).slice(0, show ? 99 : 3))
    console.log(`    ${template.padEnd(18)} ${f1.toFixed(4)}`);
  const all = [...told.values()];
  console.log(
    `  metadata             ${percent(all.reduce((n, c) => n + c.right, 0) / all.reduce((n, c) => n + c.all, 0))}  (goal 95 %)`,
  );
  for (const [field, { right, all }] of told) console.log(`    ${field.padEnd(18)} ${right} of ${all}`);
}

async function readPrints(): Promise<void> {
  const chromiumAt = chromiumPath();
  if (chromiumAt === null)
    console.log("PDF pages: left out, there is no Chromium here (HEARSAY_CHROMIUM names one)");
  else {
    const prints = await makePrints(chromiumAt);
    const f1s: number[] = [];
    for (const { layout, pdf, text } of prints) {
      const { reports } = await extractReports(pdf, "print.pdf");
      const f1 = wordF1(text, reports[0]?.text ?? "");
      f1s.push(f1);
      if (show && f1 < 1) console.log(`${layout}\n--- want\n${text}\n--- got\n${reports[0]?.text}\n`);
    }
    console.log(`PDF pages: ${prints.reduce((n, p) => n + p.pages, 0)} in ${prints.length} layouts`);
    console.log(`  word F1              ${mean(f1s).toFixed(4)}  (goal 0.99)`);
    for (const [i, { layout }] of prints.entries())
      console.log(`    ${layout.padEnd(30)} ${f1s[i]?.toFixed(4)}`);
  }
}

function openHarmful(): void {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-harmful-"));
  let held = 0;
  console.log(
    `files made to do harm: ${HARMFUL.length}, each at most ${MOST_SECONDS} s and ${MOST_MEGABYTES} MB`,
  );
  for (const { name, file, bytes, mayBeRead = false } of HARMFUL) {
    const path = join(folder, file);
    writeFileSync(path, bytes());
    const program = fileURLToPath(new URL("inputs/openOne.ts", import.meta.url));
    const { stdout } = spawnSync(process.execPath, ["--import", "tsx", program, built, path], {
      encoding: "utf8",
      timeout: 60_000,
    });
    const said = JSON.parse(stdout || '{"problem":"the process died","seconds":60,"megabytes":0}') as {
      problem: string;
      seconds: number;
      megabytes: number;
    };
    const refused = !said.problem.startsWith("read:") || mayBeRead;
    const fine =
      refused &&
      said.problem !== "the process died" &&
      said.seconds <= MOST_SECONDS &&
      said.megabytes <= MOST_MEGABYTES;
    if (fine) held++;
    console.log(
      `  ${fine ? "  " : "✗ "}${name.padEnd(50)} ${said.seconds.toFixed(1).padStart(5)} s ${said.megabytes.toFixed(0).padStart(5)} MB  ${said.problem.slice(0, 90)}`,
    );
    unlinkSync(path);
  }
  rmSync(folder, { recursive: true, force: true });
  console.log(`  within bounds        ${held} of ${HARMFUL.length}`);
}

if (only === undefined || only === "pages") await readPages();
if (only === undefined || only === "prints") await readPrints();
if (only === undefined || only === "harm") openHarmful();
