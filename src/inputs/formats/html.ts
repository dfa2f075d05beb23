import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { blockText, bodyOf } from "../blocks.js";
import { type Extracted, givenOf, publishedOf } from "../extracted.js";
import { clearFurniture, isFurniture } from "./furniture.js";
import type { Page } from "./page.js";
import { bylineOf, metadataOf } from "./pageMetadata.js";

/** The main text of a web page and what its markup says of it. */
export function readHtml(html: string): Extracted[] {
  const { document } = parseHTML(withBody(html));
  const page = document as unknown as Page;
  const told = metadataOf(page);
  clearFurniture(page);
  const named = page.querySelector('[itemprop="articleBody"]');
  const body = named === null ? "" : blockText(named);
  const whole = page.querySelector("body");
  const all = whole === null ? "" : blockText(whole);
  // Readability takes the page apart: what it leaves is not used afterwards.
  const article = new Readability(document as never, { keepClasses: false }).parse();
  const content = article?.content;
  const found = content ? blockText(bodyOf(content)) : all;
  const main = (holdsMost(found, body) ? found : body)
    .split("\n\n")
    .filter((block) => !isFurniture(block))
    .join("\n\n");
  const title = told.title ?? article?.title ?? null;
  const text = title !== null && !main.startsWith(title) ? `${title}\n\n${main}` : main;
  const outlet = told.outlet ?? article?.siteName;
  const byline = told.byline ?? bylineOf(article?.byline);
  const given = givenOf({
    ...told,
    title,
    byline: byline === outlet ? null : byline,
    outlet,
    published: told.published ?? publishedOf(article?.publishedTime),
  });
  return [{ text, given }];
}

/** Whether a text that was found holds what the page itself names its body, and not much else. */
function holdsMost(found: string, body: string): boolean {
  if (body.length < 200) return true;
  const blocks = body.split("\n\n");
  const there = new Set(found.split("\n\n"));
  return found.length < 2 * body.length && blocks.filter((b) => there.has(b)).length >= 0.8 * blocks.length;
}

/** A page with the head and body that a browser would give it: the parser makes none. */
function withBody(html: string): string {
  if (/<(?:body|frameset)[\s>]/i.test(html)) {
    if (/<head[\s>]/i.test(html)) return html;
    return html.replace(/(<html\b[^>]{0,1000}>)?([^]*?)(?=<body[\s>])/i, "$1<head>$2</head>");
  }
  const inner = html.replace(/<!doctype[^>]{0,1000}>|<\/?(?:html|head)\b[^>]{0,1000}>/gi, "");
  return `<!doctype html><html><head></head><body>${inner}</body></html>`;
}
