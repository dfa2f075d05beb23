/** PDFs printed by Chromium from known text, page by page, so that it is known which words stand where. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import { escaped } from "./page.js";
import { dice, paragraph, sentence } from "./story.js";

export interface Print {
  readonly layout: string;
  readonly pages: number;
  readonly pdf: Uint8Array;
  /** Body text, then the footnotes. */
  readonly text: string;
}

interface Layout {
  readonly columns: 1 | 2;
  readonly heads: boolean;
  readonly hyphens: boolean;
  readonly footnotes: boolean;
  /** First-line indents and no space between paragraphs. */
  readonly indent: boolean;
}

const LAYOUTS: Readonly<Record<string, Layout>> = {
  "one column, plain": { columns: 1, heads: false, hyphens: false, footnotes: false, indent: false },
  "one column, heads, hyphens": { columns: 1, heads: true, hyphens: true, footnotes: false, indent: true },
  "one column, heads, footnotes": { columns: 1, heads: true, hyphens: false, footnotes: true, indent: false },
  "two columns, heads, hyphens": { columns: 2, heads: true, hyphens: true, footnotes: false, indent: true },
  "two columns, all": { columns: 2, heads: true, hyphens: true, footnotes: true, indent: false },
};
const PAGES_EACH = 4;

/** Chromium, at HEARSAY_CHROMIUM or by one of its names on the path; null where there is none. */
export function chromiumPath(): string | null {
  const named = process.env["HEARSAY_CHROMIUM"];
  if (named !== undefined) return named;
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const names = ["chromium", "chromium-browser", "google-chrome"];
  return folders.flatMap((f) => names.map((n) => join(f, n))).find((p) => existsSync(p)) ?? null;
}

/** Long words, with the places at which a printer may break them. */
const soft = (text: string) =>
  text.replace(/\p{L}{9,}/gu, (word) => word.replace(/(\p{L}{4})(?=\p{L}{4})/gu, "$1\u00ad"));

function makeDocument(seed: number, layout: Layout): { html: string; text: string } {
  const d = dice(300 + seed);
  const body: string[] = [];
  const notes: string[] = [];
  const pages: string[] = [];
  let carried = "";
  let note = 0;
  for (let page = 0; page < PAGES_EACH; page++) {
    const blocks: { html: string; joins: boolean }[] = [];
    const put = (text: string, joins = false, tag = "p") => {
      const said = layout.hyphens ? soft(text) : text;
      let html = escaped(said);
      if (layout.footnotes && !joins && tag === "p" && blocks.length === 3)
        html = `${html}<sup>${++note}</sup>`;
      blocks.push({ html: `<${tag}${joins ? ' class="joins"' : ""}>${html}</${tag}>`, joins });
      if (joins) body[body.length - 1] += ` ${text}`;
      else body.push(text);
    };
    if (page === 0) put(`Statement on the talks in Bergen, number ${seed}`, false, "h1");
    if (carried !== "") put(carried, true);
    const count = layout.columns === 2 ? 9 : 6;
    for (let i = 0; i < count; i++) {
      if (i === 4) put(`On the ${d.of(["harbour", "ledger", "orchard"])} and its owners`, false, "h2");
      put(paragraph(d, 3));
    }
    carried = "";
    if (page < PAGES_EACH - 1) {
      // The last paragraph goes on over the page.
      const words = paragraph(d, 3).split(" ");
      const half = Math.floor(words.length / 2);
      put(words.slice(0, half).join(" "));
      carried = words.slice(half).join(" ");
    }
    const foot: string[] = [];
    if (layout.footnotes) {
      const text = sentence(d);
      foot.push(`<div class="note">${note}. ${escaped(text)}</div>`);
      notes.push(`${note}. ${text}`);
    }
    pages.push(
      `<div class="page">${layout.heads ? `<div class="head"><span>Ministry of Foreign Affairs</span><span>Statement ${seed}</span></div>` : ""}<div class="flow">${blocks.map((b) => b.html).join("\n")}</div><div class="foot">${foot.join("")}</div><div class="number">${layout.heads ? `Page ${page + 1} of ${PAGES_EACH}` : page + 1}</div></div>`,
    );
  }
  const css = `@page { size: A4; margin: 0 } body { margin: 0; font: 9.5pt/1.32 serif; }
    .page { position: relative; width: 210mm; height: 296mm; page-break-after: always; overflow: hidden }
    .head { position: absolute; top: 10mm; left: 20mm; right: 20mm; display: flex; justify-content: space-between; font-size: 8pt }
    .flow { position: absolute; top: 20mm; left: 20mm; right: 20mm; height: 245mm; ${layout.columns === 2 ? "columns: 2; column-gap: 9mm; column-fill: auto;" : ""} text-align: justify; hyphens: manual }
    .foot { position: absolute; bottom: 18mm; left: 20mm; right: 20mm; font-size: 7.5pt } .number { position: absolute; bottom: 9mm; width: 100%; text-align: center; font-size: 8pt }
    h1 { font-size: 16pt; column-span: all; text-align: left } h2 { font-size: 11pt; text-align: left } sup { font-size: 6pt; line-height: 0 }
    p { margin: ${layout.indent ? "0; text-indent: 5mm" : "0 0 2.2mm"} } p.joins, h1 + p, h2 + p { text-indent: 0 }`;
  return {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><style>${css}</style></head><body>${pages.join("")}</body></html>`,
    text: [...body, ...notes].join("\n\n"),
  };
}

/** Twenty pages in five layouts. */
export async function makePrints(chromiumAt: string): Promise<Print[]> {
  const browser = await chromium.launch({ executablePath: chromiumAt, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    const out: Print[] = [];
    for (const [seed, [name, layout]] of Object.entries(LAYOUTS).entries()) {
      const { html, text } = makeDocument(seed, layout);
      await page.setContent(html);
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      out.push({ layout: name, pages: PAGES_EACH, pdf, text });
    }
    return out;
  } finally {
    await browser.close();
  }
}
